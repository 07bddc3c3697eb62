// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"
#include "batches/batchespage.h"
#include "batches/batchheader.h"
#include "batches/batchview.h"
#include "batches/batchwords.h"
#include "fakes/windowrig.h"
#include "timeline/timelineview.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/savefile.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

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
    void publishAgainIsPassedOn();
    void reportsAreWrittenWholeOrNotAtAll();
    void aRowThatAFilterHidesIsNotActedUpon();
    void whatIsPublishedReachesTheAuditBoardWhileItRuns();
    void theButtonInTheBarStaysTheSame();
    void retryWaitsForResume();
    void aBatchInItsCheckCanOnlyBeStopped();
    void whatTheRowAllows_data();
    void whatTheRowAllows();
    void aRefusedRequestDoesNotHideWhyItPauses();
    void ctrlFBringsTheTableUp();
    void theMenuKeySortsAndChoosesColumns();

private:
    struct Shown
    {
        WindowRig &rig;
        Bulletin bulletin;
        BatchesPage page;
        explicit Shown(WindowRig &r) : rig(r), page(r.context, bulletin, nullptr)
        {
            page.resize(1100, 700);
            page.show();
        }
        BatchView &view() { return *page.view(); }
        QString cell(int target, BatchModel::Column column)
        {
            return view().model().index(view().model().rowOf(target), static_cast<int>(column)).data().toString();
        }
        MessageBar *messages() { return view().findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly); }
        QPushButton *button(const QString &text)
        {
            const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
            for (QPushButton *b : buttons) {
                if (b->text() == text && !b->isHidden()) {
                    return b;
                }
            }
            return nullptr;
        }
        QString bar() { return messages()->text(); }
    };
};

void TestBatchesPage::aRunningBatchIsFollowed()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    shown.page.openBatch(id);
    QVERIFY(shown.button(u"Pause"_s) == nullptr); // not running yet
    QVERIFY(rig.until([&] { return rig.board->runner(id) != nullptr; }));
    QVERIFY(rig.until([&] { return shown.button(u"Pause"_s) != nullptr; }));
    QVERIFY(rig.until([&] { return shown.cell(0, BatchModel::Column::Build) == u"done"_s; }));
    QVERIFY(rig.until([&] { return shown.cell(3, BatchModel::Column::Build) == u"done"_s; }));
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
    QCOMPARE(shown.cell(1, BatchModel::Column::Bind), u"failed"_s);
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
    QVERIFY(rig.until([&] { return shown.cell(1, BatchModel::Column::Build) == u"done"_s; }));
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
    row.step = Step::Deploy;
    row.phase = Phase::NeedsPerson;
    row.reason = {ReasonKind::DeployUnclear, {}, {}, {}};
    row.starts = 1;
    row.startedAt = rig.clock.now();
    shown.page.openBatch(id);
    QCOMPARE(shown.cell(0, BatchModel::Column::Deploy), u"needs you"_s);
    shown.view().selectTarget(0);
    QVERIFY(shown.view().details()->text().contains(u"“It was not accepted”: it is bound and deployed once more."_s));
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
        return runner && runner->progress(1).step == Step::Build;
    }));
    shown.page.openBatch(id);
    shown.button(u"Stop"_s)->click();
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }, false));
    QVERIFY(rig.until([&] { return shown.bar().startsWith(u"Stopped"_s); }));
    QVERIFY2(shown.bar().contains(u"“Harbour order app” is bound to Shop Quay 2."_s), qPrintable(shown.bar()));
    QVERIFY(shown.button(u"Resume 4"_s));
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
    QVERIFY(rig.until([&] { return shown.cell(2, BatchModel::Column::Build) == u"done"_s; }));
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
    rig.store.holders.clear();
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
    rig.platform.always.insert(Verb::Bind, fakes::FakePlatform::Fault::Deny);
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
    rig.store.holders.insert(lane.text(), Holder{u"here"_s, 77, 1, u"bob"_s});
    shown.page.openBatch(id);
    QVERIFY(shown.bar().contains(u"another process"_s));
    QVERIFY(shown.button(u"Resume 2"_s) == nullptr);
    QVERIFY(shown.button(u"Stop"_s));
    rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded; // the other one goes on
    QTRY_COMPARE(shown.view().stored().state.targets.at(0).phase, Phase::Succeeded);
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

