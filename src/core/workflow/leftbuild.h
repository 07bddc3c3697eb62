// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

namespace flotilla {

/// A build that a person gave up on, or took as done without its id, may still run on the platform. While it may, nothing is
/// sent on its lane; this is what is known of it.
struct LeftBuild
{
    int target = -1;         ///< index in Batch::targets; -1: there is none
    Instant since;           ///< since when it is looked at
    Instant unreadableSince; ///< since when it cannot be read
    [[nodiscard]] bool isThere() const { return target >= 0; }
};

/// Between two looks at such a build.
inline constexpr Millis kLeftBuildPause = std::chrono::seconds(5);

enum class LeftBuildState {
    Over,
    MayRun, ///< look again after kLeftBuildPause
    Ask,    ///< it runs for longer than `limit`, or could not be read for five minutes: a person decides
    Denied, ///< no permission to look
};

/// What the answer to a ReadApp says about it. `limit`: the time limit of builds. Keeps the times of `left`.
[[nodiscard]] LeftBuildState judge(LeftBuild &left, const Reply &reply, Millis limit, Instant now);

} // namespace flotilla
