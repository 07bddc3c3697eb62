// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/requests.h"

#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/replies.h"

#include <QJsonDocument>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

bool namesOne(const QJsonObject &body)
{
    const auto keys = {"MNPId"_L1, "MNPVersionId"_L1, "BusinessId"_L1, "ApprovalNo"_L1};
    return std::any_of(keys.begin(), keys.end(), [&body](QLatin1StringView key) { return body.contains(key); });
}

QUrl objectUrl(const Reply &told, const QUrl &endpoint)
{
    QUrl url = endpoint;
    if (url.isEmpty()) {
        const QString where = told.values.contains(inside::Accelerated) ? u"accelerate"_s : told.values.value(inside::Region);
        url = QUrl(u"https://%1.cos.%2.myqcloud.com"_s.arg(told.values.value(inside::Bucket), where));
    }
    const QString path = told.values.value(inside::Path);
    url.setPath(path.startsWith(u'/') ? path : u'/' + path, QUrl::DecodedMode);
    return url;
}

QJsonArray domainLists(const Call &call)
{
    const QJsonObject change = QJsonDocument::fromJson(call.marks.value(marks::Change).toUtf8()).object();
    QJsonArray lists;
    for (const DomainType &type : domainTypes()) {
        if (change.contains(type.name)) {
            lists.append(QJsonObject{{u"DomainUrlList"_s, change.value(type.name)}, {u"DomainType"_s, type.number}});
        }
    }
    return lists;
}

bool rejects(const Call &call)
{
    return call.options.value(opts::Result) == "reject"_L1;
}

ProcessMNPApproval decisionOf(const Call &call)
{
    constexpr int kReject = 2;
    constexpr int kApprove = 3;
    QJsonArray items;
    const QStringList apps = partsOf(call.marks.value(marks::Pending));
    const QString note = call.options.value(opts::ApprovalNote);
    for (const QString &app : apps) {
        QJsonObject item{{u"AppId"_s, app}, {u"ApprovalResult"_s, rejects(call) ? kReject : kApprove}};
        if (!note.isEmpty()) {
            item.insert(u"ApprovalNote"_s, note);
        }
        items.append(item);
    }
    return {call.marks.value(marks::ApprovalNo), items};
}

} // namespace flotilla::tcsas
