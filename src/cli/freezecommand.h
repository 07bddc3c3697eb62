// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"

namespace flotilla {

/// connection freeze: adds a window, takes one away, or lists them.
[[nodiscard]] ExitCode freezeConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);

} // namespace flotilla
