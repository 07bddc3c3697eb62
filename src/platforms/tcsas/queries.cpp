// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/queries.h"

#include "tcsas/names.h"
#include "tcsas/versions.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

using As = Query::Column::As;

void takeVersions(const Reply &reply, Values &values)
{
    const Item *develop = newestIn(reply.items, words::Develop);
    const Item *platform = newestIn(reply.items, words::Platform);
    const Item *online = onlineVersion(reply.items);
    const auto text = [](const Item *row, QLatin1StringView name) { return row ? row->values.value(name) : QString(); };
    put(values, told::DevelopVersion, develop ? develop->title : QString());
    put(values, told::PlatformVersion, platform ? platform->title : QString());
    put(values, told::PlatformApproval, text(platform, told::Approval));
    put(values, told::ApprovalNo, text(platform, told::ApprovalNo));
    put(values, told::OnlineVersion, online ? online->title : QString());
    put(values, told::OnlineCanary, text(online, told::Canary));
}

bool take(const QString &call, const Reply &reply, Values &values)
{
    if (call == calls::ReadSecret) {
        put(values, told::Secret, reply.word);
        return !reply.word.isEmpty();
    }
    if (call == calls::ReadCanary) {
        QStringList apps;
        for (const Item &row : reply.items) {
            apps.append(row.values.value(told::CanaryIn));
        }
        put(values, told::CanaryIn, apps.join(u'\n'));
        return true;
    }
    takeVersions(reply, values);
    return true;
}

QList<Query> programQueries()
{
    return {
        {.name = u"versions"_s, .call = calls::ReadVersions, .perProgram = true, .list = u"versions"_s,
         .columns = {{u"id"_s}, {u"version"_s, told::Version}, {u"phase"_s, told::Phase}, {u"approval"_s, told::Approval},
                     {u"approval_no"_s, told::ApprovalNo}, {.name = u"trial"_s, .value = told::Shown, .as = As::Flag},
                     {.name = u"canary"_s, .value = told::Canary, .as = As::Flag}, {u"created_at"_s, told::At, As::Time}, {u"created_by"_s, told::User}}},
        {.name = u"history"_s, .call = calls::ReadHistory, .perProgram = true, .list = u"versions"_s,
         .columns = {{u"id"_s}, {u"version"_s, told::Version}, {u"at"_s, told::At, As::Time}, {u"note"_s, told::Note}}},
        {.name = u"domains-list"_s, .call = calls::ReadDomains, .perProgram = true, .list = u"domains"_s,
         .columns = {{u"domain"_s}, {u"type"_s, told::Type}}},
        {.name = u"sensitive-apis"_s, .call = calls::ListApis, .perProgram = true, .list = u"apis"_s,
         .columns = {{u"id"_s}, {u"name"_s, told::Name}, {u"method"_s, told::Method}, {u"state"_s, told::State},
                     {u"approval_no"_s, told::ApprovalNo}, {u"reason"_s, told::Note}, {u"application"_s, told::AppName}}},
        {.name = u"message-library"_s, .call = calls::ListLibrary, .perProgram = true, .shared = true, .list = u"templates"_s,
         .columns = {{u"id"_s}, {u"title"_s, told::Title}, {u"type"_s, told::Kind}, {.name = u"keywords"_s, .value = told::Keywords, .as = As::List},
                     {u"description"_s, told::Description}},
         .options = {{.name = opts::Kind, .kind = Field::Kind::Choice, .required = true, .choices = {u"one-time"_s, u"long-term"_s}, .option = u"type"_s},
                     {.name = opts::Search, .rule = {TextKind::Title}, .longest = 100}}},
        {.name = u"message-templates"_s, .call = calls::ListMessages, .perProgram = true, .list = u"templates"_s,
         .columns = {{u"id"_s}, {u"title"_s, told::Title}, {u"type"_s, told::Kind}, {.name = u"keywords"_s, .value = told::Keywords, .as = As::List}}},
        {.name = u"library-template"_s, .call = calls::ReadLibraryTemplate, .perProgram = true, .list = u"keywords"_s,
         .columns = {{u"id"_s}, {u"keyword"_s, told::Name}, {u"example"_s, told::Example}},
         .options = {{.name = opts::Library, .required = true, .rule = {TextKind::Id}, .longest = 128}}},
        {.name = u"offline"_s, .call = calls::ReadOffline, .perProgram = true, .file = u"apkg"_s, .fileName = told::FileName,
         .columns = {{u"version"_s, told::Version}}},
    };
}

} // namespace

