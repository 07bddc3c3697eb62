// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/tcsasservice.h"

#include "randomtext.h"
#include "replies.h"
#include "tcsas/shape.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <utility>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVersion = "2025-01-06";
constexpr auto kOpenServer = "/openserver/";

/// An empty body counts as an empty object.
std::optional<QJsonObject> bodyOf(const HttpRequest &request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject{};
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

HttpReply openServerReply(const QJsonObject &object)
{
    HttpReply reply;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace

TcsasService::TcsasService(ServiceSettings settings)
    : m_settings(std::move(settings))
    , m_world(std::move(m_settings.world))
    , m_verifier({ApiKey{m_world.credentials.secretId, m_world.credentials.secretKey, {}}}, m_settings.strictHost)
    , m_faults(m_settings.faults)
    , m_endpoints(allEndpoints())
{
}

bool TcsasService::serves(const HttpRequest &request)
{
    return request.target.startsWith(kOpenServer) || (request.target == "/" && request.header("X-TC-Version") == kVersion);
}

HttpReply TcsasService::handle(const HttpRequest &request)
{
    if (request.target.startsWith(kOpenServer))
        return openServer(request);
    Arrival arrival = read(request);
    if (request.method != "POST") {
        HttpReply reply;
        reply.status = 405;
        reply.contentType = "text/plain";
        reply.body = "The API is POST /.\n";
        return reply;
    }
    const std::optional<Fault> fault = m_faults.next({arrival.common.action, {}, arrival.appid});
    if (fault && fault->kind == Fault::Kind::ClockSkew)
        arrival.nowMs += fault->seconds * 1000;
    Answer result;
    if (!fault || fault->effect) {
        const auto error = check(request, arrival);
        result = error ? Answer::refused(error->code, error->message) : answer(arrival);
    }
    record(arrival, result, fault);
    const PlatformReply reply = replyTo(arrival, result);
    HttpReply http = fault ? spoilt(*fault, reply, arrival.requestId) : envelope(reply, arrival.requestId);
    http.dateMs = arrival.nowMs;
    return http;
}

TcsasService::Arrival TcsasService::read(const HttpRequest &request)
{
    Arrival arrival;
    arrival.common = {QString::fromUtf8(request.header("X-TC-Action")), QString::fromUtf8(request.header("X-TC-Version")),
                      QString::fromUtf8(request.header("X-TC-Region"))};
    arrival.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    arrival.body = bodyOf(request);
    arrival.appid = appidOf(arrival.body.value_or(QJsonObject{}));
    arrival.nowMs = m_settings.nowMs();
    return arrival;
}

QString TcsasService::appidOf(const QJsonObject &body)
{
    if (body.contains("MNPId"_L1))
        return body["MNPId"_L1].toString();
    const MiniProgram *program = nullptr;
    if (body.contains("MNPVersionId"_L1))
        program = m_world.programOfVersion(body["MNPVersionId"_L1].toInteger());
    else if (body.contains("BusinessId"_L1))
        program = m_world.programOfTask(body["BusinessId"_L1].toString());
    else if (const Approval *approval = m_world.approval(body["ApprovalNo"_L1].toString()))
        program = m_world.program(approval->program);
    else if (body.contains("ApprovalNo"_L1))
        program = m_world.programOfApiRequest(body["ApprovalNo"_L1].toString());
    return program ? program->id : QString();
}

std::optional<ApiError> TcsasService::check(const HttpRequest &request, const Arrival &arrival)
{
    const ContractAction *action = m_contract.find(arrival.common.version, arrival.common.action);
    if (!action)
        return m_contract.notFound(arrival.common.version, arrival.common.action);
    if (auto error = m_verifier.verify(request, action->service, arrival.nowMs / 1000))
        return error;
    const int limit = m_settings.requestsPerSecond.value_or(action->requestsPerSecond);
    if (limit > 0 && !m_limiter.allow(action->name, limit, m_settings.nowMs())) {
        return ApiError{u"RequestLimitExceeded"_s,
                        u"Your current request times equals to more than `%1` in a second."_s.arg(limit)};
    }
    if (!arrival.body)
        return ApiError{u"InvalidParameter"_s, u"The request body is not a JSON object."_s};
    if (request.header("X-TC-Region").isEmpty())
        return ApiError{u"MissingParameter"_s, u"The request is missing a required parameter `Region`."_s};
    if (auto error = m_contract.check(*action, *arrival.body, arrival.common))
        return error;
    const QJsonValue platform = arrival.body->value("PlatformId"_L1);
    if (!platform.isUndefined() && platform.toString() != m_world.credentials.platformId)
        return ApiError{u"InvalidParameter"_s, u"The platform `%1` does not exist or is not yours."_s.arg(platform.toString())};
    return std::nullopt;
}

Answer TcsasService::answer(const Arrival &arrival)
{
    const auto endpoint = m_endpoints.constFind(arrival.common.action);
    if (endpoint == m_endpoints.cend())
        return {};
    // The script of a mini program counts for every call about it, also for those that name a version or an approval.
    if (m_world.program(arrival.appid)) {
        if (const QString error = scriptOf(m_settings.rules, m_world, arrival.appid).error; !error.isEmpty())
            return Answer::refused(error, u"The operation on this mini program failed."_s);
    }
    // Builds and approvals run by the real clock, whatever clock the platform shows.
    const Call call{m_settings.rules,  m_world, *arrival.body, m_places, m_world.program(arrival.body->value("MNPId"_L1).toString()),
                    m_settings.nowMs()};
    if (!endpoint->noProgram.isEmpty() && !call.program)
        return Answer::refused(endpoint->noProgram, u"There is no such mini program."_s);
    return endpoint->act(call);
}

PlatformReply TcsasService::replyTo(const Arrival &arrival, const Answer &answer) const
{
    if (answer.error)
        return PlatformReply::refused(*answer.error);
    PlatformReply reply;
    const ContractAction *action = m_contract.find(arrival.common.version, arrival.common.action);
    if (action && m_endpoints.contains(action->name))
        reply.fields = shaped(m_contract, *action, answer.data);
    else if (action)
        reply.fields = blankAnswer(m_contract, *action);
    return reply;
}

HttpReply TcsasService::openServer(const HttpRequest &request)
{
    const QUrl url = QUrl::fromEncoded(request.target);
    const QUrlQuery query(url);
    const auto parameter = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (url.path() != "/openserver/cgi-bin/token"_L1 || request.method != "GET") {
        HttpReply reply = openServerReply({});
        reply.status = 404;
        return reply;
    }
    const MiniProgram *program = m_world.program(parameter(u"appid"_s));
    const bool works = program && !program->secret.value.isEmpty() && program->secret.status != FrozenSecret
        && program->secret.value == parameter(u"secret"_s) && parameter(u"grant_type"_s) == "client_credential"_L1;
    if (!works)
        return openServerReply({{u"errcode"_s, 40001}, {u"errmsg"_s, u"invalid credential"_s}});
    return openServerReply({{u"errcode"_s, 0}, {u"access_token"_s, randomText(64)}, {u"expires_in"_s, 7200}});
}

void TcsasService::record(const Arrival &arrival, const Answer &answer, const std::optional<Fault> &fault)
{
    if (answer.changed && m_settings.save)
        m_settings.save(m_world);
    if (!m_settings.log)
        return;
    const qint64 nowMs = m_settings.nowMs();
    const QString appid = answer.appid.isEmpty() ? arrival.appid : answer.appid;
    if (!answer.effect.isEmpty())
        m_settings.log->addEffect(answer.effect, appid, answer.effectFields, arrival.requestId, nowMs);
    const QString outcome = fault ? fault->name : (answer.error ? answer.error->code : u"ok"_s);
    m_settings.log->addCall({arrival.common.action, {}, arrival.appid, arrival.requestId, outcome}, nowMs);
}

} // namespace flotilla::sandbox::tcsas
