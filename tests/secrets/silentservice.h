// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>

/// Stands in for the Secret Service. Tells its lock state and is silent about everything else, like a service whose
/// prompt nobody answers.
class SilentService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Keyring { Locked, Unlocked, None, Silent };
    explicit SilentService(Keyring keyring) : m_keyring(keyring)
    {
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("silent"));
        (void)m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        (void)m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~SilentService() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/secrets"), QDBusConnection::UnregisterTree);
        QDBusConnection::disconnectFromBus(QStringLiteral("silent"));
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (m_keyring == Keyring::Silent || message.path() != QLatin1StringView("/org/freedesktop/secrets/aliases/default")
            || message.member() != QLatin1StringView("Get")) {
            ++unanswered;
            return true; // taken, never answered
        }
        if (m_keyring == Keyring::None) {
            return connection.send(message.createErrorReply(QDBusError::UnknownObject, QStringLiteral("no such object")));
        }
        const QDBusVariant locked(m_keyring == Keyring::Locked);
        return connection.send(message.createReply(QVariant::fromValue(locked)));
    }
    int unanswered = 0;

private:
    Keyring m_keyring;
    QDBusConnection m_bus{QString()};
};
