// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an order that was left to a server.
#include "fakes/batchesshown.h"
#include "fakes/buttons.h"
#include "fakes/fakerunners.h"
#include "run/runners.h"
#include "testmain.h"

#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

namespace {

BatchId orderForTheServer(WindowRig &rig)
{
    Order order = rig.orderOf(2);
    order.options.insert(kRunOnOption, u"server"_s);
    return *rig.board->create(order);
}

} // namespace

class TestRunnerOrders : public QObject
{
    Q_OBJECT
private slots:
    void whatARunnerHoldsWaitsForAPerson();
    void whatARunnerGoesOnWithIsNoInterruption();
};

// No runner takes it any more, so it does not wait for one.
void TestRunnerOrders::whatARunnerHoldsWaitsForAPerson()
{
    WindowRig rig;
    fakes::FakeRunners runners;
    rig.context.runners = &runners;
    Shown shown(rig);
    const BatchId id = orderForTheServer(rig);
    shown.page.openBatch(id);
    QTRY_VERIFY(shown.bar().contains("Waits for a runner"_L1));
    runners.why.insert(id, u"Its start time was too long ago."_s);
    rig.board->tellChanged({u"another"_s}); // as a look at the history
    QTRY_VERIFY2(shown.bar().contains("Its start time was too long ago."_L1), qPrintable(shown.bar()));
    QVERIFY(!shown.bar().contains("Waits for a runner"_L1));
    const QAbstractItemModel *history = shown.page.findChild<QListView *>()->model();
    QVERIFY2(fakes::says(shown.page, u"needs a person"_s), "the header");
    QVERIFY(history->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("needs a person"_L1));
}

// It was begun by a runner that left it, or died: the next one goes on with it, and no person has to.
void TestRunnerOrders::whatARunnerGoesOnWithIsNoInterruption()
{
    WindowRig rig;
    fakes::FakeRunners runners;
    rig.context.runners = &runners;
    Shown shown(rig);
    const BatchId id = orderForTheServer(rig);
    Progress &first = rig.store.stored[id.value].state.targets[0];
    first.phase = Phase::Succeeded;
    first.starts = 1;
    shown.page.openBatch(id);
    QTRY_VERIFY2(shown.bar().contains(u"“server”"_s) && !shown.bar().contains("Interrupted"_L1), qPrintable(shown.bar()));
    QVERIFY(fakes::says(shown.page, u"waits for a runner"_s));
    runners.why.insert(id, u"The key was refused."_s);
    rig.board->tellChanged({u"another"_s}); // as a look at the history
    QTRY_VERIFY2(shown.bar().contains("The key was refused."_L1), qPrintable(shown.bar()));
    QVERIFY(fakes::says(shown.page, u"needs a person"_s));
    rig.store.stored[id.value].state.stopRequested = true; // a person took it back
    rig.board->tellChanged(id);
    QTRY_VERIFY2(!shown.bar().contains("runner"_L1), qPrintable(shown.bar()));
}

FLOTILLA_WINDOW_TEST(TestRunnerOrders)
#include "tst_runnerorders.moc"
