// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/auditcells.h"
#include "models/filteredtable.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace flotilla {

/// The audit board: the newest publication of every lane in every mini program. Those that another lane's version of the same
/// mini program has superseded are folded away.
class AuditModel : public FilteredTable
{
    Q_OBJECT
public:
    using Column = AuditColumn;

    explicit AuditModel(Platforms platforms, QObject *parent = nullptr);

    /// What the filter finds by `tag:`; of the rows that are set from now on.
    void setTags(const QHash<MiniProgramId, QStringList> &tags) { m_tags = tags; }
    /// `hold`: somebody points at the table, so no row may come, go or move; new ones wait for release().
    void setPublications(const QList<Publication> &rows, bool hold = false);
    /// Takes what was held back.
    void release();
    /// How many rows wait.
    [[nodiscard]] int heldBack() const { return m_held ? m_heldNew : 0; }
    /// Whether some row's lane is something else than its mini program.
    [[nodiscard]] bool hasLanes() const;
    void setShowSuperseded(bool show);
    [[nodiscard]] int superseded() const { return static_cast<int>(m_superseded.size()); }
    /// Who looks for something wants to see it all: nothing is held back any more.
    void setFilter(const QString &line);
    void sort(int column, Qt::SortOrder order) override;
    /// Shows only rows in this state; nothing: all.
    void setStateFilter(const std::optional<ReviewState> &state);
    /// Shows only rows with this reason; empty: all.
    void setReasonFilter(const QString &reason);
    /// For ages and for what is overdue.
    void setNow(Instant now, int overdueDays);

    /// All rows, those that wait and the superseded ones too.
    [[nodiscard]] int total() const { return int(latest().size()); }
    [[nodiscard]] const QList<Publication> &latest() const { return m_held ? *m_held : m_rows; }
    /// Without the superseded ones; what the counts are about.
    [[nodiscard]] QList<Publication> current() const;
    [[nodiscard]] const Publication &at(int row) const { return m_rows.at(indexAt(row)); }
    [[nodiscard]] QMap<ReviewState, int> counts() const;
    /// Rows where nothing goes on until somebody acts.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int overdue() const;

private:
    void setUpColumns();
    void take(const QList<Publication> &rows);
    void stopHolding();
    void holdBack(const QList<Publication> &rows);
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;
    [[nodiscard]] AuditCells cells(const Publication &row) const;
    /// What the lanes are, if all rows agree.
    [[nodiscard]] QString laneHeader() const;

    Platforms m_platforms;
    QHash<MiniProgramId, QStringList> m_tags;
    QList<Publication> m_rows;
    std::optional<QList<Publication>> m_held; ///< the newest rows while the table must not move
    int m_heldNew = 0;
    QSet<QString> m_superseded; ///< ids
    bool m_showSuperseded = false;
    std::optional<ReviewState> m_stateFilter;
    QString m_reasonFilter;
    Instant m_now;
    int m_overdueDays = 0;
};

} // namespace flotilla
