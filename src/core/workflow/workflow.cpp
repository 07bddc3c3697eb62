// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "workflow/moves.h"
#include "workflow/polling.h"

#include <algorithm>

namespace flotilla {

using namespace moves;

namespace {

constexpr Millis kUnreachableLimit = std::chrono::minutes(5);
constexpr QLatin1StringView kBusyAlone{"alone"}; // of marks::Busy
constexpr QLatin1StringView kExists{"exists"};   // of marks::Doubted
constexpr int kBusyTries = 10;    // of what one target is told; with the pauses between them some four minutes
constexpr int kLimitedTries = 10; // the same
constexpr Millis kLimitedLimit = std::chrono::minutes(30); // "slow down" without an end is an outage that only a person ends
constexpr Millis kStrangeWordLimit = std::chrono::minutes(5);
constexpr Millis kDeniedPause = std::chrono::seconds(10);
constexpr Millis kDeniedLimit = std::chrono::minutes(2); // a refusal after that is another one
constexpr Millis kLongestPause = std::chrono::seconds(60);
constexpr Millis kLongestPollPause = std::chrono::seconds(30);
// Looks after a lost answer come 0, 1 and 4 s after it.
constexpr Millis kProbePauses[] = {Millis{1000}, Millis{3000}};
constexpr int kProbes = 3;
constexpr int kResends = 2;
constexpr int kLateness = 2; // how many times as long as usual something may take to show
constexpr int kDoubts = 2; // refused looks at something that only a person vouches for, before the refusal is believed
constexpr int kRememberedRequests = 20;

Applied plainly(Progress p)
{
    return {std::move(p), Halt::None, {}};
}

// Where the target goes on once nothing is certain any more.
Progress back(const Progress &p, const StepRule &rule, const Plan &plan, Instant now)
{
    const QString name = placeOr(rule.recoverAt, rule);
    const StepRule *first = ruleFrom(plan, p, name);
    return enter(p, first ? first->name : name, Phase::Ready, now);
}

// Trouble that is not its own holds it up: what is followed is followed once that is over, anything else begins from what is certain.
Progress heldUp(const Progress &p, const StepRule &rule, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return p;
    }
    return rule.follow.on ? waitUntil(p, now) : back(p, rule, plan, now);
}

// Our call was sent again and refused, and nothing of the lost one shows. Where the refusal says that there is something already it
// may still come, however long it takes; else the refusal stands once what was lost had its time.
Applied nothingOfTheLost(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    const Instant since = p.span(p.step).from;
    const bool exists = p.mark(marks::Doubted) == kExists;
    const Millis shows = plan.shortest > Millis{0} ? plan.shortest * kLateness : rule.showsAfter;
    if (now - since < (exists ? plan.followLimit : shows)) {
        --p.probes;
        p.notBefore = now + doublingInterval(now - since, backOff(1, kLongestPollPause), kLongestPollPause);
        return plainly(p);
    }
    p.marks.remove(marks::Doubted);
    return plainly(exists ? askPerson(p, reasonOf(unclear(rule), reply))
                          : finish(p, Phase::Failed, {rule.refusal, p.reason.code, p.reason.text, p.reason.requestId}, now));
}

// Nothing was accepted: after some looks the call is certainly free to be sent again.
Applied nothingThere(Progress p, const StepRule &rule, const Sight &sight, const Reply &reply, const Plan &plan, Instant now)
{
    if (++p.probes < kProbes) {
        p.notBefore = now + kProbePauses[p.probes - 1];
        return plainly(p);
    }
    if (sight.certain && !p.mark(marks::Doubted).isEmpty()) {
        return nothingOfTheLost(p, rule, reply, plan, now);
    }
    if (sight.certain && p.mark(marks::Busy) == kBusyAlone) { // it said no, with a reason of its own
        const int tries = ++p.tries[p.step];
        if (tries >= kBusyTries) {
            p = finish(p, Phase::Failed, {rule.refusal, p.reason.code, p.reason.text, p.reason.requestId}, now);
            p.marks.insert(marks::Alone, QStringLiteral("1"));
            return plainly(p);
        }
        p.probes = 0;
        p = back(p, rule, plan, now);
        p.notBefore = now + backOff(tries, kLongestPause);
        return plainly(p);
    }
    if (sight.certain && rule.showsAfter > Millis{0}) {
        const Millis shows = plan.shortest > Millis{0} ? plan.shortest * kLateness : rule.showsAfter;
        if (const Instant until = p.span(p.step).from + shows; now < until) {
            --p.probes;
            p.notBefore = std::min(until, now + kProbePauses[kProbes - 2]);
            return plainly(p);
        }
    }
    if (p.resends >= kResends || !sight.certain) {
        return plainly(askPerson(p, reasonOf(unclear(rule), reply)));
    }
    ++p.resends;
    p.probes = 0;
    p.reason = {};
    return plainly(back(p, rule, plan, now));
}

// Somebody else was here: a person is told, and the target begins from what is certain.
Applied stranger(Progress p, const StepRule &rule, const Reason &why, const Plan &plan, Instant now)
{
    p.resends = 0; // what was there before our call says nothing any more
    p = back(p, rule, plan, now);
    p.reason = why;
    return {p, Halt::Lane, why};
}

// Between two looks, as the step says; `usual` where it says nothing.
Millis pauseBetween(const Follow &follow, Millis elapsed, Millis usual)
{
    if (follow.first.count() > 0) {
        return doublingInterval(elapsed, follow.first, follow.interval);
    }
    return follow.interval.count() > 0 ? follow.interval : usual;
}

Applied goingOn(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now, const Reason &reason)
{
    p.unreadableSince = {};
    if (now - p.watchSince >= plan.followLimit) {
        return plainly(askPerson(p, reason.isNone() ? wordReason(timedOut(rule), reply) : reason));
    }
    p.reason = reason;
    return plainly(waitUntil(p, now + pauseBetween(rule.follow, now - p.watchSince, lookInterval(now - p.beganAt, plan.lanesLooking))));
}

Applied resting(Progress p, const StepRule &rule, const Plan &plan, Instant now)
{
    p = finish(p, Phase::Resting, alreadySo(p, plan.steps), now);
    p.notBefore = now + restPause(rule.follow, isSet(p.beganAt) ? now - p.beganAt : Millis(0));
    return plainly(p);
}

// The same steps once more, for the next part of what they do: what was tried for the part before says nothing about it.
Applied nextRound(Progress p, const StepRule &rule, const Plan &plan, Instant now)
{
    p.resends = 0;
    p.probes = 0;
    p.internalErrors = 0;
    p.tries = {};
    p.reason = {};
    const QString name = placeOr(rule.restartAt, rule);
    const StepRule *first = ruleFrom(plan, p, name);
    return plainly(enter(std::move(p), first ? first->name : name, Phase::Ready, now));
}

// Of the rows that wait for more of what the plan spends.
QString spendingReason(const Plan &plan)
{
    const auto rule = std::find_if(plan.steps.begin(), plan.steps.end(), [](const StepRule &one) { return !one.spends.isEmpty(); });
    return rule == plan.steps.end() ? QString() : rule->spends;
}

Applied spent(Progress p, const StepRule &rule, const Reason &why, const Plan &plan, Instant now)
{
    p = heldUp(p, rule, plan, now);
    p.reason = why;
    return {p, Halt::Budget, why};
}

void noteWord(Progress &p, const Reply &reply, Instant now)
{
    if (!reply.word.isEmpty() && (p.word != reply.word || !isSet(p.wordSince))) {
        p.word = reply.word;
        p.wordSince = now;
    }
}

Applied accepted(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    const Sight sight = plan.platform->sight(rule, p, reply, plan, now);
    const bool probing = p.phase == Phase::Unsure;
    putAll(p.marks, sight.marks);
    if (!probing) {
        p.tries.remove(p.step);
        p.reason = noted(p.reason, plan) ? p.reason : Reason{};
        noteWord(p, reply, now);
    }
    Reason why = sight.reason;
    if (why.requestId.isEmpty()) {
        why.requestId = reply.requestId;
    }
    switch (sight.seen) {
    case Seen::Nothing:
        if (probing) {
            return nothingThere(p, rule, sight, reply, plan, now);
        }
        [[fallthrough]];
    case Seen::Done:
        return plainly(goOn(p, plan, now));
    case Seen::Ours:
        p.marks.remove(marks::Doubted);
        return plainly(probing ? goOn(p, plan, now) : passOnce(p, plan, now));
    case Seen::Foreign:
        return probing ? plainly(askPerson(p, why)) : stranger(p, rule, why, plan, now);
    case Seen::CannotTell:
        return plainly(askPerson(p, why.kind.isEmpty() ? reasonOf(unclear(rule), reply) : why));
    case Seen::GoingOn:
        if (probing && now - p.watchSince >= plan.followLimit) {
            return plainly(askPerson(p, reasonOf(reasons::Busy, reply)));
        }
        if (probing) { // what a busy platform is at work on is not over yet
            p.notBefore = now + pauseBetween(rule.follow, now - p.watchSince, Millis{5000});
            p.reason = why;
            return plainly(p);
        }
        return goingOn(p, rule, reply, plan, now, sight.reason);
    case Seen::Resting:
        return resting(p, rule, plan, now);
    case Seen::Again:
        return nextRound(p, rule, plan, now);
    case Seen::Spent:
        return spent(p, rule, why, plan, now);
    case Seen::Rejected:
        return plainly(finish(p, Phase::Rejected, why, now));
    case Seen::Failed:
        return plainly(finish(p, Phase::Failed, why, now));
    case Seen::Withdrawn:
        p.marks.insert(marks::TakenBack, QStringLiteral("1"));
        return plainly(finish(p, Phase::Cancelled, why, now));
    case Seen::Strange:
        break;
    }
    if (now - std::max(p.wordSince, p.watchSince) >= kStrangeWordLimit) {
        return plainly(askPerson(p, wordReason(reasons::StrangeWord, reply)));
    }
    return goingOn(p, rule, reply, plan, now, {});
}

// A look that failed while something is followed never ends the target; only the time limit does.
Applied lookAgain(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    const QString late = timedOut(rule);
    p.unreadableSince = isSet(p.unreadableSince) ? p.unreadableSince : now;
    const bool unreadable = rule.follow.unreadable.count() > 0 && now - p.unreadableSince >= rule.follow.unreadable;
    if (unreadable || now - p.watchSince >= plan.followLimit) {
        return plainly(askPerson(p, reasonOf(late, reply)));
    }
    p.looksMissed = true;
    const int tries = ++p.tries[p.step]; // before p is copied: arguments come in any order
    const Millis pause = pauseBetween(rule.follow, now - p.watchSince, backOff(tries, kLongestPollPause));
    if (rule.follow.silent) {
        p.reason = reasonOf(late, reply);
    }
    return plainly(waitUntil(p, now + pause));
}

// The platform answers, but not about what is followed: that is said at once, and a person is asked long before the time limit.
Applied lookRefused(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (rule.follow.silent) {
        return lookAgain(p, rule, reply, plan, now);
    }
    const Reason why = reasonOf(unclear(rule), reply);
    if (p.reason.kind != why.kind) {
        p.unreadableSince = now; // looks without an answer before it do not count
    }
    p.reason = why;
    if (now - std::max(p.unreadableSince, p.watchSince) >= kStrangeWordLimit) {
        return plainly(askPerson(p, why));
    }
    return lookAgain(p, rule, reply, plan, now);
}

// A call that was sent again may be refused for what the lost one did: that is looked at before the refusal is believed.
Progress doubted(Progress p, const Reason &why, const Reply &reply, Instant now)
{
    p.phase = Phase::Unsure;
    p.probes = 0;
    p.notBefore = now;
    p.reason = why;
    p.marks.insert(marks::Doubted, reply.exists ? QString(kExists) : QStringLiteral("1"));
    return p;
}

Applied refused(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return plainly(askPerson(p, reasonOf(reasons::LookFailed, reply)));
    }
    const Reason why = reasonOf(reply.error.kind == ErrorKind::Usage ? QString(reasons::RefusedHere) : rule.refusal, reply);
    if (reply.scope == RefusalScope::Batch) {
        p = heldUp(p, rule, plan, now);
        p.reason = why;
        return {p, Halt::Batch, why};
    }
    if (const QString waits = spendingReason(plan); reply.scope == RefusalScope::Budget && !waits.isEmpty()) {
        return spent(p, rule, reasonOf(waits, reply), plan, now);
    }
    if (rule.follow.on && reply.error.retryAfter > Millis{0} && now - p.watchSince < plan.followLimit) {
        p.reason = why; // it is not told now, and that says nothing about what is followed
        return plainly(waitUntil(p, now + reply.error.retryAfter));
    }
    switch (rule.onRefused) {
    case OnRefused::GoOn:
        p.reason = why;
        return plainly(goOn(p, plan, now));
    case OnRefused::LookAgain:
        // Somebody vouched for this id, but the platform does not know it: what is known stays a person's word.
        if (const QString id = p.mark(plan.identity);
            !id.isEmpty() && id == p.mark(marks::Candidate) && p.tries.value(p.step) >= kDoubts) {
            p.marks.remove(plan.identity);
            return plainly(finish(p, Phase::Succeeded, {reasons::TakenAsDone, {}, {}, reply.requestId}, now));
        }
        return lookRefused(p, rule, reply, plan, now);
    case OnRefused::AskPerson:
        return plainly(askPerson(p, why));
    case OnRefused::Fail:
        break;
    }
    const bool mayBeOurs = p.resends > 0 && rule.effect == Effect::Once && rule.onUnknown == OnUnknown::Probe;
    p = mayBeOurs ? doubted(p, why, reply, now) : finish(p, Phase::Failed, why, now);
    put(p.marks, marks::Alone, reply.scope == RefusalScope::Alone || reply.outcome == Outcome::Denied ? QStringLiteral("1") : QString());
    put(p.marks, marks::Alike, reply.scope == RefusalScope::Alike ? QStringLiteral("1") : QString());
    return reply.scope == RefusalScope::Lane ? Applied{p, Halt::Lane, why} : plainly(p);
}

