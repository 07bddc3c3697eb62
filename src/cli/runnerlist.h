// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/runners.h"
#include "run/workspace.h"

namespace flotilla {

/// runners: who runs what is ordered with --run-on, and whether they live.
[[nodiscard]] ExitCode listRunners(Runners &runners, const Workspace &workspace, const Console &console, const Arguments &arguments);

} // namespace flotilla