void TestBatchesPage::aRowThatAFilterHidesIsNotActedUpon()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(3)).value();
    shown.page.openBatch(id);
    shown.view().selectTarget(1);
    QVERIFY(shown.button(u"Skip"_s));
    shown.view().filter()->setText(shown.view().stored().batch.targets.at(2).name);
    QVERIFY(shown.button(u"Skip"_s) == nullptr);
    QVERIFY(shown.view().details()->text().startsWith(u"Choose a mini program"_s));
    emit shown.view().details()->skipRequested();
    QCOMPARE(totalsOf(rig.state(id).targets).waiting, 3);
    shown.view().filter()->clear();
    QVERIFY(shown.view().details()->text().contains(shown.view().stored().batch.targets.at(1).name));
    shown.button(u"Skip"_s)->click();
    QCOMPARE(rig.state(id).targets.at(1).phase, Phase::Skipped);
}

void TestBatchesPage::whatIsPublishedReachesTheAuditBoardWhileItRuns()
{
    WindowRig rig;
    Shown shown(rig);
    AuditPage audit(rig.context, shown.bulletin, nullptr);
    const QAbstractItemModel *board = audit.findChild<QTableView *>()->model();
    const BatchId id = rig.startBatch(rig.orderOf(3));
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return rig.store.publicationRows.size() == 1; }));
    QVERIFY(!rig.board->runners().isEmpty());
    QTRY_COMPARE(board->rowCount(), 1);
    QTRY_VERIFY(!shown.cell(0, BatchModel::Column::Audit).isEmpty());
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QCOMPARE(board->rowCount(), 3);
    QVERIFY(!shown.cell(2, BatchModel::Column::Audit).isEmpty());
}

void TestBatchesPage::theButtonInTheBarStaysTheSame()
{
    WindowRig rig;
    Shown shown(rig);
    rig.platform.always.insert(Verb::Bind, fakes::FakePlatform::Fault::Deny);
    const BatchId id = rig.startBatch(rig.orderOf(2));
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->runState() == RunState::Paused; }));
    shown.view().reload();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // buttons of what was said before
    const QPointer<QPushButton> goOn = shown.messages()->findChild<QPushButton *>();
    const QString text = shown.bar();
    shown.view().reload();
    shown.view().reload();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(shown.bar(), text);
    QVERIFY(goOn && goOn->isVisible());
    rig.platform.always.clear();
    goOn->click();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 2; }));
}

void TestBatchesPage::retryWaitsForResume()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(3)).value();
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.step = Step::Bind;
    row.phase = Phase::Failed;
    row.reason = {ReasonKind::BindRefused, {}, {}, {}};
    row.starts = 1;
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QCOMPARE(shown.view().header()->primary()->text(), u"Resume 2"_s);
    const QString why = u"Resume first: 2 are still to go."_s;
    for (const QString &text : {u"Retry 1 failed"_s, u"Retry"_s}) {
        QPushButton *retry = shown.button(text);
        QVERIFY2(retry, qPrintable(text));
        QVERIFY(!retry->isEnabled());
        QCOMPARE(retry->toolTip(), why);
    }
    shown.button(u"Cancel the rest"_s)->click();
    QVERIFY(shown.button(u"Retry 1 failed"_s)->isEnabled());
    QVERIFY(shown.button(u"Retry"_s)->isEnabled());
}

void TestBatchesPage::aBatchInItsCheckCanOnlyBeStopped()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QVERIFY(shown.button(u"Skip"_s));
    shown.page.activatePrimary();
    QVERIFY(rig.board->isStarting(id));
    shown.page.openBatch(id); // seen again, it is still being checked
    QVERIFY(shown.button(u"Skip"_s) == nullptr);
    QVERIFY(!shown.button(u"Resume 2"_s)->isEnabled());
    QVERIFY(shown.button(u"Stop"_s)->isEnabled());
    QVERIFY(shown.view().header()->primary() == nullptr);
    const QList<QLabel *> labels = shown.view().header()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text() == u"checking…"_s; }));
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 2; }));
}

