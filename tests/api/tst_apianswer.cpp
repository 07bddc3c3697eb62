// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apianswer.h"

#include "tencentcloud/jsonread.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_ApiAnswer : public QObject
{
    Q_OBJECT
private slots:
    void bodiesAndTheirOutcomes_data();
    void bodiesAndTheirOutcomes();
    void anErrorDecidesUnderAnyStatus_data();
    void anErrorDecidesUnderAnyStatus();
    void buildsThatRunAreBusy_data();
    void buildsThatRunAreBusy();
    void denialNamesThePermission();
    void everyTextFromOutsideIsCut();
    void problemsAndTheirOutcomes_data();
    void problemsAndTheirOutcomes();
    void refusalGivesThePlatformsOwnReason();
    void denialSaysWhatToDoInTheLanguageAskedFor();
    void longAndBrokenMessagesAreTamed();
    void errorTextNeverQuotesABodyThatIsNotUnderstood();
    void clockOffsetIsPlatformMinusOurs();
    void secretsAreMaskedEverywhere_data();
    void secretsAreMaskedEverywhere();

private:
    ApiAnswer read(const QByteArray &body, const QString &language = u"en"_s) const
    {
        return readAnswer({HttpProblem::None, 200, body}, context(language));
    }
    ApiContext context(const QString &language = u"en"_s, const QList<Secret> &hidden = {}) const
    {
        return {m_dictionary, language, m_now, u"DeployApp"_s, hidden};
    }
    const ErrorDictionary m_dictionary;
    const Instant m_now = fromEpochMillis(1'767'225'600'000);
};

void tst_ApiAnswer::secretsAreMaskedEverywhere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("message") << QByteArray(R"({"Response":{"Error":{"Code":"X","Message":"got KEY/MARK."}}})");
    QTest::newRow("a message that is cut inside the key")
        << QByteArray(R"({"Response":{"Error":{"Code":"X","Message":")") + QByteArray(495, 'a') + R"(KEY/MARK"}}})";
    QTest::newRow("code and id") << QByteArray(R"({"Response":{"Error":{"Code":"KEY/MARK"},"RequestId":"TOKENMARK"}})");
    QTest::newRow("escaped") << QByteArray(R"({"Response":{"DeployErrMsg":"KEY\/MARK \u0054OKENMARK"}})");
    QTest::newRow("nested") << QByteArray(R"({"Response":{"Weapps":[{"Title":"TOKENMARK","A":["KEY/MARK"]}],"Status":"KEY/MARK"}})");
}

void tst_ApiAnswer::secretsAreMaskedEverywhere()
{
    QFETCH(QByteArray, body);
    const ApiAnswer answer = readAnswer({HttpProblem::None, 200, body},
                                        context(u"en"_s, {Secret("KEY/MARK"), Secret("TOKENMARK"), Secret()}));
    QVERIFY(answer.understood);
    const QString all = QStringList{answer.head.error.text, answer.head.error.vendorCode, answer.head.error.requestId,
                                    answer.head.requestId,
                                    QString::fromUtf8(QJsonDocument(answer.response).toJson())}.join(u'\n');
    QVERIFY2(!all.contains(u"KEY"_s) && !all.contains(u"MARK"_s), qPrintable(all));
    QVERIFY2(all.contains(u"***"_s), qPrintable(all));
}

