// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewmodel.h"

#include "models/auditcells.h"
#include "pinyin.h"
#include "widgets/timewords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString reviewIdOf(const ReviewRow &row) { return row.key.isEmpty() ? row.program.value : row.key; }

QVariant momentKey(Instant time) { return qlonglong(time.time_since_epoch().count()); }

} // namespace

ReviewModel::ReviewModel(QObject *parent) : FilteredTable(parent)
{
    setUpColumns();
    setOrder(static_cast<int>(Column::State), Qt::AscendingOrder);
}

TableColumn ReviewModel::column(QString (*title)(), const std::function<QString(const ReviewRow &)> &text)
{
    TableColumn made;
    made.title = title;
    made.text = [this, text](int row) { return text(m_rows.at(row)); };
    return made;
}

void ReviewModel::setUpColumns()
{
    TableColumn version = column([] { return tr("Version"); }, [](const ReviewRow &r) { return r.version; });
    version.fixedFont = true;
    TableColumn audit = column([] { return tr("Audit ID"); }, [](const ReviewRow &r) { return r.auditId; });
    audit.fixedFont = true;
    TableColumn reason = column([] { return tr("Reason"); }, [](const ReviewRow &r) { return r.reason.simplified(); });
    reason.tip = [this](int row) { return m_rows.at(row).reason; };
    setColumns({column([] { return tr("Mini program"); }, [](const ReviewRow &r) { return r.name.isEmpty() ? r.program.value : r.name; }), version,
                stateColumn(), column([] { return tr("Decided by"); }, [](const ReviewRow &r) { return r.deciders; }),
                column([] { return tr("Submitted by"); }, [](const ReviewRow &r) { return r.by; }), sinceColumn(), reason, audit});
}

TableColumn ReviewModel::stateColumn()
{
    TableColumn state = column([] { return tr("State"); }, [this](const ReviewRow &r) {
        return r.problem.isEmpty() ? stateText(r) : tr("%1 (not read)", "a state that could not be read again").arg(stateText(r));
    });
    state.key = [this](int row) { return QVariant(qlonglong(m_rows.at(row).state)); };
    state.tone = [this](int row) {
        const ReviewRow &r = m_rows.at(row);
        return std::optional(r.problem.isEmpty() ? reviewTone(r.state) : Tone::Attention);
    };
    state.tip = [this](int row) { return stateMeaning(m_rows.at(row)); };
    return state;
}

QString ReviewModel::stateMeaning(const ReviewRow &row) const
{
    return row.problem.isEmpty() ? m_help(row.state)
                                 : tr("%1 The last time it could not be asked: %2", "what the state means").arg(m_help(row.state), row.problem);
}

TableColumn ReviewModel::sinceColumn()
{
    TableColumn since = column([] { return tr("Submitted"); }, [this](const ReviewRow &r) { return sinceText(r); });
    since.key = [this](int row) { return momentKey(m_rows.at(row).since); };
    since.tip = [this](int row) {
        const ReviewRow &r = m_rows.at(row);
        return r.isOpen() && isSet(r.since) ? tr("%1: in review for %2", "a time, how long").arg(absolute(r.since), ageText(m_now - r.since)) : absolute(r.since);
    };
    since.tone = [this](int row) -> std::optional<Tone> {
        return isOverdue(m_rows.at(row), m_now, m_overdueDays) ? std::optional(Tone::Attention) : std::nullopt;
    };
    return since;
}

// A word that is not understood is shown as it came.
QString ReviewModel::stateText(const ReviewRow &row) const
{
    return row.state == ReviewState::NotKnown && !row.word.isEmpty() ? row.word : reviewWord(row.state);
}

QString ReviewModel::sinceText(const ReviewRow &row) const
{
    const QString when = ago(row.since, m_now);
    return isOverdue(row, m_now, m_overdueDays) ? tr("%1, overdue").arg(when) : when;
}

void ReviewModel::setReviews(const QList<ReviewRow> &rows, bool hold)
{
    m_held.reset();
    m_heldNew = 0;
    if (!hold || m_rows.isEmpty()) {
        take(rows);
        return;
    }
    for (const ReviewRow &row : rows) {
        const int known = rowOfId(reviewIdOf(row));
        if (known >= 0) {
            m_rows[known] = row;
        } else {
            ++m_heldNew;
        }
    }
    m_held = rows;
    rowsChanged();
}

void ReviewModel::take(const QList<ReviewRow> &rows)
{
    QStringList ids;
    ids.reserve(rows.size());
    for (const ReviewRow &row : rows) {
        ids.append(reviewIdOf(row));
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

int ReviewModel::heldBack() const
{
    return m_heldNew;
}

void ReviewModel::release()
{
    if (m_held) { // also what is empty now
        m_heldNew = 0;
        take(*std::exchange(m_held, std::nullopt));
        refilter(); // asked for, so what no longer matches goes, too
    }
}

void ReviewModel::setStateFilter(const std::optional<ReviewState> &state)
{
    m_stateFilter = state;
    refilter();
}

void ReviewModel::setReasonFilter(const QString &reason)
{
    m_reasonFilter = reason;
    refilter();
}

void ReviewModel::setNow(Instant now, int overdueDays)
{
    m_now = now;
    m_overdueDays = overdueDays;
    rowsChanged();
}

FilterText ReviewModel::filterText(int row) const
{
    const ReviewRow &review = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{review.name, review.program.value, review.version, review.auditId, review.reason, review.problem, review.deciders, review.by}.join(u'\n'));
    text.sounds = soundsOf(review.name);
    const QStringList tags = m_tags.value(review.program);
    for (const QString &tag : tags) {
        text.tags.append(fold(tag));
    }
    text.states = {reviewStateName(review.state), fold(stateText(review))};
    if (!review.problem.isEmpty()) {
        text.states += {u"unread"_s, fold(tr("not read"))};
    }
    if (isOverdue(review, m_now, m_overdueDays)) {
        text.states += {u"overdue"_s, fold(tr("overdue"))};
    }
    return text;
}

bool ReviewModel::admits(int row) const
{
    const ReviewRow &review = m_rows.at(row);
    return (!m_stateFilter || review.state == *m_stateFilter) && (m_reasonFilter.isEmpty() || review.reason == m_reasonFilter);
}

QVariant ReviewModel::extra(int row, int, int role) const
{
    return role == ProgramRole ? QVariant(m_rows.at(row).program.value) : QVariant();
}

QMap<ReviewState, int> ReviewModel::counts() const
{
    QMap<ReviewState, int> counts;
    for (const ReviewRow &row : m_rows) {
        ++counts[row.state];
    }
    return counts;
}

QList<ReasonGroup> ReviewModel::reasons() const
{
    QStringList texts;
    for (const ReviewRow &row : m_rows) {
        texts.append(row.reason);
    }
    return equalReasons(texts);
}

int ReviewModel::overdue() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const ReviewRow &row) { return isOverdue(row, m_now, m_overdueDays); }));
}

} // namespace flotilla

#include "moc_reviewmodel.cpp"
