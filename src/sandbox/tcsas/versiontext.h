// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::sandbox::tcsas {

/// True for what CreateMNPVersion takes as MNPVersion: up to 32 letters, digits, dots, dashes and underscores.
[[nodiscard]] bool isVersionText(const QString &text);
/// Less than 0 if a is the lower version. Numbers between the dots count as numbers ("1.10" is higher than "1.9"), missing
/// ones as 0, and what follows a dash makes a version lower than the same without.
[[nodiscard]] int compareVersions(const QString &a, const QString &b);

} // namespace flotilla::sandbox::tcsas
