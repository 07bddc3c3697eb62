// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::weda {

/// Binds an app to a mini program (doc 1301/122061; 20/s). Errors: AuthFailure, FailedOperation.
/// What it does on an app that is bound already is not documented.
struct PutWxAppIdToWeApp
{
    static constexpr auto kService = "lowcode";
    static constexpr auto kVersion = "2021-01-08";
    static constexpr auto kAction = "PutWxAppIdToWeApp";
    static constexpr int kRepeats = 0; ///< changes state

    QString WeAppId = {}; ///< the app; spelled differently in DeleteAppBindWxApp
    QString WxAppId = {}; ///< the mini program

    [[nodiscard]] QJsonObject body() const;

    struct Reply
    {
        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
