// SPDX-License-Identifier: GPL-3.0-or-later
// A team workspace on a real server: whoever is killed, stopped or cut off, every target is deployed exactly once.
#include "harness.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

constexpr int kCount = 3;
constexpr int kLeasedElsewhere = 4;
constexpr int kLease = 30'000; // ms

QString server()
{
    return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
}

int tellServer(const QString &action)
{
    return QProcess::execute(QStringLiteral(FLOTILLA_SOURCE_DIR "/tests/postgres/server.sh"), {action, server()});
}

/// What changed the platform; only of this effect, if it is not empty.
qsizetype effectsIn(const QList<QJsonObject> &log, const QString &effect = {})
{
    return std::count_if(log.cbegin(), log.cend(), [&effect](const QJsonObject &line) {
        return line.value("kind"_L1).toString() == "effect"_L1 && (effect.isEmpty() || line.value("effect"_L1).toString() == effect);
    });
}

bool twoDeployed(const QList<QJsonObject> &log)
{
    return effectsIn(log, u"deploy"_s) >= 2;
}

} // namespace

class TestTeamCrashes : public QObject
{
    Q_OBJECT

    static bool prepare(Stage &stage)
    {
        static int made = 0;
        const QString name = u"crash%1"_s.arg(++made);
        stage.setWorkspace(u"postgresql://team@/%1?host=%2"_s.arg(name, server()));
        return stage.isReady()
               && QProcess::execute(u"psql"_s, {u"-Xq"_s, u"-h"_s, server(), u"-U"_s, u"team"_s, u"-d"_s, u"postgres"_s, u"-c"_s,
                                                u"CREATE DATABASE "_s + name}) == 0
               && stage.cli({u"workspace"_s, u"init"_s}).exitCode == 0 && stage.addConnection().exitCode == 0;
    }
    static QStringList publish(Stage &stage)
    {
        return {u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(), u"--targets"_s, stage.writeTargets(kCount),
                u"--json"_s};
    }
    /// Asks until the lease of whoever is gone has ended; its server tells when that is.
    static CliResult takeOver(Stage &stage, int *refusals)
    {
        QElapsedTimer timer;
        timer.start();
        CliResult result = stage.cli({u"resume"_s, u"--json"_s});
        while (result.exitCode == kLeasedElsewhere && timer.elapsed() < 2 * kLease) {
            ++*refusals;
            (void)QProcess::execute(u"psql"_s, {u"-Xqt"_s, stage.workspace(), u"-c"_s, u"SELECT pg_sleep_until(max(ends_at)) FROM flotilla.lease"_s});
            result = stage.cli({u"resume"_s, u"--json"_s});
        }
        return result;
    }

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

    void aKilledRunIsTakenOver()
    {
        Stage stage({});
        QVERIFY(prepare(stage));
        QVERIFY(stage.killWhen(twoDeployed, publish(stage)).killed);
        int refusals = 0;
        const CliResult result = takeOver(stage, &refusals);
        QVERIFY(refusals > 0); // its lease had to end first
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aStoppedRunSendsNothingAfterItsLease()
    {
        Stage stage({});
        QVERIFY(prepare(stage));
        const auto stopped = stage.startedUntil(twoDeployed, publish(stage));
        QCOMPARE(::kill(static_cast<pid_t>(stopped->processId()), SIGSTOP), 0);
        int refusals = 0;
        const CliResult result = takeOver(stage, &refusals);
        const qsizetype effects = effectsIn(stage.log());
        QCOMPARE(::kill(static_cast<pid_t>(stopped->processId()), SIGCONT), 0);
        QVERIFY(stopped->waitForFinished());
        QVERIFY(stopped->exitCode() != 0);
        QCOMPARE(effectsIn(stage.log()), effects);
        QVERIFY(refusals > 0);
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
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
        Stage stage({});
        QVERIFY(prepare(stage));
        const auto run = stage.startedUntil(twoDeployed, publish(stage));
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
        Stage stage({});
        QVERIFY(prepare(stage));
        const auto cut = stage.startedUntil(twoDeployed, publish(stage));
        QCOMPARE(tellServer(u"crash"_s), 0);
        QVERIFY(cut->waitForFinished(2 * kLease));
        QVERIFY(cut->exitCode() != 0);
        QCOMPARE(tellServer(u"start"_s), 0);
        int refusals = 0;
        const CliResult result = takeOver(stage, &refusals);
        const QString problem = checkAllPublishedOnce(stage, result, kCount);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FLOTILLA_TEST(TestTeamCrashes)
#include "tst_teamcrashes.moc"
