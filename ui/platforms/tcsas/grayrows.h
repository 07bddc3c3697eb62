// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "run/localrecord.h"
#include "tcsas/graytask.h"

namespace flotilla {

/// A grayscale task of a mini program as this workspace recorded it, beside what the platform tells.
struct GrayRow
{
    LocalRecord record;
    tcsas::GrayTask task;
    QString program;         ///< its name
    tcsas::GrayKnown known;
    bool canary = false;     ///< the platform tells that a canary release goes on
    QStringList canaryIn = {}; ///< the superapps of which it tells so
    bool operator==(const GrayRow &other) const
    {
        return record == other.record && program == other.program && known.online == other.known.online && canary == other.canary && canaryIn == other.canaryIn;
    }
};

/// A mini program that a task can be planned for.
struct GrayProgram
{
    MiniProgramId id;
    QString name;
    tcsas::GrayKnown known = {};
    bool canary = false;
    QStringList canaryIn = {};
    QStringList tasks = {}; ///< names of its tasks
};

/// What this workspace recorded, beside what the rows of the platform's overview tell; what is no task any more is left out.
[[nodiscard]] Result<QList<GrayRow>> grayRows(const Workspace &workspace, const ConnectionId &connection, const QList<Item> &fleet);
/// The mini programs of the connection, each with its tasks among `rows`.
[[nodiscard]] QList<GrayProgram> grayPrograms(const Workspace &workspace, const ConnectionId &connection, const QList<Item> &fleet, const QList<GrayRow> &rows);
/// Records the end of tasks whose version, or a higher one, is online for all; whether there were any.
[[nodiscard]] Result<bool> endOvertaken(const Workspace &workspace, const ConnectionId &connection, const QList<GrayRow> &rows);
/// How many are in the console, as people recorded, and have to be looked at there.
[[nodiscard]] int grayDue(const QList<GrayRow> &rows, Instant now);
/// Who gave it which state, and when.
[[nodiscard]] QString grayHistory(const GrayRow &row, Instant now);

} // namespace flotilla
