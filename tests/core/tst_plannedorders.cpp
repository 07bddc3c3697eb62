// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that begin at a time, and connections that are frozen for a while.
#include "fakes/toyrig.h"
#include "run/freezes.h"
#include "run/goon.h"
#include "run/interruptions.h"
#include "run/plannedorders.h"

#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;

namespace {

/// A workspace in which an order for three mini programs waits for its time, an hour from now.
struct Planned : ToyRig
{
    BatchId id;
    Instant start;
    int held = 0, overdue = 0;
    QString why;

    Planned()
    {
        start = clock.now() + 1h;
        id = *board->create(later(3));
    }
    Order later(int programs)
    {
        Order o = ship(programs);
        setStart(o.options, start);
        return o;
    }
    /// One look of whatever starts orders, until what it has begun is at an end.
    void look()
    {
        PlannedStarts starts(workspace(), *board);
        bool looked = false;
        QObject::connect(&starts, &PlannedStarts::looked, &starts, [&looked] { looked = true; });
        QObject::connect(&starts, &PlannedStarts::overdue, &starts, [this] { ++overdue; });
        QObject::connect(&starts, &PlannedStarts::held, &starts, [this](const BatchId &, const QString &text) {
            ++held;
            why = text;
        });
        starts.look();
        for (int i = 0; i < 1000 && !looked; ++i) {
            QCoreApplication::sendPostedEvents();
            deliver();
        }
        run();
    }
    int sent() const { return static_cast<int>(shed.parcels.size()); }
    void freeze(Instant until)
    {
        const FreezeWindow window = *datedWindow(clock.now() - 1min, until, u"UTC"_s, u"year-end freeze"_s);
        QVERIFY(storeFreezes(workspace(), connectionOf(toy::platform().id).id, *freezesOf(workspace(), connectionOf(toy::platform().id).id), {window}).ok());
    }
    bool told(QLatin1StringView what) const
    {
        return std::any_of(store.entries.cbegin(), store.entries.cend(), [what](const TrailEntry &e) { return e.what == what; });
    }
};

} // namespace

