// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "models/batchmodel.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

int col(BatchModel::Column column) { return static_cast<int>(column); }

StoredBatch batchOf(int count)
{
    StoredBatch stored;
    stored.batch.id = {u"b1"_s};
    stored.batch.platform = weda::platform().id;
    stored.batch.operation = u"publish"_s;
    stored.batch.laneTitles = QStringList{u"Order app"_s};
    for (int i = 0; i < count; ++i) {
        stored.batch.targets.append(Target{{u"app-1"_s}, {u"wx%1"_s.arg(i, 16, 10, QChar(u'0'))}, u"Shop %1"_s.arg(i), {u"t%1"_s.arg(i % 2)}, {}});
    }
    stored.state.targets.resize(count);
    return stored;
}

/// What the pipeline of the first target says of a visible step.
QString stepOf(const BatchModel &model, int number) { return model.words().cell(model.cells(0).marks().value(number)); }

/// A platform whose lanes are the mini programs, with two steps.
Platform otherPlatform()
{
    static const Words words;
    Operation handIn;
    handIn.name = u"hand_in"_s;
    handIn.steps = {{.name = u"upload"_s, .call = u"upload"_s}, {.name = u"review"_s, .call = u"look"_s, .follow = {.on = true}}};
    handIn.restState = u"in_audit"_s;
    Platform platform;
    platform.id = u"other"_s;
    platform.operations = {handIn};
    platform.words = &words;
    return platform;
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
    void theStepsAreThoseOfTheOperation();
    void aLaneThatIsTheMiniProgramIsNoColumn();
    void theTargetsOfALaneStandTogether();

private:
    fakes::ManualClock m_clock;
    Platforms m_platforms{{&weda::platform()}};
};

void TestBatchModel::changesAreToldTogether()
{
    BatchModel model(m_clock, m_platforms);
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
    BatchModel model(m_clock, m_platforms);
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
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, const QString &step, Phase phase, const QStringList &cells, const QString &state) {
        QTest::newRow(name) << step << static_cast<int>(phase) << cells << state;
    };
    row("binding", weda::steps::Bind, Phase::InFlight, {u"done"_s, u"running"_s, u"to do"_s, u"to do"_s}, u"running"_s);
    row("bind refused", weda::steps::Bind, Phase::Failed, {u"done"_s, u"failed"_s, u"to do"_s, u"to do"_s}, u"failed"_s);
    row("deploy unsure fits into a cell", weda::steps::Deploy, Phase::Unsure, {u"done"_s, u"done"_s, u"checking"_s, u"to do"_s}, u"checking"_s);
    row("a person is asked", weda::steps::Deploy, Phase::NeedsPerson, {u"done"_s, u"done"_s, u"needs you"_s, u"to do"_s}, u"needs you"_s);
    row("all done", weda::steps::Build, Phase::Succeeded, {u"done"_s, u"done"_s, u"done"_s, u"done"_s}, u"done"_s);
}

void TestBatchModel::cellsSpeak()
{
    QFETCH(QString, step);
    QFETCH(int, phase);
    QFETCH(QStringList, cells);
    QFETCH(QString, state);
    BatchModel model(m_clock, m_platforms);
    StoredBatch stored = batchOf(1);
    stored.state.targets[0].step = step;
    stored.state.targets[0].phase = static_cast<Phase>(phase);
    stored.state.targets[0].startedAt = m_clock.now();
    model.show(stored);
    model.setLive(true);
    QStringList shown;
    const QVariantList marks = model.index(0, col(BatchModel::Column::Steps)).data(BatchModel::RawRole).toList();
    for (const QVariant &mark : marks) {
        shown.append(model.words().cell(static_cast<CellMark>(mark.toInt())));
    }
    QCOMPARE(shown, cells);
    const QModelIndex pipeline = model.index(0, col(BatchModel::Column::Steps));
    const QString spoken = u"Unbind: %1, Bind: %2, Deploy: %3, Build: %4"_s.arg(cells.at(0), cells.at(1), cells.at(2), cells.at(3));
    QCOMPARE(pipeline.data(Qt::AccessibleTextRole).toString(), spoken);
    QCOMPARE(pipeline.data(Qt::ToolTipRole).toString().count(u'\n'), 3); // a line for each
    QCOMPARE(pipeline.data().toString().count(u'─'), 3);
    QCOMPARE(model.index(0, col(BatchModel::Column::State)).data().toString(), state);
}

