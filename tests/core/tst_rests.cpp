// SPDX-License-Identifier: GPL-3.0-or-later
// Targets that rest for hours: the run ends, the watch looks, the rest goes on.
#include "fakes/toyrig.h"
#include "model/toldstate.h"
#include "model/words.h"
#include "run/wakeresting.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using Fault = FakeVendor::Fault;

class TestRests : public QObject
{
    Q_OBJECT

private:
    static BatchId resting(ToyRig &rig, int programs)
    {
        const BatchId id = rig.begin(rig.ship(programs));
        rig.run();
        return id;
    }

private slots:
    void anOrderThatWantsMoreThanARestWaits()
    {
        Operation operation;
        operation.restState = u"ripening"_s;
        QVERIFY(restIsEnd(operation, {}));
        operation.restIsEnd = {{.of = Condition::Of::Option, .name = u"until"_s, .values = {u"sent"_s}}};
        const Values sent{{u"until"_s, u"sent"_s}};
        const Values eaten{{u"until"_s, u"eaten"_s}};
        Totals totals;
        totals.resting = 2;
        totals.waiting = 1;
        QCOMPARE(jsonState(Phase::Resting, operation, sent), u"ripening"_s);
        QCOMPARE(jsonState(Phase::Resting, operation, eaten), u"waiting"_s);
        QCOMPARE(toldTotals(totals, operation, sent), totals);
        QCOMPARE(toldTotals(totals, operation, eaten).waiting, 3);
        QCOMPARE(toldTotals(totals, operation, eaten).resting, 0);
    }

