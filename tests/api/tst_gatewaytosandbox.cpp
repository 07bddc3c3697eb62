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
    void clockThatIsOffIsCorrected();
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
    int effects(const QString &name) const;

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
    m_network = std::make_unique<ApiNetwork>(m_clock, HttpLimits{.silence = Millis{1'000}});
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
    QVERIFY(m_sandbox->waitForReadyRead());
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

int tst_GatewayToSandbox::effects(const QString &name) const
{
    QFile log(m_folder->filePath(u"log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    while (!log.atEnd())
        count += QJsonDocument::fromJson(log.readLine()).object().value("effect"_L1).toString() == name;
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

void tst_GatewayToSandbox::clockThatIsOffIsCorrected()
{
    startSandbox({{u"clockSkew"_s, -900}});
    const Reply reply = bind();
    QCOMPARE(reply.outcome, Outcome::Accepted);
    QVERIFY(reply.clockOffset && std::chrono::abs(*reply.clockOffset + Millis{900'000}) < Millis{5'000});
    QCOMPARE(effects(u"bind"_s), 1);
}

void tst_GatewayToSandbox::faultsAndTheirOutcomes_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("done");
    QTest::newRow("dropped before") << u"dropBefore"_s << Outcome::Unknown << 0;
    QTest::newRow("dropped after") << u"dropAfter"_s << Outcome::Unknown << 1;
    QTest::newRow("hang") << u"hang"_s << Outcome::Unknown << 0;
    QTest::newRow("HTTP 500") << u"http"_s << Outcome::Unknown << 0;
    QTest::newRow("web page") << u"html"_s << Outcome::Unknown << 0;
    QTest::newRow("cut off") << u"truncated"_s << Outcome::Unknown << 1;
    QTest::newRow("broken JSON") << u"brokenJson"_s << Outcome::Unknown << 1;
    QTest::newRow("limited") << u"limited"_s << Outcome::Limited << 0;
    QTest::newRow("internal error") << u"internalError"_s << Outcome::Unknown << 0;
    QTest::newRow("expired once") << u"expired"_s << Outcome::Accepted << 1;
    QTest::newRow("any other error") << u"error"_s << Outcome::Refused << 0;
    QTest::newRow("redirect") << u"redirect"_s << Outcome::Unknown << 0;
    QTest::newRow("too big") << u"oversize"_s << Outcome::Unknown << 1;
    QTest::newRow("no build id") << u"emptyBuildId"_s << Outcome::Unknown << 1;
    QTest::newRow("refused by its own code") << u"deployErrCode"_s << Outcome::Refused << 0;
}

void tst_GatewayToSandbox::faultsAndTheirOutcomes()
{
    QFETCH(const QString, fault);
    QFETCH(const Outcome, outcome);
    QFETCH(const int, done);
    startSandbox({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeployApp"_s}, {u"call"_s, 1},
                                                       {u"fault"_s, fault}}}}});
    QCOMPARE(bind().outcome, Outcome::Accepted);
    QCOMPARE(deploy().outcome, outcome);
    QCOMPARE(effects(u"deploy"_s), done);
}

FLOTILLA_TEST(tst_GatewayToSandbox)
#include "tst_gatewaytosandbox.moc"
