// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacecommands.h"

#include "batchtext.h"
#include "compose/composition.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

ExitCode refused(const Console &console, const Platforms &platforms, const Arguments &arguments, const Error &error)
{
    console.say(error.text);
    if (arguments.json) {
        console.json(errorJson(platforms, arguments.verb, error));
    }
    return error.kind == ErrorKind::Leased ? ExitCode::LeasedElsewhere : ExitCode::NotStarted;
}

ExitCode copied(const Console &console, const QString &from, const QString &to, const QList<QPair<QString, qint64>> &tables, bool json)
{
    QJsonObject rows;
    for (const auto &[table, count] : tables) {
        console.say(u"%1: %2"_s.arg(table, QString::number(count)));
        rows.insert(table, count);
    }
    console.say(QCoreApplication::translate("Cli", "Copied %1 to %2 and compared every row. The first is as it was. Secrets are in no workspace: they "
                                                   "stay in the keychain of this computer.").arg(from, to));
    if (json) {
        console.json({{u"to"_s, to}, {u"rows"_s, rows}});
    }
    return ExitCode::Done;
}

ExitCode granted(const Console &console, const Arguments &arguments)
{
    console.say(arguments.role == "none"_L1
                    ? QCoreApplication::translate("Cli", "%1 has no role in the team workspace %2 any more.").arg(arguments.name, arguments.workspace)
                    : QCoreApplication::translate("Cli", "%1 is %3 in the team workspace %2 from now on.")
                          .arg(arguments.name, arguments.workspace, arguments.role));
    if (arguments.json) {
        console.json({{u"user"_s, arguments.name}, {u"role"_s, arguments.role}});
    }
    return ExitCode::Done;
}

ExitCode checked(const Console &console, const QList<QPair<QString, bool>> &lines, bool json)
{
    bool good = true;
    QJsonArray found;
    for (const auto &[text, isGood] : lines) {
        if (!json) {
            console.print((isGood ? u""_s : u"! "_s) + text);
        }
        found.append(QJsonObject{{u"text"_s, text}, {u"good"_s, isGood}});
        good = good && isGood;
    }
    if (json) {
        console.json({{u"good"_s, good}, {u"found"_s, found}});
    }
    return good ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace

ExitCode backUpWorkspace(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    if (const Status done = workspace.history.backUp(arguments.out); !done) {
        console.say(done.error().text);
        if (arguments.json) {
            console.json(errorJson(workspace.platforms, arguments.verb, done.error()));
        }
        return ExitCode::NotStarted;
    }
    console.say(QCoreApplication::translate("Cli", "Wrote a backup to %1. To go back to it: end every Flotilla, and put it in place of "
                                                   "%2/journal.sqlite.").arg(arguments.out, workspace.folder));
    if (arguments.json) {
        console.json({{u"out"_s, arguments.out}});
    }
    return ExitCode::Done;
}

ExitCode manageWorkspace(const QString &workspace, const Console &console, const Platforms &platforms, const Arguments &arguments,
                         const TeamPasswords &passwords)
{
    if (arguments.verb == u"workspace copy"_s) {
        const auto tables = Composition::copy(workspace, arguments.to, passwords);
        return tables ? copied(console, workspace, arguments.to, *tables, arguments.json) : refused(console, platforms, arguments, tables.error());
    }
    if (arguments.verb == u"workspace check"_s) {
        const auto lines = Composition::check(workspace, passwords);
        return lines ? checked(console, *lines, arguments.json) : refused(console, platforms, arguments, lines.error());
    }
    if (arguments.verb == u"workspace grant"_s) {
        const Status given = Composition::grant(arguments.workspace, arguments.name, arguments.role == "none"_L1 ? QString() : arguments.role, passwords);
        return given ? granted(console, arguments) : refused(console, platforms, arguments, given.error());
    }
    if (const Status made = Composition::makeTeam(arguments.workspace, passwords); !made) {
        return refused(console, platforms, arguments, made.error());
    }
    console.say(QCoreApplication::translate("Cli", "Made the team workspace %1. Everybody opens it with --workspace and this address.")
                    .arg(arguments.workspace));
    if (arguments.json) {
        console.json({{u"workspace"_s, arguments.workspace}});
    }
    return ExitCode::Done;
}

} // namespace flotilla