void tst_ApiAnswer::bodiesAndTheirOutcomes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<ErrorKind>("kind");
    const auto error = [](const char *code) {
        return QByteArray(R"({"Response":{"Error":{"Code":")") + code
               + R"(","Message":"because"},"RequestId":"r-1"}})";
    };
    QTest::newRow("success") << QByteArray(R"({"Response":{"RequestId":"r-1"}})") << Outcome::Accepted
                             << ErrorKind::None;
    QTest::newRow("success with Error null")
        << QByteArray(R"({"Response":{"Error":null,"RequestId":"r-1"}})") << Outcome::Accepted << ErrorKind::None;
    for (const char *code : {"FailedOperation", "FailedOperation.LowcodeUserNotExist", "InvalidParameter",
                             "InvalidParameterValue.X", "ResourceNotFound", "LimitExceeded", "UnknownParameter",
                             "SomethingNobodyHeardOf", "InternalErrorOfAnotherKind"})
        QTest::newRow(code) << error(code) << Outcome::Refused << ErrorKind::Refused;
    for (const char *code : {"AuthFailure", "AuthFailure.SecretIdNotFound", "AuthFailure.SignatureExpire",
                             "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation", "UnauthorizedOperation.Cam", "IpNotInWhitelist"})
        QTest::newRow(code) << error(code) << Outcome::Denied << ErrorKind::Denied;
    for (const char *code : {"RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded"})
        QTest::newRow(code) << error(code) << Outcome::Limited << ErrorKind::Limited;
    for (const char *code : {"InternalError", "InternalError.DbError", "ServiceUnavailable"})
        QTest::newRow(code) << error(code) << Outcome::Unknown << ErrorKind::Unknown;

    const auto unknown = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body << Outcome::Unknown << ErrorKind::Unknown;
    };
    unknown("an HTML page", "<html><body>Login</body></html>");
    unknown("nothing", "");
    unknown("JSON that breaks off", R"({"Response":{"RequestId":"r-1")");
    unknown("JSON with something after it", R"({"Response":{"RequestId":"r-1"}} trailing)");
    unknown("JSON of another kind", R"({"ok":true})");
    unknown("a list", R"([1,2])");
    unknown("Response is not an object", R"({"Response":"fine"})");
    unknown("Error is not an object", R"({"Response":{"Error":"bad","RequestId":"r-1"}})");
    unknown("Error without a Code", R"({"Response":{"Error":{"Message":"m"},"RequestId":"r-1"}})");
    unknown("a list where the error should be", R"({"Response":{"Error":["bad"],"RequestId":"r-1"}})");
    unknown("a Code that is no text", R"({"Response":{"Error":{"Code":{},"Message":"m"},"RequestId":"r-1"}})");
    unknown("the shape of old APIs", R"({"code":4000,"message":"m","codeDesc":"InvalidParameter"})");
}

void tst_ApiAnswer::bodiesAndTheirOutcomes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Outcome, outcome);
    QFETCH(const ErrorKind, kind);
    const ApiAnswer answer = read(body);
    QCOMPARE(answer.head.outcome, outcome);
    QCOMPARE(answer.head.error.kind, kind);
    QCOMPARE(answer.head.error.text.isEmpty(), outcome == Outcome::Accepted);
    const bool internal = outcome == Outcome::Unknown && body.contains("\"Code\":\"");
    QCOMPARE(answer.head.internalError, internal);
    QCOMPARE(answer.understood, outcome != Outcome::Unknown || internal);
    if (answer.understood)
        QCOMPARE(answer.head.requestId, u"r-1"_s);
    if (answer.understood && outcome != Outcome::Accepted) {
        QVERIFY(!answer.head.error.vendorCode.isEmpty());
        QCOMPARE(answer.head.error.requestId, u"r-1"_s);
    }
}

void tst_ApiAnswer::anErrorDecidesUnderAnyStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    const auto error = [](const char *code) {
        return QByteArray(R"({"Response":{"Error":{"Code":")") + code + R"(","Message":"x"},"RequestId":"r-1"}})";
    };
    QTest::newRow("429, limited") << 429 << error("RequestLimitExceeded") << Outcome::Limited;
    QTest::newRow("401, denied") << 401 << error("AuthFailure") << Outcome::Denied;
    QTest::newRow("403, denied") << 403 << error("UnauthorizedOperation") << Outcome::Denied;
    QTest::newRow("400, refused") << 400 << error("InvalidParameter") << Outcome::Refused;
    QTest::newRow("500, internal error") << 500 << error("InternalError") << Outcome::Unknown;
    QTest::newRow("302, refused") << 302 << error("FailedOperation") << Outcome::Refused;
    QTest::newRow("a success is no success") << 500 << QByteArray(R"({"Response":{"RequestId":"r-1"}})") << Outcome::Unknown;
    QTest::newRow("a page") << 429 << QByteArray("<html>") << Outcome::Unknown;
    QTest::newRow("half an error") << 429 << error("RequestLimitExceeded").chopped(1) << Outcome::Unknown;
    QTest::newRow("nothing whole") << 429 << QByteArray() << Outcome::Unknown;
}

