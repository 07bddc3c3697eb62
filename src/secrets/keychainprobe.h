// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace flotilla {

/// What a look at the session bus tells about the keychain.
enum class KeychainLook {
    Ready,     ///< the Secret Service
    Wallet,    ///< KWallet
    Locked,
    NoKeyring, ///< the service runs, but it has no keyring to put anything into
    Absent,    ///< no session bus, or nobody offers the service
    NoLibrary, ///< the library through which the Secret Service is reached is missing
};

/// True where QtKeychain talks to KWallet; everywhere else it talks to the Secret Service (libsecret).
[[nodiscard]] bool usesKWallet();

/// QtKeychain chooses at its first job, by the desktop alone, and would start a wallet beside the service that runs: as long as this
/// lives it sees no KDE.
class WalletHidden : public QObject
{
    Q_OBJECT

public:
    explicit WalletHidden(QObject *parent);
    ~WalletHidden() override;

private:
    QByteArray m_version;
};

/// Asks the bus, without blocking and without making anybody show a prompt. Needed before every use: with a locked
/// keyring QtKeychain answers "not found" to a read and "done" to a delete that did nothing.
/// The Secret Service is specified at https://specifications.freedesktop.org/secret-service-spec/latest/.
/// Calls `done` from the event loop, and not at all once `context` is gone. Who never gets an answer from the bus is not
/// called: the caller has a time limit of its own.
void lookAtKeychain(QObject *context, std::function<void(KeychainLook)> done);

} // namespace flotilla
