// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/needs.h"
#include "run/runners.h"
#include "workflow/freezerule.h"

namespace flotilla {

/// What a workspace tells of its runners, as far as orders wait for them.
struct RunnersNow
{
    bool isKnown = false; ///< false: there can be none, or nobody could be asked
    QList<RunnerRow> rows;
    QHash<BatchId, QString> held; ///< why a person is needed for an order that no runner takes any more
};
[[nodiscard]] RunnersNow runnersNow(Runners *runners);

/// Whether an order that has begun goes on by itself on the next runner: it is meant for one, something of it can be done, and nobody has stopped it.
/// Not of one that its runner has left to a person.
[[nodiscard]] bool isBetweenRunners(const StoredBatch &stored);
/// What an order that is meant for a runner wants of a person: a look where a runner has left it to one, or a runner where none lives that would
/// take it. What a runner goes on with by itself wants nothing. Of any other order what needsOfBatch() says.
[[nodiscard]] QList<Need> needsOfRunnerOrder(const StoredBatch &stored, const BatchPosture &posture, const RunnersNow &runners, Instant now);
/// What one whose rows are over or rest wants: somebody who looks at what failed, and a runner that looks at what rests.
[[nodiscard]] QList<Need> needsOfOver(const BatchSummary &batch, const RunnersNow &runners, Instant now);
/// The freeze in which an order that was not begun would begin; nothing: there is none, or it cannot be read. `now`: it may be late already.
[[nodiscard]] std::optional<Frozen> freezeOfStart(const Workspace &workspace, const StoredBatch &stored, Instant now);
/// What a batch that does not run here wants of who uses the program.
[[nodiscard]] QList<Need> needsOfIdle(const Workspace &workspace, const StoredBatch &stored, const BatchPosture &posture, const RunnersNow &runners, Instant now);

} // namespace flotilla
