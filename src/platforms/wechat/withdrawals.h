// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "model/values.h"

namespace flotilla::wechat {

/// Whether a mini program has a withdrawal left: five a day, ten a month, which the platform counts but does not tell. `memory`: what
/// is remembered of it.
[[nodiscard]] bool mayWithdraw(const Values &memory, Instant now);
/// One more was made.
void noteWithdrawal(Values &memory, Instant at);

} // namespace flotilla::wechat
