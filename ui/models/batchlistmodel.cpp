// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchlistmodel.h"

#include "model/toldstate.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"
#include "run/plannedorders.h"
#include "workflow/starttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct BatchListTexts
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
        return BatchListTexts::tr("running", "batch");
    case RunState::Pausing:
        return BatchListTexts::tr("pausing", "batch");
    case RunState::Paused:
        return BatchListTexts::tr("paused", "batch");
    case RunState::Stopping:
        return BatchListTexts::tr("stopping", "batch");
    }
    return {};
}

QString totalsText(const Totals &totals, const Words &words, const QString &operation)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(totals.succeeded, BatchListTexts::tr("%n done", nullptr, totals.succeeded));
    add(totals.resting, BatchListTexts::tr("%1 %2", "how many, in what state").arg(totals.resting).arg(words.phaseOf(Phase::Resting, operation)));
    add(totals.rejected, BatchListTexts::tr("%n rejected", nullptr, totals.rejected));
    add(totals.failed, BatchListTexts::tr("%n failed", nullptr, totals.failed));
    add(totals.skipped, BatchListTexts::tr("%n skipped", nullptr, totals.skipped));
    add(totals.cancelled, BatchListTexts::tr("%n cancelled", nullptr, totals.cancelled));
    add(totals.waiting, BatchListTexts::tr("%n to go", nullptr, totals.waiting));
    return parts.join(BatchListTexts::tr(", ", "between parts of a list"));
}

QString operationTitle(const Words &words, const Operation &operation, const Values &options)
{
    QString title = words.operation(operation.name);
    for (const Field &field : operation.options) {
        const QString chosen = field.required && field.kind == Field::Kind::Choice ? options.value(field.name) : QString();
        if (!chosen.isEmpty()) {
            title = BatchListTexts::tr("%1: %2", "operation, what was decided").arg(title, words.choice(field.name, chosen));
        }
    }
    return title;
}

BatchListModel::BatchListModel(const Clock &clock, Platforms platforms, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock), m_platforms(std::move(platforms))
{
}

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

void BatchListModel::setElsewhere(const QSet<BatchId> &ids)
{
    if (ids != m_elsewhere) {
        m_elsewhere = ids;
        tick();
    }
}

void BatchListModel::setNames(const QHash<BatchId, QString> &names)
{
    if (names != m_names) {
        m_names = names;
        tick();
    }
}

void BatchListModel::setVersions(const QHash<BatchId, QString> &versions)
{
    if (versions != m_versions) {
        m_versions = versions;
        tick();
    }
}

void BatchListModel::setPrograms(const QHash<BatchId, QString> &programs)
{
    if (programs != m_programs) {
        m_programs = programs;
        tick();
    }
}

void BatchListModel::setPlanned(const QHash<BatchId, Instant> &starts, const QSet<BatchId> &unapproved, const QSet<BatchId> &held,
                                const QSet<BatchId> &frozen)
{
    if (starts != m_planned || unapproved != m_unapproved || held != m_held || frozen != m_frozen) {
        m_planned = starts;
        m_unapproved = unapproved;
        m_held = held;
        m_frozen = frozen;
        tick();
    }
}

bool BatchListModel::waitsRightly(const BatchSummary &row) const { return isSet(plannedFor(row.id)) && (m_unapproved.contains(row.id) || !isLate(row)); }

