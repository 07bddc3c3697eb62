// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanetraffic.h"

namespace flotilla {

namespace {

void setIn(std::set<int> &lanes, int lane, bool in)
{
    if (in) {
        lanes.insert(lane);
    } else {
        lanes.erase(lane);
    }
}

} // namespace

LaneTraffic::LaneTraffic(int lanes, int width) : m_width(width)
{
    for (int lane = 0; lane < lanes; ++lane) {
        m_open.insert(m_open.end(), lane);
    }
}

bool LaneTraffic::mayStart(int lane, bool waveHasCome)
{
    if (!waveHasCome) {
        m_forWave.insert(lane);
        return false;
    }
    if (m_busy.contains(lane) || hasRoom()) {
        return true;
    }
    m_forRoom.insert(lane);
    return false;
}

void LaneTraffic::note(int lane, const LaneDoing &doing)
{
    setIn(m_open, lane, !doing.ended);
    setIn(m_busy, lane, doing.busy);
    setIn(m_following, lane, doing.follows);
}

void LaneTraffic::lookAgain()
{
    m_forRoom.merge(m_forWave);
    m_forWave.clear();
}

std::optional<int> LaneTraffic::next()
{
    if (m_forRoom.empty() || !hasRoom()) {
        return std::nullopt;
    }
    return m_forRoom.extract(m_forRoom.begin()).value();
}

} // namespace flotilla
