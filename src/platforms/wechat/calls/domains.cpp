// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/domains.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"
#include "wechat/domains.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

QStringList refusedIn(const QJsonObject &reply)
{
    QStringList refused;
    for (const QString &kind : domainKinds(false) + domainKinds(true)) {
        const QByteArray name = "invalid_" + kind.toLatin1();
        refused += readTexts(reply, QLatin1StringView(name));
    }
    refused += readTexts(reply, "no_icp_domain"_L1);
    refused.removeDuplicates();
    return refused;
}

Request ModifyDomain::request() const
{
    QJsonObject body = lists;
    body.insert(u"action"_s, action);
    const Request request = post(webview ? u"/wxa/setwebviewdomain"_s : u"/wxa/modify_domain"_s, body);
    return action == "get"_L1 ? request : changing(request);
}

Result<ModifyDomain::Reply> ModifyDomain::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    for (const QString &kind : domainKinds(false) + domainKinds(true)) {
        const QByteArray name = kind.toLatin1();
        read.lists.insert(kind, readTexts(reply, QLatin1StringView(name)));
    }
    read.refused = refusedIn(reply);
    return read;
}

Request GetEffectiveDomain::request() const
{
    return post(u"/wxa/get_effective_domain"_s);
}

Request GetEffectiveWebviewDomain::request() const
{
    return post(u"/wxa/get_effective_webviewdomain"_s);
}

Result<GetEffectiveDomain::Reply> GetEffectiveDomain::Reply::parse(const QJsonObject &reply)
{
    const auto all = [&reply](QLatin1StringView list, QLatin1StringView webviews) {
        const QJsonObject lists = fieldOf(reply, list).toObject();
        QStringList domains = readTexts(reply, webviews);
        for (const QString &kind : domainKinds(false)) {
            const QByteArray name = kind.toLatin1();
            domains += readTexts(lists, QLatin1StringView(name));
        }
        return domains;
    };
    return Reply{all("effective_domain"_L1, "effective_webviewdomain"_L1),
                 all("mp_domain"_L1, "mp_webviewdomain"_L1) + all("third_domain"_L1, "third_webviewdomain"_L1)
                     + all("direct_domain"_L1, "direct_webviewdomain"_L1)};
}

} // namespace flotilla::wechat
