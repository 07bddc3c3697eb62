// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitehistory.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "journal/storedbatch.h"
#include "model/words.h"
#include "run/trailnames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Access = Transaction::Access;

/// Ends a read and hands out what it found.
template <typename T>
Result<T> finished(Transaction &transaction, T value)
{
    if (const Status done = transaction.commit(); !done) {
        return done.error();
    }
    return value;
}

void count(Totals &totals, const QString &phase, int n)
{
    switch (phaseFromName(phase).value_or(Phase::Ready)) {
    case Phase::Succeeded: totals.succeeded += n; break;
    case Phase::InReview: totals.inReview += n; break;
    case Phase::Rejected: totals.rejected += n; break;
    case Phase::Failed: totals.failed += n; break;
    case Phase::Skipped: totals.skipped += n; break;
    case Phase::Cancelled: totals.cancelled += n; break;
    default: totals.waiting += n; break;
    }
}

/// The titles of each batch's apps, an app without a title by its id.
struct Lanes
{
    QStringList titles;
    bool toClose = false;
};

// A lane that is not closed counts only if something was sent on it: else nothing is left behind. `starts` is asked, for a
// target that is to begin anew has no start time.
constexpr auto kStarted = "EXISTS (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.app = l.app"
                          " AND coalesce(json_extract(t.body, '$.starts'), 0) > 0)"_L1;

QHash<QString, Lanes> lanesOfBatches(Transaction &t, int limit)
{
    QHash<QString, Lanes> lanes;
    Rows rows = t.select(u"SELECT l.batch, l.title, l.app, l.phase <> ? AND %1 FROM lane l WHERE l.batch IN"
                         " (SELECT id FROM batch ORDER BY created_at DESC, id DESC LIMIT ?) ORDER BY l.batch, l.idx"_s.arg(kStarted),
                         {storedName(LanePhase::Closed), limit});
    while (rows.next()) {
        Lanes &of = lanes[rows.text(0)];
        of.titles.append(rows.text(1).isEmpty() ? rows.text(2) : rows.text(1));
        of.toClose = of.toClose || rows.number(3) != 0;
    }
    return lanes;
}

} // namespace

Result<StoredBatch> SqliteHistory::load(const BatchId &id)
{
    Transaction t(m_database, Access::Read);
    return finished(t, readStored(t, id));
}

Result<QList<BatchSummary>> SqliteHistory::batches(int limit)
{
    Transaction t(m_database, Access::Read);
    const int most = limit > 0 ? limit : -1; // SQLite: negative means all
    const QHash<QString, Lanes> lanes = lanesOfBatches(t, most);
    QList<BatchSummary> list;
    Rows rows = t.select(u"SELECT b.id, b.connection_name, b.created_at, b.changed_at, b.created_by, b.label, c.phase, c.n"
                         " FROM (SELECT * FROM batch ORDER BY created_at DESC, id DESC LIMIT ?) b"
                         " LEFT JOIN phase_count c ON c.batch = b.id ORDER BY b.created_at DESC, b.id DESC"_s, {most});
    while (rows.next()) {
        const BatchId id{rows.text(0)};
        if (list.isEmpty() || list.constLast().id != id) {
            const Lanes of = lanes.value(id.value);
            list.append({id, rows.text(1), of.titles.join(u", "_s), 0, {}, fromEpochMillis(rows.number(2)),
                         fromEpochMillis(rows.number(3)), rows.text(4), rows.text(5), of.toClose});
        }
        count(list.last().totals, rows.text(6), static_cast<int>(rows.number(7)));
        list.last().targets = list.last().totals.all();
    }
    return finished(t, list);
}

