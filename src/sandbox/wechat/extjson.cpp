// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/extjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPackageBytes = 2 << 20;

QStringList subPages()
{
    return {u"detail/detail"_s, u"list/list"_s};
}

MergedPages refused(int code, const QString &detail = {})
{
    return {code, detail, {}};
}

/// Replaces the pages by a subset of them, in the order asked for.
MergedPages mainPages(const CodeTemplate &code, const QJsonObject &ext)
{
    if (!ext.contains("pages"_L1))
        return {0, {}, code.pages};
    if (!ext["pages"_L1].isArray())
        return refused(85013, u"pages"_s);
    const QJsonArray wanted = ext["pages"_L1].toArray();
    if (wanted.isEmpty())
        return refused(85047);
    QStringList pages;
    for (const auto &value : wanted) {
        const QString page = value.toString();
        if (!code.pages.contains(page) || pages.contains(page))
            return refused(85045, page);
        pages.append(page);
    }
    return {0, {}, pages};
}

/// Adds the pages of the sub-packages, which ext_json may only narrow.
MergedPages withSubPackages(MergedPages merged, const QJsonObject &ext)
{
    const QString key = ext.contains("subPackages"_L1) ? u"subPackages"_s : u"subpackages"_s;
    QJsonArray packages{QJsonObject{{u"root"_s, u"packageA"_s}, {u"pages"_s, QJsonArray::fromStringList(subPages())}}};
    if (ext.contains(key)) {
        if (!ext[key].isArray())
            return refused(85013, key);
        packages = ext[key].toArray();
    }
    for (const auto &value : qAsConst(packages)) {
        QString root = value.toObject()["root"_L1].toString();
        if (root.endsWith(u'/'))
            root.chop(1);
        if (root != "packageA"_L1)
            return refused(85045, root);
        const QJsonArray pages = value.toObject()["pages"_L1].toArray();
        for (const auto &page : pages) {
            if (!subPages().contains(page.toString()))
                return refused(85045, root + u'/' + page.toString());
            merged.pages.append(root + u'/' + page.toString());
        }
    }
    return merged;
}

/// The tab bar may point to pages of the main package only.
MergedPages checkTabBar(const CodeTemplate &code, const QJsonObject &ext, const QStringList &main)
{
    QStringList tabs{code.pages.constFirst(), code.pages.constLast()};
    const QJsonObject bar = ext["tabBar"_L1].toObject();
    if (bar.contains("list"_L1)) {
        tabs.clear();
        const QJsonArray list = bar["list"_L1].toArray();
        for (const auto &value : list) {
            tabs.append(value.toObject()["pagePath"_L1].toString());
            if (tabs.constLast().isEmpty())
                return refused(85046);
        }
    }
    const auto stray = std::find_if(tabs.cbegin(), tabs.cend(), [&main](const QString &tab) { return !main.contains(tab); });
    return stray == tabs.cend() ? MergedPages{} : refused(85045, *stray);
}

MergedPages checkPlugins(const QJsonObject &ext)
{
    static const QRegularExpression appid(u"^wx[0-9a-zA-Z]{16}$"_s);
    const QJsonObject plugins = ext["plugins"_L1].toObject();
    for (auto it = plugins.begin(); it != plugins.end(); ++it) {
        const QJsonObject plugin = it.value().toObject();
        if (!plugin["version"_L1].isString() || plugin["version"_L1].toString().isEmpty())
            return refused(80066, it.key());
        if (!appid.match(plugin["provider"_L1].toString()).hasMatch())
            return refused(80067, it.key());
    }
    return {};
}

MergedPages checkPrivateInfos(const QJsonObject &ext)
{
    const QString fuzzy = u"getFuzzyLocation"_s; // excludes each of the others
    const QStringList known{fuzzy,
                            u"getLocation"_s,
                            u"onLocationChange"_s,
                            u"startLocationUpdate"_s,
                            u"startLocationUpdateBackground"_s,
                            u"chooseLocation"_s,
                            u"choosePoi"_s,
                            u"chooseAddress"_s};
    const QJsonValue value = ext["requiredPrivateInfos"_L1];
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        return refused(85310);
    QStringList names;
    const QJsonArray infos = value.toArray();
    for (const auto &info : infos)
        names.append(info.toString());
    const auto isUnknown = [&known](const QString &name) { return !known.contains(name); };
    if (const auto it = std::find_if(names.cbegin(), names.cend(), isUnknown); it != names.cend())
        return refused(85310, *it);
    return names.size() > 1 && names.contains(fuzzy) ? refused(85311) : MergedPages{};
}

MergedPages checkKeys(const CodeTemplate &code, const QJsonObject &ext)
{
    for (auto it = ext.begin(); it != ext.end(); ++it) {
        const QStringList standard{u"extAppid"_s, u"ext"_s, u"window"_s};
        if (code.type == 1 && !standard.contains(it.key()))
            return refused(9402203, it.key());
        const QStringList objects{u"ext"_s, u"extPages"_s, u"window"_s, u"networkTimeout"_s, u"tabBar"_s, u"plugins"_s};
        if (objects.contains(it.key()) && !it.value().isObject())
            return refused(85013, it.key());
    }
    return {};
}

} // namespace

MergedPages mergePages(const CodeTemplate &code, const QString &extJson)
{
    if (extJson.toUtf8().size() > kPackageBytes)
        return refused(85044);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(extJson.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return refused(85048, u"%1 at %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return refused(85013);
    const QJsonObject ext = document.object();

    for (const MergedPages &check : {checkKeys(code, ext), checkPlugins(ext), checkPrivateInfos(ext)}) {
        if (check.code != 0)
            return check;
    }
    MergedPages merged = mainPages(code, ext);
    if (merged.code != 0)
        return merged;
    if (MergedPages tabs = checkTabBar(code, ext, merged.pages); tabs.code != 0)
        return tabs;
    merged = withSubPackages(merged, ext);
    const QStringList extPages = ext["extPages"_L1].toObject().keys();
    for (const QString &page : extPages) {
        if (merged.code == 0 && !merged.pages.contains(page))
            return refused(85045, page);
    }
    return merged;
}

} // namespace flotilla::sandbox::wechat
