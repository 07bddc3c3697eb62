// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "wechattest.h"

#include <QCryptographicHash>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Who may call: the token chain, broker, gateway and token URL, permissions, addresses, limits.
class tst_WechatTokens : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void handsOutComponentTokens_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("good") << u"x"_s << QString() << 0;
        QTest::newRow("another platform") << u"component_appid"_s << u"wx1"_s << 40013;
        QTest::newRow("another secret") << u"component_appsecret"_s << u"s"_s << 40125;
        QTest::newRow("no secret") << u"component_appsecret"_s << QString() << 41004;
        QTest::newRow("another ticket") << u"component_verify_ticket"_s << u"t"_s << 61006;
    }

    void handsOutComponentTokens()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, code);
        QJsonObject body{{u"component_appid"_s, keys().componentAppid},
                         {u"component_appsecret"_s, keys().componentSecret},
                         {u"component_verify_ticket"_s, keys().ticket}};
        body.insert(key, value);
        const QJsonObject reply = post({}, u"/cgi-bin/component/api_component_token"_s, body);
        QCOMPARE(reply["errcode"_L1].toInt(), code);
        QCOMPARE(reply.contains("errcode"_L1), code != 0);
        QCOMPARE(reply["expires_in"_L1].toInt(), code == 0 ? 7200 : 0);
    }

    void tellsWhetherAnAppSecretIsRight_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("right") << u"x"_s << QString() << 0;
        QTest::newRow("another grant") << u"grant_type"_s << u"x"_s << 40002;
        QTest::newRow("nobody's") << u"appid"_s << u"wx1"_s << 40013;
        QTest::newRow("none") << u"secret"_s << QString() << 41004;
        QTest::newRow("another one") << u"secret"_s << u"s"_s << 40125;
    }

    void tellsWhetherAnAppSecretIsRight()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, code);
        QJsonObject body{{u"grant_type"_s, u"client_credential"_s},
                         {u"appid"_s, appid(0)},
                         {u"secret"_s, m_service->world().programs.at(0).appSecret}};
        body.insert(key, value);
        const QJsonObject reply = post({}, u"/cgi-bin/stable_token"_s, body);
        QCOMPARE(reply["errcode"_L1].toInt(), code);
        QCOMPARE(reply["access_token"_L1].toString().isEmpty(), code != 0);
        QVERIFY(!logText().contains(m_service->world().programs.at(0).appSecret.toUtf8()));
    }

    void goesThroughTheChain()
    {
        const QString component = componentToken();
        QJsonObject body{{u"component_appid"_s, keys().componentAppid}, {u"offset"_s, 0}, {u"count"_s, 500}};
        const QJsonObject list = post(component, u"/cgi-bin/component/api_get_authorizer_list"_s, body);
        QCOMPARE(list["total_count"_L1].toInt(), 20);
        const QJsonObject first = list["list"_L1].toArray().at(0).toObject();
        body.insert(u"count"_s, 501);
        QCOMPARE(postCode(component, u"/cgi-bin/component/api_get_authorizer_list"_s, body), 40170);

        body.insert(u"authorizer_appid"_s, first["authorizer_appid"_L1]);
        const QJsonObject info = post(component, u"/cgi-bin/component/api_get_authorizer_info"_s, body);
        QCOMPARE(info["authorizer_info"_L1].toObject()["nick_name"_L1].toString(), u"Shop 01"_s);
        QVERIFY(info["authorizer_info"_L1].toObject().contains("MiniProgramInfo"_L1));
        QVERIFY(info["authorization_info"_L1].toObject()["func_info"_L1].toArray().size() > 1);

        body.insert(u"authorizer_refresh_token"_s, first["refresh_token"_L1]);
        QVERIFY(post(component, u"/cgi-bin/component/api_authorizer_token"_s, body).contains("authorizer_access_token"_L1));
        body.insert(u"authorizer_refresh_token"_s, u"x"_s);
        QCOMPARE(postCode(component, u"/cgi-bin/component/api_authorizer_token"_s, body), 61023);
        body.insert(u"authorizer_appid"_s, u"wx0000000000000000"_s);
        QCOMPARE(postCode(component, u"/cgi-bin/component/api_authorizer_token"_s, body), 61003);
        QCOMPARE(postCode(component, u"/cgi-bin/component/api_get_authorizer_info"_s, body), 61003);
        QVERIFY(post(component, u"/cgi-bin/component/api_create_preauthcode"_s, body).contains("pre_auth_code"_L1));

        body.insert(u"authorization_code"_s, u"authcode@@@"_s + appid(3));
        const QJsonObject granted =
            post(component, u"/cgi-bin/component/api_query_auth"_s, body)["authorization_info"_L1].toObject();
        QCOMPARE(getCode(granted["authorizer_access_token"_L1].toString(), u"/wxa/queryquota"_s), 0);
        body.insert(u"authorization_code"_s, u"x"_s);
        QCOMPARE(postCode(component, u"/cgi-bin/component/api_query_auth"_s, body), 61009);
    }

    void tokensEnd()
    {
        const QString token = tokenOf(appid(0));
        QCOMPARE(getCode({}, u"/wxa/queryquota"_s), 41001);
        QCOMPARE(getCode(u"x"_s, u"/wxa/queryquota"_s), 40001);
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
        m_nowMs += 2 * kHour;
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 42001);
    }

    void aNewTokenReplacesTheOneBefore()
    {
        const QString first = tokenOf(appid(0));
        const QString second = tokenOf(appid(0));
        QCOMPARE(getCode(first, u"/wxa/queryquota"_s), 0);
        m_nowMs += 5 * kMinute;
        QCOMPARE(getCode(first, u"/wxa/queryquota"_s), 40001);
        QCOMPARE(getCode(second, u"/wxa/queryquota"_s), 0);
    }

    void refreshTokensMayChange()
    {
        start(R"({"wechat":{"refreshTokenChanges":true}})");
        const QString before = m_service->world().programs.at(0).refreshToken;
        QVERIFY(!tokenOf(appid(0)).isEmpty());
        QVERIFY(m_service->world().programs.at(0).refreshToken != before);
    }

    void wantsTheRightKindOfToken()
    {
        QCOMPARE(getCode(componentToken(), u"/wxa/queryquota"_s), 61015);
        QCOMPARE(getCode(tokenOf(appid(0)), u"/wxa/gettemplatelist"_s), 61014);
        QVERIFY(send("GET", u"/wxa/gettemplatelist?component_access_token="_s + componentToken()).body.contains("template_list"));
    }

    void merchantsMayHaveLeft()
    {
        start(R"({"wechat":{"programs":[{"index":0,"authorised":false},{"index":1,"permissions":[17,30]},
                  {"index":2,"error":50002}]}})");
        QCOMPARE(tokenOf(appid(0)), QString());
        QCOMPARE(getCode(tokenOf(appid(1)), u"/wxa/queryquota"_s), 61007);
        QCOMPARE(getCode(tokenOf(appid(1)), u"/cgi-bin/wxopen/getcategory"_s), 0);
        QCOMPARE(getCode(tokenOf(appid(2)), u"/wxa/queryquota"_s), 50002);
    }

    void readsBodiesStrictly_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("an object") << QByteArray("{}") << 0;
        QTest::newRow("nothing") << QByteArray() << 44002;
        QTest::newRow("a list") << QByteArray("[]") << 47001;
        QTest::newRow("null") << QByteArray("null") << 47001;
        QTest::newRow("Chinese in escapes") << QByteArray(R"({"a":"\u4e2d"})") << 40033;
        QTest::newRow("a backslash and a u") << QByteArray(R"({"a":"\\u4e2d"})") << 0;
        QTest::newRow("a control character") << QByteArray(R"({"a":"\u0001"})") << 0;
    }

    void readsBodiesStrictly()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const WireReply reply = send("POST", u"/wxa/getvisitstatus?access_token="_s + tokenOf(appid(0)), body);
        QCOMPARE(QJsonDocument::fromJson(reply.body).object()["errcode"_L1].toInt(), code);
    }

    void wantsTheRightMethod()
    {
        const QString token = tokenOf(appid(0));
        QCOMPARE(getCode(token, u"/wxa/release"_s), 43002);
        QCOMPARE(postCode(token, u"/wxa/queryquota"_s), 43001);
        QCOMPARE(send("GET", u"/wxa/unheard_of?access_token="_s + token).status, 404);
    }

    void foreignAddressesAreRefused()
    {
        start(R"({"wechat":{"foreignIp":"203.0.113.7"}})");
        const QJsonObject reply = post({}, u"/cgi-bin/component/api_component_token"_s, {});
        QCOMPARE(reply["errcode"_L1].toInt(), 61004);
        QVERIFY(reply["errmsg"_L1].toString().contains("203.0.113.7"_L1));
        QVERIFY(reply["errmsg"_L1].toString().contains(" rid: "_L1));
        // The provider's server is in the whitelist.
        QCOMPARE(viaGateway("GET", u"/wxa/queryquota"_s, appid(0))["errcode"_L1].toInt(-9), 0);
    }

    void limitsCalls()
    {
        start(R"({"wechat":{"perMinute":2,"perDay":3}})");
        const QString token = tokenOf(appid(0));
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 45011);
        QCOMPARE(getCode(token, u"/wxa/get_page"_s), 0);
        m_nowMs += kMinute;
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 45009);
        const QJsonObject quota = post(token, u"/cgi-bin/openapi/quota/get"_s, {{u"cgi_path"_s, u"/wxa/queryquota"_s}});
        QCOMPARE(quota["quota"_L1].toObject()["used"_L1].toInt(), 3);
        QCOMPARE(quota["quota"_L1].toObject()["remain"_L1].toInt(), 0);
        QCOMPARE(postCode(token, u"/cgi-bin/clear_quota"_s, {{u"appid"_s, appid(0)}}), 0);
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
    }

    void brokerHandsOutTokens()
    {
        const QJsonObject login = brokerLogin(md5(keys().brokerPassword));
        QCOMPARE(login["code"_L1].toInt(-1), 0);
        const QByteArray header = "Authorization: Bearer " + login["data"_L1].toObject()["jwt"_L1].toString().toUtf8() + "\r\n";
        const auto ask = [this, &header](const QString &call) {
            return QJsonDocument::fromJson(send("GET", u"/wxcomponent/admin/"_s + call, {}, header).body).object();
        };
        const QString token = ask(u"authorizer-access-token?appid="_s + appid(0))["data"_L1].toObject()["token"_L1].toString();
        QCOMPARE(getCode(token, u"/wxa/queryquota"_s), 0);
        // Another fetch brings the same one, also when it is dead.
        QCOMPARE(ask(u"authorizer-access-token?appid="_s + appid(0))["data"_L1].toObject()["token"_L1].toString(), token);
        const QString component = ask(u"component-access-token"_s)["data"_L1].toObject()["token"_L1].toString();
        QCOMPARE(getCode(component, u"/wxa/gettemplatelist"_s), 0);
        QCOMPARE(ask(u"authorizer-access-token?appid=wx1"_s)["code"_L1].toInt(), 1002);
        QCOMPARE(ask(u"ticket"_s)["data"_L1].toObject()["ticket"_L1].toString(), keys().ticket);
        const QJsonObject list = ask(u"authorizer-list?offset=10&limit=20"_s)["data"_L1].toObject();
        QCOMPARE(list["total"_L1].toInt(), 20);
        QCOMPARE(list["records"_L1].toArray().at(0).toObject()["appid"_L1].toString(), appid(10));
        QCOMPARE(ask(u"authorizer-list?offset=0&limit=21"_s)["code"_L1].toInt(), 1001);
        m_nowMs += 12 * kHour;
        QCOMPARE(ask(u"ticket"_s)["code"_L1].toInt(), 1003);
        QCOMPARE(QJsonDocument::fromJson(send("GET", u"/wxcomponent/admin/ticket"_s).body).object()["code"_L1].toInt(), 1000);
    }

    void brokerLocksAfterTenFailures()
    {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(brokerLogin(u"wrong"_s)["code"_L1].toInt(), 1006);
        QCOMPARE(brokerLogin(keys().brokerPassword)["code"_L1].toInt(), 1011);
        m_nowMs += kHour;
        QCOMPARE(brokerLogin(keys().brokerPassword)["code"_L1].toInt(-1), 0);
    }

    void brokerMayTakeOneForm()
    {
        start(R"({"wechat":{"brokerPassword":"md5"}})");
        QCOMPARE(brokerLogin(keys().brokerPassword)["code"_L1].toInt(), 1006);
        QCOMPARE(brokerLogin(md5(keys().brokerPassword))["code"_L1].toInt(-1), 0);
    }

    void gatewayAddsTheToken()
    {
        QCOMPARE(viaGateway("GET", u"/wxa/queryquota"_s, appid(0))["errcode"_L1].toInt(-9), 0);
        QVERIFY(viaGateway("GET", u"/wxa/gettemplatelist"_s, {}).contains("template_list"_L1));
        QCOMPARE(viaGateway("POST", u"/cgi-bin/component/api_get_authorizer_list"_s, {},
                            R"({"component_appid":"","offset":0,"count":1})")["total_count"_L1]
                     .toInt(),
                 20);
        QCOMPARE(viaGateway("GET", u"/wxa/queryquota"_s, u"wx0000000000000000"_s)["errcode"_L1].toInt(), 61003);
        QCOMPARE(send("GET", u"/gateway/wxa/queryquota"_s, {}, "Authorization: Bearer x\r\n").status, 401);
        QCOMPARE(send("GET", u"/gateway/wxa/queryquota?access_token=1"_s, {},
                      "Authorization: Bearer " + keys().gatewayKey.toUtf8() + "\r\n")
                     .status,
                 400);
        QCOMPARE(arrivals(u"/wxa/queryquota"_s), 4);
    }

    void aUrlHandsOutTokens()
    {
        const QByteArray header = "Authorization: Bearer " + keys().httpKey.toUtf8() + "\r\n";
        const auto ask = [this, &header](const QString &path) {
            return QJsonDocument::fromJson(send("GET", path, {}, header).body).object();
        };
        const QJsonObject token = ask(u"/tokens/authorizer/"_s + appid(0));
        QCOMPARE(token["expires_in"_L1].toInt(), 7200);
        QCOMPARE(getCode(token["token"_L1].toString(), u"/wxa/queryquota"_s), 0);
        m_nowMs += kHour;
        QCOMPARE(ask(u"/tokens/authorizer/"_s + appid(0))["expires_in"_L1].toInt(), 3600);
        QCOMPARE(getCode(ask(u"/tokens/component"_s)["token"_L1].toString(), u"/wxa/gettemplatelist"_s), 0);
        QCOMPARE(send("GET", u"/tokens/authorizer/wx1"_s, {}, header).status, 404);
        QCOMPARE(send("GET", u"/tokens/component"_s).status, 401);
    }

private:
    static QString md5(const QString &text)
    {
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
    }

    QJsonObject brokerLogin(const QString &password) const
    {
        const QJsonObject body{{u"username"_s, keys().brokerUser}, {u"password"_s, password}};
        return QJsonDocument::fromJson(send("PUT", u"/wxcomponent/auth"_s, QJsonDocument(body).toJson()).body).object();
    }

    QJsonObject viaGateway(const QByteArray &method, const QString &path, const QString &authorizer,
                           const QByteArray &body = {}) const
    {
        QByteArray headers = "Authorization: Bearer " + keys().gatewayKey.toUtf8() + "\r\n";
        if (!authorizer.isEmpty())
            headers += "X-Authorizer-Appid: " + authorizer.toUtf8() + "\r\n";
        return QJsonDocument::fromJson(send(method, u"/gateway"_s + path, body, headers).body).object();
    }
};

FLOTILLA_TEST(tst_WechatTokens)
#include "tst_wechattokens.moc"
