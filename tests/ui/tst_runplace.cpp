// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for runners in the window: the choice on Publish, the runners, where a batch runs.
#include "fakes/fakerunners.h"
#include "fakes/publishshown.h"
#include "fakes/windowparts.h"
#include "publish/confirmdialog.h"
#include "publish/runplace.h"
#include "run/runnerlabels.h"
#include "runners/runnersdialog.h"
#include "testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::FakeRunners;
using fakes::PublishShown;
using fakes::WindowRig;

namespace {

/// A workspace with one runner that lives and one that is silent.
struct RunnerDesk : WindowRig
{
    FakeRunners servers;

    RunnerDesk() : WindowRig(10)
    {
        servers.rows = {FakeRunners::row(u"shop-1"_s, {u"server"_s, u"night"_s}), FakeRunners::row(u"shop-2"_s, {u"old"_s}, 40s)};
        servers.rows[0].state.address = u"203.0.113.7"_s;
        context.runners = &servers;
    }
};

} // namespace

class TestRunPlace : public QObject
{
    Q_OBJECT
private slots:
    void withoutARunnerNothingIsAsked();
    void anOrderIsLeftToARunner();
    void theDialogTellsHowTheyAre();
    void theLabelsOfAConnectionAreKept();
};

void TestRunPlace::withoutARunnerNothingIsAsked()
{
    RunnerDesk rig;
    rig.servers.rows.removeFirst();
    PublishShown shown(rig);
    QVERIFY(shown.page.findChild<RunPlace *>()->isHidden());
}

void TestRunPlace::anOrderIsLeftToARunner()
{
    RunnerDesk rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
    QVERIFY(shown.ready());
    auto *place = shown.page.findChild<RunPlace *>();
    QVERIFY(!place->isHidden());
    QCOMPARE(place->label(), QString()); // here, unless somebody says otherwise
    place->setLabel(u"night"_s);
    QVERIFY(shown.ready());
    QSignalSpy shownBatch(&shown.bulletin, &Bulletin::showBatch);
    shown.page.activatePrimary();
    auto *dialog = shown.page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().contains(u"“night”"_s), qPrintable(dialog->text()));
    dialog->accept();
    QCOMPARE(shownBatch.size(), 1);
    const auto stored = rig.store.load(shownBatch.constFirst().constFirst().value<BatchId>());
    QCOMPARE(runOn(stored->batch.options), u"night"_s);
    QVERIFY(rig.board->runners().isEmpty());
    QCOMPARE(rig.board->startingCount(), 0); // nothing is sent from here
    QCOMPARE(place->label(), QString());     // the next one is for here
}

void TestRunPlace::theDialogTellsHowTheyAre()
{
    RunnerDesk rig;
    rig.servers.rows[0].state.batches = {BatchId{u"20261127-1"_s}};
    RunnersDialog dialog(rig.context, rig.store.connectionRows.constFirst(), nullptr);
    auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 3)->text(), u"203.0.113.7"_s);
    QCOMPARE(table->item(0, 4)->text(), u"runs 20261127-1"_s);
    QVERIFY(table->item(1, 2)->text().startsWith(u"silent for 40"_s));
    rig.servers.rows.removeLast();
    dialog.look();
    QCOMPARE(table->rowCount(), 1);
}

void TestRunPlace::theLabelsOfAConnectionAreKept()
{
    RunnerDesk rig;
    const Connection connection = rig.store.connectionRows.constFirst();
    RunnersDialog dialog(rig.context, connection, nullptr);
    auto *labels = dialog.findChild<QLineEdit *>(u"runnerLabels"_s);
    labels->setText(u"Server"_s);
    buttonOf(&dialog, u"Keep"_s)->click();
    QVERIFY(runnerLabels(rig.ports, connection.id)->isEmpty());
    labels->setText(u"server"_s);
    buttonOf(&dialog, u"Keep"_s)->click();
    QCOMPARE(*runnerLabels(rig.ports, connection.id), QStringList{u"server"_s});
    QCOMPARE(runnerLabelsFor(rig.context, connection.id), QStringList{u"server"_s}); // night is not offered any more
}

FLOTILLA_WINDOW_TEST(TestRunPlace)
#include "tst_runplace.moc"
