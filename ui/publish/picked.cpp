// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/picked.h"

namespace flotilla {

void addTargets(Order &order, const QList<Item> &apps, const PickModel &picks)
{
    const QList<MiniProgram> programs = picks.checked();
    const OwnLanes &ownLanes = picks.ownLanes();
    for (const Item &app : apps) {
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

LeftOut leftOutOf(const QList<Item> &apps, const PickModel &picks, const std::function<QString(const LaneId &)> &titleOf)
{
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

OwnLanes ownLanesOf(const Batch &batch)
{
    OwnLanes own;
    for (const Target &target : batch.targets) {
        own[target.program].insert(target.lane);
    }
    return own;
}

} // namespace flotilla
