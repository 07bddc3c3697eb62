// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/ratelimiter.h"

#include <algorithm>

namespace flotilla {

int RateLimiter::burst(const Gate &gate, Instant now)
{
    const bool slow = isSet(gate.refusedAt) && now >= gate.refusedAt && now - gate.refusedAt < kSlowFor;
    return slow ? kBurst / 2 : kBurst;
}

Instant RateLimiter::nextTurn(const RateKey &key) const
{
    const auto gate = m_gates.constFind(key);
    const Instant now = m_clock.now();
    if (gate == m_gates.cend())
        return now;
    Instant turn = now + pause(key);
    // A time in the future was written before the machine's clock was set back: it says nothing any more.
    const int most = burst(*gate, now);
    if (gate->sent.size() >= most) {
        const Instant oldest = gate->sent.at(gate->sent.size() - most);
        turn = oldest <= now ? std::max(turn, oldest + kWindow) : turn;
    }
    return turn;
}

std::optional<Instant> RateLimiter::take(const RateKey &key)
{
    const Instant now = m_clock.now();
    if (const Instant turn = nextTurn(key); turn > now)
        return turn;
    if (m_budget) {
        if (const std::optional<Instant> turn = m_budget->take(key.secretId, key.action, burst(m_gates.value(key), now), kWindow, now))
            return turn;
    }
    Gate &gate = m_gates[key];
    gate.sent.enqueue(now);
    if (gate.sent.size() > kBurst)
        gate.sent.dequeue();
    return {};
}

void RateLimiter::limited(const RateKey &key)
{
    // Calls that were under way together are refused together: they count as one.
    if (pause(key) > Millis{0})
        return;
    Gate &gate = m_gates[key];
    ++gate.refusals;
    gate.step = gate.step == Millis{0} ? kFirstPause : std::min(gate.step * 2, kLongestPause);
    if (gate.refusals >= kMostRefusals)
        gate.step = kRest;
    gate.refusedAt = m_clock.now();
    gate.until = gate.refusedAt + gate.step;
}

void RateLimiter::accepted(const RateKey &key)
{
    // An answer to a call from before the pause does not end the pause.
    if (pause(key) > Millis{0})
        return;
    Gate &gate = m_gates[key];
    gate.refusals = 0;
    gate.step = Millis{0};
}

Millis RateLimiter::pause(const RateKey &key) const
{
    const auto gate = m_gates.constFind(key);
    if (gate == m_gates.cend())
        return Millis{0};
    // Never longer than it was meant, even if the machine's clock was set back.
    return std::clamp(gate->until - m_clock.now(), Millis{0}, gate->step);
}

bool RateLimiter::rests(const RateKey &key) const
{
    const auto gate = m_gates.constFind(key);
    return gate != m_gates.cend() && gate->step == kRest && pause(key) > Millis{0};
}

void RateLimiter::endRests(const QString &secretId)
{
    for (auto gate = m_gates.begin(); gate != m_gates.end(); ++gate) {
        if (gate.key().secretId == secretId && rests(gate.key()))
            gate->until = m_clock.now();
    }
}

} // namespace flotilla
