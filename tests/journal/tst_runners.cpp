// SPDX-License-Identifier: GPL-3.0-or-later
// The Runners port on each kind of workspace.
#include "run/runners.h"
#include "journal/database.h"
#include "journal/transaction.h"
#include "journalsamples.h"
#include "run/plannedorders.h"
#include "testmain.h"

#include <QDateTime>
#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

class TestRunners : public QObject
{
    Q_OBJECT

    const QStringList m_server{u"server"_s};

    static Status order(const Scratch &s, const QString &id, const QString &label, Instant start = {})
    {
        Batch b = batch(id, 2);
        put(b.options, kRunOnOption, label);
        setStart(b.options, start);
        return s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s));
    }
    static void set(const Scratch &s, const QString &id, const QList<Phase> &phases)
    {
        Change change{{id}, {}, {}, {}};
        for (int i = 0; i < phases.size(); ++i) {
            Progress p = ended(phases.at(i), u"1"_s, 100);
            p.starts = 1;
            change.targets.append({i, p});
        }
        QVERIFY(s.store->journal().commit(change).ok());
    }
    static Status closeLane(const Scratch &s, const QString &id)
    {
        LaneState lane;
        lane.id = {u"app-a"_s};
        lane.phase = LanePhase::Closed;
        return s.store->journal().commit({{id}, {}, {{0, lane}}, {}});
    }
    static RunnerState state(const QString &id, const QList<BatchId> &batches = {})
    {
        return {id, u"vm-"_s + id, {u"server"_s, u"gpu"_s}, u"vm"_s, u"0.1.0"_s, u"192.0.2.7"_s, batches};
    }
    QString taken(const Scratch &s, const QString &runner, const QStringList &labels = {u"server"_s}) const
    {
        const auto batch = s.store->runners().take(runner, labels);
        return batch ? batch->value : u"error: "_s + batch.error().text;
    }

