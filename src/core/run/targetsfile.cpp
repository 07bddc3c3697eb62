// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/targetsfile.h"

#include "model/textrules.h"
#include "model/words.h"
#include "run/csvtext.h"
#include "run/listheader.h"
#include "run/programid.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct TargetsFile
{
    Q_DECLARE_TR_FUNCTIONS(TargetsFile)
};

QStringList splitTags(const QString &cell)
{
    static const QRegularExpression kSeparators(u"[;,|，；、]"_s);
    QStringList tags;
    const QStringList parts = cell.split(kSeparators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString tag = part.trimmed();
        if (!tag.isEmpty() && !tags.contains(tag)) {
            tags.append(tag);
        }
    }
    return tags;
}

/// Adds rows to a list and turns those that are wrong into bad rows.
class ListBuilder
{
public:
    ListBuilder(ImportedList &list, const Platform &platform) : m_list(list), m_platform(platform) {}

    [[nodiscard]] const Platform &platform() const { return m_platform; }

    void add(const ImportedRow &row)
    {
        const MiniProgramId &id = row.program.id;
        if (const QString problem = problemOf(id, m_platform); !problem.isEmpty()) {
            bad(row.line, problem);
            return;
        }
        if (hasKey(row)) {
            bad(row.line, TargetsFile::tr("A cell of this row looks like a key, or has one in it. Everybody who sees the list could read it: "
                                          "take it out."));
            return;
        }
        const QString key = row.lane.value + u'|' + id.value.toLower();
        const auto first = m_lines.constFind(key);
        if (first != m_lines.cend()) {
            const QString line = QString::number(first->first);
            bad(row.line, first->second == id ? TargetsFile::tr("“%1” is already listed in line %2.").arg(id.value, line)
                                              : TargetsFile::tr("“%1” is listed in line %2 already, with other small and capital letters.")
                                                    .arg(id.value, line));
            return;
        }
        m_lines.insert(key, {row.line, id});
        m_list.rows.append(row);
        if (const QString warning = m_platform.words->oddId(id); !warning.isEmpty()) {
            remark(row.line, warning);
        }
    }

    void bad(int line, const QString &why) { m_list.bad.append({line, why}); }
    void remark(int line, const QString &what) { m_list.remarks.append({line, what}); }

private:
    static bool hasKey(const ImportedRow &row)
    {
        const QStringList cells{row.program.name, row.program.tags.join(u' '), row.program.note, row.lane.value};
        return std::any_of(cells.cbegin(), cells.cend(), looksLikeKey);
    }

    ImportedList &m_list;
    const Platform &m_platform;
    QHash<QString, std::pair<int, MiniProgramId>> m_lines; ///< where each was first, and how it was written
};

QString cellAt(const CsvRecord &record, int column)
{
    return trimmedInvisible(withoutGuard(trimmedInvisible(record.cells.value(column))));
}

ImportedRow rowFrom(const CsvRecord &record, const ListColumns &columns, const QStringList &header)
{
    ImportedRow row;
    row.line = record.line;
    row.program.id = {idOf(record.cells.value(columns.appid))};
    row.program.name = cellAt(record, columns.name);
    row.program.tags = splitTags(cellAt(record, columns.tags));
    row.program.note = cellAt(record, columns.note);
    row.lane = {cellAt(record, columns.lane)};
    const QList<int> known{columns.appid, columns.name, columns.tags, columns.note, columns.lane};
    for (int column = 0; column < header.size(); ++column) {
        if (!known.contains(column) && !header.at(column).isEmpty()) {
            put(row.others, header.at(column), cellAt(record, column));
        }
    }
    return row;
}

void sortBad(ImportedList &list)
{
    std::stable_sort(list.bad.begin(), list.bad.end(),
                     [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
}

/// Everything from this record on is data; `list` has its columns.
void readRows(const CsvTable &table, qsizetype from, ImportedList &list, ListBuilder &builder)
{
    if (table.openQuote != 0) {
        builder.bad(table.openQuote, TargetsFile::tr("A quoted cell begins here and never ends."));
    }
    for (const CsvRecord &record : table.records.mid(from)) {
        const QStringList extra = record.cells.mid(list.columns.size());
        if (std::any_of(extra.cbegin(), extra.cend(), [](const QString &cell) { return !cell.isEmpty(); })) {
            builder.bad(record.line, TargetsFile::tr("The row has more cells than the first row has columns."));
            continue;
        }
        builder.add(rowFrom(record, list.meaning, list.columns));
    }
    if (list.rows.isEmpty() && list.bad.isEmpty()) {
        builder.bad(0, TargetsFile::tr("The list names its columns but has no mini program."));
    }
    sortBad(list);
}

/// A column can be one thing; the AppID comes first.
ListColumns withoutDoubles(ListColumns columns)
{
    QList<int> taken{columns.appid};
    for (int ListColumns::*place : {&ListColumns::lane, &ListColumns::name, &ListColumns::tags, &ListColumns::note}) {
        columns.*place = taken.contains(columns.*place) ? -1 : columns.*place;
        taken.append(columns.*place);
    }
    return columns;
}

/// What was taken for the header, so that one sees what was read.
QString noHeaderText(const QStringList &firstRow)
{
    constexpr qsizetype kShown = 6;
    QStringList cells;
    for (const QString &cell : firstRow.first(std::min(kShown, firstRow.size()))) {
        cells.append(u"“%1”"_s.arg(withoutKeys(cell.left(40))));
    }
    return TargetsFile::tr("The first row must name the columns, and one of them must be “appid”. It has: %1.", "cells of a row")
        .arg(listText(cells));
}

/// Something that is no text at all, by its first bytes or by what is in it.
QString problemOfText(const QString &text)
{
    if (text.startsWith("PK\x03\x04"_L1)) {
        return TargetsFile::tr("This is a workbook (XLSX, ODS) or an archive, not a text. Save it as CSV in UTF-8.");
    }
    return text.contains(QChar::Null) ? TargetsFile::tr("This is no text: there are zero bytes in it. Save the list as CSV in UTF-8.") : QString();
}

/// Something that was surely meant as an AppID, right or wrong, perhaps of another platform.
bool looksLikeId(QString word, const Platform &platform)
{
    static const QRegularExpression kLike(u"^(?:wx[0-9a-z]{8,}|gh_[0-9a-z]{8,}|touristappid)$"_s, QRegularExpression::CaseInsensitiveOption);
    word.removeIf(isInvisible);
    return kLike.match(word).hasMatch() || (platform.isWellFormed && platform.isWellFormed({word}));
}

/// Reads one pasted line: AppIDs, each with an optional name behind it.
void readPastedLine(int line, const QString &text, ListBuilder &builder)
{
    static const QRegularExpression kCells(u"[,;\t，；]"_s);
    std::optional<ImportedRow> row;
    const QStringList cells = text.split(kCells, Qt::SkipEmptyParts);
    for (const QString &cell : cells) {
        const QStringList words = trimmedInvisible(cell).simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            const QString id = idOf(word);
            if (looksLikeId(id, builder.platform())) {
                if (row) {
                    builder.add(*row);
                }
                row.emplace();
                row->line = line;
                row->program.id = {id};
            } else if (!row) {
                const QString problem = problemOf({id}, builder.platform());
                builder.bad(line, problem.isEmpty() ? TargetsFile::tr("There is no AppID in this line.") : problem);
                return;
            } else {
                row->program.name = (row->program.name + u' ' + word).trimmed();
            }
        }
    }
    if (row) {
        builder.add(*row);
    }
}

} // namespace

