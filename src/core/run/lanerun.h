// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchrunner.h"
#include "workflow/leftbuild.h"
#include "workflow/workflow.h"

#include <memory>

namespace flotilla {

/// Drives the targets of one lane strictly one after the other, then the lane's closing row.
/// Command → journal → gateway → rule → journal → signal; all decisions are in workflow/.
class LaneRun
{
public:
    LaneRun(BatchRunner &batch, int lane, QList<int> targets);
    LaneRun(const LaneRun &) = delete;
    LaneRun &operator=(const LaneRun &) = delete;

    /// Does what can be done now and returns; safe to call at any time.
    void advance();
    /// After a pause: a row that had to be asked about is looked at once more. `wasBlind`: not even builds were followed.
    void resume(bool wasBlind = false);
    /// A person changed the row of a target of this lane. With `decided` a lane that waited for that goes on.
    void rowChanged(bool decided);

    /// A stop or pause: takes back a change that has not left this computer.
    void withdraw();

    [[nodiscard]] bool hasCall() const { return m_call != nullptr; }
    /// Whether something will happen here without a person.
    [[nodiscard]] bool isMoving() const;
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Whether it follows a build and will look at it before `when`.
    [[nodiscard]] bool looksBefore(Instant when) const;
    /// Mean of the successful builds known for this app; 0: none.
    [[nodiscard]] Millis usualBuild() const;
    [[nodiscard]] int openTargets() const;

private:
    static constexpr int kClosingRow = -1;

    bool pickRow();
    bool pickClosing();
    [[nodiscard]] bool maySend(const Progress &row) const;
    [[nodiscard]] const Progress &row() const;
    [[nodiscard]] LaneState &state() const;
    [[nodiscard]] Plan plan() const;
    [[nodiscard]] TrailEntry trailEntry(const QString &what, const Reply &reply) const;
    void obey(const Command &command);
    void send(const Call &call);
    bool writeSent(Verb verb);
    void answered(Verb verb, const Reply &reply);
    void store(const Progress &progress, const LaneState &lane);
    void rowFinished();
    void pause(const Reason &reason);
    void close(const Reason &warning);
    void wakeAt(Instant when);
    void noteLeftBuild();
    void lookAtLeftBuild();
    void leftBuildAnswered(const Reply &reply);
    void leftBuildOver(const Reply &reply);

    BatchRunner &m_batch;
    int m_lane = 0;
    QList<int> m_targets; ///< indices in Batch::targets, in order
    qsizetype m_at = 0;
    int m_row = kClosingRow;
    LeftBuild m_left;     ///< a build that was not followed to its end: nothing is sent while it may run
    Instant m_due;        ///< what an alarm was set for, while it rings
    QList<Millis> m_buildTimes; ///< newest first, at most 20
    Instant m_quietUntil;       ///< distance to a call whose outcome stayed unknown
    std::unique_ptr<PendingCall> m_call;
    Verb m_verb = Verb::ReadApp; ///< of m_call
    Binding m_boundBefore;       ///< what was known before m_call, if it changes something
    std::unique_ptr<PendingCall> m_lastCall; ///< kept until the next one: a call may not die inside its own callback
    std::unique_ptr<Alarm> m_alarm;
    quint64 m_generation = 0;
    bool m_ended = false;
};

} // namespace flotilla
