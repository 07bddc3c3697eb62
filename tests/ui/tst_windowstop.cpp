// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "fakes/windowparts.h"
#include "models/itemlistmodel.h"
#include "page.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "publish/programcolumn.h"
#include "testmain.h"
#include "widgets/filteredit.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "window/commandpalette.h"
#include "window/noticebar.h"
#include "window/statusline.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::canPublish;
using fakes::says;
using fakes::startLong;
using fakes::WindowRig;

/// How the window stops, closes, and what it offers after an interruption.
class TestWindowStop : public QObject
{
    Q_OBJECT
private slots:
    void stopEverythingAsksNothingAndTells();
    void whatRanAndWhatWasBeingStartedAreTold();
    void stopEverythingIsNeverBehindADialog_data();
    void stopEverythingIsNeverBehindADialog();
    void aPageWaitsForItsDialog();
    void closingWithoutABatchDoesNotAsk();
    void closingDuringAStartAsks();
    void aStartCanBeStopped();
    void closingDuringABatchAsksOnce();
    void whatFailedIsNotDone();
    void aDialogGoesAndComesWithItsPage();
    void anInterruptedBatchIsOffered();
    void aBatchThatIsOnlyToBeClosedIsOffered();
    void aStoppedBatchIsNotOffered();
    void aBatchThatNeverBeganIsOffered();
    void whatWasStoppedToQuitIsOfferedAtTheNextStart_data();
    void whatWasStoppedToQuitIsOfferedAtTheNextStart();
    void twoAppsForTheSameThreeAreThree();
    void aRefusedResumeIsOfferedAgain();
    void whatWasStoppedIsSaidUntilTheBatchGoesOn();
    void oneBarSpeaksOfABatch();
    void theNewestNoticeWins();
};

void TestWindowStop::stopEverythingAsksNothingAndTells()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    startLong(rig);
    QTest::keyClick(&window, Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!window.findChild<AskDialog *>());
    QVERIFY(rig.until([&] { return window.notices()->isVisible(); }, false));
    QVERIFY2(window.notices()->text().contains(u"Stopped: 0 of 5 finished, 5 not."_s),
             qPrintable(window.notices()->text()));
    QVERIFY(window.notices()->text().contains(u"is bound to Shop Hill 1"_s));
}

void TestWindowStop::whatRanAndWhatWasBeingStartedAreTold()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    startLong(rig);
    rig.startBatch(rig.orderOf(2, {u"app-2"_s}));
    QCOMPARE(rig.board->startingCount(), 1);
    window.stopEverything();
    QVERIFY(rig.until([&] { return window.notices()->isVisible(); }, false));
    const QStringList lines = window.notices()->text().split(u'\n');
    const auto told = [&lines](const QString &title) {
        return std::any_of(lines.cbegin(), lines.cend(), [&title](const QString &line) { return line.startsWith(title); });
    };
    QVERIFY2(told(u"Harbour order app → 5 mini programs. Stopped: 0 of 5"_s), qPrintable(window.notices()->text()));
    QVERIFY2(told(u"Table booking → 2 mini programs. "_s), qPrintable(window.notices()->text()));
}

void TestWindowStop::stopEverythingIsNeverBehindADialog_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("a confirmation, the key") << u"confirmation"_s << true;
    QTest::newRow("a confirmation, the button") << u"confirmation"_s << false;
    QTest::newRow("a file dialog, the key") << u"file"_s << true;
    QTest::newRow("a file dialog, the button") << u"file"_s << false;
    QTest::newRow("the question at the end, the key") << u"closing"_s << true;
    QTest::newRow("the question at the end, the button") << u"closing"_s << false;
    QTest::newRow("the form of a mini program, the key") << u"form"_s << true;
    QTest::newRow("the form of a mini program, the button") << u"form"_s << false;
    QTest::newRow("the palette, the key") << u"palette"_s << true;
}

