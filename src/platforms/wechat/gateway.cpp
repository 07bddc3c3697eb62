// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/gateway.h"

#include "wechat/asking.h"
#include "wechat/callseries.h"
#include "wechat/domains.h"
#include "wechat/errorcount.h"
#include "wechat/extjson.h"
#include "wechat/mediaupload.h"
#include "wechat/names.h"
#include "wechat/replies.h"
#include "wechat/secondask.h"
#include "wechat/seeing.h"
#include "wechat/targetlook.h"
#include "wechat/titlesearch.h"
#include "wechat/webviewdomains.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

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
    NotAsked(Gateway::Callback done, const QString &code, const QString &text, Outcome outcome = Outcome::Refused, ErrorKind kind = ErrorKind::Refused)
    {
        Reply reply;
        reply.outcome = outcome;
        reply.error = {kind, text, code, {}, {}};
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

bool refusesToTell(const Reply &reply)
{
    return reply.outcome == Outcome::Refused || reply.outcome == Outcome::Denied;
}

/// 85058 and 85012, of one whose id is known.
bool knowsNoAudit(const Reply &reply)
{
    return reply.word == words::None || reply.error.vendorCode == "85012"_L1;
}

} // namespace

WechatGateway::WechatGateway(QString componentAppid, std::unique_ptr<Client> client, OwnList own, Clock &clock)
    : m_componentAppid(std::move(componentAppid)), m_own(std::move(own)), m_client(std::move(client)), m_clock(clock)
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
        return readAudit(call, appid, std::move(done));
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
    if (auto explained = explain(call, appid, done)) {
        return explained;
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
    if (call.name == calls::ReadSecretFits) {
        return checkSecret(call, appid, std::move(done));
    }
    if (m_componentAppid.isEmpty() && !m_client->isThroughGateway()) { // a gateway may fill it in
        return std::make_unique<NotAsked>(std::move(done), QString(),
                                          WechatGatewayWords::tr("WeChat tells that only to whoever names the AppID of the third-party platform, and the connection has none."));
    }
    return ask(GetAuthorizerInfo{m_componentAppid, appid});
}

// Only these two codes say that it is another one: what else is refused says nothing of the secret.
std::unique_ptr<PendingCall> WechatGateway::checkSecret(const Call &call, const QString &appid, Callback done)
{
    if (m_client->isThroughGateway()) {
        return std::make_unique<NotAsked>(std::move(done), QString(),
                                          WechatGatewayWords::tr("This connection goes through a gateway, and no AppSecret is sent through it. Check it where it is used."),
                                          Outcome::NotSent);
    }
    return sendTo(*m_client, call, appid, GetStableToken{appid, call.secrets.value(procedures::Secret)}, [done = std::move(done)](const Reply &reply) {
        Reply told = reply;
        const QString code = reply.error.vendorCode;
        if (code == "40001"_L1 || code == "40125"_L1) {
            told.outcome = Outcome::Refused;
            told.error.text = WechatGatewayWords::tr("WeChat says that this is not the AppSecret of the mini program. After a reset only the newest one is.");
        } else if (reply.outcome == Outcome::Refused) {
            told.outcome = Outcome::Unknown;
        }
        done(told);
    });
}

std::unique_ptr<PendingCall> WechatGateway::listPrograms(const Call &call, Callback done)
{
    Callback told = [this, done = std::move(done)](const Reply &reply) { // the client and the source live as long as their calls
        if (!reply.items.isEmpty()) {
            m_anyProgram = reply.items.constFirst().id;
        }
        done(reply);
    };
    const SecondAsk::Ask own = [this, offset = call.offset, limit = call.limit](Callback next) {
        m_ownLists = true;
        return m_own(offset, limit, std::move(next));
    };
    m_ownLists = m_own && (m_componentAppid.isEmpty() || (m_ownLists && call.offset > 0));
    if (m_ownLists) {
        return own(std::move(told));
    }
    if (m_componentAppid.isEmpty()) {
        const QString text = WechatGatewayWords::tr("WeChat lists the mini programs of a third-party platform by its own AppID, and the connection has none: add "
                                                    "it again with its component AppID.");
        return std::make_unique<NotAsked>(std::move(told), QString(), text);
    }
    const SecondAsk::Ask platform = [this, &call](Callback next) {
        return sendTo(*m_client, call, {}, GetAuthorizerList{m_componentAppid, call.offset, std::min(call.limit, kMostAPage)}, std::move(next));
    };
    if (!m_own) {
        return platform(std::move(told));
    }
    return std::make_unique<SecondAsk>(platform, refusesToTell, own, std::move(told));
}

