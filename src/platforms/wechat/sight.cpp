// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/sight.h"

#include "wechat/names.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

Sight done(Values marks = {})
{
    return {.seen = Seen::Done, .marks = std::move(marks)};
}
Sight goingOn()
{
    return {.seen = Seen::GoingOn};
}
Sight failed(QLatin1StringView kind, const QString &code = {}, const QString &text = {})
{
    return {.seen = Seen::Failed, .reason = {kind, code, text, {}}};
}
/// It is so already, although this order has sent nothing.
Sight already(Values marks = {})
{
    marks.insert(marks::Already, u"1"_s);
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

/// The version that the row is about: the order's, or what a look has found where the order names none.
QString wanted(const Progress &p, const Plan &plan)
{
    const QString version = plan.options.value(flotilla::options::Label);
    return version.isEmpty() ? p.mark(marks::Version) : version;
}

int wantedPercent(const Plan &plan)
{
    const QString percent = plan.options.value(opts::Percent);
    return (percent.isEmpty() ? plan.options.value(opts::Gray) : percent).toInt();
}

QString trialOf(const Reply &reply)
{
    return reply.values.value(told::TrialVersion) + u'|' + reply.values.value(told::TrialAt);
}

bool isOpen(const Reply &reply)
{
    return review(reply.word) == Review::Open;
}

/// The newest review is one of another version, or of somebody else's submission of ours.
Sight foreignAudit(const Reply &reply)
{
    return failed(reasons::ForeignAudit, u"85009"_s, reply.values.value(told::AuditVersion));
}

Values itsAudit(const Reply &reply)
{
    return {{marks::AuditId, reply.values.value(marks::AuditId)}, {marks::Version, reply.values.value(told::AuditVersion)}};
}

// --- looks before a call

Sight lookedAtTrial(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString trial = reply.values.value(told::TrialVersion);
    const QString version = plan.options.value(flotilla::options::Label);
    if (version.isEmpty()) { // an order about what is on trial
        return trial.isEmpty() ? failed(reasons::NoTrial, u"86001"_s) : done({{marks::Version, trial}});
    }
    Values marks{{marks::Version, version}, {marks::TrialBefore, trialOf(reply)}};
    // What an earlier call of this row did may only show now.
    if (p.resends > 0 && trial == version && trialOf(reply) != p.mark(marks::TrialBefore)) {
        return {.seen = Seen::Ours, .marks = marks};
    }
    return trial == version && plan.lane.memory.value(lane::Committed) == fingerprint(plan) ? already(marks) : done(marks);
}

// One of our version that was approved before our commit is about other code: it has to be submitted again.
Sight lookedAtAudit(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Review state = review(reply.word);
    const bool ours = reply.values.value(told::AuditVersion) == wanted(p, plan);
    const Instant committed = p.span(steps::Commit).to;
    const bool older = isSet(committed) && instantOf(reply.values.value(told::AuditAt)) < p.span(steps::Commit).from;
    if (ours && (state == Review::Open || (state == Review::Approved && !older))) {
        return already(itsAudit(reply));
    }
    if (state == Review::Open) {
        return foreignAudit(reply);
    }
    const QString id = reply.values.value(marks::AuditId);
    return done({{marks::AuditBefore, id}});
}

Sight lookedAtApproval(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString version = reply.values.value(told::AuditVersion);
    const QString mine = wanted(p, plan);
    if (review(reply.word) != Review::Approved) {
        return failed(reasons::NotApproved, review(reply.word) == Review::None ? u"85019"_s : u"85020"_s);
    }
    // Releasing publishes what was approved last, whoever had it approved (flow §4).
    return mine.isEmpty() || version == mine ? done(itsAudit(reply)) : failed(reasons::OtherApproved, {}, version);
}

Sight lookedAtOpenAudit(const Reply &reply)
{
    return isOpen(reply) ? done(itsAudit(reply)) : failed(reasons::NoOpenAudit);
}

Sight lookedAtGray(const Reply &reply, const Plan &plan)
{
    const int percent = reply.values.value(told::Percent).toInt();
    if (!grayRuns(reply.word) || percent < wantedPercent(plan)) {
        return done();
    }
    return percent == wantedPercent(plan) ? already() : failed(reasons::GrayLower, u"85082"_s, u"%1 %"_s.arg(percent));
}

Sight lookedAtHistory(const Reply &reply, const Plan &plan)
{
    const QString to = plan.options.value(opts::To);
    for (const Item &version : reply.items) {
        if (to == "previous"_L1 || to == version.id) {
            return done({{marks::AppVersion, version.id}, {marks::Version, version.values.value(told::Version)}});
        }
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
        return foreignAudit(reply);
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

bool isOnline(const Progress &p, const Reply &reply, const Plan &plan)
{
    return !wanted(p, plan).isEmpty() && reply.values.value(told::OnlineVersion) == wanted(p, plan);
}

bool graySeen(const Reply &reply, const Plan &plan)
{
    const bool finished = reply.word == "3"_L1;
    return (grayRuns(reply.word) || finished) && reply.values.value(told::Percent).toInt() >= wantedPercent(plan);
}

bool cameBack(const Progress &p, const Reply &reply)
{
    const QString now = reply.values.value(told::OnlineVersion) + u'|' + reply.values.value(told::OnlineAt);
    return now != p.mark(marks::OnlineBefore);
}

Sight visible(const Reply &reply, const Plan &plan)
{
    const bool open = reply.values.value(told::Visible) == "1"_L1;
    return open == (plan.options.value(opts::Set) == "open"_L1) ? done() : failed(reasons::VisibilityRefused, u"85021"_s);
}

Sight submitted(const Reply &reply)
{
    return done({{marks::AuditId, reply.values.value(marks::AuditId)}});
}

// --- what is there after a lost answer

Sight nothing(bool certain = true)
{
    return {.seen = Seen::Nothing, .certain = certain};
}
Sight ours(Values marks = {})
{
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

Sight probedCommit(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (trialOf(reply) == p.mark(marks::TrialBefore)) {
        return nothing();
    }
    if (reply.values.value(told::TrialVersion) == wanted(p, plan)) {
        return ours();
    }
    return {.seen = Seen::Foreign, .reason = {flotilla::reasons::SomebodyElse, {}, reply.values.value(told::TrialVersion), {}}};
}

Sight probedSubmit(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString id = reply.values.value(marks::AuditId);
    if (id == p.mark(marks::AuditBefore) || review(reply.word) == Review::None) {
        return nothing();
    }
    return reply.values.value(told::AuditVersion) == wanted(p, plan) ? ours(itsAudit(reply)) : foreignAudit(reply);
}

Sight probed(const StepRule &step, const Progress &p, const Reply &reply, const Plan &plan)
{
    if (step.call == calls::Commit) {
        return probedCommit(p, reply, plan);
    }
    if (step.call == calls::Submit) {
        return probedSubmit(p, reply, plan);
    }
    if (step.call == calls::Undo) {
        return review(reply.word) == Review::Withdrawn ? ours() : isOpen(reply) ? nothing() : failed(reasons::NoOpenAudit);
    }
    if (step.call == calls::Release) {
        return isOnline(p, reply, plan) ? ours() : nothing();
    }
    if (step.call == calls::Gray) {
        return graySeen(reply, plan) ? ours() : nothing();
    }
    if (step.call == calls::CancelGray) {
        return grayRuns(reply.word) ? nothing() : ours();
    }
    // A lost rollback is never repeated by itself: nothing that can be seen proves that it was not accepted.
    return cameBack(p, reply) ? ours() : nothing(false);
}

using Look = Sight (*)(const Progress &, const Reply &, const Plan &);

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
        {steps::Audit, watched},
        {steps::Approved, lookedAtApproval},
        {steps::ReleaseLook,
         [](const Progress &p, const Reply &r, const Plan &plan) { return isOnline(p, r, plan) ? already() : done(); }},
        {steps::Online, [](const Progress &p, const Reply &r, const Plan &plan) { return isOnline(p, r, plan) ? done() : goingOn(); }},
        {steps::GrayLook, [](const Progress &, const Reply &r, const Plan &plan) { return lookedAtGray(r, plan); }},
        {steps::GrayPlan, [](const Progress &, const Reply &r, const Plan &plan) { return graySeen(r, plan) ? done() : goingOn(); }},
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
        {steps::Visible, [](const Progress &, const Reply &r, const Plan &plan) { return visible(r, plan); }},
        {steps::MinLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return r.values.value(told::MinVersion) == plan.options.value(opts::Set) ? done() : goingOn();
         }},
        {steps::Submit, [](const Progress &, const Reply &r, const Plan &) { return submitted(r); }},
    };
    return all;
}

} // namespace

