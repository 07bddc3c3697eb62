// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/calls/settings.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

ApiRow ApiRow::parse(const QJsonObject &row)
{
    ApiRow made;
    made.APIId = readText(row, "APIId"_L1);
    made.APIName = readText(row, "APIName"_L1);
    made.APIMethod = readText(row, "APIMethod"_L1);
    made.APIApplyStatus = readText(row, "APIApplyStatus"_L1);
    made.RejectReason = readText(row, "RejectReason"_L1);
    made.ApprovalNo = readText(row, "ApprovalNo"_L1);
    made.ApplicationName = readText(row, "ApplicationName"_L1);
    return made;
}

ApiApprovalRow ApiApprovalRow::parse(const QJsonObject &row)
{
    ApiApprovalRow made;
    made.ApprovalNo = readText(row, "ApprovalNo"_L1);
    made.APIId = readText(row, "APIId"_L1);
    made.APIName = readText(row, "APIName"_L1);
    made.MNPId = readText(row, "MNPId"_L1);
    made.MNPName = readText(row, "MNPName"_L1);
    made.ApprovalStatus = readText(row, "ApprovalStatus"_L1);
    made.ApplyUser = readText(row, "ApplyUser"_L1);
    made.ApplyTime = readMoment(row, "ApplyTime"_L1);
    return made;
}

QJsonObject CreateMNPDomainACL::body() const
{
    return {{"MNPId"_L1, MNPId}, {"Domain"_L1, Domain}};
}

QJsonObject ModifyMNPDomain::body() const
{
    return {{"MNPId"_L1, MNPId}, {"Domain"_L1, Domain}};
}

QJsonObject DescribeMNPDomainACL::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject DescribeMNPSensitiveAPIPermissionList::body() const
{
    return {{"Offset"_L1, Offset}, {"Limit"_L1, Limit}, {"MNPId"_L1, MNPId}};
}

QJsonObject CreateMNPSensitiveAPIPermissionApproval::body() const
{
    return {{"APIId"_L1, APIId}, {"ApplyReason"_L1, ApplyReason}, {"MNPId"_L1, MNPId}};
}

QJsonObject DescribeMNPSensitiveAPIPermissionApprovalList::body() const
{
    QJsonObject body{{"Offset"_L1, Offset}, {"Limit"_L1, Limit}};
    if (!ApprovalStatusList.isEmpty()) {
        body.insert("ApprovalStatusList"_L1, ApprovalStatusList);
    }
    return body;
}

QJsonObject ProcessMNPSensitiveAPIPermissionApproval::body() const
{
    QJsonObject body{{"ApprovalNo"_L1, ApprovalNo}, {"ApprovalStatus"_L1, ApprovalStatus}};
    if (!ApprovalNote.isEmpty()) {
        body.insert("ApprovalNote"_L1, ApprovalNote);
    }
    return body;
}

QJsonObject DescribeMNPSubscribeMessageTemplateLibraryList::body() const
{
    QJsonObject body{{"Offset"_L1, Offset}, {"Limit"_L1, Limit}, {"MNPId"_L1, MNPId}, {"QueryType"_L1, QueryType}};
    if (!QueryStr.isEmpty()) {
        body.insert("QueryStr"_L1, QueryStr);
    }
    return body;
}

QJsonObject DescribeMNPSubscribeMessageTemplateLibrary::body() const
{
    return {{"MNPId"_L1, MNPId}, {"TemplateLibraryId"_L1, TemplateLibraryId}};
}

QJsonObject DescribeMNPSubscribeMessageTemplateList::body() const
{
    return {{"Offset"_L1, Offset}, {"Limit"_L1, Limit}, {"MNPId"_L1, MNPId}};
}

QJsonObject DescribeMNPSubscribeMessageTemplate::body() const
{
    return {{"MNPId"_L1, MNPId}, {"TemplateId"_L1, TemplateId}};
}

QJsonObject CreateMNPSubscribeMessageTemplate::body() const
{
    return {{"MNPId"_L1, MNPId}, {"TemplateLibraryId"_L1, TemplateLibraryId}, {"Keywords"_L1, QJsonArray::fromStringList(Keywords)}, {"ScenarioDescription"_L1, ScenarioDescription}};
}

QJsonObject DeleteMNPSubscribeMessageTemplate::body() const
{
    return {{"MNPId"_L1, MNPId}, {"TemplateId"_L1, TemplateId}};
}

MessageRow MessageRow::parse(const QJsonObject &row)
{
    MessageRow made;
    made.TemplateId = readText(row, "TemplateId"_L1);
    made.TemplateLibraryId = readText(row, "TemplateLibraryId"_L1);
    made.TemplateTitle = readText(row, "TemplateTitle"_L1);
    made.Description = readText(row, "Description"_L1);
    made.Keywords = readText(row, "Keywords"_L1).split(u',', Qt::SkipEmptyParts);
    made.TemplateType = readWord(row, "TemplateType"_L1);
    return made;
}

DomainRow DomainRow::parse(const QJsonObject &row)
{
    return {readWhole(row, "DomainUrl"_L1).split(u';', Qt::SkipEmptyParts), readInteger(row, "DomainType"_L1).value_or(0)};
}

Result<DescribeMNPSubscribeMessageTemplateLibrary::Reply> DescribeMNPSubscribeMessageTemplateLibrary::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.TemplateTitle = readText(object, "TemplateTitle"_L1);
    const QJsonArray keywords = readArray(object, "KeywordList"_L1);
    for (const auto &keyword : keywords) {
        reply.keywordIds.append(readWord(keyword.toObject(), "KeywordId"_L1));
        reply.keywords.append(readText(keyword.toObject(), "Keyword"_L1));
        reply.examples.append(readText(keyword.toObject(), "DefaultValue"_L1));
    }
    return reply;
}

Result<DescribeMNPSubscribeMessageTemplate::Reply> DescribeMNPSubscribeMessageTemplate::Reply::parse(const QJsonValue &data)
{
    return Reply{readText(data.toObject(), "ScenarioDescription"_L1)};
}

Result<CreateMNPSensitiveAPIPermissionApproval::Reply> CreateMNPSensitiveAPIPermissionApproval::Reply::parse(const QJsonValue &data)
{
    return Reply{readWord(data.toObject(), "ResourceId"_L1)};
}

} // namespace flotilla::tcsas
