// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Fields of the JSON columns. Empty values are left out: most fields of most rows are empty, and a batch may have
/// 10,000 rows.
namespace flotilla::jsonfields {

inline void put(QJsonObject &to, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty()) {
        to.insert(key, text);
    }
}

inline void put(QJsonObject &to, QLatin1StringView key, qint64 number)
{
    if (number != 0) {
        to.insert(key, number);
    }
}

inline void put(QJsonObject &to, QLatin1StringView key, Instant instant)
{
    put(to, key, toEpochMillis(instant));
}

inline void put(QJsonObject &to, QLatin1StringView key, const Values &values)
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    if (!object.isEmpty()) {
        to.insert(key, object);
    }
}

inline Values values(const QJsonObject &object)
{
    Values all;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        all.insert(all.cend(), it.key(), it.value().isString() ? it.value().toString() : it.value().toVariant().toString());
    }
    return all;
}

inline QString text(const QJsonObject &from, QLatin1StringView key)
{
    return from.value(key).toString();
}

inline int number(const QJsonObject &from, QLatin1StringView key)
{
    return static_cast<int>(from.value(key).toInteger());
}

inline Instant instant(const QJsonObject &from, QLatin1StringView key)
{
    return fromEpochMillis(from.value(key).toInteger());
}

inline QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

inline std::optional<QJsonObject> parsed(const QString &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// The texts of a column that holds one JSON object.
inline QString valuesText(const Values &all)
{
    QJsonObject object;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return compact(object);
}

inline Values valuesFromText(const QString &body)
{
    return values(QJsonDocument::fromJson(body.toUtf8()).object());
}

} // namespace flotilla::jsonfields
