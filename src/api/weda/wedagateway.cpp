// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/wedagateway.h"

#include "weda/checkdeployapp.h"
#include "weda/deleteappbindwxapp.h"
#include "weda/deployapp.h"
#include "weda/describeapps.h"
#include "weda/describeenvs.h"
#include "weda/getcalleridentity.h"
#include "weda/putwxappidtoweapp.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;
using namespace weda;

namespace {

/// Nobody knows what became of a call whose reply says too little.
void setUnknown(ApiAnswer &to, const QString &text)
{
    to.head.outcome = Outcome::Unknown;
    to.head.error = Error{ErrorKind::Unknown, text, {}, to.head.requestId};
}

// One overload per endpoint: from the vendor's words into the core's.

void fill(const DeleteAppBindWxApp::Reply &, Reply &) {}
void fill(const PutWxAppIdToWeApp::Reply &, Reply &) {}

void fill(const DeployApp::Reply &from, ApiAnswer &to, const ApiClient &client)
{
    if (from.DeployErrCode != 0)
        client.setError(to, QString::fromLatin1(DeployApp::kAction), u"DeployErrCode %1"_s.arg(from.DeployErrCode),
                        from.DeployErrMsg);
    else if (from.BuildId.isEmpty())
        setUnknown(to, QCoreApplication::translate("WedaGateway", "The platform accepted the deploy but named no build."));
    else
        to.head.buildId = from.BuildId;
}

void fill(const CheckDeployApp::Reply &from, Reply &to)
{
    to.word = from.Status;
    to.build = wedaBuildState(from.Status);
}

void fill(const DescribeApps::Reply &from, Reply &to)
{
    for (const DescribeApps::Weapp &app : from.Weapps) {
        AppRow row;
        row.id = AppId{app.Id};
        row.title = app.Title.isEmpty() ? app.Name : app.Title;
        row.environment = app.EnvId;
        row.description = app.Description;
        row.lastBuildId = app.LastMpCiId;
        row.lastBuildWord = app.LastMpCiStatus;
        row.lastBuild = wedaBuildState(app.LastMpCiStatus);
        row.lastDeployedAt = app.LastDeployTime;
        to.apps.append(row);
    }
    const qint64 count = from.Count.value_or(-1);
    to.total = count > std::numeric_limits<int>::max() ? -1 : static_cast<int>(std::max<qint64>(count, -1));
}

void fill(const DescribeEnvs::Reply &from, Reply &to)
{
    for (const DescribeEnvs::Env &env : from.EnvList) {
        const bool likely = env.EnvType == "weda"_L1 || env.EnvId.startsWith("lowcode-"_L1);
        to.environments.append(EnvironmentRow{env.EnvId, env.Alias, env.Status, likely});
    }
    std::stable_partition(to.environments.begin(), to.environments.end(),
                          [](const EnvironmentRow &row) { return row.likely; });
}

void fill(const GetCallerIdentity::Reply &from, Reply &to)
{
    to.identity = from.UserId.isEmpty() || from.UserId == from.AccountId ? from.AccountId
                                                                         : from.AccountId + u" / "_s + from.UserId;
    if (!from.Type.isEmpty())
        to.identity += u" (%1)"_s.arg(from.Type);
}

/// Reads what an endpoint's reply says into the core's Reply.
template <typename Endpoint>
Reply toReply(ApiAnswer answer, const ApiClient &client)
{
    if (answer.head.outcome != Outcome::Accepted)
        return answer.head;
    const Result<typename Endpoint::Reply> parsed = Endpoint::Reply::parse(answer.response);
    if (!parsed)
        setUnknown(answer, QCoreApplication::translate("WedaGateway", "A field of the platform's reply cannot be read: %1.")
                               .arg(parsed.error().text));
    else if constexpr (requires { fill(*parsed, answer, client); })
        fill(*parsed, answer, client);
    else
        fill(*parsed, answer.head);
    return answer.head;
}

template <typename Endpoint>
std::unique_ptr<PendingCall> sendTo(ApiClient &client, const Endpoint &endpoint, Gateway::Callback done)
{
    return client.send(requestOf(endpoint), [&client, done = std::move(done)](const ApiAnswer &answer) {
        done(toReply<Endpoint>(answer, client)); // the client lives as long as its calls
    });
}

/// Leaves only the row of one app; the platform's filter is not trusted.
Gateway::Callback onlyRowOf(AppId app, Gateway::Callback done)
{
    return [app = std::move(app), done = std::move(done)](const Reply &reply) {
        Reply one = reply;
        one.apps.removeIf([&app](const AppRow &row) { return row.id != app; });
        done(one);
    };
}

} // namespace

BuildState wedaBuildState(const QString &word)
{
    if (word == "building"_L1)
        return BuildState::Building;
    if (word == "success"_L1)
        return BuildState::Built;
    if (word == "underReview"_L1)
        return BuildState::InReview;
    if (word == "reviewFail"_L1)
        return BuildState::Rejected;
    if (word == "releaseSuccess"_L1)
        return BuildState::Released;
    // Not documented; the vendor's own article tests for "fail".
    for (const auto failure : {"fail"_L1, "failed"_L1, "error"_L1}) {
        if (word.compare(failure, Qt::CaseInsensitive) == 0)
            return BuildState::Failed;
    }
    return BuildState::Strange;
}

WedaGateway::WedaGateway(QString environment, std::unique_ptr<ApiClient> client)
    : m_environment(std::move(environment)), m_client(std::move(client))
{
}

std::unique_ptr<PendingCall> WedaGateway::send(const Call &call, Callback done)
{
    const QString &app = call.app.value;
    switch (call.verb) {
    case Verb::Unbind:
        return sendTo(*m_client, DeleteAppBindWxApp{.WeappId = app}, std::move(done));
    case Verb::Bind:
        return sendTo(*m_client, PutWxAppIdToWeApp{.WeAppId = app, .WxAppId = call.program.value}, std::move(done));
    case Verb::Deploy:
        return sendTo(*m_client,
                      DeployApp{.EnvId = m_environment, .Id = app, .Mode = call.mode, .BuildType = call.buildType},
                      std::move(done));
    case Verb::ReadApp:
        return sendTo(*m_client, DescribeApps{.Limit = 20, .EnvId = m_environment, .AppIds = {app}},
                      onlyRowOf(call.app, std::move(done)));
    case Verb::CheckBuild:
        return sendTo(*m_client, CheckDeployApp{.EnvId = m_environment, .Id = app, .BuildId = call.buildId},
                      std::move(done));
    case Verb::ListApps:
        return sendTo(*m_client, DescribeApps{.Limit = call.limit, .Offset = call.offset, .EnvId = m_environment},
                      std::move(done));
    case Verb::ListEnvironments:
        return sendTo(*m_client, DescribeEnvs{}, std::move(done));
    case Verb::WhoAmI:
        break;
    }
    return sendTo(*m_client, GetCallerIdentity{}, std::move(done));
}

} // namespace flotilla
