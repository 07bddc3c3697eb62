// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/toldstate.h"

#include "model/platform.h"
#include "model/words.h"

#include <utility>

namespace flotilla {

QString jsonState(Phase phase, const Operation &operation, const Values &options)
{
    return jsonState(phase == Phase::Resting && !restIsEnd(operation, options) ? Phase::Waiting : phase, operation);
}

Totals toldTotals(const Totals &totals, const Operation &operation, const Values &options)
{
    Totals told = totals;
    if (!restIsEnd(operation, options)) {
        told.waiting += std::exchange(told.resting, 0);
    }
    return told;
}

} // namespace flotilla
