// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlhistory.h"

#include "journal/backup.h"
#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/rows.h"
#include "journal/storedbatch.h"
#include "journal/trail.h"
#include "journal/transaction.h"
#include "model/words.h"
#include "run/trailnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

void count(Totals &totals, const QString &phase, int n)
{
    switch (phaseFromName(phase).value_or(Phase::Ready)) {
    case Phase::Succeeded: totals.succeeded += n; break;
    case Phase::Resting: totals.resting += n; break;
    case Phase::Rejected: totals.rejected += n; break;
    case Phase::Failed: totals.failed += n; break;
    case Phase::Skipped: totals.skipped += n; break;
    case Phase::Cancelled: totals.cancelled += n; break;
    default: totals.waiting += n; break;
    }
}

/// The titles of each batch's lanes, one without a title by its id.
struct Lanes
{
    QStringList titles;
    bool toClose = false;
};

// A lane that is not closed counts only if something was sent on it: else nothing is left behind. `starts` is asked, for a
// target that is to begin anew has no start time. A row that cannot be read counts, and spoils no other batch.
QString sent(const Transaction &t)
{
    return u"%1 > 0"_s.arg(t.dialect().starts);
}

// There can be thousands of lanes in a batch: each of the two reads touches every row once.
QHash<QString, Lanes> lanesOfBatches(Transaction &t, qint64 limit)
{
    constexpr auto kNewest = "(SELECT id FROM batch ORDER BY created_at DESC, id DESC LIMIT ?)"_L1;
    QHash<QString, Lanes> lanes;
    {
        Rows rows = t.select(u"SELECT batch, title, lane FROM lane WHERE batch IN %1 ORDER BY batch, idx"_s.arg(kNewest), {limit});
        while (rows.next()) {
            lanes[rows.text(0)].titles.append(rows.text(1).isEmpty() ? rows.text(2) : rows.text(1));
        }
    }
    Rows rows = t.select(u"WITH unclosed AS MATERIALIZED (SELECT batch, lane FROM lane WHERE phase <> ? AND batch IN %1)"
                         " SELECT DISTINCT t.batch FROM target t JOIN unclosed o ON o.batch = t.batch AND o.lane = t.lane"
                         " WHERE t.batch IN (SELECT batch FROM unclosed) AND %2"_s.arg(kNewest, sent(t)),
                         {storedName(LanePhase::Closed), limit});
    while (rows.next()) {
        lanes[rows.text(0)].toClose = true;
    }
    return lanes;
}

constexpr QStringView kTrail = u"SELECT at, who, what, step, arguments, lane, program, code, request_id, detail FROM trail";

/// Rows of kTrail, without their batch.
QList<TrailEntry> linesOf(Rows rows)
{
    QList<TrailEntry> list;
    while (rows.next()) {
        TrailEntry entry;
        entry.when = fromEpochMillis(rows.number(0));
        entry.who = rows.text(1);
        entry.what = rows.text(2);
        entry.step = rows.text(3);
        entry.arguments = listFromBody(rows.text(4));
        entry.lane = {rows.text(5)};
        entry.program = {rows.text(6)};
        entry.code = rows.text(7);
        entry.requestId = rows.text(8);
        entry.detail = rows.text(9);
        list.append(ofVersion1(entry));
    }
    return list;
}

} // namespace

Result<StoredBatch> SqlHistory::load(const BatchId &id)
{
    return m_database.look<StoredBatch>([&id](Transaction &t, StoredBatch &stored) { stored = readStored(t, id); });
}

QList<BatchSummary> SqlHistory::readBatches(Transaction &t, int limit)
{
    QList<BatchSummary> list;
    const qint64 most = limit > 0 ? limit : std::numeric_limits<qint64>::max();
    const QHash<QString, Lanes> lanes = lanesOfBatches(t, most);
    Rows rows = t.select(u"SELECT b.id, b.platform, b.operation, b.connection_name, b.created_at, b.changed_at, b.created_by, b.label, c.phase, c.n, b.options"
                         " FROM (SELECT * FROM batch ORDER BY created_at DESC, id DESC LIMIT ?) b"
                         " LEFT JOIN phase_count c ON c.batch = b.id ORDER BY b.created_at DESC, b.id DESC"_s, {most});
    while (rows.next()) {
        const BatchId id{rows.text(0)};
        if (list.isEmpty() || list.constLast().id != id) {
            const Lanes of = lanes.value(id.value);
            list.append({id, rows.text(1), rows.text(2), rows.text(3), of.titles.join(u", "_s), 0, {}, fromEpochMillis(rows.number(4)),
                         fromEpochMillis(rows.number(5)), rows.text(6), rows.text(7), jsonfields::valuesFromText(rows.text(10)), of.toClose});
        }
        count(list.last().totals, rows.text(8), static_cast<int>(rows.number(9)));
        list.last().targets = list.last().totals.all();
    }
    return list;
}

Result<QList<BatchSummary>> SqlHistory::batches(int limit)
{
    return m_database.look<QList<BatchSummary>>([&](Transaction &t, QList<BatchSummary> &list) {
        const QString state = t.state();
        if (!state.isEmpty() && state == m_batchesAt) {
            list = limit > 0 ? m_batches.first(std::min<qsizetype>(limit, m_batches.size())) : m_batches;
            return;
        }
        list = readBatches(t, limit);
        if (limit <= 0 && t.ok()) {
            m_batchesAt = state;
            m_batches = list;
        }
    });
}

