// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/jsonread.h"

namespace flotilla {

using namespace Qt::StringLiterals;

QString readString(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

std::optional<qint64> readInteger(const QJsonObject &object, QLatin1StringView name)
{
    bool ok = false;
    const qint64 number = readString(object, name).trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QJsonArray readArray(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toArray();
}

bool has(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return !value.isUndefined() && !value.isNull();
}

Instant readTime(const QString &text)
{
    // Without an offset it is China's time; read as a local time, it may not exist here on a day in spring.
    QDateTime time = QDateTime::fromString(text.trimmed() + u"+08:00"_s, Qt::ISODate);
    if (!time.isValid())
        time = QDateTime::fromString(text.trimmed(), Qt::ISODate);
    if (!time.isValid() || time.date().year() < 1971)
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setOffsetFromUtc(8 * 3600);
    return fromEpochMillis(time.toMSecsSinceEpoch());
}

} // namespace flotilla
