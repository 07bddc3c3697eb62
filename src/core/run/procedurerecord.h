// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/procedure.h"
#include "run/workspace.h"

namespace flotilla {

/// Somebody works through a procedure of the platform on one mini program.
struct ProcedureOf
{
    ConnectionId connection;
    MiniProgramId program;
    QString procedure;
};

/// What the trail has of it.
struct ProcedureState
{
    QMap<QString, Tick> steps; ///< done since it was ended the last time
    Tick ended;                ///< the last time; not set: never
};

/// A procedure that was begun and not ended.
struct OpenProcedure
{
    ProcedureOf of;
    int steps = 0; ///< done
    Instant last;  ///< when the newest of them was
};

[[nodiscard]] Result<ProcedureState> stateOf(const Workspace &workspace, const ProcedureOf &of);
/// All that are open, of all connections.
[[nodiscard]] Result<QList<OpenProcedure>> openProcedures(const Workspace &workspace);
/// Records that a step is done, or not done after all.
[[nodiscard]] Status recordStep(const Workspace &workspace, const ProcedureOf &of, const QString &step, bool done);
/// Records that all of it is done; the next time it begins anew.
[[nodiscard]] Status recordEnd(const Workspace &workspace, const ProcedureOf &of);

} // namespace flotilla
