// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine relies on in the ports Journal and Leases: the same for SQLite, for a server, and for the store in memory, in which the tests of
// the engine believe.
#include "fakes/memorystore.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

struct Ports
{
    explicit Ports(bool inMemory) : m_inMemory(inMemory) {}
    Journal &journal() { return m_inMemory ? static_cast<Journal &>(m_memory) : m_file.store->journal(); }
    History &history() { return m_inMemory ? static_cast<History &>(m_memory) : m_file.store->history(); }
    Leases &leases() { return m_inMemory ? static_cast<Leases &>(m_memory) : m_file.store->leases(); }

private:
    bool m_inMemory;
    fakes::MemoryStore m_memory;
    Scratch m_file;
};

const Holder kOne{u"elsewhere"_s, 4, 4, u"li"_s};
const Holder kTwo{u"elsewhere"_s, 5, 5, u"wang"_s};

LaneKey laneOf(const Batch &b, const QString &app)
{
    return b.laneKey({app});
}

Progress moved(int starts)
{
    Progress p;
    p.phase = Phase::Waiting;
    p.starts = starts;
    return p;
}

} // namespace

class TestLeaseContract : public QObject
{
    Q_OBJECT

    const Batch m_batch = batch(u"b1"_s, 1, {u"app-a"_s, u"app-b"_s});
    const LaneKey m_a = laneOf(m_batch, u"app-a"_s);
    const LaneKey m_b = laneOf(m_batch, u"app-b"_s);

    static void stores()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("database") << false;
        QTest::newRow("memory") << true;
    }

