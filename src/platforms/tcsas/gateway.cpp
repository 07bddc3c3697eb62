// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/gateway.h"

#include "apinetwork.h"
#include "model/batch.h"
#include "tcsas/cos.h"
#include "tcsas/lookups.h"
#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/replies.h"
#include "tcsas/requests.h"
#include "tcsas/versions.h"
#include "transport/endpointurl.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasGatewayWords
{
    Q_DECLARE_TR_FUNCTIONS(TcsasGateway)
};

constexpr int kMostAPage = 100;

template <typename Endpoint>
Reply toReply(ApiAnswer answer, const ApiClient &client, bool ofOne)
{
    if (answer.head.outcome != Outcome::Accepted) {
        answer.head.scope = answer.head.scope == RefusalScope::Alike && !ofOne ? RefusalScope::Batch : answer.head.scope;
        return answer.head;
    }
    const QJsonValue data = fieldOf(answer.response, "Data"_L1);
    const auto parsed = Endpoint::Reply::parse(data);
    // Where nothing is said about a change, what is there has to be looked at before anybody waits for it.
    const bool silent = !Endpoint::kReads && !data.isObject();
    const QString wrong = silent ? u"Data"_s : parsed ? fill(*parsed, answer.head) : parsed.error().text;
    if (wrong == "Result"_L1) {
        client.setError(answer, QString::fromLatin1(Endpoint::kAction), wrong, {});
    } else if (!wrong.isEmpty()) {
        answer.head.outcome = Outcome::Unknown;
        answer.head.error = Error{ErrorKind::Unknown, TcsasGatewayWords::tr("A field of the platform's reply cannot be read: %1.").arg(wrong), {}, answer.head.requestId, {}};
    }
    return answer.head;
}

/// Refused by ourselves, later, without a call.
class NotAsked : public QObject, public PendingCall
{
public:
    NotAsked(Gateway::Callback done, const Reply &reply)
    {
        QMetaObject::invokeMethod(this, [done = std::move(done), reply] { done(reply); }, Qt::QueuedConnection);
    }
    [[nodiscard]] bool hasLeft() const override { return false; }
};

Reply refusedHere(const QString &code, const QString &text)
{
    Reply reply;
    reply.outcome = Outcome::Refused;
    reply.scope = RefusalScope::Alone;
    reply.error = {ErrorKind::Refused, text, code, {}, {}};
    return reply;
}

QString programOf(const Call &call)
{
    return call.program.isEmpty() ? call.lane.value : call.program.value;
}

qint64 versionIdOf(const Call &call)
{
    return call.marks.value(marks::VersionId).toLongLong();
}

qint64 pageOf(const Call &call)
{
    return std::min(call.limit, kMostAPage);
}

} // namespace

TcsasGateway::TcsasGateway(Place place, std::unique_ptr<ApiClient> client, std::shared_ptr<HttpChannel> channel, Clock &clock)
    : m_place(std::move(place)), m_client(std::move(client)), m_channel(std::move(channel)),
      m_uploads(m_channel, clock, m_place.cosEndpoint, [this](const Transfer &transfer) { tellTransfer(transfer); })
{
}

template <typename Endpoint>
Send TcsasGateway::sender(const Call &call, const Endpoint &endpoint)
{
    ApiRequest request;
    request.service = "tcsas";
    request.version = "2025-01-06";
    request.action = Endpoint::kAction;
    request.usualRegion = "ap-singapore";
    request.repeats = Endpoint::kReads ? 2 : 0;
    request.body = endpoint.body();
    request.body.insert("PlatformId"_L1, m_place.platformId);
    request.leaveBy = call.leaveBy;
    ApiClient *client = m_client.get(); // lives as long as its calls
    return [client, request, ofOne = namesOne(request.body)](Callback done) {
        return client->send(request, [client, ofOne, done = std::move(done)](const ApiAnswer &answer) { done(toReply<Endpoint>(answer, *client, ofOne)); });
    };
}

template <typename Endpoint>
std::unique_ptr<PendingCall> TcsasGateway::pages(const Call &call, const Endpoint &endpoint, Callback done)
{
    return allPages(
        [this, call, endpoint](int offset) {
            Endpoint page = endpoint;
            page.Offset = offset;
            page.Limit = kMostAPage;
            return sender(call, page);
        },
        std::move(done));
}

