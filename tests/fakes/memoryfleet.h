// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <QMap>
#include <QPair>

namespace flotilla::fakes {

/// What the platforms have told, in memory.
class MemoryFleet : public Fleet
{
public:
    QMap<QPair<QString, QString>, Listing> listings; ///< by connection and query
    QMap<QPair<QString, QString>, QList<Reading>> history; ///< likewise

    Status keep(const ConnectionId &connection, const QString &query, const Listing &listing) override
    {
        listings.insert({connection.value, query}, listing);
        return {};
    }
    Status forget(const ConnectionId &connection) override
    {
        for (auto it = listings.begin(); it != listings.end();) {
            it = it.key().first == connection.value ? listings.erase(it) : std::next(it);
        }
        return {};
    }
    Result<Listing> told(const ConnectionId &connection, const QString &query) override { return listings.value({connection.value, query}); }
    Result<Listing> among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words) override
    {
        Listing some = listings.value({connection.value, query});
        some.items.removeIf([&](const Item &item) { return !words.contains(item.values.value(value)); });
        return some;
    }
    Status record(const ConnectionId &connection, const QString &query, const Reading &reading) override
    {
        QList<Reading> &all = history[{connection.value, query}];
        const auto hour = [](Instant at) { return std::chrono::floor<std::chrono::hours>(at); };
        if (!all.isEmpty() && hour(all.constLast().at) == hour(reading.at)) {
            all.removeLast();
        }
        all.append(reading);
        return {};
    }
    Result<QList<Reading>> readings(const ConnectionId &connection, const QString &query, Instant since) override
    {
        QList<Reading> all = history.value({connection.value, query});
        all.removeIf([since](const Reading &reading) { return reading.at < since; });
        return all;
    }
};

} // namespace flotilla::fakes
