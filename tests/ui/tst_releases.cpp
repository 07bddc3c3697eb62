// SPDX-License-Identifier: GPL-3.0-or-later
// What a running batch shows: its header, its pipelines, its groups and its gates.
#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "batches/comparepicture.h"
#include "batches/comparesheet.h"
#include "batches/readversions.h"
#include "fakes/batchesshown.h"
#include "fakes/wechatpages.h"
#include "fakes/windowparts.h"
#include "run/batchnames.h"
#include "run/comparisonreport.h"
#include "testmain.h"
#include "widgets/segmentbar.h"
#include "window/noticebar.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

namespace {

/// Three mini programs first, then a person's click, then four.
BatchId atTheGate(WindowRig &rig)
{
    Order order = rig.orderOf(7);
    order.waves = {{3, {.person = true}}, {4, {}}};
    const BatchId id = rig.startBatch(order);
    rig.run();
    return id;
}

} // namespace

class TestReleases : public QObject
{
    Q_OBJECT
private slots:
    // Its lanes are its mini programs: a batch of two may be anything, and the name of one says nothing of what was done to it.
    void whatWasInterruptedIsNamed()
    {
        for (const int programs : {1, 2}) {
            fakes::WechatPages rig;
            Order order = fakes::wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Percent, u"20"_s}}, 0);
            for (int i = 0; i < programs; ++i) {
                order.targets.append(fakes::WechatPages::target(fakes::WechatPages::program(18 - i).value, 18 - i));
            }
            const BatchId id = rig.begin(order);
            rig.board.reset(); // the process died
            rig.store.held.clear();
            rig.store.stored[id.value].state.targets[0].starts = 1;
            BatchBoard board(rig.ports);
            const UiContext context{rig.ports, board, rig.audits, false, {}, {}};
            NoticeBar bar(context, nullptr);
            bar.look();
            QVERIFY2(bar.text().startsWith(u"“Grayscale release"_s) && bar.text().contains(u"was interrupted"_s), qPrintable(bar.text()));
        }
    }

    void aGateThatWaitsSaysWhatForAndIsOpenedByItsButton();
    void aGateOfAnInterruptedBatchIsOpenedToo();
    void aGateThatWaitsForATimeSaysWhen();
    void theBarHasTheTotalsInSegments();
    void whatIsUnderWayIsSaid();
    void theTargetsOfAnAppCanBeGrouped();
    void whatRunsIsKeptInSightIfOneWantsThat();
    void idsAreCopiedWhole();
    void theConsoleIsOneClickAway();
    void aReleaseHasAName();
    void twoReleasesAreCompared();
    void aComparisonIsAPicture();
    void aHistoryTitleHasTheVersion();
    void anOrderOfOneNamesIt();
    void whatCouldNotBeReadIsTriedAgain();
    void lowWindowsShowRows();

public slots:
    void opened(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
};

void TestReleases::aGateThatWaitsSaysWhatForAndIsOpenedByItsButton()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = atTheGate(rig);
    shown.page.openBatch(id);
    QCOMPARE(totalsOf(rig.state(id).targets).succeeded, 3);
    QCOMPARE(shown.bar(), u"The wave is over: 3 of 3 came through. Its gate waits for you."_s);
    QVERIFY(!shown.button(u"Go on"_s)); // nor in the header: it does not say what it opens, and to how many
    QPushButton *open = shown.button(u"Open the gate: next 4 mini programs"_s);
    QVERIFY(open);
    open->click();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 7; }));
    QVERIFY(!shown.bar().contains(u"wave"_s));
}

void TestReleases::aReleaseHasAName()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    shown.page.openBatch(id);
    const QList<QAction *> actions = shown.view().header()->ofHistory();
    actions.constFirst()->trigger();
    auto *dialog = shown.page.findChild<QDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"  Spring   sale "_s);
    dialog->accept();
    const auto *list = shown.page.findChild<QListView *>();
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Spring sale"_s);
    const QList<QLabel *> labels = shown.view().header()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == u"Spring sale — Harbour order app → 2 mini programs"_s; }));
    QCOMPARE(list->actions(), actions); // right click has the same

    const auto *first = dialog;
    actions.constFirst()->trigger();
    const QList<QDialog *> dialogs = shown.page.findChildren<QDialog *>();
    dialog = *std::find_if(dialogs.cbegin(), dialogs.cend(), [first](const QDialog *one) { return one != first; });
    dialog->findChild<QLineEdit *>()->clear();
    QPushButton *save = fakes::buttonOf(dialog, u"Save the name"_s);
    QVERIFY(save && save->isEnabled());
    save->click();
    QCOMPARE(batchName(rig.store, id), QString());
    QVERIFY(list->model()->index(0, 0).data().toString() != u"Spring sale"_s);
}

