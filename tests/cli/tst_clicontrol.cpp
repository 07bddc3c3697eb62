// SPDX-License-Identifier: GPL-3.0-or-later
#include "background.h"
#include "testmain.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

/// Stopping, resuming and deciding, across processes; signals have their own class.
class TestCliControl : public QObject
{
    Q_OBJECT
private slots:
    void everyWayOutPrintsOneObject_data();
    void everyWayOutPrintsOneObject();
    void stopFromAnotherProcess();
    void stopFromAnotherProcessWithNothingUnderWay();
    void stopFromAnotherProcessDuringTheCheck();
    void retryTakesUpWhatIsStillBuilding();
    void stopOfABatchThatRunsNowhere();
    void aPlannedOrderIsNeverMeantUnnamed();
    void aRefusedOrderIsNeverMeantUnnamed();
    void aLeasedLaneIsFour();
    void statusOfARunningBatch();
    void aPersonDecides();
};

void TestCliControl::everyWayOutPrintsOneObject_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("dry run") << u"DescribeApps"_s
                             << QStringList{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, u"app-x"_s, u"--dry-run"_s};
    QTest::newRow("publish while it is checked") << u"DescribeApps"_s
                                                 << QStringList{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, u"app-x"_s};
    QTest::newRow("connection test") << u"GetCallerIdentity"_s << QStringList{u"connection"_s, u"test"_s, u"shop"_s};
    QTest::newRow("audits") << u"CheckDeployApp"_s << QStringList{u"audits"_s, u"--refresh"_s};
}

