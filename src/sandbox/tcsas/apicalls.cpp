// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kApplied = 1; ///< of ApprovalStatus and APIApplyStatus; a version's approval has other numbers
constexpr int kRefused = 20;
constexpr int kGranted = 30;

/// A sensitive API and the superapp it belongs to.
struct OwnedApi {
    Application *application = nullptr;
    SensitiveApi *api = nullptr;
};

OwnedApi apiOf(World &world, const QString &id)
{
    for (Application &application : world.applications) {
        for (SensitiveApi &api : application.apis) {
            if (api.id == id)
                return {&application, &api};
        }
    }
    return {};
}

Answer noRecord()
{
    return Answer::refused(u"FailedOperation.RecordNotFound"_s, u"There is no such record."_s);
}

/// The last request of that mini program for that API.
const ApiRequest *lastRequest(const MiniProgram &program, const QString &api)
{
    const auto it = std::find_if(program.apis.crbegin(), program.apis.crend(),
                                 [&api](const ApiRequest &request) { return request.api == api; });
    return it == program.apis.crend() ? nullptr : &*it;
}

QJsonObject permissionRow(const MiniProgram &program, const OwnedApi &owned)
{
    const ApiRequest *request = lastRequest(program, owned.api->id);
    return {{u"APIId"_s, owned.api->id},
            {u"APIName"_s, owned.api->name},
            {u"APIMethod"_s, owned.api->method},
            {u"APIStatus"_s, 1},
            {u"APIApplyStatus"_s, request ? request->status : 0},
            {u"RejectReason"_s, request && request->status == kRefused ? request->note : QString()},
            {u"ApprovalNo"_s, request ? request->no : QString()},
            {u"ApplicationId"_s, owned.application->id},
            {u"ApplicationName"_s, owned.application->name},
            {u"APIType"_s, owned.api->type},
            {u"APIDesc"_s, owned.api->desc}};
}

/// DescribeMNPSensitiveAPIPermissionList: the restricted APIs of the superapps that run the mini program.
Answer permissionList(const Call &call)
{
    const QString wanted = call.text(u"ApplicationId"_s);
    QList<OwnedApi> found;
    const QList<const Application *> applications = call.world.applicationsOf(call.program->team);
    for (const Application *one : applications) {
        Application *application = call.world.application(one->id);
        for (SensitiveApi &api : application->apis) {
            if (api.restricted && (wanted.isEmpty() || application->id == wanted)
                && api.name.contains(call.text(u"Keyword"_s), Qt::CaseInsensitive)) {
                found.append({application, &api});
            }
        }
    }
    return paged(call, found, [&call](const OwnedApi &owned) { return permissionRow(*call.program, owned); });
}

/// CreateMNPSensitiveAPIPermissionApproval
Answer applyForApi(const Call &call)
{
    const QString id = call.text(u"APIId"_s);
    const OwnedApi owned = apiOf(call.world, id);
    const ApiRequest *before = lastRequest(*call.program, id);
    if (!owned.api || !owned.api->restricted || call.text(u"ApplyReason"_s).trimmed().isEmpty()
        || (before && before->status != kRefused)) {
        return Answer::refused(u"FailedOperation.GetOperateResourceFailed"_s,
                               u"The API is not restricted, was applied for already, or there is no reason."_s);
    }
    ApiRequest request;
    request.no = u"20250307"_s + randomText(11).toLower();
    request.api = id;
    request.reason = call.text(u"ApplyReason"_s);
    request.appliedMs = call.nowMs;
    call.program->apis.append(request);
    const QJsonObject data = call.rules.sparse ? QJsonObject() : QJsonObject{{u"ResourceId"_s, request.no}};
    return Answer::done(u"apiApply"_s, {{u"api"_s, id}, {u"approvalNo"_s, request.no}}, data);
}

const ApiRequest *requestOf(const MiniProgram *program, const QString &no)
{
    if (!program)
        return nullptr;
    const auto it = std::find_if(program->apis.cbegin(), program->apis.cend(),
                                 [&no](const ApiRequest &request) { return request.no == no; });
    return it == program->apis.cend() ? nullptr : &*it;
}

/// DescribeMNPSensitiveAPIPermissionApproval
Answer apiRequest(const Call &call)
{
    const QString no = call.text(u"ApprovalNo"_s);
    const ApiRequest *request = requestOf(call.world.programOfApiRequest(no), no);
    if (!request)
        return noRecord();
    const OwnedApi owned = apiOf(call.world, request->api);
    return Answer::with(QJsonObject{{u"APIId"_s, request->api},
                                    {u"APIMethod"_s, owned.api ? owned.api->method : QString()},
                                    {u"ApplyReason"_s, request->reason},
                                    {u"RejectReason"_s, request->status == kRefused ? request->note : QString()},
                                    {u"ApprovalStatus"_s, request->status},
                                    {u"APIDesc"_s, owned.api ? owned.api->desc : QString()},
                                    {u"APIType"_s, owned.api ? owned.api->type : 1}});
}

/// A request in the inbox of the superapps.
struct ApiInboxRow {
    const MiniProgram *program = nullptr;
    const ApiRequest *request = nullptr;
};

