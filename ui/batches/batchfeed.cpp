// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchfeed.h"

#include "run/batchnews.h"
#include "run/estimate.h"
#include "run/plannedorders.h"
#include "run/runnerneeds.h"
#include "run/runners.h"
#include "run/secondperson.h"
#include "run/runnerlabels.h"
#include "workflow/outage.h"
#include "workflow/starttime.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

// Another process is looked at every so many ticks.
constexpr int kElsewhereTicks = 3;
constexpr int kBusyPart = 80; ///< ms of looking for which a tick (a second) is left out

} // namespace

BatchFeed::BatchFeed(const UiContext &context, BatchModel &model, QObject *parent)
    : QObject(parent), m_context(context), m_model(model)
{
    connect(&m_context.board, &BatchBoard::runnerAdded, this, [this](BatchRunner *runner) {
        if (runner->batch().id == id()) {
            follow(runner);
            reload();
        }
    });
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this](const BatchId &changed) {
        if (changed == id()) {
            reload();
        }
    });
    if (m_context.news) {
        connect(m_context.news, &BatchNews::changed, this, [this](const BatchId &changed) { m_told = m_told || changed == id(); });
        connect(m_context.news, &BatchNews::restored, this, &BatchFeed::reload);
    }
}

Status BatchFeed::open(const BatchId &id)
{
    const Result<StoredBatch> stored = m_context.workspace.history.load(id);
    if (!stored) {
        return stored.error();
    }
    m_stored = stored.value();
    m_model.show(m_stored);
    follow(m_context.board.runner(id));
    readConnection();
    readAround();
    return {};
}

void BatchFeed::follow(BatchRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (!runner) {
        return;
    }
    takeState(runner->state());
    connect(runner, &BatchRunner::targetChanged, this, [this](int index) {
        m_stored.state.targets[index] = m_runner->progress(index);
        m_model.setProgress(index, m_runner->progress(index));
        if (m_runner->progress(index).phase == Phase::Succeeded) {
            readUsual(m_stored.batch.targets.at(index).lane);
        }
        emit progressed();
    });
    connect(runner, &BatchRunner::laneChanged, this, [this](int lane) {
        m_stored.state.lanes[lane] = m_runner->state().lanes.at(lane);
        emit progressed();
    });
    connect(runner, &BatchRunner::runStateChanged, this, &BatchFeed::runStateChanged);
    connect(runner, &BatchRunner::ended, this, &BatchFeed::changed);
}

void BatchFeed::takeState(const BatchState &state)
{
    m_stored.state = state;
    for (int i = 0; i < state.targets.size(); ++i) {
        m_model.setProgress(i, state.targets.at(i));
    }
}

void BatchFeed::reload()
{
    if (id().isEmpty()) {
        return;
    }
    if (runsHere()) {
        takeState(m_runner->state());
    } else if (const auto stored = m_context.workspace.history.load(id())) {
        takeState(stored->state);
    }
    readAround();
    emit changed();
}

// What others know about this batch: usual times, audit states, whether another process runs it.
void BatchFeed::readAround()
{
    readHolders();
    const QList<LaneId> lanes = m_stored.batch.lanes();
    for (const LaneId &lane : lanes) {
        readUsual(lane);
    }
    readAudits();
    readAttempts();
    readApproval();
    watchForLate();
}

void BatchFeed::readConnection()
{
    const auto connections = m_context.workspace.catalogue.connections();
    const auto ours = [this](const Connection &c) { return c.id == m_stored.batch.connection; };
    const auto found = connections ? std::find_if(connections->cbegin(), connections->cend(), ours) : QList<Connection>::const_iterator();
    m_connection = connections && found != connections->cend() ? *found : Connection();
}

// What cannot be read is said by the start, which asks again.
void BatchFeed::readApproval()
{
    const auto approval = m_context.workspace.people ? approvalOf(m_context.workspace, m_stored.batch) : Result(Approval());
    m_approval = approval ? *approval : Approval();
    m_mayDecide = m_approval.state == Approval::State::Waits ? flotilla::mayDecide(m_context.workspace, m_approval) : Status();
}

// What earlier runs did does not change, so this is read when a run begins and when it is over, not while it goes on.
void BatchFeed::readAttempts()
{
    const bool any = hasEarlierAttempts(m_stored.state);
    const auto trail = any ? m_context.workspace.history.trail(id(), {}, {}) : Result<QList<TrailEntry>>(QList<TrailEntry>());
    m_attempts = trail ? attemptsOf(m_stored, m_context.workspace.platforms.operationOf(m_stored.batch), trail.value()) : Attempts();
}

Instant BatchFeed::awaySince() const
{
    return isLive() ? flotilla::awaySince(m_stored.state, m_context.workspace.clock.now()) : Instant();
}

Instant BatchFeed::plannedFor() const { return runs() || isStarting() ? Instant() : flotilla::plannedFor(m_stored); }

