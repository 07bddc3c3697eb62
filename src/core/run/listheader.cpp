// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/listheader.h"

#include "run/programid.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kFirstRows = 20;

struct Column
{
    int ListColumns::*place;
    QStringList names; ///< in the form of keyOf(); the first is the one that docs and reports use
};

const std::array<Column, 4> &sharedColumns()
{
    static const std::array<Column, 4> kColumns{{
        {&ListColumns::appid, {u"appid"_s, u"小程序appid"_s, u"小程序id"_s, u"应用id"_s}},
        {&ListColumns::name, {u"name"_s, u"名称"_s, u"小程序名称"_s, u"小程序名"_s, u"小程序"_s}},
        {&ListColumns::tags, {u"tags"_s, u"tag"_s, u"标签"_s}},
        {&ListColumns::note, {u"note"_s, u"notes"_s, u"备注"_s, u"remark"_s, u"remarks"_s}},
    }};
    return kColumns;
}

/// Case, width, blanks, `_` and `-` make no other column.
QString keyOf(const QString &cell)
{
    QString key;
    const QString plain = withoutGuard(cell).normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (!c.isSpace() && !isInvisible(c) && c != u'_' && c != u'-') {
            key += c.toLower();
        }
    }
    return key;
}

QStringList keysOf(const QStringList &header)
{
    QStringList keys;
    for (const QString &cell : header) {
        keys.append(keyOf(cell));
    }
    return keys;
}

QList<Column> knownColumns(const Platform *platform)
{
    QList<Column> columns(sharedColumns().cbegin(), sharedColumns().cend());
    if (!platform) {
        return columns;
    }
    columns.first().names += platform->idColumns;
    if (const QString lane = laneColumn(*platform); !lane.isEmpty()) {
        columns.append({&ListColumns::lane, {keyOf(lane)}});
    }
    return columns;
}

/// The name of this column that the header uses: the usual one if it is there, else the first of the others.
QString nameIn(const QStringList &keys, const Column &column)
{
    const auto used = std::find_if(column.names.cbegin(), column.names.cend(), [&keys](const QString &name) { return keys.contains(name); });
    return used == column.names.cend() ? QString() : *used;
}

/// The first lines with something in them, each with its number, counting from 1.
QList<std::pair<int, QString>> firstLines(const QString &text)
{
    QList<std::pair<int, QString>> lines;
    qsizetype at = 0;
    for (int line = 1; at < text.size() && lines.size() < kFirstRows; ++line) {
        qsizetype end = at;
        while (end < text.size() && text.at(end) != u'\n' && text.at(end) != u'\r') {
            ++end;
        }
        const QString one = text.mid(at, end - at);
        if (!one.trimmed().isEmpty()) {
            lines.append({line, one});
        }
        const bool pair = end + 1 < text.size() && text.at(end) == u'\r' && text.at(end + 1) == u'\n';
        at = end + (pair ? 2 : 1);
    }
    return lines;
}

struct HeaderPlace
{
    int line = 0; ///< counting from 1; 0: not found
    QChar separator;
};

/// Looks at the first lines with each separator that is possible.
HeaderPlace findHeader(const QString &text, const Platform *platform, int ListColumns::*column)
{
    const QChar told = toldSeparator(text);
    const QList<QChar> separators = told.isNull() ? csvSeparators() : QList<QChar>{told};
    const QList<std::pair<int, QString>> lines = firstLines(text);
    for (const auto &[line, one] : lines) {
        HeaderPlace best;
        qsizetype cells = 0;
        for (const QChar separator : separators) {
            const CsvTable row = parseCsv(one, separator);
            const QStringList header = row.records.isEmpty() ? QStringList() : row.records.first().cells;
            if (header.size() > cells && meaningOf(header, platform).*column >= 0) {
                best = {line, separator};
                cells = header.size();
            }
        }
        if (best.line > 0) {
            return best;
        }
    }
    return {};
}

} // namespace

