// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/takenlist.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct TakenList
{
    Q_DECLARE_TR_FUNCTIONS(TakenList)
};

// More bad rows than these are only counted: the first ones show what is wrong with the file.
constexpr int kListedBadRows = 8;
constexpr QLatin1StringView kNameColumn{"name"};

} // namespace

ImportedList withoutEmptyLanes(const ImportedList &list, const QString &column)
{
    if (column.isEmpty() || list.meaning.lane < 0) {
        return list;
    }
    ImportedList result = list;
    result.rows.clear();
    for (const ImportedRow &row : list.rows) {
        if (row.lane.isEmpty()) {
            result.bad.append({row.line, TakenList::tr("The cell “%1” is empty.").arg(column)});
        } else {
            result.rows.append(row);
        }
    }
    std::stable_sort(result.bad.begin(), result.bad.end(), [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    return result;
}

ImportedList withoutKnownRemarks(ImportedList list, const QList<MiniProgram> &known)
{
    QSet<MiniProgramId> ids;
    for (const MiniProgram &program : known) {
        ids.insert(program.id);
    }
    QSet<int> lines;
    for (const ImportedRow &row : std::as_const(list.rows)) {
        if (ids.contains(row.program.id)) {
            lines.insert(row.line);
        }
    }
    list.remarks.removeIf([&lines](const BadRow &remark) { return lines.contains(remark.line); });
    return list;
}

OwnValues valuesOf(const ImportedList &list)
{
    OwnValues all;
    for (const ImportedRow &row : list.rows) {
        Values values = row.others;
        put(values, kNameColumn, row.program.name);
        all.insert(row.program.id, values);
    }
    return all;
}

QStringList columnsOf(const OwnValues &values)
{
    QStringList columns;
    for (const Values &one : values) {
        const QStringList names = one.keys();
        for (const QString &name : names) {
            if (name != kNameColumn && !columns.contains(name)) {
                columns.append(name);
            }
        }
    }
    columns.sort();
    return columns;
}

QStringList linesOf(const QList<BadRow> &rows)
{
    QStringList lines;
    for (const BadRow &row : rows.first(std::min<qsizetype>(rows.size(), kListedBadRows))) {
        lines.append(row.line > 0 ? TakenList::tr("Line %1: %2").arg(row.line).arg(row.why) : row.why);
    }
    if (rows.size() > kListedBadRows) {
        const int more = static_cast<int>(rows.size()) - kListedBadRows;
        lines.append(TakenList::tr("… and %n more.", nullptr, more));
    }
    return lines;
}

} // namespace flotilla
