// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"

#include <QHash>

namespace flotilla {

/// What came of the last order of this workspace for it; the platform may have had it from elsewhere.
[[nodiscard]] QString stateWord(const MiniProgram &program, const Words &words);
/// That of one for which there was none.
[[nodiscard]] QString notFromHere();

/// The catalogue of mini programs, one row per connection that knows it; behind the columns that all have stand those of the
/// platform's overview, as it told them.
class ProgramModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Name, Program, Tags, Note, Label, Published, State, Frozen, Connection };
    static constexpr int TagsRole = RawRole; ///< of the column of tags: QStringList
    static constexpr int ProgramRole = OwnRole; ///< the id of the mini program

    explicit ProgramModel(Platforms platforms, QObject *parent = nullptr);

    /// What the rows belong to; for their names and for the words of their platforms. Before setPrograms().
    void setConnections(const QList<Connection> &connections);
    void setPrograms(const QList<MiniProgram> &programs);
    /// The columns that a platform's overview has; null: it has none.
    void setOverview(const Words *words, const Overview *overview);
    /// What that told, by id.
    void setTold(const QList<Item> &rows);
    [[nodiscard]] const QHash<QString, Item> &told() const { return m_told; }
    /// One of these is no mini program of the table.
    [[nodiscard]] bool lacks(const QList<Item> &rows) const;
    [[nodiscard]] bool hasOverview() const { return !m_overview.name.isEmpty(); }
    /// All that it told of the mini program at a visible position: the title of a column, and what it says.
    [[nodiscard]] QList<QPair<QString, QString>> toldLines(int visible) const;
    /// A word of the filter line that finds what is in trouble; empty: the overview knows none.
    [[nodiscard]] QString filterExample() const;
    /// What a filter line can be completed with: keys, and with them the words that are there.
    [[nodiscard]] QStringList completions() const;
    /// For “3 min ago”.
    void setNow(Instant now);

    [[nodiscard]] const QList<MiniProgram> &programs() const { return m_programs; }
    [[nodiscard]] const MiniProgram &at(int row) const { return m_programs.at(indexAt(row)); }

private:
    void setUpColumns();
    [[nodiscard]] QList<TableColumn> ownColumns();
    [[nodiscard]] TableColumn toldColumn(const Query::Column &column);
    [[nodiscard]] QString nameOf(const MiniProgram &program) const;
    [[nodiscard]] QString valueOf(int row, const QString &name) const;
    [[nodiscard]] QString toldText(int row, const Query::Column &column) const;
    /// What the other column says that this one differs from; empty: it does not differ.
    [[nodiscard]] QString otherValue(int row, const Query::Column &column) const;
    [[nodiscard]] QStringList keysOf(const Query::Column &column) const;
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] QStringList filterKeys() const override;
    [[nodiscard]] QVariant extra(int row, int column, int role) const override;
    [[nodiscard]] QString stateTip(const MiniProgram &program) const;
    [[nodiscard]] const Platform &platformOf(const MiniProgram &program) const;
    [[nodiscard]] QString connectionName(const MiniProgram &program) const;

    Platforms m_platforms;
    QHash<ConnectionId, Connection> m_connections;

    QList<MiniProgram> m_programs;
    Overview m_overview;
    const Words *m_words = nullptr; ///< of the overview's platform
    QHash<QString, Item> m_told;
    Instant m_now;
};

} // namespace flotilla
