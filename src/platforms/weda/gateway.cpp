// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/gateway.h"

#include "apinetwork.h"
#include "transport/endpointurl.h"
#include "weda/calls/checkdeployapp.h"
#include "weda/calls/deleteappbindwxapp.h"
#include "weda/calls/deployapp.h"
#include "weda/calls/describeapps.h"
#include "weda/calls/describeenvs.h"
#include "weda/calls/getcalleridentity.h"
#include "weda/calls/putwxappidtoweapp.h"
#include "weda/names.h"

#include <QCoreApplication>

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <utility>

namespace flotilla::weda {

using namespace Qt::StringLiterals;

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
    if (from.DeployErrCode != 0) {
        client.setError(to, QString::fromLatin1(DeployApp::kAction), u"DeployErrCode %1"_s.arg(from.DeployErrCode), from.DeployErrMsg);
    } else if (from.BuildId.isEmpty()) {
        setUnknown(to, QCoreApplication::translate("WedaGateway", "The platform accepted the deploy but named no build."));
    } else {
        to.head.values.insert(marks::BuildId, from.BuildId);
    }
}

void fill(const CheckDeployApp::Reply &from, Reply &to)
{
    to.word = from.Status;
}

void fill(const DescribeApps::Reply &from, Reply &to)
{
    for (const DescribeApps::Weapp &app : from.Weapps) {
        Item item{app.Id, app.Title.isEmpty() ? app.Name : app.Title, {}};
        put(item.values, app::Environment, app.EnvId);
        put(item.values, app::Description, app.Description);
        put(item.values, app::LastBuild, app.LastMpCiId);
        put(item.values, app::LastWord, app.LastMpCiStatus);
        put(item.values, app::LastDeploy, instantText(app.LastDeployTime));
        to.items.append(item);
    }
    const qint64 count = from.Count.value_or(-1);
    to.total = count > std::numeric_limits<int>::max() ? -1 : static_cast<int>(std::max<qint64>(count, -1));
}

void fill(const DescribeEnvs::Reply &from, Reply &to)
{
    const auto likely = [](const DescribeEnvs::Env &env) { return env.EnvType == "weda"_L1 || env.EnvId.startsWith("lowcode-"_L1); };
    QList<DescribeEnvs::Env> environments = from.EnvList;
    std::stable_partition(environments.begin(), environments.end(), likely);
    for (const DescribeEnvs::Env &env : std::as_const(environments)) {
        to.items.append(Item{env.EnvId, env.Alias.isEmpty() ? QString() : env.Alias + u' ' + env.Status, {}});
    }
}

void fill(const GetCallerIdentity::Reply &from, Reply &to)
{
    QString identity = from.UserId.isEmpty() || from.UserId == from.AccountId ? from.AccountId
                                                                              : from.AccountId + u" / "_s + from.UserId;
    if (!from.Type.isEmpty()) {
        identity += u" (%1)"_s.arg(from.Type);
    }
    put(to.values, Identity, identity);
}

/// Reads what an endpoint's reply says into the core's Reply.
template <typename Endpoint>
Reply toReply(ApiAnswer answer, const ApiClient &client)
{
    if (answer.head.outcome != Outcome::Accepted) {
        return answer.head;
    }
    const Result<typename Endpoint::Reply> parsed = Endpoint::Reply::parse(answer.response);
    if (!parsed) {
        setUnknown(answer, QCoreApplication::translate("WedaGateway", "A field of the platform's reply cannot be read: %1.")
                               .arg(parsed.error().text));
    } else if constexpr (requires { fill(*parsed, answer, client); }) {
        fill(*parsed, answer, client);
    } else {
        fill(*parsed, answer.head);
    }
    return answer.head;
}

template <typename Endpoint>
std::unique_ptr<PendingCall> sendTo(ApiClient &client, const Endpoint &endpoint, Instant leaveBy, Gateway::Callback done)
{
    ApiRequest request = requestOf(endpoint);
    request.leaveBy = leaveBy;
    return client.send(std::move(request), [&client, done = std::move(done)](const ApiAnswer &answer) {
        done(toReply<Endpoint>(answer, client)); // the client lives as long as its calls
    });
}

/// Leaves only the row of one app; the platform's filter is not trusted.
Gateway::Callback onlyRowOf(const LaneId &app, Gateway::Callback done)
{
    return [app, done = std::move(done)](const Reply &reply) {
        Reply one = reply;
        one.items.removeIf([&app](const Item &item) { return item.id != app.value; });
        done(one);
    };
}

