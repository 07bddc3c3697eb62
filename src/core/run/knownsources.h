// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>

namespace flotilla {

/// A version and the entry of what can be published (Operation::sourceOption) that it was made from.
struct KnownSource
{
    QString version;
    QString source;
};

/// Of each mini program of a connection, what the newest publication from this workspace was made from. What others have published
/// since is not known.
[[nodiscard]] QHash<MiniProgramId, KnownSource> knownSources(const Workspace &workspace, const Connection &connection);

} // namespace flotilla
