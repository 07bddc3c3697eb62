// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/goneprograms.h"

#include "model/query.h"

#include <QCoreApplication>
#include <QHash>

namespace flotilla {

namespace {

/// What the platform called each of them the last time, by id.
QHash<QString, QString> namesTold(const Workspace &workspace, const ConnectionId &connection, const QString &overview)
{
    QHash<QString, QString> names;
    const Result<Listing> told = workspace.fleet.told(connection, overview);
    for (const Item &row : told ? told->items : QList<Item>()) {
        names.insert(row.id, row.values.value(overviews::ToldName));
    }
    return names;
}

} // namespace

Status learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection, const QString &overview,
                     const QSet<QString> &ids, QList<Item> &rows)
{
    QHash<QString, MiniProgram> there;
    for (const MiniProgram &program : programs) {
        if (program.connection == connection) {
            there.insert(program.id.value, program);
        }
    }
    const QHash<QString, QString> before = namesTold(workspace, connection, overview);
    QList<MiniProgram> learned;
    for (Item &row : rows) {
        if (!ids.contains(row.id)) {
            continue;
        }
        const QString name = row.values.value(overviews::Name);
        put(row.values, overviews::ToldName, name);
        const bool known = there.contains(row.id);
        MiniProgram program = there.value(row.id);
        const bool follows = !name.isEmpty() && !program.name.isEmpty() && program.name == before.value(row.id) && program.name != name;
        program.connection = connection;
        program.id = {row.id};
        program.name = name;
        if (!known || follows) {
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