private slots:
    void anOrderIsTakenByOneOfItsLabel()
    {
        Scratch s;
        QVERIFY(order(s, u"here"_s, QString()).ok());
        QVERIFY(order(s, u"b1"_s, u"gpu"_s).ok());
        QVERIFY(order(s, u"b2"_s, u"server"_s).ok());
        QCOMPARE(taken(s, u"r1"_s), u"b2"_s);
        QCOMPARE(taken(s, u"r2"_s), QString());
        QCOMPARE(taken(s, u"r2"_s, {u"server"_s, u"gpu"_s}), u"b1"_s);
        QCOMPARE(taken(s, u"r1"_s, {u"server"_s, u"gpu"_s}), QString());
    }

    void notBeforeItsTime()
    {
        Scratch s;
        const Instant now = fromEpochMillis(QDateTime::currentMSecsSinceEpoch());
        QVERIFY(order(s, u"later"_s, u"server"_s, now + std::chrono::hours(1)).ok());
        QCOMPARE(taken(s, u"r1"_s), QString());
        QVERIFY(order(s, u"due"_s, u"server"_s, now - std::chrono::hours(1)).ok());
        QCOMPARE(taken(s, u"r1"_s), u"due"_s);
    }

    void whatIsThere_data()
    {
        QTest::addColumn<QList<Phase>>("phases");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("nothing was begun") << QList<Phase>{} << true;
        QTest::newRow("one is left") << QList<Phase>{Phase::Succeeded, Phase::Ready} << true;
        QTest::newRow("a call was under way") << QList<Phase>{Phase::Succeeded, Phase::InFlight} << true;
        QTest::newRow("all but one rest") << QList<Phase>{Phase::Resting, Phase::Unsure} << true;
        QTest::newRow("all rest") << QList<Phase>{Phase::Resting, Phase::Succeeded} << false;
        QTest::newRow("a person is asked") << QList<Phase>{Phase::NeedsPerson, Phase::Resting} << false;
    }
    void whatIsThere()
    {
        QFETCH(QList<Phase>, phases);
        QFETCH(bool, isTaken);
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        set(s, u"b1"_s, phases);
        QVERIFY(closeLane(s, u"b1"_s).ok());
        QCOMPARE(taken(s, u"r1"_s), isTaken ? u"b1"_s : QString());
    }

    void aLaneThatWasLeftOpenIsClosed()
    {
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        set(s, u"b1"_s, {Phase::Succeeded, Phase::Failed});
        QCOMPARE(taken(s, u"r1"_s), u"b1"_s);
    }

    void whatIsStoppedIsNotTaken()
    {
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        Change stop{{u"b1"_s}, {}, {}, {}};
        stop.stop = true;
        QVERIFY(s.store->journal().commit(stop).ok());
        QCOMPARE(taken(s, u"r1"_s), QString());
    }

    void itGoesBack()
    {
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        QCOMPARE(taken(s, u"r1"_s), u"b1"_s);
        QVERIFY(s.store->runners().giveBack(u"r2"_s, {u"b1"_s}, {}, Millis(0)).ok()); // it is not theirs
        QCOMPARE(taken(s, u"r2"_s), QString());
        QVERIFY(s.store->runners().giveBack(u"r1"_s, {u"b1"_s}, {}, std::chrono::hours(1)).ok());
        QCOMPARE(taken(s, u"r2"_s), QString()); // not so soon
        s.sql(u"UPDATE run_ticket SET ends_at = 0"_s);
        QCOMPARE(taken(s, u"r2"_s), u"b1"_s);
        QVERIFY(s.store->runners().giveBack(u"r2"_s, {u"b1"_s}, u"why"_s, Millis(0)).ok());
        QCOMPARE(taken(s, u"r1"_s), QString()); // a person is needed
        QCOMPARE(*s.store->runners().held(), (QHash<BatchId, QString>{{{u"b1"_s}, u"why"_s}}));
    }

    void whoDiesLosesIt()
    {
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        QCOMPARE(taken(s, u"r1"_s), u"b1"_s);
        const qint64 ends = s.sql(u"SELECT ends_at FROM run_ticket"_s).toLongLong();
        s.sql(u"UPDATE run_ticket SET ends_at = ends_at - 20000"_s);
        QVERIFY(s.store->runners().beat(state(u"r1"_s, {{u"b1"_s}})).ok());
        QVERIFY(s.sql(u"SELECT ends_at FROM run_ticket"_s).toLongLong() >= ends); // it lives
        s.sql(u"UPDATE run_ticket SET ends_at = ends_at - 40000"_s);
        QVERIFY(s.store->runners().beat(state(u"r1"_s, {{u"b1"_s}})).ok()); // too late
        QCOMPARE(taken(s, u"r2"_s), u"b1"_s);
        QVERIFY(s.store->runners().leave(u"r2"_s).ok());
        QCOMPARE(taken(s, u"r1"_s), u"b1"_s);
    }

    void theTicketOfWhatIsDoneGoesAway()
    {
        Scratch s;
        for (const auto &id : {u"done"_s, u"rests"_s, u"taken"_s}) {
            QVERIFY(order(s, id, u"server"_s).ok());
        }
        set(s, u"done"_s, {Phase::Succeeded, Phase::Cancelled});
        set(s, u"rests"_s, {Phase::Resting, Phase::Succeeded});
        for (const auto &id : {u"done"_s, u"rests"_s}) {
            QVERIFY(closeLane(s, id).ok());
        }
        QCOMPARE(taken(s, u"r1"_s), u"taken"_s);
        QVERIFY(s.store->runners().beat(state(u"r1"_s)).ok());
        QCOMPARE(s.sql(u"SELECT count(*) FROM run_ticket"_s).toInt(), 2);
        QCOMPARE(s.sql(u"SELECT count(*) FROM run_ticket WHERE batch = 'done'"_s).toInt(), 0);
    }

    void whoThereIs()
    {
        Scratch s;
        QVERIFY(s.store->runners().beat(state(u"r1"_s, {{u"b1"_s}})).ok());
        auto rows = s.store->runners().runners();
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->constFirst().state.name, u"vm-r1"_s);
        QCOMPARE(rows->constFirst().state.labels, QStringList({u"server"_s, u"gpu"_s}));
        QCOMPARE(rows->constFirst().state.address, u"192.0.2.7"_s);
        QCOMPARE(rows->constFirst().state.batches, QList<BatchId>{{u"b1"_s}});
        QCOMPARE(healthOf(rows->constFirst()), RunnerHealth::Alive);
        s.sql(u"UPDATE runner SET seen_at = seen_at - 40000"_s);
        QCOMPARE(healthOf(s.store->runners().runners()->constFirst()), RunnerHealth::Silent);
        QVERIFY(s.store->runners().beat(state(u"r1"_s)).ok());
        QCOMPARE(healthOf(s.store->runners().runners()->constFirst()), RunnerHealth::Alive);
        QVERIFY(s.store->runners().leave(u"r1"_s).ok());
        QCOMPARE(healthOf(s.store->runners().runners()->constFirst()), RunnerHealth::Gone);
        QVERIFY(s.store->runners().runners()->constFirst().state.batches.isEmpty());
        s.sql(u"UPDATE runner SET seen_at = seen_at - 700000000"_s);
        QVERIFY(s.store->runners().runners()->isEmpty());
        QVERIFY(s.store->runners().beat(state(u"r2"_s)).ok());
        QCOMPARE(s.sql(u"SELECT count(*) FROM runner"_s).toInt(), 1);
    }

    // A server has a statement_timeout, and this would run into it.
    void nobodyWaitsForAnotherWhoChooses()
    {
        if (teamServer().isEmpty()) {
            QSKIP("a file has one writer at a time");
        }
        Scratch s;
        QVERIFY(order(s, u"b1"_s, u"server"_s).ok());
        QVERIFY(order(s, u"b2"_s, u"server"_s).ok());
        const auto other = SqlStore::open(s.path, {u"wang"_s, 0});
        QVERIFY(other.ok());
        QString seen;
        const Status done = s.store->database().change([&](Transaction &t) {
            t.run(u"UPDATE run_ticket SET runner = 'r1', ends_at = 9000000000000 WHERE batch = 'b1'"_s);
            const auto batch = (*other)->runners().take(u"r2"_s, m_server);
            seen = batch ? batch->value : batch.error().text;
        });
        QVERIFY(done.ok());
        QCOMPARE(seen, u"b2"_s);
        QCOMPARE(taken(s, u"r3"_s), QString());
    }

    void labels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("usual") << u"server"_s << true;
        QTest::newRow("all that it may hold") << u"a-1_b.c"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("capitals") << u"Server"_s << false;
        QTest::newRow("a line") << u"server\n"_s << false;
        QTest::newRow("too long") << QString(41, u'a') << false;
        QTest::newRow("like an option") << u"-x"_s << false;
    }
    void labels()
    {
        QFETCH(QString, text);
        QTEST(isRunnerLabel(text), "isOne");
    }
};

FLOTILLA_TEST(TestRunners)
#include "tst_runners.moc"
