// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/checkdeployapp.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject CheckDeployApp::body() const
{
    return {{"EnvId"_L1, EnvId}, {"Id"_L1, Id}, {"BuildId"_L1, BuildId}};
}

Result<CheckDeployApp::Reply> CheckDeployApp::Reply::parse(const QJsonObject &response)
{
    const bool isText = fieldOf(response, "Status"_L1).isString(); // a number is no word
    return Reply{isText ? readWord(response, "Status"_L1) : QString()};
}

} // namespace flotilla::weda
