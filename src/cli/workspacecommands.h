// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "compose/teampasswords.h"
#include "console.h"
#include "exitcode.h"
#include "run/workspace.h"

namespace flotilla {

/// workspace backup: a whole copy of the journal in a new file.
[[nodiscard]] ExitCode backUpWorkspace(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// workspace init, copy, check and grant: what is done to a workspace as a whole, before anything of it is opened.
[[nodiscard]] ExitCode manageWorkspace(const QString &workspace, const Console &console, const Platforms &platforms, const Arguments &arguments,
                                       const TeamPasswords &passwords);

} // namespace flotilla
