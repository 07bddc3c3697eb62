// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "model/time.h"

#include <optional>

namespace flotilla {

/// When to look at something for the first time: at 0.9 × the shortest time known, or at once if none is (0).
[[nodiscard]] Instant firstLook(Instant beganAt, Millis shortest);
/// How long to wait between two looks: 2 % of the time that it has taken so far, 100 ms to 5 s; longer if so many
/// lanes look that they would exceed ten looks a second together: then they take turns evenly.
[[nodiscard]] Millis lookInterval(Millis elapsed, int lanesLooking);
/// The pause before the next look at something that has gone on for so long, where looks begin `first` apart and double up to
/// `most`: what has taken an hour is not looked at every second.
[[nodiscard]] Millis doublingInterval(Millis elapsed, Millis first, Millis most);
/// How long until the next look at a resting row, from how long it has rested. A step that says when its first look is has them
/// double up to its interval, after hours up to twice that; any other has them at its interval, and ever more rarely with the days.
[[nodiscard]] Millis restPause(const Follow &follow, Millis rested);
/// How long the followed part of a target took, from its Once call to the look that saw it done. Nothing if it was not followed all the time (found
/// by a probe, stopped, taken up again): then the span tells when somebody looked, not when it ended.
[[nodiscard]] std::optional<Millis> timeOf(const Progress &progress, const Operation &operation);
/// How long this has been worked at since its first call: without the time in which no run had it. Nothing before that call.
[[nodiscard]] std::optional<Millis> workedFor(const Progress &progress, Instant now);
/// How long to wait after the n-th trouble in a row (n from 1): 1, 2, 4 … s, at most `most`.
[[nodiscard]] Millis backOff(int n, Millis most);

} // namespace flotilla
