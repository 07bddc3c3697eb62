// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fakerunners.h"
#include "fakes/toyrig.h"
#include "run/freezes.h"
#include "run/interruptions.h"
#include "run/plannedorders.h"
#include "run/runnerneeds.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using fakes::FakeRunners;

namespace {

using Kind = Need::Kind;
using Where = BatchPosture::Where;

constexpr Instant kMidday = Instant{std::chrono::hours(24 * 1000 + 12)};

StoredBatch orderForServer(const QList<Phase> &phases)
{
    StoredBatch stored;
    stored.batch.id = {u"b1"_s};
    stored.batch.connection = {u"c1"_s};
    stored.batch.createdAt = kMidday - 5min;
    put(stored.batch.options, kRunOnOption, u"server"_s);
    for (const Phase phase : phases) {
        stored.batch.targets.append(Target{{u"app"_s}, {u"wx%1"_s.arg(stored.batch.targets.size())}, u"Shop"_s, {}, {}});
        Progress row;
        row.phase = phase;
        row.starts = phase == Phase::Ready ? 0 : 1;
        stored.state.targets.append(row);
    }
    stored.state.lanes.append(LaneState{.id = {u"app"_s}, .reason = {}, .memory = {}, .marks = {}, .closing = {}});
    return stored;
}

QList<Kind> kindsOf(const QList<Need> &needs)
{
    QList<Kind> all;
    for (const Need &need : needs) {
        all.append(need.kind);
    }
    return all;
}

} // namespace

