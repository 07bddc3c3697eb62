// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarioobject.h"

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

ScenarioObject::ScenarioObject(QJsonObject object, QString path, QStringList *errors)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_errors(errors)
{
}

QString ScenarioObject::text(const QString &key, const QString &absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        fail(key, u"must be a text"_s);
    return value.toString(absent);
}

QString ScenarioObject::textOrNumber(const QString &key, const QString &absent)
{
    return m_object.value(key).isDouble() ? QString::number(qint64(number(key, 0))) : text(key, absent);
}

double ScenarioObject::number(const QString &key, double absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isDouble())
        fail(key, u"must be a number"_s);
    return value.toDouble(absent);
}

bool ScenarioObject::flag(const QString &key, bool absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fail(key, u"must be true or false"_s);
    return value.toBool(absent);
}

QString ScenarioObject::word(const QString &key, const QStringList &words)
{
    QString value = text(key, words.constFirst());
    if (words.contains(value))
        return value;
    fail(key, u"must be one of: %1"_s.arg(words.join(u", "_s)));
    return words.constFirst();
}

ScenarioObject ScenarioObject::object(const QString &key)
{
    return child(value(key), key);
}

QJsonObject ScenarioObject::value(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        fail(key, u"must be an object"_s);
    return value.toObject();
}

QList<ScenarioObject> ScenarioObject::objects(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        fail(key, u"must be a list"_s);
    QList<ScenarioObject> found;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(key).arg(i);
        if (!items.at(i).isObject())
            fail(place, u"must be an object"_s);
        found.append(child(items.at(i).toObject(), place));
    }
    return found;
}

QJsonArray ScenarioObject::oneOrMany(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

ScenarioObject ScenarioObject::child(const QJsonObject &object, const QString &path) const
{
    return {object, m_path.isEmpty() ? path : m_path + u'.' + path, m_errors};
}

void ScenarioObject::fail(const QString &key, const QString &problem)
{
    m_errors->append(u"%1: %2"_s.arg(m_path.isEmpty() ? key : m_path + u'.' + key, problem));
}

void ScenarioObject::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            fail(it.key(), u"is not known here"_s);
    }
}

QJsonValue ScenarioObject::take(const QString &key)
{
    m_asked.append(key);
    return m_object.value(key);
}

} // namespace flotilla::sandbox