std::unique_ptr<PendingCall> TcsasGateway::send(const Call &call, Callback done)
{
    const QString program = programOf(call);
    if (call.name == calls::Upload || call.name == calls::UploadIcon) {
        return upload(call, std::move(done));
    }
    if (call.name == calls::ReadApproval) {
        return readApproval(call, std::move(done));
    }
    if (call.name == calls::ReadPending || call.name == calls::ReadApiPending) {
        return readPending(call, std::move(done));
    }
    if (call.name == calls::ReadCanary) {
        return readCanary(call, std::move(done));
    }
    if (call.name == calls::ReadApis) {
        return pages(call, DescribeMNPSensitiveAPIPermissionList{.MNPId = program}, std::move(done));
    }
    if (call.name == calls::ReadMessages) {
        return pages(call, DescribeMNPSubscribeMessageTemplateList{.MNPId = program}, std::move(done));
    }
    if (call.name == calls::FindProgram) {
        return findProgram(call, std::move(done));
    }
    if (call.name == calls::ApproveApi) {
        return decideApis(call, std::move(done));
    }
    if (call.name == calls::ReadOffline) {
        return download(call, std::move(done));
    }
    for (const auto group : {&TcsasGateway::list, &TcsasGateway::readVersion, &TcsasGateway::readSetting, &TcsasGateway::changeVersion,
                             &TcsasGateway::changeSetting}) {
        if (const Send one = (this->*group)(call)) {
            return one(std::move(done));
        }
    }
    return std::make_unique<NotAsked>(std::move(done), refusedHere({}, TcsasGatewayWords::tr("This program has no such call.")));
}

Send TcsasGateway::list(const Call &call)
{
    const QString program = programOf(call);
    const qint64 limit = pageOf(call);
    if (call.name == calls::ListPrograms) {
        return sender(call, DescribeMNPList{.Offset = call.offset, .Limit = limit});
    }
    if (call.name == calls::ListTeams) {
        return sender(call, DescribeTeamList{.Offset = call.offset, .Limit = limit});
    }
    if (call.name == calls::ListApplications) {
        return sender(call, DescribeApplicationList{.Offset = call.offset, .Limit = limit});
    }
    if (call.name == calls::ListApprovals) {
        return sender(call, DescribeMNPApprovalList{.Offset = call.offset, .Limit = limit});
    }
    if (call.name == calls::ListApis) {
        return sender(call, DescribeMNPSensitiveAPIPermissionList{.Offset = call.offset, .Limit = limit, .MNPId = program});
    }
    if (call.name == calls::ListMessages) {
        return sender(call, DescribeMNPSubscribeMessageTemplateList{.Offset = call.offset, .Limit = limit, .MNPId = program});
    }
    if (call.name == calls::ListLibrary) {
        const bool longTerm = call.options.value(opts::Kind) == "long-term"_L1;
        return sender(call, DescribeMNPSubscribeMessageTemplateLibraryList{.Offset = call.offset, .Limit = limit, .MNPId = program,
                                                                           .QueryType = longTerm ? 3 : 2,
                                                                           .QueryStr = call.options.value(opts::Search)});
    }
    return call.name == calls::ListCategories ? sender(call, DescribeMNPCategory{}) : nullptr;
}

Send TcsasGateway::readVersion(const Call &call)
{
    const QString program = programOf(call);
    if (call.name == calls::ReadVersions) {
        return sender(call, DescribeMNPAllStageVersions{.MNPId = program});
    }
    if (call.name == calls::ReadTask) {
        return sender(call, DescribeMNPVersion{.BusinessId = call.marks.value(marks::TaskId)});
    }
    if (call.name == calls::ReadHistory) {
        return sender(call, DescribeMNPReleasedVersionHistory{.MNPId = program});
    }
    if (call.name == calls::ReadProgram) {
        return orAbsent(sender(call, DescribeMNP{.MNPId = program}));
    }
    return call.name == calls::ReadPreview ? sender(call, DescribeMNPPreview{.MNPId = program, .MNPVersionId = versionIdOf(call)}) : nullptr;
}

