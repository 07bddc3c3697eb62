// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/component.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request GetTemplateList::request() const
{
    return byComponent(get(u"/wxa/gettemplatelist"_s));
}

Result<GetTemplateList::Reply> GetTemplateList::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray templates = readArray(reply, "template_list"_L1);
    for (const auto &value : templates) {
        const QJsonObject row = value.toObject();
        read.template_list.append({readWord(row, "template_id"_L1), readWord(row, "user_version"_L1), readText(row, "user_desc"_L1),
                                   readSeconds(row, "create_time"_L1), readWord(row, "template_type"_L1)});
    }
    return read;
}

Request GetTemplateDraftList::request() const
{
    return byComponent(get(u"/wxa/gettemplatedraftlist"_s));
}

Result<GetTemplateDraftList::Reply> GetTemplateDraftList::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray drafts = readArray(reply, "draft_list"_L1);
    for (const auto &value : drafts) {
        const QJsonObject row = value.toObject();
        read.draft_list.append({readWord(row, "draft_id"_L1), readWord(row, "user_version"_L1), readText(row, "user_desc"_L1),
                                readSeconds(row, "create_time"_L1)});
    }
    return read;
}

Request AddToTemplate::request() const
{
    return changing(byComponent(post(u"/wxa/addtotemplate"_s, {{u"draft_id"_s, numberOf(draft_id)}, {u"template_type"_s, 0}})));
}

Request DeleteTemplate::request() const
{
    return changing(byComponent(post(u"/wxa/deletetemplate"_s, {{u"template_id"_s, numberOf(template_id)}})));
}

Request GetAuthorizerList::request() const
{
    return byComponent(post(u"/cgi-bin/component/api_get_authorizer_list"_s,
                            {{u"component_appid"_s, component_appid}, {u"offset"_s, offset}, {u"count"_s, count}}));
}

Result<GetAuthorizerList::Reply> GetAuthorizerList::Reply::parse(const QJsonObject &reply)
{
    Reply read{readInteger(reply, "total_count"_L1).value_or(-1), {}};
    const QJsonArray list = readArray(reply, "list"_L1);
    for (const auto &value : list) { // the refresh tokens beside them are left where they are
        if (const QString appid = readWord(value.toObject(), "authorizer_appid"_L1); !appid.isEmpty()) {
            read.appids.append(appid);
        }
    }
    return read;
}

Request GetStableToken::request() const
{
    Request request = post(u"/cgi-bin/stable_token"_s, {{u"grant_type"_s, u"client_credential"_s}, {u"appid"_s, appid}});
    request.token = TokenKind::Nobody;
    request.secret = secret;
    request.secretName = u"secret"_s;
    return request;
}

Result<GetStableToken::Reply> GetStableToken::Reply::parse(const QJsonObject &reply)
{
    if (!reply.value("access_token"_L1).isString() || reply.value("access_token"_L1).toString().isEmpty()) {
        return Error{ErrorKind::Unknown, u"access_token"_s, {}, {}, {}};
    }
    return Reply{};
}

Request GetAuthorizerInfo::request() const
{
    return byComponent(post(u"/cgi-bin/component/api_get_authorizer_info"_s,
                            {{u"component_appid"_s, component_appid}, {u"authorizer_appid"_s, authorizer_appid}}));
}

Result<GetAuthorizerInfo::Reply> GetAuthorizerInfo::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject info = fieldOf(reply, "authorizer_info"_L1).toObject();
    Reply read{readText(info, "nick_name"_L1), readText(info, "principal_name"_L1), readWord(info, "account_status"_L1), {},
               has(info, "MiniProgramInfo"_L1)};
    const QJsonArray granted = readArray(fieldOf(reply, "authorization_info"_L1).toObject(), "func_info"_L1);
    for (const auto &value : granted) {
        const QJsonObject category = fieldOf(value.toObject(), "funcscope_category"_L1).toObject();
        if (const QString id = readWord(category, "id"_L1); !id.isEmpty()) {
            read.permissions.append(id);
        }
    }
    return read;
}

} // namespace flotilla::wechat
