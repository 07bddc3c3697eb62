// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitefleet.h"

#include "journal/jsonfields.h"
#include "journal/rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kKeptReadings = std::chrono::hours(24 * 400); // last year's month beside this one

Item storedItem(const QJsonObject &object)
{
    return {jsonfields::text(object, "id"_L1), jsonfields::text(object, "title"_L1),
            jsonfields::values(object.value("values"_L1).toObject())};
}

QList<Item> itemsOf(const QString &body)
{
    QList<Item> items;
    const QJsonArray all = QJsonDocument::fromJson(body.toUtf8()).array();
    items.reserve(all.size());
    for (const auto &each : all) {
        items.append(storedItem(each.toObject()));
    }
    return items;
}

} // namespace

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
        Parsed &kept = m_parsed[{connection.value, query}];
        if (const QString body = rows.text(1); kept.body != body) {
            kept = {body, itemsOf(body)};
        }
        listing = {kept.items, fromEpochMillis(rows.number(0))};
    }
    if (const Status done = t.commit(); !done) {
        return done.error();
    }
    return listing;
}

Result<Listing> SqliteFleet::among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words)
{
    Transaction t(m_database, Transaction::Access::Read);
    Listing listing;
    // The names of values are a platform's own; none has a quotation mark.
    const QString path = u"$.values.\""_s + value + u'"';
    Rows rows = t.select(u"SELECT f.at, i.value FROM fleet f LEFT JOIN json_each(f.body) i"
                         " ON json_extract(i.value, ?) IN (SELECT value FROM json_each(?)) WHERE f.connection = ? AND f.query = ?"_s,
                         {path, listBody(words), connection.value, query});
    while (rows.next()) {
        listing.at = fromEpochMillis(rows.number(0));
        if (const QString item = rows.text(1); !item.isEmpty()) {
            listing.items.append(storedItem(QJsonDocument::fromJson(item.toUtf8()).object()));
        }
    }
    const Status done = t.commit();
    return done ? Result(listing) : Result<Listing>(done.error());
}

Status SqliteFleet::record(const ConnectionId &connection, const QString &query, const Reading &reading)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(reading.at.time_since_epoch());
    QJsonObject values;
    jsonfields::put(values, "values"_L1, reading.values);
    const QString body = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
    Transaction t(m_database, Transaction::Access::Write);
    t.run(u"INSERT INTO reading (connection, query, hour, at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (connection, query, hour)"
          " DO UPDATE SET at = excluded.at, body = excluded.body WHERE excluded.at >= at"_s,
          {connection.value, query, qint64{hour.count()}, qint64{toEpochMillis(reading.at)}, body});
    t.run(u"DELETE FROM reading WHERE connection = ? AND query = ? AND hour < ?"_s,
          {connection.value, query, qint64{(hour - kKeptReadings).count()}});
    return t.commit();
}

Result<QList<Reading>> SqliteFleet::readings(const ConnectionId &connection, const QString &query, Instant since)
{
    Transaction t(m_database, Transaction::Access::Read);
    QList<Reading> all;
    Rows rows = t.select(u"SELECT at, body FROM reading WHERE connection = ? AND query = ? AND at >= ? ORDER BY hour"_s,
                         {connection.value, query, qint64{toEpochMillis(since)}});
    while (rows.next()) {
        const QJsonObject body = QJsonDocument::fromJson(rows.text(1).toUtf8()).object();
        all.append({fromEpochMillis(rows.number(0)), jsonfields::values(body.value("values"_L1).toObject())});
    }
    const Status done = t.commit();
    return done ? Result(all) : Result<QList<Reading>>(done.error());
}

Status SqliteFleet::forget(const ConnectionId &connection)
{
    Transaction t(m_database, Transaction::Access::Write);
    t.run(u"DELETE FROM fleet WHERE connection = ?"_s, {connection.value});
    t.run(u"DELETE FROM reading WHERE connection = ?"_s, {connection.value});
    return t.commit();
}

} // namespace flotilla
