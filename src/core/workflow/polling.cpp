// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/polling.h"

#include <algorithm>

namespace flotilla {

Instant firstLook(Instant beganAt, Millis shortest)
{
    return beganAt + shortest * 9 / 10;
}

Millis lookInterval(Millis elapsed, int lanesLooking)
{
    constexpr Millis kTurn{105}; // a little over a tenth of a second, so that the gateway has no reason to hold a look back
    return std::max(std::clamp(elapsed / 50, Millis{100}, Millis{5000}), lanesLooking > 1 ? kTurn * lanesLooking : Millis{0});
}

Millis doublingInterval(Millis elapsed, Millis first, Millis most)
{
    return std::clamp(elapsed, first, std::max(first, most));
}

Millis restPause(const Follow &follow, Millis rested)
{
    constexpr Millis kLong = std::chrono::hours(2);
    constexpr int kRarer = 8; // what has rested for a day is looked at every three hours, after a month every four days
    if (follow.first.count() == 0) {
        return std::max(follow.restInterval, rested / kRarer);
    }
    return doublingInterval(rested, follow.first, rested >= kLong ? follow.restInterval * 2 : follow.restInterval);
}

std::optional<Millis> timeOf(const Progress &p, const Operation &operation)
{
    constexpr Millis kPromptly = std::chrono::seconds(30);
    for (const StepRule &rule : operation.steps) {
        const StepSpan followed = p.span(rule.name);
        if (!rule.follow.on || rule.follow.silent || !isSet(followed.from) || !isSet(followed.to) || !isSet(p.beganAt)) {
            continue;
        }
        const bool whole = !p.looksMissed && p.watchSince == followed.from && followed.from - p.beganAt <= kPromptly;
        return whole && followed.to > p.beganAt ? std::optional(followed.to - p.beganAt) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Millis> workedFor(const Progress &p, Instant now)
{
    if (!isSet(p.startedAt)) {
        return std::nullopt;
    }
    const Instant end = isSet(p.leftAt) ? p.leftAt : isSet(p.finishedAt) ? p.finishedAt : now;
    return std::max(Millis{0}, end - p.startedAt - p.away);
}

Millis backOff(int n, Millis most)
{
    const int doublings = std::clamp(n - 1, 0, 10);
    return std::min(Millis{1000} * (1 << doublings), most);
}

} // namespace flotilla
