// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/reading.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::wechat {

namespace {
constexpr qsizetype kLongest = 4000;
}

QJsonValue numberOf(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? QJsonValue(number) : QJsonValue(id);
}

Instant readSeconds(const QJsonObject &object, QLatin1StringView name)
{
    constexpr qint64 kMost = 100'000'000'000; // the year 5138; more would be milliseconds
    const qint64 seconds = readInteger(object, name).value_or(0);
    return seconds > 0 && seconds < kMost ? fromEpochMillis(seconds * 1000) : Instant{};
}

QStringList readTexts(const QJsonObject &object, QLatin1StringView name)
{
    QStringList texts;
    const QJsonArray array = readArray(object, name);
    for (const auto &value : array) {
        QString text = value.toString();
        for (const char *key : {"api_name", "domain", "url"}) {
            text = text.isEmpty() ? readText(value.toObject(), QLatin1StringView(key)) : text;
        }
        if (!text.isEmpty()) {
            texts.append(text.left(kLongestText));
        }
    }
    return texts;
}

QString readLongText(const QJsonObject &object, QLatin1StringView name)
{
    return fieldOf(object, name).toString().left(kLongest);
}

} // namespace flotilla::wechat
