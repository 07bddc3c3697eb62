// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/tone.h"
#include "run/batchrunner.h"
#include "run/clock.h"
#include "run/journal.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace flotilla {

/// The name of an operation with what was decided in an order of it, where its options ask for a decision: "Approve or reject: reject".
[[nodiscard]] QString operationTitle(const Words &words, const Operation &operation, const Values &options);

/// The history: one row per batch, newest first; a delegate paints title, state and time from the roles.
class BatchListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        SecondRole, ///< "42 targets · 3 min ago"
        StateRole,  ///< "running", "31 of 42 done, 1 failed"
        ToneRole,
        DoneRole,   ///< 0…1, only of batches that run here
    };

    BatchListModel(const Clock &clock, Platforms platforms, QObject *parent = nullptr);

    /// Shows what the history has; new batches come in on top, known rows are updated in place.
    void setBatches(const QList<BatchSummary> &batches);
    /// What a batch of this process is doing; Idle or Ended: nothing.
    void setRunning(const BatchId &id, RunState state, const Totals &totals);
    /// What people call them.
    void setNames(const QHash<BatchId, QString> &names);
    /// The versions that batches without one in their order are about, as far as they are known.
    void setVersions(const QHash<BatchId, QString> &versions);
    /// The mini programs of orders of one, as far as they are known.
    void setPrograms(const QHash<BatchId, QString> &programs);
    /// What other processes are at work on.
    void setElsewhere(const QSet<BatchId> &ids);
    /// When those are to begin that wait for their start time, which of them wait for a second person first, and whose connection is frozen then.
    void setPlanned(const QHash<BatchId, Instant> &starts, const QSet<BatchId> &unapproved, const QSet<BatchId> &held, const QSet<BatchId> &frozen);
    /// It waits for a second person or its start time, and that is not too long ago.
    [[nodiscard]] bool waitsRightly(const BatchSummary &row) const;
    [[nodiscard]] Instant plannedFor(const BatchId &id) const { return m_planned.value(id); }
    [[nodiscard]] bool runsElsewhere(const BatchId &id) const { return m_elsewhere.contains(id); }
    void tick();
    void retranslate() { tick(); }

    [[nodiscard]] BatchId idAt(int row) const { return m_rows.at(row).id; }
    [[nodiscard]] int rowOf(const BatchId &id) const { return m_rowOf.value(id, -1); }
    [[nodiscard]] const QList<BatchSummary> &batches() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void number();
    void changed(int row);
    [[nodiscard]] Totals told(const BatchSummary &row) const;
    [[nodiscard]] const Words &wordsOf(const BatchSummary &row) const { return *m_platforms.of(row.platform).words; }
    [[nodiscard]] QString titleOf(const BatchSummary &row) const;
    [[nodiscard]] QString withProgram(const QString &title, const BatchSummary &row) const;
    [[nodiscard]] QString stateText(const BatchSummary &row) const;
    [[nodiscard]] bool isLate(const BatchSummary &row) const;
    [[nodiscard]] Tone tone(const BatchSummary &row) const;
    [[nodiscard]] RunState running(const BatchId &id) const { return m_running.value(id, RunState::Idle); }

    const Clock &m_clock;
    Platforms m_platforms;
    QList<BatchSummary> m_rows;
    QHash<BatchId, int> m_rowOf;
    QHash<BatchId, RunState> m_running;
    QSet<BatchId> m_elsewhere;
    QHash<BatchId, QString> m_names;
    QHash<BatchId, Instant> m_planned;
    QSet<BatchId> m_unapproved;
    QSet<BatchId> m_held;
    QSet<BatchId> m_frozen;
    QHash<BatchId, QString> m_versions;
    QHash<BatchId, QString> m_programs;
};

/// "running", "paused", … ; empty for Idle and Ended.
[[nodiscard]] QString runStateWord(RunState state);
/// "31 done, 2 in review, 1 failed, 8 to go": only the parts that are not zero.
[[nodiscard]] QString totalsText(const Totals &totals, const Words &words, const QString &operation);

} // namespace flotilla
