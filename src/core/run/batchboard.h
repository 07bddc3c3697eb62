// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "run/batchrunner.h"
#include "run/preflight.h"
#include "workflow/person.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <utility>

namespace flotilla {

class BatchStart;

/// What a person or the command line asks for: an operation of the connection's platform, applied to targets.
struct Order
{
    Connection connection;
    QString operation;
    QList<Target> targets;
    QStringList laneTitles; ///< aligned with the lanes in order of first appearance; may be empty
    Values options;         ///< what is not given is the field's usual
    Limits limits;
    QList<Wave> waves;
};

/// The batch of an order, without an id: what create() would journal. Error Usage for an operation that the platform does not have.
[[nodiscard]] Result<Batch> batchOf(const Workspace &workspace, const Order &order);

/// The state of a batch of which nothing was sent, with what the workspace remembers of its lanes.
[[nodiscard]] Result<BatchState> stateOf(const Workspace &workspace, const Batch &batch);

/// True if a lane was begun and still has to be closed: there is something to resume although every target is done.
[[nodiscard]] bool hasLaneToClose(const StoredBatch &stored);

/// Starting, resuming, retrying and stopping batches; owns the runners of this process. Window and cli use the same one.
class BatchBoard : public QObject
{
    Q_OBJECT
public:
    using Started = std::function<void(Result<BatchRunner *>, const QList<Finding> &)>;

    explicit BatchBoard(const Workspace &workspace, QObject *parent = nullptr);
    ~BatchBoard() override;

    /// Journals the batch (all targets Ready) without any network call and without a pre-flight. Error Usage for an operation
    /// that the platform does not have.
    Result<BatchId> create(const Order &order);
    /// Leases the lanes, opens the gateway, runs the pre-flight, then starts. Findings that stop: nothing is sent,
    /// error Usage (or Leased), and the targets of a batch that never sent anything are cancelled.
    void start(const BatchId &id, Started done);
    /// Re-opens all waiting and cancelled targets, then as start(). Error NotFound if there is nothing to do.
    void resume(const BatchId &id, Started done) { goOn(id, std::move(done), true); }
    /// The same without those that were cancelled: what a process that is gone has left, for whoever goes on without being asked.
    void goOn(const BatchId &id, Started done, bool withCancelled = false);
    /// Re-opens the failed targets, then as start(). Error NotFound if there is nothing to do.
    void retry(const BatchId &id, Started done);
    /// Re-opens just these targets (failed or cancelled ones), then as start().
    void retryOnly(const BatchId &id, const QList<int> &targets, Started done);
    /// Sets the journaled flag; a batch that is in its pre-flight here is not started; one that runs nowhere has its rest
    /// cancelled and its lanes freed.
    Status stop(const BatchId &id);
    /// Whether another process holds a lane for this batch: it runs it, or is about to.
    [[nodiscard]] Result<bool> runsElsewhere(const Batch &batch) const;
    /// After a stop that nobody obeyed: frees the lanes whose process cannot be looked at from here (it runs on another computer)
    /// and cancels the rest. That process finds its lease gone with its next change and sends nothing. A process that is seen to
    /// live keeps its lanes.
    Status takeOver(const BatchId &id);
    /// Applies a person's decision. Works for a lane that is paused here or a batch that runs nowhere; error Usage while the
    /// batch is being started, or if there is nothing to decide.
    Status resolve(const BatchId &id, const LaneId &lane, const MiniProgramId &program, Verdict verdict);
    /// Leaves a target out that has nothing under way; of a batch that runs nowhere also one that a resume would start again.
    Status skip(const BatchId &id, int target);
    /// A person opens the gate behind the wave that is over. Works for a batch that waits there here or runs nowhere (a resume goes on
    /// then); error Usage if it does not wait for that.
    Status openGate(const BatchId &id);

    [[nodiscard]] BatchRunner *runner(const BatchId &id) const; ///< null if it does not run here
    [[nodiscard]] QList<BatchRunner *> runners() const;         ///< those that have not ended
    /// Whether its pre-flight runs here: nothing was sent yet, and a stop keeps it so.
    [[nodiscard]] bool isStarting(const BatchId &id) const { return m_starting.contains(id); }
    [[nodiscard]] QList<BatchId> starting() const { return m_starting.keys(); }
    [[nodiscard]] int startingCount() const { return static_cast<int>(m_starting.size()); }
    /// One click: stops every batch that runs or starts here. Never asks. `atQuit`: what waits for a person is left for the next start, and an order with a start
    /// time that is being checked waits on.
    void stopEverything(bool atQuit = false);
    /// Ends what runs or starts here at a safe point and leaves it as it is, for another process to go on with.
    void leaveEverything();
    /// Something else wrote to this batch: a watch. If it runs here, what is through its rest goes on.
    void tellChanged(const BatchId &id);

signals:
    void runnerAdded(flotilla::BatchRunner *runner);
    void batchChanged(const flotilla::BatchId &id); ///< created, being started, not started, ended, resolved

private:
    using Reopen = std::function<bool(int index, const Operation &operation, Progress &row, Instant now)>;
    void launch(const BatchId &id, const QString &what, const Reopen &reopen, Started done);
    void run(BatchStart &start, const Started &done);
    [[nodiscard]] Status lanesAreFree(const Batch &batch) const;
    Status stopHere(BatchRunner &here, bool keepsQuestions);

    Workspace m_workspace;
    QHash<BatchId, BatchRunner *> m_runners;
    QHash<BatchId, BatchStart *> m_starting;
};

} // namespace flotilla
