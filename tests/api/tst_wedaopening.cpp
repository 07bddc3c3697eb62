// SPDX-License-Identifier: GPL-3.0-or-later
#include "apigateways.h"

#include "fakes/manualclock.h"
#include "fakes/scriptedserver.h"
#include "testmain.h"
#include "transport/ratelimiter.h"

#include <QTest>

#include <vector>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;

class tst_ApiGateways : public QObject
{
    Q_OBJECT
private slots:
    void whatCannotWorkIsAUsageError_data();
    void whatCannotWorkIsAUsageError();
    void withoutAnEndpointTheVendorsHostsAreUsed();
    void desktopProxyIsNotAskedForLoopback();
    void gatewaysOfOneKeyShareTheLimit();
    void openingAGatewayEndsARest();
    void hostToSignReachesTheRelay();
    void gatewayOutlivesItsFactory();
    void languageIsThatOfTheMomentOfOpening();

private:
    static Connection connection(const QString &endpoint)
    {
        Connection c;
        c.endpoint = endpoint;
        c.environment = u"lowcode-1"_s;
        c.proxy = Proxy::None;
        return c;
    }
    static Credentials credentials() { return {u"AKID"_s, Secret("key"), {}}; }
    static Call unbind()
    {
        Call call;
        call.verb = Verb::Unbind;
        call.app = AppId{u"app-1"_s};
        return call;
    }
    fakes::ManualClock m_clock;
};

void tst_ApiGateways::whatCannotWorkIsAUsageError_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<Credentials>("credentials");
    const Connection good = connection(u"http://127.0.0.1:1"_s);
    Connection bad = good;
    bad.platform = u"somewhere"_s;
    QTest::newRow("another platform") << bad << credentials();
    QTest::newRow("http off loopback") << connection(u"http://lowcode.tencentcloudapi.com"_s) << credentials();
    QTest::newRow("no address") << connection(u"lowcode"_s) << credentials();
    bad = good;
    bad.region = u"ap-shanghai\r\nX-TC-Token: x"_s;
    QTest::newRow("a region with a line break") << bad << credentials();
    bad = good;
    bad.signedHost = u"lowcode.tencentcloudapi.com/x"_s;
    QTest::newRow("a host to sign with a path") << bad << credentials();
    bad.signedHost = u"a\r\nX-TC-Token: x"_s;
    QTest::newRow("a host to sign with a line break") << bad << credentials();
    bad.signedHost = u"lowcode.tencentcloudapi.com\n"_s;
    QTest::newRow("a host to sign with a line feed at its end") << bad << credentials();
    bad.signedHost = u"lowcode.tencentcloudapi.com"_s;
    bad.endpoint.clear();
    QTest::newRow("a host to sign without an endpoint") << bad << credentials();
    QTest::newRow("no secret id") << good << Credentials{{}, Secret("key"), {}};
    QTest::newRow("no key") << good << Credentials{u"AKID"_s, {}, {}};
    QTest::newRow("a secret id with a blank") << good << Credentials{u"AKID "_s, Secret("key"), {}};
    QTest::newRow("a key with a line feed") << good << Credentials{u"AKID"_s, Secret("KEYMARK\n"), {}};
    QTest::newRow("a token with a line break") << good << Credentials{u"AKID"_s, Secret("key"), Secret("a\r\nb")};
    QTest::newRow("a secret id that is not ASCII") << good << Credentials{u"密钥"_s, Secret("key"), {}};
}

void tst_ApiGateways::whatCannotWorkIsAUsageError()
{
    QFETCH(const Connection, connection);
    QFETCH(const Credentials, credentials);
    ApiGateways gateways(m_clock);
    const auto opened = gateways.open(connection, credentials);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Usage);
    QVERIFY(!opened.error().text.isEmpty());
    QVERIFY(!opened.error().text.contains(u"KEYMARK"_s));
}

void tst_ApiGateways::withoutAnEndpointTheVendorsHostsAreUsed()
{
    ApiGateways gateways(m_clock);
    QVERIFY(gateways.open(connection({}), credentials()));
}

