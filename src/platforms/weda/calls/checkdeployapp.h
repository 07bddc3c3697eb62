// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::weda {

/// Reads the status of a build (doc 1301/122059; 20/s).
/// Errors: FailedOperation, InternalError, InvalidParameter, InvalidParameterValue.
struct CheckDeployApp
{
    static constexpr auto kService = "lowcode";
    static constexpr auto kVersion = "2021-01-08";
    static constexpr auto kAction = "CheckDeployApp";
    static constexpr int kRepeats = 0; ///< only reads, but whoever polls asks again anyway

    QString EnvId = {};
    QString Id = {};
    QString BuildId = {};

    [[nodiscard]] QJsonObject body() const;

    struct Reply
    {
        /// building, success, underReview, reviewFail, releaseSuccess. No word for a failed build is documented.
        QString Status;

        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