Applied unknown(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return plainly(askPerson(p, reasonOf(reasons::LookFailed, reply)));
    }
    switch (rule.onUnknown) {
    case OnUnknown::LookAgain:
        return lookAgain(p, rule, reply, plan, now);
    case OnUnknown::AskPerson:
        return plainly(askPerson(p, reasonOf(unclear(rule), reply)));
    case OnUnknown::Probe:
        p.phase = Phase::Unsure;
        p.probes = 0;
        p.notBefore = now;
        p.reason = reasonOf(unclear(rule), reply);
        return plainly(p);
    case OnUnknown::StartOver:
        break;
    }
    const int tries = ++p.tries[p.step];
    p.internalErrors += reply.internalError && rule.internalErrorRefuses ? 1 : 0;
    if (tries < rule.tries) {
        p = enter(p, placeOr(rule.restartAt, rule), Phase::Waiting, now);
        p.notBefore = now + rule.pause;
        return plainly(p);
    }
    if (rule.internalErrorRefuses && p.internalErrors >= tries) {
        return refused(p, rule, reply, plan, now);
    }
    p = finish(p, Phase::Failed, reasonOf(reasons::NoAnswer, reply), now);
    p.notBefore = now + rule.pause; // the next target of the lane keeps this distance too
    return plainly(p);
}

