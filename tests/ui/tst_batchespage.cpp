// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchwords.h"
#include "batches/batchheader.h"
#include "batches/pdfreport.h"
#include "fakes/batchesshown.h"
#include "fakes/buttons.h"
#include "fakes/toywindowrig.h"
#include "run/runners.h"
#include "testmain.h"
#include "timeline/timelineview.h"
#include "widgets/filteredit.h"
#include "widgets/savefile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

class TestBatchesPage : public QObject
{
    Q_OBJECT
private slots:
    void aRunningBatchIsFollowed();
    void theSelectionStays();
    void aFailedRowSaysWhatAndWhyAndIsRetried();
    void aQuestionIsAnswered_data();
    void aQuestionIsAnswered();
    void stopTellsWhatTheAppIsBoundTo();
    void pauseAndGoOn();
    void anInterruptedBatchIsResumed();
    void aTotalFiltersTheTable();
    void theTimelineSelectsARow();
    void theBadgeCountsWhatWaits();
    void aBatchOfAnotherProcessIsOnlyWatched();
    void aBatchOfAnotherProcessComesIntoTheHistory();
    void whatWaitsHereIsBegunByAnother();
    void whatAnotherProcessRunsWaitsForNobody();
    void whatCannotBeReadIsSaidBesideOldRows();
    void publishAgainIsPassedOn();
    void reportsAreWrittenWholeOrNotAtAll();
    void aReportIsAPdfToo();
    void theHistoryMarksWhatIsShown();
    void aVersionThatWasReadOnTheWayIsSaid();
};

// Open in the window it waited, somebody else began it, and it was done before it was looked at.
void TestBatchesPage::whatWaitsHereIsBegunByAnother()
{
    WindowRig rig;
    Shown shown(rig);
    Order order = rig.orderOf(2);
    order.options.insert(kRunOnOption, u"server"_s);
    const BatchId id = *rig.board->create(order);
    shown.page.openBatch(id);
    QTRY_VERIFY(shown.bar().contains("Nothing was sent"_L1));
    for (Progress &row : rig.store.stored[id.value].state.targets) {
        row.phase = Phase::Succeeded;
        row.starts = 1;
    }
    rig.board->tellChanged({u"another"_s}); // as a look at the history
    QTRY_COMPARE(shown.cell(0, BatchModel::Column::State), u"done"_s);
    QVERIFY2(!shown.bar().contains("Nothing was sent"_L1), qPrintable(shown.bar()));
}

void TestBatchesPage::aRunningBatchIsFollowed()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    shown.page.openBatch(id);
    QVERIFY(shown.button(u"Pause"_s) == nullptr); // not running yet
    QVERIFY(rig.until([&] { return rig.board->runner(id) != nullptr; }));
    QVERIFY(rig.until([&] { return shown.button(u"Pause"_s) != nullptr; }));
    QVERIFY(rig.until([&] { return shown.cell(0, weda::steps::Build) == u"done"_s; }));
    QVERIFY(rig.until([&] { return shown.cell(3, weda::steps::Build) == u"done"_s; }));
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty() && shown.button(u"Pause"_s) == nullptr; }));
    QVERIFY(shown.bar().contains(u"is bound to nothing"_s));
}

void TestBatchesPage::theSelectionStays()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(8));
    QVERIFY(rig.until([&] { return rig.board->runner(id) != nullptr; }));
    shown.page.openBatch(id);
    shown.view().selectTarget(5);
    shown.view().table()->sortByColumn(0, Qt::DescendingOrder);
    const auto selected = [&shown] {
        return shown.view().table()->currentIndex().data(BatchModel::IndexRole).toInt();
    };
    QCOMPARE(selected(), 5);
    shown.view().filter()->setText(shown.view().stored().batch.targets.at(5).name);
    QCOMPARE(shown.view().model().rowCount(), 1);
    QCOMPARE(selected(), 5);
    shown.view().filter()->clear();
    QCOMPARE(selected(), 5);
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QCOMPARE(selected(), 5);
}

