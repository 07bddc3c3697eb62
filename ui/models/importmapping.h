// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla {

/// Which column of a file is what, counting from 0; -1: none of them.
struct ImportMapping
{
    int appid = -1, name = -1, tags = -1, note = -1;
    bool operator==(const ImportMapping &) const = default;
};

/// Whether the file is a table whose columns a person has to name: none of them is called “appid”.
[[nodiscard]] bool needsMapping(const ImportedList &list);
/// The column that holds AppIDs, and those whose header sounds like a name, tags or a note. `columns` is the first row.
[[nodiscard]] ImportMapping guessMapping(const QByteArray &file, const QStringList &columns);
/// Reads the file as if its columns were named by the mapping. A first row that holds an AppID is no header but data.
/// Line numbers are those of the file.
[[nodiscard]] ImportedList readMapped(const QByteArray &file, const QStringList &columns, const ImportMapping &mapping);

} // namespace flotilla
