// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include "model/platform.h"
#include "model/reasonwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Shared
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// What the platform itself said, if anything: "message (Code)".
QString vendorSaid(const Reason &reason)
{
    if (reason.text.isEmpty() || reason.text == reason.code) {
        return reason.code;
    }
    return reason.code.isEmpty() ? reason.text
                                 : Shared::tr("%1 (%2)", "message, code").arg(reason.text, reason.code);
}

// Of reasons::Gate, whose code is no word for people.
QString gateWaitsFor(const QString &need)
{
    if (need == "person"_L1) {
        return Shared::tr("a person looks first", "gate of a wave");
    }
    if (need == "rejections"_L1) {
        return Shared::tr("some of the wave were rejected", "gate of a wave");
    }
    if (need == "share"_L1) {
        return Shared::tr("too few of the wave came through", "gate of a wave");
    }
    return need == "soak"_L1 ? Shared::tr("its time is not over", "gate of a wave") : need == "targets"_L1 ? Shared::tr("the wave is not over", "gate of a wave") : need;
}

struct NamedPhase
{
    Phase value;
    QLatin1StringView name;
};

// The journal stores these names: a name may be added, never changed.
constexpr std::array kPhases{
    NamedPhase{Phase::Ready, "ready"_L1},         NamedPhase{Phase::InFlight, "in_flight"_L1},
    NamedPhase{Phase::Unsure, "unsure"_L1},       NamedPhase{Phase::Waiting, "waiting"_L1},
    NamedPhase{Phase::NeedsPerson, "needs_person"_L1}, NamedPhase{Phase::Succeeded, "succeeded"_L1},
    NamedPhase{Phase::Resting, "resting"_L1},     NamedPhase{Phase::Rejected, "rejected"_L1},
    NamedPhase{Phase::Failed, "failed"_L1},       NamedPhase{Phase::Skipped, "skipped"_L1},
    NamedPhase{Phase::Cancelled, "cancelled"_L1},
};

CellMark markOfCurrentStep(const Progress &progress, const Operation &operation)
{
    const StepRule *rule = findRule(operation.steps, progress.step);
    const bool follows = rule && rule->follow.on && !rule->follow.silent;
    const bool late = follows && progress.reason.kind == (rule->timedOut.isEmpty() ? QString(reasons::TimedOut) : rule->timedOut);
    switch (progress.phase) {
    case Phase::Ready:
        return isSet(progress.startedAt) ? CellMark::Waiting : CellMark::NotYet;
    case Phase::InFlight:
        return CellMark::Running;
    case Phase::Unsure:
        return CellMark::Unsure;
    case Phase::Waiting:
        if (late) {
            return CellMark::StillGoing;
        }
        // Between two looks at it the work goes on.
        return follows ? CellMark::Running : CellMark::Waiting;
    case Phase::NeedsPerson:
        return late ? CellMark::StillGoing : CellMark::NeedsYou;
    case Phase::Succeeded:
        return CellMark::Done;
    case Phase::Resting:
        return CellMark::Resting;
    case Phase::Rejected:
        return CellMark::Rejected;
    case Phase::Failed:
        return CellMark::Failed;
    case Phase::Skipped:
        return CellMark::Skipped;
    case Phase::Cancelled:
        return CellMark::Stopped;
    }
    return CellMark::NotYet;
}

} // namespace

QString phaseName(Phase phase)
{
    for (const NamedPhase &row : kPhases) {
        if (row.value == phase) {
            return row.name;
        }
    }
    return {};
}

std::optional<Phase> phaseFromName(const QString &name)
{
    for (const NamedPhase &row : kPhases) {
        if (row.name == name) {
            return row.value;
        }
    }
    return std::nullopt;
}

QString jsonState(Phase phase, const Operation &operation)
{
    if (phase == Phase::Resting) {
        return operation.restState;
    }
    return isOver(phase) ? phaseName(phase) : u"waiting"_s;
}

CellMark cellMark(const Progress &progress, const Operation &operation, const QString &shown)
{
    const QStringList columns = shownSteps(operation);
    const qsizetype asked = columns.indexOf(shown);
    const qsizetype current = std::max(columns.indexOf(shownStep(operation, progress.step)), qsizetype{0});
    if (asked == current) {
        return markOfCurrentStep(progress, operation);
    }
    return asked < current ? CellMark::Done : CellMark::NotYet;
}

QString Words::lane() const
{
    return Shared::tr("Mini program");
}

