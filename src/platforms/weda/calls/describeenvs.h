// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace flotilla::weda {

/// Lists the cloud environments of the account (tcb, doc 876/34820; 100/s; the vendor's command line allows a Limit of
/// 1 to 100). A key that may publish need not be allowed to call it: AuthFailure.UnauthorizedOperation then.
struct DescribeEnvs
{
    static constexpr auto kService = "tcb";
    static constexpr auto kVersion = "2018-06-08";
    static constexpr auto kAction = "DescribeEnvs";
    static constexpr int kRepeats = 2;

    qint64 Limit = 100;
    qint64 Offset = 0;

    [[nodiscard]] QJsonObject body() const;

    struct Env
    {
        QString EnvId;
        QString Alias;
        QString Status;  ///< NORMAL, UNAVAILABLE
        QString EnvType; ///< baas, run, hoting (spelled so), weda
    };

    struct Reply
    {
        QList<Env> EnvList;

        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
