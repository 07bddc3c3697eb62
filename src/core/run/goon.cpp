// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/goon.h"

#include "model/reasons.h"
#include "run/freezes.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct GoOnText
{
    Q_DECLARE_TR_FUNCTIONS(GoOn)
};

} // namespace

Status goOn(const Workspace &workspace, BatchRunner &runner)
{
    Status may = mayStartAt(workspace, runner.batch(), workspace.clock.now());
    if (may.ok()) {
        runner.resume();
    }
    return may;
}

bool standsFor(const BatchRunner &runner, const Reason &seen)
{
    return runner.pauseReason().kind == seen.kind;
}

Status goOn(const Workspace &workspace, BatchRunner &runner, const Reason &seen)
{
    if (standsFor(runner, seen)) {
        return goOn(workspace, runner);
    }
    return runner.runState() == RunState::Paused ? Status(usage(GoOnText::tr("It is paused for something else by now. Look why, and go on then."))) : Status();
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
