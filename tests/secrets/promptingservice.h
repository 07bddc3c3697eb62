// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

/// Stands in for a Secret Service that is locked and asks for its password, which a test types, or leaves.
class PromptingService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    PromptingService()
    {
        (void)m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        (void)m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~PromptingService() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/secrets"), QDBusConnection::UnregisterTree);
        QDBusConnection::disconnectFromBus(QStringLiteral("prompting"));
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QString method = message.member();
        if (method == QLatin1StringView("Get")) {
            ++looks;
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(locked))));
        }
        if (method == QLatin1StringView("Unlock") && canAsk) {
            const QDBusObjectPath path(locked ? kPrompt : QStringLiteral("/"));
            return connection.send(message.createReply({QVariant::fromValue(QList<QDBusObjectPath>()), QVariant::fromValue(path)}));
        }
        if (method == QLatin1StringView("Unlock")) {
            return connection.send(message.createErrorReply(QDBusError::Failed, QStringLiteral("no prompter")));
        }
        if (method == QLatin1StringView("Prompt")) {
            ++prompts;
            return connection.send(message.createReply());
        }
        if (method == QLatin1StringView("Dismiss")) {
            ++dismissed;
            return connection.send(message.createReply());
        }
        ++used;
        return true; // taken, never answered
    }
    /// Somebody types the password, or closes the window.
    void answer(bool password)
    {
        locked = !password;
        QDBusMessage signal = QDBusMessage::createSignal(kPrompt, QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
        signal << !password << QVariant::fromValue(QDBusVariant(QString()));
        (void)m_bus.send(signal);
    }
    bool locked = true;
    bool canAsk = true;
    int looks = 0;
    int prompts = 0;
    int dismissed = 0;
    int used = 0; ///< calls that only who finds it unlocked makes

private:
    const QString kPrompt = QStringLiteral("/org/freedesktop/secrets/prompt/u1");
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("prompting"));
};
