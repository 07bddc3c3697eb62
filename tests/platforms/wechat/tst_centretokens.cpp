// SPDX-License-Identifier: GPL-3.0-or-later
// What a token centre asks the platform for, keeps, and passes on.
#include "wechatdesk.h"

#include "fakes/fakesecrets.h"
#include "testmain.h"
#include "wechat/centre/gatewaydoor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;

namespace {

const QByteArray kOwn = R"({"component_access_token":"own-1","expires_in":7200})";
const QByteArray kOwnAgain = R"({"component_access_token":"own-2","expires_in":7200})";
const QByteArray kList = R"({"total_count":1,"list":[{"authorizer_appid":"wx0123456789abcdef","refresh_token":"refresh-1"}]})";
const QByteArray kAccess = R"({"authorizer_access_token":"access-1","expires_in":7200,"authorizer_refresh_token":"refresh-1"})";
const QByteArray kChanged = R"({"authorizer_access_token":"access-2","expires_in":7200,"authorizer_refresh_token":"refresh-2"})";
const QByteArray kStale = R"({"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"})";

/// A centre's tokens over a server of the test.
struct Keeping
{
    WechatDesk desk;
    FakeSecrets keychain;
    std::shared_ptr<wechat::CentreMemory> memory = std::make_shared<wechat::CentreMemory>(keychain, servicesOf({u"c1"_s}));
    wechat::CentreTokens tokens{{QUrl(desk.server.url()), u"wxc000000000000001"_s, Secret("app-secret"), {}}, memory, desk.network.channel(Proxy::None), desk.clock};
    wechat::GatewayDoor door{{QUrl(desk.server.url()), u"wxc000000000000001"_s, Secret("team-key")}, tokens, desk.network.wideChannel(Proxy::None, wechat::HttpDoor::kMostAtOnce)};
    QObject asker;
    QStringList told; ///< tokens and codes, as they were handed out
    QList<wechat::DoorAnswer> answers;

    explicit Keeping(const QByteArrayList &replies)
    {
        memory->keepTicket(Secret("ticket-1"), desk.clock.now(), &asker, [](const Status &) {});
        for (const QByteArray &reply : replies) {
            desk.server.thenJson(reply);
        }
    }
    void get(const QString &appid = WechatDesk::appid())
    {
        tokens.get(appid, &asker, [this](const Result<wechat::Token> &token) {
            told.append(token ? QString::fromUtf8(token->value.reveal()) : u"error "_s + token.error().vendorCode);
        });
    }
    void call(QObject *waiting, const QString &path = u"/wxa/get_page"_s)
    {
        door.answer({"POST", path, {}, {{"Authorization", "Bearer team-key"}, {"X-Authorizer-Appid", WechatDesk::appid().toLatin1()}}, "{}", waiting, desk.clock.now()}, path,
                    [this](const wechat::DoorAnswer &answer) { answers.append(answer); });
    }
    /// What arrived at the platform: the last part of each path.
    [[nodiscard]] QByteArrayList asked() const
    {
        QByteArrayList all;
        for (const auto &arrival : desk.server.arrivals) {
            all.append(arrival.line.split(' ').at(1).split('?').constFirst().split('/').constLast());
        }
        return all;
    }
    [[nodiscard]] QByteArray kept() const { return keychain.values.value(servicesOf({u"c1"_s})); }
};

} // namespace

class TestCentreTokens : public QObject
{
    Q_OBJECT

private slots:
    void howeverManyAskOneIsFetched()
    {
        Keeping keeping({kOwn, kList, kAccess});
        keeping.get();
        keeping.get();
        keeping.get();
        QTRY_COMPARE(keeping.told, (QStringList{u"access-1"_s, u"access-1"_s, u"access-1"_s}));
        keeping.get();
        QCOMPARE(keeping.told.size(), 4);
        QCOMPARE(keeping.asked(), (QByteArrayList{"api_component_token", "api_get_authorizer_list", "api_authorizer_token"}));
        QVERIFY(keeping.desk.server.arrivals.at(0).body.contains("ticket-1"));
    }

