// SPDX-License-Identifier: GPL-3.0-or-later
// What each answer means for the step that asked for it, and what is there after a lost answer.
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "workflow/workflow.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
namespace operations = tcsas::operations;
namespace steps = tcsas::steps;
namespace told = tcsas::told;
namespace opts = tcsas::opts;
namespace words = tcsas::words;
namespace why = tcsas::reasons;

namespace {

Item version(const char *id, const char *text, QLatin1StringView phase, QLatin1StringView approval = words::NotApplied, const char *number = "")
{
    Item item{QString::fromLatin1(id), QString::fromLatin1(text), {}};
    item.values = {{told::Phase, phase}, {told::Version, item.title}, {told::Approval, approval}};
    put(item.values, told::ApprovalNo, QString::fromLatin1(number));
    return item;
}

Item shown(Item item)
{
    item.values.insert(told::Shown, u"1"_s);
    return item;
}

Item pending(const char *app, const char *number)
{
    return {QString::fromLatin1(app), {}, {{told::ApprovalNo, QString::fromLatin1(number)}, {told::Version, u"1.3.0"_s}, {told::VersionId, u"12"_s}}};
}

Item row(const char *id, const Values &values)
{
    return {QString::fromLatin1(id), {}, values};
}

Reply listing(const QList<Item> &items)
{
    Reply reply;
    reply.outcome = Outcome::Accepted;
    reply.items = items;
    return reply;
}

Reply word(QLatin1StringView text)
{
    Reply reply;
    reply.outcome = Outcome::Accepted;
    reply.word = text;
    return reply;
}

struct Case
{
    QLatin1StringView operation;
    QLatin1StringView step;
    Reply reply;
    Values options = {};
    Values marks = {};
    Values memory = {};
    bool lost = false;
    int resends = 0;
    Values ofLane = {}; // what is known of the lane in this batch
    Values own = {}; // of the target
};

Sight sightOf(const Case &one)
{
    const Platform &platform = tcsas::platform();
    const Operation *operation = platform.operation(one.operation);
    Plan plan;
    plan.platform = &platform;
    plan.steps = operation->steps;
    plan.options = one.options;
    plan.lane.memory = one.memory;
    plan.lane.marks = one.ofLane;
    plan.target.values = one.own;
    Progress progress;
    progress.step = one.step;
    progress.phase = one.lost ? Phase::Unsure : Phase::Ready;
    progress.marks = one.marks;
    progress.resends = one.resends;
    return platform.sight(*findRule(operation->steps, one.step), progress, one.reply, plan, {});
}

const Values kPublish{{options::Label, u"1.3.0"_s}, {opts::Until, u"release"_s}};

} // namespace

