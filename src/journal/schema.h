// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"

#include <QStringList>

namespace flotilla {

/// The version that this program reads and writes; the file carries its own in PRAGMA user_version.
inline constexpr int kSchemaVersion = 6;

/// The statements of one numbered migration: 0 makes the first schema in an empty file, n leads from version n-1 to n.
/// A migration that was published is never changed; a newer one is added.
[[nodiscard]] QStringList migration(int number);

/// Brings the file to kSchemaVersion in one transaction: all or nothing, and once only, however many programs try.
/// Before a file that holds data is changed, a copy is left beside it (`NAME.version-N.backup`). A file written by a
/// newer program is an error of kind Storage and is not touched.
[[nodiscard]] Status upgrade(Database &database);

/// Part of migration 2: platform and operation on the batch, marks, memories, fields, programs by connection, fleet.
[[nodiscard]] QStringList platformsOf2();
/// Migration 4: the trail is a chain of hashes.
[[nodiscard]] QStringList trailChainOf4();
/// Migration 6, and 5 of a team workspace: where the chain begins.
[[nodiscard]] QStringList chainBeginOf6();

} // namespace flotilla
