// SPDX-License-Identifier: GPL-3.0-or-later
// Each call against a request and replies on file, and the keys that are told once.
#include "tcsascalldesk.h"
#include "tcsas/names.h"
#include "tencentcloud/errordictionary.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = tcsas::calls;

class TestTcsasCalls : public QObject
{
    Q_OBJECT

private:
    static void row(const char *action, const char *name, const Call &call, const QStringList &expected, int sendings = 1, const char *before = "")
    {
        QTest::addRow("%s/%s", action, name) << QString::fromLatin1(action) << QString::fromLatin1(name) << call << expected << sendings
                                             << QString::fromLatin1(before);
    }

    /// Those of a call that is answered well, refused, and broken off; `readings`: how often a broken answer is asked for.
    static void rows(const char *action, const Call &call, const QStringList &good, const char *code, int readings, const char *before = "")
    {
        row(action, "good", call, QStringList{u"accepted"_s} + good, 1, before);
        row(action, "error", call, {u"refused"_s, u"code "_s + QString::fromLatin1(code)}, 1, before);
        row(action, "broken", call, {u"unknown"_s}, readings, before);
    }

    static void settingRows()
    {
        const char *const refused = "FailedOperation.GetOperateResourceFailed";
        const Call edit = tcsasCall(calls::EditProgram, {}, {{u"type"_s, u"Shopping->3_Books"_s}, {u"name"_s, u"书店"_s}, {u"intro"_s, u"Short"_s},
                                                          {u"desc"_s, u"Long"_s}, {u"icon_url"_s, u"https://cos.example/a.png"_s}});
        rows("ModifyMNP", edit, {}, "InvalidParameterValue.MiniProgramNameAlreadyExist", 1);
        rows("DescribeMNPCategory", tcsasCall(calls::ListCategories),
             {u"Shopping->1_Supermarket|Shopping->1_Supermarket"_s, u"Shopping->3_Books|Shopping->3_Books"_s, u"Food->1_Restaurant|Food->1_Restaurant"_s},
             refused, 3);
        rows("DescribeApplicationList", tcsasCall(calls::ListApplications), {u"app-1|City Life|City Life|City"_s}, refused, 3);
        rows("DescribeApplicationMNPList", tcsasCall(calls::ReadCanary), {u"mp1||City Life"_s}, "InvalidParameterValue.InvalidApplicationId", 3,
             "DescribeApplicationList");
        rows("CreateMNPAppSecret", tcsasCall(calls::GenerateSecret), {}, refused, 1);
        row("CreateMNPAppSecret", "null", tcsasCall(calls::GenerateSecret), {u"unknown"_s});
        rows("ResetMNPAppSecret", tcsasCall(calls::ResetSecret), {}, refused, 1);
        row("ResetMNPAppSecret", "no-key", tcsasCall(calls::ResetSecret), {u"unknown"_s});
        rows("DescribeMNPSensitiveAPIPermissionApprovalList", tcsasCall(calls::ReadApiPending),
             {u"B1|Phone|1741317559000|mp4b3ykyne0wain0|Shop|processing|dev"_s}, refused, 3);
        const Call reject = tcsasCall(calls::ApproveApi, {{u"result"_s, u"reject"_s}, {u"approval_note"_s, u"no need"_s}}, {{u"change"_s, u"B1"_s}});
        rows("ProcessMNPSensitiveAPIPermissionApproval", reject, {}, refused, 1);
        row("ProcessMNPSensitiveAPIPermissionApproval", "false", reject, {u"refused"_s, u"code Result"_s});
    }

