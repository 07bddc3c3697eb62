// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/seeing.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

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
    return reply.values.value(told::AuditVersion) == wanted(p, plan) ? ours(itsAudit(reply)) : foreignAudit(reply, wanted(p, plan));
}

} // namespace

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
        return graySeen(p, reply, plan) ? ours() : nothing();
    }
    if (step.call == calls::CancelGray) {
        return grayRuns(reply.word) ? nothing() : ours();
    }
    if (const Look probe = listProbe(step.call)) {
        return probe(p, reply, plan);
    }
    // A lost rollback is never repeated by itself: nothing that can be seen proves that it was not accepted.
    return cameBack(p, reply) ? ours() : nothing(false);
}

} // namespace flotilla::wechat
