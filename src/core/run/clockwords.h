// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QString>

namespace flotilla {

/// How far this computer's clock is off, and which way: "3 minutes slow". `offset` is the platform's time minus ours.
[[nodiscard]] QString clockWords(Millis offset);

} // namespace flotilla
