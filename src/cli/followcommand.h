// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/batchboard.h"
#include "run/plannedorders.h"
#include "run/watch.h"

#include <QJsonArray>
#include <QPair>
#include <QPointer>

namespace flotilla {

/// follow: starts the orders whose time has come, looks once at the resting rows that are due, says what changed, and goes on with those
/// whose order has more to do.
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
    void addLeft();
    void stayWith(BatchRunner *runner);
    void runEnded(const BatchId &id);
    void tellWhenDone();
    void tell();
    [[nodiscard]] QJsonArray changedRows() const;

    Watch m_watch;
    BatchBoard m_board;
    QList<QPair<BatchId, int>> m_changed; ///< rows of which a look has seen something new
    QStringList m_problems;
    QList<BatchId> m_ready;
    PlannedStarts m_starts; ///< uses the board
    QJsonArray m_started;
    QHash<BatchId, QPointer<BatchRunner>> m_runners;
    QStringList m_startProblems;
    bool m_told = false;
    bool m_startsLooked = false;
    bool m_restsLooked = false;
};

} // namespace flotilla
