// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook.h"

#include "entryreader.h"
#include "ziparchive.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Workbooks
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

constexpr qsizetype kLargestIndex = qsizetype{1024} * 1024;
constexpr qsizetype kLargestEntry = qsizetype{64} * 1024 * 1024;
constexpr int kLastRow = 1 << 24; // of any spreadsheet program
constexpr int kMostRows = 100'000;
constexpr int kMostColumns = 256;
constexpr qsizetype kMostCells = 2'000'000;
constexpr qsizetype kMostCharacters = qsizetype{32} * 1024 * 1024;
struct SheetPlace
{
    QString name;
    QString path;
    QString strings; ///< the path of the texts that cells point to; empty: there are none
    int others = 0;
};

/// The path in the archive of what a relation of xl/workbook.xml leads to.
QString pathOf(const QString &target)
{
    return target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(u"xl/"_s + target);
}

bool findSheet(const ZipReader &archive, SheetPlace &place)
{
    const auto book = archive.read(u"xl/workbook.xml"_s, kLargestIndex);
    const auto relations = archive.read(u"xl/_rels/workbook.xml.rels"_s, kLargestIndex);
    if (!book || !relations) {
        return false;
    }
    QHash<QString, QString> targets;
    EntryReader related(*relations);
    while (related.next()) {
        if (related.begins("Relationship"_L1)) {
            const QString target = pathOf(related.attribute("Target"_L1));
            targets.insert(related.attribute("Id"_L1), target);
            if (related.attribute("Type"_L1).endsWith("/sharedStrings"_L1)) {
                place.strings = target;
            }
        }
    }
    EntryReader sheets(*book);
    bool found = false;
    while (sheets.next()) {
        if (!sheets.begins("sheet"_L1) || sheets.attribute("state"_L1).contains("idden"_L1)) { // hidden, veryHidden
            continue;
        }
        if (found) {
            ++place.others;
            continue;
        }
        found = true;
        place.name = sheets.attribute("name"_L1);
        place.path = targets.value(sheets.attribute("r:id"_L1));
    }
    return found && related.isGood() && sheets.isGood();
}

/// The texts that cells point to; false: they cannot be read, or are beyond every list.
bool readStrings(const ZipReader &archive, const QString &path, QStringList &strings)
{
    if (path.isEmpty()) {
        return true;
    }
    const auto bytes = archive.read(path, kLargestEntry);
    if (!bytes) {
        return false;
    }
    EntryReader xml(*bytes);
    QString text;
    bool spoken = false; // how a text is read aloud, which Japanese lists have
    qsizetype all = 0;
    while (xml.next()) {
        if (xml.begins("t"_L1)) {
            (void)xml.takeText();
        } else if (xml.begins("rPh"_L1) || xml.ends("rPh"_L1)) {
            spoken = xml.begins("rPh"_L1);
        } else if (xml.ends("t"_L1) && !spoken) {
            text += xml.takeText();
        } else if (xml.ends("si"_L1)) {
            all += text.size();
            strings.append(std::exchange(text, {}));
        }
        if (all > kMostCharacters || strings.size() > kMostCells) {
            return false;
        }
    }
    return xml.isGood();
}

/// "B7" is column 1; -1: it names none.
int columnOf(const QString &reference)
{
    int column = 0;
    qsizetype letters = 0;
    while (letters < reference.size() && reference.at(letters) >= u'A' && reference.at(letters) <= u'Z' && letters < 4) {
        column = column * 26 + (reference.at(letters).unicode() - u'A' + 1);
        ++letters;
    }
    return column - 1;
}

/// "B7", for people.
QString cellName(int row, int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    }
    return letters + QString::number(row);
}

QString damagedText()
{
    return Workbooks::tr("The workbook is damaged, protected with a password, or far larger than any list of mini programs. Save the list in a new workbook, or as CSV in UTF-8.");
}

QString tooLargeText()
{
    return Workbooks::tr("The sheet is too large for a list of mini programs: it may have %1 rows and %2 columns.").arg(kMostRows).arg(kMostColumns);
}

QString noTextText(const QString &cell)
{
    return Workbooks::tr("The workbook is damaged: the cell %1 stands for a text that is not there. Save the list in a new workbook, or as CSV in UTF-8.").arg(cell);
}

/// Takes the cells of a sheet one after the other, as far as there is room for them.
class SheetReader
{
public:
    SheetReader(const QByteArray &bytes, const QStringList &strings, Sheet &sheet) : m_xml(bytes), m_strings(strings), m_sheet(sheet) {}

