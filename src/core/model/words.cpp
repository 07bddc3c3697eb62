// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

template <typename T>
struct Named
{
    T value;
    QLatin1StringView name;
};

// The journal stores these names: a name may be added, never changed.
constexpr std::array kSteps{
    Named<Step>{Step::Unbind, "unbind"_L1}, Named<Step>{Step::Bind, "bind"_L1}, Named<Step>{Step::Look, "look"_L1},
    Named<Step>{Step::Deploy, "deploy"_L1}, Named<Step>{Step::Build, "build"_L1},
};

constexpr std::array kPhases{
    Named<Phase>{Phase::Ready, "ready"_L1},
    Named<Phase>{Phase::InFlight, "in_flight"_L1},
    Named<Phase>{Phase::Unsure, "unsure"_L1},
    Named<Phase>{Phase::Waiting, "waiting"_L1},
    Named<Phase>{Phase::NeedsPerson, "needs_person"_L1},
    Named<Phase>{Phase::Succeeded, "succeeded"_L1},
    Named<Phase>{Phase::InReview, "in_review"_L1},
    Named<Phase>{Phase::Rejected, "rejected"_L1},
    Named<Phase>{Phase::Failed, "failed"_L1},
    Named<Phase>{Phase::Skipped, "skipped"_L1},
    Named<Phase>{Phase::Cancelled, "cancelled"_L1},
};

constexpr std::array kReasons{
    Named<ReasonKind>{ReasonKind::None, "none"_L1},
    Named<ReasonKind>{ReasonKind::UnbindRefused, "unbind_refused"_L1},
    Named<ReasonKind>{ReasonKind::BindRefused, "bind_refused"_L1},
    Named<ReasonKind>{ReasonKind::DeployRefused, "deploy_refused"_L1},
    Named<ReasonKind>{ReasonKind::BuildFailed, "build_failed"_L1},
    Named<ReasonKind>{ReasonKind::AuditRejected, "audit_rejected"_L1},
    Named<ReasonKind>{ReasonKind::NoAnswer, "no_answer"_L1},
    Named<ReasonKind>{ReasonKind::DeployUnclear, "deploy_unclear"_L1},
    Named<ReasonKind>{ReasonKind::IdNotTrusted, "id_not_trusted"_L1},
    Named<ReasonKind>{ReasonKind::LookFailed, "look_failed"_L1},
    Named<ReasonKind>{ReasonKind::AppMissing, "app_missing"_L1},
    Named<ReasonKind>{ReasonKind::SomebodyElse, "somebody_else"_L1},
    Named<ReasonKind>{ReasonKind::BuildTimedOut, "build_timed_out"_L1},
    Named<ReasonKind>{ReasonKind::StrangeWord, "strange_word"_L1},
    Named<ReasonKind>{ReasonKind::Denied, "denied"_L1},
    Named<ReasonKind>{ReasonKind::Unreachable, "unreachable"_L1},
    Named<ReasonKind>{ReasonKind::Limited, "limited"_L1},
    Named<ReasonKind>{ReasonKind::Stopped, "stopped"_L1},
    Named<ReasonKind>{ReasonKind::NotStarted, "not_started"_L1},
    Named<ReasonKind>{ReasonKind::StoppedAfter, "stopped_after"_L1},
    Named<ReasonKind>{ReasonKind::JournalFailed, "journal_failed"_L1},
    Named<ReasonKind>{ReasonKind::TakenAsDone, "taken_as_done"_L1},
    Named<ReasonKind>{ReasonKind::SkippedByPerson, "skipped_by_person"_L1},
    Named<ReasonKind>{ReasonKind::EarlierBuild, "earlier_build"_L1},
    Named<ReasonKind>{ReasonKind::NothingRemembered, "nothing_remembered"_L1},
};

constexpr std::array kBindings{
    Named<BindingAfter>{BindingAfter::Unbind, "unbind"_L1},
    Named<BindingAfter>{BindingAfter::Keep, "keep"_L1},
    Named<BindingAfter>{BindingAfter::Restore, "restore"_L1},
};

constexpr std::array kChecks{
    Named<Check>{Check::Clock, "clock"_L1},
    Named<Check>{Check::Credentials, "credentials"_L1},
    Named<Check>{Check::Permission, "permission"_L1},
    Named<Check>{Check::Reachable, "reachable"_L1},
    Named<Check>{Check::AppMissing, "app_missing"_L1},
    Named<Check>{Check::WrongEnvironment, "wrong_environment"_L1},
    Named<Check>{Check::BuildRunning, "build_running"_L1},
    Named<Check>{Check::LaneLeased, "lane_leased"_L1},
    Named<Check>{Check::OlderBatch, "older_batch"_L1},
    Named<Check>{Check::MalformedId, "malformed_id"_L1},
    Named<Check>{Check::DuplicateTarget, "duplicate_target"_L1},
    Named<Check>{Check::TwoApps, "two_apps"_L1},
    Named<Check>{Check::RecentlyPublished, "recently_published"_L1},
    Named<Check>{Check::Frozen, "frozen"_L1},
    Named<Check>{Check::NothingSelected, "nothing_selected"_L1},
    Named<Check>{Check::NoApp, "no_app"_L1},
    Named<Check>{Check::Journal, "journal"_L1},
};

template <typename Table, typename T>
QString nameIn(const Table &table, T value)
{
    for (const auto &row : table) {
        if (row.value == value) {
            return row.name;
        }
    }
    return {};
}

template <typename T, typename Table>
std::optional<T> valueIn(const Table &table, const QString &name)
{
    for (const auto &row : table) {
        if (row.name == name) {
            return row.value;
        }
    }
    return std::nullopt;
}

