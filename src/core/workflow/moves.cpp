// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/moves.h"

#include "workflow/polling.h"

#include <algorithm>

namespace flotilla::moves {

namespace {

bool holds(const Condition &condition, const Plan &plan, const Progress &progress)
{
    bool good = false;
    if (condition.of == Condition::Of::LeftBehind) {
        good = plan.leftBehind.has_value();
    } else {
        const QString value = condition.of == Condition::Of::Option ? plan.options.value(condition.name)
                              : condition.of == Condition::Of::Mark ? progress.mark(condition.name)
                                                                    : plan.lane.marks.value(condition.name);
        good = condition.values.isEmpty() ? !value.isEmpty() : condition.values.contains(value);
    }
    return good != condition.holdsNot;
}

bool applies(const StepRule &rule, const Plan &plan, const Progress &progress)
{
    return std::all_of(rule.when.cbegin(), rule.when.cend(), [&](const Condition &c) { return holds(c, plan, progress); });
}

// What a step before made certain may be old by now: then the target goes back, before anything is sent on it.
const StepRule *stale(const Progress &p, const StepRule &next, const Plan &plan, Instant now)
{
    if (next.effect != Effect::Once) {
        return nullptr;
    }
    for (const StepRule &rule : plan.steps) {
        const Instant done = p.span(rule.name).to;
        if (rule.name == next.name) {
            break;
        }
        if (rule.staleAfter.count() > 0 && isSet(done) && now - done >= rule.staleAfter) {
            return &rule;
        }
    }
    return nullptr;
}

Progress beginFollowing(Progress p, const StepRule &rule, const Plan &plan, Instant now)
{
    if (rule.follow.silent) {
        p = enter(std::move(p), rule.name, Phase::Ready, now);
        p.watchSince = now;
        p.unreadableSince = {};
        return p;
    }
    const StepRule *once = onceBefore(plan.steps, rule.name);
    const Instant began = once ? p.span(once->name).from : Instant{};
    p.beganAt = isSet(began) ? began : now;
    p.watchSince = now;
    p.unreadableSince = {};
    p.looksMissed = false;
    p.reason = {};
    p = enter(std::move(p), rule.name, Phase::Waiting, now);
    p.notBefore = std::min(firstLook(p.beganAt, plan.shortest), now + plan.followLimit);
    return p;
}

Progress enterRule(Progress p, const StepRule &rule, const Plan &plan, Instant now)
{
    if (const StepRule *old = stale(p, rule, plan, now)) {
        const QString back = placeOr(old->recoverAt, *old);
        const StepRule *from = ruleFrom(plan, p, back);
        return enter(std::move(p), from ? from->name : back, Phase::Ready, now);
    }
    return rule.follow.on ? beginFollowing(std::move(p), rule, plan, now) : enter(std::move(p), rule.name, Phase::Ready, now);
}

} // namespace

Reason reasonOf(const QString &kind, const Reply &reply)
{
    return {kind, reply.error.vendorCode, reply.error.text, reply.requestId};
}

Reason wordReason(const QString &kind, const Reply &reply)
{
    return {kind, reply.word, {}, reply.requestId};
}

QString unclear(const StepRule &rule)
{
    return rule.unclear.isEmpty() ? QString(reasons::LookFailed) : rule.unclear;
}

bool noted(const Reason &reason, const Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(), [&reason](const StepRule &rule) {
        return rule.onRefused == OnRefused::GoOn && !rule.refusal.isEmpty() && rule.refusal == reason.kind;
    });
}

QString timedOut(const StepRule &rule)
{
    return rule.timedOut.isEmpty() ? QString(reasons::TimedOut) : rule.timedOut;
}

const StepRule *ruleFrom(const Plan &plan, const Progress &progress, const QString &step)
{
    const auto from = step.isEmpty() ? plan.steps.begin()
                                     : std::find_if(plan.steps.begin(), plan.steps.end(),
                                                    [&step](const StepRule &rule) { return rule.name == step; });
    const auto rule = std::find_if(from, plan.steps.end(), [&](const StepRule &r) { return applies(r, plan, progress); });
    return rule == plan.steps.end() ? nullptr : &*rule;
}

const StepRule *onceBefore(std::span<const StepRule> steps, const QString &step)
{
    const StepRule *once = nullptr;
    for (const StepRule &rule : steps) {
        if (rule.name == step) {
            break;
        }
        once = rule.effect == Effect::Once ? &rule : once;
    }
    return once;
}

Progress calm(Progress p)
{
    p.troubleSince = {};
    p.limitedSince = {};
    p.limitedStep.clear();
    p.limited = 0;
    return p;
}

Progress enter(Progress p, const QString &step, Phase phase, Instant now)
{
    if (p.step != step && p.spans.contains(p.step)) {
        p.spans[p.step].to = now;
    }
    p.step = step;
    p.phase = phase;
    StepSpan &span = p.spans[step];
    if (!isSet(span.from) || isSet(span.to)) {
        span = {now, {}};
    }
    return p;
}

// What a look saw says nothing of a change that was sent before or after it.
Reason alreadySo(const Progress &p, std::span<const StepRule> steps)
{
    const QString already = p.mark(marks::Already);
    const bool changed = std::any_of(steps.begin(), steps.end(), [&p](const StepRule &rule) { return rule.effect != Effect::Reads && isSet(p.span(rule.name).from); });
    return !already.isEmpty() && (!changed || already == QLatin1StringView("told")) ? Reason{reasons::AlreadySo, {}, {}, {}} : Reason{};
}

Progress finish(Progress p, Phase phase, const Reason &reason, Instant now)
{
    p.spans[p.step].to = now;
    p.phase = phase;
    p.finishedAt = now;
    p.reason = reason;
    return p;
}

Progress askPerson(Progress p, const Reason &reason)
{
    p.phase = Phase::NeedsPerson;
    p.reason = reason;
    return p;
}

Progress waitUntil(Progress p, Instant until)
{
    p.phase = p.phase == Phase::Unsure ? Phase::Unsure : Phase::Waiting;
    p.notBefore = until;
    return p;
}

Progress goOn(const Progress &p, const Plan &plan, Instant now)
{
    const auto here = std::find_if(plan.steps.begin(), plan.steps.end(), [&p](const StepRule &rule) { return rule.name == p.step; });
    const bool last = here == plan.steps.end() || here + 1 == plan.steps.end();
    const StepRule *next = last ? nullptr : ruleFrom(plan, p, (here + 1)->name);
    return next ? enterRule(p, *next, plan, now) : finish(p, Phase::Succeeded, alreadySo(p, plan.steps), now);
}

Progress passOnce(const Progress &p, const Plan &plan, Instant now)
{
    const StepRule *once = findRule(plan.steps, p.step);
    while (once && once->effect != Effect::Once) {
        once = once == &plan.steps.back() ? nullptr : once + 1;
    }
    if (!once) {
        return goOn(p, plan, now);
    }
    Progress at = p;
    at.step = once->name;
    if (p.step != once->name && p.spans.contains(p.step)) {
        at.spans[p.step].to = now;
    }
    return goOn(at, plan, now);
}

} // namespace flotilla::moves
