// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/batchboard.h"
#include "run/watch.h"

#include <QJsonArray>

namespace flotilla {

/// follow: looks once at the resting rows that are due, and says what changed. Sends nothing that changes the platform.
class FollowCommand : public Command
{
    Q_OBJECT
public:
    FollowCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void looked(const QStringList &problems);

    Watch m_watch;
    QJsonArray m_rows;
};

} // namespace flotilla
