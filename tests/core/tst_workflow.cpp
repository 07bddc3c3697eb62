// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "workflow/person.h"
#include "workflow/polling.h"
#include "workflow/workflow.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromEpochMillis(1'767'225'600'000);

Plan plan()
{
    Plan p;
    p.target = {{u"app-1"_s}, {u"wx0000000000000001"_s}, {}, {}};
    p.steps = publishSteps();
    return p;
}

Progress at(Step step, Phase phase)
{
    Progress p;
    p.step = step;
    p.phase = phase;
    p.startedAt = kNow - 10s;
    p.span(step).from = kNow - 5s;
    p.watchSince = kNow - 5s;
    p.deployedAt = kNow - 5s;
    p.buildBefore = u"old"_s;
    if (step == Step::Build) {
        p.buildId = u"b1"_s;
    }
    return p;
}

Reply reply(Outcome outcome, const QString &code = {})
{
    Reply r;
    r.outcome = outcome;
    r.requestId = u"req"_s;
    r.error.vendorCode = code;
    r.internalError = code == u"InternalError"_s;
    return r;
}

Reply appRow(const QString &lastBuild)
{
    Reply r = reply(Outcome::Accepted);
    AppRow row;
    row.id = {u"app-1"_s};
    row.lastBuildId = lastBuild;
    r.apps = {row};
    return r;
}

