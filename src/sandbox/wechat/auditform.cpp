// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/auditform.h"

#include <QJsonArray>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMediaLifeMs = 3LL * 24 * 3600 * 1000;

bool mediaLives(const Call &call, const QString &id)
{
    const auto it = call.world.media.constFind(id);
    return it != call.world.media.cend() && call.nowMs < *it + kMediaLifeMs;
}

int checkTags(const QString &text)
{
    const QStringList tags = text.split(u' ', Qt::SkipEmptyParts);
    const bool fits = tags.size() <= 10
        && std::all_of(tags.cbegin(), tags.cend(), [](const QString &tag) { return tag.size() <= 20; });
    return fits ? 0 : 85006;
}

int checkCategory(const QJsonArray &approved, const QJsonObject &item)
{
    const auto matches = [&item](const QJsonValue &category) {
        for (const QString &key : {u"first_id"_s, u"second_id"_s}) {
            if (integerOf(item[key]) != integerOf(category[key]))
                return false;
        }
        return item["first_class"_L1] == category["first_class"_L1] && item["second_class"_L1] == category["second_class"_L1];
    };
    return std::any_of(approved.cbegin(), approved.cend(), matches) ? 0 : 85008;
}

int checkItem(const Call &call, const QJsonArray &approved, const QJsonObject &item)
{
    if (item.isEmpty())
        return 85010;
    const QString address = item["address"_L1].toString();
    if (!address.isEmpty() && !call.program->trial->package.pages.contains(address.section(u'?', 0, 0)))
        return 85007;
    if (item["title"_L1].toString().size() > 32)
        return 85011;
    if (const int code = checkTags(item["tag"_L1].toString()); code != 0)
        return code;
    return checkCategory(approved, item);
}

int checkItems(const Call &call)
{
    const QJsonArray approved = approvedCategories(call);
    if (approved.isEmpty())
        return 85008;
    if (!call.body.contains("item_list"_L1))
        return 0;
    const QJsonArray items = call.body["item_list"_L1].toArray();
    if (items.isEmpty() || items.size() > 5)
        return 85023;
    for (const auto &item : items) {
        if (const int code = checkItem(call, approved, item.toObject()); code != 0)
            return code;
    }
    return 0;
}

int checkPreview(const Call &call)
{
    if (!call.body.contains("preview_info"_L1))
        return 0;
    const QJsonValue preview = call.body["preview_info"_L1];
    if (!preview.isObject())
        return 85092;
    for (const QString &key : {u"pic_id_list"_s, u"video_id_list"_s}) {
        if (!preview[key].isUndefined() && !preview[key].isArray())
            return 85092;
        const QStringList ids = textsOf(preview[key]);
        if (ids.size() > 10)
            return 85093;
        if (!std::all_of(ids.cbegin(), ids.cend(), [&call](const QString &id) { return mediaLives(call, id); }))
            return 40007;
    }
    return 0;
}

int checkTexts(const Call &call)
{
    if (call.body["version_desc"_L1].toString().size() > 2000)
        return 85051;
    if (call.body["feedback_info"_L1].toString().size() > 200)
        return 45002;
    const QStringList stuff = call.body["feedback_stuff"_L1].toString().split(u'|', Qt::SkipEmptyParts);
    return stuff.size() > 5 ? 85093 : 0;
}

/// Communities, notes and questions have to say how they check what users write.
int checkUgc(const Call &call)
{
    const QJsonArray items = call.body["item_list"_L1].toArray();
    const bool social = std::any_of(items.cbegin(), items.cend(), [](const QJsonValue &item) {
        return item["first_class"_L1].toString() == u"社交"_s;
    });
    return social && !call.body["ugc_declare"_L1].isObject() ? 85094 : 0;
}

} // namespace

int checkAuditForm(const Call &call)
{
    for (const auto check : {checkItems, checkPreview, checkTexts, checkUgc}) {
        if (const int code = check(call); code != 0)
            return code;
    }
    return 0;
}

QJsonArray approvedCategories(const Call &call)
{
    if (!call.script().category)
        return {};
    return {QJsonObject{{u"first_class"_s, u"商家自营"_s},
                        {u"second_class"_s, u"食品饮料"_s},
                        {u"first_id"_s, 304},
                        {u"second_id"_s, 318}},
            QJsonObject{{u"first_class"_s, u"生活服务"_s},
                        {u"second_class"_s, u"丽人服务"_s},
                        {u"third_class"_s, u"美容"_s},
                        {u"first_id"_s, 150},
                        {u"second_id"_s, 162},
                        {u"third_id"_s, 163}},
            QJsonObject{{u"first_class"_s, u"社交"_s},
                        {u"second_class"_s, u"社区/论坛"_s},
                        {u"first_id"_s, 7},
                        {u"second_id"_s, 8}}};
}

} // namespace flotilla::sandbox::wechat
