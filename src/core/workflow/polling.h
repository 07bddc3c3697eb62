// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"
#include "model/time.h"

#include <optional>

namespace flotilla {

/// When to look at a build for the first time: at 0.9 × the shortest build known, or at once if none is (0).
[[nodiscard]] Instant firstLook(Instant deployedAt, Millis shortestBuild);
/// How long to wait between two looks: 2 % of the time that the build has taken so far, 100 ms to 5 s; longer if so many
/// lanes look at builds that they would exceed ten looks a second together: then they take turns evenly.
[[nodiscard]] Millis lookInterval(Millis elapsed, int lanesLooking);
/// How long a build took, from its deploy to the look that saw it built. Nothing if it was not followed all the time (found
/// by a probe, stopped, taken up again): then the span tells when somebody looked, not when it ended.
[[nodiscard]] std::optional<Millis> buildTimeOf(const Progress &progress);
/// How long to wait after the n-th trouble in a row (n from 1): 1, 2, 4 … s, at most `most`.
[[nodiscard]] Millis backOff(int n, Millis most);

} // namespace flotilla