Result<QList<TrailEntry>> SqliteHistory::trail(const BatchId &id, const AppId &app, const MiniProgramId &program)
{
    Transaction t(m_database, Access::Read);
    QString sql = u"SELECT at, who, what, app, program, code, request_id, detail FROM trail WHERE batch = ?"_s;
    QVariantList values{id.value};
    if (!program.isEmpty()) {
        sql += u" AND program = ?"_s;
        values.append(program.value);
    }
    if (!app.isEmpty()) {
        sql += u" AND app = ?"_s;
        values.append(app.value);
    }
    QList<TrailEntry> list;
    Rows rows = t.select(sql + u" ORDER BY id"_s, values);
    while (rows.next()) {
        list.append({fromEpochMillis(rows.number(0)), rows.text(1), rows.text(2), id, {rows.text(3)}, {rows.text(4)},
                     rows.text(5), rows.text(6), rows.text(7)});
    }
    return finished(t, list);
}

Result<QList<Millis>> SqliteHistory::buildTimes(const LaneKey &lane, int count)
{
    Transaction t(m_database, Access::Read);
    QList<Millis> list;
    Rows rows = t.select(u"SELECT millis FROM build_time WHERE lane_key = ? ORDER BY finished_at DESC LIMIT ?"_s,
                         {lane.text(), count});
    while (rows.next()) {
        list.append(Millis{rows.number(0)});
    }
    return finished(t, list);
}

Result<QList<BatchId>> SqliteHistory::unfinishedOn(const LaneKey &lane)
{
    Transaction t(m_database, Access::Read);
    QList<BatchId> list;
    Rows rows = t.select(u"SELECT l.batch FROM lane l JOIN batch b ON b.id = l.batch WHERE l.lane_key = ? AND ("
                         " EXISTS (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.app = l.app AND t.final = 0)"
                         " OR (l.phase <> ? AND %1)) ORDER BY b.created_at, b.id"_s.arg(kStarted),
                         {lane.text(), storedName(LanePhase::Closed)});
    while (rows.next()) {
        list.append({rows.text(0)});
    }
    return finished(t, list);
}

Result<Instant> SqliteHistory::lastDeploy(const LaneKey &lane, const BatchId &exceptBatch, const MiniProgramId &exceptProgram)
{
    // From the trail: a target that was started again since has forgotten its first deploy.
    Transaction t(m_database, Access::Read);
    Instant last;
    Rows rows = t.select(u"SELECT max(r.at) FROM lane l JOIN trail r ON r.batch = l.batch AND r.app = l.app"
                         " WHERE l.lane_key = ? AND r.what = ? AND NOT (r.batch = ? AND r.program = ?)"_s,
                         {lane.text(), trailSent(Verb::Deploy), exceptBatch.value, exceptProgram.value});
    if (rows.next()) {
        last = fromEpochMillis(rows.number(0));
    }
    return finished(t, last);
}

Result<std::optional<Binding>> SqliteHistory::lastBinding(const LaneKey &lane)
{
    Transaction t(m_database, Access::Read);
    std::optional<Binding> binding;
    if (Rows rows = t.select(u"SELECT bound_program, bound_certain FROM lane_memory"
                             " WHERE lane_key = ? AND bound_known = 1"_s, {lane.text()}); rows.next()) {
        binding = bindingOf(rows.value(0), rows.number(1) != 0);
    }
    return finished(t, binding);
}

Result<QHash<MiniProgramId, Instant>> SqliteHistory::lastPublished()
{
    Transaction t(m_database, Access::Read);
    QHash<MiniProgramId, Instant> times;
    Rows rows = t.select(u"SELECT program, max(succeeded_at) FROM publication WHERE succeeded_at > 0 GROUP BY program"_s);
    while (rows.next()) {
        times.insert({rows.text(0)}, fromEpochMillis(rows.number(1)));
    }
    return finished(t, times);
}

Result<IdTrust> SqliteHistory::idTrust(const LaneKey &lane)
{
    Transaction t(m_database, Access::Read);
    IdTrust trust = IdTrust::Untested;
    if (Rows rows = t.select(u"SELECT trust FROM lane_memory WHERE lane_key = ?"_s, {lane.text()}); rows.next()) {
        trust = fromStoredName<IdTrust>(rows.text(0)).value_or(IdTrust::Untested);
    }
    return finished(t, trust);
}

} // namespace flotilla
