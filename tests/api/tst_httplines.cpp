// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpchannel.h"

#include "fakes/scriptedserver.h"
#include "posting.h"
#include "run/systemclock.h"
#include "transport/tlswords.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include "testmain.h"

#include <QTest>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;
using Act = ScriptedServer::Act;

/// Which connection a call takes, whom it trusts, and that what is sent arrives once.
class tst_HttpLines : public QObject
{
    Q_OBJECT
private slots:
    void hangUpIsSeenOnce_data();
    void hangUpIsSeenOnce();
    void untrustedCertificateIsNotSent_data();
    void untrustedCertificateIsNotSent();
    void interimAnswersDoNotShiftTheNextOne_data();
    void interimAnswersDoNotShiftTheNextOne();
    void continueIsSkipped();
    void whatDoesNotFitEndsItsConnection();
    void tlsErrorsHaveWords_data();
    void tlsErrorsHaveWords();

private:
    std::unique_ptr<HttpChannel> channel()
    {
        return std::make_unique<HttpChannel>(Proxy::None, std::make_shared<RateLimiter>(m_clock), m_clock, HttpLimits{});
    }
    SystemClock m_clock;
};

void tst_HttpLines::hangUpIsSeenOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused");
    QTest::addRow("plain, fresh connection") << false << false;
    QTest::addRow("plain, reused connection") << false << true;
    QTest::addRow("TLS, fresh connection") << true << false;
    QTest::addRow("TLS, reused connection") << true << true;
}

void tst_HttpLines::hangUpIsSeenOnce()
{
    QFETCH(const bool, tls);
    QFETCH(const bool, reused);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(QSslCertificate(ScriptedServer::certificate()));
    QSslConfiguration::setDefaultConfiguration(trusting);

    ScriptedServer server(tls ? ScriptedServer::Speech::Tls : ScriptedServer::Speech::Plain);
    if (reused)
        server.thenJson("{}");
    server.then({Act::HangUp, {}});
    const auto way = channel();
    Post post{*way, QUrl(server.url())};
    if (reused) {
        post.send("first");
        QTRY_COMPARE(post.answers.size(), 1);
        QCOMPARE(post.answers[0].problem, HttpProblem::None);
    }
    post.send("effect");
    QTRY_COMPARE(post.answers.size(), reused ? 2 : 1);
    QSslConfiguration::setDefaultConfiguration(before);

    QCOMPARE(post.answers.last().problem, HttpProblem::Dropped);
    // Qt's own repeat comes before the reply ends.
    const auto effects = std::count_if(server.arrivals.cbegin(), server.arrivals.cend(),
                                       [](const auto &arrival) { return arrival.body == "effect"; });
    QCOMPARE(effects, 1);
    if (reused)
        QCOMPARE(server.arrivals.last().connection, 1);
}

void tst_HttpLines::untrustedCertificateIsNotSent_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("reason");
    QTest::newRow("signed by itself") << QByteArray("certificate.pem") << false << u"or by itself (localhost)"_s;
    QTest::newRow("expired") << QByteArray("expired.pem") << true << u"expired on 2021-01-01."_s;
    QTest::newRow("another host") << QByteArray("other-host.pem") << true << u"for another host (other.example)."_s;
    QTest::newRow("no TLS at all") << QByteArray() << false << u"The TLS library says: "_s;
}

void tst_HttpLines::untrustedCertificateIsNotSent()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const bool, trusted);
    QFETCH(const QString, reason);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    if (trusted) {
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(QSslCertificate(ScriptedServer::certificate(certificate.constData())));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    const auto server = certificate.isEmpty() ? std::make_unique<ScriptedServer>()
                                              : std::make_unique<ScriptedServer>(certificate.constData());
    server->thenJson("{}");
    if (certificate.isEmpty())
        connect(server.get(), &QTcpServer::newConnection, this, [&server] { server->say(1, "HTTP/1.1 400 Bad\r\n\r\n"); });
    const auto way = channel();
    Post post{*way, QUrl(u"https://127.0.0.1:%1"_s.arg(server->serverPort()))};
    post.send();
    QTRY_COMPARE(post.answers.size(), 1);
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(post.answers[0].problem, HttpProblem::NoTrust);
    QVERIFY2(post.answers[0].reason.contains(reason), qPrintable(post.answers[0].reason));
    QVERIFY(server->arrivals.isEmpty());
}

