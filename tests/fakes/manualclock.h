// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"

#include <map>

namespace flotilla::fakes {

/// A clock that moves only when the test says so.
class ManualClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(Millis by) { m_now += by; }

    [[nodiscard]] std::unique_ptr<Alarm> at(Instant at, std::function<void()> wake) override
    {
        const auto key = std::pair(std::max(at, m_now), ++m_serial);
        m_alarms.emplace(key, std::move(wake));
        return std::make_unique<Handle>(*this, key);
    }

    /// Moves to the next alarm and fires it. False if there is none.
    bool fireNext()
    {
        if (m_alarms.empty()) {
            return false;
        }
        auto node = m_alarms.extract(m_alarms.begin());
        m_now = std::max(m_now, node.key().first);
        node.mapped()();
        return true;
    }
    /// When the next alarm fires; not set if there is none.
    [[nodiscard]] Instant nextAt() const { return m_alarms.empty() ? Instant{} : m_alarms.begin()->first.first; }
    [[nodiscard]] size_t pending() const { return m_alarms.size(); }

private:
    using Key = std::pair<Instant, quint64>;
    class Handle : public Alarm
    {
    public:
        Handle(ManualClock &clock, Key key) : m_clock(clock), m_key(key) {}
        ~Handle() override { m_clock.m_alarms.erase(m_key); }
        Handle(const Handle &) = delete;
        Handle &operator=(const Handle &) = delete;

    private:
        ManualClock &m_clock;
        Key m_key;
    };

    Instant m_now = fromEpochMillis(1'767'225'600'000); // 2026-01-01 00:00 UTC
    std::map<Key, std::function<void()>> m_alarms;
    quint64 m_serial = 0;
};

} // namespace flotilla::fakes
