// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::tcsas {

// The platform's sentences; empty for a name that is none of its own.

[[nodiscard]] QString reasonSentence(const QString &kind);
[[nodiscard]] QString reasonWayOut(const QString &kind);
[[nodiscard]] QString checkSentence(const QString &check);
[[nodiscard]] QString checkWayOut(const QString &check);
/// What a code of the vendor means, by errors.json, and the `usual` way out unless nothing but the one that it names helps.
[[nodiscard]] QString wayOutOf(const QString &code, const QString &usual);

} // namespace flotilla::tcsas