void tst_ApiAnswer::anErrorDecidesUnderAnyStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Outcome, outcome);
    const ApiAnswer answer = readAnswer({HttpProblem::BadStatus, status, body}, context());
    QCOMPARE(answer.head.outcome, outcome);
    QCOMPARE(answer.understood, body.contains("Error") && body.endsWith("}}"));
    QCOMPARE(answer.head.error.text.contains(u"HTTP %1"_s.arg(status)), !answer.understood);
}

void tst_ApiAnswer::buildsThatRunAreBusy_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("action");
    QTest::addColumn<Outcome>("outcome");
    const QByteArray failed("FailedOperation");
    const QString deploy = u"DeployApp"_s;
    QTest::newRow("English") << failed << QByteArray("another version is still building") << deploy << Outcome::Busy;
    QTest::newRow("capitals") << failed << QByteArray("App Is Building.") << deploy << Outcome::Busy;
    QTest::newRow("Chinese") << failed << QByteArray("应用正在构建，请稍后再试") << deploy << Outcome::Busy;
    QTest::newRow("a sub-code") << QByteArray("FailedOperation.X") << QByteArray("正在发布") << deploy << Outcome::Busy;
    QTest::newRow("in use") << QByteArray("ResourceInUse") << QByteArray("x") << deploy << Outcome::Busy;
    QTest::newRow("another reason") << failed << QByteArray("the building blocks are missing") << deploy << Outcome::Refused;
    QTest::newRow("a broken build") << failed << QByteArray("构建中断") << deploy << Outcome::Refused;
    QTest::newRow("the place to publish") << failed << QByteArray("请前往发布中心") << deploy << Outcome::Refused;
    QTest::newRow("another code") << QByteArray("AuthFailure") << QByteArray("is building") << deploy << Outcome::Denied;
    QTest::newRow("another action") << failed << QByteArray("is building") << u"PutWxAppIdToWeApp"_s << Outcome::Refused;
}

void tst_ApiAnswer::buildsThatRunAreBusy()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, message);
    QFETCH(const QString, action);
    QFETCH(const Outcome, outcome);
    ApiContext asked = context();
    asked.action = action;
    const QByteArray body = R"({"Response":{"Error":{"Code":")" + code + R"(","Message":")" + message + R"("}}})";
    const ApiAnswer answer = readAnswer({HttpProblem::None, 200, body}, asked);
    QCOMPARE(answer.head.outcome, outcome);
    QCOMPARE(answer.head.error.retryAfter > Millis{0}, outcome == Outcome::Busy);
    QVERIFY(answer.head.error.text.contains(QString::fromUtf8(message)));
    QCOMPARE(answer.head.error.vendorCode, QString::fromUtf8(code));
}

void tst_ApiAnswer::denialNamesThePermission()
{
    const QByteArray body = R"({"Response":{"Error":{"Code":"UnauthorizedOperation","Message":")"
                            R"(you may not perform (lowcode:DeployApp) on (qcs::lowcode::env/lowcode-x)."},"RequestId":"r"}})";
    const QString text = read(body).head.error.text;
    QVERIFY2(text.contains(u"the permission lowcode:DeployApp on qcs::lowcode::env/lowcode-x."_s), qPrintable(text));
    QVERIFY(text.endsWith(u"The platform says: you may not perform (lowcode:DeployApp) on (qcs::lowcode::env/lowcode-x)."_s));
}

void tst_ApiAnswer::everyTextFromOutsideIsCut()
{
    const QByteArray flood(1'000'000, 'x');
    const ApiAnswer answer = read(R"({"Response":{"Error":{"Code":")" + flood + R"(","Message":")" + flood
                                  + R"("},"RequestId":")" + flood + R"("}})");
    QCOMPARE(answer.head.error.vendorCode.size(), kLongestWord);
    QCOMPARE(answer.head.error.text.size(), kLongestText);
    QCOMPARE(answer.head.requestId.size(), kLongestWord);
    QCOMPARE(answer.head.error.requestId.size(), kLongestWord);
}

