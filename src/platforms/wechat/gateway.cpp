// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/gateway.h"

#include "apinetwork.h"
#include "transport/endpointurl.h"
#include "wechat/callseries.h"
#include "wechat/commandtokens.h"
#include "wechat/domains.h"
#include "wechat/errorcount.h"
#include "wechat/extjson.h"
#include "wechat/mediaupload.h"
#include "wechat/minttokens.h"
#include "wechat/names.h"
#include "wechat/replies.h"
#include "wechat/seeing.h"
#include "wechat/tokensources.h"
#include "wechat/webviewdomains.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVendor = "https://api.weixin.qq.com";
constexpr int kMostAPage = 500; // more is refused (40170)

/// Carries the translation context of everything in this file.
struct WechatGatewayWords
{
    Q_DECLARE_TR_FUNCTIONS(WechatGateway)
};

template <typename Endpoint>
Reply toReply(const Answer &answer)
{
    Reply reply = answer.head;
    if (reply.outcome != Outcome::Accepted) {
        if (const QStringList refused = refusedIn(answer.body); !refused.isEmpty()) {
            reply.error.text += u" ("_s + refused.join(u", "_s) + u')';
        }
        return reply;
    }
    const auto parsed = Endpoint::Reply::parse(answer.body);
    if (parsed) {
        fill(*parsed, reply);
    } else {
        reply.outcome = Outcome::Unknown;
        reply.error = {ErrorKind::Unknown, WechatGatewayWords::tr("A field of the platform's reply cannot be read: %1.").arg(parsed.error().text), {},
                       reply.requestId, {}};
    }
    return reply;
}

template <typename Endpoint>
std::unique_ptr<PendingCall> sendTo(Client &client, const Call &call, const QString &appid, const Endpoint &endpoint, Gateway::Callback done)
{
    Request request = endpoint.request();
    request.leaveBy = call.leaveBy;
    return client.send(call.name, request, appid, [done = std::move(done)](const Answer &answer) { done(toReply<Endpoint>(answer)); });
}

/// Refused by ourselves, later, without a call.
class NotAsked : public QObject, public PendingCall
{
public:
    NotAsked(Gateway::Callback done, const QString &code, const QString &text)
    {
        Reply reply;
        reply.outcome = Outcome::Refused;
        reply.error = {ErrorKind::Refused, text, code, {}, {}};
        QMetaObject::invokeMethod(this, [done = std::move(done), reply] { done(reply); }, Qt::QueuedConnection);
    }
    [[nodiscard]] bool hasLeft() const override { return false; }
};

bool isYes(const Call &call, QLatin1StringView option)
{
    return call.options.value(option) == "yes"_L1;
}

QJsonObject objectOf(const Call &call, QLatin1StringView option)
{
    return QJsonDocument::fromJson(call.options.value(option).toUtf8()).object();
}

GrayRelease grayOf(const Call &call)
{
    const QString percent = call.options.value(opts::Percent, call.options.value(opts::Gray));
    return {.gray_percentage = call.marks.value(marks::Stage, percent).toInt(),
            .support_experiencer_first = isYes(call, opts::TestersFirst)};
}

