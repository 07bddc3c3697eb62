// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/holder.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

class TestSqliteLeases : public QObject
{
    Q_OBJECT

    const LaneKey m_a{u"weda|env"_s, {u"app-a"_s}};
    const LaneKey m_b{u"weda|env"_s, {u"app-b"_s}};
    const BatchId m_batch{u"b1"_s};

    LeaseRow holderOf(Scratch &s) const { return s.store->leases().holders({m_a})->value(0); }

private slots:
    void thisProcessIsNamed()
    {
        const Holder self = thisProcess();
        QVERIFY(!self.host.isEmpty());
        QCOMPARE(self.process, QCoreApplication::applicationPid());
        QVERIFY(self.processStart > 0);
        QVERIFY(!self.user.isEmpty());
        QVERIFY(self.place.contains(u'/'));
        QCOMPARE(lifeOf(self), Life::Lives);
        QCOMPARE(processStart(self.process), self.processStart);
    }

    void aHolder_data()
    {
        const Holder self = thisProcess();
        const QString otherSpace = self.place.section(u'/', 0, 0) + u"/4"_s;
        const QString otherBoot = u"0f0f0f0f-0000-0000-0000-000000000000/"_s + self.place.section(u'/', 1);
        QTest::addColumn<Holder>("holder");
        QTest::addColumn<Life>("life");
        QTest::newRow("on another computer cannot be looked at") << Holder{u"elsewhere"_s, 1, 1, u"li"_s} << Life::NotKnown;
        QTest::newRow("with a number that no process has") << Holder{self.host, 0x3fffffff, 1, u"li"_s} << Life::Ended;
        QTest::newRow("whose number was given to a later process")
            << Holder{self.host, self.process, self.processStart - 1, u"li"_s} << Life::Ended;
        QTest::newRow("without a number") << Holder{self.host, 0, 0, u"li"_s} << Life::Ended;
        QTest::newRow("of this computer and an older program") << Holder{self.host, self.process, self.processStart, u"li"_s} << Life::Lives;
        QTest::newRow("whose start is not known, with a number in use: nobody can tell")
            << Holder{self.host, self.process, 0, u"li"_s} << Life::NotKnown;
        QTest::newRow("that began no later than then") << Holder{self.host, self.process, -self.processStart - 1, u"li"_s} << Life::Lives;
        QTest::newRow("whose number was given to a process that began later than then")
            << Holder{self.host, self.process, -self.processStart + 1, u"li"_s} << Life::Ended;
        QTest::newRow("in another container with the same name, its number in use here")
            << Holder{self.host, self.process, self.processStart - 1, u"li"_s, otherSpace} << Life::NotKnown;
        QTest::newRow("in another container with the same name, its number not in use here")
            << Holder{self.host, 0x3fffffff, 1, u"li"_s, otherSpace} << Life::NotKnown;
        QTest::newRow("before the computer was started anew")
            << Holder{self.host, self.process, self.processStart, u"li"_s, otherBoot} << Life::Ended;
    }
    void aHolder()
    {
        QFETCH(Holder, holder);
        QFETCH(Life, life);
        QCOMPARE(lifeOf(holder), life);
    }

