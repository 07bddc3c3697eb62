// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"

namespace flotilla {

/// Writes a whole and consistent copy of the file of this connection to one that must not exist yet (0600), while other programs
/// may go on writing; durable when it succeeds, and nothing is left of it when it fails. Not inside a transaction.
[[nodiscard]] Status copyInto(Database &database, const QString &copy);

} // namespace flotilla
