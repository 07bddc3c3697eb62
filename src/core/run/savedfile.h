// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "model/error.h"
#include "model/query.h"

namespace flotilla {

/// A file that a platform gave of a mini program, as it lies on the disk.
struct SavedFile
{
    MiniProgramId program;
    QString path;
    Values told;    ///< what the answer said besides
    QString sha256; ///< of what was written
};

/// Writes the file of an answer to a query that gives files into a folder, under its own name where the query says that it has one.
[[nodiscard]] Result<SavedFile> saveFileOf(const Query &query, const MiniProgramId &program, const Reply &reply, const QString &folder);
/// Says that a file is of another version than was known from elsewhere; empty: it is not, or one of them was not told.
[[nodiscard]] QString otherVersionText(const QString &version, const QString &known);

} // namespace flotilla
