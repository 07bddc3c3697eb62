// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

/// The rows of an overview with these ids become mini programs of the workspace, if they are none.
[[nodiscard]] Status learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                   const QSet<QString> &ids, const QList<Item> &rows);
/// Mini programs that the platform does not have any more leave these rows of an overview and the workspace. What a person has said of
/// one is not thrown away: that one stays, and its row says that it is gone.
[[nodiscard]] Status forgetGone(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                const QSet<QString> &gone, QList<Item> &rows);

} // namespace flotilla
