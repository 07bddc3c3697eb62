// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/kepttexts.h"

#include "settings/settingkeys.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace flotilla {

KeptTexts::KeptTexts(Catalogue &catalogue, const QString &key) : m_catalogue(catalogue), m_key(settingkeys::kKeptTexts + key) {}

Result<QMap<QString, QString>> KeptTexts::all() const
{
    const Result<QString> stored = m_catalogue.setting(m_key);
    if (!stored) {
        return stored.error();
    }
    QMap<QString, QString> texts;
    const QJsonObject object = QJsonDocument::fromJson(stored->toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        texts.insert(it.key(), it.value().toString());
    }
    return texts;
}

Status KeptTexts::keep(const QString &name, const QString &text)
{
    const Result<QMap<QString, QString>> stored = all();
    if (!stored) {
        return stored.error();
    }
    QMap<QString, QString> texts = *stored;
    texts.insert(name, text);
    return store(texts);
}

Status KeptTexts::remove(const QString &name)
{
    const Result<QMap<QString, QString>> stored = all();
    if (!stored) {
        return stored.error();
    }
    QMap<QString, QString> texts = *stored;
    texts.remove(name);
    return store(texts);
}

Status KeptTexts::store(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return m_catalogue.setSetting(m_key, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace flotilla
