// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domains.h"

#include "tcsas/domaindiff.h"
#include "tcsas/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasDomains
{
    Q_DECLARE_TR_FUNCTIONS(TcsasDomains)
};

/// With their sort.
QStringList named(const QStringList &domains, const QString &type)
{
    QStringList names;
    for (const QString &domain : domains) {
        names.append(TcsasDomains::tr("%1 (%2)", "a domain, its sort").arg(domain, type));
    }
    return names;
}

} // namespace

const QList<DomainType> &domainTypes()
{
    static const QList<DomainType> all{{"request"_L1, 1}, {"business"_L1, 2}, {"socket"_L1, 3}, {"upload"_L1, 4}, {"download"_L1, 5}};
    return all;
}

QString domainsToSend(const Values &options, const Values &now)
{
    const bool add = options.value(opts::Mode) != "set"_L1;
    QJsonObject change;
    const QList<ListChange> diff = domainDiff(options, now);
    for (const ListChange &one : diff) {
        if (one.changes()) {
            change.insert(one.list, QJsonArray::fromStringList(add ? one.added : domainsOrdered(options, one.list)));
        }
    }
    return change.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact));
}

QString domainsTakenAway(const Values &options, const Values &now)
{
    QStringList gone;
    QStringList fresh;
    const QList<ListChange> diff = domainDiff(options, now);
    for (const ListChange &one : diff) {
        gone += named(one.removed, one.list);
        fresh += named(one.added, one.list);
    }
    if (gone.isEmpty()) {
        return {};
    }
    const QString comma = TcsasDomains::tr(", ", "between domains");
    return fresh.isEmpty() ? TcsasDomains::tr("removes: %1").arg(gone.join(comma))
                           : TcsasDomains::tr("removes: %1; adds: %2").arg(gone.join(comma), fresh.join(comma));
}

QString problemOfDomains(const QString &file)
{
    const QJsonObject object = QJsonDocument::fromJson(file.toUtf8()).object();
    const QList<DomainType> &types = domainTypes();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const bool known = std::any_of(types.cbegin(), types.cend(), [&it](const DomainType &type) { return it.key() == type.name; });
        if (!known) {
            return TcsasDomains::tr("“%1” is no sort of domain. There are: request, business, socket, upload, download.").arg(it.key());
        }
        const QJsonArray list = it.value().toArray();
        if (!it.value().isArray() || !std::all_of(list.cbegin(), list.cend(), [](const auto &one) { return one.isString(); })) {
            return TcsasDomains::tr("“%1” must have a list of domains.").arg(it.key());
        }
    }
    return object.isEmpty() ? TcsasDomains::tr("The file names no domains.") : QString();
}

} // namespace flotilla::tcsas
