// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/steptable.h"

namespace flotilla {

namespace {

// What an unbind answers when nothing is bound is not documented, so a refusal is noted and the bind decides.
constexpr StepRule kUnbind{.step = Step::Unbind, .verb = Verb::Unbind, .onRefused = OnRefused::GoOn,
                           .refusal = ReasonKind::UnbindRefused, .internalErrorRefuses = true};
// An unknown bind is made certain by unbinding and binding again.
constexpr StepRule kBind{.step = Step::Bind, .verb = Verb::Bind, .refusal = ReasonKind::BindRefused,
                         .repeatAt = Step::Bind};
// Reads the newest build before the deploy: the value that a probe compares with.
constexpr StepRule kLook{.step = Step::Look, .verb = Verb::ReadApp, .refusal = ReasonKind::LookFailed,
                         .restartAt = Step::Look, .repeatAt = Step::Look};
// A deploy has no idempotency key: after a lost answer only a look tells. One that was certainly not executed
// is sent again after a fresh look, because the value from before may be old by then.
constexpr StepRule kDeploy{.step = Step::Deploy, .verb = Verb::Deploy, .refusal = ReasonKind::DeployRefused,
                           .onUnknown = OnUnknown::Probe, .repeatAt = Step::Look};
constexpr StepRule kBuild{.step = Step::Build, .verb = Verb::CheckBuild, .onRefused = OnRefused::LookAgain,
                          .refusal = ReasonKind::BuildFailed, .onUnknown = OnUnknown::LookAgain,
                          .restartAt = Step::Build, .repeatAt = Step::Build};

constexpr StepRule kPublish[] = {kUnbind, kBind, kLook, kDeploy, kBuild};

// When a lane closes a refused unbind is the result, not a beginning.
constexpr StepRule kLastUnbind{.step = Step::Unbind, .verb = Verb::Unbind, .refusal = ReasonKind::UnbindRefused};
constexpr StepRule kCloseUnbound[] = {kLastUnbind};
constexpr StepRule kCloseRestored[] = {kUnbind, kBind};

} // namespace

std::span<const StepRule> publishSteps()
{
    return kPublish;
}

std::span<const StepRule> closingSteps(BindingAfter after, bool remembered)
{
    if (after == BindingAfter::Keep) {
        return {};
    }
    if (after == BindingAfter::Restore && remembered) {
        return kCloseRestored;
    }
    return kCloseUnbound;
}

const StepRule *findRule(std::span<const StepRule> steps, Step step)
{
    for (const StepRule &rule : steps) {
        if (rule.step == step) {
            return &rule;
        }
    }
    return nullptr;
}

const StepRule *ruleAfter(std::span<const StepRule> steps, Step step)
{
    const StepRule *rule = findRule(steps, step);
    return rule && rule != &steps.back() ? rule + 1 : nullptr;
}

} // namespace flotilla
