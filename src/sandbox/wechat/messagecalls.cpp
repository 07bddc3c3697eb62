// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/endpoints.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTemplatesOfAProgram = 25;
constexpr int kLogDays = 7;

/// A title of the public library; the sandbox has these three, in two categories.
struct Title {
    int tid;
    QString title;
    int type; ///< 2 one-off, 3 long-term
    int category;
};

QList<Title> titles()
{
    return {{307, u"付款成功通知"_s, 2, 304}, {1128, u"订单发货通知"_s, 2, 304}, {2140, u"预约提醒"_s, 3, 150}};
}

QStringList keywords()
{
    return {u"付款金额"_s, u"商品名称"_s, u"付款时间"_s, u"备注"_s, u"订单号"_s};
}

/// GET /wxaapi/newtmpl/getcategory
Answer categories(const Call &)
{
    return Answer::with({{u"data"_s, QJsonArray{QJsonObject{{u"id"_s, 304}, {u"name"_s, u"商家自营"_s}},
                                                QJsonObject{{u"id"_s, 150}, {u"name"_s, u"生活服务"_s}}}}});
}

/// GET /wxaapi/newtmpl/getpubtemplatetitles
Answer publicTitles(const Call &call)
{
    const QStringList ids = call.parameter(u"ids"_s).split(u',', Qt::SkipEmptyParts);
    if (ids.isEmpty())
        return Answer::refused(200018);
    bool startOk = true;
    bool limitOk = true;
    const int start = call.parameter(u"start"_s).toInt(&startOk);
    const int limit = call.parameter(u"limit"_s).toInt(&limitOk);
    if (!startOk || start < 0)
        return Answer::refused(200016);
    if (!limitOk || limit < 1 || limit > 30)
        return Answer::refused(200017);
    QJsonArray found;
    const QList<Title> all = titles();
    for (const Title &title : all) {
        if (ids.contains(QString::number(title.category))) {
            found.append(QJsonObject{{u"tid"_s, title.tid},
                                     {u"title"_s, title.title},
                                     {u"type"_s, title.type},
                                     {u"categoryId"_s, QString::number(title.category)}});
        }
    }
    QJsonArray page;
    for (int i = start; i < std::min<qsizetype>(found.size(), start + limit); ++i)
        page.append(found.at(i));
    return Answer::with({{u"count"_s, found.size()}, {u"data"_s, page}});
}

std::optional<Title> titleOf(const QJsonValue &tid)
{
    const auto number = integerOf(tid);
    const QList<Title> all = titles();
    const auto it = std::find_if(all.cbegin(), all.cend(), [&number](const Title &title) { return number && title.tid == *number; });
    return it == all.cend() ? std::nullopt : std::optional(*it);
}

/// GET /wxaapi/newtmpl/getpubtemplatekeywords
Answer publicKeywords(const Call &call)
{
    if (!titleOf(call.parameter(u"tid"_s)))
        return Answer::refused(200014);
    QJsonArray data;
    const QStringList all = keywords();
    for (const QString &name : all) {
        data.append(QJsonObject{{u"kid"_s, data.size() + 1}, {u"name"_s, name}, {u"example"_s, name}, {u"rule"_s, u"thing"_s}});
    }
    return Answer::with({{u"count"_s, data.size()}, {u"data"_s, data}});
}

/// POST /wxaapi/newtmpl/addtemplate
Answer addMessageTemplate(const Call &call)
{
    const auto title = titleOf(call.body["tid"_L1]);
    if (!title)
        return Answer::refused(200014);
    const QStringList known = keywords();
    const QJsonArray kids = call.body["kidList"_L1].toArray();
    QStringList lines;
    for (const auto &value : kids) {
        const auto kid = integerOf(value);
        if (!kid || *kid < 1 || *kid > known.size())
            return Answer::refused(200020);
        lines.append(u"%1:{{thing%2.DATA}}"_s.arg(known.at(*kid - 1)).arg(*kid));
    }
    if (kids.size() < 2 || kids.size() > 5)
        return Answer::refused(200020);
    const QString scene = call.body["sceneDesc"_L1].toString();
    if (scene.isEmpty() || scene.size() > 15)
        return Answer::refused(200021);
    if (call.program->messages.size() >= kTemplatesOfAProgram)
        return Answer::refused(200012);
    const MessageTemplate added{randomText(43), title->title, lines.join(u'\n')};
    call.program->messages.append(added);
    return Answer::done(u"addMessageTemplate"_s, {{u"template"_s, added.id}}, {{u"priTmplId"_s, added.id}});
}

