// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/polling.h"

#include <algorithm>

namespace flotilla {

Instant firstLook(Instant deployedAt, Millis shortestBuild)
{
    return deployedAt + shortestBuild * 9 / 10;
}

Millis lookInterval(Millis elapsed, int lanesLooking)
{
    constexpr Millis kTurn{105}; // a little over a tenth of a second, so that the gateway has no reason to hold a look back
    return std::max(std::clamp(elapsed / 50, Millis{100}, Millis{5000}), lanesLooking > 1 ? kTurn * lanesLooking : Millis{0});
}

std::optional<Millis> buildTimeOf(const Progress &p)
{
    constexpr Millis kPromptly = std::chrono::seconds(30);
    const StepSpan build = p.span(Step::Build);
    if (!isSet(build.from) || !isSet(build.to) || !isSet(p.deployedAt) || build.to <= p.deployedAt) {
        return std::nullopt;
    }
    if (p.looksMissed || p.watchSince != build.from || build.from - p.deployedAt > kPromptly) {
        return std::nullopt;
    }
    return build.to - p.deployedAt;
}

Millis backOff(int n, Millis most)
{
    const int doublings = std::clamp(n - 1, 0, 10);
    return std::min(Millis{1000} * (1 << doublings), most);
}

} // namespace flotilla
