// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "workflow/polling.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr Millis kUnreachableLimit = std::chrono::minutes(5);
constexpr Millis kStrangeWordLimit = std::chrono::minutes(5);
constexpr Millis kLongestPause = std::chrono::seconds(60);
constexpr Millis kLongestPollPause = std::chrono::seconds(30);
// A computer that slept between bind and deploy cannot know what is bound now.
constexpr Millis kOldBinding = std::chrono::minutes(5);
// Looks after an unknown deploy come 0, 1 and 4 s after it.
constexpr Millis kProbePauses[] = {Millis{1000}, Millis{3000}};
constexpr int kProbes = 3;
constexpr int kResends = 2;
constexpr int kDoubts = 2; // looks at an id that only a person vouches for, before a refusal is believed

Reason reasonOf(ReasonKind kind, const Reply &reply)
{
    return {kind, reply.error.vendorCode, reply.error.text, reply.requestId};
}

Progress enter(Progress p, Step step, Phase phase, Instant now)
{
    if (p.step != step) {
        p.span(p.step).to = now;
    }
    p.step = step;
    p.phase = phase;
    if (!isSet(p.span(step).from) || isSet(p.span(step).to)) {
        p.span(step) = {now, {}};
    }
    return p;
}

Progress finish(Progress p, Phase phase, const Reason &reason, Instant now)
{
    p.span(p.step).to = now;
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
    const StepRule *next = ruleAfter(plan.steps, p.step);
    return next ? enter(p, next->step, Phase::Ready, now) : finish(p, Phase::Succeeded, {}, now);
}

Progress followBuild(Progress p, const QString &buildId, const Plan &plan, Instant now)
{
    p.buildId = buildId;
    p.candidate.clear();
    p.deployedAt = isSet(p.span(Step::Deploy).from) ? p.span(Step::Deploy).from : now;
    p.watchSince = now;
    p.looksMissed = false;
    p.reason = {};
    p = enter(p, Step::Build, Phase::Waiting, now);
    p.notBefore = std::min(firstLook(p.deployedAt, plan.shortestBuild), now + plan.buildTimeLimit);
    return p;
}

// The answer to "what is there now?" after a deploy whose own answer was lost.
Applied probed(Progress p, const Reply &reply, const Plan &plan, Instant now)
{
    if (reply.apps.isEmpty()) {
        return {askPerson(p, reasonOf(ReasonKind::AppMissing, reply)), Halt::None, {}};
    }
    const AppRow &row = reply.apps.constFirst();
    const QString newest = row.lastBuildId;
    if (newest.isEmpty() && !p.buildBefore.isEmpty()) {
        return {askPerson(p, reasonOf(ReasonKind::DeployUnclear, reply)), Halt::None, {}}; // the id is not told any more
    }
    // The build of the target before us may only appear now: that is nothing new either.
    if (newest != p.buildBefore && newest != plan.ownBuild) {
        if (plan.trust == IdTrust::Differs) {
            p.candidate = newest;
            return {askPerson(p, reasonOf(ReasonKind::IdNotTrusted, reply)), Halt::None, {}};
        }
        return {followBuild(p, newest, plan, now), Halt::None, {}};
    }
    // The id says "nothing new" but the time or the status says otherwise: this app's id proves nothing.
    const bool building = !row.lastBuildWord.isEmpty() && row.lastBuild == BuildState::Building;
    if (building || (isSet(row.lastDeployedAt) && row.lastDeployedAt != p.deployedBefore)) {
        return {askPerson(p, reasonOf(ReasonKind::DeployUnclear, reply)), Halt::None, {}};
    }
    if (++p.probes < kProbes) {
        p.notBefore = now + kProbePauses[p.probes - 1];
        return {p, Halt::None, {}};
    }
    if (p.resends >= kResends || plan.trust == IdTrust::Differs) {
        return {askPerson(p, reasonOf(ReasonKind::DeployUnclear, reply)), Halt::None, {}};
    }
    // Certainly not accepted: begin again from a known binding.
    ++p.resends;
    p.probes = 0;
    p.reason = {};
    return {enter(p, plan.steps.front().step, Phase::Ready, now), Halt::None, {}};
}