class TestRunnerNeeds : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        runners = {true, {FakeRunners::row(u"shop-1"_s, {u"server"_s})}, {}};
    }

    void whatARunnerGoesOnWithWantsNothing()
    {
        QVERIFY(needsOfRunnerOrder(orderForServer({Phase::Ready}), {}, runners, kMidday).isEmpty());
        QVERIFY(needsOfRunnerOrder(orderForServer({Phase::Succeeded, Phase::Ready}), {}, runners, kMidday).isEmpty()); // between two runners
        StoredBatch here = orderForServer({Phase::Succeeded, Phase::Ready});
        here.batch.options.remove(kRunOnOption);
        QCOMPARE(kindsOf(needsOfRunnerOrder(here, {}, runners, kMidday)), QList<Kind>{Kind::Interrupted});
        runners.isKnown = false; // nobody could be asked
        QCOMPARE(kindsOf(needsOfRunnerOrder(orderForServer({Phase::Succeeded, Phase::Ready}), {}, runners, kMidday)), QList<Kind>{Kind::Interrupted});
    }

    void whatItsRunnerLeftToAPersonIsTold_data()
    {
        QTest::addColumn<QList<Phase>>("phases");
        QTest::addColumn<QList<Kind>>("expected");
        QTest::newRow("it did not begin") << QList<Phase>{Phase::Ready} << QList<Kind>{Kind::Held};
        QTest::newRow("it did") << QList<Phase>{Phase::Succeeded, Phase::Ready} << QList<Kind>{Kind::Held};
        QTest::newRow("a row asks, others wait") << QList<Phase>{Phase::NeedsPerson, Phase::Ready} << QList<Kind>{Kind::Unclear, Kind::Held};
        QTest::newRow("only a row asks") << QList<Phase>{Phase::NeedsPerson, Phase::Succeeded} << QList<Kind>{Kind::Unclear};
        QTest::newRow("it is over by now") << QList<Phase>{Phase::Succeeded, Phase::Resting} << QList<Kind>{};
    }
    void whatItsRunnerLeftToAPersonIsTold()
    {
        QFETCH(QList<Phase>, phases);
        QFETCH(QList<Kind>, expected);
        runners.held.insert({u"b1"_s}, u"The key was refused."_s);
        StoredBatch stored = orderForServer(phases);
        stored.state.lanes[0].phase = phases.contains(Phase::Ready) || phases.contains(Phase::NeedsPerson) ? LanePhase::Open : LanePhase::Closed;
        const QList<Need> needs = needsOfRunnerOrder(stored, {.changed = kMidday - 1min}, runners, kMidday);
        QCOMPARE(kindsOf(needs), expected);
        for (const Need &need : needs) {
            QCOMPARE(need.batch.value, u"b1"_s); // the way to it
            QCOMPARE(need.reason.text, need.kind == Kind::Held ? u"The key was refused."_s : QString());
        }
    }

    // Somebody has gone on with it, or has stopped it.
    void whatAPersonHasSeenToIsNotTold()
    {
        runners.held.insert({u"b1"_s}, u"The key was refused."_s);
        StoredBatch stored = orderForServer({Phase::Succeeded, Phase::Ready});
        QVERIFY(needsOfRunnerOrder(stored, {.where = Where::Here}, runners, kMidday).isEmpty());
        QVERIFY(needsOfRunnerOrder(stored, {.where = Where::Elsewhere}, runners, kMidday).isEmpty());
        stored.state.stopRequested = true;
        QVERIFY(needsOfRunnerOrder(stored, {}, runners, kMidday).isEmpty());
    }

    void anOrderWithoutARunnerIsTold()
    {
        const StoredBatch stored = orderForServer({Phase::Ready});
        runners.rows = {FakeRunners::row(u"shop-2"_s, {u"night"_s}), FakeRunners::row(u"shop-1"_s, {u"server"_s}, 95s)};
        const QList<Need> silent = needsOfRunnerOrder(stored, {}, runners, kMidday);
        QCOMPARE(kindsOf(silent), QList<Kind>{Kind::NoRunner});
        QCOMPARE(silent.at(0).name, u"shop-1"_s);
        QCOMPARE(silent.at(0).what, u"server"_s);
        QCOMPARE(silent.at(0).since, kMidday - 95s);
        runners.rows[1].ended = true;
        QVERIFY(needsOfRunnerOrder(stored, {}, runners, kMidday).at(0).name.isEmpty()); // it is not silent, but gone
        runners.rows[1].silence = 20s;
        QVERIFY(needsOfRunnerOrder(stored, {}, runners, kMidday).isEmpty()); // a service that is being restarted
        runners.rows = {FakeRunners::row(u"shop-2"_s, {u"night"_s})};
        QCOMPARE(kindsOf(needsOfRunnerOrder(stored, {}, runners, kMidday)), QList<Kind>{Kind::NoRunner});
        QCOMPARE(kindsOf(needsOfRunnerOrder(orderForServer({Phase::Succeeded, Phase::Ready}), {}, runners, kMidday)), QList<Kind>{Kind::NoRunner});
    }

    void whatRestsWithoutARunnerIsTold()
    {
        BatchSummary batch;
        batch.id = {u"b1"_s};
        batch.totals.resting = 2;
        put(batch.options, kRunOnOption, u"server"_s);
        QVERIFY(needsOfOver(batch, runners, kMidday).isEmpty());
        runners.rows.clear();
        QCOMPARE(kindsOf(needsOfOver(batch, runners, kMidday)), QList<Kind>{Kind::NoRunner});
        batch.totals.resting = 0;
        QVERIFY(needsOfOver(batch, runners, kMidday).isEmpty());
        batch.totals.failed = 1;
        batch.changedAt = kMidday - 1h;
        QCOMPARE(kindsOf(needsOfOver(batch, runners, kMidday)), QList<Kind>{Kind::Failed});
    }

    void whatARunnerGoesOnWithIsOfferedToNobody()
    {
        fakes::ToyRig rig;
        const BatchId id = *rig.board->create(rig.ship(2));
        StoredBatch &stored = rig.store.stored[id.value];
        stored.state.targets[0].phase = Phase::Succeeded;
        stored.state.targets[0].starts = 1;
        QVERIFY(Interruptions(rig.workspace(), *rig.board).newest().has_value());
        put(stored.batch.options, kRunOnOption, u"server"_s);
        QVERIFY(!Interruptions(rig.workspace(), *rig.board).newest().has_value());
    }

    // It says "begins at …" nowhere as if nothing were in the way.
    void whatWouldBeginInAFreezeIsTold_data()
    {
        QTest::addColumn<int>("begins"); // minutes from now, of a freeze from in an hour until in three
        QTest::addColumn<QList<Kind>>("expected");
        QTest::addColumn<int>("byItself");
        QTest::newRow("before") << 30 << QList<Kind>{} << 0;
        QTest::newRow("in it") << 90 << QList<Kind>{Kind::Frozen} << 0;
        QTest::newRow("a little before its end") << 170 << QList<Kind>{Kind::Frozen} << 1;
        QTest::newRow("after it") << 181 << QList<Kind>{} << 0;
    }
    void whatWouldBeginInAFreezeIsTold()
    {
        QFETCH(int, begins);
        QFETCH(QList<Kind>, expected);
        QFETCH(int, byItself);
        fakes::ToyRig rig;
        const Instant now = rig.clock.now();
        Order order = rig.ship(2);
        setStart(order.options, now + std::chrono::minutes(begins));
        const BatchId id = *rig.board->create(order);
        QVERIFY(storeFreezes(rig.workspace(), order.connection.id, {}, {*datedWindow(now + 1h, now + 3h, u"UTC"_s, u"closed"_s)}));
        const QList<Need> needs = needsOfIdle(rig.workspace(), rig.store.stored.value(id.value), {}, {}, now);
        QCOMPARE(kindsOf(needs), expected);
        QCOMPARE(needs.isEmpty() ? 0 : needs.at(0).left, byItself);
        QVERIFY(needs.isEmpty() || needs.at(0).reason.text.contains(u"closed"_s));
    }

private:
    RunnersNow runners;
};

FLOTILLA_TEST(TestRunnerNeeds)
#include "tst_runnerneeds.moc"
