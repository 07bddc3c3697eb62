// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchboard.h"

#include "run/credentials.h"
#include "workflow/workflow.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

/// A batch on its way from the journal to its runner.
struct BatchBoard::Starting
{
    StoredBatch stored;
    Started done;
    QString what;
    bool fresh = false; ///< never sent anything: cancelled if it may not start
    std::shared_ptr<Gateway> gateway;
    Preflight *preflight = nullptr;
    [[nodiscard]] QList<LaneKey> lanes() const
    {
        QList<LaneKey> keys;
        for (const AppId &app : stored.batch.apps()) {
            keys.append(stored.batch.laneKey(app));
        }
        return keys;
    }
};

BatchBoard::BatchBoard(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
BatchBoard::~BatchBoard() = default;

namespace {

BatchId newBatchId(Instant now)
{
    const QString tail = QString::number(QRandomGenerator::global()->bounded(0x10000U), 16).rightJustified(4, u'0');
    return {toDateTime(now).toLocalTime().toString(u"yyyyMMdd-HHmmss-"_s) + tail};
}

bool wasStarted(const StoredBatch &stored, const AppId &app)
{
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        if (stored.batch.targets.at(i).app == app && stored.state.targets.at(i).starts > 0) {
            return true;
        }
    }
    return false;
}

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

} // namespace

Result<BatchId> BatchBoard::create(const Order &order)
{
    Batch batch;
    batch.createdAt = m_workspace.clock.now();
    batch.id = newBatchId(batch.createdAt);
    batch.connection = order.connection.id;
    batch.connectionName = order.connection.name;
    batch.endpoint = order.connection.endpoint;
    batch.environment = order.connection.environment;
    batch.release = order.release;
    batch.limits = order.limits;
    batch.targets = order.targets;
    batch.appTitles = order.appTitles;
    batch.createdBy = m_workspace.self.user;

    BatchState state;
    state.targets.resize(batch.targets.size());
    for (const AppId &app : batch.apps()) {
        LaneState lane;
        lane.app = app;
        const auto binding = m_workspace.history.lastBinding(batch.laneKey(app));
        if (!binding.ok()) {
            return binding.error();
        }
        if (binding.value()) {
            lane.bound = *binding.value();
            lane.restoreTo = lane.bound.program;
        }
        const auto trust = m_workspace.history.idTrust(batch.laneKey(app));
        lane.trust = trust.ok() ? trust.value() : IdTrust::Untested;
        state.lanes.append(lane);
    }
    TrailEntry entry = trailEntry(u"batch created"_s, batch.id);
    entry.detail = QString::number(batch.targets.size()) + u" targets"_s;
    if (const Status status = m_workspace.journal.create(batch, state, entry); !status.ok()) {
        return status.error();
    }
    emit batchChanged(batch.id);
    return batch.id;
}

void BatchBoard::start(const BatchId &id, Started done)
{
    auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        done(stored.error(), {});
        return;
    }
    auto starting = std::make_shared<Starting>();
    starting->stored = std::move(stored.value());
    starting->done = std::move(done);
    starting->what = u"batch started"_s;
    starting->fresh = true;
    launch(starting);
}

void BatchBoard::resume(const BatchId &id, Started done)
{
    reopenAndLaunch(
        id, u"batch resumed"_s,
        [](int, Progress &row, Instant now) {
            if (isFinal(row.phase) && row.phase != Phase::Cancelled) {
                return false;
            }
            row = reopened(row, now);
            return true;
        },
        std::move(done));
}

void BatchBoard::retry(const BatchId &id, Started done)
{
    reopenAndLaunch(
        id, u"failed targets retried"_s,
        [](int, Progress &row, Instant now) {
            const bool again = row.phase == Phase::Failed;
            if (again || !isFinal(row.phase)) {
                row = reopened(row, now);
            }
            return again || !isFinal(row.phase);
        },
        std::move(done));
}

void BatchBoard::retryOnly(const BatchId &id, const QList<int> &targets, Started done)
{
    reopenAndLaunch(
        id, u"chosen targets retried"_s,
        [targets](int index, Progress &row, Instant now) {
            const bool chosen = targets.contains(index) && (row.phase == Phase::Failed || row.phase == Phase::Cancelled);
            if (chosen || !isFinal(row.phase)) {
                row = reopened(row, now);
            }
            return chosen;
        },
        std::move(done));
}

