// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "run/preflight.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;
using Fault = FakePlatform::Fault;

class TestPreflight : public QObject
{
    Q_OBJECT

private:
    static Target target(const QString &app, const QString &program) { return {{app}, {program}, {}, {}}; }
    static QList<Check> checksOf(const QList<Finding> &findings)
    {
        QList<Check> checks;
        for (const Finding &f : findings) {
            checks.append(f.check);
        }
        return checks;
    }
    static Batch batchOf(Rig &rig)
    {
        const auto id = rig.board->create(rig.order(2));
        return rig.store.stored[id->value].batch;
    }
    static QList<Finding> check(Rig &rig, const Batch &batch, const BatchState &state = {})
    {
        Preflight preflight(rig.workspace(), batch, state, rig.platform.gateway());
        QSignalSpy finished(&preflight, &Preflight::finished);
        preflight.start();
        while (rig.platform.deliver()) { }
        QCoreApplication::sendPostedEvents();
        if (finished.size() != 1) {
            return {{Level::Stop, Check::Clock, {}, {}, u"did not finish once"_s}};
        }
        return preflight.findings();
    }

private slots:
    void wellFormedIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << u"wx0123456789abcdef"_s << true;
        QTest::newRow("capital letters are letters") << u"wx0123456789ABCDEF"_s << true;
        QTest::newRow("too short") << u"wx0123456789abcde"_s << false;
        QTest::newRow("too long") << u"wx0123456789abcdef0"_s << false;
        QTest::newRow("not wx") << u"gh0123456789abcdef"_s << false;
        QTest::newRow("a blank inside") << u"wx0123456789abcd f"_s << false;
        QTest::newRow("full-width digits are no digits") << u"wx０123456789abcdef"_s << false;
    }
    void wellFormedIds()
    {
        QFETCH(QString, id);
        QTEST(isWellFormed({id}), "good");
    }

    void localChecks()
    {
        const Instant now = fromEpochMillis(1'767'225'600'000);
        LocalFacts facts;
        facts.lastPublished.insert({u"wx0000000000000001"_s}, now - std::chrono::hours(2));
        facts.lastPublished.insert({u"wx0000000000000002"_s}, now - std::chrono::hours(25));
        facts.frozen.insert({u"wx0000000000000003"_s});
        QCOMPARE(checksOf(localFindings({}, facts, now)), QList<Check>{Check::NothingSelected});
        QCOMPARE(checksOf(localFindings({target(u"a"_s, u"wx0000000000000001"_s)}, facts, now)), QList<Check>{Check::RecentlyPublished});
        QCOMPARE(checksOf(localFindings({target(u"a"_s, u"wx0000000000000002"_s)}, facts, now)), QList<Check>{});
        QCOMPARE(checksOf(localFindings({target(u"a"_s, u"wx0000000000000003"_s)}, facts, now)), QList<Check>{Check::Frozen});
        QCOMPARE(checksOf(localFindings({target(u"a"_s, u"wx4"_s)}, facts, now)), QList<Check>{Check::MalformedId});
        const Target t = target(u"a"_s, u"wx0000000000000005"_s);
        QCOMPARE(checksOf(localFindings({t, t}, facts, now)), QList<Check>{Check::DuplicateTarget});
        const QList<Finding> two = localFindings({t, target(u"b"_s, t.program.value)}, facts, now);
        QCOMPARE(checksOf(two), QList<Check>{Check::TwoApps});
        QVERIFY(!stops(two)); // it is allowed, only worth a look
    }

    void aGoodPlatformHasNoFindings()
    {
        Rig rig;
        QCOMPARE(checksOf(check(rig, batchOf(rig))), QList<Check>{});
        QCOMPARE(rig.platform.calls.value(Verb::Unbind) + rig.platform.calls.value(Verb::Bind) + rig.platform.calls.value(Verb::Deploy), 0);
    }

    void troubleIsFound_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Check>("found");
        QTest::addColumn<Level>("level");
        QTest::newRow("credentials refused") << Verb::WhoAmI << Fault::Deny << Check::Credentials << Level::Stop;
        QTest::newRow("account service away") << Verb::WhoAmI << Fault::NotSent << Check::Credentials << Level::Warn;
        QTest::newRow("no permission for the app") << Verb::ReadApp << Fault::Deny << Check::Permission << Level::Stop;
        QTest::newRow("platform away") << Verb::ReadApp << Fault::NotSent << Check::Reachable << Level::Stop;
        QTest::newRow("app refused") << Verb::ReadApp << Fault::Refuse << Check::AppMissing << Level::Stop;
    }
    void troubleIsFound()
    {
        QFETCH(Verb, verb);
        QFETCH(Fault, fault);
        QFETCH(Check, found);
        QFETCH(Level, level);
        Rig rig;
        rig.platform.always.insert(verb, fault);
        const QList<Finding> findings = check(rig, batchOf(rig));
        QCOMPARE(checksOf(findings), QList<Check>{found});
        QCOMPARE(findings.at(0).level, level);
    }

    void aStrangersRunningBuildStopsAndOurOwnDoesNot()
    {
        Rig rig;
        const Batch batch = batchOf(rig);
        rig.platform.apps[{u"app-1"_s}] = {{}, u"theirs"_s, rig.clock.now() + std::chrono::minutes(1)};
        QCOMPARE(checksOf(check(rig, batch)), QList<Check>{Check::BuildRunning});
        BatchState state;
        state.targets.resize(batch.targets.size());
        state.targets[0].buildId = u"theirs"_s;
        QCOMPARE(checksOf(check(rig, batch, state)), QList<Check>{});
    }

    void aLaneHeldElsewhereStops()
    {
        Rig rig;
        const Batch batch = batchOf(rig);
        rig.store.held.insert(batch.laneKey({u"app-1"_s}).text(), Holder{u"other"_s, 7, 7, u"someone"_s});
        QCOMPARE(checksOf(check(rig, batch)), QList<Check>{Check::LaneLeased});
    }
};

FLOTILLA_TEST(TestPreflight)
#include "tst_preflight.moc"
