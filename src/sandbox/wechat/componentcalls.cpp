// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/endpoints.h"

#include <QJsonArray>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargestPage = 500;

/// A success of the token chain comes without errcode.
Answer token(const QJsonObject &fields)
{
    Answer answer = Answer::with(fields);
    answer.bare = true;
    answer.tokenMinted = true;
    return answer;
}

bool namesComponent(const Call &call)
{
    return call.body["component_appid"_L1].toString() == call.world.credentials.componentAppid;
}

QJsonArray grantedSets(const Call &call, const MiniProgram &program)
{
    QList<int> sets = scriptOf(call.rules, call.world, program.appid).permissions;
    if (sets.isEmpty())
        sets = {17, 18, 19, 25, 30, 31, 36, 37, 40, 45, 48, 49, 51, 52, 54, 65, 70, 84, 85, 86, 88};
    QJsonArray list;
    for (const int id : qAsConst(sets))
        list.append(QJsonObject{{u"funcscope_category"_s, QJsonObject{{u"id"_s, id}}}});
    return list;
}

/// POST /cgi-bin/component/api_start_push_ticket
Answer startPush(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    return call.body["component_secret"_L1].toString() == call.world.credentials.componentSecret ? Answer{}
                                                                                              : Answer::refused(40125);
}

/// POST /cgi-bin/component/api_component_token
Answer componentToken(const Call &call)
{
    const Credentials &known = call.world.credentials;
    if (!namesComponent(call))
        return Answer::refused(40013);
    if (call.body["component_appsecret"_L1].toString().isEmpty())
        return Answer::refused(41004);
    if (call.body["component_appsecret"_L1].toString() != known.componentSecret)
        return Answer::refused(40125);
    if (call.body["component_verify_ticket"_L1].toString() != known.ticket)
        return Answer::refused(61006);
    return token({{u"component_access_token"_s, call.world.mintToken(known.componentAppid, call.rules, call.nowMs)},
                  {u"expires_in"_s, call.rules.tokenSeconds}});
}

/// POST /cgi-bin/stable_token: a mini program's own token, by its own secret. It is no token of the third-party platform, so that
/// no other call here takes it.
Answer stableToken(const Call &call)
{
    if (call.body["grant_type"_L1].toString() != "client_credential"_L1)
        return Answer::refused(40002);
    const MiniProgram *program = call.world.program(call.body["appid"_L1].toString());
    if (!program)
        return Answer::refused(40013);
    const QString secret = call.body["secret"_L1].toString();
    if (secret.isEmpty())
        return Answer::refused(41004);
    if (secret != program->appSecret)
        return Answer::refused(40125);
    return token({{u"access_token"_s, u"own@@@"_s + randomText(40)}, {u"expires_in"_s, 7200}});
}

/// POST /cgi-bin/component/api_create_preauthcode
Answer preAuthCode(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    return token({{u"pre_auth_code"_s, u"preauthcode@@@"_s + randomText(40)}, {u"expires_in"_s, 1800}});
}

/// POST /cgi-bin/component/api_query_auth. No merchant scans anything here: "authcode@@@" and an AppID is a good code.
Answer queryAuth(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    const QString code = call.body["authorization_code"_L1].toString();
    const MiniProgram *program = call.world.program(code.section(u"authcode@@@"_s, 1));
    if (!program)
        return Answer::refused(61009);
    return token({{u"authorization_info"_s,
                   QJsonObject{{u"authorizer_appid"_s, program->appid},
                               {u"authorizer_access_token"_s, call.world.mintToken(program->appid, call.rules, call.nowMs)},
                               {u"expires_in"_s, call.rules.tokenSeconds},
                               {u"authorizer_refresh_token"_s, program->refreshToken},
                               {u"func_info"_s, grantedSets(call, *program)}}}});
}

/// POST /cgi-bin/component/api_authorizer_token
Answer authorizerToken(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    MiniProgram *program = call.world.program(call.body["authorizer_appid"_L1].toString());
    if (!program)
        return Answer::refused(61003);
    if (call.body["authorizer_refresh_token"_L1].toString() != program->refreshToken
        || !scriptOf(call.rules, call.world, program->appid).authorised) {
        return Answer::refused(61023);
    }
    if (call.rules.refreshTokenChanges)
        program->refreshToken = u"refreshtoken@@@"_s + randomText(43);
    return token({{u"authorizer_access_token"_s, call.world.mintToken(program->appid, call.rules, call.nowMs)},
                  {u"expires_in"_s, call.rules.tokenSeconds},
                  {u"authorizer_refresh_token"_s, program->refreshToken}});
}

