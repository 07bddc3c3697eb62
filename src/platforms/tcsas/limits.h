// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace flotilla::tcsas {

/// What the platform cannot do for a program, as sentences.
[[nodiscard]] QStringList limits();

} // namespace flotilla::tcsas