QString idOf(const QString &cell)
{
    static const QRegularExpression kFormula(u"^=\\s*\"(.*)\"$"_s);
    QString text = trimmedInvisible(withoutGuard(trimmedInvisible(cell)));
    if (const QRegularExpressionMatch match = kFormula.match(text); match.hasMatch()) {
        text = match.captured(1);
    }
    static const QString kMarks = u"'\u2018\u2019"_s;
    if (!text.isEmpty() && kMarks.contains(text.front())) {
        text.remove(0, 1);
    }
    return trimmedInvisible(text);
}

bool hasWellFormedId(const CsvRecord &record, const Platform &platform)
{
    const auto isId = [&platform](const QString &cell) { return platform.isWellFormed && platform.isWellFormed({idOf(cell)}); };
    return std::any_of(record.cells.cbegin(), record.cells.cend(), isId);
}

QString laneColumn(const Platform &platform)
{
    const auto &all = platform.operations;
    const auto one = std::find_if(all.cbegin(), all.cend(), [](const Operation &operation) { return !operation.laneField.isEmpty(); });
    return one == all.cend() ? QString() : one->laneField;
}

ListColumns meaningOf(const QStringList &header, const Platform *platform)
{
    const QStringList keys = keysOf(header);
    ListColumns columns;
    const QList<Column> known = knownColumns(platform);
    for (const Column &column : known) {
        const QString name = nameIn(keys, column);
        columns.*column.place = name.isEmpty() ? -1 : static_cast<int>(keys.indexOf(name));
    }
    return columns;
}

QString doubledColumn(const QStringList &header, const Platform *platform)
{
    const QStringList keys = keysOf(header);
    const QList<Column> known = knownColumns(platform);
    for (const Column &column : known) {
        const QString name = nameIn(keys, column);
        if (!name.isEmpty() && keys.count(name) > 1) {
            return shownHeader(header).at(keys.indexOf(name));
        }
    }
    return {};
}

QStringList shownHeader(const QStringList &header)
{
    QStringList shown;
    for (const QString &cell : header) {
        QString text = cell;
        text.removeIf(isInvisible);
        shown.append(text.trimmed());
    }
    return shown;
}

ListTable readTable(const QString &text, const Platform *platform, int ListColumns::*column)
{
    const HeaderPlace place = findHeader(text, platform, column);
    if (place.line == 0) {
        return {parseCsv(text), -1};
    }
    ListTable list{parseCsv(text, place.separator), -1};
    const auto header = std::find_if(list.table.records.cbegin(), list.table.records.cend(),
                                     [&place](const CsvRecord &record) { return record.line == place.line; });
    // Not there: the line lies within a quoted cell of several lines.
    list.header = header == list.table.records.cend() ? -1 : header - list.table.records.cbegin();
    return list;
}

ListTable readUnnamedTable(const QString &text, const Platform &platform)
{
    QString sample;
    const QList<std::pair<int, QString>> lines = firstLines(text);
    for (const auto &line : lines) {
        sample += line.second;
    }
    QChar separator = u',';
    for (const QChar candidate : csvSeparators()) {
        separator = sample.count(candidate) > sample.count(separator) ? candidate : separator;
    }
    ListTable list{parseCsv(text, separator), -1};
    const QList<CsvRecord> &records = list.table.records;
    const auto data = std::find_if(records.cbegin(), records.cend(),
                                   [&platform](const CsvRecord &record) { return hasWellFormedId(record, platform); });
    // Only rows above the first AppID may be a title or a header; of these the first one that is as wide as the list.
    const auto end = data == records.cend() ? records.cbegin() + std::min<qsizetype>(kFirstRows, records.size()) : data;
    const auto widest = std::max_element(records.cbegin(), end,
                                         [](const CsvRecord &a, const CsvRecord &b) { return a.cells.size() < b.cells.size(); });
    list.header = records.isEmpty() ? -1 : data == records.cbegin() ? 0 : widest - records.cbegin();
    return list;
}

} // namespace flotilla
