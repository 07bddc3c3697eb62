// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace flotilla::wechat {

/// What a submission tells the reviewers, as a person has written it down once: the fields of submit_audit and `items` for item_list. In
/// its preview_info `pic_files` and `video_files` name files beside it, which are uploaded for each mini program anew.
struct AuditProfile
{
    QJsonObject fields;    ///< of submit_audit, without the files
    QJsonArray items;
    QStringList pictures;  ///< absolute paths
    QStringList videos;
    [[nodiscard]] bool hasFiles() const { return !pictures.isEmpty() || !videos.isEmpty(); }
};

/// The profile of an order; empty where it has none.
[[nodiscard]] AuditProfile auditProfile(const Values &options);
/// The files of an audit profile, as absolute paths; none of another option.
[[nodiscard]] QStringList filesIn(const QString &option, const Values &options);
/// What is wrong with it for every mini program alike, with the vendor's code; the files are looked at, too.
[[nodiscard]] QStringList profileProblems(const Values &options);
/// What stands in it and is no field of a submission, as a slip of the pen does; it is handed on as it is.
[[nodiscard]] QStringList unknownFields(const Values &options);
/// What is unusual in it, such as a field with a slip of the pen.
[[nodiscard]] QStringList profileRemarks(const Values &options);

} // namespace flotilla::wechat
