// SPDX-License-Identifier: GPL-3.0-or-later
#include "background.h"
#include "testmain.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace e2e;

/// What signals do to a flotilla-cli at work.
class TestCliSignals : public QObject
{
    Q_OBJECT
private slots:
    void aSignalAfterTheEndPrintsNothingMore();
    void signalsStopAtASafePoint_data();
    void signalsStopAtASafePoint();
    void aSecondSignalLeavesAtOnce();
    void aPipeThatNobodyWritesToHoldsNothingUp();
    void aSignalEndsTheWaitOfStop();
};

void TestCliSignals::aSignalAfterTheEndPrintsNothingMore()
{
    Stage stage({});
    QProcess process;
    // It is there before the program is, and read as soon as the event loop runs: when the command has just ended.
    process.setChildProcessModifier([] {
        sigset_t signalSet;
        sigemptyset(&signalSet);
        sigaddset(&signalSet, SIGINT);
        sigprocmask(SIG_BLOCK, &signalSet, nullptr);
        (void)raise(SIGINT);
    });
    process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"),
                  {u"publish"_s, u"--connection"_s, u"nowhere"_s, u"--app"_s, u"app-1"_s, u"--targets"_s, u"/dev/null"_s, u"--json"_s,
                   u"--workspace"_s, stage.workspace()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput().count('\n'), 1);
}

void TestCliSignals::signalsStopAtASafePoint_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliSignals::signalsStopAtASafePoint()
{
    QFETCH(int, signal);
    Stage stage(slowBuild(5));
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(3)));
    QTRY_COMPARE_WITH_TIMEOUT(stage.deploys().size(), 1, 20'000);
    run.send(signal);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    const CliResult stopped = run.result();
    QCOMPARE(stopped.exitCode, 3);
    QVERIFY2(stopped.err.contains("resume --batch"), stopped.err.constData());
    QCOMPARE(stopped.json().value("waiting"_L1).toInt(), 1);
    QCOMPARE(stopped.json().value("cancelled"_L1).toInt(), 2);
    QCOMPARE(stopped.json().value("bindings"_L1).toArray().at(0).toObject().value("appid"_L1).toString(), Stage::program(1));
    QCOMPARE(stage.deploys().size(), 1);

    const CliResult resumed = stage.cli({u"resume"_s, u"--json"_s});
    const QString problem = checkAllPublishedOnce(stage, resumed, 3);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCliSignals::aSecondSignalLeavesAtOnce()
{
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"fault"_s, u"hang"_s}, {u"call"_s, 1}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    Background run(stage, publish(stage, stage.writeTargets(1)));
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(stage), 20'000);
    run.send(SIGINT);
    run.send(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 9'000); // before the call's own time limit of ten seconds
    const CliResult left = run.result();
    QCOMPARE(left.exitCode, 3);
    QCOMPARE(left.out.count('\n'), 1);
    QCOMPARE(left.json().value("waiting"_L1).toInt(), 1);
    QVERIFY(!left.json().value("batch"_L1).toString().isEmpty());
    const QString problem = checkAllPublishedOnce(stage, stage.cli({u"resume"_s, u"--json"_s}), 1);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCliSignals::aPipeThatNobodyWritesToHoldsNothingUp()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QString pipe = stage.folder() + u"/targets.fifo"_s;
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    Background run(stage, publish(stage, pipe));
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    QCOMPARE(run.result().exitCode, 2);
    QVERIFY(stage.deploys().isEmpty());
}

void TestCliSignals::aSignalEndsTheWaitOfStop()
{
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"fault"_s, u"hang"_s}, {u"call"_s, 1}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const Background run(stage, publish(stage, stage.writeTargets(1)));
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(stage), 20'000);
    Background stop(stage, {u"stop"_s, u"--json"_s});
    const auto isJournaled = [&stage] { // the trail's own words
        const QFileInfoList files = QDir(stage.workspace()).entryInfoList(QDir::Files);
        return std::any_of(files.cbegin(), files.cend(), [](const QFileInfo &info) {
            QFile file(info.filePath());
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("stop requested");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isJournaled(), 20'000);
    stop.send(SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(stop.hasEnded(), 9'000); // before the call's own time limit of ten seconds
    const CliResult left = stop.result();
    QCOMPARE(left.exitCode, 3);
    QCOMPARE(left.json().value("waiting"_L1).toInt(), 1);
    QCOMPARE(left.out.count('\n'), 1);
}

FLOTILLA_TEST(TestCliSignals)
#include "tst_clisignals.moc"
