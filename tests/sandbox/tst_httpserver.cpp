// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include "testmain.h"
#include "wireclient.h"

#include <QDateTime>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Bytes on a socket: what comes in, what goes out, and the broken replies on demand.
class tst_HttpServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_requests.clear();
        m_reply = {};
        m_reply.body = "{}";
        m_server = std::make_unique<HttpServer>([this](const HttpRequest &request) {
            m_requests.append(request);
            return m_reply;
        });
        QVERIFY(m_server->listen());
        m_client = std::make_unique<WireClient>(m_server->port());
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void answersWithDateAndLength()
    {
        m_reply.dateMs = 1'767'225'600'000;
        m_client->send("POST / HTTP/1.1\r\nHost: h:1\r\nContent-Length: 4\r\n\r\nbody");
        const WireReply reply = waitForReply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("{}"));
        QCOMPARE(reply.header("Date"), QByteArray("Thu, 01 Jan 2026 00:00:00 GMT"));
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.at(0).body, QByteArray("body"));
        QCOMPARE(m_requests.at(0).header("host"), QByteArray("h:1"));
        QVERIFY(!m_client->isClosed());
    }

    void keepsTheConnection()
    {
        for (int i = 1; i <= 3; ++i) {
            m_client->send("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n" + QByteArray::number(i));
            QVERIFY(waitForReply().complete);
            QCOMPARE(m_requests.size(), i);
            QCOMPARE(m_requests.constLast().body, QByteArray::number(i));
        }
    }

    void answersAPipelineInOrder()
    {
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n1POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n2");
        QVERIFY(waitForReply().complete);
        QVERIFY(waitForReply().complete);
        QCOMPARE(m_requests.size(), 2);
        QCOMPARE(m_requests.at(1).body, QByteArray("2"));
    }

    void takesARequestByteByByte()
    {
        const QByteArray request = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\nT: t\r\n\r\n";
        HttpRequestParser parser;
        for (qsizetype i = 0; i < request.size(); ++i) {
            QCOMPARE(parser.parse(), HttpRequestParser::State::NeedMore);
            parser.append(request.mid(i, 1));
        }
        QCOMPARE(parser.parse(), HttpRequestParser::State::Complete);
        QCOMPARE(parser.request().body, QByteArray("abcde"));
    }

    void takesChunkedBodies()
    {
        m_client->send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
        QVERIFY(waitForReply().complete);
        QCOMPARE(m_requests.at(0).body, QByteArray("abc"));
    }

    void invitesABodyThatWaits()
    {
        m_client->send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
        QCOMPARE(waitForReply().status, 100);
        m_client->send("x");
        QCOMPARE(waitForReply().status, 200);
    }

    void closesWhenAskedTo()
    {
        m_client->send("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY(m_client->isClosed());
        QVERIFY(m_client->take().complete);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("a header without colon") << QByteArray("POST / HTTP/1.1\r\nHost\r\n\r\n") << 400;
        QTest::newRow("a negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("a chunk that is no number")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n") << 400;
        QTest::newRow("over 10 MiB") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 10485761\r\n\r\n") << 413;
        QTest::newRow("an endless head") << QByteArray("POST / HTTP/1.1\r\nA: ") + QByteArray(70'000, 'a') << 413;
        QTest::newRow("a chunk over 10 MiB")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nA00001\r\n") << 413;
    }

    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, request);
        m_client->send(request);
        QTRY_VERIFY(m_client->isClosed());
        QTEST(m_client->take().status, "status");
        QVERIFY(m_requests.isEmpty());
    }

    void dropsWithoutAByte()
    {
        m_reply.wire = HttpReply::Wire::Drop;
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY(m_client->isClosed());
        QVERIFY(!m_client->hasBytes());
        QCOMPARE(m_requests.size(), 1);
    }

    void promisesMoreThanItSends()
    {
        m_reply.wire = HttpReply::Wire::Truncated;
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY(m_client->isClosed());
        const WireReply reply = m_client->take();
        QVERIFY(!reply.complete);
        QCOMPARE(reply.body, QByteArray("{}"));
    }

    void hangsOnOneConnectionAndServesTheOthers()
    {
        m_reply.wire = HttpReply::Wire::Hang;
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(m_requests.size(), 1);
        m_reply.wire = HttpReply::Wire::Whole;
        const auto hanging = std::exchange(m_client, std::make_unique<WireClient>(m_server->port()));
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(waitForReply().complete);
        QVERIFY(!hanging->isClosed() && !hanging->hasBytes());
    }

    void answersLate()
    {
        m_reply.delayMs = 200;
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(waitForReply().complete);
        QVERIFY(QDateTime::currentMSecsSinceEpoch() - before >= 190);
    }

    void survivesAClientThatLeavesEarly()
    {
        m_reply.delayMs = 50;
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(m_requests.size(), 1);
        m_reply.delayMs = 0;
        m_client = std::make_unique<WireClient>(m_server->port());
        m_client->send("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(waitForReply().complete);
    }

private:
    WireReply waitForReply()
    {
        [this] { QTRY_VERIFY(m_client->hasReply()); }();
        return m_client->take();
    }

    QList<HttpRequest> m_requests;
    HttpReply m_reply;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<WireClient> m_client;
};

FLOTILLA_TEST(tst_HttpServer)
#include "tst_httpserver.moc"
