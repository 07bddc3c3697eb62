// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filteredtable.h"

#include "models/ranks.h"
#include "widgets/plaintip.h"

#include <QFontDatabase>

#include <algorithm>

namespace flotilla {

namespace {

// About thirty repaints a second: faster is not seen, slower feels late.
constexpr int kFlushMillis = 33;
// Beyond this many separate runs one signal for the whole range is cheaper than many.
constexpr size_t kMaxRuns = 16;
// Views take so many insertions or removals one by one; beyond that a reset is what they are quicker with.
constexpr size_t kMaxMoves = 64;

} // namespace

FilteredTable::FilteredTable(QObject *parent) : QAbstractTableModel(parent), m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushMillis);
    connect(&m_flush, &QTimer::timeout, this, &FilteredTable::flush);
}

bool FilteredTable::admits(int) const { return true; }
int FilteredTable::groupOf(int) const { return 0; }
QVariant FilteredTable::extra(int, int, int) const { return {}; }

void FilteredTable::setFilter(const QString &line)
{
    m_query = FilterQuery(line, filterKeys(), m_home);
    refilter();
}

void FilteredTable::setShownColumns(const std::function<bool(int column)> &isShown)
{
    m_isShown = isShown;
    shownColumnsChanged();
}

void FilteredTable::shownColumnsChanged()
{
    m_isStale.assign(m_isStale.size(), true);
    if (isFiltered()) {
        refilter();
    }
}

void FilteredTable::setGrouped(bool grouped)
{
    if (m_grouped != grouped) {
        m_grouped = grouped;
        m_ranks.clear();
        refilter();
    }
}

void FilteredTable::setOrder(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_order = order;
    m_ranks.clear();
}

void FilteredTable::sort(int column, Qt::SortOrder order)
{
    setOrder(column, order);
    refilter();
}

void FilteredTable::refilter()
{
    beginResetModel();
    rebuild();
    endResetModel();
}

void FilteredTable::rebuild()
{
    rank();
    const FilterIndex::Less before = [this](int a, int b) { return m_ranks[static_cast<size_t>(a)] < m_ranks[static_cast<size_t>(b)]; };
    m_index.rebuild(total(), [this](int row) { return shows(row); }, m_ranks.empty() ? FilterIndex::Less() : before);
}

void FilteredTable::rank()
{
    if (!m_ranks.empty() || (m_sortColumn < 0 && !m_grouped)) {
        return;
    }
    const FilterIndex::Less byColumn = m_sortColumn < 0 ? [](int, int) { return false; } : lessByColumn();
    m_ranks = ranksOf(total(), !m_grouped ? byColumn : [this, byColumn](int a, int b) {
        return groupOf(a) != groupOf(b) ? groupOf(a) < groupOf(b) : byColumn(a, b);
    });
}

QVariant FilteredTable::keyOf(int row, int column) const
{
    const TableColumn &which = m_columns.at(column);
    return which.key ? which.key(row) : QVariant(which.text(row));
}

FilterIndex::Less FilteredTable::lessByColumn() const
{
    QVariantList keys;
    keys.reserve(total());
    for (int row = 0; row < total(); ++row) {
        keys.append(keyOf(row, m_sortColumn));
    }
    return keysLess(keys, m_order);
}

bool FilteredTable::shows(int row)
{
    if (!admits(row) || m_query.isEmpty()) {
        return admits(row);
    }
    const auto at = static_cast<size_t>(row);
    if (m_isStale[at]) {
        m_isStale[at] = false;
        m_texts[at] = filterText(row);
    }
    return m_query.matches(m_texts[at]);
}

void FilteredTable::swapRows(const QStringList &ids, const std::function<void()> &swap)
{
    swap();
    m_ids = ids;
    m_places.clear();
    for (int row = 0; row < total(); ++row) {
        m_places.insert(ids.at(row), row);
    }
    const auto count = static_cast<size_t>(total());
    m_texts.assign(count, {});
    m_isStale.assign(count, true);
    m_isDirty.assign(count, false);
    m_dirty.clear();
    m_flush.stop();
    m_ranks.clear();
}

void FilteredTable::resetRows(const QStringList &ids, const std::function<void()> &swap)
{
    beginResetModel();
    swapRows(ids, swap);
    rebuild();
    endResetModel();
}

void FilteredTable::takeRows(const QStringList &ids, const std::function<void()> &swap)
{
    QHash<QString, int> places;
    for (int row = 0; row < ids.size(); ++row) {
        places.insert(ids.at(row), row);
    }
    const Ranges gone = rangesOf([this, &places](int row) { return !places.contains(m_ids.at(row)); });
    if (total() == 0 || gone.size() > kMaxMoves) {
        resetRows(ids, swap);
        return;
    }
    removeRanges(gone);
    std::vector<int> now;
    now.reserve(m_index.rows().size());
    for (const int row : m_index.rows()) {
        now.push_back(places.value(m_ids.at(row)));
    }
    swapRows(ids, swap);
    m_index.take(std::move(now), total());
    removeRanges(rangesOf([this](int row) { return !admits(row); }));
    if (m_index.size() > 0) {
        emit dataChanged(index(0, 0), index(m_index.size() - 1, columnCount() - 1));
    }
    insertMissing();
}

