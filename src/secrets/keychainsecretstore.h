// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/keychainprompt.h"

#include <QObject>

namespace flotilla {

class KeychainRequest;
class KeychainUnlock;

/// The keychain of the session through QtKeychain: service "flotilla", the connection's id as key, the secret as text.
/// Never falls back to a file. Looks before every use whether the keychain can answer (keychainprobe.h), and never
/// waits longer than the limit, whatever prompt somebody else has on the screen; for a password that it asks for itself two minutes.
class KeychainSecretStore final : public QObject, public SecretStore, public KeychainPrompt
{
    Q_OBJECT

public:
    static constexpr Millis kLimit = std::chrono::seconds(10);    ///< somebody may have to type a password
    static constexpr Millis kLookLimit = std::chrono::seconds(3); ///< which nobody is asked for
    static constexpr Millis kPatience = std::chrono::minutes(2);  ///< with a window that asks for the password
    explicit KeychainSecretStore(QObject *parent = nullptr, Millis limit = kLimit, Millis patience = kPatience);

    /// Silent as long as anything that was asked before is overdue; Absent also for a service that has no keyring to put anything into.
    void probe(QObject *context, std::function<void(KeychainState)> done) override;
    void read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done) override;
    void mayAsk(std::function<void(bool asking)> told) override;
    void unlock(QObject *context, std::function<void(KeychainState)> done) override;
    /// Error Usage for a secret that is no UTF-8 text or holds a NUL.
    void write(const SecretName &id, const Secret &secret, QObject *context, std::function<void(Status)> done) override;
    /// Succeeds also if there was none.
    void remove(const SecretName &id, QObject *context, std::function<void(Status)> done) override;
    [[nodiscard]] QString place() const override;

private:
    [[nodiscard]] KeychainRequest *request(QObject *context, std::function<void(Result<Secret>)> done);

    [[nodiscard]] std::function<void(KeychainState)> orSilent(std::function<void(KeychainState)> done) const;

    Millis m_limit;
    KeychainUnlock *m_unlock;
    int m_late = 0; ///< jobs without an answer: QtKeychain lets the next one wait for them
};

} // namespace flotilla
