// SPDX-License-Identifier: GPL-3.0-or-later
// How a lane waits for a build that nobody follows any more; the rest of LaneRun is in lanerun.cpp.
#include "run/lanerun.h"

#include "workflow/person.h"

namespace flotilla {

using namespace Qt::StringLiterals;

// A build that a person gave up on, or took as done without its id, may still run.
void LaneRun::noteLeftBuild()
{
    m_left = {};
    Instant newest;
    for (const int i : std::as_const(m_targets)) {
        const Progress &p = m_batch.progress(i);
        const Instant deployed = p.span(Step::Deploy).from;
        if (isSet(deployed) && deployed >= newest) {
            newest = deployed;
            m_left.target = leftABuild(p) ? i : -1;
        }
    }
}

void LaneRun::lookAtLeftBuild()
{
    Call call;
    call.verb = Verb::ReadApp;
    call.app = state().app;
    const quint64 generation = ++m_generation;
    m_verb = call.verb;
    m_call = m_batch.m_gateway->send(call, [this, generation](const Reply &reply) {
        if (generation == m_generation && m_call) {
            leftBuildAnswered(reply);
        }
    });
}

void LaneRun::leftBuildAnswered(const Reply &reply)
{
    m_lastCall = std::move(m_call);
    if (isFinal(row().phase)) { // a person left it out meanwhile
        advance();
        return;
    }
    const Instant now = m_batch.m_workspace.clock.now();
    const Reason why{ReasonKind::EarlierBuild, reply.error.vendorCode, reply.error.text, reply.requestId};
    const LeftBuildState left = judge(m_left, reply, m_batch.batch().limits.buildTimeLimit, now);
    if (left == LeftBuildState::Over) {
        leftBuildOver(reply);
    } else if (left == LeftBuildState::Denied) {
        m_batch.haltBatch({ReasonKind::Denied, reply.error.vendorCode, reply.error.text, reply.requestId});
    } else {
        Progress p = row();
        p.reason = why;
        store(p, state());
        if (left == LeftBuildState::MayRun) {
            wakeAt(now + kLeftBuildPause);
            m_batch.settleLater();
            return;
        }
        pause(why);
    }
    advance();
}

// Without an id of its own the newest build is taken for it, as a person decided about it, and for no stranger's.
void LaneRun::leftBuildOver(const Reply &reply)
{
    const bool nameless = m_batch.progress(m_left.target).buildId.isEmpty();
    m_left = {};
    Progress p = row();
    p.reason = p.reason.kind == ReasonKind::EarlierBuild ? Reason{} : p.reason;
    LaneState lane = state();
    if (nameless && !reply.apps.isEmpty()) {
        lane.foreignSeen = reply.apps.constFirst().lastBuildId;
    }
    const bool material = lane != state();
    store(p, lane);
    if (material) {
        TrailEntry entry = trailEntry(u"earlier build over"_s, reply);
        entry.detail = lane.foreignSeen;
        (void)m_batch.commit({m_batch.batch().id, {}, {{m_lane, lane}}, {entry}});
    }
}

} // namespace flotilla