QList<Query> allQueries()
{
    return QList<Query>{
        {.name = u"programs"_s, .call = calls::ListPrograms},
        {.name = u"teams"_s, .call = calls::ListTeams, .list = u"teams"_s,
         .columns = {{u"id"_s}, {u"name"_s, told::Name}, {u"status"_s, told::Status}}},
        {.name = u"applications"_s, .call = calls::ListApplications, .list = u"applications"_s,
         .columns = {{u"id"_s}, {u"name"_s, told::Name}, {u"team"_s, told::TeamName}}},
        {.name = u"categories"_s, .call = calls::ListCategories, .list = u"categories"_s, .columns = {{u"id"_s}}},
        {.name = u"approvals"_s, .call = calls::ListApprovals, .list = u"approvals"_s,
         .columns = {{u"approval_no"_s, told::ApprovalNo}, {u"appid"_s, told::Program}, {u"name"_s, told::ProgramName}, {u"version"_s, told::Version},
                     {u"state"_s, told::State}, {u"application.id"_s, told::AppId}, {u"application.name"_s, told::AppName},
                     {u"by"_s, told::User}, {u"since"_s, told::At, As::Time}, {u"note"_s, told::Note}}},
    } + programQueries() + asideQueries();
}

QList<Overview> allOverviews()
{
    return {
        {.name = u"fleet"_s, .list = u"programs"_s, .calls = {calls::ReadVersions}, .listed = {told::TeamId, told::TeamName, told::Status},
         .filters = {{.name = told::TeamId, .option = u"team"_s, .rule = {TextKind::Id}, .longest = 64}}, .beside = calls::ReadCanary, .fresh = true,
         .leaves = true,
         .columns = {{.name = u"appid"_s}, {.name = u"name"_s, .value = overviews::Name},
                     {.name = u"team.id"_s, .value = told::TeamId, .detail = true}, {.name = u"team.name"_s, .value = told::TeamName, .key = u"team"_s},
                     {.name = u"status"_s, .value = told::Status, .alarms = {words::OffShelf}},
                     {.name = u"develop.version"_s, .value = told::DevelopVersion, .key = u"develop"_s},
                     {.name = u"platform.version"_s, .value = told::PlatformVersion, .key = u"platform"_s, .against = u"online.version"_s},
                     {.name = u"platform.approval"_s, .value = told::PlatformApproval, .key = u"approval"_s, .alarms = {words::Rejected}},
                     {.name = u"platform.approval_no"_s, .value = told::ApprovalNo, .detail = true},
                     {.name = u"online.version"_s, .value = told::OnlineVersion, .key = u"online"_s},
                     {.name = u"online.canary"_s, .value = told::OnlineCanary, .as = As::Flag, .detail = true},
                     {.name = u"canary_in"_s, .value = told::CanaryIn, .as = As::List, .key = u"canary"_s},
                     {.name = u"error"_s, .value = overviews::Problem}},
         .take = take},
        {.name = u"secrets"_s, .list = u"programs"_s, .calls = {calls::ReadSecret}, .fresh = true, .leaves = true,
         .columns = {{.name = u"appid"_s}, {.name = u"name"_s, .value = overviews::Name},
                     {.name = u"state"_s, .value = told::Secret, .alarms = {words::Frozen}},
                     {.name = u"held"_s, .value = overviews::Held, .as = As::Flag}},
         .take = take},
    };
}

} // namespace flotilla::tcsas
