// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace flotilla::sandbox {

/// Turns SIGTERM and SIGINT into a signal of Qt. Make it before anything starts a thread: it blocks both signals and reads
/// them from a descriptor, so that no code runs in a signal handler.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

    /// Starts to watch; needs an application object.
    void watch();

Q_SIGNALS:
    void stopRequested();

private:
    int m_descriptor = -1;
};

/// Says when standard input ends, which is when the parent that holds its other end is gone.
class ParentWatch : public QObject
{
    Q_OBJECT
public:
    explicit ParentWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void parentGone();
};

} // namespace flotilla::sandbox
