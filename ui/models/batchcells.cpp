// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchcells.h"

#include "widgets/timewords.h"
#include "workflow/polling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct BatchCellTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::BatchModel)
};

// It is "nearly there" until the platform says so, never "100 %".
constexpr double kMaxShare = 0.97;

QChar signOf(CellMark mark)
{
    switch (mark) {
    case CellMark::NotYet:
    case CellMark::Waiting:
        return u'○';
    case CellMark::Running:
    case CellMark::StillGoing:
    case CellMark::Resting:
        return u'◐';
    case CellMark::Done:
        return u'●';
    case CellMark::Rejected:
    case CellMark::Failed:
        return u'✖';
    case CellMark::Unsure:
    case CellMark::NeedsYou:
        return u'?';
    case CellMark::Skipped:
    case CellMark::Stopped:
        return u'⊘';
    }
    return u'○';
}

} // namespace

CellMark BatchCells::asSeen(CellMark mark) const
{
    // Nobody follows it, or nobody can: that it goes on is not known.
    return mark == CellMark::Running && !(live && progress.reason.kind != reasons::Unreachable) ? CellMark::Waiting : mark;
}

CellMark BatchCells::markOf(const QString &step) const
{
    const CellMark mark = asSeen(cellMark(progress, operation, step));
    // Where the review has a column of its own the step itself is done then.
    return reviewed && (mark == CellMark::Resting || mark == CellMark::Rejected) ? CellMark::Done : mark;
}

QList<CellMark> BatchCells::marks() const
{
    QList<CellMark> result;
    const QStringList steps = shownSteps(operation);
    for (const QString &step : steps) {
        result.append(markOf(step));
    }
    return result;
}

QString BatchCells::signs() const
{
    QStringList parts;
    const QList<CellMark> all = marks();
    for (const CellMark mark : all) {
        parts.append(signOf(mark));
    }
    return parts.join(u'─');
}

QString BatchCells::spokenSteps() const
{
    QStringList parts;
    const QStringList steps = shownSteps(operation);
    for (const QString &step : steps) {
        parts.append(BatchCellTexts::tr("%1: %2", "step: state").arg(words.step(step), cellText(markOf(step))));
    }
    return listText(parts);
}

QString BatchCells::stepTip(const QString &step, CellMark mark) const
{
    const StepSpan span = progress.span(step);
    const QString word = BatchCellTexts::tr("%1: %2", "step: state").arg(words.step(step), cellText(mark));
    return isSet(span.from) ? BatchCellTexts::tr("%1, since %2", "step: state, since time").arg(word, absolute(span.from)) : word;
}

QString BatchCells::stepsTip() const
{
    QStringList lines;
    const QStringList steps = shownSteps(operation);
    for (const QString &step : steps) {
        lines.append(stepTip(step, markOf(step)));
    }
    return lines.join(u'\n');
}

qlonglong BatchCells::stepsKey() const
{
    constexpr qlonglong kMarks = 100;
    const QList<CellMark> all = marks();
    const auto done = std::count(all.cbegin(), all.cend(), CellMark::Done);
    return qlonglong(done) * kMarks + static_cast<int>(state());
}

CellMark BatchCells::state() const
{
    const QStringList steps = shownSteps(operation);
    const QString step = shownStep(operation, progress.step);
    return asSeen(cellMark(progress, operation, steps.contains(step) ? step : steps.value(0)));
}

QString BatchCells::stateText() const
{
    const CellMark mark = state();
    const std::optional<double> done = share();
    return mark == CellMark::Running && done ? shareText(cellText(mark), *done) : cellText(mark);
}

QString shareText(const QString &state, double share)
{
    return BatchCellTexts::tr("%1 %2 %", "state, how much of the usual time has passed").arg(state).arg(static_cast<int>(share * 100));
}

QString BatchCells::stateTip() const
{
    const QString step = shownStep(operation, progress.step);
    return step.isEmpty() || progress.phase == Phase::Succeeded ? cellText(state()) : stepTip(step, state());
}

QString BatchCells::cellText(CellMark mark) const
{
    return mark == CellMark::Resting ? words.phaseOf(Phase::Resting, operation.name) : words.cell(mark);
}

std::optional<double> BatchCells::share() const
{
    const bool looked = live && progress.reason.kind != reasons::Unreachable; // without a look nothing is known
    if (!looked || !isFollowed() || usual.count() <= 0 || !isSet(progress.beganAt)) {
        return std::nullopt;
    }
    const double passed = static_cast<double>((now - progress.beganAt).count());
    return std::clamp(passed / static_cast<double>(usual.count()), 0.0, kMaxShare);
}

bool BatchCells::isFollowed() const
{
    const StepRule *rule = findRule(operation.steps, progress.step);
    return rule && rule->follow.on && !rule->follow.silent && !isOver(progress.phase);
}

bool BatchCells::isMoving() const
{
    return live && isSet(progress.startedAt) && !isSet(progress.finishedAt) && !isOver(progress.phase) && progress.phase != Phase::Ready
        && progress.phase != Phase::NeedsPerson;
}

// A success is journaled as “uploaded”. Of an order that goes on behind a review the row itself tells more than that.
bool BatchCells::isPastReview() const { return seen.state == AuditState::Uploaded && operation.goesOnAfterRest && progress.phase == Phase::Succeeded; }

AuditState BatchCells::audit() const
{
    if (isPastReview()) {
        return AuditState::NotKnown;
    }
    if (seen.state != AuditState::NotKnown) {
        return seen.state;
    }
    switch (progress.phase) {
    case Phase::Resting:
        return AuditState::InReview;
    case Phase::Rejected:
        return AuditState::Rejected;
    default:
        return AuditState::NotKnown;
    }
}

QString BatchCells::auditText() const
{
    if (audit() == AuditState::NotKnown) { // a word that is not understood is shown as it came
        return seen.word.isEmpty() || isPastReview() ? u"–"_s : seen.word;
    }
    return words.audit(audit());
}

QString BatchCells::auditTip() const
{
    if (audit() != AuditState::NotKnown) {
        return words.audit(audit());
    }
    return seen.word.isEmpty() || isPastReview() ? BatchCellTexts::tr("The platform has not told anything about a review.")
                               : BatchCellTexts::tr("The platform says “%1”; what that means for the review is not known.").arg(seen.word);
}

std::optional<Millis> BatchCells::took() const
{
    return isSet(progress.finishedAt) || isMoving() ? workedFor(progress, now) : std::nullopt;
}

QString BatchCells::why() const
{
    if (progress.phase == Phase::Succeeded || progress.phase == Phase::Resting) {
        return progress.reason.kind == reasons::TakenAsDone ? words.sentence(progress.reason) : QString();
    }
    // A refusal that the way goes on after is usual and harmless: what follows decides.
    const bool noted = std::any_of(operation.steps.cbegin(), operation.steps.cend(), [this](const StepRule &rule) {
        return rule.onRefused == OnRefused::GoOn && rule.refusal == progress.reason.kind;
    });
    if (!progress.reason.isNone() && !noted) {
        return words.sentence(progress.reason);
    }
    if (live && isFollowed()) {
        return usual.count() > 0 ? BatchCellTexts::tr("going on, usually %1").arg(duration(usual)) : BatchCellTexts::tr("going on");
    }
    return {};
}

} // namespace flotilla
