// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apiclient.h"

#include "fakes/manualclock.h"
#include "fakes/scriptedserver.h"
#include "tencentcloud/tc3signer.h"
#include "testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;
using Act = ScriptedServer::Act;

namespace {

QStringList *s_log = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (s_log && qstrcmp(context.category, "flotilla.api") == 0)
        s_log->append(text);
}

QByteArray errorBody(const char *code)
{
    return QByteArray(R"({"Response":{"Error":{"Code":")") + code + R"(","Message":"m"},"RequestId":"r-1"}})";
}

constexpr auto kGood = R"({"Response":{"RequestId":"r-1"}})";
constexpr auto kHtml = "HTTP/1.1 502 Bad\r\nDate: Mon, 01 Jan 2029 00:00:00 GMT\r\nContent-Length: 2\r\n\r\nno";

} // namespace

class tst_ApiClient : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void signedExactlyAsSent();
    void headersFollowTheAccount();
    void regionOnlyWhereThereIsOne();
    void readsAreRepeatedTwiceAndNotMore();
    void readThatRecoversIsAnsweredOnce();
    void readThatTookTheWholeTimeIsNotRepeated();
    void changesAreNeverRepeated_data();
    void changesAreNeverRepeated();
    void refusalsAreNotRepeated();
    void expiredSignatureIsSignedAgainWithThePlatformsTime();
    void expiredSignatureWithoutADateStands();
    void dateAloneMovesNoClock_data();
    void dateAloneMovesNoClock();
    void offsetThatDidNotHelpIsDropped();
    void refusedForeverIsNotAskedForever();
    void relayGetsTheHostThatIsSigned();
    void wrongSignatureAtARelayNamesTheHostHeader();
    void errorUnderAnotherStatusIsAnError();
    void limitMakesTheNextCallWait();
    void cancelDuringThePauseBeforeARepeat();
    void deletedClientAnswersNobody();
    void callbackMayDeleteTheClient();
    void secretsInAMessageAreHidden();
    void logHasNoMoreThanItMay();

private:
    std::unique_ptr<ApiClient> client(const ScriptedServer &server, const QString &region = {},
                                      const QByteArray &token = {}, const QString &language = u"en"_s,
                                      const QString &signedHost = {})
    {
        m_channel = std::make_shared<HttpChannel>(Proxy::None, std::make_shared<RateLimiter>(*m_clock), *m_clock,
                                                  HttpLimits{});
        return std::make_unique<ApiClient>(
            ApiAccount{{u"AKIDMARK"_s, Secret("KEYMARK"), Secret(token)}, QUrl(server.url() + u'/'), region, language,
                       signedHost},
            m_channel, std::make_shared<ErrorDictionary>(), *m_clock);
    }
    static ApiRequest request(int repeats = 0)
    {
        return {"lowcode", "2021-01-08", "DescribeApps", "", repeats, {{"Limit"_L1, 1}}};
    }
    void send(ApiClient &to, const ApiRequest &what)
    {
        m_call = to.send(what, [this](const ApiAnswer &answer) { m_answers.append(answer); });
    }
    /// The pause before a repeat is short; a call in flight has an alarm too, far away, for its total time.
    bool pauses() const { return m_clock->pending() == 1 && m_clock->nextAt() - m_clock->now() < std::chrono::seconds(5); }
    /// Fires alarms (pauses before repeats) until the call is answered or `arrivals` requests have come.
    void runUntil(const ScriptedServer &server, int arrivals)
    {
        QTRY_VERIFY(!m_answers.isEmpty() || pauses());
        while (m_answers.isEmpty() && server.arrivals.size() < arrivals) {
            const auto seen = server.arrivals.size();
            QVERIFY(m_clock->fireNext());
            QTRY_VERIFY(server.arrivals.size() > seen);
            QTRY_VERIFY(!m_answers.isEmpty() || pauses());
        }
    }

    std::unique_ptr<fakes::ManualClock> m_clock;
    std::shared_ptr<HttpChannel> m_channel;
    std::unique_ptr<PendingCall> m_call;
    QList<ApiAnswer> m_answers;
};

void tst_ApiClient::init()
{
    m_call.reset();
    m_channel.reset();
    m_answers.clear();
    m_clock = std::make_unique<fakes::ManualClock>();
}

void tst_ApiClient::signedExactlyAsSent()
{
    ScriptedServer server;
    server.thenJson(kGood);
    const auto api = client(server);
    send(*api, request());
    QVERIFY(m_answers.isEmpty());
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Accepted);

    const auto &seen = server.arrivals.at(0);
    QCOMPARE(seen.header("Host"), "127.0.0.1:" + QByteArray::number(server.serverPort()));
    QCOMPARE(seen.header("X-TC-Timestamp"), "1767225600");
    QCOMPARE(seen.body, R"({"Limit":1})");
    const Tc3Signature expected = signTc3(
        {"lowcode", 1767225600, {{"content-type", seen.header("Content-Type")}, {"host", seen.header("Host")}},
         seen.body},
        "AKIDMARK", Secret("KEYMARK"));
    QCOMPARE(seen.header("Authorization"), expected.authorization);
}

