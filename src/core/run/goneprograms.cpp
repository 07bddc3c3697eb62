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

Result<QSet<QString>> learnPrograms(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection,
                                    const QSet<QString> &ids, const QList<Item> &rows)
{
    QSet<QString> there;
    for (const MiniProgram &program : programs) {
        if (program.connection == connection) {
            there.insert(program.id.value);
        }
    }
    QList<MiniProgram> learned;
    QSet<QString> fresh;
    for (const Item &row : rows) {
        if (ids.contains(row.id) && !there.contains(row.id)) {
            MiniProgram program;
            program.connection = connection;
            program.id = {row.id};
            program.name = row.values.value(overviews::Name);
            learned.append(program);
            fresh.insert(row.id);
        }
    }
    const Status saved = workspace.catalogue.savePrograms(learned);
    return saved ? Result(fresh) : Result<QSet<QString>>(saved.error());
}

Status nameLearned(const Workspace &workspace, QList<MiniProgram> programs, const ConnectionId &connection, const QSet<QString> &ids, const QList<Item> &rows)
{
    QHash<QString, QString> names;
    for (const Item &row : ids.isEmpty() ? QList<Item>() : rows) {
        if (const QString name = row.values.value(overviews::Name); ids.contains(row.id) && !name.isEmpty()) {
            names.insert(row.id, name);
        }
    }
    programs.removeIf([&](const MiniProgram &one) { return one.connection != connection || !one.name.isEmpty() || !names.contains(one.id.value); });
    for (MiniProgram &one : programs) {
        one.name = names.value(one.id.value);
    }
    return programs.isEmpty() ? Status() : workspace.catalogue.savePrograms(programs);
}

Status followNames(const Workspace &workspace, const QList<MiniProgram> &programs, const ConnectionId &connection, const QString &overview,
                   const QSet<QString> &ids, QList<Item> &rows)
{
    QHash<QString, MiniProgram> here;
    for (const MiniProgram &program : programs) {
        if (program.connection == connection) {
            here.insert(program.id.value, program);
        }
    }
    const QHash<QString, QString> before = namesTold(workspace, connection, overview);
    QList<MiniProgram> renamed;
    for (Item &row : rows) {
        if (!ids.contains(row.id)) {
            continue;
        }
        const QString name = row.values.value(overviews::Name);
        put(row.values, overviews::ToldName, name);
        MiniProgram program = here.value(row.id);
        if (!name.isEmpty() && !program.name.isEmpty() && program.name == before.value(row.id) && program.name != name) {
            program.name = name;
            renamed.append(program);
        }
    }
    return renamed.isEmpty() ? Status() : workspace.catalogue.savePrograms(renamed);
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

Status settlePrograms(const Workspace &workspace, const ConnectionId &connection, const QString &overview, const ProgramsTold &told, QList<Item> &rows)
{
    const auto programs = workspace.catalogue.programs();
    if (!programs) {
        return programs.error();
    }
    if (const auto learned = learnPrograms(workspace, *programs, connection, told.there, rows); !learned) {
        return learned.error();
    }
    if (Status named = nameLearned(workspace, *programs, connection, told.learned, rows); !named) {
        return named;
    }
    if (Status followed = followNames(workspace, *programs, connection, overview, told.there, rows); !followed) {
        return followed;
    }
    return forgetGone(workspace, *programs, connection, told.gone, rows);
}

} // namespace flotilla
