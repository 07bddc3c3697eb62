// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/leftbuild.h"

namespace flotilla {

namespace {

constexpr Millis kUnreadableLimit = std::chrono::minutes(5);

} // namespace

LeftBuildState judge(LeftBuild &left, const Reply &reply, Millis limit, Instant now)
{
    const bool told = reply.outcome == Outcome::Accepted || reply.outcome == Outcome::Refused;
    const bool builds = !reply.apps.isEmpty() && !reply.apps.constFirst().lastBuildWord.isEmpty()
                        && reply.apps.constFirst().lastBuild == BuildState::Building;
    if (told && !builds) {
        return LeftBuildState::Over;
    }
    if (reply.outcome == Outcome::Denied) {
        return LeftBuildState::Denied;
    }
    left.since = isSet(left.since) ? left.since : now;
    left.unreadableSince = told ? Instant{} : isSet(left.unreadableSince) ? left.unreadableSince : now;
    const bool tooLong = now - left.since >= limit;
    return tooLong || (!told && now - left.unreadableSince >= kUnreadableLimit) ? LeftBuildState::Ask : LeftBuildState::MayRun;
}

} // namespace flotilla
