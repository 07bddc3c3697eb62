// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"

namespace flotilla {

/// The targets of one wave.
struct WaveCount
{
    int all = 0;
    int open = 0; ///< not over
    int good = 0; ///< succeeded or resting
    int resting = 0;
    int rejected = 0;
    /// Takes a row in (1) or out (-1).
    void count(Phase phase, int by);
    bool operator==(const WaveCount &) const = default;
};
/// Per wave of the batch, at least one.
[[nodiscard]] QList<WaveCount> countWaves(const Batch &batch, const QList<Progress> &targets);

/// What stands between the current wave and the next.
struct GateView
{
    enum class Need {
        Targets, ///< the wave is not over
        Share,   ///< too few of it succeeded: a person decides
        Rejections, ///< some of it were rejected: a person decides
        Soak,    ///< time, until `until`
        Person,  ///< somebody has to open it
        Nothing, ///< the next wave may begin
        Last,    ///< nothing is open in a later wave
    };
    Need need = Need::Last;
    Instant until;
    int good = 0; ///< targets of the wave that succeeded or rest
    int all = 0;
};

/// Looks at the gate behind the current wave. The conditions of a gate hold together, in the order share, rejections, soak, person; whoever
/// opens it opens it for good.
[[nodiscard]] GateView gateOf(const Batch &batch, const QList<WaveCount> &counts, const WaveState &wave, Instant now);
/// The same from the rows of a batch.
[[nodiscard]] GateView gateOf(const Batch &batch, const BatchState &state, Instant now);
/// Whether the current wave only waits for what rests on the platform.
[[nodiscard]] bool waitsForRests(const Batch &batch, const QList<WaveCount> &counts, const WaveState &wave, Instant now);
/// Whether somebody can open the gate now.
[[nodiscard]] constexpr bool waitsForPerson(GateView::Need need)
{
    return need == GateView::Need::Share || need == GateView::Need::Rejections || need == GateView::Need::Person;
}
/// The name of a need in the journal, JSON and Reason::code.
[[nodiscard]] QString needName(GateView::Need need);

} // namespace flotilla
