// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "model/connection.h"
#include "model/error.h"
#include "run/clock.h"

#include <QObject>

#include <functional>
#include <memory>

namespace flotilla {

/// Reads a secret from standard input without standing in the way of signals. From a terminal it is asked for without
/// echo. From a pipe or file it is the first line; the session token of temporary keys is the second one, which must follow
/// within a second, as the writer may keep the stream open. Destroying it puts the terminal back as it was.
class SecretReader : public QObject
{
    Q_OBJECT
public:
    explicit SecretReader(Clock &clock);
    ~SecretReader() override;
    Q_DISABLE_COPY_MOVE(SecretReader)

    /// Ends with one of the signals, later. `prompt` is for a terminal alone.
    void start(const Console &console, const QString &prompt);

signals:
    /// "KEY" or "KEY\nTOKEN"; error Usage if there is none.
    void read(const flotilla::Result<flotilla::Secret> &secret);
    /// Ctrl+C was typed: without line editing it arrives as a character.
    void interrupted();

private:
    class QuietTerminal;
    void readMore();
    void typed(const QByteArray &characters);
    void piped();
    void finish();

    Clock &m_clock;
    std::unique_ptr<QuietTerminal> m_quiet; ///< null: not a terminal
    std::unique_ptr<Alarm> m_noToken;
    QByteArray m_input;
    bool m_atEnd = false;
    bool m_done = false;
};

} // namespace flotilla
