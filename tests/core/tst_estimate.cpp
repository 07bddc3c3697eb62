// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "run/estimate.h"
#include "testmain.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How long something takes, and how long it took.
class TestEstimate : public QObject
{
    Q_OBJECT
private slots:
    void theMiddleOfTheTimesIsUsual();
    void theLongestLaneDecides_data();
    void theLongestLaneDecides();
    void theWavesOfABatchHaveToStand();
    void aRunningBatchFollowsTheSameRule();
    void tookIsWithoutTheTimeInWhichNobodyWorkedAtIt_data();
    void tookIsWithoutTheTimeInWhichNobodyWorkedAtIt();
};

void TestEstimate::theMiddleOfTheTimesIsUsual()
{
    QCOMPARE(usualOf({}), Millis{0});
    QCOMPARE(usualOf({30s, 10s, 20s}), Millis{20s});
    QCOMPARE(usualOf({10s, 1h, 20s}), Millis{20s}); // one that hung says nothing about the next
}

void TestEstimate::theLongestLaneDecides_data()
{
    QTest::addColumn<QList<LaneLoad>>("lanes");
    QTest::addColumn<int>("width");
    QTest::addColumn<qint64>("minutes"); // -1: nothing is known
    const QList<LaneLoad> two{{10, 2min}, {10, 1min}};
    QTest::newRow("side by side") << two << 0 << 20LL;
    QTest::newRow("one after the other") << two << 1 << 30LL;
    QTest::newRow("as many as may") << two << 2 << 20LL;
    QTest::newRow("nothing is known of one") << QList<LaneLoad>{{10, 2min}, {1, 0min}} << 0 << -1LL;
    QTest::newRow("nothing is known of one that has nothing to do") << QList<LaneLoad>{{10, 2min}, {0, 0min}} << 0 << 20LL;
    QTest::newRow("nothing to do") << QList<LaneLoad>{{0, 2min}} << 0 << -1LL;
}

void TestEstimate::theLongestLaneDecides()
{
    QFETCH(QList<LaneLoad>, lanes);
    QFETCH(int, width);
    QFETCH(qint64, minutes);
    const std::optional<Millis> expected = minutes < 0 ? std::nullopt : std::optional<Millis>(std::chrono::minutes(minutes));
    QCOMPARE(expectedTime(lanes, width, Millis{0}), expected);
}

void TestEstimate::theWavesOfABatchHaveToStand()
{
    Batch batch;
    for (const QString &id : {u"wx0000000000000001"_s, u"wx0000000000000002"_s}) {
        Target target;
        target.lane = {u"a"_s};
        target.program = {id};
        batch.targets.append(target);
    }
    batch.waves = {{1, {.soak = 15min}}, {1, {.soak = 1h}}};
    QCOMPARE(expectedTime(batch, {{{u"a"_s}, 2min}}, 0), std::optional<Millis>(19min)); // behind the last wave nothing waits
    QCOMPARE(soakFrom(batch, 1), Millis{0});
}

void TestEstimate::aRunningBatchFollowsTheSameRule()
{
    fakes::Rig rig;
    const Order order = rig.order(3, {u"app-1"_s, u"app-2"_s});
    rig.store.followed.insert(batchOf(rig.workspace(), order)->laneKey({u"app-1"_s}).text(), {1h, 2min, 1min});
    Estimate estimate(rig.workspace());
    QCOMPARE(estimate.of(order), std::optional<Millis>()); // of app-2 nothing is known
    rig.store.followed.insert(batchOf(rig.workspace(), order)->laneKey({u"app-2"_s}).text(), {1min});
    estimate.forget();
    QCOMPARE(estimate.of(order), std::optional<Millis>(6min));
    const Result<BatchId> id = rig.board->create(order);
    rig.board->start(*id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
    while (rig.platform.deliver() || !rig.board->runner(*id)) {
        QCoreApplication::sendPostedEvents();
        if (rig.board->runner(*id)) {
            break;
        }
    }
    QCOMPARE(rig.board->runner(*id)->expectedEnd(), rig.clock.now() + 6min);
}

void TestEstimate::tookIsWithoutTheTimeInWhichNobodyWorkedAtIt_data()
{
    QTest::addColumn<bool>("stopped"); // else killed: nobody could note when
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
}

void TestEstimate::tookIsWithoutTheTimeInWhichNobodyWorkedAtIt()
{
    QFETCH(bool, stopped);
    const Instant began = fromEpochMillis(1'767'225'600'000);
    const Operation &operation = *weda::platform().operation(u"publish"_s);
    Progress row;
    row.step = operation.steps.constFirst().name;
    row.phase = Phase::Ready;
    row.starts = 1;
    row.startedAt = began;
    row.spans.insert(row.step, {began, began + 10s});
    QCOMPARE(workedFor(row, began + 30s), std::optional<Millis>(30s));
    if (stopped) {
        row.leftAt = began + 30s;
        row.reason = {reasons::Stopped, {}, {}, {}};
        QCOMPARE(workedFor(row, began + 8h), std::optional<Millis>(30s));
    }
    Progress again = reopened(row, operation, began + 8h);
    again.phase = Phase::Succeeded;
    again.finishedAt = began + 8h + 1min;
    // Of one that was killed only its last sign of life is known.
    QCOMPARE(workedFor(again, began + 9h), std::optional<Millis>(stopped ? 90s : 70s));
    QCOMPARE(workedFor(Progress(), began), std::optional<Millis>());
}

FLOTILLA_TEST(TestEstimate)
#include "tst_estimate.moc"
