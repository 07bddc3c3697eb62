// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/webviewdomains.h"

#include "wechat/callseries.h"
#include "wechat/domains.h"

#include <QJsonArray>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

QStringList webviewDomains(const ModifyDomain &all)
{
    QStringList domains;
    const QJsonArray list = all.lists.value(domainKinds(true).constFirst()).toArray();
    for (const auto &domain : list) {
        domains.append(domain.toString());
    }
    return domains;
}

ModifyDomain webviewCall(const QString &action, const QStringList &domains)
{
    return {action, {{domainKinds(true).constFirst(), QJsonArray::fromStringList(domains)}}, true};
}

} // namespace

qsizetype webviewCount(const ModifyDomain &all)
{
    return webviewDomains(all).size();
}

std::unique_ptr<PendingCall> putWebviewDomains(Client &client, const ModifyDomain &all, const QString &call, const QString &appid,
                                               const Gateway::Callback &done)
{
    const QStringList domains = webviewDomains(all);
    QList<CallSeries::Part> parts;
    for (const QString &domain : domains) {
        parts.append({domain, webviewCall(u"add"_s, {domain}).request()});
    }
    CallSeries::Whole whole{all.request(), u"89021"_s};
    if (all.action == "set"_L1) {
        whole.rest = [domains](const QStringList &refused) -> std::optional<Request> {
            QStringList taken = domains;
            taken.removeIf([&refused](const QString &domain) { return refused.contains(domain); });
            return taken.isEmpty() ? std::nullopt : std::optional(webviewCall(u"set"_s, taken).request());
        };
    }
    return std::make_unique<CallSeries>(client, call, appid, parts, done, std::move(whole));
}

} // namespace flotilla::wechat