void TestCliControl::everyWayOutPrintsOneObject()
{
    QFETCH(QString, action);
    QFETCH(QStringList, arguments);
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, action}, {u"fault"_s, u"slow"_s}, {u"ms"_s, 4000}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    if (arguments.contains(u"publish"_s)) {
        arguments += {u"--targets"_s, stage.writeTargets(1)};
    }
    if (action == u"CheckDeployApp"_s) { // something to ask about
        QCOMPARE(stage.cli(publish(stage, stage.writeTargets(1))).exitCode, 0);
    }
    const qsizetype before = stage.log().size();
    Background run(stage, arguments + QStringList{u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(stage, before), 20'000);
    run.send(SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    const CliResult result = run.result();
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.out.count('\n'), 1);
    QVERIFY2(!result.json().value("error"_L1).toString().isEmpty() || !result.json().value("problems"_L1).toArray().isEmpty(),
             result.out.constData());
}

void TestCliControl::stopFromAnotherProcess()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(3)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    const CliResult stop = stage.cli({u"stop"_s, u"--json"_s});
    QCOMPARE(stop.exitCode, 3);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    const CliResult stopped = run.result();
    QCOMPARE(stopped.exitCode, 3);
    QCOMPARE(stop.json().value("waiting"_L1), stopped.json().value("waiting"_L1));
    const QString problem = checkAllPublishedOnce(stage, stage.cli({u"resume"_s, u"--json"_s}), 3);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCliControl::stopFromAnotherProcessWithNothingUnderWay()
{
    // The first bind is answered late and refused: when it is, the stop is there and nothing is waiting.
    const QJsonObject refused{{u"appid"_s, Stage::program(1)},
                              {u"bind"_s, QJsonObject{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"no"_s}}}};
    const QJsonObject late{{u"action"_s, u"PutWxAppIdToWeApp"_s}, {u"call"_s, 1}, {u"fault"_s, u"slow"_s}, {u"ms"_s, 3000}};
    Stage stage({{u"programs"_s, QJsonArray{refused}}, {u"faults"_s, QJsonArray{late}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(3)));
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(stage), 20'000);
    const CliResult stop = stage.cli({u"stop"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 10'000);
    const CliResult stopped = run.result();
    QCOMPARE(stopped.json().value("waiting"_L1).toInt(), 0);
    QVERIFY2(stopped.json().value("cancelled"_L1).toInt() > 0, stopped.out.constData());
    QCOMPARE(stopped.exitCode, 3); // as after Ctrl+C: interrupted, resumable
    QCOMPARE(stop.json().value("cancelled"_L1), stopped.json().value("cancelled"_L1));
}

void TestCliControl::stopFromAnotherProcessDuringTheCheck()
{
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DescribeApps"_s}, {u"fault"_s, u"slow"_s}, {u"ms"_s, 4000}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(2)));
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(stage), 20'000);
    (void)stage.cli({u"stop"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    QCOMPARE(run.result().exitCode, 3); // as after Ctrl+C at this moment
    QVERIFY(stage.deploys().isEmpty());
}

void TestCliControl::retryTakesUpWhatIsStillBuilding()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(1)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    run.send(SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    const CliResult stopped = run.result();
    QCOMPARE(stopped.json().value("waiting"_L1).toInt(), 1);
    const CliResult retried = stage.cli({u"retry"_s, u"--json"_s}); // without --batch
    QCOMPARE(retried.json().value("batch"_L1), stopped.json().value("batch"_L1));
    const QString problem = checkAllPublishedOnce(stage, retried, 1);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCliControl::stopOfABatchThatRunsNowhere()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(3)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    run.send(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    // The unfinished batch stands in the way of another one, and is named.
    const CliResult blocked = stage.cli(publish(stage, stage.writeTargets(1)));
    QCOMPARE(blocked.exitCode, 2);
    QVERIFY2(blocked.out.contains("older_batch"), blocked.out.constData());

    const CliResult stop = stage.cli({u"stop"_s, u"--json"_s});
    QCOMPARE(stop.exitCode, 1);
    QCOMPARE(stop.json().value("cancelled"_L1).toInt(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(stage.cli(publish(stage, stage.writeTargets(1))).exitCode == 0, 20'000); // once the old build is over
}

void TestCliControl::aPlannedOrderIsNeverMeantUnnamed()
{
    Stage stage(QJsonObject{});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult planned = stage.cli(publish(stage, stage.writeTargets(2)) + QStringList{u"--at"_s, u"2100-01-01T02:00"_s});
    const QString id = planned.json().value("batch"_L1).toString();
    QVERIFY2(!id.isEmpty(), planned.out.constData());
    for (const QString &verb : {u"stop"_s, u"resume"_s}) {
        const CliResult unnamed = stage.cli({verb, u"--json"_s});
        QCOMPARE(unnamed.exitCode, 2);
        QVERIFY2(unnamed.out.contains("--batch"), unnamed.out.constData());
        QCOMPARE(stage.cli({u"status"_s, u"--json"_s}).json().value("waiting"_L1).toInt(), 2);
    }
    QCOMPARE(stage.cli({u"stop"_s, u"--batch"_s, id, u"--json"_s}).json().value("cancelled"_L1).toInt(), 2);
    QCOMPARE(stage.cli({u"resume"_s, u"--json"_s}).exitCode, 2);
    QVERIFY(stage.deploys().isEmpty());
    (void)checkAllPublishedOnce(stage, stage.cli({u"resume"_s, u"--batch"_s, id, u"--json"_s}), 2);
    QCOMPARE(stage.deploys().size(), 2);
}

void TestCliControl::aRefusedOrderIsNeverMeantUnnamed()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(1)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    const CliResult refused = stage.cli(publish(stage, stage.writeTargets(1)));
    QCOMPARE(refused.json().value("cancelled"_L1).toInt(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    QCOMPARE(run.result().exitCode, 0);
    QCOMPARE(stage.cli({u"resume"_s, u"--json"_s}).exitCode, 2);
    QCOMPARE(stage.deploys().size(), 1);
}

void TestCliControl::aLeasedLaneIsFour()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(2)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    const QString first = stage.cli({u"status"_s, u"--json"_s}).json().value("batch"_L1).toString();
    const CliResult second = stage.cli(publish(stage, stage.writeTargets(1)));
    QCOMPARE(second.exitCode, 4);
    QVERIFY(!second.json().value("error"_L1).toString().isEmpty());
    QVERIFY2(second.err.contains("Not before the other process has finished:"), second.err.constData());
    const CliResult same = stage.cli({u"resume"_s, u"--batch"_s, first, u"--json"_s});
    QCOMPARE(same.exitCode, 4);
    QVERIFY2(same.err.contains("It goes on in the other process.") && !same.err.contains("To go on:"), same.err.constData());
    // Nothing of the first batch was disturbed.
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 30'000);
    const QString problem = checkAllPublishedOnce(stage, run.result(), 2);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCliControl::statusOfARunningBatch()
{
    Stage stage(slowBuild());
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(1)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    const CliResult status = stage.cli({u"status"_s, u"--json"_s});
    QCOMPARE(status.exitCode, 3);
    const QJsonObject target = status.json().value("targets"_L1).toArray().at(0).toObject();
    QCOMPARE(target.value("state"_L1).toString(), u"waiting"_s);
    QVERIFY(!target.value("reason"_L1).toString().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    QCOMPARE(stage.cli({u"status"_s, u"--json"_s}).exitCode, 0);
}

void TestCliControl::aPersonDecides()
{
    // Each deploy is lost on the way: after the allowed repetitions only a person can tell.
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"fault"_s, u"dropBefore"_s}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult asked = stage.cli(publish(stage, stage.writeTargets(1)));
    QCOMPARE(asked.exitCode, 3);
    const QString id = asked.json().value("batch"_L1).toString();
    const QStringList resolve{u"resolve"_s, u"--batch"_s, id, u"--appid"_s, Stage::program(1), u"--json"_s, u"--as"_s};
    QCOMPARE(stage.cli({u"resolve"_s, u"--batch"_s, id, u"--appid"_s, Stage::program(9), u"--as"_s, u"skip"_s}).exitCode, 2);
    const CliResult resolved = stage.cli(resolve + QStringList{u"accepted"_s});
    QCOMPARE(resolved.exitCode, 0);
    QCOMPARE(stage.cli(resolve + QStringList{u"skip"_s}).exitCode, 2); // there is nothing more to decide
    QCOMPARE(resolved.json().value("succeeded"_L1).toInt(), 1); // on the person's word
    QVERIFY(stage.deploys().isEmpty());
}

FLOTILLA_TEST(TestCliControl)
#include "tst_clicontrol.moc"
