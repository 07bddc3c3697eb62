// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchrunner.h"

#include "model/words.h"
#include "run/idlebatch.h"
#include "run/lanerun.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kFlagInterval{500};

int &counter(Totals &totals, Phase phase)
{
    switch (phase) {
    case Phase::Succeeded:
        return totals.succeeded;
    case Phase::InReview:
        return totals.inReview;
    case Phase::Rejected:
        return totals.rejected;
    case Phase::Failed:
        return totals.failed;
    case Phase::Skipped:
        return totals.skipped;
    case Phase::Cancelled:
        return totals.cancelled;
    default:
        return totals.waiting;
    }
}

/// Failures since the last success, in the order of finishing: a restart does not forget them, but those that had stopped the
/// batch before are paid for.
int failuresInARow(QList<Progress> rows, int limit)
{
    rows.removeIf([](const Progress &p) { return !isFinal(p.phase) || p.phase == Phase::Skipped || p.phase == Phase::Cancelled; });
    std::stable_sort(rows.begin(), rows.end(), [](const Progress &a, const Progress &b) { return a.finishedAt > b.finishedAt; });
    const auto good = std::find_if(rows.cbegin(), rows.cend(), [](const Progress &p) {
        return p.phase == Phase::Succeeded || p.phase == Phase::InReview;
    });
    const int failed = static_cast<int>(std::distance(rows.cbegin(), good));
    return limit > 0 ? failed % limit : failed;
}

} // namespace

BatchRunner::BatchRunner(const Workspace &workspace, StoredBatch stored, std::shared_ptr<Gateway> gateway, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_stored(std::move(stored)), m_gateway(std::move(gateway)),
      m_totals(totalsOf(m_stored.state.targets))
{
    QHash<AppId, QList<int>> byApp;
    for (int i = 0; i < m_stored.batch.targets.size(); ++i) {
        byApp[m_stored.batch.targets.at(i).app].append(i);
    }
    for (int lane = 0; lane < m_stored.state.lanes.size(); ++lane) {
        m_lanes.push_back(std::make_unique<LaneRun>(*this, lane, byApp.value(m_stored.state.lanes.at(lane).app)));
    }
    m_failuresInARow = failuresInARow(m_stored.state.targets, m_stored.batch.limits.stopAfter);
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::start()
{
    if (m_runState != RunState::Idle) {
        return;
    }
    setRunState(RunState::Running);
    watchStopFlag();
    for (const auto &lane : m_lanes) {
        lane->resume();
    }
    settleLater();
}

void BatchRunner::pause()
{
    if (m_runState == RunState::Running) {
        m_pauseReason = {};
        m_pausedByPerson = true;
        setRunState(RunState::Pausing);
        withdrawQueued();
        settleLater();
    }
}

// A call may wait up to a minute for its turn after the platform said "slow down".
void BatchRunner::withdrawQueued()
{
    for (const auto &lane : m_lanes) {
        lane->withdraw();
    }
}

void BatchRunner::resume()
{
    const bool wasRunning = m_runState == RunState::Running; // some lanes may be paused all the same
    if (!wasRunning && m_runState != RunState::Paused && m_runState != RunState::Pausing) {
        return;
    }
    const bool wasBlind = std::exchange(m_trouble, false);
    m_pausedByPerson = false;
    m_pauseReason = {};
    setRunState(RunState::Running);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (!wasRunning || m_stored.state.lanes.at(static_cast<qsizetype>(i)).phase == LanePhase::Paused) {
            m_lanes[i]->resume(wasBlind);
        }
    }
    settleLater();
}

void BatchRunner::stop()
{
    if (m_runState == RunState::Stopping || m_runState == RunState::Ended) {
        return;
    }
    setRunState(RunState::Stopping);
    withdrawQueued();
    cancelTheRest(ReasonKind::Stopped);
    settleLater();
}

Status BatchRunner::resolve(int index, Verdict verdict)
{
    const Progress &row = progress(index);
    if (!mayResolve(row, verdict) || m_lanes[static_cast<size_t>(laneOf(index))]->hasCall()) {
        return Error{ErrorKind::Usage, tr("Nothing is to be decided about this mini program now."), {}, {}, {}};
    }
    const Progress p = resolved(row, verdict, m_workspace.clock.now());
    TrailEntry entry = trailEntry(u"decided by a person: "_s
                                  + (verdict == Verdict::Accepted ? u"accepted"_s
                                     : verdict == Verdict::NotAccepted ? u"not accepted"_s : u"skip"_s));
    entry.program = m_stored.batch.targets.at(index).program;
    entry.app = m_stored.batch.targets.at(index).app;
    if (!commit({m_stored.batch.id, {{index, p}}, {}, {entry}})) {
        return Error{ErrorKind::Storage, m_pauseReason.text, {}, {}, {}};
    }
    replaceRow(index, p);
    if (m_runState == RunState::Paused && !m_trouble && !m_pausedByPerson && m_pauseReason.kind != ReasonKind::None) {
        m_pauseReason = {}; // it was paused because this lane waited for a person
        setRunState(RunState::Running);
    }
    m_lanes[static_cast<size_t>(laneOf(index))]->rowChanged(true);
    return {};
}

Status BatchRunner::skip(int index)
{
    if (index < 0 || index >= m_stored.state.targets.size()) {
        return Error{ErrorKind::Usage, tr("The batch has no such mini program."), {}, {}, {}};
    }
    const Progress &row = progress(index);
    if (isFinal(row.phase) || isSet(row.startedAt)) {
        return isResolvable(row) ? resolve(index, Verdict::Skip)
                                 : Status(Error{ErrorKind::Usage, tr("This mini program is under way; stop the batch first."),
                                                {}, {}, {}});
    }
    const Progress p = resolved(row, Verdict::Skip, m_workspace.clock.now());
    TrailEntry entry = trailEntry(u"skipped by a person"_s);
    entry.program = m_stored.batch.targets.at(index).program;
    entry.app = m_stored.batch.targets.at(index).app;
    if (!commit({m_stored.batch.id, {{index, p}}, {}, {entry}})) {
        return Error{ErrorKind::Storage, m_pauseReason.text, {}, {}, {}};
    }
    replaceRow(index, p);
    m_lanes[static_cast<size_t>(laneOf(index))]->rowChanged(false);
    return {};
}

void BatchRunner::replaceRow(int index, const Progress &progress)
{
    Progress &row = m_stored.state.targets[index];
    if (row.phase != progress.phase) {
        --counter(m_totals, row.phase);
        ++counter(m_totals, progress.phase);
    }
    row = progress;
    emit targetChanged(index);
}

void BatchRunner::targetFinished(int index)
{
    const Phase phase = progress(index).phase;
    if (phase == Phase::Succeeded || phase == Phase::InReview) {
        m_failuresInARow = 0;
        return;
    }
    if (phase != Phase::Failed && phase != Phase::Rejected) {
        return;
    }
    if (!std::exchange(m_failureTold, true)) {
        emit firstFailure(index);
    }
    const int limit = m_stored.batch.limits.stopAfter;
    if (limit > 0 && ++m_failuresInARow >= limit) {
        cancelTheRest(ReasonKind::StoppedAfter);
    }
}

void BatchRunner::haltBatch(const Reason &reason)
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
    if (m_takenOver) {
        return false;
    }
    const QList<LaneKey> lanes = lanesOf(m_stored.batch);
    const auto leases = m_workspace.leases.holders(lanes);
    if (!leases.ok()) {
        return leases.error();
    }
    const auto ours = std::count_if(leases->cbegin(), leases->cend(), [this](const LeaseRow &lease) {
        return lease.holder == m_workspace.self && lease.batch == m_stored.batch.id;
    });
    if (ours < lanes.size()) {
        loseLease();
    }
    return !m_takenOver;
}

