// SPDX-License-Identifier: GPL-3.0-or-later
// Runners of one team workspace on a real server: what is ordered for them is done exactly once, whoever is killed or told to end.
#include "harness.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

constexpr int kTargetsEach = 3;
constexpr int kLongestRun = 90'000; // ms

QString postgresFolder()
{
    return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
}

qsizetype deployed(const QList<QJsonObject> &log)
{
    return std::count_if(log.cbegin(), log.cend(), [](const QJsonObject &line) { return line.value("effect"_L1).toString() == "deploy"_L1; });
}

} // namespace

class TestTeamRunners : public QObject
{
    Q_OBJECT

    QString m_base; // of the last stage that was prepared

    bool prepare(Stage &stage)
    {
        static int made = 0;
        const QString name = u"runners%1"_s.arg(++made);
        m_base = name;
        stage.setWorkspace(u"postgresql://team@/%1?host=%2"_s.arg(name, postgresFolder()));
        return stage.isReady()
               && QProcess::execute(u"psql"_s, {u"-Xq"_s, u"-h"_s, postgresFolder(), u"-U"_s, u"team"_s, u"-d"_s, u"postgres"_s, u"-c"_s,
                                                u"CREATE DATABASE "_s + name}) == 0
               && stage.cli({u"workspace"_s, u"init"_s}).exitCode == 0 && stage.addConnection().exitCode == 0;
    }
    /// Orders with each of the apps, all of them for runners; their ids.
    static QStringList order(Stage &stage, const QStringList &apps, const QString &label = u"server"_s)
    {
        QStringList ids;
        for (const QString &app : apps) {
            const CliResult ordered = stage.cli({u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, app, u"--targets"_s, stage.writeTargets(kTargetsEach),
                                                 u"--run-on"_s, label, u"--json"_s});
            if (ordered.exitCode == 0 && ordered.json().value("state"_L1).toString() == "ordered"_L1) {
                ids.append(ordered.json().value("batch"_L1).toString());
            }
        }
        return ids;
    }
    /// Until so many mini programs have been deployed, or it takes too long.
    static bool waitFor(Stage &stage, qsizetype deploys, QProcess &alive)
    {
        QElapsedTimer timer;
        timer.start();
        while (deployed(stage.log()) < deploys && timer.elapsed() < kLongestRun && alive.state() != QProcess::NotRunning) {
            alive.waitForFinished(20);
        }
        return deployed(stage.log()) >= deploys;
    }
    static bool isDone(Stage &stage, const QString &id)
    {
        return stage.cli({u"status"_s, u"--batch"_s, id, u"--json"_s}).json().value("succeeded"_L1).toInt() == kTargetsEach;
    }
    /// Nobody holds an order any more: its rows end a moment before its runner gives it back.
    static bool isIdle(Stage &stage)
    {
        const QJsonArray rows = stage.cli({u"runners"_s, u"--json"_s}).json().value("runners"_L1).toArray();
        return std::all_of(rows.cbegin(), rows.cend(), [](const QJsonValue &row) {
            return row["health"_L1] != "alive"_L1 || row["batches"_L1].toArray().isEmpty();
        });
    }
    static bool waitUntilDone(Stage &stage, const QStringList &ids, QProcess &alive)
    {
        QElapsedTimer timer;
        timer.start();
        const auto allDone = [&stage, &ids] { return std::all_of(ids.cbegin(), ids.cend(), [&stage](const QString &id) { return isDone(stage, id); }) && isIdle(stage); };
        bool done = allDone();
        while (!done && timer.elapsed() < kLongestRun && alive.state() != QProcess::NotRunning) {
            alive.waitForFinished(200);
            done = allDone();
        }
        return done;
    }
    static int ended(QProcess &runner)
    {
        runner.terminate();
        return runner.waitForFinished(kLongestRun) ? runner.exitCode() : -1;
    }
    static std::unique_ptr<QProcess> runner(Stage &stage, const QString &label = u"server"_s)
    {
        return stage.startedUntil([](const QList<QJsonObject> &) { return true; }, {u"runner"_s, u"--label"_s, label, u"--json"_s});
    }
    /// Until the lease of now would have ended, if its holder's heart did not beat; the server tells when that is.
    bool outliveTheLease() const
    {
        return QProcess::execute(u"psql"_s, {u"-Xqt"_s, u"-h"_s, postgresFolder(), u"-U"_s, u"team"_s, u"-d"_s, m_base, u"-c"_s,
                                             u"SELECT pg_sleep_until(max(ends_at) + interval '3 s') FROM flotilla.lease"_s}) == 0;
    }
    /// Of the runners that live, one holds just this order and the other none. The former's row.
    static QJsonObject onlyHolder(Stage &stage, const QString &id)
    {
        QJsonObject holder;
        int alive = 0;
        int idle = 0;
        const QJsonArray rows = stage.cli({u"runners"_s, u"--json"_s}).json().value("runners"_L1).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray batches = row["batches"_L1].toArray();
            alive += row["health"_L1] == "alive"_L1 ? 1 : 0;
            idle += batches.isEmpty() ? 1 : 0;
            holder = batches == QJsonArray{id} ? row.toObject() : holder;
        }
        return alive == 2 && idle == 1 ? holder : QJsonObject();
    }
    static QString problemOf(const Stage &stage, qsizetype programs)
    {
        const QMap<QString, int> deploys = stage.deploys();
        const bool once = std::all_of(deploys.cbegin(), deploys.cend(), [](int times) { return times == 1; });
        return deploys.size() == programs && once ? QString() : u"%1 of %2, each once: %3"_s.arg(deploys.size()).arg(programs).arg(once);
    }

