// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"
#include "run/workspace.h"
#include "workflow/person.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace flotilla {

class LaneRun;

/// Whether and why a batch moves.
enum class RunState {
    Idle,     ///< built, not started
    Running,
    Pausing,  ///< pause asked for; builds under way are still followed, no step is started
    Paused,   ///< by a person, or by trouble that is nobody's failure: see pauseReason()
    Stopping, ///< the calls in flight are being finished
    Ended,    ///< nothing more will happen in this run; the totals tell whether all is done
};

/// Drives one batch: which lanes are active, pause, stop, stop-after-n, totals. The rules are in workflow/.
class BatchRunner : public QObject
{
    Q_OBJECT
public:
    /// `stored` must be fit to run (BatchBoard takes care of it); the leases must be held.
    BatchRunner(const Workspace &workspace, StoredBatch stored, std::shared_ptr<Gateway> gateway,
                QObject *parent = nullptr);
    ~BatchRunner() override;

    void start();
    /// No new step; builds under way are followed to their end.
    void pause();
    /// After pause(), or after a pause by trouble: goes on. Paused lanes look again.
    void resume();
    /// Finishes the calls in flight and starts none. Ends soon.
    void stop();
    /// A person's decision about a row that waits for one. Error Usage if nothing is to be decided there.
    Status resolve(int index, Verdict verdict);
    /// Leaves a target out that has not been started. Error Usage if it has.
    Status skip(int index);

    [[nodiscard]] const Batch &batch() const { return m_stored.batch; }
    [[nodiscard]] const BatchState &state() const { return m_stored.state; }
    [[nodiscard]] const Progress &progress(int index) const { return m_stored.state.targets.at(index); }
    [[nodiscard]] RunState runState() const { return m_runState; }
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
    /// Expected end from the builds seen so far; not set while nothing is known.
    [[nodiscard]] Instant expectedEnd() const;
    /// Mean build time known for this app, 0 if none: for "63 %, usually 2:05".
    [[nodiscard]] Millis usualBuild(const AppId &app) const;

signals:
    void targetChanged(int index);
    void laneChanged(int lane);
    void runStateChanged();
    /// The first target of this run that failed or was rejected.
    void firstFailure(int index);
    void ended();

private:
    friend class LaneRun;
    void replaceRow(int index, const Progress &progress);
    void targetFinished(int index);
    void haltBatch(const Reason &reason);
    [[nodiscard]] bool commit(const Change &change);
    void cancelTheRest(ReasonKind why);
    void finishStop();
    void watchStopFlag();
    void setRunState(RunState state);
    void end();
    void loseLease();
    void withdrawQueued();
    void settleLater();
    void settle();
    [[nodiscard]] TrailEntry trailEntry(const QString &what) const;
    [[nodiscard]] int laneOf(int index) const;
    [[nodiscard]] int lanesLooking() const; ///< lanes that look at a build within the next 0.4 s

    Workspace m_workspace;
    StoredBatch m_stored;
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<LaneRun>> m_lanes;
    std::unique_ptr<Alarm> m_flagAlarm;
    QSet<int> m_unwrittenTargets; ///< rows that the journal refused; written with the next commit
    QSet<int> m_unwrittenLanes;
    RunState m_runState = RunState::Idle;
    Reason m_pauseReason;
    Totals m_totals;
    int m_failuresInARow = 0;
    bool m_pausedByPerson = false;
    bool m_trouble = false; ///< paused by trouble: not even builds are followed
    bool m_takenOver = false;
    bool m_hasSent = false;
    bool m_failureTold = false;
    bool m_settleQueued = false;
};

} // namespace flotilla
