// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textrules.h"

#include "fakes/rig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

// Made up, in the form of the real ones.
const QString kId = u"AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"_s;
const QString kKey = u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s;
const QString kTemporaryId = u"AKIDv-PBhn80dfEFrP_w6ED_ZyKKFpj-yVXNMB8P-ZPQRGqfzMfZTXn35RPuz15EH8rX"_s;
const QString kPlainTemporaryId = u"AKID3MccneCbtuvb4fJkrD9WhtldFVLLiN68dDuZsIz6UYZqgh6GSwYkkXlDM28lTEMn"_s;
const QString kTemporaryKey = u"D+CIKDZ8tCG/WCDQ3ZW0P8jI2FTnAE4kDdfVJsXpx5k="_s;

} // namespace

class TestTextRules : public QObject
{
    Q_OBJECT
private slots:
    void keysAreKnownByTheirLooks_data();
    void keysAreKnownByTheirLooks();
    void keysAreTakenOutOfMessages();
    void whatAFieldMayHold_data();
    void whatAFieldMayHold();
    void aProblemNeverRepeatsTheText();
    void unusualIds();
    void aLongIdNeedsAToken();
    void bytesAreLookedAtLikeText();
    void noBatchWithAKeyInItsTexts();
};

void TestTextRules::keysAreKnownByTheirLooks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("a key") << kKey << true;
    QTest::newRow("a key in a sentence") << u"the key is "_s + kKey + u", keep it"_s << true;
    QTest::newRow("an id with its key") << kId + u'#' + kKey << true;
    QTest::newRow("an id") << kId << true;
    QTest::newRow("a temporary id") << kTemporaryId << true;
    QTest::newRow("a temporary key") << kTemporaryKey << true;
    QTest::newRow("in a URL") << u"https://h/?k="_s + kKey << true;
    QTest::newRow("beside Chinese") << u"密钥"_s + kKey + u"。"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("an AppID") << u"wx0123456789abcdef"_s << false;
    QTest::newRow("an app") << u"app-5gzbnlvd93a8c1f0"_s << false;
    QTest::newRow("an environment") << u"lowcode-5gzbnlvd93"_s << false;
    QTest::newRow("a checksum") << u"9e107d9d372bb6826bd81d3542a419d6"_s << false;
    QTest::newRow("a revision") << u"2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"_s << false;
    QTest::newRow("a UUID") << u"123E4567-E89B-12d3-A456-426614174000"_s << false;
    QTest::newRow("a long name") << u"2026-08-01_Harbour-Spring-Sale-V2-3-4-Final-Fix-B12"_s << false;
    QTest::newRow("a branch") << u"feature/JIRA-1234-Login-Button-And-Green-Border-2"_s << false;
    QTest::newRow("Chinese") << u"海港点单小程序二〇二六年八月一日发布说明第二版修复登录按钮和绿色边框的问题Version2"_s << false;
}

void TestTextRules::keysAreKnownByTheirLooks()
{
    QFETCH(QString, text);
    QFETCH(bool, isKey);
    QCOMPARE(looksLikeKey(text), isKey);
    QCOMPARE(withoutKeys(text) == text, !isKey);
}

void TestTextRules::keysAreTakenOutOfMessages()
{
    QCOMPARE(withoutKeys(u"a "_s + kKey + u" b "_s + kTemporaryKey + u" c"_s), u"a … b … c"_s);
    QCOMPARE(withoutKeys(kId + u'#' + kKey), u"…#…"_s);
}

