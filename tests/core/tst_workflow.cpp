// SPDX-License-Identifier: GPL-3.0-or-later
// The rules over step tables that no platform has: each row is about one field of a rule.
#include "model/words.h"
#include "workflow/person.h"
#include "workflow/polling.h"
#include "workflow/stoprule.h"
#include "workflow/waves.h"
#include "workflow/workflow.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromEpochMillis(1'767'225'600'000);
const QString kRead = u"read"_s;
const QString kSet = u"set"_s;
const QString kLook = u"look"_s;
const QString kOnce = u"once"_s;
const QString kWatch = u"watch"_s;

/// What the reply's word says is what is seen.
Sight spelled(const StepRule &, const Progress &, const Reply &reply, const Plan &, Instant)
{
    static const QHash<QString, Seen> words{{u"done"_s, Seen::Done}, {u"nothing"_s, Seen::Nothing}, {u"ours"_s, Seen::Ours},
                                            {u"foreign"_s, Seen::Foreign}, {u"unclear"_s, Seen::CannotTell}, {u"going"_s, Seen::GoingOn},
                                            {u"resting"_s, Seen::Resting}, {u"rejected"_s, Seen::Rejected}, {u"failed"_s, Seen::Failed},
                                            {u"withdrawn"_s, Seen::Withdrawn}};
    return {.seen = words.value(reply.word, Seen::Strange), .reason = {u"because"_s, {}, {}, {}}};
}

struct Table
{
    Platform platform;
    Operation operation;

    Table()
    {
        platform.sight = spelled;
        operation.identity = u"id"_s;
        operation.steps = {
            {.name = kRead, .call = u"read"_s},
            {.name = kSet, .call = u"set"_s, .effect = Effect::Absolute, .refusal = u"not_set"_s, .restartAt = kRead, .recoverAt = kRead},
            {.name = kLook, .call = u"read"_s, .recoverAt = kRead},
            {.name = kOnce, .call = u"once"_s, .probe = u"probe"_s, .effect = Effect::Once, .refusal = u"not_done"_s,
             .onUnknown = OnUnknown::Probe, .unclear = u"who_knows"_s, .repeatAt = kLook, .recoverAt = kRead},
            {.name = kWatch, .call = u"watch"_s, .onRefused = OnRefused::LookAgain, .onUnknown = OnUnknown::LookAgain,
             .follow = {.on = true, .restInterval = 1h}, .timedOut = u"too_long"_s},
        };
    }
    StepRule &rule(const QString &name)
    {
        return *std::find_if(operation.steps.begin(), operation.steps.end(), [&name](const StepRule &r) { return r.name == name; });
    }
    [[nodiscard]] Plan plan() const
    {
        Plan p;
        p.platform = &platform;
        p.steps = operation.steps;
        p.identity = operation.identity;
        return p;
    }
    [[nodiscard]] Progress after(const Progress &p, const Reply &reply, Instant now = kNow) const { return apply(p, reply, plan(), now).progress; }
};

Progress at(const QString &step, Phase phase)
{
    Progress p;
    p.step = step;
    p.phase = phase;
    p.startedAt = kNow - 10s;
    p.spans[step].from = kNow - 5s;
    p.watchSince = kNow - 5s;
    p.beganAt = kNow - 5s;
    return p;
}

Reply reply(Outcome outcome, const QString &code = {})
{
    Reply r;
    r.outcome = outcome;
    r.requestId = u"req"_s;
    r.error.vendorCode = code;
    return r;
}

