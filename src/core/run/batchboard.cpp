// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchboard.h"

#include "model/textrules.h"
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
    BatchId id;
    StoredBatch stored; ///< as read once the lanes are ours
    Started done;
    QString what;
    Reopen reopen;      ///< null: fresh, never sent anything, cancelled if it may not start
    bool leased = false;
    bool stopWithdrawn = false; ///< it had been stopped by a person before
    bool hadStoppedItself = false; ///< after too many failures in a row
    bool over = false;  ///< refused or withdrawn: answers that come later are dropped
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

/// A deploy of the lane was given up while it was unclear, and that of another target was sent on the lane since.
bool isOvertaken(History &history, const StoredBatch &stored, const AppId &app)
{
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        const MiniProgramId &program = stored.batch.targets.at(i).program;
        if (stored.batch.targets.at(i).app != app || row.phase != Phase::Unsure) {
            continue;
        }
        const auto other = history.lastDeploy(stored.batch.laneKey(app), stored.batch.id, program);
        if (!other.ok() || other.value() >= row.span(Step::Deploy).from) {
            return true;
        }
    }
    return false;
}

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

Error withdrawn(const BatchId &id)
{
    return usage(QCoreApplication::translate("flotilla::BatchBoard", "Batch %1 was stopped before anything was sent.").arg(id.value));
}

} // namespace

bool hasLaneToClose(const StoredBatch &stored)
{
    return std::any_of(stored.state.lanes.cbegin(), stored.state.lanes.cend(), [&stored](const LaneState &lane) {
        return lane.phase != LanePhase::Closed && wasStarted(stored, lane.app);
    });
}

Result<BatchId> BatchBoard::create(const Order &order)
{
    for (const QString &text : {order.release.label, order.release.note}) {
        if (const QString problem = problemOf({TextKind::Remark}, text); !problem.isEmpty()) {
            return Error{ErrorKind::Usage, tr("Version or description: %1", "what is wrong with them").arg(problem), {}, {}, {}};
        }
    }
    Batch batch;
    batch.createdAt = m_workspace.clock.now();
    batch.id = newBatchId(batch.createdAt);
    batch.connection = order.connection.id;
    batch.connectionName = order.connection.name;
    batch.endpoint = plainEndpoint(order.connection.endpoint);
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
    launch(id, u"batch started"_s, {}, std::move(done));
}

