// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"
#include "wechat/domains.h"
#include "wechat/names.h"
#include "wechat/seeing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WechatSettingChecks
{
    Q_DECLARE_TR_FUNCTIONS(WechatSettingChecks)
};

// A slip in a key would pass for "nothing to do".
QStringList domainProblems(const Values &options)
{
    const QStringList kinds = domainKinds(false) + domainKinds(true);
    const QJsonObject file = QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
    QStringList problems;
    if (file.isEmpty()) {
        problems.append(WechatSettingChecks::tr("The file names no domains: %1.").arg(kinds.join(u", "_s)));
    }
    for (auto it = file.constBegin(); it != file.constEnd(); ++it) {
        const QJsonArray list = it.value().toArray();
        const bool texts = it.value().isArray() && std::all_of(list.begin(), list.end(), [](const QJsonValue &value) {
            return !value.toString().trimmed().isEmpty();
        });
        if (!kinds.contains(it.key())) {
            problems.append(WechatSettingChecks::tr("“%1” is no kind of domain: %2.").arg(it.key(), kinds.join(u", "_s)));
        } else if (!texts) {
            problems.append(WechatSettingChecks::tr("“%1” must be a list of domains.").arg(it.key()));
        }
    }
    return problems;
}

QStringList testerProblems(const Values &options)
{
    const bool add = !partsOf(options.value(opts::Add)).isEmpty();
    const bool remove = !partsOf(options.value(opts::Remove)).isEmpty();
    return add != remove ? QStringList() : QStringList{WechatSettingChecks::tr("Name the testers to add or the testers to remove, one of both.")};
}

QStringList privacyProblems(const Values &options)
{
    const QJsonObject file = QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
    QStringList problems;
    if (!file.value("owner_setting"_L1).isObject()) {
        problems.append(WechatSettingChecks::tr("“owner_setting” must be an object."));
    }
    if (file.contains("setting_list"_L1) && !file.value("setting_list"_L1).isArray()) {
        problems.append(WechatSettingChecks::tr("“setting_list” must be a list."));
    }
    return problems;
}

QStringList messageProblems(const Values &options)
{
    const QStringList keywords = partsOf(options.value(opts::Keywords));
    const bool numbers = std::all_of(keywords.cbegin(), keywords.cend(), [](const QString &id) { return id.toInt() > 0; });
    const bool fits = numbers && keywords.size() >= 2 && keywords.size() <= 5;
    return fits ? QStringList() : QStringList{WechatSettingChecks::tr("A message template has two to five different keywords, each by its number (200020).")};
}

QStringList minVersionProblems(const Values &options)
{
    static const QRegularExpression kVersion(u"^\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}$"_s);
    return kVersion.match(options.value(opts::Set)).hasMatch()
        ? QStringList()
        : QStringList{WechatSettingChecks::tr("A base library has a version of three numbers, such as 3.4.0.")};
}

QStringList rollbackProblems(const Values &options)
{
    const QString to = options.value(opts::To);
    const bool isNumber = !to.isEmpty() && std::all_of(to.cbegin(), to.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return to == "previous"_L1 || isNumber
        ? QStringList()
        : QStringList{WechatSettingChecks::tr("A rollback goes to “previous” or to the number of a version as “history” tells it (app_version).")};
}

QStringList problemsOf(const QString &operation, const Values &options)
{
    if (operation == operations::Domains) {
        return domainProblems(options);
    }
    if (operation == operations::Testers) {
        return testerProblems(options);
    }
    if (operation == operations::PrivacySetting) {
        return privacyProblems(options);
    }
    if (operation == operations::MessageTemplateAdd) {
        return messageProblems(options);
    }
    if (operation == operations::MinVersion) {
        return minVersionProblems(options);
    }
    return operation == operations::Rollback ? rollbackProblems(options) : QStringList();
}

} // namespace

QString settingProblem(const QString &operation, const Values &options)
{
    return problemsOf(operation, options).join(u' ');
}

QList<Finding> settingFindings(const Batch &batch)
{
    QList<Finding> findings;
    for (const QString &problem : problemsOf(batch.operation, batch.options)) {
        findings.append({Level::Stop, checks::Settings, {}, {}, problem});
    }
    return findings;
}

} // namespace flotilla::wechat
