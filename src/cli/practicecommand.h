// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "batchfollower.h"
#include "command.h"
#include "compose/practiceplatform.h"

namespace flotilla {

/// practice [--platform P]: a batch with some trouble on a platform of its own; ends with the path of its report. For run.sh on
/// a computer without a display; takes half a minute, or where the platform reviews what is published, a minute and a half.
class PracticeCommand : public Command
{
    Q_OBJECT
public:
    PracticeCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void publish();
    void stopOlder(const Connection &connection);
    void ended(ExitCode code);
    [[nodiscard]] Result<QString> writeReport() const;

    PracticePlatform m_platform;
    BatchBoard m_board;
    BatchFollower m_follower;
    BatchId m_batch;
};

} // namespace flotilla