/// The place of a step among the four that people see.
int column(Step step)
{
    switch (step) {
    case Step::Unbind:
        return 0;
    case Step::Bind:
        return 1;
    case Step::Look:
    case Step::Deploy:
        return 2;
    case Step::Build:
        return 3;
    }
    return 0;
}

CellMark markOfCurrentStep(const Progress &progress)
{
    switch (progress.phase) {
    case Phase::Ready:
        return isSet(progress.startedAt) ? CellMark::Waiting : CellMark::NotYet;
    case Phase::InFlight:
        return CellMark::Running;
    case Phase::Unsure:
        return CellMark::Unsure;
    case Phase::Waiting:
        if (progress.reason.kind == ReasonKind::BuildTimedOut) {
            return CellMark::StillBuilding;
        }
        // Between two looks at a build the build goes on.
        return progress.step == Step::Build ? CellMark::Running : CellMark::Waiting;
    case Phase::NeedsPerson:
        return progress.reason.kind == ReasonKind::BuildTimedOut ? CellMark::StillBuilding : CellMark::NeedsYou;
    case Phase::Succeeded:
        return CellMark::Done;
    case Phase::InReview:
        return CellMark::InReview;
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

QString stepName(Step step) { return nameIn(kSteps, step); }
std::optional<Step> stepFromName(const QString &name) { return valueIn<Step>(kSteps, name); }
QString phaseName(Phase phase) { return nameIn(kPhases, phase); }
std::optional<Phase> phaseFromName(const QString &name) { return valueIn<Phase>(kPhases, name); }
QString reasonName(ReasonKind kind) { return nameIn(kReasons, kind); }
std::optional<ReasonKind> reasonFromName(const QString &name) { return valueIn<ReasonKind>(kReasons, name); }
QString bindingName(BindingAfter binding) { return nameIn(kBindings, binding); }
std::optional<BindingAfter> bindingFromName(const QString &name) { return valueIn<BindingAfter>(kBindings, name); }

QString checkName(Check check) { return nameIn(kChecks, check); }

QString jsonState(Phase phase)
{
    return isFinal(phase) ? phaseName(phase) : u"waiting"_s;
}

QString jsonStep(Step step)
{
    return stepName(step == Step::Look ? Step::Deploy : step);
}

CellMark cellMark(const Progress &progress, Step step)
{
    const int asked = column(step);
    const int current = column(progress.step);
    if (asked == current) {
        return markOfCurrentStep(progress);
    }
    return asked < current ? CellMark::Done : CellMark::NotYet;
}

QString stepWord(Step step)
{
    switch (step) {
    case Step::Unbind:
        return Words::tr("Unbind", "step");
    case Step::Bind:
        return Words::tr("Bind", "step");
    case Step::Look:
    case Step::Deploy:
        return Words::tr("Deploy", "step");
    case Step::Build:
        return Words::tr("Build", "step");
    }
    return {};
}

QString phaseWord(Phase phase)
{
    switch (phase) {
    case Phase::Ready:
        return Words::tr("to do", "target");
    case Phase::InFlight:
        return Words::tr("running", "target");
    case Phase::Unsure:
        return Words::tr("checking", "target: asking the platform what happened");
    case Phase::Waiting:
        return Words::tr("waiting", "target");
    case Phase::NeedsPerson:
        return Words::tr("needs you", "target");
    case Phase::Succeeded:
        return Words::tr("done", "target");
    case Phase::InReview:
        return Words::tr("in review", "target");
    case Phase::Rejected:
        return Words::tr("rejected", "target: by the review");
    case Phase::Failed:
        return Words::tr("failed", "target");
    case Phase::Skipped:
        return Words::tr("skipped", "target");
    case Phase::Cancelled:
        return Words::tr("cancelled", "target");
    }
    return {};
}

QString cellWord(CellMark mark)
{
    switch (mark) {
    case CellMark::NotYet:
        return Words::tr("not yet", "cell");
    case CellMark::Waiting:
        return Words::tr("waiting", "cell");
    case CellMark::Running:
        return Words::tr("running", "cell");
    case CellMark::Done:
        return Words::tr("done", "cell");
    case CellMark::InReview:
        return Words::tr("in review", "cell");
    case CellMark::Rejected:
        return Words::tr("rejected", "cell: by the review");
    case CellMark::Failed:
        return Words::tr("failed", "cell");
    case CellMark::Unsure:
        return Words::tr("asking the platform what happened", "cell");
    case CellMark::NeedsYou:
        return Words::tr("needs you", "cell");
    case CellMark::Skipped:
        return Words::tr("skipped", "cell");
    case CellMark::Stopped:
        return Words::tr("stopped", "cell");
    case CellMark::StillBuilding:
        return Words::tr("still building", "cell");
    }
    return {};
}

QString auditWord(AuditState state)
{
    switch (state) {
    case AuditState::NotKnown:
        return Words::tr("not known", "audit");
    case AuditState::Uploaded:
        return Words::tr("uploaded", "audit");
    case AuditState::InReview:
        return Words::tr("in review", "audit");
    case AuditState::Rejected:
        return Words::tr("rejected", "audit");
    case AuditState::Released:
        return Words::tr("released", "audit");
    }
    return {};
}

QString purposeWord(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Production:
        return Words::tr("production", "connection");
    case Purpose::Test:
        return Words::tr("test", "connection");
    case Purpose::Practice:
        return Words::tr("practice", "connection");
    }
    return {};
}

QString listText(const QStringList &parts)
{
    return parts.join(QCoreApplication::translate("Words", ", ", "between the parts of a list"));
}

} // namespace flotilla
