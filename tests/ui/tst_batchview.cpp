// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"
#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "fakes/batchesshown.h"
#include "fakes/buttons.h"
#include "models/trailmodel.h"
#include "run/freezes.h"
#include "testmain.h"
#include "widgets/ask.h"
#include "widgets/filteredit.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

namespace {

/// Nobody can tell what became of this target's deploy; none was sent as far as its spans say.
Progress &unclearDeploy(WindowRig &rig, const BatchId &id, int target)
{
    Progress &row = rig.store.stored[id.value].state.targets[target];
    row.step = weda::steps::Deploy;
    row.phase = Phase::NeedsPerson;
    row.reason.kind = QString(weda::reasons::DeployUnclear);
    row.startedAt = rig.clock.now();
    return row;
}

} // namespace

class TestBatchView : public QObject
{
    Q_OBJECT
private slots:
    void aRowThatAFilterHidesIsNotActedUpon();
    void aRowsMenuHasWhatItsButtonsDo();
    void whatIsPublishedReachesTheAuditBoardWhileItRuns();
    void theButtonInTheBarStaysTheSame();
    void aPausedRunInAFreezeHasAWayOn();
    void retryWaitsForResume();
    void aBatchInItsCheckCanOnlyBeStopped();
    void whatTheRowAllows_data();
    void whatTheRowAllows();
    void whatWasNeverSentCannotHaveBeenAccepted();
    void whatWaitsForAPersonComesIntoSight();
    void aRefusedRequestDoesNotHideWhyItPauses();
    void theFilterWorksInEveryTab();
    void theStateHasRoomForWhatRuns();
    void theLogIsFollowedAtItsEnd();
    void theMenuKeySortsAndChoosesColumns();
    void anotherBatchBeginsWithoutSelection();
    void theDetailsNameTheApp();
};

void TestBatchView::aRowThatAFilterHidesIsNotActedUpon()
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

void TestBatchView::aRowsMenuHasWhatItsButtonsDo()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(3)).value();
    shown.page.openBatch(id);
    shown.view().selectTarget(1);
    QTableView *table = shown.view().table();
    QAction *skip = nullptr;
    const QList<QAction *> actions = table->actions();
    for (QAction *action : actions) {
        if (action->isVisible() && !action->text().startsWith(u"Open "_s) && !action->text().startsWith(u"Copy"_s)) {
            QVERIFY(!skip);
            skip = action;
        }
    }
    QVERIFY(skip);
    QCOMPARE(skip->text(), u"Skip"_s);
    skip->trigger();
    QCOMPARE(rig.state(id).targets.at(1).phase, Phase::Skipped);
    shown.view().filter()->setText(shown.view().stored().batch.targets.at(2).name); // the row is out of sight
    QVERIFY(std::none_of(actions.begin(), actions.end(), [](const QAction *action) { return action->isVisible(); }));
}

void TestBatchView::whatIsPublishedReachesTheAuditBoardWhileItRuns()
{
    WindowRig rig;
    Shown shown(rig);
    AuditPage audit(rig.context, shown.bulletin, nullptr);
    audit.show(); // else it would wait a little
    const QAbstractItemModel *board = audit.findChild<QTableView *>()->model();
    const BatchId id = rig.startBatch(rig.orderOf(3));
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return rig.store.publicationRows.size() == 1; }));
    QVERIFY(!rig.board->runners().isEmpty());
    QTRY_COMPARE(board->rowCount(), 1);
    QTRY_VERIFY(shown.cell(0, BatchModel::Column::Audit) != u"–"_s);
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QTRY_COMPARE(board->rowCount(), 3);
    QVERIFY(shown.cell(2, BatchModel::Column::Audit) != u"–"_s);
}

void TestBatchView::theButtonInTheBarStaysTheSame()
{
    WindowRig rig;
    Shown shown(rig);
    rig.platform.always.insert(weda::calls::Bind, fakes::FakePlatform::Fault::Deny);
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

// Whoever may lift the freeze is asked why; the run goes on with that, and only then.
void TestBatchView::aPausedRunInAFreezeHasAWayOn()
{
    WindowRig rig;
    Shown shown(rig);
    rig.platform.always.insert(weda::calls::Bind, fakes::FakePlatform::Fault::Deny);
    const Order order = rig.orderOf(2);
    const BatchId id = rig.startBatch(order);
    shown.page.openBatch(id);
    QVERIFY(rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->runState() == RunState::Paused; }));
    const Instant now = rig.clock.now();
    const auto window = datedWindow(now - std::chrono::hours(1), now + std::chrono::hours(1), u"UTC"_s, u"closed"_s);
    QVERIFY(window && storeFreezes(rig.workspace(), order.connection.id, {}, {*window}));
    rig.platform.always.clear();
    shown.view().reload();
    const auto press = [&shown] { shown.messages()->findChild<QPushButton *>()->click(); };
    press();
    QDialog *asked = shown.page.window()->findChild<QDialog *>();
    QVERIFY(asked && fakes::buttonOf(asked, u"Lift it and go on"_s));
    asked->reject();
    QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
    const auto isLifted = [&rig] {
        return std::any_of(rig.store.entries.cbegin(), rig.store.entries.cend(), [](const TrailEntry &entry) { return entry.what == trail::FreezeLifted && entry.detail == u"urgent"_s; });
    };
    const auto answer = [&shown] {
        auto *dialog = shown.page.window()->findChild<QDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"urgent"_s);
        fakes::buttonOf(dialog, u"Lift it and go on"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    press();
    const auto other = datedWindow(now - std::chrono::hours(1), now + std::chrono::hours(2), u"UTC"_s, u"audit"_s);
    QVERIFY(other && storeFreezes(rig.workspace(), order.connection.id, {*window}, {*other})); // another one than was asked about
    answer();
    QVERIFY(!isLifted());
    QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
    shown.button(u"Go on"_s)->click();
    asked = shown.page.window()->findChild<QDialog *>();
    QVERIFY(asked);
    asked->findChild<QLineEdit *>()->setText(u"urgent"_s);
    fakes::buttonOf(asked, u"Lift it and go on"_s)->click();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 2; }));
    QVERIFY(isLifted());
}

