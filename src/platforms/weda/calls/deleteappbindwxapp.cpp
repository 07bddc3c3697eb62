// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/deleteappbindwxapp.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject DeleteAppBindWxApp::body() const
{
    return {{"WeappId"_L1, WeappId}};
}

Result<DeleteAppBindWxApp::Reply> DeleteAppBindWxApp::Reply::parse(const QJsonObject &)
{
    return Reply{}; // RequestId only
}

} // namespace flotilla::weda