Send TcsasGateway::readSetting(const Call &call)
{
    const QString program = programOf(call);
    if (call.name == calls::ReadSecret) {
        return sender(call, DescribeMNPAppSecret{.MNPId = program});
    }
    if (call.name == calls::ReadDomains) {
        return sender(call, DescribeMNPDomainACL{.MNPId = program});
    }
    if (call.name == calls::ReadMessage) {
        return sender(call, DescribeMNPSubscribeMessageTemplate{.MNPId = program, .TemplateId = call.options.value(opts::MessageTemplate)});
    }
    return call.name == calls::ReadLibraryTemplate
        ? sender(call, DescribeMNPSubscribeMessageTemplateLibrary{.MNPId = program, .TemplateLibraryId = messageWanted(call.options, call.marks).library})
        : nullptr;
}

Send TcsasGateway::changeVersion(const Call &call)
{
    const QString program = programOf(call);
    if (call.name == calls::CreateVersion) {
        return sender(call, CreateMNPVersion{.MNPId = program, .MNPVersion = call.options.value(flotilla::options::Label),
                                             .FileUrl = call.marks.value(marks::FileUrl),
                                             .MNPVersionIntro = call.options.value(flotilla::options::Note)});
    }
    if (call.name == calls::Submit || call.name == calls::Withdraw) {
        return sender(call, CreateMNPApproval{.MNPVersionId = versionIdOf(call),
                                              .ApplyAction = call.name == calls::Submit ? u"submit"_s : u"cancel"_s});
    }
    if (call.name == calls::Approve) {
        return sender(call, decisionOf(call));
    }
    if (call.name == calls::Release) {
        return sender(call, ReleaseMNPVersion{.MNPVersionId = versionIdOf(call)});
    }
    if (call.name == calls::Rollback) {
        return sender(call, RollbackMNPVersion{.MNPId = program, .MNPVersionId = versionIdOf(call), .MNPVersion = call.marks.value(marks::Version)});
    }
    if (call.name == calls::SetPreview) {
        return sender(call, ConfigureMNPPreview{.MNPId = program, .ActionType = 1, .MNPVersionId = versionIdOf(call),
                                                .PreivewEntrancePath = call.options.value(opts::Path)});
    }
    return call.name == calls::CancelPreview
        ? sender(call, ConfigureMNPPreview{.MNPId = program, .ActionType = 2, .MNPVersionId = call.marks.value(marks::ShownId).toLongLong()})
        : nullptr;
}

Send TcsasGateway::changeSetting(const Call &call)
{
    const QString program = programOf(call);
    if (call.name == calls::OffShelf) {
        return sender(call, RemoveMNP{.MNPId = program});
    }
    if (call.name == calls::DeleteProgram) {
        return sender(call, DeleteMNP{.MNPId = program});
    }
    if (call.name == calls::GenerateSecret) {
        return sender(call, CreateMNPAppSecret{.MNPId = program});
    }
    if (call.name == calls::ResetSecret) {
        return sender(call, ResetMNPAppSecret{.MNPId = program});
    }
    if (call.name == calls::FreezeSecret || call.name == calls::UnfreezeSecret) {
        return sender(call, ModifyMNPAppSecretStatus{.MNPId = program, .SecretStatus = call.name == calls::FreezeSecret ? 1 : 2});
    }
    if (call.name == calls::SetDomains) {
        return call.options.value(opts::Mode) == "set"_L1 ? sender(call, ModifyMNPDomain{.MNPId = program, .Domain = domainLists(call)})
                                                           : sender(call, CreateMNPDomainACL{.MNPId = program, .Domain = domainLists(call)});
    }
    if (call.name == calls::ApplyApi) {
        return sender(call, CreateMNPSensitiveAPIPermissionApproval{.APIId = call.marks.value(marks::ApiId),
                                                                    .ApplyReason = call.options.value(opts::ApplyReason), .MNPId = program});
    }
    if (call.name == calls::AddMessage) {
        const MessageWanted wanted = messageWanted(call.options, call.marks);
        return sender(call, CreateMNPSubscribeMessageTemplate{.MNPId = program, .TemplateLibraryId = wanted.library,
                                                              .Keywords = wanted.keywords, .ScenarioDescription = wanted.scene});
    }
    if (call.name == calls::DeleteMessage) {
        return sender(call, DeleteMNPSubscribeMessageTemplate{.MNPId = program, .TemplateId = call.options.value(opts::MessageTemplate)});
    }
    const auto mark = [&call](QLatin1StringView name) { return call.marks.value(name); };
    if (call.name == calls::CreateProgram) {
        return sender(call, CreateMNP{.MNPType = mark(marks::Type), .MNPName = mark(marks::Name), .MNPIcon = mark(marks::IconUrl),
                                      .MNPIntro = mark(marks::Intro), .MNPDesc = mark(marks::Desc), .TeamId = mark(marks::Team)});
    }
    return call.name == calls::EditProgram
        ? sender(call, ModifyMNP{.MNPType = mark(marks::Type), .MNPName = mark(marks::Name), .MNPIntro = mark(marks::Intro),
                                 .MNPDesc = mark(marks::Desc), .MNPId = program, .MNPIcon = mark(marks::IconUrl)})
        : nullptr;
}

