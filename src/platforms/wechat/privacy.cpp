// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/privacy.h"

#include "wechat/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// The entries of setting_list that say something: text by key.
Values privacyTexts(const QJsonObject &setting)
{
    Values texts;
    const QJsonArray list = setting.value("setting_list"_L1).toArray();
    for (const auto &value : list) {
        const QJsonObject entry = value.toObject();
        put(texts, entry.value("privacy_key"_L1).toString(), entry.value("privacy_text"_L1).toString().trimmed());
    }
    return texts;
}

bool hasAll(const Values &wanted, const Values &there)
{
    return std::all_of(wanted.keyBegin(), wanted.keyEnd(), [&](const QString &key) { return wanted.value(key) == there.value(key); });
}

} // namespace

bool isPrivacySet(const Values &options, const Values &reply, bool exactly)
{
    const QJsonObject wanted = QJsonDocument::fromJson(options.value(opts::File).toUtf8()).object();
    const QJsonObject there = QJsonDocument::fromJson(reply.value(told::Privacy).toUtf8()).object();
    const QJsonObject owner = wanted.value("owner_setting"_L1).toObject();
    const QJsonObject known = there.value("owner_setting"_L1).toObject();
    for (auto it = owner.constBegin(); it != owner.constEnd(); ++it) {
        if (it.value().toVariant().toString() != known.value(it.key()).toVariant().toString()) {
            return false;
        }
    }
    const Values texts = privacyTexts(wanted);
    const Values knownTexts = privacyTexts(there);
    return hasAll(texts, knownTexts) && (!exactly || !wanted.contains("setting_list"_L1) || texts.size() == knownTexts.size());
}

} // namespace flotilla::wechat
