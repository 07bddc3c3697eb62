// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/person.h"

#include "workflow/moves.h"
#include "workflow/toresume.h"

#include <algorithm>

namespace flotilla {

namespace {

Progress fromTheBeginning(const Progress &old, const Operation &operation)
{
    Progress p;
    for (const QString &made : operation.roundMarks) { // what is done is not done again
        put(p.marks, made, old.mark(made));
    }
    p.starts = old.starts;
    p.requestIds = old.requestIds;
    return p;
}

Progress followAgain(Progress p, Instant now)
{
    p.phase = Phase::Waiting;
    p.notBefore = now;
    p.watchSince = now;
    p.wordSince = now;
    p.unreadableSince = {};
    p.finishedAt = {};
    p.reason = {};
    p.tries = {};
    p.spans[p.step].to = {};
    return p;
}

Progress lookAgain(Progress p, Instant now)
{
    p.phase = Phase::Unsure;
    p.probes = 0;
    p.notBefore = now;
    p.watchSince = now;
    p.finishedAt = {};
    return moves::calm(std::move(p));
}

// What is harmless to repeat is done again, from where everything is certain.
Progress doAgain(Progress p, const StepRule &rule, Instant now)
{
    p = moves::enter(std::move(p), moves::placeOr(rule.recoverAt, rule), Phase::Ready, now);
    p.notBefore = {};
    p.reason = {};
    p.tries = {};
    return p;
}

// A step that follows something of the target's own, not of one before it.
bool follows(const StepRule *rule)
{
    return rule && rule->follow.on && !rule->follow.silent;
}

// The Once step that the row has sent last and has not gone back from.
const StepRule *sentOnce(const Progress &p, std::span<const StepRule> steps)
{
    const StepRule *once = nullptr;
    for (const StepRule &rule : steps) {
        if (rule.effect == Effect::Once && isSet(p.span(rule.name).from)) {
            once = &rule;
        }
        if (rule.name == p.step) {
            return once;
        }
    }
    return nullptr;
}

/// What is followed behind the Once call is known, or the look at it needs no id.
bool isKnown(const Progress &p, const Operation &operation)
{
    return operation.identity.isEmpty() || operation.roundMarks.contains(operation.identity) || !p.mark(operation.identity).isEmpty();
}

/// It waited for more of what the batch spends, and others may have had its lane meanwhile.
bool waitedForMore(const Progress &p, const Operation &operation)
{
    const bool waits = (p.phase == Phase::Ready || p.phase == Phase::Waiting) && isSet(p.startedAt) && !p.reason.isNone();
    return waits && std::any_of(operation.steps.cbegin(), operation.steps.cend(), [&p](const StepRule &rule) { return rule.spends == p.reason.kind; });
}

// Every look is made again before its next change.
Progress lookAnew(const Progress &p, const Operation &operation, Instant now)
{
    Progress row = moves::calm(moves::enter(p, operation.steps.constFirst().name, Phase::Ready, now));
    row.notBefore = {};
    row.tries = {};
    row.reason = {};
    return row;
}

} // namespace

namespace {

/// Until when somebody worked at it, as far as it is known: a run that was killed could not say so.
Instant leftAt(const Progress &p)
{
    if (isSet(p.leftAt) || isSet(p.finishedAt)) {
        return isSet(p.leftAt) ? p.leftAt : p.finishedAt;
    }
    Instant last = std::max(p.startedAt, p.watchSince);
    for (const StepSpan &span : p.spans) {
        last = std::max({last, span.from, span.to});
    }
    return last;
}

Progress reopenedRow(const Progress &p, const Operation &operation, Instant now)
{
    switch (p.phase) {
    case Phase::Cancelled: {
        if (wasTakenBack(p)) {
            return fromTheBeginning(p, operation);
        }
        // Stopped for good with something under way: what became of it decides, never a second call.
        const StepRule *rule = findRule(operation.steps, p.step);
        if (follows(rule) && isKnown(p, operation)) {
            return followAgain(p, now);
        }
        if (rule && rule->effect == Effect::Once && isSet(p.span(p.step).from)) {
            return rule->probe.isEmpty() ? moves::askPerson(p, {rule->unclear, {}, {}, {}}) : lookAgain(p, now);
        }
        return fromTheBeginning(p, operation);
    }
    case Phase::Failed:
        return fromTheBeginning(p, operation);
    case Phase::NeedsPerson:
        return resumed(p, operation.steps, now);
    default: {
        if (waitedForMore(p, operation)) {
            return lookAnew(p, operation, now);
        }
        Progress row = recovered(p, operation.steps, now);
        if (row.reason.kind == reasons::Stopped) {
            row.reason = {};
        }
        return row;
    }
    }
}

} // namespace

Progress reopened(const Progress &p, const Operation &operation, Instant now)
{
    Progress row = reopenedRow(p, operation, now);
    row.marks.remove(marks::Rested);
    if (isSet(row.startedAt) && !isOver(row.phase)) {
        row.away = p.away + std::max(Millis{0}, now - leftAt(p));
        row.leftAt = {};
    }
    return row;
}

Progress resumed(const Progress &progress, std::span<const StepRule> steps, Instant now)
{
    const Progress p = moves::calm(progress);
    const StepRule *rule = findRule(steps, p.step);
    if (p.phase == Phase::NeedsPerson && rule) {
        if (rule->follow.on) {
            return followAgain(p, now);
        }
        if (rule->effect != Effect::Once) {
            return doAgain(p, *rule, now);
        }
        return rule->probe.isEmpty() ? p : lookAgain(p, now);
    }
    // A pause may last for hours, in which somebody else changes something: as after a restart, begin from what is certain.
    // What is followed was followed all along.
    const bool stands = !(rule && rule->follow.on) && (p.phase == Phase::Ready || p.phase == Phase::Waiting);
    return stands ? recovered(p, steps, now) : p;
}

bool isResolvable(const Progress &p, const Operation &operation)
{
    if (p.reason.kind == reasons::NewerPhase) {
        return false;
    }
    const StepRule *rule = findRule(operation.steps, p.step);
    return p.phase == Phase::NeedsPerson || p.phase == Phase::Unsure
           || (p.phase == Phase::InFlight && rule && rule->effect == Effect::Once);
}

bool mayResolve(const Progress &p, const Operation &operation, Verdict verdict)
{
    if (!isResolvable(p, operation)) {
        return false;
    }
    const QString id = operation.roundMarks.contains(operation.identity) ? QString() : p.mark(operation.identity);
    const bool known = follows(findRule(operation.steps, p.step)) && !id.isEmpty() && id != p.mark(marks::Candidate);
    const bool sent = sentOnce(p, operation.steps) != nullptr;
    return verdict == Verdict::Skip || (sent && !(verdict == Verdict::NotAccepted && known));
}

bool leavesKeyInDoubt(const Progress &p, const Operation &operation, Verdict verdict)
{
    return operation.tellsSecret && verdict != Verdict::NotAccepted && isResolvable(p, operation) && sentOnce(p, operation.steps);
}

bool mayBeUnderWay(const Progress &p, std::span<const StepRule> steps)
{
    if (isOver(p.phase) || !isSet(p.startedAt)) {
        return false;
    }
    const StepRule *rule = findRule(steps, p.step);
    return follows(rule) || p.phase == Phase::Unsure || p.phase == Phase::NeedsPerson
           || (p.phase == Phase::InFlight && rule && rule->effect == Effect::Once);
}

bool leftSomething(const Progress &p, const Operation &operation)
{
    const bool given = p.phase == Phase::Skipped || p.phase == Phase::Cancelled
                       || (p.phase == Phase::Succeeded && p.reason.kind == reasons::TakenAsDone);
    const bool made = std::any_of(operation.roundMarks.cbegin(), operation.roundMarks.cend(), [&p](const QString &mark) { return !p.mark(mark).isEmpty(); });
    return given && (made || sentOnce(p, operation.steps));
}

Progress asLost(const Progress &progress, std::span<const StepRule> steps)
{
    Progress p = progress;
    for (const StepRule &rule : steps) {
        p.step = rule.effect == Effect::Once && isSet(p.span(rule.name).from) ? rule.name : p.step;
    }
    p.phase = Phase::Unsure;
    p.spans[p.step].to = {};
    p.finishedAt = {};
    p.notBefore = {};
    p.probes = 0;
    p.reason = {};
    return p;
}

Instant onceSentAt(const Progress &p, std::span<const StepRule> steps)
{
    Instant newest;
    for (const StepRule &rule : steps) {
        if (rule.effect == Effect::Once) {
            newest = std::max(newest, p.span(rule.name).from);
        }
    }
    return newest;
}

Progress resolved(const Progress &progress, const Operation &operation, Verdict verdict, Instant now)
{
    Progress p = progress;
    switch (verdict) {
    case Verdict::Accepted: {
        const QString candidate = p.mark(marks::Candidate);
        if (!candidate.isEmpty() && !operation.identity.isEmpty()) {
            p.marks.insert(operation.identity, candidate); // candidate stays: it is only a person's word
        }
        const StepRule *once = sentOnce(p, operation.steps);
        const StepRule *next = once && once != &operation.steps.back() ? once + 1 : nullptr;
        if (next && isKnown(p, operation)) {
            p.beganAt = isSet(p.beganAt) ? p.beganAt : p.span(once->name).from;
            p.spans[once->name].to = now;
            StepSpan &span = p.spans[next->name];
            span.from = p.step == next->name ? span.from : now;
            p.step = next->name;
            if (next->follow.on) {
                return followAgain(p, now);
            }
            p.phase = Phase::Ready;
            p.reason = {};
            return p;
        }
        p.phase = Phase::Succeeded;
        p.reason = {reasons::TakenAsDone, {}, {}, {}};
        break;
    }
    case Verdict::NotAccepted:
        return fromTheBeginning(p, operation);
    case Verdict::Skip:
        p.phase = Phase::Skipped;
        p.reason = {reasons::SkippedByPerson, {}, {}, {}};
        break;
    }
    p.finishedAt = now;
    if (p.spans.contains(p.step)) {
        p.spans[p.step].to = now;
    }
    return p;
}

Progress cancelled(const Progress &progress, std::span<const StepRule> steps, const QString &why, Instant now)
{
    Progress p = progress;
    const StepRule *rule = findRule(steps, p.step);
    if (rule && rule->effect == Effect::Once && rule != &steps.front() && (p.phase == Phase::Ready || p.phase == Phase::Waiting)) {
        p.spans.remove(p.step); // certainly not sent: there is nothing to look for when it is opened again
        p.step = (rule - 1)->name;
    }
    p.phase = Phase::Cancelled;
    p.finishedAt = now;
    p.reason = {why, p.reason.code, p.reason.text, p.reason.requestId};
    if (p.spans.contains(p.step) && !isSet(p.spans.value(p.step).to)) {
        p.spans[p.step].to = now;
    }
    return p;
}

} // namespace flotilla
