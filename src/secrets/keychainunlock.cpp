// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainunlock.h"

#include "secrets/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kLookEvery = std::chrono::seconds(1);

QString serviceName() { return u"org.freedesktop.secrets"_s; }

} // namespace

KeychainUnlock::KeychainUnlock(Millis patience, QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { // the window stays, and counts whenever it is answered
        m_overdue = true;
        emit ended();
    });
    m_looks.setInterval(kLookEvery);
    connect(&m_looks, &QTimer::timeout, this, &KeychainUnlock::lookAgain);
    connect(&m_service, &QDBusServiceWatcher::serviceUnregistered, this, [this] { finish(false); }); // its window went with it
}

void KeychainUnlock::allow(std::function<void(bool)> told)
{
    m_allowed = true;
    m_told = std::move(told);
}

void KeychainUnlock::askAnew()
{
    m_closed = false;
    m_overdue = false;
    if (m_asking) {
        m_patience.start();
    }
}

// See Unlock and Prompt in https://specifications.freedesktop.org/secret-service-spec/latest/.
void KeychainUnlock::ask()
{
    if (std::exchange(m_asking, true)) {
        return;
    }
    m_service.setConnection(QDBusConnection::sessionBus());
    m_service.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    m_service.addWatchedService(serviceName());
    m_patience.start();
    m_looks.start();
    if (m_told) {
        m_told(true);
    }
    QDBusMessage unlock = QDBusMessage::createMethodCall(serviceName(), u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Unlock"_s);
    unlock << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(unlock), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply = *call;
        const QString prompt = reply.isValid() ? reply.argumentAt<1>().path() : QString();
        if (prompt.isEmpty() || prompt == u"/"_s) { // it cannot, or it needs nobody
            finish(prompt.isEmpty());
        } else if (m_asking) {
            show(prompt);
        }
    });
}

void KeychainUnlock::show(const QString &prompt)
{
    m_prompt = prompt;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(serviceName(), prompt, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, this, SLOT(completed(bool,QDBusVariant)));
    QDBusMessage open = QDBusMessage::createMethodCall(serviceName(), prompt, u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s);
    open << QString(); // no window of ours has to be named
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(open), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        if (call->isError()) {
            finish(true);
        }
    });
}

void KeychainUnlock::completed(bool dismissed, const QDBusVariant & /*result*/)
{
    finish(dismissed);
}

void KeychainUnlock::lookAgain()
{
    lookAtKeychain(this, [this](KeychainLook look) {
        if (look != KeychainLook::Locked && m_asking) {
            finish(false);
        }
    });
}

void KeychainUnlock::finish(bool closed)
{
    if (!std::exchange(m_asking, false)) {
        return;
    }
    if (!m_prompt.isEmpty()) {
        QDBusConnection::sessionBus().disconnect(serviceName(), m_prompt, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, this,
                                                 SLOT(completed(bool,QDBusVariant)));
        m_prompt.clear();
    }
    m_service.removeWatchedService(serviceName());
    m_patience.stop();
    m_looks.stop();
    m_closed = closed;
    m_overdue = false;
    if (m_told) {
        m_told(false);
    }
    emit ended();
}

} // namespace flotilla

#include "moc_keychainunlock.cpp"
