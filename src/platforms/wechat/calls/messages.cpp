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

Request GetMessageCategories::request() const
{
    return get(u"/wxaapi/newtmpl/getcategory"_s);
}

Result<GetMessageCategories::Reply> GetMessageCategories::Reply::parse(const QJsonObject &reply)
{
    Reply categories;
    const QJsonArray data = readArray(reply, "data"_L1);
    for (const auto &one : data) {
        if (const QString id = readWord(one.toObject(), "id"_L1); !id.isEmpty()) {
            categories.ids.append(id);
        }
    }
    return categories;
}

Request GetPublicTitles::request() const
{
    Request titles = get(u"/wxaapi/newtmpl/getpubtemplatetitles"_s);
    titles.query.addQueryItem(u"ids"_s, ids.join(u','));
    titles.query.addQueryItem(u"start"_s, QString::number(start));
    titles.query.addQueryItem(u"limit"_s, QString::number(limit));
    return titles;
}

Result<GetPublicTitles::Reply> GetPublicTitles::Reply::parse(const QJsonObject &reply)
{
    Reply page{readInteger(reply, "count"_L1).value_or(-1), {}};
    const QJsonArray data = readArray(reply, "data"_L1);
    for (const auto &one : data) {
        const QJsonObject title = one.toObject();
        page.data.append({readWord(title, "tid"_L1), readLongText(title, "title"_L1), readWord(title, "type"_L1), readWord(title, "categoryId"_L1)});
    }
    return page;
}

Request GetPublicKeywords::request() const
{
    Request keywords = get(u"/wxaapi/newtmpl/getpubtemplatekeywords"_s);
    keywords.query.addQueryItem(u"tid"_s, tid);
    return keywords;
}

Result<GetPublicKeywords::Reply> GetPublicKeywords::Reply::parse(const QJsonObject &reply)
{
    Reply all;
    const QJsonArray data = readArray(reply, "data"_L1);
    for (const auto &one : data) {
        const QJsonObject keyword = one.toObject();
        all.data.append({readWord(keyword, "kid"_L1), readLongText(keyword, "name"_L1), readLongText(keyword, "example"_L1), readWord(keyword, "rule"_L1)});
    }
    return all;
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