void TestBatchModel::reviewHasItsOwnColumn()
{
    BatchModel model(m_clock, m_platforms);
    StoredBatch stored = batchOf(2);
    stored.state.targets[0].step = weda::steps::Build;
    stored.state.targets[0].phase = Phase::Resting;
    stored.state.targets[1].step = weda::steps::Build;
    stored.state.targets[1].phase = Phase::Succeeded;
    model.show(stored);
    QCOMPARE(stepOf(model, 3), u"done"_s);
    QCOMPARE(model.index(0, col(BatchModel::Column::State)).data().toString(), u"in review"_s);
    QCOMPARE(model.index(0, col(BatchModel::Column::Audit)).data().toString(), u"in review"_s);
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"–"_s);
    model.setAudits({{1, {AuditState::Released, u"releaseSuccess"_s}}});
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"released"_s);
    model.setAudits({{1, {AuditState::NotKnown, u"mysteryState"_s}}});
    QCOMPARE(model.index(1, col(BatchModel::Column::Audit)).data().toString(), u"mysteryState"_s);
}

void TestBatchModel::buildShowsItsShare()
{
    BatchModel model(m_clock, m_platforms);
    StoredBatch stored = batchOf(1);
    Progress &row = stored.state.targets[0];
    row.step = weda::steps::Build;
    row.phase = Phase::Waiting;
    row.startedAt = m_clock.now();
    row.beganAt = m_clock.now();
    model.show(stored);
    model.setLive(true);
    model.setUsual({u"app-1"_s}, std::chrono::seconds(100));
    m_clock.advance(std::chrono::seconds(63));
    const QModelIndex cell = model.index(0, col(BatchModel::Column::State));
    QCOMPARE(cell.data().toString(), u"running 63 %"_s);
    QCOMPARE(model.index(0, col(BatchModel::Column::Why)).data().toString(), u"going on, usually 1:40"_s);
    m_clock.advance(std::chrono::hours(1));
    QVERIFY(cell.data(BatchModel::ShareRole).toDouble() < 1.0); // never done before the platform says so
}

void TestBatchModel::whatNobodyFollowsIsNotRunning()
{
    BatchModel model(m_clock, m_platforms);
    StoredBatch stored = batchOf(1);
    Progress &row = stored.state.targets[0];
    row.step = weda::steps::Build;
    row.phase = Phase::Waiting;
    row.startedAt = row.beganAt = m_clock.now();
    model.show(stored);
    model.setUsual({u"app-1"_s}, std::chrono::seconds(100));
    const QModelIndex cell = model.index(0, col(BatchModel::Column::State));
    QCOMPARE(cell.data().toString(), u"waiting"_s); // the batch does not run
    model.setLive(true);
    m_clock.advance(std::chrono::seconds(40));
    QCOMPARE(cell.data().toString(), u"running 40 %"_s);
    row.reason.kind = QString(reasons::Unreachable);
    model.setProgress(0, row);
    QCOMPARE(cell.data().toString(), u"waiting"_s); // it cannot be looked at
    QVERIFY(!cell.data(BatchModel::ShareRole).isValid());
}

void TestBatchModel::tookCountsOnlyWhileLive()
{
    BatchModel model(m_clock, m_platforms);
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
    BatchModel model(m_clock, m_platforms);
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
    BatchModel model(m_clock, m_platforms);
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
    BatchModel model(m_clock, m_platforms);
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
    BatchModel model(m_clock, m_platforms);
    model.show(batchOf(3));
    model.sort(col(BatchModel::Column::Tries), Qt::AscendingOrder);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Progress progress;
    progress.starts = 9;
    model.setProgress(0, progress);
    QVERIFY(changed.wait());
    QCOMPARE(model.indexAt(0), 0); // a row under the mouse does not run away
}

