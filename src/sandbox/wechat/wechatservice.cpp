// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/wechatservice.h"

#include "replies.h"
#include "wechat/requestbody.h"

#include <QJsonDocument>
#include <QUrl>

#include <utility>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

const auto kGateway = "/gateway"_L1;

HttpReply plainText(int status, const QByteArray &text)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/plain";
    reply.body = text;
    return reply;
}

QString tokenOf(const QUrlQuery &query)
{
    const QString token = query.queryItemValue(u"access_token"_s, QUrl::FullyDecoded);
    return token.isEmpty() ? query.queryItemValue(u"component_access_token"_s, QUrl::FullyDecoded) : token;
}

/// The query as it may be shown: without the token.
QString withoutToken(QUrlQuery query)
{
    query.removeAllQueryItems(u"access_token"_s);
    query.removeAllQueryItems(u"component_access_token"_s);
    return query.toString(QUrl::FullyEncoded);
}

QString newRid()
{
    const QString digits = randomText(24).toLower();
    return u"%1-%2-%3"_s.arg(digits.left(8), digits.mid(8, 8), digits.mid(16));
}

} // namespace

WechatService::WechatService(ServiceSettings settings)
    : m_settings(std::move(settings))
    , m_world(std::move(m_settings.world))
    , m_sources(m_settings.rules, m_world)
    , m_faults(m_settings.faults)
    , m_texts(errorTexts())
{
    const QList<Endpoint> all = allEndpoints();
    for (const Endpoint &endpoint : all)
        m_endpoints.insert(endpoint.path, endpoint);
}

bool WechatService::serves(const QByteArray &target)
{
    for (const char *prefix : {"/cgi-bin/", "/wxa/", "/wxaapi/", "/gateway/", "/wxcomponent/", "/tokens/"}) {
        if (target.startsWith(prefix))
            return true;
    }
    return false;
}

HttpReply WechatService::handle(const HttpRequest &request)
{
    const Arrival arrival = read(request);
    const std::optional<Fault> fault = m_faults.next({arrival.path, {}, arrival.appid});
    Result result;
    if (!fault || fault->effect)
        result = execute(arrival);
    record(arrival, result, fault);
    return fault ? spoilt(*fault, std::move(result.http), arrival.rid) : result.http;
}

WechatService::Arrival WechatService::read(const HttpRequest &request)
{
    const QUrl url = QUrl::fromEncoded(request.target);
    Arrival arrival{request, url.path(), QUrlQuery(url.query(QUrl::FullyEncoded)), {}, 0, false, {}, {}, newRid(), 0};
    arrival.nowMs = m_settings.nowMs();
    arrival.bodyCode = readBody(request, &arrival.body);
    const QString component = m_world.credentials.componentAppid;
    if (arrival.path.startsWith(kGateway)) {
        arrival.throughGateway = true;
        arrival.path = arrival.path.mid(kGateway.size());
        const QString appid = QString::fromUtf8(request.header("X-Authorizer-Appid"));
        arrival.owner = appid.isEmpty() ? component : appid;
        // A gateway knows its own platform; a client may leave that to it.
        if (arrival.body.contains("component_appid"_L1) && arrival.body["component_appid"_L1].toString().isEmpty())
            arrival.body.insert(u"component_appid"_s, component);
    } else if (const auto token = m_world.tokens.constFind(tokenOf(arrival.query)); token != m_world.tokens.cend()) {
        arrival.owner = token->owner;
    }
    arrival.appid = arrival.owner == component ? QString() : arrival.owner;
    for (const QString &named : {arrival.body["authorizer_appid"_L1].toString(), arrival.query.queryItemValue(u"appid"_s),
                                 arrival.path.section(u"/tokens/authorizer/"_s, 1)}) {
        if (arrival.appid.isEmpty())
            arrival.appid = named;
    }
    return arrival;
}

WechatService::Result WechatService::execute(const Arrival &arrival)
{
    const bool broker = arrival.path.startsWith("/wxcomponent/"_L1);
    if (!arrival.throughGateway && (broker || arrival.path.startsWith("/tokens/"_L1))) {
        Result result;
        result.http = broker ? m_sources.broker(arrival.request, arrival.path, arrival.query, arrival.nowMs)
                             : m_sources.plain(arrival.request, arrival.path, arrival.nowMs);
        const int code = QJsonDocument::fromJson(result.http.body).object()["code"_L1].toInt();
        result.outcome = result.http.status != 200 ? u"HTTP %1"_s.arg(result.http.status)
                                                   : (code == 0 ? u"ok"_s : QString::number(code));
        result.answer.tokenMinted = true;
        return result;
    }
    if (arrival.throughGateway
        && arrival.request.header("Authorization") != "Bearer " + m_world.credentials.gatewayKey.toUtf8()) {
        return {plainText(401, "Unknown key.\n"), {}, u"HTTP 401"_s};
    }
    if (arrival.throughGateway && !tokenOf(arrival.query).isEmpty())
        return {plainText(400, "The gateway adds the token itself.\n"), {}, u"HTTP 400"_s};
    return callApi(arrival);
}

