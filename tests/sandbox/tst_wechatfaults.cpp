// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"
#include "testmain.h"
#include "wechattest.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Replies that are lost or spoilt, arrivals that are counted, a platform that is started again.
class tst_WechatFaults : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void aReplyMayBeLostAfterTheEffect()
    {
        start(R"({"faults":[{"action":"/wxa/submit_audit","call":1,"fault":"dropAfter"},
                            {"action":"/wxa/release","call":1,"fault":"dropBefore"}]})");
        QString token = tokenOf(appid(0));
        QCOMPARE(submit(token, u"2.4.0"_s), 0); // nothing came back
        QCOMPARE(get(token, u"/wxa/get_latest_auditstatus"_s)["user_version"_L1].toString(), u"2.4.0"_s);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 85009);
        m_nowMs += 2 * kHour + kMinute;
        token = tokenOf(appid(0));
        QVERIFY(!send("POST", u"/wxa/release?access_token="_s + token, "{}").complete);
        QCOMPARE(onlineVersion(token), u"2.3.0"_s);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 0);
        QCOMPARE(effects(), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
    }

    /// What a client is judged by: a GET that changes something is to arrive once.
    void countsArrivals_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("effect");
        QTest::newRow("withdraw") << u"/wxa/undocodeaudit"_s << u"undo"_s;
        QTest::newRow("roll back") << u"/wxa/revertcoderelease"_s << u"rollback"_s;
        QTest::newRow("cancel a grayscale") << u"/wxa/revertgrayrelease"_s << u"cancelGray"_s;
    }

    void countsArrivals()
    {
        QFETCH(QString, path);
        QFETCH(QString, effect);
        start(R"({"wechat":{"programs":[{"index":2,"gray":10}]},"faults":[{"action":")" + path.toUtf8()
              + R"(","call":1,"fault":"dropAfter"}]})");
        const QString token = tokenOf(appid(effect == "cancelGray"_L1 ? 2 : 0));
        if (effect == "undo"_L1)
            QVERIFY(submit(token, u"3"_s) > 0);
        const WireReply reply = send("GET", path + u"?access_token="_s + token);
        QVERIFY(!reply.complete && reply.head.isEmpty());
        QCOMPARE(arrivals(path), 1);
        QCOMPARE(effects().count(effect), 1);
        QCOMPARE(lines(u"call"_s).constLast()["outcome"_L1].toString(), u"dropAfter"_s);
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("effect");
        QTest::newRow("busy") << QByteArray(R"("fault":"internalError")") << -1 << false;
        QTest::newRow("busy after the effect") << QByteArray(R"("fault":"internalError","effect":true)") << -1 << true;
        QTest::newRow("too many calls") << QByteArray(R"("fault":"limited")") << 45011 << false;
        QTest::newRow("expired") << QByteArray(R"("fault":"expired")") << 42001 << false;
        QTest::newRow("a code as number") << QByteArray(R"("fault":"error","code":86002)") << 86002 << false;
        QTest::newRow("a code as text") << QByteArray(R"("fault":"error","code":"9402205")") << 9402205 << false;
        QTest::newRow("a reply of one's own") << QByteArray(R"("fault":"json","reply":{"errcode":"45009"})") << 0 << false;
    }

    void faults()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, code);
        QFETCH(bool, effect);
        start();
        const QByteArray one = appid(1).toUtf8(); // the same at every start
        start("{\"faults\":[{\"action\":\"/wxa/commit\",\"appid\":\"" + one + "\"," + fault + "}]}");
        QCOMPARE(postCode(tokenOf(appid(0)), u"/wxa/commit"_s, commitBody(u"3"_s)), 0); // another one's call
        const QJsonObject reply = post(tokenOf(appid(1)), u"/wxa/commit"_s, commitBody(u"3"_s));
        QCOMPARE(reply["errcode"_L1].toInt(), code);
        QCOMPARE(effects().size(), effect ? 2 : 1);
    }

    void aMessageMayBeTold()
    {
        start(R"({"faults":[{"action":"/wxa/queryquota","fault":"error","code":40164,"message":"invalid ip 192.0.2.7"}]})");
        const QString text = get(tokenOf(appid(0)), u"/wxa/queryquota"_s)["errmsg"_L1].toString();
        QVERIFY(text.contains("invalid ip 192.0.2.7"_L1) && text.contains("rid: "_L1));
    }

    void spoilsBytes()
    {
        start(R"({"faults":[{"action":"/wxa/queryquota","call":1,"fault":"html"},{"action":"/wxa/queryquota","call":2,"fault":"http","status":502},
                            {"action":"/wxa/queryquota","call":3,"fault":"brokenJson"},{"action":"/wxa/queryquota","call":4,"fault":"truncated"},
                            {"action":"/wxa/queryquota","call":5,"fault":"oversize"},{"action":"/wxa/queryquota","call":6,"fault":"redirect"}]})");
        const QString target = u"/wxa/queryquota?access_token="_s + tokenOf(appid(0));
        QCOMPARE(send("GET", target).header("Content-Type"), QByteArray("text/html; charset=utf-8"));
        QCOMPARE(send("GET", target).status, 502);
        QVERIFY(QJsonDocument::fromJson(send("GET", target).body).isNull());
        QVERIFY(!send("GET", target).complete);
        QVERIFY(send("GET", target).body.size() > 8 << 20);
        QCOMPARE(send("GET", target).status, 302);
        QVERIFY(QJsonDocument::fromJson(send("GET", target).body).isObject());
    }

    void goesOnAfterARestart()
    {
        start();
        const QString token = tokenOf(appid(0));
        const qint64 id = submit(token, u"2.4.0"_s);
        const wechat::Credentials before = keys();
        restart();
        QCOMPARE(keys().componentSecret, before.componentSecret);
        QCOMPARE(keys().brokerPassword, before.brokerPassword);
        QCOMPARE(post(token, u"/wxa/get_auditstatus"_s, {{u"auditid"_s, id}})["status"_L1].toInt(-1), 2);
        m_nowMs += 2 * kHour; // the audit goes on meanwhile
        QCOMPARE(get(tokenOf(appid(0)), u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 0);
        const QJsonArray history = get(tokenOf(appid(0)), u"/wxa/revertcoderelease"_s,
                                       u"action=get_history_version"_s)["version_list"_L1]
                                       .toArray();
        QCOMPARE(history.size(), 2);
    }

    void refusesABadScenario_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("an unknown key") << QByteArray(R"({"wechat":{"audits":1}})") << u"wechat.audits"_s;
        QTest::newRow("an unknown outcome") << QByteArray(R"({"wechat":{"programs":[{"index":0,"audit":"lost"}]}})") << u"audit"_s;
        QTest::newRow("nobody") << QByteArray(R"({"wechat":{"programs":[{"name":"x"}]}})") << u"appid"_s;
        QTest::newRow("a reply that is no object") << QByteArray(R"({"faults":[{"fault":"json","reply":1}]})") << u"reply"_s;
    }

    void refusesABadScenario()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, complaint);
        QString error;
        QVERIFY(!Scenario::parse(text, &error));
        QVERIFY2(error.contains(complaint), qPrintable(error));
    }
};

FLOTILLA_TEST(tst_WechatFaults)
#include "tst_wechatfaults.moc"
