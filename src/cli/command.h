// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/workspace.h"

#include <QObject>

namespace flotilla {

/// One verb under way. It ends with finished(), from the event loop or from inside start(); with --json it has printed one
/// object by then, whatever the way out.
class Command : public QObject
{
    Q_OBJECT
public:
    Command(const Workspace &workspace, const Console &console, const Arguments &arguments);
    virtual void start() = 0;
    /// Ctrl+C and the like: end at the next safe point. Here at once: nothing is under way that must be finished.
    virtual void interrupt();

signals:
    void finished(flotilla::ExitCode code);

protected:
    /// Ends with a line for people and, with --json, an object that has the error.
    void fail(const Error &error) { fail(error, exitCodeFor(error)); }
    void fail(const Error &error, ExitCode code);
    /// What to say after interrupt().
    [[nodiscard]] static Error interruption();

    Workspace m_workspace;
    const Console &m_console;
    Arguments m_arguments;
};

} // namespace flotilla
