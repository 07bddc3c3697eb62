// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "transport/endpointurl.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_EndpointUrl : public QObject
{
    Q_OBJECT
private slots:
    void goodOnesGiveTheirHostHeader_data();
    void goodOnesGiveTheirHostHeader();
    void badOnesAreUsageErrors_data();
    void badOnesAreUsageErrors();
};

void tst_EndpointUrl::goodOnesGiveTheirHostHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("https leaves its own port out") << u"https://proxy.example.com"_s << QByteArray("proxy.example.com");
    QTest::newRow("https with its own port named") << u"https://proxy.example.com:443/"_s
                                                   << QByteArray("proxy.example.com");
    QTest::newRow("https with another port") << u"https://proxy.example.com:8443"_s
                                             << QByteArray("proxy.example.com:8443");
    QTest::newRow("http on loopback") << u"http://127.0.0.1:4711"_s << QByteArray("127.0.0.1:4711");
    QTest::newRow("http on loopback, usual port") << u"http://127.0.0.1"_s << QByteArray("127.0.0.1");
    QTest::newRow("http on localhost") << u" http://localhost:1 "_s << QByteArray("localhost:1");
    QTest::newRow("http on IPv6 loopback") << u"http://[::1]:8080"_s << QByteArray("[::1]:8080");
    QTest::newRow("https with a port that is http's own") << u"https://h.example:80"_s << QByteArray("h.example:80");
}

void tst_EndpointUrl::goodOnesGiveTheirHostHeader()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, host);
    const auto url = endpointUrl(text);
    QVERIFY(url);
    QCOMPARE(hostHeader(*url), host);
    QCOMPARE(url->path(), u"/"_s);
}

void tst_EndpointUrl::badOnesAreUsageErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("http to another machine") << u"http://lowcode.tencentcloudapi.com"_s;
    QTest::newRow("http to a name that only starts like loopback") << u"http://127.0.0.1.example.com"_s;
    QTest::newRow("http to a local network") << u"http://192.168.0.10:8080"_s;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s;
    QTest::newRow("no scheme") << u"lowcode.tencentcloudapi.com"_s;
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("a user and a password") << u"https://user:pass@example.com"_s;
    QTest::newRow("a path") << u"https://example.com/api"_s;
    QTest::newRow("a query") << u"https://example.com/?a=b"_s;
    QTest::newRow("a blank inside") << u"https://exa mple.com"_s;
}

void tst_EndpointUrl::badOnesAreUsageErrors()
{
    QFETCH(const QString, text);
    const auto url = endpointUrl(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Usage);
    QVERIFY(!url.error().text.isEmpty());
    QVERIFY(!url.error().text.contains(u"pass"_s));
}

FLOTILLA_TEST(tst_EndpointUrl)
#include "tst_endpointurl.moc"
