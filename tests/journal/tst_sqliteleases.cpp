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

    const LaneKey m_a{u"https://x"_s, u"env"_s, {u"app-a"_s}};
    const LaneKey m_b{u"https://x"_s, u"env"_s, {u"app-b"_s}};

private slots:
    void thisProcessIsNamed()
    {
        const Holder self = thisProcess();
        QVERIFY(!self.host.isEmpty());
        QCOMPARE(self.process, QCoreApplication::applicationPid());
        QVERIFY(self.processStart > 0);
        QVERIFY(!self.user.isEmpty());
        QVERIFY(mayBeAlive(self));
        QCOMPARE(processStart(self.process), self.processStart);
    }

    void aHolder_data()
    {
        const Holder self = thisProcess();
        QTest::addColumn<Holder>("holder");
        QTest::addColumn<bool>("alive");
        QTest::newRow("on another computer counts as alive") << Holder{u"elsewhere"_s, 1, 1, u"li"_s} << true;
        QTest::newRow("with a number that no process has is gone") << Holder{self.host, 0x3fffffff, 1, u"li"_s} << false;
        QTest::newRow("whose number was given to a later process is gone")
            << Holder{self.host, self.process, self.processStart - 1, u"li"_s} << false;
        QTest::newRow("with an unknown start is judged by its number") << Holder{self.host, self.process, 0, u"li"_s} << true;
        QTest::newRow("without a number is gone") << Holder{self.host, 0, 0, u"li"_s} << false;
    }
    void aHolder()
    {
        QFETCH(Holder, holder);
        QFETCH(bool, alive);
        QCOMPARE(mayBeAlive(holder), alive);
    }

    void aKilledProcessThatNobodyBuriedIsGone()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        const Holder holder{thisProcess().host, child, processStart(child), u"li"_s};
        QVERIFY(mayBeAlive(holder));
        QCOMPARE(::kill(child, SIGKILL), 0);
        siginfo_t info{};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0); // ended, but not yet buried
        QVERIFY(!mayBeAlive(holder));
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(!mayBeAlive(holder));
    }

    void aLeaseIsHeldUntilReleased()
    {
        Scratch s;
        const Holder self = thisProcess();
        const Holder other{u"elsewhere"_s, 42, 7, u"wang"_s};
        Leases &leases = s.store->leases();
        QVERIFY(!leases.holder(m_a)->has_value());
        QVERIFY(leases.acquire({m_a}, self).ok());
        QVERIFY(leases.acquire({m_a}, self).ok());
        QVERIFY(**leases.holder(m_a) == self);
        QCOMPARE(leases.acquire({m_a}, other).error().kind, ErrorKind::Leased);
        QVERIFY(leases.release({m_a}, other).ok()); // not his: nothing happens
        QVERIFY(**leases.holder(m_a) == self);
        QVERIFY(leases.release({m_a}, self).ok());
        QVERIFY(leases.acquire({m_a}, other).ok());
    }

    void theErrorNamesWhoHoldsIt()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_a}, {u"build-host"_s, 4242, 7, u"wang"_s}).ok());
        const Status done = s.store->leases().acquire({m_a}, thisProcess());
        QCOMPARE(done.error().kind, ErrorKind::Leased);
        for (const QString &word : {u"app-a"_s, u"build-host"_s, u"4242"_s, u"wang"_s}) {
            QVERIFY2(done.error().text.contains(word), qPrintable(done.error().text));
        }
        QCOMPARE((*s.store->leases().holder(m_a))->host, u"build-host"_s);
    }

    void allLanesOrNone()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_b}, {u"elsewhere"_s, 1, 1, u"wang"_s}).ok());
        QCOMPARE(s.store->leases().acquire({m_a, m_b}, thisProcess()).error().kind, ErrorKind::Leased);
        QVERIFY(!s.store->leases().holder(m_a)->has_value());
    }

    void aDeadHolderIsTakenOverAtOnce()
    {
        Scratch s;
        QProcess process;
        process.start(u"/bin/cat"_s);
        QVERIFY(process.waitForStarted());
        const Holder other{thisProcess().host, process.processId(), processStart(process.processId()), u"wang"_s};
        QVERIFY(s.store->leases().acquire({m_a}, other).ok());
        QCOMPARE(s.store->leases().acquire({m_a}, thisProcess()).error().kind, ErrorKind::Leased);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!s.store->leases().holder(m_a)->has_value());
        QVERIFY(s.store->leases().acquire({m_a}, thisProcess()).ok());
        QVERIFY(**s.store->leases().holder(m_a) == thisProcess());
    }

    void anotherEnvironmentOrEndpointIsAnotherLane()
    {
        Scratch s;
        QVERIFY(s.store->leases().acquire({m_a}, {u"elsewhere"_s, 1, 1, u"wang"_s}).ok());
        QVERIFY(s.store->leases().acquire({{u"https://x"_s, u"env-2"_s, m_a.app}}, thisProcess()).ok());
        QVERIFY(s.store->leases().acquire({{u"https://y"_s, u"env"_s, m_a.app}}, thisProcess()).ok());
    }
};

FLOTILLA_TEST(TestSqliteLeases)
#include "tst_sqliteleases.moc"