// The look before a deploy is also the read-back of the deploy before it.
Applied looked(Progress p, const Reply &reply, const Plan &plan, Instant now)
{
    if (reply.apps.isEmpty()) {
        return {finish(p, Phase::Failed, reasonOf(ReasonKind::AppMissing, reply), now), Halt::None, {}};
    }
    const QString newest = reply.apps.constFirst().lastBuildId;
    const bool moved = p.resends > 0 && !newest.isEmpty() && newest != p.buildBefore && newest != plan.ownBuild
                       && plan.trust != IdTrust::Differs;
    if (moved && now - p.span(Step::Deploy).to < kOldBinding) {
        return {followBuild(p, newest, plan, now), Halt::None, {}}; // it was accepted after all, only late
    }
    const AppRow &row = reply.apps.constFirst();
    const bool ours = !newest.isEmpty() && (newest == plan.ownBuild || newest == plan.foreignSeen);
    const bool strange = !newest.isEmpty() && !plan.ownBuild.isEmpty() && newest != plan.ownBefore && plan.trust != IdTrust::Differs;
    const bool building = !row.lastBuildWord.isEmpty() && row.lastBuild == BuildState::Building;
    if (!ours && (moved || strange || building)) {
        Reason why = reasonOf(ReasonKind::SomebodyElse, reply);
        why.text = newest;
        p.resends = 0; // what was newest before our deploy says nothing any more
        p = enter(p, plan.steps.front().step, Phase::Ready, now);
        p.reason = why;
        return {p, Halt::Lane, why};
    }
    if (const Instant bound = p.span(Step::Bind).to; isSet(bound) && now - bound >= kOldBinding) {
        return {enter(p, plan.steps.front().step, Phase::Ready, now), Halt::None, {}};
    }
    p.buildBefore = newest;
    p.deployedBefore = row.lastDeployedAt;
    return {goOn(p, plan, now), Halt::None, {}};
}

Applied watched(Progress p, const Reply &reply, const Plan &plan, Instant now)
{
    p.candidate.clear(); // the platform knows the id: it is a build, whoever vouched for it
    if (p.word != reply.word || !isSet(p.wordSince)) {
        p.word = reply.word;
        p.wordSince = now;
    }
    switch (reply.build) {
    case BuildState::Built:
    case BuildState::Released:
        return {finish(p, Phase::Succeeded, {}, now), Halt::None, {}};
    case BuildState::InReview:
        return {finish(p, Phase::InReview, {}, now), Halt::None, {}};
    case BuildState::Rejected:
        return {finish(p, Phase::Rejected, {ReasonKind::AuditRejected, reply.word, {}, reply.requestId}, now), Halt::None, {}};
    case BuildState::Failed:
        return {finish(p, Phase::Failed, {ReasonKind::BuildFailed, reply.word, {}, reply.requestId}, now), Halt::None, {}};
    case BuildState::Strange:
        if (now - std::max(p.wordSince, p.watchSince) >= kStrangeWordLimit) {
            return {askPerson(p, {ReasonKind::StrangeWord, reply.word, {}, reply.requestId}), Halt::None, {}};
        }
        break;
    case BuildState::Building:
        break;
    }
    if (now - p.watchSince >= plan.buildTimeLimit) {
        return {askPerson(p, {ReasonKind::BuildTimedOut, reply.word, {}, reply.requestId}), Halt::None, {}};
    }
    p.reason = {};
    return {waitUntil(p, now + lookInterval(now - p.deployedAt, plan.lanesLooking)), Halt::None, {}};
}

Applied accepted(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return probed(p, reply, plan, now);
    }
    p.tries[static_cast<size_t>(p.step)] = 0;
    p.reason = p.reason.kind == ReasonKind::UnbindRefused ? p.reason : Reason{};
    switch (rule.verb) {
    case Verb::ReadApp:
        return looked(p, reply, plan, now);
    case Verb::CheckBuild:
        return watched(p, reply, plan, now);
    case Verb::Deploy:
        return {followBuild(p, reply.buildId, plan, now), Halt::None, {}};
    default:
        return {goOn(p, plan, now), Halt::None, {}};
    }
}

// A read that failed while a build is followed never ends the target; only the time limit does.
Applied lookAgain(Progress p, const Reply &reply, const Plan &plan, Instant now)
{
    if (now - p.watchSince >= plan.buildTimeLimit) {
        return {askPerson(p, reasonOf(ReasonKind::BuildTimedOut, reply)), Halt::None, {}};
    }
    p.looksMissed = true;
    const int tries = ++p.tries[static_cast<size_t>(p.step)]; // before p is copied: arguments come in any order
    return {waitUntil(p, now + backOff(tries, kLongestPollPause)), Halt::None, {}};
}

