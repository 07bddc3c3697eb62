// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"
#include "run/gateway.h"
#include "workflow/steptable.h"

#include <variant>

namespace flotilla {

/// What the rules need to know besides the progress: the target, the workflow, and what the lane has seen.
struct Plan
{
    Target target;
    Release release;
    std::span<const StepRule> steps;
    Millis buildTimeLimit = std::chrono::minutes(30);
    Millis shortestBuild{0}; ///< of the last 20 successful builds of the app; 0: none known
    QString ownBuild;        ///< LaneState::ownBuild
    QString ownBefore;       ///< LaneState::ownBefore
    QString foreignSeen;     ///< LaneState::foreignSeen
    IdTrust trust = IdTrust::Untested;
    int lanesLooking = 1; ///< lanes of the batch, this one included, that look at a build about now
};

/// Send this call. If it changes state, the progress of `sent()` must be durable first.
struct SendCommand
{
    Call call;
};
struct WaitCommand
{
    Instant until;
};
/// Only a person may go on: the lane pauses.
struct AskCommand
{
};
struct DoneCommand
{
};
using Command = std::variant<SendCommand, WaitCommand, AskCommand, DoneCommand>;

/// What an answer stops besides its own target.
enum class Halt {
    None,
    Lane,  ///< the lane pauses; the others go on
    Batch, ///< trouble that is nobody's failure: the batch pauses
};

struct Applied
{
    Progress progress;
    Halt halt = Halt::None;
    Reason why; ///< with a halt
};

/// Rule 1: what to do now.
[[nodiscard]] Command nextCommand(const Progress &progress, const Plan &plan, Instant now);
/// The row that is journaled before a state-changing call is sent.
[[nodiscard]] Progress sent(const Progress &progress, Instant now);
/// Rule 2: what an answer makes of the progress.
[[nodiscard]] Applied apply(const Progress &progress, const Reply &reply, const Plan &plan, Instant now);
/// Rule 3: what a restart makes of a row. A call in flight is a lost answer.
[[nodiscard]] Progress recovered(const Progress &progress, Instant now);
/// What an answer makes of the lane's own row: the binding, our newest build, the trust in ids.
[[nodiscard]] LaneState laneAfter(const LaneState &lane, const Progress &before, const Applied &after, Verb verb,
                                  const Reply &reply, const MiniProgramId &program);

} // namespace flotilla
