// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The code behind which the platform hides every business failure; the reason is in the message.
ApiError failedOperation(const QString &message)
{
    return {u"FailedOperation"_s, message};
}

bool isAppid(const QString &text)
{
    static const QRegularExpression pattern(u"^wx[0-9a-zA-Z]{16}$"_s);
    return pattern.match(text).hasMatch();
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The entry for that attempt; the last one holds for all later attempts, an empty list says nothing.
template<typename Outcome>
Outcome outcomeOf(const QList<Outcome> &outcomes, int attempt)
{
    return outcomes.isEmpty() ? Outcome{} : outcomes.at(std::min<qsizetype>(attempt, outcomes.size() - 1));
}

QJsonObject deployFields(const QString &buildId, const DeployOutcome &outcome)
{
    return {{u"BuildId"_s, buildId}, {u"DeployErrCode"_s, outcome.errCode}, {u"DeployErrMsg"_s, outcome.errMsg}};
}

std::optional<ApiError> checkWord(const QJsonObject &parameters, const QString &name, const QStringList &known)
{
    const QJsonValue value = parameters[name];
    if (value.isUndefined() || known.contains(value.toString()))
        return std::nullopt;
    return ApiError{u"InvalidParameterValue"_s, u"The value of parameter `%1` must be one of: %2."_s.arg(
                                                    name, known.join(u", "_s))};
}

} // namespace

const AppDefinition *PlatformRules::app(const QString &id) const
{
    const auto it = std::find_if(apps.cbegin(), apps.cend(), [&id](const AppDefinition &a) { return a.id == id; });
    return it == apps.cend() ? nullptr : &*it;
}

PlatformReply PlatformReply::refused(const ApiError &why)
{
    PlatformReply reply;
    reply.error = why;
    return reply;
}

Platform::Platform(PlatformRules rules, PlatformState state)
    : m_rules(std::move(rules))
    , m_state(std::move(state))
{
    for (qsizetype i = 0; i < m_state.builds.size(); ++i)
        index(i);
}

PlatformReply Platform::unbind(const QJsonObject &parameters)
{
    const QString app = parameters["WeappId"_L1].toString();
    if (auto error = checkApp(app, {}))
        return PlatformReply::refused(*error);
    const QString bound = m_state.bindings.take(app);
    if (bound.isEmpty() && m_rules.unbindWhenUnbound == WhenUnclear::Refuse)
        return PlatformReply::refused(failedOperation(u"The app %1 is not bound to a mini program."_s.arg(app)));
    PlatformReply reply;
    reply.effect = Effect{Effect::Kind::Unbind, app, bound, {}};
    reply.stateChanged = true;
    return reply;
}

PlatformReply Platform::bind(const QJsonObject &parameters)
{
    const QString app = parameters["WeAppId"_L1].toString();
    const QString appid = parameters["WxAppId"_L1].toString();
    if (auto error = checkApp(app, {}))
        return PlatformReply::refused(*error);
    if (!isAppid(appid))
        return PlatformReply::refused(failedOperation(u"The mini program AppID %1 is not valid."_s.arg(appid)));
    const QString bound = boundTo(app);
    if (!bound.isEmpty() && bound != appid && m_rules.bindWhenBound == WhenUnclear::Refuse)
        return PlatformReply::refused(failedOperation(u"The app %1 is already bound to %2."_s.arg(app, bound)));

    PlatformReply reply;
    reply.stateChanged = true;
    reply.error = outcomeOf(m_rules.programs.value(appid).bind, countAttempt(appid, u"bind"_s));
    if (reply.error)
        return reply;
    m_state.bindings.insert(app, appid);
    reply.effect = Effect{Effect::Kind::Bind, app, appid, {}};
    return reply;
}

PlatformReply Platform::deploy(const QJsonObject &parameters, qint64 nowMs)
{
    const QString app = parameters["Id"_L1].toString();
    auto error = checkApp(app, parameters["EnvId"_L1].toString());
    if (!error)
        error = checkWord(parameters, u"Mode"_s, {u"preview"_s, u"upload"_s});
    if (!error)
        error = checkWord(parameters, u"BuildType"_s, {u"mp"_s, u"pc"_s, u"web"_s, u"adminPortal"_s});
    if (!error)
        error = checkDeployable(app, nowMs);
    if (error)
        return PlatformReply::refused(*error);

    const QString appid = boundTo(app);
    const DeployOutcome outcome = outcomeOf(m_rules.programs.value(appid).deploy, countAttempt(appid, u"deploy"_s));
    PlatformReply reply;
    reply.stateChanged = true;
    reply.error = outcome.refused;
    if (outcome.refused || outcome.errCode != 0) {
        reply.fields = deployFields({}, outcome);
        return reply;
    }
    // The default of BuildType is not documented; a client that leaves it out gets a mini program build here.
    const Build started = startBuild(app, parameters["BuildType"_L1].toString(u"mp"_s), nowMs);
    reply.fields = deployFields(started.id, {});
    reply.effect = Effect{Effect::Kind::Deploy, app, appid, started.id};
    return reply;
}

