// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"
#include "run/clock.h"

#include <functional>
#include <memory>

namespace flotilla {

/// When a run that cannot reach the database of its workspace tries again: soon, then more rarely, and no longer than its leases live
/// without it.
class JournalRetry
{
public:
    explicit JournalRetry(Clock &clock) : m_clock(clock) {}

    /// Has `attempt` called when it is time for it; false: it was tried long enough.
    [[nodiscard]] bool later(const std::function<void()> &attempt);
    /// It is reached again, or nobody waits for it any more.
    void rest();
    /// Why the run stands, and when it tries again.
    [[nodiscard]] Reason reason() const;

private:
    Clock &m_clock;
    std::unique_ptr<Alarm> m_alarm;
    Instant m_since; ///< not set: it is not away
    Millis m_wait{0};
};

} // namespace flotilla
