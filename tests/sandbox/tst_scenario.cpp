// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"
#include "testmain.h"
#include "wechat/world.h"

#include <QFile>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

Scenario parsed(const QByteArray &json)
{
    QString error;
    const auto scenario = Scenario::parse(json, &error);
    if (!scenario)
        qFatal("%s", qPrintable(error));
    return *scenario;
}

} // namespace

/// Scenario files: what they mean, and that a mistake in one is told.
class tst_Scenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyObjectIsThePlainPlatform()
    {
        const Scenario scenario = parsed("{}");
        QCOMPARE(scenario.rules.apps.size(), 3);
        QCOMPARE(scenario.rules.apps.at(0).envId, scenario.rules.envId);
        QVERIFY(scenario.faults.isEmpty() && scenario.rules.programs.isEmpty());
        QVERIFY(!scenario.key && !scenario.temporaryKey && !scenario.requestsPerSecond);
    }

    void mistakesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("{") << u"Not a JSON object"_s;
        QTest::newRow("an unknown key") << QByteArray(R"({"falts":[]})") << u"falts: is not known"_s;
        QTest::newRow("a fault without its name") << QByteArray(R"({"faults":[{"action":"DeployApp"}]})")
                                                  << u"faults[0].fault: is missing"_s;
        QTest::newRow("an unknown fault") << QByteArray(R"({"faults":[{"fault":"drop"}]})") << u"faults[0].fault: must be one of"_s;
        QTest::newRow("an unknown key in a fault") << QByteArray(R"({"faults":[{"fault":"hang","cal":1}]})")
                                                   << u"faults[0].cal: is not known"_s;
        QTest::newRow("call number 0") << QByteArray(R"({"faults":[{"fault":"hang","call":0}]})") << u"faults[0].call"_s;
        QTest::newRow("a program without AppID") << QByteArray(R"({"programs":[{"build":"fail"}]})")
                                                 << u"programs[0].appid: is missing"_s;
        QTest::newRow("a bind outcome that means nothing") << QByteArray(R"({"programs":[{"appid":"w","bind":"no"}]})")
                                                           << u"programs[0].bind"_s;
        QTest::newRow("max below min") << QByteArray(R"({"buildSeconds":{"min":3,"max":1}})") << u"buildSeconds.max"_s;
        QTest::newRow("a text for a number") << QByteArray(R"({"seed":"1"})") << u"seed: must be a number"_s;
        QTest::newRow("an unknown word") << QByteArray(R"({"lastMpCiId":"maybe"})") << u"lastMpCiId: must be one of"_s;
    }

    void mistakesAreNamedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        QString error;
        QVERIFY(!Scenario::parse(json, &error));
        QVERIFY2(error.contains(place), qPrintable(error));
    }

    void readsOutcomesPerAttempt()
    {
        const Scenario scenario = parsed(R"({"programs":[{"appid":"w","bind":[{"code":"C","message":"M"},"ok"],
            "deploy":["ok",{"errCode":7,"errMsg":"E"},{"code":"D"}],"buildSeconds":2,
            "build":["fail",{"word":"underReview","running":"queued","later":"reviewFail","laterSeconds":5}]}]})");
        const ProgramScript script = scenario.rules.programs.value(u"w"_s);
        QCOMPARE(script.bind.size(), 2);
        QCOMPARE(script.bind.at(0)->message, u"M"_s);
        QVERIFY(!script.bind.at(1));
        QCOMPARE(script.deploy.at(0).errCode, 0);
        QCOMPARE(script.deploy.at(1).errCode, 7);
        QCOMPARE(script.deploy.at(2).refused->code, u"D"_s);
        QCOMPARE(script.build.at(0).word, u"fail"_s);
        QCOMPARE(script.build.at(1).runningWord, u"queued"_s);
        QCOMPARE(script.build.at(1).laterWord, u"reviewFail"_s);
        QCOMPARE(script.buildSeconds, 2.0);
    }

    void faultsStrikeTheCallsTheyName()
    {
        FaultPlan plan(parsed(R"({"faults":[{"fault":"hang","action":"DeployApp","call":[1,3]},
            {"fault":"slow","action":"DeployApp","every":2,"app":"a"},{"fault":"html","appid":"w"}]})").faults);
        const auto next = [&plan](const CallTarget &target) {
            const auto fault = plan.next(target);
            return fault ? fault->name : QString();
        };
        const CallTarget deploy{u"DeployApp"_s, u"a"_s, {}};
        QCOMPARE(next(deploy), u"hang"_s);
        QCOMPARE(next({u"DescribeApps"_s, {}, {}}), QString());
        QCOMPARE(next(deploy), u"slow"_s);
        QCOMPARE(next(deploy), u"hang"_s);
        QCOMPARE(next({u"DeployApp"_s, u"b"_s, {}}), QString());
        QCOMPARE(next(deploy), u"slow"_s); // the fourth with that app, the fifth of all
        QCOMPARE(next({u"CheckDeployApp"_s, u"a"_s, u"w"_s}), u"html"_s);
    }

    void practiceIsWhatItsTableSays()
    {
        QFile scenarioFile(u":/sandbox/practice.json"_s);
        QVERIFY(scenarioFile.open(QIODevice::ReadOnly));
        const Scenario scenario = parsed(scenarioFile.readAll());
        QCOMPARE(scenario.rules.apps.size(), 3);
        QCOMPARE(scenario.rules.programs.size(), 60);

        QFile table(QStringLiteral(FLOTILLA_SOURCE_DIR "/resources/practice/programs.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readLine(), QByteArray("appid,name,tags\n"));
        int rows = 0;
        int troubleInTheFirstTwenty = 0;
        while (!table.atEnd()) {
            const QString appid = QString::fromUtf8(table.readLine()).section(u',', 0, 0);
            QVERIFY2(scenario.rules.programs.contains(appid), qPrintable(appid));
            const ProgramScript script = scenario.rules.programs.value(appid);
            if (++rows <= 20 && !(script.bind.isEmpty() && script.deploy.isEmpty() && script.build.isEmpty()))
                ++troubleInTheFirstTwenty;
        }
        QCOMPARE(rows, 60);
        QCOMPARE(troubleInTheFirstTwenty, 1);
    }

    void practiceWithWechatIsWhatItsTableSays()
    {
        QFile scenarioFile(u":/sandbox/practice.json"_s);
        QVERIFY(scenarioFile.open(QIODevice::ReadOnly));
        const wechat::Rules rules = parsed(scenarioFile.readAll()).wechatRules;
        const wechat::World world = wechat::World::founded(rules, 1'700'000'000'000);
        QCOMPARE(world.programs.size(), 40);

        QFile table(QStringLiteral(FLOTILLA_SOURCE_DIR "/resources/practice/wechat.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readLine(), QByteArray("appid,name,tags\n"));
        QSet<QString> reasons;
        int rejected = 0;
        int gray = 0;
        for (const wechat::MiniProgram &program : world.programs) {
            const QString row = QString::fromUtf8(table.readLine());
            QCOMPARE(row.section(u',', 0, 0), program.appid);
            QCOMPARE(row.section(u',', 1, 1), program.name);
            gray += program.gray && program.gray->isRunning() ? 1 : 0;
            const wechat::ProgramScript script = wechat::scriptOf(rules, world, program.appid);
            if (wechat::auditOutcome(script, program.appid, 0) == "rejected"_L1) {
                ++rejected;
                reasons.insert(script.reason);
                QCOMPARE(wechat::auditOutcome(script, program.appid, 1), u"approved"_s);
            }
        }
        QVERIFY(table.atEnd());
        QCOMPARE(rejected, 3);
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(gray, 1);
    }
};

FLOTILLA_TEST(tst_Scenario)
#include "tst_scenario.moc"
