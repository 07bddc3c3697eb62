// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsamples.h"
#include "run/batchboard.h"
#include "run/trailnames.h"
#include "testmain.h"
#include "weda/platform.h"
#include "workflow/polling.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

class TestSqliteHistory : public QObject
{
    Q_OBJECT

    Scratch *m_scratch = nullptr;
    [[nodiscard]] Journal &journal() const { return m_scratch->store->journal(); }
    [[nodiscard]] History &history() const { return m_scratch->store->history(); }
    [[nodiscard]] Batch made(const Batch &b) const
    {
        return journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok() ? b : Batch{};
    }
    [[nodiscard]] bool committed(const Batch &b, int index, const Progress &p) const
    {
        return journal().commit({b.id, {{index, p}}, {}, {}}).ok();
    }
    /// As a run writes it: with its time, if it was followed from beginning to end.
    [[nodiscard]] bool timed(const Batch &b, int index, const Progress &p) const
    {
        const std::optional<Millis> took = timeOf(p, *weda::platform().operation(b.operation));
        Change change{b.id, {{index, p}}, {}, {}};
        if (took && (p.phase == Phase::Succeeded || p.phase == Phase::Resting)) {
            change.times.append({index, *took});
        }
        return journal().commit(change).ok();
    }
    [[nodiscard]] bool committed(const Batch &b, const LaneState &lane) const
    {
        return journal().commit({b.id, {}, {{static_cast<int>(b.lanes().indexOf(lane.id)), lane}}, {}}).ok();
    }

private slots:
    void init() { m_scratch = new Scratch; }
    void cleanup() { delete std::exchange(m_scratch, nullptr); }