void TestReleases::twoReleasesAreCompared()
{
    WindowRig rig;
    const BatchId before = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] { return totalsOf(rig.state(before).targets).succeeded == 3 && rig.board->runners().isEmpty(); }));
    rig.clock.advance(std::chrono::minutes(1));
    const BatchId id = rig.board->create(rig.orderOf(4)).value();
    rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded;
    rig.store.stored[id.value].state.targets[1].phase = Phase::Failed;
    const CompareSheet sheet(rig.context, rig.store.load(id).value(), nullptr);
    QCOMPARE(sheet.summary(), u"▼ 1 worse · ◆ 1 different · + 1 only here · = 1 as there"_s);
    QCOMPARE(sheet.rows().rowCount(), 3); // what is the same is left out at first
    sheet.findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(sheet.rows().rowCount(), 4);
    const CompareSheet older(rig.context, rig.store.load(before).value(), nullptr);
    QCOMPARE(older.summary(), u"▲ 1 better · ◆ 1 different · − 1 only there · = 1 as there"_s);
}

void TestReleases::aComparisonIsAPicture()
{
    WindowRig rig;
    const BatchId before = rig.startBatch(rig.orderOf(3));
    QVERIFY(rig.until([&] { return totalsOf(rig.state(before).targets).succeeded == 3 && rig.board->runners().isEmpty(); }));
    rig.clock.advance(std::chrono::minutes(1));
    const BatchId id = rig.board->create(rig.orderOf(3)).value();
    rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded;
    rig.store.stored[id.value].state.targets[1].phase = Phase::Failed;
    CompareSheet sheet(rig.context, rig.store.load(id).value(), nullptr);
    sheet.show();
    auto *picture = sheet.findChild<ComparePicture *>();
    QCOMPARE(picture->accessibleName(), sheet.summary());
    QCOMPARE(picture->rowAt({3, 3}), 1); // what is worse comes first
    QCOMPARE(picture->rowAt({picture->width() - 1, picture->height() - 1}), -1);
    const auto *table = sheet.findChild<QTableView *>();
    emit picture->clicked(0); // the same as there, which the table leaves out
    QVERIFY(!sheet.findChild<QCheckBox *>()->isChecked());
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), rig.store.stored[id.value].batch.targets.at(0).name);
    const StoredBatch here = rig.store.load(id).value();
    const StoredBatch there = rig.store.load(before).value();
    const QString page = QString::fromUtf8(comparisonHtml(here, there, rig.platforms));
    QVERIFY2(page.contains(u"class=\"worse\" title=\"%1: worse\">▼"_s.arg(here.batch.targets.at(1).name)), qPrintable(page));
    const QList<QByteArray> lines = comparisonCsv(here, there, rig.platforms).split('\n');
    QVERIFY2(lines.at(1).startsWith(here.batch.targets.at(1).program.value.toUtf8()) && lines.at(1).contains(",worse,"), lines.at(1).constData());
}

void TestReleases::aHistoryTitleHasTheVersion()
{
    WindowRig rig;
    Shown shown(rig);
    (void)rig.board->create(rig.orderOf(2));
    shown.page.refresh();
    QCOMPARE(shown.page.findChild<QListView *>()->model()->index(0, 0).data().toString(), u"Harbour order app 2.4.0"_s);
}

