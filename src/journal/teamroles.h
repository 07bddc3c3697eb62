// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QLatin1StringView>
#include <QStringList>

namespace flotilla {

class Database;

/// What people may be in a team workspace; each has what the one before has. The server keeps to it, whatever program asks.
inline constexpr QLatin1StringView kTeamRoles[] = {QLatin1StringView("viewer"), QLatin1StringView("operator"), QLatin1StringView("approver")};

/// The statements of the migration that makes the group roles and gives them their rights.
[[nodiscard]] QStringList rolesOfTeam2();
/// Tables that came with a later migration get the rights too: the last statement of every upgrade.
[[nodiscard]] QString giveTeamRights();

/// Gives `user`, who is known to the server, this role alone; an empty role takes them all away. Only the owner of the workspace can. Error Usage, with the
/// way out, for a role or user that does not exist; Denied for somebody who may not, with what an administrator runs instead.
[[nodiscard]] Status grantTeamRole(Database &database, const QString &user, const QString &role);
/// What the user of this connection may do: owner, approver, operator, viewer; empty: nothing.
[[nodiscard]] Result<QString> ownTeamRole(Database &database);

} // namespace flotilla
