// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/extjson.h"

#include "model/jsontext.h"
#include "wechat/auditprofile.h"
#include "wechat/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <functional>
#include <optional>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct ExtJson
{
    Q_DECLARE_TR_FUNCTIONS(ExtJson)
};

const QString kExtAppid = u"extAppid"_s;

QJsonDocument parsed(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
    }
    return QJsonDocument::fromJson(bytes);
}

ExtProblem stop(const QString &path, const QString &code, const QString &text)
{
    return {true, code, text, path, 0};
}

/// The line of what `walk` calls `path`: its names are looked for one behind the other. Nearly always the right one; a name that an
/// earlier neighbour has inside leads to that.
int lineOf(const QString &text, const QString &path)
{
    static const QRegularExpression kPlace(u"\\[[0-9]+\\]"_s);
    qsizetype at = 0;
    const QStringList names = QString(path).remove(kPlace).split(u'.', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const qsizetype found = text.indexOf(u'"' + name + u'"', at);
        at = found < 0 ? at : found;
    }
    return static_cast<int>(QStringView(text).left(at).count(u'\n')) + 1;
}

/// Calls `visit` with the path and value of everything in a tree.
void walk(const QJsonValue &value, const QString &path, const std::function<void(const QString &, const QJsonValue &)> &visit)
{
    visit(path, value);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            walk(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), visit);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            walk(array.at(i), u"%1[%2]"_s.arg(path).arg(i), visit);
        }
    }
}

bool isSecret(const QString &path, const QJsonValue &value)
{
    static const QRegularExpression kNames(u"(?:secret|password|private_?key|token)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kValues(u"\\A(?:[0-9a-fA-F]{32}|(?:AKID|IKID)[A-Za-z0-9]{20,})\\z"_s);
    const QString text = value.toString();
    return value.isString() && !text.isEmpty() && !text.startsWith("${"_L1)
           && (kNames.match(path.section(u'.', -1)).hasMatch() || kValues.match(text).hasMatch());
}

/// Whether a value of `ext` is some mini program's AppID. What may lead to another one has places of its own beside `ext`.
bool namesProgram(const QString &path, const QString &text)
{
    static const QRegularExpression kAppid(u"\\Awx[0-9a-f]{16}\\z"_s);
    return path.startsWith("ext."_L1) && kAppid.match(text).hasMatch();
}

void setLines(QList<ExtProblem> &problems, const QString &text)
{
    for (ExtProblem &problem : problems) {
        problem.line = lineOf(text, problem.path);
    }
}

void addOfPages(const QJsonObject &root, QList<ExtProblem> &problems)
{
    if (!root.contains("pages"_L1)) {
        return;
    }
    const QJsonArray pages = root.value("pages"_L1).toArray();
    if (pages.isEmpty()) {
        problems.append(stop(u"pages"_s, u"85047"_s, ExtJson::tr("“pages” is empty or no list.")));
    }
    QSet<QString> seen;
    for (const auto &value : pages) {
        const QString page = value.toString();
        if (page.isEmpty() || page.startsWith(u'/') || page.endsWith(".html"_L1) || seen.contains(page)) {
            problems.append(stop(u"pages"_s, u"85045"_s, ExtJson::tr("“pages” has “%1”: a page stands there once, without a slash in front and without an ending.")
                                                 .arg(page)));
        }
        seen.insert(page);
    }
}

void addOfTabBar(const QJsonObject &root, QList<ExtProblem> &problems)
{
    const QJsonValue list = root.value("tabBar"_L1).toObject().value("list"_L1);
    if (list.isUndefined()) {
        return;
    }
    const QJsonArray tabs = list.toArray();
    if (tabs.size() < 2 || tabs.size() > 5) {
        problems.append(stop(u"tabBar"_s, u"85046"_s, ExtJson::tr("“tabBar.list” has %1 tabs; two to five are possible.").arg(tabs.size())));
    }
    for (const auto &tab : tabs) {
        if (tab.toObject().value("pagePath"_L1).toString().isEmpty() || tab.toObject().value("text"_L1).toString().isEmpty()) {
            problems.append(stop(u"tabBar"_s, u"85046"_s, ExtJson::tr("A tab of “tabBar.list” has no pagePath or no text.")));
        }
    }
}

void addOfPrivateInfos(const QJsonObject &root, QList<ExtProblem> &problems)
{
    static const QStringList kExact{u"getLocation"_s, u"onLocationChange"_s, u"chooseLocation"_s, u"choosePoi"_s, u"chooseAddress"_s,
                                    u"startLocationUpdate"_s, u"startLocationUpdateBackground"_s};
    const QJsonValue infos = root.value("requiredPrivateInfos"_L1);
    if (infos.isUndefined()) {
        return;
    }
    if (!infos.isArray()) {
        problems.append(stop(u"requiredPrivateInfos"_s, u"85310"_s, ExtJson::tr("“requiredPrivateInfos” must be a list.")));
    }
    bool exact = false;
    bool fuzzy = false;
    const QJsonArray names = infos.toArray();
    for (const auto &value : names) {
        const QString name = value.toString();
        exact = exact || kExact.contains(name);
        fuzzy = fuzzy || name == "getFuzzyLocation"_L1;
        if (!kExact.contains(name) && name != "getFuzzyLocation"_L1) {
            problems.append(stop(u"requiredPrivateInfos"_s, u"85310"_s, ExtJson::tr("“requiredPrivateInfos” has “%1”, which belongs to the privacy guideline.").arg(name)));
        }
    }
    if (exact && fuzzy) {
        problems.append(stop(u"requiredPrivateInfos"_s, u"85311"_s, ExtJson::tr("“requiredPrivateInfos” has an exact and a fuzzy location together.")));
    }
}

// Keys that the platform does not merge, or that look like one that it does.
void addOfKeys(const QJsonObject &root, QList<ExtProblem> &problems)
{
    static const QSet<QString> kKnown{u"extAppid"_s, u"ext"_s, u"extPages"_s, u"pages"_s, u"subPackages"_s, u"subpackages"_s, u"window"_s,
                                      u"networkTimeout"_s, u"tabBar"_s, u"plugins"_s, u"customOpen"_s, u"functionPages"_s,
                                      u"functionalPages"_s, u"navigateToMiniProgramAppIdList"_s, u"requiredPrivateInfos"_s, u"sitemap"_s};
    if (root.value("extEnable"_L1) == QJsonValue(false)) {
        problems.append(stop(u"extEnable"_s, {}, ExtJson::tr("“extEnable” is false: this file was switched off by its author.")));
    }
    for (auto it = root.constBegin(); it != root.constEnd(); ++it) {
        const QString &key = it.key();
        if (key == "extEnable"_L1 || key == "directCommit"_L1) {
            problems.append({false, {}, ExtJson::tr("“%1” is for the developer tool only and is left out.").arg(key), key, 0});
        } else if (key == "extAppId"_L1) {
            problems.append(stop(key, {}, ExtJson::tr("“extAppId” is not known. Is extAppid meant?")));
        } else if (!kKnown.contains(key)) {
            problems.append({false, u"85013"_s, ExtJson::tr("“%1” is not among the keys that the platform merges.").arg(key), key, 0});
        }
    }
    if (root.value("plugins"_L1).isObject() && root.value("plugins"_L1).toObject().isEmpty()) {
        problems.append({false, {}, ExtJson::tr("“plugins” is empty: that removes every plugin of the template."), u"plugins"_s, 0});
    }
}

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(u"\\$\\{([^{}|]+)(\\|[^{}]*)?\\}"_s);
    return pattern;
}

