// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"
#include "run/runners.h"

namespace flotilla {

/// "alive, heard of 3 s ago", "silent for 2 min: …".
[[nodiscard]] QString runnerHealthText(const RunnerRow &row);
[[nodiscard]] Tone runnerTone(const RunnerRow &row);
/// What it does, or did when it was last seen.
[[nodiscard]] QString runnerDoingText(const RunnerRow &row);

} // namespace flotilla
