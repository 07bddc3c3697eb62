// SPDX-License-Identifier: GPL-3.0-or-later
// What a lane must still know after a pause, a stop or a restart, and what it must not believe any more.
#include "fakes/rig.h"
#include "workflow/person.h"
#include "workflow/toresume.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using Fault = FakePlatform::Fault;

class TestLaneRestart : public QObject
{
    Q_OBJECT

private:
    static const Progress &row(Rig &rig, const BatchId &id, int index) { return rig.state(id).targets.at(index); }
    static const Operation &publish(const Rig &rig) { return rig.platforms.all().constFirst()->operations.constFirst(); }
    static Order orderFor(Rig &rig, const QList<int> &programs)
    {
        Order order = rig.order(0);
        for (const int n : programs) {
            order.targets.append(Rig::target(u"app-1"_s, n));
        }
        return order;
    }
    /// Runs until the look before the first deploy is under way, then lets `act` happen.
    static BatchId atTheLook(Rig &rig, int programs)
    {
        const BatchId id = rig.begin(rig.order(programs));
        rig.run([&rig, &id] { return row(rig, id, 0).step == QString(weda::steps::Look); });
        return id;
    }

private slots:
    void whatANewerProgramWroteIsLeftToIt_data()
    {
        QTest::addColumn<bool>("isStep");
        QTest::newRow("a step") << true;
        QTest::newRow("an operation") << false;
    }
    void whatANewerProgramWroteIsLeftToIt()
    {
        QFETCH(bool, isStep);
        Rig rig;
        const BatchId id = rig.board->create(rig.order(2)).value();
        StoredBatch &stored = rig.store.stored[id.value];
        if (isStep) {
            stored.state.targets[0].step = u"privacy_scan"_s;
            stored.state.targets[0].phase = Phase::InFlight;
        } else {
            stored.batch.operation = u"overhaul"_s;
        }
        const Error why = rig.again(id, &BatchBoard::resume);
        QVERIFY2(why.text.contains(u"does not know"_s), qPrintable(why.text));
        QCOMPARE(rig.platform.arrivals, 0);
        QVERIFY(rig.store.held.isEmpty());
    }

