// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/replies.h"

#include "wechat/asking.h"
#include "wechat/names.h"
#include "wechat/targetlook.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void putNumber(Values &values, const QString &name, const std::optional<qint64> &number)
{
    put(values, name, number ? QString::number(*number) : QString());
}

Item versionItem(const QString &id, const QString &version, const QString &description, Instant at)
{
    Item item{id, version, {}};
    put(item.values, told::Version, version);
    put(item.values, told::Description, description);
    put(item.values, told::At, instantText(at));
    return item;
}

/// Of a message template.
QString messageKind(const QString &type)
{
    return type == "2"_L1 ? u"once"_s : type == "3"_L1 ? u"long_term"_s : type;
}

} // namespace

void fill(const GetVersionInfo::Reply &from, Reply &to)
{
    put(to.values, told::TrialVersion, from.exp_info.version);
    put(to.values, told::TrialAt, instantText(from.exp_info.time));
    put(to.values, told::OnlineVersion, from.release_info.version);
    put(to.values, told::OnlineAt, instantText(from.release_info.time));
}

void fill(const GetCodePrivacyInfo::Reply &from, Reply &to)
{
    if (to.word.isEmpty()) {
        to.word = words::Ready;
    }
    put(to.values, told::Found, (from.without_auth_list + from.without_conf_list).join(u", "_s));
}

void fill(const GetPage::Reply &from, Reply &to)
{
    put(to.values, told::Page, from.page_list.value(0));
    for (const QString &page : from.page_list) {
        to.items.append(Item{page, {}, {}});
    }
}

// One item is enough (api_submitaudit), and the first approved category is the one that the mini program is found under.
void fill(const GetCategory::Reply &from, Reply &to)
{
    put(to.values, told::Items, from.category_list.isEmpty() ? QString() : jsonText({from.category_list.at(0)}));
}

void fill(const SubmitAudit::Reply &from, Reply &to)
{
    put(to.values, marks::AuditId, from.auditid);
}

void fill(const GetLatestAuditstatus::Reply &from, Reply &to)
{
    if (!to.word.isEmpty()) { // 85058: none was ever submitted
        to.word = words::None;
        return;
    }
    to.word = from.status.isEmpty() ? u"?"_s : from.status;
    put(to.values, marks::AuditId, from.auditid);
    put(to.values, told::AuditVersion, from.user_version);
    put(to.values, told::AuditAt, instantText(from.submit_audit_time));
    put(to.values, told::Text, from.reason);
    put(to.values, marks::Screenshots, from.screenshot.join(u'|'));
}

void fill(const GetAuditstatus::Reply &from, Reply &to)
{
    to.word = from.status.isEmpty() ? u"?"_s : from.status;
    put(to.values, told::Text, from.reason);
    put(to.values, marks::Screenshots, from.screenshot.join(u'|'));
}

void fill(const QueryQuota::Reply &from, Reply &to)
{
    putNumber(to.values, told::Rest, from.rest);
    putNumber(to.values, told::Limit, from.limit);
    putNumber(to.values, told::SpeedupRest, from.speedup_rest);
    putNumber(to.values, told::SpeedupLimit, from.speedup_limit);
}

void fill(const ListHistoryVersions::Reply &from, Reply &to)
{
    for (const ListHistoryVersions::Version &version : from.version_list) {
        to.items.append(versionItem(version.app_version, version.user_version, version.user_desc, version.commit_time));
    }
}

void fill(const GetGrayReleasePlan::Reply &from, Reply &to)
{
    to.word = from.status.isEmpty() ? QString(words::None) : from.status;
    put(to.values, told::Percent, QString::number(from.gray_percentage));
    put(to.values, told::GrayAt, instantText(from.create_timestamp));
}

void fill(const GetVisitstatus::Reply &from, Reply &to)
{
    put(to.values, told::Visible, from.status);
}

void fill(const GetWeAppSupportVersion::Reply &from, Reply &to)
{
    put(to.values, told::MinVersion, from.now_version);
    for (const GetWeAppSupportVersion::UvItem &item : from.uv_items) {
        if (!item.version.isEmpty()) {
            to.items.append(Item{item.version, item.version, {{told::Share, QString::number(item.percentage)}}});
        }
    }
}

void fill(const ModifyDomain::Reply &from, Reply &to)
{
    for (auto it = from.lists.cbegin(); it != from.lists.cend(); ++it) {
        put(to.values, it.key(), it.value().join(u'\n'));
    }
    put(to.values, told::Refused, from.refused.join(u'\n'));
}

// What users have now and nobody has set any more goes with the next release.
void fill(const GetEffectiveDomain::Reply &from, Reply &to)
{
    QStringList dropped;
    for (const QString &domain : from.effective) {
        if (!from.kept.contains(domain) && !dropped.contains(domain)) {
            dropped.append(domain);
        }
    }
    put(to.values, told::Dropped, dropped.join(u'\n'));
}

void fill(const GetTesters::Reply &from, Reply &to)
{
    put(to.values, told::Testers, from.members.join(u'\n'));
}

void fill(const GetPrivacySetting::Reply &from, Reply &to)
{
    put(to.values, told::Privacy, QString::fromUtf8(QJsonDocument(from.setting).toJson(QJsonDocument::Compact)));
}