// What was approved late begins late.
bool BatchListModel::isLate(const BatchSummary &row) const
{
    const Instant now = m_clock.now();
    return startStateOf(row.options, row.createdAt, now) == StartState::Overdue && startState(plannedFor(row.id), now) == StartState::Overdue;
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

QString BatchListModel::withProgram(const QString &title, const BatchSummary &row) const
{
    const QString program = m_programs.value(row.id);
    return program.isEmpty() ? title : tr("%1 → %2", "what → its one mini program").arg(title, program);
}

// A lane that is a mini program itself would make a title of all their names.
QString BatchListModel::titleOf(const BatchSummary &row) const
{
    if (QString name = m_names.value(row.id); !name.isEmpty()) {
        return name;
    }
    const Operation *operation = m_platforms.of(row.platform).operation(row.operation);
    if (!operation || !operation->laneField.isEmpty()) {
        const QString title = row.label.isEmpty() ? row.title : tr("%1 %2", "title, version").arg(row.title, row.label);
        return withProgram(title, row);
    }
    const QString what = operationTitle(wordsOf(row), *operation, row.options);
    const QString version = row.label.isEmpty() ? m_versions.value(row.id) : row.label;
    const QString named = version.isEmpty() ? what : tr("%1 %2", "operation, version").arg(what, version);
    return tr("%1 · %2", "operation · connection").arg(withProgram(named, row), row.connectionName);
}

// What rests and is to go on is not over: the command line counts it as waiting, too.
Totals BatchListModel::told(const BatchSummary &row) const
{
    const Operation *operation = m_platforms.of(row.platform).operation(row.operation);
    return operation ? toldTotals(row.totals, *operation, row.options) : row.totals;
}

QString BatchListModel::stateText(const BatchSummary &row) const
{
    const RunState state = running(row.id);
    const Totals counts = told(row);
    if (isActive(state)) {
        return tr("%1: %2 of %3", "batch state: done of all")
            .arg(runStateWord(state))
            .arg(counts.done())
            .arg(counts.all());
    }
    if (runsElsewhere(row.id)) {
        return tr("in another process: %1 of %2", "batch state: done of all").arg(counts.done()).arg(counts.all());
    }
    if (const Instant start = plannedFor(row.id); isSet(start)) {
        if (m_unapproved.contains(row.id)) {
            return tr("waits for a second person", "batch state");
        }
        if (m_held.contains(row.id)) {
            return tr("needs a person", "batch state");
        }
        const QString label = runOn(row.options);
        const bool atOnce = startOf(row.options) <= row.createdAt && !label.isEmpty();
        if (m_frozen.contains(row.id) && !isLate(row)) {
            return atOnce ? tr("its connection is frozen", "batch state") : tr("frozen when it should begin: %1", "batch state").arg(shortStartText(start));
        }
        if (atOnce) {
            return tr("waits for a runner “%1”", "batch state").arg(label);
        }
        return isLate(row) ? tr("missed its start", "batch state") : tr("begins %1", "batch state").arg(shortStartText(start));
    }
    const QString totals = totalsText(counts, wordsOf(row), row.operation);
    const bool onlyToClose = row.laneToClose && row.totals.waiting == 0;
    return onlyToClose ? tr("%1, the last step still to do", "batch state").arg(totals) : totals;
}

Tone BatchListModel::tone(const BatchSummary &row) const
{
    const RunState state = running(row.id);
    if (isActive(state)) {
        return state == RunState::Paused ? Tone::Attention : Tone::Running;
    }
    if (runsElsewhere(row.id)) {
        return Tone::Running;
    }
    if (const Instant start = plannedFor(row.id); isSet(start)) {
        return m_unapproved.contains(row.id) || m_held.contains(row.id) || m_frozen.contains(row.id) || isLate(row) ? Tone::Attention : Tone::Running;
    }
    if (row.totals.failed > 0 || row.totals.rejected > 0) {
        return Tone::Bad;
    }
    if (row.isUnfinished() || row.totals.cancelled > 0) {
        return Tone::Attention;
    }
    if (row.totals.resting > 0) {
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
        return titleOf(row);
    case Qt::ToolTipRole:
        return plainTip(tr("%1, started %2 by %3").arg(titleOf(row), absolute(row.createdAt), row.createdBy));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "batch: size and time, state")
            .arg(titleOf(row), index.data(SecondRole).toString(), stateText(row));
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
                   ? QVariant(double(told(row).done()) / double(row.totals.all()))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace flotilla

#include "moc_batchlistmodel.cpp"
