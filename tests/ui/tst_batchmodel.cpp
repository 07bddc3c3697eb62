// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "models/batchmodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

constexpr int col(BatchModel::Column column) { return static_cast<int>(column); }

StoredBatch batchOf(int count)
{
    StoredBatch stored;
    stored.batch.id = {u"b1"_s};
    stored.batch.appTitles = QStringList{u"Order app"_s};
    for (int i = 0; i < count; ++i) {
        stored.batch.targets.append(Target{{u"app-1"_s}, {u"wx%1"_s.arg(i, 16, 10, QChar(u'0'))}, u"Shop %1"_s.arg(i), {u"t%1"_s.arg(i % 2)}});
    }
    stored.state.targets.resize(count);
    return stored;
}

} // namespace

class TestBatchModel : public QObject
{
    Q_OBJECT
private slots:
    void changesAreToldTogether();
    void scatteredChangesBecomeOneRange();
    void cellsSpeak_data();
    void cellsSpeak();
    void reviewHasItsOwnColumn();
    void buildShowsItsShare();
    void whatNobodyFollowsIsNotRunning();
    void tookCountsOnlyWhileLive();
    void filterByState();
    void rowsThatComeToMatchAreAppended();
    void sortsByValueAndNotByText();
    void movingRowsDoNotReorder();

private:
    fakes::ManualClock m_clock;
};

void TestBatchModel::changesAreToldTogether()
{
    BatchModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(batchOf(100));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Progress progress;
    for (int turn = 0; turn < 50; ++turn) {
        for (int i = 10; i < 30; ++i) {
            progress.starts = turn + 1;
            model.setProgress(i, progress);
        }
    }
    QVERIFY(changed.isEmpty()); // nothing yet: a thousand changes, one repaint
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 10);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 29);
    QCOMPARE(model.index(20, col(BatchModel::Column::Tries)).data().toString(), u"50"_s);
    model.setProgress(20, progress); // the same again is no change
    QTest::qWait(60);
    QCOMPARE(changed.size(), 1);
}

void TestBatchModel::scatteredChangesBecomeOneRange()
{
    BatchModel model(m_clock);
    model.show(batchOf(200));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Progress progress;
    progress.starts = 1;
    for (int i = 0; i < 200; i += 2) {
        model.setProgress(i, progress);
    }
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 198);
}

void TestBatchModel::cellsSpeak_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *name, Step step, Phase phase, const QStringList &cells) {
        QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(phase) << cells;
    };
    row("binding", Step::Bind, Phase::InFlight, {u"done"_s, u"running"_s, u"not yet"_s, u"not yet"_s});
    row("bind refused", Step::Bind, Phase::Failed, {u"done"_s, u"failed"_s, u"not yet"_s, u"not yet"_s});
    row("deploy unsure fits into a cell", Step::Deploy, Phase::Unsure, {u"done"_s, u"done"_s, u"checking"_s, u"not yet"_s});
    row("a person is asked", Step::Deploy, Phase::NeedsPerson, {u"done"_s, u"done"_s, u"needs you"_s, u"not yet"_s});
    row("all done", Step::Build, Phase::Succeeded, {u"done"_s, u"done"_s, u"done"_s, u"done"_s});
}

void TestBatchModel::cellsSpeak()
{
    QFETCH(int, step);
    QFETCH(int, phase);
    QFETCH(QStringList, cells);
    BatchModel model(m_clock);
    StoredBatch stored = batchOf(1);
    stored.state.targets[0].step = static_cast<Step>(step);
    stored.state.targets[0].phase = static_cast<Phase>(phase);
    stored.state.targets[0].startedAt = m_clock.now();
    model.show(stored);
    model.setLive(true);
    QStringList shown;
    for (int column = col(BatchModel::Column::Unbind); column <= col(BatchModel::Column::Build); ++column) {
        const QModelIndex index = model.index(0, column);
        shown.append(index.data().toString());
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(shown, cells);
}

void TestBatchModel::reviewHasItsOwnColumn()
{
    BatchModel model(m_clock);
    StoredBatch stored = batchOf(2);
    stored.state.targets[0].step = Step::Build;
    stored.state.targets[0].phase = Phase::InReview;
    stored.state.targets[1].step = Step::Build;
    stored.state.targets[1].phase = Phase::Succeeded;
    model.show(stored);
    QCOMPARE(model.index(0, col(BatchModel::Column::Build)).data().toString(), u"done"_s);
    QCOMPARE(model.index(0, col(BatchModel::Column::Audit)).data().toString(), u"in review"_s);
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"–"_s);
    model.setAudits({{1, {AuditState::Released, u"releaseSuccess"_s}}});
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"released"_s);
    model.setAudits({{1, {AuditState::NotKnown, u"mysteryState"_s}}});
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"mysteryState"_s);
}