void TestWindowStop::stopEverythingIsNeverBehindADialog()
{
    QFETCH(QString, open);
    QFETCH(bool, byKey);
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const BatchId id = startLong(rig);
    if (open == u"confirmation"_s) {
        QVERIFY(rig.until([&] { return window.findChild<ItemListModel *>()->count() == 3; }, false));
        window.findChild<ItemListModel *>()->setChosen({{u"app-2"_s}});
        window.publishPage()->publishPrograms({rig.store.programRows.at(7).id});
        QVERIFY(rig.until([&] { return canPublish(window); }, false));
        window.publishPage()->activatePrimary();
    } else if (open == u"palette"_s) {
        window.openPalette();
    } else if (open == u"closing"_s) {
        window.close();
    } else if (open == u"file"_s) {
        buttonOf(window.publishPage(), u"Import a list…"_s)->click();
    } else {
        window.showPage(pages::Fleet);
        window.page(pages::Fleet)->commands().at(1)->trigger();
    }
    auto *dialog = window.findChild<QDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(!QApplication::activeModalWidget());
    if (byKey) {
        QTest::keyClick(dialog, Qt::Key_Period, Qt::ControlModifier);
    } else {
        QPushButton *stop = buttonOf(&window, u"Stop everything"_s);
        QTRY_VERIFY(stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
    }
    const BatchRunner *runner = rig.board->runner(id);
    QVERIFY(!runner || runner->runState() == RunState::Stopping);
    QVERIFY(dialog->isVisible()); // and what was asked is still asked
}

void TestWindowStop::aPageWaitsForItsDialog()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(rig.until([&] { return window.findChild<ItemListModel *>()->count() == 3; }));
    window.findChild<ItemListModel *>()->setChosen({{u"app-1"_s}});
    window.publishPage()->publishPrograms({rig.store.programRows.at(0).id});
    QVERIFY(rig.until([&] { return canPublish(window); }));
    FilterEdit *filter = window.publishPage()->findChild<ProgramColumn *>()->filter();
    filter->setFocus();
    window.publishPage()->activatePrimary();
    window.publishPage()->activatePrimary();
    QCOMPARE(window.findChildren<ConfirmDialog *>().size(), 1);
    QVERIFY(!window.publishPage()->isEnabled());
    QVERIFY(window.findChild<ConfirmDialog *>()->isEnabled());
    QVERIFY(window.page(pages::Settings)->isEnabled());
    window.findChild<ConfirmDialog *>()->reject();
    QVERIFY(window.publishPage()->isEnabled());
    QCOMPARE(window.focusWidget(), filter);
}

void TestWindowStop::closingWithoutABatchDoesNotAsk()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(window.close());
    QVERIFY(!window.findChild<AskDialog *>());
}

void TestWindowStop::closingDuringAStartAsks()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    rig.startBatch(rig.orderOf(2));
    QCOMPARE(rig.board->startingCount(), 1);
    QVERIFY(!window.close());
    auto *box = window.findChild<AskDialog *>();
    QVERIFY(box);
    QVERIFY(box->text().startsWith(u"1 batches are being started."_s));
    buttonOf(box, u"Stop at a safe point and quit"_s)->click();
    QVERIFY(rig.until([&] { return !window.isVisible(); }));
    QCOMPARE(rig.board->startingCount(), 0);
    QCOMPARE(rig.platform.deployed.size(), 0);
}

void TestWindowStop::aStartCanBeStopped()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    const BatchId id = rig.startBatch(rig.orderOf(2));
    QPushButton *stop = buttonOf(&window, u"Stop everything"_s);
    QTRY_VERIFY(stop->isEnabled());
    QVERIFY(says(*window.findChild<StatusLine *>(), u"1 batches are being started"_s));
    stop->click();
    QTRY_VERIFY(!stop->isEnabled());
    QCOMPARE(totalsOf(rig.state(id).targets).waiting, 0);
    QTRY_VERIFY(window.notices()->isVisible()); // what was stopped is said, although nothing ran yet
    QVERIFY2(window.notices()->text().contains(u"Harbour order app"_s), qPrintable(window.notices()->text()));
    QCOMPARE(rig.platform.deployed.size(), 0);
}

void TestWindowStop::closingDuringABatchAsksOnce()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    startLong(rig);
    QVERIFY(!window.close());
    QCOMPARE(window.findChildren<AskDialog *>().size(), 1);
    QVERIFY(!window.close());
    QCOMPARE(window.findChildren<AskDialog *>().size(), 1); // one question is enough
    buttonOf(window.findChild<AskDialog *>(), u"Keep running"_s)->click();
    QVERIFY(window.isVisible());
    QCOMPARE(rig.board->runners().size(), 1);
    QTRY_COMPARE(window.findChildren<AskDialog *>().size(), 0);

    QVERIFY(!window.close());
    buttonOf(window.findChild<AskDialog *>(), u"Stop at a safe point and quit"_s)->click();
    QVERIFY(rig.until([&] { return !window.isVisible(); }, false));
    QVERIFY(rig.board->runners().isEmpty());
}

