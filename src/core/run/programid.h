// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla {

/// Why this is no AppID of the platform, as a sentence that names the particular: an invisible character and its place, or what
/// the platform says (Words::wrongId). Empty: it may be one.
[[nodiscard]] QString problemOf(const MiniProgramId &id, const Platform &platform);
/// The same of a text that no platform has to judge: it is empty, or has something in it that nobody sees.
[[nodiscard]] QString problemOfBareId(const QString &id);

/// What cannot be seen: zero-width characters, marks for the direction of text, control characters.
[[nodiscard]] bool isInvisible(QChar c);
/// Without blanks and invisible characters at both ends.
[[nodiscard]] QString trimmedInvisible(const QString &text);

} // namespace flotilla