// Where the newest review cannot be told, the one that was asked for is, by its id (flow §5.2); its version is not in that answer.
std::unique_ptr<PendingCall> WechatGateway::readAudit(const Call &call, const QString &appid, Callback done)
{
    const QString id = call.marks.value(marks::AuditId);
    if (id.isEmpty()) {
        return sendTo(*m_client, call, appid, GetLatestAuditstatus{}, std::move(done));
    }
    const SecondAsk::Ask newest = [this, &call, &appid](Callback next) { return sendTo(*m_client, call, appid, GetLatestAuditstatus{}, std::move(next)); };
    return std::make_unique<SecondAsk>(newest, knowsNoAudit, [this, call, appid, id](const Callback &next) {
        return sendTo(*m_client, call, appid, GetAuditstatus{id}, [next, id, version = call.marks.value(marks::Version)](const Reply &reply) {
            Reply ours = reply;
            put(ours.values, marks::AuditId, id);
            put(ours.values, told::AuditVersion, version);
            next(ours);
        });
    }, std::move(done));
}

std::unique_ptr<PendingCall> WechatGateway::sendChange(const Call &call, const QString &appid, Callback done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, std::move(done)); };
    if (call.name == calls::Commit) {
        const Target target{call.lane, {appid}, {}, {}, call.values};
        const QList<ExtProblem> problems = extProblems(call.options.value(opts::ExtJson), target);
        if (const auto bad = std::find_if(problems.cbegin(), problems.cend(), [](const ExtProblem &one) { return one.stops; }); bad != problems.cend()) {
            return std::make_unique<NotAsked>(std::move(done), bad->code, bad->text, Outcome::Refused, ErrorKind::Usage);
        }
        const QString version = call.options.value(flotilla::options::Label);
        const QString description = call.options.value(flotilla::options::Note);
        return ask(Commit{call.options.value(opts::Template), mergedExt(call.options.value(opts::ExtJson), target), version,
                          description.isEmpty() ? version : description}); // an empty one is refused (47001)
    }
    if (call.name == calls::UploadMedia) {
        return std::make_unique<MediaUpload>(*m_client, call.name, appid, call.options, std::move(done));
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
    if (call.name == calls::ReadAccount) {
        return ask(GetAccountBasicInfo{});
    }
    if (call.name == calls::ReadPrivacyApis) {
        return ask(GetPrivacyInterface{});
    }
    if (call.name == calls::ReadMessages) {
        return ask(GetMessageTemplates{});
    }
    return nullptr;
}

std::unique_ptr<PendingCall> WechatGateway::explain(const Call &call, const QString &appid, const Callback &done)
{
    const auto ask = [&](const auto &endpoint) { return sendTo(*m_client, call, appid, endpoint, done); };
    if (call.name == calls::ReadEffectiveWebviews) {
        return ask(GetEffectiveWebviewDomain{});
    }
    if (call.name == calls::ReadApiQuota) {
        return ask(GetApiQuota{call.options.value(opts::Path)});
    }
    if (call.name == calls::ReadRequest) {
        return ask(GetRid{call.options.value(opts::Rid)});
    }
    if (call.name == calls::ReadKeywords) {
        return ask(GetPublicKeywords{call.options.value(opts::Tid)});
    }
    if (call.name == calls::ReadTitles) {
        return std::make_unique<TitleSearch>(*m_client, call, appid, done);
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

} // namespace flotilla::wechat