void TestWindowStop::whatFailedIsNotDone()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    rig.platform.buildTime = std::chrono::minutes(3);
    rig.platform.refuseBind = {rig.store.programRows.at(0).id};
    const BatchId id = rig.startBatch(rig.orderOf(5));
    QVERIFY(rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->totals().failed == 1; }, false));
    QVERIFY(!window.close());
    const QString text = window.findChild<AskDialog *>()->text();
    QVERIFY2(text.contains(u"0 of 5 done, 1 failed."_s), qPrintable(text));
}

void TestWindowStop::aDialogGoesAndComesWithItsPage()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.page(pages::Fleet)->commands().at(1)->trigger();
    const QPointer<QDialog> dialog(window.findChild<QDialog *>());
    QVERIFY(dialog && dialog->isVisible());
    window.showPage(pages::Home);
    QVERIFY(!dialog->isVisible()); // over a page that it is not about it would mislead
    QVERIFY(window.page(pages::Home)->isEnabled());
    window.showPage(pages::Fleet);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!window.page(pages::Fleet)->isEnabled()); // it is still asked
    window.showPage(pages::Home);
    dialog->reject(); // as a sheet does that was started meanwhile
    window.showPage(pages::Fleet);
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(window.page(pages::Fleet)->isEnabled());
}

void TestWindowStop::anInterruptedBatchIsOffered()
{
    WindowRig rig;
    const BatchId id = startLong(rig);
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, {}, {}};
    MainWindow window(context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    QVERIFY2(window.notices()->text().contains(u"“Harbour order app” was interrupted"_s),
             qPrintable(window.notices()->text()));
    QVERIFY(window.notices()->text().endsWith(u"with 5 to go. Nothing has been sent since."_s));
    buttonOf(window.notices(), u"Look and resume"_s)->click();
    QCOMPARE(window.currentPage(), pages::Releases);
    QCOMPARE(window.batchesPage()->view()->id(), id);
    QVERIFY(!window.notices()->isVisible());
    QVERIFY(qobject_cast<QTableView *>(window.focusWidget())); // the button that had the keyboard is gone
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 5; }));
    QCOMPARE(rig.platform.deployed.size(), 5);
}

void TestWindowStop::aBatchThatIsOnlyToBeClosedIsOffered()
{
    WindowRig rig;
    const BatchId id = startLong(rig);
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    rig.store.stored[id.value].state.lanes[0].phase = LanePhase::Closing; // the process died during its last call
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    QVERIFY2(window.notices()->text().contains(u"before its last step"_s), qPrintable(window.notices()->text()));
    buttonOf(window.notices(), u"Look and resume"_s)->click();
    QVERIFY(rig.until([&] { return rig.state(id).lanes.at(0).phase == LanePhase::Closed; }));
    QCOMPARE(rig.platform.deployed.size(), 5);
}

void TestWindowStop::aStoppedBatchIsNotOffered()
{
    WindowRig rig;
    const BatchId id = startLong(rig);
    (void)rig.board->stop(id);
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }, false));
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(!window.notices()->isVisible());
}

void TestWindowStop::aBatchThatNeverBeganIsOffered()
{
    WindowRig rig;
    const BatchId id = rig.startBatch(rig.orderOf(3));
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died during the pre-flight
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, {}, {}};
    MainWindow window(context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    QVERIFY2(window.notices()->text().contains(u"was not started: nothing has been sent."_s),
             qPrintable(window.notices()->text()));
    buttonOf(window.notices(), u"Look and start"_s)->click();
    QCOMPARE(window.batchesPage()->view()->id(), id);
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 3; }));

    rig.startBatch(rig.orderOf(1, {u"app-2"_s})); // one that is being started here is not announced
    QCoreApplication::sendPostedEvents();
    QCOMPARE(rig.board->startingCount(), 1);
    QVERIFY(!window.notices()->isVisible());
}

void TestWindowStop::whatWasStoppedToQuitIsOfferedAtTheNextStart_data()
{
    QTest::addColumn<bool>("building");
    QTest::newRow("a build is under way") << true;
    QTest::newRow("nothing is under way, so all is cancelled") << false;
}

