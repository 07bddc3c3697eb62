// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/batchrunner.h"
#include "run/journal.h"

namespace flotilla {

/// "Harbour order app → 42 mini programs"; where a lane is a mini program itself, the operation: "Deploy → 42 mini programs".
[[nodiscard]] QString batchTitle(const Batch &batch, const Platforms &platforms);
/// "started 2026-11-21 14:02 by anna · connection Production".
[[nodiscard]] QString batchSubtitle(const Batch &batch);
/// What is known of the lanes, one line each; empty where the platform has nothing to say about a lane.
[[nodiscard]] QString laneTexts(const StoredBatch &stored, const Words &words);
/// These lines without the empty ones.
[[nodiscard]] QString linesText(QStringList lines);
/// Why a running batch does not go on: its own reason, or those of its paused lanes; empty: it does.
[[nodiscard]] QString pauseText(const StoredBatch &stored, const Words &words, const Reason &batchReason, const GateView &gate);
/// "≈ 14 min left"; empty as long as nothing is known.
[[nodiscard]] QString timeLeftText(Instant expectedEnd, Instant now);
/// Instead of it, as long as the platform cannot be reached.
[[nodiscard]] QString noEstimateText();
/// "Stopped. 31 of 42 mini programs are finished, 11 were not done." and what is known of the lanes.
[[nodiscard]] QString stoppedText(const StoredBatch &stored, const Words &words);

} // namespace flotilla
