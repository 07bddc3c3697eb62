// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/jsonread.h"

#include <QJsonDocument>
#include "testmain.h"

#include <QTest>

#include <ctime>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_JsonRead : public QObject
{
    Q_OBJECT
private slots:
    void numbersAreReadExactlyOrNotAtAll_data();
    void numbersAreReadExactlyOrNotAtAll();
    void textsAreCutBetweenCharacters();
    void namesAreFoundInOtherCapitals();
    void missingAndNullAreTheSame();
    void aTimeWithoutAnOffsetIsChinas();
};

void tst_JsonRead::numbersAreReadExactlyOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::addColumn<std::optional<qint64>>("number");
    using Number = std::optional<qint64>;
    const auto row = [](const char *json, const QString &word, Number number) {
        QTest::newRow(json) << QByteArray(json) << word << number;
    };
    row("0", u"0"_s, 0);
    row("4001", u"4001"_s, 4001);
    row("-1", u"-1"_s, -1);
    row("0.0", u"0"_s, 0);
    row("9007199254740993", u"9007199254740993"_s, 9'007'199'254'740'993);
    row("1234567890123456789", u"1234567890123456789"_s, 1'234'567'890'123'456'789);
    row("\"0\"", u"0"_s, 0);
    row("\" 7 \"", u" 7 "_s, 7);
    row("\"\"", {}, {});
    row("\"E-7\"", u"E-7"_s, {});
    row("\"0x0\"", u"0x0"_s, {});
    row("12345678901234567890", {}, {});
    row("4001.5", {}, {});
    row("1e300", {}, {});
    row("true", {}, {});
    row("false", {}, {});
    row("null", {}, {});
    row("{}", {}, {});
    row("[]", {}, {});
    row("[0]", {}, {});
    row("[4001]", {}, {});
}

void tst_JsonRead::numbersAreReadExactlyOrNotAtAll()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, word);
    QFETCH(const std::optional<qint64>, number);
    const QJsonObject object = QJsonDocument::fromJson("{\"F\":" + json + "}").object();
    QVERIFY(object.contains("F"_L1));
    QCOMPARE(readWord(object, "F"_L1), word);
    QCOMPARE(readText(object, "F"_L1), word);
    QCOMPARE(readInteger(object, "F"_L1), number);
    QCOMPARE(has(object, "F"_L1), json != "null");
}

void tst_JsonRead::textsAreCutBetweenCharacters()
{
    const auto read = [](const QString &text) { return readText({{u"F"_s, text}}, "F"_L1); };
    const QString fits(kLongestText, u'x');
    QCOMPARE(read(fits), fits);
    QCOMPARE(read(fits + u'y'), fits.chopped(1) + u'…');
    const QString face = QString::fromUcs4(U"😀");
    const QString pairs = QString(kLongestText - 2, u'x') + face + face; // the cut would fall into the first one
    QCOMPARE(read(pairs), QString(kLongestText - 2, u'x') + u'…');
    QCOMPARE(readWord({{u"F"_s, fits}}, "F"_L1).size(), kLongestWord);
}

void tst_JsonRead::namesAreFoundInOtherCapitals()
{
    const QJsonObject object{{u"buildID"_s, u"b"_s}, {u"weapps"_s, QJsonArray{1}}, {u"count"_s, 3}, {u"Count"_s, 4}};
    QCOMPARE(readWord(object, "BuildId"_L1), u"b"_s);
    QCOMPARE(readArray(object, "Weapps"_L1).size(), 1);
    QCOMPARE(readInteger(object, "Count"_L1), std::optional<qint64>(4)); // the right one comes first
    QVERIFY(!has(object, "Builds"_L1));
}

void tst_JsonRead::missingAndNullAreTheSame()
{
    for (const QJsonObject &object : {QJsonObject{}, QJsonObject{{u"F"_s, QJsonValue::Null}}}) {
        QVERIFY(!has(object, "F"_L1));
        QVERIFY(readText(object, "F"_L1).isEmpty());
        QVERIFY(readArray(object, "F"_L1).isEmpty());
        QVERIFY(!readInteger(object, "F"_L1));
    }
}

void tst_JsonRead::aTimeWithoutAnOffsetIsChinas()
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

FLOTILLA_TEST(tst_JsonRead)
#include "tst_jsonread.moc"