PlatformReply Platform::checkDeploy(const QJsonObject &parameters, qint64 nowMs) const
{
    const QString app = parameters["Id"_L1].toString();
    if (auto error = checkApp(app, parameters["EnvId"_L1].toString()))
        return PlatformReply::refused(*error);
    const Build *found = build(parameters["BuildId"_L1].toString());
    if (!found || found->app != app)
        return PlatformReply::refused({u"InvalidParameterValue"_s, u"The parameter `BuildId` names no build of this app."_s});
    PlatformReply reply;
    reply.fields = {{u"Status"_s, found->status(nowMs)}};
    return reply;
}

const Build *Platform::build(const QString &buildId) const
{
    const auto it = m_buildsById.constFind(buildId);
    return it == m_buildsById.cend() ? nullptr : &m_state.builds.at(*it);
}

const Build *Platform::lastMpBuild(const QString &app) const
{
    const auto it = m_lastMp.constFind(app);
    return it == m_lastMp.cend() ? nullptr : &m_state.builds.at(*it);
}

const Build *Platform::lastWebBuild(const QString &app) const
{
    const auto it = m_lastWeb.constFind(app);
    return it == m_lastWeb.cend() ? nullptr : &m_state.builds.at(*it);
}

double Platform::buildSeconds(const QString &appid) const
{
    const auto script = m_rules.programs.constFind(appid);
    if (script != m_rules.programs.cend() && script->buildSeconds > 0)
        return script->buildSeconds;
    // Not qHash, which is seeded anew in each process.
    const QByteArray digest = QCryptographicHash::hash(QByteArray::number(m_rules.seed) + ':' + appid.toUtf8(),
                                                       QCryptographicHash::Sha256);
    const double fraction = double(qFromBigEndian<quint32>(digest.constData())) / 4294967296.0;
    return m_rules.minBuildSeconds + fraction * (m_rules.maxBuildSeconds - m_rules.minBuildSeconds);
}

std::optional<ApiError> Platform::checkApp(const QString &app, const QString &envId) const
{
    const AppDefinition *known = m_rules.app(app);
    if (!known)
        return failedOperation(u"The app %1 does not exist."_s.arg(app));
    if (!envId.isEmpty() && envId != known->envId)
        return ApiError{u"InvalidParameterValue"_s, u"The app %1 is not in the environment %2."_s.arg(app, envId)};
    return std::nullopt;
}

std::optional<ApiError> Platform::checkDeployable(const QString &app, qint64 nowMs) const
{
    if (boundTo(app).isEmpty())
        return failedOperation(u"The app %1 is not bound to a mini program."_s.arg(app));
    for (const Build *last : {lastMpBuild(app), lastWebBuild(app)}) {
        if (last && last->isRunning(nowMs))
            return failedOperation(u"A build of the app %1 is running."_s.arg(app));
    }
    return std::nullopt;
}

Build Platform::startBuild(const QString &app, const QString &buildType, qint64 nowMs)
{
    const QString appid = boundTo(app);
    const BuildOutcome outcome = outcomeOf(m_rules.programs.value(appid).build, countAttempt(appid, u"build"_s));
    Build started;
    started.id = newId();
    started.ciId = m_rules.lastMpCiId == LastMpCiId::Same ? started.id : newId();
    started.app = app;
    started.appid = appid;
    started.buildType = buildType;
    started.startedMs = nowMs;
    started.durationMs = std::llround(buildSeconds(appid) * 1000 / m_rules.timeScale);
    started.runningWord = outcome.runningWord;
    started.finalWord = outcome.word;
    started.laterWord = outcome.laterWord;
    started.laterMs = std::llround(outcome.laterSeconds * 1000 / m_rules.timeScale);
    m_state.builds.append(started);
    index(m_state.builds.size() - 1);
    return started;
}

int Platform::countAttempt(const QString &appid, const QString &step)
{
    return m_state.attempts[appid + u'/' + step]++;
}

void Platform::index(qsizetype position)
{
    const Build &added = m_state.builds.at(position);
    m_buildsById.insert(added.id, position);
    (added.buildType == "mp"_L1 ? m_lastMp : m_lastWeb).insert(added.app, position);
}

} // namespace flotilla::sandbox
