// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides about a batch: stop, skip, accepted or not. How one is started is in batchboard.cpp.
#include "run/batchboard.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

Error beingStarted(const BatchId &id)
{
    return usage(QCoreApplication::translate("flotilla::BatchBoard", "Batch %1 is being checked before it starts. Wait for that, or stop it.")
                     .arg(id.value));
}

} // namespace

Status BatchBoard::stop(const BatchId &id)
{
    BatchRunner *here = runner(id);
    if (here && !here->isStillOurs()) {
        return Error{ErrorKind::Leased, tr("Another process has taken over this batch."), {}, {}, {}};
    }
    if (here) {
        Status status = m_workspace.journal.setStopRequested(id, true, trailEntry(u"stop requested"_s, id));
        here->stop(); // even if the flag could not be written
        return status;
    }
    if (withdraw(id)) {
        return {};
    }
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    if (runsElsewhere(stored->batch)) {
        // That process looks at this between its calls.
        if (Status flag = m_workspace.journal.setStopRequested(id, true, trailEntry(u"stop requested"_s, id)); !flag.ok()) {
            return flag;
        }
    }
    return stopIdle(id, heldElsewhere(stored->batch));
}

QSet<AppId> BatchBoard::heldElsewhere(const Batch &batch) const
{
    QSet<AppId> apps;
    const QList<AppId> all = batch.apps();
    for (const AppId &app : all) {
        const auto holder = m_workspace.leases.holder(batch.laneKey(app));
        if (holder.ok() && holder.value() && *holder.value() != m_workspace.self) {
            apps.insert(app);
        }
    }
    return apps;
}

bool BatchBoard::runsElsewhere(const Batch &batch) const
{
    const QSet<AppId> held = heldElsewhere(batch);
    return std::any_of(held.cbegin(), held.cend(), [this, &batch](const AppId &app) { return !isOfAnother(batch, app); });
}

// What runs nowhere is cancelled and its lanes are free again. Rows of a lane that another process holds are its own, even if
// they look finished: it may be checking them before it retries.
Status BatchBoard::stopIdle(const BatchId &id, const QSet<AppId> &elsewhere)
{
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    const Instant now = m_workspace.clock.now();
    Change change{id, {}, {}, {trailEntry(u"stopped while not running"_s, id)}};
    for (int i = 0; i < stored->state.targets.size(); ++i) {
        const Progress &row = stored->state.targets.at(i);
        if (!isFinal(row.phase) && !elsewhere.contains(stored->batch.targets.at(i).app)) {
            change.targets.append({i, cancelled(row, ReasonKind::Stopped, now)});
        }
    }
    for (int i = 0; i < stored->state.lanes.size(); ++i) {
        LaneState lane = stored->state.lanes.at(i);
        if (lane.phase != LanePhase::Closed && !elsewhere.contains(lane.app)) {
            lane.phase = LanePhase::Closed;
            lane.reason = {ReasonKind::Stopped, {}, {}, {}};
            change.lanes.append({i, lane});
        }
    }
    if (!elsewhere.isEmpty() && change.targets.isEmpty() && change.lanes.isEmpty()) {
        return {};
    }
    Status status = m_workspace.journal.commit(change);
    emit batchChanged(id);
    return status;
}

// Leases do not tell whose they are, but only one batch can be open on a lane.
bool BatchBoard::isOfAnother(const Batch &batch, const AppId &app) const
{
    const auto open = m_workspace.history.unfinishedOn(batch.laneKey(app));
    return open.ok() && !open->isEmpty() && !open->contains(batch.id);
}

Status BatchBoard::takeOver(const BatchId &id)
{
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    QSet<AppId> held;
    for (const AppId &app : stored->batch.apps()) {
        const LaneKey lane = stored->batch.laneKey(app);
        const auto holder = m_workspace.leases.holder(lane);
        if (!holder.ok()) {
            return holder.error();
        }
        if (!holder.value() || *holder.value() == m_workspace.self) {
            continue;
        }
        if (holder.value()->host == m_workspace.self.host || isOfAnother(stored->batch, app)) {
            held.insert(app);
            continue;
        }
        TrailEntry entry = trailEntry(u"lane taken over"_s, id);
        entry.app = app;
        entry.detail = holder.value()->user + u" on "_s + holder.value()->host;
        if (Status told = m_workspace.journal.commit({id, {}, {}, {entry}}); !told.ok()) {
            return told;
        }
        if (Status freed = m_workspace.leases.release({lane}, *holder.value()); !freed.ok()) {
            return freed;
        }
    }
    return stopIdle(id, held);
}

Status BatchBoard::resolve(const BatchId &id, const AppId &app, const MiniProgramId &program, Verdict verdict)
{
    if (isStarting(id)) {
        return beingStarted(id);
    }
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    int index = -1;
    for (int i = 0; i < stored->batch.targets.size(); ++i) {
        const Target &target = stored->batch.targets.at(i);
        const bool here = target.program == program && (app.isEmpty() || target.app == app);
        if (here && (index < 0 || isResolvable(stored->state.targets.at(i)))) {
            index = i;
        }
    }
    if (index < 0) {
        return Error{ErrorKind::NotFound, tr("Batch %1 has no mini program %2.").arg(id.value, program.value), {}, {}, {}};
    }
    if (BatchRunner *here = runner(id)) {
        return here->resolve(index, verdict);
    }
    const Progress &row = stored->state.targets.at(index);
    const auto holder = m_workspace.leases.holder(stored->batch.laneKey(stored->batch.targets.at(index).app));
    if (holder.ok() && holder.value() && *holder.value() != m_workspace.self) {
        return Error{ErrorKind::Leased, tr("This app is being published by another process. Decide there."), {}, {}, {}};
    }
    // A resume starts the cancelled ones again, a retry the failed ones: they can be left out of it, too.
    const bool again = !isFinal(row.phase) || row.phase == Phase::Cancelled || row.phase == Phase::Failed;
    const bool open = again && verdict == Verdict::Skip;
    if (!open && !mayResolve(row, verdict)) {
        return usage(tr("Nothing is to be decided about %1 in batch %2.").arg(program.value, id.value));
    }
    TrailEntry entry = trailEntry(u"decided by a person"_s, id);
    entry.app = stored->batch.targets.at(index).app;
    entry.program = program;
    entry.detail = verdict == Verdict::Accepted ? u"accepted"_s : verdict == Verdict::NotAccepted ? u"not accepted"_s : u"skip"_s;
    Status status = m_workspace.journal.commit({id, {{index, resolved(row, verdict, m_workspace.clock.now())}}, {}, {entry}});
    emit batchChanged(id);
    return status;
}

Status BatchBoard::skip(const BatchId &id, int target)
{
    if (BatchRunner *here = runner(id)) {
        return here->skip(target);
    }
    if (isStarting(id)) {
        return beingStarted(id);
    }
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    if (target < 0 || target >= stored->batch.targets.size()) {
        return usage(tr("Batch %1 has no such mini program.").arg(id.value));
    }
    const Target &t = stored->batch.targets.at(target);
    return resolve(id, t.app, t.program, Verdict::Skip);
}

void BatchBoard::stopEverything()
{
    const QList<BatchId> starting = m_starting.keys();
    for (const BatchId &id : starting) {
        (void)stop(id);
    }
    for (const BatchRunner *runner : runners()) {
        (void)stop(runner->batch().id);
    }
}

} // namespace flotilla
