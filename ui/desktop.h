// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace flotilla {

/// Port: a message of the desktop, seen when the window is not.
class Notifier
{
public:
    virtual ~Notifier() = default;
    virtual void notify(const QString &title, const QString &text) = 0;
};

/// Port: keeps the computer from going to sleep by itself.
class SleepGuard
{
public:
    virtual ~SleepGuard() = default;
    /// Idempotent; false gives the computer free.
    virtual void hold(bool awake) = 0;
};

/// What the window may ask of the desktop; a null pointer means that this desktop cannot do it.
struct Desktop
{
    Notifier *notifier = nullptr;
    SleepGuard *sleepGuard = nullptr;
    bool prefersDark = false; ///< the desktop's wish, for the theme "system"
    QColor accent{};          ///< the desktop's; invalid if it has none
};

} // namespace flotilla