void tst_ApiClient::headersFollowTheAccount()
{
    ScriptedServer server;
    server.thenJson(kGood);
    const auto api = client(server, u"ap-shanghai"_s, "TOKENMARK", u"zh_CN"_s);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    const auto &seen = server.arrivals.at(0);
    QCOMPARE(seen.header("X-TC-Token"), "TOKENMARK");
    QCOMPARE(seen.header("X-TC-Region"), "ap-shanghai");
    QCOMPARE(seen.header("X-TC-Language"), "zh-CN");
    QCOMPARE(seen.header("X-TC-Action"), "DescribeApps");
    QCOMPARE(seen.header("X-TC-Version"), "2021-01-08");
    QCOMPARE(seen.header("Content-Type"), "application/json");
    QVERIFY(seen.header("User-Agent").startsWith("Flotilla/"));
}

void tst_ApiClient::regionOnlyWhereThereIsOne()
{
    ScriptedServer server;
    server.thenJson(kGood);
    const auto api = client(server);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    const auto names = server.arrivals.at(0).headers;
    for (const auto &[name, value] : names)
        QVERIFY2(name.compare("X-TC-Region", Qt::CaseInsensitive) != 0
                     && name.compare("X-TC-Token", Qt::CaseInsensitive) != 0,
                 name.constData());
    ApiRequest sts = request();
    sts.usualRegion = "ap-guangzhou";
    send(*api, sts);
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(server.arrivals.at(1).header("X-TC-Region"), "ap-guangzhou");
}

void tst_ApiClient::readsAreRepeatedTwiceAndNotMore()
{
    ScriptedServer server;
    server.then({Act::HangUp, {}});
    const auto api = client(server);
    const Instant start = m_clock->now();
    send(*api, request(2));
    QTRY_COMPARE(server.arrivals.size(), 1);
    runUntil(server, 3);
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(server.arrivals.size(), 3);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Unknown);
    QVERIFY(m_clock->now() - start < Millis{3'000});
}

void tst_ApiClient::readThatRecoversIsAnsweredOnce()
{
    ScriptedServer server;
    server.thenJson(errorBody("InternalError"));
    server.thenJson(kGood);
    const auto api = client(server);
    send(*api, request(2));
    QTRY_COMPARE(server.arrivals.size(), 1);
    runUntil(server, 2);
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Accepted);
    QCOMPARE(server.arrivals.size(), 2);
}

void tst_ApiClient::readThatTookTheWholeTimeIsNotRepeated()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    const auto api = client(server);
    send(*api, request(2));
    QTRY_COMPARE(server.arrivals.size(), 1);
    QTRY_COMPARE(m_clock->pending(), 1U);
    QVERIFY(m_clock->fireNext()); // 20 s in all are over: too late for a repeat
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(server.arrivals.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Unknown);
}

void tst_ApiClient::changesAreNeverRepeated_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HTTP 502") << QByteArray(kHtml);
    QTest::newRow("internal error") << ScriptedServer::json(errorBody("InternalError"));
    QTest::newRow("broken JSON") << ScriptedServer::json("{");
    QTest::newRow("limited") << ScriptedServer::json(errorBody("RequestLimitExceeded"));
    QTest::newRow("dropped") << QByteArray();
}

void tst_ApiClient::changesAreNeverRepeated()
{
    QFETCH(const QByteArray, bytes);
    ScriptedServer server;
    server.then({bytes.isEmpty() ? Act::HangUp : Act::Answer, bytes});
    const auto api = client(server);
    send(*api, request(0));
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_clock->pending(), 0U);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_ApiClient::refusalsAreNotRepeated()
{
    ScriptedServer server;
    server.thenJson(errorBody("FailedOperation"));
    const auto api = client(server);
    send(*api, request(2));
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Refused);
    QCOMPARE(m_clock->pending(), 0U);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_ApiClient::expiredSignatureIsSignedAgainWithThePlatformsTime()
{
    ScriptedServer server;
    server.thenJson(errorBody("AuthFailure.SignatureExpire"), "Thu, 01 Jan 2026 00:10:00 GMT");
    const auto api = client(server);
    send(*api, request(0)); // also for calls that change something: it was refused for certain
    QTRY_COMPARE(server.arrivals.size(), 1);
    runUntil(server, 3);
    QTRY_COMPARE(m_answers.size(), 1); // refused a third time, and that stands
    QCOMPARE(server.arrivals.size(), 3);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Denied);
    QCOMPARE(server.arrivals.at(0).header("X-TC-Timestamp"), "1767225600");
    QCOMPARE(server.arrivals.at(1).header("X-TC-Timestamp"), "1767226200");
    QCOMPARE(server.arrivals.at(2).header("X-TC-Timestamp"), "1767225600");
    QVERIFY(!m_answers[0].head.clockOffset); // a Date that did not help tells nothing
}

