// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/procedurerecord.h"

#include "run/trailnames.h"

namespace flotilla {

namespace {

TrailEntry lineOf(const Workspace &workspace, const ProcedureOf &of, const QString &event)
{
    TrailEntry line = trailEntry(workspace, event, {});
    line.program = of.program;
    line.arguments = {of.connection.value, of.procedure};
    return line;
}

} // namespace

Result<ProcedureState> stateOf(const Workspace &workspace, const ProcedureOf &of)
{
    const auto lines = workspace.history.notes({trail::ProcedureStep, trail::ProcedureStepUndone, trail::ProcedureEnded}, of.program);
    if (!lines) {
        return lines.error();
    }
    ProcedureState state;
    for (const TrailEntry &line : *lines) {
        if (line.arguments != QStringList{of.connection.value, of.procedure}) {
            continue;
        }
        if (line.what == trail::ProcedureEnded) {
            state.ended = {line.who, line.when};
            state.steps.clear();
        } else if (line.what == trail::ProcedureStep) {
            state.steps.insert(line.step, {line.who, line.when});
        } else {
            state.steps.remove(line.step);
        }
    }
    return state;
}

Status recordStep(const Workspace &workspace, const ProcedureOf &of, const QString &step, bool done)
{
    TrailEntry line = lineOf(workspace, of, done ? trail::ProcedureStep : trail::ProcedureStepUndone);
    line.step = step;
    return workspace.journal.note(line);
}

Status recordEnd(const Workspace &workspace, const ProcedureOf &of)
{
    return workspace.journal.note(lineOf(workspace, of, trail::ProcedureEnded));
}

} // namespace flotilla
