// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/holder.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

const QStringList kSteps{weda::steps::Settle, weda::steps::Unbind, weda::steps::Bind, weda::steps::Look,
                         weda::steps::Deploy, weda::steps::Build, weda::steps::LastUnbind};

/// Every field set to something that differs from its default and from the others. The bindings below fail to compile
/// when a field is added: then the journal has to learn it, and so has this function.
Progress filledProgress()
{
    Progress p;
    auto &[step, phase, marks, tries, internalErrors, starts, probes, resends, word, wordSince, notBefore, troubleSince, unreadableSince,
           limitedSince, limitedStep, limited, startedAt, beganAt, watchSince, looksMissed, finishedAt, leftAt, away, reason, spans, requestIds] = p;
    step = weda::steps::Deploy;
    phase = Phase::Unsure;
    marks = {{weda::marks::BuildId, u"build-1"_s},
             {weda::marks::BuildBefore, u"before"_s},
             {weda::marks::DeployedBefore, instantText(at(8))},
             {flotilla::marks::Candidate, u"other"_s}};
    tries = {{weda::steps::Unbind, 1}, {weda::steps::Bind, 2}, {weda::steps::Look, 3}, {weda::steps::Deploy, 4}, {weda::steps::Build, 5}};
    internalErrors = 6;
    starts = 7;
    probes = 8;
    resends = 9;
    word = u"构建中"_s;
    wordSince = at(1);
    notBefore = at(2);
    troubleSince = at(3);
    unreadableSince = at(30);
    limitedSince = at(31);
    limitedStep = weda::steps::Bind;
    limited = 10;
    startedAt = at(4);
    beganAt = at(5);
    watchSince = at(6);
    looksMissed = true;
    finishedAt = at(7);
    leftAt = at(32);
    away = Millis{33};
    reason = {reasons::SomebodyElse, u"Code.Sub"_s, u"text with \"quotes\" and\nlines"_s, u"req-1"_s};
    for (int i = 0; i < kSteps.size(); ++i) {
        spans[kSteps.at(i)] = {at(10 + i), at(20 + i)};
    }
    requestIds = {u"r1"_s, u"r2"_s};
    return p;
}

LaneState filledLane(const LaneId &lane)
{
    LaneState l;
    auto &[id, phase, reason, memory, marks, closing] = l;
    id = lane;
    phase = LanePhase::Closing;
    reason = {weda::reasons::NothingRemembered, u"c"_s, u"t"_s, u"r"_s};
    memory = bound(program(5));
    memory.insert(weda::lane::Trust, u"differs"_s);
    marks = {{weda::lane::Own, u"b2"_s},
             {weda::lane::OwnBefore, u"b1"_s},
             {weda::lane::Foreign, u"x"_s},
             {flotilla::marks::ClosingProgram, program(6).value}};
    closing = filledProgress();
    return l;
}

} // namespace

