// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitejournal.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "journal/sqliteleases.h"
#include "journal/storedbatch.h"
#include "journal/trail.h"
#include "model/words.h"
#include "run/idlebatch.h"
#include "workflow/polling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Error noSuchBatch(const BatchId &id)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Journal", "There is no batch %1 in the journal.").arg(id.value), {}, {}, {}};
}

Error noSuchRow(const BatchId &id)
{
    return {ErrorKind::Usage,
            QCoreApplication::translate("Journal", "The change does not fit the rows of batch %1.").arg(id.value), {}, {}, {}};
}

QVariant boundProgram(const Binding &binding)
{
    return binding.program ? QVariant(binding.program->value) : QVariant();
}

void insertBatch(Transaction &t, const Batch &b)
{
    t.run(u"INSERT INTO batch (id, connection, connection_name, endpoint, environment, label, note, created_at, created_by,"
          " changed_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {b.id.value, b.connection.value, b.connectionName, b.endpoint, b.environment, b.release.label, b.release.note,
           qint64{toEpochMillis(b.createdAt)}, b.createdBy, qint64{toEpochMillis(b.createdAt)}, batchBody(b)});
}

void insertTarget(Transaction &t, const BatchId &batch, qsizetype index, const Target &target, const Progress &p)
{
    t.run(u"INSERT INTO target (batch, idx, app, program, name, tags, step, phase, reason, final, build_id, started_at,"
          " deployed_at, finished_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {batch.value, index, target.app.value, target.program.value, target.name, listBody(target.tags),
           stepName(p.step), phaseName(p.phase), reasonName(p.reason.kind), isFinal(p.phase), p.buildId,
           qint64{toEpochMillis(p.startedAt)}, qint64{toEpochMillis(p.deployedAt)},
           qint64{toEpochMillis(p.finishedAt)}, progressBody(p)});
}

void insertLane(Transaction &t, const Batch &batch, qsizetype index, const LaneState &lane)
{
    t.run(u"INSERT INTO lane (batch, idx, app, title, lane_key, phase, reason, bound_program, bound_certain, trust, body)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
          {batch.id.value, index, lane.app.value, batch.appTitles.value(index), batch.laneKey(lane.app).text(),
           storedName(lane.phase), reasonName(lane.reason.kind), boundProgram(lane.bound), lane.bound.certain,
           storedName(lane.trust), laneBody(lane)});
}

/// The newest publication of this app in this mini program; its ticks belong to the build and begin anew with another.
void publish(Transaction &t, const BatchId &batch, int index, const Progress &p)
{
    const AuditState state = p.phase == Phase::Succeeded  ? AuditState::Uploaded
                             : p.phase == Phase::InReview ? AuditState::InReview
                                                          : AuditState::Rejected;
    const qint64 finished = toEpochMillis(p.finishedAt);
    t.run(u"INSERT INTO publication (connection, app, program, connection_name, app_title, name, batch, build_id, label,"
          " note, published_at, succeeded_at, state, word, since, checked_at, reason)"
          " SELECT b.connection, t.app, t.program, b.connection_name, l.title, t.name, b.id, t.build_id, b.label, b.note,"
          " ?, ?, ?, ?, ?, ?, ? FROM target t JOIN batch b ON b.id = t.batch JOIN lane l ON l.batch = t.batch AND l.app = t.app"
          " WHERE t.batch = ? AND t.idx = ?"
          " ON CONFLICT (connection, app, program) DO UPDATE SET"
          " submitted_who = iif(build_id = excluded.build_id, submitted_who, NULL),"
          " submitted_at = iif(build_id = excluded.build_id, submitted_at, NULL),"
          " approved_who = iif(build_id = excluded.build_id, approved_who, NULL),"
          " approved_at = iif(build_id = excluded.build_id, approved_at, NULL),"
          " released_who = iif(build_id = excluded.build_id, released_who, NULL),"
          " released_at = iif(build_id = excluded.build_id, released_at, NULL),"
          " connection_name = excluded.connection_name, app_title = excluded.app_title, name = excluded.name,"
          " batch = excluded.batch, build_id = excluded.build_id, label = excluded.label, note = excluded.note,"
          " published_at = excluded.published_at, succeeded_at = max(succeeded_at, excluded.succeeded_at),"
          " state = excluded.state, word = excluded.word, since = excluded.since, checked_at = excluded.checked_at,"
          " reason = excluded.reason WHERE excluded.published_at >= published_at"_s,
          {finished, state == AuditState::Rejected ? qint64{0} : finished, storedName(state), p.word,
           qint64{toEpochMillis(p.wordSince)}, finished, p.reason.text, batch.value, index});
}

