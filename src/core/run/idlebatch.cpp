// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/idlebatch.h"

#include "model/words.h"
#include "run/programsecrets.h"
#include "run/trailnames.h"
#include "workflow/person.h"
#include "workflow/waves.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of the functions in this file.
struct Board
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::BatchBoard)
};

bool isForeign(const LeaseRow &lease, const Workspace &workspace, const BatchId &id)
{
    return lease.holder != workspace.self && (lease.batch == id || lease.batch.isEmpty());
}

/// The lanes that another process has for this batch.
QSet<LaneId> heldElsewhere(const Workspace &workspace, const BatchId &id, const QList<LeaseRow> &leases)
{
    QSet<LaneId> lanes;
    for (const LeaseRow &lease : leases) {
        if (isForeign(lease, workspace, id)) {
            lanes.insert(lease.lane.lane);
        }
    }
    return lanes;
}

/// A row that rests, with more to be done behind its rest.
bool goesOn(const Workspace &workspace, const Batch &batch, const Progress &row)
{
    return row.phase == Phase::Resting && !restIsEnd(workspace.platforms.operationOf(batch), batch.options);
}

/// Cancels every row and closes every lane that runs nowhere. Rows of a lane that another process has for this batch are its
/// own, even if they look finished: it may be checking them before it retries.
void cancelIdle(const Workspace &workspace, Change &change, const StoredBatch &stored, const QSet<LaneId> &elsewhere, const QString &why)
{
    const Instant now = workspace.clock.now();
    const QList<StepRule> &steps = workspace.platforms.operationOf(stored.batch).steps;
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        const bool known = row.reason.kind != reasons::NewerPhase; // else it is left to the program that wrote it
        // What rests was sent for; a person who stops wants nothing of what is behind it, one whose start failed said nothing of that.
        const bool open = !isOver(row.phase) || (why == reasons::Stopped && goesOn(workspace, stored.batch, row));
        if (known && open && !elsewhere.contains(stored.batch.targets.at(i).lane)) {
            change.targets.append({i, cancelled(row, steps, why, now)});
        }
    }
    for (int i = 0; i < stored.state.lanes.size(); ++i) {
        LaneState lane = stored.state.lanes.at(i);
        if (lane.phase != LanePhase::Closed && !elsewhere.contains(lane.id)) {
            lane.phase = LanePhase::Closed;
            if (why == reasons::Stopped) {
                lane.reason = {why, {}, {}, {}};
            }
            change.lanes.append({i, lane});
        }
    }
}

} // namespace

QList<LaneKey> lanesOf(const Batch &batch)
{
    QList<LaneKey> keys;
    const QList<LaneId> lanes = batch.lanes();
    for (const LaneId &lane : lanes) {
        keys.append(batch.laneKey(lane));
    }
    return keys;
}

Result<bool> runsElsewhere(const Workspace &workspace, const Batch &batch)
{
    const auto leases = workspace.leases.holders(lanesOf(batch));
    if (!leases.ok()) {
        return leases.error();
    }
    return !heldElsewhere(workspace, batch.id, leases.value()).isEmpty();
}

Status stopIdle(const Workspace &workspace, const BatchId &id)
{
    return workspace.journal.revise(id, [&workspace, &id](const StoredBatch &stored, const QList<LeaseRow> &leases) {
        Change change{id, {}, {}, {}};
        const QSet<LaneId> elsewhere = heldElsewhere(workspace, id, leases);
        if (!elsewhere.isEmpty() && !stored.state.stopRequested) {
            change.stop = true; // that process looks at this between its calls
            change.trail.append(trailEntry(workspace, trail::StopRequested, id));
        }
        cancelIdle(workspace, change, stored, elsewhere, reasons::Stopped);
        if (elsewhere.isEmpty() || !change.targets.isEmpty() || !change.lanes.isEmpty()) {
            change.trail.append(trailEntry(workspace, trail::StoppedIdle, id));
        }
        return Result<Change>(change);
    });
}

