// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using Fault = FakePlatform::Fault;

class TestBatchRunner : public QObject
{
    Q_OBJECT

private:
    static void expectEachDeployedOnce(Rig &rig, const BatchId &id)
    {
        const Batch &batch = rig.store.stored[id.value].batch;
        for (const Target &t : batch.targets) {
            QVERIFY2(rig.platform.deployed.count(t.program) == 1,
                     qPrintable(QStringLiteral("%1 deployed %2 times").arg(t.program.value).arg(rig.platform.deployed.count(t.program))));
        }
    }

private slots:
    void publishesEveryTargetOnceAndLeavesTheAppUnbound()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        expectEachDeployedOnce(rig, id);
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QVERIFY(rig.store.held.isEmpty());
    }

    void lanesShareTenLooksASecond()
    {
        Rig rig;
        rig.platform.buildTime = std::chrono::seconds(10);
        const BatchId id = rig.begin(rig.order(1, {u"app-1"_s, u"app-2"_s, u"app-3"_s, u"app-4"_s}));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 4);
        const int looks = rig.platform.calls.value(weda::calls::CheckBuild);
        QVERIFY2(looks <= 10 * 10 + 4, qPrintable(QString::number(looks)));
        QVERIFY2(looks >= 10 * 8, qPrintable(QString::number(looks))); // and use them
    }

    void keepAndRestoreLeaveTheBindingThatWasAskedFor()
    {
        Rig rig;
        Order o = rig.order(2);
        o.options.insert(weda::opts::Binding, u"keep"_s);
        rig.begin(o);
        rig.run();
        QCOMPARE(rig.platform.apps[{u"app-1"_s}].bound, Rig::program(2));
        o.targets = {Rig::target(u"app-1"_s, 9)};
        o.options.insert(weda::opts::Binding, u"restore"_s);
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 1);
        QCOMPARE(rig.platform.apps[{u"app-1"_s}].bound, Rig::program(2));
    }

    void restoreWithNothingRememberedSaysSo()
    {
        Rig rig;
        Order o = rig.order(1);
        o.options.insert(weda::opts::Binding, u"restore"_s);
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(weda::reasons::NothingRemembered));
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void aRefusedBindFailsItsTargetAndNotTheNext()
    {
        Rig rig;
        rig.platform.refuseBind.insert(Rig::program(2));
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(rig.state(id).targets.at(1).phase, Phase::Failed);
        QCOMPARE(rig.state(id).targets.at(1).reason.kind, QString(weda::reasons::BindRefused));
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.platform.calls[weda::calls::Bind], 3); // a refused bind is never repeated by itself
    }

    void retryRunsTheFailedOnesOnly()
    {
        Rig rig;
        rig.platform.refuseDeploy.insert(Rig::program(2));
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(rig.totals(id).failed, 1);
        rig.platform.refuseDeploy.clear();
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        QCOMPARE(rig.state(id).targets.at(1).starts, 2);
        QCOMPARE(rig.state(id).targets.at(0).starts, 1);
        expectEachDeployedOnce(rig, id);
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::NotFound);
    }

    void statusWordsDecideTheEnd_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("success") << u"success"_s << Phase::Succeeded;
        QTest::newRow("released") << u"releaseSuccess"_s << Phase::Succeeded;
        QTest::newRow("under review ends as in review") << u"underReview"_s << Phase::Resting;
        QTest::newRow("review refused") << u"reviewFail"_s << Phase::Rejected;
        QTest::newRow("failed build") << u"fail"_s << Phase::Failed;
        QTest::newRow("an unknown word is never success") << u"sparkling"_s << Phase::NeedsPerson;
    }
    void statusWordsDecideTheEnd()
    {
        QFETCH(QString, word);
        QFETCH(Phase, phase);
        Rig rig;
        rig.platform.words.insert(Rig::program(1), word);
        const BatchId id = rig.begin(rig.order(1));
        rig.run();
        QCOMPARE(rig.state(id).targets.at(0).phase, phase);
        QCOMPARE(rig.state(id).targets.at(0).word, word);
    }

    void stopsAfterFailuresInARow()
    {
        Rig rig;
        Order o = rig.order(9);
        o.limits.stopAfter = 3;
        for (const int n : {2, 3, 5, 6, 7}) {
            rig.platform.refuseBind.insert(Rig::program(n));
        }
        const BatchId id = rig.begin(o);
        rig.run();
        const Totals t = rig.totals(id);
        QCOMPARE(t.failed, 5);
        QCOMPARE(t.succeeded, 2);
        QCOMPARE(t.cancelled, 2);
        QCOMPARE(rig.state(id).targets.at(8).reason.kind, QString(reasons::StoppedAfter));
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void unknownOutcomes_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("number");
        QTest::addColumn<Fault>("fault");
        const QStringList verbs{weda::calls::Unbind, weda::calls::Bind, weda::calls::Deploy, weda::calls::ReadApp, weda::calls::CheckBuild};
        for (const Fault fault : {Fault::LostBefore, Fault::LostAfter, Fault::Internal, Fault::Limit, Fault::NotSent}) {
            for (const QString &verb : verbs) {
                for (const int number : {1, 2, 3}) {
                    if (verb == weda::calls::ReadApp && number == 1) {
                        continue; // that one is the pre-flight's
                    }
                    QTest::addRow("%d of %s call %d", int(fault), qPrintable(verb), number) << verb << number << fault;
                }
            }
        }
    }
    void unknownOutcomes()
    {
        QFETCH(QString, verb);
        QFETCH(int, number);
        QFETCH(Fault, fault);
        Rig rig;
        rig.platform.faults.insert({verb, number}, fault);
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        expectEachDeployedOnce(rig, id);
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void aDeployThatIsNeverAnsweredWaitsForAPerson()
    {
        Rig rig;
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        const BatchId id = rig.begin(rig.order(2));
        rig.run();
        const Progress &p = rig.state(id).targets.at(0);
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.kind, QString(weda::reasons::DeployUnclear));
        QCOMPARE(rig.platform.calls[weda::calls::Deploy], 3); // sent, and sent again at most twice
        QCOMPARE(rig.state(id).targets.at(1).starts, 0);
        rig.platform.always.clear();
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::NotAccepted).ok());
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void aPlatformWithOtherIdsIsNotAdoptedByProbe()
    {
        Rig rig;
        rig.platform.reportsOtherIds = true;
        rig.platform.faults.insert({weda::calls::Deploy, 3}, Fault::LostAfter);
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        // The read-back of the first deploy shows a stranger: the lane pauses and a person is told.
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.state(id).targets.at(2).reason.kind, QString(weda::reasons::IdNotTrusted));
        QCOMPARE(rig.row(id, 2).mark(marks::Candidate), u"ci-3"_s);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(3), Verdict::Skip).ok());
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.totals(id).skipped, 1);
        expectEachDeployedOnce(rig, id);
    }

    void somebodyElsePublishingPausesTheLane()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 2; });
        rig.platform.apps[{u"app-1"_s}].lastBuild = u"strange"_s;
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Paused);
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
        QCOMPARE(rig.platform.deployed.size(), 2);
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
    }

    void deniedIsNobodysFailureAndPausesTheBatch_data()
    {
        QTest::addColumn<QString>("verb");
        const QStringList verbs{weda::calls::Unbind, weda::calls::Bind, weda::calls::Deploy, weda::calls::CheckBuild};
        for (const QString &verb : verbs) {
            QTest::addRow("%s", qPrintable(verb)) << verb;
        }
    }
    void deniedIsNobodysFailureAndPausesTheBatch()
    {
        QFETCH(QString, verb);
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.platform.always.insert(verb, Fault::Deny);
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Denied));
        QCOMPARE(rig.totals(id).failed, 0);
        QVERIFY(rig.totals(id).waiting > 0);
        rig.platform.always.clear();
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void deniedForAMomentIsTriedOnceMore()
    {
        Rig rig;
        rig.platform.faults.insert({weda::calls::Deploy, 2}, Fault::Deny);
        const BatchId id = rig.begin(rig.order(2));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void anUnreachablePlatformPausesTheBatchAfterFiveMinutes()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.platform.always.insert(weda::calls::Bind, Fault::NotSent);
        const Instant from = rig.clock.now();
        rig.run();
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Unreachable));
        QVERIFY(rig.clock.now() - from >= std::chrono::minutes(5));
        QVERIFY(rig.clock.now() - from < std::chrono::minutes(8));
        QCOMPARE(rig.totals(id).failed, 0);
    }

    void slowDownWithoutAnEndPausesTheBatch_data()
    {
        QTest::addColumn<QString>("verb");
        const QStringList verbs{weda::calls::Unbind, weda::calls::Bind, weda::calls::ReadApp, weda::calls::Deploy};
        for (const QString &verb : verbs) {
            QTest::addRow("%s", qPrintable(verb)) << verb;
        }
    }
    void slowDownWithoutAnEndPausesTheBatch()
    {
        QFETCH(QString, verb);
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.platform.always.insert(verb, Fault::Limit);
        const Instant from = rig.clock.now();
        rig.run();
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::Limited));
        QVERIFY(rig.clock.now() - from >= std::chrono::minutes(30));
        QVERIFY(rig.clock.now() - from < std::chrono::minutes(33));
        QVERIFY(rig.platform.calls.value(verb) < 60);
        QCOMPARE(rig.totals(id).failed, 0);
        rig.platform.always.clear();
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void aBuildOverItsLimitPausesItsLaneOnly()
    {
        Rig rig;
        Order o = rig.order(2, {u"app-1"_s, u"app-2"_s});
        o.limits.followLimit = std::chrono::minutes(1);
        rig.platform.words.insert(Rig::program(1), u"building"_s);
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.state(id).targets.at(0).reason.kind, QString(weda::reasons::TimedOut));
        QCOMPARE(rig.totals(id).succeeded, 2); // the other lane
        QCOMPARE(rig.platform.apps[{u"app-1"_s}].bound, Rig::program(1)); // nothing is sent while it may be building
        rig.platform.words.clear();
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 4);
        expectEachDeployedOnce(rig, id);
    }

    void stopFinishesTheCallInFlightAndResumeGoesOn()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(4));
        rig.run([&rig] { return rig.platform.deployed.size() == 2; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        const Totals t = rig.totals(id);
        QCOMPARE(t.succeeded, 1);
        QCOMPARE(t.waiting, 1);
        QCOMPARE(t.cancelled, 2);
        QCOMPARE(rig.state(id).targets.at(1).reason.kind, QString(reasons::Stopped));
        QCOMPARE(rig.state(id).lanes.at(0).memory.value(weda::lane::Bound), Rig::program(2).value);
        QVERIFY(!rig.board->runner(id));
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 4);
        expectEachDeployedOnce(rig, id);
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void aStopForGoodDoesNotForgetTheBuildUnderWay()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.restart(); // the deploy's answer was never journaled
        QVERIFY(rig.board->stop(id).ok());
        QCOMPARE(rig.totals(id).cancelled, 2);
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void pauseStartsNoStepButFollowsTheBuild()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.board->runner(id)->pause();
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QCOMPARE(rig.totals(id).succeeded, 1);
        QCOMPARE(rig.platform.deployed.size(), 1);
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
    }

    void aFullJournalSendsNothingAndPauses()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.store.trouble = MemoryStore::Trouble::Full;
        rig.store.troubleAt = rig.store.writes + 4;
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::JournalFailed));
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectEachDeployedOnce(rig, id);
    }

    void aPowerCutAtEachWriteLosesAndDoublesNothing_data()
    {
        QTest::addColumn<bool>("after");
        QTest::newRow("before the write reaches the disk") << false;
        QTest::newRow("right after it") << true;
    }
    void aPowerCutAtEachWriteLosesAndDoublesNothing()
    {
        QFETCH(bool, after);
        int cuts = 0;
        for (int n = 1; n < 200; ++n) { // write 0 creates the batch
            Rig rig;
            rig.store.trouble = after ? MemoryStore::Trouble::PowerCutAfter : MemoryStore::Trouble::PowerCutBefore;
            rig.store.troubleAt = n;
            const BatchId id = rig.begin(rig.order(2, {u"app-1"_s, u"app-2"_s}));
            rig.run();
            if (!rig.store.dead) {
                break;
            }
            ++cuts;
            rig.restart();
            const Error error = rig.again(id, &BatchBoard::resume);
            QVERIFY2(error.kind == ErrorKind::None || rig.totals(id).succeeded == 4, qPrintable(error.text));
            rig.run();
            QVERIFY2(rig.totals(id).succeeded == 4, qPrintable(QStringLiteral("write %1").arg(n)));
            expectEachDeployedOnce(rig, id);
            QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
            QVERIFY(rig.platform.apps[{u"app-2"_s}].bound.isEmpty());
        }
        QVERIFY(cuts > 30);
    }

    void aCrashInsideEachCallLosesAndDoublesNothing()
    {
        int crashes = 0;
        for (int n = 3; n < 200; ++n) { // calls 1 and 2 belong to the pre-flight
            Rig rig;
            const BatchId id = rig.begin(rig.order(3));
            rig.platform.holdAfter = n - 1;
            rig.run([&rig, n] { return rig.platform.arrivals >= n; });
            if (rig.platform.arrivals < n) {
                break;
            }
            ++crashes;
            rig.restart();
            const Error error = rig.again(id, &BatchBoard::resume);
            QVERIFY2(error.kind == ErrorKind::None || rig.totals(id).succeeded == 3, qPrintable(error.text));
            rig.run();
            QVERIFY2(rig.totals(id).succeeded == 3, qPrintable(QStringLiteral("call %1").arg(n)));
            expectEachDeployedOnce(rig, id);
            QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
        }
        QVERIFY(crashes > 15);
    }

    void twoBatchesNeverShareALane()
    {
        Rig rig;
        const BatchId first = rig.begin(rig.order(2));
        const auto second = rig.board->create(rig.order(1));
        QVERIFY(second.ok());
        QCOMPARE(rig.again(*second, &BatchBoard::start).kind, ErrorKind::Leased);
        QCOMPARE(totalsOf(rig.state(*second).targets).cancelled, 1);
        rig.run();
        QCOMPARE(totalsOf(rig.state(first).targets).succeeded, 2);
    }

    void anUnfinishedOlderBatchStopsANewOneUntilItIsStopped()
    {
        Rig rig;
        const BatchId first = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.restart();
        rig.clock.advance(std::chrono::minutes(10)); // the build is over, nobody looked
        const auto second = rig.board->create(rig.order(1));
        QCOMPARE(rig.again(*second, &BatchBoard::start).kind, ErrorKind::Usage);
        QCOMPARE(rig.state(*second).targets.at(0).reason.kind, QString(reasons::NotStarted)); // no person stopped it
        QVERIFY(rig.board->stop(first).ok());
        const auto third = rig.board->create(rig.order(1));
        QCOMPARE(rig.again(*third, &BatchBoard::start).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(totalsOf(rig.state(*third).targets).succeeded, 1);
    }
};

FLOTILLA_TEST(TestBatchRunner)
#include "tst_batchrunner.moc"
