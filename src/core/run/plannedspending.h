// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

class BatchBoard;

/// How much of what is counted, e.g. a monthly quota, the open batches of a connection will still take: those that run and those that
/// wait to be gone on with. Remembers what it has read of batches that did not change since.
class PlannedSpending
{
public:
    PlannedSpending(const Workspace &workspace, const BatchBoard &board) : m_workspace(workspace), m_board(board) {}

    /// `spends`: as the steps and the column of what is left name it. A batch that cannot be read counts nothing.
    [[nodiscard]] int of(const ConnectionId &connection, const QString &spends);

private:
    struct Known
    {
        Instant changedAt;
        int waiting = 0;
        ConnectionId connection;
        QHash<QString, int> needed; ///< by what is spent
    };
    [[nodiscard]] Known read(const BatchSummary &batch) const;

    Workspace m_workspace;
    const BatchBoard &m_board;
    QHash<BatchId, Known> m_known;
};

} // namespace flotilla
