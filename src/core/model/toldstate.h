// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"
#include "model/values.h"

namespace flotilla {

struct Operation;

// Where a rest is not all that an order with these options wants, a row that rests is told as waiting.

/// jsonState() by that rule.
[[nodiscard]] QString jsonState(Phase phase, const Operation &operation, const Values &options);
/// The totals by that rule.
[[nodiscard]] Totals toldTotals(const Totals &totals, const Operation &operation, const Values &options);

} // namespace flotilla
