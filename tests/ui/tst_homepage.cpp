// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "connections/connectiondialog.h"
#include "fakes/fakerunners.h"
#include "fakes/homeshown.h"
#include "fakes/toywindowrig.h"
#include "fakes/windowparts.h"
#include "home/firstrun.h"
#include "home/homefeed.h"
#include "home/homepage.h"
#include "home/linelist.h"
#include "home/runninglist.h"
#include "pagenames.h"
#include "testmain.h"
#include "widgets/filteredit.h"
#include "widgets/segmentbar.h"
#include "window/navigation.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QListView>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::HomeShown;
using fakes::ToyWindowRig;
using fakes::WindowRig;

namespace {

/// A batch that died with one row that asks.
BatchId interrupted(WindowRig &rig)
{
    const BatchId id = rig.board->create(rig.orderOf(5)).value();
    StoredBatch &stored = rig.store.stored[id.value];
    stored.state.targets[0].phase = Phase::Succeeded;
    stored.state.targets[0].starts = 1;
    stored.state.targets[2].phase = Phase::NeedsPerson;
    stored.state.targets[2].step = weda::steps::Deploy;
    stored.state.targets[2].reason = {QString(weda::reasons::DeployUnclear), {}, {}, {}};
    return id;
}

Publication rejected(const WindowRig &rig, int n, const ConnectionId &connection)
{
    Publication row;
    row.connection = connection;
    row.platform = weda::platform().id;
    row.place = weda::platform().place(rig.store.connectionRows.constFirst());
    row.lane = {u"app-1"_s};
    row.program = WindowRig::program(n * 7919);
    row.name = u"Shop %1"_s.arg(n);
    row.state = AuditState::Rejected;
    row.reason = u"privacy guideline incomplete"_s;
    row.publishedAt = rig.clock.now() - std::chrono::hours(30);
    row.since = row.publishedAt;
    return row;
}

} // namespace

class TestHomePage : public QObject
{
    Q_OBJECT
private slots:
    void whatNeedsAPersonLeadsToItsRow();
    void whatNoRunnerTakesLeadsToIt();
    void aBatchThatAsksIsOpenedAtItsRow();
    void whatFailedLeadsToTheFirstThatDid();
    void aRejectionLeadsToItsConnection();
    void aConnectionLeadsToItsRow();
    void oneQueueOverAllConnections();
    void theBadgeCountsTheLines();
    void aLineOfManyLeadsToAllOfThem();
    void whatAnotherProcessRunsIsLive();
    void whatComesByItselfMovesNobodyAway();
    void linesMoveWithoutAReset();
    void whatIsTooLongForALineTakesTwo();
    void aRunningBatchCanBePausedAndStopped();
    void aGateIsOpenedForSoMany();
    void theLastReleasesLeadToThem();
    void anOutageIsToldAndGoes();
    void withoutAConnectionItIsTheFirstRun();
    void theFirstConnectionMakesItHome();
    void aLineSaysAllOfItself();
};

void TestHomePage::whatNeedsAPersonLeadsToItsRow()
{
    WindowRig rig;
    const BatchId id = interrupted(rig);
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.needs.lines().rowCount(), 2);
    const QString name = rig.store.stored[id.value].batch.targets.at(2).name;
    QCOMPARE(s.titles(), QStringList({name, u"Harbour order app 2.4.0"_s}));
    QVERIFY(s.needs.lines().at(0).text.startsWith(u"Only you can decide"_s));
    QVERIFY2(s.needs.lines().at(1).text.contains(u"4 to go"_s), qPrintable(s.needs.lines().at(1).text)); // what a resume goes on with
    QVERIFY(s.open(s.needs, name));
    QCOMPARE(s.window.currentPage(), pages::Releases);
    QCOMPARE(s.window.batchesPage()->view()->id(), id);
    const QModelIndexList chosen = s.window.batchesPage()->view()->table()->selectionModel()->selectedRows();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().data().toString(), name);
}

