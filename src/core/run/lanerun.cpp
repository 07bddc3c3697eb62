// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanerun.h"

#include "run/programsecrets.h"
#include "run/trailnames.h"
#include "workflow/moves.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

// A look that only moved the time of the next one is not worth a durable write.
bool sameButForTheClock(Progress a, const Progress &b)
{
    a.notBefore = b.notBefore;
    a.tries = b.tries;
    a.limited = b.limited;
    return a == b;
}

} // namespace

LaneRun::LaneRun(LaneHost &host, int lane, QList<int> targets)
    : m_host(host), m_platform(host.workspace().platforms.of(host.batch())),
      m_operation(host.workspace().platforms.operationOf(host.batch())), m_lane(lane),
      m_targets(host, m_operation, host.batch().laneKey(host.laneState(lane).id), std::move(targets)), m_at(host, lane), m_secrets(host)
{
    if (m_targets.pick()) {
        m_at.moveTo(m_targets.current());
    }
}

bool LaneRun::maySend(const Progress &row) const
{
    if (m_host.isInTrouble() || state().phase == LanePhase::Paused) {
        return false;
    }
    switch (m_host.runState()) {
    case RunState::Running:
        return m_at.isClosing() || isSet(row.startedAt) || m_host.mayStart(m_lane, m_at.target());
    case RunState::Pausing:
    case RunState::Paused: // a pause starts no step, but what runs is followed
        return m_at.follows(row) && !isOver(row.phase) && row.phase != Phase::NeedsPerson;
    default:
        return false;
    }
}

// What it tells would be lost like that of another lane: mayStart() says so, and who waits is woken.
bool LaneRun::mayChange()
{
    return m_host.mayChange(m_lane, m_at.target()) && (!m_operation.tellsSecret || m_host.mayStart(m_lane, m_at.target()));
}

bool LaneRun::looksBefore(Instant when) const
{
    return doing().follows && maySend(row()) && row().notBefore < when;
}

bool LaneRun::isMoving() const
{
    return hasCall() || (m_alarm && maySend(row()));
}

LaneDoing LaneRun::doing() const
{
    const bool stands = m_ended || m_held || state().phase == LanePhase::Paused;
    const bool begun = m_at.isClosing() ? state().phase == LanePhase::Closing : !row().step.isEmpty() && !isOver(row().phase);
    return {m_ended, !stands && (hasCall() || begun), !stands && m_at.follows() && !isOver(row().phase)};
}

bool LaneRun::pickRow()
{
    if (m_targets.pick()) {
        m_at.moveTo(m_targets.current());
        return true;
    }
    m_at.moveToClosing();
    return pickClosing();
}

// The closing row runs when the lane has no open target, but not after a person's stop.
bool LaneRun::pickClosing()
{
    if (state().phase == LanePhase::Closed || m_host.runState() == RunState::Stopping) {
        return false;
    }
    if (!m_targets.anyStarted() || !moves::ruleFrom(plan(), row(), row().step)) {
        close({});
        return false;
    }
    if (state().phase == LanePhase::Open) {
        LaneState lane = state();
        lane.phase = LanePhase::Closing;
        m_at.store(row(), lane);
    }
    return true;
}

void LaneRun::advance()
{
    if (m_ended || hasCall()) {
        return;
    }
    m_alarm.reset();
    m_held = false;
    while (!hasCall() && !m_alarm) {
        if (!pickRow()) {
            m_ended = m_host.runState() != RunState::Stopping;
            break;
        }
        if (!maySend(row())) {
            break;
        }
        // The time that was waited for has come, even if the computer's clock was set back meanwhile.
        const Instant now = std::max(m_host.workspace().clock.now(), std::exchange(m_due, {}));
        if (!isSet(row().startedAt) && m_targets.quietUntil() > now) {
            wakeAt(m_targets.quietUntil());
            break;
        }
        const Plan current = plan();
        if (const Progress at = placed(row(), current, now); at != row()) {
            m_at.store(at, state());
            if (!m_at.isClosing() && isOver(at.phase)) { // none of the steps that are left applies to it
                (void)m_host.commit({m_host.batch().id, {{m_at.target(), at}}, {}, {}});
                rowFinished();
                continue;
            }
        }
        const Command command = nextCommand(row(), current, now);
        if (const auto *send = std::get_if<SendCommand>(&command); send && send->changes && !m_at.isClosing() && !mayChange()) {
            m_held = true;
            break;
        }
        obey(command);
        if (!std::holds_alternative<DoneCommand>(command)) {
            break;
        }
    }
    m_host.laneMoved(m_lane);
}

