// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "batchtext.h"

namespace flotilla {

Command::Command(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_console(console), m_arguments(arguments)
{
}

void Command::interrupt()
{
    fail(interruption(), ExitCode::Interrupted);
}

void Command::fail(const Error &error, ExitCode code)
{
    m_console.say(error.text);
    if (m_arguments.json) {
        m_console.json(errorJson(m_workspace.platforms, m_arguments.verb, error));
    }
    emit finished(code);
}

Error Command::interruption()
{
    return {ErrorKind::Usage, tr("Interrupted before it was done."), {}, {}, {}};
}

} // namespace flotilla

#include "moc_command.cpp"
