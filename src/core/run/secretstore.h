// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"

#include <QObject>

#include <functional>

namespace flotilla {

/// Names one item of the store: the secrets of a connection, or of one mini program under it.
using SecretName = StrongId<struct SecretNameTag>;
[[nodiscard]] inline SecretName secretsOf(const ConnectionId &id) { return {id.value}; }
[[nodiscard]] inline SecretName secretsOf(const ConnectionId &id, const MiniProgramId &program)
{
    return {id.value + u'/' + program.value};
}

/// What a service keeps in the name of the connection.
[[nodiscard]] inline SecretName servicesOf(const ConnectionId &id) { return {id.value + QStringLiteral("/service")}; }

enum class KeychainState {
    Ready,
    Locked, ///< it must be unlocked by its owner; nothing is read or written meanwhile
    Silent, ///< it takes what it is asked and does not answer
    Absent, ///< no keychain service in this session, or one without a keyring
    NoLibrary, ///< there may be one, but the library through which it is reached is missing
};

/// What is given to it now is not stored, and no unlocking helps: memory is the way out.
[[nodiscard]] inline bool takesNothing(KeychainState state)
{
    return state == KeychainState::Absent || state == KeychainState::Silent || state == KeychainState::NoLibrary;
}

/// Port: secrets by name. All functions answer later, from the event loop, and not at all once `context` is gone.
/// Each has a time limit; a locked or absent keychain is an Error of kind Keychain with a text that says what to do.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual void probe(QObject *context, std::function<void(KeychainState)> done) = 0;
    /// Error NotFound if there is none.
    virtual void read(const SecretName &name, QObject *context, std::function<void(Result<Secret>)> done) = 0;
    virtual void write(const SecretName &name, const Secret &secret, QObject *context, std::function<void(Status)> done) = 0;
    virtual void remove(const SecretName &name, QObject *context, std::function<void(Status)> done) = 0;
    /// For people: "GNOME Keyring", "memory, until you quit".
    [[nodiscard]] virtual QString place() const = 0;
};

} // namespace flotilla
