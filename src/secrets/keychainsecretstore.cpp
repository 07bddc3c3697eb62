// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "secrets/keychainrequest.h"
#include "secrets/keychainunlock.h"

#include <qt6keychain/keychain.h>

#include <algorithm>

namespace flotilla {

namespace {

KeychainRequest::Answer statusOnly(std::function<void(Status)> done)
{
    return [done = std::move(done)](const Result<Secret> &result) { done(result ? Status() : Status(result.error())); };
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject *parent, Millis limit, Millis patience)
    : QObject(parent), m_limit(limit), m_unlock(new KeychainUnlock(patience, this))
{
}

std::function<void(KeychainState)> KeychainSecretStore::orSilent(std::function<void(KeychainState)> done) const
{
    return [this, done = std::move(done)](KeychainState seen) {
        done(seen == KeychainState::Ready && m_late > 0 ? KeychainState::Silent : seen);
    };
}

void KeychainSecretStore::probe(QObject *context, std::function<void(KeychainState)> done)
{
    (new KeychainRequest(context, std::min(m_limit, kLookLimit), {}, this))->look(orSilent(std::move(done)));
}

void KeychainSecretStore::mayAsk(std::function<void(bool asking)> told)
{
    m_unlock->allow(std::move(told));
}

void KeychainSecretStore::unlock(QObject *context, std::function<void(KeychainState)> done)
{
    m_unlock->askAnew();
    auto *made = new KeychainRequest(context, std::min(m_limit, kLookLimit), {}, this);
    made->askWith(*m_unlock);
    made->look(orSilent(std::move(done)));
}

KeychainRequest *KeychainSecretStore::request(QObject *context, std::function<void(Result<Secret>)> done)
{
    // Behind one that is overdue another waits in vain; if the keychain wakes up it is still done.
    auto *made = new KeychainRequest(context, m_late > 0 ? std::min(m_limit, kLookLimit) : m_limit, std::move(done), this);
    made->askWith(*m_unlock);
    connect(made, &KeychainRequest::late, this, [this](QKeychain::Job *job) {
        ++m_late;
        connect(job, &QObject::destroyed, this, [this] { --m_late; });
    });
    return made;
}

void KeychainSecretStore::read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done)
{
    request(context, std::move(done))->read(id);
}

void KeychainSecretStore::write(const SecretName &id, const Secret &secret, QObject *context,
                                std::function<void(Status)> done)
{
    request(context, statusOnly(std::move(done)))->write(id, secret);
}

void KeychainSecretStore::remove(const SecretName &id, QObject *context, std::function<void(Status)> done)
{
    request(context, statusOnly(std::move(done)))->remove(id);
}

QString KeychainSecretStore::place() const
{
    if (usesKWallet()) {
        return tr("KWallet");
    }
    const bool gnome = qgetenv("XDG_CURRENT_DESKTOP").contains("GNOME");
    return gnome ? tr("GNOME Keyring") : tr("the keychain of your session");
}

} // namespace flotilla

#include "moc_keychainsecretstore.cpp"
