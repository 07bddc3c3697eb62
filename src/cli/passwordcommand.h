// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/secretstore.h"
#include "run/systemclock.h"
#include "secretreader.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// workspace password: reads the password of a team workspace from standard input, tries it, and keeps it in the keychain; --forget
/// takes it out. It is done before the workspace is open, which may need it.
class PasswordCommand : public QObject
{
    Q_OBJECT
public:
    PasswordCommand(const Platforms &platforms, const Console &console, const Arguments &arguments);
    void start();
    void interrupt();

signals:
    void finished(flotilla::ExitCode code);

private:
    void keep(const Result<Secret> &typed);
    void fail(const Error &error, ExitCode code);
    void succeed(const QString &sentence, const QString &word);

    const Platforms &m_platforms;
    const Console &m_console;
    Arguments m_arguments;
    SystemClock m_clock;
    SecretReader m_reader;
    std::unique_ptr<SecretStore> m_keychain;
    SecretName m_item;
};

} // namespace flotilla
