// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lastchanges.h"
#include "run/workspace.h"
#include "workflow/person.h"

#include <QSet>

#include <functional>

class QObject;

namespace flotilla {

/// Stores secrets of one mini program beside those of it that are stored already; the trail says who did it and when, never a value.
/// Error Usage for a connection that keeps its secrets in variables: nothing can be written there. `revealed`: then it stays in
/// memory, for whoever is about to tell it.
void keepProgramSecrets(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program,
                        const Secrets &secrets, bool revealed, QObject *context, std::function<void(Status)> done);

/// Whether keepProgramSecrets has a place for them at all. Error Usage, as there.
[[nodiscard]] Status canKeepSecrets(const Workspace &workspace, const ConnectionId &connection, bool revealed);

/// What is stored of these mini programs, by their id; those of which there is nothing, or nothing that can be read now, are left out.
void readProgramSecrets(const Workspace &workspace, const Connection &connection, const QList<MiniProgramId> &programs, QObject *context,
                        std::function<void(const QMap<MiniProgramId, Secrets> &)> done);

/// Whether a secret of this name is stored for the mini program.
void lookForProgramSecret(const Workspace &workspace, const Connection &connection, const MiniProgramId &program, const QString &name,
                          QObject *context, std::function<void(Result<bool>)> done);

/// The mini programs with stored secrets of their own, as far as the trail tells: who stored them last, and when.
[[nodiscard]] Result<QMap<QString, Tick>> programsWithSecrets(const Workspace &workspace, const ConnectionId &connection);

/// The answer to a call that makes a new secret was lost: what is stored of the mini program is perhaps of no use any more.
void doubtProgramSecret(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program);
/// The same where a person decides about this row of an order whose call made a secret, which nobody has stored.
void doubtDecided(const Workspace &workspace, const Batch &batch, int index, const Progress &row, Verdict verdict);
/// Whether the value that was kept then is perhaps of no use any more after this change: it made a new one, and what became of that is
/// not known or was stored nowhere.
[[nodiscard]] bool isKeyInDoubt(const Platform &platform, const LastChange &change, const Tick &kept);
/// Those mini programs of which that was said, or is so by the orders' rows, and nothing was stored since.
[[nodiscard]] Result<QSet<MiniProgramId>> programsInDoubt(const Workspace &workspace, const ConnectionId &connection);

/// Removes what is stored of these mini programs; what is not there any more is no error.
void forgetProgramSecrets(const Workspace &workspace, const Connection &connection, const QStringList &programs, QObject *context,
                          std::function<void(Status)> done);

/// Removes the secrets of a connection and before them those of its mini programs. Where one cannot be removed, that of the connection
/// stays as well and the error says why; what is not there any more is no error.
void forgetSecrets(const Workspace &workspace, const Connection &connection, QObject *context, std::function<void(Status)> done);

} // namespace flotilla