void tst_ApiClient::offsetThatDidNotHelpIsDropped()
{
    ScriptedServer server;
    const QByteArray date = "Fri, 02 Jan 2026 00:00:00 GMT"; // a day ahead
    for (int i = 0; i < 3; ++i)
        server.thenJson(errorBody("AuthFailure.SignatureExpire"), date);
    server.thenJson(errorBody("AuthFailure.SignatureExpire"), "Thu, 01 Jan 2026 00:10:00 GMT");
    server.thenJson(kGood, "Thu, 01 Jan 2026 00:10:00 GMT");
    const auto api = client(server);
    send(*api, request(0));
    QTRY_COMPARE(server.arrivals.size(), 1);
    runUntil(server, 3);
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Denied);
    QCOMPARE(server.arrivals.at(1).header("X-TC-Timestamp"), "1767312000");
    QCOMPARE(server.arrivals.at(2).header("X-TC-Timestamp"), "1767225600");

    for (int i = 2; i <= 3; ++i) { // begins at this computer's time again, learns, and keeps what helped
        send(*api, request(0));
        QTRY_VERIFY(m_answers.size() == i || pauses());
        if (m_answers.size() < i)
            QVERIFY(m_clock->fireNext());
        QTRY_COMPARE(m_answers.size(), i);
        QCOMPARE(m_answers.last().head.outcome, Outcome::Accepted);
        QVERIFY(m_answers.last().head.clockOffset == Millis{600'500});
    }
    QCOMPARE(server.arrivals.size(), 6);
    QCOMPARE(server.arrivals.at(3).header("X-TC-Timestamp"), "1767225600");
    QCOMPARE(server.arrivals.at(4).header("X-TC-Timestamp"), "1767226200");
    QCOMPARE(server.arrivals.at(5).header("X-TC-Timestamp"), "1767226200");
}

void tst_ApiClient::expiredSignatureWithoutADateStands()
{
    ScriptedServer server;
    server.thenJson(errorBody("AuthFailure.SignatureExpire"));
    const auto api = client(server);
    send(*api, request(2));
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(server.arrivals.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Denied);
}

void tst_ApiClient::dateAloneMovesNoClock_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("told");
    const auto dated = [](const char *date) { return ScriptedServer::json(kGood, date); };
    QTest::newRow("a page from somewhere else") << QByteArray(kHtml) << false;
    QTest::newRow("six minutes ahead") << dated("Thu, 01 Jan 2026 00:06:00 GMT") << false;
    QTest::newRow("a day behind") << dated("Wed, 31 Dec 2025 00:00:00 GMT") << false;
    QTest::newRow("1601") << dated("Mon, 01 Jan 1601 00:00:00 GMT") << false;
    QTest::newRow("9999") << dated("Fri, 31 Dec 9999 23:59:59 GMT") << false;
    QTest::newRow("two minutes behind") << dated("Wed, 31 Dec 2025 23:58:00 GMT") << true;
}

void tst_ApiClient::dateAloneMovesNoClock()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, told);
    ScriptedServer server;
    server.then({Act::Answer, bytes});
    server.thenJson(kGood);
    const auto api = client(server);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.clockOffset.has_value(), told);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(server.arrivals.at(1).header("X-TC-Timestamp"), "1767225600");
}

void tst_ApiClient::refusedForeverIsNotAskedForever()
{
    ScriptedServer server;
    server.thenJson(errorBody("RequestLimitExceeded"));
    const auto api = client(server);
    for (int i = 1; i <= RateLimiter::kMostRefusals + 2; ++i) {
        QVERIFY(i == 1 || m_answers.last().head.scope == (i > RateLimiter::kMostRefusals ? RefusalScope::Batch : RefusalScope::Target));
        if (!m_answers.isEmpty() && m_answers.last().head.scope != RefusalScope::Batch)
            m_clock->advance(m_answers.last().head.error.retryAfter);
        send(*api, request());
        QTRY_COMPARE(m_answers.size(), i);
        QCOMPARE(m_answers.last().head.outcome, Outcome::Limited);
    }
    QCOMPARE(server.arrivals.size(), RateLimiter::kMostRefusals);
    QCOMPARE(m_answers.last().head.error.retryAfter, RateLimiter::kRest);
    QVERIFY(!m_call->hasLeft());
}

