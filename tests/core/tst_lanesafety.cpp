// SPDX-License-Identifier: GPL-3.0-or-later
// What two batches, a person's decisions and builds that nobody follows must never do to an app.
#include "fakes/rig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using Fault = FakePlatform::Fault;

class TestLaneSafety : public QObject
{
    Q_OBJECT

private:
    static void expectClean(Rig &rig)
    {
        QCOMPARE(rig.platform.underABuild, 0);
        for (const MiniProgramId &program : std::as_const(rig.platform.deployed)) {
            QVERIFY2(rig.platform.deployed.count(program) == 1, qPrintable(program.value));
        }
    }
    /// Two targets; the second's build is over its limit and still runs.
    static BatchId timedOut(Rig &rig, bool firstFails)
    {
        Order o = rig.order(2);
        o.limits.followLimit = std::chrono::minutes(1);
        rig.platform.buildTime = std::chrono::minutes(20);
        if (firstFails) {
            rig.platform.refuseBind.insert(Rig::program(1));
        }
        const BatchId id = rig.begin(o);
        rig.run();
        rig.platform.refuseBind.clear();
        return id;
    }
    static BatchId withOneFailure(Rig &rig)
    {
        rig.platform.refuseBind.insert(Rig::program(1));
        const BatchId id = rig.begin(rig.order(2));
        rig.run();
        rig.platform.refuseBind.clear();
        return id;
    }

private slots:
    void retryFollowsTheRunningBuildBeforeAnythingElse()
    {
        Rig rig;
        const BatchId id = timedOut(rig, true);
        QCOMPARE(rig.state(id).targets.at(0).phase, Phase::Failed);
        QCOMPARE(rig.state(id).targets.at(1).reason.kind, QString(weda::reasons::TimedOut));
        rig.restart();
        for (int i = 0; i < 40 && rig.totals(id).succeeded < 2; ++i) { // the limit ends each attempt
            QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
            rig.run();
            rig.restart();
        }
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectClean(rig);
    }