/// The value of a variable: the row's, what is known of the target, or its default.
std::optional<QString> valueOf(const QRegularExpressionMatch &variable, const Target &target)
{
    const QString name = variable.captured(1).trimmed();
    if (const auto own = target.values.constFind(name); own != target.values.cend()) {
        return *own;
    }
    if (name == "appid"_L1) {
        return target.program.value;
    }
    if (name == "name"_L1 && !target.name.isEmpty()) {
        return target.name;
    }
    return variable.hasCaptured(2) ? std::optional(variable.captured(2).mid(1)) : std::nullopt;
}

QString filledText(const QString &text, const Target &target)
{
    QString filled;
    qsizetype at = 0;
    auto variables = variablePattern().globalMatch(text);
    while (variables.hasNext()) {
        const QRegularExpressionMatch variable = variables.next();
        filled += QStringView(text).mid(at, variable.capturedStart() - at);
        filled += valueOf(variable, target).value_or(QString());
        at = variable.capturedEnd();
    }
    filled += QStringView(text).mid(at);
    return filled;
}

QJsonValue filled(const QJsonValue &value, const Target &target)
{
    if (value.isString()) {
        return filledText(value.toString(), target);
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const auto &item : items) {
            array.append(filled(item, target));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject members = value.toObject();
        for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
            object.insert(it.key(), filled(it.value(), target));
        }
        return object;
    }
    return value;
}

} // namespace

