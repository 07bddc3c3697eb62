// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/platform.h"
#include "run/workspace.h"

#include <QSet>

namespace flotilla {

/// Whether this can be the name of a list: its ending says of which kind.
[[nodiscard]] Status canExportTo(const QString &out);
/// Writes the mini programs of a connection (`only`: these alone) with what `overview` told of each; null: it tells nothing. Returns how
/// many there are.
[[nodiscard]] Result<int> exportFleet(const Workspace &workspace, const Connection &connection, const Overview *overview,
                                      const QSet<MiniProgramId> &only, const QString &out);

} // namespace flotilla
