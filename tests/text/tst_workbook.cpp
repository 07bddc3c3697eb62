// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/toy.h"
#include "listfile.h"
#include "run/fleettable.h"
#include "testmain.h"
#include "text/books.h"
#include "workbook.h"
#include "ziparchive.h"

#include <QStringEncoder>
#include <QTest>

using namespace flotilla;
using books::bookOf;
using books::kList;
using books::listOf;
using books::rowOf;
using namespace Qt::StringLiterals;

/// Workbooks that people bring along, well made and not.
class TestWorkbook : public QObject
{
    Q_OBJECT
private slots:
    void aSheetIsAListLikeAnyOther();
    void everyCellIsWhatOneSees_data();
    void everyCellIsWhatOneSees();
    void whatOneDoesNotSeeIsSaid_data();
    void whatOneDoesNotSeeIsSaid();
    void whatIsSaidStaysWithOtherColumns();
    void aBombIsNotParsed();
    void aBookInUtf16IsRead_data();
    void aBookInUtf16IsRead();
    void whatIsNoListIsSaid_data();
    void whatIsNoListIsSaid();
    void whatIsWrittenComesBack();
    void aNameIsNotCutThroughACharacter();
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

void TestWorkbook::everyCellIsWhatOneSees_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name"); // of row 2
    const auto second = [](const QByteArray &cell) { return listOf(rowOf(2, cell)); };
    QTest::newRow("a text of the workbook") << second(R"(<c r="B2" t="s"><v>2</v></c>)") << u"Shop Hill"_s;
    QTest::newRow("a text that is not told") << second(R"(<c r="B2" t="s"/>)") << QString();
    QTest::newRow("a text with an empty number") << second(R"(<c r="B2" t="s"><v></v></c>)") << QString();
    QTest::newRow("read aloud") << second(R"(<c r="B2" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>)") << u"東京"_s;
    QTest::newRow("an empty row far away") << listOf(rowOf(2, R"(<c r="B2"><v>7</v></c>)") + R"(<row r="1048576" ht="20"/>)") << u"7"_s;
    QTest::newRow("a coloured cell far away") << second(R"(<c r="B2"><v>7</v></c><c r="IX2" s="1"/>)") << u"7"_s;
    QTest::newRow("names with a prefix")
        << bookOf(R"(<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>)" + rowOf(2, R"(<x:c r="B2"><x:v>7</x:v></x:c>)"))
        << u"7"_s;
    QTest::newRow("a path in other letters") << bookOf(kList, books::kStrings, u"xl/SharedStrings.xml"_s) << u"Shop Hill"_s;
}

void TestWorkbook::everyCellIsWhatOneSees()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const ListFile file = readList(bytes, fakes::toy::platform());
    QVERIFY2(file.list.rows.size() == 1, file.list.bad.isEmpty() ? "no row" : qPrintable(file.list.bad.constFirst().why));
    QCOMPARE(file.list.rows.constFirst().program.name, name);
}

void TestWorkbook::whatOneDoesNotSeeIsSaid_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("says"); // besides the other sheet; empty: nothing
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << rowOf(2, {}) + rowOf(3, {}, R"(hidden="0")") << QString() << 0;
    QTest::newRow("rows behind a filter") << rowOf(2, {}, R"(hidden="1")") + rowOf(3, {}) + rowOf(4, {}, R"(hidden="true")") << u"2 row"_s << 0;
    QTest::newRow("a hidden row without text") << rowOf(2, {}) + R"(<row r="3" hidden="1"><c r="A3" s="4"/></row>)" << QString() << 0;
    QTest::newRow("a formula with its value") << rowOf(2, R"(<c r="B2"><f>1+1</f><v>2</v></c>)") << u"were taken"_s << 2;
    QTest::newRow("a formula without a value") << rowOf(2, {}) + rowOf(3, R"(<c r="B3"><f>1+1</f></c>)") << u"without a value"_s << 3;
    QTest::newRow("one that nothing has computed yet") << rowOf(2, R"(<c r="B2"><f>1+1</f><v></v></c>)") << u"without a value"_s << 2;
    QTest::newRow("a formula with an error") << rowOf(2, R"(<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>)") << u"without a value"_s << 2;
    QTest::newRow("a formula that gives no text") << rowOf(2, R"(<c r="B2" t="str"><f>""</f><v></v></c>)") << QString() << 0;
}

void TestWorkbook::whatOneDoesNotSeeIsSaid()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, says);
    QFETCH(int, line);
    const ListFile file = readList(listOf(cells), fakes::toy::platform());
    QCOMPARE(file.list.bad.size(), 0);
    QCOMPARE(file.list.remarks.size(), says.isEmpty() ? 1 : 2);
    QCOMPARE(file.list.remarks.constLast().line, line);
    QVERIFY2(file.list.remarks.constLast().why.contains(says), qPrintable(file.list.remarks.constLast().why));
}

void TestWorkbook::whatIsSaidStaysWithOtherColumns()
{
    const ListFile file = readList(listOf(rowOf(2, {}, R"(hidden="1")")), fakes::toy::platform());
    ListColumns columns;
    columns.appid = 0;
    QCOMPARE(readList(file, columns).remarks.size(), file.list.remarks.size());
}

