// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

/// The rows of an overview with these ids become mini programs of the workspace, if they are none; which ones did.
[[nodiscard]] Result<QSet<QString>> learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                                  const QSet<QString> &ids, const QList<Item> &rows);
/// Those of `ids` that have no name yet have that of their row from now on.
[[nodiscard]] Status nameLearned(const Workspace &workspace, QList<MiniProgram> programs, const ConnectionId &connection, const QSet<QString> &ids,
                                 const QList<Item> &rows);
/// Mini programs that the platform does not have any more leave these rows of an overview and the workspace. What a person has said of
/// one is not thrown away: that one stays, and its row says that it is gone.
[[nodiscard]] Status forgetGone(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                const QSet<QString> &gone, QList<Item> &rows);
/// Ids of the rows of an overview.
struct ProgramsTold
{
    QSet<QString> there;   ///< that the platform has
    QSet<QString> learned; ///< of them those that it has named before they were asked
    QSet<QString> gone;    ///< that it has no more
};
/// All three at the end of a reading.
[[nodiscard]] Status settlePrograms(const Workspace &workspace, const ConnectionId &connection, const ProgramsTold &told, QList<Item> &rows);

} // namespace flotilla
