// SPDX-License-Identifier: GPL-3.0-or-later
// The token centre over HTTP, in this process: what it keeps of what is pushed, and whom it puts out.
#include "pushseal.h"

#include "apinetwork.h"
#include "fakes/wechatrig.h"
#include "run/trailnames.h"
#include "run/wakeresting.h"
#include "testmain.h"
#include "wechat/centre/tokencentre.h"
#include "wechat/names.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace pushseal;
using namespace Qt::StringLiterals;

namespace {

struct Post
{
    QByteArray cipher;
    wechat::PushMarks marks;
};

Post sealedAt(qint64 seconds, const QByteArray &message)
{
    const QByteArray cipher = encrypted(padded(framed(message)));
    return {cipher, pushseal::pushMarks(cipher, seconds)};
}

Post ticketAt(qint64 seconds, const QByteArray &ticket)
{
    return sealedAt(seconds, "<xml><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket>" + ticket + "</ComponentVerifyTicket></xml>");
}

/// A centre whose keychain and clock are the test's.
struct Centre
{
    WechatRig rig;
    ApiNetwork network{rig.clock};
    std::unique_ptr<wechat::TokenCentre> centre;
    QUrl url;
    QStringList said;
    QNetworkAccessManager sender;

    Centre()
    {
        rig.clock.set(fromEpochMillis(kSeconds * 1000));
        open();
    }
    void open()
    {
        centre.reset();
        centre = std::make_unique<wechat::TokenCentre>(rig.workspace(), connection(), setting(), network);
        QObject::connect(centre.get(), &Service::said, centre.get(), [this](const QString &line) { said.append(line); });
        QSignalSpy began(centre.get(), &Service::began);
        centre->start();
        QVERIFY(began.count() > 0 || began.wait(60'000));
        url = QUrl(began.at(0).at(0).toString());
    }
    [[nodiscard]] static wechat::TokenCentre::Setting setting()
    {
        return {{QHostAddress(QHostAddress::LocalHost), quint16(0)},
                {Secret(kToken), {wechat::pushKey(Secret(kKey)).value()}, QString::fromLatin1(kAppid)},
                {QUrl(u"http://127.0.0.1:9"_s), QString::fromLatin1(kAppid), Secret("app-secret"), {}},
                Secret("team-key")};
    }
    [[nodiscard]] Connection connection() const
    {
        Connection own = rig.connectionOf(u"wechat"_s);
        own.proxy = Proxy::None;
        own.fields.insert(wechat::fields::ComponentAppid, QString::fromLatin1(kAppid));
        return own;
    }
    int push(const Post &post)
    {
        QUrl to = url;
        to.setPath(u"/push"_s);
        to.setQuery(query(post.marks));
        QNetworkRequest request(to);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/xml"_s);
        QNetworkReply *reply = sender.post(request, envelope(post.cipher));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        (void)finished.wait(60'000);
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    /// A call over the gateway, with a wrong key.
    int ask()
    {
        QUrl to = url;
        to.setPath(u"/wx/wxa/get_template_draft_list"_s);
        QNetworkReply *reply = sender.get(QNetworkRequest(to));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        (void)finished.wait(60'000);
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    [[nodiscard]] QByteArray kept() const { return rig.secrets.values.value(servicesOf({u"w1"_s})); }
    void connectTo(QTcpSocket &socket) const
    {
        QSignalSpy connected(&socket, &QTcpSocket::connected);
        socket.connectToHost(QHostAddress::LocalHost, quint16(url.port()));
        QVERIFY(connected.count() > 0 || connected.wait(60'000));
    }
};

} // namespace

class TestCentrePushes : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeKeptIsSentAgain()
    {
        Centre centre;
        const Post ticket = ticketAt(kSeconds, "ticket-1");
        centre.rig.secrets.state = KeychainState::Locked;
        QCOMPARE(centre.push(ticket), 500);
        centre.rig.secrets.state = KeychainState::Ready;
        QVERIFY(!centre.kept().contains("ticket-1"));
        QCOMPARE(centre.push(ticket), 200);
        QVERIFY(centre.kept().contains("ticket-1"));
    }

    void oneOfAThirdPartyPlatformRuns()
    {
        Centre centre;
        const Holder other{u"elsewhere"_s, 2, 2, u"tester"_s};
        wechat::TokenCentre second(centre.rig.workspace(other), centre.connection(), Centre::setting(), centre.network);
        QSignalSpy failed(&second, &Service::failed);
        second.start();
        QVERIFY(failed.count() > 0 || failed.wait(60'000));
        QVERIFY(failed.at(0).at(0).value<Error>().text.contains(u"here"_s)); // the name of the first one's computer
        centre.centre.reset();
        QSignalSpy began(&second, &Service::began);
        second.start();
        QVERIFY(began.count() > 0 || began.wait(60'000));
    }

    // The lease has ended while the database was away, and another centre took it.
    void whoIsNotAloneAnyMoreServesNobody()
    {
        Centre centre;
        const Holder other{u"elsewhere"_s, 2, 2, u"tester"_s};
        const LaneKey lane{wechat::services::TokenCentre, {QString::fromLatin1(kAppid)}};
        QVERIFY(centre.rig.store.release({lane}, centre.rig.workspace().self, {}).ok());
        QVERIFY(centre.rig.store.acquire({lane}, other, {}).ok());
        QCOMPARE(centre.ask(), 401); // it was certain a moment ago, and the key is wrong
        centre.rig.clock.advance(std::chrono::seconds(6));
        QSignalSpy failed(centre.centre.get(), &Service::failed);
        QCOMPARE(centre.ask(), 503);
        QVERIFY(failed.count() > 0 || failed.wait(60'000));
        QCOMPARE(failed.at(0).at(0).value<Error>().kind, ErrorKind::Leased);
    }

    // Who has seen a push can send it once more to a centre that was started again.
    void anOlderTicketTakesNoPlace()
    {
        Centre centre;
        const Post older = ticketAt(kSeconds - 60, "ticket-0");
        QCOMPARE(centre.push(older), 200);
        QCOMPARE(centre.push(ticketAt(kSeconds, "ticket-1")), 200);
        centre.open();
        QCOMPARE(centre.push(older), 200);
        QVERIFY(centre.kept().contains("ticket-1"));
        QVERIFY(!centre.kept().contains("ticket-0"));
        QCOMPARE(centre.said.filter(u"kept"_s).size(), 2);
    }

    void refusedPushesFillNoLog()
    {
        Centre centre;
        Post forged = ticketAt(kSeconds, "ticket-1");
        forged.marks.signature[0] = forged.marks.signature.at(0) == 'a' ? 'b' : 'a';
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(centre.push(forged), 403);
        }
        QCOMPARE(centre.said.size(), 1);
        centre.rig.clock.advance(std::chrono::seconds(61));
        QCOMPARE(centre.push(forged), 403);
        QCOMPARE(centre.said.size(), 2);
        QVERIFY2(centre.said.constLast().contains(u'5'), qPrintable(centre.said.constLast()));
    }

    void anAuthorisationThatEndsIsForgotten()
    {
        Centre centre;
        QCOMPARE(centre.push(ticketAt(kSeconds, "ticket-1")), 200);
        QCOMPARE(centre.push(sealedAt(kSeconds, "<xml><InfoType>unauthorized</InfoType><AuthorizerAppid>wx0123456789abcdef</AuthorizerAppid></xml>")), 200);
        const TrailEntry entry = centre.rig.store.entries.constLast();
        QCOMPARE(entry.what, trail::Pushed);
        QCOMPARE(entry.program.value, u"wx0123456789abcdef"_s);
        QCOMPARE(entry.arguments, (QStringList{u"unauthorized"_s, u"w1"_s}));
        QVERIFY(pushedSince(centre.rig.store, entry.when - Millis(1)));
        QVERIFY(!pushedSince(centre.rig.store, entry.when));
        QCOMPARE(centre.push(sealedAt(kSeconds, "<xml><InfoType>unauthorized</InfoType><AuthorizerAppid>../x</AuthorizerAppid></xml>")), 400);
    }

    void whoSendsTooSlowlyIsPutOut()
    {
        Centre centre;
        QTcpSocket slow;
        QSignalSpy left(&slow, &QTcpSocket::disconnected);
        centre.connectTo(slow);
        slow.write("POST /push HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n<xml>");
        QTRY_VERIFY(centre.rig.clock.pending() > 0);
        const Instant before = centre.rig.clock.now();
        QVERIFY(centre.rig.clock.fireNext());
        QCOMPARE(centre.rig.clock.now() - before, wechat::HttpDoor::kArrivesWithin);
        QVERIFY(left.count() > 0 || left.wait(60'000));
    }

    // Request and farewell were waiting both when this process came to read them.
    void whoHasHungUpIsKnownWithTheRequest()
    {
        WechatRig rig;
        QList<bool> left;
        wechat::HttpDoor door(rig.clock, [&left](const wechat::DoorRequest &request, const wechat::HttpDoor::Reply &) { left.append(request.hasLeft); });
        const auto port = door.open({QHostAddress(QHostAddress::LocalHost), quint16(0)});
        QVERIFY(port.ok());
        QTcpSocket stays, leaves;
        for (QTcpSocket *socket : {&leaves, &stays}) {
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
            QVERIFY(socket->waitForConnected());
            socket->write("POST /wx/wxa/release HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
            QVERIFY(socket->waitForBytesWritten());
        }
        leaves.disconnectFromHost(); // nobody has read anything yet
        QTRY_COMPARE(left.size(), 2);
        QCOMPARE(left, (QList<bool>{true, false}));
    }

    // Those who were answered make room: also after many more than may come at once.
    void asManyAsMayComeAtOnce()
    {
        Centre centre;
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < wechat::HttpDoor::kMostAtOnce; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            centre.connectTo(*idle.back());
        }
        QTRY_COMPARE(int(centre.rig.clock.pending()), wechat::HttpDoor::kMostAtOnce);
        QTcpSocket one;
        QSignalSpy left(&one, &QTcpSocket::disconnected);
        centre.connectTo(one);
        QVERIFY(left.count() > 0 || left.wait(60'000));
        idle.clear();
        QTRY_COMPARE(int(centre.rig.clock.pending()), 0);
        for (int i = 0; i < 2 * wechat::HttpDoor::kMostAtOnce; ++i) {
            QCOMPARE(centre.push(ticketAt(kSeconds, QByteArray::number(i))), 200);
        }
    }
};

FLOTILLA_TEST(TestCentrePushes)
#include "tst_centrepushes.moc"
