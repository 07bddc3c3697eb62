// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishcommand.h"

#include "clitexts.h"
#include "run/newprograms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Target targetOf(const ImportedRow &row, const LaneId &lane)
{
    return {lane, row.program.id, row.program.name, row.program.tags};
}

/// A name that two columns have.
QString doubledVariable(const ImportedList &list)
{
    const QStringList &names = list.columns;
    const auto doubled = std::find_if(names.cbegin(), names.cend(), [&names](const QString &name) { return !name.isEmpty() && names.count(name) > 1; });
    return doubled == names.cend() ? QString() : *doubled;
}

} // namespace

TargetPlan planTargets(const ImportedList &read, const QList<LaneId> &lanes, const QString &column, bool takesColumns)
{
    const ImportedList list = takesColumns ? withoutKeyRows(read) : read;
    TargetPlan plan;
    plan.bad = list.bad;
    if (const QString doubled = takesColumns ? doubledVariable(list) : QString(); !doubled.isEmpty()) {
        plan.bad.append({0, Cli::tr("The column “%1” is there more than once, so nobody can tell which of them ${%1} means.").arg(doubled)});
    }
    if (column.isEmpty()) { // each mini program is a lane of its own
        for (const ImportedRow &row : list.rows) {
            plan.targets.append(targetOf(row, {row.program.id.value}));
            if (takesColumns) {
                Values &values = plan.targets.last().values; // journaled with it
                values = row.others;
                put(values, u"name"_s, row.program.name); // it is a column, too
            }
        }
        return plan;
    }
    if (list.meaning.lane < 0) {
        if (lanes.isEmpty()) {
            plan.bad.append({0, Cli::tr("Say with --%1 what goes to these mini programs, or give the list a column “%1”.").arg(column)});
        }
        for (const LaneId &lane : lanes) {
            for (const ImportedRow &row : list.rows) {
                plan.targets.append(targetOf(row, lane));
            }
        }
    } else {
        for (const ImportedRow &row : list.rows) {
            if (row.lane.isEmpty()) {
                plan.bad.append({row.line, Cli::tr("The cell “%1” is empty.").arg(column)});
            } else if (!lanes.isEmpty() && !lanes.contains(row.lane)) {
                plan.bad.append({row.line, Cli::tr("“%1” is not among those of --%2.").arg(row.lane.value, column)});
            } else {
                plan.targets.append(targetOf(row, row.lane));
            }
        }
    }
    std::stable_sort(plan.bad.begin(), plan.bad.end(), [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    return plan;
}

} // namespace flotilla
