// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/names.h"
#include "weda/operations.h"
#include "weda/platform.h"
#include "weda/sight.h"
#include "workflow/moves.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromEpochMillis(1'767'225'600'000);
const QString Settle = weda::steps::Settle;
const QString Unbind = weda::steps::Unbind;
const QString Bind = weda::steps::Bind;
const QString Look = weda::steps::Look;
const QString Deploy = weda::steps::Deploy;
const QString Build = weda::steps::Build;

const Operation &publish()
{
    return *weda::platform().operation(u"publish"_s);
}

Plan plan()
{
    Plan p;
    p.platform = &weda::platform();
    p.steps = publish().steps;
    p.identity = publish().identity;
    p.target.lane = {u"app-1"_s};
    p.target.program = {u"wx0000000000000001"_s};
    return p;
}

/// The same with what is known of the app.
Plan planWith(const Values &marks, const QString &trust = {})
{
    Plan p = plan();
    p.lane.marks = marks;
    put(p.lane.memory, weda::lane::Trust, trust);
    return p;
}

Progress at(const QString &step, Phase phase)
{
    Progress p;
    p.step = step;
    p.phase = phase;
    p.startedAt = kNow - 10s;
    p.spans[step].from = kNow - 5s;
    p.watchSince = kNow - 5s;
    p.beganAt = kNow - 5s;
    p.marks.insert(weda::marks::BuildBefore, u"old"_s);
    if (step == Build) {
        p.marks.insert(weda::marks::BuildId, u"b1"_s);
    }
    return p;
}

QString buildOf(const Progress &p)
{
    return p.mark(weda::marks::BuildId);
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

/// What a read of the app tells: the newest build, and when it was deployed.
Reply appRow(const QString &lastBuild, Instant deployed = {}, const QString &status = {})
{
    Reply r = reply(Outcome::Accepted);
    Item row{u"app-1"_s, {}, {}};
    put(row.values, weda::app::LastBuild, lastBuild);
    put(row.values, weda::app::LastDeploy, instantText(deployed));
    put(row.values, weda::app::LastWord, status);
    r.items = {row};
    return r;
}

Reply word(const QString &text)
{
    Reply r = reply(Outcome::Accepted);
    r.word = text;
    return r;
}

} // namespace

