// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/workspace.h"

#include <QJsonArray>

namespace flotilla {

/// The verbs of a platform as JSON, from its declarations: what changes something (`writes`) and what only asks, to what it is done
/// (`scope`: a mini program or the connection), and the options of each. What only asks comes last.
[[nodiscard]] QJsonArray operationsJson(const Platform &platform);

/// operations: what the platform of a connection can do. Nothing is asked of it.
[[nodiscard]] ExitCode listOperations(const Workspace &workspace, const Console &console, const Arguments &arguments);

} // namespace flotilla
