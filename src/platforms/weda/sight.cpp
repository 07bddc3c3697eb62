// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/sight.h"

#include "weda/names.h"
#include "workflow/moves.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

namespace {

// The time limit of a call is 20 s, but a deploy that is executed begins at once: what came much later is a stranger's.
constexpr Millis kLatestDeploy = std::chrono::seconds(15);
constexpr Millis kClockMargin = std::chrono::seconds(2); // the platform's time text ends with the seconds

enum class Trust { Untested, Matches, Differs };

Trust trustOf(const LaneState &lane)
{
    if (lane.marks.contains(lane::Doubt)) {
        return Trust::Differs;
    }
    const QString trust = lane.memory.value(lane::Trust);
    return trust == "matches"_L1 ? Trust::Matches : trust == "differs"_L1 ? Trust::Differs : Trust::Untested;
}

Instant lastDeployOf(const Item &app, const Reply &reply)
{
    const Instant told = instantOf(app.values.value(app::LastDeploy));
    return isSet(told) ? told - reply.clockOffset.value_or(Millis{0}) : Instant{};
}

// Whether it can be a deploy of this target whose answer was lost, and of which nothing had been seen when it was given up.
bool fitsGivenUp(Instant lastDeploy, const Progress &p)
{
    return fitsOurCall(lastDeploy, instantOf(p.mark(marks::LostAt)));
}

// What is told of a build once it is known to be the target's own.
Values itsBuild(const QString &id)
{
    return {{marks::BuildId, id}, {marks::LostAt, {}}, {flotilla::marks::Candidate, {}}};
}

Reason because(QLatin1StringView kind, const QString &text = {})
{
    return {kind, {}, text, {}};
}

// The answer to "what is there now?" after a deploy whose own answer was lost.
Sight probed(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (reply.items.isEmpty()) {
        return {.reason = because(reasons::AppMissing)};
    }
    const Item &app = reply.items.constFirst();
    const QString newest = app.values.value(app::LastBuild);
    const Trust trust = trustOf(plan.lane);
    // The build of the target before us may only appear now: that is nothing new either.
    const bool isNew = newest != p.mark(marks::BuildBefore) && newest != plan.lane.marks.value(lane::Own);
    const Instant last = lastDeployOf(app, reply);
    const bool givenUp = isNew && !newest.isEmpty() && trust != Trust::Differs && fitsGivenUp(last, p);
    if (p.marks.contains(flotilla::marks::Busy) && !givenUp) {
        // This deploy was refused because another build runs: that one is nobody's until it has ended.
        return {.seen = isBuilding(app) ? Seen::GoingOn : Seen::Nothing, .reason = p.reason};
    }
    if (newest.isEmpty() && !p.mark(marks::BuildBefore).isEmpty()) {
        return {.reason = because(reasons::DeployUnclear)}; // the id is not told any more
    }
    if (isNew) {
        const bool ours = givenUp || (trust != Trust::Differs && fitsOurCall(last, p.span(steps::Deploy).from));
        return ours ? Sight{.seen = Seen::Ours, .marks = itsBuild(newest)}
                    : Sight{.marks = {{flotilla::marks::Candidate, newest}}, .reason = because(reasons::IdNotTrusted)};
    }
    // The id says "nothing new" but the time or the status says otherwise: this app's id proves nothing.
    const Instant deployed = instantOf(app.values.value(app::LastDeploy));
    if (isBuilding(app) || (isSet(deployed) && deployed != instantOf(p.mark(marks::DeployedBefore)))) {
        return {.reason = because(reasons::DeployUnclear)};
    }
    return {.seen = Seen::Nothing, .marks = {{marks::LostAt, instantText(p.span(steps::Deploy).from)}}, .certain = trust != Trust::Differs};
}

// The look before a deploy is also the read-back of the deploy before it.
Sight looked(const Progress &p, const Reply &reply, const Plan &plan, Instant now)
{
    if (reply.items.isEmpty()) {
        return {.seen = Seen::Failed, .reason = because(reasons::AppMissing)};
    }
    const Item &app = reply.items.constFirst();
    const QString newest = app.values.value(app::LastBuild);
    const Values &known = plan.lane.marks;
    const QString own = known.value(lane::Own);
    const bool trusted = trustOf(plan.lane) != Trust::Differs;
    const Instant deployed = lastDeployOf(app, reply);
    const bool moved = p.resends > 0 && !newest.isEmpty() && newest != p.mark(marks::BuildBefore) && newest != own && trusted;
    if (moved && now - p.span(steps::Deploy).to < std::chrono::minutes(5) && fitsGivenUp(deployed, p)) {
        return {.seen = Seen::Ours, .marks = itsBuild(newest)}; // it was accepted after all, only late
    }
    const bool ours = !newest.isEmpty()
                      && (newest == own || newest == known.value(lane::Foreign) || newest == plan.lane.memory.value(lane::Newest)
                          || (plan.ourIds && plan.ourIds->contains(newest)));
    const bool strange = !newest.isEmpty() && !own.isEmpty() && newest != known.value(lane::OwnBefore) && trusted;
    // The lane has sent nothing yet, but somebody has since the batch was made: perhaps a copy of this very workspace.
    const bool since = own.isEmpty() && trusted && isSet(plan.batchCreated) && isSet(deployed) && deployed > plan.batchCreated + kClockMargin;
    if (!ours && (moved || strange || since || isBuilding(app))) {
        return {.seen = Seen::Foreign, .marks = {{marks::LostAt, {}}}, .reason = because(flotilla::reasons::SomebodyElse, newest)};
    }
    return {.seen = Seen::Done,
            .marks = {{marks::BuildBefore, newest}, {marks::DeployedBefore, app.values.value(app::LastDeploy)}}};
}

Sight watched(const Reply &reply)
{
    Sight sight{.marks = {{flotilla::marks::Candidate, {}}}}; // the platform knows the id: it is a build, whoever vouched for it
    switch (buildState(reply.word)) {
    case BuildState::Built:
    case BuildState::Released:
        sight.seen = Seen::Done;
        break;
    case BuildState::InReview:
        sight.seen = Seen::Resting;
        break;
    case BuildState::Rejected:
        sight.seen = Seen::Rejected;
        sight.reason = {reasons::AuditRejected, reply.word, {}, {}};
        break;
    case BuildState::Failed:
        sight.seen = Seen::Failed;
        sight.reason = {reasons::BuildFailed, reply.word, {}, {}};
        break;
    case BuildState::Building:
        sight.seen = Seen::GoingOn;
        break;
    case BuildState::Strange:
        sight.seen = Seen::Strange;
        break;
    }
    return sight;
}

// A build that a person gave up on, or took as done without its id, may still run.
Sight settled(const Reply &reply)
{
    if (reply.items.isEmpty()) {
        return {.seen = Seen::CannotTell, .reason = because(reasons::AppMissing)};
    }
    const QString word = reply.items.constFirst().values.value(app::LastWord);
    switch (buildState(word)) {
    case BuildState::Building:
        return {.seen = Seen::GoingOn, .reason = because(reasons::EarlierBuild)};
    case BuildState::Strange: // no word at all: nothing was ever built
        return {.seen = word.isEmpty() ? Seen::Done : Seen::Strange};
    default:
        return {.seen = Seen::Done};
    }
}

void bindingAfter(LaneState &lane, const StepRule &step, const Progress &before, const Reply &reply, const Plan &plan)
{
    const bool accepted = reply.outcome == Outcome::Accepted;
    Values &memory = lane.memory;
    if (step.call == calls::Unbind) {
        memory.remove(lane::Certain);
        if (accepted) {
            memory.remove(lane::Bound);
            memory.insert(lane::Certain, u"1"_s);
        }
    } else if (step.call == calls::Bind && (accepted || reply.outcome == Outcome::Unknown)) {
        memory.insert(lane::Bound, plan.target.program.value);
        put(memory, lane::Certain, accepted ? u"1"_s : QString());
    } else if (step.call == calls::Bind) {
        // Certainly not done: what the unbind before it made certain still holds.
        const bool certain = !memory.contains(lane::Bound) && before.reason.kind != reasons::UnbindRefused;
        put(memory, lane::Certain, certain ? u"1"_s : QString());
    }
}

} // namespace

