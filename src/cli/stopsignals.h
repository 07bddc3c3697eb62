// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace flotilla {

/// Ctrl+C, SIGTERM and SIGHUP as a signal of Qt, read from a descriptor, so that no code runs inside a signal handler.
/// Make it before anything starts a thread: threads inherit what is blocked. Also ignores SIGPIPE, so that a reader who
/// closes our output does not end a batch.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

signals:
    void stopRequested();

private:
    void drain();

    int m_descriptor = -1;
};

/// As long as it lives, a stop signal ends the process at once. For a file of the user's choice, which may be a pipe whose other
/// end never comes; nothing may be under way then.
class SignalsEndAtOnce
{
public:
    SignalsEndAtOnce();
    ~SignalsEndAtOnce();
    Q_DISABLE_COPY_MOVE(SignalsEndAtOnce)
};

} // namespace flotilla