void TestHomePage::whatNoRunnerTakesLeadsToIt()
{
    WindowRig rig;
    fakes::FakeRunners runners;
    runners.rows = {fakes::FakeRunners::row(u"shop-1"_s, {u"server"_s})};
    rig.context.runners = &runners;
    Order order = rig.orderOf(2);
    put(order.options, kRunOnOption, u"server"_s);
    const BatchId id = *rig.board->create(order);
    HomeShown s(rig.context, rig.desktop);
    QTRY_VERIFY(s.isRead());
    QCOMPARE(s.needs.lines().rowCount(), 0); // the runner will take it
    runners.rows.clear();
    s.home.refresh();
    QTRY_COMPARE(s.needs.lines().rowCount(), 1);
    QVERIFY2(s.needs.lines().at(0).text.contains(u"No runner with the label “server”"_s), qPrintable(s.needs.lines().at(0).text));
    runners.why.insert(id, u"The key was refused."_s);
    s.home.refresh();
    QTRY_VERIFY(s.needs.lines().at(0).text.contains(u"The key was refused."_s));
    QVERIFY(s.open(s.needs, s.needs.lines().at(0).title));
    QCOMPARE(s.window.currentPage(), pages::Releases);
    QCOMPARE(s.window.batchesPage()->view()->id(), id);
}

void TestHomePage::aBatchThatAsksIsOpenedAtItsRow()
{
    WindowRig rig;
    const BatchId id = interrupted(rig);
    HomeShown s(rig.context, rig.desktop);
    emit s.window.bulletin().showBatch(id); // the table gets the keyboard
    QCoreApplication::processEvents();
    QCOMPARE(s.window.batchesPage()->view()->table()->currentIndex().row(), 2);
}

void TestHomePage::whatFailedLeadsToTheFirstThatDid()
{
    WindowRig rig;
    rig.platform.refuseBind.insert(rig.store.programRows.at(2).id);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    rig.run();
    HomeShown s(rig.context, rig.desktop);
    QTRY_VERIFY(s.titles().contains(u"Harbour order app 2.4.0"_s));
    QVERIFY(s.open(s.needs, u"Harbour order app 2.4.0"_s));
    QCOMPARE(s.window.batchesPage()->view()->id(), id);
    QCOMPARE(s.window.batchesPage()->view()->table()->currentIndex().row(), 2);
    s.window.batchesPage()->view()->selectTarget(0);
    s.window.showPage(pages::Home);
    QVERIFY(s.open(s.needs, u"Harbour order app 2.4.0"_s)); // the batch is open already
    QCOMPARE(s.window.batchesPage()->view()->table()->currentIndex().row(), 2);
}

void TestHomePage::aRejectionLeadsToItsConnection()
{
    WindowRig rig;
    rig.store.publicationRows = {rejected(rig, 1, {u"c2"_s}), rejected(rig, 2, {u"c2"_s})};
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.needs.lines().rowCount(), 2);
    QCOMPARE(s.needs.lines().at(1).text, u"The review said no: privacy guideline incomplete"_s);
    QVERIFY(s.needs.lines().at(1).aside.startsWith(u"Rehearsal · "_s));
    QVERIFY(s.open(s.needs, u"Shop 2"_s));
    QCOMPARE(s.window.connection().id.value, u"c2"_s);
    QCOMPARE(s.window.currentPage(), pages::Audits);
    const auto *table = s.window.page(pages::Audits)->findChild<QTableView *>();
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(table->currentIndex().siblingAtColumn(0).data().toString().contains(u"Shop 2"_s));
}

void TestHomePage::aConnectionLeadsToItsRow()
{
    WindowRig rig;
    rig.store.connectionRows[1].secretPending = true;
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.titles(), QStringList{u"The secret was not stored"_s});
    QCOMPARE(s.health.lines().rowCount(), 2);
    QCOMPARE(s.health.lines().at(0).sign, u"○"_s);
    QCOMPARE(s.health.lines().at(1).sign, u"✖"_s);
    QVERIFY(s.health.lines().at(0).aside.contains(u"production"_s)); // what it is for is another thing than how it is
    QVERIFY(s.open(s.needs, u"The secret"_s));
    QCOMPARE(s.window.currentPage(), pages::Connections);
    QCOMPARE(s.window.connection().id.value, u"c1"_s); // only looked at
    const auto *table = s.window.page(pages::Connections)->findChild<QTableView *>();
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().constFirst().data().toString(), u"Rehearsal"_s);
}

