// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/ratelimiter.h"

#include "fakes/manualclock.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// A millisecond passes with each look at it.
class HurriedClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now += Millis{1}; }
    [[nodiscard]] std::unique_ptr<Alarm> at(Instant /*at*/, std::function<void()> /*wake*/) override { return {}; }

private:
    mutable Instant m_now = fromEpochMillis(1'767'225'600'000);
};

} // namespace

class tst_RateLimiter : public QObject
{
    Q_OBJECT
private slots:
    void tenMayGoAtOnceAndTheEleventhWaits();
    void aFreeTurnIsFreeThoughTimePasses();
    void neverMoreThanTenInAnySecond();
    void actionsAndKeysCountApart();
    void actionsOfAKeyCanCountTogether();
    void anActionCanHaveALimitOfItsOwn();
    void aLateCallDoesNotPutOffTheNext();
    void aLongDelayIsCaughtUpWith_data();
    void aLongDelayIsCaughtUpWith();
    void aKnownLimitIsLeftInSmallSteps_data();
    void aKnownLimitIsLeftInSmallSteps();
    void pauseDoublesUpToAMinuteAndEndsWithSuccess();
    void halfAsManyAfterARefusal();
    void refusalsOfOneMomentCountOnce();
    void lateSuccessDoesNotEndThePause();
    void clockSetBackDoesNotLockOut();
    void refusalsWithoutEndBeginARest();
    void whoBeginsAnewMayTryOnce();
    void aSharedBudgetHasItsSay();

private:
    const RateKey m_key{u"AKID"_s, u"CheckDeployApp"_s};
    fakes::ManualClock m_clock;
};

void tst_RateLimiter::tenMayGoAtOnceAndTheEleventhWaits()
{
    RateLimiter limiter(m_clock);
    const Instant start = m_clock.now();
    for (int i = 0; i < RateLimiter::kBurst; ++i) {
        QVERIFY(limiter.nextTurn(m_key) <= m_clock.now());
        QVERIFY(!limiter.take(m_key));
    }
    QVERIFY(limiter.nextTurn(m_key) == start + RateLimiter::kWindow);
    m_clock.set(start + RateLimiter::kWindow);
    QVERIFY(limiter.nextTurn(m_key) <= m_clock.now());
}

// Else calls overtake each other on a busy computer.
void tst_RateLimiter::aFreeTurnIsFreeThoughTimePasses()
{
    const HurriedClock clock;
    RateLimiter limiter(clock);
    QVERIFY(!limiter.take(m_key));
    QVERIFY(!limiter.take({u"AKID"_s, u"A"_s, 20}));
    QVERIFY(!limiter.take({u"AKID"_s, u"B"_s, 0, 20}));
}

void tst_RateLimiter::neverMoreThanTenInAnySecond()
{
    RateLimiter limiter(m_clock);
    QList<Instant> sent;
    for (int i = 0; i < 200; ++i) {
        m_clock.set(std::max(limiter.nextTurn(m_key), m_clock.now() + Millis{i % 7 * 10}));
        QVERIFY(!limiter.take(m_key));
        sent.append(m_clock.now());
    }
    for (qsizetype i = RateLimiter::kBurst; i < sent.size(); ++i)
        QVERIFY(sent.at(i) - sent.at(i - RateLimiter::kBurst) > Millis{1000});
}

void tst_RateLimiter::actionsAndKeysCountApart()
{
    RateLimiter limiter(m_clock);
    for (int i = 0; i < RateLimiter::kBurst; ++i)
        QVERIFY(!limiter.take(m_key));
    limiter.limited(m_key);
    QVERIFY(limiter.nextTurn(m_key) > m_clock.now());
    QVERIFY(limiter.nextTurn({m_key.secretId, u"DeployApp"_s}) <= m_clock.now());
    QVERIFY(limiter.nextTurn({u"AKIDOTHER"_s, m_key.action}) <= m_clock.now());
}

