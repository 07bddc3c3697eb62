// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/toldversions.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kVersionMark = "version"_L1; // as every platform calls it in Operation::ids

QList<VersionCount> mostFirst(const QList<VersionCount> &counts)
{
    QList<VersionCount> sorted = counts;
    std::stable_sort(sorted.begin(), sorted.end(), [](const VersionCount &a, const VersionCount &b) {
        return a.version.isEmpty() != b.version.isEmpty() ? b.version.isEmpty() : a.programs > b.programs;
    });
    return sorted;
}

void countVersion(QList<VersionCount> &counts, const QString &version)
{
    const auto found = std::find_if(counts.begin(), counts.end(), [&version](const VersionCount &one) { return one.version == version; });
    if (found == counts.end()) {
        counts.append({version, 1});
    } else {
        ++found->programs;
    }
}

} // namespace

QList<VersionCount> versionsActedOn(const Platform &platform, const Operation &operation, const QList<Item> &told, const QList<Target> &targets)
{
    if (operation.versionColumn.isEmpty() || platform.overviews.isEmpty()) {
        return {};
    }
    const Overview &overview = platform.overviews.constFirst();
    QHash<QString, QString> versions;
    for (const Item &row : told) {
        const QString version = overview.told(row, operation.versionColumn);
        versions.insert(row.id, version.isEmpty() ? overview.told(row, operation.versionElse) : version);
    }
    QList<VersionCount> counts;
    QSet<MiniProgramId> counted;
    for (const Target &target : targets) {
        if (!counted.contains(target.program)) {
            counted.insert(target.program);
            countVersion(counts, versions.value(target.program.value));
        }
    }
    return mostFirst(counts);
}

QList<Item> withLaterVersions(const Platform &platform, const Operation &operation, const QList<Item> &told, const Overview &later, const QList<Item> &rows)
{
    const QList<Query::Column> columns = platform.overviews.isEmpty() ? QList<Query::Column>() : platform.overviews.constFirst().columns;
    const auto column = std::find_if(columns.cbegin(), columns.cend(), [&operation](const Query::Column &one) { return one.name == operation.versionColumn; });
    const bool tells = column != columns.cend() && std::any_of(later.columns.cbegin(), later.columns.cend(), [&column](const Query::Column &one) { return one.value == column->value; });
    if (!tells) {
        return told;
    }
    QList<Item> merged = told;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < merged.size(); ++i) {
        places.insert(merged.at(i).id, i);
    }
    for (const Item &row : rows) {
        const QString version = row.values.value(column->value);
        if (version.isEmpty()) {
            continue;
        }
        if (!places.contains(row.id)) {
            places.insert(row.id, merged.size());
            merged.append(Item{row.id, {}, {}});
        }
        merged[places.value(row.id)].values.insert(column->value, version);
    }
    return merged;
}

QString versionOf(const Batch &batch, const Progress &progress)
{
    return batch.label().isEmpty() ? progress.mark(kVersionMark) : batch.label();
}

QList<VersionCount> versionsOf(const Batch &batch, const QList<Progress> &rows)
{
    QList<VersionCount> counts;
    for (const Progress &row : rows) {
        if (const QString version = versionOf(batch, row); !version.isEmpty()) {
            countVersion(counts, version);
        }
    }
    return mostFirst(counts);
}

QString versionsText(const QList<VersionCount> &counts)
{
    constexpr qsizetype kMost = 5;
    QStringList parts;
    for (const VersionCount &one : counts) {
        const QString version = one.version.isEmpty() ? QCoreApplication::translate("Words", "not known", "a version") : one.version;
        parts.append(u"%1 × %2"_s.arg(version, QString::number(one.programs)));
    }
    if (parts.size() > kMost) {
        parts = parts.first(kMost) << u"…"_s;
    }
    return parts.join(u", "_s);
}

} // namespace flotilla
