// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/targetsfile.h"

#include "run/csvtext.h"
#include "run/preflight.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

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
    explicit ListBuilder(ImportedList &list) : m_list(list) {}

    void add(const ImportedRow &row)
    {
        const QString id = row.program.id.value;
        if (id.isEmpty()) {
            bad(row.line, TargetsFile::tr("The AppID is missing."));
            return;
        }
        if (!isWellFormed(row.program.id)) {
            bad(row.line, TargetsFile::tr("“%1” is not an AppID: it must be “wx” followed by 16 letters or digits.").arg(id));
            return;
        }
        const QString key = row.lane.value + u'|' + id;
        const int first = m_lines.value(key);
        if (first != 0) {
            bad(row.line, TargetsFile::tr("“%1” is already listed in line %2.").arg(id, QString::number(first)));
            return;
        }
        m_lines.insert(key, row.line);
        m_list.rows.append(row);
    }

    void bad(int line, const QString &why) { m_list.bad.append({line, why}); }

private:
    ImportedList &m_list;
    QHash<QString, int> m_lines;
};

struct Columns
{
    qsizetype appid = -1, name = -1, tags = -1, note = -1, app = -1;
};

QStringList lowerCase(const QStringList &header)
{
    QStringList lower;
    for (const QString &cell : header) {
        lower.append(cell.toLower());
    }
    return lower;
}

Columns findColumns(const QStringList &header)
{
    const QStringList lower = lowerCase(header);
    return {lower.indexOf(u"appid"_s), lower.indexOf(u"name"_s), lower.indexOf(u"tags"_s), lower.indexOf(u"note"_s),
            lower.indexOf(u"app"_s)};
}

/// The first column with a meaning that is there twice: which of the two counts cannot be told. Empty: none.
QString doubledColumn(const QStringList &header)
{
    const QStringList lower = lowerCase(header);
    for (const QString &column : {u"appid"_s, u"app"_s, u"name"_s, u"tags"_s, u"note"_s}) {
        if (lower.count(column) > 1) {
            return column;
        }
    }
    return {};
}

ImportedRow rowFrom(const CsvRecord &record, const Columns &columns)
{
    ImportedRow row;
    row.line = record.line;
    row.program.id = {record.cells.value(columns.appid)};
    row.program.name = record.cells.value(columns.name);
    row.program.tags = splitTags(record.cells.value(columns.tags));
    row.program.note = record.cells.value(columns.note);
    row.lane = {record.cells.value(columns.app)};
    return row;
}

void sortBad(ImportedList &list)
{
    std::stable_sort(list.bad.begin(), list.bad.end(),
                     [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
}

ImportedList readTable(const QString &text)
{
    ImportedList list;
    ListBuilder builder(list);
    const CsvTable table = parseCsv(text);
    if (table.records.isEmpty()) {
        builder.bad(0, TargetsFile::tr("The list is empty."));
        return list;
    }
    list.columns = table.records.first().cells;
    const Columns columns = findColumns(list.columns);
    if (columns.appid < 0) {
        builder.bad(0, TargetsFile::tr("The first row must name the columns, and one of them must be “appid”."));
        return list;
    }
    if (const QString doubled = doubledColumn(list.columns); !doubled.isEmpty()) {
        builder.bad(table.records.first().line, TargetsFile::tr("The column “%1” is there more than once.").arg(doubled));
        return list;
    }
    if (table.openQuote != 0) {
        builder.bad(table.openQuote, TargetsFile::tr("A quoted cell begins here and never ends."));
    }
    for (const CsvRecord &record : table.records.mid(1)) {
        const QStringList extra = record.cells.mid(list.columns.size());
        if (std::any_of(extra.cbegin(), extra.cend(), [](const QString &cell) { return !cell.isEmpty(); })) {
            builder.bad(record.line, TargetsFile::tr("The row has more cells than the first row has columns."));
            continue;
        }
        builder.add(rowFrom(record, columns));
    }
    if (list.rows.isEmpty() && list.bad.isEmpty()) {
        builder.bad(0, TargetsFile::tr("The list names its columns but has no mini program."));
    }
    sortBad(list);
    return list;
}

struct Decoded
{
    QString text;
    QString problem; ///< empty: none
};

Decoded decode(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        return {{}, TargetsFile::tr("The file is in UTF-16. Save it as CSV in UTF-8.")};
    }
    // Stateless: a character that is cut off at the end is an error too. A BOM is taken away.
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError()) {
        return {text, {}};
    }
    QStringDecoder gb18030("GB18030", QStringConverter::Flag::Stateless); // known to Qt where it was built with ICU
    if (!gb18030.isValid()) {
        return {{}, TargetsFile::tr("The file is not in UTF-8, and GB18030 cannot be read here. Save it as CSV in UTF-8.")};
    }
    const QString chinese = gb18030.decode(bytes);
    if (gb18030.hasError() || chinese.contains(QChar::ReplacementCharacter)) {
        return {{}, TargetsFile::tr("The file is neither UTF-8 nor GB18030. Save it as CSV in UTF-8.")};
    }
    return {chinese, {}};
}

/// Something that was surely meant as an AppID, right or wrong.
bool looksLikeId(const QString &word)
{
    static const QRegularExpression kLike(u"^[wW][xX][0-9A-Za-z]{8,}$"_s);
    return kLike.match(word).hasMatch();
}

/// Reads one pasted line: AppIDs, each with an optional name behind it.
void readPastedLine(int line, const QString &text, ListBuilder &builder)
{
    static const QRegularExpression kCells(u"[,;\t，；]"_s);
    std::optional<ImportedRow> row;
    const QStringList cells = text.split(kCells, Qt::SkipEmptyParts);
    for (const QString &cell : cells) {
        const QStringList words = cell.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (looksLikeId(word)) {
                if (row) {
                    builder.add(*row);
                }
                row.emplace();
                row->line = line;
                row->program.id = {word};
            } else if (!row) {
                builder.bad(line, TargetsFile::tr("“%1” is not an AppID: it must be “wx” followed by 16 letters or digits.").arg(word));
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

ImportedList readTargets(const QByteArray &bytes)
{
    const Decoded decoded = decode(bytes);
    if (!decoded.problem.isEmpty()) {
        ImportedList list;
        list.bad.append({0, decoded.problem});
        return list;
    }
    return readTable(decoded.text);
}

ImportedList readPasted(const QString &text)
{
    const CsvTable head = parseCsv(text);
    if (!head.records.isEmpty() && findColumns(head.records.first().cells).appid >= 0) {
        return readTable(text);
    }
    ImportedList list;
    ListBuilder builder(list);
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
