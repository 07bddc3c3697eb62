// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/time.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla::weda {

/// Lists apps, a page at a time (doc 1301/123452; 20/s). A maximum of Limit is not documented.
/// Errors: AuthFailure, FailedOperation, InternalError, InvalidParameter, ResourceNotFound.
struct DescribeApps
{
    static constexpr auto kService = "lowcode";
    static constexpr auto kVersion = "2021-01-08";
    static constexpr auto kAction = "DescribeApps";
    static constexpr int kRepeats = 2;

    qint64 Limit = 100;
    qint64 Offset = 0;
    QString EnvId = {};       ///< left out if empty
    QStringList AppIds = {};  ///< left out if empty

    [[nodiscard]] QJsonObject body() const;

    /// The fields of a Weapp that matter here. All of them may be missing or null.
    struct Weapp
    {
        QString Id;
        QString Name;
        QString Title;
        QString Description;
        QString EnvId;         ///< or, where it is empty, envId of the JSON text in Env
        QString LastMpCiId;    ///< newest mini program build
        QString LastMpCiStatus;
        Instant LastDeployTime;

        static Weapp parse(const QJsonObject &row);
    };

    struct Reply
    {
        QList<Weapp> Weapps;
        std::optional<qint64> Count; ///< of all pages

        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
