// SPDX-License-Identifier: GPL-3.0-or-later
// A team workspace on a real server: whatever becomes of the server, every target is deployed exactly once.
#include "teamstage.h"
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

int tellServer(const QString &action)
{
    return QProcess::execute(QStringLiteral(FLOTILLA_SOURCE_DIR "/tests/postgres/server.sh"), {action, server()});
}

} // namespace

class TestTeamCrashes : public QObject
{
    Q_OBJECT

    /// What it says on standard error until this is part of it, or it ends.
    static QByteArray saidUntil(QProcess &run, const QByteArray &words)
    {
        run.setReadChannel(QProcess::StandardError);
        QByteArray said = run.readAllStandardError();
        while (!said.contains(words) && run.waitForReadyRead(kLease)) {
            said += run.readAllStandardError();
        }
        return said;
    }

private slots:
    void initTestCase()
    {
        if (server().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
    }

    void itGoesOnWhenTheServerIsBack_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("waits");
        QTest::newRow("restarted") << u"restart"_s << false;
        QTest::newRow("stopped until the run has seen it") << u"stop"_s << true;
        QTest::newRow("killed until the run has seen it") << u"crash"_s << true;
    }
    void itGoesOnWhenTheServerIsBack()
    {
        QFETCH(QString, how);
        QFETCH(bool, waits);
        static int made = 0;
        TeamStage stage(u"back%1"_s.arg(++made));
        QVERIFY(stage.prepare());
        const auto run = stage.startedUntil(twoDeployed, stage.publish());
        QCOMPARE(tellServer(how), 0);
        QByteArray said;
        if (waits) {
            said = saidUntil(*run, "tried again in");
            QVERIFY2(said.contains("cannot be reached"), said.constData());
            QCOMPARE(tellServer(u"start"_s), 0);
        }
        QVERIFY(run->waitForFinished(2 * kLease));
        said += run->readAllStandardError();
        const QString problem = checkAllPublishedOnce(stage, {run->exitCode(), false, run->readAllStandardOutput(), said}, kCount); // nobody told it to go on
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void anAbsenceThatLastsEndsIt()
    {
        TeamStage stage(u"absent"_s);
        QVERIFY(stage.prepare());
        const auto cut = stage.startedUntil(twoDeployed, stage.publish());
        QCOMPARE(tellServer(u"crash"_s), 0);
        QVERIFY(cut->waitForFinished(2 * kLease));
        QVERIFY(cut->exitCode() != 0);
        QCOMPARE(tellServer(u"start"_s), 0);
        int refusals = 0;
        const CliResult result = stage.takeOver(&refusals);
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FLOTILLA_TEST(TestTeamCrashes)
#include "tst_teamcrashes.moc"
