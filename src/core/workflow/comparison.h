// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <optional>

namespace flotilla {

/// A mini program in two batches, side by side.
struct ComparedRow
{
    enum class Kind { Same, Better, Worse, Other, OnlyHere, OnlyThere };
    Target target;
    std::optional<Progress> here;
    std::optional<Progress> there;
    Kind kind = Kind::Same;
};

/// The mini programs of both batches, in the order of the first one, behind them those that only the other has. Better and worse:
/// it came through in the one and failed or was rejected in the other.
[[nodiscard]] QList<ComparedRow> compared(const StoredBatch &here, const StoredBatch &there);

/// Which batches of the history do the same to the same: of this platform, operation and connection, and on the same lanes where
/// `byLane`; newest first, without the batch itself.
[[nodiscard]] QList<BatchSummary> comparable(const QList<BatchSummary> &history, const BatchId &id, bool byLane);

} // namespace flotilla
