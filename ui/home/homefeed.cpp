// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homefeed.h"

#include "run/approvedversion.h"
#include "run/idlebatch.h"
#include "run/interruptions.h"
#include "settings/overdue.h"
#include "workflow/outage.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr auto kBatchesSoon = std::chrono::milliseconds(300);
constexpr auto kToldSoon = std::chrono::seconds(20); // a running batch tells that something changed every second
constexpr auto kLooks = std::chrono::minutes(1);     // batches of another process end without telling

QHash<MiniProgramId, QString> namesOf(Catalogue &catalogue)
{
    QHash<MiniProgramId, QString> names;
    if (const auto programs = catalogue.programs()) {
        for (const MiniProgram &program : *programs) {
            names.insert(program.id, program.name);
        }
    }
    return names;
}

bool isAtWork(const BatchRunner *runner) { return runner && runner->runState() != RunState::Ended; }

} // namespace

HomeFeed::HomeFeed(const UiContext &context, const Bulletin &bulletin, QObject *parent) : QObject(parent), m_context(context), m_others(context, this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &HomeFeed::step);
    m_batchesSoon.setSingleShot(true);
    m_batchesSoon.setInterval(kBatchesSoon);
    connect(&m_batchesSoon, &QTimer::timeout, this, &HomeFeed::queueBatches);
    m_toldSoon.setSingleShot(true);
    m_toldSoon.setInterval(kToldSoon);
    connect(&m_toldSoon, &QTimer::timeout, this, &HomeFeed::queueTold);
    connect(&bulletin, &Bulletin::connectionsChanged, this, &HomeFeed::refresh);
    connect(&bulletin, &Bulletin::publicationsChanged, this, &HomeFeed::readToldSoon);
    connect(&bulletin, &Bulletin::programsChanged, this, &HomeFeed::readToldSoon);
    connect(&bulletin, &Bulletin::settingsChanged, this, &HomeFeed::readToldSoon);
    connect(&context.board, &BatchBoard::batchChanged, this, &HomeFeed::readBatchesSoon);
    connect(&context.board, &BatchBoard::runnerAdded, this, &HomeFeed::follow);
    const QList<BatchRunner *> runners = context.board.runners();
    for (BatchRunner *runner : runners) {
        follow(runner);
    }
    connect(&m_others, &ElsewhereWatch::changed, this, &HomeFeed::queueBatches);
    connect(&m_others, &ElsewhereWatch::mayHaveMoved, this, &HomeFeed::readTotalsElsewhere);
    auto *looks = new QTimer(this);
    looks->start(kLooks);
    connect(looks, &QTimer::timeout, this, &HomeFeed::queueBatches);
    refresh(); // from the event loop: the window is up first
}

HomeFeed::~HomeFeed() = default;

void HomeFeed::refresh()
{
    m_pieces.clear();
    queueConnections();
    queueBatches();
    queueTold();
}

void HomeFeed::follow(BatchRunner *runner)
{
    connect(runner, &BatchRunner::runStateChanged, this, &HomeFeed::readBatchesSoon);
    connect(runner, &BatchRunner::waveChanged, this, &HomeFeed::readBatchesSoon);
    connect(runner, &BatchRunner::laneChanged, this, &HomeFeed::readBatchesSoon);
    connect(runner, &BatchRunner::ended, this, &HomeFeed::readBatchesSoon);
    connect(runner, &BatchRunner::targetChanged, this, [this, runner](int index) {
        emit moved();
        if (runner->progress(index).phase == Phase::NeedsPerson) {
            readBatchesSoon();
        }
    });
    readBatchesSoon();
}

void HomeFeed::readBatchesSoon()
{
    if (!m_batchesSoon.isActive()) {
        m_batchesSoon.start();
    }
}

void HomeFeed::readToldSoon()
{
    if (!m_toldSoon.isActive()) {
        m_toldSoon.start();
    }
}

void HomeFeed::add(const Piece &piece)
{
    m_pieces.push_back(piece);
    if (!m_next.isActive()) {
        m_next.start();
    }
}

void HomeFeed::step()
{
    if (!m_pieces.empty()) {
        const Piece piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        piece();
    }
    if (!m_pieces.empty()) {
        m_next.start();
        return;
    }
    gather();
}

void HomeFeed::queueConnections()
{
    add([this] {
        if (const auto connections = m_context.workspace.catalogue.connections()) {
            m_connections = *connections;
        }
    });
}

void HomeFeed::queueBatches() { add([this] { readBatches(); }); }

void HomeFeed::queueTold()
{
    add([this] {
        m_told.clear();
        for (const Connection &connection : std::as_const(m_connections)) {
            for (const Attention &one : m_context.workspace.platforms.of(connection.platform).attention) {
                for (const Fit &fit : one.rows) {
                    add([this, connection, fit] { readRows(connection, fit); });
                }
            }
            add([this, connection] { readChanges(connection); });
            add([this, connection] { readTold(connection); });
        }
    });
    add([this] { readAudits(); });
    add([this] { readProcedures(); });
}

