// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/auditform.h"
#include "wechat/endpoints.h"
#include "wechat/multipart.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTesters = 60;

/// POST /wxa/bind_tester. Nobody has a WeChat ID that begins with "nobody", and "busy…" tests too many programs.
Answer bindTester(const Call &call)
{
    const QString wechatId = call.body["wechatid"_L1].toString();
    if (wechatId.isEmpty() || wechatId.startsWith(u"nobody"_s))
        return Answer::refused(85001);
    if (call.program->testers.contains(wechatId))
        return Answer::refused(85004);
    if (call.program->testers.size() >= kTesters)
        return Answer::refused(85002);
    if (wechatId.startsWith(u"busy"_s))
        return Answer::refused(85003);
    const QByteArray hash = QCryptographicHash::hash((call.program->appid + wechatId).toUtf8(), QCryptographicHash::Sha1);
    const QString userstr = QString::fromLatin1(hash.toHex().left(32));
    call.program->testers.insert(wechatId, userstr);
    return Answer::done(u"addTester"_s, {{u"userstr"_s, userstr}}, {{u"userstr"_s, userstr}});
}

/// POST /wxa/unbind_tester: by WeChat ID or by userstr.
Answer unbindTester(const Call &call)
{
    QString wechatId = call.body["wechatid"_L1].toString();
    if (wechatId.isEmpty())
        wechatId = call.program->testers.key(call.body["userstr"_L1].toString());
    if (!call.program->testers.contains(wechatId))
        return Answer::refused(-1);
    const QString userstr = call.program->testers.take(wechatId);
    return Answer::done(u"removeTester"_s, {{u"userstr"_s, userstr}});
}

/// POST /wxa/memberauth: who they are is not told.
Answer testers(const Call &call)
{
    if (call.body["action"_L1].toString() != "get_experiencer"_L1)
        return Answer::refused(40097);
    QJsonArray members;
    for (const QString &userstr : qAsConst(call.program->testers))
        members.append(QJsonObject{{u"userstr"_s, userstr}});
    return Answer::with({{u"members"_s, members}});
}

/// GET /wxa/get_category
Answer categories(const Call &call)
{
    return Answer::with({{u"category_list"_s, approvedCategories(call)}});
}

/// GET /cgi-bin/wxopen/getcategory
Answer configuredCategories(const Call &call)
{
    QJsonArray list;
    const QJsonArray approved = approvedCategories(call);
    for (const auto &category : approved) {
        list.append(QJsonObject{{u"first"_s, category["first_id"_L1]},
                                {u"first_name"_s, category["first_class"_L1]},
                                {u"second"_s, category["second_id"_L1]},
                                {u"second_name"_s, category["second_class"_L1]},
                                {u"audit_status"_s, 3},
                                {u"audit_reason"_s, QString()}});
    }
    return Answer::with({{u"categories"_s, list}, {u"limit"_s, 5}, {u"quota"_s, 4}, {u"category_limit"_s, 20}});
}

/// GET or POST /cgi-bin/account/getaccountbasicinfo
Answer basicInfo(const Call &call)
{
    const bool complete = call.script().complete;
    const auto changes = [](const QString &name, const QString &value) {
        return QJsonObject{{name, value}, {u"modify_used_count"_s, 0}, {u"modify_quota"_s, 5}};
    };
    const QString name = complete ? call.program->name : QString();
    const QString picture = complete ? u"http://sandbox.invalid/%1.png"_s.arg(call.program->appid) : QString();
    return Answer::with({{u"appid"_s, call.program->appid},
                         {u"account_type"_s, 3},
                         {u"principal_type"_s, 1},
                         {u"principal_name"_s, u"Flotilla Sandbox Ltd"_s},
                         {u"realname_status"_s, 1},
                         {u"nickname"_s, name},
                         {u"wx_verify_info"_s, QJsonObject{{u"qualification_verify"_s, true},
                                                           {u"naming_verify"_s, true},
                                                           {u"annual_review"_s, false}}},
                         {u"signature_info"_s, changes(u"signature"_s, name)},
                         {u"head_image_info"_s, changes(u"head_image_url"_s, picture)},
                         {u"nickname_info"_s, changes(u"nickname"_s, name)}});
}

/// POST /cgi-bin/component/getprivacysetting. The templates of the sandbox use Album and Location.
Answer privacySetting(const Call &call)
{
    const QJsonObject setting = call.program->privacySetting;
    return Answer::with({{u"code_exist"_s, call.program->trial ? 1 : 0},
                         {u"privacy_list"_s, QJsonArray{u"Album"_s, u"Location"_s}},
                         {u"setting_list"_s, setting["setting_list"_L1].toArray()},
                         {u"update_time"_s, setting["update_time"_L1].toInteger()},
                         {u"owner_setting"_s, setting["owner_setting"_L1].toObject()},
                         {u"privacy_desc"_s, QJsonObject{{u"privacy_desc_list"_s,
                                                          QJsonArray{QJsonObject{{u"privacy_key"_s, u"Album"_s},
                                                                                 {u"privacy_desc"_s, u"相册"_s}},
                                                                     QJsonObject{{u"privacy_key"_s, u"Location"_s},
                                                                                 {u"privacy_desc"_s, u"位置信息"_s}}}}}}});
}

