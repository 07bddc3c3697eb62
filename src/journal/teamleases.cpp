// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamleases.h"

#include "journal/rows.h"
#include "journal/teamnews.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kBeat = std::chrono::seconds(5);
constexpr Millis kLeave{10'000};

// The server's clock as it is now; now() would be that of the beginning of the transaction.
constexpr auto kNow = "clock_timestamp()"_L1;

QString onServer(const QString &text)
{
    QString filled = text;
    return filled.replace("$now"_L1, kNow).replace("$life"_L1, u"interval '%1'"_s.arg(kLeaseLife)).replace("$least"_L1, u"interval '%1'"_s.arg(kLeaseLeast));
}

Error leasedElsewhere(const LeaseRow &lease)
{
    const Holder &by = lease.holder;
    return {ErrorKind::Leased,
            QCoreApplication::translate("Journal", "%1 is being published by %3 on the computer %4 (process %2). Wait for it or stop it. "
                                                   "If it runs there no more, its hold ends by itself within 30 seconds.")
                .arg(lease.lane.lane.value, QString::number(by.process), by.user, by.host), {}, {}, {}};
}

QStringList keysOf(const QList<LaneKey> &lanes)
{
    QStringList keys;
    for (const LaneKey &lane : lanes) {
        keys.append(lane.text());
    }
    return keys;
}

Holder holderIn(const Rows &rows, int from)
{
    return {rows.text(from), rows.number(from + 1), rows.number(from + 2), rows.text(from + 3), rows.text(from + 4)};
}

/// A write of the run that had one of these lanes before may be under way: it has its batch for itself, and so have we from here on.
void waitForWrites(Transaction &t, const QStringList &keys, const BatchId &batch)
{
    t.alone(u"leases"_s);
    QStringList locks{batchLock(batch)};
    {
        Rows rows = t.select(u"SELECT DISTINCT e.batch FROM %1 k JOIN lease e ON e.lane_key = k.value"_s.arg(t.dialect().list), {listBody(keys)});
        while (rows.next()) {
            locks.append(batchLock({rows.text(0)}));
        }
    }
    locks.removeDuplicates();
    locks.sort();
    for (const QString &lock : std::as_const(locks)) {
        t.alone(lock);
    }
}

} // namespace

TeamLeases::TeamLeases(Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    m_heart.setInterval(kBeat);
    connect(&m_heart, &QTimer::timeout, this, &TeamLeases::beat);
}

QList<LeaseRow> TeamLeases::living(Transaction &t, const QList<LaneKey> &lanes)
{
    QList<LeaseRow> leases;
    Rows rows = t.select(onServer(u"SELECT k.key, e.host, e.process, e.process_start, e.\"user\", e.place, e.batch FROM %1 k"
                             " JOIN lease e ON e.lane_key = k.value WHERE e.ends_at > $now ORDER BY k.key"_s.arg(t.dialect().list)),
                         {listBody(keysOf(lanes))});
    while (rows.next()) {
        leases.append({lanes.at(rows.number(0)), holderIn(rows, 1), {rows.text(6)}, true});
    }
    return leases;
}

QString TeamLeases::tokens() const
{
    QStringList mine;
    for (const qint64 token : m_tokens) {
        mine.append(QString::number(token));
    }
    return u"{%1}"_s.arg(mine.join(u','));
}

void TeamLeases::demand(Transaction &t, const QStringList &laneKeys, const Holder &holder, const BatchId &batch)
{
    bool isShort = false;
    {
        Rows rows = t.select(onServer(u"SELECT k.value, e.batch, e.token, e.host, e.process, e.process_start, e.\"user\", e.place, e.ends_at > $now,"
                                 " e.ends_at > $now + $least FROM %1 k LEFT JOIN lease e ON e.lane_key = k.value"_s.arg(t.dialect().list)),
                             {listBody(laneKeys)});
        while (rows.next()) {
            const bool held = rows.text(1) == batch.value && m_tokens.contains(rows.number(2))
                              && holderIn(rows, 3) == holder && rows.value(8).toBool();
            if (!held) {
                t.fail(takenOver());
            }
            isShort = isShort || !rows.value(9).toBool();
        }
    }
    if (!isShort || !t.ok()) {
        return;
    }
    const int renewed = t.run(onServer(u"UPDATE lease SET ends_at = $now + $life WHERE lane_key IN (SELECT value FROM %1 k) AND batch = ?"
                                  " AND ends_at > $now"_s.arg(t.dialect().list)), {listBody(laneKeys), batch.value});
    if (renewed < laneKeys.size()) {
        t.fail(takenOver());
    }
}