void TestTextRules::whatAFieldMayHold_data()
{
    QTest::addColumn<TextKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const auto kind : {TextKind::Title, TextKind::Remark, TextKind::Id, TextKind::Address, TextKind::Variable, TextKind::KeyId,
                            TextKind::Key, TextKind::Token}) {
        QTest::addRow("empty, kind %d", int(kind)) << kind << QString() << true;
        const bool isSecret = kind == TextKind::Key || kind == TextKind::Token;
        QTest::addRow("a key, kind %d", int(kind)) << kind << kKey << isSecret;
    }
    QTest::newRow("a name") << TextKind::Title << u"Harbour 海港 -50% #1"_s << true;
    QTest::newRow("a name of two lines") << TextKind::Title << u"a\nb"_s << false;
    QTest::newRow("a name that steers a terminal") << TextKind::Title << u"a\x1b[2J"_s << false;
    QTest::newRow("a remark of two lines") << TextKind::Remark << u"a\nb: c"_s << true;
    QTest::newRow("an environment") << TextKind::Id << u"lowcode-5gzbnlvd93"_s << true;
    QTest::newRow("an environment with a blank") << TextKind::Id << u"lowcode 1"_s << false;
    QTest::newRow("a region with a zero-width space") << TextKind::Id << u"ap-shanghai\u200b"_s << false;
    QTest::newRow("an address") << TextKind::Address << u"https://relay.corp.example:8443"_s << true;
    QTest::newRow("a variable") << TextKind::Variable << u"SHOP_KEY2"_s << true;
    QTest::newRow("no variable") << TextKind::Variable << u"2KEY"_s << false;
    QTest::newRow("an id") << TextKind::KeyId << kId << true;
    QTest::newRow("an id of the other site") << TextKind::KeyId << u"IKID"_s + kKey << true;
    QTest::newRow("a temporary id") << TextKind::KeyId << kTemporaryId << true;
    QTest::newRow("an id and its key") << TextKind::KeyId << kId + u'#' + kKey << false;
    QTest::newRow("an id and its key, colon") << TextKind::KeyId << kId + u':' + kKey << false;
    QTest::newRow("an id and its key, comma") << TextKind::KeyId << kId + u',' + kKey << false;
    QTest::newRow("an id and its key, blank") << TextKind::KeyId << kId + u' ' + kKey << false;
    QTest::newRow("an id and its key, line end") << TextKind::KeyId << kId + u'\n' + kKey << false;
    QTest::newRow("an id and a temporary key") << TextKind::KeyId << kId + kTemporaryKey << false;
    QTest::newRow("an id and a long key") << TextKind::KeyId << kId + kKey + kKey << false;
    QTest::newRow("an id with an invisible character") << TextKind::KeyId << kId + u'\u200b' << false;
    QTest::newRow("an account number is unusual but may be stored") << TextKind::KeyId << u"2026123456"_s << true;
    QTest::newRow("a temporary key") << TextKind::Key << kTemporaryKey << true;
    QTest::newRow("a key with more behind") << TextKind::Key << kKey + u"#ap-shanghai#0"_s << false;
    QTest::newRow("a key with a blank") << TextKind::Key << u' ' + kKey << false;
    QTest::newRow("a key with a line end") << TextKind::Key << kKey + u'\n' << false;
    QTest::newRow("an id in the place of the key") << TextKind::Key << kId << false;
    QTest::newRow("a token with a blank") << TextKind::Token << u"a b"_s << false;
}

void TestTextRules::whatAFieldMayHold()
{
    QFETCH(TextKind, kind);
    QFETCH(QString, text);
    QFETCH(bool, good);
    const QString problem = problemOf({kind, {u"AKID"_s, u"IKID"_s}}, text);
    QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
    QVERIFY(good || problem.endsWith(u'.') || problem.endsWith(u'?'));
}

void TestTextRules::aProblemNeverRepeatsTheText()
{
    for (const auto kind : {TextKind::Title, TextKind::Id, TextKind::KeyId, TextKind::Key, TextKind::Token}) {
        const QString problem = problemOf({kind}, kKey + u'\n' + kKey);
        QVERIFY(!problem.isEmpty());
        QVERIFY2(!problem.contains(kKey), qPrintable(problem));
    }
    QVERIFY(!problemOf({TextKind::Id}, u"2.4 0"_s).contains("Copy it"_L1)); // it may be a version that somebody makes up
}

void TestTextRules::unusualIds()
{
    const TextRule rule{TextKind::KeyId, {u"AKID"_s, u"IKID"_s}};
    QVERIFY(warningOf(rule, kId).isEmpty());
    QVERIFY(warningOf(rule, u"IKIDx"_s).isEmpty());
    QVERIFY(warningOf(rule, QString()).isEmpty());
    QVERIFY(warningOf(rule, u"2026123456"_s).contains(u"AKID or IKID"_s));
    QVERIFY(warningOf({TextKind::KeyId}, u"2026123456"_s).isEmpty());
}

void TestTextRules::aLongIdNeedsAToken()
{
    QVERIFY(problemOfKeyId(kId, false).isEmpty());
    QVERIFY(problemOfKeyId(kTemporaryId, false).isEmpty()); // its signs are in no key
    QVERIFY(problemOfKeyId(kPlainTemporaryId, true).isEmpty());
    QVERIFY(!problemOfKeyId(kPlainTemporaryId, false).isEmpty());
    QVERIFY(!problemOfKeyId(kId + kKey, false).isEmpty());
}

void TestTextRules::bytesAreLookedAtLikeText()
{
    QVERIFY(problemOf({TextKind::Key}, QLatin1StringView("abc+/=")).isEmpty());
    QVERIFY(!problemOf({TextKind::Key}, QLatin1StringView("abc#1")).isEmpty());
    QVERIFY(!problemOf({TextKind::Key}, QUtf8StringView("ab\xC2\xA0")).isEmpty());
}

void TestTextRules::noBatchWithAKeyInItsTexts()
{
    fakes::Rig rig;
    for (const auto &text : {options::Label, options::Note}) {
        Order order = rig.order(1);
        order.options.insert(text, u"see "_s + kKey);
        const Result<BatchId> id = rig.board->create(order);
        QVERIFY(!id.ok());
        QVERIFY(!id.error().text.contains(kKey));
        order.options.insert(text, u"2.4.0: spring"_s);
        QVERIFY(rig.board->create(order).ok());
    }
}

FLOTILLA_TEST(TestTextRules)
#include "tst_textrules.moc"
