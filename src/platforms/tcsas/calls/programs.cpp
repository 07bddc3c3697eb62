// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/calls/programs.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

ProgramRow ProgramRow::parse(const QJsonObject &row)
{
    ProgramRow made;
    made.MNPId = readText(row, "MNPId"_L1);
    made.MNPName = readText(row, "MNPName"_L1);
    made.MNPType = readText(row, "MNPType"_L1);
    made.MNPIntro = readWhole(row, "MNPIntro"_L1);
    made.MNPDesc = readWhole(row, "MNPDesc"_L1);
    made.TeamId = readText(row, "TeamId"_L1);
    made.TeamName = readText(row, "TeamName"_L1);
    made.Status = readInteger(row, "Status"_L1).value_or(0);
    made.CreateTime = readMoment(row, "CreateTime"_L1);
    return made;
}

TeamRow TeamRow::parse(const QJsonObject &row)
{
    TeamRow made;
    made.TeamId = readText(row, "TeamId"_L1);
    made.TeamName = readText(row, "TeamName"_L1);
    made.Status = readInteger(row, "Status"_L1).value_or(0);
    return made;
}

ApplicationRow ApplicationRow::parse(const QJsonObject &row)
{
    ApplicationRow made;
    made.ApplicationId = readText(row, "ApplicationId"_L1);
    made.ApplicationName = readText(row, "ApplicationName"_L1);
    made.TeamName = readText(row, "TeamName"_L1);
    return made;
}

ApplicationProgramRow ApplicationProgramRow::parse(const QJsonObject &row)
{
    return {readText(row, "MNPId"_L1), static_cast<int>(readInteger(row, "OnlineStatus"_L1).value_or(0))};
}

QJsonObject DescribeApplicationMNPList::body() const
{
    return {{"Offset"_L1, Offset}, {"Limit"_L1, Limit}, {"ApplicationId"_L1, ApplicationId}, {"OnlineStatus"_L1, OnlineStatus}};
}

QJsonObject DescribeMNPList::body() const
{
    QJsonObject body{{"Offset"_L1, Offset}, {"Limit"_L1, Limit}};
    if (!Keyword.isEmpty()) {
        body.insert("Keyword"_L1, Keyword);
    }
    if (!TeamId.isEmpty()) {
        body.insert("TeamId"_L1, TeamId);
    }
    return body;
}

QJsonObject DescribeMNP::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject CreateMNP::body() const
{
    QJsonObject body{{"MNPType"_L1, MNPType}, {"MNPName"_L1, MNPName}, {"MNPIcon"_L1, MNPIcon}, {"MNPIntro"_L1, MNPIntro}, {"MNPDesc"_L1, MNPDesc}};
    if (!TeamId.isEmpty()) {
        body.insert("TeamId"_L1, TeamId);
    }
    return body;
}

QJsonObject ModifyMNP::body() const
{
    QJsonObject body{{"MNPType"_L1, MNPType}, {"MNPName"_L1, MNPName}, {"MNPIntro"_L1, MNPIntro}, {"MNPDesc"_L1, MNPDesc}, {"MNPId"_L1, MNPId}};
    if (!MNPIcon.isEmpty()) {
        body.insert("MNPIcon"_L1, MNPIcon);
    }
    return body;
}

QJsonObject RemoveMNP::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject DeleteMNP::body() const
{
    return {{"MNPId"_L1, MNPId}};
}

QJsonObject DescribeMNPCategory::body() const
{
    return {};
}

QJsonObject DescribeTeamList::body() const
{
    return {{"Offset"_L1, Offset}, {"Limit"_L1, Limit}};
}

QJsonObject DescribeApplicationList::body() const
{
    return {{"Offset"_L1, Offset}, {"Limit"_L1, Limit}};
}

Result<CreateMNP::Reply> CreateMNP::Reply::parse(const QJsonValue &data)
{
    const QJsonObject object = data.toObject();
    Reply reply;
    reply.ResourceId = readWord(object, "ResourceId"_L1);
    return reply;
}

Result<DescribeMNP::Reply> DescribeMNP::Reply::parse(const QJsonValue &data)
{
    Reply reply;
    reply.isThere = data.isObject() && has(data.toObject(), "MNPId"_L1);
    reply.program = ProgramRow::parse(data.toObject());
    return reply;
}

CategoryRow CategoryRow::parse(const QJsonObject &row)
{
    CategoryRow made;
    made.TypeName = readText(row, "TypeName"_L1);
    const QJsonArray values = readArray(row, "TypeValue"_L1);
    for (const auto &value : values) {
        made.TypeValue.append(value.toString());
    }
    return made;
}

} // namespace flotilla::tcsas
