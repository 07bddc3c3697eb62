// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/ratelimiter.h"

#include <algorithm>
#include <utility>

namespace flotilla {

RateLimiter::Pace RateLimiter::paceOf(const RateKey &key) const
{
    if (key.together > 0)
        return {{key.secretId, {}, key.together}, key.together, kTogetherWindow};
    return key.alone > 0 ? Pace{key, stepped(key), kKnownWindow} : Pace{key, half(key, kBurst), kWindow};
}

int RateLimiter::stepsOf(const Gate &gate) const
{
    const Instant now = m_clock.now();
    if (!isSet(gate.refusedAt) || now < gate.refusedAt)
        return 0;
    return static_cast<int>(std::max<qint64>(0, gate.steps - (now - gate.refusedAt) / kQuiet));
}

int RateLimiter::stepped(const RateKey &key) const
{
    constexpr int kParts = 20;
    return std::max(1, key.alone - stepsOf(m_gates.value(key)) * std::max(1, key.alone / kParts));
}

int RateLimiter::half(const RateKey &key, int usual) const
{
    const Gate own = m_gates.value(key);
    const Instant now = m_clock.now();
    const bool slow = isSet(own.refusedAt) && now >= own.refusedAt && now - own.refusedAt < kSlowFor;
    return slow ? std::max(1, usual / 2) : usual;
}

// When one more may leave where `most` may in the window.
Instant RateLimiter::turnOf(const Gate &gate, int most, Millis window) const
{
    const Instant now = m_clock.now();
    if (gate.sent.size() < most)
        return now;
    // A time in the future was written before the machine's clock was set back: it says nothing any more.
    const Instant oldest = gate.sent.at(gate.sent.size() - most);
    return oldest <= now ? oldest + window : now;
}

// Half of them may leave together, the others one after the other: what leaves in a bunch is late in a bunch, and refused in one.
std::optional<Instant> RateLimiter::dueAt(const Gate &gate, const Pace &pace) const
{
    const qsizetype half = std::max(1, pace.most / 2);
    if (gate.sent.size() < half || gate.sent.last() > m_clock.now())
        return {};
    const bool isHalfFull = gate.sent.at(gate.sent.size() - half) > m_clock.now() - pace.window;
    return isHalfFull ? std::optional(gate.even + pace.window / pace.most) : std::nullopt;
}

Instant RateLimiter::evenTurn(const Gate &gate, const Pace &pace) const
{
    const Instant turn = turnOf(gate, pace.most, pace.window);
    const std::optional<Instant> due = dueAt(gate, pace);
    return due ? std::max({turn, *due, gate.sent.last() + kLeastGap}) : turn;
}

Instant RateLimiter::nextTurn(const RateKey &key) const
{
    const Pace pace = paceOf(key);
    const Millis left = m_gates.value(key).mayTry ? Millis{0} : pause(key);
    const Gate gate = m_gates.value(pace.key);
    const Instant turn = std::max(m_clock.now() + left, key.alone > 0 ? evenTurn(gate, pace) : turnOf(gate, pace.most, pace.window));
    // Of all together it takes no more than its half while it is slow.
    return key.together > 0 ? std::max(turn, turnOf(m_gates.value(key), half(key, key.together), pace.window)) : turn;
}

Instant RateLimiter::turnTaken(const RateKey &key, const Pace &pace, Instant now) const
{
    return key.alone > 0 ? std::clamp(evenTurn(m_gates.value(pace.key), pace), now - kForgiven, now) : now;
}

std::optional<Instant> RateLimiter::take(const RateKey &key)
{
    // The time is read after the turn: a millisecond that passes in between would make a free turn one to wait for.
    const Instant turn = nextTurn(key);
    const Instant now = m_clock.now();
    if (turn > now)
        return turn;
    const Pace pace = paceOf(key);
    if (m_budget) {
        const Millis window = key.alone > 0 ? pace.window - kForgiven : pace.window;
        if (const std::optional<Instant> later = m_budget->take(pace.key.secretId, pace.key.action, pace.most, window, now))
            return later;
    }
    const Instant taken = turnTaken(key, pace, now);
    if (key.alone > 0)
        m_gates[pace.key].even = std::clamp(dueAt(m_gates.value(pace.key), pace).value_or(now), now - kCaughtUp, now);
    const auto note = [&](const RateKey &counted, int most) {
        QQueue<Instant> &sent = m_gates[counted].sent;
        sent.enqueue(taken);
        if (sent.size() > most)
            sent.dequeue();
    };
    note(pace.key, std::max({key.together, key.alone, kBurst}));
    if (key.together > 0)
        note(key, key.together);
    if (Gate &own = m_gates[key]; std::exchange(own.mayTry, false))
        own.tried = true;
    return {};
}

void RateLimiter::limited(const RateKey &key)
{
    // Calls that were under way together are refused together: they count as one.
    if (isHeldBack(key))
        return;
    Gate &gate = m_gates[key];
    gate.tried = false;
    const bool again = isSet(gate.refusedAt) && m_clock.now() - gate.refusedAt < kQuiet;
    gate.steps = std::min(stepsOf(gate) + (again ? 1 : 0), kMostSteps);
    ++gate.refusals;
    gate.step = gate.step == Millis{0} ? (key.alone > 0 ? kKnownPause : kFirstPause) : std::min(gate.step * 2, kLongestPause);
    if (gate.refusals >= kMostRefusals)
        gate.step = kRest;
    gate.refusedAt = m_clock.now();
    gate.until = gate.refusedAt + gate.step;
}

void RateLimiter::accepted(const RateKey &key)
{
    // An answer to a call from before the pause does not end the pause.
    if (isHeldBack(key))
        return;
    Gate &gate = m_gates[key];
    gate.tried = false;
    gate.refusals = 0;
    gate.step = Millis{0};
    gate.until = std::min(gate.until, m_clock.now());
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
    return gate != m_gates.cend() && gate->step == kRest && !gate->mayTry && pause(key) > Millis{0};
}

void RateLimiter::tryRests(const QString &secretId)
{
    for (auto gate = m_gates.begin(); gate != m_gates.end(); ++gate) {
        if (gate.key().secretId == secretId && rests(gate.key()))
            gate->mayTry = true;
    }
}

bool RateLimiter::isHeldBack(const RateKey &key) const
{
    return pause(key) > Millis{0} && !m_gates.value(key).tried;
}

} // namespace flotilla
