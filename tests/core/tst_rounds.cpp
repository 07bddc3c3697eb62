// SPDX-License-Identifier: GPL-3.0-or-later
// What is done comes in rounds: what a finished one has made is not made again, whatever ends the row behind it.
#include "fakes/trials.h"
#include "run/lastchanges.h"
#include "workflow/person.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace opts = tcsas::opts;
namespace steps = tcsas::steps;

class TestRounds : public QObject
{
    Q_OBJECT

private:
    using Fault = FakeVendor::Fault;
    static constexpr Instant kNow{std::chrono::hours(24 * 1000)};

    static const Operation &operation() { return *tcsas::platform().operation(tcsas::operations::MessageTemplateAdd); }
    static BatchId begun(EveryRig &rig)
    {
        const Values options{{opts::Library, u"7\n8"_s}, {opts::Keywords, u"2,1\n1"_s}, {opts::Scene, u"paid"_s}};
        return rig.begin(tcsasOrder(rig, tcsas::operations::MessageTemplateAdd, options, 1));
    }
    static int added(const EveryRig &rig) { return rig.superapp.effects.value({tcsas::calls::AddMessage, tcsasProgram(1)}); }
    /// A row whose second call waits for a person.
    static Progress second()
    {
        Progress row;
        row.step = steps::AddMessage;
        row.phase = Phase::NeedsPerson;
        row.startedAt = kNow;
        row.spans[steps::AddMessage] = {kNow, {}};
        row.marks = {{tcsas::marks::Added, u"1"_s}, {tcsas::marks::TemplateId, u"m-1"_s}, {tcsas::marks::Title, u"Paid"_s}};
        return row;
    }

private slots:
    void aRefusedRoundIsTriedAgainAlone()
    {
        EveryRig rig;
        rig.superapp.faults.insert({tcsas::calls::AddMessage, 2}, Fault::Refuse);
        rig.superapp.faults.insert({tcsas::calls::AddMessage, 3}, Fault::Refuse);
        const BatchId id = begun(rig);
        rig.run();
        for (int tries = 0; tries < 2; ++tries) {
            QCOMPARE(rig.row(id, 0).phase, Phase::Failed);
            QCOMPARE(added(rig), 1);
            QCOMPARE(rig.again(id, &BatchBoard::retry).text, QString());
            rig.run();
        }
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(added(rig), 2);
        QCOMPARE(rig.row(id, 0).mark(tcsas::marks::Added), u"2"_s);
    }

    void aPersonDecidesAboutTheRoundAlone()
    {
        const Progress again = resolved(second(), operation(), Verdict::NotAccepted, kNow);
        QCOMPARE(again.phase, Phase::Ready);
        QVERIFY(again.step.isEmpty());
        QCOMPARE(again.marks, (Values{{tcsas::marks::Added, u"1"_s}, {tcsas::marks::TemplateId, u"m-1"_s}}));
        // What was made is looked for; no id of it is needed.
        Progress first = second();
        first.marks = {};
        QCOMPARE(resolved(first, operation(), Verdict::Accepted, kNow).step, QString(steps::MessageThere));
        QVERIFY(!isOver(resolved(first, operation(), Verdict::Accepted, kNow).phase));
    }

    void aStopBetweenTwoRoundsLeavesSomething()
    {
        EveryRig rig;
        const BatchId id = begun(rig);
        rig.run([&rig, &id] { return rig.row(id, 0).mark(tcsas::marks::Added) == u"1"_s; });
        rig.restart();
        QVERIFY(rig.board->stop(id).ok());
        QCOMPARE(rig.row(id, 0).phase, Phase::Cancelled);
        QVERIFY(leftSomething(rig.row(id, 0), operation()));
        const auto changes = lastChanges(rig.workspace(), FakeTcsas::connection().id, {operation().name});
        QVERIFY(changes->value(tcsasProgram(1)).unclear);
        QCOMPARE(rig.again(id, &BatchBoard::resume).text, QString());
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(added(rig), 2);
    }

    // The call was accepted, and nobody has seen yet what it made.
    void aStopBeforeItShowsSendsNothingAgain()
    {
        EveryRig rig;
        const BatchId id = begun(rig);
        rig.run([&rig, &id] { return rig.row(id, 0).step == steps::MessageThere; });
        rig.restart();
        QVERIFY(rig.board->stop(id).ok());
        QCOMPARE(rig.row(id, 0).phase, Phase::Cancelled);
        QCOMPARE(rig.again(id, &BatchBoard::resume).text, QString());
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(added(rig), 2);
    }

    // There may be hundreds, with a row for every mini program.
    void anOrderThatIsOverIsReadOnce()
    {
        EveryRig rig;
        const BatchId id = begun(rig);
        rig.run();
        LastChanges changes(rig.workspace(), FakeTcsas::connection().id, {operation().name});
        QVERIFY(changes.read().ok());
        QCOMPARE(changes.found().value(tcsasProgram(1)).batch, id);
        QList<BatchSummary> orders = rig.store.batches(0).value();
        rig.store.stored.clear(); // whoever reads it now fails
        changes.look(orders);
        const Result<bool> more = changes.step();
        QVERIFY(more.ok() && !more.value());
        QCOMPARE(changes.found().value(tcsasProgram(1)).batch, id);
        orders.first().changedAt += std::chrono::seconds(1);
        changes.look(orders);
        QVERIFY(!changes.step().ok());
    }

    // Orders of other connections are none of those that are looked through.
    void ordersOfOthersDoNotHideTheLastChange()
    {
        EveryRig rig;
        const BatchId id = begun(rig);
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        StoredBatch foreign = rig.store.stored[id.value];
        foreign.batch.connection = {u"another"_s};
        for (int n = 0; n < 300; ++n) {
            foreign.batch.id = {u"z%1"_s.arg(n)};
            rig.store.stored.insert(foreign.batch.id.value, foreign);
        }
        const auto changes = lastChanges(rig.workspace(), FakeTcsas::connection().id, {operation().name});
        QCOMPARE(changes->value(tcsasProgram(1)).batch, id);
    }
};

FLOTILLA_TEST(TestRounds)
#include "tst_rounds.moc"
