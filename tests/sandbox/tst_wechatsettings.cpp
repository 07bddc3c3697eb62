// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "wechattest.h"

#include <QDateTime>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// What surrounds a release: domains, testers, privacy, messages, logs, media, the template library.
class tst_WechatSettings : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        start();
        m_token = tokenOf(appid(0));
    }

    void changesServerDomains()
    {
        const QJsonObject reply = modify(u"add"_s, {u"https://a.example.com"_s, u"http://b.example.com"_s, u"https://10.0.0.1"_s,
                                                    u"https://c.test"_s});
        QCOMPARE(reply["errcode"_L1].toInt(-1), 0); // and yet not all of them
        QCOMPARE(reply["requestdomain"_L1].toArray(), QJsonArray{u"https://a.example.com"_s});
        QCOMPARE(reply["invalid_requestdomain"_L1].toArray(), (QJsonArray{u"http://b.example.com"_s, u"https://10.0.0.1"_s}));
        QCOMPARE(reply["no_icp_domain"_L1].toArray(), QJsonArray{u"https://c.test"_s});
        QCOMPARE(modify(u"add"_s, {u"https://a.example.com"_s})["errcode"_L1].toInt(), 85017);
        QCOMPARE(modify(u"add"_s, {u"ftp://a"_s})["errcode"_L1].toInt(), 85017);
        QCOMPARE(modify(u"set"_s, {u"https://d.example.com"_s})["requestdomain"_L1].toArray(), QJsonArray{u"https://d.example.com"_s});
        QCOMPARE(modify(u"delete"_s, {u"https://d.example.com"_s})["requestdomain"_L1].toArray(), QJsonArray());
        QCOMPARE(modify(u"put"_s, {})["errcode"_L1].toInt(), 40097);
        QStringList many;
        for (int i = 0; i < 201; ++i)
            many.append(u"https://h%1.example.com"_s.arg(i));
        QCOMPARE(modify(u"add"_s, many)["errcode"_L1].toInt(), 85016);
        QCOMPARE(effects(), (QStringList{u"domains"_s, u"domains"_s, u"domains"_s}));
    }

    void changesDomainsFiftyTimesAMonth()
    {
        for (int i = 0; i < 50; ++i)
            QCOMPARE(modify(u"add"_s, {u"https://h%1.example.com"_s.arg(i)})["errcode"_L1].toInt(-1), 0);
        QCOMPARE(modify(u"add"_s, {u"https://x.example.com"_s})["errcode"_L1].toInt(), 86102);
    }

    void aReleaseDropsWhatThePlatformDoesNotHave()
    {
        QCOMPARE(modify(u"add"_s, {u"https://a.example.com"_s, u"https://b.example.com"_s})["errcode"_L1].toInt(-1), 0);
        QCOMPARE(postCode(componentToken(), u"/cgi-bin/component/modify_wxa_server_domain"_s,
                          {{u"action"_s, u"set"_s}, {u"wxa_server_domain"_s, u"a.example.com"_s}}),
                 0);
        QCOMPARE(modify(u"add"_s, {u"https://c.example.com"_s})["errcode"_L1].toInt(), 85017);
        QCOMPARE(effective(), QJsonArray());
        publish(m_token, u"2.4.0"_s);
        m_token = tokenOf(appid(0));
        QCOMPARE(effective(), QJsonArray{u"https://a.example.com"_s});
    }

    void changesWebviewDomains()
    {
        const QString path = u"/wxa/setwebviewdomain"_s;
        const QJsonArray domain{u"https://w.example.com"_s};
        QCOMPARE(postCode(m_token, path, {{u"action"_s, u"add"_s}, {u"webviewdomain"_s, domain}}), 0);
        QCOMPARE(postCode(m_token, path, {{u"action"_s, u"add"_s}, {u"webviewdomain"_s, domain}}), 89019);
        QCOMPARE(postCode(m_token, path, {{u"action"_s, u"add"_s}, {u"webviewdomain"_s, QJsonArray{u"http://x"_s}}}), 89021);
        QCOMPARE(postCode(m_token, path, {{u"action"_s, u"delete"_s}, {u"webviewdomain"_s, QJsonArray{u"x"_s}}}), 89022);
        QCOMPARE(postCode(m_token, path), 89020);
        QCOMPARE(post(m_token, path, {{u"action"_s, u"get"_s}})["webviewdomain"_L1].toArray(), domain);
        QCOMPARE(post(m_token, u"/wxa/get_effective_webviewdomain"_s)["third_webviewdomain"_L1].toArray(), domain);
        QVERIFY(post(m_token, u"/wxa/get_webviewdomain_confirmfile"_s).contains("file_name"_L1));
    }

    void bindsTesters()
    {
        const QString userstr = post(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"anna"_s}})["userstr"_L1].toString();
        QVERIFY(!userstr.isEmpty());
        QCOMPARE(postCode(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"anna"_s}}), 85004);
        QCOMPARE(postCode(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"nobody1"_s}}), 85001);
        QCOMPARE(postCode(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"busy1"_s}}), 85003);
        QCOMPARE(post(m_token, u"/wxa/memberauth"_s, {{u"action"_s, u"get_experiencer"_s}})["members"_L1].toArray(),
                 (QJsonArray{QJsonObject{{u"userstr"_s, userstr}}}));
        QCOMPARE(postCode(m_token, u"/wxa/unbind_tester"_s, {{u"userstr"_s, userstr}}), 0);
        QCOMPARE(postCode(m_token, u"/wxa/unbind_tester"_s, {{u"wechatid"_s, u"anna"_s}}), -1);
        for (int i = 0; i < 60; ++i)
            QCOMPARE(postCode(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"t%1"_s.arg(i)}}), 0);
        QCOMPARE(postCode(m_token, u"/wxa/bind_tester"_s, {{u"wechatid"_s, u"t60"_s}}), 85002);
    }

    void tellsTheAccount()
    {
        QCOMPARE(get(m_token, u"/cgi-bin/account/getaccountbasicinfo"_s)["nickname"_L1].toString(), u"Shop 01"_s);
        QCOMPARE(get(m_token, u"/cgi-bin/wxopen/getcategory"_s)["categories"_L1].toArray().size(), 3);
    }

    void setsThePrivacyGuideline()
    {
        const QString path = u"/cgi-bin/component/setprivacysetting"_s;
        QJsonObject owner{{u"contact_email"_s, u"a@example.com"_s}, {u"notice_method"_s, u"弹窗"_s}};
        const QJsonArray list{QJsonObject{{u"privacy_key"_s, u"Album"_s}, {u"privacy_text"_s, u"上传"_s}}};
        QCOMPARE(postCode(m_token, path, {{u"owner_setting"_s, owner}, {u"setting_list"_s, list}}), 0);
        const QJsonObject now = post(m_token, u"/cgi-bin/component/getprivacysetting"_s, {{u"privacy_ver"_s, 2}});
        QCOMPARE(now["setting_list"_L1].toArray(), list);
        QCOMPARE(now["privacy_list"_L1].toArray().size(), 2);
        owner.insert(u"store_expire_timestamp"_s, u"30"_s);
        QCOMPARE(postCode(m_token, path, {{u"owner_setting"_s, owner}}), 87072);
        QCOMPARE(postCode(m_token, path), 47001);
    }

    void appliesForPrivacyApis()
    {
        const QString path = u"/wxa/security/apply_privacy_interface"_s;
        QCOMPARE(apiStatus(), 1);
        QVERIFY(post(m_token, path, {{u"api_name"_s, u"wx.getLocation"_s}, {u"content"_s, u"门店"_s}})["audit_id"_L1].toInteger() > 0);
        QCOMPARE(apiStatus(), 3);
        QCOMPARE(postCode(m_token, path, {{u"api_name"_s, u"wx.x"_s}, {u"content"_s, u"x"_s}}), 40097);
        m_nowMs += 2 * kHour;
        m_token = tokenOf(appid(0));
        QCOMPARE(apiStatus(), 5);
    }

    void addsMessageTemplates()
    {
        QCOMPARE(get(m_token, u"/wxaapi/newtmpl/getpubtemplatetitles"_s, u"ids=304,150&start=0&limit=30"_s)["count"_L1].toInt(), 3);
        QCOMPARE(getCode(m_token, u"/wxaapi/newtmpl/getpubtemplatetitles"_s, u"start=0&limit=30"_s), 200018);
        QCOMPARE(getCode(m_token, u"/wxaapi/newtmpl/getpubtemplatetitles"_s, u"ids=1&start=0&limit=31"_s), 200017);
        QCOMPARE(get(m_token, u"/wxaapi/newtmpl/getpubtemplatekeywords"_s, u"tid=307"_s)["count"_L1].toInt(), 5);
        QJsonObject body{{u"tid"_s, u"307"_s}, {u"kidList"_s, QJsonArray{2, 1}}, {u"sceneDesc"_s, u"付款"_s}};
        const QString id = post(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body)["priTmplId"_L1].toString();
        QCOMPARE(get(m_token, u"/wxaapi/newtmpl/gettemplate"_s)["data"_L1].toArray().at(0).toObject()["priTmplId"_L1].toString(), id);
        for (int i = 0; i < 24; ++i)
            QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body), 0);
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body), 200012);
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/deltemplate"_s, {{u"priTmplId"_s, id}}), 0);
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/deltemplate"_s, {{u"priTmplId"_s, id}}), 40037);
        body.insert(u"sceneDesc"_s, QString(16, u'x'));
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body), 200021);
        body.insert(u"kidList"_s, QJsonArray{1});
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body), 200020);
        body.insert(u"tid"_s, 1);
        QCOMPARE(postCode(m_token, u"/wxaapi/newtmpl/addtemplate"_s, body), 200014);
    }

    void searchesTheLog()
    {
        const qint64 begin = QDateTime(QDate(2025, 12, 31), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        const QString query = u"date=20251231&begintime=%1&endtime=%2"_s.arg(begin).arg(begin + 40000);
        const QJsonObject all = get(m_token, u"/wxaapi/userlog/userlog_search"_s, query)["data"_L1].toObject();
        QCOMPARE(all["total"_L1].toInt(), 8);
        const QJsonObject errors = get(m_token, u"/wxaapi/userlog/userlog_search"_s, query + u"&level=8"_s)["data"_L1].toObject();
        QCOMPARE(errors["list"_L1].toArray().size(), 2);
        QCOMPARE(getCode(m_token, u"/wxaapi/userlog/userlog_search"_s, u"date=20251220&begintime=1&endtime=2"_s), 40097);
    }

    void keepsMediaForThreeDays()
    {
        const auto upload = [this](const QByteArray &file) {
            const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\n\r\n" + file + "\r\n--b--\r\n";
            return QJsonDocument::fromJson(send("POST", u"/wxa/uploadmedia?access_token="_s + m_token, body,
                                                "Content-Type: multipart/form-data; boundary=b\r\n")
                                               .body)
                .object();
        };
        QCOMPARE(upload("text")["errcode"_L1].toInt(), 40005);
        QCOMPARE(upload({})["errcode"_L1].toInt(), 41005);
        QCOMPARE(upload("\x89PNG" + QByteArray(2 << 20, 'x'))["errcode"_L1].toInt(), 40006);
        const QString id = upload("\x89PNG...")["mediaid"_L1].toString();
        const QJsonObject form{{u"preview_info"_s, QJsonObject{{u"pic_id_list"_s, QJsonArray{id}}}}};
        commit(m_token, u"3"_s);
        m_nowMs += 72 * kHour;
        m_token = tokenOf(appid(0));
        QCOMPARE(postCode(m_token, u"/wxa/submit_audit"_s, form), 40007);
    }

    void keepsATemplateLibrary()
    {
        start(R"({"wechat":{"templateLimit":5}})");
        const QString token = componentToken();
        const QJsonArray drafts = get(token, u"/wxa/gettemplatedraftlist"_s)["draft_list"_L1].toArray();
        QCOMPARE(drafts.at(0).toObject()["draft_id"_L1].toInt(), 12);
        QCOMPARE(postCode(token, u"/wxa/addtotemplate"_s, {{u"draft_id"_s, 12}}), 0);
        QCOMPARE(postCode(token, u"/wxa/addtotemplate"_s, {{u"draft_id"_s, 11}}), 85065);
        QCOMPARE(postCode(token, u"/wxa/addtotemplate"_s, {{u"draft_id"_s, 99}}), 85064);
        const QJsonArray templates = get(token, u"/wxa/gettemplatelist"_s, u"template_type=0"_s)["template_list"_L1].toArray();
        QCOMPARE(templates.size(), 5);
        QCOMPARE(templates.at(0).toObject()["template_id"_L1].toInt(), 4);
        QCOMPARE(templates.at(4).toObject()["template_id"_L1].toInt(-1), 0);
        QCOMPARE(postCode(token, u"/wxa/deletetemplate"_s, {{u"template_id"_s, u"4"_s}}), 0);
        QCOMPARE(postCode(token, u"/wxa/deletetemplate"_s, {{u"template_id"_s, 4}}), 85064);
        QCOMPARE(postCode(token, u"/wxa/gettemplatelist"_s), 43001);
    }

    void explainsARid()
    {
        const QString text = get(m_token, u"/wxa/undocodeaudit"_s)["errmsg"_L1].toString();
        const QJsonObject request =
            post(m_token, u"/cgi-bin/openapi/rid/get"_s, {{u"rid"_s, text.section(u"rid: "_s, 1)}})["request"_L1].toObject();
        QVERIFY(request["request_url"_L1].toString().startsWith(u"/wxa/undocodeaudit"_s));
        QVERIFY(!request["request_url"_L1].toString().contains(m_token));
        QCOMPARE(postCode(m_token, u"/cgi-bin/openapi/quota/get"_s, {{u"cgi_path"_s, u"wxa/commit"_s}}), 76003);
        QCOMPARE(postCode(m_token, u"/cgi-bin/openapi/quota/get"_s, {{u"cgi_path"_s, u"/wxa/x"_s}}), 76021);
    }

private:
    QJsonObject modify(const QString &action, const QStringList &domains) const
    {
        return post(m_token, u"/wxa/modify_domain"_s,
                    {{u"action"_s, action}, {u"requestdomain"_s, QJsonArray::fromStringList(domains)}});
    }

    QJsonArray effective() const
    {
        return post(m_token, u"/wxa/get_effective_domain"_s)["effective_domain"_L1].toObject()["requestdomain"_L1].toArray();
    }

    int apiStatus() const
    {
        const QJsonArray list = get(m_token, u"/wxa/security/get_privacy_interface"_s)["interface_list"_L1].toArray();
        return list.at(0).toObject()["status"_L1].toInt();
    }

    QString m_token;
};

FLOTILLA_TEST(tst_WechatSettings)
#include "tst_wechatsettings.moc"
