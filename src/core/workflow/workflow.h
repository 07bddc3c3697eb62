// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QSet>

#include <variant>

namespace flotilla {

/// What the rules need to know besides the progress: the target, the step table, and what the lane has seen.
struct Plan
{
    const Platform *platform = nullptr;
    std::span<const StepRule> steps; ///< the operation's, or those that close a lane
    Target target;
    QString identity; ///< Operation::identity
    Values options;
    LaneState lane;
    Instant batchCreated;
    const QSet<QString> *ourIds = nullptr; ///< every identity that this batch got on the lane
    std::optional<Progress> leftBehind; ///< a row of the lane whose Once call was given up: its work may still go on
    Millis followLimit = std::chrono::minutes(30);
    Millis shortest{0};   ///< of the last 20 that were followed from beginning to end; 0: none known
    int lanesLooking = 1; ///< lanes of the batch, this one included, that look at something about now
};

/// Send this call. If it changes state, the progress of `sent()` must be durable first.
struct SendCommand
{
    Call call;
    bool changes = false; ///< it changes the platform
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
    Budget, ///< nothing is left of what it spends: every row that needs it waits
    Batch, ///< trouble that is nobody's failure: the batch pauses
};

struct Applied
{
    Progress progress;
    Halt halt = Halt::None;
    Reason why = {}; ///< with a halt
};

/// The row on the first step from its own on that applies: conditions may have changed since it came there. Past the last
/// one it has succeeded.
[[nodiscard]] Progress placed(const Progress &progress, const Plan &plan, Instant now);
/// Rule 1: what to do now with a placed row.
[[nodiscard]] Command nextCommand(const Progress &progress, const Plan &plan, Instant now);
/// The row that is journaled before a state-changing call is sent.
[[nodiscard]] Progress sent(const Progress &progress, Instant now);
/// Rule 2: what an answer makes of the progress.
[[nodiscard]] Applied apply(const Progress &progress, const Reply &reply, const Plan &plan, Instant now);
/// Rule 3: what a restart makes of a row. A call in flight is a lost answer.
[[nodiscard]] Progress recovered(const Progress &progress, std::span<const StepRule> steps, Instant now);

} // namespace flotilla
