// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchrows.h"

#include "run/idlebatch.h"
#include "run/trailnames.h"
#include "workflow/person.h"
#include "workflow/toresume.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr qsizetype kLeasesAtOnce = 100;

int &counter(Totals &totals, Phase phase)
{
    switch (phase) {
    case Phase::Succeeded:
        return totals.succeeded;
    case Phase::Resting:
        return totals.resting;
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

Error takenOver()
{
    return {ErrorKind::Leased, QCoreApplication::translate("flotilla::BatchRunner", "Another process has taken over this batch."), {}, {}, {}};
}

bool has(const QList<QPair<int, Progress>> &rows, int index)
{
    return std::any_of(rows.cbegin(), rows.cend(), [index](const auto &row) { return row.first == index; });
}

bool has(const QList<QPair<int, LaneState>> &rows, int index)
{
    return std::any_of(rows.cbegin(), rows.cend(), [index](const auto &row) { return row.first == index; });
}

} // namespace

BatchRows::BatchRows(const Workspace &workspace, StoredBatch stored)
    : m_workspace(workspace), m_stored(std::move(stored)), m_totals(totalsOf(m_stored.state.targets)),
      m_keys(lanesOf(m_stored.batch)), m_waves(countWaves(m_stored.batch, m_stored.state.targets))
{
    for (qsizetype i = 0; i < m_stored.batch.targets.size(); ++i) {
        m_waveOf.append(m_stored.batch.waveOf(i));
    }
}

GateView BatchRows::gate() const
{
    return gateOf(m_stored.batch, m_waves, m_stored.state.wave, m_workspace.clock.now());
}

bool BatchRows::waitsForRests() const
{
    return flotilla::waitsForRests(m_stored.batch, m_waves, m_stored.state.wave, m_workspace.clock.now());
}

// Nobody but a watch writes to rows of a batch whose lanes are held, and to no others than these. What the journal has not taken yet is
// newer than what it has.
QList<QPair<int, Progress>> BatchRows::movedByWatch() const
{
    QList<QPair<int, Progress>> moved;
    const auto journaled = m_workspace.history.load(m_stored.batch.id);
    for (int i = 0; journaled.ok() && i < m_stored.state.targets.size(); ++i) {
        const Progress &row = m_stored.state.targets.at(i);
        if (row.phase == Phase::Resting && !m_unwrittenTargets.contains(i) && i < journaled->state.targets.size() && journaled->state.targets.at(i) != row) {
            moved.append({i, journaled->state.targets.at(i)});
            moved.last().second.marks.remove(marks::Rested); // its run goes on with it
        }
    }
    return moved;
}

void BatchRows::setProgress(int index, const Progress &progress)
{
    Progress &row = m_stored.state.targets[index];
    if (row.phase != progress.phase) {
        --counter(m_totals, row.phase);
        ++counter(m_totals, progress.phase);
        WaveCount &wave = m_waves[m_waveOf.at(index)];
        wave.count(row.phase, -1);
        wave.count(progress.phase, 1);
    }
    row = progress;
}

Change BatchRows::restCancelled(std::span<const StepRule> steps, const QString &why) const
{
    const Instant now = m_workspace.clock.now();
    Change change{m_stored.batch.id, {}, {}, {}};
    QSet<LaneId> begun;
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        const Progress &row = m_stored.state.targets.at(i);
        const bool open = !isOver(row.phase);
        if (open && !isSet(row.startedAt)) {
            change.targets.append({i, cancelled(row, steps, why, now)});
        }
        if (row.starts > 0 || (open && isSet(row.startedAt))) {
            begun.insert(m_stored.batch.targets.at(i).lane);
        }
    }
    closeLanesBut(begun, why, change);
    return change;
}

Change BatchRows::stopped(std::span<const StepRule> steps, bool keepsQuestions) const
{
    Change change{m_stored.batch.id, {}, {}, {trailEntry(m_workspace, trail::Stopped, m_stored.batch.id)}};
    QSet<LaneId> open;
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        Progress row = m_stored.state.targets.at(i);
        if (isOver(row.phase)) {
            continue;
        }
        // Else it would hold the mini program against every other order.
        if (row.phase == Phase::NeedsPerson && !keepsQuestions && row.reason.kind != reasons::NewerPhase) {
            change.targets.append({i, cancelled(row, steps, reasons::Stopped, m_workspace.clock.now())});
            continue;
        }
        open.insert(m_stored.batch.targets.at(i).lane);
        const bool says = row.phase != Phase::NeedsPerson && row.reason.kind != reasons::Stopped;
        if (says) {
            row.reason = {reasons::Stopped, {}, {}, row.reason.requestId};
        }
        if (isSet(row.startedAt)) {
            row.leftAt = m_workspace.clock.now();
        }
        if (says || isSet(row.startedAt)) {
            change.targets.append({i, row});
        }
    }
    closeLanesBut(open, reasons::Stopped, change);
    return change;
}

