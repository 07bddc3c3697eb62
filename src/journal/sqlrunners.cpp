// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlrunners.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "journal/transaction.h"
#include "model/batch.h"
#include "model/words.h"
#include "run/plannedorders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qint64 kTicketLife = kRunnerLife.count();
constexpr qint64 kWeek = Millis(std::chrono::days(7)).count();

/// `$now`: the clock of the workspace; `$open`: the order of the ticket `k` has something that can be done now; `$skip`: rows that another
/// runner is just looking at are passed over.
QString filled(const Transaction &t, const char16_t *text)
{
    QString sql = QString::fromUtf16(text);
    // What rests is looked at first, what waits for a person is decided first; a lane is open that was begun and not closed.
    const QString open = u"(EXISTS (SELECT 1 FROM target t WHERE t.batch = k.batch AND t.final = 0 AND t.phase NOT IN ('%1', '%2'))"
                         " OR EXISTS (SELECT 1 FROM lane l JOIN target t ON t.batch = l.batch AND t.lane = l.lane WHERE l.batch = k.batch"
                         " AND l.phase <> '%3' AND %4 > 0))"_s
                             .arg(phaseName(Phase::Resting), phaseName(Phase::NeedsPerson), storedName(LanePhase::Closed), t.dialect().starts);
    return sql.replace(u"$open"_s, open).replace(u"$now"_s, t.dialect().now)
        .replace(u"$skip"_s, t.dialect().isShared ? u"FOR UPDATE OF k SKIP LOCKED"_s : QString());
}

QStringList namesOf(const QList<BatchId> &batches)
{
    QStringList names;
    for (const BatchId &batch : batches) {
        names.append(batch.value);
    }
    return names;
}

QList<BatchId> batchesIn(const QString &body)
{
    QList<BatchId> batches;
    const QStringList names = listFromBody(body);
    for (const QString &name : names) {
        batches.append({name});
    }
    return batches;
}

} // namespace

void addTicket(Transaction &t, const Batch &batch)
{
    if (const QString label = runOn(batch.options); !label.isEmpty()) {
        t.run(u"INSERT INTO run_ticket (batch, label, not_before) VALUES (?, ?, ?)"_s,
              {batch.id.value, label, qint64{toEpochMillis(startOf(batch.options))}});
    }
}

QStringList runnerTables()
{
    return {
        u"CREATE TABLE runner (id TEXT PRIMARY KEY, name TEXT NOT NULL, labels TEXT NOT NULL, host TEXT NOT NULL, version TEXT NOT NULL,"
        " address TEXT NOT NULL, batches TEXT NOT NULL, started_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, ended_at BIGINT NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE run_ticket (batch TEXT PRIMARY KEY REFERENCES batch(id), label TEXT NOT NULL, not_before BIGINT NOT NULL,"
        " runner TEXT NOT NULL DEFAULT '', ends_at BIGINT NOT NULL DEFAULT 0, held TEXT NOT NULL DEFAULT '')"_s,
    };
}

// Besides, the tickets of what is done or was taken back go away. Only here: nobody who takes one has to wait for that.
Status SqlRunners::beat(const RunnerState &state)
{
    return m_database.change([&state](Transaction &t) {
        t.run(filled(t, u"INSERT INTO runner (id, name, labels, host, version, address, batches, started_at, seen_at)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, $now, $now) ON CONFLICT (id) DO UPDATE SET labels = excluded.labels, address ="
                        " excluded.address, batches = excluded.batches, seen_at = excluded.seen_at, ended_at = 0"),
              {state.id, state.name, listBody(state.labels), state.host, state.version, state.address, listBody(namesOf(state.batches))});
        t.run(filled(t, u"UPDATE run_ticket SET ends_at = $now + ? WHERE runner = ? AND ends_at > $now AND batch IN (SELECT value FROM"
                        " $list n)").replace(u"$list"_s, t.dialect().list), {kTicketLife, state.id, listBody(namesOf(state.batches))});
        t.run(u"DELETE FROM run_ticket WHERE runner = '' AND NOT EXISTS (SELECT 1 FROM target t WHERE t.batch = run_ticket.batch AND"
              " (t.final = 0 OR t.phase = '%3'))"
              " AND NOT EXISTS (SELECT 1 FROM lane l JOIN target t ON t.batch = l.batch AND t.lane = l.lane WHERE l.batch = run_ticket.batch"
              " AND l.phase <> '%1' AND %2 > 0)"_s.arg(storedName(LanePhase::Closed), t.dialect().starts, phaseName(Phase::Resting)));
        t.run(filled(t, u"DELETE FROM runner WHERE seen_at < $now - ?"), {kWeek});
    });
}