private slots:
    void aLease_data() { stores(); }
    void aLease()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        QVERIFY(p.journal().create(m_batch, freshState(m_batch), entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.leases().holders({m_a, m_b})->isEmpty());
        QVERIFY(p.leases().acquire({m_b}, kOne, m_batch.id).ok());
        QCOMPARE(p.leases().acquire({m_a, m_b}, kTwo, {u"b2"_s}).error().kind, ErrorKind::Leased);
        const auto held = p.leases().holders({m_a, m_b});
        QCOMPARE(held->size(), 1);
        QVERIFY(held->first().lane == m_b && held->first().holder == kOne);
        QCOMPARE(held->first().batch, m_batch.id);
        QCOMPARE(held->first().seen, !inMemory && !teamServer().isEmpty()); // a server's clock ends those that are not there
        QVERIFY(p.leases().release({m_a, m_b}, kTwo, m_batch.id).ok());
        QVERIFY(p.leases().release({m_a, m_b}, kOne, {u"b2"_s}).ok());
        QCOMPARE(p.leases().holders({m_a, m_b})->size(), 1);
        QVERIFY(p.leases().release({m_a, m_b}, kOne, m_batch.id).ok());
        QVERIFY(p.leases().holders({m_a, m_b})->isEmpty());
    }

    void whatOthersRun_data() { stores(); }
    void whatOthersRun()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        QVERIFY(p.journal().create(m_batch, freshState(m_batch), entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.leases().batchesOfOthers(kOne)->isEmpty());
        QVERIFY(p.leases().acquire({m_a, m_b}, kOne, m_batch.id).ok());
        QVERIFY(p.leases().batchesOfOthers(kOne)->isEmpty());
        QCOMPARE(*p.leases().batchesOfOthers(kTwo), QSet<BatchId>{m_batch.id});
        const LaneKey service{u"service"_s, {u"one"_s}}; // of no batch: a service that runs alone
        QVERIFY(p.leases().acquire({service}, kOne, {}).ok());
        QCOMPARE(p.leases().holders({service})->size(), 1);
        QCOMPARE(p.leases().acquire({service}, kTwo, {}).error().kind, ErrorKind::Leased);
        QCOMPARE(*p.leases().batchesOfOthers(kTwo), QSet<BatchId>{m_batch.id});
        QVERIFY(p.leases().release({service}, kOne, {}).ok());
        QVERIFY(p.leases().holders({service})->isEmpty());
    }

    void aStopAndTheNextRun_data() { stores(); }
    void aStopAndTheNextRun()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        QVERIFY(p.journal().create(m_batch, freshState(m_batch), entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.journal().commit({m_batch.id, {}, {}, {}, {}, true}).ok());
        QVERIFY(p.journal().commit({m_batch.id, {{0, moved(1)}}, {}, {}}).ok());
        QVERIFY(p.journal().stopRequested(m_batch.id).value());
        QVERIFY(p.leases().acquire({m_a}, kTwo, {u"b2"_s}).ok());
        QCOMPARE(p.leases().acquire({m_a, m_b}, kOne, m_batch.id).error().kind, ErrorKind::Leased);
        QVERIFY(p.history().load(m_batch.id)->state.stopRequested);
        QVERIFY(p.leases().acquire({m_b}, kOne, m_batch.id).ok());
        QVERIFY(!p.history().load(m_batch.id)->state.stopRequested);
    }

    void whoRunsALaneWritesOnlyWhileItHasIt_data() { stores(); }
    void whoRunsALaneWritesOnlyWhileItHasIt()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        const BatchState state = freshState(m_batch);
        QVERIFY(p.journal().create(m_batch, state, entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.leases().acquire({m_a}, kOne, m_batch.id).ok());
        QVERIFY(p.leases().acquire({m_b}, kTwo, m_batch.id).ok());
        LaneState lane = state.lanes.at(1);
        lane.phase = LanePhase::Paused;
        for (const Change &change : {Change{m_batch.id, {{0, moved(1)}, {1, moved(1)}}, {}, {entry(m_batch, u"x"_s)}, kOne},
                                     Change{m_batch.id, {{0, moved(1)}}, {{1, lane}}, {entry(m_batch, u"x"_s)}, kOne},
                                     Change{m_batch.id, {{0, moved(1)}}, {}, {entry(m_batch, u"x"_s)}, kTwo}}) {
            QCOMPARE(p.journal().commit(change).error().kind, ErrorKind::Leased);
        }
        QVERIFY(p.history().load(m_batch.id)->state.targets == state.targets);
        QVERIFY(p.history().load(m_batch.id)->state.lanes == state.lanes);
        QCOMPARE(p.history().trail(m_batch.id, {}, {})->size(), 1);
        QVERIFY(p.journal().commit({m_batch.id, {{0, moved(1)}}, {}, {entry(m_batch, u"x"_s)}, kOne}).ok());
        QVERIFY(p.journal().commit({m_batch.id, {{0, moved(2)}}, {}, {}}).ok()); // asks for no lease
        QCOMPARE(p.history().load(m_batch.id)->state.targets.at(0).starts, 2);
    }

    void whoLostALaneOpensNoGate_data() { stores(); }
    void whoLostALaneOpensNoGate()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        QVERIFY(p.journal().create(m_batch, freshState(m_batch), entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.leases().acquire({m_a, m_b}, kOne, m_batch.id).ok());
        Change change{m_batch.id, {}, {}, {entry(m_batch, trail::WaveOpened)}, kOne};
        change.wave = WaveState{1, {}, false};
        QVERIFY(p.journal().commit(change).ok());
        QVERIFY(p.leases().release({m_b}, kOne, m_batch.id).ok());
        QVERIFY(p.leases().acquire({m_b}, kTwo, {u"b2"_s}).ok());
        change.wave->current = 2;
        QCOMPARE(p.journal().commit(change).error().kind, ErrorKind::Leased);
        QCOMPARE(p.history().load(m_batch.id)->state.wave.current, 1);
        change.holder.reset(); // a person, while nobody runs it
        QVERIFY(p.journal().commit(change).ok());
    }

    void aRevision_data() { stores(); }
    void aRevision()
    {
        QFETCH(bool, inMemory);
        Ports p(inMemory);
        QVERIFY(p.journal().create(m_batch, freshState(m_batch), entry(m_batch, trail::BatchCreated)).ok());
        QVERIFY(p.leases().acquire({m_b}, kTwo, m_batch.id).ok());
        const auto decide = [this](const StoredBatch &stored, const QList<LeaseRow> &leases) -> Result<Change> {
            if (stored.batch.targets != m_batch.targets || leases.size() != 1 || leases.first().holder != kTwo) {
                return Error{ErrorKind::Unknown, {}, {}, {}, {}};
            }
            return Change{m_batch.id, {{0, moved(stored.state.targets.at(0).starts + 1)}}, {}, {entry(m_batch, u"x"_s)}, {}, true};
        };
        QVERIFY(p.journal().revise(m_batch.id, decide).ok());
        QVERIFY(p.journal().revise(m_batch.id, decide).ok());
        QCOMPARE(p.history().load(m_batch.id)->state.targets.at(0).starts, 2);
        QVERIFY(p.history().load(m_batch.id)->state.stopRequested);
        const auto refuse = [](const StoredBatch &, const QList<LeaseRow> &) { return Result<Change>(Error{ErrorKind::Usage, {}, {}, {}, {}}); };
        QCOMPARE(p.journal().revise(m_batch.id, refuse).error().kind, ErrorKind::Usage);
        QCOMPARE(p.journal().revise({u"nope"_s}, decide).error().kind, ErrorKind::NotFound);
        QCOMPARE(p.history().trail(m_batch.id, {}, {})->size(), 3);
    }
};

FLOTILLA_TEST(TestLeaseContract)
#include "tst_leasecontract.moc"
