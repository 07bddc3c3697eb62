// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacecommands.h"

#include "batchtext.h"
#include "compose/composition.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

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

ExitCode makeWorkspace(const Console &console, const Platforms &platforms, const Arguments &arguments)
{
    const Status done = Composition::makeTeam(arguments.workspace);
    if (!done) {
        console.say(done.error().text);
        if (arguments.json) {
            console.json(errorJson(platforms, arguments.verb, done.error()));
        }
        return ExitCode::NotStarted;
    }
    console.say(QCoreApplication::translate("Cli", "Made the team workspace %1. Everybody opens it with --workspace and this address.")
                    .arg(arguments.workspace));
    if (arguments.json) {
        console.json({{u"workspace"_s, arguments.workspace}});
    }
    return ExitCode::Done;
}

} // namespace flotilla
