// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "testmain.h"
#include "timeline/timelinebars.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace std::chrono_literals;

namespace {
const Operation &kPublish = *weda::platform().operation(u"publish"_s);
}

class TestTimelineBars : public QObject
{
    Q_OBJECT
private slots:
    void aBarPerStartedTargetInItsLane();
    void whatGoesOnReachesTheNowLine();
    void anInterruptedOneDoesNotGrow();
    void lookingIsShownAsDeploying();
    void aNightBetweenTwoRunsIsDrawnShort();
    void aPauseBesideAnotherLaneStays();
    void theAxisHasRoundSteps();

private:
    static StoredBatch batch(Instant t0);
};

StoredBatch TestTimelineBars::batch(Instant t0)
{
    StoredBatch stored;
    stored.batch.targets = {Target{{u"a"_s}, {u"wx1"_s}, {}, {}, {}}, Target{{u"b"_s}, {u"wx2"_s}, {}, {}, {}},
                            Target{{u"a"_s}, {u"wx3"_s}, {}, {}, {}}};
    stored.state.targets.resize(3);
    Progress &done = stored.state.targets[0];
    done.phase = Phase::Succeeded;
    done.step = weda::steps::Build;
    done.startedAt = t0;
    done.finishedAt = t0 + 60s;
    done.spans[weda::steps::Bind] = {t0, t0 + 1s};
    done.spans[weda::steps::Look] = {t0 + 1s, t0 + 2s};
    done.spans[weda::steps::Deploy] = {t0 + 2s, t0 + 3s};
    done.spans[weda::steps::Build] = {t0 + 3s, t0 + 60s};
    Progress &building = stored.state.targets[1];
    building.phase = Phase::Waiting;
    building.step = weda::steps::Build;
    building.startedAt = t0 + 5s;
    building.spans[weda::steps::Build] = {t0 + 5s, {}};
    return stored;
}

void TestTimelineBars::aBarPerStartedTargetInItsLane()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), kPublish, t0 + 90s, false);
    QCOMPARE(bars.bars.size(), 2); // the third has not begun
    QCOMPARE(bars.bars.at(0).lane, 0);
    QCOMPARE(bars.bars.at(1).lane, 1);
    QCOMPARE(bars.axis.from(), t0);
    QCOMPARE(bars.axis.to(), t0 + 60s);
    QCOMPARE(bars.bars.at(0).parts.size(), 4);
    QCOMPARE(bars.lanes.size(), 2);
    QCOMPARE(bars.lanes.at(0).all, 2);
    QCOMPARE(bars.lanes.at(0).done, 1);
    QCOMPARE(bars.lanes.at(1).done, 0);
}

void TestTimelineBars::whatGoesOnReachesTheNowLine()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), kPublish, t0 + 90s, true);
    QVERIFY(bars.bars.at(1).open);
    QCOMPARE(bars.bars.at(1).to(), t0 + 90s);
    QVERIFY(!bars.bars.at(0).open);
    QCOMPARE(bars.bars.at(0).to(), t0 + 60s);
}

void TestTimelineBars::anInterruptedOneDoesNotGrow()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    const TimelineBars bars = timelineBars(batch(t0), kPublish, t0 + 1h, false);
    QCOMPARE(bars.bars.at(1).to(), t0 + 5s);
}

void TestTimelineBars::lookingIsShownAsDeploying()
{
    fakes::ManualClock clock;
    const TimelineBars bars = timelineBars(batch(clock.now()), kPublish, clock.now(), false);
    QCOMPARE(bars.bars.at(0).parts.at(1).step, QString(weda::steps::Deploy));
}

void TestTimelineBars::aNightBetweenTwoRunsIsDrawnShort()
{
    fakes::ManualClock clock;
    const Instant t0 = clock.now();
    StoredBatch stored = batch(t0);
    Progress &resumed = stored.state.targets[1]; // taken up again in the morning
    resumed.phase = Phase::Succeeded;
    resumed.watchSince = t0 + 14h;
    resumed.finishedAt = t0 + 14h + 100s;
    resumed.spans[weda::steps::Build].to = resumed.finishedAt;
    const TimeAxis axis = timelineBars(stored, kPublish, t0 + 15h, false).axis;
    const QList<TimeSpan> night{{t0 + 60s, t0 + 14h}};
    QCOMPARE(axis.breaks(), night);
    QVERIFY(axis.shown() < Millis(180s));
    QCOMPARE(axis.share(t0), 0.0);
    QCOMPARE(axis.share(t0 + 14h + 100s), 1.0);
    QVERIFY(axis.share(t0 + 60s) > 0.3); // what happened has the room
    QVERIFY(axis.share(t0 + 14h) > axis.share(t0 + 7h) && axis.share(t0 + 7h) > axis.share(t0 + 60s));
    QCOMPARE(timelineBars(stored, kPublish, t0 + 15h, false).bars.at(1).to(), resumed.finishedAt); // the bar goes across
}

void TestTimelineBars::aPauseBesideAnotherLaneStays()
{
    const Instant t0 = fakes::ManualClock().now();
    const TimeAxis axis({{t0, t0 + 60s}, {t0 + 10min, t0 + 11min}, {t0 + 30s, t0 + 12min}});
    QVERIFY(axis.breaks().isEmpty());
    QCOMPARE(axis.share(t0 + 6min), 0.5);
    QCOMPARE(TimeAxis({{t0, t0 + 60s}, {t0 + 74s, t0 + 80s}}).breaks().size(), 0); // shorter than a minute
}

void TestTimelineBars::theAxisHasRoundSteps()
{
    QCOMPARE(axisStep(400ms), Millis(1s));
    QCOMPARE(axisStep(11s), Millis(15s));
    QCOMPARE(axisStep(70s), Millis(120s));
    QCOMPARE(axisStep(20h), Millis(24h));
}

FLOTILLA_TEST(TestTimelineBars)
#include "tst_timelinebars.moc"