void TestBatchView::retryWaitsForResume()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(3)).value();
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.step = weda::steps::Bind;
    row.phase = Phase::Failed;
    row.reason = {QString(weda::reasons::BindRefused), {}, {}, {}};
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
    QVERIFY(!shown.button(u"Retry 1 failed"_s)->isEnabled()); // it is asked about first
    auto *question = shown.page.findChild<AskDialog *>();
    QVERIFY(question);
    QCOMPARE(question->text().section(u'\n', 0, 0), u"Give up the 2 that are still to go?"_s);
    question->reject();
    QCOMPARE(totalsOf(rig.state(id).targets).waiting, 2);
    shown.button(u"Cancel the rest"_s)->click();
    const QList<AskDialog *> questions = shown.page.findChildren<AskDialog *>();
    questions.constLast()->actButton()->click();
    QCOMPARE(totalsOf(rig.state(id).targets).cancelled, 2);
    QVERIFY(shown.button(u"Retry 1 failed"_s)->isEnabled());
    QVERIFY(shown.button(u"Retry"_s)->isEnabled());
}

void TestBatchView::aBatchInItsCheckCanOnlyBeStopped()
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

void TestBatchView::whatTheRowAllows_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("build");
    QTest::addColumn<bool>("refusable");
    const auto row = [](const char *name, const QString &step, const QString &reason, const QString &build, bool refusable) {
        QTest::newRow(name) << step << reason << build << refusable;
    };
    row("an unclear deploy may not have been accepted", weda::steps::Deploy, QString(weda::reasons::DeployUnclear), {}, true);
    row("a build that takes too long was accepted", weda::steps::Build, QString(weda::reasons::TimedOut), u"b-1"_s, false);
    row("a build with a strange word was accepted", weda::steps::Build, QString(reasons::StrangeWord), u"b-1"_s, false);
    row("a build without an id says nothing", weda::steps::Build, QString(weda::reasons::TimedOut), {}, true);
}

void TestBatchView::whatTheRowAllows()
{
    QFETCH(QString, step);
    QFETCH(QString, reason);
    QFETCH(QString, build);
    QFETCH(bool, refusable);
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    Progress &row = rig.store.stored[id.value].state.targets[0];
    row.step = step;
    row.phase = Phase::NeedsPerson;
    row.reason.kind = reason;
    put(row.marks, weda::marks::BuildId, build);
    row.startedAt = rig.clock.now();
    row.spans[weda::steps::Deploy].from = rig.clock.now();
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QVERIFY(shown.button(u"It was accepted"_s));
    QVERIFY(shown.button(u"Skip"_s));
    QCOMPARE(shown.button(u"It was not accepted"_s) != nullptr, refusable);
    QCOMPARE(shown.view().details()->text().contains(u"“It was not accepted”"_s), refusable);
}

void TestBatchView::whatWasNeverSentCannotHaveBeenAccepted()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(1)).value();
    unclearDeploy(rig, id, 0);
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QTRY_VERIFY(shown.button(u"Skip"_s));
    QVERIFY(!shown.button(u"It was accepted"_s) && !shown.button(u"It was not accepted"_s));
}

void TestBatchView::whatWaitsForAPersonComesIntoSight()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(40)).value();
    unclearDeploy(rig, id, 35).spans[weda::steps::Deploy].from = rig.clock.now();
    shown.page.openBatch(id);
    QTRY_VERIFY(shown.button(u"It was accepted"_s));
    const auto *table = shown.view().findChild<QTableView *>(u"batch"_s);
    const QRect cell = table->visualRect(table->model()->index(shown.view().model().rowOf(35), 0));
    QVERIFY(table->viewport()->rect().contains(cell));
}

