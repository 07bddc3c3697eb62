// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose workspace is on a server that cannot be reached for a while.
#include "fakes/rig.h"
#include "testmain.h"

#include <QTest>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;

class TestDatabaseAway : public QObject
{
    Q_OBJECT

private:
    static bool eachDeployedOnce(Rig &rig, const BatchId &id)
    {
        const QList<Target> targets = rig.store.stored[id.value].batch.targets;
        return std::all_of(targets.cbegin(), targets.cend(), [&rig](const Target &t) { return rig.platform.deployed.count(t.program) == 1; });
    }

private slots:
    void itRidesThroughAnAbsenceOfTheDatabase_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 1; at < 14; ++at) {
            QTest::addRow("at write %d", at) << at;
        }
    }
    void itRidesThroughAnAbsenceOfTheDatabase()
    {
        QFETCH(int, at);
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        QStringList told;
        const BatchRunner *runner = rig.board->runner(id);
        QObject::connect(runner, &BatchRunner::runStateChanged, runner, [runner, &told] {
            if (runner->pauseReason().kind == reasons::DatabaseAway) {
                told.append(runner->pauseReason().text);
            }
        });
        rig.store.trouble = MemoryStore::Trouble::Away;
        rig.store.troubleAt = rig.store.writes + at;
        rig.store.awayFor = 4;
        rig.run();
        QVERIFY(!rig.board->runner(id)); // it ended by itself
        QCOMPARE(rig.totals(id).succeeded, 2);
        QVERIFY(eachDeployedOnce(rig, id));
        QVERIFY(told.isEmpty() || told.value(1).contains("tried again in 1 second"_L1)); // behind what the server said
    }

    void anAbsenceThatLastsStopsIt()
    {
        Rig rig;
        const BatchId id = rig.begin(rig.order(2));
        rig.store.trouble = MemoryStore::Trouble::Away;
        rig.store.troubleAt = rig.store.writes + 4;
        rig.store.awayFor = 1000;
        const Instant before = rig.clock.now();
        rig.run();
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        QCOMPARE(rig.board->runner(id)->pauseReason().kind, QString(reasons::DatabaseAway));
        QVERIFY(rig.clock.now() - before < std::chrono::seconds(120)); // a build that was under way, and half a minute
        rig.store.trouble = MemoryStore::Trouble::None;
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QVERIFY(eachDeployedOnce(rig, id));
    }
};

FLOTILLA_TEST(TestDatabaseAway)
#include "tst_databaseaway.moc"