/// POST /cgi-bin/component/api_get_authorizer_list
Answer authorizerList(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    const auto offset = integerOf(call.body["offset"_L1]);
    const auto count = integerOf(call.body["count"_L1]);
    if (!offset || !count || *offset < 0)
        return Answer::refused(47001);
    if (*count > kLargestPage)
        return Answer::refused(40170);
    const QList<MiniProgram> &programs = call.world.programs;
    QJsonArray list;
    for (qsizetype i = *offset; i < std::min<qsizetype>(programs.size(), *offset + *count); ++i) {
        list.append(QJsonObject{{u"authorizer_appid"_s, programs.at(i).appid},
                                {u"refresh_token"_s, programs.at(i).refreshToken},
                                {u"auth_time"_s, programs.at(i).authorisedMs / 1000}});
    }
    Answer answer = Answer::with({{u"total_count"_s, programs.size()}, {u"list"_s, list}});
    answer.bare = true;
    return answer;
}

QJsonObject miniProgramInfo(const MiniProgram &program)
{
    const auto list = [&program](const QString &kind) {
        return QJsonArray::fromStringList(program.effectiveDomains.value(kind));
    };
    return {{u"network"_s, QJsonObject{{u"RequestDomain"_s, list(u"requestdomain"_s)},
                                       {u"WsRequestDomain"_s, list(u"wsrequestdomain"_s)},
                                       {u"UploadDomain"_s, list(u"uploaddomain"_s)},
                                       {u"DownloadDomain"_s, list(u"downloaddomain"_s)},
                                       {u"BizDomain"_s, list(u"webviewdomain"_s)},
                                       {u"UDPDomain"_s, list(u"udpdomain"_s)},
                                       {u"TCPDomain"_s, list(u"tcpdomain"_s)}}},
            {u"categories"_s, QJsonArray{QJsonObject{{u"first"_s, u"商家自营"_s}, {u"second"_s, u"食品饮料"_s}}}},
            {u"visit_status"_s, 0}};
}

/// POST /cgi-bin/component/api_get_authorizer_info
Answer authorizerInfo(const Call &call)
{
    if (!namesComponent(call))
        return Answer::refused(40013);
    const MiniProgram *program = call.world.program(call.body["authorizer_appid"_L1].toString());
    if (!program)
        return Answer::refused(61003);
    const QJsonObject info{{u"nick_name"_s, program->name},
                           {u"head_img"_s, QString()},
                           {u"service_type_info"_s, QJsonObject{{u"id"_s, 0}}},
                           {u"verify_type_info"_s, QJsonObject{{u"id"_s, 0}}},
                           {u"user_name"_s, program->userName},
                           {u"alias"_s, QString()},
                           {u"qrcode_url"_s, QString()},
                           {u"principal_name"_s, u"Flotilla Sandbox Ltd"_s},
                           {u"signature"_s, program->name},
                           {u"account_status"_s, 1},
                           {u"register_type"_s, 0},
                           {u"basic_config"_s, QJsonObject{{u"is_phone_configured"_s, true}, {u"is_email_configured"_s, true}}},
                           {u"MiniProgramInfo"_s, miniProgramInfo(*program)}};
    Answer answer = Answer::with({{u"authorizer_info"_s, info},
                                  {u"authorization_info"_s,
                                   QJsonObject{{u"authorizer_appid"_s, program->appid},
                                               {u"authorizer_refresh_token"_s, program->refreshToken},
                                               {u"func_info"_s, grantedSets(call, *program)}}}});
    answer.bare = true;
    return answer;
}

QJsonObject templateFields(const CodeTemplate &code)
{
    return {{u"create_time"_s, code.createdMs / 1000},
            {u"user_version"_s, code.version},
            {u"user_desc"_s, code.desc},
            {u"source_miniprogram_appid"_s, u"wx00000000sandbox1"_s},
            {u"source_miniprogram"_s, u"Sandbox template shop"_s},
            {u"developer"_s, u"developer"_s}};
}

