// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetest.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Whole calls, signed and parsed: the order of the checks, the effects and the log.
class tst_SandboxService : public ServiceTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void publishesOneMiniProgram()
    {
        QCOMPARE(code(bindCall()), QString());
        const QJsonObject deployed = response(deployCall());
        const QString id = deployed["BuildId"_L1].toString();
        QVERIFY(!id.isEmpty() && !deployed["RequestId"_L1].toString().isEmpty());
        m_nowMs += 181'000;
        QCOMPARE(response(checkCall(id))["Status"_L1].toString(), u"success"_s);
        QCOMPARE(code(unbindCall()), QString());
        QCOMPARE(effects(), (QStringList{u"bind"_s, u"deploy"_s, u"unbind"_s}));
        const QJsonObject deploy = lines(u"effect"_s).at(1);
        QCOMPARE(deploy["app"_L1].toString(), kApp);
        QCOMPARE(deploy["appid"_L1].toString(), kWx);
        QCOMPARE(deploy["buildId"_L1].toString(), id);
        QCOMPARE(deploy["requestId"_L1], deployed["RequestId"_L1]);
        QCOMPARE(lines(u"call"_s).size(), 4);
        QVERIFY(!logText().contains(kSecret.data()) && !logText().contains("Signature"));
    }

    void servesTheVendorsNodeSdk()
    {
        QVERIFY(response(bindCall()).contains("RequestId"_L1));
        // Aimed at an IP address that SDK signs the host without its port, takes the scope from the first label of the
        // host, and passes the article's Action and Version on in the body.
        WireCall deploy = deployCall();
        deploy.signedHost = "127.0.0.1";
        deploy.service = u"127"_s;
        deploy.body.insert(u"Action"_s, u"DeployApp"_s);
        deploy.body.insert(u"Version"_s, u"2021-01-08"_s);
        deploy.body.insert(u"BuildType"_s, u"web"_s);
        QCOMPARE(code(deploy), QString());
    }

    void tellsServicesApartByVersionAndAction()
    {
        WireCall identity = call(u"GetCallerIdentity"_s, {});
        identity.version = u"2018-08-13"_s;
        identity.service = u"sts"_s;
        QCOMPARE(response(identity)["Type"_L1].toString(), u"CAMUser"_s);
        WireCall envs = call(u"DescribeEnvs"_s, {});
        envs.version = u"2018-06-08"_s;
        envs.service = u"tcb"_s;
        QCOMPARE(response(envs)["Total"_L1].toInt(), 1);
        envs.service = u"lowcode"_s;
        QCOMPARE(code(envs), u"AuthFailure.SignatureFailure"_s);
        envs.version = u"2021-01-08"_s;
        QCOMPARE(code(envs), u"InvalidAction"_s);
    }

    void refusesBadCallsWithoutEffect()
    {
        WireCall forged = bindCall();
        forged.secretKey = u"another"_s;
        QCOMPARE(code(forged), u"AuthFailure.SignatureFailure"_s);
        WireCall late = bindCall();
        late.timestamp = kNowMs / 1000 - 301;
        QCOMPARE(code(late), u"AuthFailure.SignatureExpire"_s);
        WireCall extra = bindCall();
        extra.body.insert(u"EnvId"_s, u"e"_s);
        QCOMPARE(code(extra), u"UnknownParameter"_s);
        QCOMPARE(effects(), QStringList{});
        QCOMPARE(m_service->platform().boundTo(kApp), QString());
        QCOMPARE(lines(u"call"_s).size(), 3);
    }

    void wantsTheTokenOfATemporaryKey()
    {
        start(R"({"temporaryKey":{"secretId":"AKIDTMP","secretKey":"tmpkey","token":"tok"}})");
        WireCall bind = bindCall();
        bind.secretId = u"AKIDTMP"_s;
        bind.secretKey = u"tmpkey"_s;
        QCOMPARE(code(bind), u"AuthFailure.TokenFailure"_s);
        bind.extraHeaders = "X-TC-Token: tok\r\n";
        QCOMPARE(code(bind), QString());
    }

    void limitsTheRatePerAction()
    {
        start(R"({"rateLimit":2})");
        const WireCall list = call(u"DescribeApps"_s, {{u"Limit"_s, 1}, {u"Offset"_s, 0}});
        QCOMPARE(code(list), QString());
        QCOMPARE(code(list), QString());
        QCOMPARE(code(list), u"RequestLimitExceeded"_s);
        QCOMPARE(code(bindCall()), QString());
        m_nowMs += 1000;
        QCOMPARE(code(list), QString());
    }

    void documentedRateLimitHoldsByDefault()
    {
        const WireCall list = call(u"DescribeApps"_s, {{u"Limit"_s, 1}, {u"Offset"_s, 0}});
        for (int i = 0; i < 20; ++i)
            QCOMPARE(code(list), QString());
        QCOMPARE(code(list), u"RequestLimitExceeded"_s);
    }

    void answersOnlyPostOnTheRoot()
    {
        HttpRequest request = parsed(bindCall().toHttp());
        request.method = "GET";
        QCOMPARE(m_service->handle(request).status, 405);
        request.target = "/elsewhere";
        QCOMPARE(m_service->handle(request).status, 404);
        QCOMPARE(effects(), QStringList{});
    }
};

FLOTILLA_TEST(tst_SandboxService)
#include "tst_sandboxservice.moc"
