// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>

class QObject;

namespace flotilla {

/// The stored form of several secrets: a JSON object of texts by name.
[[nodiscard]] Secret packed(const Secrets &secrets);
/// The secrets of a stored form. The form of older programs, a key or key LF token, is read as the first secret fields of the
/// platform in their order.
[[nodiscard]] Secrets unpacked(const Secret &stored, const QList<Field> &fields);

/// Finds the secrets of a connection where its `source` says: keychain, environment variables, memory. An old stored form is
/// carried over into the present one. Errors: Keychain with a text that says what to do; Usage for a missing variable.
void fetchSecrets(const Workspace &workspace, const Connection &connection, QObject *context,
                  std::function<void(Result<Secrets>)> done);

/// fetchSecrets, then GatewayFactory::open.
void openGateway(const Workspace &workspace, const Connection &connection, QObject *context,
                 std::function<void(Result<std::shared_ptr<Gateway>>)> done);

/// The mini programs of a connection for which a secret was stored: the keychain itself cannot be asked.
[[nodiscard]] Result<QList<MiniProgramId>> programsWithSecrets(const Workspace &workspace, const ConnectionId &connection);
/// Removes the secrets of a connection and of its mini programs. Where one cannot be removed, that of the connection stays as well
/// and the error says why; what is not there any more is no error.
void forgetSecrets(const Workspace &workspace, const Connection &connection, QObject *context, std::function<void(Status)> done);

/// Stores what the platform told about one mini program and tells only once. Error Usage for a connection that keeps its secrets
/// in variables: nothing can be written there.
void keepProgramSecrets(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program,
                        const Secrets &secrets, QObject *context, std::function<void(Status)> done);

} // namespace flotilla