void TestHomePage::oneQueueOverAllConnections()
{
    ToyWindowRig rig;
    rig.store.publicationRows = {rejected(rig, 1, {u"c1"_s}), rejected(rig, 2, {u"c2"_s})};
    HomeShown s(rig.both, rig.desktop);
    for (const QString &chosen : {u"c1"_s, u"t1"_s, QString()}) {
        s.window.chooseConnection({chosen});
        s.window.showPage(pages::Home);
        QTRY_COMPARE(s.needs.lines().rowCount(), 2);
        QCOMPARE(s.health.lines().rowCount(), 3);
    }
}

void TestHomePage::theBadgeCountsTheLines()
{
    WindowRig rig;
    for (int n = 1; n <= 12; ++n) {
        rig.store.publicationRows.append(rejected(rig, n, {u"c1"_s}));
    }
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.badge(), 1);
    QCOMPARE(s.titles(), QStringList{u"12 mini programs"_s});
    const int width = s.window.findChild<Navigation *>()->width();
    rig.store.publicationRows.clear();
    s.home.refresh();
    QTRY_COMPARE(s.badge(), 0);
    QCOMPARE(s.window.findChild<Navigation *>()->width(), width);
}

void TestHomePage::aLineOfManyLeadsToAllOfThem()
{
    WindowRig rig;
    for (int n = 1; n <= 12; ++n) {
        Publication row = rejected(rig, n, {u"c1"_s});
        row.state = n % 2 == 0 ? AuditState::Rejected : AuditState::InReview;
        rig.store.publicationRows.append(row);
    }
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.titles(), QStringList{u"6 mini programs"_s});
    QVERIFY(s.open(s.needs, u"6 mini"_s));
    QCOMPARE(s.window.currentPage(), pages::Audits);
    const auto *table = s.window.page(pages::Audits)->findChild<QTableView *>();
    const auto *filter = s.window.page(pages::Audits)->findChild<FilterEdit *>();
    QCOMPARE(filter->text(), u"from:home"_s);
    QCOMPARE(table->model()->rowCount(), 6);
    for (int row = 0; row < 6; ++row) {
        const QString name = table->model()->index(row, 0).data().toString();
        QVERIFY2(name.contains(QRegularExpression(u"Shop (2|4|6|8|10|12)\\b"_s)), qPrintable(name));
    }
    QVERIFY(table->selectionModel()->selectedRows().isEmpty()); // nothing is chosen for an action by itself
    rig.store.publicationRows[1].state = AuditState::Released; // fewer wait: the same line stands for those
    rig.store.publicationRows[3].state = AuditState::Released;
    s.window.showPage(pages::Home);
    QTRY_COMPARE(s.titles(), QStringList{u"4 mini programs"_s});
    QVERIFY(s.open(s.needs, u"4 mini"_s));
    QCOMPARE(table->model()->rowCount(), 4);
}

void TestHomePage::whatAnotherProcessRunsIsLive()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(5)).value();
    const Batch batch = rig.store.stored[id.value].batch;
    rig.store.held.insert(batch.laneKey(batch.lanes().constFirst()).text(), {Holder{u"other"_s, 7, 7, u"someone"_s}, id});
    HomeShown s(rig.context, rig.desktop);
    auto *running = s.home.findChild<RunningList *>();
    QTRY_VERIFY(running->isVisible());
    const auto said = [running] {
        QStringList all;
        for (const QLabel *label : running->findChildren<QLabel *>()) {
            all.append(label->text());
        }
        return all.join(u'|');
    };
    QVERIFY2(said().contains(u"running in another process"_s), qPrintable(said()));
    QVERIFY(said().contains(u"5 to go"_s));
    QCOMPARE(s.home.findChild<QListView *>(u"lastReleases"_s)->model()->rowCount(), 0); // it stands above
    rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded;
    s.home.feed().lookElsewhere();
    QTRY_VERIFY(said().contains(u"1 done, 4 to go"_s));
    QVERIFY(!buttonOf(running, u"Pause"_s)); // it can only be asked to stop
    buttonOf(running, u"Stop"_s)->click();
    QVERIFY(rig.store.stored[id.value].state.stopRequested);
    rig.store.held.clear();
    s.home.feed().lookElsewhere();
    QTRY_VERIFY(!running->isVisible());
}