/// Goes into a header or a URL: a blank or a line break in it is a slip of copy and paste, or worse.
bool isPlain(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// What stands before an @ may be a password.
QString withoutLogin(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    return at < 0 ? text : u"…"_s + text.mid(at);
}

/// An address as a person typed it; unlike an endpoint it may have a path.
Result<QUrl> addressOf(const QString &text)
{
    const QUrl url(QString(text).replace(u"{appid}"_s, u"appid"_s), QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !secure || !url.userInfo().isEmpty() || url.hasFragment()) {
        return usage(WechatGatewayWords::tr("“%1” is no address that can be used: https, or http on this computer.").arg(withoutLogin(text)));
    }
    return url;
}

QUrl withoutSlash(QUrl url)
{
    while (url.path().endsWith(u'/')) {
        url.setPath(url.path().chopped(1));
    }
    return url;
}

/// `vendor`: where the platform itself is.
Result<std::unique_ptr<TokenSource>> mintOf(const Connection &connection, const Secrets &secrets, const QUrl &vendor, ApiNetwork &network)
{
    const QString appid = connection.field(fields::ComponentAppid).trimmed();
    if (appid.isEmpty() || secrets.value(fields::Ticket).isEmpty()) {
        return usage(WechatGatewayWords::tr("To make tokens the AppID of the third-party platform and a ticket are needed."));
    }
    MintTokens::Component component{vendor, appid, secrets.value(fields::Secret), secrets.value(fields::Ticket)};
    return std::unique_ptr<TokenSource>(
        std::make_unique<MintTokens>(std::move(component), network.channel(connection.proxy), network.clock()));
}

/// What gives a token for each mini program must be told for which.
bool namesProgram(const QString &text)
{
    return text.contains("{appid}"_L1);
}

/// `vendor`: as for mintOf.
Result<std::unique_ptr<TokenSource>> sourceOf(const Connection &connection, const Secret &secret, const QUrl &vendor, ApiNetwork &network)
{
    const QString source = connection.field(fields::TokenSource);
    const std::shared_ptr<HttpChannel> channel = network.channel(connection.proxy);
    if (source == sources::Pasted) {
        return std::unique_ptr<TokenSource>(std::make_unique<PastedToken>(secret, vendor, channel));
    }
    if (source == sources::Command) {
        const QStringList command = QProcess::splitCommand(connection.field(fields::Command));
        if (command.isEmpty()) {
            return usage(WechatGatewayWords::tr("The program that prints a token is missing."));
        }
        if (!namesProgram(connection.field(fields::Command))) {
            return usage(WechatGatewayWords::tr("The program that prints a token needs {appid} among its arguments: it would give everybody the same."));
        }
        return std::unique_ptr<TokenSource>(
            std::make_unique<CommandTokens>(command, connection.field(fields::ComponentAppid).trimmed(), network.clock()));
    }
    if (source == sources::Http) {
        HttpTokens::Place place{connection.field(fields::HttpUrl), connection.field(fields::HttpComponentUrl),
                                connection.field(fields::HttpTokenPath), connection.field(fields::HttpExpiryPath)};
        for (const QString &text : {place.url, place.componentUrl}) {
            if (const auto url = addressOf(text); !text.isEmpty() && !url) {
                return url.error();
            }
        }
        if (place.url.isEmpty()) {
            return usage(WechatGatewayWords::tr("The URL that gives a token is missing."));
        }
        if (!namesProgram(place.url)) {
            return usage(WechatGatewayWords::tr("The URL that gives a token needs {appid} in it: it would give everybody the same."));
        }
        place.tokenPath = place.tokenPath.isEmpty() ? u"token"_s : place.tokenPath;
        place.expiryPath = place.expiryPath.isEmpty() ? u"expires_in"_s : place.expiryPath;
        return std::unique_ptr<TokenSource>(std::make_unique<HttpTokens>(place, secret, channel, network.clock()));
    }
    if (source != sources::Broker) {
        return usage(WechatGatewayWords::tr("Say where the tokens live: %1.")
                         .arg(QStringList{sources::Gateway, sources::Broker, sources::Http, sources::Command, sources::Pasted, sources::Mint}
                                  .join(u", "_s)));
    }
    const auto url = addressOf(connection.field(fields::BrokerUrl));
    if (!url) {
        return url.error();
    }
    if (connection.field(fields::BrokerUser).isEmpty()) {
        return usage(WechatGatewayWords::tr("The user of the token broker is missing."));
    }
    const bool plain = connection.field(fields::BrokerPassword) == "plain"_L1;
    const BrokerTokens::Account account{withoutSlash(*url), connection.field(fields::BrokerUser), plain};
    return std::unique_ptr<TokenSource>(
        std::make_unique<BrokerTokens>(account, secret, channel, network.shared(BrokerTokens::sessionKey(account, secret))));
}

} // namespace

WechatGateway::WechatGateway(QString componentAppid, std::unique_ptr<Client> client, Clock &clock)
    : m_componentAppid(std::move(componentAppid)), m_client(std::move(client)), m_clock(clock)
{
}

std::unique_ptr<PendingCall> WechatGateway::send(const Call &call, Callback done)
{
    const QString appid = call.program.isEmpty() ? call.lane.value : call.program.value;
    const bool reads = call.name.startsWith("read_"_L1) || call.name.startsWith("list_"_L1);
    return reads ? sendRead(call, appid, std::move(done)) : sendChange(call, appid, std::move(done));
}

