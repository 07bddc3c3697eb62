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
    reply.BuildId = readWord(response, "BuildId"_L1);
    reply.DeployErrMsg = readText(response, "DeployErrMsg"_L1);
    // A build is followed by its id: one that had to be cut is of no use.
    if (fieldOf(response, "BuildId"_L1).toString().size() > kLongestWord)
        return Error{ErrorKind::Unknown, u"BuildId"_s, {}, {}};
    // An error code that cannot be read is neither a yes nor a no.
    const std::optional<qint64> code = readInteger(response, "DeployErrCode"_L1);
    if (!code && has(response, "DeployErrCode"_L1))
        return Error{ErrorKind::Unknown, u"DeployErrCode"_s, {}, {}};
    reply.DeployErrCode = code.value_or(0);
    return reply;
}

} // namespace flotilla::weda
