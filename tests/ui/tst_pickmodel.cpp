// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "models/itemlistmodel.h"
#include "models/batchlistmodel.h"
#include "models/nameorder.h"
#include "models/pickmodel.h"
#include "models/trailmodel.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

QList<MiniProgram> programs(int count)
{
    QList<MiniProgram> rows;
    for (int i = 0; i < count; ++i) {
        MiniProgram p;
        p.id = {u"wx%1"_s.arg(i, 16, 10, QChar(u'0'))};
        p.name = u"Shop %1"_s.arg(i);
        if (i % 10 == 0) {
            p.tags.append(u"vip"_s);
        }
        rows.append(p);
    }
    return rows;
}

QSet<MiniProgramId> idsOf(const QList<MiniProgram> &rows)
{
    QSet<MiniProgramId> ids;
    for (const MiniProgram &row : rows) {
        ids.insert(row.id);
    }
    return ids;
}

} // namespace

/// The models of the Publish page, the history and the log.
class TestPickModel : public QObject
{
    Q_OBJECT
private slots:
    void ticksSurviveFilterSortAndReload();
    void readingTheSameAgainResetsNothing();
    void tickingWhatIsShownLeavesTheRest();
    void whatIsTickedOutOfSightIsKnown();
    void tenThousandAreFilteredCorrectly();
    void aPublishedOneSortsByTime();
    void itemsKeepTheirTicks();
    void historyTakesNewBatchesOnTop();
    void historySaysHowABatchStands();
    void theLogGrowsAtItsEnd();
    void aListingSpeaksInThePlatformsWords();
    void whereTheLaneIsTheMiniProgramTheOperationNamesABatch();
    void namesAreWhereAReaderLooksForThem();

private:
    fakes::ManualClock m_clock;
};

