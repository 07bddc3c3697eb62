// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/words.h"
#include "run/journal.h"

#include <QAbstractTableModel>
#include <QHash>

namespace flotilla {

/// The event log of a batch or of one target, oldest first. Grows at the end.
class TrailModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { When, Program, Lane, What, Detail, Who, Code, RequestId };
    static constexpr int kColumns = 8;
    static constexpr int ToneRole = Qt::UserRole; ///< Tone of the event, as int; none: it is an ordinary one

    using QAbstractTableModel::QAbstractTableModel;

    /// Of the platform of the batch; they outlive the model. Call before setTrail().
    void setWords(const Words &words) { m_words = &words; }
    /// Names for the columns Program and Lane. Call before setTrail().
    void setNames(const QHash<MiniProgramId, QString> &names, const QHash<LaneId, QString> &lanes = {})
    {
        m_names = names;
        m_lanes = lanes;
    }
    [[nodiscard]] const TrailEntry &at(int row) const { return m_trail.at(row); }
    /// Entries that continue what is shown are appended; anything else is another trail.
    void setTrail(const QList<TrailEntry> &trail);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Words *m_words = nullptr; ///< set before there are rows
    QList<TrailEntry> m_trail;
    QHash<MiniProgramId, QString> m_names;
    QHash<LaneId, QString> m_lanes;
};

} // namespace flotilla
