// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetest.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Faults on demand: what goes over the wire, and whether the call took effect.
class tst_Fault : public ServiceTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

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
            QVERIFY(reply.body.size() > (8 << 20));
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
        QCOMPARE(code(unbindCall()), QString());
        QCOMPARE(code(bindCall()), QString());
        QCOMPARE(code(deployCall()), u"InternalError"_s);
    }
};

FLOTILLA_TEST(tst_Fault)
#include "tst_fault.moc"