Reply word(BuildState state, const QString &text)
{
    Reply r = reply(Outcome::Accepted);
    r.build = state;
    r.word = text;
    return r;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private slots:
    void eachStepSendsItsCall_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Verb>("verb");
        QTest::newRow("unbind") << Step::Unbind << Phase::Ready << Verb::Unbind;
        QTest::newRow("bind") << Step::Bind << Phase::Ready << Verb::Bind;
        QTest::newRow("look") << Step::Look << Phase::Ready << Verb::ReadApp;
        QTest::newRow("deploy") << Step::Deploy << Phase::Ready << Verb::Deploy;
        QTest::newRow("build") << Step::Build << Phase::Waiting << Verb::CheckBuild;
        QTest::newRow("an unsure deploy looks and never sends") << Step::Deploy << Phase::Unsure << Verb::ReadApp;
    }
    void eachStepSendsItsCall()
    {
        QFETCH(Step, step);
        QFETCH(Phase, phase);
        QFETCH(Verb, verb);
        const Command command = nextCommand(at(step, phase), plan(), kNow);
        QVERIFY(std::holds_alternative<SendCommand>(command));
        QCOMPARE(std::get<SendCommand>(command).call.verb, verb);
    }

    void finalAndAskedRowsSendNothing()
    {
        for (const Phase phase : {Phase::Succeeded, Phase::InReview, Phase::Rejected, Phase::Failed, Phase::Skipped, Phase::Cancelled}) {
            QVERIFY(std::holds_alternative<DoneCommand>(nextCommand(at(Step::Build, phase), plan(), kNow)));
        }
        QVERIFY(std::holds_alternative<AskCommand>(nextCommand(at(Step::Deploy, Phase::NeedsPerson), plan(), kNow)));
    }

    void nothingIsSentBeforeItsTime()
    {
        Progress p = at(Step::Bind, Phase::Waiting);
        p.notBefore = kNow + 1s;
        const Command command = nextCommand(p, plan(), kNow);
        QVERIFY(std::holds_alternative<WaitCommand>(command));
        QCOMPARE(std::get<WaitCommand>(command).until, kNow + 1s);
        QVERIFY(std::holds_alternative<SendCommand>(nextCommand(p, plan(), kNow + 1s)));
    }

    void answersMoveTheTarget_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<Step>("nextStep");
        QTest::addColumn<Phase>("nextPhase");
        QTest::addColumn<int>("waitMs");
        const auto row = [](const char *name, Step s, Outcome o, Step ns, Phase np, int wait = 0) {
            QTest::newRow(name) << s << o << ns << np << wait;
        };
        row("unbind accepted", Step::Unbind, Outcome::Accepted, Step::Bind, Phase::Ready);
        row("a refused unbind is noted and not fatal", Step::Unbind, Outcome::Refused, Step::Bind, Phase::Ready);
        row("an unknown unbind is repeated after 2 s", Step::Unbind, Outcome::Unknown, Step::Unbind, Phase::Waiting, 2000);
        row("bind accepted", Step::Bind, Outcome::Accepted, Step::Look, Phase::Ready);
        row("a refused bind is final", Step::Bind, Outcome::Refused, Step::Bind, Phase::Failed);
        row("an unknown bind begins again with unbind", Step::Bind, Outcome::Unknown, Step::Unbind, Phase::Waiting, 2000);
        row("a limited bind is repeated", Step::Bind, Outcome::Limited, Step::Bind, Phase::Waiting, 1000);
        row("an unsent bind is repeated", Step::Bind, Outcome::NotSent, Step::Bind, Phase::Waiting, 1000);
        row("denied is nobody's failure", Step::Bind, Outcome::Denied, Step::Unbind, Phase::Ready);
        row("a refused deploy is final", Step::Deploy, Outcome::Refused, Step::Deploy, Phase::Failed);
        row("an unknown deploy is looked at", Step::Deploy, Outcome::Unknown, Step::Deploy, Phase::Unsure);
        row("a limited deploy looks anew before it is sent again", Step::Deploy, Outcome::Limited, Step::Look, Phase::Waiting, 1000);
        row("a poll that fails never ends a target", Step::Build, Outcome::Refused, Step::Build, Phase::Waiting, 1000);
        row("nor does one without answer", Step::Build, Outcome::Unknown, Step::Build, Phase::Waiting, 1000);
        row("nor one that is denied", Step::Build, Outcome::Denied, Step::Build, Phase::Waiting);
    }
    void answersMoveTheTarget()
    {
        QFETCH(Step, step);
        QFETCH(Outcome, outcome);
        QFETCH(Step, nextStep);
        QFETCH(Phase, nextPhase);
        QFETCH(int, waitMs);
        const Applied a = apply(at(step, step == Step::Build ? Phase::Waiting : Phase::InFlight), reply(outcome), plan(), kNow);
        QCOMPARE(a.progress.step, nextStep);
        QCOMPARE(a.progress.phase, nextPhase);
        QCOMPARE(a.halt, outcome == Outcome::Denied ? Halt::Batch : Halt::None);
        if (waitMs > 0) {
            QCOMPARE(a.progress.notBefore, kNow + Millis{waitMs});
        }
    }

    void internalErrorAtEachUnbindCountsAsARefusal()
    {
        Progress p = at(Step::Unbind, Phase::InFlight);
        for (int i = 0; i < 3; ++i) {
            p = apply(p, reply(Outcome::Unknown, u"InternalError"_s), plan(), kNow).progress;
        }
        QCOMPARE(p.step, Step::Bind);
        QCOMPARE(p.reason.kind, ReasonKind::UnbindRefused);
    }

    void threeUnansweredUnbindsFailTheTargetAndKeepTheDistance()
    {
        Progress p = at(Step::Unbind, Phase::InFlight);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!isFinal(p.phase));
            p = apply(p, reply(Outcome::Unknown), plan(), kNow).progress;
        }
        QCOMPARE(p.phase, Phase::Failed);
        QCOMPARE(p.reason.kind, ReasonKind::NoAnswer);
        QCOMPARE(p.notBefore, kNow + 2s);
    }

    void anUnsureDeployIsLookedAtAfter0And1And4Seconds()
    {
        Progress p = apply(at(Step::Deploy, Phase::InFlight), reply(Outcome::Unknown), plan(), kNow).progress;
        QCOMPARE(p.notBefore, kNow);
        p = apply(p, appRow(u"old"_s), plan(), kNow).progress;
        QCOMPARE(p.notBefore, kNow + 1s);
        p = apply(p, appRow(u"old"_s), plan(), kNow + 1s).progress;
        QCOMPARE(p.notBefore, kNow + 4s);
        p = apply(p, appRow(u"old"_s), plan(), kNow + 4s).progress;
        QCOMPARE(p.phase, Phase::Ready); // certainly not accepted: again, from a known binding
        QCOMPARE(p.step, Step::Unbind);
        QCOMPARE(p.resends, 1);
    }

    void aDeployTimeThatMovedUnderAnUnchangedIdAsksAPerson()
    {
        Reply r = appRow(u"old"_s);
        r.apps[0].lastDeployedAt = kNow - 1s;
        const Applied a = apply(at(Step::Deploy, Phase::Unsure), r, plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, ReasonKind::DeployUnclear);
    }

    void anIdThatIsNotToldAnyMoreAsksAPerson()
    {
        const Applied a = apply(at(Step::Deploy, Phase::Unsure), appRow({}), plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, ReasonKind::DeployUnclear);
        QVERIFY(a.progress.buildId.isEmpty());
    }

    void aRunningBuildWithoutIdIsNotTakenForOurs()
    {
        Reply r = appRow({});
        r.apps[0].lastBuildWord = u"building"_s;
        r.apps[0].lastBuild = BuildState::Building;
        QCOMPARE(apply(at(Step::Look, Phase::Ready), r, plan(), kNow).halt, Halt::Lane);
    }

    void anIdThatIsNotToldIsNobodyElse()
    {
        Plan known = plan();
        known.ownBuild = u"b1"_s;
        known.ownBefore = u"old"_s;
        known.trust = IdTrust::Matches;
        QCOMPARE(apply(at(Step::Look, Phase::Ready), appRow({}), known, kNow).halt, Halt::None);
    }

    void anEndlessLimitEndsAtTheTimeLimitOfTheBuild()
    {
        Progress p = at(Step::Build, Phase::Waiting);
        p.watchSince = kNow - 31min;
        QCOMPARE(apply(p, reply(Outcome::Limited), plan(), kNow).progress.reason.kind, ReasonKind::BuildTimedOut);
    }

    void internalErrorsOfABindDoNotCountForTheUnbind()
    {
        const Progress p = apply(at(Step::Bind, Phase::InFlight), reply(Outcome::Unknown, u"InternalError"_s), plan(), kNow).progress;
        QCOMPARE(p.internalErrors, 0);
    }

    void aFirstLookIsNeverLaterThanTheTimeLimit()
    {
        Plan slow = plan();
        slow.shortestBuild = 14h;
        Reply r = reply(Outcome::Accepted);
        r.buildId = u"b1"_s;
        QVERIFY(apply(at(Step::Deploy, Phase::InFlight), r, slow, kNow).progress.notBefore <= kNow + 30min);
    }

    void aChangedIdIsAdopted()
    {
        const Applied a = apply(at(Step::Deploy, Phase::Unsure), appRow(u"new"_s), plan(), kNow);
        QCOMPARE(a.progress.step, Step::Build);
        QCOMPARE(a.progress.buildId, u"new"_s);
    }

    void aChangedIdIsNotAdoptedWhereIdsNeverMatched()
    {
        Plan p = plan();
        p.trust = IdTrust::Differs;
        const Applied a = apply(at(Step::Deploy, Phase::Unsure), appRow(u"new"_s), p, kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, ReasonKind::IdNotTrusted);
        QCOMPARE(a.progress.candidate, u"new"_s);
    }

    void aProbeThatCannotTellAsksAPerson_data()
    {
        QTest::addColumn<Reply>("answer");
        QTest::addColumn<ReasonKind>("reason");
        QTest::newRow("refused") << reply(Outcome::Refused) << ReasonKind::LookFailed;
        QTest::newRow("no answer") << reply(Outcome::Unknown) << ReasonKind::LookFailed;
        QTest::newRow("row missing") << reply(Outcome::Accepted) << ReasonKind::AppMissing;
    }
    void aProbeThatCannotTellAsksAPerson()
    {
        QFETCH(Reply, answer);
        QFETCH(ReasonKind, reason);
        const Applied a = apply(at(Step::Deploy, Phase::Unsure), answer, plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, reason);
    }

    void aLateAcceptanceIsSeenByTheLookBeforeTheNextSend()
    {
        Progress p = at(Step::Look, Phase::Ready);
        p.resends = 1;
        p.span(Step::Deploy) = {kNow - 20s, kNow - 10s};
        const Applied a = apply(p, appRow(u"new"_s), plan(), kNow);
        QCOMPARE(a.progress.step, Step::Build);
        QCOMPARE(a.progress.buildId, u"new"_s);
    }

    void hoursAfterADeployANewBuildIsAStrangers()
    {
        Progress p = at(Step::Look, Phase::Ready);
        p.resends = 1;
        p.span(Step::Deploy) = {kNow - 3h, kNow - 3h + 5s}; // the batch was paused in between
        const Applied a = apply(p, appRow(u"new"_s), plan(), kNow);
        QCOMPARE(a.halt, Halt::Lane);
        QCOMPARE(a.why.kind, ReasonKind::SomebodyElse);
        QVERIFY(a.progress.buildId.isEmpty());
        Plan told = plan();
        told.foreignSeen = u"new"_s;
        Progress again = a.progress;
        again.step = Step::Look;
        QCOMPARE(apply(again, appRow(u"new"_s), told, kNow).progress.step, Step::Deploy); // after a person said: go on
    }

    void theBuildOfTheTargetBeforeIsNotAdopted_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("by the probe") << Step::Deploy;
        QTest::newRow("by the look before another send") << Step::Look;
    }
    void theBuildOfTheTargetBeforeIsNotAdopted()
    {
        QFETCH(Step, step);
        Progress p = at(step, step == Step::Deploy ? Phase::Unsure : Phase::Ready);
        p.resends = step == Step::Look ? 1 : 0;
        p.buildBefore = u"old"_s; // the newest id came late: it was still the one before
        Plan trusted = plan();
        trusted.ownBuild = u"own"_s;
        trusted.ownBefore = u"old"_s;
        trusted.trust = IdTrust::Matches;
        const Progress after = apply(p, appRow(u"own"_s), trusted, kNow).progress;
        QVERIFY(after.buildId.isEmpty());
        QVERIFY(after.step != Step::Build);
    }

    void aBuildThatCouldNotBeWatchedTeachesNothing_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("no usable answer") << Outcome::Unknown;
        QTest::newRow("not sent") << Outcome::NotSent;
        QTest::newRow("slow down") << Outcome::Limited;
        QTest::newRow("denied") << Outcome::Denied;
    }
    void aBuildThatCouldNotBeWatchedTeachesNothing()
    {
        QFETCH(Outcome, outcome);
        Reply done = reply(Outcome::Accepted);
        done.build = BuildState::Built;
        Reply taken = reply(Outcome::Accepted);
        taken.buildId = u"own"_s;
        Progress p = apply(at(Step::Deploy, Phase::InFlight), taken, plan(), kNow).progress;
        QVERIFY(buildTimeOf(apply(p, done, plan(), kNow + 60s).progress) == Millis(65s));
        p = apply(p, reply(outcome), plan(), kNow + 10s).progress;
        QVERIFY(!buildTimeOf(apply(p, done, plan(), kNow + 60s).progress));
    }

    void looksThatFailComeLessAndLessOften()
    {
        Progress p = at(Step::Build, Phase::Waiting);
        for (const Millis pause : {1s, 2s, 4s, 8s}) {
            p = apply(p, reply(Outcome::Unknown), plan(), kNow).progress;
            QCOMPARE(p.notBefore, kNow + pause);
        }
    }

    void aStrangersBuildPausesTheLane_data()
    {
        QTest::addColumn<QString>("newest");
        QTest::addColumn<bool>("pauses");
        QTest::newRow("ours") << u"own"_s << false;
        QTest::newRow("the one before ours") << u"before"_s << false;
        QTest::newRow("one that a person has been told of") << u"told"_s << false;
        QTest::newRow("a stranger") << u"stranger"_s << true;
    }
    void aStrangersBuildPausesTheLane()
    {
        QFETCH(QString, newest);
        QFETCH(bool, pauses);
        Plan p = plan();
        p.ownBuild = u"own"_s;
        p.ownBefore = u"before"_s;
        p.foreignSeen = u"told"_s;
        const Applied a = apply(at(Step::Look, Phase::Ready), appRow(newest), p, kNow);
        QCOMPARE(a.halt, pauses ? Halt::Lane : Halt::None);
        QCOMPARE(a.progress.step, pauses ? Step::Unbind : Step::Deploy);
        if (!pauses) {
            QCOMPARE(a.progress.buildBefore, newest);
        }
    }

    void theSameStrangeWordForFiveMinutesAsks()
    {
        Progress p = at(Step::Build, Phase::Waiting);
        p = apply(p, word(BuildState::Strange, u"odd"_s), plan(), kNow).progress;
        QCOMPARE(p.phase, Phase::Waiting);
        p = apply(p, word(BuildState::Strange, u"odd"_s), plan(), kNow + 5min).progress;
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.code, u"odd"_s);
    }

    void theTimeLimitEndsAsStillBuilding()
    {
        Progress p = at(Step::Build, Phase::Waiting);
        p = apply(p, word(BuildState::Building, u"building"_s), plan(), kNow + 30min).progress;
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.kind, ReasonKind::BuildTimedOut);
        p = resumed(p, kNow + 31min);
        QCOMPARE(p.phase, Phase::Waiting);
        QCOMPARE(p.buildId, u"b1"_s);
        p = apply(p, word(BuildState::Built, u"success"_s), plan(), kNow + 32min).progress;
        QCOMPARE(p.phase, Phase::Succeeded);
    }

    void aRestartMakesCertain_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Step>("nextStep");
        QTest::addColumn<Phase>("nextPhase");
        const auto row = [](const char *name, Step s, Phase p, Step ns, Phase np) { QTest::newRow(name) << s << p << ns << np; };
        row("unbind in flight", Step::Unbind, Phase::InFlight, Step::Unbind, Phase::Waiting);
        row("bind in flight", Step::Bind, Phase::InFlight, Step::Unbind, Phase::Waiting);
        row("deploy in flight", Step::Deploy, Phase::InFlight, Step::Deploy, Phase::Unsure);
        row("bound but not deployed", Step::Look, Phase::Ready, Step::Unbind, Phase::Ready);
        row("build under way", Step::Build, Phase::Waiting, Step::Build, Phase::Waiting);
        row("asked", Step::Deploy, Phase::NeedsPerson, Step::Deploy, Phase::NeedsPerson);
        row("done", Step::Build, Phase::Succeeded, Step::Build, Phase::Succeeded);
    }
    void aRestartMakesCertain()
    {
        QFETCH(Step, step);
        QFETCH(Phase, phase);
        QFETCH(Step, nextStep);
        QFETCH(Phase, nextPhase);
        const Progress p = recovered(at(step, phase), kNow);
        QCOMPARE(p.step, nextStep);
        QCOMPARE(p.phase, nextPhase);
    }

    void aPersonsWord_data()
    {
        QTest::addColumn<QString>("candidate");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Step>("step");
        QTest::newRow("accepted, id known: follow it") << u"c"_s << Verdict::Accepted << Phase::Waiting << Step::Build;
        QTest::newRow("accepted, no id: done on the person's word") << QString() << Verdict::Accepted << Phase::Succeeded << Step::Deploy;
        QTest::newRow("not accepted: from the beginning") << u"c"_s << Verdict::NotAccepted << Phase::Ready << Step::Unbind;
        QTest::newRow("skip") << u"c"_s << Verdict::Skip << Phase::Skipped << Step::Deploy;
    }
    void aPersonsWord()
    {
        QFETCH(QString, candidate);
        QFETCH(Verdict, verdict);
        QFETCH(Phase, phase);
        QFETCH(Step, step);
        Progress p = at(Step::Deploy, Phase::NeedsPerson);
        p.candidate = candidate;
        p = resolved(p, verdict, kNow);
        QCOMPARE(p.phase, phase);
        QCOMPARE(p.step, step);
    }

    void theLaneRemembersTheBinding()
    {
        LaneState lane;
        lane.bound = {MiniProgramId{u"wx0000000000000009"_s}, true};
        const MiniProgramId program{u"wx0000000000000001"_s};
        const auto after = [&](Verb verb, Outcome outcome) {
            return laneAfter(lane, at(Step::Bind, Phase::InFlight), {at(Step::Look, Phase::Ready), Halt::None, {}}, verb, reply(outcome), program).bound;
        };
        QCOMPARE(after(Verb::Unbind, Outcome::Accepted), (Binding{std::nullopt, true}));
        QCOMPARE(after(Verb::Unbind, Outcome::Refused), (Binding{lane.bound.program, false}));
        QCOMPARE(after(Verb::Bind, Outcome::Accepted), (Binding{program, true}));
        QCOMPARE(after(Verb::Bind, Outcome::Unknown), (Binding{program, false}));
        QCOMPARE(after(Verb::Bind, Outcome::NotSent), lane.bound);
        lane.bound = {std::nullopt, false}; // as journaled when the bind is sent after an accepted unbind
        QCOMPARE(after(Verb::Bind, Outcome::Refused), (Binding{std::nullopt, true}));
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
