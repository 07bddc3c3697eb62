// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitejournal.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/rows.h"
#include "journal/sqliteleases.h"
#include "journal/storedbatch.h"
#include "journal/trail.h"
#include "model/words.h"
#include "run/idlebatch.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kCarryOverEvery = std::chrono::seconds(1);

Error noSuchBatch(const BatchId &id)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Journal", "There is no batch %1 in the journal.").arg(id.value), {}, {}, {}};
}

Error noSuchRow(const BatchId &id)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "The change does not fit the rows of batch %1.").arg(id.value), {}, {}, {}};
}

void insertBatch(Transaction &t, const Batch &b)
{
    t.run(u"INSERT INTO batch (id, platform, operation, identity, connection, connection_name, scope, place, options, label, note,"
          " created_at, created_by, changed_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {b.id.value, b.platform, b.operation, b.identity, b.connection.value, b.connectionName, b.scope,
           jsonfields::valuesText(b.place), jsonfields::valuesText(b.options), b.label(), b.note(),
           qint64{toEpochMillis(b.createdAt)}, b.createdBy, qint64{toEpochMillis(b.createdAt)}, batchBody(b)});
}

qint64 dueOf(const Progress &p)
{
    return p.phase == Phase::Resting ? toEpochMillis(p.notBefore) : 0;
}

void insertTarget(Transaction &t, const Batch &batch, qsizetype index, const Target &target, const Progress &p)
{
    t.run(u"INSERT INTO target (batch, idx, lane, program, name, tags, own_values, step, phase, reason, final, identity, marks, due,"
          " started_at, began_at, finished_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {batch.id.value, index, target.lane.value, target.program.value, target.name, listBody(target.tags),
           jsonfields::valuesText(target.values), p.step, phaseName(p.phase), p.reason.kind, isOver(p.phase),
           p.mark(batch.identity), jsonfields::valuesText(p.marks), dueOf(p), qint64{toEpochMillis(p.startedAt)},
           qint64{toEpochMillis(p.beganAt)}, qint64{toEpochMillis(p.finishedAt)}, progressBody(p)});
}

void insertLane(Transaction &t, const Batch &batch, qsizetype index, const LaneState &lane)
{
    t.run(u"INSERT INTO lane (batch, idx, lane, title, lane_key, phase, reason, memory, marks, body)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {batch.id.value, index, lane.id.value, batch.laneTitles.value(index), batch.laneKey(lane.id).text(),
           storedName(lane.phase), lane.reason.kind, jsonfields::valuesText(lane.memory), jsonfields::valuesText(lane.marks),
           laneBody(lane)});
}

/// The newest publication of this lane in this mini program; what goes on with a version that is there, and has no label to give,
/// is reviewed as well but publishes nothing. Its ticks belong to what was made and begin anew with another.
void publish(Transaction &t, const BatchId &batch, int index, const Progress &p)
{
    const AuditState state = p.phase == Phase::Succeeded ? AuditState::Uploaded
                             : p.phase == Phase::Resting ? AuditState::InReview
                                                         : AuditState::Rejected;
    const qint64 finished = toEpochMillis(p.finishedAt);
    t.run(u"INSERT INTO publication (connection, lane, program, connection_name, lane_title, name, batch, identity, marks, label,"
          " note, published_at, succeeded_at, state, word, since, checked_at, reason)"
          " SELECT b.connection, t.lane, t.program, b.connection_name, l.title, t.name, b.id, t.identity, t.marks, b.label, b.note,"
          " ?, iif(b.label = '' AND b.operation <> 'publish', 0, ?), ?, ?, ?, ?, ? FROM target t JOIN batch b ON b.id = t.batch JOIN lane l ON l.batch = t.batch AND l.lane = t.lane"
          " WHERE t.batch = ? AND t.idx = ?"
          " ON CONFLICT (connection, lane, program) DO UPDATE SET"
          " ticks = iif(identity = excluded.identity, ticks, '{}'), marks = excluded.marks,"
          " connection_name = excluded.connection_name, lane_title = excluded.lane_title, name = excluded.name,"
          " batch = excluded.batch, identity = excluded.identity, label = excluded.label, note = excluded.note,"
          " published_at = excluded.published_at, succeeded_at = max(succeeded_at, excluded.succeeded_at),"
          " state = excluded.state, word = excluded.word, since = excluded.since, checked_at = excluded.checked_at,"
          " reason = excluded.reason WHERE excluded.published_at >= published_at"_s,
          {finished, state == AuditState::Rejected ? qint64{0} : finished, storedName(state), p.word,
           qint64{toEpochMillis(p.wordSince)}, finished, p.reason.text, batch.value, index});
}

