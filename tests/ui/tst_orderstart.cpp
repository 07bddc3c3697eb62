// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for later and frozen connections in the window: on Publish, in the confirmation, on Home, on Connections.
#include "batches/batchespage.h"
#include "connections/freezedialog.h"
#include "fakes/fakerunners.h"
#include "fakes/publishshown.h"
#include "fakes/toywindowrig.h"
#include "fakes/windowparts.h"
#include "home/homepage.h"
#include "home/plannedlist.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "publish/startoption.h"
#include "run/freezes.h"
#include "run/plannedorders.h"
#include "testmain.h"
#include "widgets/ask.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::PublishShown;
using fakes::ToyWindowRig;
using fakes::WindowRig;

namespace {

void freezeNow(const Workspace &workspace, const ConnectionId &connection)
{
    const Instant now = workspace.clock.now();
    const FreezeWindow window = *datedWindow(now - 1h, now + 1h, u"UTC"_s, u"year-end freeze"_s);
    QVERIFY(storeFreezes(workspace, connection, *freezesOf(workspace, connection), {window}).ok());
}

} // namespace

class TestOrderStart : public QObject
{
    Q_OBJECT
private slots:
    void whatIsForLaterIsOrderedAndNotSent();
    void aTimeThatIsPastIsRefused();
    void aFreezeIsLiftedWithATickAndAReason();
    void homeShowsWhatIsPlannedAndFrozen();
    void aPlannedOrderIsNoInterruption();
    void aMissedStartIsSeenWithoutAnotherChange();
    void whatARunnerTakesAtAnyTimeHasNoTimeInItsTitle();
    void releasesStartsAPlannedOrderNow();
    void releasesTellsOfAStartInAFreeze();
    void freezesAreAddedAndRemoved();
    void whoChangesFreezesSecondIsTold();
};

void TestOrderStart::whatIsForLaterIsOrderedAndNotSent()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
    QVERIFY(shown.ready());
    const Instant start = std::chrono::floor<std::chrono::minutes>(rig.clock.now() + 5h);
    shown.page.findChild<StartOption *>()->setStart(start);
    QVERIFY(shown.ready());
    QCOMPARE(shown.button()->accessibleName(), u"Order 3 mini programs for %1"_s.arg(shortStartText(start)));
    shown.page.activatePrimary();
    auto *dialog = shown.page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->text().contains(startText(start)));
    dialog->accept();
    const auto planned = plannedOrders(rig.workspace());
    QCOMPARE(planned->size(), 1);
    QCOMPARE(planned->constFirst().start, start);
    QVERIFY(rig.board->runners().isEmpty());
    QCOMPARE(rig.board->startingCount(), 0);
    QVERIFY(!isSet(shown.page.findChild<StartOption *>()->start())); // the next one is for now
}

void TestOrderStart::aTimeThatIsPastIsRefused()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(1);
    QVERIFY(shown.ready());
    shown.page.findChild<StartOption *>()->setStart(rig.clock.now() - 1h);
    QCOMPARE(shown.why(), u"The start time is past."_s);
    QVERIFY(!shown.button()->isEnabled());
}

void TestOrderStart::aFreezeIsLiftedWithATickAndAReason()
{
    WindowRig rig;
    freezeNow(rig.workspace(), rig.store.connectionRows.constFirst().id);
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(1);
    QVERIFY(shown.ready());
    QVERIFY2(shown.why().contains(u"year-end freeze"_s), qPrintable(shown.why()));
    shown.page.activatePrimary();
    auto *dialog = shown.page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->text().contains(u"year-end freeze"_s));
    QPushButton *publish = buttonOf(dialog, shown.button()->accessibleName());
    QVERIFY(publish && !publish->isEnabled());
    dialog->findChild<QCheckBox *>(u"liftFreeze"_s)->setChecked(true);
    QVERIFY(!publish->isEnabled());
    dialog->findChild<QLineEdit *>(u"liftReason"_s)->setText(u"the shop is down"_s);
    QVERIFY(publish->isEnabled());
    dialog->accept();
    QVERIFY(std::any_of(rig.store.entries.cbegin(), rig.store.entries.cend(),
                        [](const TrailEntry &e) { return e.what == trail::FreezeLifted && e.detail == "the shop is down"_L1; }));
    QCOMPARE(rig.board->startingCount() + rig.board->runners().size(), 1);
}

