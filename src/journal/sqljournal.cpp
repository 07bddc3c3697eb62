// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqljournal.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/rows.h"
#include "journal/sqlleases.h"
#include "journal/sqlrunners.h"
#include "journal/storedbatch.h"
#include "journal/teamcommit.h"
#include "journal/teamnews.h"
#include "journal/trail.h"
#include "model/words.h"
#include "run/idlebatch.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kCarryOverEvery = std::chrono::seconds(1);

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
          " CAST(? AS BIGINT), CASE WHEN b.label = '' AND b.operation <> 'publish' THEN 0 ELSE CAST(? AS BIGINT) END, ?, ?,"
          " CAST(? AS BIGINT), CAST(? AS BIGINT), ? FROM target t JOIN batch b ON b.id = t.batch JOIN lane l ON l.batch = t.batch"
          " AND l.lane = t.lane WHERE t.batch = ? AND t.idx = ?"
          " ON CONFLICT (connection, lane, program) DO UPDATE SET"
          " ticks = CASE WHEN publication.identity = excluded.identity THEN publication.ticks ELSE '{}' END, marks = excluded.marks,"
          " connection_name = excluded.connection_name, lane_title = excluded.lane_title, name = excluded.name,"
          " batch = excluded.batch, identity = excluded.identity, label = excluded.label, note = excluded.note,"
          " published_at = excluded.published_at, succeeded_at = CASE WHEN publication.succeeded_at > excluded.succeeded_at"
          " THEN publication.succeeded_at ELSE excluded.succeeded_at END,"
          " state = excluded.state, word = excluded.word, since = excluded.since, checked_at = excluded.checked_at,"
          " reason = excluded.reason WHERE excluded.published_at >= publication.published_at"_s,
          {finished, state == AuditState::Rejected ? qint64{0} : finished, storedName(state), p.word,
           qint64{toEpochMillis(p.wordSince)}, finished, p.reason.text, batch.value, index});
}

QString numbersOf(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers) {
        texts.append(QString::number(number));
    }
    return listBody(texts);
}

/// Whoever writes because it runs the lanes must have them in this very moment. A gate is of all lanes.
void demandLeases(Transaction &t, SqlLeases &leases, const Change &change)
{
    QList<int> targets;
    QList<int> lanes;
    for (const auto &target : change.targets) {
        targets.append(target.first);
    }
    for (const auto &lane : change.lanes) {
        lanes.append(lane.first);
    }
    const QString numbers = u"(SELECT CAST(value AS BIGINT) FROM %1 k)"_s.arg(t.dialect().list);
    QStringList keys;
    {
        Rows rows = change.wave
                        ? t.select(u"SELECT lane_key FROM lane WHERE batch = ?"_s, {change.batch.value})
                        : t.select(u"SELECT lane_key FROM lane WHERE batch = ? AND (idx IN %1 OR lane IN (SELECT lane FROM target WHERE"
                                   " batch = ? AND idx IN %1))"_s.arg(numbers),
                                   {change.batch.value, numbersOf(lanes), change.batch.value, numbersOf(targets)});
        while (rows.next()) {
            keys.append(rows.text(0));
        }
    }
    leases.demand(t, keys, *change.holder, change.batch);
}