Review review(const QString &word)
{
    static const QHash<QString, Review> known{{words::None, Review::None}, {u"0"_s, Review::Approved}, {u"1"_s, Review::Rejected},
                                              {u"3"_s, Review::Withdrawn}};
    return known.value(word, Review::Open);
}

bool grayRuns(const QString &word)
{
    return word == "1"_L1 || word == "2"_L1;
}

QString plainReason(const QString &html)
{
    static const QRegularExpression kBreak(u"<\\s*(?:br|/p|/div|/li)\\s*/?\\s*>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kTag(u"<[^<>]*>"_s);
    static const QRegularExpression kEnds(u"\\s*\\n\\s*"_s);
    QString text = QString(html).replace(kBreak, u"\n"_s).remove(kTag);
    for (const auto &[spelt, sign] : {std::pair{u"&nbsp;"_s, u" "_s}, std::pair{u"&lt;"_s, u"<"_s}, std::pair{u"&gt;"_s, u">"_s},
                                      std::pair{u"&quot;"_s, u"\""_s}, std::pair{u"&#39;"_s, u"'"_s}, std::pair{u"&amp;"_s, u"&"_s}}) {
        text.replace(spelt, sign);
    }
    return text.trimmed().replace(kEnds, u"\n"_s);
}

QString fingerprint(const Plan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(QByteArrayView(text.toUtf8()));
        hash.addData(QByteArrayView("\0", 1));
    };
    for (const auto &option : {QString(opts::Template), QString(opts::ExtJson), QString(flotilla::options::Label)}) {
        add(plan.options.value(option));
    }
    for (auto it = plan.target.values.cbegin(); it != plan.target.values.cend(); ++it) {
        add(it.key());
        add(it.value());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant)
{
    if (progress.phase == Phase::Unsure) {
        return probed(step, progress, reply, plan);
    }
    const Look look = looks().value(step.name);
    return look ? look(progress, reply, plan) : done();
}

void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after, const Reply &,
               const Plan &plan)
{
    if (step.call != calls::Commit) {
        return;
    }
    // From here on it is not known what is on trial, until the call was seen to have worked.
    const bool worked = event == LaneEvent::Answered && after.step != before.step && before.step == steps::Commit
                        && (after.step == steps::Trial || isFinal(after.phase)) && after.phase != Phase::Failed;
    put(lane.memory, lane::Committed, worked ? fingerprint(plan) : QString());
}

AuditSight audit(const Reply &reply)
{
    AuditSight seen{.readable = reply.outcome == Outcome::Accepted && !reply.word.isEmpty(), .word = reply.word,
                    .text = plainReason(reply.values.value(told::Text))};
    switch (review(reply.word)) {
    case Review::Approved:
        seen.state = AuditState::Uploaded;
        break;
    case Review::Rejected:
        seen.state = AuditState::Rejected;
        break;
    case Review::Open:
        seen.state = AuditState::InReview;
        break;
    default:
        break;
    }
    return seen;
}

} // namespace flotilla::wechat
