// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/endpoints.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHistoryLength = 5;

/// On release, domains of way 1 that are not registered with the platform any more are dropped.
void applyDomains(const Call &call)
{
    MiniProgram &program = *call.program;
    for (auto it = program.domains.begin(); it != program.domains.end(); ++it) {
        const QStringList &registered = it.key() == "webviewdomain"_L1 ? call.world.webviewDomains : call.world.serverDomains;
        it->removeIf([&registered](const QString &domain) {
            return !registered.isEmpty() && !registered.contains(domain.section(u"://"_s, -1).section(u':', 0, 0));
        });
    }
    program.effectiveDomains = program.domains;
    for (auto it = program.directDomains.cbegin(); it != program.directDomains.cend(); ++it) {
        QStringList &list = program.effectiveDomains[it.key()];
        list += *it;
        list.removeDuplicates();
    }
}

void putOnline(const Call &call, AuditOrder &order)
{
    MiniProgram &program = *call.program;
    if (program.online) {
        program.history.prepend(*program.online);
        program.history.resize(std::min<qsizetype>(program.history.size(), kHistoryLength));
    }
    program.online = Release{order.package, ++program.lastAppVersion, call.nowMs};
    order.released = true;
    applyDomains(call);
}

QJsonObject released(const MiniProgram &program)
{
    return {{u"version"_s, program.online->package.version}, {u"appVersion"_s, program.online->appVersion}};
}

/// POST /wxa/release
Answer release(const Call &call)
{
    MiniProgram &program = *call.program;
    if (program.audits.isEmpty())
        return Answer::refused(85019);
    AuditOrder &order = program.audits.last();
    const AuditStatus status = order.status(call.nowMs);
    if (status == Rejected || status == Withdrawn)
        return Answer::refused(85019);
    if (order.released)
        return Answer::refused(85052);
    if (status != Approved || call.nowMs < order.decidedMs + call.rules.scaled(call.rules.settleSeconds))
        return Answer::refused(85020);
    putOnline(call, order);
    if (program.gray && program.gray->isRunning())
        program.gray->status = 3;
    return Answer::done(u"release"_s, released(program));
}

Answer historyList(const Call &call)
{
    QJsonArray list;
    for (const Release &old : qAsConst(call.program->history)) {
        list.append(QJsonObject{{u"app_version"_s, old.appVersion},
                                {u"user_version"_s, old.package.version},
                                {u"user_desc"_s, old.package.desc},
                                {u"commit_time"_s, old.package.committedMs / 1000}});
    }
    return Answer::with({{u"version_list"_s, list}});
}

/// GET /wxa/revertcoderelease: lists if it is told to, whatever else it is told; otherwise it rolls back.
Answer revert(const Call &call)
{
    if (call.query.hasQueryItem(u"action"_s)) {
        return call.parameter(u"action"_s) == "get_history_version"_L1 ? historyList(call) : Answer::refused(40097);
    }
    MiniProgram &program = *call.program;
    if (program.gray && program.gray->isRunning())
        return Answer::refused(87011);
    if (!program.online || program.history.isEmpty())
        return Answer::refused(87012);
    auto target = program.history.begin();
    if (call.query.hasQueryItem(u"app_version"_s)) {
        bool ok = false;
        const int wanted = call.parameter(u"app_version"_s).toInt(&ok);
        if (!ok)
            return Answer::refused(40097);
        target = std::find_if(program.history.begin(), program.history.end(),
                              [wanted](const Release &old) { return old.appVersion == wanted; });
        if (target == program.history.end())
            return Answer::refused(87012);
    }
    // The version rolled away from goes nowhere: it can neither be listed nor come back.
    program.online = *target;
    program.online->releasedMs = call.nowMs;
    program.history.removeAt(std::distance(program.history.begin(), target));
    return Answer::done(u"rollback"_s, released(program));
}

/// POST /wxa/grayrelease
Answer gray(const Call &call)
{
    MiniProgram &program = *call.program;
    const auto wanted = integerOf(call.body["gray_percentage"_L1]);
    const bool debuggers = call.body["support_debuger_first"_L1].toBool();
    const bool testers = call.body["support_experiencer_first"_L1].toBool();
    if (!wanted || *wanted < 0 || *wanted > 100 || (*wanted == 0 && !debuggers && !testers))
        return Answer::refused(85081);
    if (!call.script().complete)
        return Answer::refused(86002);
    if (!program.online)
        return Answer::refused(85079);
    if (program.audits.isEmpty() || program.audits.constLast().status(call.nowMs) != Approved
        || program.audits.constLast().released) {
        return Answer::refused(85080);
    }
    const bool running = program.gray && program.gray->isRunning();
    if (running && *wanted <= program.gray->percentage)
        return Answer::refused(85082);
    const qint64 since = running ? program.gray->createdMs : call.nowMs;
    program.gray = GrayPlan{1, since, int(*wanted), debuggers, testers};
    if (*wanted == 100 && call.rules.graySettlesAt100) {
        program.gray->status = 3;
        putOnline(call, program.audits.last());
    }
    return Answer::done(u"gray"_s, {{u"version"_s, program.audits.constLast().package.version}, {u"percentage"_s, *wanted}});
}