    void aRunEndsWhenAllRestsAndGivesItsLeasesBack()
    {
        ToyRig rig;
        const BatchId id = resting(rig, 5);
        QCOMPARE(rig.totals(id).resting, 5);
        QVERIFY(!rig.board->runner(id));
        QVERIFY(rig.store.held.isEmpty());
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QCOMPARE(rig.shed.atOnce, 2);
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::NotFound); // nothing to do but wait
    }

    void aHintOfThePlatformMakesARestDueAndNothingElse()
    {
        ToyRig rig;
        const BatchId id = resting(rig, 3);
        const Instant later = rig.row(id, 1).notBefore;
        const Instant ofAnother = rig.row(id, 2).notBefore;
        QVERIFY(later > rig.clock.now());
        const auto wake = [&rig](const QString &platform, int n) {
            const auto rows = wakeResting(rig.workspace(), platform, Rig::program(n), u"ripe"_s);
            return rows ? *rows : -1;
        };
        QCOMPARE(wake(u"another"_s, 2), 0);
        QCOMPARE(wake(toy::platform().id, 9), 0);
        QCOMPARE(rig.row(id, 1).notBefore, later);
        QCOMPARE(wake(toy::platform().id, 2), 1);
        QCOMPARE(rig.row(id, 1).notBefore, rig.clock.now());
        QCOMPARE(rig.row(id, 1).phase, Phase::Resting);
        QCOMPARE(rig.row(id, 2).notBefore, ofAnother);
        QCOMPARE(rig.store.entries.constLast().what, trail::Pushed);
        QCOMPARE(rig.store.entries.constLast().arguments, QStringList{u"ripe"_s});
        QCOMPARE(wake(toy::platform().id, 2), 0); // it is due already
        QVERIFY(!pushedSince(rig.store, Instant{})); // only what belongs to no order makes a list old
    }

    void aRestingRowBlocksNoOtherOperation()
    {
        ToyRig rig;
        resting(rig, 1);
        const BatchId other = rig.begin(rig.paint());
        rig.run();
        QCOMPARE(rig.totals(other).succeeded, 1);
    }

    void theWatchAsksOnlyWhatIsDue()
    {
        ToyRig rig;
        resting(rig, 3);
        const int before = rig.shed.arrivals;
        rig.watch();
        QCOMPARE(rig.shed.arrivals, before);
        rig.clock.advance(std::chrono::minutes(31));
        rig.watch();
        QCOMPARE(rig.shed.arrivals, before + 3);
        rig.watch();
        QCOMPARE(rig.shed.arrivals, before + 3); // not again before its time
        rig.watch(true);
        QCOMPARE(rig.shed.arrivals, before + 6);
    }

    void whatTheWatchSeesIsTheEnd_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("done") << u"ripe"_s << Phase::Succeeded;
        QTest::newRow("rejected") << u"rotten"_s << Phase::Rejected;
        QTest::newRow("a strange word is shown and decides nothing") << u"purple"_s << Phase::Resting;
    }
    void whatTheWatchSeesIsTheEnd()
    {
        QFETCH(QString, word);
        QFETCH(Phase, phase);
        ToyRig rig;
        rig.shed.words.insert(Rig::program(2), word);
        const BatchId id = resting(rig, 2);
        rig.clock.advance(std::chrono::hours(6));
        rig.restart(); // the watch needs no run, and none that began it
        rig.watch();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.row(id, 1).phase, phase);
        QCOMPARE(rig.row(id, 1).word, word);
        QCOMPARE(rig.shed.effects.value({toy::calls::Send, Rig::program(2)}), 1);
    }

    void aWatchThatDiesLosesNothing()
    {
        ToyRig rig;
        const BatchId id = resting(rig, 3);
        rig.clock.advance(std::chrono::hours(6));
        rig.store.trouble = MemoryStore::Trouble::PowerCutBefore;
        rig.store.troubleAt = rig.store.writes + 1; // of three rows
        rig.watch();
        QVERIFY(rig.store.dead);
        rig.restart();
        QCOMPARE(rig.totals(id).succeeded, 1);
        rig.watch();
        QCOMPARE(rig.totals(id).succeeded, 3);
    }

    void aLookThatToldNothingIsRepeatedLater_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("no usable answer") << Fault::LostBefore;
        QTest::newRow("refused") << Fault::Refuse;
        QTest::newRow("refused for the whole batch") << Fault::RefuseAll;
        QTest::newRow("slow down") << Fault::Limit;
        QTest::newRow("not sent") << Fault::NotSent;
        QTest::newRow("denied") << Fault::Deny;
    }
    void aLookThatToldNothingIsRepeatedLater()
    {
        QFETCH(Fault, fault);
        ToyRig rig;
        const BatchId id = resting(rig, 1);
        const Progress before = rig.row(id, 0);
        rig.clock.advance(std::chrono::hours(6));
        rig.shed.always.insert(toy::calls::Smell, fault);
        for (int i = 0; i < 5; ++i) {
            rig.clock.advance(std::chrono::hours(1));
            rig.watch();
            QCOMPARE(rig.row(id, 0).phase, Phase::Resting);
            QCOMPARE(rig.row(id, 0).word, before.word);
            QCOMPARE(rig.row(id, 0).finishedAt, before.finishedAt);
            QVERIFY(rig.row(id, 0).notBefore > rig.clock.now());
        }
        rig.shed.always.clear();
        rig.watch(true);
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
    }

    void whereNobodyCanBeAskedIsSaid_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("the connection was removed") << true;
        QTest::newRow("it points to another place") << false;
    }
    void whereNobodyCanBeAskedIsSaid()
    {
        QFETCH(bool, removed);
        ToyRig rig;
        const BatchId id = resting(rig, 2);
        rig.clock.advance(std::chrono::hours(6));
        if (removed) {
            rig.store.connectionRows.removeLast();
        } else {
            rig.store.connectionRows.last().fields[toy::Garden] = u"front yard"_s;
        }
        const int before = rig.shed.arrivals;
        rig.watch();
        QCOMPARE(rig.shed.arrivals, before);
        QCOMPARE(rig.totals(id).resting, 2);
        QCOMPARE(rig.watchProblems.size(), 1);
        QVERIFY(rig.watchProblems.first().startsWith(id.value));
    }

    void whatHasRestedForLongIsLookedAtRarely()
    {
        ToyRig rig;
        rig.shed.ripening = std::chrono::days(100);
        const BatchId id = resting(rig, 1);
        rig.clock.advance(std::chrono::days(8));
        rig.watch();
        QCOMPARE(rig.row(id, 0).phase, Phase::Resting);
        QVERIFY(rig.row(id, 0).notBefore >= rig.clock.now() + std::chrono::hours(24));
        QVERIFY(rig.row(id, 0).notBefore < rig.clock.now() + std::chrono::hours(25));
    }

    void aPauseByARefusalForAllCountsForNoTimeLimit()
    {
        ToyRig rig;
        rig.shed.faults.insert({toy::calls::Smell, 1}, Fault::RefuseAll);
        rig.shed.faults.insert({toy::calls::Smell, 2}, Fault::LostBefore);
        const BatchId id = resting(rig, 1);
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        rig.clock.advance(std::chrono::hours(8)); // far over the limit of what is followed
        rig.board->runner(id)->resume();
        rig.run();
        QVERIFY(rig.row(id, 0).phase != Phase::NeedsPerson);
        QCOMPARE(rig.totals(id).succeeded, 1);
    }

    void whatTheWatchSeesDuringTheCheckOfARetryStays()
    {
        ToyRig rig;
        rig.shed.refuse = {Rig::program(3)};
        const BatchId id = resting(rig, 3);
        rig.shed.refuse.clear();
        rig.clock.advance(std::chrono::hours(6));
        Error error;
        rig.board->retry(id, [&error](const Result<BatchRunner *> &r, const QList<Finding> &) { error = r.ok() ? Error{} : r.error(); });
        QVERIFY(rig.board->isStarting(id));
        rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded; // a watch, perhaps of another process
        for (int i = 0; i < 50 && !rig.board->runner(id); ++i) {
            QCoreApplication::sendPostedEvents();
            rig.deliver();
        }
        QCOMPARE(error.kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded); // not resting once more
        QCOMPARE(rig.totals(id).resting, 2);
    }

    void whoMovedTheRowMeanwhileIsRight()
    {
        ToyRig rig;
        const BatchId id = resting(rig, 1);
        rig.clock.advance(std::chrono::hours(6));
        rig.store.beforeCommit = [&rig, &id] { rig.store.stored[id.value].state.targets[0].phase = Phase::Failed; };
        rig.watch();
        QCOMPARE(rig.row(id, 0).phase, Phase::Failed);
    }

    void whereNoStepAppliesTheJournalSaysSo()
    {
        Platform platform = toy::platform();
        platform.id = u"idle"_s;
        for (StepRule &step : platform.operations[0].steps) {
            step.when = {{.of = Condition::Of::Option, .name = u"never"_s}};
        }
        ToyRig rig;
        Connection connection = toy::connection();
        connection.id = {u"i1"_s};
        toy::Vendor vendor(rig.clock);
        rig.add(platform, vendor, connection);
        Order order = rig.ship(2);
        order.connection = rig.connectionOf(platform.id);
        const BatchId id = rig.begin(order);
        rig.run();
        QVERIFY(vendor.effects.isEmpty());
        QCOMPARE(rig.totals(id).succeeded, 2); // as the journal has it
        QVERIFY(!rig.board->runner(id));
        rig.board.reset();
    }

    void theRestOfTheOperationGoesOnWithAResume()
    {
        // An operation with a step behind the rest: the watch sends nothing of it.
        Platform platform = toy::platform();
        platform.id = u"longer"_s;
        StepRule label{.name = u"label"_s, .call = toy::calls::Paint, .effect = Effect::Absolute, .refusal = toy::NotPainted};
        platform.operations[0].steps.append(label);
        ToyRig rig;
        Connection connection = toy::connection();
        connection.id = {u"l1"_s};
        toy::Vendor vendor(rig.clock);
        rig.add(platform, vendor, connection);
        Order order = rig.ship(2);
        order.connection = rig.connectionOf(platform.id);
        const BatchId id = rig.begin(order);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 2);
        rig.clock.advance(std::chrono::hours(6));
        QCOMPARE(rig.watch(), (QList<BatchId>{id, id}));
        QCOMPARE(rig.row(id, 0).phase, Phase::Ready);
        QCOMPARE(rig.row(id, 0).step, u"label"_s);
        QVERIFY(vendor.colours.isEmpty());
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(vendor.effects.value({toy::calls::Paint, Rig::program(1)}), 1);
        QCOMPARE(vendor.effects.value({toy::calls::Send, Rig::program(1)}), 1);
        rig.board.reset();
    }

    void whatIsThroughItsRestGoesOnWhileTheOthersAreHeldUp()
    {
        Platform platform = toy::platform();
        platform.id = u"longer"_s;
        platform.operations[0].steps.append({.name = u"label"_s, .call = toy::calls::Paint, .effect = Effect::Absolute, .refusal = toy::NotPainted});
        ToyRig rig;
        Connection connection = toy::connection();
        connection.id = {u"l1"_s};
        toy::Vendor vendor(rig.clock);
        rig.add(platform, vendor, connection);
        Order order = rig.ship(3);
        order.connection = rig.connectionOf(platform.id);
        order.limits.width = 3;
        const BatchId id = rig.begin(order);
        rig.run([&] { return vendor.parcels.size() == 3; });
        vendor.parcels[Rig::program(2)].at += std::chrono::hours(10); // it is packed, and packed
        rig.run([&] { return rig.totals(id).resting == 2; });
        QVERIFY(rig.board->runner(id));
        vendor.parcels[Rig::program(1)].at -= std::chrono::hours(6);
        vendor.parcels[Rig::program(3)].at -= std::chrono::hours(6);
        vendor.words.insert(Rig::program(3), u"rotten"_s);
        rig.watch(true);
        QCOMPARE(rig.row(id, 0).phase, Phase::Ready);
        rig.board->tellChanged(id); // as who looks tells it
        QCOMPARE(rig.board->runner(id)->totals().rejected, 1);
        const Instant until = rig.clock.now() + std::chrono::minutes(1);
        rig.run([&] { return rig.row(id, 0).phase == Phase::Succeeded || rig.clock.now() > until; });
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(vendor.effects.value({toy::calls::Paint, Rig::program(1)}), 1);
        QCOMPARE(rig.row(id, 1).phase, Phase::Waiting);
        QVERIFY(!rig.store.held.isEmpty());
        rig.board->tellChanged(id);
        vendor.parcels[Rig::program(2)].at -= std::chrono::hours(10);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 1);
        QVERIFY(!rig.board->runner(id));
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QVERIFY(rig.store.held.isEmpty());
        rig.board.reset();
    }

    // Somebody tells of a change while the journal has not taken yet that the row rests: what it has is older.
    void whatIsNotWrittenYetIsNotSetBack()
    {
        int seen = 0;
        for (int write = 0; write < 12; ++write) { // one of them is that the first row rests
            ToyRig rig;
            Order order = rig.ship(2);
            order.limits.width = 2;
            const BatchId id = rig.begin(order);
            rig.run([&] { return rig.shed.parcels.size() == 2; });
            rig.shed.parcels[Rig::program(2)].at += std::chrono::hours(10); // it is packed, and packed
            rig.store.trouble = MemoryStore::Trouble::Away;
            rig.store.troubleAt = rig.store.writes + write;
            rig.store.awayFor = 1'000'000;
            const BatchRunner *runner = rig.board->runner(id);
            const Instant until = rig.clock.now() + std::chrono::minutes(1);
            rig.run([&] { return runner->progress(0).phase == Phase::Resting || rig.clock.now() > until; });
            if (runner->progress(0).phase == Phase::Resting && rig.row(id, 0).phase != Phase::Resting) {
                ++seen;
                rig.board->tellChanged(id);
                QCOMPARE(runner->progress(0).phase, Phase::Resting);
            }
        }
        QVERIFY(seen > 0);
    }

    void aBuildInReviewIsSeenByTheWatch()
    {
        Rig rig; // the first platform with a rest
        rig.platform.words.insert(Rig::program(1), u"underReview"_s);
        const BatchId id = rig.begin(rig.order(1));
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Resting);
        rig.platform.words.insert(Rig::program(1), u"reviewFail"_s);
        rig.watch(true);
        QCOMPARE(rig.row(id, 0).phase, Phase::Rejected);
        QCOMPARE(rig.row(id, 0).reason.kind, QString(weda::reasons::AuditRejected));
    }
};

FLOTILLA_TEST(TestRests)
#include "tst_rests.moc"
