// SPDX-License-Identifier: GPL-3.0-or-later
// Leases that end by the clock of the server.
#include "journal/teamleases.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

class TestTeamLeases : public QObject
{
    Q_OBJECT

    const Holder m_one{u"one"_s, 4, 4, u"li"_s};
    const Holder m_two{u"two"_s, 5, 5, u"wang"_s};
    const Batch m_batch = batch(u"b1"_s, 1);
    const QList<LaneKey> m_lanes{m_batch.laneKey({u"app-a"_s})};

    /// Each on a computer of its own.
    struct Two
    {
        Scratch one;
        std::unique_ptr<SqlStore> two = std::move(SqlStore::open(one.path, {u"wang"_s, 0}).value());
        TeamLeases &ofOne() const { return static_cast<TeamLeases &>(one.store->leases()); }
        qint64 token() const { return one.sql(u"SELECT token FROM lease"_s).toLongLong(); }
        int secondsLeft() const { return one.sql(u"SELECT extract(epoch FROM ends_at - clock_timestamp())::int FROM lease"_s).toInt(); }
        void leave(int seconds) const { one.sql(u"UPDATE lease SET ends_at = clock_timestamp() + interval '%1 seconds'"_s.arg(seconds)); }
    };

    [[nodiscard]] bool begun(Two &p) const
    {
        return p.one.store->journal().create(m_batch, freshState(m_batch), entry(m_batch, u"batch created"_s)).ok()
               && p.one.store->leases().acquire(m_lanes, m_one, m_batch.id).ok();
    }
    [[nodiscard]] Status write(SqlStore &store, const Holder &holder) const
    {
        Progress p;
        p.phase = Phase::InFlight;
        return store.journal().commit({m_batch.id, {{0, p}}, {}, {entry(m_batch, u"sent"_s)}, holder});
    }

private slots:
    void initTestCase()
    {
        if (teamServer().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
    }

    void whileItLastsNobodyElseGetsIt()
    {
        Two p;
        QVERIFY(begun(p));
        const Status refused = p.two->leases().acquire(m_lanes, m_two, m_batch.id);
        QCOMPARE(refused.error().kind, ErrorKind::Leased);
        QVERIFY(refused.error().text.contains("30 seconds"_L1));
        QCOMPARE(*p.two->leases().batchesOfOthers(m_two), QSet<BatchId>{m_batch.id});
        QVERIFY(write(*p.one.store, m_one).ok());
        QVERIFY(p.secondsLeft() > 20);
    }

    void afterItsEndItIsAsIfThereWereNone()
    {
        Two p;
        QVERIFY(begun(p));
        p.leave(0);
        QVERIFY(p.two->leases().holders(m_lanes)->isEmpty());
        QVERIFY(p.two->leases().batchesOfOthers(m_two)->isEmpty());
        QCOMPARE(write(*p.one.store, m_one).error().kind, ErrorKind::Leased); // what others decided meanwhile is not written over
        p.ofOne().beat();
        QVERIFY(p.one.store->leases().holders(m_lanes)->isEmpty()); // no beat brings it back
        QVERIFY(p.one.store->leases().acquire(m_lanes, m_one, m_batch.id).ok());
        QVERIFY(write(*p.one.store, m_one).ok());
    }

    void whoComesBackLateHasLostIt()
    {
        Two p;
        QVERIFY(begun(p));
        const qint64 first = p.token();
        p.leave(0);
        QVERIFY(p.two->leases().acquire(m_lanes, m_two, m_batch.id).ok());
        QVERIFY(p.token() > first);
        QCOMPARE(write(*p.one.store, m_one).error().kind, ErrorKind::Leased);
        QVERIFY(write(*p.two, m_two).ok());
        p.ofOne().beat();
        QVERIFY(write(*p.two, m_two).ok());
        QCOMPARE(p.two->leases().holders(m_lanes)->first().holder, m_two);
        QCOMPARE(p.two->history().trail(m_batch.id, {}, {})->size(), 3);
    }

    // The number counts, not the name: a copied virtual machine has the same one.
    void anOlderNumberIsNoLease()
    {
        Two p;
        QVERIFY(begun(p));
        p.leave(0);
        QVERIFY(p.two->leases().acquire(m_lanes, m_one, m_batch.id).ok());
        QCOMPARE(write(*p.one.store, m_one).error().kind, ErrorKind::Leased);
        QVERIFY(write(*p.two, m_one).ok());
    }

    void aWriteLeavesTimeForTheCall()
    {
        Two p;
        QVERIFY(begun(p));
        p.leave(15);
        QVERIFY(write(*p.one.store, m_one).ok());
        QVERIFY(p.secondsLeft() > 20);
        QVERIFY(p.one.store->leases().leaveWithin() < std::chrono::seconds(20));
    }

    void aBeatMakesItLonger()
    {
        Two p;
        QVERIFY(begun(p));
        p.leave(5);
        p.ofOne().beat();
        QVERIFY(p.secondsLeft() > 20);
    }

    void numbersGrowAfterARelease()
    {
        Two p;
        QVERIFY(begun(p));
        const qint64 first = p.token();
        QVERIFY(p.one.store->leases().release(m_lanes, m_one, m_batch.id).ok());
        QVERIFY(p.two->leases().acquire(m_lanes, m_two, m_batch.id).ok());
        QVERIFY(p.token() > first);
    }
};

FLOTILLA_TEST(TestTeamLeases)
#include "tst_teamleases.moc"
