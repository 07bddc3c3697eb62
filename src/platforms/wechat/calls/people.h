// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/calls/request.h"

#include <QStringList>

#include <optional>

namespace flotilla::wechat {

/// POST /wxa/bind_tester or /wxa/unbind_tester: one person a call. Errors 85001, 85002, 85003, 85004 (bound already); -1 where nobody
/// of that name is bound.
struct ChangeTester
{
    QString wechatid;
    bool add = true;
    [[nodiscard]] Request request() const;
};

/// POST /wxa/memberauth: who they are is told in names of the platform's own (userstr) only.
struct GetTesters
{
    struct Reply
    {
        QStringList members;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/component/getprivacysetting, of the development version (2) or the one online (1).
struct GetPrivacySetting
{
    struct Reply
    {
        QJsonObject setting; ///< owner_setting and setting_list
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    int privacy_ver = 2;
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/account/getaccountbasicinfo. A part that the answer does not have says nothing; one that is empty is not set.
struct GetAccountBasicInfo
{
    struct Reply
    {
        std::optional<QString> nickname;
        std::optional<QString> signature; ///< signature_info
        std::optional<QString> head_image_url; ///< head_image_info
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/component/setprivacysetting. Errors 47001, 87072.
struct SetPrivacySetting
{
    QJsonObject setting; ///< owner_setting, setting_list, perhaps privacy_ver
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

} // namespace flotilla::wechat