void fill(const GetAccountBasicInfo::Reply &from, Reply &to)
{
    QStringList missing;
    const auto note = [&missing](const std::optional<QString> &part, const QString &name) {
        if (part && part->trimmed().isEmpty()) {
            missing.append(name);
        }
    };
    note(from.nickname, u"name"_s);
    note(from.head_image_url, u"avatar"_s);
    note(from.signature, u"introduction"_s);
    put(to.values, told::Missing, missing.join(u','));
}

void fill(const GetPrivacyInterface::Reply &from, Reply &to)
{
    for (const GetPrivacyInterface::Interface &one : from.interface_list) {
        Item item{one.api_name, one.api_ch_name, {}};
        put(item.values, told::Status, one.status);
        put(item.values, marks::AuditId, one.audit_id);
        put(item.values, told::Text, one.fail_reason);
        to.items.append(item);
    }
}

void fill(const ApplyPrivacyInterface::Reply &from, Reply &to)
{
    put(to.values, marks::AuditId, from.audit_id);
}

void fill(const AddMessageTemplate::Reply &from, Reply &to)
{
    put(to.values, marks::TemplateId, from.priTmplId);
}

void fill(const GetTemplateList::Reply &from, Reply &to)
{
    for (const GetTemplateList::Template &one : from.template_list) {
        to.items.append(versionItem(one.template_id, one.user_version, one.user_desc, one.create_time));
    }
}

void fill(const GetTemplateDraftList::Reply &from, Reply &to)
{
    for (const GetTemplateDraftList::Draft &one : from.draft_list) {
        to.items.append(versionItem(one.draft_id, one.user_version, one.user_desc, one.create_time));
    }
}

void fill(const GetAuthorizerList::Reply &from, Reply &to)
{
    for (const QString &appid : from.appids) {
        to.items.append(Item{appid, {}, {}});
    }
    to.total = from.total_count > std::numeric_limits<int>::max() ? -1 : static_cast<int>(from.total_count);
}

void fill(const GetAuthorizerInfo::Reply &from, Reply &to)
{
    Item item{{}, from.nick_name, {}};
    put(item.values, told::Permissions, from.permissions.join(u','));
    to.items = {item};
}

// A line of several entries has the bits of all of them: the worst counts. What is none of the three is told as it came.
void fill(const SearchUserlog::Reply &from, Reply &to)
{
    for (const SearchUserlog::Line &line : from.list) {
        const int bits = line.level.toInt();
        Item item{line.traceid, {}, {}};
        put(item.values, told::At, instantText(line.timestamp));
        put(item.values, told::Level, bits & 8 ? u"error"_s : bits & 4 ? u"warn"_s : bits & 2 ? u"info"_s : line.level);
        put(item.values, told::Page, line.url);
        put(item.values, told::Text, line.msg);
        put(item.values, told::Client, line.clientVersion);
        put(item.values, told::Library, line.libraryVersion);
        to.items.append(item);
    }
    to.total = from.total > std::numeric_limits<int>::max() ? -1 : static_cast<int>(from.total);
}

void fill(const GetMessageTemplates::Reply &from, Reply &to)
{
    for (const GetMessageTemplates::Template &one : from.data) {
        Item item{one.priTmplId, one.title, {}};
        put(item.values, told::Title, one.title);
        put(item.values, told::Content, one.content);
        put(item.values, told::Example, one.example);
        put(item.values, told::Kind, messageKind(one.type));
        to.items.append(item);
    }
}

void fill(const GetPublicTitles::Reply &from, Reply &to)
{
    for (const GetPublicTitles::Title &one : from.data) {
        Item item{one.tid, one.title, {}};
        put(item.values, told::Title, one.title);
        put(item.values, told::Kind, messageKind(one.type));
        put(item.values, told::Category, one.categoryId);
        to.items.append(item);
    }
    to.total = from.count > std::numeric_limits<int>::max() ? -1 : static_cast<int>(from.count);
}

void fill(const GetPublicKeywords::Reply &from, Reply &to)
{
    for (const GetPublicKeywords::Keyword &one : from.data) {
        Item item{one.kid, one.name, {}};
        put(item.values, told::Title, one.name);
        put(item.values, told::Example, one.example);
        put(item.values, told::Rule, one.rule);
        to.items.append(item);
    }
}

void fill(const GetApiQuota::Reply &from, Reply &to)
{
    Item item;
    putNumber(item.values, told::DailyLimit, from.daily_limit);
    putNumber(item.values, told::Used, from.used);
    putNumber(item.values, told::Remain, from.remain);
    putNumber(item.values, told::CallCount, from.call_count);
    putNumber(item.values, told::RefreshSecond, from.refresh_second);
    to.items = {item};
}

namespace {

/// A call as the platform has noted it, without the secrets in it: those of then may still be good.
QString withoutSecrets(const QString &noted)
{
    static const QRegularExpression kInQuery(u"([a-z_]*(?:secret|token|ticket|session_key)=)[^&\\s]*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kInJson(u"(\"[a-z_]*(?:secret|token|ticket|session_key)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return QString(noted).replace(kInQuery, u"\\1***"_s).replace(kInJson, u"\\1***"_s);
}

} // namespace

void fill(const GetRid::Reply &from, Reply &to)
{
    Item item;
    put(item.values, told::At, instantText(from.invoke_time));
    putNumber(item.values, told::Cost, from.cost_in_ms);
    put(item.values, told::Url, withoutSecrets(from.request_url));
    put(item.values, told::Sent, withoutSecrets(from.request_body));
    put(item.values, told::Answered, withoutSecrets(from.response_body));
    put(item.values, told::Address, from.client_ip);
    to.items = {item};
}

} // namespace flotilla::wechat
