// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/errordictionary.h"

#include "tencentcloud/apianswer.h"
#include "testmain.h"

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
        const Outcome outcome = outcomeOf(entry.code);
        QCOMPARE_EQ(outcome == Outcome::Limited, entry.category == "limit"_L1);
        if (outcome == Outcome::Denied)
            QVERIFY2(entry.category == "credentials"_L1 || entry.category == "permission"_L1, qPrintable(entry.code));
        if (outcome == Outcome::Unknown)
            QCOMPARE(entry.category, u"platform"_s);
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
    const auto entry = m_dictionary.find(code);
    QVERIFY(entry);
    QCOMPARE(entry->code, code);
}

void tst_ErrorDictionary::unknownSubCodesReadLikeTheirFirstPart()
{
    QCOMPARE(m_dictionary.find(u"InvalidParameter.EnvId"_s)->code, u"InvalidParameter"_s);
    QCOMPARE(m_dictionary.find(u"AuthFailure.SomethingNew.Deeper"_s)->code, u"AuthFailure"_s);
    QCOMPARE(m_dictionary.find(u"RequestLimitExceeded.UinLimitExceeded.X"_s)->code,
             u"RequestLimitExceeded.UinLimitExceeded"_s);
}

void tst_ErrorDictionary::unknownCodesHaveNoText()
{
    QVERIFY(!m_dictionary.find(u"Nonsense.Code"_s));
    QVERIFY(!m_dictionary.text(QString(), u"en"_s));
}

void tst_ErrorDictionary::languageFollowsTheLocaleName()
{
    const auto entry = m_dictionary.find(u"InternalError"_s);
    QCOMPARE(m_dictionary.text(u"InternalError"_s, u"zh_CN"_s), entry->zh);
    QCOMPARE(m_dictionary.text(u"InternalError"_s, u"en"_s), entry->en);
    QCOMPARE(m_dictionary.text(u"InternalError"_s, u"fr_FR"_s), entry->en);
}

FLOTILLA_TEST(tst_ErrorDictionary)
#include "tst_errordictionary.moc"