std::unique_ptr<PendingCall> WechatGateway::sendRead(const Call &call, const QString &appid, Callback done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, std::move(done)); };
    if (call.name == calls::ReadVersions) {
        return ask(GetVersionInfo{});
    }
    if (call.name == calls::ReadScan) {
        return ask(GetCodePrivacyInfo{});
    }
    if (call.name == calls::ReadAudit) {
        return ask(GetLatestAuditstatus{});
    }
    if (call.name == calls::ReadCategory) {
        return ask(GetCategory{});
    }
    if (call.name == calls::ReadPages) {
        return ask(GetPage{});
    }
    if (call.name == calls::ReadGray) {
        return ask(GetGrayReleasePlan{});
    }
    if (call.name == calls::ReadHistory) {
        return ask(ListHistoryVersions{});
    }
    if (call.name == calls::ReadVisibility) {
        return ask(GetVisitstatus{});
    }
    if (call.name == calls::ReadMinVersion) {
        return ask(GetWeAppSupportVersion{});
    }
    if (auto setting = readSetting(call, appid, done)) {
        return setting;
    }
    if (call.name == calls::ReadQuota) {
        return sendTo(*m_client, call, appid.isEmpty() ? m_anyProgram : appid, QueryQuota{}, std::move(done));
    }
    if (call.name == calls::ReadQrcode) {
        return ask(GetQrcode{});
    }
    if (call.name == calls::ReadMaterial) {
        return ask(GetMaterial{call.marks.value(marks::Screenshots)});
    }
    if (call.name == calls::ReadLog) {
        const SearchUserlog search = searchOf(call, m_clock.now());
        if (!search.date.isValid()) {
            return std::make_unique<NotAsked>(std::move(done), QString(), WechatGatewayWords::tr("“%1” is no day.").arg(call.options.value(opts::Date)));
        }
        return ask(search);
    }
    if (call.name == calls::ReadErrors) {
        return std::make_unique<ErrorCount>(*m_client, call, appid, instantOf(call.marks.value(marks::StageAt)), m_clock.now(),
                                            call.options.value(opts::LogFilter), std::move(done));
    }
    if (call.name == calls::ListTemplates) {
        return ask(GetTemplateList{});
    }
    if (call.name == calls::ListDrafts) {
        return ask(GetTemplateDraftList{});
    }
    if (call.name == calls::ListPrograms) {
        return listPrograms(call, std::move(done));
    }
    return ask(GetAuthorizerInfo{m_componentAppid, appid});
}

std::unique_ptr<PendingCall> WechatGateway::listPrograms(const Call &call, Callback done)
{
    if (m_componentAppid.isEmpty()) {
        const QString text = WechatGatewayWords::tr("WeChat lists the mini programs of a third-party platform by its own AppID, and the connection has none: add "
                                                    "it again with its component AppID.");
        return std::make_unique<NotAsked>(std::move(done), QString(), text);
    }
    const GetAuthorizerList list{m_componentAppid, call.offset, std::min(call.limit, kMostAPage)};
    return sendTo(*m_client, call, {}, list, [this, done = std::move(done)](const Reply &reply) { // the client lives as long as its calls
        if (!reply.items.isEmpty()) {
            m_anyProgram = reply.items.constFirst().id;
        }
        done(reply);
    });
}

std::unique_ptr<PendingCall> WechatGateway::sendChange(const Call &call, const QString &appid, Callback done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, std::move(done)); };
    if (call.name == calls::Commit) {
        const Target target{call.lane, {appid}, {}, {}, call.values};
        if (const QList<ExtProblem> problems = extProblems(call.options.value(opts::ExtJson), target); !problems.isEmpty()) {
            return std::make_unique<NotAsked>(std::move(done), problems.constFirst().code, problems.constFirst().text);
        }
        const QString version = call.options.value(flotilla::options::Label);
        const QString description = call.options.value(flotilla::options::Note);
        return ask(Commit{call.options.value(opts::Template), mergedExt(call.options.value(opts::ExtJson), target), version,
                          description.isEmpty() ? version : description}); // an empty one is refused (47001)
    }
    if (call.name == calls::UploadMedia) {
        return std::make_unique<MediaUpload>(*m_client, call.name, appid, auditProfile(call.options), std::move(done));
    }
    if (call.name == calls::Submit) {
        return ask(submissionOf(call));
    }
    if (call.name == calls::Undo) {
        return ask(UndoCodeAudit{});
    }
    if (call.name == calls::Speedup) {
        return ask(SpeedupAudit{call.marks.value(marks::AuditId)});
    }
    if (call.name == calls::Release) {
        return ask(Release{});
    }
    if (call.name == calls::Gray) {
        return ask(grayOf(call));
    }
    if (call.name == calls::CancelGray) {
        return ask(RevertGrayRelease{});
    }
    if (call.name == calls::SetVisibility) {
        return ask(ChangeVisitstatus{call.options.value(opts::Set)});
    }
    if (call.name == calls::SetMinVersion) {
        return ask(SetWeAppSupportVersion{call.options.value(opts::Set)});
    }
    if (auto setting = changeSetting(call, appid, done)) {
        return setting;
    }
    Q_ASSERT(call.name == calls::Rollback);
    auto request = RevertCodeRelease{call.marks.value(marks::AppVersion)}.request();
    if (!request) { // the bare path would roll back to whatever is there
        return std::make_unique<NotAsked>(std::move(done), u"87012"_s, WechatGatewayWords::tr("No version to roll back to is known."));
    }
    request->leaveBy = call.leaveBy;
    return m_client->send(call.name, *request, appid, [done = std::move(done)](const Answer &answer) { done(answer.head); });
}

