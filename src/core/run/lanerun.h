// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanehost.h"
#include "workflow/workflow.h"

#include <QSet>

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
    /// A stop or pause: takes back a change that has not left this computer.
    void withdraw();

    [[nodiscard]] bool hasCall() const { return m_call != nullptr || m_keeping; }
    /// Whether something will happen here without a person.
    [[nodiscard]] bool isMoving() const;
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Whether its next target waits for its wave.
    [[nodiscard]] bool waitsForWave() const;
    /// Whether it has begun a target and not yet finished it, or closes.
    [[nodiscard]] bool isBusy() const;
    /// Whether it follows something and will look at it before `when`.
    [[nodiscard]] bool looksBefore(Instant when) const;
    /// Mean of the times known for this lane; 0: none.
    [[nodiscard]] Millis usualTime() const;
    [[nodiscard]] int openTargets() const;

private:
    static constexpr int kClosingRow = -1;

    bool pickRow();
    bool pickClosing();
    [[nodiscard]] bool maySend(const Progress &row) const;
    [[nodiscard]] bool follows(const Progress &row) const;
    [[nodiscard]] const Progress &row() const;
    [[nodiscard]] const LaneState &state() const { return m_host.laneState(m_lane); }
    [[nodiscard]] Plan plan() const;
    [[nodiscard]] const StepRule *rule() const;
    [[nodiscard]] TrailEntry trailEntry(const QString &what, const QString &step, const Reply &reply) const;
    void obey(const Command &command);
    void send(const SendCommand &command);
    bool writeSent();
    void answered(const Reply &reply);
    void keepSecrets(const Reply &reply);
    void take(const Reply &reply);
    void store(const Progress &progress, const LaneState &lane);
    void rowFinished();
    void pause(const Reason &reason);
    void close(const Reason &warning);
    void wakeAt(Instant when);
    void noteLeftBehind();

    LaneHost &m_host;
    const Platform &m_platform;
    const Operation &m_operation;
    int m_lane = 0;
    QList<int> m_targets; ///< indices in Batch::targets, in order
    qsizetype m_at = 0;
    int m_row = kClosingRow;
    int m_left = -1;            ///< a row whose Once call was not followed to its end; -1: none
    QSet<QString> m_ourIds;     ///< identities that this batch got on the lane
    Instant m_due;              ///< what an alarm was set for, while it rings
    QList<Millis> m_times;      ///< newest first, at most 20
    Instant m_quietUntil;       ///< distance to a call whose outcome stayed unknown
    std::unique_ptr<PendingCall> m_call;
    bool m_changes = false;      ///< m_call changes the platform
    bool m_keeping = false;      ///< a reply's secrets are being stored
    LaneState m_laneBefore;      ///< what was known before m_call, if it changes something
    std::unique_ptr<PendingCall> m_lastCall; ///< kept until the next one: a call may not die inside its own callback
    std::unique_ptr<Alarm> m_alarm;
    quint64 m_generation = 0;
    bool m_ended = false;
};

} // namespace flotilla