private slots:
    void initTestCase()
    {
        if (postgresFolder().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
    }

    void twoRunnersDoEachOrderOnce()
    {
        Stage stage({});
        QVERIFY(prepare(stage));
        const QStringList apps = stage.apps();
        const QStringList ids = order(stage, apps);
        QCOMPARE(ids.size(), apps.size());
        QCOMPARE(deployed(stage.log()), 0); // nothing from where it was ordered
        QCOMPARE(stage.cli({u"follow"_s}).exitCode, 0);
        QCOMPARE(deployed(stage.log()), 0);
        const auto one = runner(stage);
        const auto two = runner(stage);
        QVERIFY(waitUntilDone(stage, ids, *one));
        QCOMPARE(ended(*one), 0);
        QCOMPARE(ended(*two), 0);
        const QString problem = problemOf(stage, apps.size() * kTargetsEach);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aKilledOneIsTakenOver()
    {
        Stage stage({{u"buildSeconds"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 1}}}});
        QVERIFY(prepare(stage));
        const QStringList ids = order(stage, {stage.apps().constFirst()});
        QCOMPARE(ids.size(), 1);
        const auto killed = runner(stage);
        QVERIFY(waitFor(stage, 2, *killed));
        const auto other = runner(stage);
        killed->kill();
        QVERIFY(killed->waitForFinished());
        QVERIFY(!isDone(stage, ids.constFirst()));
        QVERIFY(waitUntilDone(stage, ids, *other));
        const QJsonArray rows = stage.cli({u"runners"_s, u"--json"_s}).json().value("runners"_L1).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value("health"_L1).toString(), u"alive"_s);
        QCOMPARE(rows.at(1).toObject().value("health"_L1).toString(), u"silent"_s);
        QCOMPARE(ended(*other), 0);
        const QString problem = problemOf(stage, kTargetsEach);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void oneThatIsCutOffFromThePlatformKeepsItsOrder_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("silent") << u"silent"_s;   // every call hangs
        QTest::newRow("refused") << u"refused"_s; // nobody listens
    }

    // For longer than a lease lives. The heart of whoever has the order beats on the server all the same, so nobody else begins it.
    void oneThatIsCutOffFromThePlatformKeepsItsOrder()
    {
        QFETCH(const QString, how);
        const QJsonObject second{{u"min"_s, 1}, {u"max"_s, 1}};
        const QTemporaryDir kept;
        Stage stage({{u"buildSeconds"_s, second}}, {u"--state"_s, kept.filePath(u"state"_s)});
        QVERIFY(prepare(stage));
        const QStringList ids = order(stage, {stage.apps().constFirst()});
        QCOMPARE(ids.size(), 1);
        const auto has = runner(stage);
        QVERIFY(waitFor(stage, 2, *has));
        const auto tell = [&stage](int signal) { return ::kill(static_cast<pid_t>(stage.sandboxProcess()), signal) == 0; };
        QVERIFY(how == "refused"_L1 || tell(SIGSTOP));
        if (how == "refused"_L1) {
            stage.endSandbox();
        }
        const QJsonObject before = stage.cli({u"runners"_s, u"--json"_s}).json().value("runners"_L1).toArray().at(0).toObject();
        const auto other = runner(stage);
        QVERIFY(outliveTheLease());
        QVERIFY(!before.isEmpty());
        QCOMPARE(onlyHolder(stage, ids.constFirst()).value("name"_L1), before.value("name"_L1));
        QCOMPARE(stage.cli({u"resume"_s, u"--batch"_s, ids.constFirst(), u"--json"_s}).exitCode, 4); // it is published elsewhere
        QCOMPARE(deployed(stage.log()), 2);
        QVERIFY(how == "refused"_L1 || tell(SIGCONT));
        QVERIFY(how != "refused"_L1 || stage.startSandboxAgain());
        QVERIFY(waitUntilDone(stage, ids, *has));
        QCOMPARE(ended(*has), 0);
        QCOMPARE(ended(*other), 0);
        const QString problem = problemOf(stage, kTargetsEach);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    // No lease has to end first: whoever is there goes on at once.
    void oneThatIsToldToEndGivesItBack()
    {
        Stage stage({{u"buildSeconds"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 1}}}});
        QVERIFY(prepare(stage));
        const QStringList ids = order(stage, {stage.apps().constFirst()});
        const auto first = runner(stage);
        QVERIFY(waitFor(stage, 1, *first));
        QCOMPARE(ended(*first), 3); // something is left
        QCOMPARE(QJsonDocument::fromJson(first->readAllStandardOutput()).object().value("left"_L1).toArray(), QJsonArray::fromStringList(ids));
        QVERIFY(!isDone(stage, ids.constFirst()));
        QElapsedTimer timer;
        timer.start();
        const auto next = runner(stage);
        QVERIFY(waitUntilDone(stage, ids, *next));
        QVERIFY(timer.elapsed() < 25'000);
        QCOMPARE(ended(*next), 0);
        const QString problem = problemOf(stage, kTargetsEach);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aLabelThatNobodyHasWaits()
    {
        Stage stage({});
        QVERIFY(prepare(stage));
        const QString waits = order(stage, {stage.apps().at(0)}, u"nobody"_s).value(0);
        const QString runs = order(stage, {stage.apps().at(1)}).value(0);
        const auto one = runner(stage);
        QVERIFY(waitUntilDone(stage, {runs}, *one));
        QCOMPARE(ended(*one), 0);
        const QString problem = problemOf(stage, kTargetsEach); // of the other one
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const QJsonObject stopped = stage.cli({u"stop"_s, u"--batch"_s, waits, u"--json"_s}).json();
        QCOMPARE(stopped.value("cancelled"_L1).toInt(), kTargetsEach);
        const auto its = runner(stage, u"nobody"_s); // taken back is taken back
        QVERIFY(order(stage, {stage.apps().at(0)}, u"nobody"_s).size() == 1);
        QVERIFY(waitFor(stage, 2 * kTargetsEach, *its));
        QCOMPARE(stage.cli({u"status"_s, u"--batch"_s, waits, u"--json"_s}).json().value("cancelled"_L1).toInt(), kTargetsEach);
        QVERIFY(ended(*its) >= 0);
    }
};

FLOTILLA_TEST(TestTeamRunners)
#include "tst_teamrunners.moc"
