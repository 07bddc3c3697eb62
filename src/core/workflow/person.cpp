// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/person.h"

#include "workflow/workflow.h"

namespace flotilla {

namespace {

Progress fromTheBeginning(const Progress &old)
{
    Progress p;
    p.starts = old.starts;
    p.requestIds = old.requestIds;
    return p;
}

Progress followAgain(Progress p, Instant now)
{
    p.phase = Phase::Waiting;
    p.notBefore = now;
    p.watchSince = now;
    p.wordSince = now;
    p.finishedAt = {};
    p.reason = {};
    p.tries = {};
    p.span(Step::Build).to = {};
    return p;
}

Progress lookAgain(Progress p, Instant now)
{
    p.phase = Phase::Unsure;
    p.probes = 0;
    p.notBefore = now;
    p.finishedAt = {};
    p.troubleSince = {};
    p.limited = 0;
    return p;
}

} // namespace

Progress reopened(const Progress &p, Instant now)
{
    switch (p.phase) {
    case Phase::Cancelled:
        // Stopped for good with a deploy or a build under way: what became of it decides, never a second deploy.
        if (p.step == Step::Build && !p.buildId.isEmpty()) {
            return followAgain(p, now);
        }
        if (p.step == Step::Deploy) {
            return lookAgain(p, now);
        }
        return fromTheBeginning(p);
    case Phase::Failed:
        return fromTheBeginning(p);
    case Phase::NeedsPerson:
        return resumed(p, now);
    default: {
        Progress row = recovered(p, now);
        if (row.reason.kind == ReasonKind::Stopped) {
            row.reason = {};
        }
        return row;
    }
    }
}

Progress resumed(const Progress &progress, Instant now)
{
    Progress p = progress;
    p.troubleSince = {};
    p.limited = 0;
    if (p.phase == Phase::NeedsPerson) {
        return p.step == Step::Build ? followAgain(p, now) : lookAgain(p, now);
    }
    // A pause may last for hours, in which somebody else binds something: as after a restart, begin from a known binding.
    // A build was followed all along.
    const bool stands = p.step != Step::Build && (p.phase == Phase::Ready || p.phase == Phase::Waiting);
    return stands ? recovered(p, now) : p;
}

bool isResolvable(const Progress &p)
{
    return p.phase == Phase::NeedsPerson || p.phase == Phase::Unsure
           || (p.phase == Phase::InFlight && p.step == Step::Deploy);
}

bool mayResolve(const Progress &p, Verdict verdict)
{
    const bool known = p.step == Step::Build && !p.buildId.isEmpty() && p.buildId != p.candidate;
    return isResolvable(p) && !(verdict == Verdict::NotAccepted && known);
}

bool mayBeBuilding(const Progress &p)
{
    if (isFinal(p.phase) || !isSet(p.startedAt)) {
        return false;
    }
    return p.step == Step::Build || p.phase == Phase::Unsure || p.phase == Phase::NeedsPerson
           || (p.step == Step::Deploy && p.phase == Phase::InFlight);
}

bool leftABuild(const Progress &p)
{
    const bool deployed = isSet(p.span(Step::Deploy).from) && (p.step == Step::Deploy || p.step == Step::Build);
    const bool given = p.phase == Phase::Skipped || p.phase == Phase::Cancelled
                       || (p.phase == Phase::Succeeded && p.reason.kind == ReasonKind::TakenAsDone);
    return deployed && given;
}

Progress resolved(const Progress &progress, Verdict verdict, Instant now)
{
    Progress p = progress;
    switch (verdict) {
    case Verdict::Accepted:
        if (!p.candidate.isEmpty() || !p.buildId.isEmpty()) {
            p.buildId = p.candidate.isEmpty() ? p.buildId : p.candidate; // candidate stays: it is only a person's word
            p.deployedAt = isSet(p.deployedAt) ? p.deployedAt : p.span(Step::Deploy).from;
            p.span(Step::Deploy).to = now;
            p.span(Step::Build).from = p.step == Step::Build ? p.span(Step::Build).from : now;
            p.step = Step::Build;
            return followAgain(p, now);
        }
        p.phase = Phase::Succeeded;
        p.reason = {ReasonKind::TakenAsDone, {}, {}, {}};
        break;
    case Verdict::NotAccepted:
        return fromTheBeginning(p);
    case Verdict::Skip:
        p.phase = Phase::Skipped;
        p.reason = {ReasonKind::SkippedByPerson, {}, {}, {}};
        break;
    }
    p.finishedAt = now;
    p.span(p.step).to = now;
    return p;
}

Progress cancelled(const Progress &progress, ReasonKind why, Instant now)
{
    Progress p = progress;
    if (p.step == Step::Deploy && (p.phase == Phase::Ready || p.phase == Phase::Waiting)) {
        p.step = Step::Look; // certainly not sent: there is nothing to look for when it is opened again
        p.span(Step::Deploy) = {};
    }
    p.phase = Phase::Cancelled;
    p.finishedAt = now;
    p.reason = {why, p.reason.code, p.reason.text, p.reason.requestId};
    if (isSet(p.span(p.step).from) && !isSet(p.span(p.step).to)) {
        p.span(p.step).to = now;
    }
    return p;
}

} // namespace flotilla
