// SPDX-License-Identifier: GPL-3.0-or-later
#include "superapp.h"
#include "testmain.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

QJsonObject findingOf(const CliResult &result, const QString &check)
{
    const QJsonArray findings = result.json()["findings"_L1].toArray();
    const auto found = std::find_if(findings.cbegin(), findings.cend(), [&check](const auto &one) { return one.toObject()["check"_L1].toString() == check; });
    return found == findings.cend() ? QJsonObject() : found->toObject();
}

} // namespace

/// What orders about versions, approvals and domains do on the simulated superapp platform, as a script sees it.
class TestCliTcsasOrders : public QObject
{
    Q_OBJECT
private slots:
    // Nobody is to lose a domain unseen.
    void whatBecomesOfDomainsIsToldBefore()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QStringList one = app.only(1);
        const auto order = [&](const QByteArray &file, const QString &mode, const QStringList &more) {
            return app.run(u"domains"_s, one + QStringList{u"--file"_s, app.write(u"d.json"_s, file), u"--mode"_s, mode} + more);
        };
        const CliResult first = order("{\"request\":[\"https://a.cn\",\"https://b.cn\"]}", u"add"_s, {});
        QVERIFY2(first.exitCode == 0, spoken(first).constData());
        QCOMPARE(findingOf(first, u"domains_diff"_s)["level"_L1].toString(), u"note"_s);
        const CliResult dry = order("{\"request\":[\"https://B.cn/\",\"https://c.cn\"],\"socket\":[]}", u"set"_s, {u"--dry-run"_s});
        QVERIFY2(dry.exitCode == 0, spoken(dry).constData());
        const QJsonObject finding = findingOf(dry, u"domains_go"_s);
        QCOMPARE(finding["level"_L1].toString(), u"warn"_s);
        QCOMPARE(finding["appid"_L1].toString(), app.program(0));
        const QJsonArray expected{QJsonObject{{u"list"_s, u"request"_s}, {u"added"_s, QJsonArray{u"https://c.cn"_s}},
                                              {u"removed"_s, QJsonArray{u"https://a.cn"_s}}, {u"kept"_s, QJsonArray{u"https://b.cn"_s}}},
                                  QJsonObject{{u"list"_s, u"socket"_s}, {u"added"_s, QJsonArray()}, {u"removed"_s, QJsonArray()}, {u"kept"_s, QJsonArray()}}};
        QCOMPARE(finding["changes"_L1].toArray(), expected);
        QVERIFY(spoken(dry).contains("removes https://a.cn, adds https://c.cn, keeps 1"));
        QCOMPARE(app.effects(u"setDomains"_s), 0);
    }

    void allThatIsOpenOfAMiniProgramIsDecided()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QString package = app.package();
        for (const QString &version : {u"3.0.0"_s, u"3.1.0"_s}) {
            const CliResult sent = app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, package, u"--version"_s, version, u"--intro"_s, u"x"_s});
            QVERIFY2(sent.exitCode == 0, spoken(sent).constData());
        }
        const CliResult approved = app.run(u"approve"_s, app.only(1) + QStringList{u"--result"_s, u"approve"_s});
        QVERIFY2(approved.exitCode == 0, spoken(approved).constData());
        QCOMPARE(app.effects(u"approve"_s, 0), 2);
        QCOMPARE(firstRow(approved, u"targets"_s)["ids"_L1]["decided"_L1].toString().count(u','), 1);
        QCOMPARE(app.run(u"approve"_s, app.only(1) + QStringList{u"--result"_s, u"approve"_s}).exitCode, 1);
    }

    // The platform tells of the newest only: the older order is over, and is in nobody's way.
    void aNewerVersionTakesThePlaceOfTheOlder()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        QString older;
        for (const QString &version : {u"3.0.0"_s, u"3.1.0"_s}) {
            const CliResult sent = app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, version, u"--intro"_s, u"x"_s});
            QVERIFY2(sent.exitCode == 0, spoken(sent).constData());
            older = older.isEmpty() ? sent.json()["batch"_L1].toString() : older;
        }
        const CliResult followed = app.bare({u"follow"_s, u"--all"_s});
        const CliResult state = app.bare({u"status"_s, u"--batch"_s, older});
        QVERIFY2(firstRow(state, u"targets"_s)["state"_L1].toString() == u"cancelled"_s, (spoken(followed) + spoken(state)).constData());
        QCOMPARE(firstRow(state, u"targets"_s)["reason_kind"_L1].toString(), u"overtaken"_s);
        const CliResult withdrawn = app.run(u"withdraw-approval"_s, app.only(1));
        QVERIFY2(withdrawn.exitCode == 0, spoken(withdrawn).constData());
        const CliResult again = app.run(u"submit-approval"_s, app.only(1));
        QVERIFY2(again.exitCode == 0, spoken(again).constData());
    }

    // Another platform has --until as well, and needs something else.
    void whatIsMissingIsThatOfItsPlatform()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const qsizetype before = app.arrivals();
        const CliResult refused = app.run(u"publish"_s, app.only(1) + QStringList{u"--until"_s, u"submit"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("--package"), refused.err.constData());
        QCOMPARE(app.arrivals(), before);
    }

    // Each is told before, and none of them stops the others.
    void whatIsUnfitFailsAlone()
    {
        const QString unfit = u"FailedOperation.MNPTeamNotAssociatedApplicationTeam"_s;
        Superapp app({}, {QJsonObject{{u"index"_s, 0}, {u"online"_s, u"9.0.0"_s}}, QJsonObject{{u"index"_s, 1}, {u"offShelf"_s, true}},
                          QJsonObject{{u"index"_s, 2}, {u"error"_s, unfit}}});
        QCOMPARE(app.connect().exitCode, 0);
        const QString unknown = u"mpnotthere"_s;
        QStringList order = app.only(4) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                      u"--until"_s, u"release"_s, u"--approve"_s, u"--width"_s, u"1"_s};
        order[1].prepend(unknown + u',');
        const CliResult dry = app.run(u"publish"_s, order + QStringList{u"--dry-run"_s});
        QCOMPARE(findingOf(dry, u"no_program"_s)["appid"_L1].toString(), unknown);
        QCOMPARE(findingOf(dry, u"not_higher"_s)["appid"_L1].toString(), app.program(0));
        QCOMPARE(findingOf(dry, u"off_shelf"_s)["appid"_L1].toString(), app.program(1));
        QCOMPARE(findingOf(dry, u"refused_program"_s)["appid"_L1].toString(), app.program(2));
        QVERIFY(findingOf(dry, u"refused_program"_s)["detail"_L1].toString().contains(unfit));
        const CliResult sent = app.run(u"publish"_s, order);
        QVERIFY2(sent.exitCode == 1, spoken(sent).constData());
        QCOMPARE(sent.json()["failed"_L1].toInt(), 4);
        QCOMPARE(sent.json()["succeeded"_L1].toInt(), 1);
        QCOMPARE(app.effects(u"release"_s, 3), 1);
    }

    void whatTheKeyMayNotTouchFailsAlone()
    {
        const QString code = u"UnauthorizedOperation"_s;
        Superapp app({}, {QJsonObject{{u"index"_s, 1}, {u"error"_s, code}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult sent = app.run(u"publish"_s, app.only(4) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                                                 u"--width"_s, u"1"_s});
        QVERIFY2(sent.exitCode == 1, spoken(sent).constData());
        QCOMPARE(sent.json()["failed"_L1].toInt(), 1);
        QCOMPARE(sent.json()["in_review"_L1].toInt(), 3);
        QCOMPARE(sent.json()["targets"_L1][1]["code"_L1].toString(), code);
        QCOMPARE(findingOf(sent, u"refused_program"_s)["appid"_L1].toString(), app.program(1));
        const CliResult fleet = app.run(u"fleet"_s);
        QCOMPARE(fleet.json()["programs"_L1].toArray().size(), 20);
        QVERIFY2(!spoken(fleet).isEmpty(), spoken(fleet).constData());
        QCOMPARE(fleet.json()["programs"_L1][2]["platform"_L1]["version"_L1].toString(), u"3.0.0"_s);
    }

    // It is approved and higher than what is online, like one that waits for its release.
    void aReleaseOfWhatWasRolledBackSaysSo()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult released = app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                                                     u"--until"_s, u"release"_s, u"--approve"_s});
        QVERIFY2(released.exitCode == 0, spoken(released).constData());
        QCOMPARE(app.run(u"rollback"_s, app.only(1) + QStringList{u"--to"_s, u"previous"_s}).exitCode, 0);
        const CliResult dry = app.run(u"release"_s, app.only(1) + QStringList{u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(findingOf(dry, u"rolled_back"_s)["detail"_L1].toString(), u"3.0.0"_s);
        const CliResult again = app.run(u"release"_s, app.only(1)); // a person wants it: the platform decides
        QCOMPARE(findingOf(again, u"rolled_back"_s)["level"_L1].toString(), u"warn"_s);
        QCOMPARE(firstRow(again, u"targets"_s)["code"_L1].toString(), u"FailedOperation.MNPVersionReleased"_s);
        QCOMPARE(app.calls(u"ReleaseMNPVersion"_s), 2);
    }

    // With a key from the environment the new one is in the memory of the process that was killed, and nowhere else.
    void aKeyThatNobodyWasToldIsLost()
    {
        Superapp app({QJsonObject{{u"action"_s, u"ResetMNPAppSecret"_s}, {u"call"_s, 2}, {u"fault"_s, u"hang"_s}}},
                     {QJsonObject{{u"index"_s, 0}, {u"secret"_s, u"active"_s}}, QJsonObject{{u"index"_s, 1}, {u"secret"_s, u"active"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const auto run = app.begun(u"secret-reset"_s, app.only(2) + QStringList{u"--reveal"_s, u"--width"_s, u"1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(app.calls(u"ResetMNPAppSecret"_s) == 2, 20'000);
        run->send(SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20'000);
        const CliResult left = app.bare({u"status"_s});
        QCOMPARE(left.json()["succeeded"_L1].toInt(), 0);
        QCOMPARE(left.json()["waiting"_L1].toInt(), 2);
        const CliResult resumed = app.bare({u"resume"_s});
        QVERIFY2(resumed.exitCode == 3, spoken(resumed).constData());
        QCOMPARE(firstRow(resumed, u"targets"_s)["reason_kind"_L1].toString(), u"secret_lost"_s);
        QCOMPARE(app.effects(u"secretReset"_s, 0), 1);
    }

    void aKeyThatWasToldIsNotLost()
    {
        Superapp app({}, {QJsonObject{{u"index"_s, 0}, {u"secret"_s, u"active"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult made = app.run(u"secret-reset"_s, app.only(1) + QStringList{u"--reveal"_s});
        QVERIFY2(made.exitCode == 0, spoken(made).constData());
        QCOMPARE(firstRow(made, u"targets"_s)["state"_L1].toString(), u"succeeded"_s);
        const CliResult after = app.bare({u"status"_s});
        QCOMPARE(after.json()["succeeded"_L1].toInt(), 1);
        QCOMPARE(app.bare({u"resume"_s}).exitCode, 0);
    }

    // Data is null, and nothing was done: that is looked at after seconds, not after the half hour of something that runs.
    void aChangeOfWhichNothingIsSaidIsLookedAt()
    {
        const QJsonObject silent{{u"Response"_s, QJsonObject{{u"Data"_s, QJsonValue()}, {u"RequestId"_s, u"r"_s}}}};
        const auto once = [&silent](const QString &action) {
            return QJsonObject{{u"action"_s, action}, {u"call"_s, 1}, {u"fault"_s, u"json"_s}, {u"reply"_s, silent}};
        };
        Superapp app({once(u"CreateMNPApproval"_s), once(u"ReleaseMNPVersion"_s)});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult released = app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                                                     u"--until"_s, u"release"_s, u"--approve"_s});
        QVERIFY2(released.exitCode == 0, spoken(released).constData());
        QCOMPARE(app.effects(u"submit"_s, 0), 1);
        QCOMPARE(app.effects(u"release"_s, 0), 1);
    }

    void whereACanaryReleaseGoesOnIsTold()
    {
        Superapp app({}, {QJsonObject{{u"index"_s, 0}, {u"canary"_s, true}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult fleet = app.run(u"fleet"_s, app.only(2));
        QVERIFY2(fleet.exitCode == 0, spoken(fleet).constData());
        const QJsonArray rows = fleet.json()["programs"_L1].toArray();
        for (const auto &row : rows) {
            const bool tried = row.toObject()["appid"_L1].toString() == app.program(0);
            QCOMPARE(row.toObject()["canary_in"_L1].toArray().isEmpty(), !tried);
        }
        QCOMPARE(rows.size(), 2);
    }

    void whatRestsAndIsToGoOnIsCountedAlike()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const auto run = app.begun(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                                            u"--until"_s, u"release"_s});
        QTRY_VERIFY_WITH_TIMEOUT(app.effects(u"submit"_s) == 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(app.bare({u"status"_s}).json()["targets"_L1][0]["step"_L1].toString() == u"approval"_s, 20'000);
        run->send(SIGINT);
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20'000);
        const CliResult left = run->result();
        QCOMPARE(left.exitCode, 3);
        QCOMPARE(left.json()["waiting"_L1].toInt(), 1);
        const QJsonObject row = firstRow(app.bare({u"batches"_s}), u"batches"_s);
        QCOMPARE(row["waiting"_L1].toInt(), 1);
        QCOMPARE(row["in_review"_L1].toInt(), 0);
    }
};

FLOTILLA_TEST(TestCliTcsasOrders)
#include "tst_clitcsasorders.moc"
