// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxPage = 100;
constexpr int kChinaOffsetSeconds = 8 * 3600;
constexpr qint64 kAppsCreatedMs = 1'735'700'000'000; // 2025-01-01

/// Both formats occur in the vendor's samples; the row's number decides which one it gets.
QString timeText(qint64 utcMs, bool iso)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs).toOffsetFromUtc(kChinaOffsetSeconds);
    return iso ? time.toString(Qt::ISODate) : time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QJsonValue orNull(const Build *build, const QString &text)
{
    return build ? QJsonValue(text) : QJsonValue();
}

QJsonObject fixedFields(const AppDefinition &app, qsizetype number)
{
    const bool iso = number % 2 == 0;
    const QJsonObject env{{u"envId"_s, app.envId}, {u"region"_s, u"ap-shanghai"_s}};
    const QJsonValue envText = QString::fromUtf8(QJsonDocument(env).toJson(QJsonDocument::Compact));
    const QJsonValue null;
    return {{u"Id"_s, app.id},
            {u"Name"_s, app.name},
            {u"Title"_s, app.title},
            {u"Description"_s, iso ? null : QJsonValue(app.title)},
            {u"Owner"_s, iso ? u"100000000001"_s : null},
            {u"Status"_s, 0},
            {u"Env"_s, number % 3 == 2 ? null : envText},
            {u"EnvId"_s, app.envId},
            {u"EnvRegion"_s, u"ap-shanghai"_s},
            {u"PkgId"_s, QString()},
            {u"CmsProject"_s, null},
            {u"Channel"_s, iso ? null : u"SITEBUILD"_s},
            {u"TemplateId"_s, null},
            {u"ExpireTime"_s, iso ? u"0001-01-01T00:00:00Z"_s : null},
            {u"CreateTime"_s, timeText(kAppsCreatedMs + number * 86'400'000, iso)},
            {u"UpdateTime"_s, timeText(kAppsCreatedMs + number * 90'000'000, !iso)},
            {u"Source"_s, null},
            {u"IsFree"_s, false},
            {u"ContentType"_s, null},
            {u"AppType"_s, iso ? QJsonValue(1) : null},
            {u"AttachAppId"_s, null},
            {u"EType"_s, null},
            {u"EData"_s, null},
            {u"FlowId"_s, null},
            {u"JobInfo"_s, null},
            {u"Platform"_s, iso ? u"ALL"_s : null},
            {u"SceneType"_s, null},
            {u"ClientId"_s, null},
            {u"IconUrl"_s, null},
            {u"FaviconUrl"_s, null},
            {u"BackgroundColor"_s, null},
            {u"Favorite"_s, false},
            {u"PublishPlatform"_s, u"mp"_s}};
}

QJsonObject appRow(const Platform &platform, const AppDefinition &app, qsizetype number, qint64 nowMs)
{
    QJsonObject row = fixedFields(app, number);
    const Build *mp = platform.lastMpBuild(app.id);
    const Build *web = platform.lastWebBuild(app.id);
    const Build *shown = platform.rules().lastMpCiId == LastMpCiId::None ? nullptr : mp;
    row.insert(u"LastMpCiId"_s, orNull(shown, shown ? shown->ciId : QString()));
    row.insert(u"LastMpCiStatus"_s, orNull(shown, shown ? shown->status(nowMs) : QString()));
    row.insert(u"LastMpCiMode"_s, mp ? QJsonValue(1) : QJsonValue());
    row.insert(u"LastWebCiId"_s, orNull(web, web ? web->id : QString()));
    row.insert(u"LastWebCiStatus"_s, orNull(web, web ? web->status(nowMs) : QString()));
    row.insert(u"LastWebCiMode"_s, web ? QJsonValue(1) : QJsonValue());
    const qint64 deployedMs = std::max(mp ? mp->startedMs : 0, web ? web->startedMs : 0);
    row.insert(u"LastDeployTime"_s, deployedMs > 0 ? QJsonValue(timeText(deployedMs, number % 2 == 0)) : QJsonValue());
    return row;
}

/// The page [offset, offset + limit) of count items, as positions.
std::pair<qsizetype, qsizetype> page(qsizetype count, qint64 offset, qint64 limit)
{
    const qsizetype from = std::clamp<qsizetype>(offset, 0, count);
    return {from, std::min<qsizetype>(count, from + std::clamp<qsizetype>(limit, 0, kMaxPage))};
}

