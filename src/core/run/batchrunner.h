// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/progress.h"
#include "run/workspace.h"

#include <QObject>

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
    /// `stored` must come from Journal::create or from History::load with recoveredState(); the leases must be held.
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

    [[nodiscard]] const Batch &batch() const { return m_stored.batch; }
    [[nodiscard]] const BatchState &state() const { return m_stored.state; }
    [[nodiscard]] const Progress &progress(int index) const { return m_stored.state.targets.at(index); }
    [[nodiscard]] RunState runState() const { return m_runState; }
    [[nodiscard]] const Reason &pauseReason() const { return m_pauseReason; }
    [[nodiscard]] Totals totals() const { return m_totals; }
    /// True once a state-changing call was sent in this run.
    [[nodiscard]] bool hasSent() const { return m_hasSent; }
    /// Expected end from the builds seen so far; not set while nothing is known.
    [[nodiscard]] Instant expectedEnd() const;

signals:
    void targetChanged(int index);
    void laneChanged(int lane);
    void runStateChanged();
    /// The first target of this run that failed or was rejected.
    void firstFailure(int index);
    void ended();

private:
    friend class LaneRun;
    void targetFinished(int index);
    void laneEnded(int lane);
    void haltBatch(const Reason &reason);
    [[nodiscard]] bool commit(const Change &change);
    void note(int index, const Progress &before);
    void cancelTheRest(ReasonKind why);
    void watchStopFlag();
    void setRunState(RunState state);
    void settle();

    Workspace m_workspace;
    StoredBatch m_stored;
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<LaneRun>> m_lanes;
    std::unique_ptr<Alarm> m_flagAlarm;
    RunState m_runState = RunState::Idle;
    Reason m_pauseReason;
    Totals m_totals;
    int m_failuresInARow = 0;
    bool m_hasSent = false;
    bool m_failureTold = false;
};

} // namespace flotilla