Status takeFromElsewhere(const Workspace &workspace, const BatchId &id)
{
    const auto stored = workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    const auto leases = workspace.leases.holders(lanesOf(stored->batch));
    if (!leases.ok()) {
        return leases.error();
    }
    for (const LeaseRow &lease : leases.value()) {
        if (lease.seen || !isForeign(lease, workspace, id)) {
            continue;
        }
        TrailEntry entry = trailEntry(workspace, trail::LaneTakenOver, id);
        entry.lane = lease.lane.lane;
        entry.arguments = {lease.holder.user, lease.holder.host};
        if (Status told = workspace.journal.commit({id, {}, {}, {entry}}); !told.ok()) {
            return told;
        }
        if (Status freed = workspace.leases.release({lease.lane}, lease.holder, lease.batch); !freed.ok()) {
            return freed;
        }
    }
    return stopIdle(workspace, id);
}

Status cancelUnstarted(const Workspace &workspace, const BatchId &id, const Error &error, const QString &why)
{
    return workspace.journal.revise(id, [&](const StoredBatch &stored, const QList<LeaseRow> &leases) {
        TrailEntry entry = trailEntry(workspace, trail::NotStarted, id);
        entry.detail = error.text;
        Change change{id, {}, {}, {entry}};
        cancelIdle(workspace, change, stored, heldElsewhere(workspace, id, leases), why);
        return Result<Change>(change);
    });
}

Result<int> targetToResolve(const Workspace &workspace, const StoredBatch &stored, const LaneId &lane, const MiniProgramId &program)
{
    QList<int> all;
    QList<int> resolvable;
    for (int i = 0; i < stored.batch.targets.size(); ++i) {
        const Target &target = stored.batch.targets.at(i);
        if (target.program == program && (lane.isEmpty() || target.lane == lane)) {
            all.append(i);
            if (isResolvable(stored.state.targets.at(i), workspace.platforms.operationOf(stored.batch))) {
                resolvable.append(i);
            }
        }
    }
    if (all.isEmpty()) {
        return Error{ErrorKind::NotFound, Board::tr("Batch %1 has no mini program %2.").arg(stored.batch.id.value, program.value), {}, {}, {}};
    }
    const QList<int> &meant = resolvable.isEmpty() ? all : resolvable;
    if (meant.size() > 1) { // a guess would decide about the wrong one
        QStringList lanes;
        for (const int i : meant) {
            lanes.append(stored.batch.targets.at(i).lane.value);
        }
        return Error{ErrorKind::Usage,
                     Board::tr("Batch %1 has the mini program %2 more than once: %3. Say which of them is meant.")
                         .arg(stored.batch.id.value, program.value, listText(lanes)),
                     {}, {}, {}};
    }
    return meant.constFirst();
}

bool isListed(const Platforms &platforms, const BatchSummary &batch)
{
    const Operation *operation = platforms.of(batch.platform).operation(batch.operation);
    return !operation || operation->listed || batch.isUnfinished();
}

Result<QList<BatchId>> unfinishedBatchesOf(const Workspace &workspace, const ConnectionId &connection)
{
    const auto batches = workspace.history.batches(0);
    if (!batches.ok()) {
        return batches.error();
    }
    QList<BatchId> ids;
    for (const BatchSummary &batch : *batches) {
        if (!batch.isUnfinished()) {
            continue;
        }
        // By its id: the name that a batch remembers may be an old one. One that cannot be read may be one of these.
        const auto stored = workspace.history.load(batch.id);
        if (!stored.ok() || stored->batch.connection == connection) {
            ids.append(batch.id);
        }
    }
    return ids;
}

namespace {

/// Nobody decided about it since, nor looked at it.
bool isStillLost(const Progress &stored, const Progress &lost)
{
    return stored.phase == lost.phase && stored.step == lost.step && stored.probes == lost.probes && stored.startedAt == lost.startedAt;
}

} // namespace