void TestBatchModel::buildShowsItsShare()
{
    BatchModel model(m_clock);
    StoredBatch stored = batchOf(1);
    Progress &row = stored.state.targets[0];
    row.step = Step::Build;
    row.phase = Phase::Waiting;
    row.startedAt = m_clock.now();
    row.deployedAt = m_clock.now();
    model.show(stored);
    model.setLive(true);
    model.setUsual({u"app-1"_s}, std::chrono::seconds(100));
    m_clock.advance(std::chrono::seconds(63));
    const QModelIndex cell = model.index(0, col(BatchModel::Column::Build));
    QCOMPARE(cell.data().toString(), u"63 %"_s);
    QCOMPARE(model.index(0, col(BatchModel::Column::Why)).data().toString(), u"building, usually 1:40"_s);
    m_clock.advance(std::chrono::hours(1));
    QVERIFY(cell.data(BatchModel::ShareRole).toDouble() < 1.0); // never done before the platform says so
}

void TestBatchModel::whatNobodyFollowsIsNotRunning()
{
    BatchModel model(m_clock);
    StoredBatch stored = batchOf(1);
    Progress &row = stored.state.targets[0];
    row.step = Step::Build;
    row.phase = Phase::Waiting;
    row.startedAt = row.deployedAt = m_clock.now();
    model.show(stored);
    model.setUsual({u"app-1"_s}, std::chrono::seconds(100));
    const QModelIndex cell = model.index(0, col(BatchModel::Column::Build));
    QCOMPARE(cell.data().toString(), u"waiting"_s); // the batch does not run
    model.setLive(true);
    m_clock.advance(std::chrono::seconds(40));
    QCOMPARE(cell.data().toString(), u"40 %"_s);
    row.reason.kind = ReasonKind::Unreachable;
    model.setProgress(0, row);
    QCOMPARE(cell.data().toString(), u"waiting"_s); // it cannot be looked at
    QVERIFY(!cell.data(BatchModel::ShareRole).isValid());
}

void TestBatchModel::tookCountsOnlyWhileLive()
{
    BatchModel model(m_clock);
    StoredBatch stored = batchOf(2);
    stored.state.targets[0].phase = Phase::InFlight;
    stored.state.targets[0].startedAt = m_clock.now();
    stored.state.targets[1].phase = Phase::Succeeded;
    stored.state.targets[1].startedAt = m_clock.now();
    stored.state.targets[1].finishedAt = m_clock.now() + std::chrono::seconds(131);
    model.show(stored);
    m_clock.advance(std::chrono::seconds(5));
    const QModelIndex running = model.index(0, col(BatchModel::Column::Took));
    QCOMPARE(running.data().toString(), QString());
    model.setLive(true);
    QCOMPARE(running.data().toString(), u"0:05"_s);
    QCOMPARE(model.index(1, col(BatchModel::Column::Took)).data().toString(), u"2:11"_s);
}

void TestBatchModel::filterByState()
{
    BatchModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StoredBatch stored = batchOf(10);
    stored.state.targets[3].phase = Phase::Failed;
    stored.state.targets[7].phase = Phase::Failed;
    stored.state.targets[8].phase = Phase::NeedsPerson;
    model.show(stored);
    model.setFilter(u"state:failed"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.indexAt(1), 7);
    QCOMPARE(model.rowOf(7), 1);
    QCOMPARE(model.rowOf(0), -1);
    model.setFilter(u"state:waiting"_s); // the word of the reports: everything that is not final
    QCOMPARE(model.rowCount(), 8);
    model.setFilter(u"tag:t1 shop"_s);
    QCOMPARE(model.rowCount(), 5);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 10);
}

void TestBatchModel::rowsThatComeToMatchAreAppended()
{
    BatchModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StoredBatch stored = batchOf(10);
    stored.state.targets[5].phase = Phase::Failed;
    model.show(stored);
    model.setFilter(u"state:failed"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Progress failed;
    failed.phase = Phase::Failed;
    model.setProgress(2, failed);
    Progress again; // was failed, is retried: stays in sight
    model.setProgress(5, again);
    QVERIFY(inserted.wait());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.indexAt(0), 5);
    QCOMPARE(model.indexAt(1), 2);
    QVERIFY(reset.isEmpty());
}

void TestBatchModel::sortsByValueAndNotByText()
{
    BatchModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StoredBatch stored = batchOf(3);
    const QList<int> starts{10, 9, 100};
    for (int i = 0; i < 3; ++i) {
        stored.state.targets[i].starts = starts.at(i);
    }
    model.show(stored);
    model.sort(col(BatchModel::Column::Tries), Qt::AscendingOrder);
    QCOMPARE((QList<int>{model.indexAt(0), model.indexAt(1), model.indexAt(2)}), (QList<int>{1, 0, 2}));
    model.sort(col(BatchModel::Column::Tries), Qt::DescendingOrder);
    QCOMPARE(model.indexAt(0), 2);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(model.indexAt(0), 0);
}

void TestBatchModel::movingRowsDoNotReorder()
{
    BatchModel model(m_clock);
    model.show(batchOf(3));
    model.sort(col(BatchModel::Column::Tries), Qt::AscendingOrder);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Progress progress;
    progress.starts = 9;
    model.setProgress(0, progress);
    QVERIFY(changed.wait());
    QCOMPARE(model.indexAt(0), 0); // a row under the mouse does not run away
}

FLOTILLA_TEST(TestBatchModel)
#include "tst_batchmodel.moc"
