// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Requests are checked by data alone; a row is an action, a body and the verdict.
class tst_Contract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheActions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("limit");
        for (const char *name : {"DeployApp", "CheckDeployApp", "PutWxAppIdToWeApp", "DeleteAppBindWxApp", "DescribeApps"})
            QTest::newRow(name) << u"2021-01-08"_s << QString::fromLatin1(name) << u"lowcode"_s << 20;
        QTest::newRow("DescribeEnvs") << u"2018-06-08"_s << u"DescribeEnvs"_s << u"tcb"_s << 100;
        QTest::newRow("GetCallerIdentity") << u"2018-08-13"_s << u"GetCallerIdentity"_s << u"sts"_s << 20;
    }

    void knowsTheActions()
    {
        QFETCH(QString, version);
        QFETCH(QString, action);
        const ContractAction *found = m_contract.find(version, action);
        QVERIFY(found);
        QTEST(found->service, "service");
        QTEST(found->requestsPerSecond, "limit");
        QVERIFY(!m_contract.find(u"2000-01-01"_s, action));
    }

    void namesWhatIsNotThere()
    {
        QCOMPARE(m_contract.notFound({}, u"DeployApp"_s).code, u"MissingParameter"_s);
        QCOMPARE(m_contract.notFound(u"2021-01-08"_s, {}).code, u"MissingParameter"_s);
        QCOMPARE(m_contract.notFound(u"2021-01-09"_s, u"DeployApp"_s).code, u"NoSuchVersion"_s);
        QCOMPARE(m_contract.notFound(u"2021-01-08"_s, u"Deploy"_s).code, u"InvalidAction"_s);
    }

    void checksBodies_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parameter");
        const auto row = [](const char *name, const char *action, const char *body, const char *code = "",
                            const char *parameter = "") {
            QTest::newRow(name) << QString::fromLatin1(action) << QByteArray(body) << QString::fromLatin1(code)
                                << QString::fromLatin1(parameter);
        };
        row("the least a deploy needs", "DeployApp", R"({"EnvId":"e","Id":"a"})");
        row("all a deploy may have", "DeployApp",
            R"({"EnvId":"e","Id":"a","Mode":"upload","BuildType":"mp","SubAppIds":["s"]})");
        row("an empty list", "DeployApp", R"({"EnvId":"e","Id":"a","SubAppIds":[]})");
        row("a parameter of another action", "DeployApp", R"({"EnvId":"e","Id":"a","BuildId":"b"})", "UnknownParameter",
            "BuildId");
        row("the right name in another letter case", "PutWxAppIdToWeApp", R"({"WeappId":"a","WxAppId":"w"})",
            "UnknownParameter", "WeappId");
        row("the right letter case of unbind", "DeleteAppBindWxApp", R"({"WeappId":"a"})");
        row("a missing parameter", "DeployApp", R"({"EnvId":"e"})", "MissingParameter", "Id");
        row("a number for a text", "DeployApp", R"({"EnvId":"e","Id":1})", "InvalidParameter", "Id");
        row("null for a text", "DeployApp", R"({"EnvId":"e","Id":null})", "InvalidParameter", "Id");
        row("a text for a list", "DeployApp", R"({"EnvId":"e","Id":"a","SubAppIds":"s"})", "InvalidParameter", "SubAppIds");
        row("a number inside a list of texts", "DeployApp", R"({"EnvId":"e","Id":"a","SubAppIds":["s",1]})",
            "InvalidParameter", "SubAppIds");
        row("a page", "DescribeApps", R"({"Limit":20,"Offset":0})");
        row("a text for a number", "DescribeApps", R"({"Limit":"20","Offset":0})", "InvalidParameter", "Limit");
        row("a fraction for an integer", "DescribeApps", R"({"Limit":1.5,"Offset":0})", "InvalidParameter", "Limit");
        row("a number for a bool", "DescribeApps", R"({"Limit":1,"Offset":0,"Favorite":1})", "InvalidParameter", "Favorite");
        row("Action, Version and Region as in the headers", "DeployApp",
            R"({"EnvId":"e","Id":"a","Action":"DeployApp","Version":"2021-01-08","Region":"ap-shanghai"})");
        row("another Action than the header's", "DeployApp", R"({"EnvId":"e","Id":"a","Action":"DescribeApps"})",
            "UnknownParameter", "Action");
        row("another Region than the header's", "DeployApp", R"({"EnvId":"e","Id":"a","Region":"ap-tokyo"})",
            "UnknownParameter", "Region");
    }

    void checksBodies()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, body);
        QFETCH(QString, parameter);
        const ContractAction *found = m_contract.find(u"2021-01-08"_s, action);
        QVERIFY(found);
        const auto error = m_contract.check(*found, QJsonDocument::fromJson(body).object(),
                                           {action, u"2021-01-08"_s, u"ap-shanghai"_s});
        QTEST(error ? error->code : QString(), "code");
        QVERIFY(!error || error->message.contains(u'`' + parameter + u'`'));
    }

private:
    const Contract m_contract = Contract::builtIn();
};

FLOTILLA_TEST(tst_Contract)
#include "tst_contract.moc"
