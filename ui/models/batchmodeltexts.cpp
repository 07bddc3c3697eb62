// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the batch table say; the rest of the class is in batchmodel.cpp.
#include "models/batchmodel.h"

#include "widgets/plaintip.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = m_index.rowAt(index.row());
    const auto column = static_cast<Column>(index.column());
    const Target &target = m_batch.targets.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return plainTip(toolTip(row, column));
    case Qt::AccessibleTextRole: {
        const QString tip = toolTip(row, column);
        return tip.isEmpty() ? text(row, column) : tip;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Tries || column == Column::Took ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return QString(target.app.value + u'|' + target.program.value);
    case SortRole:
        return sortKey(row, column);
    case IndexRole:
        return row;
    case MarkRole:
        return column >= Column::Unbind && column <= Column::Build ? QVariant(static_cast<int>(mark(row, column)))
                                                                   : QVariant();
    case ToneRole:
        return static_cast<int>(toneOf(row, column));
    case ShareRole:
        return share(row);
    case SecondRole:
        return target.program.value;
    default:
        return {};
    }
}

CellMark BatchModel::mark(int index, Column column) const
{
    const Progress &progress = m_progress.at(index);
    const CellMark mark = cellMark(progress, stepOf(column));
    if (mark == CellMark::Running && !(m_live && progress.reason.kind != ReasonKind::Unreachable)) {
        return CellMark::Waiting; // nobody follows it, or nobody can: that it goes on is not known
    }
    // The review has a column of its own: the build itself is done then.
    return mark == CellMark::InReview || mark == CellMark::Rejected ? CellMark::Done : mark;
}

AuditState BatchModel::audit(int index) const
{
    const AuditState known = m_audits.value(index).state;
    if (known != AuditState::NotKnown) {
        return known;
    }
    switch (m_progress.at(index).phase) {
    case Phase::InReview:
        return AuditState::InReview;
    case Phase::Rejected:
        return AuditState::Rejected;
    default:
        return AuditState::NotKnown;
    }
}

Tone BatchModel::toneOf(int index, Column column) const
{
    if (column >= Column::Unbind && column <= Column::Build) {
        return cellTone(mark(index, column));
    }
    if (column == Column::Audit) {
        return auditTone(audit(index));
    }
    return column == Column::Why ? phaseTone(m_progress.at(index).phase) : Tone::Quiet;
}

QString BatchModel::text(int index, Column column) const
{
    const Target &target = m_batch.targets.at(index);
    const Progress &progress = m_progress.at(index);
    switch (column) {
    case Column::Program:
        return target.name.isEmpty() ? target.program.value : target.name;
    case Column::App:
        return m_titles.value(target.app);
    case Column::Unbind:
    case Column::Bind:
    case Column::Deploy:
    case Column::Build: {
        const CellMark cell = mark(index, column);
        if (const QVariant done = share(index); column == Column::Build && cell == CellMark::Running && done.isValid()) {
            return tr("%1 %").arg(static_cast<int>(done.toDouble() * 100));
        }
        // The full sentence does not fit into a cell; it is in the tool tip.
        return cell == CellMark::Unsure ? phaseWord(Phase::Unsure) : cellWord(cell);
    }
    case Column::Audit:
        if (audit(index) == AuditState::NotKnown) { // a word that is not understood is shown as it came
            return m_audits.value(index).word.isEmpty() ? u"–"_s : m_audits.value(index).word;
        }
        return auditWord(audit(index));
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
    if (progress.phase == Phase::Succeeded || progress.phase == Phase::InReview) {
        return progress.reason.kind == ReasonKind::TakenAsDone ? reasonText(progress.reason) : QString();
    }
    const bool noted = progress.reason.kind == ReasonKind::UnbindRefused; // usual and harmless: the bind decides
    if (progress.reason.kind != ReasonKind::None && !noted) {
        return reasonText(progress.reason);
    }
    if (progress.step == Step::Build && m_live && !isFinal(progress.phase)) {
        const Millis usual = m_usual.value(m_batch.targets.at(index).app);
        return usual.count() > 0 ? tr("building, usually %1").arg(duration(usual)) : tr("building");
    }
    return {};
}

QString BatchModel::toolTip(int index, Column column) const
{
    const Progress &progress = m_progress.at(index);
    switch (column) {
    case Column::Program:
        return m_batch.targets.at(index).program.value;
    case Column::App:
        return m_batch.targets.at(index).app.value;
    case Column::Unbind:
    case Column::Bind:
    case Column::Deploy:
    case Column::Build: {
        const Step step = stepOf(column);
        const StepSpan span = progress.span(step);
        const QString word = tr("%1: %2", "step: state").arg(stepWord(step), cellWord(mark(index, column)));
        return isSet(span.from) ? tr("%1, since %2", "step: state, since time").arg(word, absolute(span.from)) : word;
    }
    case Column::Audit:
        if (const QString word = m_audits.value(index).word; audit(index) == AuditState::NotKnown && !word.isEmpty()) {
            return tr("The platform says “%1”; what that means for the review is not known.").arg(word);
        }
        return audit(index) == AuditState::NotKnown ? tr("The platform has not told anything about a review.")
                                                    : auditWord(audit(index));
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

QVariant BatchModel::sortKey(int index, Column column) const
{
    switch (column) {
    case Column::Unbind:
    case Column::Bind:
    case Column::Deploy:
    case Column::Build:
        return static_cast<qlonglong>(mark(index, column));
    case Column::Audit:
        return static_cast<qlonglong>(audit(index));
    case Column::Tries:
        return static_cast<qlonglong>(m_progress.at(index).starts);
    case Column::Took:
        return static_cast<qlonglong>(took(index).value_or(Millis(-1)).count());
    case Column::Program:
    case Column::App:
    case Column::Why:
        break;
    }
    return fold(text(index, column));
}

} // namespace flotilla
