// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QSet>

#include <optional>

namespace flotilla {

/// Who may spend what is left of a budget: the rows in the order of the batch. A row that turns out not to need its share leaves it
/// to the next one.
class BudgetRule
{
public:
    /// Without a step that spends it lets everybody go on.
    BudgetRule(const Operation &operation, const Values &options);

    /// What may be spent from now on; nothing: it is not known, and everybody may go on until the platform says no.
    void begin(const std::optional<Budget> &budget);
    /// Each change of a row. One that comes to the step that spends with the mark Left has seen what is left.
    void note(int index, const Progress &row);
    /// The platform said to this row that nothing is left.
    void spent(int index, const Reason &why);

    /// Whether this row will still spend.
    [[nodiscard]] bool needs(const Progress &row) const;
    /// Whether the row may change something: it needs nothing, or enough is left for it and for all before it.
    [[nodiscard]] bool fits(const QList<Progress> &rows, int index) const;
    /// Why rows wait that do not fit.
    [[nodiscard]] const Reason &reason() const { return m_reason; }

private:
    /// A row's own look has seen that so much is left.
    void learn(int left);

    const Operation &m_operation;
    Values m_options;
    qsizetype m_step = -1; ///< the step that spends
    std::optional<int> m_left;
    Reason m_reason;
    QSet<int> m_taken; ///< rows whose call was sent and not refused
};

/// How many of these rows will still take one of this (StepRule::spends).
[[nodiscard]] int stillNeeded(const Operation &operation, const QString &spends, const Values &options, const QList<Progress> &rows);

} // namespace flotilla
