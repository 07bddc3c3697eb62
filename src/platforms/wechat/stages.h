// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

// A grayscale release in stages: each share is reached, watched for a while, and followed by the next one. Everything here is
// pure; where a row is stands in its marks.

/// The order goes through stages by itself.
[[nodiscard]] bool isStaged(const Values &options);
/// Its shares, rising; 0 in front where the testers come first. Empty: it has none, or they cannot be read.
[[nodiscard]] QList<int> stagesOf(const Values &options);
/// Why these options of a grayscale release do not fit beside each other; empty: they do.
[[nodiscard]] QString stagesProblem(const Values &options);

/// Right before a share is set: which one it is, and whether it is there already.
[[nodiscard]] Sight lookedAtStage(const Progress &progress, const Reply &reply, const Plan &plan);
/// Marks of a row whose share has just been seen.
[[nodiscard]] Values stageReached(const Progress &progress, const Plan &plan, Instant now);
/// While a share is watched: rests until its time is over, then goes to the next one. Fails with more errors than the limit, and
/// where somebody has ended the plan.
[[nodiscard]] Sight soaked(const Progress &progress, const Reply &reply, const Plan &plan, Instant now);

} // namespace flotilla::wechat
