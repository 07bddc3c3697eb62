// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/domains.h"

#include "wechat/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

using DomainLists = QMap<QString, QStringList>;

/// Capitals and a slash at the end make no other domain.
QString plainDomain(const QString &text)
{
    QString domain = text.trimmed().toLower();
    while (domain.endsWith(u'/')) {
        domain.chop(1);
    }
    return domain;
}

DomainLists asked(const Values &options, bool webview)
{
    const QJsonObject file = QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
    DomainLists lists;
    for (const QString &kind : domainKinds(webview)) {
        if (!file.contains(kind)) {
            continue;
        }
        QStringList &list = lists[kind];
        const QJsonArray domains = file.value(kind).toArray();
        for (const auto &domain : domains) {
            list.append(plainDomain(domain.toString()));
        }
        list.removeAll(QString());
        list.removeDuplicates();
    }
    return lists;
}

QStringList thereOf(const Values &there, const QString &kind)
{
    QStringList list = there.value(kind).split(u'\n', Qt::SkipEmptyParts);
    std::transform(list.begin(), list.end(), list.begin(), plainDomain);
    return list;
}

QStringList amiss(const QString &mode, const QStringList &wanted, const QStringList &there)
{
    QStringList left;
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(left),
                 [&](const QString &domain) { return there.contains(domain) == (mode == "delete"_L1); });
    return left;
}

/// With `set` a domain too many is as wrong as one that is missing.
bool isExactly(const QStringList &wanted, const QStringList &there)
{
    return amiss({}, wanted, there).isEmpty() && amiss({}, there, wanted).isEmpty();
}

QString textOf(const DomainLists &lists)
{
    QJsonObject object;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString wholeLists(const DomainLists &wanted, const Values &there, bool webview)
{
    const bool same = std::all_of(wanted.keyBegin(), wanted.keyEnd(),
                                  [&](const QString &kind) { return isExactly(wanted.value(kind), thereOf(there, kind)); });
    if (same) {
        return {};
    }
    DomainLists all = wanted;
    for (const QString &kind : domainKinds(webview)) {
        if (const QStringList list = thereOf(there, kind); !all.contains(kind) && !list.isEmpty()) {
            all.insert(kind, list);
        }
    }
    return textOf(all);
}

} // namespace

const QStringList &domainKinds(bool webview)
{
    static const QStringList server{u"requestdomain"_s, u"wsrequestdomain"_s, u"uploaddomain"_s, u"downloaddomain"_s, u"udpdomain"_s, u"tcpdomain"_s};
    static const QStringList pages{u"webviewdomain"_s};
    return webview ? pages : server;
}

bool wantsDomains(const Values &options, bool webview)
{
    return !asked(options, webview).isEmpty();
}

QString domainChange(const Values &options, const Values &there, bool webview)
{
    const QString mode = options.value(opts::Mode);
    const DomainLists wanted = asked(options, webview);
    if (mode == "set"_L1) {
        return wholeLists(wanted, there, webview);
    }
    DomainLists lists;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (const QStringList left = amiss(mode, it.value(), thereOf(there, it.key())); !left.isEmpty()) {
            lists.insert(it.key(), left);
        }
    }
    return textOf(lists);
}

QStringList domainsAmiss(const Values &options, const Values &there, bool webview)
{
    QStringList all;
    const DomainLists wanted = asked(options, webview);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        all += amiss(options.value(opts::Mode), it.value(), thereOf(there, it.key()));
    }
    all.removeDuplicates();
    return all;
}

} // namespace flotilla::wechat
