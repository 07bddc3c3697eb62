// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"

namespace flotilla {

/// What stands between the current wave and the next.
struct GateView
{
    enum class Need {
        Targets, ///< the wave is not over
        Share,   ///< too few of it succeeded: a person decides
        Soak,    ///< time, until `until`
        Person,  ///< somebody has to open it
        Nothing, ///< the next wave may begin
        Last,    ///< there is no next wave
    };
    Need need = Need::Last;
    Instant until;
    int good = 0; ///< targets of the wave that succeeded or rest
    int all = 0;
};

/// Looks at the gate behind the current wave. Pure; `targets` are all rows of the batch.
[[nodiscard]] GateView gateOf(const Batch &batch, const QList<Progress> &targets, const WaveState &wave);
/// The name of a need in the journal, JSON and Reason::code.
[[nodiscard]] QString needName(GateView::Need need);

} // namespace flotilla
