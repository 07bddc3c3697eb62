// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchverbs.h"
#include "fakes/csv.h"
#include "fakes/rig.h"
#include "publishcommand.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestPlanTargets : public QObject
{
    Q_OBJECT
private slots:
    void resumeMeansWhatWasInterruptedBeforeWhatWasRefused()
    {
        fakes::Rig rig;
        const auto chosen = [&rig](bool retry) { return chooseToReopen(rig.workspace(), {}, retry).value(); };
        const BatchId interrupted = rig.board->create(rig.order(2)).value();
        rig.clock.advance(std::chrono::minutes(1));
        const BatchId refused = rig.board->create(rig.order(2)).value();
        for (Progress &row : rig.store.stored[refused.value].state.targets) {
            row.phase = Phase::Cancelled;
        }
        QCOMPARE(chosen(false), interrupted);
        for (Progress &row : rig.store.stored[interrupted.value].state.targets) {
            row.phase = Phase::Succeeded;
        }
        QCOMPARE(chosen(false), refused);
        rig.store.stored[interrupted.value].state.targets[0].phase = Phase::Failed;
        QCOMPARE(chosen(true), interrupted);
    }

    void plans_data();
    void plans();
};

void TestPlanTargets::plans_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("apps");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QList<int>>("bad");
    const QByteArray a = "wx0000000000000001";
    const QByteArray b = "wx0000000000000002";
    const auto pair = [](const QByteArray &app, const QByteArray &program) { return QString::fromLatin1(app + ' ' + program); };

    QTest::newRow("every app goes to every row, app by app")
        << QByteArray("appid\n" + a + "\n" + b + "\n") << QStringList{u"app-1"_s, u"app-2"_s}
        << QStringList{pair("app-1", a), pair("app-1", b), pair("app-2", a), pair("app-2", b)} << QList<int>{};
    QTest::newRow("no app at all") << QByteArray("appid\n" + a + "\n") << QStringList{} << QStringList{} << QList<int>{0};
    QTest::newRow("a column app decides")
        << QByteArray("appid,App\n" + a + ",app-1\n" + b + ",app-2\n" + a + ",app-2\n") << QStringList{}
        << QStringList{pair("app-1", a), pair("app-2", b), pair("app-2", a)} << QList<int>{};
    QTest::newRow("an app that was not named, and a missing one")
        << QByteArray("appid,app\n" + a + ",app-1\n" + b + ",app-9\n" + a + ",\n") << QStringList{u"app-1"_s}
        << QStringList{pair("app-1", a)} << QList<int>{3, 4};
    QTest::newRow("bad rows of the file are kept, in order")
        << QByteArray("appid,app\nwx1,app-1\n" + b + ",app-9\nwx2,app-1\n") << QStringList{u"app-1"_s} << QStringList{}
        << QList<int>{2, 3, 4};
}

void TestPlanTargets::plans()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, apps);
    QFETCH(QStringList, expected);
    QFETCH(QList<int>, bad);
    QList<LaneId> ids;
    for (const QString &app : std::as_const(apps)) {
        ids.append({app});
    }
    const TargetPlan plan = planTargets(fakes::readCsv(csv), ids, u"app"_s);
    QStringList seen;
    for (const Target &target : plan.targets) {
        seen.append(target.lane.value + u' ' + target.program.value);
    }
    QList<int> lines;
    for (const BadRow &row : plan.bad) {
        lines.append(row.line);
    }
    QCOMPARE(seen, expected);
    QCOMPARE(lines, bad);
}

FLOTILLA_TEST(TestPlanTargets)
#include "tst_plantargets.moc"
