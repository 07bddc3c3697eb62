// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <functional>

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

/// Port: an icon in the tray of the desktop, which stands for the window while that is closed.
class Tray
{
public:
    virtual ~Tray() = default;
    /// Whether this desktop has a tray now.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// The icon comes, or says something else.
    virtual void show(const QString &status) = 0;
    virtual void hide() = 0;

    std::function<void()> opened;  ///< somebody wants the window back
    std::function<void()> stopped; ///< somebody wants everything to stop
};

/// What the window may ask of the desktop; a null pointer means that this desktop cannot do it.
struct Desktop
{
    Notifier *notifier = nullptr;
    SleepGuard *sleepGuard = nullptr;
    Tray *tray = nullptr;
    bool prefersDark = false; ///< the desktop's wish, for the theme "system"
    QColor accent{};          ///< the desktop's; invalid if it has none
};

} // namespace flotilla
