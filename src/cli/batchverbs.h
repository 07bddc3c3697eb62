// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "run/batchboard.h"

#include <functional>
#include <memory>
#include <optional>

namespace flotilla {

/// The batch that was named; else the newest one that `applies` likes; else the newest. Error NotFound if there is
/// none, or none of that name.
[[nodiscard]] Result<BatchId> chooseBatch(const Workspace &workspace, const BatchId &named,
                                          const std::function<bool(const BatchSummary &)> &applies);

/// An error before anything began: a line for people and, with `json`, the object.
void sayNotStarted(const Console &console, const Platforms &platforms, bool json, const Error &error);

// Verbs that read or write the journal alone.
[[nodiscard]] ExitCode showStatus(const Workspace &workspace, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode listBatches(const Workspace &workspace, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode writeReport(const Workspace &workspace, const Console &console, const Arguments &arguments);
[[nodiscard]] ExitCode resolveTarget(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// The bytes of a report; `format` is csv, html or json.
[[nodiscard]] QByteArray reportBytes(const StoredBatch &stored, const Platforms &platforms, const QString &format);

/// stop: asks the process that runs the batch to stop and waits until it has; cancels the rest of one that runs nowhere.
class StopCommand : public Command
{
    Q_OBJECT
public:
    StopCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    /// Ends the waiting alone; the stop itself is journaled.
    void interrupt() override;

private:
    void look();
    void takeOver();
    /// Ends with the batch as it is; without `code` with its own.
    void print(std::optional<ExitCode> code = {});

    BatchBoard m_board;
    BatchId m_batch;
    Instant m_giveUpAt;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace flotilla