void TestBatchView::aRefusedRequestDoesNotHideWhyItPauses()
{
    WindowRig rig;
    rig.platform.buildTime = std::chrono::minutes(3);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->progress(0).step == weda::steps::Build;
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

void TestBatchView::theFilterWorksInEveryTab()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 3 && rig.board->runners().isEmpty(); }));
    shown.page.openBatch(id);
    auto *tabs = shown.view().findChild<QTabWidget *>();
    for (const int tab : {0, 1, 2}) {
        tabs->setCurrentIndex(tab);
        QVERIFY(shown.view().filter()->isEnabled());
        shown.page.focusFilter();
        QCOMPARE(tabs->currentIndex(), tab);
        QCOMPARE(shown.view().focusWidget(), shown.view().filter());
    }
    const QAbstractItemModel *log = shown.view().findChild<QTableView *>(u"batchLog"_s)->model();
    const int all = log->rowCount();
    const QString name = shown.view().stored().batch.targets.at(1).name;
    shown.view().filter()->setText(name);
    QVERIFY(log->rowCount() > 0 && log->rowCount() < all);
    for (int row = 0; row < log->rowCount(); ++row) {
        QCOMPARE(log->index(row, static_cast<int>(TrailModel::Column::Program)).data().toString(), name);
    }
    shown.view().filter()->setText(u"state:succeeded"_s); // lines of mini programs that are there now
    QVERIFY(log->rowCount() > 3 && log->rowCount() < all);
    shown.view().filter()->setText(u"created"_s); // a line that is about none
    QCOMPARE(log->rowCount(), 1);
    shown.view().filter()->clear();
    QCOMPARE(log->rowCount(), all);
}

// Measured while everything waits, with an app in each row that takes what room there is.
void TestBatchView::theStateHasRoomForWhatRuns()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.openBatch(*rig.board->create(rig.orderOf(5, {u"app-1"_s, u"app-2"_s})));
    QTableView *table = shown.view().table();
    const int needed = table->fontMetrics().horizontalAdvance(u"running 99 %"_s) + table->fontMetrics().ascent();
    shown.page.resize(800, 700);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(table->columnWidth(static_cast<int>(BatchModel::Column::State)) >= needed);
}

void TestBatchView::theLogIsFollowedAtItsEnd()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(12));
    shown.page.openBatch(id);
    shown.view().findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *log = shown.view().findChild<QTableView *>(u"batchLog"_s);
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 12 && rig.board->runners().isEmpty(); }));
    shown.view().reload();
    const auto isInSight = [log](int row) { return log->viewport()->rect().contains(log->visualRect(log->model()->index(row, 0)).center()); };
    const int last = log->model()->rowCount() - 1;
    QVERIFY(isInSight(last) && !isInSight(0));
    QCOMPARE(log->model()->index(0, static_cast<int>(TrailModel::Column::What)).data().toString(), u"created"_s);
    log->scrollToTop(); // who reads further up is left alone
    TrailEntry more;
    more.batch = id;
    more.what = u"stop requested"_s;
    more.when = rig.clock.now();
    rig.store.entries.append(more);
    shown.view().reload();
    QCOMPARE(log->model()->rowCount(), last + 2);
    QVERIFY(isInSight(0));
    log->scrollToBottom();
    rig.store.entries.append(more);
    shown.view().reload();
    QVERIFY(isInSight(last + 2));
}

void TestBatchView::theMenuKeySortsAndChoosesColumns()
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
        QList<QMenu *> submenus;
        for (const QAction *offered : menu ? menu->actions() : QList<QAction *>()) {
            if (offered->menu()) {
                submenus.append(offered->menu());
            }
        }
        QAction *action = submenus.size() > submenu ? submenus.at(submenu)->actions().at(entry) : nullptr;
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

void TestBatchView::anotherBatchBeginsWithoutSelection()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId first = rig.board->create(rig.orderOf(3)).value();
    const BatchId second = rig.board->create(rig.orderOf(3)).value();
    shown.page.openBatch(first);
    shown.view().selectTarget(1);
    QVERIFY(shown.button(u"Skip"_s));
    shown.page.openBatch(first); // the same one anew
    QVERIFY(shown.button(u"Skip"_s));
    shown.page.openBatch(second);
    QVERIFY(shown.view().details()->text().startsWith(u"Choose a mini program"_s));
    QVERIFY(shown.button(u"Skip"_s) == nullptr);
    shown.page.openBatch(first);
    QVERIFY(shown.view().details()->text().startsWith(u"Choose a mini program"_s));
}

void TestBatchView::theDetailsNameTheApp()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.openBatch(rig.board->create(rig.orderOf(2, {u"app-1"_s, u"app-2"_s})).value());
    shown.view().selectTarget(0);
    QVERIFY2(shown.view().details()->text().contains(u"Harbour order app"_s), qPrintable(shown.view().details()->text()));
    shown.view().selectTarget(2);
    QVERIFY2(shown.view().details()->text().contains(u"Table booking"_s), qPrintable(shown.view().details()->text()));
    QVERIFY(shown.view().details()->text().contains(rig.store.programRows.at(0).id.value));
}

FLOTILLA_WINDOW_TEST(TestBatchView)
#include "tst_batchview.moc"
