// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestInboxKeyword = 64;

/// What the superapp says by itself to the n-th submission of that mini program.
int ownDecision(const ProgramScript &script, int submission)
{
    const QStringList &words = script.decisions;
    const QString word = words.value(std::min<qsizetype>(submission, words.size() - 1), u"approved"_s);
    return word == "rejected"_L1 ? Rejected : Approved;
}

Approval newApproval(const Call &call, const MiniProgram &program, const Version &version)
{
    Approval approval;
    approval.no = u"aud"_s + randomText(14).toLower();
    approval.program = program.id;
    approval.version = version.id;
    approval.user = u"operator"_s;
    approval.submittedMs = call.nowMs;
    const ProgramScript script = scriptOf(call.rules, call.world, program.id);
    const QList<const Application *> applications = call.world.applicationsOf(program.team);
    for (const Application *application : applications) {
        ApprovalItem item;
        item.application = application->id;
        if (call.rules.approvalSeconds > 0) {
            item.ownMs = call.nowMs + call.rules.scaled(call.rules.approvalSeconds);
            item.ownResult = ownDecision(script, program.submissions);
            item.note = item.ownResult == Rejected ? script.note : QString();
        }
        approval.items.append(item);
    }
    return approval;
}

Answer submitVersion(const Call &call, MiniProgram &program, Version &version)
{
    const Team *owner = call.world.team(program.team);
    if (!owner || !call.world.team(owner->related)) {
        return Answer::refused(u"FailedOperation.MNPTeamNotAssociatedApplicationTeam"_s,
                               u"The team is not associated with a team of superapps."_s);
    }
    if (call.world.applicationsOf(program.team).isEmpty()) {
        return Answer::refused(u"FailedOperation.MNPTeamAssociatedApplicationTeamNotCreateApplication"_s,
                               u"The associated team has no superapp."_s);
    }
    if (program.offShelf)
        return Answer::refused(u"FailedOperation"_s, u"The mini program is off the shelf."_s);
    const Approval *before = call.world.approval(version.approvalNo);
    if (before && (before->isOpen(call.nowMs) || before->status(call.nowMs) == Approved))
        return Answer::refused(u"FailedOperation.ExistMNPApprovalRecord"_s, u"The version was submitted already."_s);
    const Approval approval = newApproval(call, program, version);
    call.world.approvals.append(approval);
    version.approvalNo = approval.no;
    version.submittedMs = call.nowMs;
    ++program.submissions;
    QJsonObject data{{u"Result"_s, true}};
    if (!call.rules.sparse)
        data.insert(u"ApprovalNo"_s, approval.no);
    return Answer::done(u"submit"_s, {{u"version"_s, version.text}, {u"approvalNo"_s, approval.no}}, data);
}

Answer withdrawVersion(const Call &call, const Version &version)
{
    if (version.submittedMs == 0) {
        return Answer::refused(u"InvalidParameterValue.MNPVersionIsNotPlatformPhase"_s,
                               u"The version is not in phase Platform."_s);
    }
    Approval *approval = call.world.approval(version.approvalNo);
    if (!approval || !approval->isOpen(call.nowMs))
        return Answer::refused(u"InvalidParameterValue.MNPApprovalStatusError"_s, u"The approval is not open any more."_s);
    approval->cancelled = true;
    return Answer::done(u"withdraw"_s, {{u"version"_s, version.text}, {u"approvalNo"_s, approval->no}},
                        {{u"Result"_s, true}, {u"ApprovalNo"_s, approval->no}});
}

/// CreateMNPApproval
Answer submitOrWithdraw(const Call &call)
{
    const QString action = call.text(u"ApplyAction"_s);
    if (action != "submit"_L1 && action != "cancel"_L1)
        return Answer::refused(u"InvalidParameterValue.InvalidApplyAction"_s, u"ApplyAction must be submit or cancel."_s);
    const qint64 id = call.number(u"MNPVersionId"_s);
    MiniProgram *program = call.world.programOfVersion(id);
    Version *version = program ? program->version(id) : nullptr;
    if (!version || !version->isBuilt(call.nowMs))
        return Answer::refused(u"InvalidParameter"_s, u"There is no version of that MNPVersionId."_s);
    Answer answer = action == "submit"_L1 ? submitVersion(call, *program, *version) : withdrawVersion(call, *version);
    answer.appid = program->id;
    return answer;
}

/// One row of DescribeMNPApprovalList: what one superapp has to say to one submission.
struct InboxRow {
    const Approval *approval = nullptr;
    const ApprovalItem *item = nullptr;
    const MiniProgram *program = nullptr;
    const Application *application = nullptr;
    int status = Pending;
};

