// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "models/filterindex.h"

#include <QAbstractTableModel>
#include <QFont>

namespace flotilla {

/// The catalogue of mini programs: filtered and sorted through an index vector of its own, fluent with 10,000 rows.
class ProgramModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Program, Tags, Note, Label, Published, State, Frozen };
    static constexpr int kColumns = 8;
    enum Role {
        IdRole = Qt::UserRole, ///< AppID as a string
        TagsRole,              ///< QStringList
        ToneRole,              ///< int(Tone); not set for normal text
    };

    explicit ProgramModel(QObject *parent = nullptr);

    /// Takes the rows; the same mini programs in the same order change in place, anything else resets.
    void setPrograms(const QList<MiniProgram> &programs);
    void setFilter(const QString &line);
    /// For “3 min ago”.
    void setNow(Instant now);
    /// After a change of language.
    void retranslate();

    [[nodiscard]] int total() const { return int(m_programs.size()); }
    [[nodiscard]] const QList<MiniProgram> &programs() const { return m_programs; }
    [[nodiscard]] const MiniProgram &at(int row) const { return m_programs.at(m_index.rowAt(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void fillTexts();
    void rebuild();
    [[nodiscard]] QString text(const MiniProgram &program, Column column) const;
    [[nodiscard]] QString toolTip(const MiniProgram &program, Column column) const;
    [[nodiscard]] FilterIndex::Less less() const;

    QList<MiniProgram> m_programs;
    std::vector<FilterText> m_texts; ///< aligned with m_programs
    std::vector<int> m_ranks;        ///< aligned with m_programs: place in the chosen order
    FilterIndex m_index;
    FilterQuery m_query;
    Instant m_now;
    QFont m_fixed;
    Column m_sortColumn = Column::Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace flotilla
