// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/words.h"
#include "models/filteredtable.h"
#include "run/clock.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace flotilla {

/// Which lanes a mini program goes to, from a list with a column for them or from an older batch; not in here: every chosen
/// lane.
using OwnLanes = QHash<MiniProgramId, QSet<LaneId>>;
/// What else a list or an older batch has of each mini program, by the names of its columns.
using OwnValues = QHash<MiniProgramId, Values>;

/// The mini programs of one connection, to be ticked for a batch. Ticks are kept by id over filter, sort and reload.
class PickModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Published, Tags, Label, Id };
    enum Role { FrozenRole = OwnRole };

    explicit PickModel(const Clock &clock, QObject *parent = nullptr);

    /// Of the connection's platform; they outlive the model.
    void setWords(const Words &words);
    /// All of one connection.
    void setPrograms(const QList<MiniProgram> &programs);
    /// Hides what is not ticked, as of now: what is unticked afterwards stays in sight.
    void showTickedOnly(bool only);
    /// Ticks exactly these; an id that is not in the catalogue is dropped.
    void setChecked(const QSet<MiniProgramId> &programs);
    /// Ticks (or not) the rows at these visible positions.
    void checkRows(const QList<int> &rows, bool checked);
    void checkVisible(bool checked);
    /// What a list or an older batch says of them, in the place of what another one said.
    void setOwn(const OwnLanes &lanes, const OwnValues &values);
    /// Of these nothing is known any more.
    void forgetOwn(const QSet<MiniProgramId> &programs);
    [[nodiscard]] const OwnLanes &ownLanes() const { return m_ownLanes; }
    [[nodiscard]] const OwnValues &ownValues() const { return m_ownValues; }
    /// "3 min ago" grows old.
    void tick();

    /// The ticked mini programs in the order of the catalogue, also those that the filter hides.
    [[nodiscard]] QList<MiniProgram> checked() const;
    [[nodiscard]] const QSet<MiniProgramId> &checkedIds() const { return m_checked; }
    /// Ticked, but the filter hides them.
    [[nodiscard]] QSet<MiniProgramId> hiddenIds() const;
    [[nodiscard]] int checkedCount() const { return static_cast<int>(m_checked.size()); }
    [[nodiscard]] int count() const { return total(); }
    [[nodiscard]] const QList<MiniProgram> &programs() const { return m_programs; }
    [[nodiscard]] bool isChecked(int row) const { return m_checked.contains(m_programs.at(indexAt(row)).id); }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void checkedChanged();

private:
    void setUpColumns();
    [[nodiscard]] FilterText filterText(int row) const override;
    [[nodiscard]] bool admits(int row) const override;
    [[nodiscard]] QVariant extra(int row, int column, int role) const override;

    const Clock &m_clock;
    const Words *m_words = nullptr; ///< none: the names of the states only
    QList<MiniProgram> m_programs;
    QSet<MiniProgramId> m_checked;
    OwnLanes m_ownLanes;
    OwnValues m_ownValues;
    std::optional<QSet<MiniProgramId>> m_only; ///< while only the ticked ones are shown: those of that moment
};

} // namespace flotilla
