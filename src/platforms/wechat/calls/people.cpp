// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/people.h"

#include "tencentcloud/jsonread.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request ChangeTester::request() const
{
    return changing(post(add ? u"/wxa/bind_tester"_s : u"/wxa/unbind_tester"_s, {{u"wechatid"_s, wechatid}}));
}

Request GetTesters::request() const
{
    return post(u"/wxa/memberauth"_s, {{u"action"_s, u"get_experiencer"_s}});
}

Result<GetTesters::Reply> GetTesters::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray members = readArray(reply, "members"_L1);
    for (const auto &member : members) {
        if (const QString name = readWord(member.toObject(), "userstr"_L1); !name.isEmpty()) {
            read.members.append(name);
        }
    }
    return read;
}

Request GetPrivacySetting::request() const
{
    return post(u"/cgi-bin/component/getprivacysetting"_s, {{u"privacy_ver"_s, privacy_ver}});
}

Result<GetPrivacySetting::Reply> GetPrivacySetting::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    read.setting.insert(u"owner_setting"_s, fieldOf(reply, "owner_setting"_L1).toObject());
    QJsonArray list;
    const QJsonArray all = readArray(reply, "setting_list"_L1);
    for (const auto &value : all) { // the other fields are explanations
        const QJsonObject entry = value.toObject();
        list.append(QJsonObject{{u"privacy_key"_s, readWord(entry, "privacy_key"_L1)}, {u"privacy_text"_s, fieldOf(entry, "privacy_text"_L1).toString()}});
    }
    read.setting.insert(u"setting_list"_s, list);
    return read;
}

Request GetAccountBasicInfo::request() const
{
    return post(u"/cgi-bin/account/getaccountbasicinfo"_s);
}

Result<GetAccountBasicInfo::Reply> GetAccountBasicInfo::Reply::parse(const QJsonObject &reply)
{
    const auto told = [](const QJsonObject &object, QLatin1StringView name) {
        return has(object, name) ? std::optional(readText(object, name)) : std::nullopt;
    };
    return Reply{told(reply, "nickname"_L1), told(fieldOf(reply, "signature_info"_L1).toObject(), "signature"_L1),
                 told(fieldOf(reply, "head_image_info"_L1).toObject(), "head_image_url"_L1)};
}

Request SetPrivacySetting::request() const
{
    QJsonObject body = setting;
    if (!body.contains("privacy_ver"_L1)) {
        body.insert(u"privacy_ver"_s, 2);
    }
    return changing(post(u"/cgi-bin/component/setprivacysetting"_s, body));
}

} // namespace flotilla::wechat
