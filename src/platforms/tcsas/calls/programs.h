// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/calls/reading.h"

namespace flotilla::tcsas {

/// A mini program. Status 1 available, 2 not available.
struct ProgramRow
{
    QString MNPId;
    QString MNPName;
    QString MNPType;
    QString MNPIntro;
    QString MNPDesc;
    QString TeamId;
    QString TeamName;
    qint64 Status = 0;
    Instant CreateTime;

    static ProgramRow parse(const QJsonObject &row);
};

/// Status 1 active, 2 disabled, 3 expired.
struct TeamRow
{
    QString TeamId;
    QString TeamName;
    qint64 Status = 0;

    static TeamRow parse(const QJsonObject &row);
};

/// A superapp.
struct ApplicationRow
{
    QString ApplicationId;
    QString ApplicationName;
    QString TeamName;

    static ApplicationRow parse(const QJsonObject &row);
};

/// A mini program as one superapp has it. OnlineStatus: 0 not available, 1 available, 2 in canary release.
struct ApplicationProgramRow
{
    QString MNPId;
    int OnlineStatus = 0;

    static ApplicationProgramRow parse(const QJsonObject &row);
};

/// A category and what it has: the two make a MNPType, `TypeName->TypeValue`.
struct CategoryRow
{
    QString TypeName;
    QStringList TypeValue;

    static CategoryRow parse(const QJsonObject &row);
};

/// Mini programs, a page at a time. A page may have fewer rows than Limit says.
struct DescribeMNPList
{
    static constexpr auto kAction = "DescribeMNPList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QString Keyword = {};
    QString TeamId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ProgramRow>;
};

/// One mini program. Errors: FailedOperation.RecordNotFound, InvalidParameterValue.InvalidMNPId where it is not there.
struct DescribeMNP
{
    static constexpr auto kAction = "DescribeMNP";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        bool isThere = false;
        ProgramRow program;

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Makes a mini program. No idempotency key. MNPType is `Category->id_Sub`, several joined by commas.
struct CreateMNP
{
    static constexpr auto kAction = "CreateMNP";
    static constexpr bool kReads = false;

    QString MNPType = {};
    QString MNPName = {};
    QString MNPIcon = {}; ///< a URL
    QString MNPIntro = {};
    QString MNPDesc = {};
    QString TeamId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString ResourceId; ///< id of the new one; may be missing

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Changes what a mini program says of itself. Without MNPIcon the icon stays. Its ResourceId means nothing.
struct ModifyMNP
{
    static constexpr auto kAction = "ModifyMNP";
    static constexpr bool kReads = false;

    QString MNPType = {};
    QString MNPName = {};
    QString MNPIntro = {};
    QString MNPDesc = {};
    QString MNPId = {};
    QString MNPIcon = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Takes a mini program off the shelf. No action brings it back.
struct RemoveMNP
{
    static constexpr auto kAction = "RemoveMNP";
    static constexpr bool kReads = false;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Deletes a mini program.
struct DeleteMNP
{
    static constexpr auto kAction = "DeleteMNP";
    static constexpr bool kReads = false;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// What a mini program can be.
struct DescribeMNPCategory
{
    static constexpr auto kAction = "DescribeMNPCategory";
    static constexpr bool kReads = true;

    [[nodiscard]] QJsonObject body() const;
    using Reply = RowsReply<CategoryRow>;
};

/// Teams. Errors: InvalidParameterValue.QueryParameterLengthExceedLimit.
struct DescribeTeamList
{
    static constexpr auto kAction = "DescribeTeamList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<TeamRow>;
};

/// Superapps.
struct DescribeApplicationList
{
    static constexpr auto kAction = "DescribeApplicationList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ApplicationRow>;
};

/// The mini programs of a superapp. OnlineStatus as a filter: 0 all, 1 available, 2 in canary release.
struct DescribeApplicationMNPList
{
    static constexpr auto kAction = "DescribeApplicationMNPList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QString ApplicationId = {};
    int OnlineStatus = 0;

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ApplicationProgramRow>;
};

} // namespace flotilla::tcsas
