// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/operations.h"

#include "model/consolelink.h"
#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/steptables.h"
#include "tcsas/versions.h"

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Without any build whose time is known.
constexpr Millis kShowsAfter = 10s;

Condition until(const QStringList &ends)
{
    return given(opts::Until, ends);
}

// The platform lists a version only once its task has run: one that is not listed after a lost answer may still come.
QList<StepRule> uploadSteps()
{
    StepRule upload = absolute(steps::Upload, calls::Upload, steps::FirstLook, reasons::UploadRefused);
    upload.when = {};
    StepRule create = once(steps::Create, calls::CreateVersion, calls::ReadVersions, steps::CreateLook, reasons::CreateRefused,
                           reasons::CreateUnclear);
    create.showsAfter = kShowsAfter;
    StepRule build{.name = steps::Build, .call = calls::ReadTask, .onRefused = OnRefused::LookAgain, .refusal = reasons::BuildFailed,
                   .onUnknown = OnUnknown::LookAgain, .unclear = reasons::BuildNotTold, .follow = {.on = true},
                   .timedOut = reasons::TimedOut, .when = {marked(marks::TaskId)}};
    return {read(steps::FirstLook, calls::ReadVersions, steps::Upload), upload, read(steps::CreateLook, calls::ReadVersions, steps::Create),
            create, build, readBack(steps::Built, calls::ReadVersions, steps::Build, reasons::VersionNotListed)};
}

QList<StepRule> submitSteps()
{
    return {read(steps::SubmitLook, calls::ReadVersions, steps::Submit),
            once(steps::Submit, calls::Submit, calls::ReadVersions, steps::SubmitLook, reasons::SubmitRefused, reasons::SubmitUnclear),
            readBack(steps::Submitted, calls::ReadVersions, steps::Submit, reasons::SubmitUnclear)};
}

// A decision that was made twice would be refused, and one made by somebody else is none of ours: the look before it tells.
QList<StepRule> approveSteps()
{
    return {read(steps::PendingLook, calls::ReadPending, steps::Approve),
            once(steps::Approve, calls::Approve, calls::ReadPending, steps::PendingLook, reasons::ApproveRefused, reasons::ApproveUnclear),
            readBack(steps::Approved, calls::ReadPending, steps::Approve, reasons::ApproveUnclear)};
}

QList<StepRule> releaseSteps()
{
    return {read(steps::ReleaseLook, calls::ReadVersions, steps::Release),
            once(steps::Release, calls::Release, calls::ReadVersions, steps::ReleaseLook, reasons::ReleaseRefused, reasons::ReleaseUnclear),
            readBack(steps::Online, calls::ReadVersions, steps::Release, reasons::ReleaseUnclear)};
}

Operation publish()
{
    QList<StepRule> submit = submitSteps();
    QList<StepRule> approve = approveSteps();
    for (StepRule &rule : approve) {
        rule.shownAs = steps::Approval;
        rule.when.append(given(opts::Approve, {u"yes"_s}));
    }
    submit += approve;
    submit.append(decision(steps::Approval, calls::ReadApproval));
    for (StepRule &rule : submit) {
        rule.when.append(until({u"submit"_s, u"approve"_s, u"release"_s}));
    }
    QList<StepRule> release = releaseSteps();
    for (StepRule &rule : release) {
        rule.when.append(until({u"release"_s}));
    }
    Operation o = operation(operations::Publish, uploadSteps() + submit + release,
                            {
                                {.name = opts::Package, .kind = Field::Kind::File, .required = true, .endings = {u"zip"_s}, .rule = {TextKind::Remark}, .longest = 4096},
                                {.name = flotilla::options::Label, .required = true, .option = u"version"_s, .rule = {TextKind::Id}, .longest = 64},
                                {.name = flotilla::options::Note, .required = true, .option = u"intro"_s, .rule = {TextKind::Remark}, .longest = 500},
                                {.name = opts::Until, .kind = Field::Kind::Choice, .usual = u"submit"_s,
                                 .choices = {u"upload"_s, u"submit"_s, u"approve"_s, u"release"_s}},
                                {.name = opts::Approve, .kind = Field::Kind::Choice, .usual = u"no"_s, .choices = {u"no"_s, u"yes"_s}},
                            });
    o.sourceOption = opts::Package;
    o.sourceFields = {flotilla::options::Label, flotilla::options::Note};
    o.identity = marks::TaskId;
    o.ids = {marks::TaskId, marks::VersionId, marks::ApprovalNo};
    o.reviewed = true;
    o.restIsEnd = {until({u"submit"_s})};
    o.goesOnAfterRest = true;
    o.optionsProblem = publishProblem;
    return o;
}

