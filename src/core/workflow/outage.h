// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"

namespace flotilla {

/// A platform that could not be reached for so long is said to be away: shorter trouble mends itself unseen.
inline constexpr Millis kAwayAfter = std::chrono::seconds(15);

/// Since when the calls of a running batch do not reach their platform; not set: they do.
[[nodiscard]] Instant unreachableSince(const BatchState &state);
/// Since when the platform is away; not set: it is not, or not for long enough to say so.
[[nodiscard]] Instant awaySince(const BatchState &state, Instant now);

} // namespace flotilla