    static void messageRows()
    {
        const char *const refused = "FailedOperation.GetOperateResourceFailed";
        rows("DescribeMNPSubscribeMessageTemplateLibraryList", tcsasCall(calls::ListLibrary, {{u"kind"_s, u"long-term"_s}, {u"search"_s, u"bill"_s}}),
             {u"L1|Bill due|each month|Name\nAmount|long-term|Bill due"_s}, refused, 3);
        rows("DescribeMNPSubscribeMessageTemplateLibrary", tcsasCall(calls::ReadLibraryTemplate, {{u"library"_s, u"L1"_s}}),
             {u"keyword_ids=k1\nk2"_s, u"title=Bill due"_s, u"k1|Name|Li|Name"_s, u"k2|Amount|$ 1|Amount"_s}, refused, 3);
        const Call message = tcsasCall(calls::ReadMessage, {{u"message_template"_s, u"T1"_s}});
        rows("DescribeMNPSubscribeMessageTemplate", message, {u"scene=付款后，\"订单\""_s}, refused, 3);
        row("DescribeMNPSubscribeMessageTemplate", "null", message, {u"accepted"_s});
        rows("DeleteMNPSubscribeMessageTemplate", tcsasCall(calls::DeleteMessage, {{u"message_template"_s, u"T1"_s}}), {}, refused, 1);
    }