QList<Operation> approvalOperations()
{
    const QStringList open{words::Pending, words::Processing};
    Operation submit = operation(operations::SubmitApproval,
                                 QList<StepRule>{read(steps::NewestLook, calls::ReadVersions, steps::Submit)} + submitSteps()
                                     + QList<StepRule>{decision(steps::Approval, calls::ReadApproval)},
                                 {});
    Operation withdraw = operation(
        operations::WithdrawApproval,
        {read(steps::OpenLook, calls::ReadVersions, steps::Withdraw),
         once(steps::Withdraw, calls::Withdraw, calls::ReadVersions, steps::OpenLook, reasons::WithdrawRefused, reasons::WithdrawUnclear),
         readBack(steps::Withdrawn, calls::ReadVersions, steps::Withdraw, reasons::WithdrawUnclear)},
        {});
    Operation approve = operation(operations::Approve, approveSteps(),
                                  {{.name = opts::Result, .kind = Field::Kind::Choice, .required = true, .choices = {u"approve"_s, u"reject"_s}},
                                   {.name = opts::ApprovalNote, .option = u"note"_s, .rule = {TextKind::Remark}, .longest = 500}});
    approve.optionsProblem = decisionProblem;
    QList<Operation> all{submit, withdraw, approve};
    for (Operation &one : all) {
        one.risk = Risk::Notable;
        one.identity = marks::ApprovalNo;
        one.ids = {marks::VersionId, marks::ApprovalNo, marks::Version};
        one.versionColumn = u"platform.version"_s;
        one.fits = {{u"fleet"_s, u"platform.approval"_s, open, true}};
    }
    all[2].steps.last().restartAt = steps::PendingLook; // for the next approval of the order
    all[2].roundMarks = {marks::Decided};
    all[2].ids.append(marks::Decided);
    all[0].reviewed = true;
    all[0].versionColumn = u"develop.version"_s;
    all[0].versionElse = u"platform.version"_s;
    all[0].fits = {{u"fleet"_s, u"develop.version"_s, {}, true},
                   {u"fleet"_s, u"platform.approval"_s, {words::Rejected, words::Cancelled, words::NotApplied}, true}};
    return all;
}

// The platform keeps the row of a version that was released.
bool isReleased(const Values &row)
{
    const QString version = row.value(told::PlatformVersion);
    return !version.isEmpty() && version == row.value(told::OnlineVersion);
}

QList<Operation> releaseOperations()
{
    Operation release = operation(operations::Release, releaseSteps(), {});
    release.fits = {{u"fleet"_s, u"platform.approval"_s, {words::Approved}, true}};
    release.isDone = isReleased;
    release.versionColumn = u"platform.version"_s;
    Operation rollback = operation(
        operations::Rollback,
        {read(steps::OnlineLook, calls::ReadVersions, steps::Rollback), read(steps::History, calls::ReadHistory, steps::Rollback),
         once(steps::Rollback, calls::Rollback, calls::ReadVersions, steps::OnlineLook, reasons::RollbackRefused, reasons::RollbackUnclear),
         readBack(steps::Returned, calls::ReadVersions, steps::Rollback, reasons::RollbackUnclear)},
        {{.name = opts::To, .required = true, .shape = u"previous|VERSION"_s, .rule = {TextKind::Id}, .longest = 64}});
    rollback.fits = {{u"fleet"_s, u"online.version"_s, {}, true}};
    rollback.planQuery = u"history"_s;
    rollback.planOption = opts::To;
    rollback.planUsual = u"previous"_s;
    rollback.planChoice = rollbackChoice;
    rollback.risk = Risk::Final; // a rollback cannot be rolled back
    StepRule off = absolute(steps::OffShelf, calls::OffShelf, steps::ShelfLook, reasons::OffShelfRefused);
    Operation offShelf = operation(operations::OffShelf,
                                   {read(steps::ShelfLook, calls::ReadProgram, steps::OffShelf), off,
                                    readBack(steps::OffSeen, calls::ReadProgram, steps::OffShelf, reasons::OffShelfRefused)},
                                   {});
    offShelf.risk = Risk::Final; // no call brings it back
    offShelf.fits = {{u"fleet"_s, u"status"_s, {words::OnShelf}}};
    Operation remove = operation(
        operations::DeleteProgram,
        {read(steps::ThereLook, calls::ReadProgram, steps::DeleteProgram),
         once(steps::DeleteProgram, calls::DeleteProgram, calls::ReadProgram, steps::ThereLook, reasons::DeleteRefused, reasons::DeleteUnclear),
         readBack(steps::Gone, calls::ReadProgram, steps::DeleteProgram, reasons::DeleteUnclear)},
        {});
    remove.risk = Risk::Final;
    remove.confirmsCount = true;
    for (Operation *one : {&release, &rollback}) {
        one->identity = marks::VersionId;
        one->ids = {marks::VersionId, marks::Version};
    }
    return {release, rollback, offShelf, remove};
}

