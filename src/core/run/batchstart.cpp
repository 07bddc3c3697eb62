// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchstart.h"

#include "run/credentials.h"
#include "run/freezes.h"
#include "run/idlebatch.h"
#include "run/plannedorders.h"
#include "run/secondperson.h"
#include "run/trailnames.h"
#include "workflow/workflow.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

// What a newer program wrote is left to it: a step that is passed over here may still be running there.
Status knownSteps(const Workspace &workspace, const StoredBatch &stored)
{
    const Platform &platform = workspace.platforms.of(stored.batch);
    if (!platform.place) {
        return {}; // the connection tells
    }
    const Operation *operation = platform.operation(stored.batch.operation);
    if (!operation) {
        return usage(BatchStart::tr("Batch %1 is to do “%2”, which this version of Flotilla does not know. Update Flotilla, then go on.")
                         .arg(stored.batch.id.value, stored.batch.operation));
    }
    for (const Progress &row : stored.state.targets) {
        if (row.reason.kind == reasons::NewerPhase) {
            return usage(BatchStart::tr("A mini program of batch %1 is in the state “%2”, which this version of Flotilla does not know. "
                                        "Update Flotilla, then go on.").arg(stored.batch.id.value, row.reason.code));
        }
        if (!isOver(row.phase) && !row.step.isEmpty() && !findRule(operation->steps, row.step)) {
            return usage(BatchStart::tr("A mini program of batch %1 is at “%2”, a step that this version of Flotilla does not know. "
                                        "Update Flotilla, then go on.").arg(stored.batch.id.value, row.step));
        }
    }
    return {};
}

/// A call was sent for one of its rows, or somebody has decided about one.
bool hasBegun(const BatchState &state)
{
    return std::any_of(state.targets.cbegin(), state.targets.cend(),
                       [](const Progress &row) { return row.starts > 0 || (isOver(row.phase) && row.phase != Phase::Skipped); });
}

/// What is in the way is only that others are not done on the lanes.
bool isOthersWork(const QList<Finding> &findings)
{
    return std::all_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.level != Level::Stop || finding.check == checks::OlderBatch || finding.check == checks::LaneLeased;
    });
}

/// What is in the way is of this computer, and the order may begin on another one.
bool isOfThisComputer(const Batch &batch, const QList<Finding> &findings)
{
    return !runOn(batch.options).isEmpty() && std::all_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.level != Level::Stop || isOfComputer(finding);
    });
}

} // namespace

void openLane(const Workspace &workspace, const Batch &batch, LaneState &lane, const Values &remembered, bool overtaken)
{
    const Platform &platform = workspace.platforms.of(batch);
    if (platform.laneOpened) {
        platform.laneOpened(lane, remembered, batch.options, overtaken);
    } else {
        lane.memory = remembered;
    }
}

QSet<LaneId> startedLanes(const StoredBatch &stored)
{
    QSet<LaneId> lanes;
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        if (stored.state.targets.at(i).starts > 0) {
            lanes.insert(stored.batch.targets.at(i).lane);
        }
    }
    return lanes;
}

