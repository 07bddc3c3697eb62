// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filterindex.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QHash>

namespace flotilla {

/// The catalogue of mini programs, one row per connection that knows it: filtered and sorted through an index vector of its own, fluent with 10,000 rows.
class ProgramModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Program, Tags, Note, Label, Published, State, Frozen, Connection };
    static constexpr int kColumns = 9;
    enum Role {
        IdRole = Qt::UserRole, ///< "connection|AppID"
        TagsRole,              ///< QStringList
        ToneRole,              ///< int(Tone); not set for normal text
    };

    explicit ProgramModel(Platforms platforms, QObject *parent = nullptr);

    /// What the rows belong to; for their names and for the words of their platforms. Before setPrograms().
    void setConnections(const QList<Connection> &connections);
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
    [[nodiscard]] const Platform &platformOf(const MiniProgram &program) const;
    [[nodiscard]] QString connectionName(const MiniProgram &program) const;

    Platforms m_platforms;
    QHash<ConnectionId, Connection> m_connections;

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
