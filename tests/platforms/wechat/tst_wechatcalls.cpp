// SPDX-License-Identifier: GPL-3.0-or-later
// Each call against a request and replies on file: the good one, the vendor's refusal, broken JSON, and what real replies had.
#include "wechatdesk.h"
#include "api/wirefixture.h"
#include "model/batch.h"
#include "wechat/asking.h"
#include "wechat/targetlook.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
namespace opts = wechat::opts;

class TestWechatCalls : public QObject
{
    Q_OBJECT

private slots:
    void fixtures_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Call>("call");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<int>("sendings");
        const auto row = [](const char *endpoint, const char *name, const Call &call, const QStringList &expected, int sendings = 1) {
            QTest::addRow("%s/%s", endpoint, name)
                << QString::fromLatin1(endpoint) << QString::fromLatin1(name) << call << expected << sendings;
        };
        const auto call = [](QLatin1StringView name, const Values &options = {}, const Values &known = {}) {
            Call made;
            made.name = name;
            made.options = options;
            made.marks = known;
            return made;
        };
        const QStringList accepted{u"accepted"_s};
        const QStringList unknown{u"unknown"_s};
        // A read is asked again where its reply cannot be understood, a change never.
        const auto broken = [&](const char *endpoint, const Call &made, bool reads) { row(endpoint, "broken", made, unknown, reads ? 3 : 1); };

        const Call commit = call(calls::Commit, {{opts::Template, u"0"_s},
                                                 {opts::ExtJson, u"{\"ext\":{\"shop\":\"店\"}}"_s},
                                                 {options::Label, u"2.0"_s},
                                                 {options::Note, u"修复\n\"引号\" \\n 反斜杠"_s}});
        row("Commit", "good", commit, accepted);
        row("Commit", "error", commit, {u"refused"_s, u"code 85013"_s});
        broken("Commit", commit, false);

        const Call versions = call(calls::ReadVersions);
        row("GetVersionInfo", "good", versions,
            {u"accepted"_s, u"online_at=1767139200000"_s, u"online_version=1.9"_s, u"trial_at=1767225600000"_s, u"trial_version=2.0"_s});
        row("GetVersionInfo", "absent", versions, accepted);
        row("GetVersionInfo", "nulls", versions, accepted);
        row("GetVersionInfo", "error", versions, {u"refused"_s, u"code 44002"_s});
        broken("GetVersionInfo", versions, true);

        const Call scan = call(calls::ReadScan);
        row("GetCodePrivacyInfo", "good", scan, {u"accepted"_s, u"word ready"_s});
        row("GetCodePrivacyInfo", "found", scan, {u"accepted"_s, u"word ready"_s, u"found=getLocation, chooseAddress"_s});
        row("GetCodePrivacyInfo", "nulls", scan, {u"accepted"_s, u"word ready"_s});
        row("GetCodePrivacyInfo", "running", scan, {u"accepted"_s, u"word 61039"_s});
        row("GetCodePrivacyInfo", "error", scan, {u"refused"_s, u"code 61040"_s});
        broken("GetCodePrivacyInfo", scan, true);

        const Call pages = call(calls::ReadPages);
        row("GetPage", "good", pages, {u"accepted"_s, u"page=pages/index/index"_s, u"pages/index/index|"_s, u"pages/me/me|"_s});
        row("GetPage", "error", pages, {u"refused"_s, u"code 86001"_s});
        broken("GetPage", pages, true);

        const QString item = u"[{\"first_class\":\"工具\",\"first_id\":1,\"second_class\":\"备忘录\",\"second_id\":2}]"_s;
        const Call category = call(calls::ReadCategory);
        row("GetCategory", "good", category, {u"accepted"_s, u"items="_s + item});
        row("GetCategory", "empty", category, accepted);
        row("GetCategory", "error", category, {u"refused"_s, u"code 85008"_s});
        broken("GetCategory", category, true);

