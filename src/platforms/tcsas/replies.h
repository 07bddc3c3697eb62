// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "tcsas/calls/programs.h"
#include "tcsas/calls/secrets.h"
#include "tcsas/calls/settings.h"
#include "tcsas/calls/versions.h"

namespace flotilla::tcsas {

// From the vendor's words into the core's, one function for the reply of each call. What they return is what is wrong with the reply;
// empty: nothing.

QString fill(const ResultReply &from, Reply &to);
QString fill(const PageReply<ProgramRow> &from, Reply &to);
QString fill(const PageReply<TeamRow> &from, Reply &to);
QString fill(const PageReply<ApplicationRow> &from, Reply &to);
QString fill(const PageReply<ApplicationProgramRow> &from, Reply &to);
QString fill(const DescribeMNP::Reply &from, Reply &to);
QString fill(const CreateMNP::Reply &from, Reply &to);
QString fill(const RowsReply<CategoryRow> &from, Reply &to);
QString fill(const DescribeTempSecret4UploadFile2Cos::Reply &from, Reply &to);
QString fill(const CreateMNPVersion::Reply &from, Reply &to);
QString fill(const DescribeMNPVersion::Reply &from, Reply &to);
QString fill(const RowsReply<VersionRow> &from, Reply &to);
QString fill(const PageReply<HistoryRow> &from, Reply &to);
QString fill(const CreateMNPApproval::Reply &from, Reply &to);
QString fill(const PageReply<ApprovalRow> &from, Reply &to);
QString fill(const DescribeMNPPreview::Reply &from, Reply &to);
QString fill(const DescribeMNPOfflinePackageURL::Reply &from, Reply &to);
QString fill(const DescribeMNPAppSecret::Reply &from, Reply &to);
QString fill(const SecretReply &from, Reply &to);
QString fill(const RowsReply<DomainRow> &from, Reply &to);
QString fill(const PageReply<ApiRow> &from, Reply &to);
QString fill(const CreateMNPSensitiveAPIPermissionApproval::Reply &from, Reply &to);
QString fill(const PageReply<ApiApprovalRow> &from, Reply &to);
QString fill(const PageReply<MessageRow> &from, Reply &to);
QString fill(const DescribeMNPSubscribeMessageTemplate::Reply &from, Reply &to);
QString fill(const DescribeMNPSubscribeMessageTemplateLibrary::Reply &from, Reply &to);

/// Values of a reply that never reach the core: what is needed for the next call of a chain.
namespace inside {
inline constexpr QLatin1StringView Url{"url"};
inline constexpr QLatin1StringView Bucket{"bucket"};
inline constexpr QLatin1StringView Region{"region"};
inline constexpr QLatin1StringView Path{"cos_path"};
inline constexpr QLatin1StringView Accelerated{"accelerated"};
inline constexpr QLatin1StringView SecretId{"cos_secret_id"};
inline constexpr QLatin1StringView SecretKey{"cos_secret_key"}; ///< of Reply::secrets, like the next
inline constexpr QLatin1StringView Token{"cos_token"};
inline constexpr QLatin1StringView KeysRefused{"cos_keys_refused"}; ///< of a refusal: other keys may be good
} // namespace inside

[[nodiscard]] bool isAmong(const QList<Item> &approvals, const QString &number);
/// What is open, and beside it what became of those that are not: as the word of the answer for an approval of a version, as a row for
/// each application for an interface.
[[nodiscard]] Reply withDecisions(const Reply &open, const Reply &later, bool apis, const QStringList &numbers);

} // namespace flotilla::tcsas
