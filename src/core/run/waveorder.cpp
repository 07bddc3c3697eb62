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

void arrangeWaves(Order &order, int first, const Gate &gate)
{
    order.waves.clear();
    QSet<MiniProgramId> early;
    for (const Target &target : std::as_const(order.targets)) {
        if (early.size() < first) {
            early.insert(target.program);
        }
    }
    if (early.isEmpty() || early.size() == programCount(order.targets)) {
        return;
    }
    QHash<LaneId, QString> titles;
    const QList<LaneId> before = lanesOf(order.targets);
    for (int i = 0; i < before.size(); ++i) {
        titles.insert(before.at(i), order.laneTitles.value(i));
    }
    const auto rest = std::stable_partition(order.targets.begin(), order.targets.end(),
                                            [&early](const Target &target) { return early.contains(target.program); });
    order.waves = {Wave{static_cast<int>(rest - order.targets.begin()), gate}, Wave()};
    if (std::exchange(order.laneTitles, {}).isEmpty()) {
        return;
    }
    const QList<LaneId> after = lanesOf(order.targets);
    for (const LaneId &lane : after) {
        order.laneTitles.append(titles.value(lane));
    }
}

} // namespace flotilla