    /// Up to the first problem, which stands in the sheet then.
    void read()
    {
        while (m_sheet.problem.isEmpty() && m_xml.next()) {
            if (m_xml.begins("row"_L1)) {
                beginRow();
            } else if (m_xml.begins("c"_L1)) {
                beginCell();
            } else if (m_xml.ends("c"_L1)) {
                endCell();
            } else {
                takeValue();
            }
        }
        if (!m_xml.isGood()) {
            m_sheet.problem = damagedText();
        }
    }

private:
    void beginRow()
    {
        bool numbered = false;
        const int number = m_xml.attribute("r"_L1).toInt(&numbered);
        const int before = m_row;
        m_row = numbered ? number : before + 1;
        if (m_row <= before || m_row > kLastRow) {
            m_sheet.problem = damagedText();
        }
        const QString hidden = m_xml.attribute("hidden"_L1);
        m_hidden = hidden == "1"_L1 || hidden == "true"_L1;
        m_column = -1;
    }

    void beginCell()
    {
        const int told = columnOf(m_xml.attribute("r"_L1));
        m_column = told >= 0 ? told : m_column + 1;
        m_type = m_xml.attribute("t"_L1);
        m_value.clear();
        m_computed = false;
        m_valued = false;
    }

    void takeValue()
    {
        if (m_xml.begins("f"_L1)) {
            m_computed = true;
        } else if (m_xml.begins("rPh"_L1) || m_xml.ends("rPh"_L1)) {
            m_spoken = m_xml.begins("rPh"_L1);
        } else if (m_xml.begins("v"_L1) || m_xml.begins("t"_L1)) {
            (void)m_xml.takeText();
        } else if (m_xml.ends("v"_L1)) {
            m_value = m_xml.takeText();
            m_valued = !m_value.isEmpty() || m_type == "str"_L1; // openpyxl writes an empty one where nothing has computed it yet
        } else if (m_xml.ends("t"_L1) && !m_spoken) {
            m_value += m_xml.takeText();
        }
    }

    void endCell()
    {
        QString text = m_value;
        if (m_type == "s"_L1 && !m_value.isEmpty()) {
            bool whole = false;
            const int index = m_value.toInt(&whole);
            if (!whole || index < 0 || index >= m_strings.size()) {
                m_sheet.problem = noTextText(cellName(m_row, m_column));
                return;
            }
            text = m_strings.at(index);
        } else if (m_type == "e"_L1) {
            text.clear(); // #N/A and the like
        }
        const bool valueless = m_computed && (!m_valued || m_type == "e"_L1);
        if (valueless && m_sheet.valueless == 0) {
            m_sheet.valueless = m_row;
        }
        if (!text.isEmpty()) {
            put(text);
        }
    }

    /// Only what has a text needs room: programs write empty rows and cells for the sake of their colours.
    void put(const QString &text)
    {
        if (m_row == 0) {
            m_sheet.problem = damagedText(); // a cell without a row
            return;
        }
        m_characters += text.size();
        if (m_characters > kMostCharacters || m_row > kMostRows || m_column >= kMostColumns) {
            m_sheet.problem = tooLargeText();
            return;
        }
        if (m_sheet.rows.size() < m_row) {
            m_sheet.rows.resize(m_row);
            m_sheet.hidden += m_hidden ? 1 : 0;
        }
        QStringList &row = m_sheet.rows.last();
        m_cells += std::max<qsizetype>(0, m_column + 1 - row.size()); // empty ones before it need room, too
        if (m_cells > kMostCells) {
            m_sheet.problem = tooLargeText();
            return;
        }
        while (row.size() <= m_column) {
            row.append(QString());
        }
        row[m_column] = text;
        if (m_computed && m_sheet.formula == 0) {
            m_sheet.formula = m_row;
        }
    }

    EntryReader m_xml;
    const QStringList &m_strings;
    Sheet &m_sheet;
    QString m_type;
    QString m_value;
    int m_row = 0;
    int m_column = -1;
    qsizetype m_cells = 0;
    qsizetype m_characters = 0;
    bool m_hidden = false;
    bool m_computed = false; ///< by a formula
    bool m_valued = false;   ///< a value stands beside the formula
    bool m_spoken = false;   ///< how a text is read aloud
};

} // namespace

Sheet readWorkbook(const QByteArray &bytes)
{
    Sheet sheet;
    const ZipReader archive(bytes);
    if (archive.isOpen() && !archive.has(u"xl/workbook.xml"_s)) {
        sheet.problem = Workbooks::tr("This is an archive or a workbook of another kind (ODS), not an XLSX workbook and not a text. Save it as XLSX, or as CSV in UTF-8.");
        return sheet;
    }
    SheetPlace place;
    QStringList strings;
    if (!archive.isOpen() || !findSheet(archive, place)) {
        sheet.problem = damagedText();
        return sheet;
    }
    sheet.name = place.name;
    sheet.others = place.others;
    const auto cells = archive.read(place.path, kLargestEntry);
    if (!cells || !readStrings(archive, place.strings, strings)) {
        sheet.problem = damagedText();
        return sheet;
    }
    SheetReader(*cells, strings, sheet).read();
    if (!sheet.problem.isEmpty()) {
        sheet.rows.clear();
    }
    return sheet;
}

} // namespace flotilla
