// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

#include <QHash>
#include <QPair>

namespace flotilla {

/// The Fleet port in a database: one row per connection and query, replaced as a whole; and one per hour of what has a history.
class SqlFleet final : public Fleet
{
public:
    explicit SqlFleet(Database &database) : m_database(database) {}
    Status keep(const ConnectionId &connection, const QString &query, const Listing &listing) override;
    Result<Listing> told(const ConnectionId &connection, const QString &query) override;
    Result<Listing> among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words) override;
    Status record(const ConnectionId &connection, const QString &query, const Reading &reading) override;
    Result<QList<Reading>> readings(const ConnectionId &connection, const QString &query, Instant since) override;
    Status forget(const ConnectionId &connection) override;

private:
    /// What was read last: a page that is shown reads again what is thousands of rows and nearly always the same.
    struct Parsed
    {
        QString state; ///< of the journal in which it was read; while that is the same, its text need not even be looked at
        Instant at;
        QString body;
        QList<Item> items;
    };

    Database &m_database;
    QHash<QPair<QString, QString>, Parsed> m_parsed; ///< by connection and query
};

} // namespace flotilla