ImportedList readTargets(const QString &text, const Platform &platform)
{
    ImportedList list;
    ListBuilder builder(list, platform);
    if (const QString problem = problemOfText(text); !problem.isEmpty()) {
        builder.bad(0, problem);
        return list;
    }
    const ListTable read = readTable(text, &platform);
    if (read.header < 0) {
        const ListTable unnamed = readUnnamedTable(text, platform);
        list.columns = unnamed.header < 0 ? QStringList() : shownHeader(unnamed.table.records.at(unnamed.header).cells);
        builder.bad(0, unnamed.header < 0 ? TargetsFile::tr("The list is empty.") : noHeaderText(list.columns));
        return list;
    }
    const QList<CsvRecord> &records = read.table.records;
    const CsvRecord &header = records.at(read.header);
    list.columns = shownHeader(header.cells);
    for (const CsvRecord &above : records.first(read.header)) {
        if (hasWellFormedId(above, platform)) {
            builder.bad(above.line, TargetsFile::tr("There is an AppID here, above the row that names the columns (line %1).").arg(header.line));
            return list;
        }
    }
    list.meaning = meaningOf(header.cells, &platform);
    if (const QString doubled = doubledColumn(header.cells, &platform); !doubled.isEmpty()) {
        builder.bad(header.line, TargetsFile::tr("The column “%1” is there more than once.").arg(doubled));
        return list;
    }
    if (read.header > 0) {
        builder.remark(header.line, TargetsFile::tr("This row names the columns. What stands above it was passed over."));
    }
    readRows(read.table, read.header + 1, list, builder);
    return list;
}

ImportedList readTargets(const QString &text, const Platform &platform, const ListColumns &columns)
{
    ImportedList list;
    ListBuilder builder(list, platform);
    const ListTable read = readUnnamedTable(text, platform);
    if (read.header < 0) {
        builder.bad(0, TargetsFile::tr("The list is empty."));
        return list;
    }
    const CsvRecord &first = read.table.records.at(read.header);
    list.columns = shownHeader(first.cells);
    list.meaning = withoutDoubles(columns);
    if (columns.appid < 0) {
        builder.bad(0, noHeaderText(list.columns));
        return list;
    }
    readRows(read.table, read.header + (hasWellFormedId(first, platform) ? 0 : 1), list, builder);
    return list;
}

ImportedList withoutKeyRows(const ImportedList &list)
{
    ImportedList result = list;
    result.rows.clear();
    for (const ImportedRow &row : list.rows) {
        const QStringList names = row.others.keys();
        const auto key = std::find_if(names.cbegin(), names.cend(), [&row](const QString &name) { return looksLikeKey(row.others.value(name)); });
        if (key == names.cend()) {
            result.rows.append(row);
        } else {
            result.bad.append({row.line, TargetsFile::tr("The cell “%1” looks like a key, or has one in it. Take it out.").arg(*key)});
        }
    }
    sortBad(result);
    return result;
}

ImportedList readPasted(const QString &text, const Platform &platform)
{
    if (readTable(text, &platform).header >= 0) {
        return readTargets(text, platform);
    }
    ImportedList list;
    ListBuilder builder(list, platform);
    static const QRegularExpression kLineEnd(u"\r\n|\n|\r"_s);
    const QStringList lines = text.split(kLineEnd);
    for (int i = 0; i < lines.size(); ++i) {
        readPastedLine(i + 1, lines.at(i), builder);
    }
    if (list.rows.isEmpty() && list.bad.isEmpty()) {
        builder.bad(0, TargetsFile::tr("The list is empty."));
    }
    sortBad(list);
    return list;
}

} // namespace flotilla
