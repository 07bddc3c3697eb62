// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that need a second person and are meant for a runner, with a process and a user of the server for each: olga orders, anna
// approves, rita runs.
#include "harness.h"
#include "testmain.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

constexpr int kPrograms = 3;
constexpr int kPatience = 100'000; // ms; what waits for somebody is looked at again after a minute

QString serverFolder()
{
    return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
}

bool sayTo(const QString &base, const QString &statements)
{
    return QProcess::execute(u"psql"_s, {u"-Xq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, serverFolder(), u"-U"_s, u"team"_s, u"-d"_s, base, u"-c"_s, statements}) == 0;
}

/// A workspace of these people.
struct Team : Stage
{
    QString base;

    Team() : Stage(QJsonObject{})
    {
        static int made = 0;
        base = u"orders%1"_s.arg(++made);
    }
    [[nodiscard]] bool prepare(bool secondPerson)
    {
        bool good = isReady() && sayTo(u"postgres"_s, u"CREATE DATABASE "_s + base) && as(u"team"_s, {u"workspace"_s, u"init"_s}).exitCode == 0
                    && addConnection().exitCode == 0;
        for (const auto &[user, role] : {std::pair{u"olga"_s, u"operator"_s}, std::pair{u"anna"_s, u"approver"_s}, std::pair{u"rita"_s, u"operator"_s}}) {
            good = good && as(u"team"_s, {u"workspace"_s, u"grant"_s, user, u"--role"_s, role}).exitCode == 0;
        }
        return good && (!secondPerson || as(u"anna"_s, {u"second-person"_s, u"--orders"_s, u"visible"_s}).exitCode == 0);
    }
    CliResult as(const QString &user, const QStringList &arguments)
    {
        setWorkspace(u"postgresql://%1@/%2?host=%3"_s.arg(user, base, serverFolder()));
        return cli(arguments);
    }
    /// Its id; empty: it was not ordered.
    QString order(int app, const QStringList &more = {})
    {
        const QJsonObject told = as(u"olga"_s, QStringList{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, apps().at(app), u"--targets"_s,
                                                           writeTargets(kPrograms), u"--run-on"_s, u"server"_s, u"--json"_s} + more).json();
        return told.value("state"_L1).toString() == "ordered"_L1 ? told.value("batch"_L1).toString() : QString();
    }
    CliResult decide(const QString &verb, const QString &id, const QString &user = u"anna"_s)
    {
        return as(user, {verb, id, u"--reason"_s, u"because"_s, u"--json"_s});
    }
    QJsonObject status(const QString &id) { return as(u"olga"_s, {u"status"_s, u"--batch"_s, id, u"--json"_s}).json(); }
    QString approval(const QString &id) { return status(id).value("approval"_L1).toObject().value("state"_L1).toString(); }
    std::unique_ptr<QProcess> runner()
    {
        setWorkspace(u"postgresql://rita@/%1?host=%2"_s.arg(base, serverFolder()));
        auto runner = startedUntil([](const QList<QJsonObject> &) { return true; }, {u"runner"_s, u"--json"_s});
        runner->setReadChannel(QProcess::StandardError);
        return runner;
    }
    /// As if it had been ordered so long ago, and for so long ago.
    [[nodiscard]] bool age(const QString &id, int hours) const
    {
        return sayTo(base, u"SET session_replication_role = replica; UPDATE flotilla.batch SET created_at = created_at - %2, options = (options::jsonb ||"
                            " jsonb_build_object('start_at', ((options::jsonb->>'start_at')::bigint - %2)::text))::text WHERE id = '%1';"
                            " UPDATE flotilla.run_ticket SET not_before = not_before - %2 WHERE batch = '%1'"_s.arg(id).arg(qint64{hours} * 3'600'000));
    }
    [[nodiscard]] qsizetype deployed() const
    {
        const QMap<QString, int> times = deploys();
        return std::accumulate(times.cbegin(), times.cend(), qsizetype{0});
    }
    bool isThrough(const QString &id, QProcess &runner)
    {
        QElapsedTimer timer;
        timer.start();
        bool through = false;
        while (!through && timer.elapsed() < kPatience && runner.state() != QProcess::NotRunning) {
            through = status(id).value("succeeded"_L1).toInt() == kPrograms;
            through || runner.waitForFinished(200);
        }
        return through;
    }
};

/// Whether it says this, before it ends or says nothing for too long.
bool says(QProcess &runner, const QByteArray &words)
{
    QByteArray said = runner.readAllStandardError();
    while (!said.contains(words) && runner.waitForReadyRead(kPatience)) {
        said += runner.readAllStandardError();
    }
    return said.contains(words);
}

int leaveOf(QProcess &runner)
{
    runner.terminate();
    return runner.waitForFinished(kPatience) ? runner.exitCode() : -1;
}

} // namespace

class TestTeamOrders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (serverFolder().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
        QVERIFY(sayTo(u"postgres"_s, u"CREATE ROLE olga LOGIN; CREATE ROLE anna LOGIN; CREATE ROLE rita LOGIN"_s));
    }

    void theRunnerWaitsUntilItIsApproved()
    {
        Team team;
        QVERIFY(team.prepare(true));
        const QString id = team.order(0);
        QVERIFY(!id.isEmpty());
        const auto runner = team.runner();
        QVERIFY(says(*runner, "waits for a second person"));
        QCOMPARE(team.deployed(), 0);
        QCOMPARE(team.decide(u"approve-order"_s, id, u"olga"_s).exitCode, 2);
        QCOMPARE(team.decide(u"approve-order"_s, id, u"rita"_s).exitCode, 2); // no approver
        QCOMPARE(team.approval(id), u"waits"_s);
        const QByteArray waits = team.as(u"olga"_s, {u"status"_s, u"--batch"_s, id}).out;
        QVERIFY2(waits.contains("waits for a second person") && !waits.contains("resume"), waits.constData());
        const QByteArray unnamed = team.as(u"olga"_s, {u"resume"_s}).err;
        QVERIFY2(unnamed.contains("waits for a second person"), unnamed.constData());
        QCOMPARE(team.decide(u"approve-order"_s, id).exitCode, 0);
        QVERIFY(team.isThrough(id, *runner));
        QCOMPARE(leaveOf(*runner), 0);
        QCOMPARE(team.deployed(), kPrograms);
        QCOMPARE(team.deploys().size(), kPrograms);
        const QJsonObject approval = team.status(id).value("approval"_L1).toObject();
        QCOMPARE(approval.value("state"_L1).toString(), u"approved"_s);
        QCOMPARE(approval.value("author"_L1).toString(), u"olga"_s);
        QCOMPARE(approval.value("by"_L1).toString(), u"anna"_s);
        QVERIFY(QDateTime::fromString(approval.value("at"_L1).toString(), Qt::ISODate).isValid());
    }

    void whatWasRejectedNeverRuns()
    {
        Team team;
        QVERIFY(team.prepare(true));
        const QString rejected = team.order(0);
        const QString approved = team.order(1);
        QVERIFY(!rejected.isEmpty() && !approved.isEmpty());
        QCOMPARE(team.decide(u"reject-order"_s, rejected).exitCode, 0);
        QCOMPARE(team.decide(u"approve-order"_s, approved).exitCode, 0);
        const auto runner = team.runner();
        QVERIFY(team.isThrough(approved, *runner));
        QCOMPARE(leaveOf(*runner), 0);
        const CliResult refused = team.as(u"olga"_s, {u"resume"_s, u"--batch"_s, rejected});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("was rejected by anna") && !refused.err.contains("To go on"), refused.err.constData());
        QCOMPARE(team.deployed(), kPrograms);
        QCOMPARE(team.deploys().size(), kPrograms);
        QCOMPARE(team.status(rejected).value("cancelled"_L1).toInt(), kPrograms);
        QCOMPARE(team.approval(rejected), u"rejected"_s);
        const QByteArray told = team.as(u"olga"_s, {u"status"_s, u"--batch"_s, rejected}).out;
        QVERIFY2(told.contains("was rejected by anna") && !told.contains("resume"), told.constData());
    }

    void theApprovalTellsOfAStartInAFreeze()
    {
        Team team;
        QVERIFY(team.prepare(true));
        const QDateTime tomorrow = QDateTime::currentDateTime().addDays(1);
        const auto text = [](const QDateTime &time) { return time.toString(u"yyyy-MM-ddTHH:mm"_s); };
        const QString id = team.order(0, {u"--at"_s, text(tomorrow)});
        QVERIFY(!id.isEmpty());
        QVERIFY(team.decide(u"approve-order"_s, id, u"olga"_s).exitCode != 0);
        const CliResult frozen = team.as(u"anna"_s, {u"connection"_s, u"freeze"_s, u"shop"_s, u"--from"_s, text(tomorrow.addSecs(-3600)), u"--to"_s,
                                                     text(tomorrow.addSecs(7200)), u"--reason"_s, u"closed"_s});
        QVERIFY2(frozen.exitCode == 0, frozen.err.constData());
        const QByteArray told = team.as(u"anna"_s, {u"approve-order"_s, id, u"--reason"_s, u"because"_s}).err;
        QVERIFY2(told.contains("It should begin at ") && told.contains("closed. Nothing is sent before"), told.constData());
        const QByteArray listed = team.as(u"anna"_s, {u"batches"_s}).out;
        QVERIFY2(listed.contains("frozen when it should begin: "), listed.constData());
    }

    void approvedLate_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<bool>("runs");
        QTest::newRow("what was ordered for at once runs") << QStringList() << true;
        QTest::newRow("what was for the night is left to a person") << QStringList{u"--at"_s, QDateTime::currentDateTime().addDays(1).toString(u"yyyy-MM-ddTHH:mm"_s)} << false;
    }
    void approvedLate()
    {
        QFETCH(QStringList, more);
        QFETCH(bool, runs);
        Team team;
        QVERIFY(team.prepare(true));
        const QString id = team.order(0, more);
        QVERIFY(!id.isEmpty());
        QVERIFY(team.age(id, runs ? 2 : 26));
        QCOMPARE(team.decide(u"approve-order"_s, id).exitCode, 0);
        const auto runner = team.runner();
        QVERIFY(runs ? team.isThrough(id, *runner) : says(*runner, "too long ago"));
        QCOMPARE(leaveOf(*runner), 0);
        QCOMPARE(team.deployed(), runs ? kPrograms : 0);
        if (!runs) {
            QCOMPARE(team.as(u"olga"_s, {u"resume"_s, u"--batch"_s, id}).exitCode, 0); // where they are
            QCOMPARE(team.deployed(), kPrograms);
        }
    }

    void itRunsAtItsTimeAndNotBefore()
    {
        Team team;
        QVERIFY(team.prepare(false));
        const QString later = team.order(0, {u"--at"_s, QDateTime::currentDateTime().addDays(1).toString(u"yyyy-MM-ddTHH:mm"_s)});
        const QString now = team.order(1);
        QVERIFY(!later.isEmpty() && !now.isEmpty());
        const auto runner = team.runner();
        QVERIFY(team.isThrough(now, *runner));
        QCOMPARE(team.deployed(), kPrograms);
        QCOMPARE(team.as(u"olga"_s, {u"follow"_s}).exitCode, 0); // nor does anybody else
        QCOMPARE(team.status(later).value("waiting"_L1).toInt(), kPrograms);
        QVERIFY(team.age(later, 24));
        QVERIFY(team.isThrough(later, *runner));
        QCOMPARE(leaveOf(*runner), 0);
        QCOMPARE(team.deployed(), 2 * kPrograms);
        QCOMPARE(team.deploys().size(), 2 * kPrograms);
    }
};

FLOTILLA_TEST(TestTeamOrders)
#include "tst_teamorders.moc"
