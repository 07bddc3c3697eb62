// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchrunner.h"

#include "run/freezes.h"
#include "run/lanerun.h"
#include "run/programsecrets.h"
#include "run/trailnames.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

BatchRunner::BatchRunner(const Workspace &workspace, StoredBatch stored, std::shared_ptr<Gateway> gateway, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_rows(workspace, std::move(stored)),
      m_operation(m_workspace.platforms.operationOf(m_rows.batch())),
      m_stopRule(m_operation, batch().limits.stopAfter, state().targets), m_budget(m_operation, batch().options), m_gates(*this, m_rows), m_gateway(std::move(gateway)),
      m_retry(workspace.clock), m_stopFlag(workspace, m_rows),
      m_lanes(*this, state(), batch().limits.width > 0 ? batch().limits.width : m_operation.width)
{
    m_gateway->onTransfer([self = QPointer(this)](const Transfer &transfer) { self ? self->transferred(transfer) : void(); });
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::start()
{
    if (m_runState != RunState::Idle) {
        return;
    }
    setRunState(RunState::Running);
    m_stopFlag.watch([this] { loseLease(); }, [this] { stop(); });
    m_lanes.resumeAll(false);
    settleLater();
}

void BatchRunner::pause()
{
    if (m_runState == RunState::Running) {
        m_pauseReason = {};
        m_pausedByPerson = true;
        setRunState(RunState::Pausing);
        m_lanes.withdraw(); // a call may wait up to a minute for its turn after the platform said "slow down"
        settleLater();
    }
}

void BatchRunner::resume()
{
    const bool wasRunning = m_runState == RunState::Running; // some lanes may be paused all the same
    if (!wasRunning && m_runState != RunState::Paused && m_runState != RunState::Pausing) {
        return;
    }
    if (m_pauseReason.kind == reasons::Gate && !m_gates.openByPerson()) {
        return;
    }
    m_retry.rest();
    const bool wasBlind = std::exchange(m_trouble, false);
    m_pausedByPerson = false;
    m_pauseReason = {};
    setRunState(RunState::Running);
    if (wasRunning) {
        m_lanes.resumePaused();
    } else {
        m_lanes.resumeAll(wasBlind);
    }
    settleLater();
}

// The server of the workspace may be back: what could not be written is written before anything else is done.
void BatchRunner::reachJournal()
{
    if (m_runState == RunState::Pausing && commit({batch().id, {}, {}, {}})) {
        resume();
    }
}

void BatchRunner::stop(bool keepsQuestions)
{
    if (m_runState == RunState::Stopping || m_runState == RunState::Ended) {
        return;
    }
    m_keepsQuestions = keepsQuestions;
    m_retry.rest();
    setRunState(RunState::Stopping);
    m_lanes.withdraw();
    cancelTheRest(reasons::Stopped);
    settleLater();
}

void BatchRunner::leave()
{
    if (m_runState != RunState::Stopping && m_runState != RunState::Ended) {
        m_leaves = true;
        setRunState(RunState::Stopping);
        m_lanes.withdraw();
        settleLater();
    }
}

Status BatchRunner::resolve(int index, Verdict verdict)
{
    if (!mayResolve(progress(index), m_operation, verdict) || laneOf(index).hasCall()) {
        return Error{ErrorKind::Usage, tr("Nothing is to be decided about this mini program now."), {}, {}, {}};
    }
    TrailEntry entry = m_rows.entry(trail::Decided, index);
    entry.arguments = {trailName(verdict)};
    if (Status written = decide(index, verdict, entry); !written.ok()) {
        return written;
    }
    if (m_runState == RunState::Paused && !m_trouble && !m_pausedByPerson && !m_pauseReason.isNone()) {
        m_pauseReason = {}; // it was paused because this lane waited for a person
        setRunState(RunState::Running);
    }
    laneOf(index).rowChanged(true);
    return {};
}

Status BatchRunner::skip(int index)
{
    if (index < 0 || index >= state().targets.size()) {
        return Error{ErrorKind::Usage, tr("The batch has no such mini program."), {}, {}, {}};
    }
    const Progress &row = progress(index);
    if (isOver(row.phase) || isSet(row.startedAt)) {
        const Error busy{ErrorKind::Usage, tr("This mini program is under way; stop the batch first."), {}, {}, {}};
        return isResolvable(row, m_operation) ? resolve(index, Verdict::Skip) : Status(busy);
    }
    if (Status written = decide(index, Verdict::Skip, m_rows.entry(trail::SkippedByPerson, index)); !written.ok()) {
        return written;
    }
    laneOf(index).rowChanged(false);
    return {};
}

void BatchRunner::takeIn()
{
    const QList<QPair<int, Progress>> moved = m_rows.movedByWatch();
    for (const auto &[index, row] : moved) {
        setProgress(index, row);
        if (!isOver(row.phase)) {
            laneOf(index).goOnAfterRest();
        } else if (row.phase != Phase::Resting) {
            targetFinished(index);
        }
    }
    settleLater();
}

Status BatchRunner::decide(int index, Verdict verdict, TrailEntry entry)
{
    const Progress p = resolved(progress(index), m_operation, verdict, m_workspace.clock.now());
    doubtDecided(m_workspace, batch(), index, progress(index), verdict);
    if (!commit({batch().id, {{index, p}}, {}, {std::move(entry)}})) {
        return Error{ErrorKind::Storage, m_pauseReason.text, {}, {}, {}};
    }
    setProgress(index, p);
    return {};
}

void BatchRunner::setProgress(int index, const Progress &progress)
{
    m_rows.setProgress(index, progress);
    m_budget.note(index, progress);
    m_lanes.noteMove(laneIndexOf(index));
    emit targetChanged(index);
}

void BatchRunner::setLane(int lane, const LaneState &state)
{
    m_rows.setLane(lane, state);
    m_lanes.noteMove(lane);
    emit laneChanged(lane);
}

void BatchRunner::laneMoved(int lane)
{
    m_lanes.noteMove(lane);
    settleLater();
}

std::unique_ptr<PendingCall> BatchRunner::send(const Call &call, Gateway::Callback done)
{
    return m_gateway->send(call, std::move(done));
}

void BatchRunner::targetFinished(int index)
{
    const Phase phase = progress(index).phase;
    if ((phase == Phase::Failed || phase == Phase::Rejected) && !std::exchange(m_failureTold, true)) {
        emit firstFailure(index);
    }
    if (const QString why = m_stopRule.ended(state().targets, index); !why.isEmpty()) {
        cancelTheRest(why);
    }
}

void BatchRunner::halt(const Reason &reason)
{
    if (m_runState == RunState::Stopping || m_runState == RunState::Ended) {
        m_trouble = true;
        return;
    }
    m_trouble = true;
    m_pauseReason = reason;
    setRunState(RunState::Pausing);
    settleLater();
}

// Somebody may have taken the batch over from a process that was frozen: it must neither send nor write any more, and ends.
Result<bool> BatchRunner::isStillOurs()
{
    Result<bool> ours = m_rows.isStillOurs();
    if (ours.ok() && !ours.value()) {
        loseLease();
    }
    return ours;
}

void BatchRunner::loseLease()
{
    m_trouble = true;
    m_pauseReason = {reasons::JournalFailed, {}, tr("Another process has taken over this batch."), {}};
    settleLater();
}

// The journal looks at the leases of the lanes concerned with each write; besides, some are looked at twice a second.
bool BatchRunner::commit(const Change &change)
{
    const Status status = m_rows.commit(change);
    if (status.ok()) {
        return true;
    }
    if (m_rows.isTakenOver()) {
        loseLease();
    } else {
        const QLatin1StringView kind = status.error().kind == ErrorKind::Away ? reasons::DatabaseAway : reasons::JournalFailed;
        halt({kind, {}, status.error().text, {}});
    }
    return false;
}

// Targets that have not been started; those under way are left to their lane.
void BatchRunner::cancelTheRest(const QString &why)
{
    Change change = m_rows.restCancelled(m_operation.steps, why);
    change.trail = {trailEntry(m_workspace, trail::RestCancelled, batch().id)};
    change.trail.first().arguments = {why};
    adopt(change);
    m_lanes.lookAgain();
}

// In memory it holds even if it cannot be written: nothing more is started.
void BatchRunner::adopt(const Change &change)
{
    for (const auto &[index, row] : change.targets) {
        setProgress(index, row);
    }
    for (const auto &[lane, state] : change.lanes) {
        setLane(lane, state);
    }
    (void)commit(change);
}

void BatchRunner::setRunState(RunState state)
{
    if (m_runState != state) {
        m_runState = state;
        emit runStateChanged();
    }
}

void BatchRunner::settleLater()
{
    if (!std::exchange(m_settleQueued, true)) {
        QMetaObject::invokeMethod(this, &BatchRunner::settle, Qt::QueuedConnection);
    }
}

// Decides from the lanes what the batch is: still moving, at a gate, paused, or at its end.
void BatchRunner::settle()
{
    m_settleQueued = false;
    if (m_runState == RunState::Idle || m_runState == RunState::Ended) {
        return;
    }
    if (m_rows.isTakenOver()) {
        end();
        return;
    }
    if (m_trouble || m_lanes.holdSecrets()) {
        m_lanes.withdraw(); // what stands in the queue of the rate limit is not to leave into the trouble
    }
    const bool stopping = m_runState == RunState::Stopping;
    if (m_runState == RunState::Running) {
        if (passGate()) {
            return;
        }
        m_lanes.startWaiting(m_budget, state().targets);
    }
    if (stopping ? m_lanes.hasAnyCall() : m_lanes.isAnyMoving()) {
        return;
    }
    if (stopping) {
        m_leaves ? void() : adopt(m_rows.stopped(m_operation.steps, m_keepsQuestions));
    } else if (m_runState == RunState::Running && m_lanes.pauseReason().isNone() && (m_budget.isWaitedFor() || m_rows.waitsForRests())) {
        adopt(m_rows.givenBack(m_operation, m_budget.rest(m_workspace, m_rows.stored()))); // only time helps, a month or a review
    } else if (!m_lanes.haveEnded()) {
        if (!m_pausedByPerson && m_pauseReason.isNone()) {
            m_pauseReason = m_lanes.pauseReason();
        }
        if (m_pauseReason.kind == reasons::DatabaseAway && m_runState == RunState::Pausing && !m_pausedByPerson && m_retry.later([this] { reachJournal(); })) {
            m_pauseReason = m_retry.reason();
            emit runStateChanged();
            return;
        }
        setRunState(RunState::Paused);
        return;
    }
    end();
}

bool BatchRunner::mayStart(int lane, int index)
{
    return m_lanes.mayStart(lane, m_rows.waveOf(index) <= state().wave.current);
}

bool BatchRunner::passGate()
{
    const WaveState before = state().wave;
    const WaveGates::Passage passage = m_gates.pass([this] { settleLater(); });
    if (state().wave != before) {
        emit waveChanged();
    }
    switch (passage) {
    case WaveGates::Passage::None:
        return false;
    case WaveGates::Passage::Opened:
        m_lanes.lookAgain();
        settleLater(); // the next one may be over already
        return false;
    case WaveGates::Passage::Asks:
        if (m_lanes.isAnyMoving()) { // a lane that closes
            return false;
        }
        m_pauseReason = gate().need == GateView::Need::Nothing ? freezeReason(m_workspace, batch()) : Reason{reasons::Gate, needName(gate().need), {}, {}};
        setRunState(RunState::Paused);
        return true;
    case WaveGates::Passage::Waits:
    case WaveGates::Passage::Failed:
        break;
    }
    return true;
}

void BatchRunner::end()
{
    m_stopFlag.rest();
    m_gates.rest();
    setRunState(RunState::Ended);
    emit ended();
}

} // namespace flotilla

#include "moc_batchrunner.cpp"
