// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/goon.h"

#include "model/reasons.h"
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

void storeAgain(const Workspace &workspace, BatchRunner &runner)
{
    const RunState state = runner.runState();
    const Reason &why = runner.pauseReason();
    const bool isWanted = state == RunState::Pausing || (state == RunState::Paused && (why.isNone() || why.kind == reasons::Gate));
    if (isWanted || !goOn(workspace, runner)) {
        runner.storeHeld();
    }
}

} // namespace flotilla
