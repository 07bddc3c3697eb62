// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"

#include <QStringList>

namespace flotilla {

/// The version of a team workspace that this program reads and writes; it stands in the table schema_version.
inline constexpr int kTeamSchemaVersion = 6;

/// The statements of one numbered migration: 1 makes the first schema, n leads from version n-1 to n. A migration that was published
/// is never changed; a newer one is added.
[[nodiscard]] QStringList teamMigration(int number);

/// Makes the tables in a database that has none yet; one that has them already is an error of kind Usage.
[[nodiscard]] Status makeTeamSchema(Database &database);
/// Whether this program can open it; changes nothing. Error NotFound if there is none.
[[nodiscard]] Status checkTeamSchema(Database &database);
/// Brings the workspace to kTeamSchemaVersion in one transaction, once only, however many programs try. One that was never made, and
/// one that a newer program wrote, is an error and is not touched.
[[nodiscard]] Status upgradeTeamSchema(Database &database);
/// Forgets the ids of commits after which nobody asks any more. A failure leaves them for the next time.
void forgetOldCommits(Database &database);

} // namespace flotilla
