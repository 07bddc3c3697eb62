// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/calls/describeenvs.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

QJsonObject DescribeEnvs::body() const
{
    return {{"Limit"_L1, Limit}, {"Offset"_L1, Offset}};
}

Result<DescribeEnvs::Reply> DescribeEnvs::Reply::parse(const QJsonObject &response)
{
    Reply reply;
    const QJsonArray rows = readArray(response, "EnvList"_L1);
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        reply.EnvList.append(Env{readWord(row, "EnvId"_L1), readText(row, "Alias"_L1),
                                 readWord(row, "Status"_L1), readWord(row, "EnvType"_L1)});
    }
    return reply;
}

} // namespace flotilla::weda