// The platform is at work on something of that kind, ours of an earlier call or a stranger's: wait for it, then look.
Applied busy(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    constexpr Millis kBusyPause{5000};
    const Reason why = reasonOf(reasons::Busy, reply);
    const bool first = p.reason.kind != why.kind;
    p.watchSince = first ? now : p.watchSince;
    p.reason = why;
    if (now - p.watchSince >= plan.followLimit) {
        return plainly(askPerson(p, why));
    }
    if (!rule.probe.isEmpty()) {
        p.phase = Phase::Unsure;
        p.probes = 0;
        p.marks.insert(marks::Busy, reply.scope == RefusalScope::Alone ? QString(kBusyAlone) : QStringLiteral("1"));
        p.notBefore = now + (first ? Millis{0} : std::max(reply.error.retryAfter, kBusyPause));
        return plainly(p);
    }
    if (p.phase != Phase::Unsure) {
        p = enter(p, placeOr(rule.repeatAt, rule), Phase::Waiting, now);
    }
    p.notBefore = now + std::max(reply.error.retryAfter, kBusyPause);
    return plainly(p);
}

// Trouble that says nothing about the target: no credentials, or the platform cannot be reached.
Applied nobodysFailure(Progress p, const StepRule &rule, const QString &kind, const Reply &reply, const Plan &plan, Instant now)
{
    const Reason why = reasonOf(kind, reply);
    p = heldUp(calm(p), rule, plan, now);
    p.reason = why;
    return {p, Halt::Batch, why};
}

