// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/replies.h"

#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/versions.h"

#include <QHash>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// A version's approval. One that nobody has submitted is told as pending, but has no number.
QString approvalWord(const QString &status, const QString &number)
{
    static const QHash<QString, QString> known{{u"1"_s, words::Processing}, {u"2"_s, words::Rejected}, {u"3"_s, words::Approved},
                                               {u"4"_s, words::Cancelled}};
    if (status.isEmpty() || status == "0"_L1) {
        return number.isEmpty() ? QString(words::NotApplied) : QString(words::Pending);
    }
    return known.value(status, status);
}

/// An application for an interface: other numbers than a version's approval.
QString applicationWord(const QString &status)
{
    static const QHash<QString, QString> known{{u"1"_s, words::Processing}, {u"20"_s, words::Rejected}, {u"30"_s, words::Approved},
                                               {u"0"_s, words::NotApplied}, {QString(), words::NotApplied}};
    return known.value(status, status);
}

QString kindWord(const QString &type)
{
    return type == "2"_L1 ? u"one-time"_s : type == "3"_L1 ? u"long-term"_s : type;
}

QString shelfWord(qint64 status)
{
    return status == 1 ? QString(words::OnShelf) : status == 2 ? QString(words::OffShelf) : QString::number(status);
}

Item itemOf(const ProgramRow &row)
{
    Item item{row.MNPId, row.MNPName, {}};
    put(item.values, told::TeamId, row.TeamId);
    put(item.values, told::TeamName, row.TeamName);
    put(item.values, told::Status, shelfWord(row.Status));
    put(item.values, told::Type, row.MNPType);
    put(item.values, told::Intro, row.MNPIntro);
    put(item.values, told::Desc, row.MNPDesc);
    put(item.values, told::At, instantText(row.CreateTime));
    return item;
}

} // namespace

QString fill(const ResultReply &from, Reply &)
{
    return from.Result ? QString() : u"Result"_s;
}

QString fill(const PageReply<ProgramRow> &from, Reply &to)
{
    std::transform(from.DataList.cbegin(), from.DataList.cend(), std::back_inserter(to.items), itemOf);
    to.total = from.TotalCount;
    return {};
}

