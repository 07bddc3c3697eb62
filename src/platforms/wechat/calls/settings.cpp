// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/settings.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request ChangeVisitstatus::request() const
{
    return changing(post(u"/wxa/change_visitstatus"_s, {{u"action"_s, action}}));
}

Request GetVisitstatus::request() const
{
    return post(u"/wxa/getvisitstatus"_s);
}

Result<GetVisitstatus::Reply> GetVisitstatus::Reply::parse(const QJsonObject &reply)
{
    return Reply{readWord(reply, "status"_L1)};
}

Request GetWeAppSupportVersion::request() const
{
    return post(u"/cgi-bin/wxopen/getweappsupportversion"_s);
}

Result<GetWeAppSupportVersion::Reply> GetWeAppSupportVersion::Reply::parse(const QJsonObject &reply)
{
    Reply told{readWord(reply, "now_version"_L1), {}};
    const QJsonArray items = readArray(fieldOf(reply, "uv_info"_L1).toObject(), "items"_L1);
    for (const auto &each : items) {
        const QJsonObject item = each.toObject();
        const QJsonValue share = fieldOf(item, "percentage"_L1); // a number, perhaps as a text
        told.uv_items.append({readWord(item, "version"_L1), share.isString() ? share.toString().toDouble() : share.toDouble()});
    }
    return told;
}

Request SetWeAppSupportVersion::request() const
{
    return changing(post(u"/cgi-bin/wxopen/setweappsupportversion"_s, {{u"version"_s, version}}));
}

} // namespace flotilla::wechat
