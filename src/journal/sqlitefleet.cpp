// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitefleet.h"

#include "journal/jsonfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

Status SqliteFleet::keep(const ConnectionId &connection, const QString &query, const Listing &listing)
{
    QJsonArray items;
    for (const Item &item : listing.items) {
        QJsonObject object{{u"id"_s, item.id}, {u"title"_s, item.title}};
        jsonfields::put(object, "values"_L1, item.values);
        items.append(object);
    }
    Transaction t(m_database, Transaction::Access::Write);
    t.run(u"INSERT INTO fleet (connection, query, at, body) VALUES (?, ?, ?, ?) ON CONFLICT (connection, query) DO UPDATE"
          " SET at = excluded.at, body = excluded.body"_s,
          {connection.value, query, qint64{toEpochMillis(listing.at)}, QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact))});
    return t.commit();
}

Result<Listing> SqliteFleet::told(const ConnectionId &connection, const QString &query)
{
    Transaction t(m_database, Transaction::Access::Read);
    Listing listing;
    if (Rows rows = t.select(u"SELECT at, body FROM fleet WHERE connection = ? AND query = ?"_s, {connection.value, query}); rows.next()) {
        listing.at = fromEpochMillis(rows.number(0));
        const QJsonArray items = QJsonDocument::fromJson(rows.text(1).toUtf8()).array();
        for (const auto &each : items) {
            const QJsonObject object = each.toObject();
            listing.items.append({jsonfields::text(object, "id"_L1), jsonfields::text(object, "title"_L1),
                                  jsonfields::values(object.value("values"_L1).toObject())});
        }
    }
    if (const Status done = t.commit(); !done) {
        return done.error();
    }
    return listing;
}

Status SqliteFleet::forget(const ConnectionId &connection)
{
    Transaction t(m_database, Transaction::Access::Write);
    t.run(u"DELETE FROM fleet WHERE connection = ?"_s, {connection.value});
    return t.commit();
}

} // namespace flotilla
