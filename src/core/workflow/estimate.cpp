// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/estimate.h"

#include <algorithm>

namespace flotilla {

Millis usualOf(QList<Millis> times)
{
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? Millis{0} : times.at(times.size() / 2);
}

std::optional<Millis> expectedTime(const QList<LaneLoad> &lanes, int width, Millis waits)
{
    Millis all{0};
    Millis longest{0};
    int moving = 0;
    for (const LaneLoad &lane : lanes) {
        if (lane.targets == 0) {
            continue;
        }
        if (lane.usual.count() <= 0) {
            return std::nullopt;
        }
        const Millis time = lane.usual * lane.targets;
        all += time;
        longest = std::max(longest, time);
        ++moving;
    }
    if (moving == 0) {
        return std::nullopt;
    }
    return waits + (width > 0 && width < moving ? std::max(longest, all / width) : longest);
}

std::optional<Millis> expectedTime(const Batch &batch, const QHash<LaneId, Millis> &usual, int width)
{
    QHash<LaneId, int> targets;
    for (const Target &target : batch.targets) {
        ++targets[target.lane];
    }
    QList<LaneLoad> lanes;
    lanes.reserve(targets.size());
    for (auto it = targets.cbegin(); it != targets.cend(); ++it) {
        lanes.append({it.value(), usual.value(it.key())});
    }
    return expectedTime(lanes, width, soakFrom(batch, 0));
}

Millis soakFrom(const Batch &batch, int wave)
{
    Millis soak{0};
    for (qsizetype i = wave; i + 1 < batch.waves.size(); ++i) { // behind the last one nothing waits
        soak += batch.waves.at(i).gate.soak;
    }
    return soak;
}

} // namespace flotilla
