// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "secrets/keychainrequest.h"

namespace flotilla {

namespace {

KeychainRequest::Answer statusOnly(std::function<void(Status)> done)
{
    return [done = std::move(done)](const Result<Secret> &result) { done(result ? Status() : Status(result.error())); };
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject *parent, Millis limit) : QObject(parent), m_limit(limit) {}

void KeychainSecretStore::probe(QObject *context, std::function<void(KeychainState)> done)
{
    auto *request = new KeychainRequest(context, m_limit, {}, this);
    request->look(std::move(done));
}

void KeychainSecretStore::read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done)
{
    (new KeychainRequest(context, m_limit, std::move(done), this))->read(id);
}

void KeychainSecretStore::write(const SecretName &id, const Secret &secret, QObject *context,
                                std::function<void(Status)> done)
{
    (new KeychainRequest(context, m_limit, statusOnly(std::move(done)), this))->write(id, secret);
}

void KeychainSecretStore::remove(const SecretName &id, QObject *context, std::function<void(Status)> done)
{
    (new KeychainRequest(context, m_limit, statusOnly(std::move(done)), this))->remove(id);
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