        const QString id = u"audit_id=9007199254740993"_s;
        const Call submit = call(calls::Submit, {}, {{wechat::marks::Items, item}, {wechat::marks::Page, u"pages/index/index"_s}});
        row("SubmitAudit", "good", submit, {u"accepted"_s, id});
        row("SubmitAudit", "text", submit, {u"accepted"_s, id});
        row("SubmitAudit", "no-id", submit, unknown);
        row("SubmitAudit", "running", submit, {u"limited"_s, u"code 61039"_s});
        row("SubmitAudit", "other", submit, {u"busy"_s, u"code 85009"_s});
        row("SubmitAudit", "quota", submit, {u"refused"_s, u"code 85085"_s});
        row("SubmitAudit", "error", submit, {u"refused"_s, u"code 86002"_s});
        broken("SubmitAudit", submit, false);

        const Call audit = call(calls::ReadAudit);
        row("GetLatestAuditstatus", "good", audit,
            {u"accepted"_s, u"word 2"_s, u"audit_at=1767225600000"_s, id, u"audit_version=2.0"_s});
        row("GetLatestAuditstatus", "rejected", audit,
            {u"accepted"_s, u"word 1"_s, u"audit_id=1"_s, u"audit_version=2.0"_s, u"screenshots=m1|m2"_s, u"text=1:A:<br>(1):B<br>"_s});
        row("GetLatestAuditstatus", "text", audit, {u"accepted"_s, u"word 4"_s, u"audit_id=7"_s, u"text=slow"_s});
        row("GetLatestAuditstatus", "none", audit, {u"accepted"_s, u"word none"_s});
        row("GetLatestAuditstatus", "no-status", audit, {u"accepted"_s, u"word ?"_s, u"audit_id=1"_s});
        row("GetLatestAuditstatus", "error", audit, {u"refused"_s, u"code 86000"_s});
        broken("GetLatestAuditstatus", audit, true);

        const Call picture = call(calls::ReadMaterial, {}, {{wechat::marks::Screenshots, u"m1"_s}});
        row("GetMaterial", "good", picture, {u"accepted"_s, u"file of 12"_s});
        row("GetMaterial", "error", picture, {u"refused"_s, u"code 40007"_s});
        broken("GetMaterial", picture, true);

        const Call undo = call(calls::Undo);
        row("UndoCodeAudit", "good", undo, accepted);
        row("UndoCodeAudit", "error", undo, {u"refused"_s, u"code 87013"_s});
        broken("UndoCodeAudit", undo, false);

        const Call speedup = call(calls::Speedup, {}, {{wechat::marks::AuditId, u"9007199254740993"_s}});
        row("SpeedupAudit", "good", speedup, accepted);
        row("SpeedupAudit", "already", speedup, {u"accepted"_s, u"word 89404"_s});
        row("SpeedupAudit", "error", speedup, {u"refused"_s, u"code 89405"_s});
        broken("SpeedupAudit", speedup, false);

        const Call effective = call(calls::ReadEffectiveDomains);
        row("GetEffectiveDomain", "good", effective, {u"accepted"_s, u"dropped=https://gone.example"_s});
        row("GetEffectiveDomain", "error", effective, {u"refused"_s, u"code 61007"_s});
        broken("GetEffectiveDomain", effective, true);
        const Call webviews = call(calls::ReadEffectiveWebviews);
        row("GetEffectiveWebviewDomain", "good", webviews, {u"accepted"_s, u"dropped=https://gone.example"_s});
        row("GetEffectiveWebviewDomain", "error", webviews, {u"refused"_s, u"code 61007"_s});
        broken("GetEffectiveWebviewDomain", webviews, true);

        const Call quota = call(calls::ReadQuota);
        row("QueryQuota", "good", quota, {u"accepted"_s, u"limit=20"_s, u"rest=2"_s, u"speedup_limit=1"_s, u"speedup_rest=0"_s});
        row("QueryQuota", "text", quota, {u"accepted"_s, u"rest=2"_s});
        row("QueryQuota", "error", quota, {u"refused"_s, u"code 48001"_s});
        broken("QueryQuota", quota, true);

        const Call release = call(calls::Release);
        row("Release", "good", release, accepted);
        row("Release", "already", release, {u"accepted"_s, u"word 85052"_s});
        row("Release", "early", release, {u"busy"_s, u"code 85020"_s});
        row("Release", "error", release, {u"refused"_s, u"code 85019"_s});
        broken("Release", release, false);

