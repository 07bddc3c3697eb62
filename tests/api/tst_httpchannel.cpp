// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpchannel.h"

#include "fakes/manualclock.h"
#include "fakes/scriptedserver.h"
#include "posting.h"
#include "run/systemclock.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>
#include <vector>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;
using Act = ScriptedServer::Act;

class tst_HttpChannel : public QObject
{
    Q_OBJECT
private slots:
    void goodAnswerCarriesBodyAndDate();
    void dateIsReadInAnyTimeZone();
    void whatIsSentIsWhatWasGiven();
    void serverThatLeavesAfterTheRequestIsNotNotSent();
    void nothingListensIsNotSent();
    void brokenAnswers_data();
    void brokenAnswers();
    void redirectIsNotFollowed();
    void silenceEnds();
    void totalTimeEndsAnAnswerThatDrips();
    void totalTimeCountsFromTheSending();
    void cookiesAreForgotten();
    void destroyedHandleDropsTheAnswer();
    void destroyedHandleNeverLeavesTheQueue();
    void callbackMayDestroyItsHandle();
    void deletedChannelAnswersNobody();
    void sixAtMostAreUnderWay();
    void actionThatMustWaitDoesNotHoldUpOthers();
    void noMoreThanTenLeaveWithoutThePassingOfTime();
    void whileTheLimitRestsCallsAreAnsweredUnsent();
    void aTurnThatComesTooLateIsAnsweredUnsent();

private:
    std::unique_ptr<HttpChannel> channel(Clock &clock, HttpLimits limits = {})
    {
        return std::make_unique<HttpChannel>(Proxy::None, std::make_shared<RateLimiter>(clock), clock, limits);
    }
    SystemClock m_system;
    fakes::ManualClock m_manual;
};

void tst_HttpChannel::goodAnswerCarriesBodyAndDate()
{
    ScriptedServer server;
    server.thenJson(R"({"a":1})", "Sun, 06 Nov 1994 08:49:37 GMT");
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send();
    QVERIFY(post.answers.isEmpty()); // never from inside post()
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::None);
    QCOMPARE(post.answers[0].status, 200);
    QCOMPARE(post.answers[0].body, R"({"a":1})");
    QVERIFY(post.answers[0].date == fromEpochMillis(784'111'777'000));
}

void tst_HttpChannel::dateIsReadInAnyTimeZone()
{
    // In Berlin there is no half past two on this day.
    const QByteArray before = qgetenv("TZ");
    const bool wasSet = qEnvironmentVariableIsSet("TZ");
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    ScriptedServer server;
    server.thenJson("{}", "Sun, 29 Mar 2026 02:30:00 GMT");
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    wasSet ? qputenv("TZ", before) : qunsetenv("TZ");
    tzset();
    QVERIFY(post.answers[0].date);
    QCOMPARE(toEpochMillis(*post.answers[0].date), 1'774'751'400'000);
}

void tst_HttpChannel::whatIsSentIsWhatWasGiven()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send("{\"x\":\"\xe5\xb0\x8f\"}");
    QTRY_COMPARE(post.answers.size(), 1);
    const auto &arrival = server.arrivals.at(0);
    QCOMPARE(arrival.line, "POST / HTTP/1.1");
    QCOMPARE(arrival.body, "{\"x\":\"\xe5\xb0\x8f\"}");
    QCOMPARE(arrival.header("Content-Type"), "application/json");
    QCOMPARE(arrival.header("Accept-Encoding"), "identity");
    QCOMPARE(arrival.header("Content-Length"), QByteArray::number(arrival.body.size()));
    QCOMPARE(arrival.header("Cookie"), QByteArray());
}

void tst_HttpChannel::serverThatLeavesAfterTheRequestIsNotNotSent()
{
    ScriptedServer server;
    server.then({Act::Leave, {}});
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(server.arrivals.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::Dropped);
}

void tst_HttpChannel::nothingListensIsNotSent()
{
    QString url;
    {
        const ScriptedServer server;
        url = server.url();
    }
    const auto way = channel(m_system);
    Post post{*way, QUrl(url)};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::NoConnection);
}

