// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"
#include "workflow/person.h"

#include <QSet>

namespace flotilla {

// What is decided about a batch that this process does not run. Reading, deciding and writing are one step in the journal
// (Journal::revise), so that no run of another process begins in between; what it runs is left to it.

[[nodiscard]] QList<LaneKey> lanesOf(const Batch &batch);

/// Whether another living process has a lane for this batch: it runs it, or is about to.
[[nodiscard]] Result<bool> runsElsewhere(const Workspace &workspace, const Batch &batch);

/// Asks the processes that run it to stop, and cancels what runs nowhere.
[[nodiscard]] Status stopIdle(const Workspace &workspace, const BatchId &id);

/// Frees the lanes whose processes cannot be looked at from here, then as stopIdle().
[[nodiscard]] Status takeFromElsewhere(const Workspace &workspace, const BatchId &id);

/// A batch that was to start and may not: what runs nowhere is cancelled for this reason, `error` goes into the trail.
[[nodiscard]] Status cancelUnstarted(const Workspace &workspace, const BatchId &id, const Error &error, const QString &why);

/// A person's verdict about a target; without `lane` about the one of this mini program that waits for one.
[[nodiscard]] Status resolveIdle(const Workspace &workspace, const BatchId &id, const LaneId &lane, const MiniProgramId &program,
                                 Verdict verdict);

/// True if it stands among the batches: single orders of an operation that is not listed are in the log only, once they are through.
[[nodiscard]] bool isListed(const Platforms &platforms, const BatchSummary &batch);

/// The batches that would lose their way on if this connection were removed; one that cannot be read counts as one of them.
[[nodiscard]] Result<QList<BatchId>> unfinishedBatchesOf(const Workspace &workspace, const ConnectionId &connection);

/// The secrets that these rows of a run made were told: what the journal has as lost answers (marks::Untold) is what the rows say.
[[nodiscard]] Status noteTold(const Workspace &workspace, const StoredBatch &ran);

/// Opens the gate behind the wave that is over.
[[nodiscard]] Status openGateIdle(const Workspace &workspace, const BatchId &id);

/// The target that a verdict about this mini program is about; error NotFound, or Usage if it may be one of several.
[[nodiscard]] Result<int> targetToResolve(const Workspace &workspace, const StoredBatch &stored, const LaneId &lane, const MiniProgramId &program);

} // namespace flotilla
