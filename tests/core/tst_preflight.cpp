// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/checking.h"
#include "fakes/toy.h"
#include "model/usualid.h"
#include "run/preflight.h"
#include "run/waveorder.h"

#include <QSignalSpy>
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;
using Fault = FakePlatform::Fault;

class TestPreflight : public QObject
{
    Q_OBJECT

private:
    static Target target(const QString &lane, const QString &program)
    {
        Target t;
        t.lane = {lane};
        t.program = {program};
        return t;
    }
    static QList<Finding> local(const QList<Target> &targets, const LocalFacts &facts, Instant now)
    {
        return localFindings(weda::platform(), u"publish"_s, targets, facts, now);
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
        QTEST(isUsualId({id}), "good");
    }

    void localChecks()
    {
        const Instant now = fromEpochMillis(1'767'225'600'000);
        LocalFacts facts;
        facts.lastPublished.insert({u"wx0000000000000001"_s}, now - std::chrono::hours(2));
        facts.lastPublished.insert({u"wx0000000000000002"_s}, now - std::chrono::hours(25));
        facts.frozen.insert({u"wx0000000000000003"_s});
        QCOMPARE(checksOf(local({}, facts, now)), QStringList{QString(checks::NothingSelected)});
        QCOMPARE(checksOf(local({target(u"a"_s, u"wx0000000000000001"_s)}, facts, now)), QStringList{QString(checks::RecentlyPublished)});
        // What makes no version of its own is usual soon after a publish.
        QVERIFY(localFindings(toy::platform(), toy::operations::Paint, {target({}, u"wx0000000000000001"_s)}, facts, now).isEmpty());
        QCOMPARE(checksOf(local({target(u"a"_s, u"wx0000000000000002"_s)}, facts, now)), QStringList{});
        QCOMPARE(checksOf(local({target(u"a"_s, u"wx0000000000000003"_s)}, facts, now)), QStringList{QString(checks::Frozen)});
        QCOMPARE(checksOf(local({target(u"a"_s, u"wx4"_s)}, facts, now)), QStringList{QString(checks::MalformedId)});
        const Target t = target(u"a"_s, u"wx0000000000000005"_s);
        QCOMPARE(checksOf(local({t, t}, facts, now)), QStringList{QString(checks::DuplicateTarget)});
        const QList<Finding> two = local({t, target(u"b"_s, t.program.value)}, facts, now);
        QCOMPARE(checksOf(two), QStringList{QString(weda::checks::TwoApps)});
        QVERIFY(!stops(two)); // it is allowed, only worth a look
        QCOMPARE(two.constFirst().detail, u"a"_s);
        Order order;
        order.targets = {t, target(u"b"_s, t.program.value)};
        order.laneTitles = {u"Harbour order app"_s, {}};
        facts.laneTitles = laneTitlesOf(order);
        QCOMPARE(local({t, target(u"b"_s, t.program.value)}, facts, now).constFirst().detail, u"Harbour order app"_s);
        QCOMPARE(local({target(u"b"_s, t.program.value), t}, facts, now).constFirst().detail, u"b"_s); // it has no title
    }

    void aGoodPlatformHasNoFindings()
    {
        Rig rig;
        QCOMPARE(checksOf(check(rig, batchOf(rig))), QStringList{});
        QCOMPARE(rig.platform.calls.value(weda::calls::Unbind) + rig.platform.calls.value(weda::calls::Bind) + rig.platform.calls.value(weda::calls::Deploy), 0);
    }

    void whoIsAskingIsSaidByTheAnswerThatKnows()
    {
        Rig rig;
        const Batch batch = batchOf(rig);
        Platform silent = weda::platform(); // the same questions, of which none tells who is asking
        for (CheckQuestion &question : silent.checks) {
            question.identity.clear();
        }
        for (const bool tells : {true, false}) {
            Workspace workspace = rig.workspace();
            workspace.platforms = Platforms({tells ? &weda::platform() : &silent});
            Preflight preflight(workspace, batch, {}, rig.platform.gateway());
            preflight.start();
            while (rig.platform.deliver()) { }
            QCOMPARE(!preflight.identity().isEmpty(), tells);
        }
    }

    void aLaneHeldElsewhereStops()
    {
        Rig rig;
        const Batch batch = batchOf(rig);
        rig.store.held.insert(batch.laneKey({u"app-1"_s}).text(), Holder{u"other"_s, 7, 7, u"someone"_s});
        QCOMPARE(checksOf(check(rig, batch)), QStringList{QString(checks::LaneLeased)});
    }
};

FLOTILLA_TEST(TestPreflight)
#include "tst_preflight.moc"
