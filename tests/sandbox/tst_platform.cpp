// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings.h"
#include "platform.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

const auto kApp = "app-1"_L1;
const auto kOther = "app-2"_L1;
const auto kWx = "wx00000000000000a1"_L1;
const auto kWx2 = "wx00000000000000a2"_L1;
constexpr qint64 kStart = 1'767'225'600'000;

PlatformRules rules()
{
    PlatformRules rules;
    rules.envId = u"env-1"_s;
    rules.minBuildSeconds = rules.maxBuildSeconds = 100;
    rules.apps = {{kApp, u"one"_s, u"门店 One"_s, u"env-1"_s}, {kOther, u"two"_s, u"Two"_s, u"env-1"_s}};
    return rules;
}

PlatformRules rulesWith(const ProgramScript &script)
{
    PlatformRules with = rules();
    with.programs.insert(script.appid, script);
    return with;
}

QString codeOf(const PlatformReply &reply)
{
    return reply.error ? reply.error->code : QString();
}

PlatformReply bind(Platform &platform, const QString &appid, const QString &app = kApp)
{
    return platform.bind({{u"WeAppId"_s, app}, {u"WxAppId"_s, appid}});
}

PlatformReply unbind(Platform &platform, const QString &app = kApp)
{
    return platform.unbind({{u"WeappId"_s, app}});
}

PlatformReply deploy(Platform &platform, qint64 nowMs, QJsonObject extra = {})
{
    extra.insert(u"Id"_s, kApp);
    if (!extra.contains("EnvId"_L1))
        extra.insert(u"EnvId"_s, u"env-1"_s);
    return platform.deploy(extra, nowMs);
}

QString buildIdOf(const PlatformReply &reply)
{
    return reply.fields["BuildId"_L1].toString();
}

QString statusOf(const Platform &platform, const QString &buildId, qint64 nowMs)
{
    const PlatformReply reply
        = platform.checkDeploy({{u"EnvId"_s, u"env-1"_s}, {u"Id"_s, kApp}, {u"BuildId"_s, buildId}}, nowMs);
    return reply.error ? reply.error->code : reply.fields["Status"_L1].toString();
}

QJsonObject firstRow(const Platform &platform, qint64 nowMs = kStart)
{
    const QJsonObject fields
        = describeApps(platform, {{u"Limit"_s, 10}, {u"Offset"_s, 0}, {u"AppIds"_s, QJsonArray{kApp}}}, nowMs).fields;
    return fields["Weapps"_L1].toArray().at(0).toObject();
}

} // namespace