QString Words::phase(Phase phase) const
{
    switch (phase) {
    case Phase::Ready:
        return Shared::tr("to do", "target");
    case Phase::InFlight:
        return Shared::tr("running", "target");
    case Phase::Unsure:
        return Shared::tr("checking", "target: asking the platform what happened");
    case Phase::Waiting:
        return Shared::tr("waiting", "target");
    case Phase::NeedsPerson:
        return Shared::tr("needs you", "target");
    case Phase::Succeeded:
        return Shared::tr("done", "target");
    case Phase::Resting:
        return Shared::tr("resting", "target: the platform takes its time");
    case Phase::Rejected:
        return Shared::tr("rejected", "target: by the review");
    case Phase::Failed:
        return Shared::tr("failed", "target");
    case Phase::Skipped:
        return Shared::tr("skipped", "target");
    case Phase::Cancelled:
        return Shared::tr("cancelled", "target");
    }
    return {};
}

// One word per state: a cell says what the row as a whole would say.
QString Words::cell(CellMark mark) const
{
    switch (mark) {
    case CellMark::NotYet:
        return phase(Phase::Ready);
    case CellMark::Waiting:
        return phase(Phase::Waiting);
    case CellMark::Running:
        return phase(Phase::InFlight);
    case CellMark::Done:
        return phase(Phase::Succeeded);
    case CellMark::Resting:
        return phase(Phase::Resting);
    case CellMark::Rejected:
        return phase(Phase::Rejected);
    case CellMark::Failed:
        return phase(Phase::Failed);
    case CellMark::Unsure:
        return phase(Phase::Unsure);
    case CellMark::NeedsYou:
        return phase(Phase::NeedsPerson);
    case CellMark::Skipped:
        return phase(Phase::Skipped);
    case CellMark::Stopped:
        return phase(Phase::Cancelled);
    case CellMark::StillGoing:
        return Shared::tr("still going on", "cell");
    }
    return {};
}

QString Words::audit(AuditState state) const
{
    switch (state) {
    case AuditState::NotKnown:
        return Shared::tr("not known", "audit");
    case AuditState::Uploaded:
        return Shared::tr("uploaded", "audit");
    case AuditState::InReview:
        return Shared::tr("in review", "audit");
    case AuditState::Rejected:
        return Shared::tr("rejected", "audit");
    case AuditState::Released:
        return Shared::tr("released", "audit");
    }
    return {};
}

QString Words::part(const QString &name) const
{
    // "Secret" is what older programs stored.
    if (name.compare("secret"_L1, Qt::CaseInsensitive) == 0) {
        return QCoreApplication::translate("flotilla::ConnectionDoctor", "Secret");
    }
    return name == "clock"_L1 ? QCoreApplication::translate("flotilla::ConnectionDoctor", "Clock") : name;
}

QString Words::itemChanged(const QString &when) const
{
    return Shared::tr("changed %1", "item of a list: when").arg(when);
}

QString Words::reasonText(const QString &kind) const
{
    const auto shared = sharedReason(kind);
    return shared ? shared->text : kind;
}

QString Words::reasonHelp(const QString &kind) const
{
    const auto shared = sharedReason(kind);
    return shared ? shared->help : QString();
}

QString Words::checkTitle(const QString &check) const
{
    const auto shared = sharedCheck(check);
    return shared ? shared->text : check;
}

QString Words::checkHelp(const QString &check) const
{
    const auto shared = sharedCheck(check);
    return shared ? shared->help : QString();
}

QString Words::sentence(const Reason &reason) const
{
    if (reason.isNone()) {
        return {};
    }
    QString sentence = reasonText(reason.kind);
    const QString said = reason.kind == reasons::Gate ? gateWaitsFor(reason.code) : vendorSaid(reason);
    if (sentence.isEmpty() || said.isEmpty()) {
        return sentence;
    }
    if (sentence.endsWith(u'.') || sentence.endsWith(u'。')) {
        sentence.chop(1);
    }
    return Shared::tr("%1: %2", "what happened, what the platform said").arg(sentence, said);
}

QString purposeWord(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Production:
        return Shared::tr("production", "connection");
    case Purpose::Test:
        return Shared::tr("test", "connection");
    case Purpose::Practice:
        return Shared::tr("practice", "connection");
    }
    return {};
}

QString listText(const QStringList &parts)
{
    return parts.join(QCoreApplication::translate("Words", ", ", "between the parts of a list"));
}

} // namespace flotilla
