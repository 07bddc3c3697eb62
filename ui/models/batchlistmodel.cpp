// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchlistmodel.h"

#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

bool isActive(RunState state)
{
    return state != RunState::Idle && state != RunState::Ended;
}

} // namespace

QString runStateWord(RunState state)
{
    switch (state) {
    case RunState::Idle:
    case RunState::Ended:
        return {};
    case RunState::Running:
        return Words::tr("running", "batch");
    case RunState::Pausing:
        return Words::tr("pausing", "batch");
    case RunState::Paused:
        return Words::tr("paused", "batch");
    case RunState::Stopping:
        return Words::tr("stopping", "batch");
    }
    return {};
}

QString totalsText(const Totals &totals)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(totals.succeeded, Words::tr("%n done", nullptr, totals.succeeded));
    add(totals.inReview, Words::tr("%n in review", nullptr, totals.inReview));
    add(totals.rejected, Words::tr("%n rejected", nullptr, totals.rejected));
    add(totals.failed, Words::tr("%n failed", nullptr, totals.failed));
    add(totals.skipped, Words::tr("%n skipped", nullptr, totals.skipped));
    add(totals.cancelled, Words::tr("%n cancelled", nullptr, totals.cancelled));
    add(totals.waiting, Words::tr("%n to go", nullptr, totals.waiting));
    return parts.join(Words::tr(", ", "between parts of a list"));
}

BatchListModel::BatchListModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void BatchListModel::setBatches(const QList<BatchSummary> &batches)
{
    const auto sameFrom = [this, &batches](qsizetype start) {
        if (batches.size() - start != m_rows.size()) {
            return false;
        }
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (batches.at(start + i).id != m_rows.at(i).id) {
                return false;
            }
        }
        return true;
    };
    const qsizetype coming = batches.size() - m_rows.size();
    if (coming < 0 || !sameFrom(coming)) {
        beginResetModel();
        m_rows = batches;
        number();
        endResetModel();
        return;
    }
    if (coming > 0) {
        beginInsertRows({}, 0, static_cast<int>(coming) - 1);
        m_rows = batches;
        number();
        endInsertRows();
    }
    m_rows = batches;
    tick();
}

void BatchListModel::setRunning(const BatchId &id, RunState state, const Totals &totals)
{
    m_running.insert(id, state);
    const int row = rowOf(id);
    if (row >= 0) {
        m_rows[row].totals = totals;
        changed(row);
    }
}

void BatchListModel::tick()
{
    if (!m_rows.isEmpty()) {
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    }
}

void BatchListModel::number()
{
    m_rowOf.clear();
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rowOf.insert(m_rows.at(i).id, i);
    }
}

void BatchListModel::changed(int row)
{
    emit dataChanged(index(row), index(row));
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString BatchListModel::stateText(const BatchSummary &row) const
{
    const RunState state = running(row.id);
    if (isActive(state)) {
        return tr("%1: %2 of %3", "batch state: done of all")
            .arg(runStateWord(state))
            .arg(row.totals.done())
            .arg(row.totals.all());
    }
    const QString totals = totalsText(row.totals);
    const bool onlyToClose = row.laneToClose && row.totals.waiting == 0;
    return onlyToClose ? tr("%1, the app still bound", "batch state").arg(totals) : totals;
}

Tone BatchListModel::tone(const BatchSummary &row) const
{
    const RunState state = running(row.id);
    if (isActive(state)) {
        return state == RunState::Paused ? Tone::Attention : Tone::Running;
    }
    if (row.totals.failed > 0 || row.totals.rejected > 0) {
        return Tone::Bad;
    }
    if (row.isUnfinished()) {
        return Tone::Attention;
    }
    if (row.totals.inReview > 0) {
        return Tone::Review;
    }
    return row.totals.succeeded > 0 ? Tone::Good : Tone::Quiet;
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BatchSummary &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return plainTip(tr("%1, started %2 by %3").arg(row.title, absolute(row.createdAt), row.createdBy));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "batch: size and time, state")
            .arg(row.title, index.data(SecondRole).toString(), stateText(row));
    case IdRole:
        return row.id.value;
    case SecondRole:
        return tr("%1 · %2", "how many · when")
            .arg(tr("%n targets", nullptr, row.targets), ago(row.createdAt, m_clock.now()));
    case StateRole:
        return stateText(row);
    case ToneRole:
        return static_cast<int>(tone(row));
    case DoneRole:
        return isActive(running(row.id)) && row.totals.all() > 0
                   ? QVariant(double(row.totals.done()) / double(row.totals.all()))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace flotilla