BuildState buildState(const QString &word)
{
    if (word == "building"_L1) {
        return BuildState::Building;
    }
    if (word == "success"_L1) {
        return BuildState::Built;
    }
    if (word == "underReview"_L1) {
        return BuildState::InReview;
    }
    if (word == "reviewFail"_L1) {
        return BuildState::Rejected;
    }
    if (word == "releaseSuccess"_L1) {
        return BuildState::Released;
    }
    // Not documented; the vendor's own article tests for "fail".
    for (const auto failure : {"fail"_L1, "failed"_L1, "error"_L1}) {
        if (word.compare(failure, Qt::CaseInsensitive) == 0) {
            return BuildState::Failed;
        }
    }
    return BuildState::Strange;
}

bool isBuilding(const Item &app)
{
    return buildState(app.values.value(app::LastWord)) == BuildState::Building;
}

bool fitsOurCall(Instant lastDeploy, Instant sentAt)
{
    if (!isSet(lastDeploy) || !isSet(sentAt)) {
        return false;
    }
    const Millis after = lastDeploy - sentAt;
    return after >= -kClockMargin && after <= kLatestDeploy;
}

Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now)
{
    if (progress.phase == Phase::Unsure) {
        return probed(progress, reply, plan);
    }
    if (step.name == steps::Look) {
        return looked(progress, reply, plan, now);
    }
    if (step.name == steps::Deploy) {
        return {.seen = Seen::Done, .marks = itsBuild(reply.values.value(marks::BuildId))};
    }
    if (step.name == steps::Build) {
        return watched(reply);
    }
    return step.name == steps::Settle ? settled(reply) : Sight{.seen = Seen::Done};
}