        const Call history = call(calls::ReadHistory);
        row("ListHistoryVersions", "good", history, {u"accepted"_s, u"7|1.8|1767139200000|d|1.8"_s});
        row("ListHistoryVersions", "empty", history, accepted);
        row("ListHistoryVersions", "error", history, {u"refused"_s, u"code 87012"_s});
        broken("ListHistoryVersions", history, true);

        const Call rollback = call(calls::Rollback, {}, {{wechat::marks::AppVersion, u"7"_s}});
        row("RevertCodeRelease", "good", rollback, accepted);
        row("RevertCodeRelease", "error", rollback, {u"refused"_s, u"code 87011"_s});
        broken("RevertCodeRelease", rollback, false);

        const Call gray = call(calls::Gray, {{opts::Percent, u"20"_s}, {opts::TestersFirst, u"yes"_s}});
        row("GrayRelease", "good", gray, accepted);
        row("GrayRelease", "error", gray, {u"refused"_s, u"code 85079"_s});
        broken("GrayRelease", gray, false);

        const Call plan = call(calls::ReadGray);
        row("GetGrayReleasePlan", "good", plan, {u"accepted"_s, u"word 1"_s, u"gray_at=1767225600000"_s, u"percent=20"_s});
        row("GetGrayReleasePlan", "text", plan, {u"accepted"_s, u"word 1"_s, u"percent=0"_s});
        row("GetGrayReleasePlan", "empty", plan, {u"accepted"_s, u"word none"_s, u"percent=0"_s});
        row("GetGrayReleasePlan", "absent", plan, {u"accepted"_s, u"word none"_s, u"percent=0"_s});
        row("GetGrayReleasePlan", "error", plan, {u"refused"_s, u"code 40097"_s});
        broken("GetGrayReleasePlan", plan, true);

        const Call cancel = call(calls::CancelGray);
        row("RevertGrayRelease", "good", cancel, accepted);
        row("RevertGrayRelease", "error", cancel, {u"unknown"_s, u"code -1"_s});
        broken("RevertGrayRelease", cancel, false);

        const Call close = call(calls::SetVisibility, {{opts::Set, u"close"_s}});
        row("ChangeVisitstatus", "good", close, accepted);
        row("ChangeVisitstatus", "error", close, {u"refused"_s, u"code 85022"_s});
        broken("ChangeVisitstatus", close, false);
        const Call visible = call(calls::ReadVisibility);
        row("GetVisitstatus", "good", visible, {u"accepted"_s, u"visible=1"_s});
        row("GetVisitstatus", "error", visible, {u"refused"_s, u"code 44002"_s});
        broken("GetVisitstatus", visible, true);
        const Call least = call(calls::ReadMinVersion);
        row("GetWeAppSupportVersion", "good", least, {u"accepted"_s, u"min_version=2.30.0"_s, u"3.6.0|3.6.0|51.2"_s, u"2.30.0|2.30.0|12.5"_s});
        row("GetWeAppSupportVersion", "error", least, {u"refused"_s, u"code 44002"_s});
        broken("GetWeAppSupportVersion", least, true);
        const Call setLeast = call(calls::SetMinVersion, {{opts::Set, u"3.0.1"_s}});
        row("SetWeAppSupportVersion", "good", setLeast, accepted);
        row("SetWeAppSupportVersion", "error", setLeast, {u"refused"_s, u"code 89014"_s});
        broken("SetWeAppSupportVersion", setLeast, false);