void TestPickModel::ticksSurviveFilterSortAndReload()
{
    PickModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<MiniProgram> rows = programs(30);
    model.setPrograms(rows);
    model.setChecked({rows.at(3).id, rows.at(20).id, {u"unknown"_s}});
    QCOMPARE(model.checkedCount(), 2);
    model.setFilter(u"tag:vip"_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(idsOf(model.checked()), (QSet<MiniProgramId>{rows.at(3).id, rows.at(20).id}));
    model.sort(0, Qt::DescendingOrder);
    model.setFilter({});
    QCOMPARE(model.checkedCount(), 2);
    rows.removeAt(3);
    QSignalSpy changed(&model, &PickModel::checkedChanged);
    model.setPrograms(rows);
    QCOMPARE(model.checkedCount(), 1); // what is gone is not published
    QCOMPARE(changed.size(), 1);
}

void TestPickModel::readingTheSameAgainResetsNothing()
{
    PickModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<MiniProgram> rows = programs(30);
    model.setPrograms(rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPrograms(rows);
    QCOMPARE(changed.size(), 0);
    rows[4].name = u"Harbour"_s;
    model.setPrograms(rows);
    QCOMPARE(reset.size(), 0); // the same rows in the same order
    QCOMPARE(model.index(4, 0).data().toString(), u"Harbour"_s);
    model.setFilter(u"harbour"_s);
    QCOMPARE(model.rowCount(), 1); // the new name is found
    rows[5].name = u"Harbour 2"_s;
    model.setPrograms(rows);
    QCOMPARE(model.rowCount(), 2);
}

void TestPickModel::tickingWhatIsShownLeavesTheRest()
{
    PickModel model(m_clock);
    model.setPrograms(programs(100));
    model.setChecked({programs(2).at(1).id});
    model.setFilter(u"tag:vip"_s);
    QSignalSpy changed(&model, &PickModel::checkedChanged);
    model.checkVisible(true);
    QCOMPARE(changed.size(), 1); // one change, not ten
    QCOMPARE(model.checkedCount(), 11);
    model.checkVisible(false);
    QCOMPARE(model.checkedCount(), 1);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.isChecked(0));
}

void TestPickModel::whatIsTickedOutOfSightIsKnown()
{
    PickModel model(m_clock);
    const QList<MiniProgram> rows = programs(30);
    model.setPrograms(rows);
    model.setChecked({rows.at(0).id, rows.at(1).id, rows.at(2).id});
    QVERIFY(model.hiddenIds().isEmpty());
    model.setFilter(u"tag:vip"_s); // 0, 10, 20
    QCOMPARE(model.hiddenIds(), (QSet<MiniProgramId>{rows.at(1).id, rows.at(2).id}));
    model.checkVisible(true);
    QCOMPARE(model.hiddenIds(), (QSet<MiniProgramId>{rows.at(1).id, rows.at(2).id}));
    model.setFilter({});
    QVERIFY(model.hiddenIds().isEmpty());
    QCOMPARE(model.checkedCount(), 5);
}

void TestPickModel::tenThousandAreFilteredCorrectly()
{
    PickModel model(m_clock);
    model.setPrograms(programs(10'000));
    model.sort(0, Qt::AscendingOrder);
    model.setFilter(u"shop 777"_s);
    int expected = 0;
    const QList<MiniProgram> rows = programs(10'000);
    for (const MiniProgram &row : rows) {
        expected += row.name.contains(u"777"_s) || row.id.value.contains(u"777"_s) ? 1 : 0;
    }
    QCOMPARE(model.rowCount(), expected);
    QCOMPARE(model.index(0, 0).data().toString(), u"Shop 777"_s);
    model.setFilter(u"shop 777 tag:vip"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Shop 7770"_s);
}

void TestPickModel::aPublishedOneSortsByTime()
{
    PickModel model(m_clock);
    QList<MiniProgram> rows = programs(3);
    rows[0].lastPublishedAt = m_clock.now() - std::chrono::hours(30);
    rows[2].lastPublishedAt = m_clock.now() - std::chrono::minutes(3);
    model.setPrograms(rows);
    model.sort(static_cast<int>(PickModel::Column::Published), Qt::DescendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), u"Shop 2"_s);
    QCOMPARE(model.index(2, 0).data().toString(), u"Shop 1"_s);
    QCOMPARE(model.index(2, static_cast<int>(PickModel::Column::Published)).data().toString(), u"not from here"_s);
}

void TestPickModel::itemsKeepTheirTicks()
{
    ItemListModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Item a;
    a.id = u"app-1"_s;
    a.title = u"Order"_s;
    Item b;
    b.id = u"app-2"_s;
    b.title = u"Booking"_s;
    model.setChosen({LaneId{b.id}}); // asked for before the list is there
    model.setItems({a, b}, *weda::platform().words);
    QCOMPARE(model.chosen().size(), 1);
    QCOMPARE(model.chosen().constFirst().title, u"Booking"_s);
    model.setFilter(u"order"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.chosen().size(), 1);
    QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.chosen().size(), 2);
}

void TestPickModel::historyTakesNewBatchesOnTop()
{
    BatchListModel model(m_clock, Platforms({&weda::platform()}));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    BatchSummary one;
    one.id = {u"1"_s};
    BatchSummary two;
    two.id = {u"2"_s};
    model.setBatches({one});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setBatches({two, one});
    QCOMPARE(inserted.size(), 1);
    QVERIFY(reset.isEmpty());
    QCOMPARE(model.rowOf({u"1"_s}), 1);
    model.setBatches({two});
    QCOMPARE(reset.size(), 1);
}

void TestPickModel::historySaysHowABatchStands()
{
    BatchListModel model(m_clock, Platforms({&weda::platform()}));
    BatchSummary batch;
    batch.id = {u"1"_s};
    batch.totals.succeeded = 31;
    batch.totals.failed = 1;
    batch.totals.waiting = 8;
    model.setBatches({batch});
    QCOMPARE(model.index(0).data(BatchListModel::StateRole).toString(), u"31 done, 1 failed, 8 to go"_s);
    QVERIFY(!model.index(0).data(BatchListModel::DoneRole).isValid());
    model.setRunning(batch.id, RunState::Running, batch.totals);
    QCOMPARE(model.index(0).data(BatchListModel::StateRole).toString(), u"running: 32 of 40"_s);
    QCOMPARE(model.index(0).data(BatchListModel::DoneRole).toDouble(), 0.8);
    model.setRunning(batch.id, RunState::Ended, batch.totals);
    QVERIFY(!model.index(0).data(BatchListModel::DoneRole).isValid());
    batch.totals = {};
    batch.totals.succeeded = 27;
    batch.totals.cancelled = 150; // 27 done are no reason for a green line
    model.setRunning(batch.id, RunState::Ended, batch.totals);
    QCOMPARE(model.index(0).data(BatchListModel::ToneRole).toInt(), static_cast<int>(Tone::Attention));
}

void TestPickModel::theLogGrowsAtItsEnd()
{
    TrailModel model;
    model.setWords(*weda::platform().words);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TrailEntry created;
    created.what = u"batch created"_s;
    created.when = m_clock.now();
    TrailEntry sent = created;
    sent.what = u"sent"_s;
    sent.step = u"bind"_s;
    sent.program = {u"wx1"_s};
    model.setNames({{{u"wx1"_s}, u"Shop Hill"_s}});
    model.setTrail({created});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setTrail({created, sent});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.index(1, static_cast<int>(TrailModel::Column::Program)).data().toString(), u"Shop Hill"_s);
    TrailEntry other = created;
    other.when += Millis(5);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTrail({other});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void TestPickModel::aListingSpeaksInThePlatformsWords()
{
    ItemListModel model(m_clock);
    Item app;
    app.id = u"app-1"_s;
    app.values.insert(weda::app::Environment, u"env-1"_s);
    app.values.insert(weda::app::LastDeploy, instantText(m_clock.now() - std::chrono::minutes(3)));
    Item bare;
    bare.id = u"app-2"_s;
    model.setItems({app, bare}, *weda::platform().words);
    QCOMPARE(model.index(0).data().toString(), u"app-1"_s);
    QCOMPARE(model.index(0).data(ItemListModel::SecondRole).toString(), u"env env-1"_s);
    QCOMPARE(model.index(0).data(ItemListModel::ThirdRole).toString(), u"last build 3 min ago"_s);
    QCOMPARE(model.index(1).data(ItemListModel::SecondRole).toString(), QString());
    QCOMPARE(model.index(1).data(ItemListModel::ThirdRole).toString(), QString());
    static const Words plain; // of a platform without words for it
    model.setItems({app}, plain);
    QCOMPARE(model.index(0).data(ItemListModel::SecondRole).toString(), QString());
}

void TestPickModel::whereTheLaneIsTheMiniProgramTheOperationNamesABatch()
{
    static const Words words;
    Platform other;
    other.id = u"other"_s;
    other.words = &words;
    Operation handIn;
    handIn.name = u"hand_in"_s;
    other.operations = {handIn};
    BatchListModel model(m_clock, Platforms({&weda::platform(), &other}));
    BatchSummary batch;
    batch.id = {u"1"_s};
    batch.platform = u"weda"_s;
    batch.operation = u"publish"_s;
    batch.title = u"Order app"_s;
    BatchSummary without;
    without.id = {u"2"_s};
    without.platform = other.id;
    without.operation = u"hand_in"_s;
    without.title = u"Shop 1, Shop 2, Shop 3"_s;
    without.connectionName = u"Harbour"_s;
    without.totals.resting = 3;
    model.setBatches({batch, without});
    QCOMPARE(model.index(0).data().toString(), u"Order app"_s);
    QCOMPARE(model.index(1).data().toString(), u"hand_in · Harbour"_s);
    QCOMPARE(model.index(1).data(BatchListModel::StateRole).toString(), u"3 resting"_s);
}

void TestPickModel::namesAreWhereAReaderLooksForThem()
{
    QList<MiniProgram> rows;
    for (const QString &name : {u"Shop 10"_s, u"shop 9"_s, QString(), u"Harbour"_s}) {
        rows.append(MiniProgram());
        rows.last().id = {u"mp%1"_s.arg(rows.size())};
        rows.last().name = name;
    }
    QStringList ids;
    for (const MiniProgram &program : byName(rows)) {
        ids.append(program.id.value);
    }
    QCOMPARE(ids, (QStringList{u"mp4"_s, u"mp3"_s, u"mp2"_s, u"mp1"_s}));
}

FLOTILLA_TEST(TestPickModel)
#include "tst_pickmodel.moc"
