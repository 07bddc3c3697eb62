// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmapping.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kSampleBytes = 16 * 1024;

bool isData(const QStringList &firstRow)
{
    return std::any_of(firstRow.cbegin(), firstRow.cend(), [](const QString &cell) { return isWellFormed({cell}); });
}

// Bytes may be looked at before it is known whether the file is in UTF-8 or GB18030: in both of them the characters of
// CSV never are a part of another one.
qsizetype beginOfTable(const QByteArray &file)
{
    qsizetype at = file.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < file.size() && (file.at(at) == '\n' || file.at(at) == '\r' || file.at(at) == ' ')) {
        ++at;
    }
    return at;
}

qsizetype endOfRow(const QByteArray &file, qsizetype at)
{
    bool isQuoted = false;
    for (; at < file.size(); ++at) {
        const char c = file.at(at);
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        if (!isQuoted && (c == '\n' || c == '\r')) {
            break;
        }
    }
    return at;
}

char separatorOf(const QByteArray &row)
{
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        best = row.count(candidate) > row.count(best) ? candidate : best;
    }
    return best;
}

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
    return !list.columns.isEmpty() && !list.columns.contains(u"appid"_s, Qt::CaseInsensitive);
}

ImportMapping guessMapping(const QByteArray &file, const QStringList &columns)
{
    ImportMapping mapping;
    // Cut off behind a whole line, so that the sample is not cut within a character.
    const qsizetype cut = file.size() <= kSampleBytes ? file.size() : file.lastIndexOf('\n', kSampleBytes) + 1;
    const QByteArray sample = file.left(cut);
    qsizetype most = 0;
    for (int i = 0; i < columns.size(); ++i) {
        const qsizetype rows = readMapped(sample, columns, {i}).rows.size();
        if (rows > most) {
            most = rows;
            mapping.appid = i;
        }
    }
    if (!isData(columns)) {
        mapping.name = columnThatSounds(columns, {u"name"_s, u"title"_s, u"名"_s}, mapping.appid);
        mapping.tags = columnThatSounds(columns, {u"tag"_s, u"group"_s, u"标签"_s, u"分组"_s}, mapping.appid);
        mapping.note = columnThatSounds(columns, {u"note"_s, u"remark"_s, u"comment"_s, u"备注"_s}, mapping.appid);
    }
    return mapping;
}

ImportedList readMapped(const QByteArray &file, const QStringList &columns, const ImportMapping &mapping)
{
    QByteArrayList names;
    for (int i = 0; i < columns.size(); ++i) {
        // The column “app” is never asked for and keeps its meaning.
        names.append(columns.at(i).compare("app"_L1, Qt::CaseInsensitive) == 0 ? "app" : "column " + QByteArray::number(i + 1));
    }
    const auto name = [&names](int column, const char *what) {
        if (column >= 0 && column < names.size()) {
            names[column] = what;
        }
    };
    name(mapping.note, "note");
    name(mapping.tags, "tags");
    name(mapping.name, "name");
    name(mapping.appid, "appid"); // the last one wins where a column was chosen twice
    const qsizetype begin = beginOfTable(file);
    const qsizetype end = endOfRow(file, begin);
    const QByteArray header = names.join(separatorOf(file.mid(begin, end - begin)));
    if (!isData(columns)) {
        return readTargets(file.left(begin) + header + file.mid(end));
    }
    ImportedList list = readTargets(file.left(begin) + header + '\n' + file.mid(begin));
    for (ImportedRow &row : list.rows) {
        --row.line;
    }
    for (BadRow &row : list.bad) {
        row.line = std::max(row.line - 1, 0);
    }
    return list;
}

} // namespace flotilla
