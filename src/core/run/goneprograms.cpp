// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/goneprograms.h"

#include "model/query.h"

#include <QCoreApplication>

namespace flotilla {

Status learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection, const QSet<QString> &ids,
                     const QList<Item> &rows)
{
    QSet<QString> there;
    for (const MiniProgram &program : programs) {
        if (program.connection == connection) {
            there.insert(program.id.value);
        }
    }
    QList<MiniProgram> learned;
    for (const Item &row : rows) {
        if (ids.contains(row.id) && !there.contains(row.id)) {
            MiniProgram program;
            program.connection = connection;
            program.id = {row.id};
            program.name = row.values.value(overviews::Name);
            learned.append(program);
        }
    }
    return workspace.catalogue.savePrograms(learned);
}

Status forgetGone(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection, const QSet<QString> &gone,
                  QList<Item> &rows)
{
    QList<MiniProgramId> leave;
    QSet<QString> stay;
    for (const MiniProgram &program : programs) {
        const bool bare = program.tags.isEmpty() && program.note.isEmpty() && !program.frozen;
        if (program.connection != connection || !gone.contains(program.id.value)) {
            continue;
        }
        if (bare) {
            leave.append(program.id);
        } else {
            stay.insert(program.id.value);
        }
    }
    rows.removeIf([&](const Item &row) { return gone.contains(row.id) && !stay.contains(row.id); });
    const QString why = QCoreApplication::translate("flotilla::OverviewReader", "The platform does not have it any more.");
    for (Item &row : rows) {
        if (stay.contains(row.id)) {
            row.values = {{overviews::Name, row.values.value(overviews::Name)}, {overviews::Problem, why}};
        }
    }
    return leave.isEmpty() ? Status() : workspace.catalogue.removePrograms(connection, leave);
}

} // namespace flotilla
