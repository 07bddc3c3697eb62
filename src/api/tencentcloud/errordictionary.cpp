// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/errordictionary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace flotilla {

using namespace Qt::StringLiterals;

ErrorDictionary::ErrorDictionary()
{
    QFile file(u":/flotilla/tencentcloud/errors.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return; // built in; a test sees that it is there
    const QJsonArray codes = QJsonDocument::fromJson(file.readAll()).object().value("codes"_L1).toArray();
    for (const auto &value : codes) {
        const QJsonObject row = value.toObject();
        const QString code = row.value("code"_L1).toString();
        m_entries.insert(code, Entry{code, row.value("category"_L1).toString(), row.value("retry"_L1).toString(),
                                     row.value("en"_L1).toString(), row.value("zh"_L1).toString()});
    }
}

std::optional<ErrorDictionary::Entry> ErrorDictionary::find(const QString &code) const
{
    QString part = code;
    while (!part.isEmpty()) {
        if (const auto entry = m_entries.constFind(part); entry != m_entries.cend())
            return *entry;
        part.truncate(std::max<qsizetype>(part.lastIndexOf(u'.'), 0));
    }
    return std::nullopt;
}

std::optional<QString> ErrorDictionary::text(const QString &code, const QString &language) const
{
    const std::optional<Entry> entry = find(code);
    if (!entry)
        return std::nullopt;
    return language.startsWith("zh"_L1) ? entry->zh : entry->en;
}

} // namespace flotilla