QString fill(const PageReply<TeamRow> &from, Reply &to)
{
    static const QHash<qint64, QString> known{{1, u"active"_s}, {2, u"disabled"_s}, {3, u"expired"_s}};
    for (const TeamRow &row : from.DataList) {
        Item item{row.TeamId, row.TeamName, {}};
        put(item.values, told::Name, row.TeamName);
        put(item.values, told::Status, known.value(row.Status, QString::number(row.Status)));
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const PageReply<ApplicationRow> &from, Reply &to)
{
    for (const ApplicationRow &row : from.DataList) {
        Item item{row.ApplicationId, row.ApplicationName, {}};
        put(item.values, told::Name, row.ApplicationName);
        put(item.values, told::TeamName, row.TeamName);
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const PageReply<ApplicationProgramRow> &from, Reply &to)
{
    for (const ApplicationProgramRow &row : from.DataList) {
        Item item{row.MNPId, {}, {}};
        put(item.values, told::Canary, row.OnlineStatus == 2 ? u"1"_s : QString());
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const DescribeMNP::Reply &from, Reply &to)
{
    if (!from.isThere) {
        return u"MNPId"_s; // only a refusal with its code says that it is gone
    }
    to.items.append(itemOf(from.program));
    return {};
}

QString fill(const CreateMNP::Reply &from, Reply &to)
{
    put(to.values, told::Program, from.ResourceId);
    return {};
}

QString fill(const RowsReply<CategoryRow> &from, Reply &to)
{
    for (const CategoryRow &row : from.rows) {
        for (const QString &value : row.TypeValue) {
            const QString type = row.TypeName + u"->"_s + value;
            to.items.append({type, type, {}});
        }
    }
    return {};
}

QString fill(const DescribeTempSecret4UploadFile2Cos::Reply &from, Reply &to)
{
    to.values = {{inside::Bucket, from.Bucket}, {inside::Region, from.Region}, {inside::Path, from.Path}, {inside::SecretId, from.TempSecretId}};
    put(to.values, inside::Accelerated, from.AccelerateEnable == 1 ? u"1"_s : QString());
    to.secrets = {{inside::SecretKey, Secret(from.TempSecretKey.toUtf8())}, {inside::Token, Secret(from.Token.toUtf8())}};
    return from.Path.isEmpty() || from.TempSecretId.isEmpty() || from.TempSecretKey.isEmpty() ? u"Path"_s : QString();
}

QString fill(const CreateMNPVersion::Reply &from, Reply &to)
{
    put(to.values, marks::TaskId, from.TaskId);
    return from.TaskId.isEmpty() ? u"TaskId"_s : QString();
}

QString fill(const DescribeMNPVersion::Reply &from, Reply &to)
{
    to.word = from.TaskStatus;
    put(to.values, told::VersionId, from.MNPVersionId);
    put(to.values, told::Text, from.TaskMsg);
    return {};
}

QString fill(const RowsReply<VersionRow> &from, Reply &to)
{
    for (const VersionRow &row : from.rows) {
        Item item{row.MNPVersionId, row.MNPVersion, {}};
        put(item.values, told::Version, row.MNPVersion);
        put(item.values, told::Phase, row.Phase);
        put(item.values, told::Approval, approvalWord(row.ApprovalStatus, row.ApprovalNo));
        put(item.values, told::ApprovalNo, row.ApprovalNo);
        put(item.values, told::Shown, row.ShowCase == 1 ? u"1"_s : QString());
        put(item.values, told::Canary, row.Status == 2 ? u"1"_s : QString());
        put(item.values, told::At, instantText(row.CreateTime));
        put(item.values, told::User, row.CreateUser);
        to.items.append(item);
    }
    return {};
}

QString fill(const PageReply<HistoryRow> &from, Reply &to)
{
    for (const HistoryRow &row : from.DataList) {
        Item item{row.MNPVersionId, row.MNPVersion, {}};
        put(item.values, told::Version, row.MNPVersion);
        put(item.values, told::At, instantText(row.UpdateTime));
        put(item.values, told::Note, row.MNPVersionNote);
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const CreateMNPApproval::Reply &from, Reply &to)
{
    put(to.values, marks::ApprovalNo, from.ApprovalNo);
    return from.Result ? QString() : u"Result"_s;
}

QString fill(const PageReply<ApprovalRow> &from, Reply &to)
{
    for (const ApprovalRow &row : from.DataList) {
        Item item{row.ApplicationId, row.MNPName, {}};
        put(item.values, told::ApprovalNo, row.ApprovalNo);
        put(item.values, told::AppId, row.ApplicationId);
        put(item.values, told::AppName, row.ApplicationName);
        put(item.values, told::State, approvalWord(row.ApprovalStatus, row.ApprovalNo));
        put(item.values, told::Program, row.MNPId);
        put(item.values, told::ProgramName, row.MNPName);
        put(item.values, told::Version, row.MNPVersion);
        put(item.values, told::VersionId, row.MNPVersionId);
        put(item.values, told::User, row.ApplyUser);
        put(item.values, told::At, instantText(row.ApplyTime));
        put(item.values, told::Note, row.ApprovalNote);
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const DescribeMNPPreview::Reply &from, Reply &to)
{
    put(to.values, told::Path, from.PreviewEntrancePath);
    put(to.values, inside::Url, from.QRCodeUrl);
    return {};
}

QString fill(const DescribeMNPOfflinePackageURL::Reply &from, Reply &to)
{
    put(to.values, inside::Url, from.Data);
    return from.Data.isEmpty() ? u"Data"_s : QString();
}

QString fill(const DescribeMNPAppSecret::Reply &from, Reply &to)
{
    static const QHash<QString, QString> known{{QString(), words::None}, {u"0"_s, words::None}, {u"1"_s, words::Active}, {u"2"_s, words::Frozen},
                                               {u"3"_s, words::WasReset}};
    to.word = known.value(from.SecretStatus, from.SecretStatus);
    put(to.values, told::Secret, to.word);
    return {};
}

QString fill(const SecretReply &from, Reply &to)
{
    to.secrets.insert(AppSecret, from.SecretKey);
    return from.SecretKey.isEmpty() ? u"SecretKey"_s : QString();
}

QString fill(const RowsReply<DomainRow> &from, Reply &to)
{
    for (const DomainRow &row : from.rows) {
        const QList<DomainType> &types = domainTypes();
        const auto type = std::find_if(types.cbegin(), types.cend(), [&row](const DomainType &one) { return one.number == row.DomainType; });
        const QString name = type == types.cend() ? QString::number(row.DomainType) : QString(type->name);
        QStringList all = to.values.value(name).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &domain : row.DomainUrl) {
            all.append(domain.trimmed());
            to.items.append({domain.trimmed(), domain.trimmed(), {{told::Type, name}}});
        }
        put(to.values, name, all.join(u'\n'));
    }
    return {};
}

QString fill(const PageReply<ApiRow> &from, Reply &to)
{
    for (const ApiRow &row : from.DataList) {
        // The same API may be there for each superapp.
        Item item{row.APIId, row.ApplicationName.isEmpty() ? row.APIName : row.APIName + u" · "_s + row.ApplicationName, {}};
        put(item.values, told::Name, row.APIName);
        put(item.values, told::Method, row.APIMethod);
        put(item.values, told::State, applicationWord(row.APIApplyStatus));
        put(item.values, told::ApprovalNo, row.ApprovalNo);
        put(item.values, told::Note, row.RejectReason);
        put(item.values, told::AppName, row.ApplicationName);
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const CreateMNPSensitiveAPIPermissionApproval::Reply &from, Reply &to)
{
    put(to.values, marks::ApprovalNo, from.ResourceId);
    return {};
}

QString fill(const PageReply<ApiApprovalRow> &from, Reply &to)
{
    for (const ApiApprovalRow &row : from.DataList) {
        Item item{row.ApprovalNo, row.APIName, {}};
        put(item.values, told::State, applicationWord(row.ApprovalStatus));
        put(item.values, told::Program, row.MNPId);
        put(item.values, told::ProgramName, row.MNPName);
        put(item.values, told::User, row.ApplyUser);
        put(item.values, told::At, instantText(row.ApplyTime));
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const PageReply<MessageRow> &from, Reply &to)
{
    for (const MessageRow &row : from.DataList) {
        Item item{row.TemplateId.isEmpty() ? row.TemplateLibraryId : row.TemplateId, row.TemplateTitle, {}};
        put(item.values, told::Title, row.TemplateTitle);
        put(item.values, told::Kind, kindWord(row.TemplateType));
        put(item.values, told::Keywords, row.Keywords.join(u'\n'));
        put(item.values, told::Description, row.Description);
        to.items.append(item);
    }
    to.total = from.TotalCount;
    return {};
}

QString fill(const DescribeMNPSubscribeMessageTemplate::Reply &from, Reply &to)
{
    put(to.values, opts::Scene, from.ScenarioDescription);
    return {};
}

QString fill(const DescribeMNPSubscribeMessageTemplateLibrary::Reply &from, Reply &to)
{
    put(to.values, told::Title, from.TemplateTitle);
    put(to.values, told::KeywordIds, from.keywordIds.join(u'\n'));
    for (qsizetype i = 0; i < from.keywordIds.size(); ++i) {
        Item item{from.keywordIds.at(i), from.keywords.value(i), {{told::Name, from.keywords.value(i)}}};
        put(item.values, told::Example, from.examples.value(i));
        to.items.append(item);
    }
    return {};
}

bool isAmong(const QList<Item> &approvals, const QString &number)
{
    return std::any_of(approvals.cbegin(), approvals.cend(), [&number](const Item &row) { return row.values.value(told::ApprovalNo) == number; });
}

Reply withDecisions(const Reply &open, const Reply &later, bool apis, const QStringList &numbers)
{
    Reply both = open;
    for (const Item &row : later.items) {
        const QString number = row.values.value(told::ApprovalNo);
        if (!numbers.contains(number)) {
            continue;
        }
        if (!apis && row.values.contains(told::State)) { // one row for each superapp that decides: one that rejects is enough
            const QString state = row.values.value(told::State);
            both.word = both.word == words::Rejected ? both.word : state;
        } else if (!apis) {
            both.word = row.values.value(told::Approval);
        } else if (!isOpenApproval(row.values.value(told::State))) {
            both.items.append({number, row.title, {{told::State, row.values.value(told::State)}}});
        }
    }
    return both;
}

} // namespace flotilla::tcsas
