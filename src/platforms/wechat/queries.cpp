// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/queries.h"

#include "wechat/asking.h"
#include "wechat/names.h"
#include "wechat/sight.h"

#include <QCoreApplication>
#include <QHash>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

using As = Query::Column::As;

/// Carries the translation context of everything in this file.
struct WechatQueries
{
    Q_DECLARE_TR_FUNCTIONS(WechatQueries)
};

/// The vendor's number in words; one that is not known is told as it came.
QString inWords(const QHash<QString, QString> &known, const QString &word)
{
    return known.value(word, word);
}

bool takeReview(const Reply &reply, Values &values)
{
    if (reply.word.isEmpty() || reply.word == "?"_L1) { // a review without a state
        return false;
    }
    static const QHash<QString, QString> known{{u"0"_s, u"approved"_s}, {u"1"_s, u"rejected"_s}, {u"2"_s, u"in_review"_s},
                                               {u"3"_s, u"withdrawn"_s}, {u"4"_s, u"delayed"_s}};
    put(values, told::AuditState, inWords(known, reply.word));
    put(values, marks::AuditId, reply.values.value(marks::AuditId));
    put(values, told::AuditVersion, reply.values.value(told::AuditVersion));
    put(values, told::AuditAt, reply.values.value(told::AuditAt));
    put(values, told::Text, plainReason(reply.values.value(told::Text)));
    put(values, marks::Screenshots, reply.values.value(marks::Screenshots));
    return true;
}

void takePlan(const Reply &reply, Values &values)
{
    static const QHash<QString, QString> known{{u"0"_s, u"initial"_s}, {u"1"_s, u"running"_s}, {u"2"_s, u"paused"_s},
                                               {u"3"_s, u"finished"_s}, {u"4"_s, u"deleted"_s}};
    put(values, told::GrayState, inWords(known, reply.word));
    const bool isOver = reply.word == "3"_L1 || reply.word == "4"_L1; // to all or taken back: no share of them has it any more
    put(values, told::Percent, isOver ? QString() : reply.values.value(told::Percent));
    put(values, told::GrayAt, reply.values.value(told::GrayAt));
}

bool take(const QString &call, const Reply &reply, Values &values)
{
    if (call == calls::ReadAudit) {
        return takeReview(reply, values);
    }
    if (call == calls::ReadGray) {
        takePlan(reply, values);
        return true;
    }
    for (const auto name : {told::TrialVersion, told::TrialAt, told::OnlineVersion, told::OnlineAt}) {
        put(values, name, reply.values.value(name));
    }
    return true;
}

// api_realtimelog_search: of the last seven days, which begin and end in China.
QString dayProblem(const Values &options, Instant now)
{
    constexpr int kInChina = 8 * 3600;
    constexpr int kDaysKept = 7;
    const QString text = options.value(opts::Date);
    const QDate day = QDate::fromString(text, u"yyyyMMdd"_s);
    const QDate today = toDateTime(now).toOffsetFromUtc(kInChina).date();
    if (text.isEmpty()) {
        return {};
    }
    if (!day.isValid()) {
        return WechatQueries::tr("“%1” is no day. Write it as in %2.", "a word, a day").arg(text, today.toString(u"yyyyMMdd"_s));
    }
    if (day > today) {
        return WechatQueries::tr("%1 is still to come: in China, whose days count here, it is %2.", "two days").arg(text, today.toString(u"yyyyMMdd"_s));
    }
    return day.daysTo(today) > kDaysKept ? WechatQueries::tr("WeChat keeps the lines of a log for %n day(s): %1 is before that.", nullptr, kDaysKept).arg(text) : QString();
}

} // namespace