QList<ExtProblem> extProblems(const QString &text)
{
    QList<ExtProblem> problems;
    if (text.trimmed().isEmpty()) {
        return problems;
    }
    if (const auto fault = jsonFault(text)) {
        return {{true, fault->isJson ? u"85013"_s : u"85048"_s, fault->text, {}, fault->line}};
    }
    const QJsonObject root = parsed(text).object();
    if (root.contains("template_id"_L1) && root.contains("ext_json"_L1)) {
        return {stop({}, {}, ExtJson::tr("This is the body of a whole commit. Take the text inside its “ext_json”."))};
    }
    walk(root, {}, [&](const QString &path, const QJsonValue &value) {
        if (path.section(u'.', -1).contains("${"_L1)) {
            problems.append(stop(path, {}, ExtJson::tr("“%1” is a name with a placeholder; only values are filled in.").arg(path)));
        } else if (value.isNull()) {
            problems.append(stop(path, u"85013"_s, ExtJson::tr("“%1” is null; leave it out.").arg(path)));
        } else if (isSecret(path, value)) {
            problems.append(stop(path, {}, ExtJson::tr("“%1” looks like a secret. Everything in here is shipped to every phone.").arg(path)));
        } else if (namesProgram(path, value.toString())) {
            problems.append({false, {}, ExtJson::tr("“%1” is the AppID %2 for all of them. If each needs its own, write ${appid}.").arg(path, value.toString()), path, 0});
        }
    });
    addOfPages(root, problems);
    addOfTabBar(root, problems);
    addOfPrivateInfos(root, problems);
    addOfKeys(root, problems);
    setLines(problems, text);
    return problems;
}

QList<ExtProblem> extProblems(const QString &text, const Target &target)
{
    QList<ExtProblem> problems;
    const QJsonDocument document = parsed(text);
    walk(document.object(), {}, [&](const QString &path, const QJsonValue &value) {
        auto variables = variablePattern().globalMatch(value.toString());
        while (variables.hasNext()) {
            const QRegularExpressionMatch variable = variables.next();
            if (!valueOf(variable, target)) {
                problems.append(stop(path, {}, ExtJson::tr("“%1” needs the column “%2”, which has no value here.").arg(path, variable.captured(1))));
            }
        }
    });
    QSet<QString> literal; // told of the text itself
    walk(document.object(), {}, [&literal](const QString &path, const QJsonValue &value) {
        if (namesProgram(path, value.toString())) {
            literal.insert(path);
        }
    });
    walk(filled(document.object(), target), {}, [&](const QString &path, const QJsonValue &value) {
        if (value.toString().contains("${"_L1)) {
            problems.append(stop(path, {}, ExtJson::tr("“%1” has a placeholder that cannot be filled in: %2").arg(path, value.toString())));
        } else if (isSecret(path, value)) {
            problems.append(stop(path, {}, ExtJson::tr("“%1” looks like a secret. Everything in here is shipped to every phone.").arg(path)));
        } else if (namesProgram(path, value.toString()) && value.toString() != target.program.value && !literal.contains(path)) {
            problems.append({false, {}, ExtJson::tr("“%1” is %2, the AppID of another mini program. Are the rows of the list mixed up?").arg(path, value.toString()), path, 0});
        }
    });
    const QString appid = filledText(document.object().value(kExtAppid).toString(), target);
    if (!appid.isEmpty() && appid != target.program.value) {
        problems.append(stop(kExtAppid, {}, ExtJson::tr("extAppid is %1, which is another mini program.").arg(appid)));
    }
    setLines(problems, text);
    return problems;
}

QString mergedExt(const QString &text, const Target &target)
{
    QJsonObject root = filled(parsed(text).object(), target).toObject();
    root.remove("extEnable"_L1);
    root.remove("directCommit"_L1);
    if (root.contains(kExtAppid) && root.value(kExtAppid).toString().isEmpty()) {
        root.insert(kExtAppid, target.program.value);
    }
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

QList<TextFault> optionFaults(const QString &option, const QString &text, const Target *target)
{
    QList<ExtProblem> problems;
    if (option == opts::ExtJson) {
        problems = target ? extProblems(text, *target) : extProblems(text);
    } else if (option == opts::AuditProfile && !target && !text.trimmed().isEmpty()) {
        if (const auto fault = jsonFault(text)) {
            return {{true, fault->text, fault->line}};
        }
        const QStringList found = profileProblems({{opts::AuditProfile, text}});
        for (const QString &problem : found) {
            problems.append(stop({}, {}, problem));
        }
        const QStringList unusual = profileRemarks({{opts::AuditProfile, text}});
        for (const QString &remark : unusual) {
            problems.append({false, {}, remark, {}, 0});
        }
    }
    QList<TextFault> faults;
    for (const ExtProblem &problem : std::as_const(problems)) {
        faults.append({problem.stops, problem.text, problem.line});
    }
    return faults;
}

QString optionSent(const QString &option, const QString &text, const Target &target)
{
    const QString sent = option == opts::ExtJson ? mergedExt(text, target) : text;
    return QString::fromUtf8(parsed(sent).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace flotilla::wechat
