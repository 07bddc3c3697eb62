// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

#include <utility>

namespace flotilla {

/// What a SecretStore does besides where a locked keychain can ask its owner for the password, in a window of the keychain's own: once,
/// and whoever reads or writes waits for the answer.
class KeychainPrompt
{
public:
    virtual ~KeychainPrompt() = default;
    /// From now on it asks. `told`: that it asks, and that this is over.
    virtual void mayAsk(std::function<void(bool asking)> told) = 0;
    /// As probe; a locked one asks first, also if it has asked in vain before.
    virtual void unlock(QObject *context, std::function<void(KeychainState)> done) = 0;
};

inline void letAsk(SecretStore &store, std::function<void(bool asking)> told)
{
    if (auto *prompt = dynamic_cast<KeychainPrompt *>(&store)) {
        prompt->mayAsk(std::move(told));
    }
}

inline void unlockStore(SecretStore &store, QObject *context, std::function<void(KeychainState)> done)
{
    auto *prompt = dynamic_cast<KeychainPrompt *>(&store);
    prompt ? prompt->unlock(context, std::move(done)) : store.probe(context, std::move(done));
}

} // namespace flotilla