void tst_RateLimiter::actionsOfAKeyCanCountTogether()
{
    RateLimiter limiter(m_clock);
    const RateKey read{u"host|wx1"_s, u"/wxa/getversioninfo"_s, 20};
    const RateKey commit{u"host|wx1"_s, u"/wxa/commit"_s, 20};
    const Instant start = m_clock.now();
    for (int i = 0; i < 20; ++i)
        QVERIFY(!limiter.take(i % 2 == 0 ? read : commit));
    QVERIFY(limiter.take(commit) == start + RateLimiter::kTogetherWindow);
    QVERIFY(!limiter.take({u"host|wx2"_s, read.action, 20}));
    m_clock.set(start + RateLimiter::kTogetherWindow);
    // A refusal is about its action all the same.
    limiter.limited(commit);
    QVERIFY(limiter.take(commit).has_value());
    QVERIFY(!limiter.take(read));
    QVERIFY(!limiter.rests(read));
    limiter.accepted(commit); // it was sent before the pause
    QCOMPARE(limiter.pause(commit), RateLimiter::kFirstPause);
}

void tst_RateLimiter::anActionCanHaveALimitOfItsOwn()
{
    RateLimiter limiter(m_clock);
    const RateKey list{u"AKID"_s, u"DescribeMNPList"_s, 0, 20};
    const RateKey other{u"AKID"_s, u"DescribeTeamList"_s, 0, 20};
    const Instant start = m_clock.now();
    for (int i = 0; i < 10; ++i)
        QVERIFY(!limiter.take(list)); // half of them at once
    for (int i = 10; i < 20; ++i) { // and then evenly
        const auto turn = limiter.take(list);
        QVERIFY(turn == m_clock.now() + RateLimiter::kKnownWindow / 20);
        m_clock.set(*turn);
        QVERIFY(!limiter.take(list));
    }
    QVERIFY(limiter.take(list) == start + RateLimiter::kKnownWindow);
    QVERIFY(!limiter.take(other));
    m_clock.set(start + RateLimiter::kKnownWindow);
    QVERIFY(!limiter.take(list));
}

// What a busy computer loses at each call must not add up.
void tst_RateLimiter::aLateCallDoesNotPutOffTheNext()
{
    RateLimiter limiter(m_clock);
    const RateKey list{u"AKID"_s, u"DescribeMNPList"_s, 0, 20};
    const Instant start = m_clock.now();
    int left = 0;
    QList<Instant> times;
    while (m_clock.now() < start + std::chrono::seconds(103)) {
        const auto turn = limiter.take(list);
        if (!turn) {
            ++left;
            times.append(m_clock.now());
        } else {
            m_clock.set(*turn + Millis{12}); // it is woken up late
        }
    }
    QCOMPARE(left, 2000);
    for (qsizetype i = 20; i < times.size(); ++i)
        QVERIFY(times.at(i) - times.at(i - 20) >= RateLimiter::kKnownWindow - RateLimiter::kForgiven);
}

void tst_RateLimiter::aLongDelayIsCaughtUpWith_data()
{
    QTest::addColumn<int>("each"); // so many calls
    QTest::addColumn<int>("late");
    QTest::newRow("now and then a long one") << 47 << 200; // not always the same call of a window
    QTest::newRow("many short ones") << 3 << 40;
    QTest::newRow("longer ones") << 7 << 60;
    QTest::newRow("none") << 1 << 0;
}

void tst_RateLimiter::aLongDelayIsCaughtUpWith()
{
    QFETCH(int, each);
    QFETCH(int, late);
    RateLimiter limiter(m_clock);
    const RateKey list{u"AKID"_s, u"DescribeMNPList"_s, 0, 20};
    constexpr int kAll = 3000;
    const Instant start = m_clock.now();
    QList<Instant> times;
    for (int turns = 1; times.size() < kAll;) {
        const auto turn = limiter.take(list);
        if (!turn) {
            times.append(m_clock.now());
        } else {
            m_clock.set(*turn + Millis{turns++ % each == 0 ? late : 0});
        }
    }
    const double seconds = double((times.constLast() - start).count()) / 1000;
    QVERIFY2(kAll / seconds / 20 >= 0.95, qPrintable(QString::number(kAll / seconds / 20)));
    for (qsizetype i = 20; i < times.size(); ++i)
        QVERIFY(times.at(i) - times.at(i - 20) >= RateLimiter::kKnownWindow - RateLimiter::kForgiven);
}

