// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/endpoints.h"

#include <QHostAddress>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDomainsOfAKind = 200;
constexpr int kChangesAMonth = 50;

/// Kind of server domain and the scheme it is written with.
QList<std::pair<QString, QString>> serverKinds()
{
    return {{u"requestdomain"_s, u"https://"_s},  {u"wsrequestdomain"_s, u"wss://"_s}, {u"uploaddomain"_s, u"https://"_s},
            {u"downloaddomain"_s, u"https://"_s}, {u"udpdomain"_s, u"udp://"_s},       {u"tcpdomain"_s, u"tcp://"_s}};
}

QString hostOf(const QString &domain)
{
    return domain.section(u"://"_s, -1).section(u':', 0, 0);
}

bool isWellFormed(const QString &domain, const QString &scheme)
{
    const QString host = hostOf(domain);
    return domain.startsWith(scheme) && host.contains(u'.') && !host.contains(u'/') && QHostAddress(host).isNull()
        && host != "api.weixin.qq.com"_L1 && !host.endsWith(".invalid"_L1);
}

/// The sandbox takes every domain for filed with the authorities but those under .test.
bool hasFiling(const QString &domain)
{
    return !hostOf(domain).endsWith(".test"_L1);
}

QStringList changed(const QStringList &before, const QString &action, const QStringList &domains)
{
    QStringList after = action == "set"_L1 ? QStringList() : before;
    for (const QString &domain : domains) {
        if (action == "delete"_L1)
            after.removeAll(domain);
        else if (!after.contains(domain))
            after.append(domain);
    }
    return after;
}

/// Which of the domains asked for may be changed, and which not.
struct Sorted {
    QStringList good;
    QStringList bad;
    QStringList unfiled;
};

Sorted sorted(const QStringList &domains, const QString &scheme, const QStringList &registered)
{
    Sorted result;
    for (const QString &domain : domains) {
        if (!isWellFormed(domain, scheme) || (!registered.isEmpty() && !registered.contains(hostOf(domain))))
            result.bad.append(domain);
        else if (!hasFiling(domain))
            result.unfiled.append(domain);
        else
            result.good.append(domain);
    }
    return result;
}

bool isAction(const QString &action)
{
    return QStringList{u"add"_s, u"delete"_s, u"set"_s, u"get"_s}.contains(action);
}

void insertLists(QJsonObject &fields, const DomainLists &lists)
{
    const auto kinds = serverKinds();
    for (const auto &[kind, scheme] : kinds)
        fields.insert(kind, QJsonArray::fromStringList(lists.value(kind)));
}

/// errcode 0 may come with lists of refused domains; 85017 where none was left to change.
Answer changeServerDomains(const Call &call, DomainLists &lists, const QStringList &registered)
{
    const QString action = call.body["action"_L1].toString();
    if (!isAction(action))
        return Answer::refused(40097);
    QJsonObject fields;
    if (action == "get"_L1) {
        insertLists(fields, lists);
        return Answer::with(fields);
    }
    DomainLists after = lists;
    QStringList unfiled;
    bool tooMany = false;
    const auto kinds = serverKinds();
    for (const auto &[kind, scheme] : kinds) {
        const QStringList asked = textsOf(call.body[kind]);
        const Sorted domains = sorted(asked, scheme, action == "delete"_L1 ? QStringList() : registered);
        if (!domains.bad.isEmpty())
            fields.insert(u"invalid_"_s + kind, QJsonArray::fromStringList(domains.bad));
        unfiled += domains.unfiled;
        const bool nothingLeft = domains.good.isEmpty() && !asked.isEmpty();
        const QStringList list = changed(lists.value(kind), action, domains.good);
        if (call.body.contains(kind) && !nothingLeft && list != lists.value(kind))
            after[kind] = list;
        tooMany = tooMany || after.value(kind).size() > kDomainsOfAKind;
    }
    if (!unfiled.isEmpty())
        fields.insert(u"no_icp_domain"_s, QJsonArray::fromStringList(unfiled));
    int code = tooMany ? 85016 : 0;
    if (code == 0 && after == lists)
        code = 85017;
    if (code == 0 && countInMonth(call.program->domainChanges, call.nowMs) >= kChangesAMonth)
        code = 86102;
    if (code != 0) {
        Answer answer = Answer::refused(code);
        answer.fields = fields;
        return answer;
    }
    lists = after;
    call.program->domainChanges.append(call.nowMs);
    insertLists(fields, lists);
    return Answer::done(u"domains"_s, {{u"action"_s, action}}, fields);
}

/// POST /wxa/modify_domain: domains have to be registered with the platform.
Answer modifyDomain(const Call &call)
{
    return changeServerDomains(call, call.program->domains, call.world.serverDomains);
}

/// POST /wxa/modify_domain_directly
Answer modifyDomainDirectly(const Call &call)
{
    return changeServerDomains(call, call.program->directDomains, {});
}

