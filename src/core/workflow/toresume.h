// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"
#include "model/reasons.h"

#include <QList>

#include <algorithm>

namespace flotilla {

namespace marks {
inline constexpr QLatin1StringView Rested{"rested"}; ///< of a target: a look has taken it out of its rest, and no run has gone on with it yet
} // namespace marks

/// A look made it ready for its next step, and whoever was to go on with it has not: its process may be gone.
[[nodiscard]] inline bool isThroughItsRest(const Progress &row)
{
    return (row.phase == Phase::Ready || row.phase == Phase::Waiting) && row.marks.contains(marks::Rested) && row.reason.kind != reasons::Stopped;
}

/// How many rows a resume opens: what waits, and what was stopped here.
[[nodiscard]] inline int leftToResume(const QList<Progress> &rows)
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const Progress &p) {
        return !isOver(p.phase) || (p.phase == Phase::Cancelled && !wasTakenBack(p));
    }));
}

/// Whether what is open was stopped on purpose, by a person or by the batch itself; else it was interrupted.
[[nodiscard]] inline bool wasStopped(const BatchState &state)
{
    return state.stopRequested || std::any_of(state.targets.cbegin(), state.targets.cend(), [](const Progress &row) {
               return row.reason.kind == reasons::Stopped || row.reason.kind == reasons::StoppedAfter;
           });
}

/// A failure that may turn out otherwise next time: what Flotilla itself did not send would be the same again.
[[nodiscard]] inline bool mayRetryHelp(const Progress &row)
{
    return row.phase == Phase::Failed && row.reason.kind != reasons::RefusedHere;
}

/// How many rows a retry opens; 0 where it would help none of them.
[[nodiscard]] inline int leftToRetry(const QList<Progress> &rows)
{
    const auto failed = std::count_if(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.phase == Phase::Failed; });
    return std::any_of(rows.cbegin(), rows.cend(), mayRetryHelp) ? static_cast<int>(failed) : 0;
}

/// Index of the first row that a person looks at to see what failed; -1: none did.
[[nodiscard]] inline int firstFailed(const QList<Progress> &rows)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.phase == Phase::Failed; });
    return found == rows.cend() ? -1 : static_cast<int>(found - rows.cbegin());
}

} // namespace flotilla
