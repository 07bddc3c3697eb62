// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchrunner.h"
#include "run/journal.h"

#include <optional>

namespace flotilla {

/// "Harbour order app → 42 mini programs".
[[nodiscard]] QString batchTitle(const Batch &batch);
/// "started 2026-11-21 14:02 by anna · connection Production · bound to nothing afterwards".
[[nodiscard]] QString batchSubtitle(const Batch &batch);
/// What an app is bound to, as far as this workspace knows.
[[nodiscard]] QString boundText(const Batch &batch, const LaneState &lane);
/// boundText of every app, one line each.
[[nodiscard]] QString boundTexts(const StoredBatch &stored);
/// Why a running batch does not go on: its own reason, or those of its paused lanes; empty: it does.
[[nodiscard]] QString pauseText(const StoredBatch &stored, const Reason &batchReason);
/// "≈ 14 min left"; empty as long as nothing is known.
[[nodiscard]] QString timeLeftText(Instant expectedEnd, Instant now);
/// Instead of it, as long as the platform cannot be reached.
[[nodiscard]] QString noEstimateText();
/// "Stopped. 31 of 42 mini programs are finished, 11 were not done." and the bindings.
[[nodiscard]] QString stoppedText(const StoredBatch &stored);

} // namespace flotilla
