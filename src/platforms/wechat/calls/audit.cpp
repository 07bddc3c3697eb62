// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/audit.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request SubmitAudit::request() const
{
    QJsonObject body = more;
    if (!item_list.isEmpty()) {
        body.insert(u"item_list"_s, item_list);
    }
    if (privacy_api_not_use) {
        body.insert(u"privacy_api_not_use"_s, true);
    }
    return changing(post(u"/wxa/submit_audit"_s, body));
}

Result<SubmitAudit::Reply> SubmitAudit::Reply::parse(const QJsonObject &reply)
{
    const QString id = readWord(reply, "auditid"_L1);
    if (id.isEmpty()) {
        return Error{ErrorKind::Unknown, u"auditid"_s, {}, {}, {}};
    }
    return Reply{id};
}

Request UploadMedia::request() const
{
    Request request = changing(post(u"/wxa/uploadmedia"_s));
    request.media = media;
    request.mediaName = name;
    return request;
}

Result<UploadMedia::Reply> UploadMedia::Reply::parse(const QJsonObject &reply)
{
    const QString id = readWord(reply, "mediaid"_L1);
    if (id.isEmpty()) {
        return Error{ErrorKind::Unknown, u"mediaid"_s, {}, {}, {}};
    }
    return Reply{id};
}

Request GetLatestAuditstatus::request() const
{
    return get(u"/wxa/get_latest_auditstatus"_s);
}

Result<GetLatestAuditstatus::Reply> GetLatestAuditstatus::Reply::parse(const QJsonObject &reply)
{
    return Reply{readWord(reply, "auditid"_L1),
                 readWord(reply, "status"_L1),
                 readLongText(reply, "reason"_L1),
                 readLongText(reply, "screenshot"_L1).split(u'|', Qt::SkipEmptyParts),
                 readWord(reply, "user_version"_L1),
                 readSeconds(reply, "submit_audit_time"_L1)};
}

Request GetAuditstatus::request() const
{
    return post(u"/wxa/get_auditstatus"_s, {{u"auditid"_s, numberOf(auditid)}});
}

Result<GetAuditstatus::Reply> GetAuditstatus::Reply::parse(const QJsonObject &reply)
{
    return Reply{readWord(reply, "status"_L1), readLongText(reply, "reason"_L1), readLongText(reply, "screenshot"_L1).split(u'|', Qt::SkipEmptyParts)};
}

Request GetMaterial::request() const
{
    Request picture = post(u"/cgi-bin/material/get_material"_s, {{u"media_id"_s, media_id}});
    picture.file = true;
    return picture;
}

Request UndoCodeAudit::request() const
{
    return changing(get(u"/wxa/undocodeaudit"_s));
}

Request SpeedupAudit::request() const
{
    return changing(post(u"/wxa/speedupaudit"_s, {{u"auditid"_s, numberOf(auditid)}}));
}

Request QueryQuota::request() const
{
    return get(u"/wxa/queryquota"_s);
}

Result<QueryQuota::Reply> QueryQuota::Reply::parse(const QJsonObject &reply)
{
    return Reply{readInteger(reply, "rest"_L1), readInteger(reply, "limit"_L1), readInteger(reply, "speedup_rest"_L1),
                 readInteger(reply, "speedup_limit"_L1)};
}

} // namespace flotilla::wechat
