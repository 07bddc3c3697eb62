// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/batch.h"

#include <QSet>

namespace flotilla {

QList<LaneId> Batch::lanes() const
{
    QList<LaneId> result;
    QSet<LaneId> seen;
    for (const Target &target : targets) {
        if (!seen.contains(target.lane)) {
            seen.insert(target.lane);
            result.append(target.lane);
        }
    }
    return result;
}

QString Batch::laneTitle(const LaneId &lane) const
{
    const QString title = laneTitles.value(lanes().indexOf(lane));
    return title.isEmpty() ? lane.value : title;
}

QHash<LaneId, QString> Batch::titles() const
{
    QHash<LaneId, QString> all;
    const QList<LaneId> ids = lanes();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString title = laneTitles.value(i);
        all.insert(ids.at(i), title.isEmpty() ? ids.at(i).value : title);
    }
    return all;
}

int Batch::waveOf(qsizetype target) const
{
    qsizetype end = 0;
    for (qsizetype wave = 0; wave + 1 < waves.size(); ++wave) {
        end += waves.at(wave).targets;
        if (target < end) {
            return static_cast<int>(wave);
        }
    }
    return waveCount() - 1;
}

} // namespace flotilla