    // Whoever has the access token relies on the refresh token that came with it, so that is kept first.
    void aChangedRefreshTokenIsKeptBeforeItsTokenIsHandedOut()
    {
        Keeping keeping({kOwn, kList, kChanged});
        bool keptFirst = false;
        keeping.keychain.written = [&] { keptFirst = keptFirst || (keeping.kept().contains("refresh-2") && keeping.told.isEmpty()); };
        keeping.get();
        QTRY_COMPARE(keeping.told, QStringList{u"access-2"_s});
        QVERIFY(keptFirst);
        QVERIFY(!keeping.kept().contains("refresh-1"));
    }

    void whatCannotBeKeptIsNotHandedOut()
    {
        Keeping keeping({kOwn, kList, kChanged});
        keeping.keychain.state = KeychainState::Locked;
        keeping.get();
        QTRY_COMPARE(keeping.told.size(), 1);
        QVERIFY2(keeping.told.constFirst().startsWith(u"error"_s), qPrintable(keeping.told.constFirst()));
        keeping.get(); // the platform tells the same once more, and it is still not kept
        QTRY_COMPARE(keeping.told.size(), 2);
        QVERIFY2(keeping.told.constLast().startsWith(u"error"_s), qPrintable(keeping.told.constLast()));
        keeping.keychain.state = KeychainState::Ready;
        keeping.get();
        QTRY_COMPARE(keeping.told.size(), 3);
        QCOMPARE(keeping.told.constLast(), u"access-2"_s);
        QVERIFY(keeping.kept().contains("refresh-2"));
    }

    void anAuthorisationAfterTheKeptOneIsRead()
    {
        Keeping keeping({kOwn, R"({"errcode":61023,"errmsg":"refresh_token is invalid"})", kList, kAccess});
        keeping.memory->keep({{WechatDesk::appid(), Secret("refresh-0")}}, &keeping.asker, [](const Status &) {});
        keeping.get();
        QTRY_COMPARE(keeping.told, QStringList{u"access-1"_s});
        QCOMPARE(keeping.asked(), (QByteArrayList{"api_component_token", "api_authorizer_token", "api_get_authorizer_list", "api_authorizer_token"}));
    }

    void anOwnTokenThatAnotherHasEndedIsAskedForAgain()
    {
        Keeping keeping({kOwn, kStale, kOwnAgain, kList, kAccess});
        keeping.get();
        QTRY_COMPARE(keeping.told, QStringList{u"access-1"_s});
        QVERIFY(keeping.desk.server.arrivals.at(3).line.contains("own-2"));
        QCOMPARE(keeping.desk.server.arrivals.size(), 5);
    }

    void aTokenThatWasRefusedIsMadeAnewOnce()
    {
        Keeping keeping({kOwn, kList, kAccess, kStale, kChanged, R"({"errcode":0,"page_list":["a"]})", kStale, kAccess, kStale});
        keeping.call(&keeping.asker);
        QTRY_COMPARE(keeping.answers.size(), 1);
        QCOMPARE(keeping.answers.at(0).body, R"({"errcode":0,"page_list":["a"]})");
        QVERIFY(keeping.desk.server.arrivals.at(5).line.contains("access-2"));
        keeping.call(&keeping.asker); // twice refused is an answer
        QTRY_COMPARE(keeping.answers.size(), 2);
        QVERIFY(keeping.answers.at(1).body.contains("40001"));
        QCOMPARE(keeping.desk.server.arrivals.size(), 9);
    }

