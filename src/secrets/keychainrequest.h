// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"
#include "secrets/keychainprobe.h"

#include <QPointer>
#include <QTimer>

namespace QKeychain {
class Job;
}

namespace flotilla {

class KeychainUnlock;

/// One use of the keychain: look, job, answer; whatever happens, it answers once within its time limit and goes.
/// A job that outlives the limit is forgotten and left alone: deleting a running one crashes (QtKeychain issue 261),
/// there is no way to stop it, and it deletes itself at its end.
class KeychainRequest : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(Result<Secret>)>;
    /// `context` must be alive; nothing is called once it is gone.
    KeychainRequest(QObject *context, Millis limit, Answer answer, QObject *parent);

    /// A locked keychain may be unlocked by it; the time that this takes does not count.
    void askWith(KeychainUnlock &unlock) { m_unlock = &unlock; }

    // One of these, once. Write and remove answer an empty secret; look answers `state` instead.
    void look(std::function<void(KeychainState)> state);
    void read(const SecretName &id);
    void write(const SecretName &id, const Secret &secret);
    void remove(const SecretName &id);

signals:
    /// It was left behind at the time limit; its end tells that the keychain answers again.
    void late(QKeychain::Job *job);

public:
    /// The sentence for a keychain that cannot be used.
    [[nodiscard]] static Error errorFor(KeychainLook look);

private:
    void whenReady(std::function<void()> go);
    void waitForUnlock(std::function<void()> go);
    [[nodiscard]] Error lockedError() const;
    void start(QKeychain::Job *job, const SecretName &id, std::function<void(QKeychain::Job *)> finished);
    void confirmRemoved(const SecretName &id);
    void answer(const Result<Secret> &result);
    [[nodiscard]] static Error jobError(const QKeychain::Job *job);

    QPointer<QObject> m_context;
    Answer m_answer; ///< empty once it was given
    QTimer m_limit;
    QPointer<QKeychain::Job> m_job; ///< under way
    KeychainUnlock *m_unlock = nullptr;
    bool m_asked = false; ///< it was waited for
    bool m_inWallet = false;
    KeychainState m_state = KeychainState::Silent; ///< until the bus has said more
};

} // namespace flotilla