// How many leave in a window after refusals, and after some time without another one.
void tst_RateLimiter::aKnownLimitIsLeftInSmallSteps_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("refusals");
    QTest::addColumn<int>("quietSeconds");
    QTest::addColumn<int>("leave");
    QTest::newRow("one refusal") << 20 << 1 << 2 << 20;
    QTest::newRow("three refusals") << 20 << 3 << 2 << 18;
    QTest::newRow("one comes back") << 20 << 3 << 5 << 19;
    QTest::newRow("all are back") << 20 << 3 << 15 << 20;
    QTest::newRow("never below its half") << 20 << 14 << 2 << 10;
    QTest::newRow("of a large limit") << 100 << 2 << 2 << 95;
    QTest::newRow("of a small limit") << 2 << 5 << 2 << 1;
}

void tst_RateLimiter::aKnownLimitIsLeftInSmallSteps()
{
    QFETCH(int, limit);
    QFETCH(int, refusals);
    QFETCH(int, quietSeconds);
    QFETCH(int, leave);
    RateLimiter limiter(m_clock);
    const RateKey list{u"AKID"_s, u"DescribeMNPList"_s, 0, limit};
    for (int i = 0; i < refusals; ++i) {
        limiter.limited(list);
        QCOMPARE(limiter.pause(list), RateLimiter::kKnownPause);
        m_clock.advance(RateLimiter::kFirstPause);
        limiter.accepted(list);
    }
    m_clock.advance(std::chrono::seconds(quietSeconds) - RateLimiter::kFirstPause);
    int left = 0;
    for (const Instant end = m_clock.now() + RateLimiter::kKnownWindow; left < 200 && m_clock.now() < end;) {
        const auto turn = limiter.take(list);
        left += turn ? 0 : 1;
        m_clock.set(turn.value_or(m_clock.now()));
    }
    QCOMPARE(left, leave);
}

void tst_RateLimiter::pauseDoublesUpToAMinuteAndEndsWithSuccess()
{
    RateLimiter limiter(m_clock);
    for (const int seconds : {1, 2, 4, 8, 16, 32, 60, 60}) {
        limiter.limited(m_key);
        QCOMPARE(limiter.pause(m_key).count(), seconds * 1000);
        QVERIFY(limiter.nextTurn(m_key) == m_clock.now() + Millis{seconds * 1000});
        m_clock.advance(limiter.pause(m_key));
        QVERIFY(limiter.nextTurn(m_key) <= m_clock.now());
    }
    limiter.accepted(m_key);
    limiter.limited(m_key);
    QCOMPARE(limiter.pause(m_key), RateLimiter::kFirstPause);
}

void tst_RateLimiter::halfAsManyAfterARefusal()
{
    RateLimiter limiter(m_clock);
    const auto together = [this, &limiter] {
        int count = 0;
        for (; count < 20 && !limiter.take(m_key); ++count) { }
        return count;
    };
    QCOMPARE(together(), RateLimiter::kBurst);
    limiter.limited(m_key);
    m_clock.advance(std::chrono::seconds(30));
    limiter.accepted(m_key);
    QCOMPARE(together(), RateLimiter::kBurst / 2);
    m_clock.advance(RateLimiter::kSlowFor);
    QCOMPARE(together(), RateLimiter::kBurst);
}

void tst_RateLimiter::refusalsOfOneMomentCountOnce()
{
    RateLimiter limiter(m_clock);
    for (int i = 0; i < 6; ++i)
        limiter.limited(m_key);
    QCOMPARE(limiter.pause(m_key), RateLimiter::kFirstPause);
}

void tst_RateLimiter::lateSuccessDoesNotEndThePause()
{
    RateLimiter limiter(m_clock);
    limiter.limited(m_key);
    limiter.accepted(m_key);
    QCOMPARE(limiter.pause(m_key), RateLimiter::kFirstPause);
}

