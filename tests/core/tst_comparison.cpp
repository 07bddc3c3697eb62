// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reasons.h"
#include "testmain.h"
#include "workflow/comparison.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// Two releases of the same app, mini program by mini program.
class TestComparison : public QObject
{
    Q_OBJECT
private slots:
    void eachIsComparedWithItself_data();
    void eachIsComparedWithItself();
    void whoIsOnlyInOneIsSaid();
    void onlyTheSameIsComparable();

private:
    static StoredBatch batchOf(const QStringList &programs, Phase phase, const QString &reason = {});
};

StoredBatch TestComparison::batchOf(const QStringList &programs, Phase phase, const QString &reason)
{
    StoredBatch stored;
    for (const QString &program : programs) {
        stored.batch.targets.append(Target{{u"app"_s}, {program}, {}, {}, {}});
        Progress progress;
        progress.phase = phase;
        progress.reason.kind = reason;
        stored.state.targets.append(progress);
    }
    return stored;
}

void TestComparison::eachIsComparedWithItself_data()
{
    QTest::addColumn<StoredBatch>("here");
    QTest::addColumn<StoredBatch>("there");
    QTest::addColumn<ComparedRow::Kind>("kind");
    using Way = ComparedRow::Kind;
    const auto one = [](Phase phase, const QString &reason = {}) { return batchOf({u"wx1"_s}, phase, reason); };
    QTest::newRow("through in both") << one(Phase::Succeeded) << one(Phase::Succeeded) << Way::Same;
    QTest::newRow("failed before") << one(Phase::Succeeded) << one(Phase::Failed, u"x"_s) << Way::Better;
    QTest::newRow("rejected before, in review now") << one(Phase::Resting) << one(Phase::Rejected) << Way::Better;
    QTest::newRow("fails now") << one(Phase::Failed, u"x"_s) << one(Phase::Succeeded) << Way::Worse;
    QTest::newRow("fails for the same") << one(Phase::Failed, u"x"_s) << one(Phase::Failed, u"x"_s) << Way::Same;
    QTest::newRow("fails for something else") << one(Phase::Failed, u"x"_s) << one(Phase::Failed, u"y"_s) << Way::Other;
    QTest::newRow("not done now") << one(Phase::Cancelled) << one(Phase::Succeeded) << Way::Other;
}

void TestComparison::eachIsComparedWithItself()
{
    QFETCH(StoredBatch, here);
    QFETCH(StoredBatch, there);
    QFETCH(ComparedRow::Kind, kind);
    const QList<ComparedRow> rows = compared(here, there);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().kind, kind);
}

void TestComparison::whoIsOnlyInOneIsSaid()
{
    const QList<ComparedRow> rows = compared(batchOf({u"wx1"_s, u"wx2"_s}, Phase::Succeeded), batchOf({u"wx3"_s, u"wx2"_s}, Phase::Succeeded));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).kind, ComparedRow::Kind::OnlyHere);
    QCOMPARE(rows.at(1).kind, ComparedRow::Kind::Same);
    QCOMPARE(rows.at(2).kind, ComparedRow::Kind::OnlyThere);
    QCOMPARE(rows.at(2).target.program.value, u"wx3"_s);
}

void TestComparison::onlyTheSameIsComparable()
{
    BatchSummary own;
    own.id = {u"1"_s};
    own.platform = u"p"_s;
    own.operation = u"publish"_s;
    own.connectionName = u"c"_s;
    own.title = u"Order app"_s;
    BatchSummary same = own;
    same.id = {u"2"_s};
    BatchSummary otherApp = own;
    otherApp.id = {u"3"_s};
    otherApp.title = u"Member centre"_s;
    BatchSummary otherConnection = own;
    otherConnection.id = {u"4"_s};
    otherConnection.connectionName = u"d"_s;
    const QList<BatchSummary> history{otherConnection, otherApp, own, same};
    QCOMPARE(comparable(history, own.id, true).size(), 1);
    QCOMPARE(comparable(history, own.id, true).constFirst().id, same.id);
    QCOMPARE(comparable(history, own.id, false).size(), 2); // where a lane is no app, its title says nothing
    QVERIFY(comparable(history, {u"9"_s}, true).isEmpty());
}

FLOTILLA_TEST(TestComparison)
#include "tst_comparison.moc"
