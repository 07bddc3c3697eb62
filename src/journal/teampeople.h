// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace flotilla {

/// The statements of the migration that notes who ordered what, keeps the signatures of second persons, and has the server guard them,
/// the freezes, and the lanes of orders that wait for one.
[[nodiscard]] QStringList peopleOfTeam4();
/// Where the chain of the trail begins is for the owner alone to say.
[[nodiscard]] QStringList chainGuardOfTeam5();

} // namespace flotilla