void rememberBuildTime(Transaction &t, const BatchId &batch, int index, const QString &laneKey, const Progress &p)
{
    if (const std::optional<Millis> took = buildTimeOf(p)) {
        t.run(u"INSERT OR REPLACE INTO build_time (lane_key, finished_at, batch, idx, millis) VALUES (?, ?, ?, ?, ?)"_s,
              {laneKey, qint64{toEpochMillis(p.span(Step::Build).to)}, batch.value, index, qint64{took->count()}});
    }
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
    QString oldBuild;
    QString laneKey;
    if (Rows rows = t.select(u"SELECT t.phase, t.build_id, l.lane_key, %1 FROM target t JOIN lane l"
                             " ON l.batch = t.batch AND l.app = t.app LEFT JOIN lease e ON e.lane_key = l.lane_key"
                             " WHERE t.batch = ? AND t.idx = ?"_s.arg(QLatin1String(kLeaseColumns)),
                             {change.batch.value, index}); rows.next()) {
        oldPhase = rows.text(0);
        oldBuild = rows.text(1);
        laneKey = rows.text(2);
        checkLease(t, change, rows, 3);
    }
    const int changed = t.run(u"UPDATE target SET step = ?, phase = ?, reason = ?, final = ?, build_id = ?, started_at = ?,"
                              " deployed_at = ?, finished_at = ?, body = ? WHERE batch = ? AND idx = ?"_s,
                              {stepName(p.step), phaseName(p.phase), reasonName(p.reason.kind), isFinal(p.phase), p.buildId,
                               qint64{toEpochMillis(p.startedAt)}, qint64{toEpochMillis(p.deployedAt)},
                               qint64{toEpochMillis(p.finishedAt)}, progressBody(p), change.batch.value, index});
    if (changed != 1) {
        t.fail(noSuchRow(change.batch));
    }
    const bool published = p.phase == Phase::Succeeded || p.phase == Phase::InReview || p.phase == Phase::Rejected;
    const bool news = oldPhase != phaseName(p.phase) || oldBuild != p.buildId;
    if (published && news && !p.buildId.isEmpty()) {
        publish(t, change.batch, index, p);
        if (p.phase != Phase::Rejected) {
            rememberBuildTime(t, change.batch, index, laneKey, p);
        }
    }
}

/// What the workspace remembers of the lane beyond this batch: the last binding, and what newest-build ids are worth.
void remember(Transaction &t, const QString &laneKey, const LaneState &lane, bool rebound)
{
    if (rebound) {
        t.run(u"INSERT INTO lane_memory (lane_key, bound_known, bound_program, bound_certain) VALUES (?, 1, ?, ?)"
              " ON CONFLICT (lane_key) DO UPDATE SET bound_known = 1, bound_program = excluded.bound_program,"
              " bound_certain = excluded.bound_certain"_s, {laneKey, boundProgram(lane.bound), lane.bound.certain});
    }
    if (lane.trust != IdTrust::Untested) {
        t.run(u"INSERT INTO lane_memory (lane_key, trust) VALUES (?, ?) ON CONFLICT (lane_key) DO UPDATE"
              " SET trust = excluded.trust WHERE trust <> ?"_s,
              {laneKey, storedName(lane.trust), storedName(IdTrust::Matches)});
    }
}

void updateLane(Transaction &t, const Change &change, int index, const LaneState &lane)
{
    const BatchId &batch = change.batch;
    QString laneKey;
    bool rebound = false;
    if (Rows rows = t.select(u"SELECT l.lane_key, l.bound_program, l.bound_certain, %1 FROM lane l"
                             " LEFT JOIN lease e ON e.lane_key = l.lane_key WHERE l.batch = ? AND l.idx = ?"_s
                                 .arg(QLatin1String(kLeaseColumns)),
                             {batch.value, index}); rows.next()) {
        checkLease(t, change, rows, 3);
        laneKey = rows.text(0);
        const QVariant program = rows.value(1);
        const Binding old{program.isNull() ? std::nullopt : std::optional(MiniProgramId{program.toString()}),
                          rows.number(2) != 0};
        rebound = lane.bound != old;
    }
    const int changed = t.run(u"UPDATE lane SET phase = ?, reason = ?, bound_program = ?, bound_certain = ?, trust = ?, body = ?"
                              " WHERE batch = ? AND idx = ? AND app = ?"_s,
                              {storedName(lane.phase), reasonName(lane.reason.kind), boundProgram(lane.bound),
                               lane.bound.certain, storedName(lane.trust), laneBody(lane), batch.value, index,
                               lane.app.value});
    if (changed != 1) {
        t.fail(noSuchRow(batch));
    }
    remember(t, laneKey, lane, rebound);
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
    for (const auto &[index, lane] : change.lanes) {
        updateLane(t, change, index, lane);
    }
    for (const TrailEntry &entry : change.trail) {
        append(t, entry);
    }
}

} // namespace

Status SqliteJournal::create(const Batch &batch, const BatchState &state, const TrailEntry &entry)
{
    Transaction t(m_database, Transaction::Access::Write);
    const bool fits = state.targets.size() == batch.targets.size() && state.lanes.size() == batch.apps().size();
    if (!fits || batch.id.isEmpty()) {
        t.fail(noSuchRow(batch.id));
    }
    insertBatch(t, batch);
    for (qsizetype i = 0; t.ok() && i < batch.targets.size(); ++i) {
        insertTarget(t, batch.id, i, batch.targets.at(i), state.targets.at(i));
    }
    for (qsizetype i = 0; t.ok() && i < state.lanes.size(); ++i) {
        insertLane(t, batch, i, state.lanes.at(i));
    }
    append(t, entry);
    return t.commit();
}

Status SqliteJournal::commit(const Change &change)
{
    Transaction t(m_database, Transaction::Access::Write);
    write(t, change);
    return t.commit();
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
