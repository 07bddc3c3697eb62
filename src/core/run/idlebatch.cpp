// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/idlebatch.h"

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

/// The apps that another process has for this batch.
QSet<AppId> heldElsewhere(const Workspace &workspace, const BatchId &id, const QList<LeaseRow> &leases)
{
    QSet<AppId> apps;
    for (const LeaseRow &lease : leases) {
        if (isForeign(lease, workspace, id)) {
            apps.insert(lease.lane.app);
        }
    }
    return apps;
}

/// Cancels every row and closes every lane that runs nowhere. Rows of a lane that another process has for this batch are its
/// own, even if they look finished: it may be checking them before it retries.
void cancelIdle(Change &change, const StoredBatch &stored, const QSet<AppId> &elsewhere, ReasonKind why, Instant now)
{
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        if (!isFinal(row.phase) && !elsewhere.contains(stored.batch.targets.at(i).app)) {
            change.targets.append({i, cancelled(row, why, now)});
        }
    }
    for (int i = 0; i < stored.state.lanes.size(); ++i) {
        LaneState lane = stored.state.lanes.at(i);
        if (lane.phase != LanePhase::Closed && !elsewhere.contains(lane.app)) {
            lane.phase = LanePhase::Closed;
            if (why == ReasonKind::Stopped) {
                lane.reason = {why, {}, {}, {}};
            }
            change.lanes.append({i, lane});
        }
    }
}

QString verdictName(Verdict verdict)
{
    return verdict == Verdict::Accepted ? u"accepted"_s : verdict == Verdict::NotAccepted ? u"not accepted"_s : u"skip"_s;
}

} // namespace

QList<LaneKey> lanesOf(const Batch &batch)
{
    QList<LaneKey> lanes;
    const QList<AppId> apps = batch.apps();
    for (const AppId &app : apps) {
        lanes.append(batch.laneKey(app));
    }
    return lanes;
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
        const QSet<AppId> elsewhere = heldElsewhere(workspace, id, leases);
        if (!elsewhere.isEmpty() && !stored.state.stopRequested) {
            change.stop = true; // that process looks at this between its calls
            change.trail.append(trailEntry(workspace, u"stop requested"_s, id));
        }
        cancelIdle(change, stored, elsewhere, ReasonKind::Stopped, workspace.clock.now());
        if (elsewhere.isEmpty() || !change.targets.isEmpty() || !change.lanes.isEmpty()) {
            change.trail.append(trailEntry(workspace, u"stopped while not running"_s, id));
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
        TrailEntry entry = trailEntry(workspace, u"lane taken over"_s, id);
        entry.app = lease.lane.app;
        entry.detail = lease.holder.user + u" on "_s + lease.holder.host;
        if (Status told = workspace.journal.commit({id, {}, {}, {entry}}); !told.ok()) {
            return told;
        }
        if (Status freed = workspace.leases.release({lease.lane}, lease.holder, lease.batch); !freed.ok()) {
            return freed;
        }
    }
    return stopIdle(workspace, id);
}

Status cancelUnstarted(const Workspace &workspace, const BatchId &id, const Error &error, ReasonKind why)
{
    return workspace.journal.revise(id, [&](const StoredBatch &stored, const QList<LeaseRow> &leases) {
        TrailEntry entry = trailEntry(workspace, u"not started"_s, id);
        entry.detail = error.text;
        Change change{id, {}, {}, {entry}};
        cancelIdle(change, stored, heldElsewhere(workspace, id, leases), why, workspace.clock.now());
        return Result<Change>(change);
    });
}

Result<int> targetToResolve(const StoredBatch &stored, const AppId &app, const MiniProgramId &program)
{
    int index = -1;
    for (int i = 0; i < stored.batch.targets.size(); ++i) {
        const Target &target = stored.batch.targets.at(i);
        const bool here = target.program == program && (app.isEmpty() || target.app == app);
        if (here && (index < 0 || isResolvable(stored.state.targets.at(i)))) {
            index = i;
        }
    }
    if (index < 0) {
        return Error{ErrorKind::NotFound, Board::tr("Batch %1 has no mini program %2.").arg(stored.batch.id.value, program.value), {}, {}, {}};
    }
    return index;
}

Status resolveIdle(const Workspace &workspace, const BatchId &id, const AppId &app, const MiniProgramId &program, Verdict verdict)
{
    return workspace.journal.revise(id, [&](const StoredBatch &stored, const QList<LeaseRow> &leases) -> Result<Change> {
        const Result<int> index = targetToResolve(stored, app, program);
        if (!index.ok()) {
            return index.error();
        }
        const AppId &itsApp = stored.batch.targets.at(index.value()).app;
        if (heldElsewhere(workspace, id, leases).contains(itsApp)) {
            return Error{ErrorKind::Leased, Board::tr("This app is being published by another process. Decide there."), {}, {}, {}};
        }
        const Progress &row = stored.state.targets.at(index.value());
        // A resume starts the cancelled ones again, a retry the failed ones: they can be left out of it, too.
        const bool again = !isFinal(row.phase) || row.phase == Phase::Cancelled || row.phase == Phase::Failed;
        const bool open = again && verdict == Verdict::Skip;
        if (!open && !mayResolve(row, verdict)) {
            return Error{ErrorKind::Usage,
                         Board::tr("Nothing is to be decided about %1 in batch %2.").arg(program.value, id.value), {}, {}, {}};
        }
        TrailEntry entry = trailEntry(workspace, u"decided by a person"_s, id);
        entry.app = itsApp;
        entry.program = program;
        entry.detail = verdictName(verdict);
        return Change{id, {{index.value(), resolved(row, verdict, workspace.clock.now())}}, {}, {entry}};
    });
}

} // namespace flotilla
