// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/tokensources.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSessionMs = 43'200'000;
constexpr qint64 kHourMs = 3'600'000;
constexpr qsizetype kFailuresAnHour = 10;
constexpr qint64 kEarlyMs = 60'000;
constexpr int kLargestList = 20;

// wxcomponent's own codes (comm/errno).
constexpr int kNotAuthorised = 1000;
constexpr int kBadParameter = 1001;
constexpr int kSystemError = 1002;
constexpr int kSessionExpired = 1003;
constexpr int kBadSession = 1004;
constexpr int kLoginFailed = 1006;
constexpr int kTooManyFailures = 1011;

HttpReply json(const QJsonObject &object, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

QJsonObject brokerRefusal(int code)
{
    const QHash<int, QString> texts{{kNotAuthorised, u"not authorized"_s},   {kBadParameter, u"invalid parameter"_s},
                                    {kSystemError, u"system error"_s},       {kSessionExpired, u"auth expired"_s},
                                    {kBadSession, u"invalid token"_s},       {kLoginFailed, u"wrong username or password"_s},
                                    {kTooManyFailures, u"too many failures"_s}};
    return {{u"code"_s, code}, {u"errorMsg"_s, texts.value(code)}, {u"data"_s, QJsonValue()}};
}

QJsonObject data(const QJsonObject &fields)
{
    return {{u"code"_s, 0}, {u"errorMsg"_s, u"OK"_s}, {u"data"_s, fields}};
}

QString bearerOf(const HttpRequest &request)
{
    const QString header = QString::fromUtf8(request.header("Authorization"));
    return header.startsWith("Bearer "_L1) ? header.mid(7).trimmed() : QString();
}

QString md5(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace

TokenSources::TokenSources(const Rules &rules, World &world)
    : m_rules(rules)
    , m_world(world)
{
}

HttpReply TokenSources::broker(const HttpRequest &request, const QString &path, const QUrlQuery &query, qint64 nowMs)
{
    if (path == "/wxcomponent/auth"_L1 && request.method == "PUT")
        return json(logIn(request, nowMs));
    const QString admin = u"/wxcomponent/admin/"_s;
    if (!path.startsWith(admin))
        return json({{u"error"_s, u"not found"_s}}, 404);
    if (const int why = whyNotLoggedIn(request, nowMs); why != 0)
        return json(brokerRefusal(why));
    return json(answerAdmin(path.mid(admin.size()), query, nowMs));
}

HttpReply TokenSources::plain(const HttpRequest &request, const QString &path, qint64 nowMs)
{
    if (bearerOf(request) != m_world.credentials.httpKey)
        return json({{u"error"_s, u"unauthorized"_s}}, 401);
    const QString authorizer = u"/tokens/authorizer/"_s;
    const bool component = path == "/tokens/component"_L1;
    const QString appid = component ? m_world.credentials.componentAppid : path.mid(authorizer.size());
    if (request.method != "GET" || (!component && !path.startsWith(authorizer)))
        return json({{u"error"_s, u"not found"_s}}, 404);
    if (!component && !mayFetch(appid))
        return json({{u"error"_s, u"%1 has not authorised this platform"_s.arg(appid)}}, 404);
    const Cached token = tokenOf(appid, nowMs);
    return json({{u"token"_s, token.token}, {u"expires_in"_s, (token.untilMs - nowMs) / 1000}});
}

TokenSources::Cached TokenSources::tokenOf(const QString &owner, qint64 nowMs)
{
    Cached cached = m_cache.value(owner);
    if (nowMs < cached.untilMs - kEarlyMs)
        return cached;
    Cached fresh{m_world.mintToken(owner, m_rules, nowMs), nowMs + m_rules.tokenSeconds * 1000LL};
    m_cache.insert(owner, fresh);
    return fresh;
}

bool TokenSources::mayFetch(const QString &appid) const
{
    return m_world.contains(appid) && scriptOf(m_rules, m_world, appid).authorised;
}

QJsonObject TokenSources::logIn(const HttpRequest &request, qint64 nowMs)
{
    m_failures.removeIf([nowMs](qint64 ms) { return ms <= nowMs - kHourMs; });
    if (m_failures.size() >= kFailuresAnHour)
        return brokerRefusal(kTooManyFailures);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString given = body["password"_L1].toString();
    const QString known = m_world.credentials.brokerPassword;
    const bool plainFits = m_rules.brokerPassword != "md5"_L1 && given == known;
    const bool hashFits = m_rules.brokerPassword != "plain"_L1 && given == md5(known);
    if (body["username"_L1].toString() != m_world.credentials.brokerUser || !(plainFits || hashFits)) {
        m_failures.append(nowMs);
        return brokerRefusal(kLoginFailed);
    }
    return newSession(nowMs);
}

int TokenSources::whyNotLoggedIn(const HttpRequest &request, qint64 nowMs) const
{
    const QString session = bearerOf(request);
    if (session.isEmpty())
        return kNotAuthorised;
    const auto it = m_sessions.constFind(session);
    if (it == m_sessions.cend())
        return kBadSession;
    return nowMs < *it ? 0 : kSessionExpired;
}

QJsonObject TokenSources::answerAdmin(const QString &call, const QUrlQuery &query, qint64 nowMs)
{
    if (call == "ticket"_L1)
        return data({{u"ticket"_s, m_world.credentials.ticket}});
    if (call == "component-access-token"_L1)
        return data({{u"token"_s, tokenOf(m_world.credentials.componentAppid, nowMs).token}});
    if (call == "authorizer-access-token"_L1) {
        const QString appid = query.queryItemValue(u"appid"_s);
        if (appid.isEmpty())
            return brokerRefusal(kBadParameter);
        return mayFetch(appid) ? data({{u"token"_s, tokenOf(appid, nowMs).token}}) : brokerRefusal(kSystemError);
    }
    if (call == "authorizer-list"_L1)
        return authorizers(query);
    if (call == "pull-authorizer-list"_L1)
        return data({});
    return call == "refresh-auth"_L1 ? newSession(nowMs) : brokerRefusal(kBadParameter);
}

QJsonObject TokenSources::authorizers(const QUrlQuery &query) const
{
    const qsizetype offset = query.queryItemValue(u"offset"_s).toInt();
    const qsizetype limit = query.queryItemValue(u"limit"_s).toInt();
    if (offset < 0 || limit < 1 || limit > kLargestList)
        return brokerRefusal(kBadParameter);
    QJsonArray records;
    for (qsizetype i = offset; i < std::min(m_world.programs.size(), offset + limit); ++i) {
        const MiniProgram &program = m_world.programs.at(i);
        records.append(QJsonObject{{u"appid"_s, program.appid},
                                   {u"appType"_s, 0},
                                   {u"nickName"_s, program.name},
                                   {u"userName"_s, program.userName},
                                   {u"principalName"_s, u"Flotilla Sandbox Ltd"_s},
                                   {u"refreshToken"_s, program.refreshToken},
                                   {u"authTime"_s, QDateTime::fromMSecsSinceEpoch(program.authorisedMs, Qt::UTC)
                                                       .toString(Qt::ISODate)}});
    }
    return data({{u"total"_s, m_world.programs.size()}, {u"records"_s, records}});
}

QJsonObject TokenSources::newSession(qint64 nowMs)
{
    const QString session = randomText(36) + u'.' + randomText(80) + u'.' + randomText(43);
    m_sessions.insert(session, nowMs + kSessionMs);
    return data({{u"jwt"_s, session}});
}

} // namespace flotilla::sandbox::wechat