Error usage(const char *text)
{
    return Error{ErrorKind::Usage, QCoreApplication::translate("WedaGateway", text), {}, {}, {}};
}

/// Goes into a header: a blank or a line break in it is a slip of copy and paste, or worse.
bool isPlain(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// HOST or HOST:PORT, with {service} where the name of the service belongs.
bool isHost(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(?:[A-Za-z0-9.-]|\\{service\\})+(?::[0-9]{1,5})?\\z"_s);
    return pattern.match(text).hasMatch();
}

std::optional<Error> complaint(const Connection &connection, const Credentials &credentials)
{
    if (credentials.secretId.isEmpty() || credentials.secretKey.isEmpty()) {
        return usage(QT_TRANSLATE_NOOP("WedaGateway", "The SecretId or the SecretKey is missing."));
    }
    if (!isPlain(credentials.secretId.toUtf8()) || !isPlain(credentials.secretKey.reveal()) || !isPlain(credentials.token.reveal())) {
        return usage(QT_TRANSLATE_NOOP("WedaGateway", "The SecretId, the SecretKey or the token has blanks or special characters. Copy it again."));
    }
    const QString signedHost = connection.field(fields::SignedHost);
    if (!signedHost.isEmpty() && (connection.field(fields::Endpoint).isEmpty() || !isHost(signedHost))) {
        return usage(QT_TRANSLATE_NOOP("WedaGateway", "The host to sign is a plain host name like {service}.tencentcloudapi.com, and goes "
                                                      "together with an endpoint."));
    }
    if (!isPlain(connection.field(fields::Region).toUtf8())) {
        return usage(QT_TRANSLATE_NOOP("WedaGateway", "The region is not one like ap-shanghai."));
    }
    return std::nullopt;
}

} // namespace

WedaGateway::WedaGateway(QString environment, std::unique_ptr<ApiClient> client)
    : m_environment(std::move(environment)), m_client(std::move(client))
{
}

std::unique_ptr<PendingCall> WedaGateway::send(const Call &call, Callback done)
{
    const QString &app = call.lane.value;
    const auto to = [this, &call](const auto &endpoint, Callback then) {
        return sendTo(*m_client, endpoint, call.leaveBy, std::move(then));
    };
    if (call.name == calls::Unbind) {
        return to(DeleteAppBindWxApp{.WeappId = app}, std::move(done));
    }
    if (call.name == calls::Bind) {
        return to(PutWxAppIdToWeApp{.WeAppId = app, .WxAppId = call.program.value}, std::move(done));
    }
    if (call.name == calls::Deploy) {
        return to(DeployApp{.EnvId = m_environment, .Id = app, .Mode = call.options.value(opts::Mode),
                            .BuildType = call.options.value(opts::BuildType)},
                  std::move(done));
    }
    if (call.name == calls::ReadApp) {
        return to(DescribeApps{.Limit = 20, .EnvId = m_environment, .AppIds = {app}}, onlyRowOf(call.lane, std::move(done)));
    }
    if (call.name == calls::CheckBuild) {
        return to(CheckDeployApp{.EnvId = m_environment, .Id = app, .BuildId = call.marks.value(marks::BuildId)}, std::move(done));
    }
    if (call.name == calls::ListApps) {
        return to(DescribeApps{.Limit = call.limit, .Offset = call.offset, .EnvId = m_environment}, std::move(done));
    }
    if (call.name == calls::ListEnvironments) {
        return to(DescribeEnvs{}, std::move(done));
    }
    Q_ASSERT(call.name == calls::WhoAmI);
    return to(GetCallerIdentity{}, std::move(done));
}

Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network)
{
    const Credentials credentials{connection.field(fields::SecretId), secrets.value(fields::SecretKey), secrets.value(fields::Token)};
    if (const std::optional<Error> error = complaint(connection, credentials)) {
        return *error;
    }
    ApiAccount account{credentials, {}, connection.field(fields::Region), network.language(), connection.field(fields::SignedHost)};
    if (const QString text = connection.field(fields::Endpoint); !text.isEmpty()) {
        const Result<QUrl> endpoint = endpointUrl(text);
        if (!endpoint) {
            return endpoint.error();
        }
        account.endpoint = *endpoint;
    }
    network.tryRests(credentials.secretId);
    auto client = std::make_unique<ApiClient>(std::move(account), network.channel(connection.proxy), network.dictionary(), network.clock());
    return std::shared_ptr<Gateway>(std::make_shared<WedaGateway>(connection.field(fields::Environment).trimmed(), std::move(client)));
}

} // namespace flotilla::weda
