// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanerun.h"

#include "run/credentials.h"
#include "run/trailnames.h"
#include "workflow/moves.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKnownTimes = 20;
constexpr Millis kDistance = std::chrono::seconds(2); // to a call whose outcome stayed unknown

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
      m_operation(host.workspace().platforms.operationOf(host.batch())), m_lane(lane), m_targets(std::move(targets))
{
    const Workspace &workspace = m_host.workspace();
    if (const auto times = workspace.history.times(m_host.batch().laneKey(state().id), kKnownTimes); times.ok()) {
        m_times = times.value();
    }
    // What may be under way on the platform comes first: nothing is sent under it, and a lost call is looked at before
    // another one changes what there is to see.
    std::stable_partition(m_targets.begin(), m_targets.end(),
                          [this](int i) { return mayBeUnderWay(m_host.progress(i), m_operation.steps); });
    const Instant now = workspace.clock.now();
    for (const int i : std::as_const(m_targets)) {
        const Progress &p = m_host.progress(i);
        if (isOver(p.phase) && p.phase != Phase::Resting) { // a call of the run before may still arrive
            m_quietUntil = std::max(m_quietUntil, std::min(p.notBefore, now + kDistance));
        }
        if (const QString id = p.mark(m_operation.identity); !id.isEmpty()) {
            m_ourIds.insert(id);
        }
    }
    noteLeftBehind();
}

const Progress &LaneRun::row() const
{
    return m_row == kClosingRow ? state().closing : m_host.progress(m_row);
}

Millis LaneRun::usualTime() const
{
    if (m_times.isEmpty()) {
        return Millis{0};
    }
    return std::accumulate(m_times.cbegin(), m_times.cend(), Millis{0}) / m_times.size();
}

int LaneRun::openTargets() const
{
    return static_cast<int>(std::count_if(m_targets.cbegin() + m_at, m_targets.cend(),
                                          [this](int i) { return !isOver(m_host.progress(i).phase); }));
}

Plan LaneRun::plan() const
{
    const Batch &batch = m_host.batch();
    Plan p;
    p.platform = &m_platform;
    p.options = batch.options;
    p.lane = state();
    p.followLimit = batch.limits.followLimit;
    if (m_row == kClosingRow) {
        p.target.lane = p.lane.id;
        p.target.program = {p.lane.marks.value(marks::ClosingProgram)};
        p.steps = m_operation.closing;
        return p;
    }
    p.identity = m_operation.identity;
    p.target = batch.targets.at(m_row);
    p.steps = m_operation.steps;
    p.batchCreated = batch.createdAt;
    p.ourIds = &m_ourIds;
    if (m_left >= 0) {
        p.leftBehind = m_host.progress(m_left);
    }
    if (!m_times.isEmpty()) {
        p.shortest = *std::min_element(m_times.cbegin(), m_times.cend());
    }
    p.lanesLooking = follows(row()) ? m_host.lanesLooking() : 1;
    return p;
}

const StepRule *LaneRun::rule() const
{
    return findRule(m_row == kClosingRow ? m_operation.closing : m_operation.steps, row().step);
}

// Whether it looks at something of its own that runs on the platform.
bool LaneRun::follows(const Progress &row) const
{
    const StepRule *at = findRule(m_operation.steps, row.step);
    return m_row != kClosingRow && at && at->follow.on && !at->follow.silent;
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
    return m_row != kClosingRow && follows(row()) && !isOver(row().phase) && maySend(row()) && row().notBefore < when;
}

bool LaneRun::isMoving() const
{
    return hasCall() || (m_alarm && maySend(row()));
}

bool LaneRun::waitsForWave() const
{
    return !m_ended && !hasCall() && m_row != kClosingRow && !isOver(row().phase) && !isSet(row().startedAt)
           && state().phase != LanePhase::Paused && !m_host.mayStart(m_lane, m_row);
}

bool LaneRun::isBusy() const
{
    if (m_ended || state().phase == LanePhase::Paused) {
        return false;
    }
    return hasCall() || m_row == kClosingRow || isSet(row().startedAt);
}

