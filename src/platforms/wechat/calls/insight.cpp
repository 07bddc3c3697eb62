// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/insight.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

#include <QJsonDocument>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDaySeconds = 86400;

/// What a mini program logged: texts, numbers and objects, one in another.
QString loggedText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const auto &each : array) {
            parts.append(loggedText(each));
        }
        return parts.join(u' ');
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return has(object, "msg"_L1) ? loggedText(fieldOf(object, "msg"_L1)) : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    return value.toVariant().toString();
}

} // namespace

Request GetQrcode::request() const
{
    Request picture = get(u"/wxa/get_qrcode"_s);
    picture.file = true;
    return picture;
}

Request SearchUserlog::request() const
{
    const qint64 day = QDateTime(date, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toSecsSinceEpoch();
    const qint64 first = isSet(begin) ? toEpochMillis(begin) / 1000 : day;
    const qint64 last = isSet(end) ? toEpochMillis(end) / 1000 : day + kDaySeconds - 1;
    QUrlQuery query;
    query.addQueryItem(u"date"_s, date.toString(u"yyyyMMdd"_s));
    query.addQueryItem(u"begintime"_s, QString::number(first));
    query.addQueryItem(u"endtime"_s, QString::number(last));
    query.addQueryItem(u"start"_s, QString::number(start));
    query.addQueryItem(u"limit"_s, QString::number(limit));
    query.addQueryItem(u"level"_s, QString::number(level));
    if (!filterMsg.isEmpty()) {
        query.addQueryItem(u"filterMsg"_s, QString::fromLatin1(QUrl::toPercentEncoding(filterMsg)));
    }
    return get(u"/wxaapi/userlog/userlog_search"_s, query);
}

Result<SearchUserlog::Reply> SearchUserlog::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject data = fieldOf(reply, "data"_L1).toObject();
    Reply read{{}, readInteger(data, "total"_L1).value_or(-1)};
    const QJsonArray list = readArray(data, "list"_L1);
    for (const auto &value : list) {
        const QJsonObject line = value.toObject();
        read.list.append({readWord(line, "level"_L1), readSeconds(line, "timestamp"_L1), readText(line, "url"_L1), readWord(line, "traceid"_L1),
                          loggedText(fieldOf(line, "msg"_L1)).left(kLongestText), readWord(line, "clientVersion"_L1),
                          readWord(line, "libraryVersion"_L1)});
    }
    return read;
}

Request GetMessageTemplates::request() const
{
    return get(u"/wxaapi/newtmpl/gettemplate"_s);
}

Result<GetMessageTemplates::Reply> GetMessageTemplates::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray data = readArray(reply, "data"_L1);
    for (const auto &value : data) {
        const QJsonObject one = value.toObject();
        read.data.append({readWord(one, "priTmplId"_L1), readText(one, "title"_L1), readText(one, "content"_L1), readText(one, "example"_L1),
                          readWord(one, "type"_L1)});
    }
    return read;
}

} // namespace flotilla::wechat
