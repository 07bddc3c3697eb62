// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlfleet.h"

#include "journal/itemstext.h"
#include "journal/jsonfields.h"
#include "journal/rows.h"
#include "journal/transaction.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kKeptReadings = std::chrono::hours(24 * 400); // last year's month beside this one

} // namespace

Status SqlFleet::keep(const ConnectionId &connection, const QString &query, const Listing &listing)
{
    const QString body = textOf(listing.items);
    QString state;
    Status kept = m_database.change([&](Transaction &t) {
        t.run(u"INSERT INTO fleet (connection, query, at, body) VALUES (?, ?, ?, ?) ON CONFLICT (connection, query) DO UPDATE"
              " SET at = excluded.at, body = excluded.body"_s,
              {connection.value, query, qint64{toEpochMillis(listing.at)}, body});
        state = t.state();
    });
    if (kept) {
        m_parsed[{connection.value, query}] = {state, fromEpochMillis(toEpochMillis(listing.at)), body, listing.items}; // it is read right after
    }
    return kept;
}

Result<Listing> SqlFleet::told(const ConnectionId &connection, const QString &query)
{
    return m_database.look<Listing>([&](Transaction &t, Listing &listing) {
        const QString state = t.state();
        const auto known = m_parsed.constFind({connection.value, query});
        if (known != m_parsed.cend() && !state.isEmpty() && known->state == state) {
            listing = {known->items, known->at};
            return;
        }
        if (Rows rows = t.select(u"SELECT at, body FROM fleet WHERE connection = ? AND query = ?"_s, {connection.value, query}); rows.next()) {
            Parsed &kept = m_parsed[{connection.value, query}];
            if (const QString body = rows.text(1); kept.body != body) {
                kept.body = body;
                kept.items = itemsOf(body);
            }
            kept.at = fromEpochMillis(rows.number(0));
            kept.state = state;
            listing = {kept.items, kept.at};
        }
    });
}

Result<Listing> SqlFleet::among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words)
{
    if (m_database.isShared()) { // what told() keeps is read: only SQLite tells without its text whether it is the same
        Result<Listing> all = told(connection, query);
        if (all) {
            all.value().items.removeIf([&value, &words](const Item &item) { return !words.contains(item.values.value(value)); });
        }
        return all;
    }
    // A window that has not opened a page of these rows yet needs no memory for all of them.
    return m_database.look<Listing>([&](Transaction &t, Listing &listing) {
        const auto known = m_parsed.constFind({connection.value, query});
        QList<Item> items;
        if (const QString state = t.state(); known != m_parsed.cend() && !state.isEmpty() && known->state == state) {
            listing.at = known->at;
            items = known->items;
        } else if (Rows rows = t.select(u"SELECT at, body FROM fleet WHERE connection = ? AND query = ?"_s, {connection.value, query}); rows.next()) {
            listing.at = fromEpochMillis(rows.number(0));
            items = itemsOf(rows.text(1));
        }
        std::copy_if(items.cbegin(), items.cend(), std::back_inserter(listing.items),
                     [&value, &words](const Item &item) { return words.contains(item.values.value(value)); });
    });
}

Status SqlFleet::record(const ConnectionId &connection, const QString &query, const Reading &reading)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(reading.at.time_since_epoch());
    QJsonObject values;
    jsonfields::put(values, "values"_L1, reading.values);
    const QString body = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
    return m_database.change([&](Transaction &t) {
        t.run(u"INSERT INTO reading (connection, query, hour, at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (connection, query, hour)"
              " DO UPDATE SET at = excluded.at, body = excluded.body WHERE excluded.at >= reading.at"_s,
              {connection.value, query, qint64{hour.count()}, qint64{toEpochMillis(reading.at)}, body});
        t.run(u"DELETE FROM reading WHERE connection = ? AND query = ? AND hour < ?"_s,
              {connection.value, query, qint64{(hour - kKeptReadings).count()}});
    });
}

Result<QList<Reading>> SqlFleet::readings(const ConnectionId &connection, const QString &query, Instant since)
{
    return m_database.look<QList<Reading>>([&](Transaction &t, QList<Reading> &all) {
        Rows rows = t.select(u"SELECT at, body FROM reading WHERE connection = ? AND query = ? AND at >= ? ORDER BY hour"_s,
                             {connection.value, query, qint64{toEpochMillis(since)}});
        while (rows.next()) {
            const QJsonObject body = QJsonDocument::fromJson(rows.text(1).toUtf8()).object();
            all.append({fromEpochMillis(rows.number(0)), jsonfields::values(body.value("values"_L1).toObject())});
        }
    });
}

Status SqlFleet::forget(const ConnectionId &connection)
{
    return m_database.change([&](Transaction &t) {
        t.run(u"DELETE FROM fleet WHERE connection = ?"_s, {connection.value});
        t.run(u"DELETE FROM reading WHERE connection = ?"_s, {connection.value});
    });
}

} // namespace flotilla
