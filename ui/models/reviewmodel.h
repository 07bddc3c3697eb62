// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredtable.h"
#include "models/reviewrows.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace flotilla {

/// The table of reviews that a platform tells of: a row for each mini program.
class ReviewModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Version, State, Deciders, By, Since, Reason, AuditId };
    enum { ProgramRole = OwnRole }; ///< the id of the mini program
    using Help = QString (*)(ReviewState);

    explicit ReviewModel(QObject *parent = nullptr);

    /// What the filter finds by `tag:`; of the rows that are set from now on.
    void setTags(const QHash<MiniProgramId, QStringList> &tags) { m_tags = tags; }
    /// `hold`: somebody is pointing at a row, so that known rows change where they are, and new ones wait for release().
    void setReviews(const QList<ReviewRow> &rows, bool hold = false);
    [[nodiscard]] int heldBack() const;
    void release();
    /// What a state means here.
    void setHelp(Help help) { m_help = help; }
    /// Nothing: all.
    void setStateFilter(const std::optional<ReviewState> &state);
    /// A reason that a group has; empty: all.
    void setReasonFilter(const QString &reason);
    /// For ages and for what is overdue.
    void setNow(Instant now, int overdueDays);

    [[nodiscard]] const ReviewRow &at(int visible) const { return m_rows.at(indexAt(visible)); }
    [[nodiscard]] const QList<ReviewRow> &all() const { return m_rows; }
    [[nodiscard]] QMap<ReviewState, int> counts() const;
    /// Rejections with equal texts.
    [[nodiscard]] QList<ReasonGroup> reasons() const;
    [[nodiscard]] int overdue() const;

private:
    void setUpColumns();
    [[nodiscard]] TableColumn stateColumn();
    [[nodiscard]] TableColumn sinceColumn();
    [[nodiscard]] TableColumn column(QString (*title)(), const std::function<QString(const ReviewRow &)> &text);
    void take(const QList<ReviewRow> &rows);
    [[nodiscard]] QString stateMeaning(const ReviewRow &row) const;
    [[nodiscard]] QString stateText(const ReviewRow &row) const;
    [[nodiscard]] QString sinceText(const ReviewRow &row) const;
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;
    [[nodiscard]] QVariant extra(int row, int column, int role) const override;

    QHash<MiniProgramId, QStringList> m_tags;
    QList<ReviewRow> m_rows;
    std::optional<QList<ReviewRow>> m_held; ///< not shown yet; nothing: nothing waits
    int m_heldNew = 0;
    Help m_help = toldReviewHelp;
    std::optional<ReviewState> m_stateFilter;
    QString m_reasonFilter;
    Instant m_now;
    int m_overdueDays = 0;
};

} // namespace flotilla