Status TeamLeases::acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch)
{
    QSet<qint64> given;
    const QStringList keys = keysOf(lanes);
    Status done = m_database.change([&](Transaction &t) {
        given.clear();
        waitForWrites(t, keys, batch);
        const QList<LeaseRow> leases = living(t, lanes);
        for (const LeaseRow &lease : leases) {
            if (lease.holder != holder) {
                t.fail(leasedElsewhere(lease));
            }
        }
        Rows rows = t.select(onServer(u"INSERT INTO lease (lane_key, batch, host, process, process_start, \"user\", place, token, ends_at)"
                                 " SELECT value, ?, ?, ?, ?, ?, ?, (SELECT nextval('lease_token')), $now + $life FROM %1 k ON CONFLICT (lane_key)"
                                 " DO UPDATE SET batch = excluded.batch, host = excluded.host, process = excluded.process, process_start ="
                                 " excluded.process_start, \"user\" = excluded.\"user\", place = excluded.place, token = excluded.token,"
                                 " ends_at = excluded.ends_at RETURNING token"_s.arg(t.dialect().list)),
                             {batch.value, holder.host, holder.process, holder.processStart, holder.user, holder.place, listBody(keys)});
        while (rows.next()) {
            given.insert(rows.number(0));
        }
        t.run(u"UPDATE batch SET stop_requested = 0 WHERE id = ? AND stop_requested <> 0"_s, {batch.value});
        tellOthers(t, batch);
    });
    if (done) {
        m_tokens.unite(given);
        m_heart.start();
    }
    return done;
}

Status TeamLeases::release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch)
{
    const QStringList keys = keysOf(lanes);
    Status done = m_database.change([&](Transaction &t) {
        t.alone(batchLock(batch));
        t.run(u"DELETE FROM lease WHERE lane_key IN (SELECT value FROM %1 k) AND host = ? AND process = ? AND process_start = ?"
              " AND place = ? AND batch = ?"_s.arg(t.dialect().list),
              {listBody(keys), holder.host, holder.process, holder.processStart, holder.place, batch.value});
        tellOthers(t, batch);
    });
    return done;
}

void TeamLeases::beat()
{
    QStringList mine;
    for (const qint64 token : std::as_const(m_tokens)) {
        mine.append(QString::number(token));
    }
    QSet<qint64> kept;
    const Status done = m_database.change([&](Transaction &t) {
        kept.clear();
        Rows rows = t.select(onServer(u"UPDATE lease SET ends_at = $now + $life WHERE token IN (SELECT CAST(value AS BIGINT) FROM %1 k)"
                                 " AND ends_at > $now RETURNING token"_s.arg(t.dialect().list)), {listBody(mine)});
        while (rows.next()) {
            kept.insert(rows.number(0));
        }
    });
    if (!done) {
        return; // the next beat, or a write, will tell
    }
    m_tokens.intersect(kept);
    if (m_tokens.isEmpty()) {
        m_heart.stop();
    }
}

Result<QList<LeaseRow>> TeamLeases::holders(const QList<LaneKey> &lanes)
{
    return m_database.look<QList<LeaseRow>>([this, &lanes](Transaction &t, QList<LeaseRow> &leases) { leases = living(t, lanes); });
}

Result<QSet<BatchId>> TeamLeases::batchesOfOthers(const Holder &self)
{
    return m_database.look<QSet<BatchId>>([&self](Transaction &t, QSet<BatchId> &batches) {
        Rows rows = t.select(onServer(u"SELECT DISTINCT host, process, process_start, \"user\", place, batch FROM lease WHERE batch <> '' AND ends_at > $now"_s));
        while (rows.next()) {
            if (holderIn(rows, 0) != self) {
                batches.insert({rows.text(5)});
            }
        }
    });
}

Millis TeamLeases::leaveWithin() const
{
    return kLeave;
}

} // namespace flotilla

#include "moc_teamleases.cpp"
