// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "run/batchboard.h"
#include "run/runners.h"

#include <functional>
#include <memory>
#include <optional>

namespace flotilla {

/// The batch that was named; else the newest one that `applies` likes; else the newest. Error NotFound if there is
/// none, or none of that name.
[[nodiscard]] Result<BatchId> chooseBatch(const Workspace &workspace, const BatchId &named,
                                          const std::function<bool(const BatchSummary &)> &applies);

/// The batch that resume (or retry) without a name means: one that was interrupted before one of which only a cancelled rest is left.
/// Never one that waits for its start time or was taken back before it, nor one that was refused before anything was sent: error Usage.
[[nodiscard]] Result<BatchId> chooseToReopen(const Workspace &workspace, const BatchId &named, bool retry);

/// The batch that stop without a name means; error Usage instead of one that waits for its start time.
[[nodiscard]] Result<BatchId> chooseToStop(const Workspace &workspace, const BatchId &named);

/// An error before anything began: a line for people and, with `json`, the object.
void sayNotStarted(const Console &console, const Platforms &platforms, const Arguments &arguments, const Error &error);

// Verbs that read or write the journal alone.
[[nodiscard]] ExitCode showStatus(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode listBatches(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode writeReport(const Workspace &workspace, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode resolveTarget(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// The bytes of a report; `format` is csv, html or json.
[[nodiscard]] QByteArray reportBytes(const StoredBatch &stored, const Platforms &platforms, const QString &format);

} // namespace flotilla
