// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/calls/request.h"

namespace flotilla::wechat {

/// POST /wxa/change_visitstatus (api_setvisitstatus): close hides the mini program from its users. Errors 85021, 85022.
struct ChangeVisitstatus
{
    QString action; ///< open, close
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// POST /wxa/getvisitstatus (api_getvisitstatus).
struct GetVisitstatus
{
    struct Reply
    {
        QString status; ///< 0 paused, 1 serving
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/wxopen/getweappsupportversion (api_getsupportversion).
struct GetWeAppSupportVersion
{
    /// How many of the users have this base library.
    struct UvItem
    {
        QString version;
        double percentage = 0;
    };
    struct Reply
    {
        QString now_version;
        QList<UvItem> uv_items; ///< uv_info.items
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/wxopen/setweappsupportversion (api_setsupportversion): a published base library. Errors 85015, 89014.
struct SetWeAppSupportVersion
{
    QString version;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

} // namespace flotilla::wechat
