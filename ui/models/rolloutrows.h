// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"

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
    bool operator==(const RolloutRow &) const = default;
};

/// The plans among the rows of the platform's overview; those that are open first.
[[nodiscard]] QList<RolloutRow> rolloutRows(const Platform &platform, const QList<Item> &rows);
/// The next usual share for all of these: the first that is greater than any of theirs; 0: there is none below all users.
[[nodiscard]] int nextShare(const Rollout &rollout, const QList<RolloutRow> &rows);

/// The table of these plans.
class RolloutModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Version, Before, Share, State, Since };

    explicit RolloutModel(QObject *parent = nullptr);

    void setPlans(const QList<RolloutRow> &rows);
    void setNow(Instant now);
    void setShowOver(bool show);
    [[nodiscard]] const RolloutRow &at(int visible) const { return m_rows.at(indexAt(visible)); }
    [[nodiscard]] const QList<RolloutRow> &all() const { return m_rows; }
    [[nodiscard]] int over() const;

private:
    [[nodiscard]] static QString stateText(const RolloutRow &row);
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;

    QList<RolloutRow> m_rows;
    Instant m_now;
    bool m_showOver = false;
};

} // namespace flotilla