void tst_RateLimiter::clockSetBackDoesNotLockOut()
{
    RateLimiter limiter(m_clock);
    for (int i = 0; i < RateLimiter::kBurst; ++i)
        QVERIFY(!limiter.take(m_key));
    limiter.limited(m_key);
    m_clock.advance(-std::chrono::hours(1));
    QVERIFY(limiter.nextTurn(m_key) <= m_clock.now() + RateLimiter::kFirstPause);
}

void tst_RateLimiter::refusalsWithoutEndBeginARest()
{
    RateLimiter limiter(m_clock);
    const Instant start = m_clock.now();
    for (int i = 1; i < RateLimiter::kMostRefusals; ++i) {
        limiter.limited(m_key);
        QVERIFY(!limiter.rests(m_key));
        m_clock.advance(limiter.pause(m_key));
    }
    QVERIFY(m_clock.now() - start < std::chrono::minutes(10));
    for (int i = 0; i < 2; ++i) { // and every one after it
        limiter.limited(m_key);
        QVERIFY(limiter.rests(m_key));
        QVERIFY(!limiter.rests({m_key.secretId, u"DeployApp"_s}));
        QCOMPARE(limiter.pause(m_key), RateLimiter::kRest);
        m_clock.advance(RateLimiter::kRest);
        QVERIFY(!limiter.rests(m_key));
    }
    limiter.accepted(m_key);
    limiter.limited(m_key);
    QCOMPARE(limiter.pause(m_key), RateLimiter::kFirstPause);
}

void tst_RateLimiter::whoBeginsAnewMayTryOnce()
{
    RateLimiter limiter(m_clock);
    for (int i = 0; i < RateLimiter::kMostRefusals; ++i) {
        limiter.limited(m_key);
        m_clock.advance(i + 1 < RateLimiter::kMostRefusals ? limiter.pause(m_key) : Millis{0});
    }
    limiter.tryRests(u"AKIDOTHER"_s);
    QVERIFY(limiter.rests(m_key));
    limiter.tryRests(m_key.secretId);
    QVERIFY(!limiter.rests(m_key));
    QVERIFY(limiter.nextTurn(m_key) <= m_clock.now());
    QVERIFY(!limiter.take(m_key));
    QVERIFY(limiter.rests(m_key)); // for all others, until it is answered
    limiter.limited(m_key);
    QVERIFY(limiter.rests(m_key));
    limiter.tryRests(m_key.secretId);
    QVERIFY(!limiter.take(m_key));
    limiter.accepted(m_key);
    QVERIFY(!limiter.rests(m_key));
    QVERIFY(!limiter.take(m_key));

    RateLimiter fresh(m_clock);
    fresh.limited(m_key);
    fresh.tryRests(m_key.secretId); // a short pause is not ended
    QCOMPARE(fresh.pause(m_key), RateLimiter::kFirstPause);
}

void tst_RateLimiter::aSharedBudgetHasItsSay()
{
    struct Shared : RateBudget
    {
        std::optional<Instant> take(const QString &account, const QString &action, int most, Millis window, Instant) override
        {
            asked.append(u"%1 %2 %3 %4"_s.arg(account, action, QString::number(most), QString::number(window.count())));
            return later;
        }
        std::optional<Instant> later;
        QStringList asked;
    } budget;
    RateLimiter limiter(m_clock, &budget);
    QVERIFY(!limiter.take(m_key));
    budget.later = m_clock.now() + Millis{300};
    QVERIFY(limiter.take(m_key) == budget.later);
    QCOMPARE(budget.asked, QStringList(2, u"AKID CheckDeployApp 10 1050"_s));
    budget.later.reset();
    for (int i = 1; i < RateLimiter::kBurst; ++i) // what was refused did not count
        QVERIFY(!limiter.take(m_key));
    QVERIFY(limiter.take(m_key).has_value()); // its own limit comes first, and costs the shared one nothing
    QCOMPARE(budget.asked.size(), 1 + RateLimiter::kBurst);
}

FLOTILLA_TEST(tst_RateLimiter)
#include "tst_ratelimiter.moc"
