// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchboard.h"

#include "model/textrules.h"
#include "run/batchstart.h"
#include "run/idlebatch.h"
#include "run/runnerlabels.h"
#include "run/secondperson.h"
#include "run/trailnames.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

BatchId newBatchId(Instant now)
{
    // Several processes may make orders in the same second, a script hundreds: with four digits two of them met.
    const QString tail = QString::number(QRandomGenerator::global()->bounded(0x1000000U), 16).rightJustified(6, u'0');
    return {toDateTime(now).toLocalTime().toString(u"yyyyMMdd-HHmmss-"_s) + tail};
}

Error beingStarted(const BatchId &id)
{
    return usage(QCoreApplication::translate("flotilla::BatchBoard", "Batch %1 is being checked before it starts. Wait for that, or stop it.")
                     .arg(id.value));
}

// What two people spell differently is one lane; where the lane is the mini program, nobody has to say it twice.
Target plainTarget(Target target, const Operation &operation)
{
    target.program.value = target.program.value.trimmed();
    target.lane.value = target.lane.value.trimmed();
    if (operation.laneField.isEmpty() && target.lane.isEmpty()) {
        target.lane.value = target.program.value;
    }
    return target;
}

} // namespace

Result<Batch> batchOf(const Workspace &workspace, const Order &order)
{
    const Platform *platform = workspace.platforms.find(order.connection.platform);
    const Operation *operation = platform ? platform->operation(order.operation) : nullptr;
    if (!operation) {
        return usage(BatchBoard::tr("This program does not know how to do “%1” on the platform of the connection “%2”.")
                         .arg(order.operation, order.connection.name));
    }
    for (const QString &text : {order.options.value(options::Label), order.options.value(options::Note)}) {
        if (const QString problem = problemOf({TextKind::Remark}, text); !problem.isEmpty()) {
            return usage(BatchBoard::tr("Version or description: %1", "what is wrong with them").arg(problem));
        }
    }
    Batch batch;
    batch.createdAt = workspace.clock.now();
    batch.platform = platform->id;
    batch.operation = operation->name;
    batch.identity = operation->identity;
    batch.connection = order.connection.id;
    batch.connectionName = order.connection.name;
    batch.scope = platform->scope(order.connection);
    batch.place = platform->place(order.connection);
    batch.options = order.options;
    for (const Field &field : operation->options) {
        if (!field.usual.isEmpty() && batch.options.value(field.name).isEmpty()) {
            batch.options.insert(field.name, field.usual);
        }
    }
    const Status mayWait = waitForSecondPerson(workspace, *operation, batch);
    if (const Status may = mayWait ? mayRunOn(workspace, batch.connection, runOn(batch.options)) : mayWait; !may) {
        return may.error();
    }
    batch.limits = order.limits;
    batch.waves = order.waves;
    for (Wave &wave : batch.waves) {
        wave.gate.rests = !restIsEnd(*operation, batch.options);
    }
    for (const Target &target : order.targets) {
        batch.targets.append(plainTarget(target, *operation));
    }
    batch.laneTitles = order.laneTitles;
    batch.createdBy = workspace.self.user;
    return batch;
}