void tst_HttpChannel::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<HttpProblem>("problem");
    QTest::addColumn<int>("status");
    const auto page = [](const QByteArray &status) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
    };
    QTest::newRow("HTTP 500") << page("500 Internal Server Error") << HttpProblem::BadStatus << 500;
    QTest::newRow("HTTP 502") << page("502 Bad Gateway") << HttpProblem::BadStatus << 502;
    QTest::newRow("HTTP 503") << page("503 Service Unavailable") << HttpProblem::BadStatus << 503;
    QTest::newRow("HTTP 404") << page("404 Not Found") << HttpProblem::BadStatus << 404;
    QTest::newRow("HTTP 403") << page("403 Forbidden") << HttpProblem::BadStatus << 403;
    QTest::newRow("HTTP 401 asks for a password")
        << QByteArray("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
        << HttpProblem::BadStatus << 401;
    QTest::newRow("HTTP 429") << page("429 Too Many Requests") << HttpProblem::BadStatus << 429;
    QTest::newRow("HTTP 500, cut off")
        << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 7\r\n\r\n<html") << HttpProblem::BadStatus << 500;
    QTest::newRow("HTTP 204")
        << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << HttpProblem::BadStatus << 204;
    QTest::newRow("fewer bytes than promised")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":1}") << HttpProblem::Dropped << 200;
    QTest::newRow("a chunked body without its end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n")
        << HttpProblem::Dropped << 200;
    QTest::newRow("more announced than is allowed")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1025\r\n\r\n{") << HttpProblem::TooBig << 200;
    QTest::newRow("more sent than is allowed, unannounced")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n") + QByteArray(1025, ' ') << HttpProblem::TooBig
        << 200;
    QTest::newRow("exactly as much as is allowed")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1024\r\n\r\n") + QByteArray(1024, ' ')
        << HttpProblem::None << 200;
    QTest::newRow("not HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << HttpProblem::Dropped << 0;
}

void tst_HttpChannel::brokenAnswers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const HttpProblem, problem);
    QFETCH(const int, status);
    ScriptedServer server;
    // Who sends too much stays: a close in the same moment may reach Qt before the bytes do.
    server.then({problem == HttpProblem::TooBig ? Act::Answer : Act::AnswerAndClose, bytes});
    const auto way = channel(m_system, {.bytes = 1024});
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    const HttpAnswer &answer = post.answers.at(0);
    if (problem == HttpProblem::Dropped) // Qt notices a cut body or leaves it to us, depending on timing
        QVERIFY(answer.problem == HttpProblem::Dropped || answer.problem == HttpProblem::Short);
    else
        QCOMPARE(answer.problem, problem);
    if (status != 0)
        QCOMPARE(answer.status, status);
    const bool whole = problem == HttpProblem::None || (problem == HttpProblem::BadStatus && bytes.endsWith("<html>"));
    QCOMPARE(answer.body.isEmpty(), !whole);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_HttpChannel::redirectIsNotFollowed()
{
    ScriptedServer other;
    other.thenJson("{}");
    for (const char *code : {"301", "302", "303", "307", "308"}) {
        const QByteArray status(code);
        ScriptedServer server;
        server.then({Act::Answer, "HTTP/1.1 " + status + " Moved\r\nLocation: " + other.url().toUtf8()
                                      + "/\r\nContent-Length: 0\r\n\r\n"});
        const auto way = channel(m_system);
        Post post{*way, QUrl(server.url())};
        post.send();
        QTRY_COMPARE(post.answers.size(), 1);
        QCOMPARE(post.answers[0].problem, HttpProblem::BadStatus);
        QCOMPARE(post.answers[0].status, status.toInt());
    }
    QVERIFY(other.arrivals.isEmpty());
}

void tst_HttpChannel::silenceEnds()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    const auto way = channel(m_system, {.silence = Millis{100}});
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::Silent);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_HttpChannel::totalTimeEndsAnAnswerThatDrips()
{
    ScriptedServer server;
    server.then({Act::Answer, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx"});
    const auto way = channel(m_manual);
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(server.arrivals.size(), 1);
    QCOMPARE(m_manual.pending(), 1U);
    const Instant sent = m_manual.now();
    QVERIFY(m_manual.fireNext());
    QVERIFY(m_manual.now() == sent + Millis{20'000});
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::Overdue);
    QCOMPARE(m_manual.pending(), 0U);
}

void tst_HttpChannel::totalTimeCountsFromTheSending()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    const auto way = channel(m_manual);
    Post post{*way, QUrl(server.url())};
    for (int i = 0; i < 7; ++i)
        post.send("{}", QString::number(i));
    QTRY_COMPARE(server.arrivals.size(), 6);
    m_manual.advance(Millis{15'000});
    post.calls.at(0).reset(); // makes room: the seventh leaves now
    QTRY_COMPARE(server.arrivals.size(), 7);
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_manual.fireNext());
    QCOMPARE(post.answers.size(), 5);
    const Instant firstFive = m_manual.now();
    QVERIFY(m_manual.fireNext());
    QVERIFY(m_manual.now() == firstFive + Millis{15'000});
    QCOMPARE(post.answers.size(), 6);
}

void tst_HttpChannel::cookiesAreForgotten()
{
    ScriptedServer server;
    server.then({Act::Answer, "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\n{}"});
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    post.send();
    QTRY_COMPARE(post.answers.size(), 2);
    QCOMPARE(server.arrivals.at(1).header("Cookie"), QByteArray());
}

void tst_HttpChannel::destroyedHandleDropsTheAnswer()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    server.thenJson("{}");
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    QSignalSpy left(&server, &ScriptedServer::clientLeft);
    post.send();
    QTRY_COMPARE(server.arrivals.size(), 1);
    post.calls.clear();
    QTRY_COMPARE(left.size(), 1); // aborted
    post.send();
    QTRY_COMPARE(post.answers.size(), 1); // of the second call alone
}

void tst_HttpChannel::destroyedHandleNeverLeavesTheQueue()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.send("first");
    post.send("second");
    post.calls.at(0).reset();
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(server.arrivals.size(), 1);
    QCOMPARE(server.arrivals.at(0).body, "second");
}

void tst_HttpChannel::callbackMayDestroyItsHandle()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_system);
    std::unique_ptr<PendingCall> call;
    bool answered = false;
    call = way->post({}, [&server] { return HttpPost{QUrl(server.url()), {}, "{}"}; },
                     [&call, &answered](const HttpAnswer &) {
                         call.reset();
                         answered = true;
                         return true;
                     });
    QTRY_VERIFY(answered);
}

void tst_HttpChannel::deletedChannelAnswersNobody()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    QSignalSpy left(&server, &ScriptedServer::clientLeft);
    for (int i = 0; i < 8; ++i)
        post.send("{}", QString::number(i));
    QTRY_COMPARE(server.arrivals.size(), 6);
    way.reset();
    QTRY_COMPARE(left.size(), 6);
    QVERIFY(post.answers.isEmpty());
    post.calls.clear(); // handles may outlive it
    QCOMPARE(server.arrivals.size(), 6);
}

