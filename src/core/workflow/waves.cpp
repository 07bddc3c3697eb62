// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/waves.h"

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

void WaveCount::count(Phase phase, int by)
{
    all += by;
    open += isOver(phase) ? 0 : by;
    good += phase == Phase::Succeeded || phase == Phase::Resting ? by : 0;
    resting += phase == Phase::Resting ? by : 0;
    rejected += phase == Phase::Rejected ? by : 0;
}

QList<WaveCount> countWaves(const Batch &batch, const QList<Progress> &targets)
{
    QList<WaveCount> counts(batch.waveCount());
    for (qsizetype i = 0; i < targets.size(); ++i) {
        counts[batch.waveOf(i)].count(targets.at(i).phase, 1);
    }
    return counts;
}

GateView gateOf(const Batch &batch, const QList<WaveCount> &counts, const WaveState &wave, Instant now)
{
    const WaveCount count = counts.value(wave.current);
    const Gate gate = batch.waves.value(wave.current).gate;
    const int pending = gate.rests ? count.resting : 0;
    GateView view;
    view.good = count.good - pending;
    view.all = count.all;
    const auto later = counts.cbegin() + std::min<qsizetype>(wave.current + 1, counts.size());
    if (std::none_of(later, counts.cend(), [](const WaveCount &one) { return one.open > 0; })) {
        return view;
    }
    view.until = (isSet(wave.overSince) ? wave.overSince : now) + gate.soak;
    if (count.open + pending > 0) {
        view.need = GateView::Need::Targets;
    } else if (wave.opened) {
        view.need = GateView::Need::Nothing;
    } else if (view.good * 100 < gate.share * count.all) {
        view.need = GateView::Need::Share;
    } else if (gate.clean && count.rejected > 0) {
        view.need = GateView::Need::Rejections;
    } else if (view.until > now) {
        view.need = GateView::Need::Soak;
    } else {
        view.need = gate.person ? GateView::Need::Person : GateView::Need::Nothing;
    }
    return view;
}

GateView gateOf(const Batch &batch, const BatchState &state, Instant now)
{
    return gateOf(batch, countWaves(batch, state.targets), state.wave, now);
}

bool waitsForRests(const Batch &batch, const QList<WaveCount> &counts, const WaveState &wave, Instant now)
{
    return gateOf(batch, counts, wave, now).need == GateView::Need::Targets && counts.value(wave.current).open == 0;
}

QString needName(GateView::Need need)
{
    switch (need) {
    case GateView::Need::Targets:
        return u"targets"_s;
    case GateView::Need::Share:
        return u"share"_s;
    case GateView::Need::Rejections:
        return u"rejections"_s;
    case GateView::Need::Soak:
        return u"soak"_s;
    case GateView::Need::Person:
        return u"person"_s;
    case GateView::Need::Nothing:
        return u"nothing"_s;
    case GateView::Need::Last:
        break;
    }
    return u"last"_s;
}

} // namespace flotilla