BatchBoard::BatchBoard(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
BatchBoard::~BatchBoard() = default;

Result<BatchId> BatchBoard::create(const Order &order)
{
    Result<Batch> made = batchOf(m_workspace, order);
    const Status signable = made.ok() ? noteWhatIsSigned(m_workspace, made.value()) : Status(made.error());
    if (!signable.ok()) {
        return signable.error();
    }
    Batch &batch = made.value();
    batch.id = newBatchId(batch.createdAt);
    const Result<BatchState> fresh = stateOf(m_workspace, batch);
    if (!fresh.ok()) {
        return fresh.error();
    }
    TrailEntry entry = trailEntry(m_workspace, trail::BatchCreated, batch.id);
    entry.arguments = {QString::number(batch.targets.size())};
    if (const Status status = m_workspace.journal.create(batch, *fresh, entry); !status.ok()) {
        return status.error();
    }
    emit batchChanged(batch.id);
    return batch.id;
}

void BatchBoard::start(const BatchId &id, Started done)
{
    launch(id, trail::BatchStarted, {}, std::move(done));
}

void BatchBoard::goOn(const BatchId &id, Started done, bool withCancelled)
{
    launch(
        id, trail::BatchResumed,
        [withCancelled](int, const Operation &operation, Progress &row, Instant now) {
            // What somebody took back on the platform is begun again only where that very row is asked for.
            if (isOver(row.phase) && (!withCancelled || row.phase != Phase::Cancelled || wasTakenBack(row))) {
                return false;
            }
            if (!withCancelled && row.phase == Phase::NeedsPerson) { // nobody has looked at it since
                return false;
            }
            row = reopened(row, operation, now);
            return true;
        },
        std::move(done));
}

void BatchBoard::retry(const BatchId &id, Started done)
{
    launch(
        id, trail::FailedRetried,
        [](int, const Operation &operation, Progress &row, Instant now) {
            const bool again = row.phase == Phase::Failed;
            if (again || !isOver(row.phase)) {
                row = reopened(row, operation, now);
            }
            return again || !isOver(row.phase);
        },
        std::move(done));
}

void BatchBoard::retryOnly(const BatchId &id, const QList<int> &targets, Started done)
{
    launch(
        id, trail::ChosenRetried,
        [targets](int index, const Operation &operation, Progress &row, Instant now) {
            const bool chosen = targets.contains(index) && (row.phase == Phase::Failed || row.phase == Phase::Cancelled);
            if (chosen || !isOver(row.phase)) {
                row = reopened(row, operation, now);
            }
            return chosen;
        },
        std::move(done));
}

// Nobody else in this process; the rest is up to BatchStart.
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
    const Status free = lanesAreFree(stored->batch);
    auto *start = new BatchStart(m_workspace, std::move(stored.value()), what, reopen, this);
    m_starting.insert(id, start);
    connect(start, &BatchStart::connecting, this, [this, id] { emit batchChanged(id); });
    connect(start, &BatchStart::ready, this, [this, start, done] { run(*start, done); });
    connect(start, &BatchStart::refused, this, [this, start, id, done = std::move(done)](const Error &error) {
        m_starting.remove(id);
        emit batchChanged(id);
        done(error, start->findings());
        start->deleteLater(); // with its calls: their answers are dropped
    });
    if (free.ok()) {
        start->begin();
    } else {
        start->refuse(free.error());
    }
}

void BatchBoard::run(BatchStart &start, const Started &done)
{
    const BatchId id = start.batch().id;
    auto *runner = new BatchRunner(m_workspace, start.stored(), start.gateway(), this);
    if (start.hadStoppedItself()) {
        runner->countFailuresAnew();
    }
    runner->setBudget(start.budget());
    m_runners.insert(id, runner);
    m_starting.remove(id);
    connect(runner, &BatchRunner::ended, this, [this, runner, id] {
        (void)m_workspace.leases.release(lanesOf(runner->batch()), m_workspace.self, id);
        m_runners.remove(id);
        emit batchChanged(id);
        runner->deleteLater();
    });
    emit runnerAdded(runner);
    done(runner, start.findings());
    start.deleteLater();
    runner->start();
}

/// Error Leased if a batch that runs or starts in this process has one of the lanes.
Status BatchBoard::lanesAreFree(const Batch &batch) const
{
    QList<Batch> others;
    for (const BatchRunner *other : runners()) {
        others.append(other->batch());
    }
    for (const BatchStart *other : m_starting) {
        others.append(other->batch());
    }
    const QList<LaneId> lanes = batch.lanes();
    for (const Batch &other : std::as_const(others)) {
        const QList<LaneId> theirs = other.lanes();
        const QSet<LaneId> taken(theirs.cbegin(), theirs.cend());
        for (const LaneId &lane : lanes) {
            if (taken.contains(lane) && other.laneKey(lane) == batch.laneKey(lane)) {
                return Error{ErrorKind::Leased,
                             tr("%1 is being published by batch %2 in this window. Wait for it or stop it.").arg(batch.laneTitle(lane), other.id.value), {}, {}, {}};
            }
        }
    }
    return {};
}

