// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>
#include <QSet>

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
/// Older ones than some hundred orders ago are not looked for.
[[nodiscard]] Result<QHash<MiniProgramId, LastChange>> lastChanges(const Workspace &workspace, const ConnectionId &connection,
                                                                   const QStringList &operations);

/// The mini programs of a connection for which an own order took one of these steps after `since`, and neither failed nor was
/// rejected: what was told of them before is not so any more.
[[nodiscard]] Result<QSet<MiniProgramId>> answeredSince(const Workspace &workspace, const ConnectionId &connection, const QStringList &steps,
                                                        Instant since);

} // namespace flotilla
