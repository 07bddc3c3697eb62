// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/wavegates.h"

#include "run/batchrows.h"
#include "run/freezes.h"
#include "run/trailnames.h"

namespace flotilla {

WaveGates::Passage WaveGates::pass(const std::function<void()> &wake)
{
    using Need = GateView::Need;
    WaveState wave = m_rows.state().wave;
    Need need = m_rows.gate().need;
    if (need == Need::Last) {
        return Passage::None;
    }
    const bool over = need != Need::Targets;
    if (over != isSet(wave.overSince)) { // it has ended, or a person has opened one of its targets again
        wave.overSince = over ? m_host.workspace().clock.now() : Instant{};
        if (!write(wave, over ? trail::WaveOver : trail::WaveGoesOn)) {
            return Passage::Failed;
        }
        need = m_rows.gate().need;
    }
    switch (need) {
    case Need::Nothing:
        if (const Status may = mayStartAt(m_host.workspace(), m_rows.batch(), m_host.workspace().clock.now()); !may.ok()) {
            if (may.error().kind != ErrorKind::Away) {
                return Passage::Asks; // that there is nothing else to wait for tells it from a gate
            }
            m_host.halt({reasons::DatabaseAway, {}, may.error().text, {}});
            return Passage::Failed;
        }
        return write({wave.current + 1, {}, false}, trail::WaveOpened) ? Passage::Opened : Passage::Failed;
    case Need::Soak:
        m_alarm = m_host.workspace().clock.at(m_rows.gate().until, wake);
        return Passage::Waits;
    case Need::Share:
    case Need::Rejections:
    case Need::Person:
        return Passage::Asks;
    case Need::Targets:
    case Need::Last:
        break;
    }
    return Passage::None;
}

bool WaveGates::openByPerson()
{
    WaveState wave = m_rows.state().wave;
    wave.opened = true;
    return write(wave, trail::GateOpened);
}

bool WaveGates::write(const WaveState &wave, const QString &event)
{
    TrailEntry entry = trailEntry(m_host.workspace(), event, m_host.batch().id);
    entry.arguments = {QString::number(wave.current + 1)};
    Change change{m_host.batch().id, {}, {}, {entry}};
    change.wave = wave;
    if (!m_host.commit(change)) {
        return false;
    }
    m_rows.setWave(wave);
    return true;
}

} // namespace flotilla