class TestWedaPublish : public QObject
{
    Q_OBJECT

private slots:
    void eachStepSendsItsCall_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("verb");
        QTest::newRow("unbind") << Unbind << Phase::Ready << QString(weda::calls::Unbind);
        QTest::newRow("bind") << Bind << Phase::Ready << QString(weda::calls::Bind);
        QTest::newRow("look") << Look << Phase::Ready << QString(weda::calls::ReadApp);
        QTest::newRow("deploy") << Deploy << Phase::Ready << QString(weda::calls::Deploy);
        QTest::newRow("build") << Build << Phase::Waiting << QString(weda::calls::CheckBuild);
        QTest::newRow("an unsure deploy looks and never sends") << Deploy << Phase::Unsure << QString(weda::calls::ReadApp);
    }
    void eachStepSendsItsCall()
    {
        QFETCH(QString, step);
        QFETCH(Phase, phase);
        QFETCH(QString, verb);
        const Command command = nextCommand(at(step, phase), plan(), kNow);
        QVERIFY(std::holds_alternative<SendCommand>(command));
        QCOMPARE(std::get<SendCommand>(command).call.name, verb);
    }

    void finalAndAskedRowsSendNothing()
    {
        for (const Phase phase : {Phase::Succeeded, Phase::Resting, Phase::Rejected, Phase::Failed, Phase::Skipped, Phase::Cancelled}) {
            QVERIFY(std::holds_alternative<DoneCommand>(nextCommand(at(Build, phase), plan(), kNow)));
        }
        QVERIFY(std::holds_alternative<AskCommand>(nextCommand(at(Deploy, Phase::NeedsPerson), plan(), kNow)));
    }

    void nothingIsSentBeforeItsTime()
    {
        Progress p = at(Bind, Phase::Waiting);
        p.notBefore = kNow + 1s;
        const Command command = nextCommand(p, plan(), kNow);
        QVERIFY(std::holds_alternative<WaitCommand>(command));
        QCOMPARE(std::get<WaitCommand>(command).until, kNow + 1s);
        QVERIFY(std::holds_alternative<SendCommand>(nextCommand(p, plan(), kNow + 1s)));
    }

    void answersMoveTheTarget_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("nextStep");
        QTest::addColumn<Phase>("nextPhase");
        QTest::addColumn<int>("waitMs");
        const auto row = [](const char *name, QString s, Outcome o, QString ns, Phase np, int wait = 0) {
            QTest::newRow(name) << s << o << ns << np << wait;
        };
        row("unbind accepted", Unbind, Outcome::Accepted, Bind, Phase::Ready);
        row("a refused unbind is noted and not fatal", Unbind, Outcome::Refused, Bind, Phase::Ready);
        row("an unknown unbind is repeated after 2 s", Unbind, Outcome::Unknown, Unbind, Phase::Waiting, 2000);
        row("bind accepted", Bind, Outcome::Accepted, Look, Phase::Ready);
        row("a refused bind is final", Bind, Outcome::Refused, Bind, Phase::Failed);
        row("an unknown bind begins again with unbind", Bind, Outcome::Unknown, Unbind, Phase::Waiting, 2000);
        row("a limited bind is repeated", Bind, Outcome::Limited, Bind, Phase::Waiting, 1000);
        row("an unsent bind is repeated", Bind, Outcome::NotSent, Bind, Phase::Waiting, 1000);
        row("a denied bind is sent once more", Bind, Outcome::Denied, Bind, Phase::Waiting, 10'000);
        row("a denied deploy looks before it", Deploy, Outcome::Denied, Look, Phase::Waiting, 10'000);
        row("a refused deploy is final", Deploy, Outcome::Refused, Deploy, Phase::Failed);
        row("an unknown deploy is looked at", Deploy, Outcome::Unknown, Deploy, Phase::Unsure);
        row("a limited deploy looks anew before it is sent again", Deploy, Outcome::Limited, Look, Phase::Waiting, 1000);
        row("a poll that fails never ends a target", Build, Outcome::Refused, Build, Phase::Waiting, 1000);
        row("nor does one without answer", Build, Outcome::Unknown, Build, Phase::Waiting, 1000);
        row("nor one that is denied", Build, Outcome::Denied, Build, Phase::Waiting);
    }
    void answersMoveTheTarget()
    {
        QFETCH(QString, step);
        QFETCH(Outcome, outcome);
        QFETCH(QString, nextStep);
        QFETCH(Phase, nextPhase);
        QFETCH(int, waitMs);
        const Applied a = apply(at(step, step == Build ? Phase::Waiting : Phase::InFlight), reply(outcome), plan(), kNow);
        QCOMPARE(a.progress.step, nextStep);
        QCOMPARE(a.progress.phase, nextPhase);
        QCOMPARE(a.halt, outcome == Outcome::Denied && step == Build ? Halt::Batch : Halt::None);
        QVERIFY(waitMs == 0 || a.progress.notBefore == kNow + Millis{waitMs});
    }

    void internalErrorAtEachUnbindCountsAsARefusal()
    {
        Progress p = at(Unbind, Phase::InFlight);
        for (int i = 0; i < 3; ++i) {
            p = apply(p, reply(Outcome::Unknown, u"InternalError"_s), plan(), kNow).progress;
        }
        QCOMPARE(p.step, Bind);
        QCOMPARE(p.reason.kind, QString(weda::reasons::UnbindRefused));
    }

    void threeUnansweredUnbindsFailTheTargetAndKeepTheDistance()
    {
        Progress p = at(Unbind, Phase::InFlight);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!isOver(p.phase));
            p = apply(p, reply(Outcome::Unknown), plan(), kNow).progress;
        }
        QCOMPARE(p.phase, Phase::Failed);
        QCOMPARE(p.reason.kind, QString(reasons::NoAnswer));
        QCOMPARE(p.notBefore, kNow + 2s);
    }

    void anUnsureDeployIsLookedAtAfter0And1And4Seconds()
    {
        Progress p = apply(at(Deploy, Phase::InFlight), reply(Outcome::Unknown), plan(), kNow).progress;
        QCOMPARE(p.notBefore, kNow);
        p = apply(p, appRow(u"old"_s), plan(), kNow).progress;
        QCOMPARE(p.notBefore, kNow + 1s);
        p = apply(p, appRow(u"old"_s), plan(), kNow + 1s).progress;
        QCOMPARE(p.notBefore, kNow + 4s);
        p = apply(p, appRow(u"old"_s), plan(), kNow + 4s).progress;
        QCOMPARE(p.phase, Phase::Ready); // certainly not accepted: again, from a known binding
        QCOMPARE(p.step, Unbind);
        QCOMPARE(p.resends, 1);
    }

    void aDeployTimeThatMovedUnderAnUnchangedIdAsksAPerson()
    {
        const Applied a = apply(at(Deploy, Phase::Unsure), appRow(u"old"_s, kNow - 1s), plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, QString(weda::reasons::DeployUnclear));
    }

    void anIdThatIsNotToldAnyMoreAsksAPerson()
    {
        const Applied a = apply(at(Deploy, Phase::Unsure), appRow({}), plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, QString(weda::reasons::DeployUnclear));
        QVERIFY(buildOf(a.progress).isEmpty());
    }

    void aRunningBuildWithoutIdIsNotTakenForOurs()
    {
        QCOMPARE(apply(at(Look, Phase::Ready), appRow({}, {}, u"building"_s), plan(), kNow).halt, Halt::Lane);
    }

    void anIdThatIsNotToldIsNobodyElse()
    {
        const Plan known = planWith({{weda::lane::Own, u"b1"_s}, {weda::lane::OwnBefore, u"old"_s}}, u"matches"_s);
        QCOMPARE(apply(at(Look, Phase::Ready), appRow({}), known, kNow).halt, Halt::None);
    }

    void anEndlessLimitEndsAtTheTimeLimitOfTheBuild()
    {
        Progress p = at(Build, Phase::Waiting);
        p.watchSince = kNow - 31min;
        QCOMPARE(apply(p, reply(Outcome::Limited), plan(), kNow).progress.reason.kind, QString(weda::reasons::TimedOut));
    }

    void internalErrorsOfABindDoNotCountForTheUnbind()
    {
        const Progress p = apply(at(Bind, Phase::InFlight), reply(Outcome::Unknown, u"InternalError"_s), plan(), kNow).progress;
        QCOMPARE(p.internalErrors, 0);
    }

    void aFirstLookIsNeverLaterThanTheTimeLimit()
    {
        Plan slow = plan();
        slow.shortest = 14h;
        Reply r = reply(Outcome::Accepted);
        r.values.insert(weda::marks::BuildId, u"b1"_s);
        QVERIFY(apply(at(Deploy, Phase::InFlight), r, slow, kNow).progress.notBefore <= kNow + 30min);
    }

    void aChangedIdIsAdopted()
    {
        const Applied a = apply(at(Deploy, Phase::Unsure), appRow(u"new"_s, kNow - 4s), plan(), kNow);
        QCOMPARE(a.progress.step, Build);
        QCOMPARE(buildOf(a.progress), u"new"_s);
    }

    void aChangedIdIsNotAdoptedWhereIdsNeverMatched()
    {
        const Plan p = planWith({}, u"differs"_s);
        const Applied a = apply(at(Deploy, Phase::Unsure), appRow(u"new"_s, kNow - 4s), p, kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, QString(weda::reasons::IdNotTrusted));
        QCOMPARE(a.progress.mark(marks::Candidate), u"new"_s);
    }

    void aProbeThatCannotTellAsksAPerson_data()
    {
        QTest::addColumn<Reply>("answer");
        QTest::addColumn<QString>("reason");
        QTest::newRow("refused") << reply(Outcome::Refused) << QString(reasons::LookFailed);
        QTest::newRow("no answer") << reply(Outcome::Unknown) << QString(reasons::LookFailed);
        QTest::newRow("row missing") << reply(Outcome::Accepted) << QString(weda::reasons::AppMissing);
    }
    void aProbeThatCannotTellAsksAPerson()
    {
        QFETCH(Reply, answer);
        QFETCH(QString, reason);
        const Applied a = apply(at(Deploy, Phase::Unsure), answer, plan(), kNow);
        QCOMPARE(a.progress.phase, Phase::NeedsPerson);
        QCOMPARE(a.progress.reason.kind, reason);
    }

    void aLateAcceptanceIsSeenByTheLookBeforeTheNextSend()
    {
        Progress p = at(Look, Phase::Ready);
        p.resends = 1;
        p.marks.insert(weda::marks::LostAt, instantText(kNow - 20s));
        p.spans[Deploy] = {kNow - 20s, kNow - 10s};
        const Applied a = apply(p, appRow(u"new"_s, kNow - 18s), plan(), kNow);
        QCOMPARE(a.progress.step, Build);
        QCOMPARE(buildOf(a.progress), u"new"_s);
    }

    void hoursAfterADeployANewBuildIsAStrangers()
    {
        Progress p = at(Look, Phase::Ready);
        p.resends = 1;
        p.spans[Deploy] = {kNow - 3h, kNow - 3h + 5s}; // the batch was paused in between
        const Applied a = apply(p, appRow(u"new"_s, kNow - 3h + 1s), plan(), kNow);
        QCOMPARE(a.halt, Halt::Lane);
        QCOMPARE(a.why.kind, QString(reasons::SomebodyElse));
        QVERIFY(buildOf(a.progress).isEmpty());
        const Plan told = planWith({{weda::lane::Foreign, u"new"_s}});
        Progress again = a.progress;
        again.step = Look;
        QCOMPARE(apply(again, appRow(u"new"_s), told, kNow).progress.step, Deploy); // after a person said: go on
    }

    void theBuildOfTheTargetBeforeIsNotAdopted_data()
    {
        QTest::addColumn<QString>("step");
        QTest::newRow("by the probe") << Deploy;
        QTest::newRow("by the look before another send") << Look;
    }
    void theBuildOfTheTargetBeforeIsNotAdopted()
    {
        QFETCH(QString, step);
        Progress p = at(step, step == Deploy ? Phase::Unsure : Phase::Ready);
        p.resends = step == Look ? 1 : 0;
        p.marks.insert(weda::marks::BuildBefore, u"old"_s); // the newest id came late: it was still the one before
        const Plan trusted = planWith({{weda::lane::Own, u"own"_s}, {weda::lane::OwnBefore, u"old"_s}}, u"matches"_s);
        const Progress after = apply(p, appRow(u"own"_s), trusted, kNow).progress;
        QVERIFY(buildOf(after).isEmpty());
        QVERIFY(after.step != Build);
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
        const Reply done = word(u"success"_s);
        Reply taken = reply(Outcome::Accepted);
        taken.values.insert(weda::marks::BuildId, u"own"_s);
        Progress p = apply(at(Deploy, Phase::InFlight), taken, plan(), kNow).progress;
        QVERIFY(timeOf(apply(p, done, plan(), kNow + 60s).progress, publish()) == Millis(65s));
        p = apply(p, reply(outcome), plan(), kNow + 10s).progress;
        QVERIFY(!timeOf(apply(p, done, plan(), kNow + 60s).progress, publish()));
    }

    void looksThatFailComeLessAndLessOften()
    {
        Progress p = at(Build, Phase::Waiting);
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
        const Plan p = planWith({{weda::lane::Own, u"own"_s}, {weda::lane::OwnBefore, u"before"_s}, {weda::lane::Foreign, u"told"_s}});
        const Applied a = apply(at(Look, Phase::Ready), appRow(newest), p, kNow);
        QCOMPARE(a.halt, pauses ? Halt::Lane : Halt::None);
        QCOMPARE(a.progress.step, pauses ? Unbind : Deploy);
        if (!pauses) {
            QCOMPARE(a.progress.mark(weda::marks::BuildBefore), newest);
        }
    }

    void theSameStrangeWordForFiveMinutesAsks()
    {
        Progress p = at(Build, Phase::Waiting);
        p = apply(p, word(u"odd"_s), plan(), kNow).progress;
        QCOMPARE(p.phase, Phase::Waiting);
        p = apply(p, word(u"odd"_s), plan(), kNow + 5min).progress;
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.code, u"odd"_s);
    }

    void theTimeLimitEndsAsStillBuilding()
    {
        Progress p = at(Build, Phase::Waiting);
        p = apply(p, word(u"building"_s), plan(), kNow + 30min).progress;
        QCOMPARE(p.phase, Phase::NeedsPerson);
        QCOMPARE(p.reason.kind, QString(weda::reasons::TimedOut));
        p = resumed(p, plan().steps, kNow + 31min);
        QCOMPARE(p.phase, Phase::Waiting);
        QCOMPARE(buildOf(p), u"b1"_s);
        p = apply(p, word(u"success"_s), plan(), kNow + 32min).progress;
        QCOMPARE(p.phase, Phase::Succeeded);
    }

    void aRestartMakesCertain_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("nextStep");
        QTest::addColumn<Phase>("nextPhase");
        const auto row = [](const char *name, QString s, Phase p, QString ns, Phase np) { QTest::newRow(name) << s << p << ns << np; };
        row("unbind in flight", Unbind, Phase::InFlight, Unbind, Phase::Waiting);
        row("bind in flight", Bind, Phase::InFlight, Unbind, Phase::Waiting);
        row("deploy in flight", Deploy, Phase::InFlight, Deploy, Phase::Unsure);
        row("bound but not deployed", Look, Phase::Ready, Unbind, Phase::Ready);
        row("build under way", Build, Phase::Waiting, Build, Phase::Waiting);
        row("asked", Deploy, Phase::NeedsPerson, Deploy, Phase::NeedsPerson);
        row("done", Build, Phase::Succeeded, Build, Phase::Succeeded);
    }
    void aRestartMakesCertain()
    {
        QFETCH(QString, step);
        QFETCH(Phase, phase);
        QFETCH(QString, nextStep);
        QFETCH(Phase, nextPhase);
        const Progress p = placed(recovered(at(step, phase), plan().steps, kNow), plan(), kNow);
        QCOMPARE(p.step, nextStep);
        QCOMPARE(p.phase, nextPhase);
    }

    void aPersonsWord_data()
    {
        QTest::addColumn<QString>("candidate");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("step");
        QTest::newRow("accepted, id known: follow it") << u"c"_s << Verdict::Accepted << Phase::Waiting << Build;
        QTest::newRow("accepted, no id: done on the person's word") << QString() << Verdict::Accepted << Phase::Succeeded << Deploy;
        QTest::newRow("not accepted: from the beginning") << u"c"_s << Verdict::NotAccepted << Phase::Ready << Unbind;
        QTest::newRow("skip") << u"c"_s << Verdict::Skip << Phase::Skipped << Deploy;
    }
    void aPersonsWord()
    {
        QFETCH(QString, candidate);
        QFETCH(Verdict, verdict);
        QFETCH(Phase, phase);
        QFETCH(QString, step);
        Progress p = at(Deploy, Phase::NeedsPerson);
        put(p.marks, marks::Candidate, candidate);
        p = placed(resolved(p, publish(), verdict, kNow), plan(), kNow);
        QCOMPARE(p.phase, phase);
        QCOMPARE(p.step, step);
    }

    void theLaneRemembersTheBinding()
    {
        const QString other = u"wx0000000000000009"_s;
        const QString program = u"wx0000000000000001"_s;
        LaneState lane;
        lane.memory = {{weda::lane::Bound, other}, {weda::lane::Certain, u"1"_s}};
        const auto after = [&](const QString &step, Outcome outcome) {
            LaneState next = lane;
            weda::laneAfter(LaneEvent::Answered, next, *findRule(publish().steps, step), at(step, Phase::InFlight),
                            at(Look, Phase::Ready), reply(outcome), plan());
            return next.memory;
        };
        QCOMPARE(after(Unbind, Outcome::Accepted), (Values{{weda::lane::Certain, u"1"_s}}));
        QCOMPARE(after(Unbind, Outcome::Refused), (Values{{weda::lane::Bound, other}}));
        QCOMPARE(after(Bind, Outcome::Accepted), (Values{{weda::lane::Bound, program}, {weda::lane::Certain, u"1"_s}}));
        QCOMPARE(after(Bind, Outcome::Unknown), (Values{{weda::lane::Bound, program}}));
        QCOMPARE(after(Bind, Outcome::NotSent), lane.memory);
        lane.memory = {}; // as journaled when the bind is sent after an accepted unbind
        QCOMPARE(after(Bind, Outcome::Refused), (Values{{weda::lane::Certain, u"1"_s}}));
    }
};

FLOTILLA_TEST(TestWedaPublish)
#include "tst_wedapublish.moc"