// 960 x 540: the details give way.
void TestReleases::lowWindowsShowRows()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(8));
    rig.run();
    shown.page.resize(800, 450);
    shown.page.show();
    shown.page.openBatch(id);
    shown.view().selectTarget(0);
    QTableView *table = shown.view().table();
    const auto rows = [table] { return table->rowHeight(0) > 0 ? table->viewport()->height() / table->rowHeight(0) : 0; };
    QTRY_VERIFY2(rows() >= 3, qPrintable(u"%1 rows, details of %2"_s.arg(rows()).arg(shown.view().details()->height())));
    QVERIFY(shown.view().details()->height() > 40);
}

// Several of one app are told apart.
void TestReleases::anOrderOfOneNamesIt()
{
    WindowRig rig;
    const QString name = rig.store.programRows.at(0).name;
    const BatchId one = rig.startBatch(rig.orderOf(1));
    rig.run();
    QCOMPARE(batchTitle(rig.store.load(one)->batch, rig.ports.platforms), u"Harbour order app → "_s + name);
    Shown shown(rig);
    shown.page.refresh();
    QVERIFY(rig.until([&] { return shown.page.titleOf(one) == u"Harbour order app 2.4.0 → "_s + name; }));
    const BatchId two = rig.startBatch(rig.orderOf(2));
    rig.run();
    QVERIFY(batchTitle(rig.store.load(two)->batch, rig.ports.platforms).endsWith(u"→ 2 mini programs"_s));
    QVERIFY(rig.until([&] { return shown.page.titleOf(two) == u"Harbour order app 2.4.0"_s; }));
}

void TestReleases::whatCouldNotBeReadIsTriedAgain()
{
    WindowRig rig;
    const BatchId one = rig.startBatch(rig.orderOf(1));
    rig.run();
    const QList<BatchSummary> batches = rig.store.batches(0).value();
    ReadVersions versions(rig.context, nullptr);
    rig.store.readable = 0;
    versions.look(batches);
    QVERIFY(rig.until([&] { return rig.store.refusedLoads == 1; }));
    QVERIFY(!versions.programs().contains(one));
    rig.store.readable = -1;
    versions.look(batches);
    QVERIFY(rig.until([&] { return versions.programs().value(one) == rig.store.programRows.at(0).name; }));
}

void TestReleases::aGateOfAnInterruptedBatchIsOpenedToo()
{
    WindowRig rig;
    const BatchId id = atTheGate(rig);
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, u"0.1.0"_s, {}};
    Bulletin bulletin;
    BatchesPage page(context, bulletin, nullptr);
    page.openBatch(id);
    QPushButton *open = fakes::buttonOf(page.view(), u"Open the gate: next 4 mini programs"_s);
    QVERIFY(open);
    open->click();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 7; }));
}

void TestReleases::aGateThatWaitsForATimeSaysWhen()
{
    const Instant until = fromEpochMillis(1'767'225'600'000);
    const QString text = gateText({GateView::Need::Soak, until, 2, 3});
    QVERIFY2(text.startsWith(u"The wave is over: 2 of 3 came through. The next one begins at "_s), qPrintable(text));
    QVERIFY(gateText({GateView::Need::Share, {}, 1, 3}).contains(u"only 1 of 3"_s));
    QCOMPARE(gateText({GateView::Need::Targets, {}, 1, 3}), QString());
}

void TestReleases::theBarHasTheTotalsInSegments()
{
    WindowRig rig;
    rig.platform.refuseBind.insert(rig.store.programRows.at(1).id);
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(4));
    rig.run();
    shown.page.openBatch(id);
    const auto *bar = shown.view().header()->findChild<SegmentBar *>();
    int all = 0;
    int bad = 0;
    for (const SegmentBar::Segment &segment : bar->segments()) {
        all += segment.count;
        bad += segment.tone == Tone::Bad ? segment.count : 0;
    }
    QCOMPARE(all, 4);
    QCOMPARE(bad, 1);
}

void TestReleases::whatIsUnderWayIsSaid()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = fakes::startLong(rig);
    shown.page.openBatch(id);
    const QString name = shown.view().stored().batch.targets.at(0).name;
    QCOMPARE(nowText(shown.view().model()), u"now: %1 — Build"_s.arg(name));
    shown.view().model().setUsual(shown.view().stored().batch.targets.at(0).lane, std::chrono::minutes(3));
    rig.clock.advance(std::chrono::seconds(90));
    const QString text = nowText(shown.view().model());
    QVERIFY2(text.startsWith(u"now: %1 — Build "_s.arg(name)) && text.endsWith(u" %, usually 3:00"_s), qPrintable(text));
}

