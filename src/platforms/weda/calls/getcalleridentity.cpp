// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/getcalleridentity.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

Result<GetCallerIdentity::Reply> GetCallerIdentity::Reply::parse(const QJsonObject &response)
{
    return Reply{readWord(response, "AccountId"_L1), readWord(response, "UserId"_L1),
                 readWord(response, "Type"_L1)};
}

} // namespace flotilla::weda
