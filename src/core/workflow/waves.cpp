// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/waves.h"

namespace flotilla {

using namespace Qt::StringLiterals;

GateView gateOf(const Batch &batch, const QList<Progress> &targets, const WaveState &wave)
{
    GateView view;
    if (wave.current + 1 >= batch.waveCount()) {
        return view;
    }
    bool over = true;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (batch.waveOf(i) != wave.current) {
            continue;
        }
        const Phase phase = targets.at(i).phase;
        ++view.all;
        view.good += phase == Phase::Succeeded || phase == Phase::Resting ? 1 : 0;
        over = over && isOver(phase);
    }
    const Gate &gate = batch.waves.at(wave.current).gate;
    if (!over) {
        view.need = GateView::Need::Targets;
    } else if (wave.opened) {
        view.need = GateView::Need::Nothing;
    } else if (gate.share > 0 && view.good * 100 < gate.share * view.all) {
        view.need = GateView::Need::Share;
    } else if (gate.person) {
        view.need = GateView::Need::Person;
    } else if (gate.soak.count() > 0) {
        view.need = GateView::Need::Soak;
        view.until = wave.overSince + gate.soak;
    } else {
        view.need = GateView::Need::Nothing;
    }
    return view;
}

QString needName(GateView::Need need)
{
    switch (need) {
    case GateView::Need::Targets:
        return u"targets"_s;
    case GateView::Need::Share:
        return u"share"_s;
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
