// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla {

/// A person's decision about a target whose Once call is unclear.
enum class Verdict { Accepted, NotAccepted, Skip };

/// A target that a person starts again: failed, rejected or cancelled ones from the beginning, except that one with
/// something under way is looked at first. Waiting ones as recovered(). Succeeded and resting ones stay.
[[nodiscard]] Progress reopened(const Progress &progress, const Operation &operation, Instant now);
/// A waiting target after "go on": what a person had to be asked is looked at once more where a look can tell, and done once
/// more where that is harmless.
[[nodiscard]] Progress resumed(const Progress &progress, std::span<const StepRule> steps, Instant now);
/// A person's decision. Accepted goes on behind the call; where its id is needed and not known the target counts as done on
/// the person's word.
[[nodiscard]] Progress resolved(const Progress &progress, const Operation &operation, Verdict verdict, Instant now);
/// True if a person may decide about it: nothing is under way and it waits for somebody.
[[nodiscard]] bool isResolvable(const Progress &progress, const Operation &operation);
/// The same for one decision: a call whose id is known was accepted, nobody can say otherwise; about one that was never sent
/// there is nothing to say but "leave it out".
[[nodiscard]] bool mayResolve(const Progress &progress, const Operation &operation, Verdict verdict);
/// A decision about a call that made a secret: none of it was stored, so what is stored is perhaps of no use any more.
[[nodiscard]] bool leavesKeyInDoubt(const Progress &progress, const Operation &operation, Verdict verdict);
/// An open row whose Once call, or what it began, may be under way on the platform: its lane goes on with this row first.
[[nodiscard]] bool mayBeUnderWay(const Progress &progress, std::span<const StepRule> steps);
/// A finished row whose Once call was not followed to its end (skipped, stopped, taken as done): its work may still go on. One that was
/// given up between two rounds left what the rounds before have made.
[[nodiscard]] bool leftSomething(const Progress &progress, const Operation &operation);
/// When the newest Once call of this row was sent; not set if none was.
[[nodiscard]] Instant onceSentAt(const Progress &progress, std::span<const StepRule> steps);
/// The row as if the answer to its newest Once call had been lost.
[[nodiscard]] Progress asLost(const Progress &progress, std::span<const StepRule> steps);
/// The row of a target that was not finished when the batch was stopped for good.
[[nodiscard]] Progress cancelled(const Progress &progress, std::span<const StepRule> steps, const QString &why, Instant now);

} // namespace flotilla
