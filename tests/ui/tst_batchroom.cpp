// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchheader.h"
#include "batches/detailspane.h"
#include "fakes/batchesshown.h"
#include "testmain.h"
#include "widgets/filteredit.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

namespace {

/// Nobody can tell what became of this target's deploy.
void makeUnclear(WindowRig &rig, const BatchId &id, int target)
{
    Progress &row = rig.store.stored[id.value].state.targets[target];
    row.step = weda::steps::Deploy;
    row.phase = Phase::NeedsPerson;
    row.reason.kind = QString(weda::reasons::DeployUnclear);
    row.startedAt = rig.clock.now();
    row.spans[weda::steps::Deploy].from = rig.clock.now();
}

} // namespace

/// What a batch has to say and to ask, in the room that there is.
class TestBatchRoom : public QObject
{
    Q_OBJECT
private slots:
    void whatIsToBeDecidedIsCountedApartAndLedTo();
    void theDetailsTakeWhatTheyNeed();
};

void TestBatchRoom::whatIsToBeDecidedIsCountedApartAndLedTo()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.resize(880, 440); // what full HD at 200 % leaves
    const BatchId id = rig.board->create(rig.orderOf(40)).value();
    makeUnclear(rig, id, 35);
    shown.page.openBatch(id);
    const auto total = [&shown](const QString &text) {
        const QList<QToolButton *> buttons = shown.view().findChild<BatchHeader *>()->findChildren<QToolButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const QToolButton *b) { return b->text() == text && b->isVisible(); });
        return found == buttons.cend() ? nullptr : *found;
    };
    QVERIFY(total(u"39 to go"_s));
    QCOMPARE(shown.view().header()->primary()->text(), u"Resume 39"_s); // one is a person's
    QVERIFY2(shown.bar().contains(u"0 of 40 finished, 40 not."_s) && shown.bar().contains(u"1 of them wait"_s), qPrintable(shown.bar()));
    shown.view().selectTarget(1);
    QVERIFY(total(u"1 to be decided by you"_s));
    total(u"1 to be decided by you"_s)->click();
    QPushButton *accepted = shown.button(u"It was accepted"_s);
    QVERIFY(accepted);
    QTRY_COMPARE(accepted->visibleRegion().boundingRect(), accepted->rect()); // nothing has to be scrolled
    const auto *table = shown.view().findChild<QTableView *>(u"batch"_s);
    QTRY_VERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(shown.view().model().rowOf(35), 0))));
}

void TestBatchRoom::theDetailsTakeWhatTheyNeed()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(40)).value();
    makeUnclear(rig, id, 35);
    shown.page.openBatch(id);
    const DetailsPane *details = shown.view().details();
    shown.view().selectTarget(35);
    QTRY_VERIFY(shown.button(u"It was accepted"_s));
    QTRY_COMPARE(details->height(), details->sizeHint().height()); // all that it says is read without scrolling
    shown.view().filter()->setText(u"nobody"_s);
    const int line = details->fontMetrics().height();
    QTRY_VERIFY2(details->height() < 3 * line, qPrintable(QString::number(details->height())));
}

FLOTILLA_WINDOW_TEST(TestBatchRoom)
#include "tst_batchroom.moc"
