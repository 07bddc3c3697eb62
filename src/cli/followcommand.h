// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/batchboard.h"
#include "run/watch.h"

#include <QJsonArray>
#include <QPointer>

namespace flotilla {

/// follow: looks once at the resting rows that are due, says what changed, and goes on with those whose order has more to do.
class FollowCommand : public Command
{
    Q_OBJECT
public:
    FollowCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void looked(const QStringList &problems);
    void goOn();
    void runEnded();
    void tell();

    Watch m_watch;
    BatchBoard m_board;
    QJsonArray m_rows;
    QStringList m_problems;
    QList<BatchId> m_ready;
    QPointer<BatchRunner> m_runner; ///< of the batch that is gone on with
};

} // namespace flotilla
