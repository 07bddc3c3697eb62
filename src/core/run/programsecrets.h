// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>

class QObject;

namespace flotilla {

/// Stores secrets of one mini program beside those of it that are stored already; the trail says who did it and when, never a value.
/// Error Usage for a connection that keeps its secrets in variables: nothing can be written there.
void keepProgramSecrets(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program,
                        const Secrets &secrets, QObject *context, std::function<void(Status)> done);

/// Whether a secret of this name is stored for the mini program.
void lookForProgramSecret(const Workspace &workspace, const Connection &connection, const MiniProgramId &program, const QString &name,
                          QObject *context, std::function<void(Result<bool>)> done);

/// The mini programs with stored secrets of their own, as far as the trail tells: who stored them last, and when.
[[nodiscard]] Result<QMap<QString, Tick>> programsWithSecrets(const Workspace &workspace, const ConnectionId &connection);

/// Removes all of these from the store, one after the other; what was removed before an error stays so.
void removeProgramSecrets(const Workspace &workspace, const Connection &connection, QObject *context, std::function<void(Status)> done);

} // namespace flotilla
