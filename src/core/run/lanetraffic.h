// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>

namespace flotilla {

/// What a lane is doing, as far as it concerns the others.
struct LaneDoing
{
    bool ended = false;
    bool busy = false;    ///< it has begun a target and not yet finished it, or closes
    bool follows = false; ///< it looks at something that runs on the platform
};

/// Which lanes of a batch may begin a target: so many at once, and only what the current wave has. Costs the same for ten
/// lanes and for ten thousand.
class LaneTraffic
{
public:
    /// `width`: lanes that move at once; 0: all.
    LaneTraffic(int lanes, int width);

    /// Whether this lane may begin its next target now; if not, it is remembered as waiting.
    [[nodiscard]] bool mayStart(int lane, bool waveHasCome);
    void note(int lane, const LaneDoing &doing);
    /// Every waiting lane looks again: a wave was opened, or what it waited to do is cancelled.
    void lookAgain();
    /// A waiting lane that may begin now; it is not waiting any more. Nothing: there is none, or no room.
    [[nodiscard]] std::optional<int> next();

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const std::set<int> &open() const { return m_open; } ///< not ended, in order
    [[nodiscard]] const std::set<int> &following() const { return m_following; }

private:
    [[nodiscard]] bool hasRoom() const { return m_width == 0 || static_cast<int>(m_busy.size()) < m_width; }

    int m_width = 0;
    std::set<int> m_open;
    std::set<int> m_busy;
    std::set<int> m_following;
    std::set<int> m_forRoom; ///< waiting until there is room
    std::set<int> m_forWave; ///< waiting for a later wave
};

} // namespace flotilla
