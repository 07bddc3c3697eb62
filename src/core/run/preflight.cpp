// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/preflight.h"

#include "run/clockwords.h"
#include "run/idlebatch.h"
#include "run/overviewreader.h"
#include "run/plannedorders.h"
#include "run/programsecrets.h"
#include "workflow/person.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kClockFinding = std::chrono::seconds(60);
constexpr Millis kRecently = std::chrono::hours(24);
constexpr int kAgain = 3;
constexpr int kMostOthers = 20;
constexpr int kMostSummaries = 1000;
constexpr int kMostLoads = 50;
constexpr Millis kShortestPause = std::chrono::seconds(1);

// It has a label to give: what goes on with a version or changes a setting is usual soon after a publish.
bool makesAVersion(const Operation &operation)
{
    return std::any_of(operation.options.cbegin(), operation.options.cend(), [](const Field &field) { return field.name == options::Label; });
}

// One that waits for its time has nothing under way. Many lanes may be those of one batch: it is read once.
QString plannedDetailOf(const Workspace &workspace, const BatchId &id, QHash<BatchId, QString> &known)
{
    if (!known.contains(id)) {
        const auto stored = workspace.history.load(id);
        known.insert(id, stored.ok() ? plannedDetail(*stored) : QString());
    }
    return known.value(id);
}

// What an order began and did not bring to its end is published nowhere. Those that may be about the same thing as this one name it
// among their options; the newest are enough, as what is remembered decides.
QSet<QString> begunBy(const Workspace &workspace, const Batch &batch)
{
    QSet<QString> begun;
    const auto summaries = workspace.history.batches(kMostSummaries);
    int loads = 0;
    for (const BatchSummary &summary : summaries.ok() ? *summaries : QList<BatchSummary>()) {
        const bool same = summary.platform == batch.platform && summary.connectionName == batch.connectionName
                          && std::any_of(batch.options.cbegin(), batch.options.cend(),
                                         [&summary](const QString &named) { return !named.isEmpty() && !summary.options.key(named).isEmpty(); });
        if (!same || ++loads > kMostLoads) {
            continue;
        }
        const auto stored = workspace.history.load(summary.id);
        for (qsizetype i = 0; stored.ok() && i < stored->batch.targets.size(); ++i) {
            if (isSet(stored->state.targets.value(i).startedAt)) {
                begun.insert(stored->batch.targets.at(i).program.value);
            }
        }
    }
    return begun;
}

} // namespace

QList<Finding> localFindings(const Platform &platform, const QString &operation, const QList<Target> &targets, const LocalFacts &facts, Instant now)
{
    QList<Finding> findings;
    if (targets.isEmpty()) {
        findings.append({Level::Stop, checks::NothingSelected, {}, {}, {}});
    }
    QSet<QPair<LaneId, MiniProgramId>> pairs;
    const Operation *known = platform.operation(operation);
    const bool publishes = known && makesAVersion(*known);
    const bool haveIds = !known || takesPrograms(*known);
    QSet<MiniProgramId> told; // what is said of a mini program is said once, however often it is listed
    for (const Target &target : targets) {
        if (pairs.contains({target.lane, target.program})) {
            findings.append({Level::Stop, checks::DuplicateTarget, target.lane, target.program, target.name});
        }
        pairs.insert({target.lane, target.program});
        if (told.contains(target.program)) {
            continue;
        }
        told.insert(target.program);
        if (haveIds && platform.isWellFormed && !platform.isWellFormed(target.program)) {
            findings.append({Level::Stop, checks::MalformedId, target.lane, target.program, target.program.value});
        }
        if (facts.frozen.contains(target.program)) {
            findings.append({Level::Stop, checks::Frozen, target.lane, target.program, target.name});
        }
        const Instant last = facts.lastPublished.value(target.program);
        if (publishes && isSet(last) && now - last < kRecently) {
            findings.append({Level::Warn, checks::RecentlyPublished, target.lane, target.program,
                             toDateTime(last).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)});
        }
    }
    const QList<Finding> own = platform.localFindings ? platform.localFindings(targets) : QList<Finding>();
    for (const Finding &finding : own) {
        findings.append(finding);
        if (const QString title = facts.laneTitles.value({finding.detail}); !title.isEmpty()) {
            findings.last().detail = title;
        }
    }
    return findings;
}

LocalFacts readLocalFacts(const Workspace &workspace, const ConnectionId &connection)
{
    LocalFacts facts;
    if (auto published = workspace.history.lastPublished(); published.ok()) {
        facts.lastPublished = published.value();
    }
    if (const auto programs = workspace.catalogue.programs(); programs.ok()) {
        for (const MiniProgram &program : programs.value()) {
            if (program.frozen && program.connection == connection) {
                facts.frozen.insert(program.id);
            }
        }
    }
    return facts;
}