void tst_ApiAnswer::problemsAndTheirOutcomes_data()
{
    QTest::addColumn<HttpProblem>("problem");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("refused connection") << HttpProblem::NoConnection << Outcome::NotSent;
    QTest::newRow("unknown host") << HttpProblem::NoHost << Outcome::NotSent;
    QTest::newRow("TLS failure") << HttpProblem::NoTrust << Outcome::NotSent;
    QTest::newRow("silence") << HttpProblem::Silent << Outcome::Unknown;
    QTest::newRow("total time") << HttpProblem::Overdue << Outcome::Unknown;
    QTest::newRow("drop") << HttpProblem::Dropped << Outcome::Unknown;
    QTest::newRow("short body") << HttpProblem::Short << Outcome::Unknown;
    QTest::newRow("too big") << HttpProblem::TooBig << Outcome::Unknown;
    QTest::newRow("HTTP status") << HttpProblem::BadStatus << Outcome::Unknown;
    QTest::newRow("resting") << HttpProblem::Resting << Outcome::Limited;
    QTest::newRow("too late") << HttpProblem::TooLate << Outcome::Limited;
}

void tst_ApiAnswer::problemsAndTheirOutcomes()
{
    QFETCH(const HttpProblem, problem);
    QFETCH(const Outcome, outcome);
    const ApiAnswer answer = readAnswer({problem, 502, {}}, context());
    QCOMPARE(answer.head.outcome, outcome);
    const ErrorKind kind = outcome == Outcome::NotSent ? ErrorKind::Unreachable
                           : outcome == Outcome::Limited ? ErrorKind::Limited : ErrorKind::Unknown;
    QCOMPARE(answer.head.error.kind, kind);
    QVERIFY(!answer.head.error.text.isEmpty());
    QVERIFY(!answer.head.internalError);
    QCOMPARE(answer.head.error.text.contains(u"502"_s), problem == HttpProblem::BadStatus);
}

void tst_ApiAnswer::refusalGivesThePlatformsOwnReason()
{
    const ApiAnswer answer =
        read(R"({"Response":{"Error":{"Code":"FailedOperation","Message":"appid not authorised"},"RequestId":"r"}})");
    QCOMPARE(answer.head.error.text, u"appid not authorised"_s);
    const ApiAnswer wordless = read(R"({"Response":{"Error":{"Code":"FailedOperation"},"RequestId":"r"}})");
    QCOMPARE(wordless.head.error.text, m_dictionary.find(u"FailedOperation"_s).en);
    const ApiAnswer strange = read(R"({"Response":{"Error":{"Code":"Strange","Message":null},"RequestId":"r"}})");
    QCOMPARE(strange.head.error.text, u"Strange"_s);
}

void tst_ApiAnswer::denialSaysWhatToDoInTheLanguageAskedFor()
{
    const QByteArray body =
        R"({"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"no such id"},"RequestId":"r"}})";
    const QString en = read(body).head.error.text;
    QVERIFY(en.startsWith(m_dictionary.find(u"AuthFailure.SecretIdNotFound"_s).en));
    QVERIFY(en.endsWith(u"no such id"_s));
    QVERIFY(read(body, u"zh_CN"_s).head.error.text.startsWith(m_dictionary.find(u"AuthFailure.SecretIdNotFound"_s).zh));
}

void tst_ApiAnswer::longAndBrokenMessagesAreTamed()
{
    const QByteArray body = R"({"Response":{"Error":{"Code":"FailedOperation","Message":"line\n)" + QByteArray(5000, 'x')
                            + R"("},"RequestId":"r"}})";
    const QString text = read(body).head.error.text;
    QCOMPARE(text.size(), 500);
    QVERIFY(!text.contains(u'\n'));
}

void tst_ApiAnswer::errorTextNeverQuotesABodyThatIsNotUnderstood()
{
    const ApiAnswer answer = read("<html>MARKED</html>");
    QVERIFY(!answer.head.error.text.contains(u"MARKED"_s));
}

void tst_ApiAnswer::clockOffsetIsPlatformMinusOurs()
{
    const HttpAnswer ahead{HttpProblem::BadStatus, 502, {}, m_now + Millis{400'000}};
    const ApiAnswer answer = readAnswer(ahead, context());
    QVERIFY(answer.head.clockOffset == Millis{400'500});
    QVERIFY(!read("{}").head.clockOffset);
}

FLOTILLA_TEST(tst_ApiAnswer)
#include "tst_apianswer.moc"
