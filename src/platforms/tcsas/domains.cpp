// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domains.h"

#include "model/textrules.h"
#include "tcsas/domaindiff.h"
#include "tcsas/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasDomains
{
    Q_DECLARE_TR_FUNCTIONS(TcsasDomains)
};

QString textOf(const ListChange &change)
{
    const QString comma = TcsasDomains::tr(", ", "between domains");
    QStringList parts;
    if (!change.removed.isEmpty()) {
        parts.append(TcsasDomains::tr("removes %1").arg(change.removed.join(comma)));
    }
    if (!change.added.isEmpty()) {
        parts.append(TcsasDomains::tr("adds %1").arg(change.added.join(comma)));
    }
    if (!change.kept.isEmpty()) {
        const int kept = static_cast<int>(change.kept.size());
        parts.append(TcsasDomains::tr("keeps %n", nullptr, kept));
    }
    if (parts.isEmpty()) {
        parts.append(TcsasDomains::tr("stays empty", "a list of domains"));
    }
    return TcsasDomains::tr("%1: %2", "a sort of domains, what becomes of it").arg(change.list, parts.join(comma));
}

// The platform tells a list as one text with semicolons: what has one in it would come back as two.
bool isSeveral(const QString &domain)
{
    static const QRegularExpression between(u"[\\s,;，；]"_s);
    return domain.trimmed().contains(between) || domain.count("://"_L1) > 1;
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

QString domainDiffText(const QList<ListChange> &diff)
{
    QStringList lists;
    for (const ListChange &change : diff) {
        lists.append(textOf(change));
    }
    return lists.join(TcsasDomains::tr("; ", "between lists of domains"));
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
        const auto wrong = std::find_if(list.cbegin(), list.cend(), [](const auto &one) { return isSeveral(one.toString()); });
        if (wrong != list.cend()) {
            return TcsasDomains::tr("“%1” is not one domain.").arg(withoutKeys((*wrong).toString().trimmed()));
        }
    }
    return object.isEmpty() ? TcsasDomains::tr("The file names no domains.") : QString();
}

} // namespace flotilla::tcsas
