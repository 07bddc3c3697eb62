// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanerun.h"

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
      m_targets(host, m_operation, host.batch().laneKey(host.laneState(lane).id), std::move(targets)), m_secrets(host)
{
    if (m_targets.pick()) {
        m_row = m_targets.current();
    }
}

const Progress &LaneRun::row() const
{
    return m_row == kClosingRow ? state().closing : m_host.progress(m_row);
}

Plan LaneRun::plan() const
{
    const Batch &batch = m_host.batch();
    Plan p;
    p.platform = &m_platform;
    p.options = batch.options;
    p.lane = state();
    p.followLimit = batch.limits.followLimit;
    p.steps = steps();
    if (m_row == kClosingRow) {
        p.target.lane = p.lane.id;
        p.target.program = {p.lane.marks.value(marks::ClosingProgram)};
        return p;
    }
    p.identity = m_operation.identity;
    p.target = batch.targets.at(m_row);
    p.batchCreated = batch.createdAt;
    p.ourIds = &m_targets.ourIds();
    p.leftBehind = m_targets.leftBehind();
    p.shortest = m_targets.shortestTime();
    p.lanesLooking = follows(row()) ? m_host.lanesLooking() : 1;
    return p;
}

// Whether it looks at something of its own that runs on the platform.
bool LaneRun::follows(const Progress &row) const
{
    const StepRule *at = m_row == kClosingRow ? nullptr : findRule(m_operation.steps, row.step);
    return at && at->follow.on && !at->follow.silent;
}

bool LaneRun::maySend(const Progress &row) const
{
    if (m_host.isInTrouble() || state().phase == LanePhase::Paused) {
        return false;
    }
    switch (m_host.runState()) {
    case RunState::Running:
        return m_row == kClosingRow || isSet(row.startedAt) || m_host.mayStart(m_lane, m_row);
    case RunState::Pausing:
    case RunState::Paused: // a pause starts no step, but what runs is followed
        return follows(row) && !isOver(row.phase) && row.phase != Phase::NeedsPerson;
    default:
        return false;
    }
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
    const bool stands = m_ended || state().phase == LanePhase::Paused;
    const bool begun = m_row == kClosingRow ? state().phase == LanePhase::Closing : !row().step.isEmpty() && !isOver(row().phase);
    return {m_ended, !stands && (hasCall() || begun), !stands && follows(row()) && !isOver(row().phase)};
}

bool LaneRun::pickRow()
{
    if (m_targets.pick()) {
        m_row = m_targets.current();
        return true;
    }
    m_row = kClosingRow;
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
        store(row(), lane);
    }
    return true;
}

void LaneRun::advance()
{
    if (m_ended || hasCall()) {
        return;
    }
    m_alarm.reset();
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
            store(at, state());
        }
        const Command command = nextCommand(row(), current, now);
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
    } else if (m_row == kClosingRow) {
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
        m_platform.laneAfter(LaneEvent::Sending, lane, *rule(), row(), p, {}, plan());
    }
    if (!m_host.commit(changeOf(p, &lane, trailEntry(trail::Sent, p.step)))) {
        return false;
    }
    store(p, lane);
    m_host.changeWasSent();
    return true;
}

