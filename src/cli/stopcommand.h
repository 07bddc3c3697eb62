// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/batchboard.h"

#include <memory>
#include <optional>

namespace flotilla {

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
