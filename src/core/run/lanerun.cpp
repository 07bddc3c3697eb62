// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanerun.h"

#include "model/words.h"
#include "run/trailnames.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKnownBuilds = 20;
constexpr Millis kDistance = std::chrono::seconds(2); // to a call whose outcome stayed unknown

// A poll that only moved the time of the next look is not worth a durable write.
bool sameButForTheClock(Progress a, const Progress &b)
{
    a.notBefore = b.notBefore;
    a.tries = b.tries;
    a.limited = b.limited;
    return a == b;
}

} // namespace

LaneRun::LaneRun(BatchRunner &batch, int lane, QList<int> targets)
    : m_batch(batch), m_lane(lane), m_targets(std::move(targets))
{
    const LaneKey key = m_batch.batch().laneKey(m_batch.state().lanes.at(lane).app);
    if (const auto times = m_batch.m_workspace.history.buildTimes(key, kKnownBuilds); times.ok()) {
        m_buildTimes = times.value();
    }
    // What may be under way on the platform comes first: nothing is sent under a running build, and a lost deploy is
    // looked at before another one changes what there is to see.
    std::stable_partition(m_targets.begin(), m_targets.end(), [this](int i) { return mayBeBuilding(m_batch.progress(i)); });
    const Instant now = m_batch.m_workspace.clock.now();
    for (const int i : std::as_const(m_targets)) {
        if (isFinal(m_batch.progress(i).phase)) { // a call of the run before may still arrive
            m_quietUntil = std::max(m_quietUntil, std::min(m_batch.progress(i).notBefore, now + kDistance));
        }
    }
    noteLeftBuild();
}

LaneState &LaneRun::state() const
{
    return m_batch.m_stored.state.lanes[m_lane];
}

const Progress &LaneRun::row() const
{
    return m_row == kClosingRow ? state().closing : m_batch.m_stored.state.targets.at(m_row);
}

Millis LaneRun::usualBuild() const
{
    if (m_buildTimes.isEmpty()) {
        return Millis{0};
    }
    return std::accumulate(m_buildTimes.cbegin(), m_buildTimes.cend(), Millis{0}) / m_buildTimes.size();
}

int LaneRun::openTargets() const
{
    int open = 0;
    for (qsizetype i = m_at; i < m_targets.size(); ++i) {
        open += isFinal(m_batch.progress(m_targets.at(i)).phase) ? 0 : 1;
    }
    return open;
}

Plan LaneRun::plan() const
{
    const LaneState &lane = state();
    const Batch &batch = m_batch.batch();
    Plan p;
    p.release = batch.release;
    p.buildTimeLimit = batch.limits.buildTimeLimit;
    if (m_row == kClosingRow) {
        p.target.app = lane.app;
        p.target.program = lane.restoreTo.value_or(MiniProgramId{});
        p.steps = closingSteps(batch.release.bindingAfter, lane.restoreTo.has_value());
        return p;
    }
    p.target = batch.targets.at(m_row);
    p.steps = publishSteps();
    if (!m_buildTimes.isEmpty()) {
        p.shortestBuild = *std::min_element(m_buildTimes.cbegin(), m_buildTimes.cend());
    }
    p.ownBuild = lane.ownBuild;
    p.ownBefore = lane.ownBefore;
    p.foreignSeen = lane.foreignSeen;
    p.trust = lane.trust;
    p.lanesLooking = row().step == Step::Build ? m_batch.lanesLooking() : 1;
    return p;
}

bool LaneRun::maySend(const Progress &row) const
{
    if (m_batch.m_trouble || state().phase == LanePhase::Paused) {
        return false;
    }
    switch (m_batch.runState()) {
    case RunState::Running:
        return true;
    case RunState::Pausing:
    case RunState::Paused: // a pause starts no step, but a build under way is followed
        return row.step == Step::Build && !isFinal(row.phase) && row.phase != Phase::NeedsPerson;
    default:
        return false;
    }
}

bool LaneRun::looksBefore(Instant when) const
{
    return m_row != kClosingRow && row().step == Step::Build && !isFinal(row().phase) && maySend(row()) && row().notBefore < when;
}

bool LaneRun::isMoving() const
{
    return m_call || (m_alarm && maySend(row()));
}

