// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "home/homefeed.h"
#include "models/linemodel.h"

namespace flotilla {

/// Things that wait for a person, as lines of the queue.
[[nodiscard]] Line needLine(const Need &need, const HomeFeed &feed, const Platforms &platforms, Instant now);
/// A connection and how it is; `clock`: the platform's time minus ours, where it was measured.
[[nodiscard]] Line healthLine(const HomeFeed::Health &health, const Platforms &platforms, std::optional<Millis> clock, Instant now);
/// "Harbour order app", or the operation and its connection where a lane is a mini program itself.
[[nodiscard]] QString summaryTitle(const BatchSummary &batch, const Platforms &platforms);

} // namespace flotilla
