// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/gateway.h"

#include "apinetwork.h"
#include "run/systemclock.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/sight.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using weda::BuildState;

/// The client against the simulated platform as a process: two programs that share no code must agree on the wire.
class tst_GatewayToSandbox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyVerb();
    void appsComeInPages();
    void temporaryKeysNeedTheirToken();
    void wrongKeyIsDenied();
    void clockThatIsOffIsCorrected_data();
    void clockThatIsOffIsCorrected();
    void clockThatJumpsMeanwhileIsFollowed();
    void relayThatSendsAnotherHostNeedsTheHostToSign();
    void buildThatRunsElsewhereIsBusy_data();
    void buildThatRunsElsewhereIsBusy();
    void faultsAndTheirOutcomes_data();
    void faultsAndTheirOutcomes();

private:
    void startSandbox(const QJsonObject &scenario = {});
    Reply ask(Call call)
    {
        if (call.lane.isEmpty())
            call.lane = m_app;
        std::optional<Reply> answer;
        const auto pending = m_gateway->send(call, [&answer](const Reply &reply) { answer = reply; });
        [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(Reply{});
    }
    Reply ask(QLatin1StringView name)
    {
        Call call;
        call.name = name;
        return ask(call);
    }
    Reply bind()
    {
        Call call;
        call.name = weda::calls::Bind;
        call.program = MiniProgramId{u"wx0123456789abcdef"_s};
        return ask(call);
    }
    Reply deploy()
    {
        Call call;
        call.name = weda::calls::Deploy;
        call.options = {{weda::opts::Mode, u"upload"_s}, {weda::opts::BuildType, u"mp"_s}};
        return ask(call);
    }
    Reply check(const QString &build)
    {
        Call call;
        call.name = weda::calls::CheckBuild;
        call.marks.insert(weda::marks::BuildId, build);
        return ask(call);
    }
    void open(const QString &secretId, const QByteArray &key, const QByteArray &token = {})
    {
        m_connection.fields.insert(weda::fields::SecretId, secretId);
        const Secrets secrets{{weda::fields::SecretKey, Secret(key)}, {weda::fields::Token, Secret(token)}};
        const auto opened = weda::openGateway(m_connection, secrets, *m_network);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
        m_gateway = *opened;
    }
    int effects(const QString &name) const { return logged(u"effect"_s, name); }
    int arrivals(const QString &action) const { return logged(u"action"_s, action); }
    int logged(const QString &key, const QString &value) const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_sandbox;
    std::unique_ptr<ApiNetwork> m_network;
    std::shared_ptr<Gateway> m_gateway;
    Connection m_connection;
    QString m_secretId;
    QByteArray m_secretKey;
    LaneId m_app;
};

