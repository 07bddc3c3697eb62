// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/extjson.h"
#include "wechat/seeing.h"
#include "wechat/stages.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kClockMargin = std::chrono::seconds(2);

/// It is so already, although this order has sent nothing.
Sight already(Values marks = {})
{
    marks.insert(flotilla::marks::Already, u"1"_s);
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

// --- looks before a call

/// The trial version is not the commit that this workspace knows of.
bool isCommittedSince(const Reply &reply, const Plan &plan)
{
    const QString known = plan.lane.memory.value(lane::CommittedAs);
    return !known.isEmpty() && known != trialOf(reply);
}

// The gateway would refuse it as well, but by then the journal has a call that is about to be sent.
std::optional<ExtProblem> unfitExt(const Plan &plan)
{
    const QList<ExtProblem> problems = extProblems(plan.options.value(opts::ExtJson), plan.target);
    const auto bad = std::find_if(problems.cbegin(), problems.cend(), [](const ExtProblem &one) { return one.stops; });
    return bad == problems.cend() ? std::nullopt : std::optional(*bad);
}

Sight lookedAtTrial(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString trial = reply.values.value(told::TrialVersion);
    const QString version = plan.options.value(flotilla::options::Label);
    // Who waited for quota, and let others have the mini program, may find another code there: nobody asked for a submission of that.
    const bool another = version.isEmpty() ? !p.mark(marks::Version).isEmpty() && trial != p.mark(marks::Version)
                                           : isSet(p.span(steps::Trial).to) && (trial != version || isCommittedSince(reply, plan));
    if (another) {
        return failed(reasons::TrialReplaced, {}, trial);
    }
    if (const std::optional<ExtProblem> bad = unfitExt(plan)) {
        Sight unfit = failed(flotilla::reasons::RefusedHere, bad->code, bad->text);
        unfit.marks.insert(marks::Version, version);
        return unfit;
    }
    if (version.isEmpty()) { // an order about what is on trial
        return trial.isEmpty() ? failed(reasons::NoTrial, u"86001"_s) : done({{marks::Version, trial}});
    }
    Values marks{{marks::Version, version}, {marks::TrialBefore, trialOf(reply)}};
    // What an earlier call of this row did may only show now.
    if (p.resends > 0 && trial == version && trialOf(reply) != p.mark(marks::TrialBefore)) {
        return {.seen = Seen::Ours, .marks = marks};
    }
    // Ours only if nobody has committed since: another template may have the same version.
    const Values &memory = plan.lane.memory;
    const bool same = memory.value(lane::Committed) == fingerprint(plan) && memory.value(lane::CommittedAs) == trialOf(reply)
                      && reply.values.contains(told::TrialAt);
    return trial == version && same ? already(marks) : done(marks);
}

// One of our version that was approved before our commit is about other code: it has to be submitted again.
Sight lookedAtAudit(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Review state = review(reply.word);
    const bool ours = reply.values.value(told::AuditVersion) == wanted(p, plan);
    // By our clock; the vendor's times end with the seconds.
    const Instant submitted = instantOf(reply.values.value(told::AuditAt)) - reply.clockOffset.value_or(Millis{0});
    const bool older = isSet(p.span(steps::Commit).to) && submitted + kClockMargin < p.span(steps::Commit).from;
    if (ours && (state == Review::Open || (state == Review::Approved && !older))) {
        return already(itsAudit(reply));
    }
    if (state == Review::Open) {
        return foreignAudit(reply, wanted(p, plan));
    }
    const QString id = reply.values.value(marks::AuditId);
    return done({{marks::AuditBefore, id}});
}

Sight lookedAtQuota(const Reply &reply, const Plan &plan)
{
    bool known = false;
    const int rest = reply.values.value(told::Rest).toInt(&known);
    const int left = rest - plan.options.value(opts::Reserve).toInt();
    if (!known || left > 0) {
        return done({{flotilla::marks::Left, known ? QString::number(left) : QString()}});
    }
    return {.seen = Seen::Spent, .reason = {reasons::NoQuota, u"85085"_s, quotaText(rest, plan.options), {}}};
}

Sight lookedAtApproval(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString version = reply.values.value(told::AuditVersion);
    const QString mine = wanted(p, plan);
    if (review(reply.word) != Review::Approved) {
        return failed(reasons::NotApproved, review(reply.word) == Review::None ? u"85019"_s : u"85020"_s);
    }
    // Releasing publishes what was approved last, whoever had it approved (flow §4).
    if (!mine.isEmpty() && version != mine) {
        return failed(reasons::OtherApproved, {}, version);
    }
    Values marks = itsAudit(reply);
    marks.insert(marks::SubmittedAt, reply.values.value(told::AuditAt));
    return done(marks);
}

// What a plan may be about: one that began before the submission of what is approved now is about another version. A plan in stages
// stays with the version that it began with.
Sight lookedAtGrayAudit(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (review(reply.word) != Review::Approved) {
        return done();
    }
    Values marks{{marks::SubmittedAt, reply.values.value(told::AuditAt)}};
    if (isStaged(plan.options)) {
        const QString version = reply.values.value(told::AuditVersion);
        if (const QString mine = p.mark(marks::Version); !mine.isEmpty() && version != mine) {
            return failed(reasons::OtherApproved, {}, version);
        }
    }
    putAll(marks, itsAudit(reply));
    return done(marks);
}

Sight lookedAtOpenAudit(const Reply &reply)
{
    return isOpen(reply) ? done(itsAudit(reply)) : failed(reasons::NoOpenAudit);
}

Sight lookedAtGray(const Progress &p, const Reply &reply, const Plan &plan)
{
    const int percent = reply.values.value(told::Percent).toInt();
    if (grayRuns(reply.word) && isBefore(reply.values.value(told::GrayAt), p.mark(marks::SubmittedAt))) {
        return failed(reasons::GrayOlder, u"85082"_s, u"%1 %"_s.arg(percent));
    }
    if (isStaged(plan.options)) {
        return lookedAtStage(p, reply, plan);
    }
    if (!grayRuns(reply.word) || percent < wantedPercent(p, plan)) {
        return done({{marks::GrayBefore, planOf(reply)}});
    }
    return percent == wantedPercent(p, plan) ? already() : failed(reasons::GrayLower, u"85082"_s, u"%1 %"_s.arg(percent));
}

// The order of the list is not documented: the one before is the one with the highest app_version.
Sight lookedAtHistory(const Reply &reply, const Plan &plan)
{
    const QString to = plan.options.value(opts::To);
    const Item *found = nullptr;
    for (const Item &version : reply.items) {
        const bool newer = !found || version.id.toLongLong() > found->id.toLongLong();
        if (to == "previous"_L1 ? newer : to == version.id) {
            found = &version;
        }
    }
    if (found) {
        return done({{marks::AppVersion, found->id}, {marks::Version, found->values.value(told::Version)}});
    }
    return failed(reasons::NoHistory, u"87012"_s, to == "previous"_L1 ? QString() : to);
}

// --- read-backs

Sight scanned(const Reply &reply, const Plan &plan)
{
    if (reply.word != words::Ready) {
        return goingOn();
    }
    const QString found = reply.values.value(told::Found);
    const bool notUsed = plan.options.value(opts::PrivacyNotUsed) == "yes"_L1;
    return found.isEmpty() || notUsed ? done() : failed(reasons::ScanFound, u"61040"_s, found);
}

Sight watched(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString id = reply.values.value(marks::AuditId);
    const bool another = !id.isEmpty() && !p.mark(marks::AuditId).isEmpty() && id != p.mark(marks::AuditId);
    if (another && id == p.mark(marks::AuditBefore)) {
        return {.seen = Seen::Resting}; // ours does not show yet
    }
    if (another || (!id.isEmpty() && reply.values.value(told::AuditVersion) != wanted(p, plan))) {
        return replacedAudit(reply, wanted(p, plan), plan);
    }
    switch (review(reply.word)) {
    case Review::Approved:
        return done({{marks::Version, reply.values.value(told::AuditVersion)}});
    case Review::Rejected:
        return {.seen = Seen::Rejected, .marks = {{marks::Screenshots, reply.values.value(marks::Screenshots)}},
                .reason = {reasons::AuditRejected, {}, plainReason(reply.values.value(told::Text)), {}}};
    case Review::Withdrawn:
        return {.seen = Seen::Withdrawn, .reason = {reasons::AuditWithdrawn, {}, {}, {}}};
    default:
        return {.seen = Seen::Resting};
    }
}

Sight visible(const Reply &reply, const Plan &plan)
{
    const bool open = reply.values.value(told::Visible) == "1"_L1;
    return open == (plan.options.value(opts::Set) == "open"_L1) ? done() : failed(reasons::VisibilityRefused, u"85021"_s);
}

Sight accepted(const Reply &reply)
{
    return done({{marks::AuditId, reply.values.value(marks::AuditId)}});
}

/// What each step that only reads makes of its answer.
const QHash<QString, Look> &looks()
{
    static const QHash<QString, Look> all{
        {steps::Look, lookedAtTrial},
        {steps::Trial,
         [](const Progress &p, const Reply &r, const Plan &plan) {
             return r.values.value(told::TrialVersion) == wanted(p, plan) ? done() : goingOn();
         }},
        {steps::Scan, [](const Progress &, const Reply &r, const Plan &plan) { return scanned(r, plan); }},
        {steps::AuditLook, lookedAtAudit},
        {steps::Category,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::Items, r.values.value(told::Items)}}); }},
        {steps::Pages,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::Page, r.values.value(told::Page)}}); }},
        {steps::Media,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::Media, r.values.value(told::Media)}}); }},
        {steps::QuotaLook, [](const Progress &, const Reply &r, const Plan &plan) { return lookedAtQuota(r, plan); }},
        {steps::Audit, watched},
        {steps::Approved, lookedAtApproval},
        {steps::ReleaseLook,
         [](const Progress &p, const Reply &r, const Plan &plan) { return isOnline(p, r, plan) ? already() : done(); }},
        {steps::Online, [](const Progress &p, const Reply &r, const Plan &plan) { return isOnline(p, r, plan) ? done() : goingOn(); }},
        {steps::GrayAudit, lookedAtGrayAudit},
        {steps::GrayLook, lookedAtGray},
        {steps::GrayPlan, [](const Progress &p, const Reply &r, const Plan &plan) { return graySeen(p, r, plan) ? done() : goingOn(); }},
        {steps::UndoLook, [](const Progress &, const Reply &r, const Plan &) { return lookedAtOpenAudit(r); }},
        {steps::OpenLook, [](const Progress &, const Reply &r, const Plan &) { return lookedAtOpenAudit(r); }},
        {steps::Withdrawn,
         [](const Progress &, const Reply &r, const Plan &) { return review(r.word) == Review::Withdrawn ? done() : goingOn(); }},
        {steps::RunningLook,
         [](const Progress &, const Reply &r, const Plan &) { return grayRuns(r.word) ? done() : failed(reasons::NoGray); }},
        {steps::GrayGone, [](const Progress &, const Reply &r, const Plan &) { return grayRuns(r.word) ? goingOn() : done(); }},
        {steps::NoGray,
         [](const Progress &, const Reply &r, const Plan &) {
             return grayRuns(r.word) ? failed(reasons::GrayRunning, u"87011"_s) : done();
         }},
        {steps::History, [](const Progress &, const Reply &r, const Plan &plan) { return lookedAtHistory(r, plan); }},
        {steps::OnlineLook,
         [](const Progress &, const Reply &r, const Plan &) {
             return done({{marks::OnlineBefore, r.values.value(told::OnlineVersion) + u'|' + r.values.value(told::OnlineAt)}});
         }},
        {steps::Returned, [](const Progress &p, const Reply &r, const Plan &) { return cameBack(p, r) ? done() : goingOn(); }},
        {steps::VisibleLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return change((r.values.value(told::Visible) == "1"_L1) != (plan.options.value(opts::Set) == "open"_L1));
         }},
        {steps::MinVersionLook,
         [](const Progress &, const Reply &r, const Plan &plan) { return change(r.values.value(told::MinVersion) != plan.options.value(opts::Set)); }},
        {steps::Speedup, [](const Progress &, const Reply &r, const Plan &) { return carriedOut(r); }},
        {steps::Release, [](const Progress &, const Reply &r, const Plan &) { return carriedOut(r); }},
        {steps::Visible, [](const Progress &, const Reply &r, const Plan &plan) { return visible(r, plan); }},
        {steps::MinLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return r.values.value(told::MinVersion) == plan.options.value(opts::Set) ? done() : goingOn();
         }},
        {steps::Submit, [](const Progress &, const Reply &r, const Plan &) { return accepted(r); }},
    };
    return all;
}

} // namespace

Sight looked(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan)
{
    const Look look = looks().value(step.name, settingLook(step.name));
    return look ? look(progress, reply, plan) : done();
}

} // namespace flotilla::wechat
