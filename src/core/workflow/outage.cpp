// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/outage.h"

#include <algorithm>

namespace flotilla {

Instant unreachableSince(const BatchState &state)
{
    Instant since;
    const auto look = [&since](const Progress &row) {
        if (!isOver(row.phase) && row.reason.kind == reasons::Unreachable && isSet(row.troubleSince)) {
            since = isSet(since) ? std::min(since, row.troubleSince) : row.troubleSince;
        }
    };
    std::for_each(state.targets.cbegin(), state.targets.cend(), look);
    for (const LaneState &lane : state.lanes) {
        look(lane.closing);
    }
    return since;
}

Instant awaySince(const BatchState &state, Instant now)
{
    const Instant since = unreachableSince(state);
    return isSet(since) && now - since >= kAwayAfter ? since : Instant{};
}

} // namespace flotilla
