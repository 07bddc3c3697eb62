// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Apart from the test: moc loses its way in raw strings.
#include "ziparchive.h"

namespace books {

using namespace Qt::StringLiterals;
using flotilla::zipped;

inline constexpr auto kBook = R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="hidden" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="小程序" sheetId="2" r:id="rId2"/><sheet name="more" sheetId="3" r:id="rId1"/></sheets></workbook>)";
inline constexpr auto kRelations = R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>)";
inline constexpr auto kStrings = R"(<sst><si><t>appid</t></si><si><t>名称</t></si><si><r><t xml:space="preserve">Shop </t></r><r><t>Hill</t></r><rPh sb="0" eb="1"><t>ignored</t></rPh></si></sst>)";

/// A workbook as a spreadsheet program writes it, with this as what its sheet holds.
inline QByteArray bookOf(const QByteArray &cells, const QByteArray &strings = kStrings, const QString &stringsPath = u"xl/sharedStrings.xml"_s)
{
    return zipped({{u"xl/workbook.xml"_s, kBook},
                   {u"xl/_rels/workbook.xml.rels"_s, kRelations},
                   {stringsPath, strings},
                   {u"xl/worksheets/sheet1.xml"_s, "<worksheet/>"},
                   {u"xl/worksheets/sheet2.xml"_s, "<worksheet><sheetData>" + cells + "</sheetData></worksheet>"}});
}

inline const QByteArray kList = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Fleet of May</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>
<row r="4"><c r="A4" t="str"><f>CONCAT("wx",B9)</f><v>wx0123456789abcdef</v></c><c r="B4" t="s"><v>2</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>no id</t></is></c><c r="B6"><v>116</v></c></row>)";

/// A sheet whose first row is the usual header, with this behind it.
inline QByteArray listOf(const QByteArray &cells)
{
    return bookOf(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)" + cells);
}

/// A row with an AppID that ends with this digit, and a cell for its name.
inline QByteArray rowOf(int number, const QByteArray &name, const QByteArray &ofRow = {})
{
    const QByteArray n = QByteArray::number(number);
    return "<row r=\"" + n + "\" " + ofRow + "><c r=\"A" + n + "\" t=\"str\"><v>wx012345678" + n.rightJustified(7, '0') + "</v></c>" + name + "</row>";
}

} // namespace books
