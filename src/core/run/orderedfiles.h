// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/error.h"

namespace flotilla {

struct Operation;
struct Platform;

// Whoever approves an order approves what is in its files, not their paths. What each holds stands among the options of the batch, which
// are signed with it.

/// The option with a line for each file: its SHA-256, two blanks, its path; what sha256sum prints and checks.
inline constexpr QLatin1StringView kFilesOption{"files_sha256"};

/// Notes what the files of the order hold now, those that a text among its options names as well. Error Usage if one cannot be read.
[[nodiscard]] Status noteFiles(const Platform &platform, const Operation &operation, Batch &batch);
/// What is signed of each of its files, for people; of an order of an older version that may be the path alone.
[[nodiscard]] QStringList signedFilesText(const Platform &platform, const Batch &batch);
/// Whether it was noted what this file holds.
[[nodiscard]] bool isNoted(const Values &options, const QString &path);
/// Whether this file still holds what it held then; nothing was noted of it: yes. Error Denied says that it is another one or cannot be read.
[[nodiscard]] Status isAsOrdered(const Values &options, const QString &path);
/// What it holds, read once: it is these bytes that were compared.
[[nodiscard]] Result<QByteArray> readAsOrdered(const Values &options, const QString &path);
/// Whether all its files still hold what they held then.
[[nodiscard]] Status filesAreAsOrdered(const Batch &batch);

} // namespace flotilla
