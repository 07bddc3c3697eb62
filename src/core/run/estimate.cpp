// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/estimate.h"

namespace flotilla {

Millis usualTime(History &history, const LaneKey &lane)
{
    constexpr int kTimes = 20;
    const auto times = history.times(lane, kTimes);
    return times.ok() ? usualOf(*times) : Millis{0};
}

std::optional<Millis> Estimate::of(const Order &order)
{
    const Result<Batch> batch = order.targets.isEmpty() ? Result<Batch>(Batch()) : batchOf(m_workspace, order);
    if (!batch.ok() || batch->targets.isEmpty()) {
        return std::nullopt;
    }
    QHash<LaneId, Millis> usual;
    const QList<LaneId> lanes = batch->lanes();
    for (const LaneId &lane : lanes) {
        const LaneKey key = batch->laneKey(lane);
        auto known = m_usual.find(key.text());
        if (known == m_usual.end()) {
            known = m_usual.insert(key.text(), usualTime(m_workspace.history, key));
        }
        usual.insert(lane, *known);
    }
    const int width = order.limits.width > 0 ? order.limits.width : m_workspace.platforms.operationOf(*batch).width;
    return expectedTime(*batch, usual, width);
}

} // namespace flotilla
