// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopadapters.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace flotilla {

using namespace Qt::StringLiterals;

void DBusNotifier::notify(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // Some servers read the body as markup.
    call << u"Flotilla"_s << uint(0) << u"flotilla"_s << title << text.toHtmlEscaped() << QStringList()
         << QVariantMap{{u"desktop-entry"_s, u"io.github.flotilla.Flotilla"_s}} << -1;
    bus.asyncCall(call);
}

void LogindSleepGuard::hold(bool awake)
{
    m_wanted = awake;
    if (!awake) {
        m_lock = {};
        return;
    }
    if (m_asking || m_lock.isValid() || !QDBusConnection::systemBus().isConnected()) {
        return;
    }
    m_asking = true;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << u"Flotilla"_s << tr("Mini programs are being published") << u"block"_s;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        m_asking = false;
        if (m_wanted && reply.isValid()) {
            m_lock = reply.value();
        }
    });
}

} // namespace flotilla

#include "moc_desktopadapters.cpp"
