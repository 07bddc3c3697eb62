// SPDX-License-Identifier: GPL-3.0-or-later
// A team workspace on a real server: what a run that was killed or stopped left is done by another, and by that one alone.
#include "teamstage.h"
#include "testmain.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

class TestTeamTakeover : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (server().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
    }

    void aKilledRunIsTakenOver()
    {
        TeamStage stage(u"killed"_s);
        QVERIFY(stage.prepare());
        QVERIFY(stage.killWhen(twoDeployed, stage.publish()).killed);
        int refusals = 0;
        const CliResult result = stage.takeOver(&refusals);
        QVERIFY(refusals > 0); // its lease had to end first
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aStoppedRunSendsNothingAfterItsLease()
    {
        TeamStage stage(u"stopped"_s);
        QVERIFY(stage.prepare());
        const auto stopped = stage.startedUntil(twoDeployed, stage.publish());
        QCOMPARE(::kill(static_cast<pid_t>(stopped->processId()), SIGSTOP), 0);
        int refusals = 0;
        const CliResult result = stage.takeOver(&refusals);
        const qsizetype effects = effectsIn(stage.log());
        QCOMPARE(::kill(static_cast<pid_t>(stopped->processId()), SIGCONT), 0);
        QVERIFY(stopped->waitForFinished());
        QVERIFY(stopped->exitCode() != 0);
        QCOMPARE(effectsIn(stage.log()), effects);
        QVERIFY(refusals > 0);
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    // It lives and reaches the platform; only the server hears of it no more.
    void aRunThatIsCutOffFromTheServerSendsNothing()
    {
        TeamStage stage(u"cutoff"_s);
        QVERIFY(stage.prepare() && stage.makeUser(u"apart"_s));
        stage.beUser(u"apart"_s);
        const auto cut = stage.startedUntil(twoDeployed, stage.publish());
        QVERIFY(stage.cutOff(u"apart"_s));
        stage.beUser(u"team"_s);
        int refusals = 0;
        const CliResult result = stage.takeOver(&refusals);
        QVERIFY(cut->state() == QProcess::NotRunning || cut->waitForFinished(2 * kLease));
        QVERIFY(cut->exitCode() != 0);
        QVERIFY(refusals > 0);
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FLOTILLA_TEST(TestTeamTakeover)
#include "tst_teamtakeover.moc"
