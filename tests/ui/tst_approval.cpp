// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that wait for a second person in the window: on Publish, on the batch's page, on Home.
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "fakes/publishshown.h"
#include "fakes/teamwindow.h"
#include "fakes/windowparts.h"
#include "home/homefeed.h"
#include "home/homewords.h"
#include "home/plannedlist.h"
#include "models/batchlistmodel.h"
#include "publish/confirmdialog.h"
#include "publish/liftfreeze.h"
#include "run/freezes.h"
#include "run/plannedorders.h"
#include "testmain.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::PublishShown;
using fakes::TeamWindow;

namespace {

/// The page of one batch.
struct BatchShown
{
    Bulletin bulletin;
    BatchesPage page;
    BatchShown(TeamWindow &rig, const BatchId &id) : page(rig.seen(), bulletin, nullptr)
    {
        page.resize(1100, 700);
        page.show();
        page.openBatch(id);
    }
    QString bar() { return page.view()->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly)->text(); }
};

} // namespace

class TestApproval : public QObject
{
    Q_OBJECT
private slots:
    void publishSaysThatItWillWait();
    void whoOrderedItCannotApproveIt();
    void whatIsNotApprovedNeitherBeginsNorIsLate();
    void aSecondPersonApproves();
    void aSecondPersonRejectsWithAReason();
    void homeShowsItToThoseWhoMayDecide();
    void anOperatorLiftsNoFreeze();
};

void TestApproval::publishSaysThatItWillWait()
{
    TeamWindow rig;
    Bulletin bulletin;
    PublishPage page(rig.seen(), bulletin, nullptr);
    page.resize(1200, 700);
    page.show();
    auto *apps = page.findChild<ItemListModel *>();
    QVERIFY(rig.until([apps] { return apps->count() == 3; }));
    apps->setChosen({{u"app-1"_s}});
    page.publishPrograms({rig.store.programRows.at(0).id, rig.store.programRows.at(1).id});
    QVERIFY(rig.until([&page] { return page.commands().constFirst()->isEnabled(); }));
    page.activatePrimary();
    auto *dialog = page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().contains(u"second person"_s), qPrintable(dialog->text()));
    QSignalSpy shown(&bulletin, &Bulletin::showBatch);
    dialog->accept();
    QCOMPARE(shown.size(), 1);
    QVERIFY(rig.board->runners().isEmpty() && rig.board->startingCount() == 0);
    QCOMPARE(rig.store.stored.size(), 1); // it is frozen, and not given up
    QCOMPARE(totalsOf(rig.store.stored.first().state.targets).waiting, 2);
}

void TestApproval::whoOrderedItCannotApproveIt()
{
    TeamWindow rig;
    const BatchId id = *rig.board->create(rig.orderOf(3));
    rig.as(u"olga"_s, true);
    BatchShown shown(rig, id);
    QVERIFY2(shown.bar().startsWith(u"Waits for a second person: olga ordered it"_s), qPrintable(shown.bar()));
    QVERIFY(shown.bar().contains(u"Somebody else decides"_s));
    QVERIFY(!buttonOf(&shown.page, u"Approve…"_s));
}

void TestApproval::whatIsNotApprovedNeitherBeginsNorIsLate()
{
    TeamWindow rig;
    Order order = rig.orderOf(3);
    setStart(order.options, rig.clock.now()); // as one for at once is given
    const BatchId id = *rig.board->create(order);
    BatchShown shown(rig, id);
    const auto history = [&shown] {
        const QAbstractItemModel *model = shown.page.findChild<QListView *>()->model();
        return model->index(0, 0).data(BatchListModel::StateRole).toString();
    };
    for (const Millis later : {Millis(0), Millis(2h)}) {
        rig.clock.advance(later);
        shown.page.refresh();
        QVERIFY(fakes::says(shown.page, u"waits for a second person"_s));
        QCOMPARE(history(), u"waits for a second person"_s);
        QVERIFY(!buttonOf(&shown.page, u"Start now…"_s)); // nothing would begin
        QCOMPARE(shown.page.badge(), 0);
    }
    rig.as(u"anna"_s, true);
    shown.page.refresh();
    buttonOf(&shown.page, u"Approve…"_s)->click();
    shown.page.findChild<AskDialog *>()->accept();
    QVERIFY(history().startsWith(u"begins "_s)); // it was ordered long ago, and is not late
    QVERIFY(!fakes::says(shown.page, u"missed its start"_s));
    QVERIFY(buttonOf(&shown.page, u"Start now…"_s));
}

