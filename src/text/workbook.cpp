// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook.h"

#include "ziparchive.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Workbooks
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

constexpr qsizetype kLargestEntry = qsizetype{64} * 1024 * 1024;
constexpr int kMostRows = 100'000;
constexpr int kMostColumns = 256;
constexpr qsizetype kMostCells = 2'000'000;
constexpr qsizetype kMostCharacters = qsizetype{32} * 1024 * 1024;
constexpr int kDeepest = 64;

/// Reads the XML of an entry: no document type, so no entities of its own, and nothing nested without end.
class EntryReader
{
public:
    explicit EntryReader(const QByteArray &bytes) : m_xml(bytes) { m_xml.setEntityExpansionLimit(64); }

    /// The next beginning or end of an element; false at the end and at the first mistake.
    bool next()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (++m_depth > kDeepest) {
                    m_xml.raiseError({});
                }
                return !m_xml.hasError();
            case QXmlStreamReader::EndElement:
                --m_depth;
                return true;
            case QXmlStreamReader::DTD:
                m_xml.raiseError({});
                break;
            case QXmlStreamReader::Characters:
                m_text += m_xml.text();
                break;
            default:
                break;
            }
        }
        return false;
    }
    [[nodiscard]] bool begins(QLatin1StringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool ends(QLatin1StringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    /// Of any namespace: `r:id` is in one of two.
    [[nodiscard]] QString attribute(QLatin1StringView name) const
    {
        const QXmlStreamAttributes all = m_xml.attributes();
        const auto found = std::find_if(all.cbegin(), all.cend(), [name](const QXmlStreamAttribute &a) { return a.qualifiedName() == name; });
        return found == all.cend() ? QString() : found->value().toString();
    }
    /// The characters since the last call.
    QString takeText() { return std::exchange(m_text, {}); }
    [[nodiscard]] bool isGood() const { return !m_xml.hasError(); }

private:
    QXmlStreamReader m_xml;
    QString m_text;
    int m_depth = 0;
};

struct SheetPlace
{
    QString name;
    QString path;
    int others = 0;
};

/// The path in the archive of what a relation of xl/workbook.xml leads to.
QString pathOf(const QString &target)
{
    return target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
}

bool findSheet(const ZipReader &archive, SheetPlace &place)
{
    const auto book = archive.read(u"xl/workbook.xml"_s, kLargestEntry);
    const auto relations = archive.read(u"xl/_rels/workbook.xml.rels"_s, kLargestEntry);
    if (!book || !relations) {
        return false;
    }
    QHash<QString, QString> targets;
    EntryReader related(*relations);
    while (related.next()) {
        if (related.begins("Relationship"_L1)) {
            targets.insert(related.attribute("Id"_L1), related.attribute("Target"_L1));
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
        place.path = pathOf(targets.value(sheets.attribute("r:id"_L1)));
    }
    return found && related.isGood() && sheets.isGood();
}

/// The texts that cells point to; false: they cannot be read, or are beyond every list.
bool readStrings(const ZipReader &archive, QStringList &strings)
{
    const QString path = u"xl/sharedStrings.xml"_s;
    if (!archive.has(path)) {
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

/// Takes the cells of a sheet one after the other, as far as there is room for them.
class SheetReader
{
public:
    SheetReader(const QByteArray &bytes, const QStringList &strings, Sheet &sheet) : m_xml(bytes), m_strings(strings), m_sheet(sheet) {}

    /// False: the sheet is damaged, or is more than any list.
    bool read()
    {
        while (m_fits && m_xml.next()) {
            if (m_xml.begins("row"_L1)) {
                beginRow();
            } else if (m_xml.begins("c"_L1)) {
                beginCell();
            } else if (m_xml.begins("f"_L1) && m_sheet.formula == 0) {
                m_sheet.formula = static_cast<int>(m_sheet.rows.size());
            } else if (m_xml.begins("v"_L1) || m_xml.begins("t"_L1)) {
                (void)m_xml.takeText();
            } else if (m_xml.ends("v"_L1)) {
                m_value = m_xml.takeText();
            } else if (m_xml.ends("t"_L1)) {
                m_value += m_xml.takeText();
            } else if (m_xml.ends("c"_L1)) {
                endCell();
            }
        }
        return m_xml.isGood();
    }
    [[nodiscard]] bool fits() const { return m_fits; }

private:
    void beginRow()
    {
        bool numbered = false;
        const int number = m_xml.attribute("r"_L1).toInt(&numbered);
        const int wanted = numbered ? number : static_cast<int>(m_sheet.rows.size()) + 1;
        m_fits = wanted > m_sheet.rows.size() && wanted <= kMostRows;
        if (m_fits) {
            m_sheet.rows.resize(wanted);
        }
        m_column = -1;
    }

    void beginCell()
    {
        const int told = columnOf(m_xml.attribute("r"_L1));
        m_column = told >= 0 ? told : m_column + 1;
        m_type = m_xml.attribute("t"_L1);
        m_value.clear();
        m_fits = m_fits && !m_sheet.rows.isEmpty() && m_column < kMostColumns;
    }

    void endCell()
    {
        QString text = m_value;
        if (m_type == "s"_L1) {
            text = m_strings.value(m_value.toInt());
        } else if (m_type == "e"_L1) {
            text.clear(); // #N/A and the like
        }
        m_characters += text.size();
        m_fits = m_fits && m_characters <= kMostCharacters;
        if (text.isEmpty() || !m_fits) {
            return;
        }
        QStringList &row = m_sheet.rows.last();
        m_cells += std::max<qsizetype>(0, m_column + 1 - row.size()); // empty ones before it need room, too
        m_fits = m_cells <= kMostCells;
        while (row.size() <= m_column) {
            row.append(QString());
        }
        row[m_column] = text;
    }

    EntryReader m_xml;
    const QStringList &m_strings;
    Sheet &m_sheet;
    QString m_type;
    QString m_value;
    int m_column = -1;
    qsizetype m_cells = 0;
    qsizetype m_characters = 0;
    bool m_fits = true;
};

QString damagedText()
{
    return Workbooks::tr("The workbook is damaged, protected with a password, or far larger than any list of mini programs. Save the list in a new workbook, or as CSV in UTF-8.");
}

QString tooLargeText()
{
    return Workbooks::tr("The sheet is too large for a list of mini programs: it may have %1 rows and %2 columns.").arg(kMostRows).arg(kMostColumns);
}

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
    if (!cells || !readStrings(archive, strings)) {
        sheet.problem = damagedText();
        return sheet;
    }
    SheetReader reader(*cells, strings, sheet);
    const bool good = reader.read();
    if (!good || !reader.fits()) {
        sheet.problem = good ? tooLargeText() : damagedText();
        sheet.rows.clear();
    }
    return sheet;
}

} // namespace flotilla
