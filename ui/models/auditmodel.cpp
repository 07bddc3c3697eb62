// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"

#include "model/words.h"
#include "models/ranks.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString idOf(const Publication &row)
{
    return row.connection.value + u'|' + row.app.value + u'|' + row.program.value;
}

/// Stable English words for `state:`.
QString stateName(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
        return u"submit"_s;
    case ReviewState::InReview:
        return u"review"_s;
    case ReviewState::Rejected:
        return u"rejected"_s;
    case ReviewState::ToRelease:
        return u"approved"_s;
    case ReviewState::Released:
        return u"released"_s;
    case ReviewState::NotKnown:
        break;
    }
    return u"unknown"_s;
}

template <typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : int(b < a);
}

} // namespace

QString ageText(Millis age)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(age).count();
    if (hours < 1) {
        return QCoreApplication::translate("AuditModel", "under 1 h");
    }
    if (hours < 48) {
        return QCoreApplication::translate("AuditModel", "%n h", nullptr, int(hours));
    }
    const int days = int(hours / 24); // lupdate of Qt 6.4 never ends on a division inside the call
    return QCoreApplication::translate("AuditModel", "%n day(s)", nullptr, days);
}

Tone reviewTone(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
        return Tone::Attention;
    case ReviewState::InReview:
        return Tone::Review;
    case ReviewState::Rejected:
        return Tone::Bad;
    case ReviewState::ToRelease:
        return Tone::Running;
    case ReviewState::Released:
        return Tone::Good;
    case ReviewState::NotKnown:
        break;
    }
    return Tone::Quiet;
}

Instant inStateSince(const Publication &row)
{
    Instant since = isSet(row.since) ? row.since : row.publishedAt;
    for (const Stage stage : {Stage::Submitted, Stage::Approved, Stage::Released}) {
        if (const auto &tick = tickOf(row, stage); tick && tick->when > since && reviewState(row) != ReviewState::Rejected) {
            since = tick->when;
        }
    }
    return since;
}

AuditModel::AuditModel(QObject *parent)
    : QAbstractTableModel(parent), m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void AuditModel::setPublications(const QList<Publication> &rows)
{
    const bool filtered = m_stateFilter || !m_reasonFilter.isEmpty() || !m_query.isEmpty();
    const bool sameRows = !filtered && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), [](const auto &a, const auto &b) {
        return a.connection == b.connection && a.app == b.app && a.program == b.program;
    });
    if (sameRows) {
        m_rows = rows;
        fillTexts();
        m_ranks.clear(); // sorted anew at the next filter or click, never under the reader's eyes
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    fillTexts();
    m_ranks.clear();
    rebuild();
    endResetModel();
}

void AuditModel::fillTexts()
{
    m_texts.clear();
    m_texts.reserve(static_cast<size_t>(m_rows.size()));
    for (const Publication &row : std::as_const(m_rows)) {
        FilterText text;
        text.text = fold(QStringList{row.name, row.program.value, row.appTitle, row.app.value, row.label, row.reason, row.word,
                                     row.connectionName}
                             .join(u'\n'));
        const ReviewState state = reviewState(row);
        text.states = {stateName(state), fold(reviewWord(state))};
        if (isOverdue(row, m_now, m_overdueDays)) {
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

void AuditModel::resetRows()
{
    beginResetModel();
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
        return (!m_stateFilter || reviewState(publication) == *m_stateFilter)
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
        case Column::App:
            return QString::compare(left.appTitle, right.appTitle, Qt::CaseInsensitive);
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

QMap<ReviewState, int> AuditModel::counts() const
{
    QMap<ReviewState, int> counts;
    for (const Publication &row : m_rows) {
        ++counts[reviewState(row)];
    }
    return counts;
}

int AuditModel::waiting() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Publication &row) { return waitsForPerson(reviewState(row)); }));
}

int AuditModel::overdue() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
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

QString AuditModel::text(const Publication &row, Column column) const
{
    switch (column) {
    case Column::Program:
        return row.name.isEmpty() ? row.program.value : row.name;
    case Column::App:
        return row.appTitle.isEmpty() ? row.app.value : row.appTitle;
    case Column::Version:
        return row.label;
    case Column::State:
        // A word that is not understood is shown as it came.
        return reviewState(row) == ReviewState::NotKnown && !row.word.isEmpty() ? row.word : reviewWord(reviewState(row));
    case Column::Since:
        return ago(inStateSince(row), m_now);
    case Column::Age:
        if (!isSet(row.publishedAt)) {
            return {};
        }
        return isOverdue(row, m_now, m_overdueDays) ? tr("%1, overdue").arg(ageText(m_now - row.publishedAt))
                                                    : ageText(m_now - row.publishedAt);
    case Column::Reason:
        return row.reason.simplified();
    }
    return {};
}

QString AuditModel::toolTip(const Publication &row, Column column) const
{
    switch (column) {
    case Column::Program:
        return row.program.value;
    case Column::App:
        return tr("%1, connection %2").arg(row.app.value, row.connectionName);
    case Column::State:
        return row.word.isEmpty() ? reviewHelp(reviewState(row))
                                  : tr("The platform says “%1”. %2").arg(row.word, reviewHelp(reviewState(row)));
    case Column::Since:
        return absolute(inStateSince(row));
    case Column::Age:
        return tr("published %1").arg(absolute(row.publishedAt));
    case Column::Version:
    case Column::Reason:
        break;
    }
    return column == Column::Reason ? row.reason : row.note;
}

QVariant AuditModel::tone(const Publication &row, Column column) const
{
    if (column == Column::Age && isOverdue(row, m_now, m_overdueDays)) {
        return int(Tone::Attention);
    }
    if (column != Column::State) {
        return {};
    }
    return int(reviewTone(reviewState(row)));
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
        return text(row, column);
    case Qt::ToolTipRole:
        return plainTip(toolTip(row, column));
    case Qt::FontRole:
        return column == Column::Version ? QVariant(m_fixed) : QVariant();
    case IdRole:
        return idOf(row);
    case ToneRole:
        return tone(row, column);
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
    case Column::App:
        return tr("App");
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