/// GET /wxaapi/newtmpl/gettemplate
Answer ownTemplates(const Call &call)
{
    QJsonArray data;
    for (const MessageTemplate &message : qAsConst(call.program->messages)) {
        data.append(QJsonObject{{u"priTmplId"_s, message.id},
                                {u"title"_s, message.title},
                                {u"content"_s, message.content},
                                {u"example"_s, message.content},
                                {u"type"_s, 2}});
    }
    return Answer::with({{u"data"_s, data}});
}

/// POST /wxaapi/newtmpl/deltemplate
Answer deleteMessageTemplate(const Call &call)
{
    const QString id = call.body["priTmplId"_L1].toString();
    if (call.program->messages.removeIf([&id](const MessageTemplate &message) { return message.id == id; }) == 0)
        return Answer::refused(40037);
    return Answer::done(u"deleteMessageTemplate"_s, {{u"template"_s, id}});
}

/// One line a minute around noon in China of each day: two of information, a warning, an error.
QJsonObject logEntry(const Call &call, int number, qint64 noon)
{
    const QList<int> levels{2, 2, 4, 8};
    const int level = levels.at(number % 4);
    const qint64 seconds = noon + 60LL * number;
    return {{u"level"_s, level},
            {u"platform"_s, number % 2 + 1},
            {u"libraryVersion"_s, u"3.4.10"_s},
            {u"clientVersion"_s, u"8.0.50"_s},
            {u"id"_s, u"user-%1"_s.arg(number)},
            {u"timestamp"_s, seconds},
            {u"url"_s, u"pages/index/index"_s},
            {u"traceid"_s, u"trace-%1-%2"_s.arg(call.program->appid).arg(number)},
            {u"filterMsg"_s, QString()},
            {u"msg"_s, QJsonArray{QJsonObject{{u"time"_s, seconds},
                                              {u"level"_s, level},
                                              {u"msg"_s, QJsonArray{u"version"_s, call.program->online->package.version}}}}}};
}

/// GET /wxaapi/userlog/userlog_search
Answer searchLog(const Call &call)
{
    const QDate date = QDate::fromString(call.parameter(u"date"_s), u"yyyyMMdd"_s);
    const qint64 age = date.daysTo(dayInChina(call.nowMs));
    bool beginOk = false;
    bool endOk = false;
    const qint64 begin = call.parameter(u"begintime"_s).toLongLong(&beginOk);
    const qint64 end = call.parameter(u"endtime"_s).toLongLong(&endOk);
    if (!date.isValid() || age < 0 || age >= kLogDays || !beginOk || !endOk || begin > end)
        return Answer::refused(40097);
    const qint64 noon = QDateTime(date, QTime(4, 0), Qt::UTC).toSecsSinceEpoch();
    const int least = call.parameter(u"level"_s).toInt();
    QList<QJsonObject> found;
    for (int number = 0; call.program->online && number < 8; ++number) {
        const QJsonObject entry = logEntry(call, number, noon);
        const qint64 at = entry["timestamp"_L1].toInteger();
        if (at >= begin && at <= end && entry["level"_L1].toInt() >= least)
            found.append(entry);
    }
    const qsizetype start = call.parameter(u"start"_s).toInt();
    const QString limit = call.parameter(u"limit"_s);
    QJsonArray list;
    for (qsizetype i = start; i < found.size() && list.size() < (limit.isEmpty() ? 20 : limit.toInt()); ++i)
        list.append(found.at(i));
    return Answer::with({{u"data"_s, QJsonObject{{u"list"_s, list}, {u"total"_s, found.size()}}}});
}

} // namespace

QList<Endpoint> messageEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Get, u"/wxaapi/newtmpl/getcategory"_s, Caller::Program, 0, categories},
            {Method::Get, u"/wxaapi/newtmpl/getpubtemplatetitles"_s, Caller::Program, 0, publicTitles},
            {Method::Get, u"/wxaapi/newtmpl/getpubtemplatekeywords"_s, Caller::Program, 0, publicKeywords},
            {Method::Post, u"/wxaapi/newtmpl/addtemplate"_s, Caller::Program, 0, addMessageTemplate},
            {Method::Get, u"/wxaapi/newtmpl/gettemplate"_s, Caller::Program, 0, ownTemplates},
            {Method::Post, u"/wxaapi/newtmpl/deltemplate"_s, Caller::Program, 0, deleteMessageTemplate},
            {Method::Get, u"/wxaapi/userlog/userlog_search"_s, Caller::Program, 18, searchLog}};
}

} // namespace flotilla::sandbox::wechat
