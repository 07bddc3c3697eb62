// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/journal.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace flotilla {

/// A stretch of an attempt: one step.
struct AttemptPart
{
    QString step; ///< its name, as the operation has it
    Instant from;
    Instant to;
    bool operator==(const AttemptPart &) const = default;
};

/// A try of a target before the one that its row tells of. The row forgets it; the trail does not.
struct Attempt
{
    QList<AttemptPart> parts; ///< never empty
    Reason reason;            ///< why it failed; None: it was only interrupted
    bool operator==(const Attempt &) const = default;
    [[nodiscard]] bool failed() const { return !reason.isNone(); }
};

/// The earlier tries in a batch, and who takes part in the retry that is going on or was the last thing that was started.
struct Attempts
{
    QHash<int, QList<Attempt>> earlier; ///< by index in Batch::targets, oldest first
    QSet<int> triedAgain;               ///< empty: the last start was no retry
};

/// True if some row was started more than once, so that reading the trail is worth it.
[[nodiscard]] bool hasEarlierAttempts(const BatchState &state);
/// `trail`: of the whole batch, oldest first.
[[nodiscard]] Attempts attemptsOf(const StoredBatch &stored, const Operation &operation, const QList<TrailEntry> &trail);

/// How those that were tried again stand.
struct RetryTotals
{
    int done = 0, resting = 0, rejected = 0;
    int same = 0;  ///< failed again for the same reason
    int other = 0; ///< and for another one
    int left = 0;  ///< not started
    int toGo = 0;
};
[[nodiscard]] RetryTotals retryTotals(const BatchState &state, const Attempts &attempts);
/// Whether all that were tried again came through, as far as they are at their end.
[[nodiscard]] bool retryHelped(const BatchState &state, const Attempts &attempts);

} // namespace flotilla
