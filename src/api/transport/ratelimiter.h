// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"
#include "run/ratebudget.h"

#include <QHash>
#include <QQueue>
#include <QString>

#include <optional>

namespace flotilla {

/// What a rate limit counts by: the platform limits each action for each key, or all actions of a key together.
struct RateKey
{
    QString secretId;
    QString action;
    int together = 0; ///< set: so many a second of all actions of the key together; 0: of this action alone
    int alone = 0;    ///< of this action alone so many a second, which is known to be its limit; 0: kBurst in a kWindow
    bool operator==(const RateKey &) const = default;
};
inline size_t qHash(const RateKey &key, size_t seed = 0) { return qHashMulti(seed, key.secretId, key.action, key.together, key.alone); }

/// How often an action may be called: at most kBurst times in any kWindow, or as often as the key says in any kKnownWindow, evenly
/// after the first half (in any kTogetherWindow all actions together), and not at all for a while after the platform said RequestLimitExceeded. That pause doubles
/// with each refusal up to kLongestPause and ends with the first success. After kMostRefusals in a row, which takes some ten minutes,
/// it rests: the pause is kRest, and nobody should wait for its end. For kSlowFor after a refusal only half as many leave; where the
/// limit of the action is known, a refusal is a matter of milliseconds; another one within kQuiet may be a matter of another program, and
/// takes a twentieth, which comes back after each kQuiet without another one. The platform allows 20 a second (doc 1301/122058 and its sisters); half of it is left for
/// the console and other programs of the same user, where the key does not say more. Processes that share a budget count together;
/// the pause is each one's own, as each is told. It only answers questions; who waits and in which order is the caller's business.
class RateLimiter
{
public:
    static constexpr int kBurst = 10;
    /// A little over a second: what leaves in time must not arrive as eleven in one second.
    static constexpr Millis kWindow{1'050};
    /// Nobody refuses the one that is too many by a few milliseconds: what a person sets is a pace.
    static constexpr Millis kTogetherWindow{1'000};
    /// Next to the limit each millisecond counts; what arrives a little too early is refused, and that costs a pause.
    static constexpr Millis kKnownWindow{1'030};
    /// A call that leaves late does not put off the one that takes its place a window later, as far as this: else each delay of a busy
    /// computer is lost for good.
    static constexpr Millis kForgiven{15};
    /// The even pace, which is finer than the window, may be caught up with as far as this after a delay, and never faster than this:
    /// the window is kept all the same.
    static constexpr Millis kCaughtUp{300};
    static constexpr Millis kLeastGap{20};
    static constexpr Millis kFirstPause{1'000};
    static constexpr Millis kLongestPause{60'000};
    static constexpr int kMostRefusals = 15;
    static constexpr Millis kRest = std::chrono::minutes(10);
    static constexpr Millis kSlowFor = std::chrono::minutes(10);
    static constexpr Millis kQuiet{5'000};
    static constexpr int kMostSteps = 10; ///< twentieths that are taken off at most
    static constexpr Millis kKnownPause{100}; ///< the first one where the limit is known: it was all but kept

    /// Without a budget this process counts alone.
    explicit RateLimiter(const Clock &clock, RateBudget *budget = nullptr) : m_clock(clock), m_budget(budget) {}

    /// The earliest time for the next call, as far as this process alone knows; now or earlier means at once.
    [[nodiscard]] Instant nextTurn(const RateKey &key) const;
    /// Takes the turn for a call that is sent now, and answers nothing; else the time when it is worth asking again.
    [[nodiscard]] std::optional<Instant> take(const RateKey &key);
    /// The platform refused a call because of its limits.
    void limited(const RateKey &key);
    /// The platform took a call.
    void accepted(const RateKey &key);
    /// How long the platform should be left alone from now on; 0 if it did not complain.
    [[nodiscard]] Millis pause(const RateKey &key) const;
    /// True during a pause of kRest.
    [[nodiscard]] bool rests(const RateKey &key) const;
    /// Somebody begins anew with this key: of each action that rests one call may leave, and its answer says whether the rest is over
    /// for all.
    void tryRests(const QString &secretId);

private:
    struct Gate
    {
        QQueue<Instant> sent; ///< the last ones, as many as may leave in the window
        Instant even;         ///< when the last one was due at an even pace
        int refusals = 0;     ///< since the last success
        Millis step{0};       ///< length of the newest pause; 0 after a success
        Instant until;        ///< end of the newest pause
        Instant refusedAt;    ///< the newest of all refusals
        int steps = 0;        ///< that were taken off then
        bool mayTry = false;  ///< one call may leave into the rest
        bool tried = false;   ///< it has left
    };
    /// What the calls of the key are counted under, and how many of them may leave in which time.
    struct Pace
    {
        RateKey key;
        int most;
        Millis window;
    };
    /// It is in a pause, and an answer is not to the call that was let into it.
    [[nodiscard]] bool isHeldBack(const RateKey &key) const;
    [[nodiscard]] Pace paceOf(const RateKey &key) const;
    /// Half of it for a while after a refusal.
    [[nodiscard]] int half(const RateKey &key, int usual) const;
    /// What is left of a known limit.
    [[nodiscard]] int stepped(const RateKey &key) const;
    /// The steps of which no kQuiet has given back one.
    [[nodiscard]] int stepsOf(const Gate &gate) const;
    /// When the turn of a call that leaves now was, as far as it is forgiven.
    [[nodiscard]] Instant turnTaken(const RateKey &key, const Pace &pace, Instant now) const;
    [[nodiscard]] Instant turnOf(const Gate &gate, int most, Millis window) const;
    /// When the next one is due at an even pace, whatever the window says; nothing: it may leave with the others of the first half.
    [[nodiscard]] std::optional<Instant> dueAt(const Gate &gate, const Pace &pace) const;
    /// The same where the limit is known.
    [[nodiscard]] Instant evenTurn(const Gate &gate, const Pace &pace) const;
    const Clock &m_clock;
    RateBudget *m_budget;
    QHash<RateKey, Gate> m_gates;
};

} // namespace flotilla
