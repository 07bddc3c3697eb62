// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace flotilla::wechat {

/// POST /wxa/submit_audit (api_submitaudit): one to five items. Errors: 61039, 61040, 85006…85094, 86000…86010, 87006.
struct SubmitAudit
{
    QJsonArray item_list = {};
    QJsonObject more = {}; ///< version_desc, preview_info, ugc_declare, order_path, feedback_info as the audit profile has them
    bool privacy_api_not_use = false;

    struct Reply
    {
        QString auditid; ///< 64 bits, as number or text
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /wxa/uploadmedia (api_uploadmediatocodeaudit): what reviewers see, for three days; pictures up to 2 MB (PNG, JPEG, GIF), MP4 up to
/// 10 MB. Errors 41005, 40005, 40006.
struct UploadMedia
{
    struct Reply
    {
        QString mediaid; ///< `media_id` elsewhere
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QByteArray media;
    QString name;
    [[nodiscard]] Request request() const;
};

/// GET /wxa/get_latest_auditstatus (api_getlatestauditstatus). Error 85058: none was ever submitted.
struct GetLatestAuditstatus
{
    struct Reply
    {
        QString auditid;
        QString status; ///< 0 approved, 1 rejected, 2 in review, 3 withdrawn, 4 delayed; empty: not told
        QString reason; ///< HTML
        QStringList screenshot; ///< media ids; the vendor also writes ScreenShot
        QString user_version;
        Instant submit_audit_time;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// POST /wxa/get_auditstatus (api_getauditstatus): one review, by its id. Errors 85012, 86000, 86001.
struct GetAuditstatus
{
    struct Reply
    {
        QString status; ///< as of GetLatestAuditstatus
        QString reason; ///< HTML
        QStringList screenshot;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    QString auditid;
    [[nodiscard]] Request request() const;
};

/// POST /cgi-bin/material/get_material: a screenshot of a rejection, for as long as the vendor keeps it. Error 40007: it is gone.
struct GetMaterial
{
    QString media_id;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// GET /wxa/undocodeaudit (api_undoaudit): withdraws the review that runs, although it is a GET. Error 87013.
struct UndoCodeAudit
{
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// POST /wxa/speedupaudit (api_speedupcodeaudit). Errors 89401…89405.
struct SpeedupAudit
{
    QString auditid;
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// GET /wxa/queryquota (api_setcodeauditquota): what the provider has left this month, told through any of its mini programs.
struct QueryQuota
{
    struct Reply
    {
        std::optional<qint64> rest, limit, speedup_rest, speedup_limit;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