QJsonObject apiInboxRow(const Call &call, const ApiInboxRow &row)
{
    const ApiRequest &request = *row.request;
    const OwnedApi owned = apiOf(call.world, request.api);
    return {{u"ApprovalNo"_s, request.no},
            {u"APIId"_s, request.api},
            {u"APIName"_s, owned.api ? owned.api->name : QString()},
            {u"APIMethod"_s, owned.api ? owned.api->method : QString()},
            {u"MNPId"_s, row.program->id},
            {u"MNPName"_s, row.program->name},
            {u"ApplyUser"_s, u"operator"_s},
            {u"ApplyTime"_s, unixText(request.appliedMs)},
            {u"ApplyNote"_s, request.reason},
            {u"ApprovalStatus"_s, request.status},
            {u"ApprovalUser"_s, request.user},
            {u"ApprovalTime"_s, unixText(request.decidedMs)},
            {u"ApprovalNote"_s, request.note},
            {u"ApplicationId"_s, owned.application ? owned.application->id : QString()},
            {u"ApplicationName"_s, owned.application ? owned.application->name : QString()},
            {u"APIType"_s, owned.api ? owned.api->type : 1},
            {u"APIDesc"_s, owned.api ? owned.api->desc : QString()}};
}

/// DescribeMNPSensitiveAPIPermissionApprovalList
Answer apiInbox(const Call &call)
{
    QList<ApiInboxRow> found;
    for (const MiniProgram &program : std::as_const(call.world.programs)) {
        for (const ApiRequest &request : program.apis) {
            if (admits(call.body["ApprovalStatusList"_L1], request.status)
                && program.name.contains(call.text(u"Keyword"_s), Qt::CaseInsensitive)) {
                found.append({&program, &request});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const ApiInboxRow &a, const ApiInboxRow &b) {
        return a.request->appliedMs > b.request->appliedMs;
    });
    return paged(call, found, [&call](const ApiInboxRow &row) { return apiInboxRow(call, row); });
}

/// ProcessMNPSensitiveAPIPermissionApproval
Answer decideApi(const Call &call)
{
    const QString no = call.text(u"ApprovalNo"_s);
    MiniProgram *program = call.world.programOfApiRequest(no);
    const qint64 status = call.number(u"ApprovalStatus"_s);
    if (status != kRefused && status != kGranted)
        return Answer::refused(u"InvalidParameter"_s, u"ApprovalStatus must be 20 or 30."_s);
    if (!program)
        return noRecord();
    for (ApiRequest &request : program->apis) {
        if (request.no != no || request.status != kApplied)
            continue;
        request.status = int(status);
        request.note = call.text(u"ApprovalNote"_s);
        request.user = u"operator"_s;
        request.decidedMs = call.nowMs;
        Answer answer = Answer::done(u"apiDecide"_s, {{u"approvalNo"_s, no}, {u"status"_s, request.status}});
        answer.appid = program->id;
        return answer;
    }
    return noRecord();
}

/// DescribeApplicationSensitiveAPIList
Answer definedApis(const Call &call)
{
    Application *application = call.world.application(call.text(u"ApplicationId"_s));
    if (!application)
        return Answer::refused(u"InvalidParameterValue.InvalidApplicationId"_s, u"There is no such superapp."_s);
    const Team *owner = call.world.team(application->team);
    QList<const SensitiveApi *> found;
    for (const SensitiveApi &api : std::as_const(application->apis)) {
        if (api.name.contains(call.text(u"Keyword"_s), Qt::CaseInsensitive))
            found.append(&api);
    }
    return paged(call, found, [application, owner](const SensitiveApi *api) {
        return QJsonObject{{u"APIId"_s, api->id},
                           {u"APIName"_s, api->name},
                           {u"APIMethod"_s, api->method},
                           {u"APIDesc"_s, api->desc},
                           {u"CreateUser"_s, u"operator"_s},
                           {u"CreateTime"_s, unixText(application->createdMs)},
                           {u"ApplicationId"_s, application->id},
                           {u"ApplicationName"_s, application->name},
                           {u"TeamId"_s, application->team},
                           {u"TeamName"_s, owner ? owner->name : QString()},
                           {u"APIType"_s, api->type},
                           {u"Status"_s, api->restricted ? 1 : 0},
                           {u"UseScope"_s, api->scope}};
    });
}

/// EnableApplicationSensitiveAPI makes an API public, DisableApplicationSensitiveAPI restricts it.
Answer restrictApi(const Call &call, bool restricted)
{
    const OwnedApi owned = apiOf(call.world, call.text(u"APIId"_s));
    if (!owned.api)
        return noRecord();
    owned.api->restricted = restricted;
    return Answer::done(u"restrictApi"_s, {{u"api"_s, owned.api->id}, {u"restricted"_s, restricted}});
}

Answer enableApi(const Call &call) { return restrictApi(call, false); }
Answer disableApi(const Call &call) { return restrictApi(call, true); }

} // namespace

QList<Endpoint> apiEndpoints()
{
    return {{u"DescribeMNPSensitiveAPIPermissionList"_s, permissionList, kInvalidProgram},
            {u"CreateMNPSensitiveAPIPermissionApproval"_s, applyForApi, kInvalidProgram},
            {u"DescribeMNPSensitiveAPIPermissionApproval"_s, apiRequest, {}},
            {u"DescribeMNPSensitiveAPIPermissionApprovalList"_s, apiInbox, {}},
            {u"ProcessMNPSensitiveAPIPermissionApproval"_s, decideApi, {}},
            {u"DescribeApplicationSensitiveAPIList"_s, definedApis, {}},
            {u"EnableApplicationSensitiveAPI"_s, enableApi, {}},
            {u"DisableApplicationSensitiveAPI"_s, disableApi, {}}};
}

} // namespace flotilla::sandbox::tcsas
