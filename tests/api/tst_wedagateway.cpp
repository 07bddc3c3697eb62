// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/gateway.h"

#include "fakes/scriptedserver.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/sight.h"
#include "wirefixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::ScriptedServer;
using weda::BuildState;
using weda::WedaGateway;

namespace {

/// Time stands still at 2026-01-01 00:00 UTC; pauses end at once, long limits never.
class StillClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return fromEpochMillis(1'767'225'600'000); }
    [[nodiscard]] std::unique_ptr<Alarm> at(Instant at, std::function<void()> wake) override
    {
        auto alarm = std::make_unique<Soon>();
        if (at - now() < Millis{5'000})
            QTimer::singleShot(0, &alarm->context, std::move(wake));
        return alarm;
    }

private:
    struct Soon : Alarm
    {
        QObject context;
    };
};

const LaneId kApp{u"app-k82WCPM8"_s};
const QString kBuild = u"bcad608f-9293-4f12-b62b-c1c6f403d6e1"_s;

QString stateName(BuildState state)
{
    switch (state) {
    case BuildState::Building: return u"building"_s;
    case BuildState::Built: return u"built"_s;
    case BuildState::InReview: return u"in review"_s;
    case BuildState::Rejected: return u"rejected"_s;
    case BuildState::Released: return u"released"_s;
    case BuildState::Failed: return u"failed"_s;
    case BuildState::Strange: break;
    }
    return u"strange"_s;
}

Call whoAmI()
{
    Call call;
    call.name = weda::calls::WhoAmI;
    return call;
}

/// A Reply in the words of a test row.
QStringList describe(const Call &call, const Reply &reply)
{
    static const char *const outcomes[] = {"accepted", "refused", "denied", "limited", "busy", "not sent", "unknown"};
    QStringList words{QString::fromLatin1(outcomes[static_cast<int>(reply.outcome)])};
    if (reply.internalError)
        words << u"internal"_s;
    if (!reply.error.vendorCode.isEmpty())
        words << u"code "_s + reply.error.vendorCode;
    if (reply.outcome == Outcome::Refused)
        words << u"text "_s + reply.error.text;
    if (reply.values.contains(weda::marks::BuildId))
        words << u"build "_s + reply.values.value(weda::marks::BuildId);
    if (!reply.word.isEmpty())
        words << stateName(weda::buildState(reply.word)) + u" '"_s + reply.word + u'\'';
    for (const Item &item : reply.items) {
        QStringList cells{item.id, item.title};
        if (call.name != weda::calls::ListEnvironments) {
            const QString lastWord = item.values.value(weda::app::LastWord);
            cells << item.values.value(weda::app::Environment) << item.values.value(weda::app::LastBuild) << lastWord
                  << stateName(weda::buildState(lastWord))
                  << toDateTime(instantOf(item.values.value(weda::app::LastDeploy))).toString(Qt::ISODate);
        }
        words << cells.join(u'|');
    }
    if (reply.total != -1)
        words << u"total %1"_s.arg(reply.total);
    if (reply.values.contains(weda::Identity))
        words << reply.values.value(weda::Identity);
    return words;
}

} // namespace

class tst_WedaGateway : public QObject
{
    Q_OBJECT
private slots:
    void fixtures_data();
    void fixtures();
    void slips_data() { fixtures_data(); }
    void slips();
    void statusWords_data();
    void statusWords();
    void deployAnswers_data();
    void deployAnswers();
    void readersAreTolerant_data();
    void readersAreTolerant();
    void previewIsSentAsAsked();
    void deletedGatewayAnswersNobody();

private:
    std::unique_ptr<WedaGateway> gateway(const ScriptedServer &server)
    {
        auto channel = std::make_shared<HttpChannel>(Proxy::None, std::make_shared<RateLimiter>(m_clock), m_clock,
                                                     HttpLimits{});
        auto client = std::make_unique<ApiClient>(
            ApiAccount{{u"AKIDEXAMPLE"_s, Secret("key"), {}}, QUrl(server.url() + u'/'), {}, u"en"_s},
            std::move(channel), std::make_shared<ErrorDictionary>(), m_clock);
        return std::make_unique<WedaGateway>(u"lowcode-5gzbnlvd93"_s, std::move(client));
    }
    StillClock m_clock;
};

