// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/calls/reading.h"

namespace flotilla::tcsas {

/// A message template of the library or of a mini program; Keywords are names, joined by commas on the wire.
struct MessageRow
{
    QString TemplateId, TemplateLibraryId, TemplateTitle, Description;
    QStringList Keywords;
    QString TemplateType; ///< 2 one-time, 3 long-term

    static MessageRow parse(const QJsonObject &row);
};

/// The domains of one sort, joined by semicolons on the wire. DomainType: 1 request, 2 business, 3 socket, 4 upload, 5 download.
struct DomainRow
{
    QStringList DomainUrl;
    qint64 DomainType = 0;

    static DomainRow parse(const QJsonObject &row);
};

/// A sensitive API. APIApplyStatus: 1 processing, 20 rejected, 30 approved, not the numbers of a version.
struct ApiRow
{
    QString APIId;
    QString APIName;
    QString APIMethod;
    QString APIApplyStatus;
    QString RejectReason;
    QString ApprovalNo;
    QString ApplicationName;

    static ApiRow parse(const QJsonObject &row);
};

/// An application for one.
struct ApiApprovalRow
{
    QString ApprovalNo;
    QString APIId;
    QString APIName;
    QString MNPId;
    QString MNPName;
    QString ApprovalStatus;
    QString ApplyUser;
    Instant ApplyTime;

    static ApiApprovalRow parse(const QJsonObject &row);
};

/// Adds domains. Error: ExistRepeatDomainUrl.
struct CreateMNPDomainACL
{
    static constexpr auto kAction = "CreateMNPDomainACL";
    static constexpr bool kReads = false;

    QString MNPId = {};
    QJsonArray Domain = {}; ///< objects of DomainUrlList and DomainType

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Sets the whole list of each sort that is sent.
struct ModifyMNPDomain
{
    static constexpr auto kAction = "ModifyMNPDomain";
    static constexpr bool kReads = false;

    QString MNPId = {};
    QJsonArray Domain = {}; ///< objects of DomainUrlList and DomainType

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// The domains of a mini program.
struct DescribeMNPDomainACL
{
    static constexpr auto kAction = "DescribeMNPDomainACL";
    static constexpr bool kReads = true;

    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = RowsReply<DomainRow>;
};

/// Which sensitive APIs a mini program may call.
struct DescribeMNPSensitiveAPIPermissionList
{
    static constexpr auto kAction = "DescribeMNPSensitiveAPIPermissionList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ApiRow>;
};

/// Applies for one. The answer may be an empty object.
struct CreateMNPSensitiveAPIPermissionApproval
{
    static constexpr auto kAction = "CreateMNPSensitiveAPIPermissionApproval";
    static constexpr bool kReads = false;

    QString APIId = {};
    QString ApplyReason = {};
    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString ResourceId; ///< number of the application; may be missing

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Applications of all mini programs.
struct DescribeMNPSensitiveAPIPermissionApprovalList
{
    static constexpr auto kAction = "DescribeMNPSensitiveAPIPermissionApprovalList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QJsonArray ApprovalStatusList = {}; ///< 1 processing, 20 rejected, 30 approved

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<ApiApprovalRow>;
};

/// Decides about an application.
struct ProcessMNPSensitiveAPIPermissionApproval
{
    static constexpr auto kAction = "ProcessMNPSensitiveAPIPermissionApproval";
    static constexpr bool kReads = false;

    QString ApprovalNo = {};
    qint64 ApprovalStatus = 0; ///< 20 reject, 30 approve
    QString ApprovalNote = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// The public library of message templates.
struct DescribeMNPSubscribeMessageTemplateLibraryList
{
    static constexpr auto kAction = "DescribeMNPSubscribeMessageTemplateLibraryList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QString MNPId = {};
    qint64 QueryType = 0; ///< 2 one-time, 3 long-term
    QString QueryStr = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<MessageRow>;
};

/// One template of it, with its keywords.
struct DescribeMNPSubscribeMessageTemplateLibrary
{
    static constexpr auto kAction = "DescribeMNPSubscribeMessageTemplateLibrary";
    static constexpr bool kReads = true;

    QString MNPId = {};
    QString TemplateLibraryId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString TemplateTitle;
        QStringList keywordIds; ///< of KeywordList
        QStringList keywords;
        QStringList examples; ///< DefaultValue of each

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// The message templates of a mini program.
struct DescribeMNPSubscribeMessageTemplateList
{
    static constexpr auto kAction = "DescribeMNPSubscribeMessageTemplateList";
    static constexpr bool kReads = true;

    qint64 Offset = 0;
    qint64 Limit = 0;
    QString MNPId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = PageReply<MessageRow>;
};

/// One of them, with the scene that it was added for.
struct DescribeMNPSubscribeMessageTemplate
{
    static constexpr auto kAction = "DescribeMNPSubscribeMessageTemplate";
    static constexpr bool kReads = true;

    QString MNPId = {};
    QString TemplateId = {};

    [[nodiscard]] QJsonObject body() const;
    struct Reply
    {
        QString ScenarioDescription;

        static Result<Reply> parse(const QJsonValue &data);
    };
};

/// Adds one. Keywords are ids here. The answer names no template.
struct CreateMNPSubscribeMessageTemplate
{
    static constexpr auto kAction = "CreateMNPSubscribeMessageTemplate";
    static constexpr bool kReads = false;

    QString MNPId = {};
    QString TemplateLibraryId = {};
    QStringList Keywords = {};
    QString ScenarioDescription = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

/// Deletes one.
struct DeleteMNPSubscribeMessageTemplate
{
    static constexpr auto kAction = "DeleteMNPSubscribeMessageTemplate";
    static constexpr bool kReads = false;

    QString MNPId = {};
    QString TemplateId = {};

    [[nodiscard]] QJsonObject body() const;
    using Reply = ResultReply;
};

} // namespace flotilla::tcsas