void tst_GatewayToSandbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_network = std::make_unique<ApiNetwork>(m_clock, nullptr, HttpLimits{.silence = Millis{1'000}});
}

void tst_GatewayToSandbox::cleanup()
{
    m_gateway.reset();
    m_network.reset();
    if (m_sandbox) {
        m_sandbox->terminate();
        QVERIFY(m_sandbox->waitForFinished());
        QCOMPARE(m_sandbox->exitCode(), 0);
    }
    m_sandbox.reset();
}

void tst_GatewayToSandbox::startSandbox(const QJsonObject &scenario)
{
    QFile file(m_folder->filePath(u"scenario.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(scenario).toJson());
    file.close();
    m_sandbox = std::make_unique<QProcess>();
    m_sandbox->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sandbox->start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-sandbox"),
                     {u"--scenario"_s, file.fileName(), u"--log"_s, m_folder->filePath(u"log"_s), u"--time-scale"_s,
                      u"500"_s, u"--exit-with-stdin"_s});
    while (!m_sandbox->canReadLine() && m_sandbox->waitForReadyRead()) { } // the line is long and may come in pieces
    QVERIFY(m_sandbox->canReadLine());
    const QJsonObject line = QJsonDocument::fromJson(m_sandbox->readLine()).object();
    m_connection = {};
    m_connection.platform = u"weda"_s;
    m_connection.fields.insert(weda::fields::Endpoint, line.value("url"_L1).toString());
    m_connection.fields.insert(weda::fields::Environment, line.value("envId"_L1).toString());
    m_secretId = line.value("secretId"_L1).toString();
    m_secretKey = line.value("secretKey"_L1).toString().toUtf8();
    m_app = LaneId{line.value("apps"_L1).toArray().first().toString()};
    open(m_secretId, m_secretKey);
}

int tst_GatewayToSandbox::logged(const QString &key, const QString &value) const
{
    QFile log(m_folder->filePath(u"log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    while (!log.atEnd())
        count += QJsonDocument::fromJson(log.readLine()).object().value(key).toString() == value;
    return count;
}

void tst_GatewayToSandbox::everyVerb()
{
    startSandbox();
    const Reply who = ask(weda::calls::WhoAmI);
    QCOMPARE(who.outcome, Outcome::Accepted);
    QVERIFY(!who.values.value(weda::Identity).isEmpty());
    QVERIFY(who.clockOffset && std::chrono::abs(*who.clockOffset) < Millis{5'000});

    const Reply environments = ask(weda::calls::ListEnvironments);
    QCOMPARE(environments.outcome, Outcome::Accepted);
    QVERIFY(!environments.items.isEmpty());
    QCOMPARE(environments.items.at(0).id, m_connection.field(weda::fields::Environment)); // the likely ones come first

    QCOMPARE(ask(weda::calls::Unbind).outcome, Outcome::Refused); // nothing is bound
    QCOMPARE(deploy().outcome, Outcome::Refused);
    QCOMPARE(bind().outcome, Outcome::Accepted);

    const Reply before = ask(weda::calls::ReadApp);
    QCOMPARE(before.items.size(), 1);
    QCOMPARE(before.items.at(0).id, m_app.value);
    QCOMPARE(before.items.at(0).values.value(weda::app::Environment), m_connection.field(weda::fields::Environment));
    QCOMPARE(before.items.at(0).values.value(weda::app::LastBuild), QString());

    const Reply deployed = deploy();
    QCOMPARE(deployed.outcome, Outcome::Accepted);
    QVERIFY(!deployed.values.value(weda::marks::BuildId).isEmpty());
    QVERIFY(!deployed.requestId.isEmpty());
    Reply state = check(deployed.values.value(weda::marks::BuildId));
    while (weda::buildState(state.word) == BuildState::Building)
        state = check(deployed.values.value(weda::marks::BuildId));
    QCOMPARE(weda::buildState(state.word), BuildState::Built);
    QCOMPARE(state.word, u"success"_s);

    const Reply after = ask(weda::calls::ReadApp);
    QCOMPARE(after.items.at(0).values.value(weda::app::LastBuild), deployed.values.value(weda::marks::BuildId));
    QCOMPARE(weda::buildState(after.items.at(0).values.value(weda::app::LastWord)), BuildState::Built);
    QVERIFY(isSet(instantOf(after.items.at(0).values.value(weda::app::LastDeploy))));
    QCOMPARE(ask(weda::calls::Unbind).outcome, Outcome::Accepted);
    QCOMPARE(check(u"no-such-build"_s).outcome, Outcome::Refused);
    QCOMPARE(effects(u"deploy"_s), 1);
}

void tst_GatewayToSandbox::appsComeInPages()
{
    startSandbox();
    Call call;
    call.name = weda::calls::ListApps;
    call.limit = 2;
    const Reply first = ask(call);
    QCOMPARE(first.items.size(), 2);
    QCOMPARE(first.total, 3);
    call.offset = 2;
    const Reply second = ask(call);
    QCOMPARE(second.items.size(), 1);
    QVERIFY(second.items.at(0).id != first.items.at(0).id && second.items.at(0).id != first.items.at(1).id);
}

void tst_GatewayToSandbox::temporaryKeysNeedTheirToken()
{
    startSandbox({{u"temporaryKey"_s, QJsonObject{{u"secretId"_s, u"AKIDTEMPORARY"_s},
                                                  {u"secretKey"_s, u"temporarykey"_s},
                                                  {u"token"_s, u"temporarytoken"_s}}}});
    open(u"AKIDTEMPORARY"_s, "temporarykey", "temporarytoken");
    QCOMPARE(ask(weda::calls::WhoAmI).outcome, Outcome::Accepted);
    open(u"AKIDTEMPORARY"_s, "temporarykey");
    QCOMPARE(ask(weda::calls::WhoAmI).outcome, Outcome::Denied);
}

void tst_GatewayToSandbox::wrongKeyIsDenied()
{
    startSandbox();
    open(m_secretId, "not-the-key");
    const Reply reply = ask(weda::calls::WhoAmI);
    QCOMPARE(reply.outcome, Outcome::Denied);
    QCOMPARE(reply.error.vendorCode, u"AuthFailure.SignatureFailure"_s);
    open(u"AKIDNOBODY"_s, "key");
    QCOMPARE(ask(weda::calls::WhoAmI).error.vendorCode, u"AuthFailure.SecretIdNotFound"_s);
}

void tst_GatewayToSandbox::clockThatIsOffIsCorrected_data()
{
    QTest::addColumn<int>("skew");
    QTest::newRow("a quarter behind") << -900;
    QTest::newRow("a quarter ahead") << 900;
    QTest::newRow("a time zone") << 8 * 3600;
    QTest::newRow("a day") << -24 * 3600;
}

void tst_GatewayToSandbox::clockThatIsOffIsCorrected()
{
    QFETCH(const int, skew);
    startSandbox({{u"clockSkew"_s, skew}});
    const Reply reply = bind();
    QCOMPARE(reply.outcome, Outcome::Accepted);
    QVERIFY(reply.clockOffset && std::chrono::abs(*reply.clockOffset - std::chrono::seconds(skew)) < Millis{5'000});
    QCOMPARE(effects(u"bind"_s), 1);
    QCOMPARE(arrivals(u"PutWxAppIdToWeApp"_s), 2);
    QCOMPARE(ask(weda::calls::Unbind).outcome, Outcome::Accepted);
    QCOMPARE(arrivals(u"DeleteAppBindWxApp"_s), 1); // what was learned is kept
}

void tst_GatewayToSandbox::clockThatJumpsMeanwhileIsFollowed()
{
    startSandbox({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"call"_s, 1},
                                                       {u"fault"_s, u"clockSkew"_s}, {u"seconds"_s, 900}}}}});
    QCOMPARE(bind().outcome, Outcome::Accepted);
    QCOMPARE(deploy().outcome, Outcome::Accepted);
    QCOMPARE(arrivals(u"DeployApp"_s), 3); // by our time, by that of one moment, by our time again
    QCOMPARE(effects(u"deploy"_s), 1);
}

void tst_GatewayToSandbox::relayThatSendsAnotherHostNeedsTheHostToSign()
{
    startSandbox({{u"strictHost"_s, u"{service}.tencentcloudapi.com"_s}});
    const Reply refused = ask(weda::calls::WhoAmI);
    QCOMPARE(refused.error.vendorCode, u"AuthFailure.SignatureFailure"_s);
    QVERIFY(refused.error.text.contains(u"Host header"_s));
    m_connection.fields.insert(weda::fields::SignedHost, u"{service}.tencentcloudapi.com"_s);
    open(m_secretId, m_secretKey);
    QCOMPARE(ask(weda::calls::WhoAmI).outcome, Outcome::Accepted); // sts
    QCOMPARE(bind().outcome, Outcome::Accepted);                  // lowcode
}

void tst_GatewayToSandbox::buildThatRunsElsewhereIsBusy_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::newRow("by its own code") << QJsonObject{{u"errCode"_s, 1}, {u"errMsg"_s, u"another version is still building"_s}};
    QTest::newRow("by an error") << QJsonObject{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"正在构建，请稍后"_s}};
}

void tst_GatewayToSandbox::buildThatRunsElsewhereIsBusy()
{
    QFETCH(const QJsonObject, answer);
    startSandbox({{u"programs"_s, QJsonArray{QJsonObject{{u"appid"_s, u"wx0123456789abcdef"_s},
                                                         {u"deploy"_s, QJsonArray{answer, u"ok"_s}}}}}});
    QCOMPARE(bind().outcome, Outcome::Accepted);
    const Reply busy = deploy();
    QCOMPARE(busy.outcome, Outcome::Busy);
    QVERIFY(busy.error.retryAfter > Millis{0});
    QCOMPARE(deploy().outcome, Outcome::Accepted);
    QCOMPARE(effects(u"deploy"_s), 1);
}

void tst_GatewayToSandbox::faultsAndTheirOutcomes_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("done");
    const auto row = [](const char *name, const QString &fault, Outcome outcome, int done, QJsonObject more = {}) {
        more.insert(u"fault"_s, fault);
        QTest::newRow(name) << more << outcome << done;
    };
    const auto http = [&row](const char *name, int status, const QString &code, Outcome outcome) {
        row(name, u"http"_s, outcome, 0, {{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, u"x"_s}});
    };
    row("dropped before", u"dropBefore"_s, Outcome::Unknown, 0);
    row("dropped after", u"dropAfter"_s, Outcome::Unknown, 1);
    row("hang", u"hang"_s, Outcome::Unknown, 0);
    row("HTTP 500", u"http"_s, Outcome::Unknown, 0);
    row("HTTP 502", u"http"_s, Outcome::Unknown, 0, {{u"status"_s, 502}});
    http("HTTP 429 with the platform's error", 429, u"RequestLimitExceeded"_s, Outcome::Limited);
    http("HTTP 401 with the platform's error", 401, u"AuthFailure"_s, Outcome::Denied);
    http("HTTP 500 with the platform's error", 500, u"InternalError"_s, Outcome::Unknown);
    http("HTTP 400 with the platform's error", 400, u"InvalidParameter"_s, Outcome::Refused);
    row("web page", u"html"_s, Outcome::Unknown, 0);
    row("cut off", u"truncated"_s, Outcome::Unknown, 1);
    row("broken JSON", u"brokenJson"_s, Outcome::Unknown, 1);
    row("limited", u"limited"_s, Outcome::Limited, 0);
    row("internal error", u"internalError"_s, Outcome::Unknown, 0);
    row("expired once", u"expired"_s, Outcome::Accepted, 1);
    row("any other error", u"error"_s, Outcome::Refused, 0);
    row("redirect", u"redirect"_s, Outcome::Unknown, 0);
    row("too big", u"oversize"_s, Outcome::Unknown, 1);
    row("no build id", u"emptyBuildId"_s, Outcome::Unknown, 1);
    row("refused by its own code", u"deployErrCode"_s, Outcome::Refused, 0);
}

void tst_GatewayToSandbox::faultsAndTheirOutcomes()
{
    QFETCH(QJsonObject, fault);
    QFETCH(const Outcome, outcome);
    QFETCH(const int, done);
    fault.insert(u"action"_s, u"DeployApp"_s);
    fault.insert(u"call"_s, 1);
    startSandbox({{u"faults"_s, QJsonArray{fault}}});
    QCOMPARE(bind().outcome, Outcome::Accepted);
    QCOMPARE(deploy().outcome, outcome); // on the connection that was used before
    QCOMPARE(effects(u"deploy"_s), done);
    QCOMPARE(arrivals(u"DeployApp"_s), outcome == Outcome::Accepted ? 2 : 1);
}

FLOTILLA_TEST(tst_GatewayToSandbox)
#include "tst_gatewaytosandbox.moc"