    void aDeployThatWasNeverSentIsNotLookedFor()
    {
        Rig rig;
        const BatchId id = atTheLook(rig, 1);
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        QCOMPARE(row(rig, id, 0).step, QString(weda::steps::Deploy));
        QVERIFY(rig.board->stop(id).ok()); // for good
        QCOMPARE(row(rig, id, 0).phase, Phase::Cancelled);
        rig.begin(orderFor(rig, {3})); // somebody publishes another one
        rig.run();
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.platform.deployed, (QList<MiniProgramId>{Rig::program(3), Rig::program(1)}));
    }

    void aGivenUpDeployDoesNotTakeALaterBuildOfItsOwnBatch()
    {
        Rig rig;
        rig.platform.refuseBind.insert(Rig::program(1));
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        const BatchId id = rig.begin(rig.order(2));
        rig.run();
        rig.restart();
        QVERIFY(rig.board->stop(id).ok());
        rig.platform.refuseBind.clear();
        rig.platform.always.clear();
        rig.again(id, &BatchBoard::retry); // publishes the first one
        rig.run();
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(1)});
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(row(rig, id, 1).phase, Phase::NeedsPerson); // is the newest build its own? nobody but a person knows
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aGivenUpDeployDoesNotTakeTheBuildOfABatchThatRestoredItsBinding()
    {
        Rig rig;
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        const BatchId id = rig.begin(rig.order(1));
        rig.run();
        rig.restart();
        QVERIFY(rig.board->stop(id).ok());
        rig.platform.always.clear();
        Order order = orderFor(rig, {3});
        order.options.insert(weda::opts::Binding, u"restore"_s);
        rig.begin(order);
        rig.run();
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(3)});
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::NeedsPerson);
    }

    void afterAPauseTheBindingIsMadeAnew()
    {
        Rig rig;
        const BatchId id = atTheLook(rig, 2);
        rig.board->runner(id)->pause();
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QVERIFY(rig.platform.deployed.isEmpty());
        rig.platform.apps[{u"app-1"_s}].bound = Rig::program(9); // by hand, in the console
        rig.clock.advance(std::chrono::hours(3));
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.platform.deployed, (QList<MiniProgramId>{Rig::program(1), Rig::program(2)}));
        QCOMPARE(rig.totals(id).succeeded, 2);
    }

    void aFullDiskBeforeTheDeployDoesNotKeepTheOldBinding()
    {
        Rig rig;
        const BatchId id = atTheLook(rig, 1);
        rig.store.trouble = MemoryStore::Trouble::Full;
        rig.store.troubleAt = rig.store.writes;
        rig.run();
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::JournalFailed));
        rig.platform.apps[{u"app-1"_s}].bound = Rig::program(9);
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(1)});
    }

    void aSleepBetweenBindAndDeployMakesTheBindingAnew()
    {
        Rig rig;
        const BatchId id = atTheLook(rig, 1);
        rig.clock.advance(std::chrono::hours(8)); // the lid was closed
        rig.platform.apps[{u"app-1"_s}].bound = Rig::program(9);
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(1)});
    }

    void aSleepDoesNotHideAStranger()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig, &id] { return row(rig, id, 1).step == QString(weda::steps::Look); });
        rig.clock.advance(std::chrono::hours(8));
        rig.platform.apps[{u"app-1"_s}].lastBuild = u"a stranger's"_s;
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aSkippedBuildDoesNotHideAStranger()
    {
        Rig rig;
        rig.platform.buildTime = std::chrono::minutes(3);
        Order order = rig.order(2);
        order.limits.followLimit = std::chrono::minutes(1);
        const BatchId id = rig.begin(order);
        rig.run();
        QCOMPARE(row(rig, id, 0).reason.kind, QString(weda::reasons::TimedOut));
        rig.clock.advance(std::chrono::hours(1));
        rig.platform.apps[{u"app-1"_s}].lastBuild = u"a stranger's"_s;
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip).ok());
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aPauseDoesNotPutOffTheLimitOfABuild()
    {
        Rig rig;
        rig.platform.buildTime = std::chrono::hours(2);
        const BatchId id = rig.begin(rig.order(1));
        rig.run([&rig, &id] { return row(rig, id, 0).step == QString(weda::steps::Build); });
        const Instant since = row(rig, id, 0).watchSince;
        rig.board->runner(id)->pause();
        rig.clock.advance(std::chrono::minutes(8));
        rig.board->runner(id)->resume();
        QCOMPARE(row(rig, id, 0).watchSince, since);
        rig.run();
        QCOMPARE(row(rig, id, 0).reason.kind, QString(weda::reasons::TimedOut));
        QVERIFY(rig.clock.now() - since < std::chrono::minutes(31));
    }

    void anAdoptedBuildThatThePlatformKnowsWasAccepted()
    {
        Rig rig;
        rig.platform.buildTime = std::chrono::hours(1);
        rig.platform.faults.insert({weda::calls::Deploy, 1}, Fault::LostAfter);
        const BatchId id = rig.begin(rig.order(1));
        rig.run([&rig, &id] { return row(rig, id, 0).phase == Phase::Unsure; });
        rig.restart();
        rig.store.stored[id.value].state.targets[0].phase = Phase::NeedsPerson;
        rig.store.stored[id.value].state.targets[0].marks.insert(marks::Candidate, u"build-1"_s);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Accepted).ok());
        QVERIFY(!mayResolve(row(rig, id, 0), publish(rig), Verdict::NotAccepted)); // it does not even wait
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(row(rig, id, 0).reason.kind, QString(weda::reasons::TimedOut));
        QVERIFY(!mayResolve(row(rig, id, 0), publish(rig), Verdict::NotAccepted));
        QVERIFY(mayResolve(row(rig, id, 0), publish(rig), Verdict::Accepted));
    }

    void aDecidedBuildIsNoStranger_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("accepted without its id") << Verdict::Accepted;
        QTest::newRow("left out") << Verdict::Skip;
    }
    void aDecidedBuildIsNoStranger()
    {
        QFETCH(Verdict, verdict);
        Rig rig;
        rig.platform.faults.insert({weda::calls::Deploy, 2}, Fault::LostAfter);
        rig.platform.faults.insert({weda::calls::ReadApp, 4}, Fault::Refuse); // the check, two looks, then the one after the deploy
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(row(rig, id, 1).reason.kind, QString(reasons::LookFailed));
        QVERIFY(rig.board->resolve(id, {}, Rig::program(2), verdict).ok());
        rig.run();
        QCOMPARE(row(rig, id, 2).phase, Phase::Succeeded); // without another pause
        QCOMPARE(rig.platform.deployed.size(), 3);
        QCOMPARE(rig.platform.underABuild, 0);
    }

    void anIdThatOnlyAPersonVouchesForMayBeNone()
    {
        Rig rig;
        rig.platform.reportsOtherIds = true;
        rig.platform.buildTime = std::chrono::minutes(1); // longer than the doubts
        rig.platform.faults.insert({weda::calls::Deploy, 2}, Fault::LostAfter);
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(row(rig, id, 1).reason.kind, QString(reasons::SomebodyElse)); // asked once, then it is known of this app
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(row(rig, id, 1).reason.kind, QString(weda::reasons::IdNotTrusted));
        QVERIFY(rig.board->resolve(id, {}, Rig::program(2), Verdict::Accepted).ok());
        const Instant then = rig.clock.now();
        rig.run();
        QCOMPARE(row(rig, id, 1).phase, Phase::Succeeded);
        QCOMPARE(row(rig, id, 1).reason.kind, QString(reasons::TakenAsDone));
        QVERIFY(row(rig, id, 1).mark(weda::marks::BuildId).isEmpty());
        QCOMPARE(row(rig, id, 2).phase, Phase::Succeeded);
        QVERIFY(rig.clock.now() - then < std::chrono::minutes(3));
        QCOMPARE(rig.platform.underABuild, 0);
    }

    void aStopTakesBackWhatHasNotLeft_data()
    {
        QTest::addColumn<bool>("pauses");
        QTest::newRow("stop") << false;
        QTest::newRow("pause") << true;
    }
    void aStopTakesBackWhatHasNotLeft()
    {
        QFETCH(bool, pauses);
        Rig rig;
        const BatchId id = atTheLook(rig, 1);
        rig.platform.waitForTurn.insert(weda::calls::Deploy);
        rig.run([&rig, &id] { return row(rig, id, 0).phase == Phase::InFlight && row(rig, id, 0).step == QString(weda::steps::Deploy); });
        if (pauses) {
            rig.board->runner(id)->pause();
        } else {
            QVERIFY(rig.board->stop(id).ok());
        }
        rig.run();
        QCOMPARE(rig.board->runner(id) != nullptr, pauses);
        QCOMPARE(row(rig, id, 0).phase, Phase::Waiting);
        QVERIFY(row(rig, id, 0).reason.kind != QString(reasons::Limited)); // nobody asked for fewer calls
        rig.platform.letGo();
        QVERIFY(rig.platform.deployed.isEmpty());
        if (pauses) {
            rig.board->runner(id)->resume();
        } else {
            rig.again(id, &BatchBoard::resume);
        }
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(1)});
    }

    void troubleTakesBackWhatHasNotLeft()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(1, {u"app-1"_s, u"app-2"_s}));
        rig.platform.waitForTurn.insert(weda::calls::Deploy);
        rig.platform.faults.insert({weda::calls::Bind, 2}, Fault::Deny);
        rig.platform.faults.insert({weda::calls::Bind, 3}, Fault::Deny);
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Denied));
        rig.platform.letGo();
        QVERIFY(rig.platform.deployed.isEmpty());
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.platform.deployed.size(), 2);
    }

    void aTurnThatComesTooLateIsLookedAtAnew()
    {
        Rig rig;
        const BatchId id = atTheLook(rig, 1);
        rig.platform.waitForTurn.insert(weda::calls::Deploy);
        rig.run([&rig, &id] { return row(rig, id, 0).phase == Phase::InFlight && row(rig, id, 0).step == QString(weda::steps::Deploy); });
        rig.clock.advance(std::chrono::minutes(10)); // the computer slept
        const int looks = rig.platform.calls.value(weda::calls::ReadApp);
        rig.platform.letGo();
        QVERIFY(rig.platform.deployed.isEmpty());
        rig.run();
        QVERIFY(rig.platform.calls.value(weda::calls::ReadApp) > looks);
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.platform.deployed, QList<MiniProgramId>{Rig::program(1)});
    }

    void failuresInARowAreCountedOverARestart()
    {
        Rig rig;
        rig.platform.refuseBind = {Rig::program(1), Rig::program(2), Rig::program(4)};
        Order order = rig.order(5);
        order.limits.stopAfter = 2;
        const BatchId id = rig.begin(order);
        rig.run([&rig, &id] { return row(rig, id, 0).phase == Phase::Failed; });
        rig.restart();
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(rig.totals(id).failed, 2);
        QCOMPARE(rig.totals(id).cancelled, 3);
        rig.again(id, &BatchBoard::resume); // it had stopped itself: a person goes on, and it counts anew
        rig.run();
        QCOMPARE(rig.totals(id).failed, 3);
        QCOMPARE(rig.totals(id).succeeded, 2);
    }

    void theDistanceToAnUnknownBindIsKeptOverARestart()
    {
        Rig rig;
        rig.platform.always.insert(weda::calls::Bind, Fault::LostBefore);
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig, &id] { return row(rig, id, 0).phase == Phase::Failed; });
        rig.restart();
        rig.platform.always.clear();
        const Instant died = rig.clock.now();
        const int before = rig.platform.calls.value(weda::calls::Unbind);
        rig.again(id, &BatchBoard::resume);
        rig.run([&rig, before] { return rig.platform.calls.value(weda::calls::Unbind) > before; });
        QVERIFY(rig.clock.now() - died >= std::chrono::seconds(2));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 1);
    }

    void aDeniedCallChangesNothingThatIsKnown()
    {
        Rig rig;
        rig.platform.faults.insert({weda::calls::Unbind, 2}, Fault::Deny); // the one that closes the lane
        rig.platform.faults.insert({weda::calls::Unbind, 3}, Fault::Deny); // once more
        const BatchId id = rig.begin(rig.order(1));
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.state(id).lanes.at(0).memory.value(weda::lane::Bound), Rig::program(1).value);
        QVERIFY(rig.state(id).lanes.at(0).memory.contains(weda::lane::Certain));
    }

    void aBatchOfAComputerThatIsGoneCanBeTaken()
    {
        Rig rig;
        const BatchId id = *rig.board->create(rig.order(2));
        const QString lane = rig.store.stored[id.value].batch.laneKey({u"app-1"_s}).text();
        const Holder gone{u"another"_s, 7, 7, u"someone"_s};
        rig.store.held.insert(lane, gone);
        QVERIFY(rig.board->stop(id).ok());
        QCOMPARE(rig.totals(id).cancelled, 0); // it may live: it is only asked
        QVERIFY(rig.board->takeOver(id).ok());
        QCOMPARE(rig.totals(id).cancelled, 2);
        QVERIFY(rig.store.held.isEmpty());

        const BatchId running = *rig.board->create(rig.order(3));
        rig.store.held.insert(lane, {gone, running}); // it runs another batch now: that is not this one's to stop
        QVERIFY(rig.board->stop(id).ok());
        QVERIFY(rig.board->takeOver(id).ok());
        QVERIFY(rig.store.held.contains(lane));
        QVERIFY(!rig.store.stored[running.value].state.stopRequested);
        rig.store.held.clear();
        QVERIFY(rig.board->stop(running).ok());

        const BatchId other = *rig.board->create(rig.order(1));
        rig.store.held.insert(lane, Holder{u"here"_s, 8, 8, u"someone"_s}); // a process of this computer keeps its lease
        QVERIFY(rig.board->takeOver(other).ok());
        QCOMPARE(totalsOf(rig.state(other).targets).cancelled, 0);
        QVERIFY(rig.store.held.contains(lane));
    }

    void whoeverLostTheLeaseSendsAndWritesNothing()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        const QString lane = rig.store.stored[id.value].batch.laneKey({u"app-1"_s}).text();
        rig.store.held.insert(lane, Holder{u"another"_s, 7, 7, u"someone"_s}); // while this process was frozen
        const Progress journaled = row(rig, id, 0);
        rig.run();
        QVERIFY(!rig.board->runner(id)); // it has ended here
        QVERIFY(!rig.store.stored[id.value].state.stopRequested);
        QVERIFY(rig.store.held.contains(lane));
        QVERIFY(row(rig, id, 0) == journaled);
        QCOMPARE(rig.platform.deployed.size(), 1);
        QCOMPARE(rig.platform.calls.value(weda::calls::Bind), 1);
    }

    void aPausedRunThatLostItsLeaseDoesNotStopTheOther()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.board->runner(id)->pause();
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        const QString lane = rig.store.stored[id.value].batch.laneKey({u"app-1"_s}).text();
        rig.store.held.insert(lane, Holder{u"another"_s, 7, 7, u"someone"_s});
        QCOMPARE(rig.board->stop(id).error().kind, ErrorKind::Leased);
        QVERIFY(!rig.store.stored[id.value].state.stopRequested);
        rig.run();
        QVERIFY(!rig.board->runner(id));
        QVERIFY(*rig.board->runsElsewhere(rig.store.stored[id.value].batch));
    }

    void slowDownDuringTheCheckIsObeyedAndAskedAgain()
    {
        Rig rig;
        rig.platform.faults.insert({weda::calls::ReadApp, 1}, Fault::Limit);
        const BatchId id = *rig.board->create(rig.order(1));
        const Instant began = rig.clock.now();
        rig.board->start(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        for (int i = 0; i < 50 && !rig.board->runner(id); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.platform.deliver()) {
                rig.clock.fireNext();
            }
        }
        QVERIFY(rig.board->runner(id));
        QVERIFY(rig.clock.now() - began >= std::chrono::seconds(1));
        rig.run();
        QCOMPARE(row(rig, id, 0).phase, Phase::Succeeded);
    }

    void whatWouldBeTheSameAgainIsNotRetried()
    {
        QList<Progress> rows(3);
        QCOMPARE(leftToRetry(rows), 0);
        rows[1].phase = Phase::Failed;
        rows[1].reason.kind = reasons::RefusedHere;
        QCOMPARE(leftToRetry(rows), 0);
        rows[2].phase = Phase::Failed;
        rows[2].reason.kind = reasons::NoAnswer;
        QCOMPARE(leftToRetry(rows), 2); // it opens both
    }
};

FLOTILLA_TEST(TestLaneRestart)
#include "tst_lanerestart.moc"
