// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace flotilla {

/// The tray of the desktop (StatusNotifierItem or XEmbed, whichever Qt finds).
class TrayIcon : public QObject, public Tray
{
    Q_OBJECT
public:
    TrayIcon();

    [[nodiscard]] bool isThere() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show(const QString &status) override;
    void hide() override;

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QAction *m_status;
    QAction *m_open;
    QAction *m_stop;
};

} // namespace flotilla
