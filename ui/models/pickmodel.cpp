// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickmodel.h"

#include "models/programmodel.h"
#include "pinyin.h"
#include "widgets/timewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

PickModel::PickModel(const Clock &clock, QObject *parent) : FilteredTable(parent), m_clock(clock)
{
    setUpColumns();
}

void PickModel::setUpColumns()
{
    const auto of = [this](auto ask) { return [this, ask](int row) { return ask(m_programs.at(row)); }; };
    const auto name = of([](const MiniProgram &p) { return p.name.isEmpty() ? p.id.value : p.name; });
    setColumns({
        {.title = [] { return tr("Mini program"); },
         .text = name,
         .tip = of([](const MiniProgram &p) { return !p.note.isEmpty() ? p.note : p.name.isEmpty() ? p.id.value : p.name; })},
        {.title = [] { return tr("Last sent"); },
         .text = of([this](const MiniProgram &p) {
             return isSet(p.lastPublishedAt) ? ago(p.lastPublishedAt, m_clock.now()) : notFromHere();
         }),
         .key = of([](const MiniProgram &p) { return QVariant(qlonglong(p.lastPublishedAt.time_since_epoch().count())); }),
         .tip = of([](const MiniProgram &p) { return absolute(p.lastPublishedAt); })},
        {.title = [] { return tr("Tags"); },
         .text = of([](const MiniProgram &p) {
             return (p.frozen ? QStringList(tr("frozen")) + p.tags : p.tags).join(u"  "_s);
         })},
        {.title = [] { return tr("Version"); }, .text = of([](const MiniProgram &p) { return p.lastLabel; })},
        {.title = [] { return tr("AppID"); }, .text = of([](const MiniProgram &p) { return p.id.value; }), .fixedFont = true},
    });
}

void PickModel::setWords(const Words &words)
{
    if (m_words != &words) {
        m_words = &words;
        rowsChanged();
    }
}

void PickModel::setPrograms(const QList<MiniProgram> &programs)
{
    if (programs == m_programs) {
        return;
    }
    const qsizetype before = m_checked.size();
    QStringList ids;
    QSet<MiniProgramId> still;
    for (const MiniProgram &program : programs) {
        ids.append(program.id.value);
        if (m_checked.contains(program.id)) {
            still.insert(program.id);
        }
    }
    m_checked = still;
    takeRows(ids, [this, &programs] { m_programs = programs; });
    if (m_checked.size() != before) {
        emit checkedChanged();
    }
}

FilterText PickModel::filterText(int row) const
{
    const MiniProgram &program = m_programs.at(row);
    FilterText folded;
    QStringList onScreen{program.name, program.id.value}; // which stand one below the other
    if (isShown(static_cast<int>(Column::Tags))) {
        onScreen.append(program.tags.join(u'\n'));
    }
    if (isShown(static_cast<int>(Column::Label))) {
        onScreen.append(program.lastLabel);
    }
    folded.text = fold(onScreen.join(u'\n'));
    folded.sounds = soundsOf(program.name);
    for (const QString &tag : program.tags) {
        folded.tags.append(fold(tag));
    }
    if (program.wasTried()) {
        folded.states = {fold(phaseName(program.lastPhase))};
        if (m_words) {
            folded.states.append(fold(m_words->phase(program.lastPhase)));
        }
    } else {
        folded.states = {u"never"_s, fold(tr("never", "published"))};
    }
    if (program.frozen) {
        folded.states << u"frozen"_s << fold(tr("frozen"));
    }
    return folded;
}

bool PickModel::admits(int row) const { return !m_only || m_only->contains(m_programs.at(row).id); }

void PickModel::showTickedOnly(bool only)
{
    m_only = only ? std::optional(m_checked) : std::nullopt;
    refilter();
}

void PickModel::setChecked(const QSet<MiniProgramId> &programs)
{
    m_checked.clear();
    for (const MiniProgram &program : std::as_const(m_programs)) {
        if (programs.contains(program.id)) {
            m_checked.insert(program.id);
        }
    }
    if (m_only && !m_only->contains(m_checked)) { // a list ticks what is not in sight: all of them are the ticked ones now
        m_only = m_checked;
        refilter();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    }
    emit checkedChanged();
}

void PickModel::setOwn(const OwnLanes &lanes, const OwnValues &values)
{
    m_ownLanes = lanes;
    m_ownValues = values;
}

void PickModel::forgetOwn(const QSet<MiniProgramId> &programs)
{
    m_ownLanes.removeIf([&programs](OwnLanes::iterator it) { return programs.contains(it.key()); });
    m_ownValues.removeIf([&programs](OwnValues::iterator it) { return programs.contains(it.key()); });
}

void PickModel::checkRows(const QList<int> &rows, bool checked)
{
    if (rows.isEmpty()) {
        return;
    }
    for (const int row : rows) {
        const MiniProgramId &id = m_programs.at(indexAt(row)).id;
        if (checked) {
            m_checked.insert(id);
        } else {
            m_checked.remove(id);
        }
    }
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    emit dataChanged(index(*first, 0), index(*last, 0), {Qt::CheckStateRole});
    emit checkedChanged();
}

void PickModel::checkVisible(bool checked)
{
    QList<int> rows(rowCount());
    for (int i = 0; i < rows.size(); ++i) {
        rows[i] = i;
    }
    checkRows(rows, checked);
}

void PickModel::tick()
{
    constexpr int kPublished = static_cast<int>(Column::Published);
    showAgain(kPublished, kPublished);
}

QList<MiniProgram> PickModel::checked() const
{
    QList<MiniProgram> result;
    result.reserve(m_checked.size());
    for (const MiniProgram &program : m_programs) {
        if (m_checked.contains(program.id)) {
            result.append(program);
        }
    }
    return result;
}

QSet<MiniProgramId> PickModel::hiddenIds() const
{
    if ((!isFiltered() && !m_only) || m_checked.isEmpty()) {
        return {};
    }
    QSet<MiniProgramId> hidden = m_checked;
    for (const int row : shown().rows()) {
        hidden.remove(m_programs.at(row).id);
    }
    return hidden;
}

QVariant PickModel::extra(int row, int column, int role) const
{
    const MiniProgram &program = m_programs.at(row);
    if (role == Qt::CheckStateRole && column == static_cast<int>(Column::Program)) {
        return m_checked.contains(program.id) ? Qt::Checked : Qt::Unchecked;
    }
    return role == FrozenRole ? QVariant(program.frozen) : QVariant();
}

bool PickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    checkRows({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = FilteredTable::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Program)) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

} // namespace flotilla

#include "moc_pickmodel.cpp"