void tst_WedaGateway::fixtures_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Call>("call");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("sendings");
    const auto row = [](const char *endpoint, const char *name, const Call &call, const QStringList &expected,
                        int sendings = 1) {
        QTest::addRow("%s/%s", endpoint, name)
            << QString::fromLatin1(endpoint) << QString::fromLatin1(name) << call << expected << sendings;
    };

    const Call deploy{.name = weda::calls::Deploy, .lane = kApp, .program = {}, .values = {},
                .options = {{weda::opts::Mode, u"upload"_s}, {weda::opts::BuildType, u"mp"_s}}, .marks = {}};
    for (const char *good : {"good", "good-nulls", "good-numbers-as-text"})
        row("DeployApp", good, deploy, {u"accepted"_s, u"build "_s + kBuild});
    row("DeployApp", "refused-by-code", deploy,
        {u"refused"_s, u"code DeployErrCode 10023"_s, u"text the mini program is not authorised"_s});
    row("DeployApp", "refused-by-code-as-text", deploy,
        {u"refused"_s, u"code DeployErrCode 10023"_s,
         u"text The platform refused the build. It gives a number and, if at all, a message; look into the WeDa console."_s});
    row("DeployApp", "unreadable-code", deploy, {u"unknown"_s});
    row("DeployApp", "no-build", deploy, {u"unknown"_s});
    row("DeployApp", "error", deploy, {u"busy"_s, u"code FailedOperation"_s});
    row("DeployApp", "internal-error", deploy, {u"unknown"_s, u"internal"_s, u"code InternalError"_s});
    row("DeployApp", "broken", deploy, {u"unknown"_s});
    row("DeployApp", "html", deploy, {u"unknown"_s});

    const Call check{.name = weda::calls::CheckBuild, .lane = kApp, .program = {}, .values = {}, .options = {},
                     .marks = {{weda::marks::BuildId, kBuild}}};
    row("CheckDeployApp", "good", check, {u"accepted"_s, u"built 'success'"_s});
    row("CheckDeployApp", "building", check, {u"accepted"_s, u"building 'building'"_s});
    row("CheckDeployApp", "under-review", check, {u"accepted"_s, u"in review 'underReview'"_s});
    row("CheckDeployApp", "failed", check, {u"accepted"_s, u"failed 'FAILED'"_s});
    row("CheckDeployApp", "unknown-word", check, {u"accepted"_s, u"strange 'queuedSomewhere'"_s});
    row("CheckDeployApp", "null", check, {u"accepted"_s});
    row("CheckDeployApp", "error", check, {u"refused"_s, u"code InvalidParameterValue"_s, u"text no such build"_s});
    row("CheckDeployApp", "broken", check, {u"unknown"_s});

    Call bind;
    bind.name = weda::calls::Bind;
    bind.lane = kApp;
    bind.program = MiniProgramId{u"wx1111111111111111"_s};
    row("PutWxAppIdToWeApp", "good", bind, {u"accepted"_s});
    row("PutWxAppIdToWeApp", "error", bind,
        {u"refused"_s, u"code FailedOperation"_s, u"text the app is bound already"_s});
    row("PutWxAppIdToWeApp", "denied", bind, {u"denied"_s, u"code AuthFailure"_s});
    row("PutWxAppIdToWeApp", "broken", bind, {u"unknown"_s});

    Call unbind;
    unbind.name = weda::calls::Unbind;
    unbind.lane = kApp;
    row("DeleteAppBindWxApp", "good", unbind, {u"accepted"_s});
    row("DeleteAppBindWxApp", "error", unbind, {u"refused"_s, u"code FailedOperation"_s, u"text nothing is bound"_s});
    row("DeleteAppBindWxApp", "limited", unbind, {u"limited"_s, u"code RequestLimitExceeded"_s});
    row("DeleteAppBindWxApp", "broken", unbind, {u"unknown"_s});

    Call list;
    list.name = weda::calls::ListApps;
    list.offset = 100;
    list.limit = 50;
    const QString shop = u"app-k82WCPM8|商店|lowcode-5gzbnlvd93|%1|success|built|2023-03-03T02:16:18Z"_s.arg(kBuild);
    row("DescribeApps", "good", list,
        {u"accepted"_s, shop, u"app-old00001|old-one|lowcode-5gzbnlvd93|||strange|2021-08-26T07:28:19Z"_s,
         u"app-bare0001|||||strange|"_s, u"app-never001|Never|lowcode-5gzbnlvd93|||strange|"_s, u"total 104"_s});
    row("DescribeApps", "count-as-text", list, {u"accepted"_s, u"app-bare0001|||||strange|"_s, u"total 7"_s});
    row("DescribeApps", "nulls", list, {u"accepted"_s});
    row("DescribeApps", "error", list, {u"refused"_s, u"code ResourceNotFound"_s, u"text no such environment"_s});
    row("DescribeApps", "broken", list, {u"unknown"_s}, 3);

    Call readApp;
    readApp.name = weda::calls::ReadApp;
    readApp.lane = kApp;
    row("DescribeApps", "one", readApp, {u"accepted"_s, shop, u"total 2"_s});
    row("DescribeApps", "one-missing", readApp, {u"accepted"_s, u"total 0"_s});
    row("DescribeApps", "one-other", readApp, {u"accepted"_s, u"total 1"_s});

    Call environments;
    environments.name = weda::calls::ListEnvironments;
    row("DescribeEnvs", "good", environments,
        {u"accepted"_s, u"lowcode-5gzbnlvd93|shops NORMAL"_s, u"other-2|typed NORMAL"_s,
         u"cloud1-1g|plain NORMAL"_s});
    row("DescribeEnvs", "nulls", environments, {u"accepted"_s});
    row("DescribeEnvs", "denied", environments, {u"denied"_s, u"code AuthFailure.UnauthorizedOperation"_s});
    row("DescribeEnvs", "broken", environments, {u"unknown"_s}, 3);

    const Call who = whoAmI();
    row("GetCallerIdentity", "good", who, {u"accepted"_s, u"100000000001 / 100000000002 (CAMUser)"_s});
    row("GetCallerIdentity", "main-account", who, {u"accepted"_s, u"100000000001"_s});
    row("GetCallerIdentity", "error", who, {u"denied"_s, u"code AuthFailure.SecretIdNotFound"_s});
    row("GetCallerIdentity", "broken", who, {u"unknown"_s}, 3);
}

