// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens live today, and what a connection to each must name.
#include "wechatdesk.h"

#include "run/orderedfiles.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
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

    void aPastedTokenListsTheOneThatItIsFor()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Pasted, {{fields::ComponentAppid, QString()}}, "pasted-token"));
        desk.server.thenJson(R"({"errcode":0,"appid":"wx0123456789abcdef","nickname":"Shop"})");
        desk.send(calls::ListPrograms, {});
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), (QStringList{u"accepted"_s, u"wx0123456789abcdef|Shop"_s}));
        desk.send(calls::ReadProgram); // not asked: WeChat would only say that the AppID is none
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(desk.replies.at(1).outcome, Outcome::Refused);
        QCOMPARE(desk.server.arrivals.size(), 1);
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

    // Where WeChat does not tell the third-party platform who has authorised it, its broker does.
    void theBrokerListsTheMiniPrograms_data()
    {
        QTest::addColumn<QString>("component");
        QTest::addColumn<QByteArrayList>("before"); ///< answers to what is asked before
        QTest::addColumn<QByteArrayList>("asked");
        const QByteArray login = R"({"code":0,"data":{"jwt":"session"}})";
        const QByteArray token = R"({"code":0,"data":{"token":"component"}})";
        QTest::newRow("no component AppID") << QString() << QByteArrayList{login} << QByteArrayList{"PUT /wxcomponent/auth"};
        QTest::newRow("WeChat refuses") << u"wxc000000000000001"_s << QByteArrayList{login, token, R"({"errcode":61004,"errmsg":"access clientip is not registered"})"}
                                        << QByteArrayList{"PUT /wxcomponent/auth", "GET /wxcomponent/admin/component-access-token",
                                                          "POST /cgi-bin/component/api_get_authorizer_list?access_token=component"};
        QTest::newRow("the broker has no component token") << u"wxc000000000000001"_s << QByteArrayList{login, R"({"code":1007,"errorMsg":"empty ticket"})"}
                                                           << QByteArrayList{"PUT /wxcomponent/auth", "GET /wxcomponent/admin/component-access-token"};
    }
    void theBrokerListsTheMiniPrograms()
    {
        QFETCH(QString, component);
        QFETCH(QByteArrayList, before);
        QFETCH(QByteArrayList, asked);
        WechatDesk desk;
        Values more = broker(desk);
        more.insert(fields::ComponentAppid, component);
        QVERIFY(desk.open(sources::Broker, more, "pass word"));
        for (const QByteArray &answer : before) {
            desk.server.thenJson(answer);
        }
        desk.server.thenJson(R"({"code":0,"errorMsg":"OK","data":{"total":21,"records":[{"appid":"wx1111111111111111","nickName":"Shop"},{"appid":""}]}})");
        desk.server.thenJson(R"({"code":0,"errorMsg":"OK","data":{"total":21,"records":[{"appid":"wx2222222222222222"}]}})");
        desk.send(calls::ListPrograms, {});
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), (QStringList{u"accepted"_s, u"wx1111111111111111|Shop"_s}));
        QCOMPARE(desk.replies.at(0).total, 21);
        Call next;
        next.offset = 20;
        desk.send(calls::ListPrograms, {}, next); // of the same list, without asking WeChat again
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(lines(desk), asked + QByteArrayList({"GET /wxcomponent/admin/authorizer-list?offset=0&limit=20",
                                                      "GET /wxcomponent/admin/authorizer-list?offset=20&limit=20"}));
    }

    // Its pages are shorter than what was asked for: a full one has others behind it.
    void aBrokerThatTellsNoTotalIsReadToTheEnd()
    {
        WechatDesk desk;
        Values account = broker(desk);
        account.insert(fields::ComponentAppid, QString());
        QVERIFY(desk.open(sources::Broker, account, "pass word"));
        desk.server.thenJson(R"({"code":0,"data":{"jwt":"session"}})");
        QJsonArray records;
        for (int n = 0; n < 20; ++n) {
            records.append(QJsonObject{{u"appid"_s, u"wx%1"_s.arg(n, 16, 16, QLatin1Char('0'))}});
        }
        const auto page = [](const QJsonArray &rows) {
            return QJsonDocument(QJsonObject{{u"code"_s, 0}, {u"errorMsg"_s, u"OK"_s}, {u"data"_s, QJsonObject{{u"records"_s, rows}}}}).toJson();
        };
        desk.server.thenJson(page(records));
        desk.server.thenJson(page({records.at(0)}));
        desk.send(calls::ListPrograms, {});
        QTRY_COMPARE(desk.replies.size(), 1);
        QVERIFY(desk.replies.at(0).total > 20);
        Call next;
        next.offset = 20;
        desk.send(calls::ListPrograms, {}, next);
        QTRY_COMPARE(desk.replies.size(), 2);
        QCOMPARE(desk.replies.at(1).total, 21);
    }

    // What WeChat said is what is told.
    void whereTheBrokerKnowsNoBetterWeChatsWordsCount()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Broker, broker(desk), "pass word"));
        for (const char *answer : {R"({"code":0,"data":{"jwt":"session"}})", R"({"code":0,"data":{"token":"component"}})",
                                   R"({"errcode":61004,"errmsg":"access clientip is not registered"})", R"({"code":1002,"errorMsg":"system error"})"}) {
            desk.server.thenJson(answer);
        }
        desk.send(calls::ListPrograms, {});
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).error.vendorCode, u"61004"_s);
    }

    // Whether an AppSecret is right is asked without a token, and what comes back is told to nobody.
    void anAppSecretIsCheckedByAToken_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("code");
        QTest::newRow("right") << QByteArray(R"({"access_token":"own-token","expires_in":7200})") << Outcome::Accepted << u""_s;
        QTest::newRow("no token, no answer") << QByteArray("{}") << Outcome::Unknown << QString();
        QTest::newRow("somebody else's page") << QByteArray(R"({"status":"blocked"})") << Outcome::Unknown << QString();
        QTest::newRow("a token that is none") << QByteArray(R"({"access_token":7,"expires_in":7200})") << Outcome::Unknown << QString();
        QTest::newRow("another one") << QByteArray(R"({"errcode":40125,"errmsg":"invalid appsecret the-app-secret rid: 1-2-3"})") << Outcome::Refused << u"40125"_s;
        QTest::newRow("another one, as of old") << QByteArray(R"({"errcode":40001,"errmsg":"invalid credential"})") << Outcome::Refused << u"40001"_s;
        QTest::newRow("frozen") << QByteArray(R"({"errcode":40243,"errmsg":"AppSecret frozen"})") << Outcome::Denied << u"40243"_s;
        QTest::newRow("a foreign address") << QByteArray(R"({"errcode":40164,"errmsg":"invalid ip 192.0.2.7, not in whitelist"})") << Outcome::Denied << u"40164"_s;
        QTest::newRow("no such mini program") << QByteArray(R"({"errcode":40013,"errmsg":"invalid appid"})") << Outcome::Unknown << u"40013"_s;
        QTest::newRow("a code that nobody knows") << QByteArray(R"({"errcode":50012,"errmsg":"the-app-secret?"})") << Outcome::Unknown << u"50012"_s;
    }
    void anAppSecretIsCheckedByAToken()
    {
        QFETCH(QByteArray, answer);
        WechatDesk desk;
        QVERIFY(desk.open(sources::Pasted, {}, "pasted-token"));
        desk.server.thenJson(answer);
        Call call;
        call.secrets = {{wechat::procedures::Secret, Secret("the-app-secret")}};
        desk.send(calls::ReadSecretFits, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        const Reply &reply = desk.replies.at(0);
        QTEST(reply.outcome, "outcome");
        QTEST(reply.error.vendorCode, "code");
        QVERIFY(!reply.error.text.contains(u"the-app-secret"_s));
        QVERIFY(reply.values.isEmpty() && reply.secrets.isEmpty());
        QCOMPARE(lines(desk), QByteArrayList{"POST /cgi-bin/stable_token"});
        QCOMPARE(QJsonDocument::fromJson(desk.server.arrivals.at(0).body).object(),
                 (QJsonObject{{u"grant_type"_s, u"client_credential"_s}, {u"appid"_s, WechatDesk::appid()}, {u"secret"_s, u"the-app-secret"_s}}));
    }

    void noAppSecretGoesThroughAGateway()
    {
        WechatDesk desk;
        QVERIFY(desk.open(sources::Gateway));
        Call call;
        call.secrets = {{wechat::procedures::Secret, Secret("the-app-secret")}};
        desk.send(calls::ReadSecretFits, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::NotSent);
        QVERIFY(desk.server.arrivals.isEmpty());
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

    // Between the signature and the upload somebody may exchange a picture.
    void aPictureThatWasExchangedIsNotUploaded_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("goes");
        QTest::newRow("as it was signed") << QByteArray("red") << true;
        QTest::newRow("exchanged") << QByteArray("tan") << false;
    }
    void aPictureThatWasExchangedIsNotUploaded()
    {
        QFETCH(QByteArray, now);
        QFETCH(bool, goes);
        QTemporaryFile picture(QDir::tempPath() + u"/XXXXXX.png"_s);
        QVERIFY(picture.open() && picture.write(now) == 3 && picture.flush());
        WechatDesk desk;
        QVERIFY(desk.open(sources::Gateway));
        desk.server.thenJson(R"({"errcode":0,"mediaid":"m1","type":"image"})");
        Call call;
        call.options = {{wechat::opts::AuditProfile, u"{\"preview_info\":{\"pic_files\":[\"%1\"]}}"_s.arg(picture.fileName())},
                        {kFilesOption, u"b1f51a511f1da0cd348b8f8598db32e61cb963e5fc69e2b41485bf99590ed75a  "_s + picture.fileName()}};
        desk.send(calls::UploadMedia, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, goes ? Outcome::Accepted : Outcome::Refused);
        QCOMPARE(desk.server.arrivals.size(), goes ? 1 : 0);
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
