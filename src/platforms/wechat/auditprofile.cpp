// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/auditprofile.h"

#include "wechat/names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPreview{"preview_info"};
constexpr QLatin1StringView kPictures{"pic_files"};
constexpr QLatin1StringView kVideos{"video_files"};
constexpr qint64 kMostOfPicture = 2LL << 20;
constexpr qint64 kMostOfVideo = 10LL << 20;
constexpr qsizetype kMostItems = 5;
constexpr qsizetype kMostFeedback = 200;

/// Carries the translation context of everything in this file.
struct AuditProfileWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditProfileWords)
};

QJsonObject written(const Values &options)
{
    return QJsonDocument::fromJson(options.value(opts::AuditProfile).toUtf8()).object();
}

QStringList paths(const QJsonValue &list, const Values &options)
{
    const QDir folder(options.value(opts::AuditProfileFolder));
    QStringList all;
    const QJsonArray names = list.toArray();
    for (const auto &name : names) {
        all.append(folder.absoluteFilePath(name.toString()));
    }
    return all;
}

void checkFiles(const QStringList &files, const QStringList &suffixes, qint64 most, QStringList &problems)
{
    for (const QString &path : files) {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable() || file.size() == 0) {
            problems.append(AuditProfileWords::tr("The file “%1” cannot be read.").arg(path));
        } else if (!suffixes.contains(file.suffix().toLower())) {
            problems.append(AuditProfileWords::tr("“%1” is none of: %2 (40005).").arg(path, suffixes.join(u", "_s)));
        } else if (file.size() > most) {
            problems.append(AuditProfileWords::tr("“%1” is larger than %2 MB (40006).").arg(path).arg(most >> 20));
        }
    }
}

bool isListOfTexts(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isUndefined()
           || (value.isArray() && std::all_of(list.begin(), list.end(), [](const QJsonValue &one) { return !one.toString().isEmpty(); }));
}

} // namespace

AuditProfile auditProfile(const Values &options)
{
    AuditProfile profile{written(options), {}, {}, {}};
    profile.items = profile.fields.take(u"items"_s).toArray();
    if (profile.fields.value(kPreview).isObject()) {
        QJsonObject preview = profile.fields.value(kPreview).toObject();
        profile.pictures = paths(preview.take(kPictures), options);
        profile.videos = paths(preview.take(kVideos), options);
        profile.fields.remove(kPreview);
        if (!preview.isEmpty()) {
            profile.fields.insert(kPreview, preview);
        }
    }
    return profile;
}

QStringList filesIn(const QString &option, const Values &options)
{
    const AuditProfile profile = option == opts::AuditProfile ? auditProfile(options) : AuditProfile();
    return profile.pictures + profile.videos;
}

QStringList unknownFields(const Values &options)
{
    static const QStringList known{u"items"_s, u"item_list"_s, kPreview, u"version_desc"_s, u"feedback_info"_s, u"feedback_stuff"_s, u"ugc_declare"_s,
                                   u"privacy_api_not_use"_s, u"order_path"_s};
    QStringList strange = written(options).keys();
    strange.removeIf([](const QString &name) { return known.contains(name); });
    return strange;
}

QStringList profileRemarks(const Values &options)
{
    QStringList remarks;
    const QStringList strange = unknownFields(options);
    for (const QString &name : strange) {
        remarks.append(AuditProfileWords::tr("“%1” is no field of submit_audit that is known here. It is sent as it is.").arg(name));
    }
    return remarks;
}

QStringList profileProblems(const Values &options)
{
    const QJsonObject fields = written(options);
    QStringList problems;
    if (fields.contains(kPreview) && !fields.value(kPreview).isObject()) {
        problems.append(AuditProfileWords::tr("“preview_info” must be an object (85092)."));
    }
    const QJsonObject preview = fields.value(kPreview).toObject();
    for (const auto name : {kPictures, kVideos}) {
        if (!isListOfTexts(preview.value(name))) {
            problems.append(AuditProfileWords::tr("“%1” must be a list of file names.").arg(name));
        }
    }
    if (fields.contains("items"_L1) && !fields.value("items"_L1).isArray()) {
        problems.append(AuditProfileWords::tr("“items” must be a list (85010)."));
    }
    if (fields.contains("item_list"_L1)) {
        problems.append(AuditProfileWords::tr("“item_list” is called “items” here."));
    }
    if (fields.value("items"_L1).toArray().size() > kMostItems) {
        problems.append(AuditProfileWords::tr("There are more than five items (85023)."));
    }
    for (const auto name : {"version_desc"_L1, "order_path"_L1, "feedback_info"_L1}) {
        if (fields.contains(name) && !fields.value(name).isString()) {
            problems.append(AuditProfileWords::tr("“%1” must be a text.").arg(name));
        }
    }
    if (fields.value("feedback_info"_L1).toString().size() > kMostFeedback) {
        problems.append(AuditProfileWords::tr("“feedback_info” is longer than 200 characters."));
    }
    const QJsonObject ugc = fields.value("ugc_declare"_L1).toObject();
    if (fields.contains("ugc_declare"_L1) && !ugc.value("scene"_L1).isArray()) {
        problems.append(AuditProfileWords::tr("“ugc_declare” must be an object with a list “scene” (85094)."));
    }
    const AuditProfile profile = auditProfile(options);
    checkFiles(profile.pictures, {u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s}, kMostOfPicture, problems);
    checkFiles(profile.videos, {u"mp4"_s}, kMostOfVideo, problems);
    return problems;
}

} // namespace flotilla::wechat