void tst_ApiGateways::desktopProxyIsNotAskedForLoopback()
{
    qputenv("http_proxy", "http://127.0.0.1:9"); // nobody listens there
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiGateways gateways(m_clock);
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        Connection c = connection(u"http://%1:%2"_s.arg(host).arg(server.serverPort()));
        c.proxy = Proxy::System;
        const auto gateway = gateways.open(c, credentials());
        QVERIFY(gateway);
        Outcome outcome = Outcome::Unknown;
        const auto call = gateway.value()->send(unbind(), [&outcome](const Reply &r) { outcome = r.outcome; });
        QTRY_COMPARE(outcome, Outcome::Accepted);
    }
    qunsetenv("http_proxy");
}

void tst_ApiGateways::gatewaysOfOneKeyShareTheLimit()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiGateways gateways(m_clock);
    const auto first = gateways.open(connection(server.url()), credentials());
    const auto second = gateways.open(connection(server.url()), credentials());
    const auto other = gateways.open(connection(server.url()), {u"AKIDOTHER"_s, Secret("key"), {}});
    QVERIFY(first && second && other);
    int answered = 0;
    int answeredOther = 0;
    std::vector<std::unique_ptr<PendingCall>> calls;
    for (int i = 0; i < 8; ++i) {
        calls.push_back(first.value()->send(unbind(), [&answered](const Reply &) { ++answered; }));
        calls.push_back(second.value()->send(unbind(), [&answered](const Reply &) { ++answered; }));
    }
    calls.push_back(other.value()->send(unbind(), [&answeredOther](const Reply &) { ++answeredOther; }));
    QTRY_COMPARE(answeredOther, 1);
    QTRY_COMPARE(answered, 10);
    QTRY_COMPARE(m_clock.pending(), 1U);
    QCOMPARE(server.arrivals.size(), 11);
    QVERIFY(m_clock.fireNext());
    QTRY_COMPARE(answered, 16);
}

void tst_ApiGateways::openingAGatewayEndsARest()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"Error":{"Code":"RequestLimitExceeded"},"RequestId":"r"}})");
    ApiGateways gateways(m_clock);
    auto gateway = gateways.open(connection(server.url()), credentials());
    QVERIFY(gateway);
    QList<Reply> replies;
    const auto ask = [&replies, &gateway] {
        const auto call = gateway.value()->send(unbind(), [&replies](const Reply &r) { replies.append(r); });
        const auto next = replies.size() + 1;
        QTRY_COMPARE(replies.size(), next);
    };
    for (int i = 0; i < RateLimiter::kMostRefusals; ++i) {
        ask();
        m_clock.advance(i + 1 < RateLimiter::kMostRefusals ? replies.last().error.retryAfter : Millis{0});
    }
    ask();
    QCOMPARE(server.arrivals.size(), RateLimiter::kMostRefusals);
    gateway = gateways.open(connection(server.url()), credentials());
    QVERIFY(gateway);
    ask();
    QCOMPARE(server.arrivals.size(), RateLimiter::kMostRefusals + 1);
}

void tst_ApiGateways::hostToSignReachesTheRelay()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiGateways gateways(m_clock);
    Connection relay = connection(server.url());
    relay.signedHost = u"{service}.tencentcloudapi.com"_s;
    const auto gateway = gateways.open(relay, credentials());
    QVERIFY(gateway);
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(server.arrivals.at(0).header("Host"), "lowcode.tencentcloudapi.com");
}

void tst_ApiGateways::gatewayOutlivesItsFactory()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    auto gateways = std::make_unique<ApiGateways>(m_clock);
    const auto gateway = gateways->open(connection(server.url()), credentials());
    gateways.reset();
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
}

void tst_ApiGateways::languageIsThatOfTheMomentOfOpening()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiGateways gateways(m_clock);
    gateways.setLanguage(u"zh_CN"_s);
    const auto gateway = gateways.open(connection(server.url()), credentials());
    gateways.setLanguage(u"en"_s);
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(server.arrivals.at(0).header("X-TC-Language"), "zh-CN");
}

FLOTILLA_TEST(tst_ApiGateways)
#include "tst_wedaopening.moc"
