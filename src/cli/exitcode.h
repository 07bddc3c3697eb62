// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/progress.h"
#include "model/toldstate.h"
#include "run/batchboard.h"

namespace flotilla {

/// What flotilla-cli tells the shell (docs/cli.md).
enum class ExitCode {
    Done = 0,            ///< all succeeded or in review
    SomeFailed = 1,      ///< some failed, were rejected or cancelled, or the result was lost
    NotStarted = 2,      ///< usage, set-up or pre-flight: nothing was sent
    Interrupted = 3,     ///< some are waiting, or a lane is left to close; resume goes on
    LeasedElsewhere = 4, ///< another process is at work on the same lane
};

/// The code of these counts.
[[nodiscard]] constexpr ExitCode exitCodeFor(const Totals &totals)
{
    if (totals.waiting > 0) {
        return ExitCode::Interrupted;
    }
    return totals.failed + totals.rejected + totals.cancelled > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

/// The code of a batch that was started. What rests although the order wants more is waiting.
[[nodiscard]] inline ExitCode exitCodeFor(const StoredBatch &stored, const Platforms &platforms)
{
    const Operation &operation = platforms.operationOf(stored.batch);
    return hasLaneToClose(stored) ? ExitCode::Interrupted
                                  : exitCodeFor(toldTotals(totalsOf(stored.state.targets), operation, stored.batch.options));
}

/// The code of something that did not start.
[[nodiscard]] inline ExitCode exitCodeFor(const Error &error)
{
    return error.kind == ErrorKind::Leased    ? ExitCode::LeasedElsewhere
           : error.kind == ErrorKind::Stopped ? ExitCode::Interrupted
                                              : ExitCode::NotStarted;
}

} // namespace flotilla
