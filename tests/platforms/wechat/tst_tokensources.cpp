// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens live today, and what a connection to each must name.
#include "wechatdesk.h"

#include "testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
namespace fields = wechat::fields;
namespace sources = wechat::sources;

namespace {

QByteArrayList lines(const WechatDesk &desk)
{
    QByteArrayList all;
    for (const auto &arrival : std::as_const(desk.server.arrivals)) {
        all.append(arrival.line.chopped(9)); // without the protocol
    }
    return all;
}

Values broker(const WechatDesk &desk, const QString &form = u"md5"_s)
{
    return {{fields::BrokerUrl, desk.server.url()}, {fields::BrokerUser, u"admin"_s}, {fields::BrokerPassword, form}};
}

} // namespace

class TestTokenSources : public QObject
{
    Q_OBJECT

private slots:
    void aGatewayAddsTheToken()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Gateway));
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadHistory);
        desk.send(calls::ListTemplates, {});
        QTRY_COMPARE(desk.replies.size(), 2);
        for (const auto &arrival : std::as_const(desk.server.arrivals)) {
            const bool component = arrival.line.contains("gettemplatelist");
            QCOMPARE(arrival.header("Authorization"), "Bearer gateway-key");
            QCOMPARE(arrival.header("X-Authorizer-Appid"), QByteArray(component ? "" : "wx0123456789abcdef"));
            QVERIFY(!arrival.line.contains("access_token"));
        }
    }

    void aPastedTokenIsForOneMiniProgram()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Pasted, {}, "pasted-token"));
        desk.server.thenJson(R"({"errcode":0,"appid":"wx0123456789abcdef"})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        desk.send(calls::ListTemplates, {});
        desk.send(calls::Release, u"wxffffffffffffffff"_s); // it would be done to the other one
        QTRY_COMPARE(desk.replies.size(), 3);
        QCOMPARE(lines(desk), (QByteArrayList{"GET /cgi-bin/account/getaccountbasicinfo?access_token=pasted-token",
                                              "POST /wxa/getversioninfo?access_token=pasted-token"}));
        QCOMPARE(desk.replies.at(2).outcome, Outcome::Refused);
    }

    void aPastedTokenOfNobodyKnownIsNotUsed()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Pasted, {}, "pasted-token"));
        desk.server.thenJson(R"({"errcode":48001,"errmsg":"api unauthorized pasted-token"})");
        desk.send(calls::Release);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Refused);
        QVERIFY(!desk.replies.at(0).error.text.contains(u"pasted-token"_s));
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    void aSourceThatDoesNotKnowForWhomIsRefused()
    {
        WechatDesk desk;
        QVERIFY(!desk.open(sources::Http, {{fields::HttpUrl, desk.server.url() + u"/t"_s}}));
        QVERIFY(!desk.open(sources::Command, {{fields::Command, u"/bin/echo token"_s}}));
    }

    void howeverManyAskThereIsOneLogin()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Broker, broker(desk), "wrong"));
        desk.server.thenJson(R"({"code":1006,"errorMsg":"wrong username or password","data":null})");
        desk.send(calls::ListTemplates, {});
        desk.send(calls::ReadVersions);
        desk.send(calls::ReadHistory, u"wxffffffffffffffff"_s);
        QTRY_COMPARE(desk.replies.size(), 3);
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    void anyUrlWithPathsIntoItsReply()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Http, {{fields::HttpUrl, desk.server.url() + u"/t?for={appid}"_s},
                                          {fields::HttpTokenPath, u"data.token"_s},
                                          {fields::HttpExpiryPath, u"data.seconds"_s},
                                          {fields::HttpComponentUrl, desk.server.url() + u"/component"_s}}));
        desk.server.thenJson(R"({"data":{"token":"tok","seconds":"7200"}})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(lines(desk), (QByteArrayList{"GET /t?for=wx0123456789abcdef", "POST /wxa/getversioninfo?access_token=tok"}));
        QCOMPARE(desk.server.arrivals.at(0).header("Authorization"), "Bearer gateway-key");
        QVERIFY(desk.server.arrivals.at(1).header("Authorization").isEmpty());
        desk.send(calls::ListTemplates, {});
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(lines(desk).mid(2), (QByteArrayList{"GET /component", "GET /wxa/gettemplatelist?access_token=tok"}));
    }

    void aReplyWithoutATokenIsARefusal()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Http, {{fields::HttpUrl, desk.server.url() + u"/t/{appid}"_s}}));
        desk.server.thenJson(R"({"access":"x"})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Refused);
    }

    void theBrokerIsLoggedInToOnce_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("md5") << u"md5"_s << QCryptographicHash::hash("pass word", QCryptographicHash::Md5).toHex();
        QTest::newRow("plain") << u"plain"_s << QByteArray("pass word");
    }
    void theBrokerIsLoggedInToOnce()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, sent);
        WechatDesk desk;
        QVERIFY(desk.open(sources::Broker, broker(desk, form), "pass word"));
        desk.server.thenJson(R"({"code":0,"errorMsg":"OK","data":{"jwt":"session"}})");
        desk.server.thenJson(R"({"code":0,"data":{"token":"tok"}})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.server.thenJson(R"({"code":0,"data":{"token":"component"}})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        desk.send(calls::ListTemplates, {});
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(lines(desk), (QByteArrayList{"PUT /wxcomponent/auth", "GET /wxcomponent/admin/authorizer-access-token?appid=wx0123456789abcdef",
                                              "POST /wxa/getversioninfo?access_token=tok", "GET /wxcomponent/admin/component-access-token",
                                              "GET /wxa/gettemplatelist?access_token=component"}));
        const QJsonObject login = QJsonDocument::fromJson(desk.server.arrivals.at(0).body).object();
        QCOMPARE(login.value(u"username"_s).toString(), u"admin"_s);
        QCOMPARE(login.value(u"password"_s).toString().toUtf8(), sent);
        QCOMPARE(desk.server.arrivals.at(1).header("Authorization"), "Bearer session");
    }

    // Ten refused logins lock the account: one is enough, whoever asks afterwards.
    void aRefusedLoginIsNeverRepeated()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Broker, broker(desk), "wrong"));
        desk.server.thenJson(R"({"code":1006,"errorMsg":"wrong username or password","data":null})");
        for (int i = 0; i < 3; ++i) {
            desk.send(calls::Release);
            QTRY_COMPARE(desk.replies.size(), i + 1);
            QCOMPARE(desk.replies.at(i).outcome, Outcome::Denied);
        }
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    void aLoginThatRanOutIsMadeOnceMore()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Broker, broker(desk), "right"));
        desk.server.thenJson(R"({"code":0,"data":{"jwt":"first"}})");
        desk.server.thenJson(R"({"code":0,"data":{"token":"t1"}})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.server.thenJson(R"({"code":1003,"errorMsg":"auth expired"})");
        desk.server.thenJson(R"({"code":0,"data":{"jwt":"second"}})");
        desk.server.thenJson(R"({"code":0,"data":{"token":"t2"}})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        desk.send(calls::ReadVersions, u"wx1111111111111111"_s);
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(desk.replies.at(1).outcome, Outcome::Accepted);
        QCOMPARE(lines(desk).count("PUT /wxcomponent/auth"), 2);
    }

    // Without a shell: what would be a command there is a text here.
    void aProgramPrintsTheToken_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("it prints one") << u"/bin/echo {\"token\":\"t-{appid}\",\"expires_in\":7200}"_s << Outcome::Accepted
                                       << QByteArray("t-wx0123456789abcdef");
        QTest::newRow("it prints nothing of use") << u"/bin/echo hello {appid}"_s << Outcome::Refused << QByteArray();
        QTest::newRow("it fails") << u"/bin/false {appid}"_s << Outcome::Refused << QByteArray();
        QTest::newRow("it is not there") << u"/no/such/program {appid}"_s << Outcome::Denied << QByteArray();
    }
    void aProgramPrintsTheToken()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, token);
        WechatDesk desk;
        // The quotation marks of the JSON are meant for the program: three of them are one (QProcess::splitCommand).
        QVERIFY(desk.open(sources::Command, {{fields::Command, QString(command).replace(u"\""_s, u"\"\"\""_s)}}, {}));
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        QTEST(desk.replies.at(0).outcome, "outcome");
        QCOMPARE(desk.server.arrivals.size(), token.isEmpty() ? 0 : 1);
        QVERIFY(token.isEmpty() || lines(desk).at(0).endsWith("access_token=" + token));
    }

    void tokensAreMadeFromSecretAndTicket()
    {
        WechatDesk desk;
        desk.ticket = "the-ticket";
        QVERIFY(desk.open(sources::Mint, {}, "the-secret"));
        desk.server.thenJson(R"({"component_access_token":"cat","expires_in":7200})");
        desk.server.thenJson(R"({"total_count":2,"list":[{"authorizer_appid":"wx1111111111111111","refresh_token":"r1"},
                                 {"authorizer_appid":"wx0123456789abcdef","refresh_token":"r0"}]})");
        desk.server.thenJson(R"({"authorizer_access_token":"aat","expires_in":7200,"authorizer_refresh_token":"r0-new"})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(lines(desk), (QByteArrayList{"POST /cgi-bin/component/api_component_token",
                                              "POST /cgi-bin/component/api_get_authorizer_list?component_access_token=cat",
                                              "POST /cgi-bin/component/api_authorizer_token?component_access_token=cat",
                                              "POST /wxa/getversioninfo?access_token=aat"}));
        QCOMPARE(QJsonDocument::fromJson(desk.server.arrivals.at(0).body).object().value(u"component_verify_ticket"_s).toString(), u"the-ticket"_s);
        // The next time with the refresh token that came back.
        desk.clock.time += std::chrono::minutes(111);
        desk.server.thenJson(R"({"component_access_token":"cat2","expires_in":7200})");
        desk.server.thenJson(R"({"authorizer_access_token":"aat2","expires_in":7200})");
        desk.server.thenJson(R"({"errcode":0})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 2);
        QVERIFY(desk.server.arrivals.at(5).body.contains("r0-new"));
    }

    void aWrongTicketIsEverybodysTrouble()
    {
        WechatDesk desk;
        desk.ticket = "old";
        QVERIFY(desk.open(sources::Mint, {}, "the-secret"));
        desk.server.thenJson(R"({"errcode":61005,"errmsg":"component ticket is expired"})");
        desk.send(calls::ReadVersions);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Denied);
        QCOMPARE(desk.replies.at(0).error.vendorCode, u"61005"_s);
    }

    void aConnectionNamesWhatItsSourceNeeds_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Values>("more");
        QTest::addColumn<bool>("opens");
        QTest::newRow("http without a URL") << QString(sources::Http) << Values() << false;
        QTest::newRow("http, plain, elsewhere") << QString(sources::Http) << Values{{fields::HttpUrl, u"http://example.com/{appid}"_s}} << false;
        QTest::newRow("http, secure") << QString(sources::Http) << Values{{fields::HttpUrl, u"https://example.com/{appid}?a=b"_s}} << true;
        QTest::newRow("broker without a user") << QString(sources::Broker) << Values{{fields::BrokerUrl, u"https://example.com"_s}} << false;
        QTest::newRow("broker") << QString(sources::Broker)
                                << Values{{fields::BrokerUrl, u"https://example.com"_s}, {fields::BrokerUser, u"a"_s}} << true;
        QTest::newRow("a command that is empty") << QString(sources::Command) << Values() << false;
        QTest::newRow("making tokens without a ticket") << QString(sources::Mint) << Values() << false;
        QTest::newRow("no source") << QString() << Values() << false;
    }
    void aConnectionNamesWhatItsSourceNeeds()
    {
        QFETCH(QString, source);
        QFETCH(Values, more);
        QFETCH(bool, opens);
        WechatDesk desk;
        const QByteArray latin = source.toLatin1();
        QCOMPARE(desk.open(QLatin1StringView(latin), more), opens);
    }
};

FLOTILLA_TEST(TestTokenSources)
#include "tst_tokensources.moc"
