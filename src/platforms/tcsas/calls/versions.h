// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/calls/reading.h"

namespace flotilla::tcsas {

/// A version in one phase. ApprovalStatus: 0 pending, 1 processing, 2 rejected, 3 approved, 4 cancelled; Status 2: in canary release.
struct VersionRow
{
    QString MNPVersionId;
    QString MNPVersion;
    QString Phase; ///< Develop, Platform, Online
    QString ApprovalStatus;
    QString ApprovalNo;
    qint64 ShowCase = 0; ///< 1: the trial version
    qint64 Status = 0;
    Instant CreateTime;
    QString CreateUser;

    static VersionRow parse(const QJsonObject &row);
};

/// A version that was online.
struct HistoryRow
{
    QString MNPVersionId;
    QString MNPVersion;
    QString MNPVersionNote;
    Instant UpdateTime;

    static HistoryRow parse(const QJsonObject &row);
};

/// What one superapp is asked about a version.
struct ApprovalRow
{
    QString ApprovalNo;
    QString ApplicationId;
    QString ApplicationName;
    QString ApprovalStatus;
    QString MNPId;
    QString MNPName;
    QString MNPVersion;
    QString MNPVersionId;
    QString ApplyUser;
    Instant ApplyTime;
    QString ApprovalNote;

    static ApprovalRow parse(const QJsonObject &row);
};

/// Temporary keys for one object of the object store.
struct DescribeTempSecret4UploadFile2Cos
{
    static constexpr auto kAction = "DescribeTempSecret4UploadFile2Cos";
    static constexpr bool kReads = true;

    QString BusinessName = {};
    QString Suffix = {}; ///< with its dot

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString Bucket;
        QString Region;
        QString Path;
        QString TempSecretId;
        QString TempSecretKey;
        QString Token;
        qint64 AccelerateEnable = 0; ///< 1: by way of the accelerated host

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Makes a version of an uploaded package. No idempotency key. Errors: MNPFileSizExceedLimit, InvalidMNPVersion, FileDownloadFailed …
struct CreateMNPVersion
{
    static constexpr auto kAction = "CreateMNPVersion";
    static constexpr bool kReads = false;

    QString MNPId = {};
    QString MNPVersion = {};
    QString FileUrl = {};
    QString MNPVersionIntro = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString TaskId; ///< for DescribeMNPVersion

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// How the task of a version stands. At its end the id of the version may be missing.
struct DescribeMNPVersion
{
    static constexpr auto kAction = "DescribeMNPVersion";
    static constexpr bool kReads = true;

    QString BusinessId = {}; ///< the TaskId

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString TaskStatus; ///< 1 pending, 20 running, 30 failed, 60 succeeded
        QString TaskMsg;
        QString MNPVersionId;

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// The versions of a mini program, one row per phase.
struct DescribeMNPAllStageVersions
{
    static constexpr auto kAction = "DescribeMNPAllStageVersions";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = RowsReply<VersionRow>;
};

/// What was released of a mini program.
struct DescribeMNPReleasedVersionHistory
{
    static constexpr auto kAction = "DescribeMNPReleasedVersionHistory";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<HistoryRow>;
};

/// Submits a version, or takes it back. Errors: ExistMNPApprovalRecord, MNPVersionIsNotPlatformPhase, MNPApprovalStatusError …
struct CreateMNPApproval
{
    static constexpr auto kAction = "CreateMNPApproval";
    static constexpr bool kReads = false;

    qint64 MNPVersionId = 0;
    QString ApplyAction = {}; ///< submit, cancel

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        bool Result = true;
        QString ApprovalNo; ///< may be missing

        static flotilla::Result<Reply> parse(const QJsonValue &data);
    };
};

/// Approvals of all mini programs, one row per superapp.
struct DescribeMNPApprovalList
{
    static constexpr auto kAction = "DescribeMNPApprovalList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QJsonArray ApprovalStatusList = {}; ///< numbers; empty: all

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ApprovalRow>;
};

/// Decides about a version for superapps. A rejection needs a note.
struct ProcessMNPApproval
{
    static constexpr auto kAction = "ProcessMNPApproval";
    static constexpr bool kReads = false;

    QString ApprovalNo = {};
    QJsonArray ApprovalItems = {}; ///< objects of AppId, ApprovalResult (2 reject, 3 approve), ApprovalNote

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Brings an approved version online. Errors: OnlyReleasePlatformApprovedMNPVersion, ReleaseMNPVersionNeedGreaterThanOnlineVersion, MNPVersionReleased …
struct ReleaseMNPVersion
{
    static constexpr auto kAction = "ReleaseMNPVersion";
    static constexpr bool kReads = false;

    qint64 MNPVersionId = 0;

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Brings an older released version online again. The id and the text of the version must both be sent.
struct RollbackMNPVersion
{
    static constexpr auto kAction = "RollbackMNPVersion";
    static constexpr bool kReads = false;

    QString MNPId = {};
    qint64 MNPVersionId = 0;
    QString MNPVersion = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Sets or cancels the trial version. Errors: ShowcaseVersionAlreadyExist. The path is misspelt on the wire.
struct ConfigureMNPPreview
{
    static constexpr auto kAction = "ConfigureMNPPreview";
    static constexpr bool kReads = false;

    QString MNPId = {};
    qint64 ActionType = 0; ///< 1 set, 2 cancel
    qint64 MNPVersionId = 0;
    QString PreivewEntrancePath = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// The trial version.
struct DescribeMNPPreview
{
    static constexpr auto kAction = "DescribeMNPPreview";
    static constexpr bool kReads = true;

    QString MNPId = {};
    qint64 MNPVersionId = 0;

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString PreviewEntrancePath;
        QString QRCodeUrl;

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Where the offline package of the version online is. Error: MNPOnlineVersionNotExist.
struct DescribeMNPOfflinePackageURL
{
    static constexpr auto kAction = "DescribeMNPOfflinePackageURL";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString Data; ///< the address

        static Result<Reply> parse(const QJsonValue &data);
    };
};

} // namespace flotilla::tcsas
