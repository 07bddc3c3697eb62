// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QString>

namespace flotilla {

/// "just now", "3 min ago", "yesterday", "3 weeks ago"; empty for a time that is not set.
[[nodiscard]] QString ago(Instant then, Instant now);
/// Local date and time for tool tips, e.g. "2026-11-21 14:05:09"; empty for a time that is not set.
[[nodiscard]] QString absolute(Instant time);
/// Local time of day, "14:05:09".
[[nodiscard]] QString timeOfDay(Instant time);
/// "0:03", "2:11", "1:02:11".
[[nodiscard]] QString duration(Millis time);
/// "≈ 14 min left" without the mark: "14 min", "2 h 10 min", "less than a minute".
[[nodiscard]] QString roughly(Millis time);

} // namespace flotilla