        const Call domains = call(calls::SetDomains, {{opts::Mode, u"add"_s}}, {{wechat::marks::Change, u"{\"requestdomain\":[\"https://a.example\"]}"_s}});
        const QString there = u"requestdomain=https://a.example"_s;
        row("ModifyDomain", "good", domains, {u"accepted"_s, there});
        row("ModifyDomain", "some", domains, {u"accepted"_s, u"refused=https://b.example\nhttps://c.example"_s, there});
        row("ModifyDomain", "nothing-left", domains, {u"accepted"_s, u"word 85017"_s, u"refused=https://a.example"_s});
        row("ModifyDomain", "error", domains, {u"refused"_s, u"code 86102"_s});
        broken("ModifyDomain", domains, false);
        row("ModifyDomain", "get", call(calls::ReadDomains), {u"accepted"_s, u"requestdomain=https://a.example\nhttps://b.example"_s});
        row("ModifyDomain", "get-broken", call(calls::ReadDomains), unknown, 3);
        const Call webview = call(calls::SetWebviewDomains, {{opts::Mode, u"set"_s}}, {{wechat::marks::WebviewChange, u"{\"webviewdomain\":[\"https://w.example\"]}"_s}});
        row("SetWebviewDomain", "good", webview, accepted);
        row("SetWebviewDomain", "unregistered", webview, {u"accepted"_s, u"word 89021"_s});
        row("SetWebviewDomain", "error", webview, {u"refused"_s, u"code 89231"_s});
        row("SetWebviewDomain", "get", call(calls::ReadWebviewDomains), {u"accepted"_s, u"webviewdomain=https://w.example"_s});

        const Call testers = call(calls::ReadTesters);
        row("GetTesters", "good", testers, {u"accepted"_s, u"testers=u1\nu2"_s});
        row("GetTesters", "empty", testers, accepted);
        row("GetTesters", "error", testers, {u"refused"_s, u"code 61007"_s});
        broken("GetTesters", testers, true);
        const QString guideline = u"{\"owner_setting\":{\"contact_email\":\"a@b.example\",\"notice_method\":\"弹窗\"}}"_s;
        const Call setPrivacy = call(calls::SetPrivacy, {{opts::File, guideline}});
        row("SetPrivacySetting", "good", setPrivacy, accepted);
        row("SetPrivacySetting", "error", setPrivacy, {u"refused"_s, u"code 87072"_s});
        broken("SetPrivacySetting", setPrivacy, false);
        const Call privacy = call(calls::ReadPrivacy, {{opts::File, guideline}});
        row("GetPrivacySetting", "good", privacy,
            {u"accepted"_s, u"privacy={\"owner_setting\":{\"contact_email\":\"a\"},\"setting_list\":[{\"privacy_key\":\"Album\",\"privacy_text\":\"x\"}]}"_s});
        row("GetPrivacySetting", "absent", privacy, {u"accepted"_s, u"privacy={\"owner_setting\":{},\"setting_list\":[]}"_s});
        row("GetPrivacySetting", "error", privacy, {u"refused"_s, u"code 44002"_s});
        broken("GetPrivacySetting", privacy, true);

        const Call account = call(calls::ReadAccount);
        row("GetAccountBasicInfo", "good", account, accepted);
        row("GetAccountBasicInfo", "incomplete", account, {u"accepted"_s, u"missing=name,avatar,introduction"_s});
        row("GetAccountBasicInfo", "error", account, {u"refused"_s, u"code 61007"_s});
        broken("GetAccountBasicInfo", account, true);
        const Call apis = call(calls::ReadPrivacyApis);
        row("GetPrivacyInterface", "good", apis, {u"accepted"_s, u"wx.getLocation|位置|9007199254740993|4|why"_s});
        row("GetPrivacyInterface", "error", apis, {u"refused"_s, u"code 48001"_s});
        broken("GetPrivacyInterface", apis, true);
        const Call apply = call(calls::ApplyPrivacyApi, {{opts::Api, u"wx.getLocation"_s}, {opts::Content, u"找店"_s}});
        row("ApplyPrivacyInterface", "good", apply, {u"accepted"_s, id});
        row("ApplyPrivacyInterface", "error", apply, {u"refused"_s, u"code 45002"_s});
        broken("ApplyPrivacyInterface", apply, false);
        const Call add = call(calls::AddMessage, {{opts::Tid, u"307"_s}, {opts::Keywords, u"3,1"_s}, {opts::Scene, u"付款"_s}});
        row("AddMessageTemplate", "good", add, {u"accepted"_s, u"template_id=m-1"_s});
        row("AddMessageTemplate", "no-id", add, unknown);
        row("AddMessageTemplate", "error", add, {u"refused"_s, u"code 200012"_s});
        broken("AddMessageTemplate", add, false);
        const Call remove = call(calls::DeleteMessage, {{opts::MessageTemplate, u"m-1"_s}});
        row("DeleteMessageTemplate", "good", remove, accepted);
        row("DeleteMessageTemplate", "gone", remove, {u"accepted"_s, u"word 40037"_s});
        row("DeleteMessageTemplate", "error", remove, {u"refused"_s, u"code 61007"_s});
        broken("DeleteMessageTemplate", remove, false);