Applied refused(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return {askPerson(p, reasonOf(ReasonKind::LookFailed, reply)), Halt::None, {}};
    }
    switch (rule.onRefused) {
    case OnRefused::GoOn:
        p.reason = reasonOf(rule.refusal, reply);
        return {goOn(p, plan, now), Halt::None, {}};
    case OnRefused::LookAgain:
        if (!p.candidate.isEmpty() && p.candidate == p.buildId && p.tries[static_cast<size_t>(p.step)] >= kDoubts) {
            p.buildId.clear(); // the id that a person adopted is none that the platform can be asked about
            return {finish(p, Phase::Succeeded, {ReasonKind::TakenAsDone, {}, {}, reply.requestId}, now), Halt::None, {}};
        }
        return lookAgain(p, reply, plan, now);
    case OnRefused::AskPerson:
        return {askPerson(p, reasonOf(rule.refusal, reply)), Halt::None, {}};
    case OnRefused::Fail:
        break;
    }
    return {finish(p, Phase::Failed, reasonOf(rule.refusal, reply), now), Halt::None, {}};
}

Applied unknown(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    if (p.phase == Phase::Unsure) {
        return {askPerson(p, reasonOf(ReasonKind::LookFailed, reply)), Halt::None, {}};
    }
    if (rule.onUnknown == OnUnknown::LookAgain) {
        return lookAgain(p, reply, plan, now);
    }
    if (rule.onUnknown == OnUnknown::Probe) {
        p.phase = Phase::Unsure;
        p.probes = 0;
        p.notBefore = now;
        p.reason = reasonOf(ReasonKind::DeployUnclear, reply);
        return {p, Halt::None, {}};
    }
    int &tries = p.tries[static_cast<size_t>(p.step)];
    ++tries;
    p.internalErrors += reply.internalError && rule.internalErrorRefuses ? 1 : 0;
    if (tries < rule.tries) {
        p = enter(p, rule.restartAt, Phase::Waiting, now);
        p.notBefore = now + rule.pause;
        return {p, Halt::None, {}};
    }
    if (rule.internalErrorRefuses && p.internalErrors >= tries) {
        return refused(p, rule, reply, plan, now);
    }
    p = finish(p, Phase::Failed, reasonOf(ReasonKind::NoAnswer, reply), now);
    p.notBefore = now + rule.pause; // the next target of the lane keeps this distance too
    return {p, Halt::None, {}};
}

// Trouble that says nothing about the target: no credentials, or the platform cannot be reached.
Applied nobodysFailure(Progress p, ReasonKind kind, const Reply &reply, const Plan &plan, Instant now)
{
    const Reason why = reasonOf(kind, reply);
    p.troubleSince = {};
    p.limited = 0;
    p.reason = why;
    if (p.phase != Phase::Unsure) {
        const bool following = p.step == Step::Build;
        p = following ? waitUntil(p, now) : enter(p, plan.steps.front().step, Phase::Ready, now);
    }
    return {p, Halt::Batch, why};
}

Applied notExecuted(Progress p, const StepRule &rule, const Reply &reply, const Plan &plan, Instant now)
{
    p.looksMissed = p.looksMissed || rule.verb == Verb::CheckBuild;
    if (reply.outcome == Outcome::Denied) {
        return nobodysFailure(p, ReasonKind::Denied, reply, plan, now);
    }
    if (rule.verb == Verb::CheckBuild && now - p.watchSince >= plan.buildTimeLimit) {
        return {askPerson(p, reasonOf(ReasonKind::BuildTimedOut, reply)), Halt::None, {}};
    }
    ++p.limited;
    if (reply.outcome == Outcome::NotSent) {
        p.troubleSince = isSet(p.troubleSince) ? p.troubleSince : now;
        if (now - p.troubleSince >= kUnreachableLimit) {
            return nobodysFailure(p, ReasonKind::Unreachable, reply, plan, now);
        }
        p.reason = reasonOf(ReasonKind::Unreachable, reply);
    } else {
        p.troubleSince = {};
        p.reason = reasonOf(ReasonKind::Limited, reply);
    }
    const Millis pause = std::max(reply.error.retryAfter, backOff(p.limited, kLongestPause));
    if (p.phase != Phase::Unsure) {
        p = enter(p, rule.repeatAt, Phase::Waiting, now);
    }
    p.notBefore = now + pause;
    return {p, Halt::None, {}};
}

} // namespace

