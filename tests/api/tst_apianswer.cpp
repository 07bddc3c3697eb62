// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apianswer.h"

#include "tencentcloud/jsonread.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QTest>

#include <ctime>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_ApiAnswer : public QObject
{
    Q_OBJECT
private slots:
    void bodiesAndTheirOutcomes_data();
    void bodiesAndTheirOutcomes();
    void problemsAndTheirOutcomes_data();
    void problemsAndTheirOutcomes();
    void refusalGivesThePlatformsOwnReason();
    void denialSaysWhatToDoInTheLanguageAskedFor();
    void longAndBrokenMessagesAreTamed();
    void errorTextNeverQuotesABodyThatIsNotUnderstood();
    void clockOffsetIsPlatformMinusOurs();
    void secretsAreMaskedEverywhere_data();
    void secretsAreMaskedEverywhere();
    void aTimeWithoutAnOffsetIsChinas();

private:
    ApiAnswer read(const QByteArray &body, const QString &language = u"en"_s) const
    {
        return readAnswer({HttpProblem::None, 200, body, {}}, m_dictionary, language, m_now);
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
    const ApiAnswer answer = readAnswer({HttpProblem::None, 200, body, {}}, m_dictionary, u"en"_s, m_now,
                                        {Secret("KEY/MARK"), Secret("TOKENMARK"), Secret()});
    QVERIFY(answer.understood);
    const QString all = QStringList{answer.head.error.text, answer.head.error.vendorCode, answer.head.error.requestId,
                                    answer.head.requestId,
                                    QString::fromUtf8(QJsonDocument(answer.response).toJson())}.join(u'\n');
    QVERIFY2(!all.contains(u"KEY"_s) && !all.contains(u"MARK"_s), qPrintable(all));
    QVERIFY2(all.contains(u"***"_s), qPrintable(all));
}

void tst_ApiAnswer::aTimeWithoutAnOffsetIsChinas()
{
    const QByteArray before = qgetenv("TZ");
    const bool wasSet = qEnvironmentVariableIsSet("TZ");
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3"); // where half past two does not exist on this day
    tzset();
    const Instant plain = readTime(u"2026-03-29 02:30:00"_s);
    const Instant utc = readTime(u"2026-03-29T02:30:00Z"_s);
    const Instant offset = readTime(u"2026-03-29T02:30:00+08:00"_s);
    wasSet ? qputenv("TZ", before) : qunsetenv("TZ");
    tzset();
    QCOMPARE(toEpochMillis(utc), 1'774'751'400'000);
    QCOMPARE(toEpochMillis(plain), 1'774'722'600'000);
    QCOMPARE(toEpochMillis(offset), 1'774'722'600'000);
    QVERIFY(!isSet(readTime(u"0001-01-01T00:00:00Z"_s)));
    QVERIFY(!isSet(readTime({})));
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
                             "SomethingNobodyHeardOf", "ServiceUnavailable"})
        QTest::newRow(code) << error(code) << Outcome::Refused << ErrorKind::Refused;
    for (const char *code : {"AuthFailure", "AuthFailure.SecretIdNotFound", "AuthFailure.SignatureExpire",
                             "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation", "UnauthorizedOperation.Cam"})
        QTest::newRow(code) << error(code) << Outcome::Denied << ErrorKind::Denied;
    for (const char *code : {"RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded"})
        QTest::newRow(code) << error(code) << Outcome::Limited << ErrorKind::Limited;
    for (const char *code : {"InternalError", "InternalError.DbError"})
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
    const bool internal = body.contains("InternalError");
    QCOMPARE(answer.head.internalError, internal);
    QCOMPARE(answer.understood, outcome != Outcome::Unknown || internal);
    if (answer.understood)
        QCOMPARE(answer.head.requestId, u"r-1"_s);
    if (answer.understood && outcome != Outcome::Accepted) {
        QVERIFY(!answer.head.error.vendorCode.isEmpty());
        QCOMPARE(answer.head.error.requestId, u"r-1"_s);
    }
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
}

void tst_ApiAnswer::problemsAndTheirOutcomes()
{
    QFETCH(const HttpProblem, problem);
    QFETCH(const Outcome, outcome);
    const ApiAnswer answer = readAnswer({problem, 502, {}, {}}, m_dictionary, u"en"_s, m_now);
    QCOMPARE(answer.head.outcome, outcome);
    QCOMPARE(answer.head.error.kind, outcome == Outcome::NotSent ? ErrorKind::Unreachable : ErrorKind::Unknown);
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
    QCOMPARE(wordless.head.error.text, *m_dictionary.text(u"FailedOperation"_s, u"en"_s));
    const ApiAnswer strange = read(R"({"Response":{"Error":{"Code":"Strange","Message":null},"RequestId":"r"}})");
    QCOMPARE(strange.head.error.text, u"Strange"_s);
}

void tst_ApiAnswer::denialSaysWhatToDoInTheLanguageAskedFor()
{
    const QByteArray body =
        R"({"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"no such id"},"RequestId":"r"}})";
    const QString en = read(body).head.error.text;
    QVERIFY(en.startsWith(*m_dictionary.text(u"AuthFailure.SecretIdNotFound"_s, u"en"_s)));
    QVERIFY(en.endsWith(u"no such id"_s));
    QVERIFY(read(body, u"zh_CN"_s)
                .head.error.text.startsWith(*m_dictionary.text(u"AuthFailure.SecretIdNotFound"_s, u"zh_CN"_s)));
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
    const ApiAnswer answer = readAnswer(ahead, m_dictionary, u"en"_s, m_now);
    QVERIFY(answer.head.clockOffset == Millis{400'500});
    QVERIFY(!read("{}").head.clockOffset);
}

FLOTILLA_TEST(tst_ApiAnswer)
#include "tst_apianswer.moc"
