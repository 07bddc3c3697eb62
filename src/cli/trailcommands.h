// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/trailchain.h"

namespace flotilla {

/// trail head: the number of entries and the hash of the newest, for a file that is kept elsewhere.
[[nodiscard]] ExitCode tellTrailHead(TrailLinks &trail, const Workspace &workspace, const Console &console, const Arguments &arguments);

/// trail verify: walks along the trail, and names the first entry that does not fit. With --head also whether it goes on from that.
[[nodiscard]] ExitCode verifyTrail(TrailLinks &trail, const Workspace &workspace, const Console &console, const Arguments &arguments);

} // namespace flotilla