bool BatchFeed::isForRunner() const
{
    const Instant start = plannedFor();
    if (!isSet(start)) {
        return !runs() && !isStarting() && isBetweenRunners(m_stored);
    }
    return !runOn(m_stored.batch.options).isEmpty() && start <= m_stored.batch.createdAt;
}

// What was approved late begins late.
bool BatchFeed::isLate() const
{
    const Batch &batch = m_stored.batch;
    const Instant start = plannedFor();
    return isSet(start) && startStateOf(batch.options, batch.createdAt, now()) == StartState::Overdue
           && startState(beginsSince(batch, start, m_approval), now()) == StartState::Overdue;
}

// Where nothing else happens its time passes all the same, and then a person has to start it.
void BatchFeed::watchForLate()
{
    const bool waits = isSet(plannedFor()) && !isLate() && !isUnapproved() && !isForRunner();
    const Instant late = beginsSince(m_stored.batch, plannedFor(), m_approval) + kStartTolerance + Millis(1);
    m_late = waits ? m_context.workspace.clock.at(late, [this] { m_context.board.tellChanged(id()); }) : nullptr;
}

void BatchFeed::readUsual(const LaneId &lane)
{
    if (const Millis usual = usualTime(m_context.workspace.history, m_stored.batch.laneKey(lane)); usual.count() > 0) {
        m_model.setUsual(lane, usual);
    }
}

void BatchFeed::readHolders()
{
    const Result<bool> elsewhere = m_context.board.runsElsewhere(m_stored.batch);
    m_elsewhere = !elsewhere || *elsewhere; // a look that failed does not say that it is free
    readRunner();
}

void BatchFeed::readRunner()
{
    const bool asks = m_context.runners && m_elsewhere && !runOn(m_stored.batch.options).isEmpty();
    const auto rows = asks ? m_context.runners->runners() : Result(QList<RunnerRow>());
    const RunnerRow *row = rows ? runnerOf(*rows, id()) : nullptr;
    m_onRunner = row ? row->state.name : QString();
    const auto held = m_context.runners && !m_elsewhere && !runOn(m_stored.batch.options).isEmpty() ? m_context.runners->held() : Result(QHash<BatchId, QString>());
    m_held = held ? held->value(id()) : QString();
    const auto frozen = freezeOfStart(m_context.workspace, m_stored, m_context.workspace.clock.now());
    m_frozen = frozen ? frozenText(*frozen) : QString();
}

void BatchFeed::readAudits()
{
    QHash<int, AuditSeen> audits;
    if (const auto rows = m_context.workspace.catalogue.publications()) {
        QHash<QPair<LaneId, MiniProgramId>, AuditSeen> seen;
        for (const Publication &row : rows.value()) {
            if (row.batch == id()) {
                seen.insert({row.lane, row.program}, {row.state, row.word});
            }
        }
        for (int i = 0; i < m_stored.batch.targets.size(); ++i) {
            const Target &target = m_stored.batch.targets.at(i);
            if (const auto it = seen.constFind({target.lane, target.program}); it != seen.cend()) {
                audits.insert(i, *it);
            }
        }
    }
    m_model.setAudits(audits);
}

void BatchFeed::tick()
{
    if (m_elsewhere || m_told) {
        readElsewhere();
    }
    m_model.tick();
}

// One that runs is looked at with the ticks.
void BatchFeed::heard(const BatchSummary &summary)
{
    const bool moved = summary.changedAt != m_changedAt || !(summary.totals == totalsOf(m_stored.state.targets));
    if (runs()) {
        return;
    }
    if (moved) {
        m_changedAt = summary.changedAt;
        reload();
    } else if (isForRunner()) { // one that a runner held has not moved
        readHolders();
        readApproval();
        emit changed();
    }
}

// A batch of another process is read as a whole only when it has moved on.
void BatchFeed::readElsewhere()
{
    if (m_pause > 0) { // a large batch that moves all the time must not keep the window busy
        --m_pause;
        return;
    }
    if (!std::exchange(m_told, false) && m_ticks++ % kElsewhereTicks != 0) { // at once where the database tells of it
        return;
    }
    QElapsedTimer took;
    took.start();
    const auto batches = m_context.workspace.history.batches(0);
    if (!batches) {
        return;
    }
    const auto found = std::find_if(batches->cbegin(), batches->cend(),
                                    [this](const BatchSummary &batch) { return batch.id == id(); });
    if (found == batches->cend()) {
        return;
    }
    const bool moved = found->changedAt != m_changedAt || !(found->totals == totalsOf(m_stored.state.targets));
    m_changedAt = found->changedAt;
    readHolders();
    if (moved || !m_elsewhere) {
        reload();
    }
    m_pause = static_cast<int>(took.elapsed() / kBusyPart);
}

} // namespace flotilla

#include "moc_batchfeed.cpp"
