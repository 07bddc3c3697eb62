// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushseal.h"
#include "testmain.h"
#include "wechat/centre/pushinbox.h"
#include "wechat/centre/pushxml.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::wechat;
using namespace pushseal;
using namespace Qt::StringLiterals;

namespace {

// Made with openssl enc -aes-256-cbc -nopad and sha1sum; its padding is a whole block of 32, which one of 16 cannot read.
constexpr auto kSealed = "Q3stYC6hdFzMh9T8HCvyDDf2/amPN8vWqtLVeRomMOupLykYgkCxmFXcSoukJ9vo8TVJ73ijvH0NEwvm7CL9IQBFhrZF6WASBIPgsx5jScLXPjGaBROC"
                         "uUsu28/2n3WloHp0I7Y9QU0wjLUxW81am9gZQ9pf2aFhQ5LQrUcGoNpc/aBMLesFqGv3bgUU41NKA19dXQNFF32Xy2AAZm9ZvKexesOQkvcKHGIZFtLm"
                         "5mUcrdYz+gpKhCD+Oi+QokP1854xn927H17iKSGZSG8KXgS4XPni4C6KX2nsW3TSrmzMjLyN7DXGHq3VVx9/9J0FfD2PTsOoDvrrsm4HBjEyGPwaXVY6"
                         "xfqLlEKHiHS4mwj1+xs89WvPrqmIUkuGrHPY";
constexpr auto kSignature = "72ca2eb107d40689f4607672d644a2a1c7951fcc";
const QByteArray kMessage = "<xml><InfoType>authorized</InfoType></xml>";

PushInbox inboxOf(const QByteArray &key = kKey, const QByteArray &before = {})
{
    QList<Secret> keys{pushKey(Secret(key)).value()};
    if (!before.isEmpty()) {
        keys.append(pushKey(Secret(before)).value());
    }
    return PushInbox({Secret(kToken), keys, QString::fromLatin1(kAppid)});
}

Instant at(qint64 seconds)
{
    return fromEpochMillis(seconds * 1000);
}

} // namespace

/// What the platform pushes, and what others might.
class TestPushInbox : public QObject
{
    Q_OBJECT
private slots:
    void knownVector()
    {
        PushInbox inbox = inboxOf();
        const PushMarks marks{"1800000000", "1320562132", kSignature};
        const auto opened = inbox.open(marks, envelope(kSealed), at(kSeconds));
        QCOMPARE(opened.verdict, PushInbox::Verdict::Good);
        QCOMPARE(opened.fields.value(u"InfoType"_s), u"component_verify_ticket"_s);
        QCOMPARE(opened.fields.value(u"ComponentVerifyTicket"_s), u"ticket@@@one"_s);
    }

