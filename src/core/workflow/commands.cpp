// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/moves.h"
#include "workflow/workflow.h"

#include <algorithm>

namespace flotilla {

using namespace moves;

namespace {

// A step that the table does not have, for example because a newer program wrote it.
bool isStrange(const Progress &p, const Plan &plan)
{
    return !plan.steps.empty() && !p.step.isEmpty() && !findRule(plan.steps, p.step);
}

} // namespace

Progress placed(const Progress &progress, const Plan &plan, Instant now)
{
    if (progress.phase != Phase::Ready && progress.phase != Phase::Waiting) {
        return progress;
    }
    if (isStrange(progress, plan)) {
        return askPerson(progress, {reasons::StrangeWord, progress.step, {}, {}});
    }
    const StepRule *rule = ruleFrom(plan, progress, progress.step);
    if (!rule) {
        return plan.steps.empty() ? progress : finish(progress, Phase::Succeeded, progress.reason, now);
    }
    Progress p = progress;
    if (rule->name != p.step) { // it was never on the step that does not apply
        p.spans.remove(p.step);
        p.step = rule->name;
    }
    if (rule->follow.silent && !isSet(p.span(p.step).from)) {
        p = enter(p, p.step, p.phase, now);
    }
    if (rule->follow.on && p.watchSince < p.span(p.step).from) {
        p.watchSince = p.span(p.step).from;
        p.unreadableSince = {};
    }
    return p;
}

Command nextCommand(const Progress &p, const Plan &plan, Instant now)
{
    if (isOver(p.phase)) {
        return DoneCommand{};
    }
    if (p.phase == Phase::NeedsPerson) {
        return AskCommand{};
    }
    if (isSet(p.notBefore) && p.notBefore > now) {
        return WaitCommand{p.notBefore};
    }
    const StepRule *rule = findRule(plan.steps, p.step);
    if (!rule) {
        // A closing without steps is done; a step of a newer program is nothing that this one may pass over.
        return isStrange(p, plan) ? Command(AskCommand{}) : DoneCommand{};
    }
    const bool probing = p.phase == Phase::Unsure;
    Call call;
    call.name = probing ? rule->probe : rule->call;
    call.lane = plan.target.lane;
    call.program = plan.target.program;
    call.values = plan.target.values;
    call.options = plan.options;
    call.marks = p.marks;
    return SendCommand{call, !probing && rule->effect != Effect::Reads};
}

Progress sent(const Progress &progress, Instant now)
{
    Progress p = enter(progress, progress.step, Phase::InFlight, now);
    p.marks.remove(marks::Busy);
    p.marks.remove(marks::Doubted);
    p.marks.remove(marks::Left);
    p.notBefore = {};
    return p;
}

Progress recovered(const Progress &progress, std::span<const StepRule> steps, Instant now)
{
    Progress p = calm(progress);
    const StepRule *rule = findRule(steps, p.step);
    if (!rule) {
        return p;
    }
    switch (p.phase) {
    case Phase::InFlight:
        if (rule->onUnknown == OnUnknown::AskPerson) {
            return askPerson(p, {unclear(*rule), {}, {}, {}});
        }
        if (rule->onUnknown == OnUnknown::Probe) {
            p.phase = Phase::Unsure;
            p.probes = 0;
            p.notBefore = now;
            return p;
        }
        // The call may arrive late: keep the distance, then make it certain from the beginning.
        p = enter(p, placeOr(rule->recoverAt, *rule), Phase::Waiting, now);
        p.notBefore = now + rule->pause;
        return p;
    case Phase::Unsure:
        p.probes = 0;
        p.notBefore = now;
        return p;
    case Phase::Ready:
    case Phase::Waiting:
        if (!isSet(p.startedAt)) {
            return p;
        }
        if (rule->follow.on) {
            p.phase = Phase::Waiting;
            p.notBefore = now;
            p.watchSince = now;
            p.unreadableSince = {};
            return p;
        }
        // What was certain may have changed meanwhile: go back to where it is made certain.
        p = enter(p, placeOr(rule->recoverAt, *rule), isSet(p.notBefore) ? Phase::Waiting : Phase::Ready, now);
        p.notBefore = std::max(p.notBefore, p.phase == Phase::Waiting ? now + rule->pause : Instant{});
        return p;
    default:
        return p;
    }
}

} // namespace flotilla
