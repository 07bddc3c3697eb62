// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"

#include <QHash>

namespace flotilla {

/// The catalogue of mini programs, one row per connection that knows it.
class ProgramModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Name, Program, Tags, Note, Label, Published, State, Frozen, Connection };
    static constexpr int TagsRole = RawRole; ///< of the column of tags: QStringList

    explicit ProgramModel(Platforms platforms, QObject *parent = nullptr);

    /// What the rows belong to; for their names and for the words of their platforms. Before setPrograms().
    void setConnections(const QList<Connection> &connections);
    void setPrograms(const QList<MiniProgram> &programs);
    /// For “3 min ago”.
    void setNow(Instant now);

    [[nodiscard]] const QList<MiniProgram> &programs() const { return m_programs; }
    [[nodiscard]] const MiniProgram &at(int row) const { return m_programs.at(indexAt(row)); }

private:
    void setUpColumns();
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] QString stateTip(const MiniProgram &program) const;
    [[nodiscard]] const Platform &platformOf(const MiniProgram &program) const;
    [[nodiscard]] QString connectionName(const MiniProgram &program) const;

    Platforms m_platforms;
    QHash<ConnectionId, Connection> m_connections;

    QList<MiniProgram> m_programs;
    Instant m_now;
};

} // namespace flotilla
