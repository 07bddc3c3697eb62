// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/auditcells.h"
#include "models/filterindex.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QMap>
#include <QSet>

namespace flotilla {

/// The audit board: the newest publication of every lane in every mini program. Those that another lane's version of the same
/// mini program has superseded are folded away.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Column = AuditColumn;
    static constexpr int kColumns = 7;
    enum Role {
        IdRole = Qt::UserRole, ///< names the row
        ToneRole = Qt::UserRole + 2, ///< int(Tone); not set for normal text
    };

    explicit AuditModel(Platforms platforms, QObject *parent = nullptr);

    /// Takes the rows; the same publications in the same order change in place, anything else resets. `hold`: somebody points
    /// at the table, so no row may move; new ones wait for release().
    void setPublications(const QList<Publication> &rows, bool hold = false);
    /// Takes what was held back.
    void release();
    /// How many rows wait.
    [[nodiscard]] int heldBack() const { return m_held.isEmpty() ? 0 : m_heldNew; }
    /// Whether some row's lane is something else than its mini program.
    [[nodiscard]] bool hasLanes() const;
    void setShowSuperseded(bool show);
    [[nodiscard]] int superseded() const { return static_cast<int>(m_superseded.size()); }
    void setFilter(const QString &line);
    /// Shows only rows in this state; nothing: all.
    void setStateFilter(const std::optional<ReviewState> &state);
    /// Shows only rows with this reason; empty: all.
    void setReasonFilter(const QString &reason);
    /// For ages and for what is overdue.
    void setNow(Instant now, int overdueDays);
    void retranslate();

    /// All rows, those that wait and the superseded ones too.
    [[nodiscard]] int total() const { return int(latest().size()); }
    [[nodiscard]] const QList<Publication> &latest() const { return m_held.isEmpty() ? m_rows : m_held; }
    /// Without the superseded ones; what the counts are about.
    [[nodiscard]] QList<Publication> current() const;
    [[nodiscard]] const Publication &at(int row) const { return m_rows.at(m_index.rowAt(row)); }
    [[nodiscard]] QMap<ReviewState, int> counts() const;
    /// Rows where nothing goes on until somebody acts.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int overdue() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void fillTexts();
    void rebuild();
    void resetRows();
    void holdBack(const QList<Publication> &rows);
    void showInPlace();
    [[nodiscard]] AuditCells cells(const Publication &row) const;
    [[nodiscard]] FilterIndex::Less less() const;

    /// What the lanes are, if all rows agree.
    [[nodiscard]] QString laneHeader() const;

    Platforms m_platforms;
    QList<Publication> m_rows;
    QList<Publication> m_held; ///< the newest rows while the table must not move; else empty
    int m_heldNew = 0;
    QSet<QString> m_superseded; ///< ids
    bool m_showSuperseded = false;
    std::vector<FilterText> m_texts; ///< aligned with m_rows
    std::vector<int> m_ranks;        ///< aligned with m_rows: place in the chosen order
    FilterIndex m_index;
    FilterQuery m_query;
    std::optional<ReviewState> m_stateFilter;
    QString m_reasonFilter;
    Instant m_now;
    int m_overdueDays = 0;
    QFont m_fixed;
    Column m_sortColumn = Column::State;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace flotilla