        const Call draft = call(calls::AddTemplate, {{opts::Draft, u"0"_s}});
        row("AddToTemplate", "good", draft, accepted);
        row("AddToTemplate", "error", draft, {u"refused"_s, u"code 85065"_s});
        broken("AddToTemplate", draft, false);
        const Call old = call(calls::DeleteTemplate, {{opts::LibraryTemplate, u"0"_s}});
        row("DeleteTemplate", "good", old, accepted);
        row("DeleteTemplate", "gone", old, {u"accepted"_s, u"word 85064"_s});
        row("DeleteTemplate", "error", old, {u"refused"_s, u"code 61014"_s});
        broken("DeleteTemplate", old, false);

        const Call templates = call(calls::ListTemplates);
        row("GetTemplateList", "good", templates, {u"accepted"_s, u"0|2.0|1767225600000|d|2.0"_s});
        row("GetTemplateList", "empty", templates, accepted);
        row("GetTemplateList", "address", templates, {u"denied"_s, u"code 61004"_s});
        row("GetTemplateList", "error", templates, {u"denied"_s, u"code 40125"_s});
        broken("GetTemplateList", templates, true);
        const Call drafts = call(calls::ListDrafts);
        row("GetTemplateDraftList", "good", drafts, {u"accepted"_s, u"5|2.1|1767225600000|d|2.1"_s});
        row("GetTemplateDraftList", "error", drafts, {u"refused"_s, u"code 61014"_s});
        broken("GetTemplateDraftList", drafts, true);

        const Call qrcode = call(calls::ReadQrcode);
        row("GetQrcode", "good", qrcode, {u"accepted"_s, u"file of 11"_s});
        row("GetQrcode", "plain", qrcode, {u"accepted"_s, u"file of 12"_s}); // the bytes decide, not what they are called
        row("GetQrcode", "disguised", qrcode, {u"refused"_s, u"code 86001"_s});
        row("GetQrcode", "error", qrcode, {u"refused"_s, u"code 86001"_s});
        row("GetQrcode", "empty", qrcode, unknown, 3);
        row("GetQrcode", "strange", qrcode, unknown, 3);
        broken("GetQrcode", qrcode, true);

        const Call log = call(calls::ReadLog, {{opts::Level, u"warn"_s}});
        row("SearchUserlog", "good", log,
            {u"accepted"_s, u"trace-1||1767225600000|8.0.50|error|3.4.10|pages/index/index|付款失败 7 {\"code\":1} text"_s});
        row("SearchUserlog", "text", log, {u"accepted"_s, u"trace-2||1767225600000|32|one"_s}); // a level that is not known
        row("SearchUserlog", "absent", log, accepted);
        row("SearchUserlog", "dated", call(calls::ReadLog, {{opts::Level, u"error"_s}, {opts::Date, u"20251231"_s}}), accepted);
        const Call errors = call(calls::ReadErrors, {{opts::LogFilter, u"v2&2"_s}}, {{wechat::marks::StageAt, u"1767211200000"_s}});
        row("SearchUserlog", "counted", errors, {u"accepted"_s, u"errors=12"_s});
        row("SearchUserlog", "uncounted", errors, unknown); // no number is not none
        row("SearchUserlog", "error", log, {u"refused"_s, u"code 40097"_s});
        broken("SearchUserlog", log, true);

        const Call messages = call(calls::ReadMessages);
        row("GetMessageTemplates", "good", messages, {u"accepted"_s, u"tmpl-1|订单|金额:{{amount1.DATA}}|金额:1元|once|订单"_s});
        row("GetMessageTemplates", "empty", messages, accepted);
        row("GetMessageTemplates", "nulls", messages, accepted);
        row("GetMessageTemplates", "error", messages, {u"refused"_s, u"code 200014"_s});
        broken("GetMessageTemplates", messages, true);

