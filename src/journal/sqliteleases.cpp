// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqliteleases.h"

#include "journal/holder.h"
#include "journal/rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Error leased(const LeaseRow &lease)
{
    const Holder &by = lease.holder;
    const QString sentence =
        lease.seen
            ? QCoreApplication::translate("Journal", "%1 is being published by another program on this computer "
                                                     "(process %2 of %3). Wait for it or stop it there.")
                  .arg(lease.lane.lane.value, QString::number(by.process), by.user)
            : QCoreApplication::translate("Journal", "%1 is being published by %3 on the computer %4 (process %2). "
                                                     "Wait for it or stop it there. If it runs there no more, “flotilla-cli stop” "
                                                     "with the number of its batch frees it.")
                  .arg(lease.lane.lane.value, QString::number(by.process), by.user, by.host);
    return {ErrorKind::Leased, sentence, {}, {}, {}};
}

} // namespace

Error takenOver()
{
    return {ErrorKind::Leased, QCoreApplication::translate("Journal", "Another process has taken over this batch."), {}, {}, {}};
}

QList<LeaseRow> SqliteLeases::living(Transaction &t, const QList<LaneKey> &lanes)
{
    QStringList keys;
    for (const LaneKey &lane : lanes) {
        keys.append(lane.text());
    }
    QList<LeaseRow> leases;
    QList<std::pair<Holder, Life>> known; // few processes, many lanes
    Rows rows = t.select(u"SELECT k.key, e.host, e.process, e.process_start, e.user, e.place, e.batch"
                         " FROM json_each(?) k JOIN lease e ON e.lane_key = k.value ORDER BY k.key"_s, {listBody(keys)});
    while (rows.next()) {
        const Holder holder{rows.text(1), rows.number(2), rows.number(3), rows.text(4), rows.text(5)};
        const auto seen = std::find_if(known.cbegin(), known.cend(), [&holder](const auto &k) { return k.first == holder; });
        const Life life = seen != known.cend() ? seen->second : lifeOf(holder);
        if (seen == known.cend()) {
            known.append({holder, life});
        }
        if (life != Life::Ended) {
            leases.append({lanes.at(rows.number(0)), holder, {rows.text(6)}, life == Life::Lives});
        }
    }
    return leases;
}

void SqliteLeases::demand(Transaction &t, const QStringList &laneKeys, const Holder &holder, const BatchId &batch)
{
    Rows rows = t.select(u"SELECT e.host, e.process, e.process_start, e.place, e.batch FROM json_each(?) k"
                         " LEFT JOIN lease e ON e.lane_key = k.value"_s, {listBody(laneKeys)});
    while (rows.next()) {
        const bool held = rows.text(0) == holder.host && rows.number(1) == holder.process && rows.number(2) == holder.processStart
                          && rows.text(3) == holder.place && rows.text(4) == batch.value;
        if (!held) {
            t.fail(takenOver());
        }
    }
}

Status SqliteLeases::acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch)
{
    return m_database.change([&](Transaction &t) {
        const QList<LeaseRow> leases = living(t, lanes);
        for (const LeaseRow &lease : leases) {
            if (lease.holder != holder) {
                t.fail(leased(lease));
            }
        }
        for (const LaneKey &lane : lanes) {
            t.run(u"INSERT OR REPLACE INTO lease (lane_key, host, process, process_start, user, place, batch)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                  {lane.text(), holder.host, holder.process, holder.processStart, holder.user, holder.place, batch.value});
        }
        t.run(u"UPDATE batch SET stop_requested = 0 WHERE id = ? AND stop_requested <> 0"_s, {batch.value});
    });
}

Status SqliteLeases::release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch)
{
    Status done = m_database.change([&](Transaction &t) {
        for (const LaneKey &lane : lanes) {
            t.run(u"DELETE FROM lease WHERE lane_key = ? AND host = ? AND process = ? AND process_start = ? AND place = ?"
                  " AND batch = ?"_s,
                  {lane.text(), holder.host, holder.process, holder.processStart, holder.place, batch.value});
        }
    });
    m_database.carryOver(); // a run has ended
    return done;
}

Result<QList<LeaseRow>> SqliteLeases::holders(const QList<LaneKey> &lanes)
{
    return m_database.look<QList<LeaseRow>>([this, &lanes](Transaction &t, QList<LeaseRow> &leases) { leases = living(t, lanes); });
}

Result<QSet<BatchId>> SqliteLeases::batchesOfOthers(const Holder &self)
{
    return m_database.look<QSet<BatchId>>([&self](Transaction &t, QSet<BatchId> &batches) {
        Rows rows = t.select(u"SELECT DISTINCT host, process, process_start, user, place, batch FROM lease WHERE batch <> ''"_s);
        while (rows.next()) {
            const Holder holder{rows.text(0), rows.number(1), rows.number(2), rows.text(3), rows.text(4)};
            if (holder != self && lifeOf(holder) != Life::Ended) {
                batches.insert({rows.text(5)});
            }
        }
    });
}

} // namespace flotilla
