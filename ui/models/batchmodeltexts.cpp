// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the batch table say; the rest of the class is in batchmodel.cpp.
#include "models/batchmodel.h"

#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = m_index.rowAt(index.row());
    const int section = index.column();
    const Column column = columnAt(section);
    const Target &target = m_batch.targets.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, section);
    case Qt::ToolTipRole:
        return plainTip(toolTip(row, section));
    case Qt::AccessibleTextRole: {
        const QString tip = toolTip(row, section);
        return tip.isEmpty() ? text(row, section) : tip;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Tries || column == Column::Took ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return QString(target.lane.value + u'|' + target.program.value);
    case SortRole:
        return sortKey(row, section);
    case IndexRole:
        return row;
    case MarkRole:
        return column == Column::Step ? QVariant(static_cast<int>(mark(row, section))) : QVariant();
    case ToneRole:
        return static_cast<int>(toneOf(row, section));
    case ShareRole:
        return share(row, section);
    case SecondRole:
        return target.program.value;
    default:
        return {};
    }
}

CellMark BatchModel::mark(int index, int section) const
{
    const Progress &progress = m_progress.at(index);
    const CellMark mark = cellMark(progress, *m_operation, stepAt(section));
    if (mark == CellMark::Running && !(m_live && progress.reason.kind != reasons::Unreachable)) {
        return CellMark::Waiting; // nobody follows it, or nobody can: that it goes on is not known
    }
    // Where the review has a column of its own the step itself is done then.
    return hasAudits() && (mark == CellMark::Resting || mark == CellMark::Rejected) ? CellMark::Done : mark;
}

AuditState BatchModel::audit(int index) const
{
    const AuditState known = m_audits.value(index).state;
    if (known != AuditState::NotKnown) {
        return known;
    }
    switch (m_progress.at(index).phase) {
    case Phase::Resting:
        return AuditState::InReview;
    case Phase::Rejected:
        return AuditState::Rejected;
    default:
        return AuditState::NotKnown;
    }
}

Tone BatchModel::toneOf(int index, int section) const
{
    const Column column = columnAt(section);
    if (column == Column::Step) {
        return cellTone(mark(index, section));
    }
    if (column == Column::Audit) {
        return auditTone(audit(index));
    }
    return column == Column::Why ? phaseTone(m_progress.at(index).phase) : Tone::Quiet;
}

QString BatchModel::text(int index, int section) const
{
    const Target &target = m_batch.targets.at(index);
    const Progress &progress = m_progress.at(index);
    switch (columnAt(section)) {
    case Column::Program:
        return target.name.isEmpty() ? target.program.value : target.name;
    case Column::Lane:
        return m_titles.value(target.lane);
    case Column::Step: {
        const CellMark cell = mark(index, section);
        if (const QVariant done = share(index, section); cell == CellMark::Running && done.isValid()) {
            return tr("%1 %").arg(static_cast<int>(done.toDouble() * 100));
        }
        // The full sentence does not fit into a cell; it is in the tool tip.
        return cell == CellMark::Unsure ? words().phase(Phase::Unsure) : words().cell(cell);
    }
    case Column::Audit:
        if (audit(index) == AuditState::NotKnown) { // a word that is not understood is shown as it came
            return m_audits.value(index).word.isEmpty() ? u"–"_s : m_audits.value(index).word;
        }
        return words().audit(audit(index));
    case Column::Tries:
        return progress.starts > 0 ? QString::number(progress.starts) : QString();
    case Column::Took: {
        const std::optional<Millis> time = took(index);
        return time ? duration(*time) : QString();
    }
    case Column::Why:
        return why(index);
    }
    return {};
}

QString BatchModel::why(int index) const
{
    const Progress &progress = m_progress.at(index);
    if (progress.phase == Phase::Succeeded || progress.phase == Phase::Resting) {
        return progress.reason.kind == reasons::TakenAsDone ? words().sentence(progress.reason) : QString();
    }
    // A refusal that the way goes on after is usual and harmless: what follows decides.
    const bool noted = std::any_of(m_operation->steps.cbegin(), m_operation->steps.cend(), [&progress](const StepRule &rule) {
        return rule.onRefused == OnRefused::GoOn && rule.refusal == progress.reason.kind;
    });
    if (!progress.reason.isNone() && !noted) {
        return words().sentence(progress.reason);
    }
    if (m_live && isFollowed(progress)) {
        const Millis usual = m_usual.value(m_batch.targets.at(index).lane);
        return usual.count() > 0 ? tr("going on, usually %1").arg(duration(usual)) : tr("going on");
    }
    return {};
}

QString BatchModel::toolTip(int index, int section) const
{
    const Progress &progress = m_progress.at(index);
    switch (columnAt(section)) {
    case Column::Program:
        return m_batch.targets.at(index).program.value;
    case Column::Lane:
        return m_batch.targets.at(index).lane.value;
    case Column::Step: {
        const QString step = stepAt(section);
        const StepSpan span = progress.span(step);
        const QString word = tr("%1: %2", "step: state").arg(words().step(step), words().cell(mark(index, section)));
        return isSet(span.from) ? tr("%1, since %2", "step: state, since time").arg(word, absolute(span.from)) : word;
    }
    case Column::Audit:
        if (const QString word = m_audits.value(index).word; audit(index) == AuditState::NotKnown && !word.isEmpty()) {
            return tr("The platform says “%1”; what that means for the review is not known.").arg(word);
        }
        return audit(index) == AuditState::NotKnown ? tr("The platform has not told anything about a review.")
                                                    : words().audit(audit(index));
    case Column::Tries:
        return tr("Started %n times.", nullptr, progress.starts);
    case Column::Took:
        return isSet(progress.startedAt) ? tr("Started %1").arg(absolute(progress.startedAt)) : QString();
    case Column::Why:
        return why(index);
    }
    return {};
}

std::optional<Millis> BatchModel::took(int index) const
{
    const Progress &progress = m_progress.at(index);
    if (!isSet(progress.startedAt)) {
        return std::nullopt;
    }
    if (isSet(progress.finishedAt) && progress.finishedAt >= progress.startedAt) {
        return progress.finishedAt - progress.startedAt;
    }
    if (isMoving(progress)) {
        return m_clock.now() - progress.startedAt;
    }
    return std::nullopt;
}

QVariant BatchModel::sortKey(int index, int section) const
{
    switch (columnAt(section)) {
    case Column::Step:
        return static_cast<qlonglong>(mark(index, section));
    case Column::Audit:
        return static_cast<qlonglong>(audit(index));
    case Column::Tries:
        return static_cast<qlonglong>(m_progress.at(index).starts);
    case Column::Took:
        return static_cast<qlonglong>(took(index).value_or(Millis(-1)).count());
    case Column::Program:
    case Column::Lane:
    case Column::Why:
        break;
    }
    return fold(text(index, section));
}

} // namespace flotilla