void TestOrderStart::homeShowsWhatIsPlannedAndFrozen()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    setStart(order.options, rig.clock.now() + 3h);
    const BatchId id = *rig.board->create(order);
    freezeNow(rig.workspace(), order.connection.id);
    MainWindow window(rig.both, rig.desktop);
    window.show();
    auto &home = static_cast<HomePage &>(*window.page(pages::Home));
    window.showPage(pages::Home);
    auto *list = home.findChild<PlannedList *>();
    QVERIFY(rig.until([list] { return buttonOf(list, u"Cancel the order…"_s) != nullptr; }));
    QStringList texts;
    const QList<QLabel *> labels = list->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    QVERIFY2(texts.join(u'\n').contains(u"in 3 h 0 min"_s) && texts.join(u'\n').contains(u"year-end freeze"_s), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.join(u'\n').contains(order.connection.name), qPrintable(texts.join(u'\n')));
    buttonOf(list, u"Start now…"_s)->click();
    auto *start = window.findChild<ConfirmDialog *>();
    QVERIFY(start);
    QVERIFY2(start->text().contains(u"It begins now instead of "_s) && start->text().contains(order.connection.name), qPrintable(start->text()));
    QVERIFY2(start->text().contains(u"year-end freeze"_s), qPrintable(start->text())); // the same question as before any order
    start->reject();
    QTRY_VERIFY(!window.findChild<ConfirmDialog *>());
    buttonOf(list, u"Cancel the order…"_s)->click();
    QCOMPARE(plannedOrders(rig.workspace())->size(), 1); // it asks first
    auto *question = window.findChild<AskDialog *>();
    QVERIFY(question);
    QCOMPARE(question->actButton()->text(), u"Cancel the order for 2"_s);
    question->accept();
    QVERIFY(plannedOrders(rig.workspace())->isEmpty());
    QCOMPARE(rig.totals(id).cancelled, 2);
}

void TestOrderStart::aPlannedOrderIsNoInterruption()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    const Instant start = rig.clock.now() + 3h;
    setStart(order.options, start);
    const BatchId id = *rig.board->create(order);
    MainWindow window(rig.both, rig.desktop);
    window.show();
    auto &home = static_cast<HomePage &>(*window.page(pages::Home));
    window.showPage(pages::Home);
    QVERIFY(rig.until([&home] { return buttonOf(&home, u"Cancel the order…"_s) != nullptr; }));
    QCOMPARE(home.badge(), 0);
    QCOMPARE(home.findChild<QListView *>(u"lastReleases"_s)->model()->rowCount(), 0); // it stands among the planned ones
    window.showPage(pages::Releases);
    auto &releases = static_cast<BatchesPage &>(*window.page(pages::Releases));
    releases.openBatch(id);
    QCOMPARE(releases.badge(), 0);
    QVERIFY(fakes::says(releases, u"begins %1"_s.arg(shortStartText(start))));
    QVERIFY(!fakes::says(releases, u"interrupted"_s));
    QVERIFY(!buttonOf(&releases, u"Cancel the rest"_s) && !buttonOf(&releases, u"Resume 2"_s));
    buttonOf(&releases, u"Cancel the order…"_s)->click();
    auto *question = window.findChild<AskDialog *>();
    QVERIFY(question);
    question->reject();
    rig.clock.advance(4h);
    releases.refresh();
    QCOMPARE(releases.badge(), 1);
    QVERIFY(fakes::says(releases, u"missed its start"_s));
    window.showPage(pages::Home);
    QVERIFY(rig.until([&home] { return home.badge() == 1; }));
}

// One for a runner, which no window begins: nothing else tells of it.
void TestOrderStart::aMissedStartIsSeenWithoutAnotherChange()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    setStart(order.options, rig.clock.now() + 3h);
    put(order.options, kRunOnOption, u"office"_s);
    const BatchId id = *rig.board->create(order);
    MainWindow window(rig.both, rig.desktop);
    window.show();
    window.showPage(pages::Releases);
    auto &releases = static_cast<BatchesPage &>(*window.page(pages::Releases));
    releases.openBatch(id);
    QVERIFY(!fakes::says(releases, u"missed its start"_s));
    const Instant missed = rig.clock.now() + 3h + kStartTolerance;
    while (rig.clock.now() <= missed && rig.clock.fireNext()) { }
    QVERIFY(fakes::says(releases, u"missed its start"_s));
}

void TestOrderStart::whatARunnerTakesAtAnyTimeHasNoTimeInItsTitle()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    put(order.options, kRunOnOption, u"office"_s);
    const BatchId id = *rig.board->create(order);
    MainWindow window(rig.both, rig.desktop);
    window.show();
    window.showPage(pages::Releases);
    auto &releases = static_cast<BatchesPage &>(*window.page(pages::Releases));
    releases.openBatch(id);
    QVERIFY(fakes::says(releases, u"waits for a runner"_s));
    rig.clock.advance(4h);
    releases.refresh();
    QVERIFY(fakes::says(releases, u"waits for a runner"_s));
    QCOMPARE(releases.badge(), 0);
    fakes::FakeRunners runners;
    UiContext context = rig.both;
    context.runners = &runners;
    PlannedList home(context, nullptr);
    const auto said = [&rig, &home] {
        home.refresh(*rig.workspace().history.batches(0), {});
        QStringList texts;
        for (const QLabel *label : home.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts.join(u'\n');
    };
    QVERIFY2(said().contains(u"waits for a runner “office”"_s) && !said().contains("begins"_L1), qPrintable(said()));
    runners.why.insert(id, u"why"_s);
    QVERIFY2(said().contains("It waits for you."_L1), qPrintable(said()));
}

