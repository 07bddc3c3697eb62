// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"

namespace flotilla {

/// A person's decision about a target whose deploy is unclear.
enum class Verdict { Accepted, NotAccepted, Skip };

/// A target that a person starts again: failed, rejected or cancelled ones from the beginning, except that one with a
/// deploy or build under way is looked at first. Waiting ones as recovered(). Succeeded and in review stay.
[[nodiscard]] Progress reopened(const Progress &progress, Instant now);
/// A waiting target after "go on": what a person had to be asked is looked at once more.
[[nodiscard]] Progress resumed(const Progress &progress, Instant now);
/// A person's decision. Accepted with a known id follows that build; without one it counts as done on the person's word.
[[nodiscard]] Progress resolved(const Progress &progress, Verdict verdict, Instant now);
/// True if a person may decide about it: nothing is under way and it waits for somebody.
[[nodiscard]] bool isResolvable(const Progress &progress);
/// The same for one decision: a deploy that has its BuildId was accepted, nobody can say otherwise.
[[nodiscard]] bool mayResolve(const Progress &progress, Verdict verdict);
/// An open row with a deploy or build that may be under way on the platform: its lane goes on with this row first.
[[nodiscard]] bool mayBeBuilding(const Progress &progress);
/// A finished row whose build was not followed to its end (skipped, stopped, taken as done): it may still run.
[[nodiscard]] bool leftABuild(const Progress &progress);
/// The row of a target that was not finished when the batch was stopped for good.
[[nodiscard]] Progress cancelled(const Progress &progress, ReasonKind why, Instant now);

} // namespace flotilla
