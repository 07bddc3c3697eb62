// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

namespace overviews {
inline constexpr QLatin1StringView ToldName{"told_name"}; ///< of a row: the platform's name of it the last time, whatever it is called here
} // namespace overviews

/// The rows of an overview with these ids become mini programs of the workspace, if they are none; which ones did.
[[nodiscard]] Result<QSet<QString>> learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                                  const QSet<QString> &ids, const QList<Item> &rows);
/// Those of `ids` that have no name yet have that of their row from now on.
[[nodiscard]] Status nameLearned(const Workspace &workspace, QList<MiniProgram> programs, const ConnectionId &connection, const QSet<QString> &ids,
                                 const QList<Item> &rows);
/// Writes into the rows with these ids what the platform calls them. One that is called here as the platform called it before gets its
/// new name; a name of somebody's own stays.
[[nodiscard]] Status followNames(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                 const QString &overview, const QSet<QString> &ids, QList<Item> &rows);
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
/// All of these at the end of a reading of `overview`.
[[nodiscard]] Status settlePrograms(const Workspace &workspace, const ConnectionId &connection, const QString &overview, const ProgramsTold &told,
                                    QList<Item> &rows);

} // namespace flotilla