class TestTcsasSight : public QObject
{
    Q_OBJECT

private slots:
    void eachAnswer_data()
    {
        QTest::addColumn<Case>("one");
        QTest::addColumn<Seen>("seen");
        QTest::addColumn<QString>("told"); // the reason, or a mark that it leaves as name=text
        const auto row = [](const char *name, const Case &one, Seen seen, const QString &told = {}) { QTest::newRow(name) << one << seen << told; };
        using enum Seen;
        const Item online = version("10", "1.2.0", words::Online);
        const Item platform = version("12", "1.3.0", words::Platform, words::Approved, "A1");

        row("the version is new", {operations::Publish, steps::FirstLook, listing({online}), kPublish}, Done);
        row("the version is there", {operations::Publish, steps::FirstLook, listing({platform}), kPublish}, Failed, why::VersionExists);
        const Values stampA{{tcsas::marks::PackageStamp, u"1|2"_s}};
        const Values made{{tcsas::lane::Created, u"1.3.0|p.zip|1|2"_s}};
        Values ofPackage = kPublish;
        ofPackage.insert(opts::Package, u"p.zip"_s);
        row("the version is there, of the package that was ordered", {operations::Publish, steps::FirstLook, listing({platform}), ofPackage, {}, made, false, 0, stampA}, Ours);
        row("the version is there, of another package", {operations::Publish, steps::FirstLook, listing({platform}), ofPackage, {}, made, false, 0,
                                                         {{tcsas::marks::PackageStamp, u"1|3"_s}}},
            Failed, why::VersionExists);
        row("the package is the one that was ordered", {operations::Publish, steps::FirstLook, listing({online}), ofPackage, {}, {}, false, 0, stampA}, Done,
            u"package_stamp=1|2"_s);
        row("the version is not above the one online", {operations::Publish, steps::FirstLook, listing({version("10", "1.10.0", words::Online)}), kPublish},
            Failed, why::NotHigher);
        row("it need not be above it where it is not released",
            {operations::Publish, steps::FirstLook, listing({version("10", "1.10.0", words::Online)}), {{options::Label, u"1.3.0"_s}}}, Done);
        row("an earlier call of the row made it", {operations::Publish, steps::CreateLook, listing({platform}), kPublish, {}, {}, false, 1}, Ours,
            u"version_id=12"_s);
        row("a lost creation that is listed", {operations::Publish, steps::Create, listing({version("12", "1.3.0", words::Develop)}), kPublish, {}, {}, true},
            Ours, u"version_id=12"_s);
        row("a lost creation that is not listed", {operations::Publish, steps::Create, listing({online}), kPublish, {}, {}, true}, Nothing);
        row("a task runs", {operations::Publish, steps::Build, word("20"_L1)}, GoingOn);
        row("a task waits", {operations::Publish, steps::Build, word("1"_L1)}, GoingOn);
        row("a task has failed", {operations::Publish, steps::Build, word("30"_L1)}, Failed, why::BuildFailed);
        row("a task has ended", {operations::Publish, steps::Build, word("60"_L1)}, Done);
        row("a word that is not known is no success", {operations::Publish, steps::Build, word("70"_L1)}, Strange);

        const Values before{{tcsas::marks::ApprovalBefore, u"A0"_s}};
        row("submitted already", {operations::Publish, steps::SubmitLook, listing({version("12", "1.3.0", words::Platform, words::Processing, "A1")}), kPublish},
            Ours, u"approval_no=A1"_s);
        row("an approval of a number that is not known is not submitted again",
            {operations::Publish, steps::SubmitLook, listing({version("12", "1.3.0", words::Platform, "7"_L1, "A0")}), kPublish}, Strange);
        row("rejected before", {operations::Publish, steps::SubmitLook, listing({version("12", "1.3.0", words::Platform, words::Rejected, "A0")}), kPublish},
            Done, u"approval_before=A0"_s);
        row("a lost submission of what was rejected before",
            {operations::Publish, steps::Submit, listing({version("12", "1.3.0", words::Platform, words::Rejected, "A0")}), kPublish, before, {}, true}, Nothing);
        row("a lost submission that shows", {operations::Publish, steps::Submit, listing({version("12", "1.3.0", words::Platform, words::Pending, "A1")}), kPublish,
                                             before, {}, true},
            Ours, u"approval_no=A1"_s);
        const auto followed = [](QLatin1StringView state) {
            return Case{operations::Publish, steps::Approval, listing({version("12", "1.3.0", words::Platform, state, "A1")}), kPublish,
                        {{tcsas::marks::ApprovalNo, u"A1"_s}}};
        };
        row("approval: pending", followed(words::Pending), Resting);
        row("approval: processing", followed(words::Processing), Resting);
        row("approval: approved", followed(words::Approved), Done);
        row("approval: rejected", followed(words::Rejected), Rejected, why::ApprovalRejected);
        row("approval: cancelled", followed(words::Cancelled), Withdrawn, why::ApprovalWithdrawn);
        row("approval: of a number that is not known", followed("7"_L1), Resting);
        row("approval: somebody else's",
            {operations::Publish, steps::Approval, listing({version("12", "1.3.0", words::Platform, words::Processing, "A9")}), kPublish,
             {{tcsas::marks::ApprovalNo, u"A1"_s}}},
            Withdrawn, why::OtherApproval);
        const Values submitted{{tcsas::marks::ApprovalNo, u"A1"_s}, {tcsas::marks::VersionId, u"12"_s}};
        row("approval: a newer version was handed in",
            {operations::Publish, steps::Approval, listing({version("13", "1.4.0", words::Platform, words::Pending, "A2"), version("10", "1.2.0", words::Online)}), kPublish, submitted},
            Withdrawn, why::Overtaken);
        row("approval: a newer version is online",
            {operations::Publish, steps::Approval, listing({version("13", "1.4.0", words::Online)}), kPublish, submitted}, Withdrawn, why::Overtaken);
        row("approval: ours is not told, and nothing newer",
            {operations::Publish, steps::Approval, listing({version("10", "1.2.0", words::Online), version("14", "1.5.0", words::Develop)}), kPublish, submitted}, CannotTell, why::NoVersion);
        row("what waits for the superapps", {operations::Approve, steps::PendingLook, listing({pending("app1", "A1"), pending("app2", "A1"), pending("app1", "A2")})},
            Done, u"pending=app1,app2"_s);
        const Reply two = listing({pending("app1", "A2"), pending("app1", "A1"), pending("app2", "A1")});
        row("the approval that a person chose", {operations::Approve, steps::PendingLook, two, {}, {}, {}, false, 0, {}, {{tcsas::marks::ApprovalNo, u"A1"_s}}}, Done,
            u"approval_no=A1"_s);
        row("both that a person chose, the first of them", {operations::Approve, steps::PendingLook, two, {}, {}, {}, false, 0, {}, {{tcsas::marks::ApprovalNo, u"A1,A2"_s}}}, Done,
            u"ordered=A1,A2"_s);
        const Values half{{tcsas::marks::Ordered, u"A1,A2"_s}, {tcsas::marks::Decided, u"A2"_s}, {tcsas::marks::ApprovalNo, u"A2"_s}};
        row("the next approval of the order", {operations::Approve, steps::PendingLook, listing({pending("app1", "A3"), pending("app1", "A1")}), {}, half}, Done, u"approval_no=A1"_s);
        row("what came later is none of the order's business", {operations::Approve, steps::PendingLook, listing({pending("app1", "A3")}), {}, half}, Failed, why::NoPending);
        row("it is not open any more", {operations::Approve, steps::PendingLook, two, {}, {}, {}, false, 0, {}, {{tcsas::marks::ApprovalNo, u"A0"_s}}}, Failed,
            why::NoPending);
        row("nothing waits for them", {operations::Approve, steps::PendingLook, listing({})}, Failed, why::NoPending);
        row("a lost decision that is still open", {operations::Approve, steps::Approve, listing({pending("app1", "A1")}), {}, {{tcsas::marks::ApprovalNo, u"A1"_s}}, {}, true}, Nothing);
        const auto decision = [](QLatin1StringView step, QLatin1StringView state, const char *wanted, bool lost, int resends) {
            return Case{operations::Approve, step, word(state), {{opts::Result, QString::fromLatin1(wanted)}}, {{tcsas::marks::ApprovalNo, u"A1"_s}}, {}, lost, resends};
        };
        row("a lost decision that was taken", decision(steps::Approve, words::Approved, "approve", true, 0), Ours);
        row("a lost rejection that was taken", decision(steps::Approve, words::Rejected, "reject", true, 0), Ours);
        row("a lost approval of what somebody else rejected", decision(steps::Approve, words::Rejected, "approve", true, 0), Failed, why::DecidedOtherwise);
        row("a lost rejection of what somebody else approved", decision(steps::Approve, words::Approved, "reject", true, 0), Failed, why::DecidedOtherwise);
        row("a lost approval of what was withdrawn", decision(steps::Approve, words::Cancelled, "approve", true, 0), Failed, why::ApprovalWithdrawn);
        row("a decision that is read back", decision(steps::Approved, words::Approved, "approve", false, 0), Done);
        const Values first{{tcsas::marks::Ordered, u"A1,A2"_s}, {tcsas::marks::ApprovalNo, u"A1"_s}};
        row("the first of two decisions", {operations::Approve, steps::Approved, word(words::Approved), {{opts::Result, u"approve"_s}}, first}, Again, u"decided=A1"_s);
        const Values last{{tcsas::marks::Ordered, u"A1,A2"_s}, {tcsas::marks::Decided, u"A1"_s}, {tcsas::marks::ApprovalNo, u"A2"_s}};
        row("the second of two decisions", {operations::Approve, steps::Approved, word(words::Approved), {{opts::Result, u"approve"_s}}, last}, Done, u"decided=A1,A2"_s);
        row("a decision that does not show yet", decision(steps::Approved, words::Processing, "approve", false, 0), GoingOn);
        row("somebody else's decision is read back", decision(steps::Approved, words::Rejected, "approve", false, 0), Failed, why::DecidedOtherwise);
        row("a decision that is looked for again", decision(steps::PendingLook, words::Approved, "approve", false, 1), Ours);
        row("somebody else's is found in its place", decision(steps::PendingLook, words::Rejected, "approve", false, 1), Failed, why::DecidedOtherwise);
        row("its own approval and not the newest", {operations::Approve, steps::PendingLook, listing({pending("app1", "A2"), pending("app1", "A1")}), {}, {{tcsas::marks::ApprovalNo, u"A1"_s}}, {}, false, 1},
            Done, u"approval_no=A1"_s);
        row("nothing to withdraw", {operations::WithdrawApproval, steps::OpenLook, listing({platform})}, Failed, why::NoOpenApproval);

        row("released already", {operations::Release, steps::ReleaseLook, listing({platform, version("12", "1.3.0", words::Online)})}, Ours);
        row("released below", {operations::Release, steps::ReleaseLook, listing({platform, version("14", "1.10.0", words::Online)})}, Failed, why::NotHigher);
        row("released without an approval", {operations::Release, steps::ReleaseLook, listing({version("12", "1.3.0", words::Platform, words::Rejected, "A1")})}, Failed,
            why::NotApproved);
        row("released", {operations::Release, steps::ReleaseLook, listing({platform, online})}, Done, u"version_id=12"_s);
        const Values wanted{{tcsas::marks::Version, u"1.3.0"_s}};
        row("a lost release that is online", {operations::Release, steps::Release, listing({version("12", "1.3.0", words::Online)}), {}, wanted, {}, true}, Ours);
        row("a lost release that is not", {operations::Release, steps::Release, listing({platform, online}), {}, wanted, {}, true}, Nothing);
        const auto back = [](const char *to, const QList<Item> &history) {
            return Case{operations::Rollback, steps::History, listing(history), {{opts::To, QString::fromLatin1(to)}}, {{tcsas::marks::OnlineBefore, u"1.2.0"_s}}};
        };
        const QList<Item> history{version("10", "1.2.0", {}), version("9", "1.1.0", {}), version("8", "1.0.0", {})};
        row("rollback to the one before", back("previous", history), Done, u"version=1.1.0"_s);
        row("rollback to a version", back("1.0.0", history), Done, u"version_id=8"_s);
        row("rollback to one that never was", back("0.9.0", history), Failed, why::NoHistory);
        row("rollback of a rollback", back("previous", QList<Item>{version("11", "1.3.0", {})} + history), Failed, why::RolledBackAlready);
        row("rollback of our own rollback", {operations::Rollback, steps::OnlineLook, listing({online}), {{opts::To, u"previous"_s}}, {}, {{tcsas::lane::RolledBackTo, u"1.2.0"_s}}},
            Failed, why::RolledBackAlready);
        row("rollback without anything online", {operations::Rollback, steps::OnlineLook, listing({platform})}, Failed, why::NothingOnline);
        row("off the shelf already", {operations::OffShelf, steps::ShelfLook, listing({::row("mp1", {{told::Status, words::OffShelf}})})}, Done, u"change="_s);
        row("a mini program that is not there", {operations::DeleteProgram, steps::ThereLook, listing({})}, Failed, why::NoProgram);
        row("a lost deletion", {operations::DeleteProgram, steps::DeleteProgram, listing({}), {}, {}, {}, true}, Ours);
        row("an old trial version is cancelled first", {operations::Preview, steps::PreviewLook, listing({shown(version("9", "1.1.0", words::Develop)), version("13", "1.4.0", words::Develop)}), {{opts::Path, u"a"_s}}},
            Done, u"shown_id=9"_s);

        row("generate where there is a key", {operations::SecretGenerate, steps::SecretLook, word(words::Active)}, Failed, why::SecretExists);
        row("generate where there is none", {operations::SecretGenerate, steps::SecretLook, word(words::None)}, Done);
        row("reset where there is none", {operations::SecretReset, steps::SecretLook, word(words::None)}, Failed, why::NoSecret);
        row("freeze", {operations::SecretFreeze, steps::SecretLook, word(words::WasReset)}, Done, u"change=1"_s);
        row("frozen already", {operations::SecretFreeze, steps::SecretLook, word(words::Frozen)}, Done, u"change="_s);
        row("unfreeze", {operations::SecretUnfreeze, steps::SecretLook, word(words::Frozen)}, Done, u"change=1"_s);
        row("frozen is not what a number said", {operations::SecretFreeze, steps::SecretSeen, word(words::Active)}, GoingOn);
        row("a key that was made and lost", {operations::SecretGenerate, steps::Generate, word(words::Active), {}, {}, {}, true}, CannotTell, why::SecretLost);
        row("a reset whose answer was lost", {operations::SecretReset, steps::Reset, word(words::WasReset), {}, {}, {}, true}, CannotTell, why::SecretLost);
        row("a reset that never arrived", {operations::SecretReset, steps::Reset, word(words::Active), {}, {{tcsas::marks::StateBefore, words::Active}}, {}, true}, CannotTell, why::SecretNotReset);
        row("a second reset says nothing", {operations::SecretReset, steps::Reset, word(words::WasReset), {}, {{tcsas::marks::StateBefore, words::WasReset}}, {}, true}, CannotTell, why::SecretPerhapsLost);
        row("a state that is not known", {operations::SecretReset, steps::SecretLook, word("9"_L1)}, Strange);

        const auto api = [](QLatin1StringView state, const char *number) {
            return listing({::row("api1", {{told::Method, u"getPhone"_s}, {told::State, state}, {told::ApprovalNo, QString::fromLatin1(number)}})});
        };
        const Values phone{{opts::Api, u"getPhone"_s}};
        row("an API that there is not", {operations::ApplyApi, steps::ApiLook, api(words::NotApplied, ""), {{opts::Api, u"x"_s}}}, Failed, why::NoApi);
        row("an API that was applied for", {operations::ApplyApi, steps::ApiLook, api(words::Processing, "B1"), phone}, Ours);
        row("an application that rests", {operations::ApplyApi, steps::ApiDecision, api(words::Processing, "B1"), phone}, Resting);
        row("an application that was rejected", {operations::ApplyApi, steps::ApiDecision, api(words::Rejected, "B1"), phone, {{tcsas::marks::ApprovalBefore, u"B0"_s}}},
            Rejected, why::ApiRejected);
        row("one that was rejected before ours", {operations::ApplyApi, steps::ApiDecision, api(words::Rejected, "B0"), phone, {{tcsas::marks::ApprovalBefore, u"B0"_s}}}, Resting);
        row("no application waits for a decision", {operations::ApproveApi, steps::ApiPending, listing({})}, Failed, why::NoPending);
        const Values twoSent{{tcsas::marks::Change, u"B1,B2"_s}, {tcsas::marks::Pending, u"B1,B2"_s}};
        const auto applications = [](QLatin1StringView one, QLatin1StringView other) {
            return listing({::row("B1", {{told::State, one}}), ::row("B2", {{told::State, other}})});
        };
        const Values allow{{opts::Result, u"approve"_s}};
        row("none waits any more after a look that saw some", {operations::ApproveApi, steps::ApiPending, applications(words::Approved, words::Rejected), allow, twoSent},
            Done, u"change="_s);
        row("applications that are decided as ordered", {operations::ApproveApi, steps::ApiDecided, applications(words::Approved, words::Approved), allow, twoSent}, Done);
        row("applications of which one waits", {operations::ApproveApi, steps::ApiDecided, applications(words::Approved, words::Processing), allow, twoSent}, GoingOn);
        row("applications of which somebody else rejected one", {operations::ApproveApi, steps::ApiDecided, applications(words::Approved, words::Rejected), allow, twoSent},
            Failed, why::DecidedOtherwise);
        row("an application that does not show", {operations::ApplyApi, steps::ApiApplied, api(words::NotApplied, ""), phone}, GoingOn);
        row("an application that shows", {operations::ApplyApi, steps::ApiApplied, api(words::Processing, "B1"), phone}, Done, u"approval_no=B1"_s);
        row("a template that was there before", {operations::MessageTemplateAdd, steps::AddMessage, listing({::row("T1", {})}), {}, {{tcsas::marks::TemplatesBefore, u"T1"_s}}, {}, true},
            Nothing);
        row("a new template", {operations::MessageTemplateAdd, steps::AddMessage, listing({::row("T1", {}), ::row("T2", {})}), {}, {{tcsas::marks::TemplatesBefore, u"T1"_s}}, {}, true},
            Ours);
        row("the first of two templates", {operations::MessageTemplateAdd, steps::MessageThere, listing({::row("T1", {}), ::row("T2", {})}),
                                           {{tcsas::opts::Library, u"a\nb"_s}}, {{tcsas::marks::TemplatesBefore, u"T1"_s}}},
            Again, u"template_id=T2"_s);
        row("the second of two templates", {operations::MessageTemplateAdd, steps::MessageThere, listing({::row("T2", {}), ::row("T3", {})}),
                                            {{tcsas::opts::Library, u"a\nb"_s}}, {{tcsas::marks::TemplatesBefore, u"T2"_s}, {tcsas::marks::TemplateId, u"T2"_s}, {tcsas::marks::Added, u"1"_s}}},
            Done, u"template_id=T2,T3"_s);
        row("a new mini program of an old name", {operations::CreateProgram, steps::NameLook, listing({::row("mp1", {})})}, Failed, why::NameTaken);
        row("a lost creation that shows", {operations::CreateProgram, steps::CreateProgram, listing({::row("mp1", {})}), {}, {}, {}, true}, Ours, u"mnp_id=mp1"_s);
        row("a lost creation that does not", {operations::CreateProgram, steps::CreateProgram, listing({}), {}, {}, {}, true}, Nothing);
    }
    void eachAnswer()
    {
        QFETCH(Case, one);
        QFETCH(Seen, seen);
        QFETCH(QString, told);
        const Sight sight = sightOf(one);
        QCOMPARE(sight.seen, seen);
        if (told.contains(u'=')) {
            QVERIFY(sight.marks.contains(told.section(u'=', 0, 0)));
            QCOMPARE(sight.marks.value(told.section(u'=', 0, 0)), told.section(u'=', 1));
        } else {
            QCOMPARE(sight.reason.kind, told);
        }
    }

