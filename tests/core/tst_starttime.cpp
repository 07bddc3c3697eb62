// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes as a start, with the clocks that are put forward and back; and windows in which nothing starts.
#include "workflow/freezerule.h"
#include "workflow/starttime.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStartTime : public QObject
{
    Q_OBJECT

private:
    static Instant utc(const char *text) { return fromEpochMillis(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch()); }
    static QTimeZone berlin() { return QTimeZone("Europe/Berlin"); }
    static FreezeWindow weekend() { return *weeklyWindow(u"Fri 18:00-Mon 08:00"_s, u"Europe/Berlin"_s, u"no weekend work"_s); }

private slots:
    void starts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start"); // empty: refused
        QTest::newRow("local") << u"2026-12-01T02:00"_s << u"2026-12-01T01:00:00Z"_s;
        QTest::newRow("with a blank") << u" 2026-12-01 02:00 "_s << u"2026-12-01T01:00:00Z"_s;
        QTest::newRow("UTC") << u"2026-12-01T02:00Z"_s << u"2026-12-01T02:00:00Z"_s;
        QTest::newRow("offset") << u"2026-12-01T02:00+08:00"_s << u"2026-11-30T18:00:00Z"_s;
        QTest::newRow("later today") << u"23:30"_s << u"2026-11-27T22:30:00Z"_s;
        QTest::newRow("tomorrow") << u"2:00"_s << u"2026-11-28T01:00:00Z"_s;
        QTest::newRow("this very minute is tomorrow") << u"11:00"_s << u"2026-11-28T10:00:00Z"_s;
        QTest::newRow("past") << u"2026-11-27T10:00"_s << QString();
        QTest::newRow("summer time") << u"2027-03-29T02:30"_s << u"2027-03-29T00:30:00Z"_s;
        QTest::newRow("an hour that is not there") << u"2027-03-28T02:30"_s << QString();
        QTest::newRow("no time") << u"25:00"_s << QString();
        QTest::newRow("no day") << u"2026-02-30T10:00"_s << QString();
        QTest::newRow("words") << u"tonight"_s << QString();
    }
    void starts()
    {
        QFETCH(QString, text);
        QFETCH(QString, start);
        const Result<Instant> read = startFromText(text, utc("2026-11-27T10:00:00Z"), berlin());
        QCOMPARE(read.ok(), !start.isEmpty());
        if (read.ok()) {
            QCOMPARE(toDateTime(*read).toString(Qt::ISODate), start);
        } else {
            QCOMPARE(read.error().kind, ErrorKind::Usage);
        }
    }

    void itIsSaidBackWithTheZone()
    {
        QVERIFY(startText(utc("2026-12-02T01:00:00Z"), berlin()).endsWith(u"2026-12-02 02:00 (Europe/Berlin, UTC+01:00)"_s));
        QVERIFY(startText(utc("2026-07-02T00:00:00Z"), berlin()).endsWith(u"2026-07-02 02:00 (Europe/Berlin, UTC+02:00)"_s));
        QCOMPARE(countdownText(utc("2026-11-27T13:20:00Z"), utc("2026-11-27T10:00:00Z")), u"in 3 h 20 min"_s);
        QCOMPARE(countdownText(utc("2026-11-27T10:00:00Z"), utc("2026-11-27T10:12:00Z")), u"12 min ago"_s);
    }

    void itBeginsByItselfForHalfAnHour()
    {
        const Instant start = utc("2026-12-02T01:00:00Z");
        QCOMPARE(startState(start, start - 1ms), StartState::Early);
        QCOMPARE(startState(start, start), StartState::Due);
        QCOMPARE(startState(start, start + kStartTolerance), StartState::Due);
        QCOMPARE(startState(start, start + kStartTolerance + 1ms), StartState::Overdue);
    }

    void aWeek_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("until"); // empty: not frozen
        QTest::newRow("before") << u"2026-11-27T16:59:59Z"_s << QString();
        QTest::newRow("begins") << u"2026-11-27T17:00:00Z"_s << u"2026-11-30T07:00:00Z"_s;
        QTest::newRow("Sunday") << u"2026-11-29T12:00:00Z"_s << u"2026-11-30T07:00:00Z"_s;
        QTest::newRow("last minute") << u"2026-11-30T06:59:30Z"_s << u"2026-11-30T07:00:00Z"_s;
        QTest::newRow("over") << u"2026-11-30T07:00:00Z"_s << QString();
        QTest::newRow("summer begins in it") << u"2027-03-26T18:00:00Z"_s << u"2027-03-29T06:00:00Z"_s;
        QTest::newRow("summer ends in it") << u"2026-10-24T10:00:00Z"_s << u"2026-10-26T07:00:00Z"_s;
    }
    void aWeek()
    {
        QFETCH(QString, at);
        QFETCH(QString, until);
        const auto frozen = frozenAt({weekend()}, utc(qPrintable(at)));
        QCOMPARE(frozen ? toDateTime(frozen->until).toString(Qt::ISODate) : QString(), until);
        QVERIFY(!frozen || frozen->reason == "no weekend work"_L1);
    }

    void windowsThatTouchAreOneFreeze()
    {
        const FreezeWindow monday = *datedWindow(utc("2026-11-30T06:00:00Z"), utc("2026-12-01T00:00:00Z"), u"Europe/Berlin"_s, u"audit"_s);
        const auto frozen = frozenAt({weekend(), monday}, utc("2026-11-28T00:00:00Z"));
        QCOMPARE(frozen->until, utc("2026-12-01T00:00:00Z"));
        QCOMPARE(frozen->reason, u"no weekend work; audit"_s); // the first one's alone would claim an end that is not its own
        const FreezeWindow all = *weeklyWindow(u"Mon 08:00-Fri 18:00"_s, u"Europe/Berlin"_s, {});
        QVERIFY(frozenAt({weekend(), all}, utc("2026-11-28T00:00:00Z")).has_value()); // without an end
    }

    void windowsAreWrittenAndRead()
    {
        QCOMPARE(windowText(weekend()), u"Fri 18:00-Mon 08:00 (Europe/Berlin): no weekend work"_s);
        QCOMPARE(*weeklyWindow(u"fri 18:00 – MON 8:00"_s, u"Europe/Berlin"_s, u"no weekend work"_s), weekend());
        for (const QString &text : {u"Friday 18:00-Monday 08:00"_s, u"周五 18:00-周一 08:00"_s, u"星期五18：00至星期一8：00"_s, u"Fri 18:00～周一 08:00"_s}) {
            QCOMPARE(*weeklyWindow(text, u"Europe/Berlin"_s, u"no weekend work"_s), weekend());
        }
        QCOMPARE(weeklyWindow(u"周六 0:00-周日 0:00"_s, u"UTC"_s, {})->weekTo.day, 7);
        QCOMPARE(weeklyWindow(u"周六 0:00-礼拜天 0:00"_s, u"UTC"_s, {})->weekTo.day, 7);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Chinese)); // what is shown can be typed
        const QString shown = weekSpan(weekend());
        const auto typed = weeklyWindow(shown, u"Europe/Berlin"_s, u"no weekend work"_s);
        QLocale::setDefault(before);
        QCOMPARE(shown, u"周五 18:00-周一 08:00"_s);
        QCOMPARE(*typed, weekend());
        for (const char *text : {"", "Fri-Mon", "Fri 18:00-Fri 18:00", "Fri 25:00-Mon 08:00", "Xyz 18:00-Mon 08:00"}) {
            QVERIFY2(!weeklyWindow(QString::fromLatin1(text), u"UTC"_s, {}).ok(), text);
        }
        QVERIFY(!datedWindow(utc("2026-12-02T00:00:00Z"), utc("2026-12-01T00:00:00Z"), u"UTC"_s, u"x"_s).ok());
        QVERIFY(!datedWindow(utc("2026-12-01T00:00:00Z"), utc("2026-12-02T00:00:00Z"), u"UTC"_s, u" "_s).ok());
        QVERIFY(countdownText(utc("9999-12-31T23:59:00Z"), utc("2026-12-01T00:00:00Z")).startsWith(u"in 29"_s)); // days
        QVERIFY(momentFromText(u"2026-12-01T02:00+14:00"_s, QTimeZone::utc()).ok());
        for (const QString &offset : {u"+99:99"_s, u"+15:00"_s, u"-08:60"_s}) {
            QVERIFY(!momentFromText(u"2026-12-01T02:00"_s + offset, QTimeZone::utc()).ok());
        }
        const FreezeWindow dated = *datedWindow(utc("2026-12-01T00:00:00Z"), utc("2026-12-02T00:00:00Z"), u"UTC"_s, u"x"_s);
        QVERIFY(mayFreeze(dated, utc("2026-12-01T12:00:00Z")).ok());
        QVERIFY(!mayFreeze(dated, utc("2026-12-02T00:00:00Z")).ok());
        QVERIFY(mayFreeze(weekend(), utc("2026-12-02T00:00:00Z")).ok());
        for (const QString &zone : {QString(), u"Foo/Bar"_s}) {
            QVERIFY(!mayFreeze(*weeklyWindow(u"Fri 18:00-Mon 08:00"_s, zone, {}), utc("2026-12-02T00:00:00Z")).ok());
        }
    }
};

FLOTILLA_TEST(TestStartTime)
#include "tst_starttime.moc"
