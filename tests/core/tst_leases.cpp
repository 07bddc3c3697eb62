// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Another process on the same journal and the same platform.
struct OtherProcess
{
    explicit OtherProcess(Rig &rig, const QString &host = u"here"_s) : m_rig(rig), self{host, 2, 2, u"other"_s}, board(workspace()) {}

    Workspace workspace() const { return m_rig.workspace(self); }
    /// As far as a process comes in one go: the lanes are taken and the rows are read.
    void beginToResume(const BatchId &id)
    {
        board.resume(id, [this](const Result<BatchRunner *> &r, const QList<Finding> &) { error = r.ok() ? Error{} : r.error(); });
    }
    /// Until nothing moves any more, or `until` says so.
    void run(const std::function<bool()> &until = {})
    {
        for (int i = 0; i < 10'000; ++i) {
            QCoreApplication::sendPostedEvents();
            if (until && until()) {
                return;
            }
            if (!m_rig.platform.deliver() && (board.runners().isEmpty() || !m_rig.clock.fireNext())) {
                QCoreApplication::sendPostedEvents();
                if (board.runners().isEmpty() && !m_rig.platform.deliver()) {
                    return;
                }
            }
        }
    }

    Rig &m_rig;
    Holder self;
    BatchBoard board;
    Error error;
};

QString laneOf(Rig &rig, const BatchId &id, const QString &app = u"app-1"_s)
{
    return rig.store.stored[id.value].batch.laneKey({app}).text();
}

const Holder kSomebody{u"another"_s, 7, 7, u"someone"_s};

} // namespace

class TestLeases : public QObject
{
    Q_OBJECT

private slots:
    void aStopIsNotLostToARunThatBeginsMeanwhile()
    {
        Rig rig;
        OtherProcess other(rig);
        const BatchId id = *rig.board->create(rig.order(2));
        rig.store.beforeCommit = [&other, &id] { other.beginToResume(id); };
        QVERIFY(rig.board->stop(id).ok());
        other.run();
        QVERIFY(rig.platform.deployed.isEmpty());
        QCOMPARE(other.error.kind, ErrorKind::Stopped);
        QVERIFY(rig.store.held.isEmpty());
    }

    void aStopIsNotTakenForTheOldOne()
    {
        Rig rig;
        OtherProcess other(rig);
        const BatchId id = rig.begin(rig.order(3));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        QVERIFY(rig.board->stop(id).ok());
        rig.run();
        QVERIFY(rig.state(id).stopRequested);
        const auto before = rig.platform.deployed.size();
        rig.store.afterAcquire = [&rig, &id] { QVERIFY(rig.board->stop(id).ok()); }; // and again
        other.beginToResume(id);
        other.run();
        QCOMPARE(rig.platform.deployed.size(), before);
        QVERIFY(rig.state(id).stopRequested);
    }

    void aVerdictIsNotLostToARunThatBeginsMeanwhile()
    {
        Rig rig;
        OtherProcess other(rig);
        const BatchId id = *rig.board->create(rig.order(2));
        rig.store.beforeCommit = [&other, &id] { other.beginToResume(id); };
        const Status skipped = rig.board->skip(id, 0);
        other.run();
        // Either it was noted and obeyed, or it was refused.
        QVERIFY(skipped.ok() == (rig.state(id).targets.at(0).phase == Phase::Skipped));
        QVERIFY(skipped.ok() != rig.platform.deployed.contains(Rig::program(1)));
    }