std::unique_ptr<PendingCall> WechatGateway::readSetting(const Call &call, const QString &appid, const Callback &done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, done); };
    if (call.name == calls::ReadDomains || call.name == calls::ReadWebviewDomains) {
        return ask(ModifyDomain{u"get"_s, {}, call.name == calls::ReadWebviewDomains});
    }
    if (call.name == calls::ReadEffectiveDomains) {
        return ask(GetEffectiveDomain{});
    }
    if (call.name == calls::ReadTesters) {
        return ask(GetTesters{});
    }
    if (call.name == calls::ReadPrivacy) {
        return ask(GetPrivacySetting{objectOf(call, opts::File).value("privacy_ver"_L1).toVariant().toInt() == 1 ? 1 : 2});
    }
    if (call.name == calls::ReadPrivacyApis) {
        return ask(GetPrivacyInterface{});
    }
    if (call.name == calls::ReadMessages) {
        return ask(GetMessageTemplates{});
    }
    return nullptr;
}

std::unique_ptr<PendingCall> WechatGateway::changeSetting(const Call &call, const QString &appid, const Callback &done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, done); };
    if (call.name == calls::SetDomains || call.name == calls::SetWebviewDomains) {
        const bool webview = call.name == calls::SetWebviewDomains;
        const QString lists = call.marks.value(webview ? marks::WebviewChange : marks::Change);
        const ModifyDomain all{call.options.value(opts::Mode), QJsonDocument::fromJson(lists.toUtf8()).object(), webview};
        return webview && all.action != "delete"_L1 && webviewCount(all) > 1 ? putWebviewDomains(*m_client, all, call.name, appid, done) : ask(all);
    }
    if (call.name == calls::AddTesters || call.name == calls::RemoveTesters) {
        const bool add = call.name == calls::AddTesters;
        QList<CallSeries::Part> parts;
        for (const QString &person : partsOf(call.options.value(add ? opts::Add : opts::Remove))) {
            parts.append({person, ChangeTester{person, add}.request()});
        }
        return std::make_unique<CallSeries>(*m_client, call.name, appid, parts, done);
    }
    if (call.name == calls::SetPrivacy) {
        return ask(SetPrivacySetting{objectOf(call, opts::File)});
    }
    if (call.name == calls::ApplyPrivacyApi) {
        return ask(ApplyPrivacyInterface{call.options.value(opts::Api), call.options.value(opts::Content)});
    }
    if (call.name == calls::AddMessage) {
        return ask(AddMessageTemplate{call.options.value(opts::Tid), partsOf(call.options.value(opts::Keywords)), call.options.value(opts::Scene)});
    }
    if (call.name == calls::DeleteMessage) {
        return ask(DeleteMessageTemplate{call.options.value(opts::MessageTemplate)});
    }
    if (call.name == calls::AddTemplate) {
        return ask(AddToTemplate{call.options.value(opts::Draft)});
    }
    if (call.name == calls::DeleteTemplate) {
        return ask(DeleteTemplate{call.options.value(opts::LibraryTemplate)});
    }
    return nullptr;
}

Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network)
{
    const Secret secret = secrets.value(fields::Secret);
    const QString source = connection.field(fields::TokenSource);
    if (secret.isEmpty() && source != sources::Command) {
        return usage(WechatGatewayWords::tr("The key, password or token is missing."));
    }
    if (!isPlain(secret.reveal()) && source != sources::Broker) {
        return usage(WechatGatewayWords::tr("The key or token has blanks or special characters. Copy it again."));
    }
    const bool viaGateway = source == sources::Gateway;
    const QString text = viaGateway ? connection.field(fields::GatewayUrl) : connection.field(fields::Endpoint);
    const Result<QUrl> url = addressOf(text.isEmpty() && !viaGateway ? QString::fromLatin1(kVendor) : text);
    if (!url) {
        return url.error();
    }
    std::unique_ptr<Tokens> tokens;
    if (!viaGateway) {
        Result<std::unique_ptr<TokenSource>> opened = source == sources::Mint ? mintOf(connection, secrets, withoutSlash(*url), network)
                                                                               : sourceOf(connection, secret, withoutSlash(*url), network);
        if (!opened) {
            return opened.error();
        }
        tokens = std::make_unique<Tokens>(std::move(opened.value()), network.clock());
    }
    const QString account = url->host() + u'|' + connection.field(fields::ComponentAppid).trimmed();
    network.tryRests(account);
    const int rate = connection.field(fields::Rate).toInt();
    Client::Place place{withoutSlash(*url), viaGateway, viaGateway ? secret : Secret(), network.language(), account,
                        rate > 0 ? rate : Client::kRate};
    auto client = std::make_unique<Client>(std::move(place), std::move(tokens), network.channel(connection.proxy), network.clock());
    return std::shared_ptr<Gateway>(std::make_shared<WechatGateway>(connection.field(fields::ComponentAppid).trimmed(), std::move(client), network.clock()));
}

} // namespace flotilla::wechat