void BatchBoard::reopenAndLaunch(const BatchId &id, const QString &what, const Reopen &reopen, Started done)
{
    auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        done(stored.error(), {});
        return;
    }
    if (runner(id)) {
        done(usage(tr("Batch %1 is running already.").arg(id.value)), {});
        return;
    }
    const Instant now = m_workspace.clock.now();
    BatchState &state = stored.value().state;
    QSet<AppId> opened;
    bool any = false;
    for (int i = 0; i < state.targets.size(); ++i) {
        any = reopen(i, state.targets[i], now) || any;
        if (!isFinal(state.targets.at(i).phase)) {
            opened.insert(stored->batch.targets.at(i).app);
        }
    }
    for (LaneState &lane : state.lanes) {
        if (opened.contains(lane.app)) {
            lane.phase = LanePhase::Open;
            lane.reason = {};
            lane.closing = {};
        } else if (lane.phase != LanePhase::Closed) {
            // All its targets are done but the lane was not closed: that is still to do.
            lane.phase = LanePhase::Open;
            lane.closing = recovered(lane.closing, now);
            any = any || wasStarted(stored.value(), lane.app);
        }
    }
    if (!any) {
        done(Error{ErrorKind::NotFound, tr("Nothing is left to do in batch %1.").arg(id.value), {}, {}, {}}, {});
        return;
    }
    auto starting = std::make_shared<Starting>();
    starting->stored = std::move(stored.value());
    starting->done = std::move(done);
    starting->what = what;
    launch(starting);
}

void BatchBoard::launch(const std::shared_ptr<Starting> &starting)
{
    const Batch &batch = starting->stored.batch;
    if (m_starting.contains(batch.id)) {
        starting->done(usage(tr("Batch %1 is being started already.").arg(batch.id.value)), {});
        return;
    }
    m_starting.insert(batch.id);
    for (const BatchRunner *other : runners()) {
        for (const AppId &app : batch.apps()) {
            if (other->batch().apps().contains(app) && other->batch().laneKey(app) == batch.laneKey(app)) {
                refuse(starting, {ErrorKind::Leased,
                                  tr("%1 is being published by batch %2 in this window. Wait for it or stop it.")
                                      .arg(batch.appTitle(app), other->batch().id.value),
                                  {}, {}, {}});
                return;
            }
        }
    }
    if (const Status leased = m_workspace.leases.acquire(starting->lanes(), m_workspace.self); !leased.ok()) {
        refuse(starting, leased.error());
        return;
    }
    const auto connections = m_workspace.catalogue.connections();
    if (!connections.ok()) {
        refuse(starting, connections.error());
        return;
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(),
                                    [&batch](const Connection &c) { return c.id == batch.connection; });
    if (found == connections->cend()) {
        refuse(starting, usage(tr("The connection “%1” of this batch no longer exists. Add it again.").arg(batch.connectionName)));
        return;
    }
    if (found->environment != batch.environment || found->endpoint != batch.endpoint) {
        refuse(starting, usage(tr("The connection “%1” points to another environment or endpoint than when this batch was "
                                  "created. Change it back, or start a new batch.").arg(batch.connectionName)));
        return;
    }
    openGateway(m_workspace, *found, this, [this, starting](const Result<std::shared_ptr<Gateway>> &gateway) {
        connectionOpened(starting, gateway);
    });
}

void BatchBoard::connectionOpened(const std::shared_ptr<Starting> &starting, const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway.ok()) {
        refuse(starting, gateway.error());
        return;
    }
    starting->gateway = gateway.value();
    starting->preflight = new Preflight(m_workspace, starting->stored.batch, starting->stored.state, starting->gateway, this);
    connect(starting->preflight, &Preflight::finished, this, [this, starting] { checked(starting); });
    starting->preflight->start();
}

void BatchBoard::checked(const std::shared_ptr<Starting> &starting)
{
    starting->preflight->deleteLater();
    const Batch &batch = starting->stored.batch;
    if (stops(starting->preflight->findings())) {
        refuse(starting, usage(tr("The check before the first call found something that stops this batch.")));
        return;
    }
    Change change{batch.id, {}, {}, {trailEntry(starting->what, batch.id)}};
    for (int i = 0; i < starting->stored.state.targets.size(); ++i) {
        change.targets.append({i, starting->stored.state.targets.at(i)});
    }
    for (int i = 0; i < starting->stored.state.lanes.size(); ++i) {
        change.lanes.append({i, starting->stored.state.lanes.at(i)});
    }
    Status written = m_workspace.journal.commit(starting->fresh ? Change{batch.id, {}, {}, change.trail} : change);
    if (written.ok() && starting->stored.state.stopRequested && !starting->fresh) {
        written = m_workspace.journal.setStopRequested(batch.id, false, trailEntry(u"stop withdrawn"_s, batch.id));
    }
    if (!written.ok()) {
        refuse(starting, written.error());
        return;
    }
    const QList<LaneKey> lanes = starting->lanes();
    auto *runner = new BatchRunner(m_workspace, starting->stored, starting->gateway, this);
    m_runners.insert(batch.id, runner);
    m_starting.remove(batch.id);
    connect(runner, &BatchRunner::ended, this, [this, runner, lanes] {
        (void)m_workspace.leases.release(lanes, m_workspace.self);
        m_runners.remove(runner->batch().id);
        emit batchChanged(runner->batch().id);
        runner->deleteLater();
    });
    emit runnerAdded(runner);
    starting->done(runner, starting->preflight->findings());
    runner->start();
}

