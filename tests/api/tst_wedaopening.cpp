// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/gateway.h"

#include "apinetwork.h"
#include "fakes/manualclock.h"
#include "fakes/scriptedserver.h"
#include "testmain.h"
#include "transport/ratelimiter.h"
#include "weda/names.h"

#include <QTest>

#include <vector>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;

class tst_WedaOpening : public QObject
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
    void gatewayOutlivesItsNetwork();
    void languageIsThatOfTheMomentOfOpening();

private:
    static Connection connection(const QString &endpoint, const QString &secretId = u"AKID"_s)
    {
        Connection c;
        c.platform = u"weda"_s;
        c.fields = {{weda::fields::SecretId, secretId}, {weda::fields::Environment, u"lowcode-1"_s}};
        put(c.fields, weda::fields::Endpoint, endpoint);
        c.proxy = Proxy::None;
        return c;
    }
    static Connection with(Connection c, QLatin1StringView field, const QString &text)
    {
        put(c.fields, field, text);
        return c;
    }
    static Secrets secrets(const QByteArray &key = "key", const QByteArray &token = {})
    {
        return {{weda::fields::SecretKey, Secret(key)}, {weda::fields::Token, Secret(token)}};
    }
    static Call unbind()
    {
        Call call;
        call.name = weda::calls::Unbind;
        call.lane = LaneId{u"app-1"_s};
        return call;
    }
    fakes::ManualClock m_clock;
};

void tst_WedaOpening::whatCannotWorkIsAUsageError_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<Secrets>("secrets");
    const Connection good = connection(u"http://127.0.0.1:1"_s);
    const auto row = [](const char *name, const Connection &c, const Secrets &s) { QTest::newRow(name) << c << s; };
    row("http off loopback", connection(u"http://lowcode.tencentcloudapi.com"_s), secrets());
    row("no address", connection(u"lowcode"_s), secrets());
    row("a region with a line break", with(good, weda::fields::Region, u"ap-shanghai\r\nX-TC-Token: x"_s), secrets());
    row("a host to sign with a path", with(good, weda::fields::SignedHost, u"lowcode.tencentcloudapi.com/x"_s), secrets());
    row("a host to sign with a line break", with(good, weda::fields::SignedHost, u"a\r\nX-TC-Token: x"_s), secrets());
    row("a host to sign with a line feed at its end",
        with(good, weda::fields::SignedHost, u"lowcode.tencentcloudapi.com\n"_s), secrets());
    row("a host to sign without an endpoint",
        with(connection({}), weda::fields::SignedHost, u"lowcode.tencentcloudapi.com"_s), secrets());
    row("no secret id", with(good, weda::fields::SecretId, {}), secrets());
    row("no key", good, secrets({}));
    row("no secrets at all", good, {});
    row("a secret id with a blank", with(good, weda::fields::SecretId, u"AKID "_s), secrets());
    row("a key with a line feed", good, secrets("KEYMARK\n"));
    row("a token with a line break", good, secrets("key", "a\r\nb"));
    row("a secret id that is not ASCII", with(good, weda::fields::SecretId, u"密钥"_s), secrets());
}

void tst_WedaOpening::whatCannotWorkIsAUsageError()
{
    QFETCH(const Connection, connection);
    QFETCH(const Secrets, secrets);
    ApiNetwork network(m_clock);
    const auto opened = weda::openGateway(connection, secrets, network);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Usage);
    QVERIFY(!opened.error().text.isEmpty());
    QVERIFY(!opened.error().text.contains(u"KEYMARK"_s));
}

void tst_WedaOpening::withoutAnEndpointTheVendorsHostsAreUsed()
{
    ApiNetwork network(m_clock);
    QVERIFY(weda::openGateway(connection({}), secrets(), network));
}

void tst_WedaOpening::desktopProxyIsNotAskedForLoopback()
{
    qputenv("http_proxy", "http://127.0.0.1:9"); // nobody listens there
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiNetwork network(m_clock);
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        Connection c = connection(u"http://%1:%2"_s.arg(host).arg(server.serverPort()));
        c.proxy = Proxy::System;
        const auto gateway = weda::openGateway(c, secrets(), network);
        QVERIFY(gateway);
        Outcome outcome = Outcome::Unknown;
        const auto call = gateway.value()->send(unbind(), [&outcome](const Reply &r) { outcome = r.outcome; });
        QTRY_COMPARE(outcome, Outcome::Accepted);
    }
    qunsetenv("http_proxy");
}

void tst_WedaOpening::gatewaysOfOneKeyShareTheLimit()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiNetwork network(m_clock);
    const auto first = weda::openGateway(connection(server.url()), secrets(), network);
    const auto second = weda::openGateway(connection(server.url()), secrets(), network);
    const auto other = weda::openGateway(connection(server.url(), u"AKIDOTHER"_s), secrets(), network);
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

void tst_WedaOpening::openingAGatewayEndsARest()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"Error":{"Code":"RequestLimitExceeded"},"RequestId":"r"}})");
    ApiNetwork network(m_clock);
    auto gateway = weda::openGateway(connection(server.url()), secrets(), network);
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
    gateway = weda::openGateway(connection(server.url()), secrets(), network);
    QVERIFY(gateway);
    ask();
    QCOMPARE(server.arrivals.size(), RateLimiter::kMostRefusals + 1);
}

void tst_WedaOpening::hostToSignReachesTheRelay()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiNetwork network(m_clock);
    Connection relay = connection(server.url());
    relay.fields.insert(weda::fields::SignedHost, u"{service}.tencentcloudapi.com"_s);
    const auto gateway = weda::openGateway(relay, secrets(), network);
    QVERIFY(gateway);
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(server.arrivals.at(0).header("Host"), "lowcode.tencentcloudapi.com");
}

void tst_WedaOpening::gatewayOutlivesItsNetwork()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    auto network = std::make_unique<ApiNetwork>(m_clock);
    const auto gateway = weda::openGateway(connection(server.url()), secrets(), *network);
    network.reset();
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
}

void tst_WedaOpening::languageIsThatOfTheMomentOfOpening()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"RequestId":"r"}})");
    ApiNetwork network(m_clock);
    network.setLanguage(u"zh_CN"_s);
    const auto gateway = weda::openGateway(connection(server.url()), secrets(), network);
    network.setLanguage(u"en"_s);
    bool answered = false;
    const auto call = gateway.value()->send(unbind(), [&answered](const Reply &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(server.arrivals.at(0).header("X-TC-Language"), "zh-CN");
}

FLOTILLA_TEST(tst_WedaOpening)
#include "tst_wedaopening.moc"
