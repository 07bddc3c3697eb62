// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/platformtime.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace std::chrono_literals;

class tst_PlatformTime : public QObject
{
    Q_OBJECT
private slots:
    void offsetIsLearnedFromARefusalAlone_data();
    void offsetIsLearnedFromARefusalAlone();
    void offsetThatDidNotHelpIsDropped();
    void offsetFollowsAClockThatIsSetRight();
    void callsThatWereUnderWayTakeWhatWasLearned();
    void dateIsToldWhereItGoesWithTheSignature_data();
    void dateIsToldWhereItGoesWithTheSignature();
};

void tst_PlatformTime::offsetIsLearnedFromARefusalAlone_data()
{
    QTest::addColumn<std::optional<Millis>>("seen");
    QTest::addColumn<bool>("believed");
    using Seen = std::optional<Millis>;
    QTest::newRow("a quarter ahead") << Seen(15min) << true;
    QTest::newRow("a quarter behind") << Seen(-15min) << true;
    QTest::newRow("eight hours, a time zone") << Seen(8h) << true;
    QTest::newRow("just enough") << Seen(5min) << true;
    QTest::newRow("a date") << Seen(24h) << true;
    QTest::newRow("no Date header") << Seen() << false;
    QTest::newRow("explains nothing") << Seen(3min) << false;
    QTest::newRow("the year 1601") << Seen(-24h * 365 * 425) << false;
    QTest::newRow("the year 9999") << Seen(24h * 365 * 7973) << false;
}

void tst_PlatformTime::offsetIsLearnedFromARefusalAlone()
{
    QFETCH(const std::optional<Millis>, seen);
    QFETCH(const bool, believed);
    PlatformTime time;
    QVERIFY(time.offset() == 0ms);
    QCOMPARE(time.refused(seen, 0ms), believed);
    QVERIFY(time.offset() == (believed ? *seen : 0ms));
}

void tst_PlatformTime::offsetThatDidNotHelpIsDropped()
{
    PlatformTime time;
    QVERIFY(time.refused(24h, 0ms));
    QVERIFY(time.refused(24h, 24h)); // the same Date again
    QVERIFY(time.offset() == 0ms);
    QVERIFY(time.refused(24h, 0ms));
    time.refusedForGood(24h);
    QVERIFY(time.offset() == 0ms);

    QVERIFY(time.refused(15min, 0ms));
    QVERIFY(time.refused(std::nullopt, 15min)); // worth a try without it
    QVERIFY(time.offset() == 0ms);
}

void tst_PlatformTime::offsetFollowsAClockThatIsSetRight()
{
    PlatformTime time;
    QVERIFY(time.refused(15min, 0ms));
    QVERIFY(time.refused(500ms, 15min));
    QVERIFY(time.offset() == 500ms);
}

void tst_PlatformTime::callsThatWereUnderWayTakeWhatWasLearned()
{
    PlatformTime time;
    QVERIFY(time.refused(15min, 0ms));
    QVERIFY(time.refused(std::nullopt, 0ms)); // signed before that
    QVERIFY(time.offset() == 15min);
    time.refusedForGood(0ms); // says nothing about 15 minutes
    QVERIFY(time.offset() == 15min);
}

void tst_PlatformTime::dateIsToldWhereItGoesWithTheSignature_data()
{
    QTest::addColumn<std::optional<Millis>>("seen");
    QTest::addColumn<Millis>("used");
    QTest::addColumn<bool>("told");
    using Seen = std::optional<Millis>;
    QTest::newRow("right") << Seen(500ms) << Millis{0} << true;
    QTest::newRow("two minutes slow") << Seen(2min) << Millis{0} << true;
    QTest::newRow("corrected by a quarter") << Seen(-15min) << Millis{-15min - 2s} << true;
    QTest::newRow("six minutes, but the signature was taken") << Seen(6min) << Millis{0} << false;
    QTest::newRow("a day") << Seen(-24h) << Millis{0} << false;
    QTest::newRow("no Date header") << Seen() << Millis{0} << false;
}

void tst_PlatformTime::dateIsToldWhereItGoesWithTheSignature()
{
    QFETCH(const std::optional<Millis>, seen);
    QFETCH(const Millis, used);
    QFETCH(const bool, told);
    QVERIFY(PlatformTime::plausible(seen, used) == (told ? seen : std::nullopt));
}

FLOTILLA_TEST(tst_PlatformTime)
#include "tst_platformtime.moc"