void tst_HttpLines::interimAnswersDoNotShiftTheNextOne_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("103") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
}

void tst_HttpLines::interimAnswersDoNotShiftTheNextOne()
{
    QFETCH(const QByteArray, first);
    ScriptedServer server;
    server.then({Act::Answer, first});
    server.thenJson(R"({"for":"second"})");
    const auto way = channel();
    Post post{*way, QUrl(server.url())};
    post.send("first");
    QTRY_COMPARE(post.answers.size(), 1);
    QCOMPARE(post.answers[0].problem, HttpProblem::BadStatus);
    // The real answer to the first call comes when the client believes that it has been answered.
    server.say(1, ScriptedServer::json(R"({"for":"first"})"));
    post.send("second");
    QTRY_COMPARE(post.answers.size(), 2);
    QCOMPARE(post.answers[1].problem, HttpProblem::None);
    QCOMPARE(post.answers[1].body, R"({"for":"second"})");
    QCOMPARE(server.arrivals.size(), 2);
    QCOMPARE(server.arrivals[1].connection, 2);
}

void tst_HttpLines::continueIsSkipped()
{
    ScriptedServer server;
    server.then({Act::Answer, "HTTP/1.1 100 Continue\r\n\r\n" + ScriptedServer::json("{}")});
    const auto way = channel();
    Post post{*way, QUrl(server.url())};
    for (int i = 1; i <= 2; ++i) {
        post.send();
        QTRY_COMPARE(post.answers.size(), i);
        QCOMPARE(post.answers.last().problem, HttpProblem::None);
    }
    QCOMPARE(server.arrivals.size(), 2);
    QCOMPARE(server.arrivals[1].connection, 1); // nothing was wrong with it
}

void tst_HttpLines::whatDoesNotFitEndsItsConnection()
{
    ScriptedServer server;
    server.thenJson("strange");
    server.thenJson("{}");
    const auto way = channel();
    Post post{*way, QUrl(server.url())};
    for (const int connection : {1, 2, 2}) {
        post.send();
        const auto all = static_cast<qsizetype>(post.calls.size());
        QTRY_COMPARE(post.answers.size(), all);
        QCOMPARE(server.arrivals.last().connection, connection);
    }
    QCOMPARE(server.arrivals.size(), 3);
}

void tst_HttpLines::tlsErrorsHaveWords_data()
{
    QTest::addColumn<QList<QSslError>>("errors");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("sentences");
    const QSslCertificate expired(ScriptedServer::certificate("expired.pem"));
    using List = QList<QSslError>;
    QTest::newRow("not yet") << List{{QSslError::CertificateNotYetValid, expired}}
                             << u"The certificate of the server is valid only from 2020-01-01."_s << 2;
    QTest::newRow("unknown authority")
        << List{QSslError(QSslError::UnableToGetLocalIssuerCertificate), QSslError(QSslError::UnableToVerifyFirstCertificate)}
        << u"The authority that issued"_s << 1;
    QTest::newRow("revoked") << List{QSslError(QSslError::CertificateRevoked)}
                             << u"The certificate of the server was revoked."_s << 1;
    QTest::newRow("anything else") << List{QSslError(QSslError::InvalidPurpose)} << u"The TLS library says: "_s << 1;
    QTest::newRow("several")
        << List{{QSslError::SelfSignedCertificate, expired}, {QSslError::CertificateExpired, expired}}
        << u"The certificate is signed by"_s << 2;
    QTest::newRow("none") << List{} << QString() << 0;
}

void tst_HttpLines::tlsErrorsHaveWords()
{
    QFETCH(const QList<QSslError>, errors);
    QFETCH(const QString, start);
    QFETCH(const int, sentences);
    const QString words = tlsWords(errors);
    QVERIFY2(words.startsWith(start), qPrintable(words));
    QCOMPARE(words.count(QRegularExpression(u"[.?]( |$)"_s)), sentences);
    QVERIFY(tlsWords(QString(5'000, u'x')).size() < 400);
}

FLOTILLA_TEST(tst_HttpLines)
#include "tst_httplines.moc"