void TestHomePage::whatComesByItselfMovesNobodyAway()
{
    WindowRig rig;
    rig.store.publicationRows = {rejected(rig, 1, {u"c1"_s}), rejected(rig, 2, {u"c1"_s})};
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.needs.lines().rowCount(), 2);
    s.needs.setCurrentIndex(s.needs.lines().index(1));
    QSignalSpy reset(&s.needs.lines(), &QAbstractItemModel::modelReset);
    (void)interrupted(rig);
    s.home.refresh();
    QTRY_COMPARE(s.needs.lines().rowCount(), 4); // above the others
    QCOMPARE(s.needs.currentIndex().row(), 3);
    QCOMPARE(s.needs.currentIndex().data().toString(), u"Shop 2"_s);
    QVERIFY(reset.isEmpty());
    QCOMPARE(s.window.currentPage(), pages::Home);
}

void TestHomePage::linesMoveWithoutAReset()
{
    LineModel model;
    const auto line = [](const QString &id, const QString &title = {}) { return Line{id, {}, Tone::Quiet, title, {}, {}}; };
    model.setLines({line(u"a"_s), line(u"b"_s), line(u"c"_s)});
    const QPersistentModelIndex a = model.index(0);
    const QPersistentModelIndex b = model.index(1);
    const QPersistentModelIndex c = model.index(2);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLines({line(u"c"_s), line(u"d"_s), line(u"a"_s, u"new"_s)});
    QCOMPARE(c.row(), 0);
    QCOMPARE(a.row(), 2);
    QVERIFY(!b.isValid());
    QCOMPARE(model.at(1).id, u"d"_s);
    QCOMPARE(a.data().toString(), u"new"_s);
    QCOMPARE(changed.size(), 1);
    model.setLines({line(u"c"_s), line(u"d"_s), line(u"a"_s, u"new"_s)});
    QCOMPARE(changed.size(), 1); // nothing is painted for nothing
}

void TestHomePage::whatIsTooLongForALineTakesTwo()
{
    LineList list(nullptr);
    list.resize(400, 300);
    const Line brief{u"a"_s, {}, Tone::Quiet, u"Shop"_s, u"review rejected"_s, {}};
    Line wordy = brief;
    wordy.id = u"b"_s;
    wordy.text = u"Its start time is past, and its 12 mini programs did not begin. Start it now, or cancel the order."_s;
    list.lines().setLines({brief, wordy});
    list.show();
    const int line = list.fontMetrics().height();
    QTRY_COMPARE(list.visualRect(list.lines().index(1)).height() - list.visualRect(list.lines().index(0)).height(), line);
    list.resize(2000, 300);
    QTRY_COMPARE(list.visualRect(list.lines().index(1)).height(), list.visualRect(list.lines().index(0)).height());
}

void TestHomePage::aRunningBatchCanBePausedAndStopped()
{
    WindowRig rig;
    HomeShown s(rig.context, rig.desktop);
    const BatchId id = fakes::startLong(rig);
    auto *running = s.home.findChild<RunningList *>();
    QTRY_VERIFY(running->isVisible());
    QVERIFY(buttonOf(running, u"Harbour order app → 5 mini programs"_s));
    const auto *bar = running->findChild<SegmentBar *>();
    QCOMPARE(bar->segments().constLast().count, 5);
    QPushButton *pause = buttonOf(running, u"Pause"_s);
    QVERIFY(pause);
    pause->click();
    QVERIFY(rig.until([&] { return rig.board->runner(id)->runState() == RunState::Paused; }));
    QTRY_COMPARE(pause->text(), u"Go on"_s); // the same button
    pause->click();
    QVERIFY(rig.until([&] { return rig.board->runner(id)->runState() == RunState::Running; }));
    buttonOf(running, u"Harbour order app → 5 mini programs"_s)->click();
    QCOMPARE(s.window.currentPage(), pages::Releases);
    QCOMPARE(s.window.batchesPage()->view()->id(), id);
    s.window.showPage(pages::Home);
    buttonOf(running, u"Stop"_s)->click();
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QTRY_VERIFY(!running->isVisible());
    QVERIFY(rig.store.stored[id.value].state.stopRequested);
}