void TestReleases::theTargetsOfAnAppCanBeGrouped()
{
    WindowRig rig;
    Shown shown(rig);
    Order order = rig.orderOf(3, {u"app-1"_s, u"app-2"_s});
    std::swap(order.targets[1], order.targets[4]); // app 1, 2, 1, 1, 2, 2
    shown.page.openBatch(rig.board->create(order).value());
    auto *group = shown.view().findChild<QCheckBox *>(u"groupLanes"_s);
    QCOMPARE(group->text(), u"Group: App"_s);
    QVERIFY(!group->isHidden());
    const auto lanes = [&shown] {
        QStringList result;
        for (int row = 0; row < shown.view().model().rowCount(); ++row) {
            result.append(shown.view().stored().batch.targets.at(shown.view().model().indexAt(row)).lane.value);
        }
        return result;
    };
    QCOMPARE(lanes().at(1), u"app-2"_s);
    group->setChecked(true);
    QCOMPARE(lanes(), (QStringList{u"app-1"_s, u"app-1"_s, u"app-1"_s, u"app-2"_s, u"app-2"_s, u"app-2"_s}));
    shown.page.openBatch(rig.board->create(rig.orderOf(2)).value()); // one app: nothing to group
    QVERIFY(group->isHidden());
    QVERIFY(!shown.view().model().isGrouped());
}

void TestReleases::whatRunsIsKeptInSightIfOneWantsThat()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(42));
    shown.page.openBatch(id);
    const auto runsUntil = [&](int done) { return rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->totals().done() >= done; }); };
    QVERIFY(runsUntil(2));
    auto *follow = shown.view().findChild<QCheckBox *>(u"followRunning"_s);
    QCOMPARE(follow->text(), u"Follow what runs"_s);
    QVERIFY(follow->isVisible());
    QTableView *table = shown.view().table();
    const auto isSeen = [&](int target) {
        const QModelIndex index = shown.view().model().index(shown.view().model().rowOf(target), 0);
        return table->viewport()->rect().contains(table->visualRect(index).center());
    };
    QVERIFY(runsUntil(30));
    QVERIFY(isSeen(0)); // nothing moves by itself
    follow->setChecked(true);
    QVERIFY(isSeen(30) && !isSeen(0));
    QCOMPARE(table->currentIndex(), QModelIndex()); // and nothing is chosen
    QVERIFY(runsUntil(40));
    QTRY_VERIFY(isSeen(40));
    QVERIFY(rig.until([&] { return rig.board->runners().isEmpty(); }));
    QTRY_VERIFY(follow->isHidden());
}

void TestReleases::idsAreCopiedWhole()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = rig.startBatch(rig.orderOf(2));
    rig.run();
    shown.page.openBatch(id);
    shown.view().selectTarget(1);
    const Progress row = rig.state(id).targets.at(1);
    const auto copied = [&shown](const QString &button) {
        shown.button(button)->click();
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copied(u"Copy AppID"_s), shown.view().stored().batch.targets.at(1).program.value);
    QCOMPARE(copied(u"Copy: Build id"_s), row.mark(shown.view().model().operation().identity));
    QCOMPARE(copied(u"Copy request id"_s), row.requestIds.constLast());
    const QList<QAction *> menu = shown.view().table()->actions();
    QVERIFY(std::any_of(menu.cbegin(), menu.cend(), [](const QAction *a) { return a->isVisible() && a->text() == u"Copy: Build id"_s; }));
}

void TestReleases::theConsoleIsOneClickAway()
{
    WindowRig rig;
    Shown shown(rig);
    shown.page.openBatch(rig.board->create(rig.orderOf(2)).value());
    shown.view().selectTarget(0);
    QPushButton *open = shown.button(u"Open weda.cloud.tencent.com"_s);
    QVERIFY(open);
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    open->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened, QUrl(u"https://weda.cloud.tencent.com/"_s));
}

FLOTILLA_WINDOW_TEST(TestReleases)
#include "tst_releases.moc"
