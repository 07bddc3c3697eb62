// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "listfile.h"
#include "model/error.h"
#include "run/targetsfile.h"
#include "run/workspace.h"

namespace flotilla {

/// The list of --targets. What is worth a look is said; names that may have been read in a wrong encoding are an error, as they would
/// be published without anybody seeing them. `platform`: what an AppID looks like.
[[nodiscard]] Result<ImportedList> readTargetsFile(const Console &console, const Arguments &arguments, const Platform &platform,
                                                   ListOf what = ListOf::Programs);

/// Rows without a name or tags take those that the catalogue knows.
void fillKnown(const Workspace &workspace, const ConnectionId &connection, QList<Target> &targets);

/// The mini programs that --only or --targets names, for verbs that only read; none: neither was given. A bad row is an error.
[[nodiscard]] Result<QList<MiniProgramId>> programsNamed(const Console &console, const Arguments &arguments, const Platform &platform);

} // namespace flotilla
