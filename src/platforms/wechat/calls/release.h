// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <QList>

#include <optional>

namespace flotilla::wechat {

/// POST /wxa/release (api_release): publishes what was approved last. Errors 85019, 85020, 85052.
struct Release
{
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// GET /wxa/revertcoderelease?action=get_history_version (api_revertcoderelease): at most five, without the online one. With an
/// app_version beside it the vendor would list as well, so the two calls share no code.
struct ListHistoryVersions
{
    struct Version
    {
        QString app_version;
        QString user_version;
        QString user_desc;
        Instant commit_time;
    };
    struct Reply
    {
        QList<Version> version_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/revertcoderelease?app_version= (api_revertcoderelease): rolls back, although it is a GET. Without a number there is no
/// request: the bare path would roll back too. Errors 87011, 87012.
struct RevertCodeRelease
{
    QString app_version;
    [[nodiscard]] std::optional<Request> request() const;
    using Reply = NoReply;
};

/// POST /wxa/grayrelease (api_grayrelease): 0 only with one of the flags; each share must be higher than the one before (85082).
struct GrayRelease
{
    int gray_percentage = 0;
    bool support_debuger_first = false; ///< the vendor's spelling
    bool support_experiencer_first = false;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// GET /wxa/getgrayreleaseplan (api_getgrayreleaseplan). A missing or empty plan: there is none.
struct GetGrayReleasePlan
{
    struct Reply
    {
        QString status; ///< 0 initial, 1 running, 2 paused, 3 finished, 4 deleted; empty: no plan
        qint64 gray_percentage = 0;
        Instant create_timestamp;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/revertgrayrelease (api_revertgrayrelease): cancels, although it is a GET.
struct RevertGrayRelease
{
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

} // namespace flotilla::wechat