bool LaneRun::pickRow()
{
    while (m_at < m_targets.size() && isFinal(m_batch.progress(m_targets.at(m_at)).phase)) {
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
    const bool started = std::any_of(m_targets.cbegin(), m_targets.cend(), [this](int i) {
        return m_batch.progress(i).starts > 0;
    });
    if (state().phase == LanePhase::Closed || m_batch.runState() == RunState::Stopping) {
        return false;
    }
    if (!started || plan().steps.empty()) {
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
    if (m_ended || m_call) {
        return;
    }
    m_alarm.reset();
    while (!m_call && !m_alarm) {
        if (!pickRow()) {
            m_ended = m_batch.runState() != RunState::Stopping;
            break;
        }
        if (!maySend(row())) {
            break;
        }
        // The time that was waited for has come, even if the computer's clock was set back meanwhile.
        const Instant now = std::max(m_batch.m_workspace.clock.now(), std::exchange(m_due, {}));
        if (!isSet(row().startedAt) && m_quietUntil > now) {
            wakeAt(m_quietUntil);
            break;
        }
        if (m_left.isThere() && !mayBeBuilding(row())) {
            lookAtLeftBuild();
            break;
        }
        const Command command = nextCommand(row(), plan(), now);
        obey(command);
        if (!std::holds_alternative<DoneCommand>(command)) {
            break;
        }
    }
    m_batch.settleLater();
}

void LaneRun::obey(const Command &command)
{
    if (const auto *send = std::get_if<SendCommand>(&command)) {
        this->send(send->call);
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
    m_alarm = m_batch.m_workspace.clock.at(when, [this, when] {
        m_due = when;
        advance();
    });
}

bool LaneRun::writeSent(Verb verb)
{
    const Instant now = m_batch.m_workspace.clock.now();
    Progress p = sent(row(), now);
    if (!isSet(p.startedAt)) {
        p.startedAt = now;
        ++p.starts;
    }
    LaneState lane = state();
    m_boundBefore = lane.bound;
    if (verb != Verb::Deploy) {
        lane.bound.certain = false; // until the answer is here
    }
    Change change{m_batch.batch().id, {}, {}, {trailEntry(trailSent(verb), {})}};
    if (m_row == kClosingRow) {
        lane.closing = p;
    } else {
        change.targets.append({m_row, p});
    }
    change.lanes.append({m_lane, lane});
    if (!m_batch.commit(change)) {
        return false;
    }
    store(p, lane);
    m_batch.m_hasSent = true;
    return true;
}

void LaneRun::send(const Call &call)
{
    // The journal knows of it before the platform can: a crash after this line is a lost answer, never a lost call.
    if (changesState(call.verb) && !writeSent(call.verb)) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_verb = call.verb;
    m_call = m_batch.m_gateway->send(call, [this, generation, verb = call.verb](const Reply &reply) {
        if (generation == m_generation && m_call) {
            answered(verb, reply);
        }
    });
}

// Journaled as sent, but it still waits for its turn at the rate limit: a stop or pause means this call, too.
void LaneRun::withdraw()
{
    if (!m_call || m_call->hasLeft() || !changesState(m_verb)) {
        return;
    }
    ++m_generation;
    m_call.reset(); // takes it out of the queue; kept as the last call it would leave after all
    Reply reply;
    reply.outcome = Outcome::Limited;
    reply.error.text = u"withdrawn before it was sent"_s;
    const Reason before = row().reason;
    answered(m_verb, reply);
    Progress p = row(); // not the platform asked for the pause
    p.reason = before;
    store(p, state());
    if (m_row != kClosingRow) {
        (void)m_batch.commit({m_batch.batch().id, {{m_row, p}}, {}, {}});
    }
}

void LaneRun::answered(Verb verb, const Reply &reply)
{
    m_lastCall = std::move(m_call);
    const Progress before = row();
    const Instant now = m_batch.m_workspace.clock.now();
    const Applied after = apply(before, reply, plan(), now);
    const LaneState laneBefore = state();
    LaneState lane = laneAfter(laneBefore, before, after, verb, reply, plan().target.program);
    if (changesState(verb) && wasNotExecuted(reply.outcome)) {
        lane.bound = m_boundBefore;
    }
    const bool material = !sameButForTheClock(before, after.progress) || lane != laneBefore;
    if (m_row == kClosingRow) {
        lane.closing = after.progress;
    }
    if (material) {
        Change change{m_batch.batch().id, {}, {}, {trailEntry(trailAnswered(verb, reply.outcome), reply)}};
        if (m_row != kClosingRow) {
            change.targets.append({m_row, after.progress});
        }
        if (lane != laneBefore) {
            change.lanes.append({m_lane, lane});
        }
        store(after.progress, lane);
        (void)m_batch.commit(change); // a failure halts the batch; the rows are written again before it goes on
    } else {
        store(after.progress, lane);
    }
    if (after.halt == Halt::Lane) {
        pause(after.why);
    } else if (after.halt == Halt::Batch) {
        m_batch.haltBatch(after.why);
    }
    if (isFinal(after.progress.phase)) {
        rowFinished();
    }
    advance();
}

void LaneRun::store(const Progress &progress, const LaneState &lane)
{
    const bool laneChanged = lane != state();
    state() = lane;
    if (m_row == kClosingRow) {
        state().closing = progress;
    } else if (progress != m_batch.m_stored.state.targets.at(m_row)) {
        m_batch.replaceRow(m_row, progress);
    }
    if (laneChanged) {
        emit m_batch.laneChanged(m_lane);
    }
}

void LaneRun::rowFinished()
{
    const Progress &p = row();
    m_quietUntil = std::max(m_quietUntil, p.notBefore);
    if (m_row == kClosingRow) {
        return;
    }
    if (leftABuild(p)) {
        m_left = {m_row, {}, {}};
    }
    const std::optional<Millis> took = buildTimeOf(p);
    if (p.phase == Phase::Succeeded && took) {
        m_buildTimes.prepend(*took);
        if (m_buildTimes.size() > kKnownBuilds) {
            m_buildTimes.removeLast();
        }
    }
    m_batch.targetFinished(m_row);
}

void LaneRun::pause(const Reason &reason)
{
    LaneState lane = state();
    lane.phase = LanePhase::Paused;
    lane.reason = reason;
    Change change{m_batch.batch().id, {}, {{m_lane, lane}}, {trailEntry(u"lane paused: "_s + reasonName(reason.kind), {})}};
    store(row(), lane);
    (void)m_batch.commit(change);
}

void LaneRun::close(const Reason &warning)
{
    LaneState lane = state();
    lane.phase = LanePhase::Closed;
    lane.reason = warning;
    const Batch &batch = m_batch.batch();
    if (warning.kind == ReasonKind::None && batch.release.bindingAfter == BindingAfter::Restore && !lane.restoreTo) {
        lane.reason.kind = ReasonKind::NothingRemembered;
    }
    Change change{batch.id, {}, {{m_lane, lane}}, {trailEntry(u"lane closed"_s, {})}};
    store(row(), lane);
    (void)m_batch.commit(change);
}

void LaneRun::resume(bool wasBlind)
{
    const Instant now = m_batch.m_workspace.clock.now();
    m_left.since = {};
    m_left.unreadableSince = {};
    LaneState lane = state();
    if (lane.phase == LanePhase::Paused) {
        lane.phase = LanePhase::Open;
        lane.reason = {};
    }
    Progress p = m_ended || m_call ? row() : resumed(row(), now); // a call in flight tells itself how it goes on
    if (wasBlind && !m_call && p.step == Step::Build && p.phase == Phase::Waiting) {
        p = recovered(p, now); // its time limit counts from here
    }
    const bool changed = lane != state() || p != row();
    Change change{m_batch.batch().id, {}, {{m_lane, lane}}, {trailEntry(u"lane resumed"_s, {})}};
    if (m_row != kClosingRow) {
        change.targets.append({m_row, p});
    }
    if (changed && m_batch.commit(change)) {
        store(p, lane);
    }
    advance();
}

void LaneRun::rowChanged(bool decided)
{
    if (!m_call) {
        m_alarm.reset();
        m_ended = false;
        noteLeftBuild();
        if ((decided || openTargets() == 0) && state().phase == LanePhase::Paused) {
            resume();
            return;
        }
    }
    advance();
}

TrailEntry LaneRun::trailEntry(const QString &what, const Reply &reply) const
{
    TrailEntry entry;
    entry.when = m_batch.m_workspace.clock.now();
    entry.who = m_batch.m_workspace.self.user;
    entry.what = what;
    entry.batch = m_batch.batch().id;
    entry.app = state().app;
    if (m_row != kClosingRow) {
        entry.program = m_batch.batch().targets.at(m_row).program;
    }
    entry.code = reply.error.vendorCode.isEmpty() ? reply.word : reply.error.vendorCode;
    entry.requestId = reply.requestId;
    entry.detail = reply.error.text.isEmpty() ? reply.buildId : reply.error.text;
    return entry;
}

} // namespace flotilla