QList<BatchRunner *> HomeFeed::running() const
{
    QList<BatchRunner *> all = m_context.board.runners();
    all.removeIf([](const BatchRunner *runner) { return !isAtWork(runner); });
    std::sort(all.begin(), all.end(), [](const BatchRunner *a, const BatchRunner *b) { return a->batch().id < b->batch().id; });
    return all;
}

QList<BatchSummary> HomeFeed::runningElsewhere() const
{
    QList<BatchSummary> others = m_batches;
    others.removeIf([this](const BatchSummary &batch) {
        return !m_elsewhere.contains(batch.id) || isAtWork(m_context.board.runner(batch.id)) || m_context.board.isStarting(batch.id);
    });
    std::reverse(others.begin(), others.end());
    return others;
}

// Their rows are read as a whole once a minute; how far they are is read at once.
void HomeFeed::readTotalsElsewhere()
{
    const auto batches = m_context.workspace.history.batches(0);
    if (!batches) {
        return;
    }
    QHash<BatchId, BatchSummary> now;
    for (const BatchSummary &one : *batches) {
        if (m_elsewhere.contains(one.id)) {
            now.insert(one.id, one);
        }
    }
    for (BatchSummary &one : m_batches) {
        if (const auto found = now.constFind(one.id); found != now.cend() && !(found->totals == one.totals)) {
            one = *found;
            emit moved();
        }
    }
}

void HomeFeed::readBatches()
{
    const auto batches = m_context.workspace.history.batches(0);
    m_trouble = batches ? QString() : batches.error().text;
    if (!batches) {
        return; // what was read before is better than nothing
    }
    if (const auto others = m_context.workspace.leases.batchesOfOthers(m_context.workspace.self)) {
        m_elsewhere = *others;
    }
    const QSet<BatchId> atQuit = batchesStoppedAtQuit(m_context.workspace.catalogue);
    m_all = m_batches = *batches;
    m_runners = runnersNow(m_context.runners);
    m_ofBatches.clear();
    QHash<BatchId, std::pair<Instant, StoredBatch>> known = std::exchange(m_stored, {});
    for (const BatchSummary &summary : *batches) {
        using Where = BatchPosture::Where;
        BatchPosture posture{.atQuit = atQuit.contains(summary.id), .changed = summary.changedAt};
        const BatchRunner *runner = m_context.board.runner(summary.id);
        if (isAtWork(runner)) {
            posture.where = Where::Here;
            posture.paused = runner->runState() == RunState::Paused;
            posture.pause = runner->pauseReason();
            m_ofBatches.insert(summary.id, needsOfBatch({runner->batch(), runner->state()}, posture, m_context.workspace.clock.now()));
            continue;
        }
        if (!summary.isUnfinished() && !posture.atQuit) {
            if (isListed(m_context.workspace.platforms, summary)) {
                m_ofBatches.insert(summary.id, needsOfOver(summary, m_runners, m_context.workspace.clock.now()));
            }
            continue;
        }
        posture.where = m_context.board.isStarting(summary.id)  ? Where::Starting
                        : m_elsewhere.contains(summary.id) ? Where::Elsewhere
                                                           : Where::Nowhere;
        if (const auto it = known.constFind(summary.id); it != known.cend() && it->first == summary.changedAt) {
            m_stored.insert(summary.id, *it);
        }
        add([this, summary, posture] { readStored(summary, posture); });
    }
    m_batches.removeIf([this](const BatchSummary &batch) { return !isListed(m_context.workspace.platforms, batch); });
}

void HomeFeed::readStored(const BatchSummary &summary, const BatchPosture &posture)
{
    if (!m_stored.contains(summary.id)) {
        const auto stored = m_context.workspace.history.load(summary.id);
        if (!stored) {
            return; // the Releases page says why
        }
        m_stored.insert(summary.id, {summary.changedAt, *stored});
    }
    m_ofBatches.insert(summary.id, needsOfIdle(m_context.workspace, m_stored.value(summary.id).second, posture, m_runners, m_context.workspace.clock.now()));
}

// Of thousands of mini programs only those are read that wait for somebody.
void HomeFeed::readRows(const Connection &connection, const Fit &fit)
{
    const Overview *overview = m_context.workspace.platforms.of(connection.platform).overview(fit.overview);
    const QString value = overview ? valueName(*overview, fit.column) : QString();
    if (value.isEmpty()) {
        return;
    }
    if (const auto some = m_context.workspace.fleet.among(connection.id, fit.overview, value, fit.words)) {
        m_told[connection.id].insert(toldKey(fit), *some);
    }
}

// One order at a time: there may be hundreds, and each has a row for every mini program.
void HomeFeed::readChanges(const Connection &connection)
{
    std::shared_ptr<LastChanges> &changes = m_changes[connection.id];
    if (!changes) {
        changes = std::make_shared<LastChanges>(m_context.workspace, connection.id, releaseOperations(m_context.workspace.platforms.of(connection.platform)));
    }
    changes->look(m_all);
    addStep(connection.id);
}