/// In updates of rows: who has the lane of the row.
constexpr auto kLeaseColumns = "e.host, e.process, e.process_start, e.place, e.batch";

/// Whoever writes because it runs the lane must have it in this very moment.
void checkLease(Transaction &t, const Change &change, const Rows &rows, int from)
{
    if (!change.holder) {
        return;
    }
    const Holder &holder = *change.holder;
    const bool held = rows.text(from) == holder.host && rows.number(from + 1) == holder.process
                      && rows.number(from + 2) == holder.processStart && rows.text(from + 3) == holder.place
                      && rows.text(from + 4) == change.batch.value;
    if (!held) {
        t.fail({ErrorKind::Leased, QCoreApplication::translate("Journal", "Another process has taken over this batch."), {}, {}, {}});
    }
}

void updateTarget(Transaction &t, const Change &change, int index, const Progress &p)
{
    QString oldPhase;
    QString oldIdentity;
    QString identity;
    if (Rows rows = t.select(u"SELECT t.phase, t.identity, b.identity, %1 FROM target t JOIN batch b ON b.id = t.batch JOIN lane l"
                             " ON l.batch = t.batch AND l.lane = t.lane LEFT JOIN lease e ON e.lane_key = l.lane_key"
                             " WHERE t.batch = ? AND t.idx = ?"_s.arg(QLatin1String(kLeaseColumns)),
                             {change.batch.value, index}); rows.next()) {
        oldPhase = rows.text(0);
        oldIdentity = rows.text(1);
        identity = p.mark(rows.text(2));
        checkLease(t, change, rows, 3);
    }
    const int changed = t.run(u"UPDATE target SET step = ?, phase = ?, reason = ?, final = ?, identity = ?, marks = ?, due = ?,"
                              " started_at = ?, began_at = ?, finished_at = ?, body = ? WHERE batch = ? AND idx = ?"_s,
                              {p.step, phaseName(p.phase), p.reason.kind, isOver(p.phase), identity, jsonfields::valuesText(p.marks),
                               dueOf(p), qint64{toEpochMillis(p.startedAt)}, qint64{toEpochMillis(p.beganAt)},
                               qint64{toEpochMillis(p.finishedAt)}, progressBody(p), change.batch.value, index});
    if (changed != 1) {
        t.fail(noSuchRow(change.batch));
    }
    const bool published = p.phase == Phase::Succeeded || p.phase == Phase::Resting || p.phase == Phase::Rejected;
    const bool news = oldPhase != phaseName(p.phase) || oldIdentity != identity;
    if (published && news && !identity.isEmpty()) {
        publish(t, change.batch, index, p);
    }
}

void rememberTime(Transaction &t, const Change &change, int index, Millis took)
{
    t.run(u"INSERT OR REPLACE INTO lane_time (lane_key, finished_at, batch, idx, millis)"
          " SELECT l.lane_key, t.finished_at, t.batch, t.idx, ? FROM target t JOIN lane l ON l.batch = t.batch AND l.lane = t.lane"
          " WHERE t.batch = ? AND t.idx = ?"_s, {qint64{took.count()}, change.batch.value, index});
}

void updateLane(Transaction &t, const Change &change, int index, const LaneState &lane)
{
    const BatchId &batch = change.batch;
    const QString memory = jsonfields::valuesText(lane.memory);
    QString laneKey;
    bool news = false;
    if (Rows rows = t.select(u"SELECT l.lane_key, l.memory, %1 FROM lane l LEFT JOIN lease e ON e.lane_key = l.lane_key"
                             " WHERE l.batch = ? AND l.idx = ?"_s.arg(QLatin1String(kLeaseColumns)),
                             {batch.value, index}); rows.next()) {
        checkLease(t, change, rows, 2);
        laneKey = rows.text(0);
        news = rows.text(1) != memory;
    }
    const int changed = t.run(u"UPDATE lane SET phase = ?, reason = ?, memory = ?, marks = ?, body = ?"
                              " WHERE batch = ? AND idx = ? AND lane = ?"_s,
                              {storedName(lane.phase), lane.reason.kind, memory, jsonfields::valuesText(lane.marks), laneBody(lane),
                               batch.value, index, lane.id.value});
    if (changed != 1) {
        t.fail(noSuchRow(batch));
    }
    if (news) { // what the workspace remembers of the lane beyond this batch
        t.run(u"INSERT INTO lane_memory (lane_key, body) VALUES (?, ?) ON CONFLICT (lane_key) DO UPDATE SET body = excluded.body"_s,
              {laneKey, memory});
    }
}

