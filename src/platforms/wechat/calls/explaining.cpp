// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/explaining.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request GetApiQuota::request() const
{
    return post(u"/cgi-bin/openapi/quota/get"_s, {{u"cgi_path"_s, cgi_path}});
}

Result<GetApiQuota::Reply> GetApiQuota::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject quota = fieldOf(reply, "quota"_L1).toObject();
    const QJsonObject rate = fieldOf(reply, "rate_limit"_L1).toObject();
    return Reply{readInteger(quota, "daily_limit"_L1), readInteger(quota, "used"_L1), readInteger(quota, "remain"_L1),
                 readInteger(rate, "call_count"_L1), readInteger(rate, "refresh_second"_L1)};
}

Request GetRid::request() const
{
    return post(u"/cgi-bin/openapi/rid/get"_s, {{u"rid"_s, rid}});
}

Result<GetRid::Reply> GetRid::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject call = fieldOf(reply, "request"_L1).toObject();
    return Reply{readSeconds(call, "invoke_time"_L1),         readInteger(call, "cost_in_ms"_L1),
                 readLongText(call, "request_url"_L1),        readLongText(call, "request_body"_L1),
                 readLongText(call, "response_body"_L1),      readWord(call, "client_ip"_L1)};
}

} // namespace flotilla::wechat