class TestPlannedOrders : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSentBeforeItsTime()
    {
        Planned rig;
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(plannedOrders(rig.workspace())->size(), 1);
        rig.clock.set(rig.start - 1ms);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.sent(), 3);
        QVERIFY(plannedOrders(rig.workspace())->isEmpty());
        rig.look();
        QCOMPARE(rig.sent(), 3); // once
    }

    // Without a start time it waits from when it was ordered, in the history as in the rows.
    void whatIsForARunnerIsPlanned()
    {
        Planned rig;
        StoredBatch &stored = rig.store.stored[rig.id.value];
        setStart(stored.batch.options, {});
        stored.batch.options.insert(kRunOnOption, u"server"_s);
        const auto batches = rig.workspace().history.batches(0);
        QVERIFY(batches.ok());
        QCOMPARE(batches->size(), 1);
        QVERIFY(plannedFor(rig.workspace(), batches->constFirst()) == stored.batch.createdAt);
        const Instant muchLater = rig.clock.now() + std::chrono::hours(9);
        QVERIFY(startStateOf(stored.batch.options, stored.batch.createdAt, muchLater) == StartState::Due); // never too late
        setStart(stored.batch.options, stored.batch.createdAt); // as one that a second person has to approve
        QVERIFY(startStateOf(stored.batch.options, stored.batch.createdAt, muchLater) == StartState::Due);
        setStart(stored.batch.options, rig.start);
        QVERIFY(startStateOf(stored.batch.options, stored.batch.createdAt, rig.start + kStartTolerance + 1s) == StartState::Overdue);
    }

    void whatIsTooLateWaitsForAPerson()
    {
        Planned rig;
        rig.clock.set(rig.start + kStartTolerance + 1s);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.overdue, 1);
        QCOMPARE(rig.again(rig.id, &BatchBoard::start).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.sent(), 3);
    }

    // A person's question was open while another process began it and died: its call is looked for when it is resumed, not sent again.
    void whatSomebodyElseBeganIsNotStarted()
    {
        Planned rig;
        StoredBatch stored = rig.store.stored.value(rig.id.value);
        Progress &row = stored.state.targets[0];
        row.phase = Phase::InFlight;
        row.starts = 1;
        rig.store.stored.insert(rig.id.value, stored);
        const QList<Progress> before = stored.state.targets;
        QCOMPARE(rig.again(rig.id, &BatchBoard::start).kind, ErrorKind::Leased);
        rig.run();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.store.stored.value(rig.id.value).state.targets, before); // not given up either
    }

    void whatSomebodyElseBeganIsNotGivenUpForAFreeze()
    {
        Planned rig;
        Progress &row = rig.store.stored[rig.id.value].state.targets[0];
        row.phase = Phase::InFlight;
        row.starts = 1;
        rig.freeze(rig.clock.now() + 1h);
        const QList<Progress> before = rig.store.stored[rig.id.value].state.targets;
        QVERIFY(rig.again(rig.id, &BatchBoard::start).kind != ErrorKind::None);
        QCOMPARE(rig.store.stored[rig.id.value].state.targets, before);
    }

    // Only the newest are read again and again: an older one that was not read must not be taken for one that is not there.
    void aFailedReadForgetsNoOrder()
    {
        Planned rig;
        for (int i = 0; i < 60; ++i) {
            rig.clock.set(rig.clock.now() + 1s);
            Order newer = rig.ship(1);
            setStart(newer.options, rig.start + 24h);
            QVERIFY(rig.board->create(newer).ok());
        }
        PlannedStarts starts(rig.workspace(), *rig.board);
        int looks = 0;
        QObject::connect(&starts, &PlannedStarts::looked, &starts, [&looks] { ++looks; });
        const auto look = [&](int number) {
            starts.look();
            for (int i = 0; i < 1000 && looks < number; ++i) {
                QCoreApplication::sendPostedEvents();
                rig.deliver();
            }
        };
        rig.store.historyUnreadable = true;
        look(1);
        rig.store.historyUnreadable = false;
        rig.clock.set(rig.start);
        look(2);
        rig.run();
        QCOMPARE(rig.sent(), 3);
    }

    void theOpenWindowStartsItAtItsTime()
    {
        Planned rig;
        PlannedStarts starts(rig.workspace(), *rig.board);
        starts.keepLooking();
        for (int i = 0; i < 10'000 && !rig.board->runner(rig.id); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        QVERIFY(rig.board->runner(rig.id));
        QVERIFY(rig.clock.now() >= rig.start && rig.clock.now() < rig.start + 1s);
    }

    void aRestartKeepsIt()
    {
        Planned rig;
        rig.restart();
        rig.clock.set(rig.start + 1min);
        rig.look();
        QCOMPARE(rig.sent(), 3);
    }

    void itCanBeTakenBackBefore()
    {
        Planned rig;
        QVERIFY(rig.board->stop(rig.id).ok());
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.totals(rig.id).cancelled, 3);
    }

    void itIsNoInterruption()
    {
        Planned rig;
        QVERIFY(!Interruptions(rig.workspace(), *rig.board).newest().has_value());
    }

    void whatIsAwayForNowIsTriedAgain()
    {
        Planned rig;
        rig.clock.set(rig.start);
        const Batch &batch = rig.store.stored[rig.id.value].batch;
        const Holder other{u"here"_s, 2, 2, u"tester"_s};
        QVERIFY(rig.store.acquire({batch.laneKey(batch.lanes().at(0))}, other, {u"other"_s}).ok());
        rig.look();
        QCOMPARE(rig.held, 1);
        QCOMPARE(rig.totals(rig.id).cancelled, 0);
        QVERIFY(rig.store.release({batch.laneKey(batch.lanes().at(0))}, other, {u"other"_s}).ok());
        rig.look();
        QCOMPARE(rig.sent(), 3);
    }

    void twoOfOneTimeOnOneLaneBeginOneAfterTheOther()
    {
        Planned rig;
        const BatchId second = *rig.board->create(rig.later(3));
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.totals(second).cancelled + rig.totals(rig.id).cancelled, 0);
        QCOMPARE(rig.sent(), 3);
        rig.clock.set(rig.start); // the run has taken its time
        rig.look();
        QCOMPARE(rig.totals(second).resting, 3); // as the first one ends, too
    }

    void anUnfinishedBatchIsWaitedFor()
    {
        Planned rig;
        const BatchId older = *rig.board->create(rig.ship(1));
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.totals(rig.id).cancelled, 0);
        QVERIFY(rig.board->stop(older).ok());
        rig.look();
        QCOMPARE(rig.sent(), 3);
    }

    void whatHasChangedStopsIt()
    {
        Planned rig;
        MiniProgram frozen;
        frozen.id = rig.store.stored[rig.id.value].batch.targets.at(1).program;
        frozen.connection = rig.connectionOf(toy::platform().id).id;
        frozen.frozen = true;
        rig.store.programRows.append(frozen);
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.totals(rig.id).cancelled, 3);
        QVERIFY(!rig.why.isEmpty());
    }

    void anotherOrderIsWarnedOfIt()
    {
        Planned rig;
        QList<Finding> found;
        const BatchId now = *rig.board->create(rig.ship(1));
        rig.board->start(now, [&found](const Result<BatchRunner *> &, const QList<Finding> &findings) { found = findings; });
        for (int i = 0; i < 50 && !rig.board->runner(now); ++i) {
            QCoreApplication::sendPostedEvents();
            rig.deliver();
        }
        rig.run();
        QCOMPARE(rig.sent(), 1);
        QVERIFY(std::any_of(found.cbegin(), found.cend(), [](const Finding &f) { return f.check == kPlannedCheck && f.level == Level::Warn; }));
    }

    void theWarningNamesNoTimeThatAnOrderDoesNotHave()
    {
        Planned rig;
        StoredBatch stored = rig.store.stored.value(rig.id.value);
        QCOMPARE(plannedDetail(stored), u"batch %1, %2"_s.arg(rig.id.value, startText(rig.start)));
        stored.batch.options.insert(kRunOnOption, u"server"_s);
        QCOMPARE(plannedDetail(stored), u"batch %1, %2"_s.arg(rig.id.value, startText(rig.start)));
        setStart(stored.batch.options, {});
        QCOMPARE(plannedDetail(stored), u"batch %1, as soon as a runner “server” takes it"_s.arg(rig.id.value));
        stored.state.targets[0].phase = Phase::InFlight;
        stored.state.targets[0].starts = 1;
        QVERIFY(plannedDetail(stored).isEmpty());
    }

    void aFreezeHoldsWhatIsDue()
    {
        Planned rig;
        rig.freeze(rig.start + 10min);
        rig.clock.set(rig.start);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.held, 1);
        QVERIFY(rig.why.contains(u"year-end freeze"_s));
        rig.clock.set(rig.start + 10min);
        rig.look();
        QCOMPARE(rig.sent(), 3);
    }

    void aFreezeRefusesStartResumeAndRetry()
    {
        Planned rig;
        const BatchId now = *rig.board->create(rig.ship(2));
        rig.freeze(rig.clock.now() + 1h);
        QCOMPARE(rig.again(now, &BatchBoard::start).kind, ErrorKind::Usage);
        QCOMPARE(rig.totals(now).cancelled, 2); // it never began
        QCOMPARE(rig.again(now, &BatchBoard::resume).kind, ErrorKind::Usage);
        QCOMPARE(rig.again(now, &BatchBoard::retry).kind, ErrorKind::Usage);
        QCOMPARE(rig.again(rig.id, &BatchBoard::start).kind, ErrorKind::Usage);
        QCOMPARE(rig.totals(rig.id).cancelled, 0); // it still waits for its time
        QCOMPARE(rig.sent(), 0);
    }

    void aPersonLiftsItWithAReason()
    {
        Planned rig;
        const BatchId now = *rig.board->create(rig.ship(2));
        rig.freeze(rig.clock.now() + 1h);
        QCOMPARE(liftFreeze(rig.workspace(), now, rig.clock.now(), u" "_s).error().kind, ErrorKind::Usage);
        QCOMPARE(liftFreeze(rig.workspace(), now, rig.clock.now(), u"\u200b\u2060"_s).error().kind, ErrorKind::Usage);
        QCOMPARE(liftFreeze(rig.workspace(), now, rig.clock.now(), QString(100'000, u'x')).error().kind, ErrorKind::Usage);
        QVERIFY(liftFreeze(rig.workspace(), now, rig.clock.now(), u"the shop is down"_s).ok());
        QVERIFY(rig.told(trail::FreezeLifted));
        QCOMPARE(rig.again(now, &BatchBoard::start).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.sent(), 2);
        QVERIFY(!mayStartAt(rig.workspace(), rig.store.stored[rig.id.value].batch, rig.clock.now()).ok()); // for that order alone
        rig.freeze(rig.clock.now() + 20h);
        QVERIFY(!mayStartAt(rig.workspace(), rig.store.stored[now.value].batch, rig.clock.now() + 10h).ok()); // and that freeze
    }

    void aPausedRunDoesNotGoOnInAFreeze()
    {
        Planned rig;
        const BatchId now = rig.begin(rig.ship(3));
        BatchRunner *runner = rig.board->runner(now);
        runner->pause();
        rig.run();
        QCOMPARE(runner->runState(), RunState::Paused);
        const int sent = rig.sent();
        rig.freeze(rig.clock.now() + 1h);
        const Status gone = goOn(rig.workspace(), *runner);
        QCOMPARE(gone.error().kind, ErrorKind::Usage);
        QVERIFY(gone.error().text.contains("year-end freeze"_L1));
        QCOMPARE(runner->runState(), RunState::Paused);
        rig.run();
        QCOMPARE(rig.sent(), sent);
        QVERIFY(liftFreeze(rig.workspace(), now, rig.clock.now(), u"the shop is down"_s).ok());
        QVERIFY(goOn(rig.workspace(), *runner).ok());
        rig.run();
        QCOMPARE(rig.sent(), 3);
    }

    void whoSavesSecondIsTold()
    {
        Planned rig;
        const ConnectionId connection = rig.connectionOf(toy::platform().id).id;
        const auto window = [&rig](Millis from) { return *datedWindow(rig.clock.now() + from, rig.clock.now() + from + 1h, u"UTC"_s, u"r"_s); };
        const QList<FreezeWindow> mine{window(1h)};
        const QList<FreezeWindow> theirs{window(10h)};
        QVERIFY(storeFreezes(rig.workspace(), connection, {}, theirs).ok());
        QCOMPARE(storeFreezes(rig.workspace(), connection, {}, mine).error().kind, ErrorKind::Leased);
        QCOMPARE(*freezesOf(rig.workspace(), connection), theirs);
        rig.clock.advance(12h); // theirs is over: nobody sees it any more
        QVERIFY(storeFreezes(rig.workspace(), connection, {}, {window(1h)}).ok());
    }

    void quittingDuringTheCheckTakesNothingBack_data()
    {
        QTest::addColumn<bool>("atQuit");
        QTest::newRow("the window is closed") << true;
        QTest::newRow("a person stops everything") << false;
    }
    void quittingDuringTheCheckTakesNothingBack()
    {
        QFETCH(bool, atQuit);
        Planned rig;
        rig.clock.set(rig.start);
        rig.board->start(rig.id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(rig.board->isStarting(rig.id));
        rig.board->stopEverything(atQuit);
        QVERIFY(!rig.board->isStarting(rig.id));
        QCOMPARE(plannedOrders(rig.workspace())->size(), atQuit ? 1 : 0);
        rig.look(); // the next window
        QCOMPARE(rig.sent(), atQuit ? 3 : 0);
    }

    void aLiftIsOfOneFreezeAlone()
    {
        Planned rig;
        const Instant now = rig.clock.now();
        const auto window = [](Instant from) { return *datedWindow(from, from + 2h, u"UTC"_s, u"r"_s); };
        QVERIFY(storeFreezes(rig.workspace(), rig.connectionOf(toy::platform().id).id, {}, {window(now), window(now + 10h), window(now + 20h)}).ok());
        const auto may = [&rig, now](Millis after) { return mayStartAt(rig.workspace(), rig.store.stored[rig.id.value].batch, now + after).ok(); };
        QVERIFY(liftFreeze(rig.workspace(), rig.id, now + 11h, u"agreed"_s).ok());
        QVERIFY(!may(1h));
        QVERIFY(may(11h));
        QVERIFY(may(10h));
        QVERIFY(!may(21h));
    }

    void theNextWaveWaits()
    {
        Planned rig;
        Order o = rig.ship(4);
        o.waves = {{1, {.share = 50}}, {3, {}}};
        const BatchId now = rig.begin(o);
        rig.freeze(rig.clock.now() + 100h);
        rig.run();
        QCOMPARE(rig.sent(), 1);
        BatchRunner *runner = rig.board->runner(now);
        QVERIFY(runner);
        QCOMPARE(runner->pauseReason().kind, QString(kFreezeReason));
        runner->resume(); // it is frozen all the same
        rig.run();
        QCOMPARE(rig.sent(), 1);
        QVERIFY(liftFreeze(rig.workspace(), now, rig.clock.now(), u"agreed"_s).ok());
        runner->resume();
        rig.run();
        QCOMPARE(rig.sent(), 4);
    }
};

FLOTILLA_TEST(TestPlannedOrders)
#include "tst_plannedorders.moc"
