// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of targets with a gate between them, and lanes that take turns.
#include "fakes/toyrig.h"
#include "run/goon.h"
#include "run/waveorder.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;

class TestWaves : public QObject
{
    Q_OBJECT

private:
    static BatchId begun(ToyRig &rig, int programs, const QList<Wave> &waves)
    {
        Order o = rig.ship(programs);
        o.waves = waves;
        const BatchId id = rig.begin(o);
        rig.run();
        return id;
    }
    /// One mini program first, then a person's click, then the rest.
    static BatchId atTheGate(ToyRig &rig) { return begun(rig, 4, {{1, {.person = true}}, {3, {}}}); }
    static int sent(const ToyRig &rig) { return static_cast<int>(rig.shed.parcels.size()); }

private slots:
    void theFirstMiniProgramsGoWithAllTheirLanes()
    {
        Order order;
        for (const char *app : {"app-1", "app-2"}) {
            for (const int number : {1, 2, 3}) {
                order.targets.append(Rig::target(QString::fromLatin1(app), number));
            }
        }
        QCOMPARE(programCount(order.targets), 3);
        arrangeWaves(order, 1, {.share = 80});
        QVERIFY((order.waves == QList<Wave>{{2, {.share = 80}}, {}}));
        QStringList first;
        for (const Target &target : order.targets.first(2)) {
            first.append(target.lane.value + u' ' + target.program.value);
        }
        QCOMPARE(first, (QStringList{u"app-1 "_s + Rig::program(1).value, u"app-2 "_s + Rig::program(1).value}));
        QCOMPARE(order.targets.size(), 6);
        for (const int all : {0, 3, 4}) {
            arrangeWaves(order, all, {.share = 80});
            QVERIFY(order.waves.isEmpty());
        }
    }

    void aCanaryWaitsForAPersonsClick()
    {
        ToyRig rig;
        const BatchId id = atTheGate(rig);
        BatchRunner *runner = rig.board->runner(id);
        QVERIFY(runner);
        QCOMPARE(runner->runState(), RunState::Paused);
        QCOMPARE(runner->pauseReason().kind, QString(reasons::Gate));
        QCOMPARE(runner->pauseReason().code, u"person"_s);
        QCOMPARE(sent(rig), 1);
        QCOMPARE(rig.state(id).wave.current, 0);
        runner->resume();
        rig.run();
        QCOMPARE(rig.totals(id).resting, 4);
        QCOMPARE(rig.state(id).wave.current, 1);
        QVERIFY(rig.store.held.isEmpty());
    }

    // While a person was asked about another pause it went on, and came to its gate.
    void whatWasSaidOfAnotherPauseOpensNoGate()
    {
        ToyRig rig;
        const BatchId id = atTheGate(rig);
        BatchRunner *runner = rig.board->runner(id);
        const Reason denied{QString(reasons::Denied), {}, {}, {}};
        QVERIFY(!standsFor(*runner, denied));
        QCOMPARE(goOn(rig.workspace(), *runner, denied).error().kind, ErrorKind::Usage);
        QCOMPARE(runner->runState(), RunState::Paused);
        rig.run();
        QCOMPARE(sent(rig), 1);
        QVERIFY(goOn(rig.workspace(), *runner, Reason(runner->pauseReason())).ok());
        rig.run();
        QCOMPARE(rig.totals(id).resting, 4);
    }

