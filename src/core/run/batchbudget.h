// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"
#include "workflow/budgetrule.h"

#include <map>

namespace flotilla {

/// What a batch that runs here may spend, and the lanes that wait for it.
class BatchBudget
{
public:
    BatchBudget(const Operation &operation, const Values &options) : m_rule(operation, options) {}

    void begin(const std::optional<Budget> &budget) { m_rule.begin(budget); }
    void note(int index, const Progress &row) { m_rule.note(index, row); }
    /// Whether the target may change something; if not, its lane waits.
    [[nodiscard]] bool mayChange(const QList<Progress> &rows, int lane, int index);
    /// The platform said to this target that nothing is left: its lane waits.
    void spent(int lane, int index, const Reason &why);
    /// A lane that waited and may go on, as others have not spent their share; it does not wait any more.
    [[nodiscard]] std::optional<int> next(const QList<Progress> &rows);
    [[nodiscard]] bool isWaitedFor() const { return !m_waiting.empty(); }
    /// What the end of a run says of each row for which nothing is left.
    [[nodiscard]] Change rest(const Workspace &workspace, const StoredBatch &stored) const;

private:
    BudgetRule m_rule;
    std::map<int, int> m_waiting; ///< lanes, by their target
};

} // namespace flotilla
