// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/messages.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request GetPrivacyInterface::request() const
{
    return get(u"/wxa/security/get_privacy_interface"_s);
}

Result<GetPrivacyInterface::Reply> GetPrivacyInterface::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray list = readArray(reply, "interface_list"_L1);
    for (const auto &value : list) {
        const QJsonObject row = value.toObject();
        read.interface_list.append({readWord(row, "api_name"_L1), readText(row, "api_ch_name"_L1), readWord(row, "status"_L1),
                                    readWord(row, "audit_id"_L1), readText(row, "fail_reason"_L1)});
    }
    return read;
}

Request ApplyPrivacyInterface::request() const
{
    return changing(post(u"/wxa/security/apply_privacy_interface"_s, {{u"api_name"_s, api_name}, {u"content"_s, content}}));
}

Result<ApplyPrivacyInterface::Reply> ApplyPrivacyInterface::Reply::parse(const QJsonObject &reply)
{
    return Reply{readWord(reply, "audit_id"_L1)};
}

Request AddMessageTemplate::request() const
{
    QJsonArray kids;
    for (const QString &keyword : keywords) {
        kids.append(numberOf(keyword));
    }
    return changing(post(u"/wxaapi/newtmpl/addtemplate"_s, {{u"tid"_s, tid}, {u"kidList"_s, kids}, {u"sceneDesc"_s, sceneDesc}}));
}

// Without the id nobody knows what was added: then it is looked for.
Result<AddMessageTemplate::Reply> AddMessageTemplate::Reply::parse(const QJsonObject &reply)
{
    const QString id = readWord(reply, "priTmplId"_L1);
    if (id.isEmpty()) {
        return Error{ErrorKind::Unknown, u"priTmplId"_s, {}, {}, {}};
    }
    return Reply{id};
}

Request DeleteMessageTemplate::request() const
{
    return changing(post(u"/wxaapi/newtmpl/deltemplate"_s, {{u"priTmplId"_s, priTmplId}}));
}

} // namespace flotilla::wechat
