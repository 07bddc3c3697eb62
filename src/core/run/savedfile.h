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
/// Why a file is not the one that was expected: its own name must be of this mini program, and with `column`, one of the query's, it
/// must tell what is known from elsewhere. Empty: nothing.
[[nodiscard]] QString wrongFile(const Query &query, const MiniProgramId &program, const Values &told, const QString &column, const QString &known);

} // namespace flotilla
