// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/code.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request Commit::request() const
{
    return changing(post(u"/wxa/commit"_s, {{u"template_id"_s, numberOf(template_id)},
                                            {u"ext_json"_s, ext_json},
                                            {u"user_version"_s, user_version},
                                            {u"user_desc"_s, user_desc}}));
}

Request GetVersionInfo::request() const
{
    return post(u"/wxa/getversioninfo"_s);
}

Result<GetVersionInfo::Reply> GetVersionInfo::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject trial = fieldOf(reply, "exp_info"_L1).toObject();
    const QJsonObject online = fieldOf(reply, "release_info"_L1).toObject();
    return Reply{{readWord(trial, "exp_version"_L1), readSeconds(trial, "exp_time"_L1)},
                 {readWord(online, "release_version"_L1), readSeconds(online, "release_time"_L1)}};
}

Request GetCodePrivacyInfo::request() const
{
    return get(u"/wxa/security/get_code_privacy_info"_s);
}

Result<GetCodePrivacyInfo::Reply> GetCodePrivacyInfo::Reply::parse(const QJsonObject &reply)
{
    return Reply{readTexts(reply, "without_auth_list"_L1), readTexts(reply, "without_conf_list"_L1)};
}

Request GetPage::request() const
{
    return get(u"/wxa/get_page"_s);
}

Result<GetPage::Reply> GetPage::Reply::parse(const QJsonObject &reply)
{
    return Reply{readTexts(reply, "page_list"_L1)};
}

Request GetCategory::request() const
{
    return get(u"/wxa/get_category"_s);
}

Result<GetCategory::Reply> GetCategory::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray categories = readArray(reply, "category_list"_L1);
    for (const auto &value : categories) {
        const QJsonObject category = value.toObject();
        QJsonObject kept;
        for (const auto name : {"first_id"_L1, "second_id"_L1, "third_id"_L1}) {
            if (const QString id = readWord(category, name); !id.isEmpty() && id != "0"_L1) {
                kept.insert(name, numberOf(id));
            }
        }
        for (const auto name : {"first_class"_L1, "second_class"_L1, "third_class"_L1}) {
            if (const QString text = readText(category, name); !text.isEmpty()) {
                kept.insert(name, text);
            }
        }
        read.category_list.append(kept);
    }
    return read;
}

} // namespace flotilla::wechat
