// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetreader.h"

#include "widgets/timewords.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr auto kOld = std::chrono::minutes(10);

} // namespace

FleetReader::FleetReader(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace), m_items(workspace)
{
    connect(&m_items, &ItemList::finished, this, &FleetReader::answered);
}

QList<Query> FleetReader::queries() const
{
    QList<Query> all = m_connection.id.isEmpty() ? QList<Query>() : m_workspace.platforms.of(m_connection.platform).queries;
    all.removeIf([](const Query &query) { return query.perProgram || query.single; });
    return all;
}

void FleetReader::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_open.clear();
        m_told.clear();
        m_error = {};
    }
    m_connection = connection;
    readCache();
}

void FleetReader::readCache()
{
    const QList<Query> all = queries();
    for (const Query &query : all) {
        const Result<Listing> told = m_workspace.fleet.told(m_connection.id, query.name);
        if (told && told->at > m_told.value(query.name).at) {
            m_told.insert(query.name, told.value());
        }
    }
    emit changed();
}

Instant FleetReader::at() const
{
    const QList<Query> all = queries();
    Instant oldest;
    for (const Query &query : all) {
        const Instant one = m_told.value(query.name).at;
        if (!isSet(one)) {
            return {};
        }
        oldest = isSet(oldest) ? std::min(oldest, one) : one;
    }
    return oldest;
}

QString FleetReader::sentence() const
{
    if (isReading()) {
        return tr("asking the platform…");
    }
    const QString age = ago(at(), m_workspace.clock.now());
    if (m_error.kind != ErrorKind::None) {
        return age.isEmpty() ? tr("platform could not be read") : tr("platform not read since %1", "3 min ago").arg(age);
    }
    if (!age.isEmpty()) {
        return tr("platform read %1", "3 min ago").arg(age);
    }
    return canAsk() ? tr("platform not read yet (F5)") : QString();
}

void FleetReader::refresh()
{
    if (!isReading()) {
        m_open = queries();
        m_error = {};
        askNext();
    }
}

void FleetReader::refreshIfOld()
{
    readCache();
    if (canAsk() && (!isSet(at()) || m_workspace.clock.now() - at() > kOld)) {
        refresh();
    }
}

void FleetReader::askNext()
{
    if (!m_open.isEmpty()) {
        m_items.load(m_connection, m_open.constFirst().call);
    }
    emit changed();
}

void FleetReader::answered()
{
    if (m_open.isEmpty()) {
        return; // of a connection that is no longer chosen
    }
    const Query query = m_open.takeFirst();
    if (m_items.error().kind == ErrorKind::None) {
        const Listing told{m_items.items(), m_workspace.clock.now()};
        m_told.insert(query.name, told);
        (void)m_workspace.fleet.keep(m_connection.id, query.name, told); // without it, it is asked again at the next start
    } else {
        m_error = m_items.error();
    }
    askNext();
}

std::optional<FleetReader::Told> FleetReader::about(const MiniProgram &program) const
{
    for (auto it = m_told.cbegin(); it != m_told.cend(); ++it) {
        for (const Item &item : it->items) {
            if (item.id == program.id.value || (!program.lastLane.isEmpty() && item.id == program.lastLane.value)) {
                return Told{item, it->at};
            }
        }
    }
    return std::nullopt;
}

} // namespace flotilla

#include "moc_fleetreader.cpp"
