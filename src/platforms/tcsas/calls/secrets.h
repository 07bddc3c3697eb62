// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "tcsas/calls/reading.h"

namespace flotilla::tcsas {

/// A key that is told once.
struct SecretReply
{
    Secret SecretKey;

    static Result<SecretReply> parse(const QJsonValue &data);
};

/// How the key of a mini program stands.
struct DescribeMNPAppSecret
{
    static constexpr auto kAction = "DescribeMNPAppSecret";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString SecretStatus; ///< 0 none, 1 active, 2 frozen, 3 reset: not the numbers that are sent

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Makes the key; the answer is the only one that has it.
struct CreateMNPAppSecret
{
    static constexpr auto kAction = "CreateMNPAppSecret";
    static constexpr bool kReads = false;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = SecretReply;
};

/// Makes a new key, and the old one stops working; the answer is the only one that has it.
struct ResetMNPAppSecret
{
    static constexpr auto kAction = "ResetMNPAppSecret";
    static constexpr bool kReads = false;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = SecretReply;
};

/// Freezes the key or gives it free.
struct ModifyMNPAppSecretStatus
{
    static constexpr auto kAction = "ModifyMNPAppSecretStatus";
    static constexpr bool kReads = false;

    QString MNPId = {};
    qint64 SecretStatus = 0; ///< 1 freeze, 2 unfreeze: not the numbers that are read

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

} // namespace flotilla::tcsas
