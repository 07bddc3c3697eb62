// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

/// Every fault that the sandbox knows, at every action: all targets are published exactly once all the same, or a person
/// is asked; nothing is ever deployed twice.
class TestFaults : public QObject
{
    Q_OBJECT

private:
    static QStringList publish(Stage &stage, int targets, const QStringList &more = {})
    {
        return QStringList{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(), u"--targets"_s,
                           stage.writeTargets(targets), u"--json"_s} + more;
    }

private slots:
    void oneFaultIsSurvived_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"DeleteAppBindWxApp", "PutWxAppIdToWeApp", "DeployApp", "CheckDeployApp", "DescribeApps"}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void oneFaultIsSurvived()
    {
        QFETCH(QString, action);
        const QStringList faults{u"dropBefore"_s, u"dropAfter"_s, u"http"_s, u"html"_s, u"truncated"_s, u"brokenJson"_s,
                                 u"limited"_s, u"internalError"_s, u"expired"_s, u"clockSkew"_s, u"redirect"_s, u"oversize"_s,
                                 u"slow"_s};
        const QStringList problems = runInParallel(static_cast<int>(faults.size()), [&](int i) {
            QJsonObject fault{{u"action"_s, action}, {u"fault"_s, faults.at(i)}, {u"call"_s, action == u"DescribeApps"_s ? 3 : 2},
                              {u"ms"_s, 600}, {u"seconds"_s, 30}};
            if (faults.at(i) != u"slow"_s) {
                fault.remove(u"ms"_s);
            }
            if (faults.at(i) != u"clockSkew"_s) {
                fault.remove(u"seconds"_s);
            }
            Stage stage({{u"faults"_s, QJsonArray{fault}}});
            if (!stage.isReady() || stage.addConnection().exitCode != 0) {
                return u"no stage"_s;
            }
            const QString problem = checkAllPublishedOnce(stage, stage.cli(publish(stage, 3)), 3);
            return problem.isEmpty() ? problem : faults.at(i) + u": "_s + problem;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyUnknownDeployAsksAPersonInTheEnd()
    {
        Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"fault"_s, u"dropBefore"_s}}}}});
        QVERIFY(stage.isReady());
        QCOMPARE(stage.addConnection().exitCode, 0);
        const CliResult r = stage.cli(publish(stage, 2));
        QCOMPARE(r.exitCode, 3);
        QCOMPARE(r.json().value("waiting"_L1).toInt(), 2);
        QVERIFY(stage.deploys().isEmpty());
        const CliResult skipped = stage.cli({u"resolve"_s, u"--batch"_s, r.json().value("batch"_L1).toString(), u"--appid"_s,
                                             Stage::program(1), u"--as"_s, u"skip"_s});
        QCOMPARE(skipped.exitCode, 0);
        const CliResult status = stage.cli({u"status"_s, u"--json"_s});
        QCOMPARE(status.json().value("skipped"_L1).toInt(), 1);
    }

    void perProgramOutcomes()
    {
        const auto program = [](int n, const QString &key, const QJsonValue &value) {
            return QJsonObject{{u"appid"_s, Stage::program(n)}, {key, value}};
        };
        Stage stage({{u"programs"_s, QJsonArray{program(1, u"bind"_s, QJsonObject{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"not authorised"_s}}),
                                                program(2, u"deploy"_s, QJsonObject{{u"errCode"_s, 5}, {u"errMsg"_s, u"no category"_s}}),
                                                program(3, u"build"_s, QJsonArray{u"fail"_s, u"success"_s}),
                                                program(4, u"build"_s, u"underReview"_s), program(5, u"build"_s, u"reviewFail"_s),
                                                program(6, u"build"_s, u"releaseSuccess"_s)}}});
        QVERIFY(stage.isReady());
        QCOMPARE(stage.addConnection().exitCode, 0);
        const CliResult r = stage.cli(publish(stage, 7));
        QCOMPARE(r.exitCode, 1);
        const QStringList expected{u"failed"_s, u"failed"_s, u"failed"_s, u"in_review"_s, u"rejected"_s, u"succeeded"_s, u"succeeded"_s};
        const QJsonArray targets = r.json().value("targets"_L1).toArray();
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(targets.at(i).toObject().value("state"_L1).toString(), expected.at(i));
        }
        QCOMPARE(targets.at(0).toObject().value("step"_L1).toString(), u"bind"_s);
        QCOMPARE(targets.at(1).toObject().value("step"_L1).toString(), u"deploy"_s);
        QVERIFY(targets.at(1).toObject().value("code"_L1).toString().contains(u'5'));
        const CliResult again = stage.cli({u"retry"_s, u"--json"_s});
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.json().value("succeeded"_L1).toInt(), 3);
        QCOMPARE(again.json().value("failed"_L1).toInt(), 2);
        QCOMPARE(again.json().value("rejected"_L1).toInt(), 1);
        const QJsonArray after = again.json().value("targets"_L1).toArray();
        QCOMPARE(after.at(2).toObject().value("attempts"_L1).toInt(), 2);
        QCOMPARE(after.at(6).toObject().value("attempts"_L1).toInt(), 1);
    }

    void aPlatformThatNamesNoBuildsAsksInsteadOfDeployingTwice()
    {
        Stage stage({{u"lastMpCiId"_s, u"none"_s},
                     {u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"call"_s, 1}, {u"fault"_s, u"dropAfter"_s}}}}});
        QVERIFY(stage.isReady());
        QCOMPARE(stage.addConnection().exitCode, 0);
        const CliResult r = stage.cli(publish(stage, 2));
        QCOMPARE(r.exitCode, 3);
        QCOMPARE(r.json().value("waiting"_L1).toInt(), 2);
        QCOMPARE(stage.deploys().values(), QList<int>{1});
    }

    void aPlatformWhoseIdsNeverMatchAsksInsteadOfGuessing()
    {
        Stage stage({{u"lastMpCiId"_s, u"other"_s}});
        QVERIFY(stage.isReady());
        QCOMPARE(stage.addConnection().exitCode, 0);
        CliResult r = stage.cli(publish(stage, 3));
        QCOMPARE(r.exitCode, 3); // the read-back shows a build that is not ours: said once, then a person goes on
        r = stage.cli({u"resume"_s, u"--json"_s});
        QCOMPARE(checkAllPublishedOnce(stage, r, 3), QString());
    }
};

FLOTILLA_TEST(TestFaults)
#include "tst_faults.moc"
