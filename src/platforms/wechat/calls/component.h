// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <QList>
#include <QStringList>

namespace flotilla::wechat {

/// GET /wxa/gettemplatelist (api_gettemplatelist), with the component's token; at most 200 templates.
struct GetTemplateList
{
    struct Template
    {
        QString template_id;
        QString user_version;
        QString user_desc;
        Instant create_time;
        QString template_type; ///< 0 ordinary, 1 standard
    };
    struct Reply
    {
        QList<Template> template_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxa/gettemplatedraftlist (api_gettemplatedraftlist), with the component's token.
struct GetTemplateDraftList
{
    struct Draft
    {
        QString draft_id;
        QString user_version;
        QString user_desc;
        Instant create_time;
    };
    struct Reply
    {
        QList<Draft> draft_list;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /wxa/addtotemplate (api_addtotemplate), with the component's token: an ordinary template; its id is not told. Errors 85064,
/// 85065 (200 templates).
struct AddToTemplate
{
    QString draft_id;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// POST /wxa/deletetemplate (api_deletetemplate), with the component's token. Error 85064: there is none of that id.
struct DeleteTemplate
{
    QString template_id;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// POST /cgi-bin/component/api_get_authorizer_list (api_getauthorizerlist): at most 500 a page (40170), without names.
struct GetAuthorizerList
{
    QString component_appid; ///< a gateway may fill it in
    int offset = 0;
    int count = 100;

    struct Reply
    {
        qint64 total_count = -1;
        QStringList appids;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/component/api_get_authorizer_info (api_getauthorizerinfo).
struct GetAuthorizerInfo
{
    QString component_appid;
    QString authorizer_appid;

    struct Reply
    {
        QString nick_name;
        QString principal_name;
        QString account_status;
        QStringList permissions; ///< ids of func_info
        bool isMiniProgram = false;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/stable_token, without any token: whether an AppSecret is the mini program's. Its page (getStableAccessToken) is none of
/// those that the other calls here were held against; fields and codes are those that are commonly known. Without force_refresh it
/// hands out the token that is good already, so nobody's is ended by it; that there is one is all that is read. Errors: 40001 and 40125 (not
/// its secret), 40013, 40164 (an address that is not listed), 40243 (frozen), 45009, 45011.
struct GetStableToken
{
    QString appid;
    Secret secret;

    /// An answer with a token; without one nothing is known of the secret.
    struct Reply
    {
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