Result<QList<TrailEntry>> SqlHistory::trail(const BatchId &id, const LaneId &lane, const MiniProgramId &program)
{
    return m_database.look<QList<TrailEntry>>([&](Transaction &t, QList<TrailEntry> &list) {
        QString sql = kTrail.toString() + u" WHERE batch = ?"_s;
        QVariantList values{id.value};
        if (!program.isEmpty()) {
            sql += u" AND program = ?"_s;
            values.append(program.value);
        }
        if (!lane.isEmpty()) {
            sql += u" AND lane = ?"_s;
            values.append(lane.value);
        }
        list = linesOf(t.select(sql + u" ORDER BY id"_s, values));
        for (TrailEntry &entry : list) {
            entry.batch = id;
        }
    });
}

Result<QList<TrailEntry>> SqlHistory::notes(const QStringList &events, const MiniProgramId &program)
{
    return m_database.look<QList<TrailEntry>>([&](Transaction &t, QList<TrailEntry> &list) {
        QString sql = kTrail.toString() + u" WHERE batch = '' AND what IN (SELECT value FROM %1 k)"_s.arg(t.dialect().list);
        QVariantList values{listBody(events)};
        if (!program.isEmpty()) {
            sql += u" AND program = ?"_s;
            values.append(program.value);
        }
        list = linesOf(t.select(sql + u" ORDER BY id"_s, values));
    });
}

Result<QList<Millis>> SqlHistory::times(const LaneKey &lane, int count)
{
    return m_database.look<QList<Millis>>([&](Transaction &t, QList<Millis> &list) {
        Rows rows = t.select(u"SELECT millis FROM lane_time WHERE lane_key = ? ORDER BY finished_at DESC LIMIT ?"_s,
                             {lane.text(), count});
        while (rows.next()) {
            list.append(Millis{rows.number(0)});
        }
    });
}

Result<QList<BatchId>> SqlHistory::unfinishedOn(const LaneKey &lane)
{
    return m_database.look<QList<BatchId>>([&](Transaction &t, QList<BatchId> &list) {
        Rows rows = t.select(u"SELECT l.batch FROM lane l JOIN batch b ON b.id = l.batch WHERE l.lane_key = ? AND ("
                             " EXISTS (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.lane = l.lane AND t.final = 0"
                             "  AND (l.phase <> ? OR t.phase NOT IN (?, ?)))" // what only waits has given a closed lane back
                             " OR (l.phase <> ? AND EXISTS (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.lane = l.lane AND %1)))"
                             " ORDER BY b.created_at, b.id"_s.arg(sent(t)),
                             {lane.text(), storedName(LanePhase::Closed), phaseName(Phase::Ready), phaseName(Phase::Waiting),
                              storedName(LanePhase::Closed)});
        while (rows.next()) {
            list.append({rows.text(0)});
        }
    });
}

Result<Instant> SqlHistory::lastSent(const LaneKey &lane, const QStringList &steps, const BatchId &exceptBatch,
                                        const MiniProgramId &exceptProgram)
{
    // From the trail: a target that was started again since has forgotten its first call.
    return m_database.look<Instant>([&](Transaction &t, Instant &last) {
        for (const QString &step : steps) {
            Rows rows = t.select(u"SELECT max(r.at) FROM lane l JOIN trail r ON r.batch = l.batch AND r.lane = l.lane"
                                 " WHERE l.lane_key = ? AND ((r.what = ? AND r.step = ?) OR r.what = ?)"
                                 " AND NOT (r.batch = ? AND r.program = ?)"_s,
                                 {lane.text(), QString(trail::Sent), step, step + u" sent"_s, exceptBatch.value, exceptProgram.value});
            if (rows.next()) {
                last = std::max(last, fromEpochMillis(rows.number(0)));
            }
        }
    });
}

Result<Values> SqlHistory::laneMemory(const LaneKey &lane)
{
    return m_database.look<Values>([&](Transaction &t, Values &memory) {
        if (Rows rows = t.select(u"SELECT body FROM lane_memory WHERE lane_key = ?"_s, {lane.text()}); rows.next()) {
            memory = jsonfields::valuesFromText(rows.text(0));
        }
    });
}

Result<QList<BatchId>> SqlHistory::restingDue(Instant now)
{
    return m_database.look<QList<BatchId>>([&](Transaction &t, QList<BatchId> &list) {
        Rows rows = t.select(u"SELECT id FROM batch WHERE id IN (SELECT batch FROM target WHERE phase = 'resting' AND due <= ?)"
                             " ORDER BY created_at, id"_s, {qint64{toEpochMillis(now)}});
        while (rows.next()) {
            list.append({rows.text(0)});
        }
    });
}

Result<QHash<MiniProgramId, Instant>> SqlHistory::lastPublished()
{
    return m_database.look<QHash<MiniProgramId, Instant>>([&](Transaction &t, QHash<MiniProgramId, Instant> &times) {
        Rows rows = t.select(u"SELECT program, max(succeeded_at) FROM publication WHERE succeeded_at > 0 GROUP BY program"_s);
        while (rows.next()) {
            times.insert({rows.text(0)}, fromEpochMillis(rows.number(1)));
        }
    });
}

Status SqlHistory::backUp(const QString &file)
{
    return copyInto(m_database, file);
}

} // namespace flotilla
