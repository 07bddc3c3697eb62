// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

namespace flotilla::tcsas {

/// Of a mini program's details; a name that is not known stays itself.
[[nodiscard]] QString tabWord(const QString &name);
/// Of the task that builds a version; empty: it is no such word.
[[nodiscard]] QString taskWord(const QString &status);
/// What an order with these options does to so many mini programs, as its button says it; empty: the usual words.
[[nodiscard]] QString actionWord(const QString &operation, const Values &options, int programs);

} // namespace flotilla::tcsas
