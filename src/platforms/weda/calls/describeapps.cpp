// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/describeapps.h"

#include "tencentcloud/jsonread.h"

#include <QJsonDocument>

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject DescribeApps::body() const
{
    QJsonObject body{{"Limit"_L1, Limit}, {"Offset"_L1, Offset}};
    if (!EnvId.isEmpty())
        body.insert("EnvId"_L1, EnvId);
    if (!AppIds.isEmpty())
        body.insert("AppIds"_L1, QJsonArray::fromStringList(AppIds));
    return body;
}

DescribeApps::Weapp DescribeApps::Weapp::parse(const QJsonObject &row)
{
    Weapp app;
    app.Id = readWord(row, "Id"_L1);
    app.Name = readText(row, "Name"_L1);
    app.Title = readText(row, "Title"_L1);
    app.Description = readText(row, "Description"_L1);
    app.EnvId = readWord(row, "EnvId"_L1);
    if (app.EnvId.isEmpty()) {
        // Env is documented as JSON inside a string; an object in its place is read as well.
        const QJsonValue env = fieldOf(row, "Env"_L1);
        const QJsonObject inside =
            env.isObject() ? env.toObject() : QJsonDocument::fromJson(env.toString().toUtf8()).object();
        app.EnvId = readWord(inside, "envId"_L1);
    }
    app.LastMpCiId = readWord(row, "LastMpCiId"_L1);
    app.LastMpCiStatus = readWord(row, "LastMpCiStatus"_L1);
    app.LastDeployTime = readTime(readWord(row, "LastDeployTime"_L1));
    return app;
}

Result<DescribeApps::Reply> DescribeApps::Reply::parse(const QJsonObject &response)
{
    Reply reply;
    const QJsonArray rows = readArray(response, "Weapps"_L1);
    for (const auto &row : rows)
        reply.Weapps.append(Weapp::parse(row.toObject()));
    reply.Count = readInteger(response, "Count"_L1);
    return reply;
}

} // namespace flotilla::weda