    // The platform shows a version only once its task has run: a second call before that would make a second version.
    void aLostCreationIsWaitedFor()
    {
        const Platform &platform = tcsas::platform();
        Plan plan;
        plan.platform = &platform;
        plan.steps = platform.operation(operations::Publish)->steps;
        plan.options = kPublish;
        const Instant sent = fromEpochMillis(1'767'225'600'000);
        Progress row;
        row.step = steps::Create;
        row.phase = Phase::Unsure;
        row.startedAt = sent;
        row.spans.insert(row.step, {sent, {}});
        Instant now = sent;
        for (int looks = 0; row.phase == Phase::Unsure && looks < 20; ++looks) {
            now = std::max(now, row.notBefore);
            row = apply(row, listing({}), plan, now).progress;
        }
        QCOMPARE(row.step, QString(steps::CreateLook));
        QCOMPARE(row.resends, 1);
        QVERIFY(now - sent >= std::chrono::seconds(10));
        plan.shortest = std::chrono::seconds(1);
        row.step = steps::Create;
        row.phase = Phase::Unsure;
        row.spans.insert(row.step, {now, {}});
        const Instant again = now;
        for (int looks = 0; row.phase == Phase::Unsure && looks < 20; ++looks) {
            now = std::max(now, row.notBefore);
            row = apply(row, listing({}), plan, now).progress;
        }
        QVERIFY(now - again < std::chrono::seconds(5));
    }
};

FLOTILLA_TEST(TestTcsasSight)
#include "tst_tcsassight.moc"
