// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/goon.h"

#include "run/freezes.h"

namespace flotilla {

Status goOn(const Workspace &workspace, BatchRunner &runner)
{
    Status may = mayStartAt(workspace, runner.batch(), workspace.clock.now());
    if (may.ok()) {
        runner.resume();
    }
    return may;
}

} // namespace flotilla
