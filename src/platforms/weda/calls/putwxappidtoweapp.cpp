// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/putwxappidtoweapp.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject PutWxAppIdToWeApp::body() const
{
    return {{"WeAppId"_L1, WeAppId}, {"WxAppId"_L1, WxAppId}};
}

Result<PutWxAppIdToWeApp::Reply> PutWxAppIdToWeApp::Reply::parse(const QJsonObject &)
{
    return Reply{}; // RequestId only
}

} // namespace flotilla::weda
