// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::sandbox {

/// Letters and digits that nobody can guess.
[[nodiscard]] QString randomText(int length);

} // namespace flotilla::sandbox
