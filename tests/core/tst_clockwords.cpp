// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/clockwords.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ClockWords : public QObject
{
    Q_OBJECT
private slots:
    void saysHowMuchAndWhichWay_data();
    void saysHowMuchAndWhichWay();
    void aNumberOfSecondsHasASignUnlessItIsZero();
};

void tst_ClockWords::saysHowMuchAndWhichWay_data()
{
    QTest::addColumn<Millis>("offset");
    QTest::addColumn<QString>("words");
    QTest::newRow("right") << Millis{-900} << u"right to the second"_s;
    QTest::newRow("one second") << Millis{1'400} << u"1 second(s) slow"_s;
    QTest::newRow("seconds") << Millis{-75s} << u"75 second(s) fast"_s;
    QTest::newRow("minutes") << Millis{2min} << u"2 minute(s) slow"_s;
    QTest::newRow("a quarter and some") << Millis{-15min - 20s} << u"15 minute(s) fast"_s;
    QTest::newRow("a time zone") << Millis{8h + 1min} << u"8 hour(s) slow"_s;
    QTest::newRow("two days") << Millis{-48h} << u"48 hour(s) fast"_s;
}

void tst_ClockWords::saysHowMuchAndWhichWay()
{
    QFETCH(const Millis, offset);
    QFETCH(const QString, words);
    QCOMPARE(clockWords(offset), words);
}

void tst_ClockWords::aNumberOfSecondsHasASignUnlessItIsZero()
{
    QCOMPARE(signedSeconds(-49ms), u"+0.0"_s);
    QCOMPARE(signedSeconds(0ms), u"+0.0"_s);
    QCOMPARE(signedSeconds(230ms), u"+0.2"_s);
    QCOMPARE(signedSeconds(-1'260ms), u"-1.3"_s);
}

FLOTILLA_TEST(tst_ClockWords)
#include "tst_clockwords.moc"