void TestBatchesPage::aFailedRowSaysWhatAndWhyAndIsRetried()
{
    WindowRig rig;
    rig.platform.refuseBind.insert(rig.store.programRows.at(1).id);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] { return rig.board->runner(id) != nullptr; }));
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    shown.page.openBatch(id);
    QCOMPARE(shown.cell(1, weda::steps::Bind), u"failed"_s);
    QVERIFY(shown.cell(1, BatchModel::Column::Why).contains(u"FailedOperation"_s));
    shown.view().selectTarget(1);
    const QString text = shown.view().details()->text();
    QVERIFY2(text.contains(u"Bind: failed"_s), qPrintable(text));
    QVERIFY(text.contains(u"full-hosting"_s)); // what it means and what to do
    QVERIFY(text.contains(u"request id"_s));
    shown.button(u"Copy request id"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"req"_s));

    rig.platform.refuseBind.clear();
    QPushButton *retry = shown.button(u"Retry 1 failed"_s);
    QVERIFY(retry);
    QCOMPARE(shown.view().header()->primary()->text(), u"Retry 1 failed"_s); // what Ctrl+Enter means
    shown.page.activatePrimary();
    QVERIFY(rig.until([&] { return shown.cell(1, weda::steps::Build) == u"done"_s; }));
    QCOMPARE(rig.platform.deployed.size(), 3);
    QCOMPARE(shown.cell(1, BatchModel::Column::Tries), u"2"_s);
}

void TestBatchesPage::aQuestionIsAnswered_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("phase");
    QTest::newRow("it was accepted") << u"It was accepted"_s << static_cast<int>(Phase::Succeeded);
    QTest::newRow("skip") << u"Skip"_s << static_cast<int>(Phase::Skipped);
}

void TestBatchesPage::aQuestionIsAnswered()
{
    QFETCH(QString, button);
    QFETCH(int, phase);
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.step = weda::steps::Deploy;
    row.phase = Phase::NeedsPerson;
    row.reason = {QString(weda::reasons::DeployUnclear), {}, {}, {}};
    row.starts = 1;
    row.startedAt = rig.clock.now();
    row.spans[weda::steps::Deploy].from = rig.clock.now();
    shown.page.openBatch(id);
    QCOMPARE(shown.cell(0, weda::steps::Deploy), u"needs you"_s);
    shown.view().selectTarget(0);
    QVERIFY(shown.view().details()->text().contains(u"“It was not accepted”: it is done once more."_s));
    QVERIFY(shown.button(u"It was not accepted"_s));
    QVERIFY(shown.button(button));
    shown.button(button)->click();
    QCOMPARE(static_cast<int>(rig.state(id).targets.at(0).phase), phase);
    QVERIFY(shown.button(u"It was not accepted"_s) == nullptr);
}

void TestBatchesPage::stopTellsWhatTheAppIsBoundTo()
{
    WindowRig rig;
    rig.platform.buildTime = std::chrono::minutes(3);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(5));
    QVERIFY(rig.until([&] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->progress(1).step == weda::steps::Build;
    }));
    shown.page.openBatch(id);
    shown.button(u"Stop"_s)->click();
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }, false));
    QVERIFY(rig.until([&] { return shown.bar().startsWith(u"Stopped"_s); }));
    QVERIFY2(shown.bar().contains(u"“Harbour order app” is bound to Shop Quay 2."_s), qPrintable(shown.bar()));
    QVERIFY(shown.button(u"Resume 4"_s));
    QVERIFY(fakes::says(*shown.view().header(), u"stopped"_s)); // one word for one event
    QVERIFY(!fakes::says(*shown.view().header(), u"interrupted"_s));
}

void TestBatchesPage::pauseAndGoOn()
{
    WindowRig rig;
    rig.platform.buildTime = std::chrono::minutes(3);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] { return rig.board->runner(id) != nullptr; }));
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return shown.button(u"Pause"_s) != nullptr; }, false));
    shown.button(u"Pause"_s)->click();
    QVERIFY(rig.until([&] { return shown.button(u"Go on"_s) != nullptr; }));
    QVERIFY(rig.until([&] { return rig.board->runner(id)->runState() == RunState::Paused; }));
    shown.button(u"Go on"_s)->click();
    QVERIFY(rig.until([&] { return shown.cell(2, weda::steps::Build) == u"done"_s; }));
}

void TestBatchesPage::anInterruptedBatchIsResumed()
{
    WindowRig rig;
    const BatchId id = rig.startBatch(rig.orderOf(4));
    rig.run([&] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->totals().done() >= 2;
    });
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, {}, {}};
    Bulletin bulletin;
    BatchesPage page(context, bulletin, nullptr);
    page.show();
    page.openBatch(id);
    auto *bar = page.view()->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY2(bar->text().startsWith(u"Interrupted: 2 of 4"_s), qPrintable(bar->text()));
    QVERIFY(rig.platform.arrivals > 0);
    const int before = rig.platform.arrivals;
    QTest::qWait(50);
    QCOMPARE(rig.platform.arrivals, before); // nothing goes on by itself
    page.activatePrimary();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 4; }));
    QCOMPARE(rig.platform.deployed.size(), 4);
}

