// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include <QAction>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace flotilla {

TrayIcon::TrayIcon()
    : m_icon(QIcon(u":/icons/flotilla.svg"_s)), m_status(m_menu.addAction(QString())), m_open(m_menu.addAction(QString())),
      m_stop(m_menu.addAction(QString()))
{
    m_status->setEnabled(false); // it says what is done, for trays that show no tip
    m_icon.setContextMenu(&m_menu);
    const auto open = [this] {
        if (opened) {
            opened();
        }
    };
    connect(m_open, &QAction::triggered, this, open);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [open](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context) {
            open();
        }
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        if (stopped) {
            stopped();
        }
    });
}

void TrayIcon::show(const QString &status)
{
    m_status->setText(status);
    m_open->setText(tr("Open Flotilla"));
    m_stop->setText(tr("Stop at a safe point and quit"));
    m_icon.setToolTip(tr("Flotilla: %1", "what it does").arg(status));
    m_icon.show();
}

void TrayIcon::hide() { m_icon.hide(); }

} // namespace flotilla

#include "moc_trayicon.cpp"
