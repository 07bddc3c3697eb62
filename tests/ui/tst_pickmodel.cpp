// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "models/applistmodel.h"
#include "models/batchlistmodel.h"
#include "models/pickmodel.h"
#include "models/trailmodel.h"
#include "models/trailwords.h"
#include "testmain.h"

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
    void appsKeepTheirTicks();
    void historyTakesNewBatchesOnTop();
    void historySaysHowABatchStands();
    void theLogGrowsAtItsEnd();
    void theLogSpeaks_data();
    void theLogSpeaks();
    void theLogSaysParticulars();

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
    QCOMPARE(model.index(0, 0).data().toString(), u"Shop 1777"_s);
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
    QCOMPARE(model.index(2, static_cast<int>(PickModel::Column::Published)).data().toString(), u"never"_s);
}

void TestPickModel::appsKeepTheirTicks()
{
    AppListModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AppRow a;
    a.id = {u"app-1"_s};
    a.title = u"Order"_s;
    AppRow b;
    b.id = {u"app-2"_s};
    b.title = u"Booking"_s;
    model.setChosen({b.id}); // asked for before the list is there
    model.setApps({a, b});
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
    BatchListModel model(m_clock);
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
    BatchListModel model(m_clock);
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
}

void TestPickModel::theLogGrowsAtItsEnd()
{
    TrailModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TrailEntry created;
    created.what = u"batch created"_s;
    created.when = m_clock.now();
    TrailEntry sent = created;
    sent.what = u"bind sent"_s;
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

void TestPickModel::theLogSpeaks_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a call") << u"bind sent"_s << u"bind sent"_s;
    QTest::newRow("a call of two words") << u"check build outcome unknown"_s << u"check build outcome unknown"_s;
    QTest::newRow("a phrase") << u"batch created"_s << u"batch created"_s;
    QTest::newRow("a reason is a sentence") << u"lane paused: somebody_else"_s
                                            << u"lane paused: Somebody else has published this app: its newest build is not ours."_s;
    QTest::newRow("a decision") << u"decided by a person: not accepted"_s << u"decided by a person: not accepted"_s;
    QTest::newRow("what a later version wrote") << u"tea made"_s << u"tea made"_s;
}

void TestPickModel::theLogSpeaks()
{
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    QCOMPARE(trailText(stored), shown);
}

void TestPickModel::theLogSaysParticulars()
{
    QCOMPARE(trailDetail(u"batch created"_s, u"84 targets"_s), u"84 targets"_s);
    QCOMPARE(trailDetail(u"batch created"_s, u"1 targets"_s), QCoreApplication::translate("TrailWords", "%n targets", nullptr, 1));
    QCOMPARE(trailDetail(u"batch created"_s, u"not accepted"_s), u"not accepted"_s);
    QCOMPARE(trailDetail(u"batch created"_s, u"ci-84 targets"_s), u"ci-84 targets"_s);
}

FLOTILLA_TEST(TestPickModel)
#include "tst_pickmodel.moc"