void TestBatchesPage::aTotalFiltersTheTable()
{
    WindowRig rig;
    rig.platform.refuseBind.insert(rig.store.programRows.at(1).id);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    rig.run();
    shown.page.openBatch(id);
    const QList<QToolButton *> totals = shown.view().header()->findChildren<QToolButton *>();
    const auto failed = std::find_if(totals.cbegin(), totals.cend(),
                                     [](const QToolButton *b) { return b->text() == u"1 failed"_s; });
    QVERIFY(failed != totals.cend());
    (*failed)->click();
    QCOMPARE(shown.view().filter()->text(), u"state:failed"_s);
    QCOMPARE(shown.view().model().rowCount(), 1);
    (*failed)->click();
    QCOMPARE(shown.view().model().rowCount(), 4);
}

void TestBatchesPage::theTimelineSelectsARow()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    rig.run();
    shown.page.openBatch(id);
    auto *timeline = shown.view().findChild<TimelineView *>();
    shown.view().findChild<QTabWidget *>()->setCurrentWidget(timeline);
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Right);
    QCOMPARE(timeline->current(), 0);
    QTest::keyClick(timeline, Qt::Key_Right);
    QCOMPARE(timeline->current(), 1);
    QVERIFY(timeline->accessibleDescription().startsWith(u"Shop Quay 2 — done"_s));
    QCOMPARE(shown.view().table()->currentIndex().data(BatchModel::IndexRole).toInt(), 1);
    QTest::keyClick(timeline, Qt::Key_Plus);
    QTest::keyClick(timeline, Qt::Key_0);
    // A click in the middle of the lane, near the right end: the last bar.
    QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, QPoint(timeline->viewport()->width() - 30, 60));
    QCOMPARE(timeline->current(), 3);
}

void TestBatchesPage::theBadgeCountsWhatWaits()
{
    WindowRig rig;
    Shown shown(rig);
    QCOMPARE(shown.page.badge(), 0);
    QSignalSpy badge(&shown.page, &Page::badgeChanged);
    const BatchId id = rig.startBatch(rig.orderOf(2));
    rig.platform.always.insert(weda::calls::Bind, fakes::FakePlatform::Fault::Deny);
    QVERIFY(rig.until([&] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->runState() == RunState::Paused;
    }));
    QCOMPARE(shown.page.badge(), 1);
    QVERIFY(!badge.isEmpty());
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return shown.bar().contains(u"credentials"_s); }, false));
}

void TestBatchesPage::aBatchOfAnotherProcessIsOnlyWatched()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    const LaneKey lane = rig.store.stored[id.value].batch.laneKey({u"app-1"_s});
    rig.store.held.insert(lane.text(), Holder{u"here"_s, 77, 1, u"bob"_s});
    shown.page.openBatch(id);
    QVERIFY(shown.bar().contains(u"another process"_s));
    QVERIFY(shown.button(u"Resume 2"_s) == nullptr);
    QVERIFY(shown.button(u"Stop"_s));
    rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded; // the other one goes on
    QTRY_COMPARE(shown.view().stored().state.targets.at(0).phase, Phase::Succeeded);
}

void TestBatchesPage::aBatchOfAnotherProcessComesIntoTheHistory()
{
    WindowRig rig;
    BatchBoard elsewhere(rig.ports); // of the command line: nobody tells this page
    Shown shown(rig);
    const auto *list = shown.page.findChild<QListView *>();
    const BatchId first = elsewhere.create(rig.orderOf(2)).value();
    QCOMPARE(list->model()->rowCount(), 0);
    shown.page.shown();
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(shown.view().id(), first);
    (void)elsewhere.create(rig.orderOf(3)).value();
    shown.page.shown();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(shown.view().id(), first); // what is read stays
}

void TestBatchesPage::whatAnotherProcessRunsWaitsForNobody()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    const Batch batch = rig.store.stored[id.value].batch;
    Shown shown(rig);
    QCOMPARE(shown.page.badge(), 1); // it never began
    rig.store.held.insert(batch.laneKey(batch.lanes().constFirst()).text(), {Holder{u"other"_s, 7, 7, u"someone"_s}, id});
    shown.page.refresh();
    QCOMPARE(shown.page.badge(), 0);
    const auto *list = shown.page.findChild<QListView *>();
    QCOMPARE(list->model()->index(0, 0).data(BatchListModel::StateRole).toString(), u"in another process: 0 of 2"_s);
    rig.store.leasesUnreadable = true; // says nothing new
    shown.page.refresh();
    QCOMPARE(shown.page.badge(), 0);
    rig.store.leasesUnreadable = false;
    rig.store.held.clear();
    shown.page.refresh();
    QCOMPARE(shown.page.badge(), 1);
}

