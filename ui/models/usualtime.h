// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <algorithm>

namespace flotilla {

/// How long a target of this lane is usually followed: the middle of the last times; 0: not known.
[[nodiscard]] inline Millis usualTime(History &history, const LaneKey &lane)
{
    constexpr int kTimes = 20;
    const auto times = history.times(lane, kTimes);
    if (!times || times->isEmpty()) {
        return Millis{0};
    }
    QList<Millis> sorted = times.value();
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(sorted.size() / 2);
}

} // namespace flotilla
