// SPDX-License-Identifier: GPL-3.0-or-later
// Builds of somebody else are never taken for ours, and ours are not made twice: colleagues, copied journals, lost replies that
// come late, two connections to one app.
#include "fakes/rig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;
using Fault = FakeVendor::Fault;

namespace {

const LaneId kApp{u"app-1"_s};

/// What a copy of a workspace's folder has.
struct Copied
{
    explicit Copied(const MemoryStore &store) : stored(store.stored), memories(store.memories), entries(store.entries) {}
    void putBack(MemoryStore &store) const
    {
        store.stored = stored;
        store.memories = memories;
        store.entries = entries;
    }
    QMap<QString, StoredBatch> stored;
    QMap<QString, Values> memories;
    QList<TrailEntry> entries;
};

} // namespace

class TestStrangers : public QObject
{
    Q_OBJECT

private:
    static void expectNoneTwice(const Rig &rig)
    {
        for (const MiniProgramId &program : rig.platform.deployed) {
            QVERIFY2(rig.platform.deployed.count(program) == 1, qPrintable(program.value));
        }
    }

private slots:
    void aBuildThatCameMuchLaterIsNotOurs_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("killed");
        for (const int seconds : {20, 40, 65, 3600}) {
            QTest::addRow("%d s later, killed", seconds) << seconds << true;
            QTest::addRow("%d s later, suspended", seconds) << seconds << false;
        }
    }
    void aBuildThatCameMuchLaterIsNotOurs()
    {
        QFETCH(int, seconds);
        QFETCH(bool, killed);
        Rig rig;
        rig.platform.faults.insert({weda::calls::Deploy, 1}, Fault::LostBefore); // never executed
        const BatchId id = rig.begin(rig.order(1));
        rig.run([&rig, &id] { return rig.row(id, 0).phase == Phase::Unsure; });
        if (killed) {
            rig.restart();
        }
        rig.clock.advance(std::chrono::seconds(seconds));
        rig.platform.publishByAStranger(kApp, u"theirs"_s);
        rig.clock.advance(5s);
        if (killed) {
            QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        }
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
        QCOMPARE(rig.row(id, 0).reason.kind, QString(weda::reasons::IdNotTrusted));
        QVERIFY(rig.row(id, 0).mark(weda::marks::BuildId).isEmpty());
        QVERIFY(rig.platform.deployed.isEmpty());
        // A person says that it was not accepted: now it is built, once.
        QVERIFY(rig.board->resolve(id, {}, Rig::program(1), Verdict::NotAccepted).ok());
        for (int clicks = 0; clicks < 3 && rig.board->runner(id); ++clicks) {
            rig.run();
            if (BatchRunner *runner = rig.board->runner(id)) {
                runner->resume(); // past the stranger that it was told of
            }
        }
        QCOMPARE(rig.totals(id).succeeded, 1);
        QCOMPARE(rig.platform.deployed.size(), 1);
    }

    void aLostDeployThatWasExecutedIsFoundAtOnce_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("clocks alike") << 0;
        QTest::newRow("the platform's clock is ahead") << 400;
        QTest::newRow("the platform's clock is behind") << -400;
    }
    void aLostDeployThatWasExecutedIsFoundAtOnce()
    {
        QFETCH(int, ahead);
        Rig rig;
        rig.platform.clockAhead = std::chrono::seconds(ahead);
        rig.platform.faults.insert({weda::calls::Deploy, 2}, Fault::LostAfter);
        const BatchId id = rig.begin(rig.order(3));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        QCOMPARE(rig.platform.deployed.size(), 3);
    }

    void aCopiedJournalBuildsNothingTwice()
    {
        int copies = 0;
        for (int write = 1; write < 100; ++write, ++copies) {
            Rig rig;
            rig.platform.buildTime = 1min;
            const BatchId id = rig.begin(rig.order(4));
            rig.run([&rig, write] { return rig.store.writes > write; });
            if (!rig.board->runner(id)) {
                break;
            }
            const Copied copied(rig.store);
            rig.run(); // the original goes on to its end
            QCOMPARE(rig.totals(id).succeeded, 4);
            rig.restart();
            copied.putBack(rig.store);
            rig.clock.advance(2h);
            (void)rig.again(id, &BatchBoard::resume);
            rig.run();
            expectNoneTwice(rig);
        }
        QVERIFY2(copies > 15, qPrintable(QString::number(copies)));
    }

    void whoeverPublishedSinceTheBatchWasMadeIsToldOf_data()
    {
        QTest::addColumn<bool>("since");
        QTest::newRow("before it was made") << false;
        QTest::newRow("since it was made") << true;
    }
    void whoeverPublishedSinceTheBatchWasMadeIsToldOf()
    {
        QFETCH(bool, since);
        Rig rig;
        if (!since) {
            rig.platform.publishByAStranger(kApp, u"theirs"_s);
            rig.clock.advance(10s);
        }
        const BatchId id = *rig.board->create(rig.order(2));
        if (since) {
            rig.clock.advance(10s);
            rig.platform.publishByAStranger(kApp, u"theirs"_s);
            rig.clock.advance(10s);
        }
        QCOMPARE(rig.again(id, &BatchBoard::start).kind, ErrorKind::None);
        rig.run();
        if (since) {
            QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
            QVERIFY(rig.platform.deployed.isEmpty());
            rig.board->runner(id)->resume();
            rig.run();
        }
        QCOMPARE(rig.totals(id).succeeded, 2);
    }

    void whatThisWorkspaceBuiltSinceIsNoStranger()
    {
        Rig rig;
        rig.platform.refuseBind.insert(Rig::program(1));
        const BatchId first = rig.begin(rig.order(2));
        rig.run();
        rig.platform.refuseBind.clear();
        rig.clock.advance(1h);
        Order o = rig.order(0);
        o.targets = {Rig::target(kApp.value, 7)};
        rig.begin(o);
        rig.run();
        QCOMPARE(rig.again(first, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(first).succeeded, 2); // without a person
        expectNoneTwice(rig);
    }

    void aDeployThatIsBusyWithOurOwnIsTakenOver()
    {
        Rig rig;
        rig.platform.buildTime = 1min;
        rig.platform.faults.insert({weda::calls::Deploy, 1}, Fault::LostAfter);
        const BatchId id = rig.begin(rig.order(2));
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.platform.unseenReads = 4; // three probes, and the look before it is sent again
        rig.run([&rig] { return rig.platform.calls.value(weda::calls::Deploy) == 2; });
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.platform.deployed, (QList<MiniProgramId>{Rig::program(1), Rig::program(2)}));
    }

    void aDeployThatIsBusyWithAStrangersWaitsAndAsks()
    {
        Rig rig;
        rig.platform.buildTime = 1min;
        const BatchId id = rig.begin(rig.order(2));
        rig.platform.waitForTurn.insert(weda::calls::Deploy);
        rig.run([&rig, &id] { return rig.row(id, 0).step == weda::steps::Deploy && rig.row(id, 0).phase == Phase::InFlight; });
        rig.platform.publishByAStranger(kApp, u"theirs"_s);
        rig.platform.letGo();
        rig.run();
        QCOMPARE(rig.totals(id).failed, 0);
        QVERIFY(rig.platform.deployed.isEmpty());
        QCOMPARE(rig.state(id).lanes.at(0).reason.kind, QString(reasons::SomebodyElse));
        QVERIFY(rig.platform.apps[kApp].readyAt <= rig.clock.now()); // it was waited for
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
    }

    void aPlatformThatIsOftenBusyFailsNobody()
    {
        Rig rig;
        for (int n = 1; n < 40; n += 2) {
            rig.platform.faults.insert({weda::calls::Deploy, n}, Fault::Busy);
        }
        const BatchId id = rig.begin(rig.order(20));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 20);
        expectNoneTwice(rig);
    }

    void theFirstThreeRefusedAlikeStopTheBatch()
    {
        Rig rig;
        for (int n = 1; n <= 60; ++n) {
            rig.platform.refuseDeploy.insert(Rig::program(n));
        }
        const BatchId id = rig.begin(rig.order(60));
        rig.run();
        QCOMPARE(rig.totals(id).failed, 3);
        QCOMPARE(rig.totals(id).cancelled, 57);
        QCOMPARE(rig.platform.calls.value(weda::calls::Deploy), 3);
        QCOMPARE(rig.row(id, 3).reason.kind, QString(reasons::AllAlike));
        rig.platform.refuseDeploy.clear();
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 60);
    }

    void twoConnectionsToOneAppAreOneLane()
    {
        Rig rig;
        Connection other = rig.store.connectionRows.constFirst();
        other.id = {u"c2"_s};
        other.name = u"Same place, spelt otherwise"_s;
        other.fields.insert(weda::fields::Environment, u" ENV-1"_s);
        other.fields.insert(weda::fields::Endpoint, u"http://localhost:1"_s);
        rig.store.connectionRows.append(other);
        rig.secrets.values.insert(secretsOf(other.id), R"({"secret_key":"key"})");
        const BatchId first = rig.begin(rig.order(2));
        Order o = rig.order(1);
        o.connection = other;
        o.targets = {Rig::target(u" app-1 "_s, 9)};
        const auto second = rig.board->create(o);
        QCOMPARE(rig.again(*second, &BatchBoard::start).kind, ErrorKind::Leased);
        rig.run([&rig] { return rig.platform.deployed.size() == 1; });
        rig.restart(); // neither does a batch that was interrupted let it pass
        const auto third = rig.board->create(o);
        QCOMPARE(rig.again(*third, &BatchBoard::start).kind, ErrorKind::Usage);
        QCOMPARE(rig.again(first, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(first).succeeded, 2);
        expectNoneTwice(rig);
    }
};

FLOTILLA_TEST(TestStrangers)
#include "tst_strangers.moc"