Preflight::Preflight(const Workspace &workspace, Batch batch, BatchState state, std::shared_ptr<Gateway> gateway,
                     QObject *parent)
    : QObject(parent), m_workspace(workspace), m_batch(std::move(batch)), m_state(std::move(state)),
      m_gateway(std::move(gateway))
{
}

Preflight::~Preflight() = default;

void Preflight::start()
{
    checkFrozen();
    checkJournal();
    checkPlaceForSecret();
    QList<QPair<CheckQuestion, LaneId>> questions;
    const QList<LaneId> lanes = m_batch.lanes();
    const bool toPrograms = takesPrograms(m_workspace.platforms.operationOf(m_batch));
    for (const CheckQuestion &question : m_workspace.platforms.of(m_batch).checks) {
        if (question.applies && !question.applies(m_batch)) {
            continue;
        }
        for (const LaneId &lane : question.perLane ? lanes : QList<LaneId>{{}}) {
            questions.append({question, lane});
        }
    }
    m_open = static_cast<int>(questions.size());
    if (questions.isEmpty()) {
        m_open = 1;
        oneDone();
    }
    for (const auto &[question, lane] : std::as_const(questions)) {
        Call call;
        call.name = question.call;
        call.lane = lane;
        if (!question.perLane && !m_batch.targets.isEmpty() && toPrograms) {
            call.program = m_batch.targets.constFirst().program;
        }
        ask(call, [this, call, question = question, lane = lane](const Reply &reply) { answeredOf(call, question, lane, reply, 0); }, kAgain);
    }
}

// A mini program that is refused for reasons of its own says nothing about what all of them share: the next one is asked through.
void Preflight::answeredOf(const Call &call, const CheckQuestion &question, const LaneId &lane, const Reply &reply, int others)
{
    const qsizetype next = others + 1;
    if (call.program.isEmpty() || reply.outcome != Outcome::Refused || reply.scope != RefusalScope::Alone || next >= m_batch.targets.size()
        || others >= kMostOthers) {
        answered(question, lane, reply);
        return;
    }
    Call another = call;
    another.program = m_batch.targets.at(next).program;
    ask(another, [this, another, question, lane, others](const Reply &told) { answeredOf(another, question, lane, told, others + 1); }, kAgain);
}

// "Slow down" says nothing about the batch: the question is put again, a few times.
void Preflight::ask(const Call &call, const Gateway::Callback &answered, int again)
{
    m_calls.push_back(m_gateway->send(call, [this, call, answered, again](const Reply &reply) {
        if (reply.outcome != Outcome::Limited || again == 0) {
            answered(reply);
            return;
        }
        const Instant then = m_workspace.clock.now() + std::max(kShortestPause, reply.error.retryAfter);
        m_alarms.push_back(m_workspace.clock.at(then, [this, call, answered, again] { ask(call, answered, again - 1); }));
    }));
}

// Whoever was frozen after the batch was made is not published by a resume or retry either.
void Preflight::checkFrozen()
{
    const auto programs = m_workspace.catalogue.programs();
    if (!programs.ok()) { // what cannot be read does not say that nobody is frozen
        add(Level::Stop, checks::JournalUnreadable, {}, programs.error().text);
        return;
    }
    QSet<MiniProgramId> frozen;
    for (const MiniProgram &program : programs.value()) {
        if (program.frozen && program.connection == m_batch.connection) {
            frozen.insert(program.id);
        }
    }
    for (qsizetype i = 0; i < m_batch.targets.size() && !frozen.isEmpty(); ++i) {
        const Target &target = m_batch.targets.at(i);
        const Progress row = m_state.targets.value(i);
        if (frozen.contains(target.program) && !isOver(row.phase) && !mayBeUnderWay(row, m_workspace.platforms.operationOf(m_batch).steps)) {
            m_findings.append({Level::Stop, checks::Frozen, target.lane, target.program, target.name});
        }
    }
}

