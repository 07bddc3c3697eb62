// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchlanes.h"
#include "run/batchrows.h"
#include "run/journalretry.h"
#include "run/stopflag.h"
#include "run/wavegates.h"
#include "workflow/person.h"
#include "workflow/stoprule.h"

#include <QObject>

#include <memory>

namespace flotilla {

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
    /// A person's stop. `keepsQuestions`: what waits for a person is asked again after the next start.
    void stop(bool keepsQuestions = false);
    /// Finishes the calls in flight and starts none, without a word about the rest: whoever has the lanes next goes on. Ends soon.
    void leave();
    /// A person's decision about a row that waits for one. Error Usage if nothing is to be decided there.
    Status resolve(int index, Verdict verdict);
    /// Leaves a target out that has not been started. Error Usage if it has.
    Status skip(int index);
    /// A watch has looked at rows of this batch: what is through its rest goes on beside the others.
    void takeIn();

    [[nodiscard]] const Batch &batch() const override { return m_rows.batch(); }
    [[nodiscard]] const Operation &operation() const { return m_operation; }
    [[nodiscard]] const BatchState &state() const { return m_rows.state(); }
    [[nodiscard]] const Progress &progress(int index) const override { return m_rows.state().targets.at(index); }
    [[nodiscard]] RunState runState() const override { return m_runState; }
    /// With Paused: why, or None if a person paused it.
    [[nodiscard]] const Reason &pauseReason() const { return m_pauseReason; }
    [[nodiscard]] Totals totals() const { return m_rows.totals(); }
    /// False if another process took its lanes over: then it ends soon, and neither sends nor writes any more.
    [[nodiscard]] Result<bool> isStillOurs();
    /// True if it ended because another process took the batch over: the journal is ahead of state().
    [[nodiscard]] bool wasTakenOver() const { return m_rows.isTakenOver(); }
    /// Failures that a batch had stopped itself for are paid for: the next count begins at 0. Before start().
    void countFailuresAnew() { m_stopRule.countAnew(); }
    void setBudget(const std::optional<Budget> &budget) { m_budget.begin(budget); } ///< as it was told just now; before start()
    /// Expected end from the times seen so far; not set while nothing is known.
    [[nodiscard]] Instant expectedEnd() const { return m_lanes.expectedEnd(state().wave.current); }
    /// Mean time known for this lane, 0 if none: for "63 %, usually 2:05".
    [[nodiscard]] Millis usualTime(const LaneId &lane) const { return m_lanes.usualTime(lane); }
    /// New secrets that could not be stored, for the screen alone. A person who has them in a safe place says so with
    /// Verdict::Accepted, which drops them.
    void storeHeld() { m_lanes.storeHeld(); } ///< tries again to store them; what stands goes on standing
    [[nodiscard]] Secrets heldSecrets(int index) const { return m_lanes.heldSecrets(batch().targets.at(index).lane, progress(index)); }
    /// What stands between the current wave and the next.
    [[nodiscard]] GateView gate() const { return m_rows.gate(); }

signals:
    void targetChanged(int index);
    void laneChanged(int lane);
    void runStateChanged();
    void waveChanged();
    void transferred(const flotilla::Transfer &transfer); ///< a file is on its way to the platform
    void firstFailure(int index); ///< the first target of this run that failed or was rejected
    void ended();

private:
    // LaneHost
    [[nodiscard]] const Workspace &workspace() const override { return m_workspace; }
    [[nodiscard]] const LaneState &laneState(int lane) const override { return m_rows.state().lanes.at(lane); }
    [[nodiscard]] bool isInTrouble() const override { return m_trouble; }
    [[nodiscard]] bool mayStart(int lane, int index) override;
    [[nodiscard]] bool mayChange(int lane, int index) override { return m_budget.mayChange(state().targets, lane, index); }
    void spent(int lane, int index, const Reason &why) override { m_budget.spent(lane, index, why); }
    [[nodiscard]] int lanesLooking() const override { return m_lanes.looking(); }
    [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Gateway::Callback done) override;
    [[nodiscard]] bool commit(const Change &change) override;
    void setProgress(int index, const Progress &progress) override;
    void setLane(int lane, const LaneState &state) override;
    [[nodiscard]] QObject *context() override { return this; }
    void targetFinished(int index) override;
    void halt(const Reason &reason) override;
    void reachJournal();
    void laneMoved(int lane) override;

    Status decide(int index, Verdict verdict, TrailEntry entry);
    void cancelTheRest(const QString &why);
    void adopt(const Change &change);
    void setRunState(RunState state);
    void end();
    void loseLease();
    void settleLater();
    void settle();
    bool passGate(); ///< goes on to the next wave if its gate is open; true if that ends what there is to settle
    [[nodiscard]] int laneIndexOf(int index) const { return m_lanes.indexOf(batch().targets.at(index).lane); }
    [[nodiscard]] LaneRun &laneOf(int index) const { return m_lanes.at(laneIndexOf(index)); }

    Workspace m_workspace;
    BatchRows m_rows;
    const Operation &m_operation;
    StopRule m_stopRule;
    BatchBudget m_budget;
    WaveGates m_gates;
    std::shared_ptr<Gateway> m_gateway;
    JournalRetry m_retry;
    StopFlag m_stopFlag;
    BatchLanes m_lanes; ///< with their calls: they end before the gateway does
    RunState m_runState = RunState::Idle;
    Reason m_pauseReason;
    bool m_pausedByPerson = false;
    bool m_keepsQuestions = false; ///< of the stop
    bool m_leaves = false;        ///< it is no stop
    bool m_trouble = false; ///< paused by trouble: not even what runs is followed
    bool m_failureTold = false;
    bool m_settleQueued = false;
};

} // namespace flotilla
