// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/calls/release.h"

#include "tencentcloud/jsonread.h"
#include "wechat/calls/reading.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

Request Release::request() const
{
    return changing(post(u"/wxa/release"_s));
}

Request ListHistoryVersions::request() const
{
    QUrlQuery query;
    query.addQueryItem(u"action"_s, u"get_history_version"_s);
    return get(u"/wxa/revertcoderelease"_s, query);
}

Result<ListHistoryVersions::Reply> ListHistoryVersions::Reply::parse(const QJsonObject &reply)
{
    Reply read;
    const QJsonArray versions = readArray(reply, "version_list"_L1);
    for (const auto &value : versions) {
        const QJsonObject version = value.toObject();
        read.version_list.append({readWord(version, "app_version"_L1), readWord(version, "user_version"_L1),
                                  readText(version, "user_desc"_L1), readSeconds(version, "commit_time"_L1)});
    }
    return read;
}

std::optional<Request> RevertCodeRelease::request() const
{
    bool isNumber = false;
    app_version.toULongLong(&isNumber);
    if (!isNumber) {
        return std::nullopt;
    }
    QUrlQuery query;
    query.addQueryItem(u"app_version"_s, app_version);
    return changing(get(u"/wxa/revertcoderelease"_s, query));
}

Request GrayRelease::request() const
{
    return changing(post(u"/wxa/grayrelease"_s, {{u"gray_percentage"_s, gray_percentage},
                                                 {u"support_debuger_first"_s, support_debuger_first},
                                                 {u"support_experiencer_first"_s, support_experiencer_first}}));
}

Request GetGrayReleasePlan::request() const
{
    return get(u"/wxa/getgrayreleaseplan"_s);
}

Result<GetGrayReleasePlan::Reply> GetGrayReleasePlan::Reply::parse(const QJsonObject &reply)
{
    const QJsonObject plan = fieldOf(reply, "gray_release_plan"_L1).toObject();
    return Reply{readWord(plan, "status"_L1), readInteger(plan, "gray_percentage"_L1).value_or(0), readSeconds(plan, "create_timestamp"_L1)};
}

Request RevertGrayRelease::request() const
{
    return changing(get(u"/wxa/revertgrayrelease"_s));
}

} // namespace flotilla::wechat
