// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/csvtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// One instance reads one text.
class CsvReader
{
public:
    CsvReader(QString text, QChar separator) : m_text(std::move(text)), m_separator(separator) {}

    CsvTable read()
    {
        while (m_at < m_text.size() && m_text.at(m_at) == QChar::ByteOrderMark) {
            ++m_at; // a tool may have put one in front of a text that had one
        }
        while (m_at < m_text.size()) {
            take(m_text.at(m_at));
            ++m_at;
        }
        if (m_quoted) {
            m_table.openQuote = m_quoteLine;
        }
        endRecord();
        return m_table;
    }

private:
    void take(QChar c)
    {
        const bool lineEnd = c == u'\n' || c == u'\r';
        if (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n') {
            ++m_at;
        }
        if (m_quoted) {
            takeQuoted(lineEnd ? QChar(u'\n') : c);
        } else if (lineEnd) {
            endRecord();
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
            m_quoteLine = m_line;
        } else {
            m_cell.append(c);
        }
        if (lineEnd) {
            ++m_line;
            m_recordLine = m_quoted ? m_recordLine : m_line;
        }
    }

    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            m_cell.append(c);
        } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
            m_cell.append(c);
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void endCell()
    {
        m_record.cells.append(m_cell.trimmed());
        m_cell.clear();
    }

    void endRecord()
    {
        endCell();
        const bool blank = std::all_of(m_record.cells.cbegin(), m_record.cells.cend(),
                                       [](const QString &cell) { return cell.isEmpty(); });
        if (!blank) {
            m_record.line = m_recordLine;
            m_table.records.append(m_record);
        }
        m_record = {};
    }

    QString m_text;
    QChar m_separator;
    CsvTable m_table;
    CsvRecord m_record;
    QString m_cell;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 1;
    int m_quoteLine = 0;
    bool m_quoted = false;
};

QString firstLineOf(const QString &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && (text.at(begin).isSpace() || text.at(begin) == QChar::ByteOrderMark)) {
        ++begin;
    }
    qsizetype end = begin;
    while (end < text.size() && text.at(end) != u'\n' && text.at(end) != u'\r') {
        ++end;
    }
    return text.mid(begin, end - begin);
}

QChar mostUsedSeparator(const QString &line)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : csvSeparators()) {
        const qsizetype count = line.count(candidate);
        if (count > most) {
            best = candidate;
            most = count;
        }
    }
    return best;
}

/// Blanks in front do not keep a spreadsheet from calculating.
bool needsGuard(const QString &cell)
{
    const QString text = cell.trimmed();
    return !text.isEmpty() && u"'=+-@＝＋－＠"_s.contains(text.front());
}

QString csvCell(const QString &cell)
{
    QString text = cell;
    if (needsGuard(text) || text.startsWith(u'\t') || text.startsWith(u'\r')) {
        text.prepend(u'\'');
    }
    const bool quote = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return csvSeparators().contains(c) || c == u'"' || c == u'\'' || c == u'\n' || c == u'\r';
    });
    return quote ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

const QList<QChar> &csvSeparators()
{
    static const QList<QChar> kSeparators{u',', u';', u'\t', u'，'};
    return kSeparators;
}

QChar toldSeparator(const QString &text)
{
    static const QRegularExpression kTold(u"^\"?sep=(.)\"?\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kTold.match(firstLineOf(text));
    return match.hasMatch() ? match.captured(1).front() : QChar();
}

CsvTable parseCsv(const QString &text, QChar separator)
{
    const QChar told = toldSeparator(text);
    CsvTable table = CsvReader(text, told.isNull() ? separator : told).read();
    if (!told.isNull() && !table.records.isEmpty()) {
        table.records.removeFirst();
    }
    return table;
}

CsvTable parseCsv(const QString &text)
{
    return parseCsv(text, mostUsedSeparator(firstLineOf(text)));
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    quoted.reserve(cells.size());
    for (const QString &cell : cells) {
        quoted.append(csvCell(cell));
    }
    return quoted.join(u',') + u"\r\n"_s;
}

QString withoutGuard(const QString &cell)
{
    if (!cell.startsWith(u'\'')) {
        return cell;
    }
    const QString text = cell.mid(1);
    return needsGuard(text) || text.startsWith(u'\t') || text.startsWith(u'\r') ? text.trimmed() : cell;
}

} // namespace flotilla
