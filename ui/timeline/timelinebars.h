// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/attempts.h"
#include "run/journal.h"
#include "timeline/timeaxis.h"

#include <QList>

#include <optional>

namespace flotilla {

/// A stretch of a bar: one step of one target.
struct BarPart
{
    QString step; ///< a visible one
    Instant from;
    Instant to;
    bool followed = false; ///< the row's own step, which is looked at from time to time
};

/// What a target has done in one try, as a bar in its lane.
struct Bar
{
    int target = 0; ///< index in Batch::targets
    int lane = 0;   ///< index in Batch::lanes()
    std::optional<Reason> earlier; ///< not the try that its row tells of: why that one failed, or None
    QList<BarPart> parts;
    Phase phase = Phase::Ready;
    bool open = false; ///< goes on; its end is now
    [[nodiscard]] Instant from() const { return parts.constFirst().from; }
    [[nodiscard]] Instant to() const { return parts.constLast().to; }
};

/// A row of the timeline.
struct LaneRow
{
    QString title;
    int all = 0;
    int done = 0; ///< of these
};

/// The bars of a batch in the order of lanes and, within a lane, of time; and the axis they lie on.
struct TimelineBars
{
    QList<Bar> bars;
    QList<LaneRow> lanes;
    TimeAxis axis;
};

/// `live`: the batch runs, so what is under way reaches until `now`. `earlier`: the tries before, by target.
[[nodiscard]] TimelineBars timelineBars(const StoredBatch &stored, const Operation &operation, Instant now, bool live,
                                        const QHash<int, QList<Attempt>> &earlier = {});

/// The distance between the marks of the time axis, for at least `minimum` between two marks: 1, 2, 5, 10, 15, 30 s, …
[[nodiscard]] Millis axisStep(Millis minimum);

} // namespace flotilla