void tst_WedaGateway::fixtures()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QString, name);
    QFETCH(const Call, call);
    QFETCH(const QStringList, expected);
    QFETCH(const int, sendings);
    const WireFixture fixture(endpoint, name);
    QVERIFY2(fixture.isComplete(), "the .request or .response file is missing");
    ScriptedServer server;
    server.then({ScriptedServer::Act::Answer, fixture.response()});

    const auto weda = gateway(server);
    QList<Reply> replies;
    const auto pending = weda->send(call, [&replies](const Reply &reply) { replies.append(reply); });
    QVERIFY(replies.isEmpty());
    QTRY_COMPARE(replies.size(), 1);
    QCOMPARE(describe(call, replies.at(0)), expected);
    QCOMPARE(server.arrivals.size(), sendings);
    for (const auto &arrival : std::as_const(server.arrivals))
        QCOMPARE(fixture.differences(arrival, server.serverPort()), QString());
    if (replies.at(0).outcome == Outcome::Accepted)
        QCOMPARE(replies.at(0).requestId, u"3c140219-cfe9-470e-b241-907877d6fb03"_s);
    else
        QVERIFY(!replies.at(0).error.text.isEmpty());
}

// Numbers as text, names in other capitals: it is the same answer. Without its lists it says less, and nothing else.
void tst_WedaGateway::slips()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QString, name);
    QFETCH(const Call, call);
    QFETCH(const QStringList, expected);
    const WireFixture fixture(endpoint, name);
    if (expected.at(0) == "unknown"_L1)
        return; // asked again and again
    for (const Slip slip : {Slip::Capitals, Slip::NumbersAsText, Slip::NoLists}) {
        ScriptedServer server;
        server.then({ScriptedServer::Act::Answer, fixture.responseWith(slip)});
        const auto weda = gateway(server);
        std::optional<Reply> reply;
        const auto pending = weda->send(call, [&reply](const Reply &r) { reply = r; });
        QTRY_VERIFY(reply);
        const QStringList told = describe(call, *reply);
        if (slip != Slip::NoLists)
            QCOMPARE(told, expected);
        else
            QVERIFY2(told.size() <= expected.size() && told.at(0) == expected.at(0), qPrintable(told.join(u' ')));
    }
}

