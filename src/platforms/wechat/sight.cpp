// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/sight.h"

#include "wechat/checks.h"
#include "wechat/extjson.h"
#include "wechat/names.h"
#include "wechat/seeing.h"
#include "wechat/stages.h"
#include "wechat/withdrawals.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kShowsLate = std::chrono::seconds(10);

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
    add(plan.options.value(opts::Template));
    add(plan.options.value(flotilla::options::Label));
    add(mergedExt(plan.options.value(opts::ExtJson), plan.target));
    return QString::fromLatin1(hash.result().toHex());
}

Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now)
{
    if (step.name == steps::UndoLook && isOpen(reply) && !mayWithdraw(plan.lane.memory, now)) { // it would only be refused
        return failed(reasons::NoWithdrawals, u"87013"_s);
    }
    if (progress.phase == Phase::Unsure) {
        return probed(step, progress, reply, plan);
    }
    if (step.name == steps::Soak || step.name == steps::ErrorSoak) {
        return soaked(progress, reply, plan, now);
    }
    Sight seen = looked(step, progress, reply, plan);
    // 85052: the approved version was released before. Where it does not show soon it has left again, and no release brings it back.
    const bool releasedBefore = step.name == steps::Online && progress.mark(flotilla::marks::Already) == "told"_L1;
    if (releasedBefore && seen.seen == Seen::GoingOn && now - progress.span(step.name).from > kShowsLate) {
        return failed(reasons::ReleasedBefore, {}, reply.values.value(told::OnlineVersion)); // the help for 85052 is about an answer that is well
    }
    if (step.name == steps::GrayPlan && seen.seen == Seen::Done && isStaged(plan.options)) {
        seen.marks.insert(stageReached(progress, plan, now));
    }
    return seen;
}

void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after, const Reply &reply,
               const Plan &plan)
{
    const bool passed = event == LaneEvent::Answered && (after.step != before.step || isFinal(after.phase)) && after.phase != Phase::Failed;
    if (step.name == steps::Trial && passed) {
        put(lane.memory, lane::CommittedAs, trialOf(reply));
    }
    if (event == LaneEvent::Answered && step.name == steps::Undo && after.step == steps::Withdrawn) {
        noteWithdrawal(lane.memory, after.span(steps::Undo).to);
    }
    if (const QString id = after.mark(marks::AuditId); step.name == steps::Submit && passed && !id.isEmpty()) {
        noteSubmission(lane.memory, id, plan, wanted(after, plan));
    }
    if (step.call != calls::Commit) {
        return;
    }
    // A call that was refused changes nothing; one that was lost shows by another time of the trial version.
    if (passed && before.step == steps::Commit && (after.step == steps::Trial || isFinal(after.phase))) {
        put(lane.memory, lane::Committed, fingerprint(plan));
        put(lane.memory, lane::CommittedAs, {});
        put(lane.memory, lane::Template, plan.options.value(opts::Template));
        noteSource(lane.memory, plan.options.value(flotilla::options::Label), plan.options.value(opts::Template));
    }
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