    void badOnes_data()
    {
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<PushInbox::Verdict>("verdict");
        using V = PushInbox::Verdict;
        const QByteArray plain = framed(kMessage);
        QTest::newRow("good") << encrypted(padded(plain)) << V::Good;
        QTest::newRow("another appid") << encrypted(padded(framed(kMessage, "wxffffffffffffffff"))) << V::Broken;
        QTest::newRow("no appid") << encrypted(padded(framed(kMessage, ""))) << V::Broken;
        QTest::newRow("another key") << encrypted(padded(plain), "GFEDCBAzyxwvutsrqponmlkjihgfedcba9876543210") << V::Broken;
        QTest::newRow("no base64") << QByteArray("****") << V::Broken;
        QTest::newRow("half a block") << encrypted(padded(plain)).left(44) << V::Broken;
        const qsizetype to = 96 - plain.size() % 32;
        QTest::newRow("padding of nothing") << encrypted(plain + QByteArray(to, '\0')) << V::Broken;
        QTest::newRow("padding beyond a block") << encrypted(plain + QByteArray(to, '\x21')) << V::Broken;
        QTest::newRow("padding that differs") << encrypted(padded(plain).chopped(2) + "a" + padded(plain).right(1)) << V::Broken;
        QByteArray longer = plain;
        longer[16] = '\x7f';
        QTest::newRow("a length beyond the end") << encrypted(padded(longer)) << V::Broken;
        longer[16] = '\xff';
        QTest::newRow("a length with the highest bit") << encrypted(padded(longer)) << V::Broken;
        QTest::newRow("shorter than its head") << encrypted(padded("0123")) << V::Broken;
        QTest::newRow("no xml") << encrypted(padded(framed("{}"))) << V::Broken;
        QTest::newRow("entities") << encrypted(padded(framed("<!DOCTYPE x [<!ENTITY a \"b\">]><xml><InfoType>&a;</InfoType></xml>"))) << V::Broken;
    }
    void badOnes()
    {
        QFETCH(QByteArray, cipher);
        PushInbox inbox = inboxOf();
        QTEST(inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds)).verdict, "verdict");
    }

    void onlyTheSignatureOpens()
    {
        PushInbox inbox = inboxOf();
        const QByteArray cipher = encrypted(padded(framed(kMessage)));
        PushMarks wrong = pushMarks(cipher);
        wrong.signature[0] = wrong.signature.at(0) == 'a' ? 'b' : 'a';
        QCOMPARE(inbox.open(wrong, envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
        wrong = pushMarks(cipher);
        wrong.signature.chop(1);
        QCOMPARE(inbox.open(wrong, envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
        wrong = pushMarks(cipher);
        wrong.nonce = "2";
        QCOMPARE(inbox.open(wrong, envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
        QCOMPARE(inbox.open(pushMarks(cipher), envelope(encrypted(padded(framed("<xml/>")))), at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
        QCOMPARE(inbox.open({}, {}, at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
        QCOMPARE(inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Good);
    }

    void ageAndRepetition()
    {
        PushInbox inbox = inboxOf();
        const QByteArray cipher = encrypted(padded(framed(kMessage)));
        const auto verdictAt = [&inbox, &cipher](qint64 now) { return inbox.open(pushMarks(cipher), envelope(cipher), at(now)).verdict; };
        QCOMPARE(verdictAt(kSeconds - 301), PushInbox::Verdict::Foreign);
        QCOMPARE(verdictAt(kSeconds + 301), PushInbox::Verdict::Foreign);
        QCOMPARE(verdictAt(kSeconds - 300), PushInbox::Verdict::Good);
        QCOMPARE(verdictAt(kSeconds), PushInbox::Verdict::Again);
        QCOMPARE(verdictAt(kSeconds + 300), PushInbox::Verdict::Again);
        QCOMPARE(verdictAt(kSeconds + 301), PushInbox::Verdict::Foreign);
    }

    void whatWasNotKeptMayComeAgain()
    {
        PushInbox inbox = inboxOf();
        const QByteArray cipher = encrypted(padded(framed(kMessage)));
        const auto first = inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds));
        inbox.forget(first.mark);
        QCOMPARE(inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Good);
    }

    void keyBefore()
    {
        PushInbox inbox = inboxOf("GFEDCBAzyxwvutsrqponmlkjihgfedcba9876543210", kKey);
        const QByteArray cipher = encrypted(padded(framed(kMessage)));
        QCOMPARE(inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Good);
    }

    void largeBody()
    {
        PushInbox inbox = inboxOf();
        const QByteArray cipher = encrypted(padded(framed("<xml>" + QByteArray(PushInbox::kMostBytes, ' ') + "</xml>")));
        QCOMPARE(inbox.open(pushMarks(cipher), envelope(cipher), at(kSeconds)).verdict, PushInbox::Verdict::Foreign);
    }

    void xml_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<bool>("good");
        QTest::newRow("flat") << QByteArray("<xml><A>1</A></xml>") << true;
        QTest::newRow("nested") << QByteArray("<xml><A><B>2</B>1</A></xml>") << true;
        QTest::newRow("bomb") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><xml><A>&b;</A></xml>") << false;
        QTest::newRow("a file as an entity") << QByteArray("<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><A>&a;</A></xml>") << false;
        QTest::newRow("an entity of nobody") << QByteArray("<xml><A>&b;</A></xml>") << false;
        QTest::newRow("deep") << QByteArray("<xml>" + QByteArray("<a>").repeated(9000)) << false;
        QTest::newRow("cut off") << QByteArray("<xml><A>1</A>") << false;
        QTest::newRow("another root") << QByteArray("<html><A>1</A></html>") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void xml()
    {
        QFETCH(QByteArray, xml);
        const auto fields = pushedFields(xml);
        QTEST(fields.has_value(), "good");
        QVERIFY(!fields || fields->value(u"A"_s) == "1"_L1);
    }

    void keysThatAreNone()
    {
        QVERIFY(pushKey(Secret(kKey)).ok());
        QVERIFY(pushKey(Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFH")).ok()); // bits beyond the last byte
        QVERIFY(!pushKey(Secret(kKey.chopped(1))).ok());
        QVERIFY(!pushKey(Secret(kKey.chopped(1) + "*")).ok());
        QVERIFY(!pushKey(Secret()).ok());
    }
};

FLOTILLA_TEST(TestPushInbox)
#include "tst_pushinbox.moc"