Change BatchRows::givenBack(const Operation &operation, Change change) const
{
    QSet<LaneId> needed;
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        const Progress &row = m_stored.state.targets.at(i);
        const bool waits = isOver(row.phase) || row.phase == Phase::Ready || row.phase == Phase::Waiting;
        const bool toClose = row.starts > 0 && !operation.closing.isEmpty();
        if (!waits || toClose) {
            needed.insert(m_stored.batch.targets.at(i).lane);
        }
    }
    closeLanesBut(needed, {}, change);
    return change;
}

void BatchRows::closeLanesBut(const QSet<LaneId> &needed, const QString &why, Change &change) const
{
    for (int i = 0; i < m_stored.state.lanes.size(); ++i) {
        LaneState lane = m_stored.state.lanes.at(i);
        if (lane.phase != LanePhase::Closed && !needed.contains(lane.id)) {
            lane.phase = LanePhase::Closed;
            lane.reason = why == reasons::Stopped ? Reason{why, {}, {}, {}} : lane.reason;
            change.lanes.append({i, lane});
        }
    }
}

Change BatchRows::withUnwritten(const Change &change) const
{
    Change all = change;
    all.holder = m_workspace.self;
    for (const int index : m_unwrittenTargets) {
        if (!has(change.targets, index)) {
            all.targets.append({index, m_stored.state.targets.at(index)});
        }
    }
    for (const int lane : m_unwrittenLanes) {
        if (!has(change.lanes, lane)) {
            all.lanes.append({lane, m_stored.state.lanes.at(lane)});
        }
    }
    return all;
}

// What only this process can tell somebody is lost with it: the journal has it as a lost answer until it was told.
Change BatchRows::asJournaled(Change change) const
{
    for (auto &[index, row] : change.targets) {
        if (row.marks.contains(marks::Untold)) {
            row.marks.remove(marks::Untold);
            row = asLost(row, m_workspace.platforms.operationOf(m_stored.batch).steps);
        }
    }
    return change;
}

TrailEntry BatchRows::entry(const QString &what, int index) const
{
    TrailEntry line = trailEntry(m_workspace, what, batch().id);
    line.program = batch().targets.at(index).program;
    line.lane = batch().targets.at(index).lane;
    return line;
}

Status BatchRows::commit(const Change &change)
{
    if (m_takenOver) {
        return takenOver();
    }
    const Change all = asJournaled(withUnwritten(change));
    Status status = m_workspace.journal.commit(all);
    if (status.ok()) {
        m_unwrittenTargets.clear();
        m_unwrittenLanes.clear();
        return status;
    }
    if (status.error().kind == ErrorKind::Leased) {
        m_takenOver = true;
        return takenOver();
    }
    for (const auto &target : all.targets) {
        m_unwrittenTargets.insert(target.first);
    }
    for (const auto &lane : all.lanes) {
        m_unwrittenLanes.insert(lane.first);
    }
    return status;
}

Result<bool> BatchRows::isNextOurs()
{
    m_nextKey = m_nextKey < m_keys.size() ? m_nextKey : 0;
    const QList<LaneKey> some = m_keys.mid(m_nextKey, kLeasesAtOnce);
    m_nextKey += kLeasesAtOnce;
    return areOurs(some);
}

Result<bool> BatchRows::areOurs(const QList<LaneKey> &lanes)
{
    if (m_takenOver) {
        return false;
    }
    const auto leases = m_workspace.leases.holders(lanes);
    if (!leases.ok()) {
        return leases.error();
    }
    const auto ours = std::count_if(leases->cbegin(), leases->cend(), [this](const LeaseRow &lease) {
        return lease.holder == m_workspace.self && lease.batch == m_stored.batch.id;
    });
    m_takenOver = ours < lanes.size();
    return !m_takenOver;
}

} // namespace flotilla
