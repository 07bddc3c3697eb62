// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla {

/// A label that was made from data with an Alt key of its own: a letter of it that is not among `taken` (capitals), which grows
/// by it; the first letter of a word if possible. A text without such a letter gets one behind it, as "版本(&V)".
[[nodiscard]] QString withKey(const QString &text, QString &taken);

/// The words alone: “&Name” and “名称(&N)” lose the mark.
[[nodiscard]] QString withoutKey(const QString &text);

} // namespace flotilla
