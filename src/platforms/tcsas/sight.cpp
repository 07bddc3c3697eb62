// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/sight.h"

#include "tcsas/package.h"
#include "tcsas/seeing.h"
#include "tcsas/versions.h"

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

Sight done(Values marks)
{
    return {.seen = Seen::Done, .marks = std::move(marks)};
}

Sight goingOn()
{
    return {.seen = Seen::GoingOn};
}

Sight already(Values marks)
{
    marks.insert(flotilla::marks::Already, u"1"_s);
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

Sight failed(QLatin1StringView kind, const QString &text)
{
    return {.seen = Seen::Failed, .marks = {{flotilla::marks::Alone, u"1"_s}}, .reason = {kind, {}, text, {}}};
}

Sight nothing(bool certain)
{
    return {.seen = Seen::Nothing, .certain = certain};
}

Sight ours(Values marks)
{
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

QString wantedVersion(const Progress &p, const Plan &plan)
{
    const QString version = plan.options.value(flotilla::options::Label);
    return version.isEmpty() ? p.mark(marks::Version) : version;
}

const Item *wantedRow(const Progress &p, const Reply &reply, const Plan &plan)
{
    return versionNamed(reply.items, wantedVersion(p, plan));
}

Values itsVersion(const Item &row)
{
    return {{marks::Version, row.title}, {marks::VersionId, row.id}};
}

QString orderedStamp(const Plan &plan)
{
    const QString stamp = plan.lane.marks.value(marks::PackageStamp);
    return stamp.isEmpty() ? stampOf(plan.options.value(opts::Package)) : stamp;
}

QString orderOf(const Plan &plan, const QString &stamp)
{
    return QStringList{plan.options.value(flotilla::options::Label), plan.options.value(opts::Package), stamp}.join(u'|');
}

bool hasStep(const Plan &plan, QLatin1StringView step)
{
    return findRule(plan.steps, step) != nullptr;
}

Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant)
{
    if (progress.phase == Phase::Unsure) {
        const Look probe = versionProbe(step.call) ? versionProbe(step.call) : settingProbe(step.call);
        return probe ? probe(progress, reply, plan) : nothing(false);
    }
    const Look look = versionLook(step.name) ? versionLook(step.name) : settingLook(step.name);
    return look ? look(progress, reply, plan) : done();
}

void laneOpened(LaneState &lane, const Values &remembered, const Values &options, bool)
{
    lane.memory = remembered;
    const QString package = options.value(opts::Package);
    if (!package.isEmpty() && !lane.marks.contains(marks::PackageStamp)) {
        lane.marks.insert(marks::PackageStamp, stampOf(package));
    }
}

void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after, const Reply &,
               const Plan &plan)
{
    const bool passed = event == LaneEvent::Answered && after.phase != Phase::Failed && (after.step != before.step || isFinal(after.phase));
    if (!passed) {
        return;
    }
    if (step.name == steps::Built) { // by now there may be another file at that place
        lane.memory.insert(lane::Created, orderOf(plan, after.mark(marks::PackageStamp)));
    } else if (step.name == steps::Returned) {
        lane.memory.insert(lane::RolledBackTo, after.mark(marks::Version));
        put(lane.memory, lane::RolledBackFrom, after.mark(marks::OnlineBefore));
    } else if (step.name == steps::Online) {
        lane.memory.remove(lane::RolledBackTo);
        lane.memory.remove(lane::RolledBackFrom);
    }
}

AuditSight audit(const Reply &reply)
{
    AuditSight seen;
    const Item *row = newestIn(reply.items, words::Platform);
    const Item *online = onlineVersion(reply.items);
    if (reply.outcome != Outcome::Accepted || (!row && !online)) {
        return seen;
    }
    seen.readable = true;
    const bool released = !row || (online && online->title == row->title);
    seen.word = released ? QString(words::Online) : row->values.value(told::Approval);
    seen.text = reply.values.value(told::Notes);
    seen.state = released                              ? AuditState::Released
                 : isOpenApproval(seen.word)           ? AuditState::InReview
                 : seen.word == words::Rejected        ? AuditState::Rejected
                 : seen.word == words::Approved        ? AuditState::Uploaded
                                                       : AuditState::NotKnown;
    return seen;
}

} // namespace flotilla::tcsas