// What is answered on the way to a call that is held up says nothing about that call.
bool isBefore(const StepRule &rule, const QString &step, std::span<const StepRule> steps)
{
    const StepRule *held = findRule(steps, step);
    return held && &rule < held;
}

// A key that has worked so far may be refused for a moment, by a permission that spreads or a service that has trouble of its own: once
// more. What is followed is looked at again anyway.
bool mayBeGrantedLater(const Progress &p, const StepRule &rule, Instant now)
{
    const QString since = p.mark(marks::Denied);
    return !rule.follow.on && p.phase != Phase::Unsure && (since.isEmpty() || now - instantOf(since) >= kDeniedLimit);
}

Applied notExecuted(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    p.looksMissed = p.looksMissed || rule.follow.on;
    if (reply.outcome == Outcome::Denied) {
        if (!mayBeGrantedLater(p, rule, now)) {
            if (reply.scope != RefusalScope::Alike) {
                return nobodysFailure(p, rule, reasons::Denied, reply, plan, now);
            }
            return rule.follow.on ? lookRefused(calm(p), rule, reply, plan, now) : refused(calm(p), rule, reply, plan, now);
        }
        p = enter(calm(p), placeOr(rule.repeatAt, rule), Phase::Waiting, now);
        p.marks.insert(marks::Denied, instantText(now));
        p.reason = reasonOf(reasons::Denied, reply);
        p.notBefore = now + std::max(reply.error.retryAfter, kDeniedPause);
        return plainly(p);
    }
    if (rule.follow.on && now - p.watchSince >= plan.followLimit) {
        return plainly(askPerson(p, reasonOf(timedOut(rule), reply)));
    }
    Millis usual{0};
    if (reply.outcome == Outcome::NotSent) {
        p.troubleSince = isSet(p.troubleSince) ? p.troubleSince : now;
        usual = doublingInterval(now - p.troubleSince, backOff(1, kLongestPause), kLongestPause);
        if (now - p.troubleSince >= kUnreachableLimit) {
            return nobodysFailure(p, rule, reasons::Unreachable, reply, plan, now);
        }
        p.reason = reasonOf(reasons::Unreachable, reply);
    } else {
        usual = backOff(++p.limited, kLongestPause);
        p.troubleSince = {};
        p.limitedSince = isSet(p.limitedSince) ? p.limitedSince : now;
        p.limitedStep = rule.name;
        if (reply.scope == RefusalScope::Alone && p.limited >= kLimitedTries) {
            return refused(p, rule, reply, plan, now);
        }
        if (reply.scope == RefusalScope::Batch || now - p.limitedSince >= kLimitedLimit) {
            return nobodysFailure(p, rule, reasons::Limited, reply, plan, now);
        }
        p.reason = reasonOf(reasons::Limited, reply);
    }
    const Millis pause = std::max(reply.error.retryAfter, usual);
    if (p.phase != Phase::Unsure) {
        p = enter(p, placeOr(rule.repeatAt, rule), Phase::Waiting, now);
    }
    p.notBefore = now + pause;
    return plainly(p);
}

} // namespace

Applied apply(const Progress &progress, const Reply &reply, const Plan &plan, Instant now)
{
    const StepRule *rule = findRule(plan.steps, progress.step);
    if (!rule) {
        return {progress, Halt::None, {}};
    }
    Progress p = progress;
    if (p.phase == Phase::InFlight && !reply.requestId.isEmpty()) {
        p.requestIds.append(reply.requestId);
        while (p.requestIds.size() > kRememberedRequests) {
            p.requestIds.removeFirst();
        }
    }
    if (wasNotExecuted(reply.outcome)) {
        return notExecuted(p, *rule, reply, plan, now);
    }
    p.troubleSince = {};
    if (!isBefore(*rule, p.limitedStep, plan.steps)) {
        p = calm(p);
    }
    p.notBefore = {};
    switch (reply.outcome) {
    case Outcome::Accepted:
        return accepted(p, *rule, reply, plan, now);
    case Outcome::Refused:
        return refused(p, *rule, reply, plan, now);
    case Outcome::Busy:
        return busy(p, *rule, reply, plan, now);
    default:
        return unknown(p, *rule, reply, plan, now);
    }
}

} // namespace flotilla