FilteredTable::Ranges FilteredTable::rangesOf(const std::function<bool(int)> &goes) const
{
    Ranges ranges;
    for (int visible = m_index.size() - 1; visible >= 0; --visible) {
        if (!goes(m_index.rowAt(visible))) {
            continue;
        }
        if (!ranges.empty() && ranges.back().first == visible + 1) {
            ranges.back().first = visible;
        } else {
            ranges.emplace_back(visible, visible);
        }
    }
    return ranges;
}

void FilteredTable::removeRanges(const Ranges &ranges)
{
    for (const auto &[first, last] : ranges) {
        beginRemoveRows({}, first, last);
        m_index.remove(first, last - first + 1);
        endRemoveRows();
    }
}

// New rows come where the order has them; it may be an older one for those that are on the screen.
void FilteredTable::insertMissing()
{
    std::vector<int> coming;
    for (int row = 0; row < total(); ++row) {
        if (m_index.visibleOf(row) < 0 && shows(row)) {
            coming.push_back(row);
        }
    }
    if (coming.empty()) {
        return;
    }
    rank();
    const auto before = [this](int a, int b) {
        return m_ranks.empty() ? a < b : m_ranks[static_cast<size_t>(a)] < m_ranks[static_cast<size_t>(b)];
    };
    std::stable_sort(coming.begin(), coming.end(), before);
    const std::vector<std::pair<int, std::vector<int>>> runs = placesFor(coming, m_index.rows(), before);
    if (runs.size() > kMaxMoves) {
        refilter();
        return;
    }
    for (const auto &[where, rows] : runs) {
        beginInsertRows({}, where, where + static_cast<int>(rows.size()) - 1);
        m_index.insert(where, rows);
        endInsertRows();
    }
}

void FilteredTable::rowChanged(int row)
{
    const auto at = static_cast<size_t>(row);
    if (row < 0 || at >= m_isDirty.size()) {
        return;
    }
    m_isStale[at] = true;
    m_ranks.clear(); // sorted anew at the next filter or click, never under the reader's eyes
    if (m_isDirty[at]) {
        return;
    }
    m_isDirty[at] = true;
    m_dirty.push_back(row);
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void FilteredTable::flush()
{
    std::vector<int> rows;
    std::vector<int> coming;
    for (const int row : m_dirty) {
        m_isDirty[static_cast<size_t>(row)] = false;
        if (const int visible = m_index.visibleOf(row); visible >= 0) {
            rows.push_back(visible); // a row that no longer matches stays until the filter is changed: nothing jumps
        } else if (shows(row)) {
            coming.push_back(row);
        }
    }
    m_dirty.clear();
    tellChanges(std::move(rows));
    if (!coming.empty()) {
        beginInsertRows({}, m_index.size(), m_index.size() + static_cast<int>(coming.size()) - 1);
        m_index.insert(m_index.size(), coming);
        endInsertRows();
    }
}

void FilteredTable::tellChanges(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (const auto &[first, last] : rangesIn(rows, kMaxRuns)) {
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

void FilteredTable::rowsChanged()
{
    m_isStale.assign(m_isStale.size(), true);
    m_ranks.clear();
    showAgain(0, columnCount() - 1);
}

void FilteredTable::showAgain(int first, int last)
{
    if (m_index.size() > 0) {
        emit dataChanged(index(0, first), index(m_index.size() - 1, last));
    }
}

void FilteredTable::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    rowsChanged();
}

int FilteredTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_index.size(); }
int FilteredTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant FilteredTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = m_index.rowAt(index.row());
    const TableColumn &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row);
    case Qt::ToolTipRole:
        return plainTip(column.tip ? column.tip(row) : column.text(row));
    case Qt::AccessibleTextRole:
        return column.spoken ? column.spoken(row) : column.text(row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return column.fixedFont ? QVariant(m_fixed) : QVariant();
    case IdRole:
        return m_ids.at(row);
    case SortRole:
        return keyOf(row, index.column());
    case RawRole:
        return column.raw ? column.raw(row) : QVariant();
    case ToneRole: {
        const std::optional<Tone> tone = column.tone ? column.tone(row) : std::nullopt;
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    }
    case GroupRole:
        return m_grouped && (index.row() == 0 || groupOf(m_index.rowAt(index.row() - 1)) != groupOf(row));
    case kFilterWordsRole:
        return m_query.words();
    default:
        return extra(row, index.column(), role);
    }
}

QVariant FilteredTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn &column = m_columns.at(section);
    const Qt::Alignment alignment = Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft);
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(alignment) : role == Qt::DisplayRole ? QVariant(column.title()) : QVariant();
}

} // namespace flotilla

#include "moc_filteredtable.cpp"