QJsonObject inboxRow(const Call &call, const InboxRow &row)
{
    const Version *version = row.program->version(row.approval->version);
    const Team *owner = call.world.team(row.program->team);
    const bool decided = row.status == Approved || row.status == Rejected;
    return {{u"ApprovalNo"_s, row.approval->no},
            {u"ApplicationId"_s, row.application->id},
            {u"ApplicationName"_s, row.application->name},
            {u"ApprovalStatus"_s, row.status},
            {u"MNPId"_s, row.program->id},
            {u"MNPName"_s, row.program->name},
            {u"MNPIcon"_s, row.program->icon},
            {u"MNPType"_s, row.program->type},
            {u"MNPVersion"_s, version ? version->text : QString()},
            {u"MNPVersionId"_s, row.approval->version},
            {u"ApplyUser"_s, row.approval->user},
            {u"ApplyTime"_s, unixText(row.approval->submittedMs)},
            {u"TeamId"_s, row.program->team},
            {u"TeamName"_s, owner ? owner->name : QString()},
            {u"ApprovalUser"_s, decided ? (row.item->user.isEmpty() ? u"reviewer"_s : row.item->user) : QString()},
            {u"ApprovalTime"_s, unixText(row.item->decidedAt(call.nowMs))},
            {u"ApprovalNote"_s, decided ? row.item->note : QString()}};
}

/// DescribeMNPApprovalList, newest first.
Answer approvalList(const Call &call)
{
    const QString keyword = call.text(u"Keyword"_s);
    if (keyword.size() > kLongestInboxKeyword)
        return Answer::refused(u"InvalidParameterValue.QueryParameterLengthExceedLimit"_s, u"The keyword is too long."_s);
    const QString application = call.text(u"ApplicationId"_s);
    const QString team = call.text(u"TeamId"_s);
    QHash<QString, const MiniProgram *> programs;
    for (const MiniProgram &program : std::as_const(call.world.programs))
        programs.insert(program.id, &program);
    QList<InboxRow> found;
    const QList<Approval> &all = call.world.approvals;
    for (auto approval = all.crbegin(); approval != all.crend(); ++approval) {
        const MiniProgram *program = programs.value(approval->program);
        if (!program || (!team.isEmpty() && program->team != team)
            || (!keyword.isEmpty() && !program->name.contains(keyword, Qt::CaseInsensitive) && program->id != keyword)) {
            continue;
        }
        for (const ApprovalItem &item : approval->items) {
            const int status = approval->cancelled ? int(Cancelled) : item.status(call.nowMs);
            const Application *superapp = call.world.application(item.application);
            if (superapp && (application.isEmpty() || superapp->id == application)
                && admits(call.body["ApprovalStatusList"_L1], status)) {
                found.append({&*approval, &item, program, superapp, status});
            }
        }
    }
    return paged(call, found, [&call](const InboxRow &row) { return inboxRow(call, row); });
}

std::optional<Answer> itemProblem(const Approval &approval, const QJsonObject &wanted, qint64 nowMs)
{
    const auto item = std::find_if(approval.items.cbegin(), approval.items.cend(), [&wanted](const ApprovalItem &one) {
        return one.application == wanted["AppId"_L1].toString();
    });
    if (item == approval.items.cend()) {
        return Answer::refused(u"InvalidParameterValue.ProcessApplicationAndApprovalApplicationMismatch"_s,
                               u"The approval does not concern that superapp."_s);
    }
    const qint64 result = wanted["ApprovalResult"_L1].toInteger();
    if (approval.cancelled || item->status(nowMs) != Pending || (result != Rejected && result != Approved)) {
        return Answer::refused(u"InvalidParameterValue.ProcessMNPApprovalStatusError"_s,
                               u"The approval is decided or withdrawn, or ApprovalResult is neither 2 nor 3."_s);
    }
    if (result == Rejected && wanted["ApprovalNote"_L1].toString().trimmed().isEmpty())
        return Answer::refused(u"InvalidParameterValue.InvalidApprovalNote"_s, u"A rejection needs a note."_s);
    return std::nullopt;
}

/// ProcessMNPApproval: all of it or nothing.
Answer process(const Call &call)
{
    Approval *approval = call.world.approval(call.text(u"ApprovalNo"_s));
    if (!approval)
        return Answer::refused(u"InvalidParameterValue.InvalidApprovalNo"_s, u"There is no such approval."_s);
    const QJsonArray wanted = call.body["ApprovalItems"_L1].toArray();
    if (wanted.isEmpty())
        return Answer::refused(u"InvalidParameterValue.ProcessApprovalItemIsEmpty"_s, u"ApprovalItems is empty."_s);
    for (const auto &value : wanted) {
        if (auto problem = itemProblem(*approval, value.toObject(), call.nowMs))
            return *problem;
    }
    QJsonArray results;
    for (const auto &value : wanted) {
        const QJsonObject said = value.toObject();
        for (ApprovalItem &item : approval->items) {
            if (item.application != said["AppId"_L1].toString())
                continue;
            item.result = said["ApprovalResult"_L1].toInt();
            item.note = said["ApprovalNote"_L1].toString();
            item.user = u"operator"_s;
            item.decidedMs = call.nowMs;
            results.append(QJsonObject{{u"application"_s, item.application}, {u"result"_s, item.result}});
        }
    }
    Answer answer = Answer::done(u"approve"_s, {{u"approvalNo"_s, approval->no}, {u"results"_s, results}});
    answer.appid = approval->program;
    return answer;
}

} // namespace

QList<Endpoint> approvalEndpoints()
{
    return {{u"CreateMNPApproval"_s, submitOrWithdraw, {}},
            {u"DescribeMNPApprovalList"_s, approvalList, {}},
            {u"ProcessMNPApproval"_s, process, {}}};
}

} // namespace flotilla::sandbox::tcsas
