// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxservice.h"

#include "listings.h"
#include "replies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

QList<ApiKey> keysOf(const ServiceSettings &settings)
{
    QList<ApiKey> keys{settings.key};
    if (settings.scenario.temporaryKey)
        keys.append(*settings.scenario.temporaryKey);
    return keys;
}

/// An empty body counts as an empty object.
std::optional<QJsonObject> parseBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject{};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// The SecretId of a request whose signature was found good.
QString secretIdOf(const HttpRequest &request)
{
    const QString header = QString::fromUtf8(request.header("Authorization"));
    return header.section(u"Credential="_s, 1).section(u'/', 0, 0);
}

HttpReply plainReply(int status, const QByteArray &text, qint64 nowMs)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/plain";
    reply.body = text;
    reply.dateMs = nowMs;
    return reply;
}

} // namespace

SandboxService::SandboxService(ServiceSettings settings)
    : m_settings(std::move(settings))
    , m_verifier(keysOf(m_settings), m_settings.scenario.strictHost)
    , m_faults(m_settings.scenario.faults)
    , m_platform(m_settings.scenario.rules, m_settings.state)
{
}

HttpReply SandboxService::handle(const HttpRequest &request)
{
    Call call = read(request);
    if (request.target != "/")
        return plainReply(404, "There is nothing here; the API is POST /.\n", call.nowMs);
    if (request.method != "POST")
        return plainReply(405, "The API is POST /.\n", call.nowMs);

    const std::optional<Fault> fault = m_faults.next(call.target);
    if (fault && fault->kind == Fault::Kind::ClockSkew)
        call.nowMs += fault->seconds * 1000;

    PlatformReply reply;
    if (!fault || fault->effect)
        reply = execute(request, call);
    record(call, reply, fault);

    HttpReply http = fault ? spoilt(*fault, reply, call.requestId) : envelope(reply, call.requestId);
    http.dateMs = call.nowMs;
    return http;
}

SandboxService::Call SandboxService::read(const HttpRequest &request) const
{
    Call call;
    call.common = {QString::fromUtf8(request.header("X-TC-Action")), QString::fromUtf8(request.header("X-TC-Version")),
                   QString::fromUtf8(request.header("X-TC-Region"))};
    call.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    call.body = parseBody(request.body);
    call.target = targetOf(call.common.action, call.body.value_or(QJsonObject{}));
    call.nowMs = m_settings.nowMs() + m_settings.scenario.clockSkewSeconds * 1000;
    return call;
}

CallTarget SandboxService::targetOf(const QString &action, const QJsonObject &body) const
{
    CallTarget target{action, {}, {}};
    // The vendor spells the app's id differently in each action.
    for (const QString &name : {u"Id"_s, u"WeAppId"_s, u"WeappId"_s}) {
        if (target.app.isEmpty())
            target.app = body[name].toString();
    }
    const QJsonArray ids = body["AppIds"_L1].toArray();
    if (target.app.isEmpty() && ids.size() == 1)
        target.app = ids.at(0).toString();

    target.appid = body["WxAppId"_L1].toString();
    if (const Build *build = m_platform.build(body["BuildId"_L1].toString()))
        target.appid = build->appid;
    if (target.appid.isEmpty())
        target.appid = m_platform.boundTo(target.app);
    return target;
}

std::optional<ApiError> SandboxService::check(const HttpRequest &request, const Call &call)
{
    const ContractAction *action = m_contract.find(call.common.version, call.common.action);
    if (!action)
        return m_contract.notFound(call.common.version, call.common.action);
    if (auto error = m_verifier.verify(request, action->service, call.nowMs / 1000))
        return error;
    const int limit = m_settings.scenario.requestsPerSecond.value_or(action->requestsPerSecond);
    const QString counter = secretIdOf(request) + u'/' + action->name;
    if (limit > 0 && !m_limiter.allow(counter, limit, m_settings.nowMs())) {
        return ApiError{u"RequestLimitExceeded"_s,
                        u"Your current request times equals to more than `%1` in a second."_s.arg(limit)};
    }
    if (!call.body)
        return ApiError{u"InvalidParameter"_s, u"The request body is not a JSON object."_s};
    return m_contract.check(*action, *call.body, call.common);
}

PlatformReply SandboxService::execute(const HttpRequest &request, const Call &call)
{
    const auto error = check(request, call);
    return error ? PlatformReply::refused(*error) : dispatch(call);
}

PlatformReply SandboxService::dispatch(const Call &call)
{
    const QString &action = call.common.action;
    const QJsonObject &body = *call.body;
    const qint64 nowMs = m_settings.nowMs(); // builds run by the real clock, whatever clock the platform shows
    if (action == "PutWxAppIdToWeApp"_L1)
        return m_platform.bind(body);
    if (action == "DeleteAppBindWxApp"_L1)
        return m_platform.unbind(body);
    if (action == "DeployApp"_L1)
        return m_platform.deploy(body, nowMs);
    if (action == "CheckDeployApp"_L1)
        return m_platform.checkDeploy(body, nowMs);
    if (action == "DescribeApps"_L1)
        return describeApps(m_platform, body, nowMs);
    if (action == "DescribeEnvs"_L1)
        return describeEnvs(m_platform, body);
    return callerIdentity();
}

void SandboxService::record(const Call &call, const PlatformReply &reply, const std::optional<Fault> &fault)
{
    if (reply.stateChanged && m_settings.save)
        m_settings.save(m_platform.state());
    if (!m_settings.log)
        return;
    const qint64 nowMs = m_settings.nowMs();
    if (reply.effect)
        m_settings.log->addEffect(*reply.effect, call.requestId, nowMs);
    const QString outcome = fault ? fault->name : (reply.error ? reply.error->code : u"ok"_s);
    m_settings.log->addCall({call.target.action, call.target.app, call.target.appid, call.requestId, outcome}, nowMs);
}

} // namespace flotilla::sandbox
