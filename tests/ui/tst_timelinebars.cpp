// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "timeline/timelinebars.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace std::chrono_literals;

class TestTimelineBars : public QObject
{
    Q_OBJECT
private slots:
    void aBarPerStartedTargetInItsLane();
    void whatGoesOnReachesTheNowLine();
    void anInterruptedOneDoesNotGrow();
    void lookingIsShownAsDeploying();
    void theAxisHasRoundSteps();

private:
    static StoredBatch batch(Instant t0);
};

StoredBatch TestTimelineBars::batch(Instant t0)
{
    StoredBatch stored;
    stored.batch.targets = {Target{{u"a"_s}, {u"wx1"_s}, {}, {}}, Target{{u"b"_s}, {u"wx2"_s}, {}, {}},
                            Target{{u"a"_s}, {u"wx3"_s}, {}, {}}};
    stored.state.targets.resize(3);
    Progress &done = stored.state.targets[0];
    done.phase = Phase::Succeeded;
    done.step = Step::Build;
    done.startedAt = t0;
    done.finishedAt = t0 + 60s;
    done.span(Step::Bind) = {t0, t0 + 1s};
    done.span(Step::Look) = {t0 + 1s, t0 + 2s};
    done.span(Step::Deploy) = {t0 + 2s, t0 + 3s};
    done.span(Step::Build) = {t0 + 3s, t0 + 60s};
    Progress &building = stored.state.targets[1];
    building.phase = Phase::Waiting;
    building.step = Step::Build;
    building.startedAt = t0 + 5s;
    building.span(Step::Build) = {t0 + 5s, {}};
    return stored;
}

void TestTimelineBars::aBarPerStartedTargetInItsLane()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), t0 + 90s, false);
    QCOMPARE(bars.bars.size(), 2); // the third has not begun
    QCOMPARE(bars.bars.at(0).lane, 0);
    QCOMPARE(bars.bars.at(1).lane, 1);
    QCOMPARE(bars.from, t0);
    QCOMPARE(bars.to, t0 + 60s);
    QCOMPARE(bars.bars.at(0).parts.size(), 4);
}

void TestTimelineBars::whatGoesOnReachesTheNowLine()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), t0 + 90s, true);
    QVERIFY(bars.bars.at(1).open);
    QCOMPARE(bars.bars.at(1).to(), t0 + 90s);
    QVERIFY(!bars.bars.at(0).open);
    QCOMPARE(bars.bars.at(0).to(), t0 + 60s);
}

void TestTimelineBars::anInterruptedOneDoesNotGrow()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), t0 + 1h, false);
    QCOMPARE(bars.bars.at(1).to(), t0 + 5s);
}

void TestTimelineBars::lookingIsShownAsDeploying()
{
    fakes::ManualClock clock;
    const TimelineBars bars = timelineBars(batch(clock.now()), clock.now(), false);
    QCOMPARE(bars.bars.at(0).parts.at(1).step, Step::Deploy);
}

void TestTimelineBars::theAxisHasRoundSteps()
{
    QCOMPARE(axisStep(400ms), Millis(1s));
    QCOMPARE(axisStep(11s), Millis(15s));
    QCOMPARE(axisStep(70s), Millis(120s));
    QCOMPARE(axisStep(20h), Millis(24h));
}

QTEST_GUILESS_MAIN(TestTimelineBars)
#include "tst_timelinebars.moc"
