// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/journalretry.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla {

namespace {

constexpr Millis kFirstWait = std::chrono::seconds(1);
constexpr Millis kLongestPause = std::chrono::seconds(8);
// Leases end 30 seconds after their last beat; what somebody else may have taken since is not gone on with.
constexpr Millis kTriedFor = std::chrono::seconds(25);

} // namespace

bool JournalRetry::later(const std::function<void()> &attempt)
{
    if (m_alarm) {
        return true;
    }
    const Instant now = m_clock.now();
    m_wait = isSet(m_since) ? std::min(m_wait * 2, kLongestPause) : kFirstWait;
    m_since = isSet(m_since) ? m_since : now;
    if (now + m_wait > m_since + kTriedFor) {
        rest();
        return false;
    }
    m_alarm = m_clock.at(now + m_wait, [this, attempt] {
        const std::unique_ptr<Alarm> over = std::move(m_alarm); // the attempt may ask for the next one
        attempt();
    });
    return true;
}

void JournalRetry::rest()
{
    m_alarm.reset();
    m_since = {};
}

Reason JournalRetry::reason() const
{
    const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_wait).count());
    return {reasons::DatabaseAway, {},
            QCoreApplication::translate("flotilla::BatchRunner", "The database of the team workspace cannot be reached. Nothing is sent; it is tried again in %n second(s).",
                                        nullptr, seconds), {}};
}

} // namespace flotilla