void tst_WedaGateway::statusWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<BuildState>("state");
    QTest::newRow("building") << u"building"_s << BuildState::Building;
    QTest::newRow("success") << u"success"_s << BuildState::Built;
    QTest::newRow("underReview") << u"underReview"_s << BuildState::InReview;
    QTest::newRow("reviewFail") << u"reviewFail"_s << BuildState::Rejected;
    QTest::newRow("releaseSuccess") << u"releaseSuccess"_s << BuildState::Released;
    QTest::newRow("fail") << u"fail"_s << BuildState::Failed;
    QTest::newRow("Failed") << u"Failed"_s << BuildState::Failed;
    QTest::newRow("ERROR") << u"ERROR"_s << BuildState::Failed;
    QTest::newRow("a word with fail in it") << u"failover"_s << BuildState::Strange;
    QTest::newRow("success in another case is no success") << u"SUCCESS"_s << BuildState::Strange;
    QTest::newRow("nothing") << QString() << BuildState::Strange;
}

void tst_WedaGateway::statusWords()
{
    QFETCH(const QString, word);
    QFETCH(const BuildState, state);
    QCOMPARE(weda::buildState(word), state);
}

void tst_WedaGateway::deployAnswers_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &fields, const QStringList &expected) {
        QTest::newRow(name) << fields << expected;
    };
    const QStringList good{u"accepted"_s, u"build b"_s};
    row("zero as text", R"("BuildId":"b","DeployErrCode":"0")", good);
    row("Error null beside data", R"("Error":null,"BuildId":"b","DeployErrCode":0,"DeployErrMsg":null)", good);
    row("no code", R"("BuildId":"b")", good);
    row("a build of 19 digits", R"("BuildId":1234567890123456789,"DeployErrCode":0)",
        {u"accepted"_s, u"build 1234567890123456789"_s});
    for (const char *code : {"4001.5", "0.5", "[4001]", "[0]", "[]", "true", "false", "1e300", "{}", "\"\"", "\"E-7\"", "\"0x0\"",
                             "12345678901234567890"})
        row(code, QByteArray(R"("BuildId":"b","DeployErrCode":)") + code, {u"unknown"_s});
    row("a code in other capitals", R"("BuildId":"b","deployErrCode":7,"DeployErrMsg":"x")",
        {u"refused"_s, u"code DeployErrCode 7"_s, u"text x"_s});
    for (const char *build : {"12345678901234567890", "1.5", "true", "[\"b\"]", "{}", "\"\"", "null"})
        row((QByteArray("build ") + build).constData(), QByteArray(R"("DeployErrCode":0,"BuildId":)") + build, {u"unknown"_s});
    row("a build id without an end", R"("DeployErrCode":0,"BuildId":")" + QByteArray(200, 'b') + '"', {u"unknown"_s});
    row("another build runs", R"("BuildId":"","DeployErrCode":1,"DeployErrMsg":"another version is still building")",
        {u"busy"_s, u"code DeployErrCode 1"_s});
    row("another build runs, in Chinese", R"("BuildId":null,"DeployErrCode":"1","DeployErrMsg":"正在构建")",
        {u"busy"_s, u"code DeployErrCode 1"_s});
    row("a message without an end", R"("DeployErrCode":1,"DeployErrMsg":")" + QByteArray(6'000'000, 'x') + '"',
        {u"refused"_s, u"code DeployErrCode 1"_s, u"text "_s + QString(499, u'x') + u'…'});
}

