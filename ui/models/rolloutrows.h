// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"
#include "run/stageplans.h"

#include <optional>

namespace flotilla {

/// A version that a share of the users of one mini program has.
struct RolloutRow
{
    MiniProgramId program;
    QString name;
    QString version; ///< that is rolled out
    QString before;  ///< that all others have
    int percent = 0;
    QString state;   ///< the overview's word
    bool isOpen = false; ///< it goes on, or may go on
    Instant since;
    QString problem; ///< why it could not be asked the last time
    std::optional<StagePlan> plan; ///< it goes to more users by itself, or did
    QString stopped; ///< why such a plan does not go on, in words; empty: it does, or a person ended it
    [[nodiscard]] bool goesByItself() const { return isOpen && plan && plan->goesOn(); }
    bool operator==(const RolloutRow &) const = default;
};

/// The plans among the rows of the platform's overview; those that are open first. `stages`: what the workspace has ordered for them.
[[nodiscard]] QList<RolloutRow> rolloutRows(const Platform &platform, const QList<Item> &rows, const QHash<MiniProgramId, StagePlan> &stages = {});
/// The usual share behind this one; 0: there is none below all users.
[[nodiscard]] int shareAfter(const Rollout &rollout, int percent);
/// The next usual share of those of these that have reached the least; 0: there is none below all users.
[[nodiscard]] int nextShare(const Rollout &rollout, const QList<RolloutRow> &rows);
/// What a plan in stages does next and when, or why it does not go on; empty: there is none. `usualHours`: where the order names none.
[[nodiscard]] QString stageText(const RolloutRow &row, const QString &usualHours, Instant now);

/// The table of these plans.
class RolloutModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Version, Before, Share, State, Stages, Since };

    explicit RolloutModel(QObject *parent = nullptr);

    void setPlans(const QList<RolloutRow> &rows);
    /// The hours of a stage where an order names none.
    void setUsualHours(const QString &hours) { m_hours = hours; }
    void setNow(Instant now);
    void setShowOver(bool show);
    [[nodiscard]] const RolloutRow &at(int visible) const { return m_rows.at(indexAt(visible)); }
    [[nodiscard]] const QList<RolloutRow> &all() const { return m_rows; }
    [[nodiscard]] int over() const;

private:
    [[nodiscard]] static QString stateText(const RolloutRow &row);
    [[nodiscard]] static QString plainState(const RolloutRow &row);
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;

    QList<RolloutRow> m_rows;
    Instant m_now;
    QString m_hours;
    bool m_showOver = false;
};

} // namespace flotilla
