// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/batchrunner.h"
#include "run/journal.h"

namespace flotilla {

class BatchModel;

/// "Harbour order app → 42 mini programs"; where a lane is a mini program itself, the operation: "Deploy → 42 mini programs".
[[nodiscard]] QString batchTitle(const Batch &batch, const Platforms &platforms);
/// The same with the version that it is about, where a lane is a mini program itself and one is known: "Release 2.4.0 → 42 mini programs".
[[nodiscard]] QString batchTitle(const StoredBatch &stored, const Platforms &platforms);
/// The mini program that an order is about, by its name or else its id; empty: it is about several.
[[nodiscard]] QString onlyProgram(const Batch &batch);
/// What the order names, or what its rows read on the way: "2.4.0", "2.4.0 × 32, 2.3.9 × 1"; empty: none is known.
[[nodiscard]] QString versionInTitle(const StoredBatch &stored);
/// A title with what a person calls it in front; `name` may be empty.
[[nodiscard]] QString namedTitle(const QString &name, const QString &title);
/// "started 2026-11-21 14:02 by anna · connection Production".
[[nodiscard]] QString batchSubtitle(const StoredBatch &stored, const Platforms &platforms);
/// What is known of the lanes, one line each; empty where the platform has nothing to say about a lane.
[[nodiscard]] QString laneTexts(const StoredBatch &stored, const Words &words);
/// These lines without the empty ones.
[[nodiscard]] QString linesText(QStringList lines);
/// Why a running batch does not go on: its own reason, or those of its paused lanes; empty: it does.
[[nodiscard]] QString pauseText(const StoredBatch &stored, const Words &words, const Reason &batchReason);
/// "≈ 14 min left"; empty as long as nothing is known.
[[nodiscard]] QString timeLeftText(Instant expectedEnd, Instant now);
/// "22/h · ≈ 14 min left"; either may be missing.
[[nodiscard]] QString paceText(const BatchState &state, Instant expectedEnd, Instant now);
/// "now: Shop Hill — Build 63 %, usually 2:05"; empty: nothing is under way.
[[nodiscard]] QString nowText(const BatchModel &model);
/// How many mini programs the next wave of a batch has.
[[nodiscard]] int nextWaveCount(const StoredBatch &stored);
/// Why the next wave does not begin; empty: nothing stands between.
[[nodiscard]] QString gateText(const GateView &gate);
/// Instead of it, as long as the platform cannot be reached.
[[nodiscard]] QString noEstimateText();
/// How many of the unfinished ones wait for a person; empty: none.
[[nodiscard]] QString decisionsText(const StoredBatch &stored);
/// "Stopped. 31 of 42 mini programs are finished, 11 were not done." and what is known of the lanes.
[[nodiscard]] QString stoppedText(const StoredBatch &stored, const Words &words);

} // namespace flotilla
