// SPDX-License-Identifier: GPL-3.0-or-later
// What the state of a whole batch is made of, and what it says.
#include "run/batchboard.h"
#include "run/batchstart.h"

#include <algorithm>

namespace flotilla {

Result<BatchState> stateOf(const Workspace &workspace, const Batch &batch)
{
    BatchState state;
    state.targets.resize(batch.targets.size());
    const QList<LaneId> lanes = batch.lanes();
    for (const LaneId &id : lanes) {
        LaneState lane;
        lane.id = id;
        const auto remembered = workspace.history.laneMemory(batch.laneKey(id));
        if (!remembered.ok()) {
            return remembered.error();
        }
        openLane(workspace, batch, lane, *remembered, false);
        state.lanes.append(lane);
    }
    return state;
}

bool hasLaneToClose(const StoredBatch &stored)
{
    const QSet<LaneId> started = startedLanes(stored);
    return std::any_of(stored.state.lanes.cbegin(), stored.state.lanes.cend(), [&started](const LaneState &lane) {
        return lane.phase != LanePhase::Closed && started.contains(lane.id);
    });
}

} // namespace flotilla
