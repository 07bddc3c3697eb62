// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanetargets.h"
#include "workflow/workflow.h"

#include <span>

namespace flotilla {

/// The row that a lane is at: that of a target, or the lane's own closing one. Tells what the rules need to know of it, and makes
/// the changes and the lines of the trail about it.
class LaneRow
{
public:
    /// At the closing row.
    LaneRow(LaneHost &host, int lane);

    void moveTo(int target) { m_target = target; }
    void moveToClosing() { m_target = kClosing; }
    [[nodiscard]] bool isClosing() const { return m_target == kClosing; }
    [[nodiscard]] int target() const { return m_target; } ///< index in Batch::targets, unless isClosing()

    [[nodiscard]] const Progress &progress() const;
    [[nodiscard]] const LaneState &lane() const { return m_host.laneState(m_lane); }
    [[nodiscard]] std::span<const StepRule> steps() const { return isClosing() ? m_operation.closing : m_operation.steps; }
    [[nodiscard]] const StepRule *rule() const { return findRule(steps(), progress().step); }
    /// Whether it looks at something of its own that runs on the platform.
    [[nodiscard]] bool follows() const { return follows(progress()); }
    [[nodiscard]] bool follows(const Progress &progress) const;
    [[nodiscard]] Plan plan(const LaneTargets &targets) const;

    /// Hands both to the batch, as far as they are different; nothing is journaled.
    void store(const Progress &progress, const LaneState &lane);
    /// A change of the row and of the lane as they are to be; without `lane` only of the row.
    [[nodiscard]] Change changeOf(const Progress &progress, const LaneState *lane, const TrailEntry &entry) const;
    /// A change of the lane alone.
    [[nodiscard]] Change changeOfLane(const LaneState &lane, const TrailEntry &entry) const;
    [[nodiscard]] TrailEntry trailEntry(const QString &what, const QString &step = {}, const Reply &reply = {}) const;

private:
    static constexpr int kClosing = -1;

    LaneHost &m_host;
    const Platform &m_platform;
    const Operation &m_operation;
    int m_lane = 0;
    int m_target = kClosing;
};

} // namespace flotilla
