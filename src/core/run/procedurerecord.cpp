// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/procedurerecord.h"

#include "run/trailnames.h"

#include <algorithm>

namespace flotilla {

namespace {

TrailEntry lineOf(const Workspace &workspace, const ProcedureOf &of, const QString &event)
{
    TrailEntry line = trailEntry(workspace, event, {});
    line.program = of.program;
    line.arguments = {of.connection.value, of.procedure};
    return line;
}

Result<QList<TrailEntry>> linesOfProcedures(const Workspace &workspace, const MiniProgramId &program)
{
    return workspace.history.notes({trail::ProcedureStep, trail::ProcedureStepUndone, trail::ProcedureEnded}, program);
}

void takeProcedureLine(const TrailEntry &line, ProcedureState &state)
{
    if (line.what == trail::ProcedureEnded) {
        state.ended = {line.who, line.when};
        state.steps.clear();
    } else if (line.what == trail::ProcedureStep) {
        state.steps.insert(line.step, {line.who, line.when});
    } else {
        state.steps.remove(line.step);
    }
}

} // namespace

Result<ProcedureState> stateOf(const Workspace &workspace, const ProcedureOf &of)
{
    const auto lines = linesOfProcedures(workspace, of.program);
    if (!lines) {
        return lines.error();
    }
    ProcedureState state;
    for (const TrailEntry &line : *lines) {
        if (line.arguments == QStringList{of.connection.value, of.procedure}) {
            takeProcedureLine(line, state);
        }
    }
    return state;
}

Result<QList<OpenProcedure>> openProcedures(const Workspace &workspace)
{
    const auto lines = linesOfProcedures(workspace, {});
    if (!lines) {
        return lines.error();
    }
    QMap<QStringList, ProcedureState> states; // connection, procedure, mini program
    for (const TrailEntry &line : *lines) {
        if (line.arguments.size() == 2) {
            takeProcedureLine(line, states[line.arguments + QStringList{line.program.value}]);
        }
    }
    QList<OpenProcedure> open;
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        if (it->steps.isEmpty()) {
            continue;
        }
        OpenProcedure one{{{it.key().at(0)}, {it.key().at(2)}, it.key().at(1)}, static_cast<int>(it->steps.size()), {}};
        for (const Tick &tick : it->steps) {
            one.last = std::max(one.last, tick.when);
        }
        open.append(one);
    }
    return open;
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