/// GET /wxa/gettemplatedraftlist
Answer drafts(const Call &call)
{
    QJsonArray list;
    for (const CodeTemplate &draft : qAsConst(call.world.drafts)) {
        QJsonObject fields = templateFields(draft);
        fields.insert(u"draft_id"_s, draft.id);
        list.append(fields);
    }
    return Answer::with({{u"draft_list"_s, list}});
}

/// GET /wxa/gettemplatelist
Answer templates(const Call &call)
{
    const QString wanted = call.parameter(u"template_type"_s);
    QJsonArray list;
    for (const CodeTemplate &code : qAsConst(call.world.templates)) {
        if (!wanted.isEmpty() && wanted != QString::number(code.type))
            continue;
        QJsonObject fields = templateFields(code);
        fields.insert(u"template_id"_s, code.id);
        fields.insert(u"template_type"_s, code.type);
        list.append(fields);
    }
    return Answer::with({{u"template_list"_s, list}});
}

/// POST /wxa/addtotemplate: the new id is not told.
Answer addTemplate(const Call &call)
{
    const auto id = integerOf(call.body["draft_id"_L1]);
    const QList<CodeTemplate> &drafts = call.world.drafts;
    const auto draft = std::find_if(drafts.cbegin(), drafts.cend(),
                                    [&id](const CodeTemplate &known) { return id && known.id == *id; });
    if (draft == drafts.cend())
        return Answer::refused(85064);
    if (call.world.templates.size() >= call.rules.templateLimit)
        return Answer::refused(85065);
    CodeTemplate added = *draft;
    added.id = 0;
    for (const CodeTemplate &known : qAsConst(call.world.templates))
        added.id = std::max(added.id, known.id + 1);
    added.type = int(integerOf(call.body["template_type"_L1]).value_or(0));
    added.createdMs = call.nowMs;
    call.world.templates.prepend(added);
    return Answer::done(u"addTemplate"_s, {{u"draftId"_s, draft->id}, {u"templateId"_s, added.id}});
}

/// POST /wxa/deletetemplate
Answer deleteTemplate(const Call &call)
{
    const auto id = integerOf(call.body["template_id"_L1]);
    if (call.world.templates.removeIf([&id](const CodeTemplate &known) { return id && known.id == *id; }) == 0)
        return Answer::refused(85064);
    return Answer::done(u"deleteTemplate"_s, {{u"templateId"_s, *id}});
}

} // namespace

QList<Endpoint> componentEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/cgi-bin/stable_token"_s, Caller::Nobody, 0, stableToken},
            {Method::Post, u"/cgi-bin/component/api_start_push_ticket"_s, Caller::Nobody, 0, startPush},
            {Method::Post, u"/cgi-bin/component/api_component_token"_s, Caller::Nobody, 0, componentToken},
            {Method::Post, u"/cgi-bin/component/api_create_preauthcode"_s, Caller::Component, 0, preAuthCode},
            {Method::Post, u"/cgi-bin/component/api_query_auth"_s, Caller::Component, 0, queryAuth},
            {Method::Post, u"/cgi-bin/component/api_authorizer_token"_s, Caller::Component, 0, authorizerToken},
            {Method::Post, u"/cgi-bin/component/api_get_authorizer_list"_s, Caller::Component, 0, authorizerList},
            {Method::Post, u"/cgi-bin/component/api_get_authorizer_info"_s, Caller::Component, 0, authorizerInfo},
            {Method::Get, u"/wxa/gettemplatedraftlist"_s, Caller::Component, 0, drafts},
            {Method::Get, u"/wxa/gettemplatelist"_s, Caller::Component, 0, templates},
            {Method::Post, u"/wxa/addtotemplate"_s, Caller::Component, 0, addTemplate},
            {Method::Post, u"/wxa/deletetemplate"_s, Caller::Component, 0, deleteTemplate}};
}

QList<Endpoint> allEndpoints()
{
    return codeEndpoints() + auditEndpoints() + releaseEndpoints() + domainEndpoints() + accountEndpoints()
        + messageEndpoints() + componentEndpoints() + diagnosisEndpoints();
}

} // namespace flotilla::sandbox::wechat