QList<Query> allQueries()
{
    const QList<Query::Column> code{{u"id"_s}, {u"version"_s, told::Version}, {u"desc"_s, told::Description}, {u"created_at"_s, told::At, As::Time}};
    return {
        {.name = u"programs"_s, .call = calls::ListPrograms},
        {.name = u"templates"_s, .call = calls::ListTemplates, .list = u"templates"_s, .columns = code},
        {.name = u"drafts"_s, .call = calls::ListDrafts, .list = u"drafts"_s, .columns = code},
        {.name = u"history"_s, .call = calls::ReadHistory, .perProgram = true, .list = u"versions"_s,
         .columns = {{u"app_version"_s}, {u"user_version"_s, told::Version}, {u"at"_s, told::At, As::Time}}},
        {.name = u"quota"_s, .call = calls::ReadQuota, .single = true,
         .columns = {{.name = u"rest"_s, .value = told::Rest, .as = As::Number, .spends = reasons::NoQuota, .whole = u"limit"_s}, {u"limit"_s, told::Limit, As::Number},
                     {.name = u"speedup_rest"_s, .value = told::SpeedupRest, .as = As::Number, .spends = reasons::NoSpeedups},
                     {u"speedup_limit"_s, told::SpeedupLimit, As::Number}}},
        {.name = u"pages"_s, .call = calls::ReadPages, .perProgram = true, .list = u"pages"_s, .columns = {{u"page"_s}}},
        {.name = u"qrcode"_s, .call = calls::ReadQrcode, .perProgram = true, .file = u"jpg"_s},
        {.name = u"logs"_s, .call = calls::ReadLog, .perProgram = true, .list = u"logs"_s,
         .columns = {{u"at"_s, told::At, As::Time}, {u"level"_s, told::Level}, {u"page"_s, told::Page}, {u"text"_s, told::Text},
                     {u"trace"_s}, {u"client"_s, told::Client}, {u"library"_s, told::Library}},
         .options = {{.name = opts::Level, .kind = Field::Kind::Choice, .required = true, .choices = {u"info"_s, u"warn"_s, u"error"_s}},
                     {.name = opts::Date, .kind = Field::Kind::Number, .least = 20'200'101, .most = 99'991'231}},
         .optionsProblem = dayProblem},
        {.name = u"base-libraries"_s, .call = calls::ReadMinVersion, .perProgram = true, .list = u"versions"_s,
         .columns = {{u"version"_s}, {u"share"_s, told::Share, As::Share}}},
        {.name = u"message-templates"_s, .call = calls::ReadMessages, .perProgram = true, .list = u"templates"_s,
         .columns = {{u"id"_s}, {u"title"_s, told::Title}, {u"content"_s, told::Content}, {u"example"_s, told::Example}, {u"type"_s, told::Kind}}},
        {.name = u"message-titles"_s, .call = calls::ReadTitles, .perProgram = true, .list = u"titles"_s,
         .columns = {{u"tid"_s}, {u"title"_s, told::Title}, {u"type"_s, told::Kind}, {u"category"_s, told::Category}}},
        {.name = u"message-keywords"_s, .call = calls::ReadKeywords, .perProgram = true, .list = u"keywords"_s,
         .columns = {{u"kid"_s}, {u"name"_s, told::Title}, {u"example"_s, told::Example}, {u"rule"_s, told::Rule}},
         .options = {{.name = opts::Tid, .kind = Field::Kind::Number, .required = true, .longest = 9, .most = 999'999'999}}},
        {.name = u"api-quota"_s, .call = calls::ReadApiQuota, .perProgram = true, .list = u"quota"_s,
         .columns = {{u"daily_limit"_s, told::DailyLimit, As::Number}, {u"used"_s, told::Used, As::Number}, {u"remain"_s, told::Remain, As::Number},
                     {u"call_count"_s, told::CallCount, As::Number}, {u"refresh_second"_s, told::RefreshSecond, As::Number}},
         .options = {{.name = opts::Path, .required = true, .shape = u"/wxa/commit"_s, .rule = {TextKind::Remark}, .longest = 200}}},
        {.name = u"rid"_s, .call = calls::ReadRequest, .perProgram = true, .list = u"requests"_s,
         .columns = {{u"at"_s, told::At, As::Time}, {u"cost_in_ms"_s, told::Cost, As::Number}, {u"request_url"_s, told::Url}, {u"request_body"_s, told::Sent},
                     {u"response_body"_s, told::Answered}, {u"client_ip"_s, told::Address}},
         .options = {{.name = opts::Rid, .required = true, .rule = {TextKind::Id}, .longest = 100}}},
        {.name = u"latest-review"_s, .call = calls::ReadAudit, .perProgram = true, .single = true,
         .columns = {{u"user_version"_s, told::AuditVersion}, {u"audit.id"_s, marks::AuditId}, {u"at"_s, told::AuditAt, As::Time}, {u"audit.reason"_s, told::Text}},
         .aside = true},
        {.name = u"server-domains"_s, .call = calls::ReadDomains, .perProgram = true, .single = true,
         .columns = {{u"requestdomain"_s, u"requestdomain"_s}, {u"wsrequestdomain"_s, u"wsrequestdomain"_s}, {u"uploaddomain"_s, u"uploaddomain"_s},
                     {u"downloaddomain"_s, u"downloaddomain"_s}, {u"udpdomain"_s, u"udpdomain"_s}, {u"tcpdomain"_s, u"tcpdomain"_s}},
         .aside = true},
        {.name = u"webview-domains"_s, .call = calls::ReadWebviewDomains, .perProgram = true, .single = true,
         .columns = {{u"webviewdomain"_s, u"webviewdomain"_s}}, .aside = true},
        {.name = u"dropped-domains"_s, .call = calls::ReadEffectiveDomains, .perProgram = true, .single = true,
         .columns = {{u"dropped"_s, told::Dropped}}, .aside = true},
        {.name = u"dropped-webview-domains"_s, .call = calls::ReadEffectiveWebviews, .perProgram = true, .single = true,
         .columns = {{u"dropped"_s, told::Dropped}}, .aside = true},
        {.name = u"bound-testers"_s, .call = calls::ReadTesters, .perProgram = true, .single = true, .columns = {{u"userstr"_s, told::Testers}}, .aside = true},
        {.name = u"privacy-guideline"_s, .call = calls::ReadPrivacy, .perProgram = true, .single = true, .columns = {{u"privacy"_s, told::Privacy}}, .aside = true},
        {.name = u"privacy-interfaces"_s, .call = calls::ReadPrivacyApis, .perProgram = true,
         .columns = {{u"api"_s}, {u"status"_s, told::Status}, {u"reason"_s, told::Text}}, .aside = true},
    };
}

