// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"

namespace flotilla {

// Where a connection names a variable of the environment it may name a credential that systemd gives a service: "cred:NAME", the
// file NAME in $CREDENTIALS_DIRECTORY (LoadCredential=, systemd.exec(5)). No variable has a colon in its name.

/// NAME of "cred:NAME"; empty: it is the name of a variable.
[[nodiscard]] QString credentialName(const QString &variable);
[[nodiscard]] bool isCredentialName(const QString &name);

/// Read at each use, without the line end behind it. Error Usage says what is missing; it never holds
/// anything of the file.
[[nodiscard]] Result<Secret> serviceCredential(const QString &name, const QString &connectionName);

} // namespace flotilla
