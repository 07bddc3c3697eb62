// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

/// kill -9 at each journal write and inside each call, then resume: every target deployed exactly once.
class TestCrashes : public QObject
{
    Q_OBJECT

private:
    static constexpr int kTargets = 2;

    static QStringList publish(Stage &stage)
    {
        return {u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(), u"--targets"_s,
                stage.writeTargets(kTargets), u"--json"_s};
    }

    // Goes on until nothing is left to do; a batch that was never journaled is published anew.
    static QString goOnAndCheck(Stage &stage)
    {
        CliResult result = stage.cli({u"resume"_s, u"--json"_s});
        if (result.json().value("batch"_L1).toString().isEmpty()) {
            result = stage.cli(publish(stage));
        }
        return checkAllPublishedOnce(stage, result, kTargets);
    }

private slots:
    void killedAtEachJournalWrite_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("before the write is durable") << u"before"_s;
        QTest::newRow("right after it") << u"after"_s;
    }
    void killedAtEachJournalWrite()
    {
        QFETCH(QString, when);
        // As many writes as an undisturbed run needs.
        int writes = 0;
        {
            Stage stage({});
            QVERIFY(stage.isReady());
            QCOMPARE(stage.addConnection().exitCode, 0);
            const CliResult calm = stage.cli(publish(stage), {{u"FLOTILLA_TEST_COUNT_WRITES"_s, u"1"_s}}, u"flotilla-cli-killed"_s);
            QCOMPARE(checkAllPublishedOnce(stage, calm, kTargets), QString());
            const qsizetype at = calm.err.lastIndexOf("journal writes: ");
            QVERIFY(at >= 0);
            writes = calm.err.mid(at + 16).trimmed().toInt();
        }
        QVERIFY(writes > 15);
        const QStringList problems = runInParallel(writes, [when](int n) {
            Stage stage({});
            if (!stage.isReady() || stage.addConnection().exitCode != 0) {
                return u"no stage"_s;
            }
            const CliResult killed = stage.cli(publish(stage), {{u"FLOTILLA_TEST_KILL_AT"_s, QString::number(n)}, {u"FLOTILLA_TEST_KILL_WHEN"_s, when}},
                                               u"flotilla-cli-killed"_s);
            // A build that is over at its first look saves one write, so the last numbers may never be reached.
            return killed.killed ? goOnAndCheck(stage) : checkAllPublishedOnce(stage, killed, kTargets);
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void killedInsideEachCall_data()
    {
        QTest::addColumn<bool>("effect");
        QTest::newRow("the platform never acted") << false;
        QTest::newRow("the platform had acted") << true;
    }
    void killedInsideEachCall()
    {
        QFETCH(bool, effect);
        struct Held
        {
            QString action;
            int call;
        };
        QList<Held> calls;
        for (int n = 1; n <= 3; ++n) {
            calls.append({u"DeleteAppBindWxApp"_s, n}); // the third closes the lane
        }
        for (int n = 1; n <= 2; ++n) {
            calls.append({u"PutWxAppIdToWeApp"_s, n});
            calls.append({u"DeployApp"_s, n});
            calls.append({u"CheckDeployApp"_s, n});
            calls.append({u"DescribeApps"_s, n + 1}); // the first belongs to the check before the first write
        }
        const QStringList problems = runInParallel(static_cast<int>(calls.size()), [&calls, effect](int i) {
            const Held &held = calls.at(i);
            Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, held.action}, {u"call"_s, held.call},
                                                              {u"fault"_s, u"hang"_s}, {u"effect"_s, effect}}}}});
            if (!stage.isReady() || stage.addConnection().exitCode != 0) {
                return u"no stage"_s;
            }
            const CliResult killed = stage.killInsideCall(publish(stage));
            if (!killed.killed) {
                return u"was not killed: "_s + QString::fromUtf8(killed.err);
            }
            const QString problem = goOnAndCheck(stage);
            return problem.isEmpty() ? problem : held.action + u' ' + QString::number(held.call) + u": "_s + problem;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

FLOTILLA_TEST(TestCrashes)
#include "tst_crashes.moc"