Status noteTold(const Workspace &workspace, const StoredBatch &ran)
{
    const QList<StepRule> &steps = workspace.platforms.operationOf(ran.batch).steps;
    QList<std::pair<int, Progress>> told;
    for (int i = 0; i < ran.state.targets.size(); ++i) {
        Progress row = ran.state.targets.at(i);
        if (row.marks.remove(marks::Untold) > 0) {
            told.append({i, row});
        }
    }
    if (told.isEmpty()) {
        return {};
    }
    return workspace.journal.revise(ran.batch.id, [&](const StoredBatch &stored, const QList<LeaseRow> &) {
        Change change{ran.batch.id, {}, {}, {}};
        for (const auto &[index, row] : told) {
            if (isStillLost(stored.state.targets.value(index), asLost(row, steps))) {
                change.targets.append({index, row});
            }
        }
        return Result<Change>(change);
    });
}

Status openGateIdle(const Workspace &workspace, const BatchId &id)
{
    return workspace.journal.revise(id, [&](const StoredBatch &stored, const QList<LeaseRow> &leases) -> Result<Change> {
        if (!heldElsewhere(workspace, id, leases).isEmpty()) {
            return Error{ErrorKind::Leased, Board::tr("Another process is at work on this. Decide there."), {}, {}, {}};
        }
        if (!waitsForPerson(gateOf(stored.batch, stored.state, workspace.clock.now()).need)) {
            return Error{ErrorKind::Usage, Board::tr("Batch %1 does not wait at a gate.").arg(id.value), {}, {}, {}};
        }
        WaveState wave = stored.state.wave;
        wave.opened = true;
        TrailEntry entry = trailEntry(workspace, trail::GateOpened, id);
        entry.arguments = {QString::number(wave.current + 1)};
        Change change{id, {}, {}, {entry}};
        change.wave = wave;
        return change;
    });
}

Status resolveIdle(const Workspace &workspace, const BatchId &id, const LaneId &lane, const MiniProgramId &program, Verdict verdict)
{
    ConnectionId doubted; // of a key
    Status written = workspace.journal.revise(id, [&](const StoredBatch &stored, const QList<LeaseRow> &leases) -> Result<Change> {
        const Result<int> index = targetToResolve(workspace, stored, lane, program);
        if (!index.ok()) {
            return index.error();
        }
        const LaneId &itsLane = stored.batch.targets.at(index.value()).lane;
        if (heldElsewhere(workspace, id, leases).contains(itsLane)) {
            return Error{ErrorKind::Leased, Board::tr("Another process is at work on this. Decide there."), {}, {}, {}};
        }
        const Operation &operation = workspace.platforms.operationOf(stored.batch);
        const Progress &row = stored.state.targets.at(index.value());
        // A resume starts the cancelled ones again, a retry the failed ones, and what rests goes on: they can be left out of it, too.
        const bool again = !isOver(row.phase) || row.phase == Phase::Cancelled || row.phase == Phase::Failed || goesOn(workspace, stored.batch, row);
        const bool open = again && verdict == Verdict::Skip;
        if (!open && !mayResolve(row, operation, verdict)) {
            return Error{ErrorKind::Usage,
                         Board::tr("Nothing is to be decided about %1 in batch %2.").arg(program.value, id.value), {}, {}, {}};
        }
        TrailEntry entry = trailEntry(workspace, trail::Decided, id);
        entry.lane = itsLane;
        entry.program = program;
        entry.arguments = {trailName(verdict)};
        doubted = leavesKeyInDoubt(row, operation, verdict) ? stored.batch.connection : ConnectionId{};
        return Change{id, {{index.value(), resolved(row, operation, verdict, workspace.clock.now())}}, {}, {entry}};
    });
    if (written.ok() && !doubted.isEmpty()) {
        doubtProgramSecret(workspace, doubted, program);
    }
    return written;
}

} // namespace flotilla
