// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that are refused, replies that are lost, and what leaves at most once although the vendor made it a GET.
#include "wechatdesk.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
using Act = ScriptedServer::Act;

namespace {

/// The arrivals whose line contains this.
int count(const WechatDesk &desk, const QByteArray &part)
{
    return static_cast<int>(std::count_if(desk.server.arrivals.cbegin(), desk.server.arrivals.cend(),
                                          [&part](const auto &arrival) { return arrival.line.contains(part); }));
}

Values http(const WechatDesk &desk)
{
    return {{wechat::fields::HttpUrl, desk.server.url() + u"/tokens/{appid}"_s}};
}

} // namespace

class TestWechatClient : public QObject
{
    Q_OBJECT

private slots:
    // QNetworkAccessManager repeats a request by itself when the connection drops.
    void whatChangesLeavesAtMostOnce_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto name : {calls::Undo, calls::Rollback, calls::CancelGray, calls::Release, calls::Submit, calls::Commit}) {
            QTest::newRow(name.data()) << QString(name);
        }
    }
    void whatChangesLeavesAtMostOnce()
    {
        QFETCH(QString, name);
        for (const auto act : {Act::HangUp, Act::Leave}) {
            WechatDesk desk;
            QVERIFY(desk.open(wechat::sources::Gateway));
            desk.server.thenJson(R"({"errcode":0})"); // the connection is a used one
            desk.server.then({act, {}});
            desk.send(calls::ReadVersions);
            QTRY_COMPARE(desk.replies.size(), 1);
            Call call;
            call.marks.insert(wechat::marks::AppVersion, u"7"_s);
            const QByteArray latin = name.toLatin1();
            desk.send(QLatin1StringView(latin), WechatDesk::appid(), call);
            QTRY_COMPARE(desk.replies.size(), 2);
            QCOMPARE(desk.replies.at(1).outcome, Outcome::Unknown);
            QCOMPARE(desk.server.arrivals.size(), 2);
        }
    }

    // An envelope of a gateway or a broker, and what is no code.
    void whatIsNoAnswerOfTheVendorIsNoSuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {R"({"code":1000,"errorMsg":"unauthorized"})", R"({"errcode":true})", R"({"errcode":null})", R"({"errcode":"ok"})",
                                 R"({"errcode":{"a":1}})"}) {
            QTest::newRow(body) << QByteArray(body);
        }
    }
    void whatIsNoAnswerOfTheVendorIsNoSuccess()
    {
        QFETCH(QByteArray, body);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        desk.server.thenJson(body);
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Unknown);
    }

    void aKeyThatAServerSaysBackGoesNoFurther()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}, "very-secret-key"));
        desk.server.thenJson(R"({"errcode":88889,"errmsg":"bad key very-secret-key"})");
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QVERIFY2(!desk.replies.at(0).error.text.contains(u"very-secret-key"_s), qPrintable(desk.replies.at(0).error.text));
    }

    void aLostReadIsAskedAgain()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        desk.server.then({Act::HangUp, {}});
        desk.server.thenJson(R"({"errcode":0,"status":1})");
        desk.send(calls::ReadVisibility);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Accepted);
    }

    void onlyHttp200IsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("bad gateway") << 502 << Outcome::Unknown << QByteArray();
        QTest::newRow("server error with a code") << 500 << Outcome::Unknown << QByteArray();
        QTest::newRow("redirect") << 302 << Outcome::Unknown << QByteArray();
        QTest::newRow("key refused") << 401 << Outcome::Denied << QByteArray();
        QTest::newRow("a proxy has no gateway") << 503 << Outcome::Unknown << QByteArray();
        QTest::newRow("the gateway says that nothing was sent") << 503 << Outcome::NotSent << QByteArray("Flotilla-Not-Passed-On: 1\r\n");
    }
    void onlyHttp200IsAnAnswer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        const QByteArray body = R"({"errcode":85052,"errmsg":"x"})";
        desk.server.then({Act::Answer, "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + header + "Content-Length: " + QByteArray::number(body.size())
                                           + "\r\n\r\n" + body});
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QTEST(desk.replies.at(0).outcome, "outcome");
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    // Refused for its token it was certainly not done: once with a fresh one, also what changes something.
    void aStaleTokenIsRenewedOnce_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {"40001", "40014", "42001", "42006", "\"40001\""}) {
            QTest::newRow(code) << QByteArray(code);
        }
    }
    void aStaleTokenIsRenewedOnce()
    {
        QFETCH(QByteArray, code);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Http, http(desk)));
        desk.server.thenJson(R"({"token":"old","expires_in":7200})");
        desk.server.thenJson("{\"errcode\":" + code + R"(,"errmsg":"invalid credential old rid: 1-2-3"})");
        desk.server.thenJson(R"({"token":"new","expires_in":7200})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Accepted);
        QCOMPARE(count(desk, "access_token=old"), 1);
        QCOMPARE(count(desk, "access_token=new"), 1);
        QCOMPARE(count(desk, "/tokens/wx0123456789abcdef"), 2);
    }

    void aTokenThatStaysStaleStopsTheTarget()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Http, http(desk)));
        for (int i = 0; i < 2; ++i) {
            desk.server.thenJson(R"({"token":"same-token","expires_in":7200})");
            desk.server.thenJson(R"({"errcode":40001,"errmsg":"invalid credential same-token rid: 1-2-3"})");
        }
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Refused);
        QCOMPARE(desk.replies.at(0).error.vendorCode, u"40001"_s);
        QVERIFY2(!desk.replies.at(0).error.text.contains(u"same-token"_s), qPrintable(desk.replies.at(0).error.text));
        QCOMPARE(desk.server.arrivals.size(), 4);
    }

    // However many calls wait for it, a token is fetched once, and again only shortly before its end.
    void aTokenIsFetchedOnce()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Http, http(desk)));
        desk.server.thenJson(R"({"token":"t","expires_in":7200,"errcode":0})"); // serves as both kinds of reply
        for (int i = 0; i < 5; ++i) {
            desk.send(calls::ReadVersions);
        }
        QTRY_COMPARE(desk.replies.size(), 5);
        QCOMPARE(count(desk, "/tokens/"), 1);
        desk.clock.time += std::chrono::minutes(109);
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 6);
        QCOMPARE(count(desk, "/tokens/"), 1);
        desk.clock.time += std::chrono::minutes(2);
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 7);
        QCOMPARE(count(desk, "/tokens/"), 2);
        desk.send(calls::ReadVersions, u"wx1111111111111111"_s);
        QTRY_COMPARE(desk.replies.size(), 8);
        QCOMPARE(count(desk, "/tokens/wx1111111111111111"), 1);
    }

    void whatBelongsToTheSourceIsNotThePlatforms_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("key refused: everybody would hear that") << 401 << Outcome::Denied;
        QTest::newRow("no such mini program: it alone") << 404 << Outcome::Refused;
        QTest::newRow("the source is down: nothing was sent") << 503 << Outcome::NotSent;
    }
    void whatBelongsToTheSourceIsNotThePlatforms()
    {
        QFETCH(int, status);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Http, http(desk)));
        desk.server.then({Act::Answer, "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 0\r\n\r\n"});
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QTEST(desk.replies.at(0).outcome, "outcome");
        QCOMPARE(count(desk, "/wxa/"), 0);
    }

    void aDeletedGatewayAnswersNobody()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Http, http(desk)));
        desk.server.then({Act::Hold, {}});
        desk.send(calls::Release);
        desk.send(calls::ReadVersions, u"wx1111111111111111"_s);
        QTRY_COMPARE(desk.server.arrivals.size(), 2);
        desk.gateway.reset();
        desk.pending.clear();
        QCoreApplication::processEvents();
        QVERIFY(desk.replies.isEmpty());
    }
};

FLOTILLA_TEST(TestWechatClient)
#include "tst_wechatclient.moc"
