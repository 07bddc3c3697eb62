// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>

class QObject;

namespace flotilla {

/// Finds the credentials of a connection where its `source` says: keychain, environment variables, memory.
/// Stored form of a secret: the SecretKey, or SecretKey LF token for temporary keys.
/// Errors: Keychain with a text that says what to do; Usage for a missing variable.
void fetchCredentials(const Workspace &workspace, const Connection &connection, QObject *context,
                      std::function<void(Result<Credentials>)> done);

/// fetchCredentials, then GatewayFactory::open.
void openGateway(const Workspace &workspace, const Connection &connection, QObject *context,
                 std::function<void(Result<std::shared_ptr<Gateway>>)> done);

} // namespace flotilla