void TestOrderStart::releasesStartsAPlannedOrderNow()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    setStart(order.options, rig.clock.now() + 3h);
    const BatchId id = *rig.board->create(order);
    freezeNow(rig.workspace(), order.connection.id);
    MainWindow window(rig.both, rig.desktop);
    window.show();
    window.showPage(pages::Releases);
    auto &releases = static_cast<BatchesPage &>(*window.page(pages::Releases));
    releases.openBatch(id);
    releases.activatePrimary();
    auto *dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QCOMPARE(rig.board->startingCount(), 0); // it asks first
    dialog->findChild<QCheckBox *>(u"liftFreeze"_s)->setChecked(true);
    dialog->findChild<QLineEdit *>(u"liftReason"_s)->setText(u"the shop is down"_s);
    dialog->accept();
    QVERIFY(rig.until([&] { return rig.totals(id).succeeded == 2; }));
    QVERIFY(std::any_of(rig.store.entries.cbegin(), rig.store.entries.cend(), [](const TrailEntry &e) { return e.what == trail::FreezeLifted; }));
}

void TestOrderStart::releasesTellsOfAStartInAFreeze()
{
    ToyWindowRig rig(5);
    Order order = rig.orderOf(2);
    const Instant start = rig.clock.now() + std::chrono::minutes(30);
    setStart(order.options, start);
    QVERIFY(rig.board->create(order).ok());
    MainWindow window(rig.both, rig.desktop);
    window.show();
    window.showPage(pages::Releases);
    auto &releases = static_cast<BatchesPage &>(*window.page(pages::Releases));
    const QAbstractItemModel *list = releases.findChild<QListView *>()->model();
    const auto says = [list](const QString &words) { return list->index(0, 0).data(BatchListModel::StateRole).toString() == words; };
    QVERIFY(rig.until([&] { return says(u"begins %1"_s.arg(shortStartText(start))); }));
    freezeNow(rig.workspace(), order.connection.id);
    releases.refresh();
    QVERIFY(rig.until([&] { return says(u"frozen when it should begin: %1"_s.arg(shortStartText(start))); }));
}

void TestOrderStart::freezesAreAddedAndRemoved()
{
    WindowRig rig;
    const Connection connection = rig.store.connectionRows.constFirst();
    FreezeDialog dialog(rig.workspace(), connection, nullptr);
    dialog.findChild<QLineEdit *>(u"freezeWeek"_s)->setText(u"Fri-Mon"_s);
    buttonOf(&dialog, u"Add"_s)->click();
    QVERIFY(freezesOf(rig.workspace(), connection.id)->isEmpty());
    dialog.findChild<QLineEdit *>(u"freezeWeek"_s)->setText(u"Fri 18:00-Mon 08:00"_s);
    dialog.findChild<QLineEdit *>(u"freezeReason"_s)->setText(u"weekend"_s);
    buttonOf(&dialog, u"Add"_s)->click();
    QCOMPARE(freezesOf(rig.workspace(), connection.id)->size(), 1);
    dialog.findChild<QListWidget *>()->setCurrentRow(0);
    buttonOf(&dialog, u"Remove"_s)->click();
    QVERIFY(freezesOf(rig.workspace(), connection.id)->isEmpty());
}

void TestOrderStart::whoChangesFreezesSecondIsTold()
{
    WindowRig rig;
    const Connection connection = rig.store.connectionRows.constFirst();
    FreezeDialog mine(rig.workspace(), connection, nullptr);
    freezeNow(rig.workspace(), connection.id); // in another window
    mine.findChild<QLineEdit *>(u"freezeReason"_s)->setText(u"weekend"_s);
    buttonOf(&mine, u"Add"_s)->click();
    QCOMPARE(freezesOf(rig.workspace(), connection.id)->size(), 1);
    const QList<QLabel *> labels = mine.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().startsWith(u"Somebody else has changed the freezes"_s); }));
    const auto *list = mine.findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"year-end freeze"_s));
    QCOMPARE(mine.findChild<QLineEdit *>(u"freezeReason"_s)->text(), u"weekend"_s); // what was typed stays
    buttonOf(&mine, u"Add"_s)->click();
    QCOMPARE(freezesOf(rig.workspace(), connection.id)->size(), 2);
}

FLOTILLA_WINDOW_TEST(TestOrderStart)
#include "tst_orderstart.moc"
