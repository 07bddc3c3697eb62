// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/checking.h"
#include "run/preflight.h"

#include <QSignalSpy>
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;
using Fault = FakePlatform::Fault;

class TestWedaChecks : public QObject
{
    Q_OBJECT

private slots:
    void troubleIsFound_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("found");
        QTest::addColumn<Level>("level");
        QTest::newRow("credentials refused") << QString(weda::calls::WhoAmI) << Fault::Deny << QString(checks::Credentials) << Level::Stop;
        QTest::newRow("account service away") << QString(weda::calls::WhoAmI) << Fault::NotSent << QString(checks::Credentials) << Level::Warn;
        QTest::newRow("no permission for the app") << QString(weda::calls::ReadApp) << Fault::Deny << QString(checks::Permission) << Level::Stop;
        QTest::newRow("platform away") << QString(weda::calls::ReadApp) << Fault::NotSent << QString(checks::Reachable) << Level::Stop;
        QTest::newRow("app refused") << QString(weda::calls::ReadApp) << Fault::Refuse << QString(weda::checks::AppMissing) << Level::Stop;
    }
    void troubleIsFound()
    {
        QFETCH(QString, verb);
        QFETCH(Fault, fault);
        QFETCH(QString, found);
        QFETCH(Level, level);
        Rig rig;
        rig.platform.always.insert(verb, fault);
        const QList<Finding> findings = check(rig, batchOf(rig));
        QCOMPARE(checksOf(findings), QStringList{found});
        QCOMPARE(findings.at(0).level, level);
    }

    void aStrangersRunningBuildStopsAndOurOwnDoesNot()
    {
        Rig rig;
        const Batch batch = batchOf(rig);
        rig.platform.apps[{u"app-1"_s}] = {{}, u"theirs"_s, rig.clock.now() + std::chrono::minutes(1), {}};
        QCOMPARE(checksOf(check(rig, batch)), QStringList{QString(weda::checks::BuildRunning)});
        BatchState state;
        state.targets.resize(batch.targets.size());
        state.targets[0].marks.insert(weda::marks::BuildId, u"theirs"_s);
        QCOMPARE(checksOf(check(rig, batch, state)), QStringList{});
    }

    void anAppOfAnotherEnvironmentStops()
    {
        Rig rig;
        Batch batch = batchOf(rig);
        batch.place.insert(weda::fields::Environment, u"env-2"_s);
        QCOMPARE(checksOf(check(rig, batch)), QStringList{weda::checks::WrongEnvironment});
    }

    void aTargetNeedsAnApp()
    {
        const Target t = Rig::target({}, 1);
        QCOMPARE(checksOf(weda::platform().localFindings({t})), QStringList{weda::checks::NoApp});
    }
};

FLOTILLA_TEST(TestWedaChecks)
#include "tst_wedachecks.moc"