void TestApproval::aSecondPersonApproves()
{
    TeamWindow rig;
    const BatchId id = *rig.board->create(rig.orderOf(3));
    rig.as(u"anna"_s, true);
    BatchShown shown(rig, id);
    buttonOf(&shown.page, u"Approve…"_s)->click();
    auto *question = shown.page.findChild<AskDialog *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"Ordered by olga."_s) && question->text().contains(u"Harbour group (production)"_s), qPrintable(question->text()));
    QCOMPARE(question->actButton()->text(), u"Approve for 3"_s);
    QVERIFY(rig.server.signatures.isEmpty()); // it asks first
    QSignalSpy changed(rig.board.get(), &BatchBoard::batchChanged);
    question->accept();
    QVERIFY(rig.server.signatures.value(id).approves);
    QVERIFY(!changed.isEmpty()); // what begins orders by itself looks
    QVERIFY2(shown.bar().startsWith(u"Approved by anna"_s), qPrintable(shown.bar()));
    QVERIFY(!buttonOf(&shown.page, u"Approve…"_s));
}

void TestApproval::aSecondPersonRejectsWithAReason()
{
    TeamWindow rig;
    const BatchId id = *rig.board->create(rig.orderOf(3));
    rig.as(u"anna"_s, true);
    BatchShown shown(rig, id);
    buttonOf(&shown.page, u"Reject…"_s)->click();
    auto *line = shown.page.findChild<QDialog *>()->findChild<QLineEdit *>();
    QPushButton *reject = buttonOf(shown.page.findChild<QDialog *>(), u"Reject it"_s);
    QVERIFY(line && reject && !reject->isEnabled());
    line->setText(u"wrong version"_s);
    reject->click();
    QVERIFY(rig.server.signatures.contains(id) && !rig.server.signatures.value(id).approves);
    QCOMPARE(rig.totals(id).cancelled, 3);
    QVERIFY2(shown.bar().startsWith(u"Rejected by anna: wrong version."_s), qPrintable(shown.bar()));
}

void TestApproval::homeShowsItToThoseWhoMayDecide()
{
    TeamWindow rig;
    const BatchId id = *rig.board->create(rig.orderOf(3));
    for (const bool approver : {false, true}) {
        rig.as(u"anna"_s, approver);
        Bulletin bulletin;
        const UiContext context = rig.seen();
        HomeFeed feed(context, bulletin, nullptr);
        QVERIFY(rig.until([&feed] { return feed.isComplete(); }));
        QStringList texts;
        for (const Need &need : feed.needs()) {
            if (need.batch == id) {
                texts.append(needLine(need, feed, rig.platforms, rig.clock.now()).text);
            }
        }
        QCOMPARE(texts, approver ? QStringList{u"olga ordered it for 3 mini programs. It waits until you approve or reject it."_s} : QStringList());
        PlannedList list(context, nullptr);
        list.refresh(feed.batches(), {});
        QVERIFY(!buttonOf(&list, u"Start now…"_s) || buttonOf(&list, u"Start now…"_s)->isHidden());
        const QList<QLabel *> labels = list.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().startsWith(u"waits for a second person"_s); }));
    }
}

void TestApproval::anOperatorLiftsNoFreeze()
{
    const std::optional<Frozen> frozen = Frozen{fromEpochMillis(1'800'000'000'000), u"year-end freeze"_s};
    LiftFreeze lift(nullptr);
    lift.show(frozen, u"Only an approver lifts it."_s);
    QVERIFY(lift.findChild<QCheckBox *>()->isHidden() && lift.findChild<QLineEdit *>()->isHidden());
    QVERIFY(!lift.isOpen());
    QVERIFY(lift.text().contains(u"Only an approver"_s));
    lift.show(frozen);
    QVERIFY(!lift.findChild<QCheckBox *>()->isHidden());
}

FLOTILLA_WINDOW_TEST(TestApproval)
#include "tst_approval.moc"
