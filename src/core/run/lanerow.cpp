// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanerow.h"

namespace flotilla {

LaneRow::LaneRow(LaneHost &host, int lane)
    : m_host(host), m_platform(host.workspace().platforms.of(host.batch())),
      m_operation(host.workspace().platforms.operationOf(host.batch())), m_lane(lane)
{
}

const Progress &LaneRow::progress() const
{
    return isClosing() ? lane().closing : m_host.progress(m_target);
}

bool LaneRow::follows(const Progress &progress) const
{
    const StepRule *at = isClosing() ? nullptr : findRule(m_operation.steps, progress.step);
    return at && at->follow.on && !at->follow.silent;
}

Plan LaneRow::plan(const LaneTargets &targets) const
{
    const Batch &batch = m_host.batch();
    Plan p;
    p.platform = &m_platform;
    p.options = batch.options;
    p.lane = lane();
    p.followLimit = batch.limits.followLimit;
    p.steps = steps();
    p.leftBehind = targets.leftBehind();
    if (isClosing()) {
        p.target.lane = p.lane.id;
        p.target.program = {p.lane.marks.value(marks::ClosingProgram)};
        return p;
    }
    p.identity = m_operation.identity;
    p.target = batch.targets.at(m_target);
    p.batchCreated = batch.createdAt;
    p.ourIds = &targets.ourIds();
    p.shortest = targets.shortestTime();
    p.lanesLooking = follows() ? m_host.lanesLooking() : 1;
    return p;
}

void LaneRow::store(const Progress &progress, const LaneState &lane)
{
    LaneState next = lane;
    if (isClosing()) {
        next.closing = progress;
    } else if (progress != m_host.progress(m_target)) {
        m_host.setProgress(m_target, progress);
    }
    if (next != this->lane()) {
        m_host.setLane(m_lane, next);
    }
}

Change LaneRow::changeOf(const Progress &progress, const LaneState *lane, const TrailEntry &entry) const
{
    Change change{m_host.batch().id, {}, {}, {entry}};
    LaneState next = lane ? *lane : this->lane();
    if (isClosing()) {
        next.closing = progress;
    } else {
        change.targets.append({m_target, progress});
    }
    if (lane || isClosing()) {
        change.lanes.append({m_lane, next});
    }
    return change;
}

Change LaneRow::changeOfLane(const LaneState &lane, const TrailEntry &entry) const
{
    return {m_host.batch().id, {}, {{m_lane, lane}}, {entry}};
}

TrailEntry LaneRow::trailEntry(const QString &what, const QString &step, const Reply &reply) const
{
    TrailEntry entry = flotilla::trailEntry(m_host.workspace(), what, m_host.batch().id);
    entry.step = step;
    entry.lane = lane().id;
    if (!isClosing()) {
        entry.program = m_host.batch().targets.at(m_target).program;
    }
    entry.code = reply.error.vendorCode.isEmpty() ? reply.word : reply.error.vendorCode;
    entry.requestId = reply.requestId;
    entry.detail = reply.error.text.isEmpty() ? reply.values.value(m_operation.identity) : reply.error.text;
    return entry;
}

} // namespace flotilla