// The platform has one trial version: an old one is taken back first.
Operation preview()
{
    const Condition wanted = given(opts::Path);
    StepRule cancel = once(steps::CancelPreview, calls::CancelPreview, calls::ReadVersions, steps::PreviewLook, reasons::PreviewRefused,
                           reasons::PreviewUnclear);
    cancel.when = {marked(marks::ShownId)};
    StepRule gone = readBack(steps::PreviewGone, calls::ReadVersions, steps::Preview, reasons::PreviewUnclear);
    gone.when = {marked(marks::ShownId)};
    cancel.shownAs = steps::Preview;
    StepRule set = once(steps::Preview, calls::SetPreview, calls::ReadVersions, steps::PreviewLook, reasons::PreviewRefused, reasons::PreviewUnclear);
    set.when = {wanted};
    StepRule seen = readBack(steps::PreviewSeen, calls::ReadPreview, steps::Preview, reasons::PreviewUnclear);
    seen.when = {wanted};
    Operation o = operation(operations::Preview, {read(steps::PreviewLook, calls::ReadVersions, steps::Preview), cancel, gone, set, seen},
                            {{.name = opts::Path, .rule = {TextKind::Remark}, .longest = 500},
                             {.name = opts::Cancel, .kind = Field::Kind::Choice, .usual = u"no"_s, .choices = {u"no"_s, u"yes"_s}}});
    o.risk = Risk::Notable;
    o.identity = marks::VersionId;
    o.ids = {marks::VersionId, marks::Version};
    o.versionColumn = u"develop.version"_s;
    o.versionElse = u"platform.version"_s;
    o.versionWhen = {{.of = Condition::Of::Option, .name = opts::Cancel, .values = {u"yes"_s}, .holdsNot = true}};
    o.optionsProblem = previewProblem;
    return o;
}

} // namespace

QList<Field> connectionFields()
{
    return {
        {.name = fields::SecretId, .required = true, .rule = {TextKind::KeyId, {u"AKID"_s, u"IKID"_s}}, .longest = 80},
        {.name = fields::SecretKey, .kind = Field::Kind::Secret, .required = true, .rule = {TextKind::Key}},
        {.name = fields::Token, .kind = Field::Kind::Secret, .rule = {TextKind::Token}, .advanced = true},
        {.name = fields::PlatformId, .required = true, .rule = {TextKind::Id}, .longest = 64},
        {.name = fields::Region, .rule = {TextKind::Id}, .longest = 40, .advanced = true},
        {.name = fields::Endpoint, .kind = Field::Kind::Url, .rule = {TextKind::Address}, .advanced = true},
        {.name = fields::CosEndpoint, .kind = Field::Kind::Url, .rule = {TextKind::Address}, .advanced = true},
        {.name = kConsoleField, .kind = Field::Kind::Url, .rule = {TextKind::Address}, .advanced = true},
        {.name = fields::Rate, .kind = Field::Kind::Number, .usual = u"20"_s, .longest = 3, .least = 1, .most = 200, .advanced = true},
    };
}

QList<Operation> allOperations()
{
    return QList<Operation>{publish()} + approvalOperations() + releaseOperations() + QList<Operation>{preview()} + secretOperations()
        + settingOperations();
}

} // namespace flotilla::tcsas
