// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

namespace overviews {
inline constexpr QLatin1StringView ToldName{"told_name"}; ///< of a row: the platform's name of it the last time, whatever it is called here
} // namespace overviews

/// The rows of an overview with these ids, of which the platform has just told, become mini programs of the workspace, if they are
/// none. One that is called here as the platform called it before gets its new name; a name of somebody's own stays.
[[nodiscard]] Status learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                   const QString &overview, const QSet<QString> &ids, QList<Item> &rows);
/// Mini programs that the platform does not have any more leave these rows of an overview and the workspace. What a person has said of
/// one is not thrown away: that one stays, and its row says that it is gone.
[[nodiscard]] Status forgetGone(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                const QSet<QString> &gone, QList<Item> &rows);

} // namespace flotilla
