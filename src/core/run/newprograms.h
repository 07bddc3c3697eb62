// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla {

/// Reads a list of mini programs that are to be made and have no id yet, as CSV like readTargets: one row must name the columns, and
/// one of them is the name. A row's id is that name until the platform gives one; all cells, the name included, are in `others`, by
/// the names of their columns. A name that is missing or there twice makes a bad row.
[[nodiscard]] ImportedList readNewPrograms(const QString &text);

/// Adds the bad rows of an operation with columns of its own: cells that must not be empty, and files that cannot be read; a list that
/// has none of its columns. Whatever the case of their names, its columns are among `others` by the operation's. The paths of files
/// are made absolute, from this folder where they are there, else from the working folder.
[[nodiscard]] ImportedList withColumnsChecked(const ImportedList &list, const Operation &operation, const QString &folder);

/// What an order says of a target, by column. `own`: what a list or a form says of it. Where columns only fill something in, the name
/// as it is known here is one of them. Where they say what the mini program is to be, it is not: an old name would rename it.
[[nodiscard]] Values targetValues(const Operation &operation, const QString &knownName, const Values &own);

} // namespace flotilla
