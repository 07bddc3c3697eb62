// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/windowparts.h"
#include "settings/settingkeys.h"
#include "testmain.h"
#include "widgets/ask.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::startLong;
using fakes::WindowRig;

/// A closed window whose batch goes on, and the icon that stands for it.
class TestTray : public QObject
{
    Q_OBJECT
private slots:
    void whoChoseSoGoesOnInTheTray();
    void withoutATrayItAsksAsBefore();
    void theTrayStopsToo();
};

void TestTray::whoChoseSoGoesOnInTheTray()
{
    WindowRig rig;
    QVERIFY(rig.store.setSetting(settingkeys::kBackground, u"on"_s));
    MainWindow window(rig.context, rig.desktop);
    QSignalSpy ended(&window, &MainWindow::endedInTray);
    window.show();
    const BatchId id = startLong(rig);
    QVERIFY(!window.close());
    QVERIFY(!window.isVisible());
    QCOMPARE(window.findChildren<AskDialog *>().size(), 0);
    QVERIFY2(rig.tray.status.startsWith(u"Running: 0 of 5 done"_s), qPrintable(rig.tray.status));
    QCOMPARE(rig.notifier.titles.constLast(), u"Flotilla goes on"_s);
    rig.tray.opened();
    QVERIFY(window.isVisible());
    QVERIFY(rig.tray.status.isEmpty());
    QVERIFY(!window.close());
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 2; }));
    QTRY_VERIFY(rig.tray.status.contains(u"2 of 5"_s));
    QVERIFY(rig.until([&] { return !ended.isEmpty(); })); // nothing is left to stay for
    QVERIFY(rig.tray.status.isEmpty());
    QVERIFY(!window.isVisible());
    QVERIFY(rig.board->runners().isEmpty());
    QVERIFY(rig.notifier.texts.constLast().startsWith(u"Ended: 5"_s));
}

void TestTray::withoutATrayItAsksAsBefore()
{
    WindowRig rig;
    rig.tray.there = false;
    QVERIFY(rig.store.setSetting(settingkeys::kBackground, u"on"_s));
    MainWindow window(rig.context, rig.desktop);
    window.show();
    startLong(rig);
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    QCOMPARE(window.findChildren<AskDialog *>().size(), 1);
}

void TestTray::theTrayStopsToo()
{
    WindowRig rig;
    QVERIFY(rig.store.setSetting(settingkeys::kBackground, u"on"_s));
    MainWindow window(rig.context, rig.desktop);
    QSignalSpy ended(&window, &MainWindow::endedInTray);
    window.show();
    const BatchId id = startLong(rig);
    QVERIFY(!window.close());
    rig.tray.stopped();
    QVERIFY(rig.until([&] { return !ended.isEmpty(); }, false));
    QVERIFY(totalsOf(rig.state(id).targets).succeeded < 5);
    QVERIFY(rig.board->runners().isEmpty());
}

FLOTILLA_WINDOW_TEST(TestTray)
#include "tst_tray.moc"
