// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace flotilla::sandbox {

/// One JSON object of a scenario file, read key by key. Wrong types are noted in a list shared by the whole file, and so
/// are the keys that nobody asked for.
class ScenarioObject
{
public:
    /// path: where the object stands in the file, for messages. errors must outlive this.
    ScenarioObject(QJsonObject object, QString path, QStringList *errors);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QString text(const QString &key, const QString &absent = {});
    /// A code may be written either way.
    [[nodiscard]] QString textOrNumber(const QString &key, const QString &absent);
    [[nodiscard]] double number(const QString &key, double absent);
    [[nodiscard]] bool flag(const QString &key, bool absent);
    /// One of the words; anything else is an error and gives the first.
    [[nodiscard]] QString word(const QString &key, const QStringList &words);
    [[nodiscard]] ScenarioObject object(const QString &key);
    /// An object as it is.
    [[nodiscard]] QJsonObject value(const QString &key);
    /// The elements of a list of objects.
    [[nodiscard]] QList<ScenarioObject> objects(const QString &key);
    /// A list, or a single value as a list of one.
    [[nodiscard]] QJsonArray oneOrMany(const QString &key);

    [[nodiscard]] ScenarioObject child(const QJsonObject &object, const QString &path) const;
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Accepts a key without reading it.
    void ignore(const QString &key) { m_asked.append(key); }
    void fail(const QString &key, const QString &problem);
    /// Notes every key that was not asked for. Call it when everything has been read.
    void finish();

private:
    [[nodiscard]] QJsonValue take(const QString &key);

    QJsonObject m_object;
    QString m_path;
    QStringList *m_errors;
    QStringList m_asked;
};

} // namespace flotilla::sandbox
