// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxservice.h"

#include "wireclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'767'225'600'000;
const auto kApp = "app-sandbox1"_L1;
const auto kWx = "wx00000000000000a1"_L1;
const auto kSecret = "SECRETKEYSECRETKEYSECRETKEY0001"_L1;

} // namespace

/// Whole calls, signed and parsed, against a service with its own clock: order of the checks, faults, log.
class tst_SandboxService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_nowMs = kNowMs;
        start("{}");
    }

    void publishesOneMiniProgram()
    {
        QCOMPARE(code(bindCall()), QString());
        const QJsonObject deployed = response(deployCall());
        const QString id = deployed["BuildId"_L1].toString();
        QVERIFY(!id.isEmpty() && !deployed["RequestId"_L1].toString().isEmpty());
        m_nowMs += 181'000;
        QCOMPARE(response(checkCall(id))["Status"_L1].toString(), u"success"_s);
        QCOMPARE(code(call(u"DeleteAppBindWxApp"_s, {{u"WeappId"_s, kApp}})), QString());
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

    /// Each fault strikes the second deploy call (the first is to be left alone); wire, reply and effect are what it says.
    void faults_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("wire");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("effect");
        const auto row = [](const char *name, const QByteArray &fault, HttpReply::Wire wire, int status, const char *code,
                            bool effect) {
            QTest::newRow(name) << fault << int(wire) << status << QString::fromLatin1(code) << effect;
        };
        using Wire = HttpReply::Wire;
        row("dropped before", R"("fault":"dropBefore")", Wire::Drop, 200, "", false);
        row("dropped after", R"("fault":"dropAfter")", Wire::Drop, 200, "", true);
        row("hanging", R"("fault":"hang")", Wire::Hang, 200, "", false);
        row("hanging after the effect", R"("fault":"hang","effect":true)", Wire::Hang, 200, "", true);
        row("slow", R"("fault":"slow","ms":10)", Wire::Whole, 200, "", true);
        row("HTTP 503", R"("fault":"http","status":503)", Wire::Whole, 503, "", false);
        row("a web page", R"("fault":"html")", Wire::Whole, 200, "", false);
        row("truncated", R"("fault":"truncated")", Wire::Truncated, 200, "", true);
        row("broken JSON", R"("fault":"brokenJson")", Wire::Whole, 200, "", true);
        row("limited", R"("fault":"limited")", Wire::Whole, 200, "RequestLimitExceeded", false);
        row("internal error", R"("fault":"internalError")", Wire::Whole, 200, "InternalError", false);
        row("internal error after the effect", R"("fault":"internalError","effect":true)", Wire::Whole, 200, "InternalError",
            true);
        row("expired", R"("fault":"expired")", Wire::Whole, 200, "AuthFailure.SignatureExpire", false);
        row("any error", R"("fault":"error","code":"UnauthorizedOperation")", Wire::Whole, 200, "UnauthorizedOperation", false);
        row("a clock that runs ahead", R"("fault":"clockSkew","seconds":400)", Wire::Whole, 200, "AuthFailure.SignatureExpire",
            false);
        row("redirected", R"("fault":"redirect")", Wire::Whole, 302, "", false);
        row("too big", R"("fault":"oversize")", Wire::Whole, 200, "", true);
        row("without BuildId", R"("fault":"emptyBuildId")", Wire::Whole, 200, "", true);
        row("with DeployErrCode", R"("fault":"deployErrCode","errCode":9)", Wire::Whole, 200, "", false);
    }

    void faults()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, effect);
        start("{\"faults\":[{\"action\":\"DeployApp\",\"call\":2," + fault + "}]}");
        QCOMPARE(code(deployCall()), u"FailedOperation"_s); // the first one: not bound, and no fault
        QCOMPARE(code(bindCall()), QString());
        const HttpReply reply = send(deployCall());
        QTEST(int(reply.wire), "wire");
        QTEST(reply.status, "status");
        QTEST(codeOf(reply), "code");
        QCOMPARE(effects().contains(u"deploy"_s), effect);
        QCOMPARE(m_service->platform().lastMpBuild(kApp) != nullptr, effect);
        QCOMPARE(lines(u"call"_s).constLast()["outcome"_L1].toString(), QString::fromLatin1(fault.split('"').at(3)));
        if (fault.contains("oversize"))
            QVERIFY(reply.body.size() > 8 * 1024 * 1024);
        if (fault.contains("clockSkew"))
            QCOMPARE(reply.dateMs, kNowMs + 400'000);
        if (fault.contains("brokenJson") || fault.contains("html"))
            QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
        if (fault.contains("deployErrCode"))
            QCOMPARE(responseOf(reply)["DeployErrCode"_L1].toInt(), 9);
        if (fault.contains("emptyBuildId"))
            QCOMPARE(responseOf(reply)["BuildId"_L1].toString(u"?"_s), QString());
    }

    void aClockAheadShiftsDateAndSignatureCheck()
    {
        start(R"({"clockSkew":400})");
        QCOMPARE(code(bindCall()), u"AuthFailure.SignatureExpire"_s);
        WireCall corrected = bindCall();
        corrected.timestamp = kNowMs / 1000 + 400;
        const HttpReply reply = send(corrected);
        QCOMPARE(codeOf(reply), QString());
        QCOMPARE(reply.dateMs, kNowMs + 400'000);
    }

    void faultsCanNameTheMiniProgramThatIsBound()
    {
        start(R"({"faults":[{"action":"DeployApp","appid":"wx00000000000000a1","fault":"internalError"}]})");
        WireCall other = bindCall();
        other.body.insert(u"WxAppId"_s, u"wx00000000000000b2"_s);
        QCOMPARE(code(other), QString());
        QCOMPARE(code(deployCall()), QString());
        QCOMPARE(code(call(u"DeleteAppBindWxApp"_s, {{u"WeappId"_s, kApp}})), QString());
        QCOMPARE(code(bindCall()), QString());
        QCOMPARE(code(deployCall()), u"InternalError"_s);
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

private:
    void start(const QByteArray &scenario)
    {
        QString error;
        const auto parsedScenario = Scenario::parse(scenario, &error);
        QVERIFY2(parsedScenario, qPrintable(error));
        m_service.reset();
        m_log = std::make_unique<EffectLog>();
        QVERIFY(m_folder->isValid());
        m_logPath = m_folder->filePath(u"effects-%1.log"_s.arg(++m_starts));
        QVERIFY2(m_log->open(m_logPath, &error), qPrintable(error));
        m_service = std::make_unique<SandboxService>(ServiceSettings{
            *parsedScenario, {u"AKIDSANDBOX"_s, kSecret, {}}, {}, m_log.get(), [this] { return m_nowMs; }, {}});
    }

    WireCall call(const QString &action, const QJsonObject &body) const
    {
        WireCall call;
        call.action = action;
        call.body = body;
        call.secretId = u"AKIDSANDBOX"_s;
        call.secretKey = kSecret;
        call.host = "127.0.0.1:8080";
        call.timestamp = m_nowMs / 1000;
        return call;
    }
    WireCall bindCall() const { return call(u"PutWxAppIdToWeApp"_s, {{u"WeAppId"_s, kApp}, {u"WxAppId"_s, kWx}}); }
    WireCall deployCall() const
    {
        return call(u"DeployApp"_s, {{u"EnvId"_s, u"lowcode-sandbox01"_s}, {u"Id"_s, kApp}, {u"Mode"_s, u"upload"_s},
                                     {u"BuildType"_s, u"mp"_s}});
    }
    WireCall checkCall(const QString &id) const
    {
        return call(u"CheckDeployApp"_s, {{u"EnvId"_s, u"lowcode-sandbox01"_s}, {u"Id"_s, kApp}, {u"BuildId"_s, id}});
    }

    static HttpRequest parsed(const QByteArray &http)
    {
        HttpRequestParser parser;
        parser.append(http);
        return parser.parse() == HttpRequestParser::State::Complete ? parser.request() : HttpRequest{};
    }
    HttpReply send(const WireCall &call) { return m_service->handle(parsed(call.toHttp())); }
    static QJsonObject responseOf(const HttpReply &reply)
    {
        return QJsonDocument::fromJson(reply.body).object()["Response"_L1].toObject();
    }
    static QString codeOf(const HttpReply &reply)
    {
        return responseOf(reply)["Error"_L1].toObject()["Code"_L1].toString();
    }
    QJsonObject response(const WireCall &call) { return responseOf(send(call)); }
    QString code(const WireCall &call) { return codeOf(send(call)); }

    QByteArray logText() const
    {
        QFile file(m_logPath);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QList<QJsonObject> lines(const QString &kind) const
    {
        QList<QJsonObject> found;
        const QList<QByteArray> all = logText().split('\n');
        for (const QByteArray &text : all) {
            const QJsonObject line = QJsonDocument::fromJson(text).object();
            if (line["kind"_L1].toString() == kind)
                found.append(line);
        }
        return found;
    }
    QStringList effects() const
    {
        QStringList names;
        const QList<QJsonObject> all = lines(u"effect"_s);
        for (const QJsonObject &line : all)
            names.append(line["effect"_L1].toString());
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EffectLog> m_log;
    std::unique_ptr<SandboxService> m_service;
    QString m_logPath;
    qint64 m_nowMs = kNowMs;
    int m_starts = 0;
};

QTEST_GUILESS_MAIN(tst_SandboxService)
#include "tst_sandboxservice.moc"
