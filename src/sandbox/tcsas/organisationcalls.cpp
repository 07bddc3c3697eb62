// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/endpoints.h"

#include <QDateTime>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestKeyword = 64;

/// The form in which superapps write their times.
QString dateText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

std::optional<Answer> keywordProblem(const Call &call)
{
    if (call.text(u"Keyword"_s).size() <= kLongestKeyword)
        return std::nullopt;
    return Answer::refused(u"InvalidParameterValue.QueryParameterLengthExceedLimit"_s, u"The keyword is too long."_s);
}

QString teamName(const World &world, const QString &id)
{
    const Team *team = world.team(id);
    return team ? team->name : QString();
}

QJsonObject teamRow(const Team &team)
{
    return {{u"TeamId"_s, team.id},
            {u"TeamName"_s, team.name},
            {u"AdminUserId"_s, u"U20250305141811FLTL"_s},
            {u"AdminUserAccount"_s, u"operator"_s},
            {u"AdminUserName"_s, u"operator"_s},
            {u"MemberCount"_s, 3},
            {u"TeamRoleTypeList"_s, QJsonArray{team.superapp ? 2 : 1}},
            {u"RelatedTeamId"_s, team.related.toLongLong()},
            {u"ExpireTime"_s, 0},
            {u"Status"_s, 1}};
}

/// DescribeTeamList
Answer teamList(const Call &call)
{
    if (auto problem = keywordProblem(call))
        return *problem;
    QList<const Team *> found;
    for (const Team &team : std::as_const(call.world.teams)) {
        if (team.name.contains(call.text(u"Keyword"_s), Qt::CaseInsensitive))
            found.append(&team);
    }
    return paged(call, found, [](const Team *team) { return teamRow(*team); });
}

/// DescribeTeam
Answer team(const Call &call)
{
    const Team *found = call.world.team(call.text(u"TeamId"_s));
    if (!found)
        return Answer::refused(u"InvalidParameter"_s, u"There is no such team."_s);
    return Answer::with(QJsonObject{{u"TeamName"_s, found->name},
                                    {u"TeamRoleType"_s, found->superapp ? 2 : 1},
                                    {u"AdminUserAccount"_s, u"operator"_s},
                                    {u"CreateUser"_s, u"operator"_s},
                                    {u"CreateTime"_s, unixText(found->createdMs)},
                                    {u"MemberCount"_s, 3},
                                    {u"BindTeamName"_s, teamName(call.world, found->related)},
                                    {u"ExpireTime"_s, 0},
                                    {u"Status"_s, 1}});
}

QJsonObject applicationRow(const World &world, const Application &application)
{
    return {{u"ApplicationId"_s, application.id},
            {u"AppIdentityId"_s, application.identity},
            {u"ApplicationName"_s, application.name},
            {u"Logo"_s, u"https://icons.example.com/%1.png"_s.arg(application.id)},
            {u"AndroidAppKey"_s, u"com.example.%1"_s.arg(application.identity)},
            {u"IosAppKey"_s, u"com.example.%1"_s.arg(application.identity)},
            {u"CreateUser"_s, u"operator"_s},
            {u"CreateTime"_s, dateText(application.createdMs)},
            {u"UpdateUser"_s, u"operator"_s},
            {u"UpdateTime"_s, dateText(application.createdMs)},
            {u"TeamId"_s, application.team},
            {u"TeamName"_s, teamName(world, application.team)},
            {u"SensitiveApiCount"_s, application.apis.size()},
            {u"ApplicationType"_s, application.production ? 2 : 1}};
}

/// DescribeApplicationList
Answer applicationList(const Call &call)
{
    if (auto problem = keywordProblem(call))
        return *problem;
    const QString team = call.text(u"TeamId"_s);
    QList<const Application *> found;
    for (const Application &application : std::as_const(call.world.applications)) {
        if (application.name.contains(call.text(u"Keyword"_s), Qt::CaseInsensitive) && (team.isEmpty() || application.team == team))
            found.append(&application);
    }
    return paged(call, found, [&call](const Application *application) { return applicationRow(call.world, *application); });
}

/// DescribeApplication
Answer application(const Call &call)
{
    const Application *found = call.world.application(call.text(u"ApplicationId"_s));
    if (!found)
        return Answer::refused(u"InvalidParameterValue.InvalidApplicationId"_s, u"There is no such superapp."_s);
    return Answer::with(applicationRow(call.world, *found));
}

} // namespace

QList<Endpoint> organisationEndpoints()
{
    return {{u"DescribeTeamList"_s, teamList, {}},
            {u"DescribeTeam"_s, team, {}},
            {u"DescribeApplicationList"_s, applicationList, {}},
            {u"DescribeApplication"_s, application, {}}};
}

QHash<QString, Endpoint> allEndpoints()
{
    QHash<QString, Endpoint> all;
    for (const QList<Endpoint> &some :
         {organisationEndpoints(), programEndpoints(), versionEndpoints(), approvalEndpoints(), releaseEndpoints(),
          secretEndpoints(), domainEndpoints(), apiEndpoints(), messageEndpoints()}) {
        for (const Endpoint &endpoint : some)
            all.insert(endpoint.action, endpoint);
    }
    return all;
}

} // namespace flotilla::sandbox::tcsas