    void aGateIsNotPassedByARestart()
    {
        ToyRig rig;
        const BatchId id = atTheGate(rig);
        rig.restart();
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Gate));
        QCOMPARE(sent(rig), 1);
        QVERIFY(rig.board->openGate(id).ok());
        rig.run();
        QCOMPARE(rig.totals(id).resting, 4);
    }

    void aGateOfABatchThatRunsNowhereIsOpenedAndStaysOpen()
    {
        ToyRig rig;
        const BatchId id = atTheGate(rig);
        rig.restart();
        QVERIFY(rig.board->openGate(id).ok());
        QCOMPARE(sent(rig), 1); // opening sends nothing
        rig.restart();
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 4);
    }

    void onlyAGateThatWaitsCanBeOpened()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.ship(2));
        QCOMPARE(rig.board->openGate(id).error().kind, ErrorKind::Usage);
        rig.run();
        QCOMPARE(rig.board->openGate(id).error().kind, ErrorKind::Usage);
    }

    void theShareThatSucceededDecides_data()
    {
        QTest::addColumn<int>("refused");
        QTest::addColumn<bool>("passes");
        QTest::newRow("all good") << 0 << true;
        QTest::newRow("just enough") << 1 << true;
        QTest::newRow("too few") << 2 << false;
    }
    void theShareThatSucceededDecides()
    {
        QFETCH(int, refused);
        QFETCH(bool, passes);
        ToyRig rig;
        for (int n = 1; n <= refused; ++n) {
            rig.shed.refuse.insert(Rig::program(n));
        }
        const BatchId id = begun(rig, 6, {{4, {.share = 75}}, {2, {}}});
        QCOMPARE(rig.totals(id).resting, passes ? 6 - refused : 2);
        QCOMPARE(rig.board->runner(id) == nullptr, passes);
        if (!passes) {
            QCOMPARE(rig.board->runner(id)->pauseReason().code, u"share"_s);
            rig.board->runner(id)->resume(); // a person takes it all the same
            rig.run();
            QCOMPARE(rig.totals(id).resting, 4);
        }
    }

    void aWaveSoaks_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("in one run") << false;
        QTest::newRow("over a restart") << true;
    }
    void aWaveSoaks()
    {
        QFETCH(bool, restarts);
        ToyRig rig;
        Order o = rig.ship(2);
        o.waves = {{1, {.soak = 10min}}, {1, {}}};
        const BatchId id = rig.begin(o);
        rig.run([&rig, &id] { return isSet(rig.state(id).wave.overSince); });
        const Instant over = rig.clock.now();
        if (restarts) {
            rig.clock.advance(4min);
            rig.restart();
            QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        }
        rig.run([&rig] { return sent(rig) == 2; });
        QVERIFY(rig.clock.now() - over >= 10min);
        QVERIFY(rig.clock.now() - over < 11min);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 2);
    }

    void allConditionsOfAGateHoldTogether()
    {
        ToyRig rig;
        const BatchId id = begun(rig, 2, {{1, {.share = 100, .soak = 10min, .person = true}}, {1, {}}});
        QCOMPARE(rig.board->runner(id)->pauseReason().code, u"person"_s); // asked once the time is over
        QVERIFY(rig.clock.now() - rig.state(id).wave.overSince >= 10min);
        QCOMPARE(sent(rig), 1);
    }

    void aTargetThatIsOpenAgainHoldsTheGate()
    {
        ToyRig rig;
        rig.shed.refuse.insert(Rig::program(1));
        const BatchId id = begun(rig, 4, {{2, {.share = 100}}, {2, {}}});
        QCOMPARE(rig.board->runner(id)->pauseReason().code, u"share"_s);
        rig.restart();
        rig.shed.refuse.clear();
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 4);
        QCOMPARE(rig.row(id, 0).starts, 2);
    }

    void stoppingAtAGateCancelsTheRest()
    {
        ToyRig rig;
        const BatchId id = atTheGate(rig);
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        QVERIFY(!rig.board->runner(id));
        QCOMPARE(rig.totals(id).cancelled, 3);
        QVERIFY(rig.store.held.isEmpty());
    }

    void aBatchThatStopsItselfAsksAtNoGate()
    {
        ToyRig rig;
        for (int n = 1; n <= 3; ++n) {
            rig.shed.refuse.insert(Rig::program(n));
        }
        Order o = rig.ship(6);
        o.waves = {{3, {.share = 50, .person = true}}, {3, {}}};
        o.limits.stopAfter = 2;
        const BatchId id = rig.begin(o);
        rig.run();
        QVERIFY(!rig.board->runner(id)); // ended, not paused
        QVERIFY(rig.totals(id).cancelled >= 3);
        QCOMPARE(rig.totals(id).waiting, 0);
    }

    void aLaneThatSpansTheWavesKeepsItsOrder()
    {
        Rig rig;
        Order o = rig.order(4); // one app for all
        o.waves = {{2, {.person = true}}, {2, {}}};
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.platform.deployed.size(), 2);
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Gate));
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.platform.deployed, (QList<MiniProgramId>{Rig::program(1), Rig::program(2), Rig::program(3), Rig::program(4)}));
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void aLaneOfTheFirstWaveIsClosedBeforeTheGate()
    {
        Rig rig;
        Order o = rig.order(1, {u"app-1"_s, u"app-2"_s});
        o.options.insert(weda::opts::Binding, u"restore"_s); // two calls to close it
        rig.store.memories.insert(u"weda|env-1|app-1"_s, {{weda::lane::Bound, Rig::program(9).value}});
        o.waves = {{1, {.person = true}}, {1, {}}};
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QCOMPARE(rig.platform.apps[{u"app-1"_s}].bound, Rig::program(9));
        QCOMPARE(rig.state(id).lanes.at(1).phase, LanePhase::Open);
    }

    void aKillAtEachWriteKeepsTheWaves()
    {
        int cuts = 0;
        for (int n = 1; n < 300; ++n, ++cuts) {
            ToyRig rig;
            Order o = rig.ship(4);
            o.waves = {{1, {.soak = 1min}}, {1, {}}, {2, {}}};
            rig.store.trouble = n % 2 == 0 ? MemoryStore::Trouble::PowerCutBefore : MemoryStore::Trouble::PowerCutAfter;
            rig.store.troubleAt = n;
            const BatchId id = rig.begin(o);
            rig.run();
            if (!rig.store.dead) {
                break;
            }
            rig.restart();
            (void)rig.again(id, &BatchBoard::resume);
            rig.run();
            QVERIFY2(rig.totals(id).resting == 4, qPrintable(QString::number(n)));
            for (int program = 1; program <= 4; ++program) {
                QCOMPARE(rig.shed.effects.value({toy::calls::Send, Rig::program(program)}), 1);
            }
            QVERIFY(rig.row(id, 1).startedAt - rig.row(id, 0).finishedAt >= 1min);
        }
        QVERIFY(cuts > 15);
    }

    void soManyMoveAtOnce_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("as the operation says") << 0 << 2;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("more") << 5 << 5;
    }
    void soManyMoveAtOnce()
    {
        QFETCH(int, limit);
        QFETCH(int, atOnce);
        ToyRig rig;
        Order o = rig.ship(9);
        o.limits.width = limit;
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 9);
        QCOMPARE(rig.shed.atOnce, atOnce);
    }

    void lanesBeginInTheOrderOfTheBatch()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.ship(6));
        rig.run();
        QVERIFY(isSet(rig.row(id, 0).startedAt));
        for (int i = 1; i < 6; ++i) {
            QVERIFY(rig.row(id, i).startedAt >= rig.row(id, i - 1).startedAt);
        }
        QVERIFY(rig.row(id, 5).startedAt > rig.row(id, 0).startedAt); // two at once
    }

    void aPausedLaneMakesRoom()
    {
        ToyRig rig;
        rig.shed.always.insert(toy::calls::Smell, FakeVendor::Fault::None);
        rig.shed.faults.insert({toy::calls::Send, 1}, FakeVendor::Fault::LostBefore);
        rig.shed.faults.insert({toy::calls::Find, 1}, FakeVendor::Fault::Refuse); // nobody can tell: a person is asked
        const BatchId id = rig.begin(rig.ship(5));
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
        QCOMPARE(rig.totals(id).resting, 4);
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::NotAccepted).ok());
        rig.run();
        QCOMPARE(rig.totals(id).resting, 5);
    }
};

FLOTILLA_TEST(TestWaves)
#include "tst_waves.moc"
