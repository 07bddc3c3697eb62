// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/attempts.h"

namespace flotilla {

/// "6 tried again: 6 failed again, same reason"; empty: nobody was tried again.
[[nodiscard]] QString retryText(const BatchState &state, const Attempts &attempts, const Words &words);

} // namespace flotilla
