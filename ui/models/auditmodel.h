// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterindex.h"
#include "models/review.h"
#include "models/tone.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QMap>

namespace flotilla {

/// The audit board: the newest publication of every app in every mini program.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Program, App, Version, State, Since, Age, Reason };
    static constexpr int kColumns = 7;
    enum Role {
        IdRole = Qt::UserRole, ///< names the row
        ToneRole = Qt::UserRole + 2, ///< int(Tone); not set for normal text
    };

    explicit AuditModel(QObject *parent = nullptr);

    /// Takes the rows; the same publications in the same order change in place, anything else resets.
    void setPublications(const QList<Publication> &rows);
    void setFilter(const QString &line);
    /// Shows only rows in this state; nothing: all.
    void setStateFilter(const std::optional<ReviewState> &state);
    /// Shows only rows with this reason; empty: all.
    void setReasonFilter(const QString &reason);
    /// For ages and for what is overdue.
    void setNow(Instant now, int overdueDays);
    void retranslate();

    [[nodiscard]] int total() const { return int(m_rows.size()); }
    [[nodiscard]] const QList<Publication> &publications() const { return m_rows; }
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
    [[nodiscard]] QString text(const Publication &row, Column column) const;
    [[nodiscard]] QString toolTip(const Publication &row, Column column) const;
    [[nodiscard]] QVariant tone(const Publication &row, Column column) const;
    [[nodiscard]] FilterIndex::Less less() const;

    QList<Publication> m_rows;
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

/// "4 h", "9 days": how old something is.
[[nodiscard]] QString ageText(Millis age);
/// The colour that goes with the word.
[[nodiscard]] Tone reviewTone(ReviewState state);
/// When the row got where it is: the newest tick, else what the platform said, else the publish.
[[nodiscard]] Instant inStateSince(const Publication &row);

} // namespace flotilla
