// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/checkdeployapp.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject CheckDeployApp::body() const
{
    return {{"EnvId"_L1, EnvId}, {"Id"_L1, Id}, {"BuildId"_L1, BuildId}};
}

Result<CheckDeployApp::Reply> CheckDeployApp::Reply::parse(const QJsonObject &response)
{
    return Reply{response.value("Status"_L1).toString()}; // a number is no word
}

} // namespace flotilla::weda