void LaneRun::obey(const Command &command)
{
    if (const auto *send = std::get_if<SendCommand>(&command)) {
        this->send(*send);
    } else if (const auto *wait = std::get_if<WaitCommand>(&command)) {
        wakeAt(wait->until);
    } else if (std::holds_alternative<AskCommand>(command)) {
        pause(row().reason);
    } else if (m_at.isClosing()) {
        close(row().phase == Phase::Failed ? row().reason : Reason{});
    }
}

void LaneRun::wakeAt(Instant when)
{
    m_alarm = m_host.workspace().clock.at(when, [this, when] {
        m_due = when;
        advance();
    });
}

bool LaneRun::writeSent()
{
    const Instant now = m_host.workspace().clock.now();
    Progress p = sent(row(), now);
    if (!isSet(p.startedAt)) {
        p.startedAt = now;
        ++p.starts;
    }
    LaneState lane = state();
    m_laneBefore = lane;
    if (m_platform.laneAfter) {
        m_platform.laneAfter(LaneEvent::Sending, lane, *m_at.rule(), row(), p, {}, plan());
    }
    if (!m_host.commit(m_at.changeOf(p, &lane, m_at.trailEntry(trail::Sent, p.step)))) {
        return false;
    }
    m_at.store(p, lane);
    return true;
}

void LaneRun::send(const SendCommand &command)
{
    // What a change stands on, the looks before it and the leases, grows old while it waits for its turn at the rate limit, or while
    // the computer sleeps.
    const Instant leaveBy = m_host.workspace().clock.now() + m_host.workspace().leases.leaveWithin();
    // The journal knows of it before the platform can: a crash after this line is a lost answer, never a lost call.
    if (command.changes && !writeSent()) {
        return;
    }
    Call call = command.call;
    call.leaveBy = command.changes ? leaveBy : Instant{};
    m_call.make(
        command.changes, [this, &call](Gateway::Callback done) { return m_host.send(call, std::move(done)); },
        [this](const Reply &reply) { answered(reply); });
}

// Journaled as sent, but it still waits for its turn at the rate limit: a stop or pause means this call, too.
void LaneRun::withdraw()
{
    if (!m_call.takeBack()) {
        return;
    }
    Reply reply;
    reply.outcome = Outcome::Limited;
    reply.error.text = u"withdrawn before it was sent"_s;
    const Reason before = row().reason;
    take(reply);
    Progress p = row(); // not the platform asked for the pause
    p.reason = before;
    m_at.store(p, state());
    if (!m_at.isClosing()) {
        (void)m_host.commit({m_host.batch().id, {{m_at.target(), p}}, {}, {}});
    }
}

void LaneRun::answered(const Reply &reply)
{
    if (reply.secrets.isEmpty() || reply.outcome != Outcome::Accepted) {
        take(reply);
        return;
    }
    m_secrets.keep(plan().target.program, reply, [this](const Reply &told, const Status &kept) { secretsKept(told, kept); });
}

void LaneRun::secretsKept(const Reply &told, const Status &kept)
{
    if (kept.ok()) {
        if (!canKeepSecrets(m_host.workspace(), m_host.batch().connection, false)) { // it is in memory, for whoever is about to be told
            Progress p = row();
            p.marks.insert(marks::Untold, u"1"_s);
            m_at.store(p, state());
        }
        take(told);
        return;
    }
    const Progress p = moves::askPerson(row(), {reasons::SecretNotKept, {}, kept.error().text, told.requestId});
    m_at.store(p, state());
    (void)m_host.commit(m_at.changeOf(p, nullptr, m_at.trailEntry(trail::SecretNotKept, p.step, told)));
    advance();
}