std::unique_ptr<PendingCall> TcsasGateway::upload(const Call &call, Callback done)
{
    const bool isPackage = call.name == calls::Upload;
    const QString file = isPackage ? call.options.value(opts::Package) : call.marks.value(marks::IconFile);
    const QString suffix = u'.' + QFileInfo(file).suffix().toLower();
    const std::optional<QString> ordered = isPackage ? std::optional(call.marks.value(marks::PackageStamp)) : std::nullopt;
    return m_uploads.send(file, ordered, call.options, sender(call, DescribeTempSecret4UploadFile2Cos{.BusinessName = u"tcsas"_s, .Suffix = suffix}), std::move(done));
}

// The versions tell that it was rejected, and only the list of approvals who said what.
std::unique_ptr<PendingCall> TcsasGateway::readApproval(const Call &call, Callback done)
{
    const auto next = [this, call, versions = std::optional<Reply>()](Reply &answer) mutable -> Send {
        if (versions) {
            QStringList notes;
            for (const Item &row : std::as_const(answer.items)) {
                const QString note = row.values.value(told::Note);
                const bool ours = row.values.value(told::Program) == programOf(call) && row.values.value(told::ApprovalNo) == call.marks.value(marks::ApprovalNo);
                if (ours && !note.isEmpty()) {
                    notes.append(row.values.value(told::AppName) + u": "_s + note);
                }
            }
            answer = *versions; // that the notes cannot be read changes nothing about the state
            put(answer.values, told::Notes, notes.join(u'\n'));
            return nullptr;
        }
        const bool rejected = std::any_of(answer.items.cbegin(), answer.items.cend(), [&call](const Item &row) {
            return row.values.value(told::Approval) == words::Rejected && row.values.value(told::ApprovalNo) == call.marks.value(marks::ApprovalNo);
        });
        if (answer.outcome != Outcome::Accepted || !rejected) {
            return nullptr;
        }
        versions = answer;
        return [this, call](Callback then) { return pages(call, DescribeMNPApprovalList{.ApprovalStatusList = {2}}, std::move(then)); };
    };
    return std::make_unique<Chain>(sender(call, DescribeMNPAllStageVersions{.MNPId = programOf(call)}), next, std::move(done));
}

std::unique_ptr<PendingCall> TcsasGateway::readPending(const Call &call, Callback done)
{
    const bool apis = call.name == calls::ReadApiPending;
    const PendingLists lists{
        [this, call, apis](Callback then) {
            return apis ? pages(call, DescribeMNPSensitiveAPIPermissionApprovalList{.ApprovalStatusList = {1}}, std::move(then))
                        : pages(call, DescribeMNPApprovalList{.ApprovalStatusList = {0, 1}}, std::move(then));
        },
        [this, call, apis](Callback then) {
            return apis ? pages(call, DescribeMNPSensitiveAPIPermissionList{.MNPId = programOf(call)}, std::move(then))
                        : sender(call, DescribeMNPAllStageVersions{.MNPId = programOf(call)})(std::move(then));
        },
        apis ? Send() : [this, call](Callback then) { return pages(call, DescribeMNPApprovalList{.ApprovalStatusList = {2, 3, 4}}, std::move(then)); }};
    return pendingOf(programOf(call), call.marks.value(apis ? marks::Pending : marks::ApprovalNo), lists, std::move(done));
}

