// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/mediaupload.h"

#include "run/orderedfiles.h"
#include "wechat/auditprofile.h"
#include "wechat/names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct MediaUploadWords
{
    Q_DECLARE_TR_FUNCTIONS(MediaUploadWords)
};

/// The name is only for the form, and the vendor's forms take no quotes.
QString plainName(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "mp4"_L1 ? u"preview.mp4"_s : u"preview."_s + suffix;
}

} // namespace

SubmitAudit submissionOf(const Call &call)
{
    SubmitAudit submission{.privacy_api_not_use = call.options.value(opts::PrivacyNotUsed) == "yes"_L1};
    const AuditProfile profile = auditProfile(call.options);
    submission.item_list = profile.items;
    submission.more = profile.fields;
    const QJsonObject media = QJsonDocument::fromJson(call.marks.value(marks::Media).toUtf8()).object();
    QJsonObject preview = profile.fields.value("preview_info"_L1).toObject();
    for (auto it = media.constBegin(); it != media.constEnd(); ++it) { // beside those that the profile names by id
        QJsonArray ids = preview.value(it.key()).toArray();
        const QJsonArray more = it.value().toArray();
        for (const auto &id : more) {
            ids.append(id);
        }
        preview.insert(it.key(), ids);
    }
    if (!preview.isEmpty()) {
        submission.more.insert(u"preview_info"_s, preview);
    }
    if (!submission.item_list.isEmpty()) {
        return submission;
    }
    const QJsonArray items = QJsonDocument::fromJson(call.marks.value(marks::Items).toUtf8()).array();
    for (const auto &value : items) {
        QJsonObject item = value.toObject();
        if (const QString page = call.marks.value(marks::Page); !page.isEmpty()) {
            item.insert(u"address"_s, page);
        }
        submission.item_list.append(item);
    }
    return submission;
}

MediaUpload::MediaUpload(Client &client, QString call, QString appid, const Values &options, Gateway::Callback done)
    : m_client(client), m_call(std::move(call)), m_appid(std::move(appid)), m_options(options), m_files(filesIn(opts::AuditProfile, options)),
      m_pictures(auditProfile(options).pictures.size()), m_done(std::move(done))
{
    // Never from inside the constructor: nobody has the handle yet.
    QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
}

void MediaUpload::next()
{
    if (m_ids.size() == m_files.size()) {
        QJsonObject ids;
        if (m_pictures > 0) {
            ids.insert(u"pic_id_list"_s, QJsonArray::fromStringList(m_ids.mid(0, m_pictures)));
        }
        if (m_pictures < m_ids.size()) {
            ids.insert(u"video_id_list"_s, QJsonArray::fromStringList(m_ids.mid(m_pictures)));
        }
        Reply reply;
        reply.outcome = Outcome::Accepted;
        reply.values.insert(told::Media, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
        finish(reply);
        return;
    }
    const QString &path = m_files.at(m_ids.size());
    const Result<QByteArray> bytes = readAsOrdered(m_options, path); // it may not be what was approved
    if (!bytes) {
        Reply reply;
        reply.outcome = Outcome::Refused;
        reply.error = {ErrorKind::Refused, bytes.error().text, {}, {}, {}};
        finish(reply);
        return;
    }
    m_left = true;
    m_last = std::move(m_current);
    m_current = m_client.send(m_call, UploadMedia{*bytes, plainName(path)}.request(), m_appid, [this](const Answer &answer) { answered(answer); });
}

void MediaUpload::answered(const Answer &answer)
{
    if (answer.head.outcome != Outcome::Accepted) {
        finish(answer.head);
        return;
    }
    const auto read = UploadMedia::Reply::parse(answer.body);
    if (!read) {
        Reply reply = answer.head;
        reply.outcome = Outcome::Unknown;
        reply.error = {ErrorKind::Unknown, MediaUploadWords::tr("The platform's answer names no id of the file."), {}, {}, {}};
        finish(reply);
        return;
    }
    m_ids.append(read->mediaid);
    next();
}

void MediaUpload::finish(const Reply &reply)
{
    const Gateway::Callback done = std::move(m_done);
    done(reply); // may destroy this
}

} // namespace flotilla::wechat