void BatchRunner::loseLease()
{
    m_takenOver = true;
    m_trouble = true;
    m_pauseReason = {ReasonKind::JournalFailed, {}, tr("Another process has taken over this batch."), {}};
    settleLater();
}

// The journal looks at the leases of the lanes concerned with each write; all of them are looked at twice a second.
bool BatchRunner::commit(const Change &change)
{
    if (m_takenOver) {
        return false;
    }
    Change all = change;
    all.holder = m_workspace.self;
    for (const int index : std::as_const(m_unwrittenTargets)) {
        if (std::none_of(change.targets.cbegin(), change.targets.cend(), [index](const auto &t) { return t.first == index; })) {
            all.targets.append({index, progress(index)});
        }
    }
    for (const int lane : std::as_const(m_unwrittenLanes)) {
        if (std::none_of(change.lanes.cbegin(), change.lanes.cend(), [lane](const auto &l) { return l.first == lane; })) {
            all.lanes.append({lane, m_stored.state.lanes.at(lane)});
        }
    }
    const Status status = m_workspace.journal.commit(all);
    if (status.ok()) {
        m_unwrittenTargets.clear();
        m_unwrittenLanes.clear();
        return true;
    }
    if (status.error().kind == ErrorKind::Leased) {
        loseLease();
        return false;
    }
    for (const auto &target : std::as_const(all.targets)) {
        m_unwrittenTargets.insert(target.first);
    }
    for (const auto &lane : std::as_const(all.lanes)) {
        m_unwrittenLanes.insert(lane.first);
    }
    haltBatch({ReasonKind::JournalFailed, {}, status.error().text, {}});
    return false;
}

