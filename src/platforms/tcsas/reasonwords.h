// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::tcsas {

// The platform's sentences; empty for a name that is none of its own.

[[nodiscard]] QString reasonSentence(const QString &kind);
[[nodiscard]] QString reasonWayOut(const QString &kind);
[[nodiscard]] QString checkSentence(const QString &check);
[[nodiscard]] QString checkWayOut(const QString &check);
/// What a code of the vendor means, by errors.json.
[[nodiscard]] QString codeMeaning(const QString &code);

} // namespace flotilla::tcsas