std::optional<ApiError> checkPage(const QJsonObject &parameters)
{
    for (const QString &name : {u"Limit"_s, u"Offset"_s}) {
        if (parameters[name].toInteger() < 0)
            return ApiError{u"InvalidParameter"_s, u"The parameter `%1` must not be negative."_s.arg(name)};
    }
    return std::nullopt;
}

bool matches(const AppDefinition &app, const QJsonObject &parameters)
{
    const QString envId = parameters["EnvId"_L1].toString();
    const QString keyword = parameters["Keyword"_L1].toString();
    const QJsonArray ids = parameters["AppIds"_L1].toArray();
    return (envId.isEmpty() || app.envId == envId) && (ids.isEmpty() || ids.contains(app.id))
        && (keyword.isEmpty() || app.title.contains(keyword, Qt::CaseInsensitive)
            || app.name.contains(keyword, Qt::CaseInsensitive) || app.id.contains(keyword, Qt::CaseInsensitive));
}

} // namespace

PlatformReply describeApps(const Platform &platform, const QJsonObject &parameters, qint64 nowMs)
{
    PlatformReply reply;
    reply.error = checkPage(parameters);
    if (reply.error)
        return reply;
    const QList<AppDefinition> &apps = platform.rules().apps;
    QList<qsizetype> found;
    for (qsizetype i = 0; i < apps.size(); ++i) {
        if (matches(apps.at(i), parameters))
            found.append(i);
    }
    const auto [from, to] = page(found.size(), parameters["Offset"_L1].toInteger(), parameters["Limit"_L1].toInteger());
    QJsonArray rows;
    for (qsizetype i = from; i < to; ++i)
        rows.append(appRow(platform, apps.at(found.at(i)), found.at(i), nowMs));
    reply.fields = {{u"Weapps"_s, rows.isEmpty() ? QJsonValue() : QJsonValue(rows)}, {u"Count"_s, found.size()}};
    return reply;
}

PlatformReply describeEnvs(const Platform &platform, const QJsonObject &parameters)
{
    PlatformReply reply;
    reply.error = checkPage(parameters);
    if (reply.error)
        return reply;
    QStringList envs{platform.rules().envId};
    for (const AppDefinition &app : platform.rules().apps)
        envs.append(app.envId);
    envs.removeDuplicates();
    if (const QString wanted = parameters["EnvId"_L1].toString(); !wanted.isEmpty())
        envs = envs.contains(wanted) ? QStringList{wanted} : QStringList{};

    const auto [from, to] = page(envs.size(), parameters["Offset"_L1].toInteger(), parameters["Limit"_L1].toInteger(20));
    QJsonArray rows;
    for (qsizetype i = from; i < to; ++i) {
        rows.append(QJsonObject{{u"EnvId"_s, envs.at(i)},
                                {u"Alias"_s, u"sandbox"_s},
                                {u"Source"_s, u"qcloud"_s},
                                {u"Status"_s, u"NORMAL"_s},
                                {u"CreateTime"_s, timeText(kAppsCreatedMs, false)},
                                {u"UpdateTime"_s, timeText(kAppsCreatedMs, false)},
                                {u"PackageId"_s, QString()},
                                {u"PackageName"_s, QString()},
                                {u"IsAutoDegrade"_s, false},
                                {u"EnvChannel"_s, u"qc_console"_s},
                                {u"PayMode"_s, u"prepayment"_s},
                                {u"IsDefault"_s, i == 0},
                                {u"Region"_s, u"ap-shanghai"_s},
                                {u"Tags"_s, QJsonArray()},
                                {u"EnvType"_s, u"weda"_s},
                                {u"IsDauPackage"_s, false},
                                {u"PackageType"_s, QString()},
                                {u"Recycle"_s, QJsonValue()},
                                {u"Meta"_s, QJsonValue()}});
    }
    reply.fields = {{u"EnvList"_s, rows}, {u"Total"_s, envs.size()}};
    return reply;
}

PlatformReply callerIdentity()
{
    PlatformReply reply;
    reply.fields = {{u"Arn"_s, u"qcs::cam::uin/100000000001:uin/100000000002"_s},
                    {u"AccountId"_s, u"100000000001"_s},
                    {u"UserId"_s, u"100000000002"_s},
                    {u"PrincipalId"_s, u"100000000002"_s},
                    {u"Type"_s, u"CAMUser"_s}};
    return reply;
}

} // namespace flotilla::sandbox
