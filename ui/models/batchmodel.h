// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/batchcells.h"
#include "models/filteredtable.h"
#include "run/clock.h"
#include "run/journal.h"

namespace flotilla {

/// The table of one batch: a row per target; its steps are one cell, a pipeline.
class BatchModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Lane, Steps, State, Audit, Tries, Took, Why };
    enum Role {
        IndexRole = OwnRole, ///< index in Batch::targets
        ShareRole,           ///< 0…1 of the usual time; only while a step is followed
        SecondRole,          ///< the AppID beside the name
    };
    // In the column of the steps RawRole is a QVariantList of CellMark, in that of the state a CellMark, as int.

    BatchModel(const Clock &clock, Platforms platforms, QObject *parent = nullptr);

    /// Shows another batch.
    void show(const StoredBatch &stored);
    /// A row moved on. Told to the view with the next flush.
    void setProgress(int index, const Progress &progress);
    /// Whether time goes on for the rows that are under way.
    void setLive(bool live);
    /// How long the targets of this lane are usually followed; zero: not known.
    void setUsual(const LaneId &lane, Millis time) { m_usual.insert(lane, time); }
    /// What the audit board knows about targets, by index.
    void setAudits(const QHash<int, AuditSeen> &audits);
    /// Clock tick: the rows under way show another time.
    void tick();

    [[nodiscard]] const Batch &batch() const { return m_batch; }
    [[nodiscard]] const QList<Progress> &progress() const { return m_progress; }
    [[nodiscard]] Millis usual(const LaneId &lane) const { return m_usual.value(lane); }
    /// What the cells of a target say now.
    [[nodiscard]] BatchCells cells(int index) const;
    [[nodiscard]] const Operation &operation() const { return *m_operation; }
    [[nodiscard]] const Words &words() const { return *m_platform->words; }
    /// Whether the lane is worth a column: it is no mini program, and there are several.
    [[nodiscard]] bool hasLanes() const { return !m_operation->laneField.isEmpty() && m_titles.size() > 1; }
    /// Whether the platform tells of a review.
    [[nodiscard]] bool hasAudits() const { return m_operation->reviewed && !m_platform->auditCall.isEmpty(); }

private:
    void setUpColumns();
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] int groupOf(int row) const override;
    [[nodiscard]] QVariant extra(int row, int column, int role) const override;

    const Clock &m_clock;
    Platforms m_platforms;
    const Platform *m_platform = nullptr;   ///< of the batch; never null
    const Operation *m_operation = nullptr; ///< of the batch; never null
    Batch m_batch;
    QList<Progress> m_progress;
    QHash<LaneId, QString> m_titles; ///< Batch::laneTitle looks through all targets
    QHash<LaneId, int> m_lanes;      ///< places among Batch::lanes()
    QHash<LaneId, Millis> m_usual;
    QHash<int, AuditSeen> m_audits;
    bool m_live = false;
};

} // namespace flotilla
