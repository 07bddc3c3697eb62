// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <QJsonArray>
#include <QStringList>

namespace flotilla::wechat {

/// POST /wxa/commit (api_commit): makes the trial version from a template. user_version at most 64 characters. ext_json is JSON as
/// a text. Errors: 85013…85048, 85310…85312, 80066, 80067, 80082, 9402202.
struct Commit
{
    QString template_id; ///< 0 is one
    QString ext_json;
    QString user_version;
    QString user_desc;

    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// POST /wxa/getversioninfo (api_getversioninfo). An object is absent where there is no such version; times in seconds.
struct GetVersionInfo
{
    struct Version
    {
        QString version;
        Instant time;
    };
    struct Reply
    {
        Version exp_info;
        Version release_info;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/security/get_code_privacy_info (api_getcodeprivacyinfo). errcode 0 can come with findings; 61039: it is not over.
struct GetCodePrivacyInfo
{
    struct Reply
    {
        QStringList without_auth_list;
        QStringList without_conf_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/get_page (api_getcodepage): pages of the last commit, without a slash in front. Error 86001: there is none.
struct GetPage
{
    struct Reply
    {
        QStringList page_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/get_category: approved categories, as submit_audit takes them.
struct GetCategory
{
    struct Reply
    {
        QJsonArray category_list; ///< of objects with first_class, second_class, first_id, second_id and perhaps third_…
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
