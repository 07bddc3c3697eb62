// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::PageRig;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void showsDefaultsWithoutStoringThem()
    {
        PageRig rig;
        SettingsPage page(rig.context, rig.bulletin, nullptr);
        page.shown();
        QCOMPARE(page.findChild<QSpinBox *>(u"overdueBox"_s)->value(), 7);
        QCOMPARE(page.findChild<QSpinBox *>(u"stopAfterBox"_s)->value(), 5);
        QCOMPARE(page.findChild<QSpinBox *>(u"buildMinutesBox"_s)->value(), 30);
        QVERIFY(page.findChild<QCheckBox *>(u"notificationsBox"_s)->isChecked());
        QVERIFY(rig.store.settings.isEmpty());
    }

    void eachChangeIsStoredAndAnnounced()
    {
        PageRig rig;
        SettingsPage page(rig.context, rig.bulletin, nullptr);
        QSignalSpy announced(&rig.bulletin, &Bulletin::settingsChanged);
        page.findChild<QComboBox *>(u"languageBox"_s)->setCurrentIndex(2);
        QCOMPARE(rig.store.settings.value(u"ui/language"_s), u"zh_CN"_s);
        page.findChild<QComboBox *>(u"themeBox"_s)->setCurrentIndex(2);
        QCOMPARE(rig.store.settings.value(u"ui/theme"_s), u"dark"_s);
        page.findChild<QSpinBox *>(u"overdueBox"_s)->setValue(0);
        QCOMPARE(rig.store.settings.value(u"audit/overdueDays"_s), u"0"_s);
        page.findChild<QSpinBox *>(u"stopAfterBox"_s)->setValue(3);
        QCOMPARE(rig.store.settings.value(u"publish/stopAfter"_s), u"3"_s);
        page.findChild<QSpinBox *>(u"buildMinutesBox"_s)->setValue(45);
        QCOMPARE(rig.store.settings.value(u"publish/buildMinutes"_s), u"45"_s);
        page.findChild<QCheckBox *>(u"notificationsBox"_s)->click();
        QCOMPARE(rig.store.settings.value(u"ui/notifications"_s), u"off"_s);
        QCOMPARE(announced.size(), 6);
    }

    void aChangeOfLanguageKeepsWhatWasChosen()
    {
        PageRig rig;
        rig.store.settings = {{u"ui/language"_s, u"en"_s}, {u"ui/theme"_s, u"light"_s}, {u"audit/overdueDays"_s, u"9"_s}};
        SettingsPage page(rig.context, rig.bulletin, nullptr);
        const auto before = rig.store.settings;
        QSignalSpy announced(&rig.bulletin, &Bulletin::settingsChanged);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&page, &change);
        QCOMPARE(page.findChild<QComboBox *>(u"languageBox"_s)->currentData().toString(), u"en"_s);
        QCOMPARE(page.findChild<QComboBox *>(u"themeBox"_s)->currentData().toString(), u"light"_s);
        QCOMPARE(page.findChild<QSpinBox *>(u"overdueBox"_s)->value(), 9);
        QCOMPARE(announced.size(), 0);
        QCOMPARE(rig.store.settings, before);
    }

    void tellsVersionLicenceAndLimits()
    {
        PageRig rig;
        SettingsPage page(rig.context, rig.bulletin, nullptr);
        const QString about = page.findChild<QLabel *>(u"aboutText"_s)->text();
        QVERIFY(about.contains(u"0.1.0"_s));
        QVERIFY(about.contains(u"GPL-3.0-or-later"_s));
        QVERIFY(page.findChild<QLabel *>(u"limitsText"_s)->text().contains(u"submitted for review"_s));
    }

    void everyPlatformTellsItsLimits()
    {
        PageRig rig;
        Platform other = weda::platform();
        other.limits = [] { return QStringList{u"It makes <no> coffee."_s}; };
        Platform silent = weda::platform();
        silent.limits = nullptr;
        rig.ports.platforms = Platforms({&weda::platform(), &silent, &other});
        SettingsPage page(rig.context, rig.bulletin, nullptr);
        const QString text = page.findChild<QLabel *>(u"limitsText"_s)->text();
        QVERIFY2(text.contains(u"It makes &lt;no&gt; coffee."_s), qPrintable(text));
        QVERIFY(text.contains(u"submitted for review"_s));
        QCOMPARE(text.count(u"<ul"_s), 2); // none for the one that declares nothing
    }
};

FLOTILLA_WINDOW_TEST(TestSettingsPage)
#include "tst_settingspage.moc"
