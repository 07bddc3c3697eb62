// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::weda {

/// Removes whatever an app is bound to (doc 1301/122062; 20/s). Errors: FailedOperation, InternalError.
/// What it answers when nothing is bound is not documented.
struct DeleteAppBindWxApp
{
    static constexpr auto kService = "lowcode";
    static constexpr auto kVersion = "2021-01-08";
    static constexpr auto kAction = "DeleteAppBindWxApp";
    static constexpr int kRepeats = 0; ///< changes state

    QString WeappId = {}; ///< the app; spelled differently in PutWxAppIdToWeApp

    [[nodiscard]] QJsonObject body() const;

    struct Reply
    {
        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
