// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/waveorder.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace flotilla {

QList<LaneId> lanesOf(const QList<Target> &targets)
{
    Batch batch;
    batch.targets = targets;
    return batch.lanes();
}

int programCount(const QList<Target> &targets)
{
    QSet<MiniProgramId> programs;
    for (const Target &target : targets) {
        programs.insert(target.program);
    }
    return static_cast<int>(programs.size());
}

QHash<LaneId, QString> laneTitlesOf(const Order &order)
{
    QHash<LaneId, QString> titles;
    const QList<LaneId> lanes = lanesOf(order.targets);
    for (int i = 0; i < lanes.size(); ++i) {
        titles.insert(lanes.at(i), order.laneTitles.value(i));
    }
    return titles;
}

void arrangeWaves(Order &order, int first, const Gate &gate)
{
    arrangeWaves(order, QList<WavePart>{{first}}, gate);
}

void arrangeWaves(Order &order, const QList<WavePart> &parts, const Gate &gate)
{
    order.waves.clear();
    QHash<MiniProgramId, qsizetype> waveOf;
    for (qsizetype part = 0; part < parts.size(); ++part) {
        int taken = 0;
        for (const Target &target : std::as_const(order.targets)) {
            const bool byTag = !parts.at(part).tag.isEmpty();
            if (!waveOf.contains(target.program) && (byTag ? target.tags.contains(parts.at(part).tag) : taken < parts.at(part).count)) {
                waveOf.insert(target.program, part);
                ++taken;
            }
        }
    }
    const auto place = [&waveOf, &parts](const Target &target) { return waveOf.value(target.program, parts.size()); };
    QList<int> sizes(parts.size() + 1);
    for (const Target &target : std::as_const(order.targets)) {
        ++sizes[place(target)];
    }
    sizes.removeAll(0);
    if (sizes.size() < 2) {
        return;
    }
    const QHash<LaneId, QString> titles = laneTitlesOf(order);
    std::stable_sort(order.targets.begin(), order.targets.end(), [&place](const Target &a, const Target &b) { return place(a) < place(b); });
    for (const int size : std::as_const(sizes)) {
        order.waves.append(Wave{size, gate});
    }
    order.waves.last() = Wave();
    if (std::exchange(order.laneTitles, {}).isEmpty()) {
        return;
    }
    const QList<LaneId> after = lanesOf(order.targets);
    for (const LaneId &lane : after) {
        order.laneTitles.append(titles.value(lane));
    }
}

} // namespace flotilla
