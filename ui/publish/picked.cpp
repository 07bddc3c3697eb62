// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/picked.h"

#include "run/newprograms.h"
#include "widgets/columnfit.h"

#include <QTableView>

#include <algorithm>

namespace flotilla {

Target targetOf(const MiniProgram &program, const Operation &operation, const Values &own)
{
    Target target{LaneId{program.id.value}, program.id, program.name, program.tags};
    target.values = targetValues(operation, program.name, own);
    return target;
}

void showUsedColumns(QTableView *table, const QList<MiniProgram> &programs)
{
    if (!hasFittedColumns(table)) {
        return; // a person has arranged them
    }
    const bool anyPublished = std::any_of(programs.cbegin(), programs.cend(), [](const MiniProgram &one) { return isSet(one.lastPublishedAt); });
    const bool anyLabel = std::any_of(programs.cbegin(), programs.cend(), [](const MiniProgram &one) { return !one.lastLabel.isEmpty(); });
    table->setColumnHidden(int(PickModel::Column::Published), !anyPublished);
    table->setColumnHidden(int(PickModel::Column::Label), !anyLabel);
}

void addTargets(Order &order, const Operation &operation, const QList<Item> &chosen, const PickModel &picks)
{
    if (!operation.sourceOption.isEmpty()) {
        put(order.options, operation.sourceOption, chosen.isEmpty() ? QString() : chosen.constFirst().id);
        const QList<MiniProgram> ticked = picks.checked();
        for (const MiniProgram &program : ticked) {
            order.targets.append(targetOf(program, operation, picks.ownValues().value(program.id)));
        }
        return;
    }
    const QList<MiniProgram> programs = picks.checked();
    const OwnLanes &ownLanes = picks.ownLanes();
    for (const Item &app : chosen) {
        const qsizetype before = order.targets.size();
        for (const MiniProgram &program : programs) {
            const auto own = ownLanes.constFind(program.id);
            if (own == ownLanes.cend() || own->contains(LaneId{app.id})) {
                order.targets.append(Target{LaneId{app.id}, program.id, program.name, program.tags});
            }
        }
        if (order.targets.size() > before) {
            order.laneTitles.append(app.title);
        }
    }
}

LeftOut leftOutOf(const Operation &operation, const QList<Item> &apps, const PickModel &picks, const std::function<QString(const LaneId &)> &titleOf)
{
    if (!operation.sourceOption.isEmpty()) {
        return {}; // there are no lanes of which one could be missing
    }
    QSet<LaneId> chosen;
    for (const Item &app : apps) {
        chosen.insert(LaneId{app.id});
    }
    LeftOut result;
    QSet<LaneId> notChosen;
    const QList<MiniProgram> programs = picks.checked();
    for (const MiniProgram &program : programs) {
        const QSet<LaneId> own = picks.ownLanes().value(program.id);
        const QSet<LaneId> missing = own - chosen;
        if (!missing.isEmpty()) {
            ++(missing.size() == own.size() ? result.programs : result.partly);
            notChosen += missing;
        }
    }
    for (const LaneId &app : std::as_const(notChosen)) {
        result.lanes.append(titleOf(app));
    }
    result.lanes.sort();
    return result;
}

QList<MiniProgram> programsOf(const Batch &batch)
{
    QList<MiniProgram> rows;
    for (const Target &target : batch.targets) {
        MiniProgram row;
        row.id = target.program;
        row.name = target.name;
        row.tags = target.tags;
        rows.append(row);
    }
    return rows;
}

OwnValues ownValuesOf(const Batch &batch)
{
    OwnValues own;
    for (const Target &target : batch.targets) {
        own.insert(target.program, target.values);
    }
    return own;
}

OwnLanes ownLanesOf(const Batch &batch)
{
    OwnLanes own;
    for (const Target &target : batch.targets) {
        own[target.program].insert(target.lane);
    }
    return own;
}

} // namespace flotilla
