// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsastest.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// What a mini program has beside its versions: keys, domains, sensitive APIs, message templates, its own name; and the lists.
class tst_TcsasSettings : public TcsasTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void showsAKeyOnce()
    {
        QCOMPARE(secretState(1), 0);
        QCOMPARE(code(u"ResetMNPAppSecret"_s, of(1)), u"FailedOperation.GetOperateResourceFailed"_s);
        const QString first = data(u"CreateMNPAppSecret"_s, of(1))["SecretKey"_L1].toString();
        QCOMPARE(first.size(), 32);
        QCOMPARE(secretState(1), 1);
        QVERIFY(!QJsonDocument(data(u"DescribeMNPAppSecret"_s, of(1)).toObject()).toJson().contains(first.toUtf8()));
        QCOMPARE(code(u"CreateMNPAppSecret"_s, of(1)), u"FailedOperation.GetOperateResourceFailed"_s);
        QCOMPARE(tokenFor(1, first), 0);
        const QString second = data(u"ResetMNPAppSecret"_s, of(1))["SecretKey"_L1].toString();
        QCOMPARE(secretState(1), 3);
        QCOMPARE(tokenFor(1, first), 40001); // the old one does not work any more
        QCOMPARE(tokenFor(1, second), 0);
        QVERIFY(!logText().contains(first.toUtf8()) && !logText().contains(second.toUtf8()));
    }

    /// What is sent has other numbers than what is read.
    void freezesAndUnfreezes()
    {
        const auto change = [this](int status) { return code(u"ModifyMNPAppSecretStatus"_s, of(0, {{u"SecretStatus"_s, status}})); };
        QCOMPARE(secretState(0), 1);
        QCOMPARE(change(1), QString());
        QCOMPARE(secretState(0), 2);
        QCOMPARE(change(1), QString()); // once more: no effect
        QCOMPARE(change(2), QString());
        QCOMPARE(secretState(0), 1);
        QCOMPARE(change(3), u"InvalidParameter"_s);
        QCOMPARE(code(u"ModifyMNPAppSecretStatus"_s, of(1, {{u"SecretStatus"_s, 1}})), u"FailedOperation.GetOperateResourceFailed"_s);
        QCOMPARE(effects(), (QStringList{u"secretFreeze"_s, u"secretUnfreeze"_s}));
    }

    void takesDomainsAsListsAndTellsThemAsText()
    {
        QVERIFY(data(u"DescribeMNPDomainACL"_s, of(0)).isNull());
        const auto domain = [](int type, const QStringList &urls) {
            return QJsonObject{{u"DomainType"_s, type}, {u"DomainUrlList"_s, QJsonArray::fromStringList(urls)}};
        };
        const auto body = [this](const QJsonArray &domains) { return of(0, {{u"Domain"_s, domains}}); };
        QCOMPARE(code(u"CreateMNPDomainACL"_s, body({domain(1, {u"https://a.example"_s, u"https://b.example"_s}), domain(3, {u"wss://c"_s})})),
                 QString());
        QCOMPARE(code(u"CreateMNPDomainACL"_s, body({domain(1, {u"https://a.example"_s})})), u"FailedOperation.ExistRepeatDomainUrl"_s);
        QCOMPARE(code(u"CreateMNPDomainACL"_s, body({domain(1, {u"https://x;y"_s})})), u"FailedOperation.GetOperateResourceFailed"_s);
        QCOMPARE(code(u"CreateMNPDomainACL"_s, body({domain(6, {u"https://x"_s})})), u"FailedOperation.GetOperateResourceFailed"_s);
        const QJsonObject requests{{u"DomainType"_s, 1}, {u"DomainUrl"_s, u"https://a.example;https://b.example"_s}};
        const QJsonObject sockets{{u"DomainType"_s, 3}, {u"DomainUrl"_s, u"wss://c"_s}};
        QCOMPARE(data(u"DescribeMNPDomainACL"_s, of(0)).toArray(), (QJsonArray{requests, sockets}));
        QCOMPARE(code(u"ModifyMNPDomain"_s, body({QJsonObject{{u"DomainType"_s, 1}}})), QString()); // cleared, the other stays
        QCOMPARE(data(u"DescribeMNPDomainACL"_s, of(0)).toArray(), QJsonArray{sockets});
        QCOMPARE(effects(), (QStringList{u"addDomains"_s, u"setDomains"_s}));
    }

    void keepsPlatformDomains()
    {
        const QJsonObject body{{u"DomainUrlList"_s, QJsonArray{u"a.example"_s}}, {u"DomainType"_s, 2}};
        QCOMPARE(data(u"CreateGlobalDomainACL"_s, body)["Result"_L1].toBool(), true);
        QCOMPARE(data(u"CreateGlobalDomainACL"_s, body)["ExistsBlackUrls"_L1].toArray(), QJsonArray{u"a.example"_s});
        const QJsonArray all = rows(u"DescribeGlobalDomainACL"_s);
        QCOMPARE(all.size(), 1);
        QCOMPARE(code(u"DeleteGlobalDomain"_s, {{u"DomainId"_s, all.at(0)["DomainId"_L1]}}), QString());
        QCOMPARE(code(u"DeleteGlobalDomain"_s, {{u"DomainId"_s, all.at(0)["DomainId"_L1]}}), u"FailedOperation.RecordNotFound"_s);
    }

    void grantsSensitiveApis()
    {
        const QJsonArray list = rows(u"DescribeMNPSensitiveAPIPermissionList"_s, of(1));
        QCOMPARE(list.size(), 8); // four restricted ones of each of its two superapps
        const QString api = list.at(0)["APIId"_L1].toString();
        const auto status = [&] { return rows(u"DescribeMNPSensitiveAPIPermissionList"_s, of(1)).at(0)["APIApplyStatus"_L1].toInt(); };
        const QJsonObject body = of(1, {{u"APIId"_s, api}, {u"ApplyReason"_s, u"a map"_s}});
        QCOMPARE(status(), 0);
        const QString no = data(u"CreateMNPSensitiveAPIPermissionApproval"_s, body)["ResourceId"_L1].toString();
        QCOMPARE(status(), 1);
        QCOMPARE(code(u"CreateMNPSensitiveAPIPermissionApproval"_s, body), u"FailedOperation.GetOperateResourceFailed"_s);
        const auto decide = [&](const QString &which, int result) {
            return code(u"ProcessMNPSensitiveAPIPermissionApproval"_s,
                        {{u"ApprovalNo"_s, which}, {u"ApprovalStatus"_s, result}, {u"ApprovalNote"_s, u"why"_s}});
        };
        QCOMPARE(decide(no, 3), u"InvalidParameter"_s);
        QCOMPARE(decide(u"x"_s, 20), u"FailedOperation.RecordNotFound"_s);
        QCOMPARE(decide(no, 20), QString());
        QCOMPARE(status(), 20);
        QCOMPARE(rows(u"DescribeMNPSensitiveAPIPermissionList"_s, of(1)).at(0)["RejectReason"_L1].toString(), u"why"_s);
        QCOMPARE(code(u"CreateMNPSensitiveAPIPermissionApproval"_s, body), QString());
        const QJsonArray inbox = rows(u"DescribeMNPSensitiveAPIPermissionApprovalList"_s, {{u"ApprovalStatusList"_s, QJsonArray{1}}});
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(decide(inbox.at(0)["ApprovalNo"_L1].toString(), 30), QString());
        QCOMPARE(status(), 30);
        QCOMPARE(effects().count(u"apiApply"_s), 2);
    }

    void choosesMessageTemplates()
    {
        const auto list = [this](int type) { return rows(u"DescribeMNPSubscribeMessageTemplateLibraryList"_s, of(0, {{u"QueryType"_s, type}})); };
        QCOMPARE(list(2).size(), 9);
        QCOMPARE(list(3).size(), 3);
        const QJsonValue entry = data(u"DescribeMNPSubscribeMessageTemplateLibrary"_s, of(0, {{u"TemplateLibraryId"_s, u"mtl_001"_s}}));
        const QJsonArray keywords = entry["KeywordList"_L1].toArray();
        QCOMPARE(keywords.size(), 6);
        const auto add = [&](const QList<int> &places) {
            QJsonArray ids;
            for (const int place : places)
                ids.append(place < 0 ? QJsonValue(u"kw"_s) : keywords.at(place)["KeywordId"_L1]);
            return code(u"CreateMNPSubscribeMessageTemplate"_s,
                        of(0, {{u"TemplateLibraryId"_s, u"mtl_001"_s}, {u"Keywords"_s, ids}, {u"ScenarioDescription"_s, u"an order"_s}}));
        };
        for (const QList<int> &bad : {QList<int>{}, QList<int>{0, 0}, QList<int>{-1}, QList<int>{0, 1, 2, 3, 4, 5}})
            QCOMPARE(add(bad), u"FailedOperation.GetOperateResourceFailed"_s);
        QCOMPARE(add({1, 0}), QString());
        const QJsonArray mine = rows(u"DescribeMNPSubscribeMessageTemplateList"_s, of(0));
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.at(0)["Keywords"_L1].toString(), u"Shop,Order number"_s); // names, in the order chosen
        QVERIFY(mine.at(0)["SupportLang"_L1].isArray() && list(2).at(0)["SupportLang"_L1].isString());
        const QJsonObject one = of(0, {{u"TemplateId"_s, mine.at(0)["TemplateId"_L1]}});
        QCOMPARE(data(u"DescribeMNPSubscribeMessageTemplate"_s, one)["TemplateInfo"_L1]["KeywordList"_L1].toArray().size(), 2);
        QCOMPARE(code(u"DeleteMNPSubscribeMessageTemplate"_s, one), QString());
        QCOMPARE(code(u"DeleteMNPSubscribeMessageTemplate"_s, one), u"FailedOperation.GetOperateResourceFailed"_s);
        QCOMPARE(effects(), (QStringList{u"addMessageTemplate"_s, u"deleteMessageTemplate"_s}));
    }

    void createsAndEdits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const QString prefix = u"InvalidParameterValue."_s;
        QTest::newRow("good") << u"MNPName"_s << u"Another"_s << QString();
        QTest::newRow("two categories") << u"MNPType"_s << u"Food->3_Coffee,Finance->1_Banking"_s << QString();
        QTest::newRow("no name") << u"MNPName"_s << u" "_s << prefix + u"InvalidMNPName"_s;
        QTest::newRow("a name that is taken") << u"MNPName"_s << u"Mini program 02"_s << prefix + u"MiniProgramNameAlreadyExist"_s;
        QTest::newRow("an unknown category") << u"MNPType"_s << u"Food->9_Space"_s << prefix + u"InvalidMNPType"_s;
        QTest::newRow("too many categories") << u"MNPType"_s << u"a,b,c,d,e,f"_s << prefix + u"MNPTypeNumberExceedLimit"_s;
        QTest::newRow("no introduction") << u"MNPIntro"_s << QString() << prefix + u"InvalidMNPIntro"_s;
        QTest::newRow("an icon that is a file") << u"MNPIcon"_s << u"icon.png"_s << prefix + u"InvalidMNPIcon"_s;
    }

    void createsAndEdits()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, code);
        QJsonObject body{{u"MNPName"_s, u"Mini program 01 b"_s},
                         {u"MNPType"_s, u"Shopping->3_Books"_s},
                         {u"MNPIcon"_s, u"https://a.example/i.png"_s},
                         {u"MNPIntro"_s, u"i"_s},
                         {u"MNPDesc"_s, u"d"_s}};
        body.insert(key, value);
        QCOMPARE(this->code(u"ModifyMNP"_s, of(0, body)), code);
        body.insert(u"MNPName"_s, key == "MNPName"_L1 && !code.isEmpty() ? value : u"A third one"_s);
        const QJsonObject created = response(u"CreateMNP"_s, body);
        QCOMPARE(created["Error"_L1]["Code"_L1].toString(), code);
        if (code.isEmpty()) {
            const QString id = created["Data"_L1]["ResourceId"_L1].toString();
            QCOMPARE(data(u"DescribeMNP"_s, {{u"MNPId"_s, id}})["MNPName"_L1].toString(), u"A third one"_s);
            QCOMPARE(lines(u"effect"_s).constLast()["appid"_L1].toString(), id);
        }
    }

    void pagesOfAHundred()
    {
        start(R"({"tcsas":{"count":250}})");
        const auto page = [this](int offset, int limit) {
            return data(u"DescribeMNPList"_s, {{u"Offset"_s, offset}, {u"Limit"_s, limit}});
        };
        QCOMPARE(page(0, 500)["TotalCount"_L1].toInt(), 250);
        QCOMPARE(page(0, 500)["DataList"_L1].toArray().size(), 100);
        QCOMPARE(page(200, 100)["DataList"_L1].toArray().size(), 50);
        QCOMPARE(page(300, 10)["DataList"_L1].toArray().size(), 0);
        QCOMPARE(page(10, 1)["DataList"_L1][0]["MNPId"_L1].toString(), id(10));
        QCOMPARE(code(u"DescribeMNPList"_s, {{u"Offset"_s, 0}, {u"Limit"_s, 0}}), u"InvalidParameter"_s);
    }

    void filtersLists()
    {
        start(R"({"tcsas":{"programs":[{"index":2,"canary":true},{"index":4,"name":"Coffee"}]}})");
        const QString team = m_service->world().teams.at(2).id;
        const QString application = m_service->world().applications.at(0).id;
        QCOMPARE(rows(u"DescribeMNPList"_s, {{u"TeamId"_s, team}}).size(), 10);
        QCOMPARE(rows(u"DescribeMNPList"_s, {{u"ApplicationId"_s, application}}).size(), 10);
        QCOMPARE(rows(u"DescribeMNPList"_s, {{u"Keyword"_s, u"coff"_s}}).size(), 1);
        const auto online = [&](int status) {
            return rows(u"DescribeApplicationMNPList"_s, {{u"ApplicationId"_s, application}, {u"OnlineStatus"_s, status}});
        };
        QCOMPARE(online(0).size(), 10);
        QCOMPARE(online(2).size(), 1);
        QCOMPARE(online(2).at(0)["OnlineStatus"_L1].toInt(), 2);
        QCOMPARE(rows(u"DescribeTeamList"_s, {{u"Keyword"_s, u"retail"_s}}).size(), 1);
        QCOMPARE(code(u"DescribeTeamList"_s, {{u"Keyword"_s, QString(65, u'x')}, {u"Offset"_s, 0}, {u"Limit"_s, 1}}),
                 u"InvalidParameterValue.QueryParameterLengthExceedLimit"_s);
    }

    void writesTimesInThreeForms()
    {
        QCOMPARE(rows(u"DescribeMNPList"_s).at(0)["CreateTime"_L1].toString(), QString::number(kNowMs / 1000 - 100 * 86400));
        QCOMPARE(rows(u"DescribeApplicationList"_s).at(0)["CreateTime"_L1].toString(), u"2024-12-07 00:00:00"_s);
        QCOMPARE(rows(u"DescribeMNPCategory"_s).at(0)["CreateTime"_L1].toInteger(), 1'719'991'302);
        QVERIFY(rows(u"DescribeTeamList"_s).at(0)["ExpireTime"_L1].isDouble());
    }

private:
    int secretState(int index) { return data(u"DescribeMNPAppSecret"_s, of(index))["SecretStatus"_L1].toInt(); }

    int tokenFor(int index, const QString &secret)
    {
        const QString target =
            u"/openserver/cgi-bin/token?appid=%1&secret=%2&grant_type=client_credential"_s.arg(id(index), secret);
        const HttpReply reply = m_service->handle(parsed("GET " + target.toUtf8() + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        return QJsonDocument::fromJson(reply.body)["errcode"_L1].toInt(-1);
    }
};

FLOTILLA_TEST(tst_TcsasSettings)
#include "tst_tcsassettings.moc"