void TestHomePage::aGateIsOpenedForSoMany()
{
    WindowRig rig;
    HomeShown s(rig.context, rig.desktop);
    Order order = rig.orderOf(7);
    order.waves = {{3, {.person = true}}, {4, {}}};
    (void)rig.startBatch(order);
    rig.run();
    auto *running = s.home.findChild<RunningList *>();
    QTRY_VERIFY(buttonOf(running, u"Open the gate: next 4 mini programs"_s));
    QVERIFY(!buttonOf(running, u"Go on"_s)); // it does not say to how many
}

void TestHomePage::theLastReleasesLeadToThem()
{
    WindowRig rig;
    const BatchId id = rig.startBatch(rig.orderOf(3));
    rig.run();
    HomeShown s(rig.context, rig.desktop);
    QListView *releases = nullptr;
    const QList<QListView *> lists = s.home.findChildren<QListView *>();
    for (QListView *one : lists) {
        releases = one->accessibleName() == u"Last releases"_s ? one : releases;
    }
    QVERIFY(releases);
    QTRY_COMPARE(releases->model()->rowCount(), 1);
    QVERIFY(releases->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"3 done"_s));
    emit releases->activated(releases->model()->index(0, 0));
    QCOMPARE(s.window.batchesPage()->view()->id(), id);
    QCOMPARE(s.window.currentPage(), pages::Releases);
}

void TestHomePage::anOutageIsToldAndGoes()
{
    WindowRig rig;
    HomeShown s(rig.context, rig.desktop);
    const BatchId id = fakes::startLong(rig);
    rig.platform.always.insert(weda::calls::CheckBuild, fakes::FakePlatform::Fault::NotSent);
    const Instant end = rig.clock.now() + std::chrono::minutes(2);
    QVERIFY(rig.until([&] { return rig.clock.now() > end; }));
    s.home.refresh();
    QTRY_VERIFY(s.titles().value(0).contains(u"cannot be reached"_s));
    QCOMPARE(s.health.lines().at(0).sign, u"⚠"_s);
    rig.platform.always.clear();
    QVERIFY(rig.until([&] { return rig.board->runner(id) == nullptr || rig.board->runner(id)->totals().done() > 0; }));
    s.home.refresh();
    QTRY_VERIFY(!s.titles().value(0).contains(u"cannot be reached"_s));
}

void TestHomePage::withoutAConnectionItIsTheFirstRun()
{
    WindowRig rig;
    rig.store.connectionRows.clear();
    HomeShown s(rig.context, rig.desktop);
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    QCOMPARE(s.window.currentPage(), pages::Home);
    auto *first = s.home.findChild<FirstRun *>();
    QVERIFY(first->isVisible());
    QVERIFY(s.window.findChildren<QDialog *>().isEmpty()); // nothing lies over it
    QTRY_VERIFY(s.window.focusWidget());
    QCOMPARE(static_cast<QCommandLinkButton *>(s.window.focusWidget())->text(), u"Practise first"_s);
    QSignalSpy practice(&s.window, &MainWindow::practiceRequested);
    QTest::keyClick(s.window.focusWidget(), Qt::Key_Space);
    QCOMPARE(practice.size(), 1);
}

void TestHomePage::theFirstConnectionMakesItHome()
{
    WindowRig rig;
    const QList<Connection> rows = std::exchange(rig.store.connectionRows, {});
    HomeShown s(rig.context, rig.desktop);
    auto *first = s.home.findChild<FirstRun *>();
    emit first->connectionRequested();
    QVERIFY(s.window.findChild<ConnectionDialog *>());
    rig.store.connectionRows = rows;
    s.window.findChild<ConnectionDialog *>()->accept();
    QTRY_VERIFY(!first->isVisible());
    QVERIFY(s.needs.isVisible());
    QTRY_COMPARE(s.health.lines().rowCount(), 2);
}

void TestHomePage::aLineSaysAllOfItself()
{
    WindowRig rig;
    rig.store.publicationRows = {rejected(rig, 1, {u"c1"_s})};
    HomeShown s(rig.context, rig.desktop);
    QTRY_COMPARE(s.needs.lines().rowCount(), 1);
    const QString spoken = s.needs.lines().index(0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Shop 1"_s, u"privacy guideline incomplete"_s, u"Harbour group"_s}) {
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    }
}

FLOTILLA_WINDOW_TEST(TestHomePage)
#include "tst_homepage.moc"
