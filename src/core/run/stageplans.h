// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/progress.h"
#include "run/workspace.h"

#include <QHash>

#include <utility>

namespace flotilla {

/// A mini program whose version goes to more users by itself, stage by stage, or did until something stopped it.
struct StagePlan
{
    BatchId batch;
    int target = 0;      ///< its place in the batch
    QStringList shares;  ///< of the stages, as the order names them
    QString share;       ///< of the stage that it is at; empty: none was reached yet
    Instant since;       ///< when that was reached; not set: it is not there yet
    QString hours;       ///< that each stage is watched; empty: the platform's usual ones
    QString limit;       ///< of what a stage may have; empty: none
    QString counted;     ///< of that, as seen last
    Phase phase = Phase::Ready;
    Reason reason;       ///< what stopped it
    bool takenBack = false; ///< by somebody on the platform

    /// Somebody or something goes on with it.
    [[nodiscard]] bool goesOn() const { return !isFinal(phase); }
    /// The share behind this one; empty: there is none. `present`: that it has by now, which a person may have widened.
    [[nodiscard]] QString next(int present = 0) const;
    bool operator==(const StagePlan &) const = default;
};

/// Batches as they were loaded, and what the history said of them then.
using LoadedBatches = QHash<BatchId, std::pair<BatchSummary, StoredBatch>>;

/// The newest plan in stages of each mini program of the connection, as the journal has it: what was ordered later
/// replaces what was ordered before. Only what has changed since is loaded again: a page asks each time that any row has moved.
[[nodiscard]] QHash<MiniProgramId, StagePlan> stagePlans(const Workspace &workspace, const Connection &connection, LoadedBatches &loaded);

} // namespace flotilla
