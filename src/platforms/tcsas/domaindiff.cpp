// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domaindiff.h"

#include "tcsas/domains.h"
#include "tcsas/names.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Two spellings of one domain.
QString spelledPlainly(const QString &text)
{
    QString plain = text.trimmed().toLower();
    while (plain.endsWith(u'/')) {
        plain.chop(1);
    }
    return plain;
}

QSet<QString> spelledPlainly(const QStringList &domains)
{
    QSet<QString> plain;
    for (const QString &domain : domains) {
        plain.insert(spelledPlainly(domain));
    }
    return plain;
}

QJsonObject fileOf(const Values &options)
{
    return QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
}

} // namespace

QStringList domainsOrdered(const Values &options, const QString &type)
{
    QStringList list;
    QSet<QString> known;
    const QJsonArray array = fileOf(options).value(type).toArray();
    for (const auto &one : array) {
        const QString domain = one.toString().trimmed();
        if (!domain.isEmpty() && !known.contains(spelledPlainly(domain))) {
            known.insert(spelledPlainly(domain));
            list.append(domain);
        }
    }
    return list;
}

QList<ListChange> domainDiff(const Values &options, const Values &now)
{
    const QJsonObject file = fileOf(options);
    const bool sets = options.value(opts::Mode) == "set"_L1;
    QList<ListChange> diff;
    for (const DomainType &type : domainTypes()) {
        if (!file.contains(type.name)) {
            continue;
        }
        const QStringList wanted = domainsOrdered(options, type.name);
        const QStringList there = now.value(type.name).split(u'\n', Qt::SkipEmptyParts);
        const QSet<QString> wantedSet = spelledPlainly(wanted);
        const QSet<QString> thereSet = spelledPlainly(there);
        ListChange change;
        change.list = type.name;
        for (const QString &domain : there) {
            const bool stays = !sets || wantedSet.contains(spelledPlainly(domain));
            (stays ? change.kept : change.removed).append(domain);
        }
        for (const QString &domain : wanted) {
            if (!thereSet.contains(spelledPlainly(domain))) {
                change.added.append(domain);
            }
        }
        diff.append(change);
    }
    return diff;
}

Values domainsNow(const QList<Item> &items)
{
    QHash<QString, QStringList> lists;
    for (const Item &item : items) {
        lists[item.values.value(told::Type)].append(item.id);
    }
    Values now;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        put(now, it.key(), it.value().join(u'\n'));
    }
    return now;
}

} // namespace flotilla::tcsas
