// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqliteleases.h"

#include "journal/holder.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Access = Transaction::Access;

std::optional<Holder> storedHolder(Transaction &t, const LaneKey &lane)
{
    Rows rows = t.select(u"SELECT host, process, process_start, user FROM lease WHERE lane_key = ?"_s, {lane.text()});
    if (!rows.next()) {
        return {};
    }
    return Holder{rows.text(0), rows.number(1), rows.number(2), rows.text(3)};
}

Error leased(const LaneKey &lane, const Holder &by)
{
    const QString sentence =
        by.host == QSysInfo::machineHostName()
            ? QCoreApplication::translate("Journal", "The app %1 is being published by another program on this computer "
                                                     "(process %2 of %3). Wait for it or stop it there.")
                  .arg(lane.app.value, QString::number(by.process), by.user)
            : QCoreApplication::translate("Journal", "The app %1 is being published by %3 on the computer %4 (process %2). "
                                                     "Wait for it or stop it there. If it runs there no more, “flotilla-cli stop” "
                                                     "with the number of its batch frees the app.")
                  .arg(lane.app.value, QString::number(by.process), by.user, by.host);
    return {ErrorKind::Leased, sentence, {}, {}, {}};
}

} // namespace

Status SqliteLeases::acquire(const QList<LaneKey> &lanes, const Holder &holder)
{
    Transaction t(m_database, Access::Write);
    for (const LaneKey &lane : lanes) {
        const auto current = storedHolder(t, lane);
        if (current && *current != holder && mayBeAlive(*current)) {
            t.fail(leased(lane, *current));
        }
        t.run(u"INSERT OR REPLACE INTO lease (lane_key, host, process, process_start, user) VALUES (?, ?, ?, ?, ?)"_s,
              {lane.text(), holder.host, holder.process, holder.processStart, holder.user});
    }
    return t.commit();
}

Status SqliteLeases::release(const QList<LaneKey> &lanes, const Holder &holder)
{
    Transaction t(m_database, Access::Write);
    for (const LaneKey &lane : lanes) {
        t.run(u"DELETE FROM lease WHERE lane_key = ? AND host = ? AND process = ? AND process_start = ?"_s,
              {lane.text(), holder.host, holder.process, holder.processStart});
    }
    return t.commit();
}

Result<std::optional<Holder>> SqliteLeases::holder(const LaneKey &lane)
{
    Transaction t(m_database, Access::Read);
    auto current = storedHolder(t, lane);
    if (const Status done = t.commit(); !done) {
        return done.error();
    }
    if (current && !mayBeAlive(*current)) {
        current.reset();
    }
    return current;
}

} // namespace flotilla