class TestSqliteJournal : public QObject
{
    Q_OBJECT

private slots:
    void aNewBatchComesBackAsItWas()
    {
        Scratch s;
        Batch b = batch(u"b1"_s, 3, {u"app-a"_s, u"app-b"_s});
        b.targets[1].values = {{u"own"_s, u"值 \"1\""_s}};
        b.waves = {{1, {50, Millis{90'000}, true}}, {2, {100, Millis{0}, false}}, {0, {}}};
        const BatchState state = freshState(b);
        QVERIFY(s.store->journal().create(b, state, entry(b, u"batch created"_s)).ok());
        QVERIFY(s.reopen().ok());
        const auto loaded = s.store->history().load(b.id);
        QVERIFY(loaded.ok());
        const Batch &again = loaded->batch;
        QCOMPARE(again.id, b.id);
        QCOMPARE(again.platform, b.platform);
        QCOMPARE(again.operation, b.operation);
        QCOMPARE(again.identity, b.identity);
        QCOMPARE(again.connection, b.connection);
        QCOMPARE(again.connectionName, b.connectionName);
        QCOMPARE(again.scope, b.scope);
        QCOMPARE(again.place, b.place);
        QCOMPARE(again.options, b.options);
        QCOMPARE(again.label(), b.label());
        QCOMPARE(again.note(), b.note());
        QVERIFY(again.limits == b.limits);
        QVERIFY(again.waves == b.waves);
        QVERIFY(again.targets == b.targets);
        QCOMPARE(again.laneTitles, b.laneTitles);
        QCOMPARE(again.createdAt, b.createdAt);
        QCOMPARE(again.createdBy, b.createdBy);
        QVERIFY(loaded->state.targets == state.targets);
        QVERIFY(loaded->state.lanes == state.lanes);
        QVERIFY(loaded->state.wave == state.wave);
        QVERIFY(!loaded->state.stopRequested);
    }

    void everyFieldOfARowSurvives()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 2, {u"app-a"_s, u"app-b"_s});
        BatchState state = freshState(b);
        QVERIFY(s.store->journal().create(b, state, entry(b, u"batch created"_s)).ok());
        const WaveState wave{2, at(40), true};
        state.targets[2] = filledProgress();
        state.lanes[1] = filledLane({u"app-b"_s});
        QVERIFY(s.store->journal().commit({b.id, {{2, state.targets.at(2)}}, {{1, state.lanes.at(1)}}, {}, {}, {}, {}, wave}).ok());
        QVERIFY(s.reopen().ok());
        const auto loaded = s.store->history().load(b.id);
        QVERIFY(loaded.ok());
        QVERIFY(loaded->state.targets == state.targets);
        QVERIFY(loaded->state.lanes == state.lanes);
        QVERIFY(loaded->state.wave == wave);
    }

    void everyStepPhaseAndReasonHasANameThatComesBack()
    {
        const QStringList kinds{{}, reasons::NoAnswer, reasons::LookFailed, reasons::TimedOut, reasons::StrangeWord, reasons::SomebodyElse,
                                reasons::Busy, reasons::Denied, reasons::Unreachable, reasons::Limited, reasons::Stopped, reasons::NotStarted,
                                reasons::StoppedAfter, reasons::AllAlike, reasons::JournalFailed, reasons::SecretNotKept, reasons::TakenAsDone,
                                reasons::SkippedByPerson, reasons::Gate, weda::reasons::UnbindRefused, weda::reasons::BindRefused,
                                weda::reasons::DeployRefused, weda::reasons::BuildFailed, weda::reasons::BuildNotTold, weda::reasons::AuditRejected,
                                weda::reasons::DeployUnclear, weda::reasons::IdNotTrusted, weda::reasons::AppMissing,
                                weda::reasons::EarlierBuild, weda::reasons::NothingRemembered};
        Scratch s;
        const Batch b = batch(u"b1"_s, 31);
        BatchState state = freshState(b);
        for (int i = 0; i < 31; ++i) {
            state.targets[i].step = kSteps.at(i % kSteps.size());
            state.targets[i].phase = static_cast<Phase>(i % (static_cast<int>(Phase::Cancelled) + 1));
            state.targets[i].reason.kind = kinds.at(i % kinds.size());
        }
        QVERIFY(s.store->journal().create(b, state, entry(b, u"batch created"_s)).ok());
        const auto loaded = s.store->history().load(b.id);
        QVERIFY(loaded.ok());
        QVERIFY(loaded->state.targets == state.targets);
    }

    void aChangeIsWrittenWholeOrNotAtAll()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 2);
        const BatchState state = freshState(b);
        QVERIFY(s.store->journal().create(b, state, entry(b, u"batch created"_s)).ok());
        Change change{b.id, {{0, filledProgress()}, {99, filledProgress()}}, {}, {entry(b, u"never happened"_s)}};
        const Status done = s.store->journal().commit(change);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
        QVERIFY(s.store->history().load(b.id)->state.targets == state.targets);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->size(), 1);
    }

    void aBatchIsCreatedOnce()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 2);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QCOMPARE(s.store->journal().create(b, freshState(b), entry(b, u"again"_s)).error().kind, ErrorKind::Storage);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->size(), 1);
    }

    void anUnknownBatchIsNamedInTheError()
    {
        Scratch s;
        QCOMPARE(s.store->history().load({u"nope"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(s.store->journal().commit({{u"nope"_s}, {}, {}, {}}).error().kind, ErrorKind::NotFound);
        const auto stop = s.store->journal().stopRequested({u"nope"_s});
        QCOMPARE(stop.error().kind, ErrorKind::NotFound);
        QVERIFY(stop.error().text.contains(u"nope"_s));
    }

    void aStopIsSeenByAnotherProgram()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        auto other = SqlStore::open(s.path, {u"wang"_s, 0});
        QVERIFY(other.ok());
        QCOMPARE(other.value()->journal().stopRequested(b.id).value(), false);
        QVERIFY(s.store->journal().commit({b.id, {}, {}, {entry(b, u"stop asked"_s, 5)}, {}, true}).ok());
        QCOMPARE(other.value()->journal().stopRequested(b.id).value(), true);
        QVERIFY(other.value()->history().load(b.id)->state.stopRequested);
        QVERIFY(s.store->journal().commit({b.id, {}, {}, {entry(b, u"went on"_s, 6)}}).ok());
        QVERIFY2(other.value()->journal().stopRequested(b.id).value(), "other changes leave it alone");
        QVERIFY(other.value()->journal().commit({b.id, {}, {}, {entry(b, u"resumed"_s, 6)}, {}, false}).ok());
        QCOMPARE(s.store->journal().stopRequested(b.id).value(), false);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->last().what, u"resumed"_s);
    }

    void whoRunsALaneWritesOnlyWhileItHasIt_data()
    {
        const Holder self = thisProcess();
        QTest::addColumn<Holder>("holder");
        QTest::addColumn<QString>("batchId");
        QTest::addColumn<bool>("writes");
        QTest::newRow("held") << self << u"b1"_s << true;
        QTest::newRow("held for another batch") << self << u"b2"_s << false;
        QTest::newRow("taken by another computer") << Holder{u"elsewhere"_s, 4, 4, u"wang"_s} << u"b1"_s << false;
        QTest::newRow("taken by another process") << Holder{self.host, self.process + 1, 4, u"wang"_s, self.place} << u"b1"_s << false;
        QTest::newRow("taken by its own number in another container")
            << Holder{self.host, self.process, self.processStart, self.user, u"boot/4"_s} << u"b1"_s << false;
        QTest::newRow("held by nobody") << Holder() << u"b1"_s << false;
    }
    void whoRunsALaneWritesOnlyWhileItHasIt()
    {
        QFETCH(Holder, holder);
        QFETCH(QString, batchId);
        QFETCH(bool, writes);
        Scratch s;
        const Batch b = batch(u"b1"_s, 1, {u"app-a"_s, u"app-b"_s});
        const BatchState state = freshState(b);
        QVERIFY(s.store->journal().create(b, state, entry(b, u"batch created"_s)).ok());
        QVERIFY(s.store->leases().acquire({b.laneKey({u"app-a"_s})}, thisProcess(), b.id).ok());
        if (!holder.host.isEmpty()) {
            QVERIFY(s.store->leases().acquire({b.laneKey({u"app-b"_s})}, holder, {batchId}).ok());
        }
        Change rows{b.id, {{0, filledProgress()}, {1, filledProgress()}}, {}, {entry(b, u"went on"_s)}, thisProcess()};
        Change lanes{b.id, {}, {{1, filledLane({u"app-b"_s})}}, {entry(b, u"went on"_s)}, thisProcess()};
        for (const Change &change : {rows, lanes}) {
            const Status done = s.store->journal().commit(change);
            QCOMPARE(done.error().kind, writes ? ErrorKind::None : ErrorKind::Leased);
        }
        QCOMPARE(s.store->history().load(b.id)->state.targets == state.targets, !writes);
        QCOMPARE(s.store->history().load(b.id)->state.lanes == state.lanes, !writes);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->size(), writes ? 3 : 1);
        // What it still has it may write.
        QVERIFY(s.store->journal().commit({b.id, {{0, filledProgress()}}, {}, {}, thisProcess()}).ok());
    }

    void aRevisionSeesEverythingAndIsWrittenWholeOrNotAtAll()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 1, {u"app-a"_s, u"app-b"_s});
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QVERIFY(s.store->leases().acquire({b.laneKey({u"app-b"_s})}, thisProcess(), b.id).ok());
        const Status refused = s.store->journal().revise(b.id, [&b](const StoredBatch &stored, const QList<LeaseRow> &leases) {
            const bool all = stored.batch.targets == b.targets && leases.size() == 1 && leases.first().lane.lane.value == u"app-b"_s
                             && leases.first().batch == b.id && leases.first().seen;
            return Result<Change>(Error{all ? ErrorKind::Denied : ErrorKind::Unknown, u"no"_s, {}, {}, {}});
        });
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        auto other = SqlStore::open(s.path, {u"wang"_s, 0});
        bool otherWrote = true;
        const Status done = s.store->journal().revise(b.id, [&](const StoredBatch &, const QList<LeaseRow> &) {
            otherWrote = other.value()->leases().acquire({b.laneKey({u"app-a"_s})}, thisProcess(), b.id).ok();
            return Result<Change>(Change{b.id, {{1, filledProgress()}}, {}, {entry(b, u"decided"_s)}, {}, true});
        });
        QVERIFY(done.ok());
        QVERIFY2(!otherWrote, "nobody comes between reading and writing");
        QVERIFY(s.store->history().load(b.id)->state.targets.at(1) == filledProgress());
        QVERIFY(s.store->journal().stopRequested(b.id).value());
        const auto unknown = s.store->journal().revise({u"nope"_s}, [](const StoredBatch &, const QList<LeaseRow> &) {
            return Result<Change>(Change());
        });
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    }

    void theFileItselfRefuses_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("says");
        QTest::newRow("to change the trail") << u"UPDATE trail SET who = 'x'"_s << u"append-only"_s;
        QTest::newRow("to shorten the trail") << u"DELETE FROM trail"_s << u"append-only"_s;
        if (teamServer().isEmpty()) { // only SQLite can be told so
            QTest::newRow("to replace a line of the trail")
                << u"INSERT OR REPLACE INTO trail VALUES (1, 0, '', '', '', '', '', '', '', '', '', '', '')"_s << u"append-only"_s;
        }
        QTest::newRow("to change a batch") << u"UPDATE batch SET body = '{}'"_s << u"immutable"_s;
        QTest::newRow("to change what a target is") << u"UPDATE target SET program = 'wx'"_s << u"immutable"_s;
    }
    void theFileItselfRefuses()
    {
        QFETCH(QString, statement);
        QFETCH(QString, says);
        Scratch s;
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QString error;
        s.sql(statement, &error);
        QVERIFY2(error.contains(says), qPrintable(error));
        QCOMPARE(s.store->history().trail(b.id, {}, {})->first().who, u"li"_s);
    }

    void tenThousandTargetsAreOneTransaction()
    {
        Scratch s;
        const Batch b = batch(u"big"_s, 10'000);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        const auto loaded = s.store->history().load(b.id);
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->batch.targets.size(), 10'000);
        QVERIFY(loaded->batch.targets == b.targets);
        QCOMPARE(s.store->history().batches(0)->first().totals.waiting, 10'000);
    }
};

FLOTILLA_TEST(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
