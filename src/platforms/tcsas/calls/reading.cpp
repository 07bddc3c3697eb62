// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/calls/reading.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWhole = 8192;
constexpr qint64 kSecondsAreShorter = 100'000'000'000; // what is above counts milliseconds

} // namespace

Instant readMoment(const QJsonObject &object, QLatin1StringView name)
{
    const QString text = readWord(object, name);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber) {
        return readTime(text);
    }
    return number <= 0 ? Instant{} : fromEpochMillis(number < kSecondsAreShorter ? number * 1000 : number);
}

QString readWhole(const QJsonObject &object, QLatin1StringView name)
{
    const QString text = fieldOf(object, name).toString();
    return text.size() > kLongestWhole ? QString() : text;
}

QString readId(const QJsonObject &object, QLatin1StringView name)
{
    const QString id = readWord(object, name);
    return id == "0"_L1 ? QString() : id;
}

Result<ResultReply> ResultReply::parse(const QJsonValue &data)
{
    const QJsonValue result = fieldOf(data.toObject(), "Result"_L1);
    if (result.isBool()) {
        return ResultReply{result.toBool()};
    }
    const QString text = result.isDouble() ? QString::number(result.toInteger()) : result.toString();
    return ResultReply{text.compare("false"_L1, Qt::CaseInsensitive) != 0};
}

} // namespace flotilla::tcsas