    void aKilledProcessThatNobodyBuriedIsGone()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        const Holder holder{thisProcess().host, child, processStart(child), u"li"_s, thisPlace()};
        QCOMPARE(lifeOf(holder), Life::Lives);
        QCOMPARE(::kill(child, SIGKILL), 0);
        siginfo_t info{};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0); // ended, but not yet buried
        QCOMPARE(lifeOf(holder), Life::Ended);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QCOMPARE(lifeOf(holder), Life::Ended);
    }

    void aLeaseIsHeldUntilReleased()
    {
        Scratch s;
        const Holder self = thisProcess();
        const Holder other{u"elsewhere"_s, 42, 7, u"wang"_s, u"boot/1"_s};
        Leases &leases = s.store->leases();
        QVERIFY(leases.holders({m_a})->isEmpty());
        QVERIFY(leases.acquire({m_a}, self, m_batch).ok());
        QVERIFY(leases.acquire({m_a}, self, m_batch).ok());
        QVERIFY(holderOf(s).holder == self);
        QCOMPARE(holderOf(s).batch, m_batch);
        QVERIFY(holderOf(s).seen);
        QCOMPARE(leases.acquire({m_a}, other, m_batch).error().kind, ErrorKind::Leased);
        QVERIFY(leases.release({m_a}, other, m_batch).ok()); // not his: nothing happens
        QVERIFY(leases.release({m_a}, self, {u"b2"_s}).ok()); // nor for that batch
        QVERIFY(holderOf(s).holder == self);
        QVERIFY(leases.release({m_a}, self, m_batch).ok());
        QVERIFY(leases.acquire({m_a}, other, m_batch).ok());
        QVERIFY(holderOf(s).holder == other);
        QVERIFY(!holderOf(s).seen);
    }

    void manyLanesAreOneLook()
    {
        Scratch s;
        QList<LaneKey> lanes;
        for (int i = 0; i < 2'000; ++i) {
            lanes.append({u"weda|env, \"1\""_s, {u"app-%1"_s.arg(i)}});
        }
        QVERIFY(s.store->leases().acquire(lanes.mid(1'000), thisProcess(), m_batch).ok());
        QVERIFY(s.store->leases().acquire({lanes.at(3)}, {u"elsewhere"_s, 42, 7, u"wang"_s}, {u"b2"_s}).ok());
        const auto held = s.store->leases().holders(lanes);
        QCOMPARE(held->size(), 1'001);
        QVERIFY(held->at(0).lane == lanes.at(3));
        QCOMPARE(held->at(0).holder.user, u"wang"_s);
        QCOMPARE(held->at(0).batch.value, u"b2"_s);
        QVERIFY(held->last().lane == lanes.last());
    }

    void aRunThatBeginsEndsTheStopOfTheOneBefore()
    {
        Scratch s;
        const Batch b = batch(m_batch.value, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QVERIFY(s.store->journal().commit({b.id, {}, {}, {entry(b, u"stop asked"_s)}, {}, true}).ok());
        QVERIFY(s.store->leases().acquire({m_b}, {u"elsewhere"_s, 1, 1, u"wang"_s}, {u"b2"_s}).ok());
        QCOMPARE(s.store->leases().acquire({m_a, m_b}, thisProcess(), b.id).error().kind, ErrorKind::Leased);
        QVERIFY2(s.store->journal().stopRequested(b.id).value(), "it did not begin");
        QVERIFY(s.store->leases().acquire({m_a}, thisProcess(), b.id).ok());
        QVERIFY(!s.store->journal().stopRequested(b.id).value());
    }

    void theErrorNamesWhoHoldsIt()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_a}, {u"build-host"_s, 4242, 7, u"wang"_s}, m_batch).ok());
        const Status done = s.store->leases().acquire({m_a}, thisProcess(), m_batch);
        QCOMPARE(done.error().kind, ErrorKind::Leased);
        for (const QString &word : {u"app-a"_s, u"build-host"_s, u"4242"_s, u"wang"_s}) {
            QVERIFY2(done.error().text.contains(word), qPrintable(done.error().text));
        }
        QCOMPARE(holderOf(s).holder.host, u"build-host"_s);
    }

    void allLanesOrNone()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_b}, {u"elsewhere"_s, 1, 1, u"wang"_s}, m_batch).ok());
        QCOMPARE(s.store->leases().acquire({m_a, m_b}, thisProcess(), m_batch).error().kind, ErrorKind::Leased);
        QVERIFY(s.store->leases().holders({m_a})->isEmpty());
    }

    void aDeadHolderIsTakenOverAtOnce()
    {
        Scratch s;
        QProcess process;
        process.start(u"/bin/cat"_s);
        QVERIFY(process.waitForStarted());
        const Holder other{thisProcess().host, process.processId(), processStart(process.processId()), u"wang"_s, thisPlace()};
        QVERIFY(s.store->leases().acquire({m_a}, other, m_batch).ok());
        QCOMPARE(s.store->leases().acquire({m_a}, thisProcess(), m_batch).error().kind, ErrorKind::Leased);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(s.store->leases().holders({m_a})->isEmpty());
        QVERIFY(s.store->leases().acquire({m_a}, thisProcess(), m_batch).ok());
        QVERIFY(holderOf(s).holder == thisProcess());
    }

    void aLiveHolderInAnotherContainerKeepsItsLane()
    {
        Scratch s;
        const Holder self = thisProcess();
        const Holder other{self.host, 0x3fffffff, 7, u"wang"_s, self.place.section(u'/', 0, 0) + u"/4"_s};
        QVERIFY(s.store->leases().acquire({m_a}, other, m_batch).ok());
        QCOMPARE(s.store->leases().acquire({m_a}, self, m_batch).error().kind, ErrorKind::Leased);
        QVERIFY2(!holderOf(s).seen, "a person may take it");
    }

    void anotherEnvironmentOrPlatformIsAnotherLane()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_a}, {u"elsewhere"_s, 1, 1, u"wang"_s}, m_batch).ok());
        QVERIFY(s.store->leases().acquire({{u"weda|env-2"_s, m_a.lane}}, thisProcess(), m_batch).ok());
        QVERIFY(s.store->leases().acquire({{u"other|env"_s, m_a.lane}}, thisProcess(), m_batch).ok());
    }
};

FLOTILLA_TEST(TestSqliteLeases)
#include "tst_sqliteleases.moc"
