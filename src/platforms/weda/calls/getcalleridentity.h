// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::weda {

/// Tells whom a key belongs to (sts, doc 1312/66098; 20/s). Needs no permission and works with every kind of key. It is
/// the one call here that needs a region.
struct GetCallerIdentity
{
    static constexpr auto kService = "sts";
    static constexpr auto kVersion = "2018-08-13";
    static constexpr auto kAction = "GetCallerIdentity";
    static constexpr auto kUsualRegion = "ap-guangzhou";
    static constexpr int kRepeats = 2;

    [[nodiscard]] QJsonObject body() const { return {}; }

    struct Reply
    {
        QString AccountId;
        QString UserId;
        QString Type; ///< e.g. CAMUser

        static Result<Reply> parse(const QJsonObject &response);
    };
};

} // namespace flotilla::weda
