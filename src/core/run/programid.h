// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"

namespace flotilla {

/// Why this is no AppID, as a sentence that names the particular: an invisible character and its place, the original id of an
/// account, a placeholder. Empty: it may be one.
[[nodiscard]] QString problemOf(const MiniProgramId &id);
/// What a well-formed AppID has that none is known to have, so that a look at it pays: letters behind f, capitals. Empty: nothing.
[[nodiscard]] QString warningOf(const MiniProgramId &id);

/// What cannot be seen: zero-width characters, marks for the direction of text, control characters.
[[nodiscard]] bool isInvisible(QChar c);
/// Without blanks and invisible characters at both ends.
[[nodiscard]] QString trimmedInvisible(const QString &text);

} // namespace flotilla