void tst_ApiClient::relayGetsTheHostThatIsSigned()
{
    ScriptedServer server;
    server.thenJson(kGood);
    const auto api = client(server, {}, {}, u"en"_s, u"{service}.tencentcloudapi.com"_s);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    const auto &seen = server.arrivals.at(0);
    QCOMPARE(seen.header("Host"), "lowcode.tencentcloudapi.com");
    const Tc3Signature expected = signTc3(
        {"lowcode", 1767225600, {{"content-type", seen.header("Content-Type")}, {"host", "lowcode.tencentcloudapi.com"}},
         seen.body},
        "AKIDMARK", Secret("KEYMARK"));
    QCOMPARE(seen.header("Authorization"), expected.authorization);
}

void tst_ApiClient::wrongSignatureAtARelayNamesTheHostHeader()
{
    ScriptedServer server;
    server.thenJson(errorBody("AuthFailure.SignatureFailure"));
    const auto api = client(server);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY2(m_answers[0].head.error.text.contains(u"hand on the Host header"_s), qPrintable(m_answers[0].head.error.text));
}

void tst_ApiClient::errorUnderAnotherStatusIsAnError()
{
    ScriptedServer server;
    const QByteArray body = errorBody("RequestLimitExceeded");
    server.then({Act::Answer, "HTTP/1.1 429 Slow\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body});
    const auto api = client(server);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Limited);
    QCOMPARE(m_answers[0].head.error.retryAfter, RateLimiter::kFirstPause);
    QCOMPARE(m_answers[0].head.requestId, u"r-1"_s);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_ApiClient::limitMakesTheNextCallWait()
{
    ScriptedServer server;
    server.thenJson(errorBody("RequestLimitExceeded"));
    server.thenJson(kGood);
    const auto api = client(server);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.outcome, Outcome::Limited);
    QCOMPARE(m_answers[0].head.error.retryAfter, RateLimiter::kFirstPause);
    send(*api, request());
    QTRY_COMPARE(m_clock->pending(), 1U);
    QCOMPARE(server.arrivals.size(), 1);
    QVERIFY(m_clock->fireNext());
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(server.arrivals.at(1).header("X-TC-Timestamp"), "1767225601"); // signed when it leaves
}

void tst_ApiClient::cancelDuringThePauseBeforeARepeat()
{
    ScriptedServer server;
    server.then({Act::Answer, kHtml});
    const auto api = client(server);
    send(*api, request(2));
    QTRY_COMPARE(server.arrivals.size(), 1);
    runUntil(server, 1);
    QTRY_COMPARE(m_clock->pending(), 1U);
    m_call.reset();
    QCOMPARE(m_clock->pending(), 0U);
    QVERIFY(m_answers.isEmpty());
}

void tst_ApiClient::deletedClientAnswersNobody()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    auto api = client(server);
    QSignalSpy left(&server, &ScriptedServer::clientLeft);
    send(*api, request(2));
    QTRY_COMPARE(server.arrivals.size(), 1);
    api.reset();
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(m_clock->pending(), 0U);
    QVERIFY(m_answers.isEmpty());
    m_call.reset();
}

void tst_ApiClient::callbackMayDeleteTheClient()
{
    ScriptedServer server;
    server.thenJson(kGood);
    auto api = client(server);
    std::unique_ptr<PendingCall> call;
    bool answered = false;
    call = api->send(request(), [&api, &call, &answered](const ApiAnswer &) {
        call.reset();
        api.reset();
        answered = true;
    });
    QTRY_VERIFY(answered);
}

void tst_ApiClient::secretsInAMessageAreHidden()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"Error":{"Code":"FailedOperation",)"
                    R"("Message":"got KEYMARK and TOKENMARK"},"RequestId":"TOKENMARK"}})");
    const auto api = client(server, {}, "TOKENMARK");
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].head.error.text, u"got *** and ***"_s);
    QCOMPARE(m_answers[0].head.requestId, u"***"_s);
}

void tst_ApiClient::logHasNoMoreThanItMay()
{
    QStringList log;
    s_log = &log;
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    QLoggingCategory::setFilterRules(u"flotilla.api.info=true"_s);

    ScriptedServer server;
    server.thenJson(errorBody("FailedOperation"));
    server.thenJson(R"({"Response":{"BodyMark":1,"RequestId":"r-2"}})");
    const auto api = client(server, {}, "TOKENMARK");
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 1);
    send(*api, request());
    QTRY_COMPARE(m_answers.size(), 2);

    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    s_log = nullptr;
    QCOMPARE(log, (QStringList{u"POST DescribeApps FailedOperation r-1 0 ms"_s, u"POST DescribeApps ok r-2 0 ms"_s}));
}

FLOTILLA_TEST(tst_ApiClient)
#include "tst_apiclient.moc"
