// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <optional>

namespace flotilla {

/// The platform's time, as far as signing needs to know it. The computer's clock is believed until the platform refuses a
/// signature for its time; only then is the Date header of that answer taken for the platform's time, and only for as
/// long as that helps. A Date header alone proves nothing: what stands between may write a wrong one.
class PlatformTime
{
public:
    /// How old a signature may be (doc 362/4208), and some room for the way of the answer.
    static constexpr Millis kTolerance = std::chrono::minutes(5) + std::chrono::seconds(30);
    /// Time zones and a wrong date explain no more; what is further off fails at TLS anyway.
    static constexpr Millis kFurthest = std::chrono::hours(48);

    /// What to add to this computer's time when a call is signed.
    [[nodiscard]] Millis offset() const { return m_offset; }
    /// A call that was signed with `used` was refused for its time; `seen` is what the answer's Date header says. An offset
    /// that did not help is dropped, or changed for a better one. True if the call may be signed once more; offset() is
    /// another one then.
    [[nodiscard]] bool refused(std::optional<Millis> seen, Millis used);
    /// The same for a call that is not signed again: nothing is learned from it.
    void refusedForGood(Millis used);
    /// A call that was signed with `used` was not refused for its time. What its answer's Date header says is told if the
    /// two go together: then it is worth showing.
    [[nodiscard]] static std::optional<Millis> plausible(std::optional<Millis> seen, Millis used);

private:
    Millis m_offset{0};
};

} // namespace flotilla
