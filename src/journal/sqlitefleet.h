// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

namespace flotilla {

/// The Fleet port in SQLite: one row per connection and query, replaced as a whole; and one per hour of what has a history.
class SqliteFleet final : public Fleet
{
public:
    explicit SqliteFleet(Database &database) : m_database(database) {}
    Status keep(const ConnectionId &connection, const QString &query, const Listing &listing) override;
    Result<Listing> told(const ConnectionId &connection, const QString &query) override;
    Result<Listing> among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words) override;
    Status record(const ConnectionId &connection, const QString &query, const Reading &reading) override;
    Result<QList<Reading>> readings(const ConnectionId &connection, const QString &query, Instant since) override;
    Status forget(const ConnectionId &connection) override;

private:
    Database &m_database;
};

} // namespace flotilla
