// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domains.h"

#include "tcsas/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasDomains
{
    Q_DECLARE_TR_FUNCTIONS(TcsasDomains)
};

/// Two spellings of one domain.
QString plainDomain(const QString &text)
{
    QString plain = text.trimmed().toLower();
    while (plain.endsWith(u'/')) {
        plain.chop(1);
    }
    return plain;
}

QSet<QString> plainSet(const QStringList &domains)
{
    QSet<QString> plain;
    for (const QString &domain : domains) {
        plain.insert(plainDomain(domain));
    }
    return plain;
}

/// Those of `domains` that `list` has not, with their sort.
QStringList missingIn(const QStringList &list, const QStringList &domains, const DomainType &type)
{
    const QSet<QString> there = plainSet(list);
    QStringList missing;
    for (const QString &domain : domains) {
        if (!there.contains(plainDomain(domain))) {
            missing.append(TcsasDomains::tr("%1 (%2)", "a domain, its sort").arg(domain, QString(type.name)));
        }
    }
    return missing;
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &one : array) {
        if (const QString domain = one.toString().trimmed(); !domain.isEmpty() && !list.contains(domain)) {
            list.append(domain);
        }
    }
    return list;
}

} // namespace

const QList<DomainType> &domainTypes()
{
    static const QList<DomainType> all{{"request"_L1, 1}, {"business"_L1, 2}, {"socket"_L1, 3}, {"upload"_L1, 4}, {"download"_L1, 5}};
    return all;
}

QString domainsToSend(const Values &options, const Values &now)
{
    const QJsonObject file = QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
    const bool add = options.value(opts::Mode) != "set"_L1;
    QJsonObject change;
    for (const DomainType &type : domainTypes()) {
        if (!file.contains(type.name)) {
            continue;
        }
        QStringList wanted = listOf(file.value(type.name));
        const QSet<QString> there = plainSet(now.value(type.name).split(u'\n', Qt::SkipEmptyParts));
        if (add) {
            wanted.removeIf([&there](const QString &domain) { return there.contains(plainDomain(domain)); });
        }
        if (add ? !wanted.isEmpty() : plainSet(wanted) != there) {
            change.insert(type.name, QJsonArray::fromStringList(wanted));
        }
    }
    return change.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact));
}

QString domainsTakenAway(const Values &options, const Values &now)
{
    const QJsonObject change = QJsonDocument::fromJson(domainsToSend(options, now).toUtf8()).object();
    QStringList gone;
    QStringList fresh;
    for (const DomainType &type : domainTypes()) {
        if (options.value(opts::Mode) != "set"_L1 || !change.contains(type.name)) {
            continue;
        }
        const QStringList there = now.value(type.name).split(u'\n', Qt::SkipEmptyParts);
        const QStringList wanted = listOf(change.value(type.name));
        gone += missingIn(wanted, there, type);
        fresh += missingIn(there, wanted, type);
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