Reply seen(const QString &word)
{
    Reply r = reply(Outcome::Accepted);
    r.word = word;
    return r;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private slots:
    // Written by a newer program, or garbled: it may still be running, so it is never passed over.
    void aStepThatIsNotKnownIsForAPerson_data()
    {
        QTest::addColumn<Phase>("phase");
        for (const Phase phase : {Phase::Ready, Phase::Waiting, Phase::InFlight, Phase::Unsure}) {
            QTest::newRow(qPrintable(phaseName(phase))) << phase;
        }
    }
    void aStepThatIsNotKnownIsForAPerson()
    {
        QFETCH(Phase, phase);
        const Table table;
        const Progress row = placed(at(u"privacy_scan"_s, phase), table.plan(), kNow);
        QVERIFY(row.phase == phase || row.phase == Phase::NeedsPerson);
        QCOMPARE(row.step, u"privacy_scan"_s);
        QVERIFY(std::holds_alternative<AskCommand>(nextCommand(row, table.plan(), kNow)));
    }

    void whatIsSeenMovesTheTarget_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("nextStep");
        QTest::addColumn<Phase>("nextPhase");
        const auto row = [](const char *name, const QString &step, Phase phase, const QString &word, const QString &next, Phase nextPhase) {
            QTest::newRow(name) << step << phase << word << next << nextPhase;
        };
        row("a step is done", kSet, Phase::InFlight, u"done"_s, kLook, Phase::Ready);
        row("a look finds nothing: go on", kRead, Phase::Ready, u"nothing"_s, kSet, Phase::Ready);
        row("a look finds ours: past the Once step", kRead, Phase::Ready, u"ours"_s, kWatch, Phase::Waiting);
        row("a look finds a stranger's", kSet, Phase::InFlight, u"foreign"_s, kRead, Phase::Ready);
        row("a probe finds ours", kOnce, Phase::Unsure, u"ours"_s, kWatch, Phase::Waiting);
        row("a probe finds nothing yet", kOnce, Phase::Unsure, u"nothing"_s, kOnce, Phase::Unsure);
        row("a probe finds a stranger's", kOnce, Phase::Unsure, u"foreign"_s, kOnce, Phase::NeedsPerson);
        row("a probe cannot tell", kOnce, Phase::Unsure, u"unclear"_s, kOnce, Phase::NeedsPerson);
        row("it goes on", kWatch, Phase::Waiting, u"going"_s, kWatch, Phase::Waiting);
        row("it rests", kWatch, Phase::Waiting, u"resting"_s, kWatch, Phase::Resting);
        row("a review says no", kWatch, Phase::Waiting, u"rejected"_s, kWatch, Phase::Rejected);
        row("it ended badly", kWatch, Phase::Waiting, u"failed"_s, kWatch, Phase::Failed);
        row("somebody took it back", kWatch, Phase::Waiting, u"withdrawn"_s, kWatch, Phase::Cancelled);
        row("the last step is done", kWatch, Phase::Waiting, u"done"_s, kWatch, Phase::Succeeded);
        row("a strange word is no end", kWatch, Phase::Waiting, u"purple"_s, kWatch, Phase::Waiting);
    }
    void whatIsSeenMovesTheTarget()
    {
        QFETCH(QString, step);
        QFETCH(Phase, phase);
        QFETCH(QString, word);
        const Progress p = Table().after(at(step, phase), seen(word));
        QTEST(p.step, "nextStep");
        QTEST(p.phase, "nextPhase");
    }

    void aRestIsLookedAtAfterItsInterval()
    {
        const Progress p = Table().after(at(kWatch, Phase::Waiting), seen(u"resting"_s));
        QCOMPARE(p.notBefore, kNow + 1h);
        QVERIFY(isOver(p.phase));
        QVERIFY(!isFinal(p.phase));
    }

    // Looks begin close together and double: what has gone on for so long may wait as long again, up to the step's interval.
    void looksDoubleUpToTheInterval_data()
    {
        QTest::addColumn<Seen>("what");
        QTest::addColumn<Millis>("elapsed");
        QTest::addColumn<Millis>("pause");
        QTest::newRow("at once") << Seen::GoingOn << Millis{0} << Millis{1s};
        QTest::newRow("after seconds") << Seen::GoingOn << Millis{7s} << Millis{7s};
        QTest::newRow("after minutes") << Seen::GoingOn << Millis{9min} << Millis{1min};
        QTest::newRow("it has just come to rest") << Seen::Resting << Millis{0} << Millis{1s};
        QTest::newRow("it rests for minutes") << Seen::Resting << Millis{3min} << Millis{3min};
        QTest::newRow("it rests for an hour") << Seen::Resting << Millis{1h} << Millis{5min};
        QTest::newRow("it rests for hours") << Seen::Resting << Millis{5h} << Millis{10min};
    }
    void looksDoubleUpToTheInterval()
    {
        QFETCH(Seen, what);
        QFETCH(Millis, elapsed);
        Table table;
        table.rule(kWatch).follow = {.on = true, .interval = 1min, .first = 1s, .restInterval = 5min};
        Progress p = at(kWatch, Phase::Waiting);
        p.beganAt = kNow - elapsed;
        p.watchSince = kNow - elapsed;
        const Progress next = table.after(p, seen(what == Seen::Resting ? u"resting"_s : u"going"_s));
        QTEST(next.notBefore - kNow, "pause");
    }

    void stepsWhoseConditionDoesNotHoldAreLeftOut_data()
    {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<bool>("isSent");
        using Of = Condition::Of;
        QTest::newRow("an option with the value") << Condition{Of::Option, u"mode"_s, {u"a"_s, u"b"_s}, false} << true;
        QTest::newRow("an option with another value") << Condition{Of::Option, u"mode"_s, {u"c"_s}, false} << false;
        QTest::newRow("not that option") << Condition{Of::Option, u"mode"_s, {u"a"_s}, true} << false;
        QTest::newRow("an option that is set") << Condition{Of::Option, u"mode"_s, {}, false} << true;
        QTest::newRow("a mark that is not set") << Condition{Of::Mark, u"id"_s, {}, false} << false;
        QTest::newRow("a mark that must not be set") << Condition{Of::Mark, u"id"_s, {}, true} << true;
        QTest::newRow("a mark of the lane") << Condition{Of::LaneMark, u"colour"_s, {u"red"_s}, false} << true;
        QTest::newRow("nothing was left behind") << Condition{Of::LeftBehind, {}, {}, false} << false;
    }
    void stepsWhoseConditionDoesNotHoldAreLeftOut()
    {
        QFETCH(Condition, condition);
        QFETCH(bool, isSent);
        Table table;
        table.rule(kSet).when = {condition};
        Plan plan = table.plan();
        plan.options.insert(u"mode"_s, u"a"_s);
        plan.lane.marks.insert(u"colour"_s, u"red"_s);
        const Progress p = apply(at(kRead, Phase::Ready), seen(u"done"_s), plan, kNow).progress;
        QCOMPARE(p.step, isSent ? kSet : kLook);
        // It may not apply any more to a row that stands there.
        QCOMPARE(placed(at(kSet, Phase::Ready), plan, kNow).step, isSent ? kSet : kLook);
    }

    void whatIsOldIsMadeAnewBeforeAOnceStep_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("step");
        QTest::newRow("fresh") << 4 << kOnce;
        QTest::newRow("old") << 5 << kRead;
    }
    void whatIsOldIsMadeAnewBeforeAOnceStep()
    {
        QFETCH(int, minutes);
        Table table;
        table.rule(kSet).staleAfter = 5min;
        Progress p = at(kLook, Phase::Ready);
        p.spans[kSet] = {kNow - std::chrono::minutes(minutes) - 1s, kNow - std::chrono::minutes(minutes)};
        QTEST(table.after(p, seen(u"done"_s)).step, "step");
    }

    void anUnknownOutcomeDoesWhatTheRuleSays_data()
    {
        QTest::addColumn<OnUnknown>("rule");
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("start over") << OnUnknown::StartOver << kRead << Phase::Waiting;
        QTest::newRow("probe") << OnUnknown::Probe << kSet << Phase::Unsure;
        QTest::newRow("ask a person") << OnUnknown::AskPerson << kSet << Phase::NeedsPerson;
    }
    void anUnknownOutcomeDoesWhatTheRuleSays()
    {
        QFETCH(OnUnknown, rule);
        Table table;
        table.rule(kSet).onUnknown = rule;
        const Progress p = table.after(at(kSet, Phase::InFlight), reply(Outcome::Unknown));
        QTEST(p.step, "step");
        QTEST(p.phase, "phase");
        // A process that died with the call in flight knows no more than that.
        const Progress restarted = recovered(at(kSet, Phase::InFlight), table.operation.steps, kNow);
        QTEST(restarted.step, "step");
        QTEST(restarted.phase, "phase");
    }

    void aRefusalStopsWhatItIsAbout_data()
    {
        QTest::addColumn<RefusalScope>("scope");
        QTest::addColumn<Halt>("halt");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("its target") << RefusalScope::Target << Halt::None << Phase::Failed;
        QTest::newRow("its lane") << RefusalScope::Lane << Halt::Lane << Phase::Failed;
        QTest::newRow("the batch: nobody has failed") << RefusalScope::Batch << Halt::Batch << Phase::Ready;
    }
    void aRefusalStopsWhatItIsAbout()
    {
        QFETCH(RefusalScope, scope);
        const Table table;
        Reply no = reply(Outcome::Refused, u"E1"_s);
        no.scope = scope;
        const Applied a = apply(at(kSet, Phase::InFlight), no, table.plan(), kNow);
        QTEST(a.halt, "halt");
        QTEST(a.progress.phase, "phase");
        QCOMPARE(a.progress.reason.kind, u"not_set"_s);
        no.error.kind = ErrorKind::Usage; // it was not sent, so the platform has refused nothing
        QCOMPARE(apply(at(kSet, Phase::InFlight), no, table.plan(), kNow).progress.reason.kind, QString(reasons::RefusedHere));
    }

    void aLimitOfTheWholeBatchIsNotWaitedFor()
    {
        const Table table;
        Reply no = reply(Outcome::Limited, u"E1"_s);
        QCOMPARE(apply(at(kSet, Phase::InFlight), no, table.plan(), kNow).halt, Halt::None);
        no.scope = RefusalScope::Batch;
        const Applied a = apply(at(kSet, Phase::InFlight), no, table.plan(), kNow);
        QCOMPARE(a.halt, Halt::Batch);
        QCOMPARE(a.why.kind, QString(reasons::Limited));
    }

    void aBusyPlatformIsWaitedForAndLookedAt()
    {
        const Table table;
        Progress p = table.after(at(kOnce, Phase::InFlight), reply(Outcome::Busy));
        QCOMPARE(p.phase, Phase::Unsure);
        QCOMPARE(p.reason.kind, QString(reasons::Busy));
        p = table.after(p, seen(u"going"_s));
        QCOMPARE(p.phase, Phase::Unsure);
        QCOMPARE(p.notBefore, kNow + 5s);
        QCOMPARE(table.after(p, seen(u"ours"_s)).step, kWatch);
    }

    void aBusyPlatformIsNotWaitedForWithoutAnEnd_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("with a probe") << kOnce;
        QTest::newRow("without one") << kSet;
    }
    void aBusyPlatformIsNotWaitedForWithoutAnEnd()
    {
        QFETCH(QString, step);
        const Table table;
        Progress p = at(step, Phase::InFlight);
        Instant now = kNow;
        for (; now < kNow + 2h && p.phase != Phase::NeedsPerson; now = std::max(now + 1s, p.notBefore)) {
            p = table.after(p, p.phase == Phase::Unsure ? seen(u"going"_s) : reply(Outcome::Busy), now);
        }
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.kind, QString(reasons::Busy));
        QVERIFY(now - kNow >= 30min);
        QVERIFY(now - kNow < 31min);
    }

    void aRefusedLookIsSaidAndAsksAPersonBeforeTheTimeLimit_data()
    {
        QTest::addColumn<Reply>("between");
        QTest::addColumn<bool>("asks");
        QTest::newRow("refused all along") << reply(Outcome::Refused, u"NotFound"_s) << true;
        QTest::newRow("no answer in between") << reply(Outcome::Unknown) << true;
        QTest::newRow("seen in between") << seen(u"going"_s) << false;
    }
    void aRefusedLookIsSaidAndAsksAPersonBeforeTheTimeLimit()
    {
        QFETCH(const Reply, between);
        QFETCH(const bool, asks);
        Table t;
        t.rule(kWatch).unclear = u"not_there"_s;
        const Reply no = reply(Outcome::Refused, u"NotFound"_s);
        Progress p = t.after(at(kWatch, Phase::Waiting), reply(Outcome::Unknown), kNow);
        p = t.after(p, no, kNow + 4min); // what was unreadable before does not count
        QCOMPARE(p.phase, Phase::Waiting);
        QCOMPARE(p.reason.kind, u"not_there"_s);
        QCOMPARE(p.reason.code, u"NotFound"_s);
        p = t.after(p, between, kNow + 7min);
        QCOMPARE(p.phase, Phase::Waiting);
        p = t.after(p, no, kNow + 9min);
        QCOMPARE(p.phase, asks ? Phase::NeedsPerson : Phase::Waiting);
        QCOMPARE(p.reason.kind, u"not_there"_s);
        p = recovered(resumed(p, t.operation.steps, kNow + 60min), t.operation.steps, kNow + 60min);
        QCOMPARE(t.after(p, no, kNow + 60min).phase, Phase::Waiting); // a person's "look again" gets its time
    }

    void slowDownWithoutAnEndIsAnOutage_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("a change") << kSet;
        QTest::newRow("a change with reads on the way to it") << kOnce;
    }
    void slowDownWithoutAnEndIsAnOutage()
    {
        QFETCH(QString, step);
        const Table table;
        Applied a{at(step, Phase::InFlight), Halt::None, {}};
        Instant now = kNow;
        int calls = 0;
        for (; now < kNow + 2h && a.halt == Halt::None; now = std::max(now, a.progress.notBefore)) {
            a = apply(a.progress, a.progress.step == step ? reply(Outcome::Limited) : seen(u"done"_s), table.plan(), now);
            ++calls;
        }
        QCOMPARE(a.halt, Halt::Batch);
        QCOMPARE(a.why.kind, QString(reasons::Limited));
        QVERIFY(now - kNow >= 30min);
        QVERIFY(now - kNow < 33min);
        QVERIFY2(calls < 150, qPrintable(QString::number(calls))); // less and less often
    }

    void goOnRepeatsWhatIsHarmless()
    {
        Table table;
        Progress p = at(kSet, Phase::NeedsPerson);
        QCOMPARE(resumed(p, table.operation.steps, kNow).phase, Phase::Ready);
        QCOMPARE(resumed(p, table.operation.steps, kNow).step, kRead);
        p = at(kOnce, Phase::NeedsPerson);
        QCOMPARE(resumed(p, table.operation.steps, kNow).phase, Phase::Unsure);
        table.rule(kOnce).probe.clear();
        QCOMPARE(resumed(p, table.operation.steps, kNow).phase, Phase::NeedsPerson);
    }

    void aPersonDecidesAboutWhatWasSent_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("may");
        QTest::newRow("a Once call that is unclear") << kOnce << QString() << Verdict::NotAccepted << true;
        QTest::newRow("what has an id was accepted") << kWatch << u"7"_s << Verdict::NotAccepted << false;
        QTest::newRow("what has an id can be left out") << kWatch << u"7"_s << Verdict::Skip << true;
        QTest::newRow("nothing was sent: nothing was accepted") << kSet << QString() << Verdict::Accepted << false;
        QTest::newRow("nothing was sent: leave it out") << kSet << QString() << Verdict::Skip << true;
    }
    void aPersonDecidesAboutWhatWasSent()
    {
        QFETCH(QString, step);
        QFETCH(QString, id);
        QFETCH(Verdict, verdict);
        const Table table;
        Progress p = at(step, Phase::NeedsPerson);
        if (step == kWatch) {
            p.spans[kOnce].from = kNow - 20s;
        }
        put(p.marks, u"id"_s, id);
        QTEST(mayResolve(p, table.operation, verdict), "may");
    }

    void alikeRefusalsStopTheBatch_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("why");
        QTest::newRow("three alike") << QStringList{u"E1"_s, u"E1"_s, u"E1"_s} << kOnce << QString(reasons::AllAlike);
        QTest::newRow("one is different") << QStringList{u"E1"_s, u"E2"_s, u"E1"_s} << kOnce << QString();
        QTest::newRow("one succeeded") << QStringList{u"E1"_s, QString(), u"E1"_s, u"E1"_s} << kOnce << QString();
        QTest::newRow("a step that is about the target") << QStringList{u"E1"_s, u"E1"_s, u"E1"_s} << kSet << QString();
        QTest::newRow("five in a row") << QStringList{u"E1"_s, u"E2"_s, u"E3"_s, u"E4"_s, u"E5"_s} << kOnce << QString(reasons::StoppedAfter);
    }
    void alikeRefusalsStopTheBatch()
    {
        QFETCH(QStringList, codes);
        QFETCH(QString, step);
        const Table table;
        QList<Progress> rows;
        StopRule rule(table.operation, 5, rows);
        QString why;
        for (const QString &code : codes) {
            Progress row = at(step, code.isEmpty() ? Phase::Succeeded : Phase::Failed);
            row.reason = {step == kOnce ? u"not_done"_s : u"not_set"_s, code, u"no"_s, {}};
            rows.append(row);
            why = why.isEmpty() ? rule.ended(rows, static_cast<int>(rows.size()) - 1) : why;
        }
        QTEST(why, "why");
    }

    // One that left or lacks something of its own says nothing about the next, however many there are.
    void whatIsTheTargetsAloneDoesNotCount()
    {
        const Table table;
        Reply no = reply(Outcome::Refused, u"E1"_s);
        no.scope = RefusalScope::Alone;
        QList<Progress> rows;
        StopRule rule(table.operation, 5, rows);
        for (int i = 0; i < 8; ++i) {
            rows.append(table.after(at(kOnce, Phase::InFlight), no));
            QCOMPARE(rows.constLast().phase, Phase::Failed);
            QCOMPARE(rule.ended(rows, i), QString());
        }
        no.scope = RefusalScope::Target;
        rows.append(table.after(at(kOnce, Phase::InFlight), no));
        QCOMPARE(StopRule(table.operation, 2, rows).ended(rows, 8), QString(reasons::StoppedAfter));
        QCOMPARE(StopRule(table.operation, 3, rows).ended(rows, 8), QString());
    }

    void shownStepsAreTheColumns()
    {
        Table table;
        table.rule(kRead).shownAs = kSet;
        table.rule(kLook).shownAs = kOnce;
        QCOMPARE(shownSteps(table.operation), (QStringList{kSet, kOnce, kWatch}));
        QCOMPARE(shownStep(table.operation, kRead), kSet);
        QCOMPARE(shownStep(table.operation, {}), kSet);
        table.rule(kRead).shown = false;
        table.rule(kSet).shown = false;
        QCOMPARE(shownSteps(table.operation), (QStringList{kOnce, kWatch}));
    }

    void pollingFollowsTheUsualBuildTime()
    {
        QCOMPARE(firstLook(kNow, 100s), kNow + 90s);
        QCOMPARE(firstLook(kNow, 0s), kNow);
        QCOMPARE(lookInterval(1s, 1), 100ms);
        QCOMPARE(lookInterval(100s, 1), 2s);
        QCOMPARE(lookInterval(1h, 1), 5s);
        QCOMPARE(lookInterval(1s, 4), 420ms); // lanes take turns
        QCOMPARE(lookInterval(100s, 4), 2s);
        QCOMPARE(backOff(1, 60s), 1s);
        QCOMPARE(backOff(4, 60s), 8s);
        QCOMPARE(backOff(50, 60s), 60s);
    }
};

FLOTILLA_TEST(TestWorkflow)
#include "tst_workflow.moc"
