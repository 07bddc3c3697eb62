// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla {

/// Reads a list of mini programs that are to be made and have no id yet, as CSV like readTargets: one row must name the columns, and
/// one of them is the name. A row's id is that name until the platform gives one; all cells, the name included, are in `others`, by
/// the names of their columns. A name that is missing or there twice makes a bad row.
[[nodiscard]] ImportedList readNewPrograms(const QString &text);

/// Adds the bad rows of an operation with columns of its own: cells that must not be empty, and files that cannot be read. The paths
/// of files are made absolute, from this folder where they are there, else from the working folder.
[[nodiscard]] ImportedList withColumnsChecked(const ImportedList &list, const Operation &operation, const QString &folder);

} // namespace flotilla