bool LaneRun::pickRow()
{
    while (m_at < m_targets.size() && isOver(m_host.progress(m_targets.at(m_at)).phase)) {
        ++m_at;
    }
    if (m_at < m_targets.size()) {
        m_row = m_targets.at(m_at);
        return true;
    }
    m_row = kClosingRow;
    return pickClosing();
}

// The closing row runs when the lane has no open target, but not after a person's stop.
bool LaneRun::pickClosing()
{
    const bool started = std::any_of(m_targets.cbegin(), m_targets.cend(), [this](int i) { return m_host.progress(i).starts > 0; });
    if (state().phase == LanePhase::Closed || m_host.runState() == RunState::Stopping) {
        return false;
    }
    if (!started || !moves::ruleFrom(plan(), row(), row().step)) {
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
        if (!isSet(row().startedAt) && m_quietUntil > now) {
            wakeAt(m_quietUntil);
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
    m_host.settleLater();
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
    Change change{m_host.batch().id, {}, {}, {trailEntry(trail::Sent, p.step, {})}};
    if (m_row == kClosingRow) {
        lane.closing = p;
    } else {
        change.targets.append({m_row, p});
    }
    change.lanes.append({m_lane, lane});
    if (!m_host.commit(change)) {
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
    const quint64 generation = ++m_generation;
    m_changes = command.changes;
    m_call = m_host.send(command.call, [this, generation](const Reply &reply) {
        if (generation == m_generation && m_call) {
            answered(reply);
        }
    });
}

// Journaled as sent, but it still waits for its turn at the rate limit: a stop or pause means this call, too.
void LaneRun::withdraw()
{
    if (!m_call || m_call->hasLeft() || !m_changes) {
        return;
    }
    ++m_generation;
    m_call.reset(); // takes it out of the queue; kept as the last call it would leave after all
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
    m_lastCall = std::move(m_call);
    if (reply.secrets.isEmpty() || reply.outcome != Outcome::Accepted) {
        take(reply);
    } else {
        keepSecrets(reply);
    }
}

// A secret that is shown only once goes to the secret store before the step counts as done; it is journaled nowhere.
void LaneRun::keepSecrets(const Reply &reply)
{
    m_keeping = true;
    Reply told = reply;
    told.secrets.clear();
    keepProgramSecrets(m_host.workspace(), m_host.batch().connection, m_host.batch().targets.value(m_row).program, reply.secrets,
                       m_host.context(), [this, told](const Status &kept) {
        m_keeping = false;
        Reply outcome = told;
        if (!kept.ok()) {
            outcome.outcome = Outcome::Refused;
            outcome.error = kept.error();
        }
        take(outcome);
        if (!kept.ok()) {
            Progress p = moves::askPerson(row(), {reasons::SecretNotKept, {}, kept.error().text, told.requestId});
            p.finishedAt = {};
            store(p, state());
            (void)m_host.commit({m_host.batch().id, {{m_row, p}}, {}, {}});
            advance();
        }
    });
}

void LaneRun::take(const Reply &reply)
{
    const Progress before = row();
    const Instant now = m_host.workspace().clock.now();
    const Plan current = plan();
    const Applied after = apply(before, reply, current, now);
    const LaneState laneBefore = state();
    LaneState lane = laneBefore;
    const StepRule *step = rule();
    if (m_changes && wasNotExecuted(reply.outcome)) {
        lane.memory = m_laneBefore.memory;
        lane.marks = m_laneBefore.marks;
    } else if (m_platform.laneAfter && step) {
        m_platform.laneAfter(LaneEvent::Answered, lane, *step, before, after.progress, reply, current);
    }
    if (step && step->follow.silent && after.progress.step != before.step) {
        m_left = -1; // what was left behind is over
    }
    if (const QString id = after.progress.mark(m_operation.identity); !id.isEmpty()) {
        m_ourIds.insert(id);
    }
    const bool material = !sameButForTheClock(before, after.progress) || lane != laneBefore;
    if (m_row == kClosingRow) {
        lane.closing = after.progress;
    }
    store(after.progress, lane);
    if (material) {
        Change change{m_host.batch().id, {}, {}, {trailEntry(trailAnswered(reply.outcome), before.step, reply)}};
        if (m_row != kClosingRow) {
            change.targets.append({m_row, after.progress});
            const Phase phase = after.progress.phase;
            const std::optional<Millis> took = timeOf(after.progress, m_operation);
            if (took && before.phase != phase && (phase == Phase::Succeeded || phase == Phase::Resting)) {
                change.times.append({m_row, *took});
            }
        }
        if (lane != laneBefore) {
            change.lanes.append({m_lane, lane});
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
    const Progress p = row();
    if (p.phase != Phase::Resting) { // there it is the time of the next look
        m_quietUntil = std::max(m_quietUntil, p.notBefore);
    }
    if (m_row == kClosingRow) {
        return;
    }
    if (leftSomething(p, m_operation.steps)) {
        m_left = m_row;
    }
    const std::optional<Millis> took = timeOf(p, m_operation);
    if (p.phase == Phase::Succeeded && took) {
        m_times.prepend(*took);
        if (m_times.size() > kKnownTimes) {
            m_times.removeLast();
        }
    }
    m_host.targetFinished(m_row);
}

void LaneRun::pause(const Reason &reason)
{
    LaneState lane = state();
    lane.phase = LanePhase::Paused;
    lane.reason = reason;
    TrailEntry entry = trailEntry(trail::LanePaused, {}, {});
    entry.arguments = {reason.kind};
    store(row(), lane);
    (void)m_host.commit({m_host.batch().id, {}, {{m_lane, lane}}, {entry}});
}

void LaneRun::close(const Reason &warning)
{
    LaneState lane = state();
    lane.phase = LanePhase::Closed;
    lane.reason = warning;
    if (warning.isNone()) {
        lane.reason.kind = lane.marks.value(marks::ClosingNote);
    }
    store(row(), lane);
    (void)m_host.commit({m_host.batch().id, {}, {{m_lane, state()}}, {trailEntry(trail::LaneClosed, {}, {})}});
}

void LaneRun::resume(bool wasBlind)
{
    const Instant now = m_host.workspace().clock.now();
    LaneState lane = state();
    if (lane.phase == LanePhase::Paused) {
        lane.phase = LanePhase::Open;
        lane.reason = {};
    }
    const std::span<const StepRule> steps = m_row == kClosingRow ? m_operation.closing : m_operation.steps;
    Progress p = m_ended || hasCall() ? row() : resumed(row(), steps, now); // a call in flight tells itself how it goes on
    if (wasBlind && !hasCall() && follows(p) && p.phase == Phase::Waiting) {
        p = recovered(p, steps, now); // its time limit counts from here
    }
    const bool changed = lane != state() || p != row();
    Change change{m_host.batch().id, {}, {{m_lane, lane}}, {trailEntry(trail::LaneResumed, {}, {})}};
    if (m_row != kClosingRow) {
        change.targets.append({m_row, p});
    }
    if (changed && m_host.commit(change)) {
        store(p, lane);
    }
    advance();
}

void LaneRun::rowChanged(bool decided)
{
    if (!hasCall()) {
        m_alarm.reset();
        m_ended = false;
        noteLeftBehind();
        if ((decided || openTargets() == 0) && state().phase == LanePhase::Paused) {
            resume();
            return;
        }
    }
    advance();
}

// The newest Once call of the lane, if somebody gave it up: its work may still go on.
void LaneRun::noteLeftBehind()
{
    m_left = -1;
    Instant newest;
    for (const int i : std::as_const(m_targets)) {
        const Progress &p = m_host.progress(i);
        const Instant at = onceSentAt(p, m_operation.steps);
        if (isSet(at) && at >= newest) {
            newest = at;
            m_left = leftSomething(p, m_operation.steps) ? i : -1;
        }
    }
}

TrailEntry LaneRun::trailEntry(const QString &what, const QString &step, const Reply &reply) const
{
    TrailEntry entry;
    entry.when = m_host.workspace().clock.now();
    entry.who = m_host.workspace().self.user;
    entry.what = what;
    entry.step = step;
    entry.batch = m_host.batch().id;
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