/// POST /cgi-bin/component/setprivacysetting
Answer setPrivacySetting(const Call &call)
{
    static const QRegularExpression period(u"^[0-9]+天$"_s);
    const QJsonObject owner = call.body["owner_setting"_L1].toObject();
    bool reachable = false;
    for (const QString &key : {u"contact_email"_s, u"contact_phone"_s, u"contact_qq"_s, u"contact_weixin"_s})
        reachable = reachable || !owner[key].toString().isEmpty();
    if (!reachable || owner["notice_method"_L1].toString().isEmpty())
        return Answer::refused(47001);
    const QString kept = owner["store_expire_timestamp"_L1].toString();
    if (!kept.isEmpty() && !period.match(kept).hasMatch())
        return Answer::refused(87072);
    call.program->privacySetting = {{u"owner_setting"_s, owner},
                                    {u"setting_list"_s, call.body["setting_list"_L1].toArray()},
                                    {u"update_time"_s, call.nowMs / 1000}};
    return Answer::done(u"privacySetting"_s);
}

/// POST /cgi-bin/component/uploadprivacyextfile
Answer uploadPrivacyFile(const Call &call)
{
    const QByteArray file = multipartField(call.http, "file");
    if (file.isEmpty())
        return Answer::refused(41005);
    if (file.size() > 100 << 10)
        return Answer::refused(40006);
    return Answer::with({{u"ext_file_media_id"_s, randomText(40)}});
}

QList<std::pair<QString, QString>> privacyApis()
{
    return {{u"wx.getLocation"_s, u"获取当前的地理位置、速度"_s},
            {u"wx.chooseAddress"_s, u"获取用户收货地址"_s},
            {u"wx.choosePoi"_s, u"打开 POI 列表选择位置"_s},
            {u"wx.onLocationChange"_s, u"监听实时地理位置变化"_s},
            {u"wx.chooseLocation"_s, u"打开地图选择位置"_s}};
}

/// GET /wxa/security/get_privacy_interface: 1 to apply for, 3 applied for, 5 open.
Answer privacyInterfaces(const Call &call)
{
    QJsonArray list;
    const auto apis = privacyApis();
    for (const auto &[name, title] : apis) {
        const qint64 opens = call.program->privacyApis.value(name);
        const int status = opens == 0 ? 1 : (call.nowMs < opens ? 3 : 5);
        list.append(QJsonObject{{u"api_name"_s, name},
                                {u"api_ch_name"_s, title},
                                {u"api_desc"_s, title},
                                {u"status"_s, status},
                                {u"group_name"_s, u"地理位置"_s}});
    }
    return Answer::with({{u"interface_list"_s, list}});
}

/// POST /wxa/security/apply_privacy_interface
Answer applyPrivacyInterface(const Call &call)
{
    const QString name = call.body["api_name"_L1].toString();
    const auto apis = privacyApis();
    const bool known = std::any_of(apis.cbegin(), apis.cend(), [&name](const auto &api) { return api.first == name; });
    const QString content = call.body["content"_L1].toString();
    if (!known || content.isEmpty())
        return Answer::refused(40097);
    if (content.size() > 300)
        return Answer::refused(45002);
    call.program->privacyApis.insert(name, call.nowMs + call.rules.scaled(call.rules.auditSeconds));
    return Answer::done(u"privacyApi"_s, {{u"api"_s, name}}, {{u"audit_id"_s, call.world.nextAuditId++}});
}

} // namespace

QList<Endpoint> accountEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/wxa/bind_tester"_s, Caller::Program, 18, bindTester},
            {Method::Post, u"/wxa/unbind_tester"_s, Caller::Program, 18, unbindTester},
            {Method::Post, u"/wxa/memberauth"_s, Caller::Program, 18, testers},
            {Method::Get, u"/wxa/get_category"_s, Caller::Program, 18, categories},
            {Method::Get, u"/cgi-bin/wxopen/getcategory"_s, Caller::Program, 30, configuredCategories},
            {Method::Any, u"/cgi-bin/account/getaccountbasicinfo"_s, Caller::Program, 0, basicInfo},
            {Method::Post, u"/cgi-bin/component/getprivacysetting"_s, Caller::Program, 18, privacySetting},
            {Method::Post, u"/cgi-bin/component/setprivacysetting"_s, Caller::Program, 18, setPrivacySetting},
            {Method::Upload, u"/cgi-bin/component/uploadprivacyextfile"_s, Caller::Program, 18, uploadPrivacyFile},
            {Method::Get, u"/wxa/security/get_privacy_interface"_s, Caller::Program, 0, privacyInterfaces},
            {Method::Post, u"/wxa/security/apply_privacy_interface"_s, Caller::Program, 0, applyPrivacyInterface}};
}

} // namespace flotilla::sandbox::wechat
