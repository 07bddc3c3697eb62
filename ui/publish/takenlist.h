// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla {

/// A list with a column for the lanes says for each row which one; an empty cell is a bad row, as on the command line.
/// `column`: what the platform calls it; empty: its lanes are the mini programs.
[[nodiscard]] ImportedList withoutEmptyLanes(const ImportedList &list, const QString &column);

/// The first of these rows, each with its line, and how many more there are.
[[nodiscard]] QStringList linesOf(const QList<BadRow> &rows);

} // namespace flotilla