void BatchBoard::refuse(const std::shared_ptr<Starting> &starting, const Error &error)
{
    const Batch &batch = starting->stored.batch;
    m_starting.remove(batch.id);
    if (error.kind != ErrorKind::Leased) {
        (void)m_workspace.leases.release(starting->lanes(), m_workspace.self);
    }
    if (starting->fresh) {
        TrailEntry entry = trailEntry(u"not started"_s, batch.id);
        entry.detail = error.text;
        Change change{batch.id, {}, {}, {entry}};
        const Instant now = m_workspace.clock.now();
        for (int i = 0; i < starting->stored.state.targets.size(); ++i) {
            change.targets.append({i, cancelled(starting->stored.state.targets.at(i), ReasonKind::Stopped, now)});
        }
        for (int i = 0; i < starting->stored.state.lanes.size(); ++i) {
            LaneState lane = starting->stored.state.lanes.at(i);
            lane.phase = LanePhase::Closed;
            change.lanes.append({i, lane});
        }
        (void)m_workspace.journal.commit(change);
        emit batchChanged(batch.id);
    }
    starting->done(error, starting->preflight ? starting->preflight->findings() : QList<Finding>());
}

Status BatchBoard::stop(const BatchId &id)
{
    if (BatchRunner *here = runner(id)) {
        Status status = m_workspace.journal.setStopRequested(id, true, trailEntry(u"stop requested"_s, id));
        here->stop(); // even if the flag could not be written
        return status;
    }
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    for (const AppId &app : stored->batch.apps()) {
        const auto holder = m_workspace.leases.holder(stored->batch.laneKey(app));
        if (holder.ok() && holder.value() && *holder.value() != m_workspace.self) {
            const auto unfinished = m_workspace.history.unfinishedOn(stored->batch.laneKey(app));
            if (unfinished.ok() && unfinished->contains(id)) {
                return m_workspace.journal.setStopRequested(id, true, trailEntry(u"stop requested"_s, id));
            }
        }
    }
    return stopIdle(id);
}

// A batch that runs nowhere: its rest is cancelled and its lanes are free again.
Status BatchBoard::stopIdle(const BatchId &id)
{
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    const Instant now = m_workspace.clock.now();
    Change change{id, {}, {}, {trailEntry(u"stopped while not running"_s, id)}};
    for (int i = 0; i < stored->state.targets.size(); ++i) {
        const Progress &row = stored->state.targets.at(i);
        if (!isFinal(row.phase)) {
            change.targets.append({i, cancelled(row, ReasonKind::Stopped, now)});
        }
    }
    for (int i = 0; i < stored->state.lanes.size(); ++i) {
        LaneState lane = stored->state.lanes.at(i);
        if (lane.phase != LanePhase::Closed) {
            lane.phase = LanePhase::Closed;
            lane.reason = {ReasonKind::Stopped, {}, {}, {}};
            change.lanes.append({i, lane});
        }
    }
    Status status = m_workspace.journal.commit(change);
    emit batchChanged(id);
    return status;
}

Status BatchBoard::resolve(const BatchId &id, const AppId &app, const MiniProgramId &program, Verdict verdict)
{
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
    const bool open = !isFinal(row.phase) && verdict == Verdict::Skip;
    if (!open && !isResolvable(row)) {
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
    const auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    const Target &t = stored->batch.targets.at(target);
    return resolve(id, t.app, t.program, Verdict::Skip);
}

BatchRunner *BatchBoard::runner(const BatchId &id) const
{
    return m_runners.value(id);
}

QList<BatchRunner *> BatchBoard::runners() const
{
    return m_runners.values();
}

void BatchBoard::stopEverything()
{
    for (const BatchRunner *runner : runners()) {
        (void)stop(runner->batch().id);
    }
}

TrailEntry BatchBoard::trailEntry(const QString &what, const BatchId &id) const
{
    TrailEntry entry;
    entry.when = m_workspace.clock.now();
    entry.who = m_workspace.self.user;
    entry.what = what;
    entry.batch = id;
    return entry;
}

} // namespace flotilla
