// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmapping.h"

#include "run/listheader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kSample = qsizetype{16} * 1024;

int columnThatSounds(const QStringList &columns, const QStringList &parts, int except)
{
    for (int i = 0; i < columns.size(); ++i) {
        const auto sounds = [&cell = columns.at(i)](const QString &part) { return cell.contains(part, Qt::CaseInsensitive); };
        if (i != except && std::any_of(parts.cbegin(), parts.cend(), sounds)) {
            return i;
        }
    }
    return -1;
}

} // namespace

bool needsMapping(const ImportedList &list)
{
    return !list.columns.isEmpty() && list.meaning.appid < 0;
}

ListColumns guessMapping(const QString &text, const Platform &platform, const QStringList &columns)
{
    const QString sample = text.size() <= kSample ? text : text.left(text.lastIndexOf(u'\n', kSample) + 1); // whole lines
    ListColumns mapping = meaningOf(columns, &platform); // of the header that there may be
    qsizetype most = 0;
    for (int i = 0; i < columns.size(); ++i) {
        const qsizetype rows = readTargets(sample, platform, ListColumns{i}).rows.size();
        if (rows > most) {
            most = rows;
            mapping.appid = i;
        }
    }
    if (!hasWellFormedId({0, columns}, platform)) { // else it is data
        const auto guess = [&](int ListColumns::*place, const QStringList &parts) {
            mapping.*place = mapping.*place >= 0 ? mapping.*place : columnThatSounds(columns, parts, mapping.appid);
        };
        guess(&ListColumns::name, {u"name"_s, u"title"_s, u"名"_s});
        guess(&ListColumns::tags, {u"tag"_s, u"group"_s, u"标签"_s, u"分组"_s});
        guess(&ListColumns::note, {u"note"_s, u"remark"_s, u"comment"_s, u"备注"_s});
    }
    return mapping;
}

} // namespace flotilla
