// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/versiontext.h"
#include "tcsastest.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// A version's way: task, submission, what superapps say, release, rollback, and off the shelf.
/// Mini program 0 is of a team with one superapp and has versions online; 1 is of a team with two and has none.
class tst_TcsasPublish : public TcsasTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(R"({"tcsas":{"buildSeconds":{"min":40,"max":40}}})"); }

    void aTaskTakesItsTime()
    {
        const QJsonObject body{{u"MNPVersion"_s, u"1.3.0"_s}, {u"MNPVersionIntro"_s, u"x"_s}, {u"FileUrl"_s, upload(zip())}};
        const QString task = data(u"CreateMNPVersion"_s, of(1, body))["TaskId"_L1].toString();
        const auto status = [&] { return data(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, task}})["TaskStatus"_L1].toInt(); };
        QCOMPARE(status(), 1);
        QVERIFY(data(u"DescribeMNPAllStageVersions"_s, of(1)).isNull()); // a version shows once its task ran
        m_nowMs += 4'000;
        QCOMPARE(status(), 20);
        m_nowMs += 36'000;
        QCOMPARE(status(), 60);
        QCOMPARE(stages(1), QStringList{u"Develop 1.3.0"_s});
        QCOMPARE(code(u"CreateMNPVersion"_s, of(1, body)), u"InvalidParameterValue.InvalidMNPVersion"_s); // it exists
        QCOMPARE(code(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, u"1"_s}}), u"InvalidParameterValue.InvalidMNPVersionTaskId"_s);
    }

    void aTaskMayFail()
    {
        start(R"({"tcsas":{"packageLimit":1000,"programs":[{"index":0,"build":["syntax error","ok"]}]}})");
        const auto create = [this](int index, const QByteArray &package) {
            const QJsonObject body{{u"MNPVersion"_s, u"2.0.0"_s}, {u"MNPVersionIntro"_s, u"x"_s}, {u"FileUrl"_s, upload(package)}};
            const QJsonObject answer = response(u"CreateMNPVersion"_s, of(index, body));
            m_nowMs += kMinute;
            if (answer.contains("Error"_L1))
                return answer["Error"_L1]["Code"_L1].toString();
            const QJsonValue task = data(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, answer["Data"_L1]["TaskId"_L1]}});
            return u"%1 %2"_s.arg(task["TaskStatus"_L1].toInt()).arg(task["TaskMsg"_L1].toString());
        };
        QCOMPARE(create(0, zip()), u"30 syntax error"_s);
        QVERIFY(!stages(0).contains(u"Develop 2.0.0"_s));
        QCOMPARE(create(0, zip()), u"60 success"_s); // a version whose task failed may be sent again
        QCOMPARE(create(1, "plain text"), u"30 The package cannot be unzipped."_s);
        QCOMPARE(create(2, QByteArray(1001, 'x')), u"InvalidParameterValue.MNPFileSizExceedLimit"_s);
    }

    void refusesBadVersions_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("an unknown mini program") << u"MNPId"_s << u"mp1"_s << u"InvalidParameterValue.InvalidMNPId"_s;
        QTest::newRow("a version that is none") << u"MNPVersion"_s << u"1/2"_s << u"InvalidParameterValue.InvalidMNPVersion"_s;
        QTest::newRow("one that is online") << u"MNPVersion"_s << u"1.2.0"_s << u"InvalidParameterValue.InvalidMNPVersion"_s;
        QTest::newRow("no introduction") << u"MNPVersionIntro"_s << u" "_s << u"InvalidParameterValue.InvalidMNPVersionIntro"_s;
        QTest::newRow("a file that is not there") << u"FileUrl"_s << u"http://127.0.0.1:8081/x.zip"_s
                                                  << u"FailedOperation.FileDownloadFailed"_s;
    }

    void refusesBadVersions()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QJsonObject body = of(0, {{u"MNPVersion"_s, u"3.0.0"_s}, {u"MNPVersionIntro"_s, u"x"_s}, {u"FileUrl"_s, upload(zip())}});
        body.insert(key, value);
        QTEST(code(u"CreateMNPVersion"_s, body), "code");
        QVERIFY(!effects().contains(u"createVersion"_s));
    }

    void everySuperappHasASay()
    {
        const qint64 id = build(1, u"1.0.0"_s);
        QVERIFY(id > 0);
        const QJsonObject submit{{u"MNPVersionId"_s, id}, {u"ApplyAction"_s, u"submit"_s}};
        const QJsonObject cancel{{u"MNPVersionId"_s, id}, {u"ApplyAction"_s, u"cancel"_s}};
        QCOMPARE(code(u"CreateMNPApproval"_s, cancel), u"InvalidParameterValue.MNPVersionIsNotPlatformPhase"_s);
        const QString no = data(u"CreateMNPApproval"_s, submit)["ApprovalNo"_L1].toString();
        QVERIFY(!no.isEmpty());
        QCOMPARE(code(u"CreateMNPApproval"_s, submit), u"FailedOperation.ExistMNPApprovalRecord"_s);
        const QJsonArray inbox = rows(u"DescribeMNPApprovalList"_s, {{u"ApprovalStatusList"_s, QJsonArray{0, 1}}});
        QCOMPARE(inbox.size(), 2);
        const auto status = [&] { return rows(u"DescribeMNPAllStageVersions"_s, of(1)).at(0)["ApprovalStatus"_L1].toInt(); };
        const auto say = [&](int row, int result, const QString &note = {}) {
            const QJsonObject item{{u"AppId"_s, inbox.at(row)["ApplicationId"_L1]}, {u"ApprovalResult"_s, result}, {u"ApprovalNote"_s, note}};
            return code(u"ProcessMNPApproval"_s, {{u"ApprovalNo"_s, no}, {u"ApprovalItems"_s, QJsonArray{item}}});
        };
        QCOMPARE(status(), 0);
        QCOMPARE(say(0, 3), QString());
        QCOMPARE(status(), 1); // one of two
        QCOMPARE(say(0, 3), u"InvalidParameterValue.ProcessMNPApprovalStatusError"_s);
        QCOMPARE(say(1, 2), u"InvalidParameterValue.InvalidApprovalNote"_s);
        QCOMPARE(say(1, 2, u"no logo"_s), QString());
        QCOMPARE(status(), 2);
        QCOMPARE(rows(u"DescribeMNPApprovalList"_s, {{u"ApprovalStatusList"_s, QJsonArray{2}}}).at(0)["ApprovalNote"_L1].toString(), u"no logo"_s);
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), u"FailedOperation.OnlyReleasePlatformApprovedMNPVersion"_s);
        QCOMPARE(code(u"CreateMNPApproval"_s, cancel), u"InvalidParameterValue.MNPApprovalStatusError"_s);
        QCOMPARE(code(u"CreateMNPApproval"_s, submit), QString()); // a rejected one may be submitted again
        QCOMPARE(code(u"CreateMNPApproval"_s, cancel), QString());
        QCOMPARE(status(), 4);
        QCOMPARE(approve(1, id), QString());
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), QString());
        QCOMPARE(stages(1), (QStringList{u"Platform 1.0.0"_s, u"Online 1.0.0"_s}));
    }

    void refusesBadDecisions()
    {
        start(R"({"tcsas":{"programs":[{"index":0,"platform":"2.0.0"}]}})");
        const tcsas::Approval &open = m_service->world().approvals.at(3);
        const auto process = [&](const QString &no, const QJsonArray &items) {
            return code(u"ProcessMNPApproval"_s, {{u"ApprovalNo"_s, no}, {u"ApprovalItems"_s, items}});
        };
        const QJsonObject item{{u"AppId"_s, open.items.at(0).application}, {u"ApprovalResult"_s, 3}};
        const QJsonObject other{{u"AppId"_s, m_service->world().applications.at(1).id}, {u"ApprovalResult"_s, 3}};
        QCOMPARE(process(u"x"_s, {item}), u"InvalidParameterValue.InvalidApprovalNo"_s);
        QCOMPARE(process(open.no, {}), u"InvalidParameterValue.ProcessApprovalItemIsEmpty"_s);
        QCOMPARE(process(open.no, {item, other}), u"InvalidParameterValue.ProcessApplicationAndApprovalApplicationMismatch"_s);
        QVERIFY(effects().isEmpty()); // all of it or nothing
        QCOMPARE(process(open.no, {item}), QString());
    }

    void superappsMayDecideByThemselves()
    {
        start(R"({"tcsas":{"approvalSeconds":600,"programs":[{"index":0,"decisions":["rejected","approved"],"reason":"no logo"}]}})");
        const qint64 id = build(0, u"2.0.0"_s);
        const QJsonObject submit{{u"MNPVersionId"_s, id}, {u"ApplyAction"_s, u"submit"_s}};
        QCOMPARE(code(u"CreateMNPApproval"_s, submit), QString());
        const auto newest = [this] { return rows(u"DescribeMNPApprovalList"_s).at(0); };
        QCOMPARE(newest()["ApprovalStatus"_L1].toInt(), 0);
        QCOMPARE(newest()["ApprovalTime"_L1].toString(), u"0"_s);
        m_nowMs += 600'000;
        QCOMPARE(newest()["ApprovalStatus"_L1].toInt(), 2);
        QCOMPARE(newest()["ApprovalNote"_L1].toString(), u"no logo"_s);
        QCOMPARE(code(u"CreateMNPApproval"_s, submit), QString());
        m_nowMs += 600'000;
        QCOMPARE(newest()["ApprovalStatus"_L1].toInt(), 3);
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), QString());
    }

    void goesUpwardsOnly()
    {
        const QString notHigher = u"FailedOperation.ReleaseMNPVersionNeedGreaterThanOnlineVersion"_s;
        for (const auto &[version, wanted] : QList<QPair<QString, QString>>{{u"1.1.9"_s, notHigher},
                                                                            {u"1.2"_s, notHigher},
                                                                            {u"1.2.0-beta"_s, notHigher},
                                                                            {u"1.10.0"_s, QString()},
                                                                            {u"1.9.0"_s, notHigher}}) {
            const qint64 id = build(0, version);
            QCOMPARE(approve(0, id), QString());
            QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), wanted);
        }
        const qint64 online = program(0).online;
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, online}}), u"FailedOperation.MNPVersionReleased"_s);
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, 1}}), u"InvalidParameterValue.InvalidMNPVersionId"_s);
        QCOMPARE(effects().count(u"release"_s), 1);
    }

    void comparesVersions_data()
    {
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("higher");
        QTest::newRow("numbers, not texts") << u"1.9.0"_s << u"1.10.0"_s;
        QTest::newRow("a missing part") << u"1.9"_s << u"1.9.1"_s;
        QTest::newRow("a version before") << u"1.9.0-beta"_s << u"1.9.0"_s;
        QTest::newRow("a letter in front") << u"1.9"_s << u"v1.2"_s;
    }

    void comparesVersions()
    {
        QFETCH(QString, lower);
        QFETCH(QString, higher);
        QVERIFY(tcsas::compareVersions(lower, higher) < 0);
        QVERIFY(tcsas::compareVersions(higher, lower) > 0);
        QCOMPARE(tcsas::compareVersions(lower, lower), 0);
    }

    void rollsBackOnce()
    {
        const auto historyOf = [this] { return data(u"DescribeMNPReleasedVersionHistory"_s, of(0))["DataList"_L1].toArray(); };
        const QJsonValue previous = historyOf().at(0);
        QCOMPARE(previous["MNPVersion"_L1].toString(), u"1.1.0"_s);
        QJsonObject body = of(0, {{u"MNPVersionId"_s, previous["MNPVersionId"_L1]}, {u"MNPVersion"_s, u"1.0.0"_s}});
        QCOMPARE(code(u"RollbackMNPVersion"_s, body), u"FailedOperation"_s); // the two name different versions
        body.insert(u"MNPVersion"_s, u"1.1.0"_s);
        QCOMPARE(code(u"RollbackMNPVersion"_s, body), QString());
        QCOMPARE(stages(0).constLast(), u"Online 1.1.0"_s);
        const QJsonValue next = historyOf().at(1);
        QCOMPARE(next["MNPVersion"_L1].toString(), u"1.0.0"_s);
        QCOMPARE(code(u"RollbackMNPVersion"_s, of(0, {{u"MNPVersionId"_s, next["MNPVersionId"_L1]}, {u"MNPVersion"_s, u"1.0.0"_s}})),
                 u"FailedOperation"_s);
        const qint64 id = build(0, u"1.1.1"_s); // lower than what was online before, higher than what is
        QCOMPARE(approve(0, id), QString());
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), QString());
        QCOMPARE(code(u"RollbackMNPVersion"_s, body), QString());
        body.insert(u"MNPId"_s, u"mp1"_s);
        QCOMPARE(code(u"RollbackMNPVersion"_s, body), u"InvalidParameterValue.InvalidMiniAppId"_s);
        QCOMPARE(effects().count(u"rollback"_s), 2);
    }

    void leavesTheShelf()
    {
        const qint64 id = build(0, u"2.0.0"_s);
        QCOMPARE(approve(0, id), QString());
        QVERIFY(data(u"DescribeMNPOfflinePackageURL"_s, of(0))["Data"_L1].toString().endsWith(this->id(0) + u"_1.2.0.apkg"_s));
        QCOMPARE(code(u"RemoveMNP"_s, of(0)), QString());
        QCOMPARE(code(u"RemoveMNP"_s, of(0)), u"FailedOperation.RecordNotFound"_s);
        QCOMPARE(data(u"DescribeMNP"_s, of(0))["Status"_L1].toInt(), 2);
        QCOMPARE(code(u"DescribeMNPOfflinePackageURL"_s, of(0)), u"FailedOperation.MNPOnlineVersionNotExist"_s);
        QCOMPARE(code(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, id}}), u"FailedOperation"_s);
        QCOMPARE(code(u"DeleteMNP"_s, of(0)), QString());
        QCOMPARE(m_service->world().programs.size(), 19);
        QCOMPARE(effects().mid(effects().size() - 2), (QStringList{u"offShelf"_s, u"delete"_s}));
    }

    void hasOneTrialVersion()
    {
        const qint64 first = build(0, u"2.0.0"_s);
        const qint64 second = build(0, u"2.1.0"_s);
        const auto configure = [this](qint64 id, int action) {
            return code(u"ConfigureMNPPreview"_s,
                        of(0, {{u"MNPVersionId"_s, id}, {u"ActionType"_s, action}, {u"PreivewEntrancePath"_s, u"/pages/index"_s}}));
        };
        QCOMPARE(configure(first, 1), QString());
        QCOMPARE(configure(second, 1), u"FailedOperation.ShowcaseVersionAlreadyExist"_s);
        QCOMPARE(configure(second, 2), u"FailedOperation.RecordNotFound"_s);
        QCOMPARE(data(u"DescribeMNPPreview"_s, of(0, {{u"MNPVersionId"_s, first}}))["PreviewEntrancePath"_L1].toString(), u"/pages/index"_s);
        QCOMPARE(configure(first, 2), QString());
        QCOMPARE(configure(second, 1), QString());
        QCOMPARE(rows(u"DescribeMNPAllStageVersions"_s, of(0)).at(0)["ShowCase"_L1].toInt(), 1);
        QCOMPARE(effects().mid(effects().size() - 3), (QStringList{u"preview"_s, u"cancelPreview"_s, u"preview"_s}));
    }

    void needsATeamWithSuperapps()
    {
        start(R"({"tcsas":{"count":2,"teams":[{"id":"1"},{"id":"2","related":"3"},{"id":"3","superapp":true}],
                           "applications":[{"id":"app-1","team":"1"}]}})");
        const auto submit = [this](int index) {
            return code(u"CreateMNPApproval"_s, {{u"MNPVersionId"_s, build(index, u"2.0.0"_s)}, {u"ApplyAction"_s, u"submit"_s}});
        };
        QCOMPARE(submit(0), u"FailedOperation.MNPTeamNotAssociatedApplicationTeam"_s);
        QCOMPARE(submit(1), u"FailedOperation.MNPTeamAssociatedApplicationTeamNotCreateApplication"_s);
    }
};

FLOTILLA_TEST(tst_TcsasPublish)
#include "tst_tcsaspublish.moc"
