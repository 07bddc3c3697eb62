// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"
#include "testmain.h"
#include "theme.h"
#include "widgets/timewords.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void theThemeIsAppliedAtRunTime();
    void theLanguageOfTheSystem_data();
    void theLanguageOfTheSystem();
    void timesInWords_data();
    void timesInWords();
    void durations_data();
    void durations();
};

void TestTheme::everythingCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::everythingCanBeRead()
{
    QFETCH(bool, dark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QCOMPARE(isDark(palette), dark);
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (const Tone tone : {Tone::Quiet, Tone::Running, Tone::Good, Tone::Review, Tone::Attention, Tone::Bad}) {
            QVERIFY2(contrast(toneColour(tone, palette), palette.color(ground)) >= 4.5,
                     qPrintable(u"tone %1 on role %2"_s.arg(int(tone)).arg(int(ground))));
            QVERIFY(contrast(palette.color(QPalette::Text), toneFill(tone, palette)) >= 4.5);
        }
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(ground)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Link), palette.color(ground)) >= 4.5);
    }
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.0);
}

void TestTheme::theThemeIsAppliedAtRunTime()
{
    applyTheme(ThemeChoice::Dark);
    QVERIFY(isDark(QApplication::palette()));
    applyTheme(themeFromSetting(u"light"_s));
    QVERIFY(!isDark(QApplication::palette()));
    applyTheme(ThemeChoice::System, true);
    QVERIFY(isDark(QApplication::palette()));
    applyTheme(ThemeChoice::System, false);
    QVERIFY(!isDark(QApplication::palette()));
}

void TestTheme::theLanguageOfTheSystem_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("language");
    QTest::newRow("chosen English") << u"en"_s << QStringList{u"zh-CN"_s} << u"en"_s;
    QTest::newRow("chosen Chinese") << u"zh_CN"_s << QStringList{u"en"_s} << u"zh_CN"_s;
    QTest::newRow("the system speaks Chinese") << QString() << QStringList{u"zh-Hans-CN"_s, u"en"_s} << u"zh_CN"_s;
    QTest::newRow("English before Chinese") << QString() << QStringList{u"en-GB"_s, u"zh"_s} << u"en"_s;
    QTest::newRow("German then Chinese") << u"system"_s << QStringList{u"de-DE"_s, u"zh-CN"_s} << u"zh_CN"_s;
    QTest::newRow("no language of ours") << QString() << QStringList{u"de"_s} << u"en"_s;
}

void TestTheme::theLanguageOfTheSystem()
{
    QFETCH(QString, setting);
    QFETCH(QStringList, system);
    QTEST(Languages::resolved(setting, system), "language");
}

void TestTheme::timesInWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("a moment") << qint64(20) << u"just now"_s;
    QTest::newRow("minutes") << qint64(200) << u"3 min ago"_s;
    QTest::newRow("days") << qint64(3 * 86400) << u"3 days ago"_s;
    QTest::newRow("weeks") << qint64(22 * 86400) << u"3 weeks ago"_s;
    QTest::newRow("months") << qint64(92 * 86400) << u"3 months ago"_s;
    QTest::newRow("years") << qint64(3 * 366 * 86400) << u"3 years ago"_s;
}

void TestTheme::timesInWords()
{
    QFETCH(qint64, seconds);
    const Instant now = fromEpochMillis(1'767'268'800'000); // noon UTC
    QTEST(ago(now - std::chrono::seconds(seconds), now), "words");
    QVERIFY(ago({}, now).isEmpty());
    QVERIFY(absolute({}).isEmpty());
}

void TestTheme::durations_data()
{
    QTest::addColumn<int>("millis");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0 << u"0:00"_s;
    QTest::newRow("three seconds") << 3'200 << u"0:03"_s;
    QTest::newRow("two minutes") << 131'000 << u"2:11"_s;
    QTest::newRow("an hour") << 3'731'000 << u"1:02:11"_s;
}

void TestTheme::durations()
{
    QFETCH(int, millis);
    QTEST(duration(Millis(millis)), "words");
}

FLOTILLA_WINDOW_TEST(TestTheme)
#include "tst_theme.moc"
