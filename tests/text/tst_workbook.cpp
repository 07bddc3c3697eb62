// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/toy.h"
#include "listfile.h"
#include "run/fleettable.h"
#include "testmain.h"
#include "text/books.h"
#include "workbook.h"
#include "ziparchive.h"

#include <QTest>

using namespace flotilla;
using books::bookOf;
using books::kList;
using namespace Qt::StringLiterals;

/// Workbooks that people bring along, well made and not.
class TestWorkbook : public QObject
{
    Q_OBJECT
private slots:
    void aSheetIsAListLikeAnyOther();
    void whatIsNoListIsSaid_data();
    void whatIsNoListIsSaid();
    void whatIsWrittenComesBack();
    void theFleetIsExportedAndImportedAgain();
};

void TestWorkbook::aSheetIsAListLikeAnyOther()
{
    const ListFile file = readList(bookOf(kList), fakes::toy::platform());
    QCOMPARE(file.list.rows.size(), 1);
    QCOMPARE(file.list.rows.constFirst().program.id.value, u"wx0123456789abcdef"_s); // the value that the formula last had
    QCOMPARE(file.list.rows.constFirst().program.name, u"Shop Hill"_s);
    QCOMPARE(file.list.rows.constFirst().line, 4); // as the sheet numbers its rows
    QCOMPARE(file.list.bad.size(), 1);
    QCOMPARE(file.list.bad.constFirst().line, 6);
    QList<int> lines;
    for (const BadRow &remark : file.list.remarks) {
        lines.append(remark.line);
    }
    QCOMPARE(lines, (QList<int>{0, 3, 4})); // another sheet, a title above the header, a formula
    QVERIFY(file.list.remarks.constFirst().why.contains(u"小程序"_s));
    QVERIFY(file.sure && file.isText);
}

void TestWorkbook::whatIsNoListIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QString damaged = u"damaged"_s;
    const QString large = u"too large"_s;
    QTest::newRow("cut off") << bookOf(kList).first(300) << damaged;
    QByteArray flipped = bookOf(kList);
    flipped[120] = static_cast<char>(~flipped.at(120));
    QTest::newRow("a damaged entry") << flipped << damaged;
    QTest::newRow("a document type with entities")
        << bookOf(R"(<row r="1"/>)", R"(<!DOCTYPE sst [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>)") << damaged;
    QTest::newRow("a text from a file of the computer")
        << bookOf(R"(<row r="1"/>)", R"(<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>)") << damaged;
    QTest::newRow("a bomb") << bookOf(kList, "<sst><si><t>" + QByteArray(70 * 1024 * 1024, 'a') + "</t></si></sst>") << damaged;
    QTest::newRow("nested without end") << bookOf(QByteArray("<a>").repeated(5000)) << damaged;
    QTest::newRow("a row far away") << bookOf(R"(<row r="1048576"><c r="A1048576"><v>1</v></c></row>)") << large;
    QTest::newRow("rows that go back") << bookOf(R"(<row r="2"/><row r="1"/>)") << large;
    QTest::newRow("a cell far away") << bookOf(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)") << large;
    QByteArray wide;
    for (int row = 1; row <= 20'000; ++row) {
        wide += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"IV" + QByteArray::number(row) + "\"><v>1</v></c></row>";
    }
    QTest::newRow("rows of nothing but room") << bookOf(wide) << large;
    QTest::newRow("no sheet") << zipped({{u"xl/workbook.xml"_s, "<workbook/>"}, {u"xl/_rels/workbook.xml.rels"_s, "<Relationships/>"}}) << damaged;
    QTest::newRow("another kind") << zipped({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, "<x/>"}}) << u"ODS"_s;
    QTest::newRow("a string that is not there") << bookOf(R"(<row r="1"><c r="A1" t="s"><v>99</v></c></row>)") << u"empty"_s;
}

void TestWorkbook::whatIsNoListIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const ListFile file = readList(bytes, fakes::toy::platform());
    QCOMPARE(file.list.rows.size(), 0);
    QCOMPARE(file.list.bad.size(), 1);
    QVERIFY2(file.list.bad.first().why.contains(says), qPrintable(file.list.bad.first().why));
}

void TestWorkbook::whatIsWrittenComesBack()
{
    const QString strange = u"a"_s + QChar(7) + u"\U0001F355"_s + QChar(0xD800) + u"<&>\"'"_s;
    const QList<QStringList> rows{{u"appid"_s, u"名称"_s}, {u"=1+1"_s, u"@SUM(A1)"_s}, {}, {u" two  blanks "_s, strange}};
    const Sheet sheet = readWorkbook(writeWorkbook(u"a/b: [1]"_s, rows));
    QCOMPARE(sheet.problem, QString());
    QCOMPARE(sheet.name, u"ab 1"_s); // what Excel does not take in a name is left out
    QCOMPARE(sheet.formula, 0);      // every cell is text
    QCOMPARE(sheet.rows.size(), 4);
    QCOMPARE(sheet.rows.at(1), rows.at(1));
    QCOMPARE(sheet.rows.at(2), QStringList());
    QCOMPARE(sheet.rows.at(3), (QStringList{u" two  blanks "_s, u"a\U0001F355<&>\"'"_s}));
}

void TestWorkbook::theFleetIsExportedAndImportedAgain()
{
    const Platform &toy = fakes::toy::platform();
    MiniProgram hill;
    hill.id = {u"wx0123456789abcdef"_s};
    hill.name = u"=HYPERLINK(\"http://x\")"_s;
    hill.tags = {u"vip"_s, u"北京"_s};
    hill.note = u"a, \"b\""_s;
    hill.frozen = true;
    MiniProgram quay;
    quay.id = {u"wxabcdef0123456789"_s};
    const QList<QStringList> table = fleetTable({hill, quay}, toy, nullptr, nullptr);
    for (const QByteArray &bytes : {writeWorkbook(u"Fleet"_s, table), fleetCsv(table)}) {
        const ListFile file = readList(bytes, toy);
        QCOMPARE(file.list.bad.size(), 0);
        QCOMPARE(file.list.rows.size(), 2);
        const MiniProgram &read = file.list.rows.constFirst().program;
        QCOMPARE(read.name, hill.name);
        QCOMPARE(read.tags, hill.tags);
        QCOMPARE(read.note, hill.note);
        QCOMPARE(file.list.rows.at(1).program.id, quay.id);
    }
    QVERIFY(fleetCsv(table).contains("'=HYPERLINK")); // a spreadsheet computes nothing
}

FLOTILLA_TEST(TestWorkbook)
#include "tst_workbook.moc"