WechatService::Result WechatService::callApi(const Arrival &arrival)
{
    const auto endpoint = m_endpoints.constFind(arrival.path);
    if (endpoint == m_endpoints.cend())
        return {plainText(404, "There is no such call.\n"), {}, u"HTTP 404"_s};
    Result result;
    result.answer = answer(*endpoint, arrival);
    result.http = replyTo(result.answer, arrival.rid);
    result.outcome = result.answer.code == 0 ? u"ok"_s : QString::number(result.answer.code);
    if (result.answer.code != 0) {
        m_diagnosis.remember(arrival.rid, {{u"invoke_time"_s, arrival.nowMs / 1000},
                                           {u"cost_in_ms"_s, 1},
                                           {u"request_url"_s, arrival.path + u'?' + withoutToken(arrival.query)},
                                           {u"request_body"_s, QString::fromUtf8(arrival.request.body)},
                                           {u"response_body"_s, QString::fromUtf8(result.http.body)},
                                           {u"client_ip"_s, u"127.0.0.1"_s}});
    }
    return result;
}

Answer WechatService::answer(const Endpoint &endpoint, const Arrival &arrival)
{
    const Rules &rules = m_settings.rules;
    if (const int limit = m_diagnosis.count(arrival.path, arrival.owner, rules, arrival.nowMs); limit != 0)
        return Answer::refused(limit);
    if (!rules.foreignIp.isEmpty() && !arrival.throughGateway)
        return Answer::refused(61004, u"requestIP: %1"_s.arg(rules.foreignIp));
    if (const int code = whyRefused(endpoint, arrival); code != 0)
        return Answer::refused(code);
    MiniProgram *program = m_world.program(arrival.owner);
    return endpoint.act({rules, m_world, program, arrival.request, arrival.query, arrival.body, arrival.nowMs, m_diagnosis});
}

int WechatService::whyRefused(const Endpoint &endpoint, const Arrival &arrival) const
{
    using Method = Endpoint::Method;
    const bool get = arrival.request.method == "GET";
    if (endpoint.method == Method::Get && !get)
        return 43001;
    if ((endpoint.method == Method::Post || endpoint.method == Method::Upload) && arrival.request.method != "POST")
        return 43002;
    if (endpoint.caller != Caller::Nobody) {
        if (const int code = tokenProblem(arrival); code != 0)
            return code;
        const bool component = arrival.owner == m_world.credentials.componentAppid;
        if (endpoint.caller == Caller::Component && !component)
            return 61014;
        if (endpoint.caller == Caller::Program && component)
            return 61015;
        if (const int code = component ? 0 : permissionProblem(endpoint, arrival.owner); code != 0)
            return code;
    }
    return endpoint.method == Method::Post ? arrival.bodyCode : 0;
}

int WechatService::tokenProblem(const Arrival &arrival) const
{
    if (arrival.throughGateway) {
        if (arrival.owner == m_world.credentials.componentAppid)
            return 0;
        if (!m_world.contains(arrival.owner))
            return 61003;
        return scriptOf(m_settings.rules, m_world, arrival.owner).authorised ? 0 : 61023;
    }
    const QString text = tokenOf(arrival.query);
    if (text.isEmpty())
        return 41001;
    const auto token = m_world.tokens.constFind(text);
    if (token == m_world.tokens.cend() || (token->supersededMs > 0 && arrival.nowMs >= token->supersededMs))
        return 40001;
    return arrival.nowMs >= token->expiresMs ? 42001 : 0;
}

int WechatService::permissionProblem(const Endpoint &endpoint, const QString &appid) const
{
    const ProgramScript script = scriptOf(m_settings.rules, m_world, appid);
    if (script.error != 0)
        return script.error;
    const bool granted = script.permissions.isEmpty() || script.permissions.contains(endpoint.permission);
    return endpoint.permission == 0 || granted ? 0 : 61007;
}

HttpReply WechatService::replyTo(const Answer &answer, const QString &rid) const
{
    HttpReply reply;
    if (answer.code == 0 && !answer.fileType.isEmpty()) {
        reply.contentType = answer.fileType;
        reply.body = answer.file;
        return reply;
    }
    QJsonObject object = answer.fields;
    if (answer.code != 0 || !answer.bare) {
        QString text = answer.code == 0 ? u"ok"_s : m_texts.value(answer.code, u"error"_s);
        if (!answer.detail.isEmpty())
            text += u", "_s + answer.detail;
        object.insert(u"errcode"_s, answer.code);
        object.insert(u"errmsg"_s, answer.code == 0 ? text : text + u" rid: "_s + rid);
    }
    reply.contentType = "application/json; encoding=utf-8";
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply WechatService::spoilt(const Fault &fault, HttpReply honest, const QString &rid) const
{
    const bool httpError = fault.kind == Fault::Kind::Http && !fault.error.code.isEmpty();
    if (fault.kind == Fault::Kind::Error || httpError) {
        HttpReply reply = replyTo(Answer::refused(errcodeOf(fault.error), ownText(fault.error)), rid);
        reply.status = httpError ? fault.status : 200;
        return reply;
    }
    return spoiltBytes(fault, std::move(honest));
}

void WechatService::record(const Arrival &arrival, const Result &result, const std::optional<Fault> &fault)
{
    const Answer &answer = result.answer;
    if ((!answer.effect.isEmpty() || answer.tokenMinted) && m_settings.save)
        m_settings.save(m_world);
    if (!m_settings.log)
        return;
    if (!answer.effect.isEmpty())
        m_settings.log->addEffect(answer.effect, arrival.appid, answer.effectFields, arrival.rid, arrival.nowMs);
    m_settings.log->addCall({arrival.path, {}, arrival.appid, arrival.rid, fault ? fault->name : result.outcome},
                            arrival.nowMs);
}

} // namespace flotilla::sandbox::wechat