Command nextCommand(const Progress &p, const Plan &plan, Instant now)
{
    if (isFinal(p.phase)) {
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
        return DoneCommand{}; // a closing without steps
    }
    Call call;
    call.verb = p.phase == Phase::Unsure ? Verb::ReadApp : rule->verb;
    call.app = plan.target.app;
    call.program = plan.target.program;
    call.buildId = p.buildId;
    call.mode = plan.release.mode;
    call.buildType = plan.release.buildType;
    return SendCommand{call};
}

Progress sent(const Progress &progress, Instant now)
{
    Progress p = enter(progress, progress.step, Phase::InFlight, now);
    p.notBefore = {};
    return p;
}

Applied apply(const Progress &progress, const Reply &reply, const Plan &plan, Instant now)
{
    const StepRule *rule = findRule(plan.steps, progress.step);
    if (!rule) {
        return {progress, Halt::None, {}};
    }
    Progress p = progress;
    if (changesState(rule->verb) && p.phase == Phase::InFlight && !reply.requestId.isEmpty()) {
        p.requestIds.append(reply.requestId);
        while (p.requestIds.size() > 20) {
            p.requestIds.removeFirst();
        }
    }
    switch (reply.outcome) {
    case Outcome::Denied:
    case Outcome::Limited:
    case Outcome::NotSent:
        return notExecuted(p, *rule, reply, plan, now);
    default:
        break;
    }
    p.troubleSince = {};
    p.limited = 0;
    p.notBefore = {};
    switch (reply.outcome) {
    case Outcome::Accepted:
        return accepted(p, *rule, reply, plan, now);
    case Outcome::Refused:
        return refused(p, *rule, reply, plan, now);
    default:
        return unknown(p, *rule, reply, plan, now);
    }
}

Progress recovered(const Progress &progress, Instant now)
{
    Progress p = progress;
    p.troubleSince = {};
    p.limited = 0;
    switch (p.phase) {
    case Phase::InFlight:
        if (p.step == Step::Deploy) {
            p.phase = Phase::Unsure;
            p.probes = 0;
            p.notBefore = now;
            return p;
        }
        // A bind or unbind may arrive late: keep the distance, then make it certain from the beginning.
        p = enter(p, Step::Unbind, Phase::Waiting, now);
        p.notBefore = now + Millis{2000};
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
        if (p.step == Step::Build) {
            p.phase = Phase::Waiting;
            p.notBefore = now;
            p.watchSince = now;
            return p;
        }
        // Whatever was bound may have changed meanwhile: begin from a known binding.
        p = enter(p, Step::Unbind, isSet(p.notBefore) ? Phase::Waiting : Phase::Ready, now);
        p.notBefore = std::max(p.notBefore, p.phase == Phase::Waiting ? now + Millis{2000} : Instant{});
        return p;
    default:
        return p;
    }
}

LaneState laneAfter(const LaneState &lane, const Progress &before, const Applied &after, Verb verb, const Reply &reply,
                    const MiniProgramId &program)
{
    LaneState l = lane;
    const bool accepted = reply.outcome == Outcome::Accepted;
    if (verb == Verb::Unbind && !wasNotExecuted(reply.outcome)) {
        l.bound = accepted ? Binding{std::nullopt, true} : Binding{l.bound.program, false};
    } else if (verb == Verb::Bind && accepted) {
        l.bound = {program, true};
    } else if (verb == Verb::Bind && reply.outcome == Outcome::Unknown) {
        l.bound = {program, false};
    } else if (verb == Verb::Bind && reply.outcome == Outcome::Refused) {
        // Certainly not done: what the unbind before it made certain still holds.
        l.bound.certain = !l.bound.program && before.reason.kind != ReasonKind::UnbindRefused;
    }
    if (verb == Verb::ReadApp && accepted && before.step == Step::Look && !reply.apps.isEmpty()) {
        const QString newest = reply.apps.constFirst().lastBuildId;
        if (!l.ownBuild.isEmpty() && l.trust != IdTrust::Matches) {
            l.trust = newest == l.ownBuild ? IdTrust::Matches : IdTrust::Differs;
        }
        if (after.why.kind == ReasonKind::SomebodyElse) {
            l.foreignSeen = newest;
        }
    }
    if (before.buildId != after.progress.buildId && !after.progress.buildId.isEmpty()) {
        l.ownBuild = after.progress.buildId;
        l.ownBefore = after.progress.buildBefore;
    }
    return l;
}

} // namespace flotilla
