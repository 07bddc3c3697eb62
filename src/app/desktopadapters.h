// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace flotilla {

/// Messages through org.freedesktop.Notifications. Without such a service nothing happens: the window shows the same facts.
class DBusNotifier : public Notifier
{
public:
    void notify(const QString &title, const QString &text) override;
};

/// Inhibits sleep through logind while a batch runs. Without logind nothing happens.
class LogindSleepGuard : public QObject, public SleepGuard
{
    Q_OBJECT
public:
    void hold(bool awake) override;

private:
    bool m_wanted = false;
    bool m_asking = false;
    QDBusUnixFileDescriptor m_lock; ///< sleep is inhibited as long as it is open
};

} // namespace flotilla
