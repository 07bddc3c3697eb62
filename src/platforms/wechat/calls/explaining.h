// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <optional>

namespace flotilla::wechat {

/// POST /cgi-bin/openapi/quota/get (api_getapiquota): how often one API may be called, and was today; a call on behalf of a mini program
/// counts for that one. Errors 76003: no such path, 76021, 76022.
struct GetApiQuota
{
    struct Reply
    {
        std::optional<qint64> daily_limit, used, remain, call_count, refresh_second; ///< of quota and rate_limit
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString cgi_path;
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/openapi/rid/get (api_getridinfo): the call that the vendor gave this rid, for seven days, to the account that made it.
struct GetRid
{
    struct Reply
    {
        Instant invoke_time;
        std::optional<qint64> cost_in_ms;
        QString request_url; ///< with the token of then
        QString request_body;
        QString response_body;
        QString client_ip;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString rid;
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
