// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

/// Whether and why a batch moves.
enum class RunState {
    Idle,     ///< built, not started
    Running,
    Pausing,  ///< pause asked for; what is followed is still followed, no step is started
    Paused,   ///< by a person, by a gate, or by trouble that is nobody's failure: see pauseReason()
    Stopping, ///< the calls in flight are being finished
    Ended,    ///< nothing more will happen in this run; the totals tell whether all is done
};

/// What a lane needs of the batch that it belongs to.
class LaneHost
{
public:
    virtual ~LaneHost() = default;
    [[nodiscard]] virtual const Workspace &workspace() const = 0;
    [[nodiscard]] virtual const Batch &batch() const = 0;
    [[nodiscard]] virtual const Progress &progress(int index) const = 0;
    [[nodiscard]] virtual const LaneState &laneState(int lane) const = 0;
    [[nodiscard]] virtual RunState runState() const = 0;
    /// Trouble that is nobody's failure: not even what runs is followed.
    [[nodiscard]] virtual bool isInTrouble() const = 0;
    /// Whether this target's wave has come, and its lane may begin now. If not, the lane is advanced once it may.
    [[nodiscard]] virtual bool mayStart(int lane, int index) = 0;
    /// Whether what this target will spend is left for it. If not, the lane is advanced once it is.
    [[nodiscard]] virtual bool mayChange(int lane, int index) = 0;
    /// The platform said to this target that nothing is left of what it spends.
    virtual void spent(int lane, int index, const Reason &why) = 0;
    [[nodiscard]] virtual int lanesLooking() const = 0;
    [[nodiscard]] virtual std::unique_ptr<PendingCall> send(const Call &call, Gateway::Callback done) = 0;
    /// Writes durably; false if it could not, and then the batch halts by itself.
    [[nodiscard]] virtual bool commit(const Change &change) = 0;
    virtual void setProgress(int index, const Progress &progress) = 0;
    virtual void setLane(int lane, const LaneState &state) = 0;
    /// What later answers belong to: they do not come once it is gone.
    [[nodiscard]] virtual QObject *context() = 0;
    virtual void targetFinished(int index) = 0;
    virtual void halt(const Reason &reason) = 0;
    /// The lane has done what it can for now: what the batch is may be different.
    virtual void laneMoved(int lane) = 0;
};

} // namespace flotilla
