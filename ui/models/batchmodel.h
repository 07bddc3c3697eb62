// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/platform.h"
#include "models/filterindex.h"
#include "models/tone.h"
#include "run/clock.h"
#include "run/journal.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <array>
#include <vector>

namespace flotilla {

/// What the audit board knows of a target.
struct AuditSeen
{
    AuditState state = AuditState::NotKnown;
    QString word; ///< the platform's, as it came
};

/// The table of one batch: a row per target, a column per visible step of its operation. Changes are collected and told to the view about thirty
/// times a second, however many come; sorting happens when asked for, never because a row moved on.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// What a column shows; there are as many of Step as the operation has visible ones.
    enum class Column { Program, Lane, Step, Audit, Tries, Took, Why };
    enum Role {
        IdRole = Qt::UserRole, ///< "lane|mini program"
        SortRole,              ///< number or folded text
        IndexRole,             ///< index in Batch::targets
        MarkRole,              ///< CellMark as int; step columns only
        ToneRole,              ///< Tone as int
        ShareRole,             ///< 0…1 of the usual time; only in the step that is followed now
        SecondRole,            ///< the AppID beside the name
    };

    BatchModel(const Clock &clock, Platforms platforms, QObject *parent = nullptr);

    /// Shows another batch; the only reset besides filter and sort.
    void show(const StoredBatch &stored);
    /// A row moved on. Told to the view with the next flush.
    void setProgress(int index, const Progress &progress);
    /// Whether time goes on for the rows that are under way.
    void setLive(bool live);
    /// How long the targets of this lane are usually followed; zero: not known.
    void setUsual(const LaneId &lane, Millis time) { m_usual.insert(lane, time); }
    /// What the audit board knows about targets, by index.
    void setAudits(const QHash<int, AuditSeen> &audits);
    void setFilter(const QString &line);
    /// Clock tick: the rows under way show another time.
    void tick();
    /// After a change of language.
    void retranslate();

    [[nodiscard]] const Batch &batch() const { return m_batch; }
    [[nodiscard]] const QList<Progress> &progress() const { return m_progress; }
    [[nodiscard]] Millis usual(const LaneId &lane) const { return m_usual.value(lane); }
    /// Visible row of a target, -1 if the filter hides it.
    [[nodiscard]] int rowOf(int index) const { return m_index.visibleOf(index); }
    /// Index in Batch::targets of a visible row.
    [[nodiscard]] int indexAt(int row) const { return m_index.rowAt(row); }
    [[nodiscard]] const Operation &operation() const { return *m_operation; }
    [[nodiscard]] const Words &words() const { return *m_platform->words; }
    [[nodiscard]] Column columnAt(int section) const;
    /// Where a column is; `step`: which of the visible steps.
    [[nodiscard]] int sectionOf(Column column, int step = 0) const;
    /// Whether the lane is worth a column: it is no mini program, and there are several.
    [[nodiscard]] bool hasLanes() const { return !m_operation->laneField.isEmpty() && m_titles.size() > 1; }
    /// Whether the platform tells of a review.
    [[nodiscard]] bool hasAudits() const { return !m_platform->auditCall.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void markDirty(int index);
    void flush();
    void rebuild();
    void foldRow(int index);
    void foldStates();
    [[nodiscard]] bool shows(int index) const;
    [[nodiscard]] FilterIndex::Less lessBySort() const;
    [[nodiscard]] QVariant sortKey(int index, int section) const;
    [[nodiscard]] QString text(int index, int section) const;
    [[nodiscard]] QString toolTip(int index, int section) const;
    [[nodiscard]] QString why(int index) const;
    [[nodiscard]] QString stepAt(int section) const { return m_steps.value(section - kBeforeSteps); }
    [[nodiscard]] CellMark mark(int index, int section) const;
    [[nodiscard]] Tone toneOf(int index, int section) const;
    [[nodiscard]] AuditState audit(int index) const;
    [[nodiscard]] std::optional<Millis> took(int index) const;
    [[nodiscard]] QVariant share(int index, int section) const;
    [[nodiscard]] bool isFollowed(const Progress &progress) const;
    [[nodiscard]] bool isMoving(const Progress &progress) const;

    static constexpr int kBeforeSteps = 2;
    static constexpr int kBehindSteps = 4;

    const Clock &m_clock;
    Platforms m_platforms;
    const Platform *m_platform = nullptr;   ///< of the batch; never null
    const Operation *m_operation = nullptr; ///< of the batch; never null
    QStringList m_steps;                    ///< the visible ones
    Batch m_batch;
    QList<Progress> m_progress;
    QHash<LaneId, QString> m_titles; ///< Batch::laneTitle looks through all targets
    QHash<LaneId, Millis> m_usual;
    QHash<int, AuditSeen> m_audits;
    std::vector<FilterText> m_texts;
    std::array<QStringList, 11> m_states; ///< words for `state:` by phase
    FilterQuery m_query;
    FilterIndex m_index;
    std::vector<int> m_dirty;
    std::vector<bool> m_isDirty;
    QTimer m_flush;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_live = false;
};

} // namespace flotilla
