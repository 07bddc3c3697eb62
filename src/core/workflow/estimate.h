// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"

#include <QHash>

#include <optional>

namespace flotilla {

// How long batches take: one rule, before the start and while they run.

/// What a target of a lane usually takes, from the times of the last ones: the middle of them; 0: none is known.
[[nodiscard]] Millis usualOf(QList<Millis> times);

/// What a lane still has to do.
struct LaneLoad
{
    int targets = 0;
    Millis usual{0}; ///< of one; 0: not known
};
/// How long lanes take of which `width` move at once (0: all), and `waits` besides. Nothing as long as nothing is known of one of
/// them, or there is nothing to do.
[[nodiscard]] std::optional<Millis> expectedTime(const QList<LaneLoad> &lanes, int width, Millis waits);
/// The same of a whole batch, without what people let it wait. `usual`: what is known of its lanes.
[[nodiscard]] std::optional<Millis> expectedTime(const Batch &batch, const QHash<LaneId, Millis> &usual, int width);
/// How long the waves from this one on have to stand before the next may begin.
[[nodiscard]] Millis soakFrom(const Batch &batch, int wave);

} // namespace flotilla
