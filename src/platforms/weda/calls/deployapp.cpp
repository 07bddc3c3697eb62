// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/deployapp.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject DeployApp::body() const
{
    return {{"EnvId"_L1, EnvId}, {"Id"_L1, Id}, {"Mode"_L1, Mode}, {"BuildType"_L1, BuildType}};
}

Result<DeployApp::Reply> DeployApp::Reply::parse(const QJsonObject &response)
{
    Reply reply;
    reply.BuildId = readString(response, "BuildId"_L1);
    reply.DeployErrMsg = readString(response, "DeployErrMsg"_L1);
    const std::optional<qint64> code = readInteger(response, "DeployErrCode"_L1);
    // An error code that cannot be read is neither a yes nor a no.
    if (!code && has(response, "DeployErrCode"_L1) && !readString(response, "DeployErrCode"_L1).isEmpty())
        return Error{ErrorKind::Unknown, u"DeployErrCode"_s, {}, {}};
    reply.DeployErrCode = code.value_or(0);
    return reply;
}

} // namespace flotilla::weda
