// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickmodel.h"

#include "widgets/plaintip.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

PickModel::PickModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void PickModel::setWords(const Words &words)
{
    if (m_words != &words) {
        m_words = &words;
        foldRows();
    }
}

void PickModel::setPrograms(const QList<MiniProgram> &programs)
{
    if (programs == m_programs) {
        return;
    }
    const bool sameRows = std::equal(programs.cbegin(), programs.cend(), m_programs.cbegin(), m_programs.cend(),
                                     [](const MiniProgram &a, const MiniProgram &b) { return a.connection == b.connection && a.id == b.id; });
    if (sameRows && m_query.isEmpty() && m_sortColumn < 0) {
        m_programs = programs;
        retranslate(); // the same rows in the same order
        return;
    }
    const qsizetype before = m_checked.size();
    beginResetModel();
    m_programs = programs;
    QSet<MiniProgramId> still;
    for (const MiniProgram &program : programs) {
        if (m_checked.contains(program.id)) {
            still.insert(program.id);
        }
    }
    m_checked = still;
    foldRows();
    rebuild();
    endResetModel();
    if (m_checked.size() != before) {
        emit checkedChanged();
    }
}

void PickModel::foldRows()
{
    m_texts.clear();
    m_texts.reserve(static_cast<size_t>(m_programs.size()));
    for (const MiniProgram &program : std::as_const(m_programs)) {
        FilterText folded;
        folded.text = fold(program.name + u'\n' + program.id.value + u'\n' + program.note + u'\n'
                           + program.tags.join(u'\n') + u'\n' + program.lastLabel);
        for (const QString &tag : program.tags) {
            folded.tags.append(fold(tag));
        }
        if (isSet(program.lastPublishedAt)) {
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
        m_texts.push_back(folded);
    }
}

void PickModel::setFilter(const QString &line)
{
    beginResetModel();
    m_query = FilterQuery(line);
    rebuild();
    endResetModel();
}

void PickModel::rebuild()
{
    FilterIndex::Shows shows;
    if (!m_query.isEmpty()) {
        shows = [this](int row) { return m_query.matches(m_texts[static_cast<size_t>(row)]); };
    }
    m_index.rebuild(static_cast<int>(m_programs.size()), shows, lessBySort());
}

void PickModel::setChecked(const QSet<MiniProgramId> &programs)
{
    m_checked.clear();
    for (const MiniProgram &program : std::as_const(m_programs)) {
        if (programs.contains(program.id)) {
            m_checked.insert(program.id);
        }
    }
    if (m_index.size() > 0) {
        emit dataChanged(index(0, 0), index(m_index.size() - 1, 0), {Qt::CheckStateRole});
    }
    emit checkedChanged();
}

void PickModel::checkRows(const QList<int> &rows, bool checked)
{
    if (rows.isEmpty()) {
        return;
    }
    int first = rows.first();
    int last = rows.first();
    for (const int row : rows) {
        const MiniProgramId &id = m_programs.at(m_index.rowAt(row)).id;
        if (checked) {
            m_checked.insert(id);
        } else {
            m_checked.remove(id);
        }
        first = std::min(first, row);
        last = std::max(last, row);
    }
    emit dataChanged(index(first, 0), index(last, 0), {Qt::CheckStateRole});
    emit checkedChanged();
}

void PickModel::checkVisible(bool checked)
{
    QList<int> rows(m_index.size());
    for (int i = 0; i < rows.size(); ++i) {
        rows[i] = i;
    }
    checkRows(rows, checked);
}

void PickModel::retranslate()
{
    foldRows();
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (m_index.size() > 0) {
        emit dataChanged(index(0, 0), index(m_index.size() - 1, kColumns - 1));
    }
}

void PickModel::tick()
{
    constexpr int kPublished = static_cast<int>(Column::Published);
    if (m_index.size() > 0) {
        emit dataChanged(index(0, kPublished), index(m_index.size() - 1, kPublished), {Qt::DisplayRole});
    }
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
    if (m_query.isEmpty() || m_checked.isEmpty()) {
        return {};
    }
    QSet<MiniProgramId> hidden = m_checked;
    for (const int row : m_index.rows()) {
        hidden.remove(m_programs.at(row).id);
    }
    return hidden;
}

int PickModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_index.size(); }
int PickModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QString PickModel::text(const MiniProgram &program, Column column) const
{
    switch (column) {
    case Column::Program:
        return program.name.isEmpty() ? program.id.value : program.name;
    case Column::Id:
        return program.id.value;
    case Column::Tags:
        return program.frozen ? (QStringList(tr("frozen")) + program.tags).join(u"  "_s) : program.tags.join(u"  "_s);
    case Column::Label:
        return program.lastLabel;
    case Column::Published:
        return isSet(program.lastPublishedAt) ? ago(program.lastPublishedAt, m_clock.now()) : tr("never", "published");
    }
    return {};
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MiniProgram &program = m_programs.at(m_index.rowAt(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(program, column);
    case Qt::CheckStateRole:
        return column == Column::Program ? QVariant(m_checked.contains(program.id) ? Qt::Checked : Qt::Unchecked)
                                         : QVariant();
    case Qt::ToolTipRole:
        if (column == Column::Published) {
            return plainTip(absolute(program.lastPublishedAt));
        }
        return plainTip(column == Column::Program && !program.note.isEmpty() ? program.note : text(program, column));
    case IdRole:
        return program.id.value;
    case FrozenRole:
        return program.frozen;
    default:
        return {};
    }
}

bool PickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    checkRows({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant PickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Program:
        return tr("Mini program");
    case Column::Id:
        return tr("AppID");
    case Column::Tags:
        return tr("Tags");
    case Column::Label:
        return tr("Version");
    case Column::Published:
        return tr("Published");
    }
    return {};
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Program)) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

void PickModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    rebuild();
    endResetModel();
}

FilterIndex::Less PickModel::lessBySort() const
{
    if (m_sortColumn < 0) {
        return {};
    }
    const auto column = static_cast<Column>(m_sortColumn);
    const bool down = m_order == Qt::DescendingOrder;
    if (column == Column::Published) {
        return [this, down](int a, int b) {
            const Instant left = m_programs.at(down ? b : a).lastPublishedAt;
            return left < m_programs.at(down ? a : b).lastPublishedAt;
        };
    }
    QStringList keys;
    keys.reserve(m_programs.size());
    for (const MiniProgram &program : m_programs) {
        keys.append(fold(text(program, column)));
    }
    return [keys, down](int a, int b) { return keys.at(down ? b : a) < keys.at(down ? a : b); };
}

} // namespace flotilla
