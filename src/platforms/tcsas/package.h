// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::tcsas {

/// Why this file cannot be the package of a version, as a sentence: it is no zip file, its directory cannot be read, a path in it leaves
/// the package. Empty: it can. Reads the directory of the file and nothing of what is packed.
[[nodiscard]] QString problemOfPackage(const QString &path);

} // namespace flotilla::tcsas
