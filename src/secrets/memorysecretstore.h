// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

#include <QHash>

namespace flotilla {

/// Secrets of this run alone: never written anywhere, gone when the program ends. For computers without a keychain.
class MemorySecretStore final : public SecretStore
{
public:
    /// Always Ready.
    void probe(QObject *context, std::function<void(KeychainState)> done) override;
    void read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done) override;
    void write(const SecretName &id, const Secret &secret, QObject *context, std::function<void(Status)> done) override;
    void remove(const SecretName &id, QObject *context, std::function<void(Status)> done) override;
    [[nodiscard]] QString place() const override;

private:
    QHash<SecretName, Secret> m_secrets;
};

} // namespace flotilla