    void batchesComeNewestFirstWithTheirTotals()
    {
        Batch older = batch(u"b1"_s, 9);
        Batch newer = batch(u"b2"_s, 1, {u"app-a"_s, u"app-b"_s});
        newer.createdAt = at(100);
        newer.laneTitles = {u"Shop"_s, u""_s};
        older = made(older);
        newer = made(newer);
        const QList<Phase> phases{Phase::Succeeded, Phase::Succeeded, Phase::Resting, Phase::Rejected, Phase::Failed,
                                  Phase::Skipped, Phase::Cancelled, Phase::Unsure};
        Change change{older.id, {}, {}, {entry(older, u"went on"_s, 50)}};
        for (int i = 0; i < phases.size(); ++i) {
            change.targets.append({i, ended(phases.at(i), {}, 10)});
        }
        QVERIFY(journal().commit(change).ok());
        const auto list = history().batches(0);
        QVERIFY(list.ok());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).id, newer.id);
        QCOMPARE(list->at(0).title, u"Shop, app-b"_s);
        QCOMPARE(list->at(0).targets, 2);
        const BatchSummary &line = list->at(1);
        const Totals expected{2, 1, 1, 1, 1, 1, 2};
        QVERIFY(line.totals == expected);
        QVERIFY(line.totals == totalsOf(history().load(older.id)->state.targets));
        QCOMPARE(line.targets, 9);
        QCOMPARE(line.changedAt, at(50));
        // Somebody whose clock is behind: it is news all the same for whoever knows the time of the last change.
        QVERIFY(journal().commit({older.id, {{8, ended(Phase::Succeeded, {}, 10)}}, {}, {entry(older, u"went on"_s, 40)}}).ok());
        QVERIFY(history().batches(0)->at(1).changedAt > at(50));
        QCOMPARE(line.createdAt, at(0));
        QCOMPARE(line.label, u"1.4.0"_s);
        QCOMPARE(line.createdBy, u"li"_s);
        QCOMPARE(line.connectionName, u"生产"_s);
        QCOMPARE(history().batches(1)->size(), 1);
        QCOMPARE(history().batches(1)->first().id, newer.id);
    }

    void whatAnotherProgramWroteIsSeen()
    {
        const auto other = SqlStore::open(m_scratch->path, {u"wang"_s, 0});
        QVERIFY(other.ok());
        QCOMPARE(history().batches(0)->size(), 0);
        const Batch one = batch(u"b1"_s, 2);
        QVERIFY((*other)->journal().create(one, freshState(one), entry(one, u"batch created"_s)).ok());
        QCOMPARE(history().batches(0)->size(), 1);
        QVERIFY((*other)->journal().commit({one.id, {{0, ended(Phase::Succeeded, {}, 10)}}, {}, {}}).ok());
        QCOMPARE(history().batches(0)->first().totals.succeeded, 1);
        QVERIFY(committed(one, 1, ended(Phase::Failed, {}, 10)));
        QCOMPARE(history().batches(0)->first().totals.failed, 1);
        QCOMPARE(history().batches(5)->first().totals.failed, 1);
    }

    void whatAnotherProgramWasToldIsSeen()
    {
        const auto other = SqlStore::open(m_scratch->path, {u"wang"_s, 0});
        QVERIFY(other.ok());
        Fleet &here = m_scratch->store->fleet();
        Fleet &there = (*other)->fleet();
        const ConnectionId connection{u"c1"_s};
        const QString query = u"shelf"_s;
        const Listing first{{{u"a"_s, u"one"_s, {}}}, at(5)};
        const Listing second{{{u"a"_s, u"two"_s, {}}}, at(5)}; // a part of them was asked again
        QVERIFY(here.keep(connection, query, first).ok());
        QCOMPARE(here.told(connection, query)->items, first.items);
        QCOMPARE(there.told(connection, query)->items, first.items);
        QVERIFY(there.keep(connection, query, second).ok());
        QCOMPARE(here.told(connection, query)->items, second.items);
        QCOMPARE(there.told(connection, query)->items, second.items);
        QVERIFY(there.forget(connection).ok());
        QVERIFY(here.told(connection, query)->items.isEmpty());
        QVERIFY(here.keep(connection, query, first).ok());
        QVERIFY(here.forget(connection).ok());
        QVERIFY(here.told(connection, query)->items.isEmpty());
    }

    void theTrailOfATargetIsPartOfTheTrailOfItsBatch()
    {
        const Batch b = made(batch(u"b1"_s, 1, {u"app-a"_s, u"app-b"_s}));
        TrailEntry one = entry(b, trail::Sent, 1);
        one.step = weda::steps::Bind;
        one.arguments = {u"a, \"b\""_s, u"二"_s};
        one.lane = {u"app-b"_s};
        one.program = program(1);
        one.code = u"FailedOperation"_s;
        one.requestId = u"r-1"_s;
        one.detail = u"详情"_s;
        QVERIFY(journal().commit({b.id, {}, {}, {one, entry(b, u"paused"_s, 2)}}).ok());
        const auto all = history().trail(b.id, {}, {});
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).what, u"batch created"_s);
        QCOMPARE(all->at(2).what, u"paused"_s);
        const auto some = history().trail(b.id, {u"app-b"_s}, program(1));
        QCOMPARE(some->size(), 1);
        QCOMPARE(some->first().when, one.when);
        QCOMPARE(some->first().who, one.who);
        QCOMPARE(some->first().what, one.what);
        QCOMPARE(some->first().step, one.step);
        QCOMPARE(some->first().arguments, one.arguments);
        QCOMPARE(some->first().lane, one.lane);
        QCOMPARE(some->first().program, one.program);
        QCOMPARE(some->first().code, one.code);
        QCOMPARE(some->first().requestId, one.requestId);
        QCOMPARE(some->first().detail, one.detail);
        QCOMPARE(history().trail(b.id, {u"app-a"_s}, program(1))->size(), 0);
    }

    void timesAreThoseOfWhatWasFollowedNewestFirst()
    {
        const Batch b = made(batch(u"b1"_s, 6));
        Progress interrupted = ended(Phase::Succeeded, u"x5"_s, 90, 60);
        interrupted.watchSince = at(80); // taken up again: nobody knows when it ended
        QVERIFY(timed(b, 5, interrupted));
        QVERIFY(timed(b, 0, ended(Phase::Succeeded, u"x0"_s, 100, 30)));
        QVERIFY(timed(b, 1, ended(Phase::Failed, u"x1"_s, 200, 3)));
        QVERIFY(timed(b, 2, ended(Phase::Resting, u"x2"_s, 300, 20)));
        QVERIFY(timed(b, 3, ended(Phase::Succeeded, u"x3"_s, 400, 10)));
        QVERIFY(timed(b, 3, ended(Phase::Succeeded, u"x3"_s, 400, 10))); // written again: counted once
        Progress endless = ended(Phase::Succeeded, u"x4"_s, 500);
        endless.spans[weda::steps::Build].to = {};
        QVERIFY(timed(b, 4, endless));
        const LaneKey lane = b.laneKey({u"app-a"_s});
        const QList<Millis> expected{Millis{10'000}, Millis{20'000}, Millis{30'000}};
        QVERIFY(history().times(lane, 20).value() == expected);
        QVERIFY(history().times(lane, 2).value() == expected.first(2));
        QVERIFY(history().times({u"weda|another"_s, {u"app-a"_s}}, 20)->isEmpty());
    }

    void theMemoryIsWhatALaneLastSaid()
    {
        const Batch b = made(batch(u"b1"_s, 2));
        const LaneKey lane = b.laneKey({u"app-a"_s});
        QVERIFY(history().laneMemory(lane)->isEmpty());
        LaneState state;
        state.id = {u"app-a"_s};
        state.memory = bound(program(1));
        QVERIFY(committed(b, state));
        QCOMPARE(history().laneMemory(lane).value(), state.memory);
        state.memory = bound({});
        QVERIFY(committed(b, state));
        QCOMPARE(history().laneMemory(lane).value(), state.memory);
        QVERIFY(history().laneMemory({u"other|env-1"_s, {u"app-a"_s}})->isEmpty());
    }

    void aRowOfAnOldBatchThatSaysNothingNewDoesNotChangeTheMemory()
    {
        const Batch old = made(batch(u"b1"_s, 1));
        const Batch later = made(batch(u"b2"_s, 1));
        LaneState state;
        state.id = {u"app-a"_s};
        state.memory = bound(program(1));
        QVERIFY(committed(old, state));
        LaneState now = state;
        now.memory = bound(program(2));
        QVERIFY(committed(later, now));
        state.phase = LanePhase::Closed;
        QVERIFY(committed(old, state));
        QCOMPARE(history().laneMemory(old.laneKey(state.id)).value(), now.memory);
    }

    void theMemoryIsReplacedAsAWhole()
    {
        const Batch b = made(batch(u"b1"_s, 1));
        LaneState state;
        state.id = {u"app-a"_s};
        for (const Values &memory : {bound(program(1)), Values{{weda::lane::Trust, u"differs"_s}}, Values{}}) {
            state.memory = memory;
            QVERIFY(committed(b, state));
            QCOMPARE(history().laneMemory(b.laneKey(state.id)).value(), memory);
        }
    }

    void whatRestsIsFoundWhenItIsDue()
    {
        Batch older = batch(u"b9"_s, 2);
        Batch newer = batch(u"b1"_s, 2);
        newer.createdAt = at(60);
        newer = made(newer);
        older = made(older);
        Progress p = ended(Phase::Resting, u"x1"_s, 100);
        p.notBefore = at(200);
        QVERIFY(committed(older, 0, p));
        QVERIFY(committed(newer, 0, p));
        QVERIFY(committed(newer, 1, p));
        QVERIFY(history().restingDue(at(199))->isEmpty());
        const QList<BatchId> both{older.id, newer.id};
        QCOMPARE(history().restingDue(at(200)).value(), both);
        p.phase = Phase::Succeeded;
        QVERIFY(committed(older, 0, p));
        QCOMPARE(history().restingDue(at(200)).value(), QList<BatchId>{newer.id});
    }

    void anUnfinishedBatch_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<bool>("started");
        QTest::addColumn<int>("lane");
        QTest::addColumn<bool>("unfinished");
        const auto row = [](const char *name, Phase phase, bool started, LanePhase lane, bool unfinished) {
            QTest::newRow(name) << int(phase) << started << int(lane) << unfinished;
        };
        row("has a target that is not final", Phase::Ready, false, LanePhase::Open, true);
        row("has an unsure target even on a closed lane", Phase::Unsure, true, LanePhase::Closed, true);
        row("is not one that only waits and has given the lane back", Phase::Waiting, true, LanePhase::Closed, false);
        row("has a started lane that is still to close", Phase::Succeeded, true, LanePhase::Closing, true);
        row("has a started lane that is paused", Phase::Failed, true, LanePhase::Paused, true);
        row("is not one where nothing was started", Phase::Cancelled, false, LanePhase::Open, false);
        row("is not one that is final and closed", Phase::Succeeded, true, LanePhase::Closed, false);
    }
    void anUnfinishedBatch()
    {
        QFETCH(int, target);
        QFETCH(bool, started);
        QFETCH(int, lane);
        QFETCH(bool, unfinished);
        const Batch b = made(batch(u"b1"_s, 1, {u"app-a"_s, u"app-b"_s}));
        Progress p;
        p.phase = static_cast<Phase>(target);
        p.starts = started ? 1 : 0; // one that is to begin anew has no start time
        LaneState state;
        state.id = {u"app-a"_s};
        state.phase = static_cast<LanePhase>(lane);
        QVERIFY(journal().commit({b.id, {{0, p}}, {{0, state}}, {}}).ok());
        const auto found = history().unfinishedOn(b.laneKey({u"app-a"_s}));
        QVERIFY(found.ok());
        QCOMPARE(!found->isEmpty(), unfinished);
        QCOMPARE(history().unfinishedOn(b.laneKey({u"app-b"_s}))->size(), 1);
        QCOMPARE(history().batches(0)->first().laneToClose, started && state.phase != LanePhase::Closed);
        QCOMPARE(hasLaneToClose(history().load(b.id).value()), history().batches(0)->first().laneToClose);
    }

    void whatWasLastSentOnALaneIsInTheTrail()
    {
        const Batch b = made(batch(u"b1"_s, 2, {u"app-a"_s}));
        const LaneKey lane = b.laneKey({u"app-a"_s});
        const auto sent = [&b](const QString &step, int programNumber, int when) {
            TrailEntry e = entry(b, trail::Sent, when);
            e.step = step;
            e.lane = {u"app-a"_s};
            e.program = program(programNumber);
            return e;
        };
        const QStringList deploy{weda::steps::Deploy};
        TrailEntry old = sent({}, 0, 10);
        old.what = u"deploy sent"_s; // as an older program wrote it
        QVERIFY(!isSet(history().lastSent(lane, deploy, {}, {}).value()));
        QVERIFY(journal().commit({b.id, {}, {}, {old, sent(weda::steps::Deploy, 1, 20), sent(weda::steps::Bind, 1, 30)}}).ok());
        QCOMPARE(history().lastSent(lane, deploy, {}, {}).value(), at(20));
        QCOMPARE(history().lastSent(lane, deploy, b.id, program(1)).value(), at(10));
        QCOMPARE(history().lastSent(lane, {weda::steps::Deploy, weda::steps::Bind}, {}, {}).value(), at(30));
        QVERIFY(!isSet(history().lastSent({u"weda|another"_s, {u"app-a"_s}}, deploy, {}, {}).value()));
    }

    void unfinishedBatchesComeOldestFirst()
    {
        Batch first = batch(u"b9"_s, 1);
        Batch second = batch(u"b1"_s, 1);
        second.createdAt = at(60);
        second = made(second);
        first = made(first);
        const QList<BatchId> expected{first.id, second.id};
        QCOMPARE(history().unfinishedOn(first.laneKey({u"app-a"_s})).value(), expected);
    }

    void manyBatchesAreListedFromKeptTotals()
    {
        constexpr int count = 150; // each is written durably, which is what takes its time
        for (int i = 0; i < count; ++i) {
            Batch b = batch(u"b%1"_s.arg(i, 4, 10, QChar(u'0')), 5);
            b.createdAt = at(i);
            QVERIFY(!made(b).id.isEmpty());
        }
        const auto list = history().batches(0);
        QCOMPARE(list->size(), count);
        QCOMPARE(list->first().id.value, u"b0149"_s);
        QCOMPARE(list->last().totals.waiting, 5);
        QCOMPARE(history().unfinishedOn(batch(u"x"_s, 1).laneKey({u"app-a"_s}))->size(), count);
    }
};

FLOTILLA_TEST(TestSqliteHistory)
#include "tst_sqlitehistory.moc"
