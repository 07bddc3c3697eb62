// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"
#include "run/lanehost.h"
#include "workflow/person.h"
#include "workflow/waves.h"

#include <QObject>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace flotilla {

class LaneRun;

/// Drives one batch: which lanes are active, pause, stop, stop-after-n, totals. The rules are in workflow/.
class BatchRunner : public QObject, private LaneHost
{
    Q_OBJECT
public:
    /// `stored` must be fit to run (BatchBoard takes care of it); the leases must be held.
    BatchRunner(const Workspace &workspace, StoredBatch stored, std::shared_ptr<Gateway> gateway,
                QObject *parent = nullptr);
    ~BatchRunner() override;

    void start();
    /// No new step; what runs on the platform is followed to its end.
    void pause();
    /// After pause(), or after a pause by trouble: goes on. Paused lanes look again. At a gate: a person opens it.
    void resume();
    /// Finishes the calls in flight and starts none. Ends soon.
    void stop();
    /// A person's decision about a row that waits for one. Error Usage if nothing is to be decided there.
    Status resolve(int index, Verdict verdict);
    /// Leaves a target out that has not been started. Error Usage if it has.
    Status skip(int index);

    [[nodiscard]] const Batch &batch() const override { return m_stored.batch; }
    [[nodiscard]] const Operation &operation() const { return m_operation; }
    [[nodiscard]] const BatchState &state() const { return m_stored.state; }
    [[nodiscard]] const Progress &progress(int index) const override { return m_stored.state.targets.at(index); }
    [[nodiscard]] RunState runState() const override { return m_runState; }
    /// With Paused: why, or None if a person paused it.
    [[nodiscard]] const Reason &pauseReason() const { return m_pauseReason; }
    [[nodiscard]] Totals totals() const { return m_totals; }
    /// True once a state-changing call was sent in this run.
    [[nodiscard]] bool hasSent() const { return m_hasSent; }
    /// False if another process took its lanes over: then it ends soon, and neither sends nor writes any more.
    [[nodiscard]] Result<bool> isStillOurs();
    /// True if it ended because another process took the batch over: the journal is ahead of state().
    [[nodiscard]] bool wasTakenOver() const { return m_takenOver; }
    /// Failures that a batch had stopped itself for are paid for: the next count begins at 0. Before start().
    void countFailuresAnew() { m_failuresInARow = 0; }
    /// Expected end from the times seen so far; not set while nothing is known.
    [[nodiscard]] Instant expectedEnd() const;
    /// Mean time known for this lane, 0 if none: for "63 %, usually 2:05".
    [[nodiscard]] Millis usualTime(const LaneId &lane) const;
    /// What stands between the current wave and the next.
    [[nodiscard]] GateView gate() const { return gateOf(m_stored.batch, m_stored.state.targets, m_stored.state.wave); }

signals:
    void targetChanged(int index);
    void laneChanged(int lane);
    void runStateChanged();
    void waveChanged();
    /// The first target of this run that failed or was rejected.
    void firstFailure(int index);
    void ended();

private:
    // LaneHost
    [[nodiscard]] const Workspace &workspace() const override { return m_workspace; }
    [[nodiscard]] const LaneState &laneState(int lane) const override { return m_stored.state.lanes.at(lane); }
    [[nodiscard]] bool isInTrouble() const override { return m_trouble; }
    [[nodiscard]] bool mayStart(int lane, int index) const override;
    [[nodiscard]] int lanesLooking() const override; ///< lanes that look at something within the next 0.4 s
    [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Gateway::Callback done) override;
    [[nodiscard]] bool commit(const Change &change) override;
    void setProgress(int index, const Progress &progress) override;
    void setLane(int lane, const LaneState &state) override;
    [[nodiscard]] QObject *context() override { return this; }
    void changeWasSent() override { m_hasSent = true; }
    void targetFinished(int index) override;
    void halt(const Reason &reason) override;
    void settleLater() override;

    [[nodiscard]] bool refusedAlike() const;
    void cancelTheRest(const QString &why);
    void finishStop();
    void watchStopFlag();
    void setRunState(RunState state);
    void end();
    void loseLease();
    void withdrawQueued();
    void settle();
    /// Goes on to the next wave if its gate is open. True if the batch moves on or waits by itself.
    bool passGate();
    bool writeWave(const WaveState &wave, const QString &event);
    void advanceAll();
    [[nodiscard]] TrailEntry trailEntry(const QString &what) const;
    [[nodiscard]] int laneOf(int index) const { return m_laneOf.value(m_stored.batch.targets.at(index).lane); }

    Workspace m_workspace;
    StoredBatch m_stored;
    const Operation &m_operation;
    QHash<LaneId, int> m_laneOf;
    QList<int> m_finished;  ///< targets that ended in this run, in order
    QList<int> m_waveOf;    ///< per target
    int m_width = 0;        ///< lanes that move at once; 0: all
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<LaneRun>> m_lanes;
    std::unique_ptr<Alarm> m_flagAlarm;
    std::unique_ptr<Alarm> m_gateAlarm; ///< while a wave soaks
    QSet<int> m_unwrittenTargets; ///< rows that the journal refused; written with the next commit
    QSet<int> m_unwrittenLanes;
    RunState m_runState = RunState::Idle;
    Reason m_pauseReason;
    Totals m_totals;
    int m_failuresInARow = 0;
    bool m_pausedByPerson = false;
    bool m_trouble = false; ///< paused by trouble: not even what runs is followed
    bool m_takenOver = false;
    bool m_hasSent = false;
    bool m_failureTold = false;
    bool m_settleQueued = false;
};

} // namespace flotilla
