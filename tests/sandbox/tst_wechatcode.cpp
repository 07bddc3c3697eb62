// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "wechattest.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// From a template to everybody and back, and commits, over HTTP.
class tst_WechatCode : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void takesATemplateOnlineAndBack()
    {
        QString token = tokenOf(appid(0));
        QCOMPARE(onlineVersion(token), u"2.3.0"_s);
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"2.4.0"_s)), 0);
        const QJsonObject info = post(token, u"/wxa/getversioninfo"_s);
        QCOMPARE(info["exp_info"_L1].toObject()["exp_version"_L1].toString(), u"2.4.0"_s);
        QCOMPARE(info["exp_info"_L1].toObject()["exp_desc"_L1].toString(), u"说明 of 2.4.0"_s);
        QCOMPARE(getCode(token, u"/wxa/security/get_code_privacy_info"_s), 61039);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 61039);
        m_nowMs += kMinute;
        QCOMPARE(get(token, u"/wxa/security/get_code_privacy_info"_s)["without_auth_list"_L1].toArray(), QJsonArray());
        const QJsonArray pages = get(token, u"/wxa/get_page"_s)["page_list"_L1].toArray();
        QCOMPARE(pages.at(0).toString(), u"pages/index/index"_s);

        QJsonObject item = get(token, u"/wxa/get_category"_s)["category_list"_L1].toArray().at(0).toObject();
        item.insert(u"address"_s, pages.at(0));
        const qint64 id = post(token, u"/wxa/submit_audit"_s, {{u"item_list"_s, QJsonArray{item}}})["auditid"_L1].toInteger();
        QVERIFY(id > 0xffffffffLL);
        QCOMPARE(post(token, u"/wxa/get_auditstatus"_s, {{u"auditid"_s, id}})["status"_L1].toInt(-1), 2);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 85009);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85020);

        m_nowMs += 2 * kHour;
        token = tokenOf(appid(0));
        const QJsonObject latest = get(token, u"/wxa/get_latest_auditstatus"_s);
        QCOMPARE(latest["status"_L1].toInt(-1), 0);
        QCOMPARE(latest["auditid"_L1].toInteger(), id);
        QCOMPARE(latest["user_version"_L1].toString(), u"2.4.0"_s);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85020); // shortly after the approval
        m_nowMs += 5000;
        QCOMPARE(postCode(token, u"/wxa/release"_s), 0);
        QCOMPARE(onlineVersion(token), u"2.4.0"_s);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85052);

        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 0);
        QCOMPARE(onlineVersion(token), u"2.3.0"_s);
        QCOMPARE(effects(), (QStringList{u"commit"_s, u"submit"_s, u"release"_s, u"rollback"_s}));
        const QJsonObject submitted = lines(u"effect"_s).at(1);
        QCOMPARE(submitted["appid"_L1].toString(), appid(0));
        QCOMPARE(submitted["auditId"_L1].toString(), QString::number(id));
        QVERIFY(!logText().contains(token.toUtf8()));
    }

    void aNewMiniProgramHasNothing()
    {
        const QString token = tokenOf(appid(1));
        QVERIFY(!post(token, u"/wxa/getversioninfo"_s).contains("release_info"_L1));
        QVERIFY(!post(token, u"/wxa/getversioninfo"_s).contains("exp_info"_L1));
        QCOMPARE(getCode(token, u"/wxa/get_latest_auditstatus"_s), 85058);
        QCOMPARE(getCode(token, u"/wxa/get_page"_s), 86001);
        QCOMPARE(getCode(token, u"/wxa/get_qrcode"_s), 86001);
        QCOMPARE(getCode(token, u"/wxa/security/get_code_privacy_info"_s), 86001);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 85086);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85019);
        QCOMPARE(getCode(token, u"/wxa/undocodeaudit"_s), 87012);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 87012);
        QCOMPARE(postCode(token, u"/wxa/get_auditstatus"_s, {{u"auditid"_s, u"5"_s}}), 85012);
        QCOMPARE(effects(), QStringList());
    }

    void sendsTheTrialCodeAsAPicture()
    {
        const WireReply reply = send("GET", u"/wxa/get_qrcode?path=pages%2Findex%2Findex%3Fa%3D1&access_token="_s
                                                + tokenOf(appid(0)));
        QCOMPARE(reply.header("Content-Type"), QByteArray("image/jpeg"));
        QVERIFY(reply.body.startsWith("\xff\xd8\xff"));
    }

    void refusesACommit_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *extJson, int code) {
            QTest::newRow(name) << commitBody(u"1.0"_s, QString::fromUtf8(extJson)) << code;
        };
        row("comments", "// {}", 85048);
        row("a list", "[]", 85013);
        row("no page", R"({"pages":[]})", 85047);
        row("a new page", R"({"pages":["pages/index/index","pages/new/new"]})", 85045);
        row("a page that the tab bar wants", R"({"pages":["pages/index/index"]})", 85045);
        row("a tab without page", R"({"tabBar":{"list":[{"text":"Home"}]}})", 85046);
        row("a page of a sub-package", R"({"pages":["pages/index/index","pages/me/me","packageA/detail/detail"]})", 85045);
        row("a foreign sub-package", R"({"subPackages":[{"root":"b","pages":[]}]})", 85045);
        row("settings of a page that is not there", R"({"extPages":{"pages/new/new":{}}})", 85045);
        row("a plugin without version", R"({"plugins":{"a":{"provider":"wx0123456789abcdef"}}})", 80066);
        row("a plugin without provider", R"({"plugins":{"a":{"version":"1.0.0"}}})", 80067);
        row("unknown private information", R"({"requiredPrivateInfos":["chooseImage"]})", 85310);
        row("exact and fuzzy", R"({"requiredPrivateInfos":["getLocation","getFuzzyLocation"]})", 85311);
        row("the neutral value", "{}", 0);
        row("a narrowed sub-package", R"({"subPackages":[{"root":"packageA/","pages":["list/list"]}]})", 0);
        QTest::newRow("no such template") << commitBody(u"1.0"_s, u"{}"_s, 99) << 85014;
        QTest::newRow("template 0 as text")
            << QJsonObject{{u"template_id"_s, u"0"_s}, {u"ext_json"_s, u"{}"_s}, {u"user_version"_s, u"1"_s}, {u"user_desc"_s, u"d"_s}}
            << 0;
        QJsonObject object = commitBody(u"1.0"_s);
        object.insert(u"ext_json"_s, QJsonObject());
        QTest::newRow("ext_json as an object") << object << 47001;
        QTest::newRow("a long version") << commitBody(QString(65, u'1')) << 40097;
    }

    void refusesACommit()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, code);
        QCOMPARE(postCode(tokenOf(appid(0)), u"/wxa/commit"_s, body), code);
        QCOMPARE(effects().size(), code == 0 ? 1 : 0);
    }

    void standardTemplatesTakeThreeKeys()
    {
        start(R"({"wechat":{"templates":[{"id":5,"version":"1","type":1}]}})");
        const QString token = tokenOf(appid(0));
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"1"_s, u"{\"pages\":[]}"_s, 5)), 9402203);
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"1"_s, u"{\"ext\":{}}"_s, 5)), 0);
    }

    void worksOnOneCommitAtATime()
    {
        const QString token = tokenOf(appid(0));
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"1"_s)), 0);
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"2"_s)), 9402202);
        QCOMPARE(postCode(tokenOf(appid(1)), u"/wxa/commit"_s, commitBody(u"2"_s)), 0);
        m_nowMs += 3000;
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"2"_s)), 0);
    }

    void mayShowACommitLate()
    {
        start(R"({"wechat":{"showSeconds":4}})");
        const QString token = tokenOf(appid(0));
        QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(u"9"_s)), 0);
        const auto trial = [this, &token] {
            return post(token, u"/wxa/getversioninfo"_s)["exp_info"_L1].toObject()["exp_version"_L1].toString();
        };
        QCOMPARE(trial(), u"2.3.0"_s);
        m_nowMs += 4000;
        QCOMPARE(trial(), u"9"_s);
    }

    void findsPrivacyApis()
    {
        start(R"({"wechat":{"programs":[{"index":0,"withoutAuth":["getLocation"]}]}})");
        const QString token = tokenOf(appid(0));
        commit(token, u"3"_s);
        QCOMPARE(get(token, u"/wxa/security/get_code_privacy_info"_s)["without_auth_list"_L1].toArray(), QJsonArray{u"getLocation"_s});
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 61040);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s, {{u"privacy_api_not_use"_s, true}}), 0);
    }
};

FLOTILLA_TEST(tst_WechatCode)
#include "tst_wechatcode.moc"
