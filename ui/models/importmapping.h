// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla {

/// Whether the list is a table whose columns a person has to name: none of them is called “appid”.
[[nodiscard]] bool needsMapping(const ImportedList &list);
/// The column that holds AppIDs, and those whose header sounds like a name, tags or a note. `columns` is the first row.
[[nodiscard]] ListColumns guessMapping(const QString &text, const Platform &platform, const QStringList &columns);

} // namespace flotilla
