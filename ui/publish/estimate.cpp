// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/estimate.h"

#include "models/usualtime.h"
#include "widgets/timewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla {

namespace {

struct EstimateTexts
{
    Q_DECLARE_TR_FUNCTIONS(PublishWords)
};

} // namespace

std::optional<Millis> expectedTime(const Batch &batch, const QHash<LaneId, Millis> &usual, int width)
{
    QHash<LaneId, Millis> lanes;
    Millis all{0};
    Millis longest{0};
    for (const Target &target : batch.targets) {
        const Millis time = usual.value(target.lane);
        if (time.count() <= 0) {
            return std::nullopt;
        }
        all += time;
        longest = std::max(longest, lanes[target.lane] += time);
    }
    if (batch.targets.isEmpty()) {
        return std::nullopt;
    }
    for (const Wave &wave : batch.waves) {
        longest += wave.gate.soak;
    }
    return width > 0 && width < lanes.size() ? std::max(longest, all / width) : longest;
}

QString expectedTimeText(std::optional<Millis> time, Instant now)
{
    if (!time) {
        return {};
    }
    const QString end = timeOfDay(now + *time).left(5); // the seconds are not known
    return EstimateTexts::tr("≈ %1 · ends about %2", "how long, time of day").arg(roughly(*time), end);
}

std::optional<Millis> Estimate::of(const Order &order)
{
    const Result<Batch> batch = order.targets.isEmpty() ? Result<Batch>(Batch()) : batchOf(m_workspace, order);
    if (!batch || batch->targets.isEmpty()) {
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
