// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filteredtable.h"
#include "models/keyrows.h"

namespace flotilla {

/// The table of the keys that the mini programs of a connection have at their platform.
class KeyModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, State, Place, Since, By, Change };

    explicit KeyModel(QObject *parent = nullptr);

    void setKeys(const Platform &platform, const QList<KeyRow> &rows);
    /// A word of a state; empty: all.
    void setStateFilter(const QString &word);
    void setNow(Instant now);

    [[nodiscard]] const KeyRow &at(int visible) const { return m_rows.at(indexAt(visible)); }
    [[nodiscard]] const QList<KeyRow> &all() const { return m_rows; }
    [[nodiscard]] int count(const QString &word) const;
    /// Of which an order waits for a person, or whose state means trouble.
    [[nodiscard]] int waiting() const;

private:
    void setUpColumns();
    [[nodiscard]] TableColumn column(QString (*title)(), const std::function<QString(const KeyRow &)> &text);
    [[nodiscard]] TableColumn stateColumn();
    [[nodiscard]] TableColumn sinceColumn();
    [[nodiscard]] QString stateText(const KeyRow &row) const;
    [[nodiscard]] const Words &words() const { return m_platform ? *m_platform->words : m_plain; }
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;

    Words m_plain;
    const Platform *m_platform = nullptr;
    QList<KeyRow> m_rows;
    QString m_state;
    Instant m_now;
};

/// Where the value is, short enough for a column (context "Keys").
[[nodiscard]] QString keyPlaceWord(KeyPlace place);

} // namespace flotilla