void tst_WedaGateway::deployAnswers()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QStringList, expected);
    ScriptedServer server;
    server.thenJson("{\"Response\":{" + fields + ",\"RequestId\":\"r\"}}");
    const auto weda = gateway(server);
    Call deploy;
    deploy.name = weda::calls::Deploy;
    deploy.lane = kApp;
    std::optional<Reply> reply;
    const auto pending = weda->send(deploy, [&reply](const Reply &r) { reply = r; });
    QTRY_VERIFY(reply);
    QCOMPARE(describe(deploy, *reply), expected);
    QCOMPARE(reply->error.retryAfter > Millis{0}, reply->outcome == Outcome::Busy);
    QCOMPARE(server.arrivals.size(), 1);
}

void tst_WedaGateway::readersAreTolerant_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("null list, number as text") << QByteArray(R"({"Response":{"Weapps":null,"Count":"3","Error":null}})")
                                               << QStringList{u"accepted"_s, u"total 3"_s};
    QTest::newRow("other capitals") << QByteArray(R"({"response":{"weapps":[{"id":"a"}],"COUNT":1}})")
                                    << QStringList{u"accepted"_s, u"a|||||strange|"_s, u"total 1"_s};
    QTest::newRow("a count that no list can have") << QByteArray(R"({"Response":{"Weapps":[],"Count":12345678901}})")
                                                   << QStringList{u"accepted"_s};
    QTest::newRow("a count below nothing") << QByteArray(R"({"Response":{"Weapps":[],"Count":-7}})")
                                           << QStringList{u"accepted"_s};
    QTest::newRow("fields of other kinds")
        << QByteArray(R"({"Response":{"Weapps":[null,7,{"Id":{},"LastMpCiId":[1],"LastMpCiStatus":true}],"Count":{}}})")
        << QStringList{u"accepted"_s, u"|||||strange|"_s, u"|||||strange|"_s, u"|||||strange|"_s};
}

void tst_WedaGateway::readersAreTolerant()
{
    QFETCH(const QByteArray, response);
    QFETCH(const QStringList, expected);
    ScriptedServer server;
    server.thenJson(response);
    const auto weda = gateway(server);
    Call list;
    list.name = weda::calls::ListApps;
    std::optional<Reply> reply;
    const auto pending = weda->send(list, [&reply](const Reply &r) { reply = r; });
    QTRY_VERIFY(reply);
    QCOMPARE(describe(list, *reply), expected);
}

void tst_WedaGateway::previewIsSentAsAsked()
{
    ScriptedServer server;
    server.thenJson(R"({"Response":{"BuildId":"b","RequestId":"r"}})");
    const auto weda = gateway(server);
    Call deploy;
    deploy.name = weda::calls::Deploy;
    deploy.lane = kApp;
    deploy.options = {{weda::opts::Mode, u"preview"_s}, {weda::opts::BuildType, u"web"_s}};
    QString build;
    const auto pending = weda->send(deploy, [&build](const Reply &reply) { build = reply.values.value(weda::marks::BuildId); });
    QTRY_COMPARE(build, u"b"_s);
    QCOMPARE(server.arrivals.at(0).body,
             R"({"BuildType":"web","EnvId":"lowcode-5gzbnlvd93","Id":"app-k82WCPM8","Mode":"preview"})");
}

void tst_WedaGateway::deletedGatewayAnswersNobody()
{
    ScriptedServer server;
    server.then({ScriptedServer::Act::Hold, {}});
    auto weda = gateway(server);
    bool answered = false;
    const auto pending = weda->send(whoAmI(), [&answered](const Reply &) { answered = true; });
    QTRY_COMPARE(server.arrivals.size(), 1);
    QSignalSpy left(&server, &ScriptedServer::clientLeft);
    weda.reset();
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!answered);
}

FLOTILLA_TEST(tst_WedaGateway)
#include "tst_wedagateway.moc"