BatchStart::BatchStart(const Workspace &workspace, StoredBatch stored, QString what, Reopen reopen, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_stored(std::move(stored)), m_what(std::move(what)), m_reopen(std::move(reopen)),
      m_planned(!m_reopen && isSet(plannedFor(m_stored)))
{
}

BatchStart::~BatchStart() = default;

QList<Finding> BatchStart::findings() const
{
    return m_preflight ? m_preflight->findings() : QList<Finding>();
}

std::optional<Budget> BatchStart::budget() const
{
    return m_preflight ? m_preflight->budget() : std::nullopt;
}

Error BatchStart::withdrawn() const
{
    return {ErrorKind::Stopped, tr("Batch %1 was stopped before anything was sent.").arg(m_stored.batch.id.value), {}, {}, {}};
}

// In this order: nobody else on the lanes, and only then what the journal says; whatever ran them before may have written to it
// until its lease ended.
void BatchStart::begin()
{
    m_wasStopped = m_stored.state.stopRequested;
    m_begun = !m_reopen && hasBegun(m_stored.state); // whatever refuses it, it is not one that never began
    if (const Status may = mayBegin(); !may.ok()) {
        refuse(may.error());
        return;
    }
    const Status leased = m_workspace.leases.acquire(lanesOf(m_stored.batch), m_workspace.self, m_stored.batch.id);
    if (!leased.ok()) {
        refuse(leased.error());
        return;
    }
    m_leased = true;
    if (const Status read = readRows(); !read.ok()) {
        refuse(read.error());
        return;
    }
    m_begun = !m_reopen && hasBegun(m_stored.state); // rows of a run that died are only taken up by reopening them
    if (m_begun || (m_planned && !isSet(plannedFor(m_stored)))) {
        refuse({ErrorKind::Leased, tr("Batch %1 was started or taken back by somebody else.").arg(m_stored.batch.id.value), {}, {}, {}});
        return;
    }
    if (m_stored.state.stopRequested) { // since the lanes are ours: it is meant for this run
        withdraw();
        return;
    }
    if (const Status taken = takeRows(); !taken.ok()) {
        refuse(taken.error());
        return;
    }
    openConnection();
}

Status BatchStart::mayBegin()
{
    const Status out = mayGoOut(m_workspace, m_stored.batch);
    Status may = out.ok() ? mayStartAt(m_workspace, m_stored.batch, m_workspace.clock.now()) : out;
    m_held = !may.ok();
    return may;
}

// An order with a start time waits on where what is in the way passes: it is tried again, or a person looks at it.
bool BatchStart::isGivenUp(const Error &error) const
{
    return !m_reopen && !m_begun && !(m_planned && (m_held || isPassing(error)));
}

Status BatchStart::readRows()
{
    auto stored = m_workspace.history.load(m_stored.batch.id);
    if (!stored.ok()) {
        return stored.error();
    }
    m_stored = std::move(stored.value());
    m_read = m_stored.state.targets;
    return {};
}

Status BatchStart::takeRows()
{
    const Status known = knownSteps(m_workspace, m_stored);
    return known.ok() ? reopenRows() : known;
}

// A row that rests needs no lane: while the platform was asked, a watch may have seen its end.
Status BatchStart::takeRowsAgain()
{
    if (!m_reopen) {
        return {};
    }
    const auto stored = m_workspace.history.load(m_stored.batch.id);
    if (!stored.ok()) {
        return stored.error();
    }
    if (stored->state.targets == m_read) {
        return {};
    }
    m_stored = stored.value();
    m_read = m_stored.state.targets;
    return takeRows();
}

// What a person asked for, applied to the rows in memory; they are journaled when the batch may run.
Status BatchStart::reopenRows()
{
    if (!m_reopen) {
        return {};
    }
    const Instant now = m_workspace.clock.now();
    const Operation &operation = m_workspace.platforms.operationOf(m_stored.batch);
    QSet<LaneId> opened;
    QHash<LaneId, QList<int>> unsure;
    bool any = false;
    for (int i = 0; i < m_stored.state.targets.size(); ++i) {
        Progress &row = m_stored.state.targets[i];
        m_hadStoppedItself = m_hadStoppedItself || row.reason.kind == reasons::StoppedAfter || row.reason.kind == reasons::AllAlike;
        any = m_reopen(i, operation, row, now) || any;
        const LaneId lane = m_stored.batch.targets.at(i).lane;
        if (!isOver(row.phase)) {
            opened.insert(lane);
        }
        if (row.phase == Phase::Unsure) {
            unsure[lane].append(i);
        }
    }
    const QSet<LaneId> started = startedLanes(m_stored);
    for (LaneState &lane : m_stored.state.lanes) {
        const bool toClose = lane.phase != LanePhase::Closed && !opened.contains(lane.id);
        any = any || (toClose && started.contains(lane.id));
        reopenLane(lane, opened.contains(lane.id), unsure.value(lane.id), now);
    }
    if (!any) {
        return Error{ErrorKind::NotFound, tr("Nothing is left to do in batch %1.").arg(m_stored.batch.id.value), {}, {}, {}};
    }
    return {};
}

void BatchStart::reopenLane(LaneState &lane, bool hasOpenRows, const QList<int> &unsure, Instant now)
{
    if (hasOpenRows) {
        if (lane.phase == LanePhase::Closed) { // others may have used it since: what was known of it then is old
            const auto remembered = m_workspace.history.laneMemory(m_stored.batch.laneKey(lane.id));
            openLane(m_workspace, m_stored.batch, lane, remembered.ok() ? *remembered : lane.memory, isOvertaken(lane.id, unsure));
        }
        lane.phase = LanePhase::Open;
        lane.reason = {};
        lane.closing = {};
    } else if (lane.phase != LanePhase::Closed) {
        // All its targets are done but the lane was not closed: that is still to do.
        lane.phase = LanePhase::Open;
        lane.closing = recovered(lane.closing, m_workspace.platforms.operationOf(m_stored.batch).closing, now);
    }
}

// A Once call of the lane was given up while it was unclear, and that of another target was sent on the lane since.
bool BatchStart::isOvertaken(const LaneId &lane, const QList<int> &unsure)
{
    QStringList once;
    for (const StepRule &rule : m_workspace.platforms.operationOf(m_stored.batch).steps) {
        if (rule.effect == Effect::Once) {
            once.append(rule.name);
        }
    }
    return std::any_of(unsure.cbegin(), unsure.cend(), [&](int i) {
        const Progress &row = m_stored.state.targets.at(i);
        const auto other = m_workspace.history.lastSent(m_stored.batch.laneKey(lane), once, m_stored.batch.id,
                                                        m_stored.batch.targets.at(i).program);
        return !other.ok() || other.value() >= row.span(row.step).from;
    });
}

void BatchStart::openConnection()
{
    const Batch &batch = m_stored.batch;
    const auto connections = m_workspace.catalogue.connections();
    if (!connections.ok()) {
        refuse(connections.error());
        return;
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(),
                                    [&batch](const Connection &c) { return c.id == batch.connection; });
    if (found == connections->cend()) {
        refuse(usage(tr("The connection “%1” of this batch no longer exists, so it cannot go on. Publish again with another connection.").arg(batch.connectionName)));
        return;
    }
    if (!pointsTo(m_workspace.platforms, *found, batch.platform, batch.place)) {
        refuse(usage(tr("The connection “%1” points to another place than when this batch was created. Change it back, or "
                        "start a new batch.").arg(batch.connectionName)));
        return;
    }
    openGateway(m_workspace, *found, this,
                [this](const Result<std::shared_ptr<Gateway>> &gateway) { connectionOpened(gateway); });
    emit connecting();
}

void BatchStart::connectionOpened(const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (m_over) {
        return;
    }
    if (!gateway.ok()) {
        refuse(gateway.error());
        return;
    }
    m_gateway = gateway.value();
    m_preflight = std::make_unique<Preflight>(m_workspace, m_stored.batch, m_stored.state, m_gateway);
    connect(m_preflight.get(), &Preflight::finished, this, &BatchStart::checked);
    m_preflight->start();
}

void BatchStart::checked()
{
    if (m_over) {
        return;
    }
    const BatchId id = m_stored.batch.id;
    const auto stopped = m_workspace.journal.stopRequested(id);
    if (!stopped.ok() || stopped.value()) {
        stopped.ok() ? withdraw() : refuse(stopped.error());
        return;
    }
    if (const QList<Finding> &found = m_preflight->findings(); stops(found)) {
        const QString text = tr("The check before the first call found something that stops this batch.");
        const bool passes = m_planned && (isOthersWork(found) || isOfThisComputer(m_stored.batch, found));
        const ErrorKind kind = !passes ? ErrorKind::Usage : isOthersWork(found) ? ErrorKind::Leased : ErrorKind::Unreachable;
        refuse({kind, text, {}, {}, {}});
        return;
    }
    if (const Status taken = takeRowsAgain(); !taken.ok()) {
        refuse(taken.error());
        return;
    }
    Change change{id, {}, {}, {trailEntry(m_workspace, m_what, id)}, m_workspace.self};
    if (m_reopen) {
        for (int i = 0; i < m_stored.state.targets.size(); ++i) {
            if (m_stored.state.targets.at(i) != m_read.at(i)) {
                change.targets.append({i, m_stored.state.targets.at(i)});
            }
        }
        for (int i = 0; i < m_stored.state.lanes.size(); ++i) {
            change.lanes.append({i, m_stored.state.lanes.at(i)});
        }
    }
    if (const Status written = m_workspace.journal.commit(change); !written.ok()) {
        refuse(written.error());
        return;
    }
    m_over = true;
    emit ready();
}

void BatchStart::withdraw()
{
    refuse(withdrawn(), reasons::Stopped);
}

void BatchStart::leave()
{
    m_begun = true; // nothing is given up
    refuse(withdrawn());
}

void BatchStart::putOff()
{
    m_planned ? leave() : withdraw();
}

void BatchStart::refuse(const Error &error, const QString &why)
{
    if (std::exchange(m_over, true)) {
        return;
    }
    const BatchId id = m_stored.batch.id;
    // While the lanes are ours, so that nobody begins in between. The person is told why it does not start in any case.
    if (isGivenUp(error)) {
        (void)cancelUnstarted(m_workspace, id, error, why);
    } else if (m_leased && m_wasStopped) { // it stays as stopped as it was
        (void)m_workspace.journal.commit({id, {}, {}, {trailEntry(m_workspace, trail::NotStarted, id)}, m_workspace.self, true});
    }
    if (m_leased) {
        (void)m_workspace.leases.release(lanesOf(m_stored.batch), m_workspace.self, id);
    }
    emit refused(error);
}

} // namespace flotilla

#include "moc_batchstart.cpp"