    void theAddressThatIsNotAcceptedIsTold()
    {
        Keeping keeping({R"({"errcode":61004,"errmsg":"access clientip is not registered requestIP: 203.0.113.7"})"});
        keeping.call(&keeping.asker);
        QTRY_COMPARE(keeping.answers.size(), 1);
        const QJsonObject body = QJsonDocument::fromJson(keeping.answers.constFirst().body).object();
        QCOMPARE(body.value("errcode"_L1).toInt(), 61004);
        QVERIFY(body.value("errmsg"_L1).toString().contains(u"203.0.113.7"_s));
    }

    void whatIsTooLargeForThePlatformIsToldSo()
    {
        Keeping keeping({kOwn, kList, kAccess});
        keeping.desk.server.then({ScriptedServer::Act::AnswerAndClose, "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n"});
        keeping.call(&keeping.asker, u"/wxa/uploadmedia"_s);
        QTRY_COMPARE(keeping.answers.size(), 1);
        QCOMPARE(keeping.answers.constFirst().status, 502);
        QVERIFY(keeping.answers.constFirst().body.contains("413"));
    }

    // Whoever asked looks at what the platform has by then: what came after that look would be done twice.
    void nothingLeavesForSomebodyWhoHasLeft()
    {
        Keeping keeping({kOwn, kList});
        keeping.desk.server.then({ScriptedServer::Act::Hold, {}});
        keeping.desk.server.thenJson(R"({"errcode":0})");
        auto first = std::make_unique<QObject>();
        keeping.call(first.get(), u"/wxa/release"_s);
        keeping.call(&keeping.asker, u"/wxa/get_page"_s);
        QTRY_COMPARE(keeping.asked().size(), 3);
        first.reset();
        keeping.desk.server.say(keeping.desk.server.arrivals.constLast().connection, ScriptedServer::json(kAccess));
        QTRY_COMPARE(keeping.answers.size(), 1); // the other one still waits
        QCOMPARE(keeping.asked().mid(3), QByteArrayList{"get_page"});
    }

    // A team's runners and windows each have as many under way as one of them may; slow ones hold up neither the others nor the tokens.
    void slowCallsHoldUpNobody()
    {
        constexpr int kSlow = 20;
        Keeping keeping({kOwn, kList, kAccess});
        for (int i = 0; i < kSlow; ++i) {
            keeping.desk.server.then({ScriptedServer::Act::Hold, {}});
        }
        keeping.desk.server.thenJson(kChanged);
        for (int i = 0; i < kSlow; ++i) {
            keeping.call(&keeping.asker, u"/wxa/commit"_s);
        }
        QTRY_COMPARE(keeping.asked().size(), 3 + kSlow);
        keeping.tokens.drop(WechatDesk::appid(), Secret("access-1"));
        keeping.get();
        QTRY_COMPARE(keeping.told, QStringList{u"access-2"_s});
        QCOMPARE(keeping.asked().size(), 3 + kSlow + 1);
    }

    void nothingLeavesTooLate()
    {
        Keeping keeping({kOwn, kList});
        keeping.desk.server.then({ScriptedServer::Act::Hold, {}});
        keeping.desk.server.thenJson(R"({"errcode":0})");
        keeping.call(&keeping.asker, u"/wxa/release"_s);
        QTRY_COMPARE(keeping.asked().size(), 3);
        keeping.desk.clock.time += wechat::GatewayDoor::kLeavesWithin + Millis(1);
        keeping.desk.server.say(keeping.desk.server.arrivals.constLast().connection, ScriptedServer::json(kAccess));
        QTRY_COMPARE(keeping.answers.size(), 1);
        QCOMPARE(keeping.answers.constFirst().status, 503);
        QVERIFY(!keeping.answers.constFirst().passedOn);
        keeping.call(&keeping.asker, u"/wxa/get_page"_s);
        QTRY_COMPARE(keeping.answers.size(), 2);
        QCOMPARE(keeping.asked().mid(3), QByteArrayList{"get_page"});
    }
};

FLOTILLA_TEST(TestCentreTokens)
#include "tst_centretokens.moc"