void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after,
               const Reply &reply, const Plan &plan)
{
    if (event == LaneEvent::Sending) {
        if (step.call != calls::Deploy) {
            lane.memory.remove(lane::Certain); // until the answer is here
        }
        return;
    }
    if (!wasNotExecuted(reply.outcome)) {
        bindingAfter(lane, step, before, reply, plan);
    }
    const bool read = reply.outcome == Outcome::Accepted && !reply.items.isEmpty() && before.phase != Phase::Unsure;
    const QString newest = read ? reply.items.constFirst().values.value(app::LastBuild) : QString();
    if (read && step.name == steps::Look) {
        const QString own = lane.marks.value(lane::Own);
        if (!own.isEmpty() && lane.memory.value(lane::Trust) != "matches"_L1) {
            lane.memory.insert(lane::Trust, newest == own ? u"matches"_s : u"differs"_s);
        }
        if (after.reason.kind == flotilla::reasons::SomebodyElse) {
            put(lane.marks, lane::Foreign, newest);
        }
    }
    // Without an id of its own the newest build is taken for the left one, as a person decided about it, and for no stranger's.
    if (read && step.name == steps::Settle && after.step != step.name && plan.leftBehind
        && plan.leftBehind->mark(marks::BuildId).isEmpty()) {
        put(lane.marks, lane::Foreign, newest);
    }
    const QString build = after.mark(marks::BuildId);
    if (!build.isEmpty() && build != before.mark(marks::BuildId)) {
        lane.marks.insert(lane::Own, build);
        lane.memory.insert(lane::Newest, build);
        put(lane.marks, lane::OwnBefore, after.mark(marks::BuildBefore));
    }
}

void laneOpened(LaneState &lane, const Values &remembered, const Values &options, bool overtaken)
{
    const bool fresh = lane.memory.isEmpty() && lane.marks.isEmpty();
    const QString bound = remembered.value(lane::Bound);
    if (fresh || bound != lane.memory.value(lane::Bound)) { // another batch has bound something since
        lane.memory = remembered;
        const bool restore = options.value(opts::Binding) == "restore"_L1;
        put(lane.marks, flotilla::marks::ClosingProgram, restore ? bound : QString());
        put(lane.marks, flotilla::marks::ClosingNote, restore && bound.isEmpty() ? QString(reasons::NothingRemembered) : QString());
    }
    put(lane.memory, lane::Trust, remembered.value(lane::Trust));
    put(lane.memory, lane::Newest, remembered.value(lane::Newest));
    for (const QString &old : {QString(lane::Own), QString(lane::OwnBefore), QString(lane::Foreign)}) {
        lane.marks.remove(old); // another batch may have published since: what was known of it then is old
    }
    put(lane.marks, lane::Doubt, overtaken ? u"1"_s : QString());
}

AuditSight audit(const Reply &reply)
{
    const BuildState state = buildState(reply.word);
    AuditSight seen{.readable = !reply.word.isEmpty(), .word = reply.word, .text = {}};
    seen.state = state == BuildState::Built      ? AuditState::Uploaded
                 : state == BuildState::InReview ? AuditState::InReview
                 : state == BuildState::Rejected ? AuditState::Rejected
                 : state == BuildState::Released ? AuditState::Released
                                                 : AuditState::NotKnown;
    return seen;
}

} // namespace flotilla::weda
