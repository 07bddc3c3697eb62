// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"
#include "testmain.h"
#include "theme.h"
#include "timeline/timelinepaint.h"
#include "widgets/timewords.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void theAccentOfTheSystem_data();
    void theAccentOfTheSystem();
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
    for (const QColor &step : TimelinePaint::stepColours(dark)) {
        QVERIFY(contrast(TimelinePaint::wordColour(), step) >= 4.5);
    }
    const QList<Tone> tones{Tone::Quiet, Tone::Running, Tone::Good, Tone::Review, Tone::Attention, Tone::Bad};
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const auto of = [&](QPalette::ColorRole role) { return palette.color(group, role); };
        const auto canRead = [&](const QColor &words, const QColor &ground) {
            return contrast(words, ground) >= 4.5 || (qWarning() << words.name() << "on" << ground.name() << "in group" << group, false);
        };
        for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button}) {
            for (const Tone tone : tones) {
                QVERIFY(canRead(toneColour(tone, palette), of(ground)));
            }
            for (const Purpose purpose : {Purpose::Production, Purpose::Test, Purpose::Practice}) {
                QVERIFY(canRead(purposeColour(purpose, palette), of(ground)));
            }
            for (const QPalette::ColorRole words : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText, QPalette::Link}) {
                QVERIFY(canRead(of(words), of(ground)));
            }
        }
        for (const Tone tone : tones) { // bars, chips and badges
            QVERIFY(canRead(palette.color(QPalette::Text), toneFill(tone, palette)));
            QVERIFY(canRead(toneColour(tone, palette), toneFill(tone, palette)));
        }
        QVERIFY(canRead(of(QPalette::HighlightedText), of(QPalette::Highlight)));
        QVERIFY(canRead(of(QPalette::ToolTipText), of(QPalette::ToolTipBase)));
    }
}

void TestTheme::theAccentOfTheSystem_data()
{
    QTest::addColumn<QColor>("highlight");
    QTest::addColumn<bool>("told");
    QTest::newRow("nobody chose Fusion's own") << QColor(48, 140, 198) << false;
    QTest::newRow("nor Qt's") << QColor(0, 0, 128) << false;
    QTest::newRow("grey is no accent") << QColor(0x90, 0x94, 0x98) << false;
    QTest::newRow("a person's choice") << QColor(0xe9, 0x54, 0x20) << true;
}

void TestTheme::theAccentOfTheSystem()
{
    QFETCH(QColor, highlight);
    QPalette system;
    system.setColor(QPalette::Highlight, highlight);
    QTEST(accentOf(system).isValid(), "told");
    applyTheme(ThemeChoice::Light, false, accentOf(system));
    const QColor shown = QApplication::palette().color(QPalette::Highlight);
    QCOMPARE(shown != lightPalette().color(QPalette::Highlight), accentOf(system).isValid());
    QVERIFY(!accentOf(system).isValid() || qAbs(shown.hslHue() - highlight.hslHue()) < 12);
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