void updateTarget(Transaction &t, const Change &change, int index, const Progress &p)
{
    QString oldPhase;
    QString oldIdentity;
    QString identity;
    if (Rows rows = t.select(u"SELECT t.phase, t.identity, b.identity FROM target t JOIN batch b ON b.id = t.batch"
                             " WHERE t.batch = ? AND t.idx = ?"_s,
                             {change.batch.value, index}); rows.next()) {
        oldPhase = rows.text(0);
        oldIdentity = rows.text(1);
        identity = p.mark(rows.text(2));
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
    t.run(u"INSERT INTO lane_time (lane_key, finished_at, batch, idx, millis)"
          " SELECT l.lane_key, t.finished_at, t.batch, t.idx, CAST(? AS BIGINT) FROM target t JOIN lane l ON l.batch = t.batch"
          " AND l.lane = t.lane WHERE t.batch = ? AND t.idx = ?"
          " ON CONFLICT (lane_key, finished_at, batch, idx) DO UPDATE SET millis = excluded.millis"_s, {qint64{took.count()}, change.batch.value, index});
}

void updateLane(Transaction &t, const Change &change, int index, const LaneState &lane)
{
    const BatchId &batch = change.batch;
    const QString memory = jsonfields::valuesText(lane.memory);
    QString laneKey;
    bool news = false;
    if (Rows rows = t.select(u"SELECT lane_key, memory FROM lane WHERE batch = ? AND idx = ?"_s, {batch.value, index}); rows.next()) {
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

void write(Transaction &t, SqlLeases &leases, const Change &change)
{
    if (change.holder) {
        demandLeases(t, leases, change);
    }
    Instant latest;
    for (const TrailEntry &entry : change.trail) {
        latest = std::max(latest, entry.when);
    }
    // By the clocks of several computers: with one that is behind it is another time nevertheless, for whoever asks what is new.
    if (t.run(u"UPDATE batch SET changed_at = CASE WHEN changed_at < ? THEN ? ELSE changed_at + 1 END, stop_requested = coalesce(?, stop_requested)"
              " WHERE id = ?"_s,
              {qint64{toEpochMillis(latest)}, qint64{toEpochMillis(latest)}, change.stop ? QVariant(*change.stop) : QVariant(), change.batch.value}) != 1) {
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
    if (change.wave) {
        t.run(u"UPDATE batch SET wave_current = ?, wave_over_since = ?, wave_opened = ? WHERE id = ?"_s,
              {change.wave->current, qint64{toEpochMillis(change.wave->overSince)}, change.wave->opened, change.batch.value});
    }
    append(t, change.trail);
}

} // namespace

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

Status SqlJournal::create(const Batch &batch, const BatchState &state, const TrailEntry &entry)
{
    const bool fits = state.targets.size() == batch.targets.size() && state.lanes.size() == batch.lanes().size();
    if (!fits || batch.id.isEmpty()) {
        return noSuchRow(batch.id);
    }
    Status done = m_database.change([&batch, &state, &entry](Transaction &t) {
        insertBatch(t, batch);
        addTicket(t, batch);
        for (qsizetype i = 0; t.ok() && i < batch.targets.size(); ++i) {
            insertTarget(t, batch, i, batch.targets.at(i), state.targets.at(i));
        }
        for (qsizetype i = 0; t.ok() && i < state.lanes.size(); ++i) {
            insertLane(t, batch, i, state.lanes.at(i));
        }
        append(t, entry);
        tellOthers(t, batch.id);
    });
    m_database.carryOver();
    return done;
}

Status SqlJournal::commit(const Change &change)
{
    if (m_database.isShared() && fitsOneStatement(change)) {
        return commitAtOnce(m_database, m_leases, change);
    }
    Status done = m_database.change([this, &change](Transaction &t) {
        t.alone(batchLock(change.batch));
        write(t, m_leases, change);
        tellOthers(t, change.batch);
    });
    carryOver(change);
    return done;
}

// Every target that ended, but once a second at most; the end of the run carries the last ones over (SqliteLeases::release).
void SqlJournal::carryOver(const Change &change)
{
    const auto now = std::chrono::steady_clock::now();
    const bool ended = std::any_of(change.targets.cbegin(), change.targets.cend(), [](const auto &t) { return isOver(t.second.phase); });
    if (ended && now - m_carriedOver >= kCarryOverEvery) {
        m_carriedOver = now;
        m_database.carryOver();
    }
}

Status SqlJournal::revise(const BatchId &id, const Decision &decide)
{
    Change written;
    Status done = m_database.change([this, &id, &decide, &written](Transaction &t) {
        t.alone(batchLock(id));
        const StoredBatch stored = readStored(t, id);
        const QList<LeaseRow> leases = t.ok() ? m_leases.living(t, lanesOf(stored.batch)) : QList<LeaseRow>();
        if (!t.ok()) {
            return;
        }
        const Result<Change> change = decide(stored, leases);
        if (!change.ok()) {
            t.fail(change.error());
            return;
        }
        written = change.value();
        write(t, m_leases, written);
        tellOthers(t, id);
    });
    if (done) {
        carryOver(written);
    }
    return done;
}

Status SqlJournal::note(const TrailEntry &entry)
{
    return m_database.change([&entry](Transaction &t) { append(t, entry); });
}

Result<bool> SqlJournal::stopRequested(const BatchId &id)
{
    return m_database.look<bool>([&id](Transaction &t, bool &stop) {
        if (Rows rows = t.select(u"SELECT stop_requested FROM batch WHERE id = ?"_s, {id.value}); rows.next()) {
            stop = rows.number(0) != 0;
        } else {
            t.fail(noSuchBatch(id));
        }
    });
}

} // namespace flotilla