std::unique_ptr<PendingCall> TcsasGateway::readCanary(const Call &call, Callback done)
{
    constexpr int kInCanary = 2;
    return canaryOf([this, call](Callback then) { return pages(call, DescribeApplicationList{}, std::move(then)); },
                    [this, call](const QString &superapp) -> Send {
                        return [this, call, superapp](Callback then) {
                            return pages(call, DescribeApplicationMNPList{.ApplicationId = superapp, .OnlineStatus = kInCanary}, std::move(then));
                        };
                    },
                    std::move(done));
}

// The platform looks for the word anywhere in a name.
std::unique_ptr<PendingCall> TcsasGateway::findProgram(const Call &call, Callback done)
{
    const QString name = call.values.value(columns::Name).trimmed();
    Callback only = [name, done = std::move(done)](const Reply &reply) {
        Reply those = reply;
        those.items.removeIf([&name](const Item &row) { return row.title != name; });
        done(those);
    };
    return pages(call, DescribeMNPList{.Keyword = name}, std::move(only));
}

std::unique_ptr<PendingCall> TcsasGateway::decideApis(const Call &call, Callback done)
{
    constexpr int kReject = 20;
    constexpr int kApprove = 30;
    const auto decide = [this, call](const QString &number) {
        return sender(call, ProcessMNPSensitiveAPIPermissionApproval{.ApprovalNo = number, .ApprovalStatus = rejects(call) ? kReject : kApprove,
                                                                     .ApprovalNote = call.options.value(opts::ApprovalNote)});
    };
    QStringList numbers = partsOf(call.marks.value(marks::Change));
    if (numbers.isEmpty()) {
        return std::make_unique<NotAsked>(std::move(done), refusedHere({}, TcsasGatewayWords::tr("Nothing waits for a decision.")));
    }
    const QString first = numbers.takeFirst();
    auto next = [decide, numbers](Reply &answer) mutable -> Send {
        return answer.outcome == Outcome::Accepted && !numbers.isEmpty() ? decide(numbers.takeFirst()) : Send();
    };
    return std::make_unique<Chain>(decide(first), std::move(next), std::move(done));
}

// What is online, where its package is, the package: its name must be that of both.
std::unique_ptr<PendingCall> TcsasGateway::download(const Call &call, Callback done)
{
    const QString program = programOf(call);
    const auto next = [this, call, program, version = QString(), asked = 0](Reply &answer) mutable -> Send {
        if (answer.outcome != Outcome::Accepted) {
            return nullptr;
        }
        const QString name = program + u'_' + version + u".apkg"_s;
        switch (asked++) {
        case 0: {
            const auto online = std::find_if(answer.items.cbegin(), answer.items.cend(),
                                             [](const Item &row) { return row.values.value(told::Phase) == words::Online; });
            version = online == answer.items.cend() ? QString() : online->title;
            return sender(call, DescribeMNPOfflinePackageURL{.MNPId = program});
        }
        case 1: {
            const QUrl url(answer.values.value(inside::Url));
            const bool secure = url.scheme() == "https"_L1 || isLoopback(url.host());
            if (version.isEmpty() || !secure || !url.path(QUrl::FullyDecoded).endsWith(u'/' + name)) {
                answer = refusedHere(u"WrongFile"_s, TcsasGatewayWords::tr("The platform names the file “%1”, expected was “%2”.").arg(url.fileName(), name));
                return nullptr;
            }
            return getFile(*m_channel, url);
        }
        default:
            answer.values = {{told::FileName, QString(name).replace(u'/', u'_').replace(u'\\', u'_')}, {told::Version, version}};
            return nullptr;
        }
    };
    return std::make_unique<Chain>(sender(call, DescribeMNPAllStageVersions{.MNPId = program}), next, std::move(done));
}

} // namespace flotilla::tcsas
