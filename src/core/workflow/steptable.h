// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"
#include "run/gateway.h"

#include <span>

namespace flotilla {

/// What a clear "no" of the platform does to the target.
enum class OnRefused { GoOn, Fail, AskPerson, LookAgain };
/// What an unknown outcome does.
enum class OnUnknown {
    StartOver, ///< wait, then begin again at `restartAt`; after `tries` of them the target fails
    Probe,     ///< never repeat blindly: look what is there
    LookAgain, ///< a read: ask again later, for as long as the time limit allows
};

/// One step of a workflow. The rules of workflow.cpp read these fields and never test which step it is.
struct StepRule
{
    Step step = Step::Unbind;
    Verb verb = Verb::Unbind;
    OnRefused onRefused = OnRefused::Fail;
    ReasonKind refusal = ReasonKind::NoAnswer; ///< the reason noted when refused
    OnUnknown onUnknown = OnUnknown::StartOver;
    Step restartAt = Step::Unbind; ///< where the target begins again after StartOver
    Step repeatAt = Step::Unbind;  ///< where it goes on after a call that was certainly not executed
    int tries = 3;
    Millis pause{2000}; ///< before starting over: a late first call must not overtake the second
    bool internalErrorRefuses = false; ///< internal error at every try counts as a refusal
};

/// The publish of one target in reading order: unbind, bind, look, deploy, build.
[[nodiscard]] std::span<const StepRule> publishSteps();
/// What closes a lane: nothing, unbind, or unbind and bind back.
[[nodiscard]] std::span<const StepRule> closingSteps(BindingAfter after, bool remembered);

/// The rule of `step`; null if the workflow has no such step.
[[nodiscard]] const StepRule *findRule(std::span<const StepRule> steps, Step step);
/// The step after `step`; null if it is the last.
[[nodiscard]] const StepRule *ruleAfter(std::span<const StepRule> steps, Step step);

} // namespace flotilla
