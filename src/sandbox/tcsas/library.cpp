// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/library.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

QList<LibraryTemplate> readLibrary()
{
    QList<LibraryTemplate> library;
    QFile file(u":/sandbox/tcsas/library.json"_s);
    const QJsonArray templates =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
    for (const auto &value : templates) {
        LibraryTemplate entry{value["id"_L1].toString(), value["en"_L1].toString(), value["zh"_L1].toString(),
                              value["type"_L1].toInt(), {}};
        const QJsonArray keywords = value["keywords"_L1].toArray();
        for (const auto &keyword : keywords) {
            const QString id = u"kw%1n%2"_s.arg(entry.id.mid(4)).arg(entry.keywords.size() + 1);
            entry.keywords.append({id, keyword["en"_L1].toString(), keyword["zh"_L1].toString(), keyword["type"_L1].toString(),
                                   keyword["example"_L1].toString()});
        }
        library.append(entry);
    }
    return library;
}

} // namespace

const LibraryKeyword *LibraryTemplate::keyword(const QString &keywordId) const
{
    const auto it = std::find_if(keywords.cbegin(), keywords.cend(),
                                 [&keywordId](const LibraryKeyword &keyword) { return keyword.id == keywordId; });
    return it == keywords.cend() ? nullptr : &*it;
}

const QList<LibraryTemplate> &messageLibrary()
{
    static const QList<LibraryTemplate> library = readLibrary();
    return library;
}

const LibraryTemplate *libraryTemplate(const QString &id)
{
    const QList<LibraryTemplate> &all = messageLibrary();
    const auto it = std::find_if(all.cbegin(), all.cend(), [&id](const LibraryTemplate &entry) { return entry.id == id; });
    return it == all.cend() ? nullptr : &*it;
}

} // namespace flotilla::sandbox::tcsas