    void whoLosesTheLeaseBetweenCheckAndWriteSendsNothing()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        const int arrivals = rig.platform.arrivals;
        Progress journaled;
        rig.store.beforeCommit = [&rig, &id, &journaled] {
            rig.store.held.insert(laneOf(rig, id), {kSomebody, id});
            journaled = rig.state(id).targets.at(0);
        };
        rig.run();
        QVERIFY(!rig.board->runner(id));
        QVERIFY(rig.state(id).targets.at(0) == journaled);
        QCOMPARE(rig.platform.arrivals, arrivals);
        QVERIFY(rig.store.held.contains(laneOf(rig, id)));
    }

    void aLeaseThatCannotBeReadIsNotFree_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("stop") << 0;
        QTest::newRow("take over") << 1;
        QTest::newRow("decide") << 2;
    }
    void aLeaseThatCannotBeReadIsNotFree()
    {
        QFETCH(int, action);
        Rig rig;
        const BatchId id = *rig.board->create(rig.order(2));
        rig.store.held.insert(laneOf(rig, id), {kSomebody, id});
        const BatchState before = rig.state(id);
        rig.store.leasesUnreadable = true;
        const Status done = action == 0   ? rig.board->stop(id)
                            : action == 1 ? rig.board->takeOver(id)
                                          : rig.board->resolve(id, {}, Rig::program(1), Verdict::Skip);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
        QVERIFY(rig.state(id).targets == before.targets);
        QVERIFY(rig.state(id).lanes == before.lanes);
    }

    void theCheckBeforeTheFirstCallSaysThatALeaseCannotBeRead()
    {
        Rig rig;
        const BatchId id = *rig.board->create(rig.order(2));
        const StoredBatch stored = rig.store.stored[id.value];
        Preflight check(rig.workspace(), stored.batch, stored.state, rig.platform.gateway());
        rig.store.leasesUnreadable = true;
        check.start();
        QVERIFY(stops(check.findings()));
    }

    void aRunDoesNotTakeALeaseThatCannotBeReadForItsOwn()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.store.leasesUnreadable = true;
        QCOMPARE(rig.board->stop(id).error().kind, ErrorKind::Storage);
        rig.store.leasesUnreadable = false;
        rig.run();
        QVERIFY(!rig.board->runner(id)); // it stops here all the same
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void allLanesAreLookedAtInOne()
    {
        Rig rig;
        QStringList apps;
        for (int i = 0; i < 40; ++i) {
            apps.append(u"app-%1"_s.arg(i));
        }
        rig.platform.buildTime = std::chrono::seconds(20);
        const BatchId id = rig.begin(rig.order(1, apps));
        const Instant from = rig.clock.now();
        rig.store.leaseLooks = 0;
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 40);
        const auto halves = (rig.clock.now() - from) / Millis(500);
        QVERIFY2(rig.store.leaseLooks <= halves + 2, qPrintable(QString::number(rig.store.leaseLooks)));
    }

    void theLeaseOfAnotherBatchIsNotTaken()
    {
        Rig rig;
        const BatchId mine = *rig.board->create(rig.order(1));
        const BatchId theirs = *rig.board->create(rig.order(2));
        rig.store.held.insert(laneOf(rig, mine), {kSomebody, theirs});
        QVERIFY(rig.board->stop(mine).ok());
        QVERIFY(rig.board->takeOver(mine).ok());
        QVERIFY(rig.store.held.contains(laneOf(rig, mine)));
        QVERIFY(!rig.state(theirs).stopRequested);
        QCOMPARE(totalsOf(rig.state(mine).targets).cancelled, 1);
        QCOMPARE(totalsOf(rig.state(theirs).targets).cancelled, 0);
    }

    void aBatchThatAnotherProcessBeganFirstStaysItsOwn()
    {
        Rig rig;
        OtherProcess other(rig);
        const BatchId id = *rig.board->create(rig.order(2));
        other.beginToResume(id);
        other.run([&rig] { return rig.platform.deployed.size() == 1; });
        const QList<Progress> rows = rig.state(id).targets;
        QCOMPARE(rig.again(id, &BatchBoard::start).kind, ErrorKind::Leased);
        QVERIFY(rig.state(id).targets == rows);
        other.run();
        QCOMPARE(other.error.kind, ErrorKind::None);
        QCOMPARE(rig.totals(id).succeeded, 2);
    }
};

FLOTILLA_TEST(TestLeases)
#include "tst_leases.moc"
