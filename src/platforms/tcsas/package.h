// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::tcsas {

/// Why this file cannot be the package of a version, as a sentence: it is no zip file, its directory cannot be read, a path in it leaves
/// the package. Empty: it can. Reads the directory of the file and nothing of what is packed.
[[nodiscard]] QString problemOfPackage(const QString &path);
/// Size and time of a file; empty: it is none.
[[nodiscard]] QString stampOf(const QString &path);
/// What problemOfPackage() tells, with how much is packed in it, for Platform::fileSight.
[[nodiscard]] FileSight fileSight(const QString &option, const QString &path);

} // namespace flotilla::tcsas
