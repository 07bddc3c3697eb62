// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/calls/request.h"

#include <QMap>
#include <QStringList>

namespace flotilla::wechat {

/// What a reply lists as refused, whatever its errcode says: invalid_requestdomain and its kin, no_icp_domain. Empty: nothing.
[[nodiscard]] QStringList refusedIn(const QJsonObject &reply);

/// POST /wxa/modify_domain (api_modifyserverdomain) and /wxa/setwebviewdomain (api_modifyjumpdomain): the domains have to be
/// registered with the platform. errcode 0 may come with lists of what was refused. Errors 85017, 85018, 86102; 89019, 89021, 89022.
struct ModifyDomain
{
    struct Reply
    {
        QMap<QString, QStringList> lists; ///< by kind, as they are now
        QStringList refused;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString action;    ///< add, delete, set, get
    QJsonObject lists; ///< by kind; with get none
    bool webview = false;
    [[nodiscard]] Request request() const;
};

/// POST /wxa/get_effective_domain (api_geteffectiveserverdomain): the server domains that users have now, and where they come from.
struct GetEffectiveDomain
{
    struct Reply
    {
        QStringList effective; ///< of all kinds
        QStringList kept;      ///< those that are set: in the console, by way of the platform, directly
        /// Of either kind: the lists of the other one are absent.
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /wxa/get_effective_webviewdomain (api_geteffectivejumpdomain): the same of web view domains.
struct GetEffectiveWebviewDomain
{
    using Reply = GetEffectiveDomain::Reply;
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