void tst_HttpChannel::sixAtMostAreUnderWay()
{
    ScriptedServer server;
    server.then({Act::Hold, {}});
    const auto way = channel(m_system);
    Post post{*way, QUrl(server.url())};
    post.limits = HttpLimits{.silence = std::chrono::minutes(5), .total = std::chrono::minutes(5)}; // none ends by itself
    for (int i = 0; i < 9; ++i)
        post.send(QByteArray::number(i), QString::number(i));
    QTRY_COMPARE(server.arrivals.size(), 6);
    QCOMPARE(post.started.size(), 6);
    post.calls.at(0).reset();
    post.calls.at(1).reset();
    QTRY_COMPARE_WITH_TIMEOUT(server.arrivals.size(), 8, 60'000);
    QCOMPARE(post.started, (QByteArrayList{"0", "1", "2", "3", "4", "5", "6", "7"})); // in the order given
}

void tst_HttpChannel::actionThatMustWaitDoesNotHoldUpOthers()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_manual);
    way->limiter().limited({u"AKID"_s, u"Slow"_s});
    Post post{*way, QUrl(server.url())};
    post.send("slow", u"Slow"_s);
    post.send("quick", u"Quick"_s);
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(server.arrivals.at(0).body, "quick");
    const Instant before = m_manual.now();
    QVERIFY(m_manual.fireNext());
    QVERIFY(m_manual.now() == before + RateLimiter::kFirstPause);
    QTRY_COMPARE(post.answers.size(), 2);
    QCOMPARE(server.arrivals.at(1).body, "slow");
}

void tst_HttpChannel::noMoreThanTenLeaveWithoutThePassingOfTime()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_manual);
    Post post{*way, QUrl(server.url())};
    for (int i = 0; i < 12; ++i)
        post.send(QByteArray::number(i));
    QTRY_COMPARE(post.answers.size(), 10);
    QTRY_COMPARE(m_manual.pending(), 1U);
    QVERIFY(m_manual.fireNext());
    QTRY_COMPARE(post.answers.size(), 12);
    // They leave together on two lines, so either may arrive first.
    QCOMPARE((QSet<QByteArray>{server.arrivals.at(10).body, server.arrivals.at(11).body}), (QSet<QByteArray>{"10", "11"}));
}

void tst_HttpChannel::whileTheLimitRestsCallsAreAnsweredUnsent()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_manual);
    const RateKey key{u"AKID"_s, u"A"_s};
    for (int i = 0; i < RateLimiter::kMostRefusals; ++i) {
        m_manual.advance(way->limiter().pause(key));
        way->limiter().limited(key);
    }
    Post post{*way, QUrl(server.url())};
    post.send();
    post.send();
    post.send("other", u"B"_s);
    post.calls.at(1).reset();
    QTRY_COMPARE(post.answers.size(), 2);
    QCOMPARE(server.arrivals.size(), 1);
    QCOMPARE(server.arrivals.at(0).body, "other");
    const auto resting = std::count_if(post.answers.cbegin(), post.answers.cend(),
                                       [](const HttpAnswer &answer) { return answer.problem == HttpProblem::Resting; });
    QCOMPARE(resting, 1);

    m_manual.advance(RateLimiter::kRest); // then it is tried once more
    post.send();
    QTRY_COMPARE(post.answers.size(), 3);
    QCOMPARE(post.answers.last().problem, HttpProblem::None);
}

void tst_HttpChannel::aTurnThatComesTooLateIsAnsweredUnsent()
{
    ScriptedServer server;
    server.thenJson("{}");
    const auto way = channel(m_manual);
    Post post{*way, QUrl(server.url())};
    post.leaveBy = m_manual.now() + Millis{30'000};
    post.send();
    m_manual.advance(Millis{30'001}); // before its turn came
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers.first().problem, HttpProblem::TooLate);
    QVERIFY(server.arrivals.isEmpty());

    post.leaveBy = m_manual.now() + Millis{30'000};
    post.send();
    QTRY_COMPARE(post.answers.size(), 2);
    QCOMPARE(post.answers.last().problem, HttpProblem::None);
}

FLOTILLA_TEST(tst_HttpChannel)
#include "tst_httpchannel.moc"