        const Call keywords = call(calls::ReadKeywords, {{opts::Tid, u"99"_s}});
        row("GetPublicKeywords", "good", keywords, {u"accepted"_s, u"1|物品名称|名称|thing|物品名称"_s, u"2|金额|金额"_s});
        row("GetPublicKeywords", "error", keywords, {u"refused"_s, u"code 200014"_s});
        broken("GetPublicKeywords", keywords, true);
        const Call quotaOf = call(calls::ReadApiQuota, {{opts::Path, u"/wxa/commit"_s}});
        row("GetApiQuota", "good", quotaOf, {u"accepted"_s, u"||30|1000|60|993|7"_s});
        row("GetApiQuota", "error", quotaOf, {u"refused"_s, u"code 76003"_s});
        broken("GetApiQuota", quotaOf, true);
        const Call ofRid = call(calls::ReadRequest, {{opts::Rid, u"6000-1-2"_s}});
        row("GetRid", "good", ofRid, {u"accepted"_s, u"||1767225600000|192.0.2.7|30|{\"component_appsecret\":\"***\",\"x\":\"1\"}|access_token=***&x=1|{\"errcode\":85013}"_s});
        row("GetRid", "error", ofRid, {u"refused"_s, u"code 40097"_s});
        broken("GetRid", ofRid, true);

