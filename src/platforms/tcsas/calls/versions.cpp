// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/calls/versions.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

VersionRow VersionRow::parse(const QJsonObject &row)
{
    VersionRow made;
    made.MNPVersionId = readId(row, "MNPVersionId"_L1);
    made.MNPVersion = readText(row, "MNPVersion"_L1);
    made.Phase = readText(row, "Phase"_L1);
    made.ApprovalStatus = readText(row, "ApprovalStatus"_L1);
    made.ApprovalNo = readText(row, "ApprovalNo"_L1);
    made.ShowCase = readInteger(row, "ShowCase"_L1).value_or(0);
    made.Status = readInteger(row, "Status"_L1).value_or(0);
    made.CreateTime = readMoment(row, "CreateTime"_L1);
    made.CreateUser = readText(row, "CreateUser"_L1);
    return made;
}

HistoryRow HistoryRow::parse(const QJsonObject &row)
{
    HistoryRow made;
    made.MNPVersionId = readId(row, "MNPVersionId"_L1);
    made.MNPVersion = readText(row, "MNPVersion"_L1);
    made.MNPVersionNote = readText(row, "MNPVersionNote"_L1);
    made.UpdateTime = readMoment(row, "UpdateTime"_L1);
    return made;
}

ApprovalRow ApprovalRow::parse(const QJsonObject &row)
{
    ApprovalRow made;
    made.ApprovalNo = readText(row, "ApprovalNo"_L1);
    made.ApplicationId = readText(row, "ApplicationId"_L1);
    made.ApplicationName = readText(row, "ApplicationName"_L1);
    made.ApprovalStatus = readText(row, "ApprovalStatus"_L1);
    made.MNPId = readText(row, "MNPId"_L1);
    made.MNPName = readText(row, "MNPName"_L1);
    made.MNPVersion = readText(row, "MNPVersion"_L1);
    made.MNPVersionId = readId(row, "MNPVersionId"_L1);
    made.ApplyUser = readText(row, "ApplyUser"_L1);
    made.ApplyTime = readMoment(row, "ApplyTime"_L1);
    made.ApprovalNote = readText(row, "ApprovalNote"_L1);
    return made;
}

QJsonObject DescribeTempSecret4UploadFile2Cos::body() const
{
    return {{"BusinessName"_L1, BusinessName}, {"Suffix"_L1, Suffix}};
}

QJsonObject CreateMNPVersion::body() const
{
    return {{"MNPId"_L1, MNPId}, {"MNPVersion"_L1, MNPVersion}, {"FileUrl"_L1, FileUrl}, {"MNPVersionIntro"_L1, MNPVersionIntro}};
}

QJsonObject DescribeMNPVersion::body() const
{
    return {{"BusinessId"_L1, BusinessId}};
}

QJsonObject DescribeMNPAllStageVersions::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject DescribeMNPReleasedVersionHistory::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject CreateMNPApproval::body() const
{
    return {{"MNPVersionId"_L1, MNPVersionId}, {"ApplyAction"_L1, ApplyAction}};
}

QJsonObject DescribeMNPApprovalList::body() const
{
    QJsonObject body{{"Offset"_L1, Offset}, {"Limit"_L1, Limit}};
    if (!ApprovalStatusList.isEmpty()) {
        body.insert("ApprovalStatusList"_L1, ApprovalStatusList);
    }
    return body;
}

QJsonObject ProcessMNPApproval::body() const
{
    return {{"ApprovalNo"_L1, ApprovalNo}, {"ApprovalItems"_L1, ApprovalItems}};
}

QJsonObject ReleaseMNPVersion::body() const
{
    return {{"MNPVersionId"_L1, MNPVersionId}};
}

QJsonObject RollbackMNPVersion::body() const
{
    return {{"MNPId"_L1, MNPId}, {"MNPVersionId"_L1, MNPVersionId}, {"MNPVersion"_L1, MNPVersion}};
}

QJsonObject ConfigureMNPPreview::body() const
{
    QJsonObject body{{"MNPId"_L1, MNPId}, {"ActionType"_L1, ActionType}, {"MNPVersionId"_L1, MNPVersionId}};
    if (!PreivewEntrancePath.isEmpty()) {
        body.insert("PreivewEntrancePath"_L1, PreivewEntrancePath);
    }
    return body;
}

QJsonObject DescribeMNPPreview::body() const
{
    return {{"MNPId"_L1, MNPId}, {"MNPVersionId"_L1, MNPVersionId}};
}

QJsonObject DescribeMNPOfflinePackageURL::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

Result<CreateMNPVersion::Reply> CreateMNPVersion::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.TaskId = readWord(object, "TaskId"_L1);
    return reply;
}

Result<DescribeMNPVersion::Reply> DescribeMNPVersion::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.TaskStatus = readWord(object, "TaskStatus"_L1);
    reply.TaskMsg = readText(object, "TaskMsg"_L1);
    reply.MNPVersionId = readId(object, "MNPVersionId"_L1);
    return reply;
}

Result<DescribeMNPPreview::Reply> DescribeMNPPreview::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.PreviewEntrancePath = readText(object, "PreviewEntrancePath"_L1);
    reply.QRCodeUrl = readWhole(object, "QRCodeUrl"_L1);
    return reply;
}

Result<DescribeTempSecret4UploadFile2Cos::Reply> DescribeTempSecret4UploadFile2Cos::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.Bucket = readWhole(object, "Bucket"_L1);
    reply.Region = readWhole(object, "Region"_L1);
    reply.Path = readWhole(object, "Path"_L1);
    reply.TempSecretId = readWhole(object, "TempSecretId"_L1);
    reply.TempSecretKey = readWhole(object, "TempSecretKey"_L1);
    reply.Token = readWhole(object, "Token"_L1);
    reply.AccelerateEnable = readInteger(object, "AccelerateEnable"_L1).value_or(0);
    return reply;
}

Result<DescribeMNPOfflinePackageURL::Reply> DescribeMNPOfflinePackageURL::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.Data = readWhole(object, "Data"_L1);
    return reply;
}

Result<CreateMNPApproval::Reply> CreateMNPApproval::Reply::parse(const QJsonValue &data)
{
    const auto result = ResultReply::parse(data);
    return Reply{!result || result->Result, readWord(data.toObject(), "ApprovalNo"_L1)};
}

} // namespace flotilla::tcsas
