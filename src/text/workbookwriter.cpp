// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook.h"
#include "ziparchive.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kTypes = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)";
constexpr auto kRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr auto kBookRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";
const QString &mainNamespace()
{
    static const QString kMain = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
    return kMain;
}

/// Without what XML cannot hold.
QString xmlText(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            kept += c;
            kept += text.at(++i);
        } else if (!c.isSurrogate() && !c.isNonCharacter() && (c >= u' ' || c == u'\t' || c == u'\n')) {
            kept += c;
        }
    }
    return kept;
}

QByteArray bookXml(const QString &sheet)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"workbook"_s);
    xml.writeDefaultNamespace(mainNamespace());
    xml.writeNamespace(u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s, u"r"_s);
    xml.writeStartElement(u"sheets"_s);
    xml.writeEmptyElement(u"sheet"_s);
    QString name = xmlText(xmlText(sheet).left(31)); // the longest that Excel takes, no half of a character, without these signs
    name.removeIf([](QChar c) { return u"[]:*?/\\'"_s.contains(c); });
    xml.writeAttribute(u"name"_s, name.isEmpty() ? u"Sheet1"_s : name);
    xml.writeAttribute(u"sheetId"_s, u"1"_s);
    xml.writeAttribute(u"r:id"_s, u"rId1"_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray sheetXml(const QList<QStringList> &rows)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"worksheet"_s);
    xml.writeDefaultNamespace(mainNamespace());
    xml.writeStartElement(u"sheetViews"_s); // the header stays in sight
    xml.writeStartElement(u"sheetView"_s);
    xml.writeAttribute(u"workbookViewId"_s, u"0"_s);
    xml.writeEmptyElement(u"pane"_s);
    xml.writeAttribute(u"ySplit"_s, u"1"_s);
    xml.writeAttribute(u"topLeftCell"_s, u"A2"_s);
    xml.writeAttribute(u"activePane"_s, u"bottomLeft"_s);
    xml.writeAttribute(u"state"_s, u"frozen"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"sheetData"_s);
    for (const QStringList &row : rows) {
        xml.writeStartElement(u"row"_s);
        for (const QString &cell : row) {
            xml.writeStartElement(u"c"_s);
            xml.writeAttribute(u"t"_s, u"inlineStr"_s);
            xml.writeStartElement(u"is"_s);
            xml.writeStartElement(u"t"_s);
            xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
            xml.writeCharacters(xmlText(cell));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray writeWorkbook(const QString &sheet, const QList<QStringList> &rows)
{
    return zipped({{u"[Content_Types].xml"_s, kTypes},
                   {u"_rels/.rels"_s, kRelations},
                   {u"xl/workbook.xml"_s, bookXml(sheet)},
                   {u"xl/_rels/workbook.xml.rels"_s, kBookRelations},
                   {u"xl/worksheets/sheet1.xml"_s, sheetXml(rows)}});
}

} // namespace flotilla
