// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/errordictionary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

Outcome outcomeNamed(const QString &name)
{
    static const QHash<QString, Outcome> names{{u"refused"_s, Outcome::Refused},
                                               {u"denied"_s, Outcome::Denied},
                                               {u"limited"_s, Outcome::Limited},
                                               {u"busy"_s, Outcome::Busy}};
    return names.value(name, Outcome::Unknown); // a slip in the file must not become a certainty
}

RefusalScope scopeNamed(const QString &name)
{
    static const QHash<QString, RefusalScope> names{{u"alone"_s, RefusalScope::Alone},
                                                    {u"alike"_s, RefusalScope::Alike},
                                                    {u"lane"_s, RefusalScope::Lane},
                                                    {u"batch"_s, RefusalScope::Batch}};
    return names.value(name, RefusalScope::Target);
}

ErrorDictionary::Entry readEntry(const QJsonObject &row)
{
    return {row.value("code"_L1).toString(),
            row.value("category"_L1).toString(),
            row.value("retry"_L1).toString(),
            outcomeNamed(row.value("outcome"_L1).toString()),
            scopeNamed(row.value("scope"_L1).toString()),
            std::chrono::seconds(row.value("wait"_L1).toInteger()),
            row.value("en"_L1).toString(),
            row.value("zh"_L1).toString(),
            row.value("exists"_L1).toBool()};
}

QStringList readList(const QJsonObject &row, QLatin1StringView name)
{
    QStringList list;
    const QJsonArray values = row.value(name).toArray();
    for (const auto &value : values)
        list.append(value.toString());
    return list;
}

/// The code, then what stands before its last dot or blank, and so on.
QStringList partsOf(const QString &code)
{
    QStringList parts;
    for (QString part = code; !part.isEmpty();) {
        parts.append(part);
        part.truncate(std::max({part.lastIndexOf(u'.'), part.lastIndexOf(u' '), qsizetype{0}}));
    }
    return parts;
}

} // namespace

QString ErrorDictionary::Entry::text(const QString &language) const
{
    return language.startsWith("zh"_L1) ? zh : en;
}

ErrorDictionary::ErrorDictionary(const QString &more)
{
    if (!more.isEmpty())
        read(more);
    read(u":/flotilla/tencentcloud/errors.json"_s);
}

void ErrorDictionary::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return; // built in; a test sees that it is there
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (all.contains("otherwise"_L1))
        m_otherwise = readEntry(all.value("otherwise"_L1).toObject());
    const QJsonArray codes = all.value("codes"_L1).toArray();
    for (const auto &value : codes) {
        const Entry entry = readEntry(value.toObject());
        if (!m_codes.contains(entry.code))
            m_codes.insert(entry.code, entry);
    }
    const QJsonArray cases = all.value("cases"_L1).toArray();
    for (const auto &value : cases) {
        const QJsonObject row = value.toObject();
        m_cases.append({readList(row, "codes"_L1), row.value("action"_L1).toString(), readList(row, "says"_L1), readEntry(row)});
    }
}

ErrorDictionary::Entry ErrorDictionary::find(const QString &code, const QString &action, const QString &message) const
{
    const QStringList parts = partsOf(code);
    for (const QString &part : parts) {
        for (const Case &rule : m_cases) {
            if (fits(rule, part, action, message)) {
                Entry entry = rule.entry;
                entry.code = part;
                return entry;
            }
        }
    }
    for (const QString &part : parts) {
        if (const auto entry = m_codes.constFind(part); entry != m_codes.cend())
            return *entry;
    }
    return m_otherwise;
}

bool ErrorDictionary::fits(const Case &rule, const QString &code, const QString &action, const QString &message) const
{
    return rule.codes.contains(code) && (rule.action.isEmpty() || rule.action == action)
           && (rule.says.isEmpty() || std::any_of(rule.says.cbegin(), rule.says.cend(), [&message](const QString &text) {
                   return message.contains(text, Qt::CaseInsensitive);
               }));
}

QList<ErrorDictionary::Entry> ErrorDictionary::entries() const
{
    QList<Entry> all = m_codes.values();
    for (const Case &rule : m_cases) {
        for (const QString &code : rule.codes) {
            all.append(rule.entry);
            all.last().code = code;
        }
    }
    return all;
}

} // namespace flotilla