void TestBatchModel::theStepsAreThoseOfTheOperation()
{
    const Platform other = otherPlatform();
    BatchModel model(m_clock, Platforms({&weda::platform(), &other}));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto headers = [&model] {
        QStringList texts;
        for (int section = 0; section < model.columnCount(); ++section) {
            texts.append(model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        return texts;
    };
    model.show(batchOf(2));
    QCOMPARE(headers(), (QStringList{u"Mini program"_s, u"App"_s, u"Steps"_s, u"State"_s, u"Audit"_s, u"Tries"_s, u"Took"_s, u"Why"_s}));
    StoredBatch stored = batchOf(2);
    stored.batch.platform = other.id;
    stored.batch.operation = u"hand_in"_s;
    Progress &row = stored.state.targets[0];
    row.step = u"review"_s;
    row.phase = Phase::Resting;
    row.startedAt = m_clock.now();
    model.show(stored);
    QCOMPARE(headers(), (QStringList{u"Mini program"_s, u"Mini program"_s, u"Steps"_s, u"State"_s, u"Audit"_s, u"Tries"_s, u"Took"_s, u"Why"_s}));
    QCOMPARE(model.cells(0).marks().size(), 2);
    QCOMPARE(stepOf(model, 0), u"done"_s);
    QCOMPARE(stepOf(model, 1), u"resting"_s); // no review has a column of its own here
    QVERIFY(!model.hasAudits());
    model.setFilter(u"state:in_audit"_s); // as its operation calls it
    QCOMPARE(model.rowCount(), 1);
    // A platform with reviews has operations without one.
    Platform reviewing = otherPlatform();
    reviewing.auditCall = u"look"_s;
    BatchModel plain(m_clock, Platforms({&reviewing}));
    plain.show(stored);
    QVERIFY(!plain.hasAudits());
    reviewing.operations[0].reviewed = true;
    plain.show(stored);
    QVERIFY(plain.hasAudits());
    // What went on behind its review is more than uploaded.
    plain.setAudits({{0, {AuditState::Uploaded, u"approved"_s}}});
    const auto audit = [&plain] { return plain.index(0, col(BatchModel::Column::Audit)).data().toString(); };
    QCOMPARE(audit(), u"uploaded"_s);
    reviewing.operations[0].goesOnAfterRest = true;
    stored.state.targets[0].phase = Phase::Succeeded;
    plain.show(stored);
    plain.setAudits({{0, {AuditState::Uploaded, u"approved"_s}}});
    QCOMPARE(audit(), u"–"_s);
}

void TestBatchModel::aLaneThatIsTheMiniProgramIsNoColumn()
{
    const Platform other = otherPlatform();
    BatchModel model(m_clock, Platforms({&weda::platform(), &other}));
    StoredBatch stored = batchOf(2);
    stored.batch.targets[1].lane = {u"app-2"_s};
    model.show(stored);
    QVERIFY(model.hasLanes());
    stored.batch.platform = other.id;
    stored.batch.operation = u"hand_in"_s;
    model.show(stored);
    QVERIFY(!model.hasLanes());
}

void TestBatchModel::theTargetsOfALaneStandTogether()
{
    BatchModel model(m_clock, m_platforms);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StoredBatch stored = batchOf(5);
    for (const int index : {1, 3}) {
        stored.batch.targets[index].lane = {u"app-2"_s};
    }
    stored.state.targets[4].starts = 3;
    stored.state.targets[0].starts = 1;
    model.show(stored);
    model.setGrouped(true);
    model.sort(col(BatchModel::Column::Tries), Qt::DescendingOrder); // within the groups
    QList<int> order;
    QList<bool> first;
    for (int row = 0; row < model.rowCount(); ++row) {
        order.append(model.indexAt(row));
        first.append(model.index(row, 0).data(BatchModel::GroupRole).toBool());
    }
    QCOMPARE(order, (QList<int>{4, 0, 2, 1, 3}));
    QCOMPARE(first, (QList<bool>{true, false, false, true, false}));
    model.setGrouped(false);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(model.indexAt(1), 1);
    QVERIFY(!model.index(0, 0).data(BatchModel::GroupRole).toBool());
}

FLOTILLA_TEST(TestBatchModel)
#include "tst_batchmodel.moc"