void write(Transaction &t, const Change &change)
{
    Instant latest;
    for (const TrailEntry &entry : change.trail) {
        latest = std::max(latest, entry.when);
    }
    if (t.run(u"UPDATE batch SET changed_at = max(changed_at, ?), stop_requested = coalesce(?, stop_requested) WHERE id = ?"_s,
              {qint64{toEpochMillis(latest)}, change.stop ? QVariant(*change.stop) : QVariant(), change.batch.value}) != 1) {
        t.fail(noSuchBatch(change.batch));
    }
    for (const auto &[index, progress] : change.targets) {
        updateTarget(t, change, index, progress);
    }
    for (const auto &[index, took] : change.times) {
        rememberTime(t, change, index, took);
    }
    for (const auto &[index, lane] : change.lanes) {
        updateLane(t, change, index, lane);
    }
    if (change.wave && change.holder) { // a gate is of all lanes
        Rows rows = t.select(u"SELECT %1 FROM lane l LEFT JOIN lease e ON e.lane_key = l.lane_key WHERE l.batch = ?"_s
                                 .arg(QLatin1String(kLeaseColumns)),
                             {change.batch.value});
        while (rows.next()) {
            checkLease(t, change, rows, 0);
        }
    }
    if (change.wave) {
        t.run(u"UPDATE batch SET wave_current = ?, wave_over_since = ?, wave_opened = ? WHERE id = ?"_s,
              {change.wave->current, qint64{toEpochMillis(change.wave->overSince)}, change.wave->opened, change.batch.value});
    }
    for (const TrailEntry &entry : change.trail) {
        append(t, entry);
    }
}

} // namespace

Status SqliteJournal::create(const Batch &batch, const BatchState &state, const TrailEntry &entry)
{
    Transaction t(m_database, Transaction::Access::Write);
    const bool fits = state.targets.size() == batch.targets.size() && state.lanes.size() == batch.lanes().size();
    if (!fits || batch.id.isEmpty()) {
        t.fail(noSuchRow(batch.id));
    }
    insertBatch(t, batch);
    for (qsizetype i = 0; t.ok() && i < batch.targets.size(); ++i) {
        insertTarget(t, batch, i, batch.targets.at(i), state.targets.at(i));
    }
    for (qsizetype i = 0; t.ok() && i < state.lanes.size(); ++i) {
        insertLane(t, batch, i, state.lanes.at(i));
    }
    append(t, entry);
    Status done = t.commit();
    m_database.carryOver();
    return done;
}

Status SqliteJournal::commit(const Change &change)
{
    Transaction t(m_database, Transaction::Access::Write);
    write(t, change);
    Status done = t.commit();
    carryOver(change);
    return done;
}

// Every target that ended, but once a second at most; the end of the run carries the last ones over (SqliteLeases::release).
void SqliteJournal::carryOver(const Change &change)
{
    const auto now = std::chrono::steady_clock::now();
    const bool ended = std::any_of(change.targets.cbegin(), change.targets.cend(), [](const auto &t) { return isOver(t.second.phase); });
    if (ended && now - m_carriedOver >= kCarryOverEvery) {
        m_carriedOver = now;
        m_database.carryOver();
    }
}

Status SqliteJournal::revise(const BatchId &id, const Decision &decide)
{
    Transaction t(m_database, Transaction::Access::Write);
    const StoredBatch stored = readStored(t, id);
    const QList<LeaseRow> leases = livingLeases(t, lanesOf(stored.batch));
    if (!t.ok()) {
        return t.error();
    }
    const Result<Change> change = decide(stored, leases);
    if (!change.ok()) {
        return change.error();
    }
    write(t, change.value());
    Status done = t.commit();
    carryOver(change.value());
    return done;
}

Status SqliteJournal::note(const TrailEntry &entry)
{
    Transaction t(m_database, Transaction::Access::Write);
    append(t, entry);
    return t.commit();
}

Result<bool> SqliteJournal::stopRequested(const BatchId &id)
{
    Transaction t(m_database, Transaction::Access::Read);
    std::optional<bool> stop;
    if (Rows rows = t.select(u"SELECT stop_requested FROM batch WHERE id = ?"_s, {id.value}); rows.next()) {
        stop = rows.number(0) != 0;
    }
    if (const Status done = t.commit(); !done) {
        return done.error();
    }
    return stop ? Result<bool>(*stop) : Result<bool>(noSuchBatch(id));
}

} // namespace flotilla