void BatchBoard::resume(const BatchId &id, Started done)
{
    launch(
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
    launch(
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
    launch(
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

// In this order: nobody else in this process, nobody else on the lanes, and only then what the journal says; whatever ran
// them before may have written to it until its lease ended.
void BatchBoard::launch(const BatchId &id, const QString &what, const Reopen &reopen, Started done)
{
    auto stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        done(stored.error(), {});
        return;
    }
    if (runner(id) || isStarting(id)) {
        done(usage(runner(id) ? tr("Batch %1 is running already.").arg(id.value)
                              : tr("Batch %1 is being started already.").arg(id.value)),
             {});
        return;
    }
    auto starting = std::make_shared<Starting>();
    starting->id = id;
    starting->stored = std::move(stored.value());
    starting->done = std::move(done);
    starting->what = what;
    starting->reopen = reopen;
    const Status free = lanesAreFree(starting->stored.batch);
    m_starting.insert(id, starting);
    if (!free.ok()) {
        refuse(starting, free.error());
        return;
    }
    if (const Status leased = m_workspace.leases.acquire(starting->lanes(), m_workspace.self); !leased.ok()) {
        refuse(starting, leased.error());
        return;
    }
    starting->leased = true;
    stored = m_workspace.history.load(id);
    if (!stored.ok()) {
        refuse(starting, stored.error());
        return;
    }
    starting->stored = std::move(stored.value());
    if (const Status ready = reopenRows(*starting); !ready.ok()) {
        refuse(starting, ready.error());
        return;
    }
    openConnection(starting);
}

/// Error Leased if a batch that runs or starts in this process has one of the lanes.
Status BatchBoard::lanesAreFree(const Batch &batch) const
{
    QList<Batch> others;
    for (const BatchRunner *other : runners()) {
        others.append(other->batch());
    }
    for (const auto &other : m_starting) {
        others.append(other->stored.batch);
    }
    const QList<AppId> apps = batch.apps();
    for (const Batch &other : std::as_const(others)) {
        const QList<AppId> taken = other.apps();
        for (const AppId &app : apps) {
            if (taken.contains(app) && other.laneKey(app) == batch.laneKey(app)) {
                return Error{ErrorKind::Leased,
                             tr("%1 is being published by batch %2 in this window. Wait for it or stop it.")
                                 .arg(batch.appTitle(app), other.id.value),
                             {}, {}, {}};
            }
        }
    }
    return {};
}

// What a person asked for, applied to the rows in memory; they are journaled when the batch may run.
Status BatchBoard::reopenRows(Starting &starting)
{
    if (!starting.reopen) {
        return {};
    }
    StoredBatch &stored = starting.stored;
    const Instant now = m_workspace.clock.now();
    QSet<AppId> opened;
    bool any = false;
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        starting.hadStoppedItself = starting.hadStoppedItself || stored.state.targets.at(i).reason.kind == ReasonKind::StoppedAfter;
        any = starting.reopen(i, stored.state.targets[i], now) || any;
        if (!isFinal(stored.state.targets.at(i).phase)) {
            opened.insert(stored.batch.targets.at(i).app);
        }
    }
    for (LaneState &lane : stored.state.lanes) {
        if (opened.contains(lane.app)) {
            if (lane.phase == LanePhase::Closed) {
                rememberAgain(stored.batch, lane);
                if (isOvertaken(m_workspace.history, stored, lane.app)) {
                    lane.trust = IdTrust::Differs; // the newest build may be the other one's: a person says whose
                }
            }
            lane.phase = LanePhase::Open;
            lane.reason = {};
            lane.closing = {};
        } else if (lane.phase != LanePhase::Closed) {
            // All its targets are done but the lane was not closed: that is still to do.
            lane.phase = LanePhase::Open;
            lane.closing = recovered(lane.closing, now);
            any = any || wasStarted(stored, lane.app);
        }
    }
    if (!any) {
        return Error{ErrorKind::NotFound, tr("Nothing is left to do in batch %1.").arg(starting.id.value), {}, {}, {}};
    }
    // Before the check, so that a stop that is asked for during it is not taken for the old one.
    if (stored.state.stopRequested) {
        Status withdrawn = m_workspace.journal.setStopRequested(starting.id, false, trailEntry(u"stop withdrawn"_s, starting.id));
        if (!withdrawn.ok()) {
            return withdrawn;
        }
        stored.state.stopRequested = false;
        starting.stopWithdrawn = true;
    }
    return {};
}

// Another batch may have published the app since this lane was closed: what was known of it then is old.
void BatchBoard::rememberAgain(const Batch &batch, LaneState &lane)
{
    lane.ownBuild.clear();
    lane.ownBefore.clear();
    lane.foreignSeen.clear();
    const auto binding = m_workspace.history.lastBinding(batch.laneKey(lane.app));
    if (binding.ok() && binding.value() && binding.value()->program != lane.bound.program) {
        lane.bound = *binding.value();
        lane.restoreTo = lane.bound.program;
    }
    const auto trust = m_workspace.history.idTrust(batch.laneKey(lane.app));
    lane.trust = trust.ok() ? trust.value() : lane.trust;
}

void BatchBoard::openConnection(const std::shared_ptr<Starting> &starting)
{
    const Batch &batch = starting->stored.batch;
    const auto connections = m_workspace.catalogue.connections();
    if (!connections.ok()) {
        refuse(starting, connections.error());
        return;
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(),
                                    [&batch](const Connection &c) { return c.id == batch.connection; });
    if (found == connections->cend()) {
        refuse(starting, usage(tr("The connection “%1” of this batch no longer exists, so it cannot go on. Publish again with another connection.").arg(batch.connectionName)));
        return;
    }
    if (found->environment != batch.environment || plainEndpoint(found->endpoint) != plainEndpoint(batch.endpoint)) {
        refuse(starting, usage(tr("The connection “%1” points to another environment or endpoint than when this batch was "
                                  "created. Change it back, or start a new batch.").arg(batch.connectionName)));
        return;
    }
    openGateway(m_workspace, *found, this, [this, starting](const Result<std::shared_ptr<Gateway>> &gateway) {
        connectionOpened(starting, gateway);
    });
    emit batchChanged(batch.id); // it is being started now
}

void BatchBoard::connectionOpened(const std::shared_ptr<Starting> &starting, const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (starting->over) {
        return;
    }
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
    if (starting->over) {
        return;
    }
    const Batch &batch = starting->stored.batch;
    const auto stopped = m_workspace.journal.stopRequested(batch.id);
    if (stopped.ok() && stopped.value()) {
        refuse(starting, withdrawn(batch.id), ReasonKind::Stopped);
        return;
    }
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
    const Status written = m_workspace.journal.commit(starting->reopen ? change : Change{batch.id, {}, {}, change.trail});
    if (!written.ok()) {
        refuse(starting, written.error());
        return;
    }
    const QList<LaneKey> lanes = starting->lanes();
    auto *runner = new BatchRunner(m_workspace, starting->stored, starting->gateway, this);
    if (starting->hadStoppedItself) {
        runner->countFailuresAnew();
    }
    m_runners.insert(batch.id, runner);
    m_starting.remove(batch.id);
    starting->over = true;
    connect(runner, &BatchRunner::ended, this, [this, runner, lanes] {
        (void)m_workspace.leases.release(lanes, m_workspace.self);
        m_runners.remove(runner->batch().id);
        emit batchChanged(runner->batch().id);
        runner->deleteLater();
    });
    emit runnerAdded(runner);
    starting->done(runner, starting->preflight->findings());
    starting->preflight->deleteLater();
    runner->start();
}

/// A person's stop during the pre-flight: nothing was sent, and nothing will be. False if it is not being started here.
bool BatchBoard::withdraw(const BatchId &id)
{
    const std::shared_ptr<Starting> starting = m_starting.value(id);
    if (starting) {
        refuse(starting, withdrawn(id), ReasonKind::Stopped);
    }
    return starting != nullptr;
}

void BatchBoard::refuse(const std::shared_ptr<Starting> &starting, const Error &error, ReasonKind why)
{
    const Batch &batch = starting->stored.batch;
    m_starting.remove(batch.id);
    starting->over = true;
    if (starting->leased) {
        (void)m_workspace.leases.release(starting->lanes(), m_workspace.self);
    }
    if (starting->stopWithdrawn) { // it stays as stopped as it was
        (void)m_workspace.journal.setStopRequested(batch.id, true, trailEntry(u"not started"_s, batch.id));
    }
    if (!starting->reopen) {
        TrailEntry entry = trailEntry(u"not started"_s, batch.id);
        entry.detail = error.text;
        Change change{batch.id, {}, {}, {entry}};
        const Instant now = m_workspace.clock.now();
        for (int i = 0; i < starting->stored.state.targets.size(); ++i) {
            change.targets.append({i, cancelled(starting->stored.state.targets.at(i), why, now)});
        }
        for (int i = 0; i < starting->stored.state.lanes.size(); ++i) {
            LaneState lane = starting->stored.state.lanes.at(i);
            lane.phase = LanePhase::Closed;
            change.lanes.append({i, lane});
        }
        (void)m_workspace.journal.commit(change);
    }
    emit batchChanged(batch.id);
    starting->done(error, starting->preflight ? starting->preflight->findings() : QList<Finding>());
    if (starting->preflight) {
        starting->preflight->deleteLater(); // with its calls: their answers are dropped
    }
}


BatchRunner *BatchBoard::runner(const BatchId &id) const
{
    return m_runners.value(id);
}

QList<BatchRunner *> BatchBoard::runners() const
{
    return m_runners.values();
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
