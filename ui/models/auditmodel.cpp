// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"

#include "pinyin.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString idOf(const Publication &row)
{
    return row.connection.value + u'|' + row.lane.value + u'|' + row.program.value;
}

QVariant timeKey(Instant time) { return qlonglong(time.time_since_epoch().count()); }

} // namespace

AuditModel::AuditModel(Platforms platforms, QObject *parent) : FilteredTable(parent), m_platforms(std::move(platforms))
{
    setUpColumns();
    setOrder(static_cast<int>(Column::State), Qt::AscendingOrder);
}

void AuditModel::setUpColumns()
{
    const auto column = [this](Column which, const std::function<QString()> &title) {
        TableColumn made;
        made.title = title;
        made.text = [this, which](int row) { return cells(m_rows.at(row)).text(which); };
        made.tip = [this, which](int row) { return cells(m_rows.at(row)).toolTip(which); };
        made.tone = [this, which](int row) { return cells(m_rows.at(row)).tone(which); };
        return made;
    };
    TableColumn program = column(Column::Program, [] { return tr("Mini program"); });
    program.key = [this](int row) { return QVariant(m_rows.at(row).name); };
    TableColumn version = column(Column::Version, [] { return tr("Version"); });
    version.fixedFont = true;
    TableColumn state = column(Column::State, [] { return tr("State"); });
    state.key = [this](int row) { return QVariant(qlonglong(reviewState(m_rows.at(row)))); };
    TableColumn since = column(Column::Since, [] { return tr("Since"); });
    since.key = [this](int row) { return timeKey(inStateSince(m_rows.at(row))); };
    TableColumn age = column(Column::Age, [] { return tr("Age"); });
    age.key = [this](int row) { return QVariant(-timeKey(m_rows.at(row).publishedAt).toLongLong()); }; // the oldest has the greatest age
    setColumns({program, column(Column::Lane, [this] { return laneHeader(); }), version, state, since, age,
                column(Column::Reason, [] { return tr("Reason"); })});
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
    m_held.reset();
    take(rows);
}

void AuditModel::take(const QList<Publication> &rows)
{
    QStringList ids;
    ids.reserve(rows.size());
    for (const Publication &row : rows) {
        ids.append(idOf(row));
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

// Rows that are known change where they are; the others have to wait.
void AuditModel::holdBack(const QList<Publication> &rows)
{
    m_held = rows;
    m_heldNew = 0;
    for (const Publication &row : rows) {
        const int known = rowOfId(idOf(row));
        if (known >= 0) {
            m_rows[known] = row;
        } else {
            ++m_heldNew;
        }
    }
    rowsChanged();
}

void AuditModel::stopHolding()
{
    if (m_held) { // also what is empty now
        take(*std::exchange(m_held, std::nullopt));
    }
}

void AuditModel::release()
{
    if (m_held) {
        stopHolding();
        refilter(); // asked for, so what no longer matches goes, too
    }
}

void AuditModel::setShowSuperseded(bool show)
{
    if (m_showSuperseded != show) {
        m_showSuperseded = show;
        stopHolding();
        refilter();
    }
}

void AuditModel::setFilter(const QString &line)
{
    stopHolding();
    FilteredTable::setFilter(line);
}

void AuditModel::setStateFilter(const std::optional<ReviewState> &state)
{
    m_stateFilter = state;
    stopHolding();
    refilter();
}

void AuditModel::setReasonFilter(const QString &reason)
{
    m_reasonFilter = reason;
    stopHolding();
    refilter();
}

void AuditModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0) { // the order in which they were read means nothing
        stopHolding();
        FilteredTable::sort(column, order);
    }
}

AuditCells AuditModel::cells(const Publication &row) const
{
    return {row, m_now, m_overdueDays, m_superseded.contains(idOf(row))};
}

FilterText AuditModel::filterText(int row) const
{
    const Publication &publication = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{publication.name, publication.program.value, publication.laneTitle, publication.lane.value, publication.label,
                                 publication.reason, publication.word, publication.connectionName}
                         .join(u'\n'));
    text.sounds = soundsOf(publication.name);
    const QStringList tags = m_tags.value(publication.program);
    for (const QString &tag : tags) {
        text.tags.append(fold(tag));
    }
    const AuditCells look = cells(publication);
    text.states = {look.stateName(), fold(look.superseded ? look.stateText() : reviewWord(reviewState(publication)))};
    if (look.isLate()) {
        text.states += {u"overdue"_s, fold(tr("overdue"))};
    }
    return text;
}

bool AuditModel::admits(int row) const
{
    const Publication &publication = m_rows.at(row);
    const bool superseded = m_superseded.contains(idOf(publication));
    return (m_showSuperseded || !superseded) && (!m_stateFilter || (!superseded && reviewState(publication) == *m_stateFilter))
        && (m_reasonFilter.isEmpty() || publication.reason == m_reasonFilter);
}

void AuditModel::setNow(Instant now, int overdueDays)
{
    m_now = now;
    m_overdueDays = overdueDays;
    rowsChanged();
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

} // namespace flotilla

#include "moc_auditmodel.cpp"
