// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchbudget.h"

#include "run/idlebatch.h"
#include "run/trailnames.h"

namespace flotilla {

bool BatchBudget::mayChange(const QList<Progress> &rows, int lane, int index)
{
    const bool may = m_rule.fits(rows, index);
    if (!may) {
        m_waiting.insert_or_assign(index, lane);
    }
    return may;
}

void BatchBudget::spent(int lane, int index, const Reason &why)
{
    m_rule.spent(index, why);
    m_waiting.insert_or_assign(index, lane);
}

std::optional<int> BatchBudget::next(const QList<Progress> &rows)
{
    if (m_waiting.empty() || !m_rule.fits(rows, m_waiting.begin()->first)) {
        return std::nullopt;
    }
    const int lane = m_waiting.begin()->second;
    m_waiting.erase(m_waiting.begin());
    return lane;
}

Change BatchBudget::rest(const Workspace &workspace, const StoredBatch &stored) const
{
    Change change{stored.batch.id, {}, {}, {}};
    if (m_waiting.empty()) {
        return change;
    }
    change.trail = {trailEntry(workspace, trail::Spent, stored.batch.id)};
    change.trail.first().arguments = {m_rule.reason().kind};
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        Progress row = stored.state.targets.at(i);
        if (row.phase != Phase::NeedsPerson && m_rule.needs(row) && !m_rule.fits(stored.state.targets, i)) {
            row.reason = m_rule.reason();
            change.targets.append({i, row});
        }
    }
    return change;
}

} // namespace flotilla
