// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsamples.h"
#include "testmain.h"

#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

const BatchId kBatch{QStringLiteral("b1")};
constexpr int kTargets = 40;

/// One commit that touches a target, a lane and the trail, so that half of it could be seen.
Change change(int number)
{
    const Batch b = batch(kBatch.value, kTargets);
    Progress p = ended(Phase::Succeeded, u"build-%1"_s.arg(number), number);
    p.starts = number;
    LaneState lane;
    lane.id = b.lanes().constFirst();
    lane.marks = {{weda::lane::Own, p.mark(weda::marks::BuildId)}};
    lane.memory = bound(program(number));
    TrailEntry line = entry(b, u"commit"_s, number);
    line.requestId = QString::number(number);
    return {b.id, {{number % kTargets, p}}, {{0, lane}}, {line}, {}, {}, {{number % kTargets, Millis{10'000}}}};
}

/// Child mode: commits without end; says a number as soon as its commit was acknowledged.
int commitForEver(const QStringList &arguments)
{
    const auto store = SqlStore::open(arguments.value(0), {u"child"_s, 0});
    for (int number = 1; store; ++number) {
        if (!(*store)->journal().commit(change(number))) {
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 2;
}

} // namespace

class TestJournalKill : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedIsThereAfterKill_data()
    {
        QTest::addColumn<int>("commits");
        for (int commits : {1, 7, 60, 250, 900}) {
            QTest::addRow("killed after at least %d commits", commits) << commits;
        }
    }
    void whatWasAcknowledgedIsThereAfterKill()
    {
        QFETCH(int, commits);
        Scratch s;
        const Batch b = batch(kBatch.value, kTargets);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        s.store.reset();

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--commit-for-ever"_s, s.path});
        int acknowledged = 0;
        while (acknowledged < commits) {
            QVERIFY2(child.canReadLine() || child.waitForReadyRead(), qPrintable(child.errorString()));
            while (child.canReadLine()) {
                acknowledged = child.readLine().trimmed().toInt();
            }
        }
        child.kill(); // SIGKILL, somewhere in the middle of a commit
        QVERIFY(child.waitForFinished());
        while (child.canReadLine()) {
            const QByteArray line = child.readLine();
            acknowledged = line.endsWith('\n') ? line.trimmed().toInt() : acknowledged;
        }

        QVERIFY(s.reopen().ok());
        QCOMPARE(s.sql(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        const auto stored = s.store->history().load(kBatch);
        QVERIFY(stored.ok());
        const auto trail = s.store->history().trail(kBatch, {}, {});
        const int found = trail->last().requestId.toInt();
        // The commit that was cut off may be there, whole, without having been acknowledged.
        QVERIFY2(found == acknowledged || found == acknowledged + 1,
                 qPrintable(u"%1 acknowledged, %2 found"_s.arg(acknowledged).arg(found)));
        QCOMPARE(trail->size(), found + 1);
        const Change last = change(found);
        QVERIFY(stored->state.targets.at(found % kTargets) == last.targets.constFirst().second);
        QVERIFY(stored->state.lanes.constFirst() == last.lanes.constFirst().second);
        QCOMPARE(s.store->history().laneMemory(b.laneKey(b.lanes().constFirst())).value(), last.lanes.constFirst().second.memory);
        QVERIFY(s.store->history().batches(0)->first().totals == totalsOf(stored->state.targets));
        QCOMPARE(s.store->history().times(b.laneKey(b.lanes().constFirst()), 100'000)->size(), found);
        QVERIFY(s.store->journal().commit(change(found + 1)).ok());
    }
};

FLOTILLA_TEST(TestJournalKill)
FLOTILLA_TEST_ROLE("--commit-for-ever", commitForEver)

#include "tst_journalkill.moc"
