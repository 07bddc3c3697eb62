// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchfollower.h"
#include "command.h"

namespace flotilla {

/// resume and retry: re-opens what the verb is about and follows the batch.
class ReopenCommand : public Command
{
    Q_OBJECT
public:
    ReopenCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    BatchBoard m_board;
    BatchFollower m_follower;
};

} // namespace flotilla