void TestWorkbook::aBombIsNotParsed()
{
    QByteArray tag = "<c";
    for (int i = 0; i < 100'000; ++i) {
        tag += " a" + QByteArray::number(i) + "='>'";
    }
    const Sheet sheet = readWorkbook(bookOf("<row>" + tag + "/></row>"));
    QVERIFY(!sheet.problem.isEmpty());
    QByteArray few = "<c r='B2' a='" + QByteArray(70'000, 'a') + "'/>";
    QVERIFY(!readWorkbook(listOf(rowOf(2, few))).problem.isEmpty());
    few.replace(QByteArray(10'000, 'a'), {});
    QCOMPARE(readWorkbook(listOf(rowOf(2, few))).problem, QString());
    const QByteArray comment = "<!-- it's \"" + QByteArray(70'000, '=') + " --><?x '?>"; // no tags
    QCOMPARE(readWorkbook(listOf(comment + rowOf(2, "<c r='B2' t='str'><v><![CDATA[<']]></v></c>"))).rows.value(1).value(1), u"<'"_s);
}

void TestWorkbook::aBookInUtf16IsRead_data()
{
    QTest::addColumn<bool>("little");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("little endian") << true << QByteArray("\xFF\xFE");
    QTest::newRow("big endian") << false << QByteArray("\xFE\xFF");
    QTest::newRow("without a mark") << true << QByteArray();
}

// Some programs write their parts so.
void TestWorkbook::aBookInUtf16IsRead()
{
    QFETCH(bool, little);
    QFETCH(QByteArray, mark);
    const auto wide = [little, &mark](const QByteArray &xml) {
        const QString text = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?>"_s + QString::fromUtf8(xml);
        QStringEncoder encoder(little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE, QStringConverter::Flag::Stateless);
        return mark + QByteArray(encoder(text));
    };
    const QByteArray sheet = "<worksheet><sheetData>" + kList + "</sheetData></worksheet>";
    const QByteArray book = zipped({{u"xl/workbook.xml"_s, wide(books::kBook)},
                                    {u"xl/_rels/workbook.xml.rels"_s, wide(books::kRelations)},
                                    {u"xl/sharedStrings.xml"_s, wide(books::kStrings)},
                                    {u"xl/worksheets/sheet2.xml"_s, wide(sheet)}});
    const Sheet read = readWorkbook(book);
    QCOMPARE(read.problem, QString());
    QCOMPARE(read.name, u"小程序"_s);
    QCOMPARE(read.rows, readWorkbook(bookOf(kList)).rows);
    const QByteArray tag = "<c" + QByteArray(" a='>'").repeated(200) + "/>"; // a bomb is one in any encoding
    const QByteArray bomb = zipped({{u"xl/workbook.xml"_s, wide(books::kBook)}, {u"xl/_rels/workbook.xml.rels"_s, wide(books::kRelations)},
                                    {u"xl/worksheets/sheet2.xml"_s, wide("<worksheet>" + tag + "</worksheet>")}});
    QVERIFY(!readWorkbook(bomb).problem.isEmpty());
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
    QTest::newRow("rows that go back") << bookOf(R"(<row r="2"/><row r="1"/>)") << damaged;
    QTest::newRow("a row beyond every sheet") << bookOf(R"(<row r="2147483647"/><row/>)") << damaged;
    QTest::newRow("another encoding") << bookOf(kList, "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst/>") << damaged;
    QTest::newRow("an index larger than any") << zipped({{u"xl/workbook.xml"_s, books::kBook + QByteArray(1024 * 1024, ' ')},
                                                        {u"xl/_rels/workbook.xml.rels"_s, books::kRelations}}) << damaged;
    QTest::newRow("a text that is no number") << bookOf(R"(<row r="1"><c r="AB1" t="s"><v>x</v></c></row>)") << u"AB1"_s;
    QTest::newRow("texts that are missing") << bookOf(kList, books::kStrings, u"xl/other.xml"_s) << damaged;
    QTest::newRow("a cell far away") << bookOf(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)") << large;
    QByteArray wide;
    for (int row = 1; row <= 20'000; ++row) {
        wide += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"IV" + QByteArray::number(row) + "\"><v>1</v></c></row>";
    }
    QTest::newRow("rows of nothing but room") << bookOf(wide) << large;
    QTest::newRow("no sheet") << zipped({{u"xl/workbook.xml"_s, "<workbook/>"}, {u"xl/_rels/workbook.xml.rels"_s, "<Relationships/>"}}) << damaged;
    QTest::newRow("another kind") << zipped({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, "<x/>"}}) << u"ODS"_s;
    QTest::newRow("a string that is not there") << bookOf(R"(<row r="1"><c r="A1" t="s"><v>99</v></c></row>)") << u"A1"_s;
    QTest::newRow("a string before the first") << bookOf(R"(<row r="7"><c r="AA7" t="s"><v>-1</v></c></row>)") << u"AA7"_s;
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

void TestWorkbook::aNameIsNotCutThroughACharacter()
{
    const Sheet sheet = readWorkbook(writeWorkbook(QString(30, u'a') + u"\U0001F355"_s, {{u"appid"_s}}));
    QCOMPARE(sheet.problem, QString());
    QCOMPARE(sheet.name, QString(30, u'a'));
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
