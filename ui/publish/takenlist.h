// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pickmodel.h"
#include "run/targetsfile.h"

namespace flotilla {

/// A list with a column for the lanes says for each row which one; an empty cell is a bad row, as on the command line.
/// `column`: what the platform calls it; empty: its lanes are the mini programs.
[[nodiscard]] ImportedList withoutEmptyLanes(const ImportedList &list, const QString &column);

/// An odd AppID is worth a look when it is new: what the fleet has already was looked at, or came from the platform.
[[nodiscard]] ImportedList withoutKnownRemarks(ImportedList list, const QList<MiniProgram> &known);

/// What the list has of each besides its AppID and tags: its name, and the columns without a meaning here.
[[nodiscard]] OwnValues valuesOf(const ImportedList &list);
/// Of which columns somebody has a value, besides the name.
[[nodiscard]] QStringList columnsOf(const OwnValues &values);

/// The first of these rows, each with its line, and how many more there are.
[[nodiscard]] QStringList linesOf(const QList<BadRow> &rows);

} // namespace flotilla