QList<Overview> allOverviews()
{
    return {
        {.name = u"fleet"_s, .list = u"programs"_s, .calls = {calls::ReadVersions, calls::ReadAudit, calls::ReadGray}, .nameCall = calls::ReadProgram,
         .columns = {{.name = u"appid"_s}, {.name = u"name"_s, .value = overviews::Name},
                     {.name = u"trial.version"_s, .value = told::TrialVersion, .key = u"trial"_s, .against = u"online.version"_s},
                     {.name = u"trial.at"_s, .value = told::TrialAt, .as = As::Time, .detail = true},
                     {.name = u"audit.id"_s, .value = marks::AuditId, .detail = true},
                     {.name = u"audit.version"_s, .value = told::AuditVersion, .against = u"online.version"_s},
                     {.name = u"audit.state"_s, .value = told::AuditState, .key = u"audit"_s, .alarms = {u"rejected"_s}},
                     {.name = u"audit.reason"_s, .value = told::Text, .key = u"reason"_s, .detail = true},
                     {.name = u"online.version"_s, .value = told::OnlineVersion, .key = u"online"_s},
                     {.name = u"online.at"_s, .value = told::OnlineAt, .as = As::Time, .detail = true},
                     {.name = u"gray.percent"_s, .value = told::Percent, .as = As::Number, .key = u"gray"_s},
                     {.name = u"gray.state"_s, .value = told::GrayState, .detail = true},
                     {.name = u"error"_s, .value = overviews::Problem}},
         .take = take},
        {.name = u"audits"_s, .list = u"audits"_s, .calls = {calls::ReadAudit}, .needs = told::AuditState, .nothing = {words::None},
         .columns = {{u"appid"_s}, {u"version"_s, told::AuditVersion}, {u"state"_s, told::AuditState}, {u"audit_id"_s, marks::AuditId},
                     {u"since"_s, told::AuditAt, As::Time}, {u"age_hours"_s, told::AuditAt, As::Hours}, {u"reason"_s, told::Text},
                     {.name = u"screenshots"_s, .value = marks::Screenshots, .as = As::Ids, .detail = true}},
         .pictureCall = calls::ReadMaterial, .pictures = marks::Screenshots, .take = take},
    };
}

} // namespace flotilla::wechat