void TestBatchesPage::whatTheRowAllows_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("build");
    QTest::addColumn<bool>("refusable");
    const auto row = [](const char *name, Step step, ReasonKind reason, const QString &build, bool refusable) {
        QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(reason) << build << refusable;
    };
    row("an unclear deploy may not have been accepted", Step::Deploy, ReasonKind::DeployUnclear, {}, true);
    row("a build that takes too long was accepted", Step::Build, ReasonKind::BuildTimedOut, u"b-1"_s, false);
    row("a build with a strange word was accepted", Step::Build, ReasonKind::StrangeWord, u"b-1"_s, false);
    row("a foreign build says nothing", Step::Build, ReasonKind::SomebodyElse, u"b-1"_s, true);
}

void TestBatchesPage::whatTheRowAllows()
{
    QFETCH(int, step);
    QFETCH(int, reason);
    QFETCH(QString, build);
    QFETCH(bool, refusable);
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.step = static_cast<Step>(step);
    row.phase = Phase::NeedsPerson;
    row.reason = {static_cast<ReasonKind>(reason), {}, {}, {}};
    row.buildId = build;
    row.startedAt = rig.clock.now();
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QVERIFY(shown.button(u"It was accepted"_s));
    QVERIFY(shown.button(u"Skip"_s));
    QCOMPARE(shown.button(u"It was not accepted"_s) != nullptr, refusable);
    QCOMPARE(shown.view().details()->text().contains(u"“It was not accepted”"_s), refusable);
}

void TestBatchesPage::aRefusedRequestDoesNotHideWhyItPauses()
{
    WindowRig rig;
    rig.platform.buildTime = std::chrono::minutes(3);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->progress(0).step == Step::Build;
    }));
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QVERIFY(shown.button(u"Skip"_s) == nullptr); // it is under way
    shown.view().selectTarget(2);
    QVERIFY(shown.button(u"Skip"_s));
    emit shown.view().details()->resolveRequested(Verdict::Accepted); // nothing is to be decided there
    QVERIFY(shown.bar().contains(u"Nothing is to be decided"_s));
    shown.button(u"Pause"_s)->click();
    QVERIFY2(!shown.bar().contains(u"Nothing is to be decided"_s), qPrintable(shown.bar()));
    emit shown.view().details()->resolveRequested(Verdict::Accepted);
    QVERIFY(shown.bar().contains(u"Nothing is to be decided"_s));
    shown.messages()->findChild<QToolButton *>()->click();
    QVERIFY(!shown.bar().contains(u"Nothing is to be decided"_s));
}

void TestBatchesPage::ctrlFBringsTheTableUp()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.openBatch(rig.board->create(rig.orderOf(2)).value());
    auto *tabs = shown.view().findChild<QTabWidget *>();
    for (const int tab : {1, 2}) {
        tabs->setCurrentIndex(tab);
        QVERIFY(!shown.view().filter()->isEnabled());
        shown.page.focusFilter();
        QCOMPARE(tabs->currentIndex(), 0);
        QVERIFY(shown.view().filter()->isEnabled());
        QCOMPARE(shown.view().focusWidget(), shown.view().filter());
    }
}

void TestBatchesPage::theMenuKeySortsAndChoosesColumns()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.openBatch(rig.board->create(rig.orderOf(4)).value());
    QTableView *table = shown.view().table();
    table->setFocus();
    const auto chosen = [table](int submenu, int entry) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), table->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(table, &event);
        const QPointer<QMenu> menu = table->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QAction *action = menu ? menu->actions().at(submenu)->menu()->actions().at(entry) : nullptr;
        if (action) {
            action->trigger();
        }
        delete menu;
        return action != nullptr;
    };
    const auto first = [table] { return table->model()->index(0, 0).data().toString(); };
    QVERIFY(chosen(0, 0)); // "Sort by", the first column
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 0);
    const QString rising = first();
    QVERIFY(chosen(0, 0)); // and the other way round
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(first() != rising);
    const int audit = static_cast<int>(BatchModel::Column::Audit);
    QVERIFY(chosen(1, audit - 1)); // "Columns", without the first one
    QVERIFY(table->isColumnHidden(audit));
}

QTEST_MAIN(TestBatchesPage)
#include "tst_batchespage.moc"