Answer changeWebviewDomains(const Call &call, DomainLists &lists, const QStringList &registered)
{
    const QString kind = u"webviewdomain"_s;
    QString action = call.body["action"_L1].toString();
    QStringList asked = textsOf(call.body[kind]);
    if (!call.body.contains("action"_L1)) {
        if (registered.isEmpty())
            return Answer::refused(89020);
        action = u"add"_s;
        for (const QString &host : registered)
            asked.append(u"https://"_s + host);
    }
    if (!isAction(action))
        return Answer::refused(40097);
    const QStringList before = lists.value(kind);
    if (action == "get"_L1)
        return Answer::with({{kind, QJsonArray::fromStringList(before)}});
    if (action == "delete"_L1) {
        if (std::any_of(asked.cbegin(), asked.cend(), [&before](const QString &domain) { return !before.contains(domain); }))
            return Answer::refused(89022);
    } else if (const Sorted domains = sorted(asked, u"https://"_s, registered); domains.good.size() != asked.size()) {
        return Answer::refused(89021, (domains.bad + domains.unfiled).join(u", "_s));
    }
    const QStringList after = changed(before, action, asked);
    if (after.size() > kDomainsOfAKind)
        return Answer::refused(89029);
    if (after == before)
        return Answer::refused(89019);
    lists[kind] = after;
    return Answer::done(u"webviewDomains"_s, {{u"action"_s, action}}, {{kind, QJsonArray::fromStringList(after)}});
}

/// POST /wxa/setwebviewdomain
Answer setWebviewDomain(const Call &call)
{
    return changeWebviewDomains(call, call.program->domains, call.world.webviewDomains);
}

/// POST /wxa/setwebviewdomain_directly
Answer setWebviewDomainDirectly(const Call &call)
{
    return changeWebviewDomains(call, call.program->directDomains, {});
}

/// POST /wxa/get_webviewdomain_confirmfile
Answer confirmFile(const Call &call)
{
    return Answer::with({{u"file_name"_s, call.program->userName.mid(3) + u".txt"_s},
                         {u"file_content"_s, call.program->userName.sliced(3).repeated(2)}});
}

/// POST /wxa/get_effective_domain
Answer effectiveDomains(const Call &call)
{
    QJsonObject third;
    QJsonObject direct;
    QJsonObject effective;
    insertLists(third, call.program->domains);
    insertLists(direct, call.program->directDomains);
    insertLists(effective, call.program->effectiveDomains);
    QJsonObject console;
    insertLists(console, {});
    return Answer::with({{u"mp_domain"_s, console},
                         {u"third_domain"_s, third},
                         {u"direct_domain"_s, direct},
                         {u"effective_domain"_s, effective}});
}

/// POST /wxa/get_effective_webviewdomain
Answer effectiveWebviewDomains(const Call &call)
{
    const auto list = [](const DomainLists &lists) {
        return QJsonArray::fromStringList(lists.value(u"webviewdomain"_s));
    };
    return Answer::with({{u"mp_webviewdomain"_s, QJsonArray()},
                         {u"third_webviewdomain"_s, list(call.program->domains)},
                         {u"direct_webviewdomain"_s, list(call.program->directDomains)},
                         {u"effective_webviewdomain"_s, list(call.program->effectiveDomains)}});
}

/// The lists registered with the platform: "a.com;b.com".
Answer changePlatformList(const Call &call, QStringList &list, const QString &key, const QString &published)
{
    const QString action = call.body["action"_L1].toString();
    if (!isAction(action))
        return Answer::refused(40097);
    const auto fields = [&published, &list] { return QJsonObject{{published, list.join(u';')}}; };
    if (action == "get"_L1)
        return Answer::with(fields());
    const QStringList domains = call.body[key].toString().split(u';', Qt::SkipEmptyParts);
    if (std::any_of(domains.cbegin(), domains.cend(), [](const QString &domain) { return domain.contains(u"://"_s); }))
        return Answer::refused(85303);
    list = changed(list, action, domains);
    return Answer::done(u"platformDomains"_s, {{u"action"_s, action}}, fields());
}

/// POST /cgi-bin/component/modify_wxa_server_domain
Answer platformServerDomains(const Call &call)
{
    return changePlatformList(call, call.world.serverDomains, u"wxa_server_domain"_s, u"published_wxa_server_domain"_s);
}

/// POST /cgi-bin/component/modify_wxa_jump_domain
Answer platformWebviewDomains(const Call &call)
{
    return changePlatformList(call, call.world.webviewDomains, u"wxa_jump_h5_domain"_s, u"published_wxa_jump_h5_domain"_s);
}

} // namespace

QList<Endpoint> domainEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/wxa/modify_domain"_s, Caller::Program, 18, modifyDomain},
            {Method::Post, u"/wxa/modify_domain_directly"_s, Caller::Program, 18, modifyDomainDirectly},
            {Method::Post, u"/wxa/setwebviewdomain"_s, Caller::Program, 18, setWebviewDomain},
            {Method::Post, u"/wxa/setwebviewdomain_directly"_s, Caller::Program, 18, setWebviewDomainDirectly},
            {Method::Post, u"/wxa/get_webviewdomain_confirmfile"_s, Caller::Program, 18, confirmFile},
            {Method::Post, u"/wxa/get_effective_domain"_s, Caller::Program, 18, effectiveDomains},
            {Method::Post, u"/wxa/get_effective_webviewdomain"_s, Caller::Program, 18, effectiveWebviewDomains},
            {Method::Post, u"/cgi-bin/component/modify_wxa_server_domain"_s, Caller::Component, 0, platformServerDomains},
            {Method::Post, u"/cgi-bin/component/modify_wxa_jump_domain"_s, Caller::Component, 0, platformWebviewDomains}};
}

} // namespace flotilla::sandbox::wechat
