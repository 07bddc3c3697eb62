// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla {

/// The stored, English phrase of a trail entry in the language of the window; unknown phrases are shown as they are.
[[nodiscard]] QString trailText(const QString &what);
/// The same for the particulars of an entry.
[[nodiscard]] QString trailDetail(const QString &detail);

} // namespace flotilla
