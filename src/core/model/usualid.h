// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"

namespace flotilla {

/// A text that is no AppID of this platform: its name; empty: it has none.
[[nodiscard]] QString idProblem(const MiniProgramId &id, const QString &platform);

// The usual form of an AppID, `wx` followed by 16 letters or digits, for platforms that have it.
[[nodiscard]] bool isUsualId(const MiniProgramId &id);
/// What is wrong with one that is not of this form: too short, the original id of an account, a placeholder.
[[nodiscard]] QString usualIdProblem(const MiniProgramId &id);
/// What a good one has that none is known to have: letters behind f, capitals. Empty: nothing.
[[nodiscard]] QString usualIdWarning(const MiniProgramId &id);

} // namespace flotilla