    void anUnclearDeployIsLookedAtBeforeAnotherOneIsSent()
    {
        Rig rig;
        rig.platform.refuseBind.insert(Rig::program(1));
        const BatchId id = rig.begin(rig.order(2));
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        rig.run();
        QCOMPARE(rig.state(id).targets.at(1).phase, Phase::NeedsPerson);
        rig.restart();
        rig.platform.refuseBind.clear();
        rig.platform.always.clear();
        rig.again(id, &BatchBoard::retry);
        rig.run();
        // Nothing of the first one was adopted for the second: a person is still to say what became of it.
        QVERIFY(rig.platform.deployed.isEmpty());
        QCOMPARE(rig.state(id).targets.at(1).phase, Phase::NeedsPerson);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(2), Verdict::NotAccepted).ok());
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        expectClean(rig);
    }

    void anUnreadableJournalIsNoStop()
    {
        Rig rig;
        const BatchId id = withOneFailure(rig);
        rig.store.stored[id.value].state.stopRequested = true; // of the run before
        rig.restart();
        rig.store.readable = 1; // what the order reads; not what is read once the lanes are its own
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::Storage);
        rig.store.readable = -1;
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
    }

    void aVerdictThatMayMeanSeveralIsRefused()
    {
        Rig rig;
        Order order = rig.order(0);
        order.targets = {Rig::target(u"app-1"_s, 1), Rig::target(u"app-2"_s, 1)};
        const BatchId id = rig.begin(order);
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        rig.run();
        rig.restart(); // a batch that runs nowhere, as for the command line
        const QList<Progress> before = rig.state(id).targets;
        QCOMPARE(before.at(0).phase, Phase::NeedsPerson);
        QCOMPARE(before.at(1).phase, Phase::NeedsPerson);
        const Status guess = rig.board->resolve(id, {}, Rig::program(1), Verdict::NotAccepted);
        QVERIFY(!guess.ok());
        QCOMPARE(guess.error().kind, ErrorKind::Usage);
        QVERIFY2(guess.error().text.contains(u"app-1"_s) && guess.error().text.contains(u"app-2"_s), qPrintable(guess.error().text));
        QCOMPARE(rig.state(id).targets, before);
        QVERIFY(rig.board->resolve(id, {u"app-1"_s}, Rig::program(1), Verdict::Skip).ok());
        QCOMPARE(rig.row(id, 0).phase, Phase::Skipped);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip).ok()); // now it is clear
        QCOMPARE(rig.row(id, 1).phase, Phase::Skipped);
    }

    void twoBatchesOfOneAppNeverStartTogether()
    {
        Rig rig;
        const BatchId a = withOneFailure(rig);
        const BatchId b = withOneFailure(rig);
        Error first;
        Error second;
        rig.board->retry(a, [&first](const Result<BatchRunner *> &r, const QList<Finding> &) { first = r.ok() ? Error{} : r.error(); });
        QVERIFY(rig.board->isStarting(a));
        rig.board->retry(b, [&second](const Result<BatchRunner *> &r, const QList<Finding> &) { second = r.ok() ? Error{} : r.error(); });
        QCOMPARE(second.kind, ErrorKind::Leased);
        QVERIFY(!rig.store.held.isEmpty()); // the first one keeps its lease
        rig.run();
        QCOMPARE(first.kind, ErrorKind::None);
        QCOMPARE(totalsOf(rig.state(a).targets).succeeded, 2);
        QCOMPARE(totalsOf(rig.state(b).targets).failed, 1);
    }

    void aStopDuringTheCheckIsObeyed_data()
    {
        QTest::addColumn<bool>("everything");
        QTest::newRow("this batch") << false;
        QTest::newRow("everything") << true;
    }
    void aStopDuringTheCheckIsObeyed()
    {
        QFETCH(bool, everything);
        Rig rig;
        const BatchId id = *rig.board->create(rig.order(3));
        Error error;
        rig.board->start(id, [&error](const Result<BatchRunner *> &r, const QList<Finding> &) { error = r.ok() ? Error{} : r.error(); });
        if (everything) {
            rig.board->stopEverything();
        } else {
            QVERIFY(rig.board->stop(id).ok());
        }
        QCOMPARE(error.kind, ErrorKind::Stopped);
        rig.run();
        QVERIFY(!rig.board->runner(id));
        QCOMPARE(rig.totals(id).cancelled, 3);
        QCOMPARE(rig.state(id).targets.at(0).reason.kind, QString(reasons::Stopped));
        QCOMPARE(rig.platform.calls.value(weda::calls::Unbind), 0);
        QVERIFY(rig.store.held.isEmpty());
    }

    void aStopDuringTheCheckOfAResumeLeavesItAsItWas()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        const BatchState before = rig.state(id);
        rig.board->resume(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(!rig.state(id).stopRequested);
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        QVERIFY(rig.state(id).stopRequested);
        QCOMPARE(rig.state(id).targets, before.targets);
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aStopFromAnotherProcessDuringTheCheckIsObeyed()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        Error error;
        rig.board->resume(id, [&error](const Result<BatchRunner *> &r, const QList<Finding> &) { error = r.ok() ? Error{} : r.error(); });
        rig.store.stored[id.value].state.stopRequested = true;
        rig.run();
        QCOMPARE(error.kind, ErrorKind::Stopped);
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void nothingIsDecidedWhileABatchIsChecked()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        rig.board->resume(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(!rig.board->skip(id, 2).ok());
        QVERIFY(!rig.board->resolve(id, {}, Rig::program(3), Verdict::Skip).ok());
        QVERIFY(!rig.board->skip(id, -1).ok());
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        QVERIFY(!rig.board->skip(id, -1).ok());
        QVERIFY(!rig.board->skip(id, 3).ok());
    }

    void skippingALaterRowLeavesThePausedLanePaused()
    {
        Rig rig;
        rig.platform.words.insert(Rig::program(2), u"sparkling"_s);
        const BatchId id = rig.begin(rig.order(4));
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Paused);
        const int arrivals = rig.platform.arrivals;
        QVERIFY(rig.board->skip(id, 3).ok());
        rig.run();
        QCOMPARE(rig.platform.arrivals, arrivals);
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Paused);
        QCOMPARE(rig.state(id).targets.at(1).phase, Phase::NeedsPerson);
    }

    void aDeployWithABuildIdCannotBeDeniedByAPerson()
    {
        Rig rig;
        const BatchId id = timedOut(rig, true);
        QVERIFY(!rig.board->resolve(id, {}, Rig::program(2), Verdict::NotAccepted).ok());
        rig.restart();
        QVERIFY(!rig.board->resolve(id, {}, Rig::program(2), Verdict::NotAccepted).ok());
    }

    void aSkippedBuildIsWaitedForBeforeTheLaneGoesOn_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::addColumn<bool>("next");
        QTest::newRow("before the closing") << false << false;
        QTest::newRow("before the closing, after a restart") << true << false;
        QTest::newRow("before the next target") << false << true;
        QTest::newRow("before the next target, after a restart") << true << true;
    }
    void aSkippedBuildIsWaitedForBeforeTheLaneGoesOn()
    {
        QFETCH(bool, restart);
        QFETCH(bool, next);
        Rig rig;
        Order o = rig.order(next ? 2 : 1);
        o.limits.followLimit = std::chrono::minutes(1);
        rig.platform.buildTime = std::chrono::minutes(2);
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.state(id).targets.at(0).reason.kind, QString(weda::reasons::TimedOut));
        rig.platform.buildTime = std::chrono::seconds(2);
        if (restart) {
            rig.restart();
        }
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip).ok());
        if (restart) {
            QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        }
        rig.run();
        QCOMPARE(rig.totals(id).skipped, 1);
        QCOMPARE(rig.totals(id).succeeded, next ? 1 : 0);
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Closed);
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
        expectClean(rig);
    }

    void aLeftBuildThatNeverEndsPausesTheLaneAndSaysWhy()
    {
        Rig rig;
        const BatchId id = timedOut(rig, false); // the first one, in fact: it never gets to the second
        rig.platform.apps[{u"app-1"_s}].readyAt += std::chrono::hours(24);
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip).ok());
        rig.run();
        QCOMPARE(rig.state(id).lanes.at(0).phase, LanePhase::Paused);
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(weda::reasons::EarlierBuild));
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        expectClean(rig);
        rig.clock.advance(std::chrono::hours(25));
        rig.platform.buildTime = std::chrono::seconds(2);
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 1);
        QCOMPARE(rig.state(id).targets.at(1).reason.kind, QString());
        expectClean(rig);
    }

    void theFrozenAreNotPublishedByAResume()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        MiniProgram frozen;
        frozen.connection = rig.store.connectionRows.constFirst().id;
        frozen.id = Rig::program(3);
        frozen.frozen = true;
        rig.store.programRows.append(frozen);
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::Usage);
        QCOMPARE(rig.platform.deployed.size(), 1);
        QVERIFY(rig.board->skip(id, 2).ok()); // the way out
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.totals(id).skipped, 1);
        QVERIFY(!rig.platform.deployed.contains(Rig::program(3)));
    }

    void aFailedOneCanBeLeftOutOfTheRetry()
    {
        Rig rig;
        const BatchId id = withOneFailure(rig);
        QVERIFY(rig.board->skip(id, 0).ok());
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::NotFound);
        QCOMPARE(rig.totals(id).skipped, 1);
    }

    void aLaneThatIsOnlyToBeClosedCanBeResumed()
    {
        Rig rig;
        const BatchId id = timedOut(rig, false);
        QVERIFY(rig.board->skip(id, 1).ok());
        rig.restart();
        QVERIFY(rig.board->skip(id, 0).ok());
        QVERIFY(hasLaneToClose(rig.store.stored[id.value]));
        rig.clock.advance(std::chrono::hours(1));
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QVERIFY(!hasLaneToClose(rig.store.stored[id.value]));
        QVERIFY(rig.platform.apps[{u"app-1"_s}].bound.isEmpty());
    }

    void aStopLeavesTheLanesOfAnotherProcessToIt()
    {
        Rig rig;
        const BatchId id = *rig.board->create(rig.order(1, {u"app-1"_s, u"app-2"_s}));
        const StoredBatch &stored = rig.store.stored[id.value];
        rig.store.held.insert(stored.batch.laneKey({u"app-1"_s}).text(), Holder{u"other"_s, 7, 7, u"someone"_s});
        QVERIFY(rig.board->stop(id).ok());
        QVERIFY(stored.state.stopRequested); // for the other one to see
        QCOMPARE(stored.state.targets.at(0).phase, Phase::Ready);
        QVERIFY(stored.state.lanes.at(0).phase != LanePhase::Closed);
        QCOMPARE(stored.state.targets.at(1).phase, Phase::Cancelled);
        QCOMPARE(stored.state.lanes.at(1).phase, LanePhase::Closed);
    }

    void anUnclearDeployDoesNotAdoptTheBuildOfALaterBatch()
    {
        Rig rig;
        rig.platform.always.insert(weda::calls::Deploy, Fault::LostBefore);
        const BatchId first = rig.begin(rig.order(1));
        rig.run();
        rig.restart();
        QVERIFY(rig.board->stop(first).ok());
        rig.platform.always.clear();
        Order o = rig.order(1);
        o.targets = {Rig::target(u"app-1"_s, 9)};
        rig.begin(o);
        rig.run();
        QCOMPARE(rig.platform.deployed.size(), 1);
        QCOMPARE(rig.again(first, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.state(first).targets.at(0).phase, Phase::NeedsPerson);
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aDecisionDoesNotUndoAPersonsPause()
    {
        Rig rig;
        rig.platform.words.insert(Rig::program(1), u"sparkling"_s);
        rig.platform.buildTime = std::chrono::minutes(4);
        const BatchId id = rig.begin(rig.order(3, {u"app-1"_s, u"app-2"_s}));
        BatchRunner *runner = rig.board->runner(id);
        rig.run([&rig, &id] { return rig.state(id).lanes.at(0).phase == LanePhase::Paused; });
        runner->pause();
        rig.run(); // the build of the other lane is followed to its end
        QCOMPARE(runner->runState(), RunState::Paused);
        QCOMPARE(runner->pauseReason().kind, QString());
        const qsizetype deployed = rig.platform.deployed.size();
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip).ok());
        rig.run();
        QCOMPARE(runner->runState(), RunState::Paused);
        QCOMPARE(rig.platform.deployed.size(), deployed);
        runner->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 5);
        expectClean(rig);
    }

    void goOnResumesAPausedLaneWhileAnotherRuns()
    {
        Rig rig;
        Order o = rig.order(3, {u"app-1"_s, u"app-2"_s});
        rig.platform.words.insert(Rig::program(1), u"sparkling"_s);
        rig.platform.buildTime = std::chrono::minutes(4);
        const BatchId id = rig.begin(o);
        BatchRunner *runner = rig.board->runner(id);
        rig.run([&rig, &id] { return rig.state(id).lanes.at(0).phase == LanePhase::Paused; });
        QCOMPARE(runner->runState(), RunState::Running);
        rig.platform.words.clear();
        runner->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 6);
        expectClean(rig);
    }

    void anInterruptionIsNotLearnedAsABuildTime_data()
    {
        QTest::addColumn<QString>("after");
        QTest::newRow("before the answer to the deploy") << QString(weda::calls::Deploy);
        QTest::newRow("while the build is followed") << QString(weda::calls::CheckBuild);
    }
    void anInterruptionIsNotLearnedAsABuildTime()
    {
        QFETCH(QString, after);
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig, after] { return rig.platform.calls.value(after) == 1; });
        rig.restart();
        rig.clock.advance(std::chrono::hours(14));
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        const Instant from = rig.clock.now();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QVERIFY(rig.clock.now() - from < std::chrono::minutes(1));
    }

    void aRetryAfterAnotherBatchStartsFromWhatIsKnownNow()
    {
        Rig rig;
        Order keep = rig.order(1);
        keep.options.insert(weda::opts::Binding, u"keep"_s);
        rig.begin(keep); // remembered: program 1
        rig.run();
        Order o = rig.order(2);
        o.options.insert(weda::opts::Binding, u"restore"_s);
        rig.platform.refuseBind.insert(Rig::program(2));
        const BatchId id = rig.begin(o);
        rig.run();
        QCOMPARE(rig.totals(id).failed, 1);
        keep.targets = {Rig::target(u"app-1"_s, 9)};
        rig.begin(keep); // remembered: program 9
        rig.run();
        rig.platform.refuseBind.clear();
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.platform.apps[{u"app-1"_s}].bound, Rig::program(9));
    }

    void endpointsThatAreSpeltDifferentlyAreOneLane_data()
    {
        QTest::addColumn<QString>("spelling");
        QTest::addColumn<QString>("plain");
        for (const QString &one : {u"https://gw.corp"_s, u"https://gw.corp/"_s, u"HTTPS://GW.corp:443"_s, u" https://gw.corp/x?y "_s}) {
            QTest::addRow("%s", qPrintable(one)) << one << u"https://gw.corp"_s;
        }
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("another port") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("no address") << u"gw.corp"_s << u"gw.corp"_s;
    }
    void endpointsThatAreSpeltDifferentlyAreOneLane()
    {
        QFETCH(QString, spelling);
        QFETCH(QString, plain);
        QCOMPARE(plainEndpoint(spelling), plain);
        Rig rig;
        Order o = rig.order(1);
        o.connection.fields.insert(weda::fields::Endpoint, spelling);
        const BatchId id = *rig.board->create(o);
        QCOMPARE(rig.store.stored[id.value].batch.place.value(weda::fields::Endpoint), plain);
        const BatchId other = *rig.board->create(rig.order(1)); // whichever host is asked, it is the same app
        QCOMPARE(rig.store.stored[id.value].batch.laneKey({u"app-1"_s}), rig.store.stored[other.value].batch.laneKey({u"app-1"_s}));
    }
};

FLOTILLA_TEST(TestLaneSafety)
#include "tst_lanesafety.moc"
