// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"

#include "models/ranks.h"
#include "widgets/plaintip.h"

#include <QFontDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString idOf(const Publication &row)
{
    return row.connection.value + u'|' + row.lane.value + u'|' + row.program.value;
}

template <typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : int(b < a);
}

} // namespace

AuditModel::AuditModel(Platforms platforms, QObject *parent)
    : QAbstractTableModel(parent), m_platforms(std::move(platforms)), m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void AuditModel::setPublications(const QList<Publication> &rows, bool hold)
{
    m_superseded.clear();
    for (const int row : supersededRows(rows)) {
        m_superseded.insert(idOf(rows.at(row)));
    }
    if (hold && !m_rows.isEmpty()) {
        holdBack(rows);
        return;
    }
    m_held.clear();
    const bool filtered = m_stateFilter || !m_reasonFilter.isEmpty() || !m_query.isEmpty();
    const bool sameRows = !filtered && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), [](const auto &a, const auto &b) {
        return a.connection == b.connection && a.lane == b.lane && a.program == b.program;
    });
    // What is new on the list of superseded ones leaves the table.
    const bool sameShown = m_showSuperseded || std::none_of(m_index.rows().cbegin(), m_index.rows().cend(), [&](int row) {
        return m_superseded.contains(idOf(m_rows.at(row)));
    });
    if (sameRows && sameShown) {
        m_rows = rows;
        showInPlace();
        return;
    }
    beginResetModel();
    m_rows = rows;
    fillTexts();
    m_ranks.clear();
    rebuild();
    endResetModel();
}

// Rows that are known change where they are; the others have to wait.
void AuditModel::holdBack(const QList<Publication> &rows)
{
    QHash<QString, int> known;
    for (int i = 0; i < m_rows.size(); ++i) {
        known.insert(idOf(m_rows.at(i)), i);
    }
    m_held = rows;
    m_heldNew = 0;
    for (const Publication &row : rows) {
        const int index = known.value(idOf(row), -1);
        if (index >= 0) {
            m_rows[index] = row;
        } else {
            ++m_heldNew;
        }
    }
    showInPlace();
}

void AuditModel::release()
{
    if (!m_held.isEmpty()) {
        setPublications(QList<Publication>(m_held), false);
    }
}

void AuditModel::showInPlace()
{
    fillTexts();
    m_ranks.clear(); // sorted anew at the next filter or click, never under the reader's eyes
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

void AuditModel::setShowSuperseded(bool show)
{
    if (m_showSuperseded != show) {
        m_showSuperseded = show;
        resetRows();
    }
}

AuditCells AuditModel::cells(const Publication &row) const
{
    return {row, m_now, m_overdueDays, m_superseded.contains(idOf(row))};
}

void AuditModel::fillTexts()
{
    m_texts.clear();
    m_texts.reserve(static_cast<size_t>(m_rows.size()));
    for (const Publication &row : std::as_const(m_rows)) {
        FilterText text;
        text.text = fold(QStringList{row.name, row.program.value, row.laneTitle, row.lane.value, row.label, row.reason, row.word,
                                     row.connectionName}
                             .join(u'\n'));
        const AuditCells look = cells(row);
        text.states = {look.stateName(), fold(look.superseded ? look.stateText() : reviewWord(reviewState(row)))};
        if (look.isLate()) {
            text.states += {u"overdue"_s, fold(tr("overdue"))};
        }
        m_texts.push_back(std::move(text));
    }
}

void AuditModel::setFilter(const QString &line)
{
    m_query = FilterQuery(line);
    resetRows();
}

void AuditModel::setStateFilter(const std::optional<ReviewState> &state)
{
    m_stateFilter = state;
    resetRows();
}

void AuditModel::setReasonFilter(const QString &reason)
{
    m_reasonFilter = reason;
    resetRows();
}

void AuditModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumns) {
        return;
    }
    m_sortColumn = Column(column);
    m_sortOrder = order;
    m_ranks.clear();
    resetRows();
}

// Asked for by the person who looks, so nothing is held back any more.
void AuditModel::resetRows()
{
    beginResetModel();
    if (!m_held.isEmpty()) {
        m_rows = std::exchange(m_held, {});
        fillTexts();
        m_ranks.clear();
    }
    rebuild();
    endResetModel();
}