Status SqlRunners::leave(const QString &runner)
{
    return m_database.change([&runner](Transaction &t) {
        t.run(filled(t, u"UPDATE runner SET ended_at = $now, seen_at = $now, batches = '[]' WHERE id = ?"), {runner});
        t.run(u"UPDATE run_ticket SET runner = '', ends_at = 0 WHERE runner = ?"_s, {runner});
    });
}

Result<QList<RunnerRow>> SqlRunners::runners()
{
    return m_database.look<QList<RunnerRow>>([](Transaction &t, QList<RunnerRow> &list) {
        Rows rows = t.select(filled(t, u"SELECT id, name, labels, host, version, address, batches, started_at, seen_at, ended_at, $now FROM runner"
                                       " ORDER BY started_at DESC, id"));
        while (rows.next()) {
            RunnerRow row;
            row.state = {rows.text(0), rows.text(1), listFromBody(rows.text(2)), rows.text(3), rows.text(4), rows.text(5), batchesIn(rows.text(6))};
            row.started = fromEpochMillis(rows.number(7));
            row.seen = fromEpochMillis(rows.number(8));
            row.ended = rows.number(9) != 0;
            row.silence = Millis(std::max<qint64>(0, rows.number(10) - rows.number(8)));
            if (row.silence.count() < kWeek) {
                list.append(row);
            }
        }
    });
}

Result<BatchId> SqlRunners::take(const QString &runner, const QStringList &labels)
{
    BatchId taken;
    const Status done = m_database.change([&](Transaction &t) {
        taken = {};
        {
            Rows rows = t.select(filled(t, u"SELECT k.batch FROM run_ticket k JOIN batch b ON b.id = k.batch WHERE k.label IN (SELECT value FROM $list n)"
                                           " AND k.held = '' AND k.ends_at <= $now AND k.not_before <= $now AND b.stop_requested = 0 AND $open"
                                           " ORDER BY k.not_before, b.created_at, k.batch LIMIT 1 $skip").replace(u"$list"_s, t.dialect().list),
                                 {listBody(labels)});
            if (rows.next()) {
                taken = {rows.text(0)};
            }
        }
        if (!taken.isEmpty()) {
            t.run(filled(t, u"UPDATE run_ticket SET runner = ?, ends_at = $now + ? WHERE batch = ?"), {runner, kTicketLife, taken.value});
        }
    });
    return done ? Result<BatchId>(taken) : Result<BatchId>(done.error());
}

Status SqlRunners::giveBack(const QString &runner, const BatchId &batch, const QString &held, Millis pause)
{
    return m_database.change([&](Transaction &t) {
        t.run(filled(t, u"UPDATE run_ticket SET runner = '', ends_at = $now + ?, held = ? WHERE batch = ? AND runner = ?"),
              {qint64{pause.count()}, held, batch.value, runner});
    });
}

Result<QHash<BatchId, QString>> SqlRunners::held()
{
    return m_database.look<QHash<BatchId, QString>>([](Transaction &t, QHash<BatchId, QString> &why) {
        Rows rows = t.select(u"SELECT batch, held FROM run_ticket WHERE held <> ''"_s);
        while (rows.next()) {
            why.insert({rows.text(0)}, rows.text(1));
        }
    });
}

} // namespace flotilla
