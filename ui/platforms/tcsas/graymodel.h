// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredtable.h"
#include "platforms/tcsas/grayrows.h"

namespace flotilla {

/// The table of these tasks.
class GrayModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Task, Version, State, Time, Users, Seen };

    explicit GrayModel(QObject *parent);

    void setTasks(const QList<GrayRow> &rows);
    [[nodiscard]] const GrayRow &at(int visible) const { return m_rows.at(indexAt(visible)); }
    [[nodiscard]] const QList<GrayRow> &all() const { return m_rows; }
    /// What the platform shows of it, in words.
    [[nodiscard]] static QString seenText(const GrayRow &row);

private:
    [[nodiscard]] FilterText filterText(int row) const override;

    QList<GrayRow> m_rows;
};

} // namespace flotilla
