// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanerow.h"
#include "run/lanetraffic.h"
#include "run/onecall.h"
#include "run/secretdelivery.h"
#include "workflow/workflow.h"

#include <memory>

namespace flotilla {

/// Drives the targets of one lane strictly one after the other, then the lane's closing row.
/// Command → journal → gateway → rule → journal → signal; all decisions are in workflow/.
class LaneRun
{
public:
    LaneRun(LaneHost &host, int lane, QList<int> targets);
    LaneRun(const LaneRun &) = delete;
    LaneRun &operator=(const LaneRun &) = delete;

    /// Does what can be done now and returns; safe to call at any time.
    void advance();
    /// After a pause: a row that had to be asked about is looked at once more. `wasBlind`: not even what runs was followed.
    void resume(bool wasBlind = false);
    /// A person changed the row of a target of this lane. With `decided` a lane that waited for that goes on.
    void rowChanged(bool decided);
    /// A target of this lane that rested is ready for its next step; what the lane is at now comes first.
    void goOnAfterRest();
    /// Tries again to store what could not be stored, and nothing else.
    void storeHeld();
    /// A stop or pause: takes back a change that has not left this computer.
    void withdraw();

    [[nodiscard]] bool hasCall() const { return m_call.isUnderWay() || m_secrets.isBusy(); }
    /// Whether something will happen here without a person.
    [[nodiscard]] bool isMoving() const;
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] LaneDoing doing() const;
    /// Whether it follows something and will look at it before `when`.
    [[nodiscard]] bool looksBefore(Instant when) const;
    /// Secrets of its target that could not be stored, and are lost with this run; empty: none.
    [[nodiscard]] Secrets heldSecrets() const { return m_secrets.holdsSome() ? m_secrets.held() : Secrets(); }
    /// Whether such a secret waits for somebody to see to it.
    [[nodiscard]] bool holdsSecret() const { return m_secrets.hasFailed(); }
    /// The middle of the times known for this lane; 0: none.
    [[nodiscard]] Millis usualTime() const { return m_targets.usualTime(); }
    [[nodiscard]] int openTargets() const { return m_targets.open(); }

private:
    bool pickRow();
    bool pickClosing();
    [[nodiscard]] bool maySend(const Progress &row) const;
    [[nodiscard]] bool mayChange();
    [[nodiscard]] const Progress &row() const { return m_at.progress(); }
    [[nodiscard]] const LaneState &state() const { return m_at.lane(); }
    [[nodiscard]] Plan plan() const { return m_at.plan(m_targets); }
    void obey(const Command &command);
    void send(const SendCommand &command);
    bool writeSent();
    void answered(const Reply &reply);
    void secretsKept(const Reply &told, const Status &kept);
    void take(const Reply &reply);
    void rowFinished();
    void pause(const Reason &reason);
    void close(const Reason &warning);
    void wakeAt(Instant when);

    LaneHost &m_host;
    const Platform &m_platform;
    const Operation &m_operation;
    int m_lane = 0;
    LaneTargets m_targets;
    LaneRow m_at;
    SecretDelivery m_secrets;
    Instant m_due;              ///< what an alarm was set for, while it rings
    OneCall m_call;
    LaneState m_laneBefore;      ///< what was known before m_call, if it changes something
    std::unique_ptr<Alarm> m_alarm;
    bool m_ended = false;
    bool m_held = false; ///< what its target will spend is not left
};

} // namespace flotilla
