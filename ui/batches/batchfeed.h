// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/attempts.h"
#include "models/batchmodel.h"
#include "run/batchboard.h"
#include "run/clock.h"
#include "run/secondperson.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace flotilla {

/// One batch as the window follows it: by its runner if it runs here, else as the journal has it, which another process may
/// be writing. Keeps the model of the table up to date on the way.
class BatchFeed : public QObject
{
    Q_OBJECT
public:
    BatchFeed(const UiContext &context, BatchModel &model, QObject *parent);

    /// Takes up another batch, or the same one anew.
    Status open(const BatchId &id);
    /// Reads the journal again; for batches that run in another process, too.
    void reload();
    /// What the history tells of this batch by now: others may have begun or decided what waited here.
    void heard(const BatchSummary &summary);
    /// Reads what the audit board knows about this batch.
    void readAudits();
    /// A second has passed.
    void tick();

    [[nodiscard]] const BatchId &id() const { return m_stored.batch.id; }
    [[nodiscard]] const StoredBatch &stored() const { return m_stored; }
    /// Null if it does not run here.
    [[nodiscard]] BatchRunner *runner() const { return runsHere() ? m_runner.data() : nullptr; }
    /// Idle if it does not run here.
    [[nodiscard]] RunState runState() const { return runsHere() ? m_runner->runState() : RunState::Idle; }
    [[nodiscard]] bool runsHere() const { return m_runner && m_runner->runState() != RunState::Ended; }
    [[nodiscard]] bool runsElsewhere() const { return m_elsewhere && !runsHere(); }
    /// The runner that does it now; empty: none, as far as is known.
    [[nodiscard]] const QString &onRunner() const { return m_onRunner; }
    /// Why no runner takes it any more, and a person is needed; empty: one may.
    [[nodiscard]] const QString &heldWhy() const { return m_held; }
    /// Until when its connection is frozen at its start; empty: it is not.
    [[nodiscard]] const QString &frozenWhy() const { return m_frozen; }
    /// Its pre-flight is under way here: nothing can be decided, only stopped.
    [[nodiscard]] bool isStarting() const { return m_context.board.isStarting(id()); }
    /// Whether time goes on for what is under way; of a paused batch nothing is.
    [[nodiscard]] bool isLive() const { return (runsHere() && runState() != RunState::Paused) || runsElsewhere(); }
    /// Whether it runs anywhere, so that it has to be looked at.
    [[nodiscard]] bool runs() const { return runsHere() || m_elsewhere; }
    /// Since when the platform is away; not set: it is not, as far as this batch knows.
    [[nodiscard]] Instant awaySince() const;
    [[nodiscard]] Instant now() const { return m_context.workspace.clock.now(); }
    /// When it is to begin, as long as it waits for that and moves nowhere.
    [[nodiscard]] Instant plannedFor() const;
    /// … and that is too long ago.
    [[nodiscard]] bool isLate() const;
    /// … after a second person has approved it.
    [[nodiscard]] bool isUnapproved() const { return isSet(plannedFor()) && m_approval.state == Approval::State::Waits; }
    /// … or rather for a runner, at any time.
    [[nodiscard]] bool isForRunner() const;
    /// The tries of its targets that their rows have forgotten.
    [[nodiscard]] const Attempts &attempts() const { return m_attempts; }

    /// Over which it goes, as it was when the batch was read; without an id: it is gone.
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    /// How it stands with the second person, and why who uses the program may not decide.
    [[nodiscard]] const Approval &approval() const { return m_approval; }
    [[nodiscard]] const Status &mayDecide() const { return m_mayDecide; }

signals:
    /// A row or a lane moved on; told often.
    void progressed();
    /// It was read anew, or it ended.
    void changed();
    /// It runs, pauses, goes on or stops.
    void runStateChanged();

private:
    void follow(BatchRunner *runner);
    void takeState(const BatchState &state);
    void readAround();
    void readHolders();
    void readRunner();
    void readUsual(const LaneId &lane);
    void readElsewhere();
    void readAttempts();
    void readApproval();
    void readConnection();
    void watchForLate();

    UiContext m_context;
    BatchModel &m_model;
    StoredBatch m_stored;
    Connection m_connection;
    Attempts m_attempts;
    Approval m_approval;
    Status m_mayDecide;
    QPointer<BatchRunner> m_runner;
    std::unique_ptr<Alarm> m_late; ///< when what is planned has missed its start
    bool m_elsewhere = false;
    QString m_onRunner;
    Instant m_changedAt; ///< of the batch in another process, as last read
    QString m_frozen;
    QString m_held;
    bool m_told = false; ///< that it was written by others
    int m_ticks = 0;
    int m_pause = 0; ///< ticks until it is looked at again
};

} // namespace flotilla