void TestBatchesPage::whatCannotBeReadIsSaidBesideOldRows()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    Shown shown(rig);
    shown.page.openBatch(id);
    auto *tabs = shown.view().findChild<QTabWidget *>();
    const auto said = [&shown] {
        QStringList texts;
        const QList<MessageBar *> bars = shown.page.findChildren<MessageBar *>();
        for (const MessageBar *bar : bars) {
            if (bar->isVisible()) {
                texts.append(bar->text());
            }
        }
        return texts.join(u'\n');
    };
    rig.store.historyUnreadable = true;
    tabs->setCurrentIndex(2);
    shown.page.refresh();
    QVERIFY2(said().contains(u"The history could not be read: the disk is away"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"The log could not be read: the disk is away"_s), qPrintable(said()));
    rig.store.historyUnreadable = false;
    shown.page.refresh();
    QVERIFY2(!said().contains(u"could not be read"_s), qPrintable(said()));
}

void TestBatchesPage::publishAgainIsPassedOn()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    shown.page.openBatch(id);
    QSignalSpy again(&shown.bulletin, &Bulletin::publishAgain);
    shown.button(u"Publish again…"_s)->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.at(0).at(0).value<BatchId>(), id);
}

void TestBatchesPage::reportsAreWrittenWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.csv"_s);
    QCOMPARE(writeFile(path, "a,b"), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a,b"));
    QVERIFY(!writeFile(folder.filePath(u"missing/report.csv"_s), "x").isEmpty());
}

void TestBatchesPage::aReportIsAPdfToo()
{
    WindowRig rig(210);
    const BatchId id = rig.board->create(rig.orderOf(200)).value();
    const StoredBatch stored = rig.store.load(id).value();
    const ReportPaper paper = batchPaper(stored, rig.platforms);
    QCOMPARE(paper.rows.size(), 200);
    QVERIFY(paper.rows.at(7).constFirst().contains(stored.batch.targets.at(7).program.value));
    QVERIFY(paper.rows.at(7).contains(u"Not started yet."_s));
    for (const QStringList &row : paper.rows) {
        QCOMPARE(row.size(), paper.columns.size());
    }
    QCOMPARE(paper.weights.size(), paper.columns.size());
    const QByteArray pdf = pdfOf(paper);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.count("/Type /Page\n") > 3); // the rows go on, on pages of their own
}

void TestBatchesPage::theHistoryMarksWhatIsShown()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId first = rig.board->create(rig.orderOf(2)).value();
    rig.clock.advance(std::chrono::seconds(2));
    const BatchId second = rig.board->create(rig.orderOf(3)).value();
    auto *list = shown.page.findChild<QListView *>();
    const auto marked = [list](const BatchId &id) {
        const QModelIndexList rows = list->selectionModel()->selectedIndexes();
        return rows.size() == 1 && rows.constFirst().data(BatchListModel::IdRole).toString() == id.value;
    };
    shown.page.openBatch(first);
    QVERIFY(marked(first));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(20, list->viewport()->height() - 10)); // beside the rows
    QTRY_VERIFY(marked(first));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, list->visualRect(list->currentIndex()).center());
    QTRY_VERIFY(marked(first));
    QCOMPARE(shown.view().id(), first);
    shown.page.openBatch(second);
    QVERIFY(marked(second));
    (void)rig.board->create(rig.orderOf(1));
    QTRY_VERIFY(marked(second));
    QCOMPARE(shown.view().id(), second);
}

void TestBatchesPage::aVersionThatWasReadOnTheWayIsSaid()
{
    fakes::ToyWindowRig rig(3);
    Order order;
    order.connection = rig.connectionOf(fakes::toy::platform().id);
    order.operation = fakes::toy::operations::Ship;
    for (int i = 0; i < 2; ++i) {
        const MiniProgram &program = rig.store.programRows.at(i);
        order.targets.append({{program.id.value}, program.id, program.name, {}, {}});
    }
    const BatchId id = *rig.board->create(order);
    Bulletin bulletin;
    BatchesPage page(rig.both, bulletin, nullptr);
    page.show();
    page.openBatch(id);
    const auto *list = page.findChild<QListView *>();
    const auto listed = [list] { return list->model()->index(0, 0).data().toString(); };
    QVERIFY2(!listed().contains(u"2.4.0"_s), qPrintable(listed()));
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.phase = Phase::Succeeded;
    row.marks.insert(u"version"_s, u"2.4.0"_s);
    page.refresh();
    QTRY_VERIFY2(listed().contains(u" 2.4.0 ·"_s), qPrintable(listed()));
    const QList<QLabel *> labels = page.view()->header()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().contains(u" 2.4.0 → 2 "_s); }));
}

FLOTILLA_WINDOW_TEST(TestBatchesPage)
#include "tst_batchespage.moc"
