// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace flotilla {

/// Passwords of team workspaces, by their address: those that libpq does not find by itself (PGPASSWORD, passfile).
using TeamPasswords = QHash<QString, Secret>;

/// The keychain of the session, for what is asked before a workspace is open.
[[nodiscard]] std::unique_ptr<SecretStore> sessionKeychain();
/// The item that has the password of this address; error Usage for one that is none, or has a password in it.
[[nodiscard]] Result<SecretName> passwordItem(const QString &address);
/// Whether the server lets in with this password; empty: with what libpq finds. Does not look at what is there.
[[nodiscard]] Status reachTeam(const QString &address, const Secret &password = {});
/// Those of these places that are team workspaces whose server wants a password that libpq does not find. Connects to each; an error
/// is that of the first that cannot be reached otherwise.
[[nodiscard]] Result<QStringList> placesWantingPassword(const QStringList &places);
/// Reads them from the keychain; error NotFound, with what to do, if it has none for one of them.
void readTeamPasswords(SecretStore &keychain, const QStringList &addresses, QObject *context, const std::function<void(const Result<TeamPasswords> &)> &done);

} // namespace flotilla