    static void versionRows()
    {
        const char *const refused = "FailedOperation.GetOperateResourceFailed";
        const Call icon = tcsasCall(calls::UploadIcon, {}, {{u"icon_file"_s, QStringLiteral(FLOTILLA_FIXTURES "/tcsas/DeleteMNP/good.request")}});
        row("DescribeTempSecret4UploadFile2Cos", "no-path", icon,
            {u"unknown"_s, u"bucket=b"_s, u"cos_path="_s, u"cos_secret_id=i"_s, u"region=r"_s});
        row("DescribeTempSecret4UploadFile2Cos", "error", icon, {u"refused"_s, u"code "_s + QString::fromLatin1(refused)});
        row("DescribeTempSecret4UploadFile2Cos", "broken", icon, {u"unknown"_s}, 3);
        rows("DescribeMNPApprovalList", tcsasCall(calls::ListApprovals),
             {u"app-1|Shop|app-1|City Life|A1|1741317559000|no logo|mp4b3ykyne0wain0|Shop|rejected|dev|1.3.0|12"_s},
             "InvalidParameterValue.QueryParameterLengthExceedLimit", 3);
        const Call preview = tcsasCall(calls::ReadPreview, {}, {{u"version_id"_s, u"12"_s}});
        rows("DescribeMNPPreview", preview, {u"path=pages/a"_s, u"url=https://cos.example/q.png"_s}, refused, 3);
        row("DescribeMNPPreview", "null", preview, {u"accepted"_s});
        const Call offline = tcsasCall(calls::ReadOffline);
        row("DescribeMNPOfflinePackageURL", "other-file", offline, {u"refused"_s, u"code WrongFile"_s}, 1, "DescribeMNPAllStageVersions");
        row("DescribeMNPOfflinePackageURL", "no-url", offline, {u"unknown"_s}, 1, "DescribeMNPAllStageVersions");
        row("DescribeMNPOfflinePackageURL", "error", offline, {u"refused"_s, u"code FailedOperation.MNPOnlineVersionNotExist"_s}, 1,
            "DescribeMNPAllStageVersions");
        row("DescribeMNPOfflinePackageURL", "broken", offline, {u"unknown"_s}, 3, "DescribeMNPAllStageVersions");
    }

private slots:
    void fixtures_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Call>("call");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<int>("sendings");
        QTest::addColumn<QString>("before"); // the call that is answered first, well
        settingRows();
        messageRows();
        versionRows();
        // A read is asked again where its reply cannot be understood, a change never.
        const Call call1 = tcsasCall(calls::ListPrograms, {}, {});
        row("DescribeMNPList", "good", call1, {u"accepted"_s, u"mp1|商店|on_shelf|t1|Team|A->1_B"_s, u"mp2||off_shelf"_s});
        row("DescribeMNPList", "error", call1, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPList", "broken", call1, {u"unknown"_s}, 3);
        const Call call4 = tcsasCall(calls::ReadProgram, {}, {});
        row("DescribeMNP", "good", call4, {u"accepted"_s, u"mp1|Shop|on_shelf"_s});
        row("DescribeMNP", "gone", call4, {u"accepted"_s});
        row("DescribeMNP", "null", call4, {u"unknown"_s});
        row("DescribeMNP", "error", call4, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNP", "broken", call4, {u"unknown"_s}, 3);
        const Call call9 = tcsasCall(calls::ReadVersions, {}, {});
        row("DescribeMNPAllStageVersions", "good", call9, {u"accepted"_s, u"12|1.3.0|processing|A1|1741317559000|Platform|1|1.3.0"_s, u"10|1.2.0|approved|A0|1|Online|1.2.0"_s, u"14|1.4.0|not_applied|Develop|1.4.0"_s});
        row("DescribeMNPAllStageVersions", "null", call9, {u"accepted"_s});
        row("DescribeMNPAllStageVersions", "error", call9, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPAllStageVersions", "broken", call9, {u"unknown"_s}, 3);
        const Call create = tcsasCall(calls::CreateProgram, {}, {{u"type"_s, u"Shopping->3_Books"_s}, {u"name"_s, u"书店"_s}, {u"intro"_s, u"Short"_s}, {u"desc"_s, u"Long"_s},
                                                              {u"icon_url"_s, u"https://cos.example/a.png"_s}});
        row("CreateMNP", "good", create, {u"accepted"_s, u"program=mp0new0program00"_s});
        row("CreateMNP", "no-id", create, {u"accepted"_s});
        row("CreateMNP", "error", create, {u"refused"_s, u"code InvalidParameterValue.MiniProgramNameAlreadyExist"_s});
        row("CreateMNP", "broken", create, {u"unknown"_s});
        const Call call13 = tcsasCall(calls::CreateVersion, {{u"label"_s, u"1.3.0"_s}, {u"note"_s, u"新功能 \"引号\""_s}}, {{u"file_url"_s, u"https://cos.example/a.zip"_s}});
        row("CreateMNPVersion", "good", call13, {u"accepted"_s, u"task_id=task-1"_s});
        row("CreateMNPVersion", "no-task", call13, {u"unknown"_s});
        row("CreateMNPVersion", "error", call13, {u"refused"_s, u"code InvalidParameterValue.InvalidMNPVersion"_s});
        row("CreateMNPVersion", "broken", call13, {u"unknown"_s});
        const Call call17 = tcsasCall(calls::ReadTask, {}, {{u"task_id"_s, u"task-1"_s}});
        row("DescribeMNPVersion", "good", call17, {u"accepted"_s, u"word 60"_s, u"version_id=12"_s});
        row("DescribeMNPVersion", "failed", call17, {u"accepted"_s, u"word 30"_s, u"text=no app.json"_s});
        row("DescribeMNPVersion", "no-version", call17, {u"accepted"_s, u"word 60"_s});
        row("DescribeMNPVersion", "error", call17, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPVersion", "broken", call17, {u"unknown"_s}, 3);
        const Call call22 = tcsasCall(calls::Submit, {}, {{u"version_id"_s, u"12"_s}});
        row("CreateMNPApproval", "good", call22, {u"accepted"_s, u"approval_no=A1"_s});
        row("CreateMNPApproval", "no-number", call22, {u"accepted"_s});
        row("CreateMNPApproval", "false", call22, {u"refused"_s, u"code Result"_s});
        row("CreateMNPApproval", "error", call22, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("CreateMNPApproval", "broken", call22, {u"unknown"_s});
        const Call call27 = tcsasCall(calls::Approve, {{u"result"_s, u"reject"_s}, {u"approval_note"_s, u"no"_s}}, {{u"approval_no"_s, u"A1"_s}, {u"pending"_s, u"a1,a2"_s}});
        row("ProcessMNPApproval", "good", call27, {u"accepted"_s});
        row("ProcessMNPApproval", "false", call27, {u"refused"_s, u"code Result"_s});
        row("ProcessMNPApproval", "error", call27, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("ProcessMNPApproval", "broken", call27, {u"unknown"_s});
        const Call call31 = tcsasCall(calls::Release, {}, {{u"version_id"_s, u"12"_s}});
        row("ReleaseMNPVersion", "good", call31, {u"accepted"_s});
        row("ReleaseMNPVersion", "null", call31, {u"unknown"_s}); // nothing is said about the change
        row("ReleaseMNPVersion", "error", call31, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("ReleaseMNPVersion", "broken", call31, {u"unknown"_s});
        const Call call35 = tcsasCall(calls::ReadHistory, {}, {});
        row("DescribeMNPReleasedVersionHistory", "good", call35, {u"accepted"_s, u"9|1.1.0|1741147223000|1.1.0"_s});
        row("DescribeMNPReleasedVersionHistory", "error", call35, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPReleasedVersionHistory", "broken", call35, {u"unknown"_s}, 3);
        const Call call38 = tcsasCall(calls::Rollback, {}, {{u"version_id"_s, u"9"_s}, {u"version"_s, u"1.1.0"_s}});
        row("RollbackMNPVersion", "good", call38, {u"accepted"_s});
        row("RollbackMNPVersion", "error", call38, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("RollbackMNPVersion", "broken", call38, {u"unknown"_s});
        const Call call41 = tcsasCall(calls::SetPreview, {{u"path"_s, u"pages/a"_s}}, {{u"version_id"_s, u"12"_s}});
        row("ConfigureMNPPreview", "good", call41, {u"accepted"_s});
        row("ConfigureMNPPreview", "error", call41, {u"refused"_s, u"code FailedOperation.ShowcaseVersionAlreadyExist"_s});
        row("ConfigureMNPPreview", "broken", call41, {u"unknown"_s});
        const Call call44 = tcsasCall(calls::OffShelf, {}, {});
        row("RemoveMNP", "good", call44, {u"accepted"_s});
        row("RemoveMNP", "error", call44, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("RemoveMNP", "broken", call44, {u"unknown"_s});
        const Call call47 = tcsasCall(calls::DeleteProgram, {}, {});
        row("DeleteMNP", "good", call47, {u"accepted"_s});
        row("DeleteMNP", "error", call47, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DeleteMNP", "broken", call47, {u"unknown"_s});
        const Call call50 = tcsasCall(calls::ReadSecret, {}, {});
        row("DescribeMNPAppSecret", "good", call50, {u"accepted"_s, u"word reset"_s, u"secret=reset"_s});
        row("DescribeMNPAppSecret", "none", call50, {u"accepted"_s, u"word none"_s, u"secret=none"_s});
        row("DescribeMNPAppSecret", "strange", call50, {u"accepted"_s, u"word 9"_s, u"secret=9"_s});
        row("DescribeMNPAppSecret", "error", call50, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPAppSecret", "broken", call50, {u"unknown"_s}, 3);
        const Call call55 = tcsasCall(calls::FreezeSecret, {}, {});
        row("ModifyMNPAppSecretStatus", "good", call55, {u"accepted"_s});
        row("ModifyMNPAppSecretStatus", "error", call55, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("ModifyMNPAppSecretStatus", "broken", call55, {u"unknown"_s});
        const Call call58 = tcsasCall(calls::ReadDomains, {}, {});
        row("DescribeMNPDomainACL", "good", call58, {u"accepted"_s, u"request=https://a.example\nhttps://b.example"_s, u"https://a.example|https://a.example|request"_s, u"https://b.example|https://b.example|request"_s});
        row("DescribeMNPDomainACL", "error", call58, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPDomainACL", "broken", call58, {u"unknown"_s}, 3);
        const Call call61 = tcsasCall(calls::SetDomains, {{u"mode"_s, u"set"_s}}, {{u"change"_s, u"{\"download\":[],\"request\":[\"https://a.example\"]}"_s}});
        row("ModifyMNPDomain", "good", call61, {u"accepted"_s});
        row("ModifyMNPDomain", "error", call61, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("ModifyMNPDomain", "broken", call61, {u"unknown"_s});
        const Call call64 = tcsasCall(calls::SetDomains, {{u"mode"_s, u"add"_s}}, {{u"change"_s, u"{\"socket\":[\"wss://a.example\"]}"_s}});
        row("CreateMNPDomainACL", "good", call64, {u"accepted"_s});
        row("CreateMNPDomainACL", "error", call64, {u"refused"_s, u"code FailedOperation.ExistRepeatDomainUrl"_s});
        row("CreateMNPDomainACL", "broken", call64, {u"unknown"_s});
        const Call call67 = tcsasCall(calls::AddMessage, {{u"library"_s, u"L1"_s}, {u"keywords"_s, u"3,1"_s}, {u"scene"_s, u"order"_s}}, {});
        row("CreateMNPSubscribeMessageTemplate", "good", call67, {u"accepted"_s});
        row("CreateMNPSubscribeMessageTemplate", "error", call67, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("CreateMNPSubscribeMessageTemplate", "broken", call67, {u"unknown"_s});
        const Call call70 = tcsasCall(calls::ListMessages, {}, {});
        row("DescribeMNPSubscribeMessageTemplateList", "good", call70, {u"accepted"_s, u"T1|Order|Name\nTime|one-time|Order"_s});
        row("DescribeMNPSubscribeMessageTemplateList", "error", call70, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPSubscribeMessageTemplateList", "broken", call70, {u"unknown"_s}, 3);
        const Call call73 = tcsasCall(calls::ListApis, {}, {});
        row("DescribeMNPSensitiveAPIPermissionList", "good", call73, {u"accepted"_s, u"api1|Phone|B1|getPhone|Phone|why|rejected"_s});
        row("DescribeMNPSensitiveAPIPermissionList", "error", call73, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("DescribeMNPSensitiveAPIPermissionList", "broken", call73, {u"unknown"_s}, 3);
        const Call call76 = tcsasCall(calls::ApplyApi, {{u"reason"_s, u"to call"_s}}, {{u"api_id"_s, u"api1"_s}});
        row("CreateMNPSensitiveAPIPermissionApproval", "good", call76, {u"accepted"_s});
        row("CreateMNPSensitiveAPIPermissionApproval", "error", call76, {u"refused"_s, u"code FailedOperation.GetOperateResourceFailed"_s});
        row("CreateMNPSensitiveAPIPermissionApproval", "broken", call76, {u"unknown"_s});
        const Call call79 = tcsasCall(calls::ListTeams, {}, {});
        row("DescribeTeamList", "good", call79, {u"accepted"_s, u"t1|Team|Team|expired"_s});
        row("DescribeTeamList", "error", call79, {u"refused"_s, u"code FailedOperation.PackageAlreadyExpired"_s});
        row("DescribeTeamList", "broken", call79, {u"unknown"_s}, 3);
    }
    void fixtures()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        QFETCH(Call, call);
        QFETCH(QStringList, expected);
        QFETCH(int, sendings);
        QFETCH(QString, before);
        const WireFixture fixture(u"tcsas/"_s + action, name);
        QVERIFY2(fixture.isComplete(), "the .request or .response file is missing");
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.answerBefore(before);
        desk.server.then({ScriptedServer::Act::Answer, fixture.response()});
        desk.send(call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelledOut(desk.replies.at(0)), expected);
        const qsizetype first = before.isEmpty() ? 0 : 1;
        QCOMPARE(desk.server.arrivals.size(), first + sendings);
        for (const ScriptedServer::Arrival &arrival : desk.server.arrivals.sliced(first)) {
            QCOMPARE(fixture.differences(arrival, desk.server.serverPort()), QString());
        }
    }

    // Numbers as text, names in other capitals: it is the same answer. Without its lists it says less, and nothing else.
    void slips_data() { fixtures_data(); }
    void slips()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        QFETCH(Call, call);
        QFETCH(QStringList, expected);
        QFETCH(QString, before);
        const WireFixture fixture(u"tcsas/"_s + action, name);
        if (expected.at(0) == "unknown"_L1) {
            return; // asked again and again
        }
        for (const Slip slip : {Slip::Capitals, Slip::NumbersAsText, Slip::NoLists}) {
            TcsasDesk desk;
            QVERIFY(desk.open());
            desk.answerBefore(before);
            desk.server.then({ScriptedServer::Act::Answer, fixture.responseWith(slip)});
            desk.send(call);
            QTRY_COMPARE(desk.replies.size(), 1);
            const QStringList told = spelledOut(desk.replies.at(0));
            if (slip != Slip::NoLists) {
                QCOMPARE(told, expected);
            } else {
                QVERIFY2(told.size() <= expected.size() && told.at(0) == expected.at(0), qPrintable(told.join(u' ')));
            }
        }
    }

    // One call that ends the batch for all, and one that says nothing about others.
    void scopes()
    {
        for (const auto &[code, scope] : {std::pair{"FailedOperation.PackageAlreadyExpired", RefusalScope::Batch},
                                          std::pair{"FailedOperation.MNPTeamNotAssociatedApplicationTeam", RefusalScope::Alone},
                                          std::pair{"FailedOperation.SomethingNew", RefusalScope::Target}}) {
            TcsasDesk desk;
            QVERIFY(desk.open());
            desk.server.thenJson(QByteArray(R"({"Response":{"Error":{"Code":"%","Message":"x"},"RequestId":"r"}})").replace("%", code));
            desk.send(tcsasCall(calls::Submit, {}, {{tcsas::marks::VersionId, u"12"_s}}));
            QTRY_COMPARE(desk.replies.size(), 1);
            QCOMPARE(desk.replies.at(0).outcome, Outcome::Refused);
            QCOMPARE(desk.replies.at(0).scope, scope);
        }
    }

    // A key may lack it for one mini program; for what names none it lacks it altogether.
    void aMissingPermissionIsOfTheOneThatIsNamed()
    {
        for (const auto &[call, scope] : {std::pair{calls::Submit, RefusalScope::Alike}, std::pair{calls::ReadVersions, RefusalScope::Alike},
                                          std::pair{calls::ReadTask, RefusalScope::Alike}, std::pair{calls::ListTeams, RefusalScope::Batch},
                                          std::pair{calls::ListCategories, RefusalScope::Batch}}) {
            for (const QByteArray code : {"UnauthorizedOperation", "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation.CamNoAuth"}) {
                TcsasDesk desk;
                QVERIFY(desk.open());
                desk.server.thenJson(R"({"Response":{"Error":{"Code":")" + code + R"(","Message":"x"},"RequestId":"r"}})");
                desk.send(tcsasCall(call, {}, {{tcsas::marks::VersionId, u"12"_s}, {tcsas::marks::TaskId, u"7"_s}}));
                QTRY_COMPARE(desk.replies.size(), 1);
                QCOMPARE(desk.replies.at(0).outcome, Outcome::Denied);
                QCOMPARE(desk.replies.at(0).scope, scope);
            }
        }
    }

    // What there is already may be what a lost call made: any other refusal says nothing of that kind.
    void whatIsThereAlready()
    {
        for (const auto &[code, exists] : {std::pair{"InvalidParameterValue.InvalidMNPVersion", true}, std::pair{"InvalidParameterValue.InvalidMNPVersionIntro", false}}) {
            TcsasDesk desk;
            QVERIFY(desk.open());
            desk.server.thenJson(QByteArray(R"({"Response":{"Error":{"Code":"%","Message":"x"},"RequestId":"r"}})").replace("%", code));
            desk.send(tcsasCall(calls::CreateVersion));
            QTRY_COMPARE(desk.replies.size(), 1);
            QCOMPARE(desk.replies.at(0).exists, exists);
        }
    }

    // The same code means something else on another platform of the vendor.
    void eachPlatformHasItsOwnWords()
    {
        const ErrorDictionary usual;
        const ErrorDictionary superapp(u":/flotilla/tcsas/errors.json"_s);
        QVERIFY(usual.find(u"FailedOperation"_s).en != superapp.find(u"FailedOperation"_s).en);
        QVERIFY(usual.find(u"FailedOperation.PackageAlreadyExpired"_s).scope != RefusalScope::Batch);
        QCOMPARE(superapp.find(u"FailedOperation.PackageAlreadyExpired"_s).scope, RefusalScope::Batch);
    }

    void aKeyIsASecret()
    {
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.server.thenJson(R"({"Response":{"Data":{"SecretKey":"0123456789abcdef"},"RequestId":"r"}})");
        desk.send(tcsasCall(calls::ResetSecret));
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelledOut(desk.replies.at(0)), QStringList{u"accepted"_s});
        QCOMPARE(desk.replies.at(0).secrets.value(tcsas::AppSecret).reveal(), "0123456789abcdef");
    }
    void anAnswerWithoutTheKeyIsNoSuccess()
    {
        TcsasDesk desk;
        QVERIFY(desk.open());
        desk.server.thenJson(R"({"Response":{"Data":null,"RequestId":"r"}})");
        desk.send(tcsasCall(calls::GenerateSecret));
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Unknown);
    }
};

FLOTILLA_TEST(TestTcsasCalls)
#include "tst_tcsascalls.moc"
