// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/jsonread.h"

#include <limits>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

/// Nothing for fractions and for numbers that JSON could not keep exactly.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.isDouble() ? value.toInteger(kNone) : kNone;
    return number == kNone ? std::nullopt : std::optional(number);
}

QString read(const QJsonObject &object, QLatin1StringView name, qsizetype longest)
{
    const QJsonValue value = fieldOf(object, name);
    if (const std::optional<qint64> number = wholeNumber(value))
        return QString::number(*number);
    QString text = value.toString();
    if (text.size() > longest) {
        // Not between the two halves of one character.
        const qsizetype kept = text.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1;
        text = text.left(kept) + u'…';
    }
    return text;
}

} // namespace

QString readWord(const QJsonObject &object, QLatin1StringView name)
{
    return read(object, name, kLongestWord);
}

QString readText(const QJsonObject &object, QLatin1StringView name)
{
    return read(object, name, kLongestText);
}

std::optional<qint64> readInteger(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = fieldOf(object, name);
    if (!value.isString())
        return wholeNumber(value);
    bool ok = false;
    const qint64 number = value.toString().trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QJsonArray readArray(const QJsonObject &object, QLatin1StringView name)
{
    return fieldOf(object, name).toArray();
}

bool has(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = fieldOf(object, name);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue fieldOf(const QJsonObject &object, QLatin1StringView name)
{
    if (QJsonValue value = object.value(name); !value.isUndefined())
        return value;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
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
