// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Done = std::function<void(KeychainLook)>;

constexpr const char *kWalletVersion = "KDE_SESSION_VERSION";

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                                          method);
}

/// Sends `call` and hands the finished watcher to `then`, unless `context` is gone by then.
template <typename Then>
void ask(const QDBusMessage &call, QObject *context, Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [then = std::move(then)](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         then(*finished);
                     });
}

// QtKeychain loads it at run time, and without it says no more than "unknown error".
bool hasLibrary()
{
    return usesKWallet() || QLibrary(u"secret-1"_s, 0).load();
}

KeychainLook lookOf(const QDBusPendingReply<QDBusVariant> &locked)
{
    if (locked.isValid()) {
        return locked.value().variant().toBool() ? KeychainLook::Locked : KeychainLook::Ready;
    }
    switch (locked.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return KeychainLook::Absent;
    default:
        break;
    }
    // A service that cannot be started fails with one of org.freedesktop.DBus.Error.Spawn.*
    return locked.error().name().contains(u".Spawn."_s) ? KeychainLook::Absent : KeychainLook::NoKeyring;
}

void askForLock(QObject *context, Done done)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                       u"/org/freedesktop/secrets/aliases/default"_s,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    ask(call, context, [done = std::move(done)](const QDBusPendingCall &reply) {
        done(lookOf(QDBusPendingReply<QDBusVariant>(reply)));
    });
}

bool hasWallet(const QStringList &services)
{
    return services.contains(u"org.kde.kwalletd5"_s) || services.contains(u"org.kde.kwalletd6"_s);
}

bool hasService(const QStringList &services)
{
    return services.contains(u"org.freedesktop.secrets"_s);
}

// What runs comes before what would have to be started, as a wallet begins with questions.
void decide(const QStringList &running, const QStringList &startable, QObject *context, Done done)
{
    const bool mayWallet = usesKWallet() && (hasWallet(running) || (hasWallet(startable) && !hasService(running)));
    if (mayWallet) {
        done(KeychainLook::Wallet); // whether the wallet is open shows only when it is used
    } else if (hasService(running) || hasService(startable)) {
        askForLock(context, std::move(done));
    } else {
        done(KeychainLook::Absent);
    }
}

} // namespace

bool usesKWallet()
{
    // As QtKeychain decides it; see detectDesktopEnvironment() in its keychain_unix.cpp.
    if (qEnvironmentVariableIntValue(kWalletVersion) < 5) {
        return false;
    }
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    if (QByteArrayList{"GNOME", "Unity", "XFCE", "KDE"}.contains(desktop)) {
        return desktop == "KDE";
    }
    const QByteArray session = qgetenv("DESKTOP_SESSION");
    if (session == "gnome" || session.contains("xfce") || session == "xubuntu" || session == "kde") {
        return session == "kde";
    }
    return qEnvironmentVariableIsEmpty("GNOME_DESKTOP_SESSION_ID") && !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

WalletHidden::WalletHidden(QObject *parent) : QObject(parent), m_version(qgetenv(kWalletVersion))
{
    qunsetenv(kWalletVersion);
}

WalletHidden::~WalletHidden()
{
    qputenv(kWalletVersion, m_version);
}

void lookAtKeychain(QObject *context, std::function<void(KeychainLook)> done)
{
    const bool isConnected = QDBusConnection::sessionBus().isConnected();
    if (!isConnected || !hasLibrary()) {
        QMetaObject::invokeMethod(
            context, [isConnected, done = std::move(done)] { done(isConnected ? KeychainLook::NoLibrary : KeychainLook::Absent); },
            Qt::QueuedConnection);
        return;
    }
    // Owned by a running program, or one that the bus can start.
    ask(busCall(u"ListNames"_s), context, [context, done = std::move(done)](const QDBusPendingCall &owned) {
        const QStringList names = QDBusPendingReply<QStringList>(owned).value();
        ask(busCall(u"ListActivatableNames"_s), context, [context, names, done](const QDBusPendingCall &activatable) {
            decide(names, QDBusPendingReply<QStringList>(activatable).value(), context, done);
        });
    });
}

} // namespace flotilla

#include "moc_keychainprobe.cpp"