Status BatchBoard::stop(const BatchId &id)
{
    if (BatchRunner *here = runner(id)) {
        return stopHere(*here, false);
    }
    if (BatchStart *start = m_starting.value(id)) {
        start->withdraw();
        return {};
    }
    Status status = stopIdle(m_workspace, id);
    emit batchChanged(id);
    return status;
}

Status BatchBoard::stopHere(BatchRunner &here, bool keepsQuestions)
{
    const Result<bool> ours = here.isStillOurs();
    if (ours.ok() && !ours.value()) {
        return Error{ErrorKind::Leased, tr("Another process has taken over this batch."), {}, {}, {}};
    }
    const BatchId id = here.batch().id;
    Status status = ours.ok() ? m_workspace.journal.commit({id, {}, {}, {trailEntry(m_workspace, trail::StopRequested, id)}, {}, true})
                              : Status(ours.error());
    here.stop(keepsQuestions); // even if the flag could not be written
    return status;
}

Result<bool> BatchBoard::runsElsewhere(const Batch &batch) const
{
    return flotilla::runsElsewhere(m_workspace, batch);
}

Status BatchBoard::takeOver(const BatchId &id)
{
    Status status = takeFromElsewhere(m_workspace, id);
    emit batchChanged(id);
    return status;
}

Status BatchBoard::resolve(const BatchId &id, const LaneId &lane, const MiniProgramId &program, Verdict verdict)
{
    if (isStarting(id)) {
        return beingStarted(id);
    }
    if (BatchRunner *here = runner(id)) {
        const Result<int> index = targetToResolve(m_workspace, {here->batch(), here->state()}, lane, program);
        return index.ok() ? here->resolve(index.value(), verdict) : Status(index.error());
    }
    Status status = resolveIdle(m_workspace, id, lane, program, verdict);
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
    return resolve(id, t.lane, t.program, Verdict::Skip);
}

Status BatchBoard::openGate(const BatchId &id)
{
    if (isStarting(id)) {
        return beingStarted(id);
    }
    if (BatchRunner *here = runner(id)) {
        if (here->pauseReason().kind != reasons::Gate) {
            return usage(tr("Batch %1 does not wait at a gate.").arg(id.value));
        }
        here->resume();
        return here->runState() == RunState::Running ? Status() : Status(Error{ErrorKind::Storage, here->pauseReason().text, {}, {}, {}});
    }
    Status status = openGateIdle(m_workspace, id);
    emit batchChanged(id);
    return status;
}

void BatchBoard::stopEverything(bool atQuit)
{
    const QList<BatchId> starting = m_starting.keys();
    for (const BatchId &id : starting) {
        atQuit ? m_starting.value(id)->putOff() : m_starting.value(id)->withdraw();
    }
    for (BatchRunner *runner : runners()) {
        (void)stopHere(*runner, atQuit);
    }
}

void BatchBoard::leaveEverything()
{
    const QList<BatchStart *> starting = m_starting.values();
    std::for_each(starting.cbegin(), starting.cend(), [](BatchStart *start) { start->leave(); });
    const QList<BatchRunner *> running = runners();
    std::for_each(running.cbegin(), running.cend(), [](BatchRunner *runner) { runner->leave(); });
}

void BatchBoard::tellChanged(const BatchId &id)
{
    if (BatchRunner *here = runner(id)) {
        here->takeIn();
    }
    emit batchChanged(id);
}

BatchRunner *BatchBoard::runner(const BatchId &id) const
{
    return m_runners.value(id);
}

QList<BatchRunner *> BatchBoard::runners() const
{
    return m_runners.values();
}

} // namespace flotilla

#include "moc_batchboard.cpp"