/// GET /wxa/getgrayreleaseplan: no object at all where there never was a plan.
Answer grayPlan(const Call &call)
{
    const auto &plan = call.program->gray;
    if (!plan)
        return {};
    return Answer::with({{u"gray_release_plan"_s, QJsonObject{{u"status"_s, plan->status},
                                                              {u"create_timestamp"_s, plan->createdMs / 1000},
                                                              {u"gray_percentage"_s, plan->percentage},
                                                              {u"support_debuger_first"_s, plan->debuggersFirst},
                                                              {u"support_experiencer_first"_s, plan->testersFirst}}}});
}

/// GET /wxa/revertgrayrelease
Answer cancelGray(const Call &call)
{
    auto &plan = call.program->gray;
    if (!plan || !plan->isRunning())
        return Answer::refused(-1, u"no gray release plan"_s);
    plan->status = 4;
    return Answer::done(u"cancelGray"_s, {{u"percentage"_s, plan->percentage}});
}

/// POST /wxa/change_visitstatus
Answer changeVisibility(const Call &call)
{
    const QString action = call.body["action"_L1].toString();
    if (action != "open"_L1 && action != "close"_L1)
        return Answer::refused(85022);
    const bool visible = action == "open"_L1;
    if (call.program->visible == visible)
        return Answer::refused(85021);
    call.program->visible = visible;
    return Answer::done(u"visibility"_s, {{u"action"_s, action}});
}

/// POST /wxa/getvisitstatus
Answer visibility(const Call &call)
{
    return Answer::with({{u"status"_s, call.program->visible ? 1 : 0}});
}

QStringList baseLibraries()
{
    return {u"3.6.0"_s, u"3.4.10"_s, u"3.0.0"_s, u"2.33.0"_s, u"2.27.3"_s, u"2.19.4"_s, u"2.10.4"_s, u"2.0.0"_s};
}

/// POST /cgi-bin/wxopen/getweappsupportversion
Answer supportVersion(const Call &call)
{
    QJsonArray items;
    double share = 51.2;
    const QStringList all = baseLibraries();
    for (const QString &version : all) {
        items.append(QJsonObject{{u"version"_s, version}, {u"percentage"_s, share}});
        share /= 2;
    }
    return Answer::with({{u"now_version"_s, call.program->minVersion}, {u"uv_info"_s, QJsonObject{{u"items"_s, items}}}});
}

/// POST /cgi-bin/wxopen/setweappsupportversion
Answer setSupportVersion(const Call &call)
{
    static const QRegularExpression published(u"^[1-3]\\.[0-9]{1,2}\\.[0-9]{1,2}$"_s);
    const QString version = call.body["version"_L1].toString();
    if (!published.match(version).hasMatch())
        return Answer::refused(89014);
    call.program->minVersion = version;
    return Answer::done(u"minVersion"_s, {{u"version"_s, version}});
}

} // namespace

QList<Endpoint> releaseEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/wxa/release"_s, Caller::Program, 18, release},
            {Method::Get, u"/wxa/revertcoderelease"_s, Caller::Program, 18, revert},
            {Method::Post, u"/wxa/grayrelease"_s, Caller::Program, 18, gray},
            {Method::Get, u"/wxa/getgrayreleaseplan"_s, Caller::Program, 18, grayPlan},
            {Method::Get, u"/wxa/revertgrayrelease"_s, Caller::Program, 18, cancelGray},
            {Method::Post, u"/wxa/change_visitstatus"_s, Caller::Program, 18, changeVisibility},
            {Method::Post, u"/wxa/getvisitstatus"_s, Caller::Program, 18, visibility},
            {Method::Post, u"/cgi-bin/wxopen/getweappsupportversion"_s, Caller::Program, 18, supportVersion},
            {Method::Post, u"/cgi-bin/wxopen/setweappsupportversion"_s, Caller::Program, 18, setSupportVersion}};
}

} // namespace flotilla::sandbox::wechat
