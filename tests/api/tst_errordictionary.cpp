// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/errordictionary.h"

#include "tencentcloud/apianswer.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_ErrorDictionary : public QObject
{
    Q_OBJECT
private slots:
    void everyEntryIsCompleteInBothLanguages();
    void categoriesAgreeWithWhatDecides();
    void codesThatAreMetAreListed_data();
    void codesThatAreMetAreListed();
    void unknownSubCodesReadLikeTheirFirstPart();
    void unknownCodesHaveNoText();
    void languageFollowsTheLocaleName();

private:
    const ErrorDictionary m_dictionary;
};

void tst_ErrorDictionary::everyEntryIsCompleteInBothLanguages()
{
    const QSet<QString> categories{u"credentials"_s, u"permission"_s, u"limit"_s, u"request"_s,
                                   u"quota"_s, u"platform"_s, u"business"_s};
    const QSet<QString> retries{u"no"_s, u"wait"_s, u"reads"_s, u"clock"_s};
    QFile file(u":/flotilla/tencentcloud/errors.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray rows = all.value("codes"_L1).toArray();
    rows.append(all.value("otherwise"_L1));
    const QJsonArray cases = all.value("cases"_L1).toArray();
    for (const auto &row : cases)
        rows.append(row);
    const QSet<QString> outcomes{u"refused"_s, u"denied"_s, u"limited"_s, u"busy"_s, u"unknown"_s};
    const QSet<QString> scopes{u"target"_s, u"lane"_s, u"batch"_s, u"three_alike"_s};
    for (const auto &value : std::as_const(rows)) {
        const QJsonObject row = value.toObject();
        const QByteArray name = QJsonDocument(row).toJson(QJsonDocument::Compact);
        QVERIFY2(outcomes.contains(row.value("outcome"_L1).toString()), name.constData());
        QVERIFY2(scopes.contains(row.value("scope"_L1).toString()), name.constData());
        QVERIFY2(row.value("wait"_L1).toInteger(-1) >= 0, name.constData());
        QVERIFY2(categories.contains(row.value("category"_L1).toString()), name.constData());
    }
    const auto entries = m_dictionary.entries();
    QCOMPARE_GE(entries.size(), 40);
    for (const auto &entry : entries) {
        QVERIFY2(!entry.code.isEmpty(), "an entry without a code");
        QVERIFY2(categories.contains(entry.category), qPrintable(entry.code + u' ' + entry.category));
        QVERIFY2(retries.contains(entry.retry), qPrintable(entry.code + u' ' + entry.retry));
        QVERIFY2(entry.en.endsWith(u'.') || entry.en.endsWith(u'?'), qPrintable(entry.code));
        QVERIFY2(entry.zh.endsWith(u'。'), qPrintable(entry.code));
        QVERIFY2(entry.en != entry.zh, qPrintable(entry.code));
    }
}

void tst_ErrorDictionary::categoriesAgreeWithWhatDecides()
{
    for (const auto &entry : m_dictionary.entries()) {
        const Outcome outcome = entry.outcome;
        QCOMPARE_EQ(outcome == Outcome::Limited, entry.category == "limit"_L1);
        const bool denied = entry.category == "credentials"_L1 || entry.category == "permission"_L1;
        QVERIFY2((outcome == Outcome::Denied) == denied, qPrintable(entry.code));
        QVERIFY2(!denied || entry.scope == RefusalScope::Batch, qPrintable(entry.code));
        if (outcome == Outcome::Unknown)
            QCOMPARE(entry.category, u"platform"_s);
        QCOMPARE_EQ(outcome == Outcome::Busy || outcome == Outcome::Limited, entry.retry == "wait"_L1);
        QCOMPARE_EQ(entry.wait > Millis{0}, entry.retry == "wait"_L1);
        QCOMPARE_EQ(entry.retry == "clock"_L1, entry.code == "AuthFailure.SignatureExpire"_L1);
    }
}

void tst_ErrorDictionary::codesThatAreMetAreListed_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"AuthFailure", "AuthFailure.SecretIdNotFound", "AuthFailure.SignatureFailure", "AuthFailure.SignatureExpire",
          "AuthFailure.TokenFailure", "AuthFailure.UnauthorizedOperation", "AuthFailure.InvalidSecretId",
          "UnauthorizedOperation", "RequestLimitExceeded", "InternalError", "FailedOperation",
          "FailedOperation.LowcodeUserNotExist", "InvalidParameter", "InvalidParameterValue", "MissingParameter",
          "UnknownParameter", "ResourceNotFound", "InvalidAction", "NoSuchVersion", "UnsupportedRegion",
          "LimitExceeded", "ResourceInUse", "IpNotInWhitelist"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_ErrorDictionary::codesThatAreMetAreListed()
{
    QFETCH(const QString, code);
    QCOMPARE(m_dictionary.find(code).code, code);
}

void tst_ErrorDictionary::unknownSubCodesReadLikeTheirFirstPart()
{
    QCOMPARE(m_dictionary.find(u"InvalidParameter.EnvId"_s).code, u"InvalidParameter"_s);
    QCOMPARE(m_dictionary.find(u"AuthFailure.SomethingNew.Deeper"_s).code, u"AuthFailure"_s);
    QCOMPARE(m_dictionary.find(u"RequestLimitExceeded.UinLimitExceeded.X"_s).code,
             u"RequestLimitExceeded.UinLimitExceeded"_s);
    QCOMPARE(m_dictionary.find(u"DeployErrCode 10023"_s).code, u"DeployErrCode"_s);
}

void tst_ErrorDictionary::unknownCodesHaveNoText()
{
    for (const QString &code : {u"Nonsense.Code"_s, QString()}) {
        const auto entry = m_dictionary.find(code);
        QVERIFY(entry.code.isEmpty());
        QVERIFY(entry.text(u"en"_s).isEmpty());
        QCOMPARE(entry.outcome, Outcome::Refused); // a well-formed no
        QCOMPARE(entry.scope, RefusalScope::Target);
    }
}

void tst_ErrorDictionary::languageFollowsTheLocaleName()
{
    const auto entry = m_dictionary.find(u"InternalError"_s);
    QCOMPARE(entry.text(u"zh_CN"_s), entry.zh);
    QCOMPARE(entry.text(u"en"_s), entry.en);
    QCOMPARE(entry.text(u"fr_FR"_s), entry.en);
}

FLOTILLA_TEST(tst_ErrorDictionary)
#include "tst_errordictionary.moc"
