// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/platformtime.h"

namespace flotilla {

bool PlatformTime::refused(std::optional<Millis> seen, Millis used)
{
    if (m_offset != used)
        return true; // learned from another call meanwhile
    const bool explains = seen && std::chrono::abs(*seen - used) >= kTolerance - std::chrono::minutes(1)
                          && std::chrono::abs(*seen) <= kFurthest;
    // An offset that does not help any more goes even if nothing better is known: the clock may have been set right.
    m_offset = explains ? *seen : Millis{0};
    return m_offset != used;
}

void PlatformTime::refusedForGood(Millis used)
{
    if (m_offset == used)
        m_offset = Millis{0};
}

std::optional<Millis> PlatformTime::plausible(std::optional<Millis> seen, Millis used)
{
    return seen && std::chrono::abs(*seen - used) <= kTolerance ? seen : std::nullopt;
}

} // namespace flotilla