void AuditModel::rebuild()
{
    if (m_ranks.empty()) {
        m_ranks = ranksOf(total(), less());
    }
    const auto shows = [this](int row) {
        const Publication &publication = m_rows.at(row);
        const bool superseded = m_superseded.contains(idOf(publication));
        return (m_showSuperseded || !superseded)
            && (!m_stateFilter || (!superseded && reviewState(publication) == *m_stateFilter))
            && (m_reasonFilter.isEmpty() || publication.reason == m_reasonFilter)
            && m_query.matches(m_texts[static_cast<size_t>(row)]);
    };
    const auto before = [this](int a, int b) { return m_ranks[static_cast<size_t>(a)] < m_ranks[static_cast<size_t>(b)]; };
    m_index.rebuild(total(), shows, before);
}

FilterIndex::Less AuditModel::less() const
{
    if (m_sortColumn == Column::Program) {
        QStringList names;
        names.reserve(m_rows.size());
        for (const Publication &row : m_rows) {
            names += row.name;
        }
        return naturalLess(names, m_sortOrder);
    }
    const auto compare = [this](int a, int b) {
        const Publication &left = m_rows.at(a);
        const Publication &right = m_rows.at(b);
        switch (m_sortColumn) {
        case Column::Program:
            break; // above
        case Column::Lane:
            return QString::compare(left.laneTitle, right.laneTitle, Qt::CaseInsensitive);
        case Column::Version:
            return QString::compare(left.label, right.label, Qt::CaseInsensitive);
        case Column::State:
            return compareValues(reviewState(left), reviewState(right));
        case Column::Since:
            return compareValues(inStateSince(left), inStateSince(right));
        case Column::Age: // the oldest has the greatest age
            return compareValues(right.publishedAt, left.publishedAt);
        case Column::Reason:
            return QString::compare(left.reason, right.reason, Qt::CaseInsensitive);
        }
        return 0;
    };
    if (m_sortOrder == Qt::AscendingOrder) {
        return [compare](int a, int b) { return compare(a, b) < 0; };
    }
    return [compare](int a, int b) { return compare(b, a) < 0; };
}

void AuditModel::setNow(Instant now, int overdueDays)
{
    m_now = now;
    m_overdueDays = overdueDays;
    fillTexts();
    if (rowCount() > 0) {
        emit dataChanged(index(0, int(Column::Since)), index(rowCount() - 1, int(Column::Age)));
    }
}

void AuditModel::retranslate()
{
    fillTexts();
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

bool AuditModel::hasLanes() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Publication &row) { return row.lane.value != row.program.value; });
}

QString AuditModel::laneHeader() const
{
    QSet<QString> words;
    for (const Publication &row : m_rows) {
        if (row.lane.value != row.program.value) {
            words.insert(m_platforms.of(row.platform).words->lane());
        }
    }
    return words.size() == 1 ? *words.constBegin() : tr("Published from");
}

QList<Publication> AuditModel::current() const
{
    QList<Publication> rows = latest();
    rows.removeIf([this](const Publication &row) { return m_superseded.contains(idOf(row)); });
    return rows;
}

QMap<ReviewState, int> AuditModel::counts() const
{
    QMap<ReviewState, int> counts;
    for (const Publication &row : current()) {
        ++counts[reviewState(row)];
    }
    return counts;
}

int AuditModel::waiting() const
{
    const QList<Publication> rows = current();
    return int(std::count_if(rows.cbegin(), rows.cend(), [](const Publication &row) { return waitsForPerson(reviewState(row)); }));
}

int AuditModel::overdue() const
{
    const QList<Publication> rows = current();
    return int(std::count_if(rows.cbegin(), rows.cend(),
                             [this](const Publication &row) { return isOverdue(row, m_now, m_overdueDays); }));
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_index.size();
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Publication &row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cells(row).text(column);
    case Qt::ToolTipRole:
        return plainTip(cells(row).toolTip(column));
    case Qt::FontRole:
        return column == Column::Version ? QVariant(m_fixed) : QVariant();
    case IdRole:
        return idOf(row);
    case ToneRole: {
        const std::optional<Tone> tone = cells(row).tone(column);
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Column::Program:
        return tr("Mini program");
    case Column::Lane:
        return laneHeader();
    case Column::Version:
        return tr("Version");
    case Column::State:
        return tr("State");
    case Column::Since:
        return tr("Since");
    case Column::Age:
        return tr("Age");
    case Column::Reason:
        return tr("Reason");
    }
    return {};
}

} // namespace flotilla