void LaneRun::send(const SendCommand &command)
{
    // The journal knows of it before the platform can: a crash after this line is a lost answer, never a lost call.
    if (command.changes && !writeSent()) {
        return;
    }
    m_call.make(
        command.changes, [this, &command](Gateway::Callback done) { return m_host.send(command.call, std::move(done)); },
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
    store(p, state());
    if (m_row != kClosingRow) {
        (void)m_host.commit({m_host.batch().id, {{m_row, p}}, {}, {}});
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
        take(told);
        return;
    }
    const Progress p = moves::askPerson(row(), {reasons::SecretNotKept, {}, kept.error().text, told.requestId});
    store(p, state());
    (void)m_host.commit(changeOf(p, nullptr, trailEntry(trail::SecretNotKept, p.step, told)));
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
    const StepRule *step = rule();
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
    const bool material = !sameButForTheClock(before, after.progress) || lane != laneBefore;
    if (m_row == kClosingRow) {
        lane.closing = after.progress;
    }
    store(after.progress, lane);
    if (material) {
        const TrailEntry entry = trailEntry(trailAnswered(reply.outcome), before.step, reply);
        Change change = changeOf(after.progress, lane != laneBefore ? &lane : nullptr, entry);
        const Phase phase = after.progress.phase;
        const std::optional<Millis> took = timeOf(after.progress, m_operation);
        if (m_row != kClosingRow && took && phase != before.phase && (phase == Phase::Succeeded || phase == Phase::Resting)) {
            change.times.append({m_row, *took});
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
    advance();
}

void LaneRun::store(const Progress &progress, const LaneState &lane)
{
    LaneState next = lane;
    if (m_row == kClosingRow) {
        next.closing = progress;
    } else if (progress != m_host.progress(m_row)) {
        m_host.setProgress(m_row, progress);
    }
    if (next != state()) {
        m_host.setLane(m_lane, next);
    }
}

void LaneRun::rowFinished()
{
    m_targets.keepDistance(row());
    if (m_row != kClosingRow) {
        m_targets.finished(m_row);
        m_host.targetFinished(m_row);
    }
}

void LaneRun::pause(const Reason &reason)
{
    LaneState lane = state();
    lane.phase = LanePhase::Paused;
    lane.reason = reason;
    TrailEntry entry = trailEntry(trail::LanePaused);
    entry.arguments = {reason.kind};
    store(row(), lane);
    (void)m_host.commit({m_host.batch().id, {}, {{m_lane, lane}}, {entry}});
}

void LaneRun::close(const Reason &warning)
{
    LaneState lane = state();
    lane.phase = LanePhase::Closed;
    lane.reason = warning.isNone() ? Reason{lane.marks.value(marks::ClosingNote), {}, {}, {}} : warning;
    store(row(), lane);
    (void)m_host.commit({m_host.batch().id, {}, {{m_lane, state()}}, {trailEntry(trail::LaneClosed)}});
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
    Progress p = tellsItself ? row() : resumed(row(), steps(), now);
    if (wasBlind && !hasCall() && follows(p) && p.phase == Phase::Waiting) {
        p = recovered(p, steps(), now); // its time limit counts from here
    }
    const bool changed = lane != state() || p != row();
    if (changed && m_host.commit(changeOf(p, &lane, trailEntry(trail::LaneResumed)))) {
        store(p, lane);
    }
    if (m_secrets.holdsSome()) {
        m_secrets.keepHeld([this](const Reply &told, const Status &kept) { secretsKept(told, kept); });
    }
    advance();
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

Change LaneRun::changeOf(const Progress &progress, const LaneState *lane, const TrailEntry &entry) const
{
    Change change{m_host.batch().id, {}, {}, {entry}};
    LaneState next = lane ? *lane : state();
    if (m_row == kClosingRow) {
        next.closing = progress;
    } else {
        change.targets.append({m_row, progress});
    }
    if (lane || m_row == kClosingRow) {
        change.lanes.append({m_lane, next});
    }
    return change;
}

TrailEntry LaneRun::trailEntry(const QString &what, const QString &step, const Reply &reply) const
{
    TrailEntry entry = flotilla::trailEntry(m_host.workspace(), what, m_host.batch().id);
    entry.step = step;
    entry.lane = state().id;
    if (m_row != kClosingRow) {
        entry.program = m_host.batch().targets.at(m_row).program;
    }
    entry.code = reply.error.vendorCode.isEmpty() ? reply.word : reply.error.vendorCode;
    entry.requestId = reply.requestId;
    entry.detail = reply.error.text.isEmpty() ? reply.values.value(m_operation.identity) : reply.error.text;
    return entry;
}

} // namespace flotilla