/// The rules of the platform without network or clock.
class tst_Platform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAppHasOneBinding()
    {
        Platform platform(rules());
        QCOMPARE(platform.boundTo(kApp), QString());
        const PlatformReply first = bind(platform, kWx);
        QCOMPARE(codeOf(first), QString());
        QCOMPARE(first.effect->appid, kWx);
        QCOMPARE(codeOf(bind(platform, kWx2)), u"FailedOperation"_s);
        QCOMPARE(platform.boundTo(kApp), kWx);
        QCOMPARE(codeOf(bind(platform, kWx)), QString());
        QCOMPARE(codeOf(bind(platform, kWx2, kOther)), QString());

        const PlatformReply gone = unbind(platform);
        QCOMPARE(gone.effect->appid, kWx);
        QCOMPARE(platform.boundTo(kApp), QString());
        QCOMPARE(platform.boundTo(kOther), kWx2);
    }

    void whatIsNotDocumentedIsAnOption()
    {
        Platform strict(rules());
        const PlatformReply refused = unbind(strict);
        QCOMPARE(codeOf(refused), u"FailedOperation"_s);
        QVERIFY(!refused.effect);

        PlatformRules lenient = rules();
        lenient.unbindWhenUnbound = lenient.bindWhenBound = WhenUnclear::Accept;
        Platform platform(lenient);
        QCOMPARE(codeOf(unbind(platform)), QString());
        QCOMPARE(codeOf(bind(platform, kWx)), QString());
        QCOMPARE(codeOf(bind(platform, kWx2)), QString());
        QCOMPARE(platform.boundTo(kApp), kWx2);
    }

    void refusesWhatDoesNotExist()
    {
        Platform platform(rules());
        QCOMPARE(codeOf(bind(platform, kWx, u"app-9"_s)), u"FailedOperation"_s);
        QCOMPARE(codeOf(unbind(platform, u"app-9"_s)), u"FailedOperation"_s);
        QCOMPARE(codeOf(bind(platform, u"wx123"_s)), u"FailedOperation"_s);
        QCOMPARE(codeOf(bind(platform, kWx)), QString());
        QCOMPARE(codeOf(deploy(platform, kStart, {{u"EnvId"_s, u"env-2"_s}})), u"InvalidParameterValue"_s);
        QCOMPARE(codeOf(deploy(platform, kStart, {{u"Mode"_s, u"trial"_s}})), u"InvalidParameterValue"_s);
        QCOMPARE(codeOf(deploy(platform, kStart, {{u"BuildType"_s, u"xPagePC"_s}})), u"InvalidParameterValue"_s);
        QCOMPARE(statusOf(platform, u"no-such-build"_s, kStart), u"InvalidParameterValue"_s);
        QVERIFY(platform.state().builds.isEmpty());
    }

    void aBuildTakesItsTime()
    {
        Platform platform(rules());
        QCOMPARE(codeOf(deploy(platform, kStart)), u"FailedOperation"_s); // not bound
        QVERIFY(bind(platform, kWx).effect);
        const PlatformReply started = deploy(platform, kStart);
        const QString id = buildIdOf(started);
        QCOMPARE(started.effect->buildId, id);
        QCOMPARE(started.effect->appid, kWx);
        QCOMPARE(started.fields["DeployErrCode"_L1].toInt(-1), 0);
        QCOMPARE(statusOf(platform, id, kStart + 99'999), u"building"_s);
        QCOMPARE(codeOf(deploy(platform, kStart + 99'999)), u"FailedOperation"_s); // one at a time
        QCOMPARE(statusOf(platform, id, kStart + 100'000), u"success"_s);
        QVERIFY(buildIdOf(deploy(platform, kStart + 100'000)) != id);
        QCOMPARE(statusOf(platform, id, kStart + 100'001), u"success"_s);
    }

    void aBuildTimeDependsOnSeedAndAppidAlone()
    {
        PlatformRules spread = rules();
        spread.minBuildSeconds = 60;
        spread.maxBuildSeconds = 180;
        spread.programs.insert(kWx2, {kWx2, {}, {}, {}, 7});
        const double seconds = Platform(spread).buildSeconds(kWx);
        QVERIFY(seconds >= 60 && seconds <= 180);
        QCOMPARE(Platform(spread).buildSeconds(kWx), seconds);
        QCOMPARE(Platform(spread).buildSeconds(kWx2), 7.0);
        spread.seed = 2;
        QVERIFY(Platform(spread).buildSeconds(kWx) != seconds);

        spread.timeScale = 100;
        Platform fast(spread);
        QVERIFY(bind(fast, kWx2).effect);
        QVERIFY(deploy(fast, kStart).effect);
        QCOMPARE(fast.lastMpBuild(kApp)->durationMs, 70);
    }

    void outcomesChangeWithTheAttempt()
    {
        const ApiError refusal{u"FailedOperation.NotAuthorised"_s, u"no"_s};
        BuildOutcome failed;
        failed.word = u"fail"_s;
        Platform platform(rulesWith({kWx, {refusal, std::nullopt}, {{5, u"no"_s, {}}, {}}, {failed, {}}, 1}));
        QCOMPARE(codeOf(bind(platform, kWx)), refusal.code);
        QCOMPARE(codeOf(bind(platform, kWx)), QString());

        const PlatformReply refused = deploy(platform, kStart);
        QVERIFY(!refused.error && !refused.effect && refused.stateChanged);
        QCOMPARE(refused.fields["DeployErrCode"_L1].toInt(), 5);
        QCOMPARE(buildIdOf(refused), QString());

        const QString first = buildIdOf(deploy(platform, kStart));
        const QString second = buildIdOf(deploy(platform, kStart + 1000));
        QCOMPARE(statusOf(platform, first, kStart + 2000), u"fail"_s);
        QCOMPARE(statusOf(platform, second, kStart + 2000), u"success"_s);
        QCOMPARE(codeOf(bind(platform, kWx)), QString()); // the last outcome stays
    }

    void aReviewMayEndLater()
    {
        Platform platform(rulesWith({kWx, {}, {}, {{u"underReview"_s, u"queued"_s, u"reviewFail"_s, 60}}, 1}));
        QVERIFY(bind(platform, kWx).effect);
        const QString id = buildIdOf(deploy(platform, kStart));
        QCOMPARE(statusOf(platform, id, kStart), u"queued"_s);
        QCOMPARE(statusOf(platform, id, kStart + 1000), u"underReview"_s);
        QCOMPARE(statusOf(platform, id, kStart + 60'999), u"underReview"_s);
        QCOMPARE(statusOf(platform, id, kStart + 61'000), u"reviewFail"_s);
        QCOMPARE(firstRow(platform, kStart + 61'000)["LastMpCiStatus"_L1].toString(), u"reviewFail"_s);
    }

    void lastMpCiIdIsAnOption_data()
    {
        QTest::addColumn<LastMpCiId>("option");
        QTest::newRow("same") << LastMpCiId::Same;
        QTest::newRow("other") << LastMpCiId::Other;
        QTest::newRow("none") << LastMpCiId::None;
    }

    void lastMpCiIdIsAnOption()
    {
        QFETCH(LastMpCiId, option);
        PlatformRules with = rules();
        with.lastMpCiId = option;
        Platform platform(with);
        QVERIFY(firstRow(platform)["LastMpCiId"_L1].isNull());
        QVERIFY(bind(platform, kWx).effect);
        const QString first = buildIdOf(deploy(platform, kStart));
        const QJsonValue shown = firstRow(platform)["LastMpCiId"_L1];
        if (option == LastMpCiId::None) {
            QVERIFY(shown.isNull());
            return;
        }
        QCOMPARE(shown.toString() == first, option == LastMpCiId::Same);
        QVERIFY(deploy(platform, kStart + 100'000).effect);
        QVERIFY(firstRow(platform)["LastMpCiId"_L1] != shown);
    }

    void aWebBuildIsNoMiniProgramBuild()
    {
        Platform platform(rules());
        QVERIFY(bind(platform, kWx).effect);
        const QString id = buildIdOf(deploy(platform, kStart, {{u"BuildType"_s, u"web"_s}}));
        QVERIFY(firstRow(platform)["LastMpCiId"_L1].isNull());
        QCOMPARE(firstRow(platform)["LastWebCiId"_L1].toString(), id);
    }

    void runsOnFromItsSavedState()
    {
        Platform before(rules());
        QVERIFY(bind(before, kWx).effect);
        const QString id = buildIdOf(deploy(before, kStart));
        const PlatformState saved = PlatformState::fromJson(before.state().toJson());
        QCOMPARE(saved, before.state());

        Platform after(rules(), saved);
        QCOMPARE(after.boundTo(kApp), kWx);
        QCOMPARE(statusOf(after, id, kStart + 50'000), u"building"_s);
        QCOMPARE(codeOf(deploy(after, kStart + 50'000)), u"FailedOperation"_s);
        QCOMPARE(statusOf(after, id, kStart + 100'000), u"success"_s);
        QCOMPARE(firstRow(after)["LastMpCiId"_L1].toString(), id);
    }
};

FLOTILLA_TEST(tst_Platform)
#include "tst_platform.moc"
