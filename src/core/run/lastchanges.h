// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace flotilla {

/// What this workspace did to a mini program last, of a kind of operations.
struct LastChange
{
    QString operation;
    QString who;    ///< user of the operating system
    Instant when;
    BatchId batch;
    LaneId lane;
    Reason waiting; ///< why its row waits for a person; none: it does not
    bool unclear = false; ///< nobody knows all of what it did: it waits, or was given up while it did
    QString left = {}; ///< of one that goes back: the version that everybody had before
    bool operator==(const LastChange &) const = default;
};

/// Of the newest orders of these operations over a connection, for each mini program that was changed by one or waits in one.
/// Older ones than some hundred orders ago are not looked for. Read one order at a time, and later at the price of those that were
/// made or have moved on since.
class LastChanges
{
public:
    LastChanges(const Workspace &workspace, ConnectionId connection, QStringList operations);

    /// Which orders there are now; step() reads what is not known of them.
    void look(const QList<BatchSummary> &newestFirst);
    /// Reads one order. False: no more are left, and found() is as of the look.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] const QHash<MiniProgramId, LastChange> &found() const { return m_found; }
    /// All of it in one go.
    [[nodiscard]] Status read();

private:
    [[nodiscard]] bool isNewer(const LastChange &one, const LastChange &other) const;
    void add(QHash<MiniProgramId, LastChange> &to, const StoredBatch &stored) const;
    void gather();

    Workspace m_workspace;
    ConnectionId m_connection;
    QStringList m_operations;
    QHash<BatchId, int> m_places;                   ///< of the orders, the newest first
    QSet<BatchId> m_ofOthers;                       ///< orders of other connections
    QHash<BatchId, Instant> m_settled;              ///< those that are over and were read, as of when they were changed
    QHash<MiniProgramId, LastChange> m_ofSettled;
    QHash<MiniProgramId, LastChange> m_ofOpen;      ///< of those that may still move
    std::deque<BatchSummary> m_toRead;
    int m_read = 0;                                 ///< of this look
    QHash<MiniProgramId, LastChange> m_found;
};

/// The same, read once.
[[nodiscard]] Result<QHash<MiniProgramId, LastChange>> lastChanges(const Workspace &workspace, const ConnectionId &connection,
                                                                   const QStringList &operations);

/// The mini programs of a connection for which an own order took one of these steps after `since`, and neither failed nor was
/// rejected: what was told of them before is not so any more.
[[nodiscard]] Result<QSet<MiniProgramId>> answeredSince(const Workspace &workspace, const ConnectionId &connection, const QStringList &steps,
                                                        Instant since);

} // namespace flotilla