// Targets that have not been started; those under way are left to their lane.
void BatchRunner::cancelTheRest(ReasonKind why)
{
    const Instant now = m_workspace.clock.now();
    Change change{m_stored.batch.id, {}, {}, {}};
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        const Progress &row = m_stored.state.targets.at(i);
        if (!isFinal(row.phase) && !isSet(row.startedAt)) {
            change.targets.append({i, cancelled(row, why, now)});
        }
    }
    change.trail.append(trailEntry(u"rest cancelled: "_s + reasonName(why)));
    for (const auto &target : std::as_const(change.targets)) {
        replaceRow(target.first, target.second);
    }
    (void)commit(change); // in memory they are cancelled either way: nothing more is started
}

// After a person's stop: says of each open row why it waits, and frees lanes on which nothing is open.
void BatchRunner::finishStop()
{
    Change change{m_stored.batch.id, {}, {}, {trailEntry(u"stopped"_s)}};
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        Progress row = m_stored.state.targets.at(i);
        if (!isFinal(row.phase) && row.phase != Phase::NeedsPerson && row.reason.kind != ReasonKind::Stopped) {
            row.reason = {ReasonKind::Stopped, {}, {}, row.reason.requestId};
            replaceRow(i, row);
            change.targets.append({i, row});
        }
    }
    for (int lane = 0; lane < m_stored.state.lanes.size(); ++lane) {
        LaneState &state = m_stored.state.lanes[lane];
        if (m_lanes[static_cast<size_t>(lane)]->openTargets() == 0 && state.phase != LanePhase::Closed) {
            state.phase = LanePhase::Closed;
            state.reason = {ReasonKind::Stopped, {}, {}, {}};
            change.lanes.append({lane, state});
            emit laneChanged(lane);
        }
    }
    (void)commit(change);
}

void BatchRunner::watchStopFlag()
{
    m_flagAlarm = m_workspace.clock.at(m_workspace.clock.now() + kFlagInterval, [this] {
        if (const Result<bool> ours = isStillOurs(); ours.ok() && !ours.value()) {
            return; // a look that failed says nothing; a write will tell
        }
        const auto flag = m_workspace.journal.stopRequested(m_stored.batch.id);
        if (flag.ok() && flag.value()) {
            stop();
        }
        if (m_runState != RunState::Stopping && m_runState != RunState::Ended) {
            watchStopFlag();
        }
    });
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

// Decides from the lanes what the batch is: still moving, paused, or at its end.
void BatchRunner::settle()
{
    m_settleQueued = false;
    if (m_runState == RunState::Idle || m_runState == RunState::Ended) {
        return;
    }
    if (m_takenOver) {
        end();
        return;
    }
    const auto has = [this](auto test) { return std::any_of(m_lanes.cbegin(), m_lanes.cend(), test); };
    const bool stopping = m_runState == RunState::Stopping;
    if (has([stopping](const auto &lane) { return stopping ? lane->hasCall() : lane->isMoving(); })) {
        return;
    }
    if (stopping) {
        finishStop();
    } else if (has([](const auto &lane) { return !lane->hasEnded(); })) {
        for (const LaneState &lane : std::as_const(m_stored.state.lanes)) {
            if (!m_pausedByPerson && m_pauseReason.kind == ReasonKind::None && lane.phase == LanePhase::Paused) {
                m_pauseReason = lane.reason;
            }
        }
        setRunState(RunState::Paused);
        return;
    }
    end();
}

void BatchRunner::end()
{
    m_flagAlarm.reset();
    setRunState(RunState::Ended);
    emit ended();
}

Millis BatchRunner::usualBuild(const AppId &app) const
{
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_stored.state.lanes.at(static_cast<qsizetype>(i)).app == app) {
            return m_lanes[i]->usualBuild();
        }
    }
    return Millis{0};
}

int BatchRunner::lanesLooking() const
{
    const Instant soon = m_workspace.clock.now() + Millis(400);
    return static_cast<int>(std::count_if(m_lanes.cbegin(), m_lanes.cend(), [soon](const auto &lane) { return lane->looksBefore(soon); }));
}

Instant BatchRunner::expectedEnd() const
{
    Instant latest;
    for (const auto &lane : m_lanes) {
        const Millis usual = lane->usualBuild();
        if (usual.count() > 0 && !lane->hasEnded()) {
            latest = std::max(latest, m_workspace.clock.now() + usual * lane->openTargets());
        }
    }
    return latest;
}

TrailEntry BatchRunner::trailEntry(const QString &what) const
{
    return flotilla::trailEntry(m_workspace, what, m_stored.batch.id);
}

int BatchRunner::laneOf(int index) const
{
    const AppId &app = m_stored.batch.targets.at(index).app;
    for (int lane = 0; lane < m_stored.state.lanes.size(); ++lane) {
        if (m_stored.state.lanes.at(lane).app == app) {
            return lane;
        }
    }
    return 0;
}

} // namespace flotilla
