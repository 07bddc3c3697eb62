// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::weda {

/// Publishes an app for the mini program that it is bound to (doc 1301/122058; 20/s; no idempotency key).
/// Errors: FailedOperation, InternalError, InvalidParameter, InvalidParameterValue; and DeployErrCode in a reply without
/// Error. What happens when Mode or BuildType is left out is not documented, so both are always sent. SubAppIds is left
/// out: this publishes whole apps.
struct DeployApp
{
    static constexpr auto kService = "lowcode";
    static constexpr auto kVersion = "2021-01-08";
    static constexpr auto kAction = "DeployApp";
    static constexpr int kRepeats = 0; ///< changes state

    QString EnvId = {};
    QString Id = {};
    QString Mode = {};      ///< preview = trial version, upload = formal version
    QString BuildType = {}; ///< mp, pc, web, adminPortal

    [[nodiscard]] QJsonObject body() const;

    struct Reply
    {
        QString BuildId;          ///< for CheckDeployApp
        qint64 DeployErrCode = 0; ///< anything but 0: refused; the values are not documented
        QString DeployErrMsg;

        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
