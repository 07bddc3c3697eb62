// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/words.h"
#include "models/filterindex.h"
#include "run/clock.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace flotilla {

/// Which lanes a mini program goes to, from a list with a column for them or from an older batch; not in here: every chosen
/// lane.
using OwnLanes = QHash<MiniProgramId, QSet<LaneId>>;

/// The mini programs of one connection, to be ticked for a batch. Ticks are kept by id over filter, sort and reload.
class PickModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Program, Published, Tags, Label, Id };
    static constexpr int kColumns = 5;
    enum Role {
        IdRole = Qt::UserRole,
        FrozenRole,
    };

    explicit PickModel(const Clock &clock, QObject *parent = nullptr);

    /// Of the connection's platform; they outlive the model.
    void setWords(const Words &words);
    /// All of one connection. Resets only if there are other mini programs than before; changed particulars change rows in their places.
    void setPrograms(const QList<MiniProgram> &programs);
    void setFilter(const QString &line);
    /// Ticks exactly these; an id that is not in the catalogue is dropped.
    void setChecked(const QSet<MiniProgramId> &programs);
    /// Ticks (or not) the rows at these visible positions.
    void checkRows(const QList<int> &rows, bool checked);
    void checkVisible(bool checked);
    void setOwnLanes(const OwnLanes &lanes) { m_ownLanes = lanes; }
    [[nodiscard]] const OwnLanes &ownLanes() const { return m_ownLanes; }
    void retranslate();
    /// "3 min ago" grows old.
    void tick();

    /// The ticked mini programs in the order of the catalogue, also those that the filter hides.
    [[nodiscard]] QList<MiniProgram> checked() const;
    [[nodiscard]] const QSet<MiniProgramId> &checkedIds() const { return m_checked; }
    /// Ticked, but the filter hides them.
    [[nodiscard]] QSet<MiniProgramId> hiddenIds() const;
    [[nodiscard]] int checkedCount() const { return static_cast<int>(m_checked.size()); }
    [[nodiscard]] int count() const { return static_cast<int>(m_programs.size()); }
    [[nodiscard]] const QList<MiniProgram> &programs() const { return m_programs; }
    [[nodiscard]] bool isChecked(int row) const { return m_checked.contains(m_programs.at(m_index.rowAt(row)).id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void checkedChanged();

private:
    void foldRows();
    void rebuild();
    [[nodiscard]] FilterIndex::Less lessBySort() const;
    [[nodiscard]] QString text(const MiniProgram &program, Column column) const;

    const Clock &m_clock;
    const Words *m_words = nullptr; ///< none: the names of the states only
    QList<MiniProgram> m_programs;
    std::vector<FilterText> m_texts;
    QSet<MiniProgramId> m_checked;
    OwnLanes m_ownLanes;
    FilterQuery m_query;
    FilterIndex m_index;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace flotilla
