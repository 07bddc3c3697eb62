// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QString>

namespace flotilla {

/// How far this computer's clock is off, and which way: "3 minutes slow". `offset` is the platform's time minus ours.
[[nodiscard]] QString clockWords(Millis offset);
/// The same as a number of seconds, "+0.2": never "-0.0".
[[nodiscard]] QString signedSeconds(Millis offset);

} // namespace flotilla