// A journal that cannot be read does not say that a lane is free.
void Preflight::checkJournal()
{
    const auto leases = m_workspace.leases.holders(lanesOf(m_batch));
    if (!leases.ok()) {
        add(Level::Stop, checks::JournalUnreadable, {}, leases.error().text);
        return;
    }
    for (const LeaseRow &lease : leases.value()) {
        if (lease.holder != m_workspace.self) {
            add(Level::Stop, checks::LaneLeased, lease.lane.lane,
                tr("%1 on %2, process %3").arg(lease.holder.user, lease.holder.host, QString::number(lease.holder.process)));
        }
    }
    QHash<BatchId, QString> planned;
    for (const LaneId &lane : m_batch.lanes()) {
        const auto unfinished = m_workspace.history.unfinishedOn(m_batch.laneKey(lane));
        if (!unfinished.ok()) {
            add(Level::Stop, checks::JournalUnreadable, {}, unfinished.error().text);
            return;
        }
        for (const BatchId &id : unfinished.value()) {
            if (id != m_batch.id) {
                const QString detail = plannedDetailOf(m_workspace, id, planned);
                detail.isEmpty() ? add(Level::Stop, checks::OlderBatch, lane, id.value) : add(Level::Warn, kPlannedCheck, lane, detail);
            }
        }
    }
}

// What the platform tells once must not be made where it can be neither kept nor told.
void Preflight::checkPlaceForSecret()
{
    if (!m_workspace.platforms.operationOf(m_batch).tellsSecret) {
        return;
    }
    const Status place = canKeepSecrets(m_workspace, m_batch.connection, m_batch.options.value(options::Reveal) == "yes"_L1);
    if (!place) {
        add(Level::Stop, checks::NoPlaceForSecret, {}, place.error().text);
    }
}

void Preflight::answered(const CheckQuestion &question, const LaneId &lane, const Reply &reply)
{
    noteClock(reply);
    if (!question.identity.isEmpty() && reply.outcome == Outcome::Accepted) {
        m_identity = reply.values.value(question.identity);
    }
    QList<Finding> found = question.findings(reply, m_batch, m_state, lane);
    if (question.beside) {
        found += question.beside(reply, m_batch, knownPrograms());
    }
    for (const Finding &finding : std::as_const(found)) { // two questions may be answered by the same trouble
        if (!m_findings.contains(finding)) {
            m_findings.append(finding);
        }
    }
    if (question.budget) {
        m_budget = question.budget(reply, m_batch);
    }
    oneDone();
}

// What is done to the connection concerns all of them, and with the cache what the workspace remembers of each from batch to batch;
// that is read one by one, so an order to mini programs has the cache alone, of those that have something left to do.
QList<Item> Preflight::knownPrograms() const
{
    QSet<QString> mine;
    for (qsizetype i = 0; i < m_batch.targets.size(); ++i) {
        if (!isOver(m_state.targets.value(i).phase)) {
            mine.insert(m_batch.targets.at(i).program.value);
        }
    }
    const bool ofAll = !m_workspace.platforms.operationOf(m_batch).targetField.isEmpty();
    const QList<Overview> &overviews = m_workspace.platforms.of(m_batch).overviews;
    Connection connection;
    connection.id = m_batch.connection;
    const Result<Listing> known = OverviewReader::known(m_workspace, connection, overviews.isEmpty() ? Overview() : overviews.constFirst());
    QList<Item> programs = known.ok() ? known->items : QList<Item>();
    if (!ofAll) {
        programs.removeIf([&mine](const Item &program) { return !mine.contains(program.id); });
        return programs;
    }
    QSet<QString> others; // also where no overview was ever read
    if (const auto published = m_workspace.history.lastPublished(); published.ok()) {
        for (auto it = published->cbegin(); it != published->cend(); ++it) {
            others.insert(it.key().value);
        }
    }
    others += begunBy(m_workspace, m_batch);
    for (const Item &program : std::as_const(programs)) {
        others.remove(program.id);
    }
    QStringList more = others.values();
    more.sort();
    for (const QString &id : std::as_const(more)) {
        programs.append({id, {}, {}});
    }
    for (Item &program : programs) {
        if (const auto memory = m_workspace.history.laneMemory(m_batch.laneKey({program.id})); memory.ok()) {
            putAll(program.values, *memory);
        }
    }
    return programs;
}

void Preflight::noteClock(const Reply &reply)
{
    if (reply.clockOffset && !m_clockOffset) {
        m_clockOffset = reply.clockOffset;
        if (std::chrono::abs(*m_clockOffset) >= kClockFinding) {
            add(Level::Warn, checks::Clock, {}, clockWords(*m_clockOffset));
        }
    }
}

void Preflight::add(Level level, const QString &check, const LaneId &lane, const QString &detail)
{
    m_findings.append({level, check, lane, {}, detail.trimmed()});
}

void Preflight::oneDone()
{
    if (--m_open == 0) {
        QMetaObject::invokeMethod(this, &Preflight::finished, Qt::QueuedConnection);
    }
}

} // namespace flotilla

#include "moc_preflight.cpp"