void HomeFeed::addStep(const ConnectionId &id)
{
    m_pieces.push_front([this, id] {
        const Result<bool> more = m_changes.value(id)->step();
        if (more.ok() && more.value()) {
            addStep(id);
        }
    });
}

void HomeFeed::readTold(const Connection &connection)
{
    Workspace &workspace = m_context.workspace;
    const Platform &platform = workspace.platforms.of(connection.platform);
    const QHash<QString, Listing> told = m_told.take(connection.id);
    Instant answer = connection.testPassed ? connection.testedAt : Instant();
    for (const Listing &listing : told) {
        answer = std::max(answer, listing.at);
    }
    const auto changes = m_changes.constFind(connection.id);
    QList<Need> needs = needsOfTold(platform, connection.id, told, changes == m_changes.cend() ? QHash<MiniProgramId, LastChange>() : (*changes)->found(),
                                    answeredOf(workspace, connection, told));
    for (const Query &query : platform.queries) {
        const bool measures = std::any_of(query.columns.cbegin(), query.columns.cend(), [](const Query::Column &column) { return !column.whole.isEmpty(); });
        if (!measures) {
            continue;
        }
        if (const auto reading = workspace.fleet.told(connection.id, query.name)) {
            needs += needsOfQuota(query, connection.id, *reading, workspace.clock.now());
            answer = std::max(answer, reading->at);
        }
    }
    m_unasked.remove(connection.id);
    if (wasNeverAsked(platform, told)) {
        m_unasked.insert(connection.id);
    }
    m_ofTold.insert(connection.id, needs);
    m_answers.insert(connection.id, answer);
}

void HomeFeed::readAudits()
{
    if (const auto rows = m_context.workspace.catalogue.publications()) {
        m_ofAudits = needsOfPublications(*rows, m_context.workspace.clock.now(), overdueDaysOf(m_context.workspace.catalogue));
    }
}

void HomeFeed::readProcedures()
{
    const auto open = openProcedures(m_context.workspace);
    if (!open) {
        return;
    }
    m_ofProcedures.clear();
    const QHash<MiniProgramId, QString> names = open->isEmpty() ? QHash<MiniProgramId, QString>() : namesOf(m_context.workspace.catalogue);
    for (const Connection &connection : std::as_const(m_connections)) {
        QList<Need> needs = needsOfProcedures(m_context.workspace.platforms.of(connection.platform), connection.id, *open);
        for (Need &need : needs) {
            need.name = names.value(need.program);
        }
        m_ofProcedures.insert(connection.id, needs);
    }
}

Instant HomeFeed::awaySinceOf(const ConnectionId &id) const
{
    Instant since;
    const QList<BatchRunner *> runners = running();
    for (const BatchRunner *runner : runners) {
        if (runner->batch().connection == id) {
            const Instant one = awaySince(runner->state(), m_context.workspace.clock.now());
            since = isSet(since) && isSet(one) ? std::min(since, one) : std::max(since, one);
        }
    }
    return since;
}

void HomeFeed::gather()
{
    QList<Need> needs;
    m_health.clear();
    const QList<BatchRunner *> runners = running();
    for (const Connection &connection : std::as_const(m_connections)) {
        const bool runs = std::any_of(runners.cbegin(), runners.cend(), [&connection](const BatchRunner *r) { return r->batch().connection == connection.id; });
        Health health{connection, awaySinceOf(connection.id), m_answers.value(connection.id), runs, !m_unasked.contains(connection.id)};
        for (const BatchRunner *runner : runners) {
            for (const Progress &row : runner->batch().connection == connection.id ? runner->state().targets : QList<Progress>()) {
                health.lastAnswer = std::max(health.lastAnswer, row.finishedAt);
            }
        }
        needs += needsOfConnection(connection, health.awaySince) + m_ofTold.value(connection.id) + m_ofProcedures.value(connection.id);
        m_health.append(health);
    }
    for (const QList<Need> &some : std::as_const(m_ofBatches)) {
        needs += some;
    }
    for (const Need &need : std::as_const(m_ofAudits)) {
        if (connection(need.connection)) { // else nothing can show it
            needs.append(need);
        }
    }
    m_needs = queued(needs);
    m_complete = true;
    emit changed();
}

const BatchSummary *HomeFeed::batch(const BatchId &id) const
{
    const auto found = std::find_if(m_batches.cbegin(), m_batches.cend(), [&id](const BatchSummary &one) { return one.id == id; });
    return found == m_batches.cend() ? nullptr : &*found;
}

const Connection *HomeFeed::connection(const ConnectionId &id) const
{
    const auto found = std::find_if(m_connections.cbegin(), m_connections.cend(), [&id](const Connection &one) { return one.id == id; });
    return found == m_connections.cend() ? nullptr : &*found;
}

} // namespace flotilla

#include "moc_homefeed.cpp"