void LaneRun::take(const Reply &reply)
{
    const Progress before = row();
    if (isOver(before.phase)) { // a person left it out meanwhile
        advance();
        return;
    }
    const Instant now = m_host.workspace().clock.now();
    const Plan current = plan();
    const Applied after = apply(before, reply, current, now);
    const LaneState laneBefore = state();
    LaneState lane = laneBefore;
    const StepRule *step = m_at.rule();
    if (m_call.changes() && wasNotExecuted(reply.outcome)) {
        lane.memory = m_laneBefore.memory;
        lane.marks = m_laneBefore.marks;
    } else if (m_platform.laneAfter && step) {
        m_platform.laneAfter(LaneEvent::Answered, lane, *step, before, after.progress, reply, current);
    }
    if (step && step->follow.silent && after.progress.step != before.step) {
        m_targets.leftIsOver();
    }
    m_targets.learnId(after.progress);
    if (m_operation.tellsSecret && before.phase == Phase::Unsure && after.progress.phase == Phase::NeedsPerson) {
        doubtProgramSecret(m_host.workspace(), m_host.batch().connection, current.target.program);
    }
    const bool material = !sameButForTheClock(before, after.progress) || lane != laneBefore;
    if (m_at.isClosing()) {
        lane.closing = after.progress;
    }
    m_at.store(after.progress, lane);
    if (material) {
        const TrailEntry entry = m_at.trailEntry(trailAnswered(reply.outcome), before.step, reply);
        Change change = m_at.changeOf(after.progress, lane != laneBefore ? &lane : nullptr, entry);
        const Phase phase = after.progress.phase;
        const std::optional<Millis> took = timeOf(after.progress, m_operation);
        if (!m_at.isClosing() && took && phase != before.phase && (phase == Phase::Succeeded || phase == Phase::Resting)) {
            change.times.append({m_at.target(), *took});
        }
        (void)m_host.commit(change); // a failure halts the batch; the rows are written again before it goes on
    }
    if (after.halt == Halt::Lane) {
        pause(after.why);
    } else if (after.halt == Halt::Batch) {
        m_host.halt(after.why);
    }
    if (isOver(after.progress.phase)) {
        rowFinished();
    }
    if (after.halt == Halt::Budget && !m_at.isClosing()) { // it asks no more before there is some again
        m_held = true;
        m_host.spent(m_lane, m_at.target(), after.why);
        m_host.laneMoved(m_lane);
        return;
    }
    advance();
}

void LaneRun::rowFinished()
{
    m_targets.keepDistance(row());
    if (!m_at.isClosing()) {
        m_targets.finished(m_at.target());
        m_host.targetFinished(m_at.target());
    }
}

void LaneRun::pause(const Reason &reason)
{
    LaneState lane = state();
    lane.phase = LanePhase::Paused;
    lane.reason = reason;
    TrailEntry entry = m_at.trailEntry(trail::LanePaused);
    entry.arguments = {reason.kind};
    m_at.store(row(), lane);
    (void)m_host.commit(m_at.changeOfLane(lane, entry));
}

void LaneRun::close(const Reason &warning)
{
    LaneState lane = state();
    lane.phase = LanePhase::Closed;
    lane.reason = warning.isNone() ? Reason{lane.marks.value(marks::ClosingNote), {}, {}, {}} : warning;
    m_at.store(row(), lane);
    (void)m_host.commit(m_at.changeOfLane(state(), m_at.trailEntry(trail::LaneClosed)));
}

void LaneRun::resume(bool wasBlind)
{
    const Instant now = m_host.workspace().clock.now();
    LaneState lane = state();
    if (lane.phase == LanePhase::Paused) {
        lane.phase = LanePhase::Open;
        lane.reason = {};
    }
    const bool tellsItself = m_ended || hasCall() || m_secrets.holdsSome(); // how it goes on
    Progress p = tellsItself ? row() : resumed(row(), m_at.steps(), now);
    if (wasBlind && !hasCall() && m_at.follows(p) && p.phase == Phase::Waiting) {
        p = recovered(p, m_at.steps(), now); // its time limit counts from here
    }
    const bool changed = lane != state() || p != row();
    if (changed && m_host.commit(m_at.changeOf(p, &lane, m_at.trailEntry(trail::LaneResumed)))) {
        m_at.store(p, lane);
    }
    storeHeld();
    advance();
}

void LaneRun::storeHeld()
{
    if (m_secrets.holdsSome()) {
        m_secrets.keepHeld([this](const Reply &told, const Status &kept) { secretsKept(told, kept); });
    }
}

void LaneRun::goOnAfterRest()
{
    if (LaneState lane = state(); lane.phase == LanePhase::Closed) { // it was held all along
        lane.phase = LanePhase::Open;
        lane.reason = {};
        m_host.setLane(m_lane, lane);
        (void)m_host.commit({m_host.batch().id, {}, {{m_lane, lane}}, {}});
    }
    if (m_ended) {
        rowChanged(false);
    }
}

void LaneRun::rowChanged(bool decided)
{
    if (!hasCall()) {
        m_alarm.reset();
        m_ended = false;
        m_secrets.drop(); // what waited for a person has its answer
        m_targets.findLeftBehind();
        if ((decided || openTargets() == 0) && state().phase == LanePhase::Paused) {
            resume();
            return;
        }
    }
    advance();
}

} // namespace flotilla