void TestWindowStop::whatWasStoppedToQuitIsOfferedAtTheNextStart()
{
    QFETCH(bool, building);
    WindowRig rig;
    BatchId id;
    {
        MainWindow window(rig.context, rig.desktop);
        window.show();
    window.showPage(pages::Publish);
        if (building) {
            id = startLong(rig);
        } else {
            id = rig.startBatch(rig.orderOf(5));
            QVERIFY(rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->totals().done() == 1; }));
        }
        QVERIFY(!window.close());
        buttonOf(&window, u"Stop at a safe point and quit"_s)->click();
        QVERIFY(rig.until([&] { return !window.isVisible(); }, false));
    }
    QVERIFY(totalsOf(rig.state(id).targets).waiting <= 1);
    const int open = totalsOf(rig.state(id).targets).waiting + totalsOf(rig.state(id).targets).cancelled;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    QVERIFY2(window.notices()->text().contains(u"with %1 to go, when the window was closed"_s.arg(open)),
             qPrintable(window.notices()->text()));
    buttonOf(window.notices(), u"Look and resume"_s)->click();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 5; }));
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QCOMPARE(rig.platform.deployed.size(), 5);

    const BatchId again = startLong(rig);
    QVERIFY(!window.close());
    buttonOf(&window, u"Stop at a safe point and quit"_s)->click();
    QVERIFY(rig.until([&] { return !window.isVisible(); }, false));
    MainWindow next(rig.context, rig.desktop);
    next.show();
    QVERIFY(next.notices()->isVisible());
    buttonOf(next.notices(), u"Leave it"_s)->click();
    QVERIFY(!next.notices()->isVisible());
    MainWindow last(rig.context, rig.desktop); // it was a person's stop, and a person has left it
    last.show();
    QVERIFY(!last.notices()->isVisible());
    QVERIFY(rig.state(again).stopRequested);
}

void TestWindowStop::twoAppsForTheSameThreeAreThree()
{
    WindowRig rig;
    (void)rig.board->create(rig.orderOf(3, {u"app-1"_s, u"app-2"_s}));
    MainWindow window(rig.context, rig.desktop);
    QVERIFY2(window.notices()->text().startsWith(u"A batch of 3 mini programs"_s), qPrintable(window.notices()->text()));
}

void TestWindowStop::aRefusedResumeIsOfferedAgain()
{
    WindowRig rig;
    startLong(rig);
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, {}, {}};
    MainWindow window(context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    const QString offer = window.notices()->text();
    const QList<Connection> connections = rig.store.connectionRows;
    rig.store.connectionRows.clear();
    buttonOf(window.notices(), u"Look and resume"_s)->click();
    QTRY_COMPARE(rig.board->startingCount(), 0);
    QVERIFY(!window.notices()->isVisible()); // the page of the batch says it
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    QCOMPARE(window.notices()->text(), offer);
    rig.store.connectionRows = connections;
    QVERIFY(buttonOf(window.notices(), u"Look and resume"_s));
}

void TestWindowStop::whatWasStoppedIsSaidUntilTheBatchGoesOn()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    const BatchId id = startLong(rig);
    window.stopEverything();
    QVERIFY(rig.until([&] { return window.notices()->isVisible(); }, false));
    QVERIFY(window.notices()->text().contains(u"Stopped: 0 of 5 finished, 5 not."_s));
    rig.board->resume(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
    QVERIFY(rig.until([&] { return rig.board->runner(id); }, false));
    QTRY_VERIFY(!window.notices()->isVisible());
    window.stopEverything();
    QVERIFY(rig.until([&] { return window.notices()->isVisible(); }, false));
}

void TestWindowStop::oneBarSpeaksOfABatch()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    const BatchId id = startLong(rig);
    emit window.bulletin().showBatch(id);
    window.stopEverything();
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }, false));
    const auto *own = window.batchesPage()->view()->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(own->text().startsWith(u"Stopped: 0 of 5 finished"_s));
    QVERIFY(!window.notices()->isVisible());
    window.showPage(pages::Publish);
    QVERIFY(window.notices()->isVisible());
    window.showPage(pages::Releases);
    QVERIFY(!window.notices()->isVisible());
}

void TestWindowStop::theNewestNoticeWins()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    startLong(rig);
    window.stopEverything();
    QVERIFY(rig.until([&] { return window.notices()->isVisible(); }, false));
    emit window.bulletin().warn(u"Something newer."_s);
    QCOMPARE(window.notices()->text(), u"Something newer."_s);
    const auto bars = window.findChildren<MessageBar *>();
    const auto overPages = std::count_if(bars.cbegin(), bars.cend(), [&window](const MessageBar *bar) {
        return bar->isVisible() && bar->parent() == window.notices()->parent();
    });
    QCOMPARE(overPages, 1);
    window.notices()->findChild<QToolButton *>()->click();
    QVERIFY(!window.notices()->isVisible());
}

FLOTILLA_WINDOW_TEST(TestWindowStop)
#include "tst_windowstop.moc"