        Call programs = call(calls::ListPrograms);
        programs.offset = 100;
        programs.limit = 50;
        row("GetAuthorizerList", "good", programs, {u"accepted"_s, u"wx0123456789abcdef|"_s});
        row("GetAuthorizerList", "error", programs, {u"refused"_s, u"code 40170"_s});
        broken("GetAuthorizerList", programs, true);
        const Call program = call(calls::ReadProgram);
        row("GetAuthorizerInfo", "good", program, {u"accepted"_s, u"|店|18,30"_s});
        row("GetAuthorizerInfo", "error", program, {u"refused"_s, u"code 61003"_s});
        broken("GetAuthorizerInfo", program, true);
    }
    void fixtures()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, name);
        QFETCH(Call, call);
        QFETCH(QStringList, expected);
        QFETCH(int, sendings);
        const WireFixture fixture(u"wechat/"_s + endpoint, name);
        QVERIFY2(fixture.isComplete(), "the .request or .response file is missing");
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.then({ScriptedServer::Act::Answer, fixture.response()});
        desk.send(QLatin1StringView(call.name.toLatin1()), WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), expected);
        QCOMPARE(desk.server.arrivals.size(), sendings);
        for (ScriptedServer::Arrival arrival : std::as_const(desk.server.arrivals)) {
            arrival.line.replace("/gateway/", "/");
            QCOMPARE(fixture.differences(arrival, desk.server.serverPort()), QString());
        }
        const Reply &reply = desk.replies.at(0);
        if (!reply.error.vendorCode.isEmpty()) {
            QCOMPARE(reply.requestId, u"65f0a1b2-3c4d5e6f-7a8b9c0d"_s);
            QVERIFY2(!reply.error.text.contains(u"rid"_s), qPrintable(reply.error.text));
        }
    }

    // Numbers as text, names in other capitals: it is the same answer. Without its lists it says less, and nothing else.
    void slips_data() { fixtures_data(); }
    void slips()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, name);
        QFETCH(Call, call);
        QFETCH(QStringList, expected);
        const WireFixture fixture(u"wechat/"_s + endpoint, name);
        if (expected.at(0) == "unknown"_L1) {
            return; // asked again and again
        }
        for (const Slip slip : {Slip::Capitals, Slip::NumbersAsText, Slip::NoLists}) {
            WechatDesk desk;
            QVERIFY(desk.open(wechat::sources::Gateway, {}));
            desk.server.then({ScriptedServer::Act::Answer, fixture.responseWith(slip)});
            desk.send(QLatin1StringView(call.name.toLatin1()), WechatDesk::appid(), call);
            QTRY_COMPARE(desk.replies.size(), 1);
            const QStringList told = spelled(desk.replies.at(0));
            if (slip != Slip::NoLists) { // JSON that somebody wrote there is kept as it came
                QCOMPARE(told.join(u'\n').toLower().remove(u'"'), expected.join(u'\n').toLower().remove(u'"'));
            } else {
                QVERIFY2(told.size() <= expected.size() && told.at(0) == expected.at(0), qPrintable(told.join(u' ')));
            }
        }
    }

    // What is no whole number is no zero.
    void aCodeIsAWholeNumber_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const QByteArray &body, const QStringList &expected) { QTest::newRow(body.constData()) << body << expected; };
        for (const char *code : {"4001.5", "1e300", "12345678901234567890", "true", "null", "[]", "[40001]", "{}", "\"\"", "\"E-7\"", "\"0x0\""}) {
            row(QByteArray(R"({"errcode":)") + code + '}', {u"unknown"_s});
        }
        row(R"({"errcode":"0"})", {u"accepted"_s});
        row(R"({"errcode":0.0})", {u"accepted"_s});
        row(R"({"ErrCode":85013,"errmsg":"x"})", {u"refused"_s, u"code 85013"_s});
        row(R"({"ERRCODE":"x"})", {u"unknown"_s});
    }
    void aCodeIsAWholeNumber()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, expected);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(body);
        desk.send(calls::Commit, WechatDesk::appid(), Call{});
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), expected);
    }

    // Without fields it is still `{}`: a body without bytes is refused (44002).
    void anEmptyBodyIsTwoBraces_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto name : {calls::Release, calls::ReadVersions, calls::ReadVisibility, calls::ReadMinVersion}) {
            QTest::newRow(name.data()) << QString(name);
        }
    }
    void anEmptyBodyIsTwoBraces()
    {
        QFETCH(QString, name);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0})");
        const QByteArray latin = name.toLatin1();
        desk.send(QLatin1StringView(latin));
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.server.arrivals.at(0).body, "{}");
        QCOMPARE(desk.server.arrivals.at(0).header("Content-Length"), "2");
    }

    // The vendor keeps \u escapes as they are (40033).
    void textIsSentAsUtf8()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0})");
        Call call;
        call.options = {{opts::Template, u"0"_s}, {options::Note, u"修复"_s}};
        desk.send(calls::Commit, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        const QByteArray body = desk.server.arrivals.at(0).body;
        QVERIFY2(body.contains("\"修复\"") && !body.contains("\\u"), body.constData());
        QVERIFY2(body.contains("\"template_id\":0"), body.constData());
        QVERIFY2(body.contains("\"ext_json\":\"{}\""), body.constData());
    }

    // The bare path would roll back, and with an action beside the number the vendor would only list.
    void theListAndTheRollbackNeverShareAUrl()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadHistory);
        Call to;
        to.marks.insert(wechat::marks::AppVersion, u"7"_s);
        desk.send(calls::Rollback, WechatDesk::appid(), to);
        for (const QString &bad : {u""_s, u"previous"_s, u"7&action=x"_s}) {
            to.marks.insert(wechat::marks::AppVersion, bad);
            desk.send(calls::Rollback, WechatDesk::appid(), to);
        }
        QTRY_COMPARE(desk.replies.size(), 5);
        QByteArrayList lines;
        for (const auto &arrival : std::as_const(desk.server.arrivals)) {
            lines.append(arrival.line);
        }
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, (QByteArrayList{"GET /gateway/wxa/revertcoderelease?action=get_history_version HTTP/1.1",
                                        "GET /gateway/wxa/revertcoderelease?app_version=7 HTTP/1.1"}));
    }

    void whatDoesNotFitIsNotSent()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        Call call;
        call.options.insert(opts::ExtJson, u"{\"ext\":{\"a\":\"${city}\"}}"_s);
        desk.send(calls::Commit, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Refused);
        QCOMPARE(desk.replies.at(0).error.kind, ErrorKind::Usage); // not the platform's word
        QVERIFY2(desk.replies.at(0).error.text.contains(u"city"_s), qPrintable(desk.replies.at(0).error.text));
        Call log;
        log.options = {{opts::Level, u"info"_s}, {opts::Date, u"20261301"_s}};
        desk.send(calls::ReadLog, WechatDesk::appid(), log);
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(desk.replies.at(1).outcome, Outcome::Refused);
        QVERIFY(desk.server.arrivals.isEmpty());
    }
};

FLOTILLA_TEST(TestWechatCalls)
#include "tst_wechatcalls.moc"
