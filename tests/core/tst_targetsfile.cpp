// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/csv.h"
#include "fakes/toy.h"
#include "run/csvtext.h"
#include "run/targetsfile.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// "line appid [app] [name] [tag|tag]" per row, so that a whole list is one comparison.
QStringList shown(const ImportedList &list)
{
    QStringList lines;
    for (const ImportedRow &row : list.rows) {
        QStringList parts{QString::number(row.line), row.program.id.value};
        for (const QString &part : {row.lane.value, row.program.name, row.program.tags.join(u'|')}) {
            if (!part.isEmpty()) {
                parts.append(part);
            }
        }
        lines.append(parts.join(u' '));
    }
    return lines;
}

QList<int> badLines(const ImportedList &list)
{
    QList<int> lines;
    for (const BadRow &row : list.bad) {
        lines.append(row.line);
    }
    return lines;
}

const Platform &toy()
{
    return fakes::toyWithLanes();
}

const QString kA = u"wx0123456789abcdef"_s;
const QString kB = u"wxABCDEFGH12345678"_s;

} // namespace

class TestTargetsFile : public QObject
{
    Q_OBJECT
private slots:
    void readsGoodFiles_data();
    void readsGoodFiles();
    void listsBadRows_data();
    void listsBadRows();
    void keepsColumnsAsWritten();
    void thePlatformNamesTheColumnOfItsLanes();
    void saysWhatIsOdd_data();
    void saysWhatIsOdd();
    void namesWhatIsWrongWithAnId_data();
    void namesWhatIsWrongWithAnId();
    void theExportComesBackAsItWas_data();
    void theExportComesBackAsItWas();
    void aPersonNamesTheColumns();
    void thePlatformJudgesTheAppIds();
    void readsPastedText_data();
    void readsPastedText();
};

void TestTargetsFile::readsGoodFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const QByteArray a = kA.toUtf8();
    const QByteArray b = kB.toUtf8();
    const QString rowA = u"2 "_s + kA;
    const QString rowB = u"3 "_s + kB;

    QTest::newRow("only the column appid") << QByteArray("appid\n" + a + "\n" + b + "\n") << QStringList{rowA, rowB};
    QTest::newRow("no line end at the end") << QByteArray("appid\n" + a) << QStringList{rowA};
    QTest::newRow("CR LF and a BOM") << QByteArray("\xEF\xBB\xBF" "appid\r\n" + a + "\r\n") << QStringList{rowA};
    QTest::newRow("CR alone") << QByteArray("appid\r" + a + "\r" + b) << QStringList{rowA, rowB};
    QTest::newRow("column names in any case, any order, with others")
        << QByteArray("Owner, Name ,APPID,tags\nme,Shop," + a + ",vip\n") << QStringList{rowA + u" Shop vip"_s};
    QTest::newRow("semicolons, tags inside quotes")
        << QByteArray("appid;name;tags\n" + a + ";Shop;\"vip;north\"\n") << QStringList{rowA + u" Shop vip|north"_s};
    QTest::newRow("a column without a meaning twice") << QByteArray("appid,owner,owner\n" + a + ",x,y\n") << QStringList{rowA};
    QTest::newRow("tabs") << QByteArray("appid\tname\n" + a + "\tShop, Hill\n") << QStringList{rowA + u" Shop, Hill"_s};
    QTest::newRow("quoted comma and doubled quote")
        << QByteArray("appid,name\n" + a + ",\"Shop, \"\"Hill\"\"\"\n") << QStringList{rowA + u" Shop, \"Hill\""_s};
    QTest::newRow("a line end inside quotes keeps the line numbers right")
        << QByteArray("appid,name\n" + a + ",\"Shop\nHill\"\n" + b + ",x\n")
        << QStringList{rowA + u" Shop\nHill"_s, u"4 "_s + kB + u" x"_s};
    QTest::newRow("blank rows are passed over")
        << QByteArray("appid,name\n\n" + a + ",x\n,,\n  \n" + b + ",y\n")
        << QStringList{u"3 "_s + kA + u" x"_s, u"6 "_s + kB + u" y"_s};
    QTest::newRow("the same mini program under two apps")
        << QByteArray("appid,app\n" + a + ",app-1\n" + a + ",app-2\n")
        << QStringList{rowA + u" app-1"_s, u"3 "_s + kA + u" app-2"_s};
    QTest::newRow("a separator told in the first line")
        << QByteArray("sep=;\r\nappid;name\r\n" + a + ";A, B\r\n") << QStringList{u"3 "_s + kA + u" A, B"_s};
    QTest::newRow("the same in quotes") << QByteArray("\"sep=;\"\nappid;name\n" + a + ";A\n") << QStringList{u"3 "_s + kA + u" A"_s};
    QTest::newRow("a tab told") << QByteArray("SEP=\t\nappid\tname\n" + a + "\tA,B;C,D\n") << QStringList{u"3 "_s + kA + u" A,B;C,D"_s};
    QTest::newRow("a title above") << QByteArray("Table 1\n\nappid,name\n" + a + ",A\n") << QStringList{u"4 "_s + kA + u" A"_s};
    QTest::newRow("a title above, with other separators")
        << QByteArray("Shops, as of May, all\nappid;name\n" + a + ";A\n") << QStringList{u"3 "_s + kA + u" A"_s};
    QTest::newRow("a BOM before a quoted header")
        << QByteArray("\xEF\xBB\xBF\"appid\",\"name\"\n" + a + ",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("two BOMs") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF" "appid,name\n" + a + ",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("two BOMs before a quoted header")
        << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF\"appid\",\"name\"\n" + a + ",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("invisible characters in the header")
        << QByteArray("name,\xE2\x80\x8B" "appid\xEF\xBB\xBF\nA," + a + "\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("a zero-width space behind the AppID")
        << QByteArray("appid,name\n" + a + "\xE2\x80\x8B,A\xE2\x80\x8B\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("marks of direction around the AppID")
        << QByteArray("appid,name\n\xE2\x80\xAA" + a + "\xE2\x80\xAC,A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("a no-break space behind the AppID") << QByteArray("appid,name\n" + a + "\xC2\xA0,A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("an ideographic space behind the AppID") << QByteArray("appid,name\n" + a + "\xE3\x80\x80,A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("a figure space behind the AppID") << QByteArray("appid,name\n" + a + "\xE2\x80\x87,A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("an AppID as a formula") << QByteArray("appid,name\n=\"" + a + "\",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("an AppID as a formula in quotes")
        << QByteArray("appid,name\n\"=\"\"" + a + "\"\"\",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("an AppID with a text mark") << QByteArray("appid,name\n'" + a + ",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("an AppID with a tab behind it") << QByteArray("appid,name\n\"" + a + "\t\",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("a guard before a name") << QByteArray("appid,name\n" + a + ",'-50% Shop\n") << QStringList{rowA + u" -50% Shop"_s};
    QTest::newRow("one guard, not two") << QByteArray("appid,name\n" + a + ",''-50% Shop\n") << QStringList{rowA + u" '-50% Shop"_s};
    QTest::newRow("an apostrophe that is no guard") << QByteArray("appid,name\n" + a + ",'t Hart\n") << QStringList{rowA + u" 't Hart"_s};
    QTest::newRow("a Chinese header")
        << QString(u"小程序AppID,名称,标签\n%1,海港,北\n"_s).arg(kA).toUtf8() << QStringList{rowA + u" 海港 北"_s};
    QTest::newRow("other words for AppID") << QString(u"名称;应用ID\n海港;%1\n"_s).arg(kA).toUtf8() << QStringList{rowA + u" 海港"_s};
    QTest::newRow("app_id") << QByteArray("App_ID,Name\n" + a + ",A\n") << QStringList{rowA + u" A"_s};
    QTest::newRow("full-width letters in the header") << QString(u"ＡｐｐＩＤ,ｎａｍｅ\n%1,A\n"_s).arg(kA).toUtf8() << QStringList{rowA + u" A"_s};
    QTest::newRow("appid itself comes before words like it")
        << QString(u"应用ID,appid\napp-1,%1\n"_s).arg(kA).toUtf8() << QStringList{rowA};
    QTest::newRow("full-width commas") << QString(u"appid，name\n%1，A,B\n"_s).arg(kA).toUtf8() << QStringList{rowA + u" A,B"_s};
    QTest::newRow("Chinese in UTF-8")
        << QByteArray("appid,name,tags\n" + a + ",\xE6\xB5\xB7\xE6\xB8\xAF,\xE5\x8C\x97\xEF\xBC\x8C\xE5\x8D\x97\n")
        << QStringList{rowA + u" 海港 北|南"_s};
}

void TestTargetsFile::readsGoodFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const ImportedList list = fakes::readCsv(bytes);
    QCOMPARE(badLines(list), QList<int>{});
    QCOMPARE(shown(list), expected);
}

void TestTargetsFile::listsBadRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("bad");
    QTest::addColumn<QString>("says");
    const QByteArray a = kA.toUtf8();

    QTest::newRow("nothing at all") << QByteArray() << QList<int>{0} << u"empty"_s;
    QTest::newRow("only a header") << QByteArray("appid,name\n") << QList<int>{0} << u"no mini program"_s;
    QTest::newRow("no column appid") << QByteArray("id,name\n" + a + ",x\n") << QList<int>{0} << u"appid"_s;
    QTest::newRow("the column appid twice") << QByteArray("appid,name,AppID\n" + a + ",x,wx123\n") << QList<int>{1} << u"“appid”"_s;
    QTest::newRow("the column app twice, below a blank line")
        << QByteArray("\nappid,app,app\n" + a + ",app-1,app-2\n") << QList<int>{2} << u"“app”"_s;
    QTest::newRow("the column tags twice") << QByteArray("appid,tags,tags\n" + a + ",x,y\n") << QList<int>{1} << u"“tags”"_s;
    QTest::newRow("too short, too long, wrong start: all are listed")
        << QByteArray("appid\nwx123\n" + a + "\n" + a + "0\nqq0123456789abcdef\n") << QList<int>{2, 4, 5} << u"wx123"_s;
    QTest::newRow("missing AppID") << QByteArray("appid,name\n,Shop\n") << QList<int>{2} << u"missing"_s;
    QTest::newRow("duplicate names the first line") << QByteArray("appid\n" + a + "\n\n" + a + "\n") << QList<int>{4} << u"line 2"_s;
    QTest::newRow("duplicate under the same app")
        << QByteArray("appid,app\n" + a + ",app-1\n" + a + ",app-1\n") << QList<int>{3} << u"line 2"_s;
    QTest::newRow("twins that differ in capitals")
        << QByteArray("appid\nwx0123CDEF89abcdef\nwx0123cdef89abcdef\n") << QList<int>{3} << u"line 2"_s;
    QTest::newRow("the header that was read is shown") << QByteArray("code,title\n" + a + ",x\n") << QList<int>{0} << u"“code”"_s;
    QTest::newRow("an AppID above the header") << QByteArray(a + ",x\nappid,name\n") << QList<int>{1} << u"line 2"_s;
    QTest::newRow("a key as the name")
        << QByteArray("appid,name\n" + a + ",Gu5t9xGARNpq86cd98joQYCN3EXAMPLE\n") << QList<int>{2} << u"key"_s;
    QTest::newRow("zero bytes") << QByteArray("appid\n\0\0\n", 9) << QList<int>{0} << u"zero bytes"_s;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04 and so on") << QList<int>{0} << u"XLSX"_s;
    QTest::newRow("more cells than columns") << QByteArray("appid,name\n" + a + ",Shop,Hill\n") << QList<int>{2} << u"more cells"_s;
    QTest::newRow("a quote that never ends") << QByteArray("appid,name\n" + a + ",\"Shop\n") << QList<int>{2} << u"never ends"_s;
}

void TestTargetsFile::listsBadRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, bad);
    QFETCH(QString, says);
    const ImportedList list = fakes::readCsv(bytes);
    QCOMPARE(badLines(list), bad);
    QVERIFY2(list.bad.first().why.contains(says), qPrintable(list.bad.first().why));
}

void TestTargetsFile::thePlatformNamesTheColumnOfItsLanes()
{
    const QString text = u"appid,app\n%1,app-1\n"_s.arg(kA);
    QCOMPARE(readTargets(text, toy()).rows.at(0).lane.value, u"app-1"_s);
    const ImportedList without = readTargets(text, fakes::toy::platform());
    QVERIFY(without.rows.at(0).lane.value.isEmpty());
    QCOMPARE(without.rows.at(0).others.value(u"app"_s), u"app-1"_s); // a column like any other
}

void TestTargetsFile::keepsColumnsAsWritten()
{
    QCOMPARE(fakes::readCsv("AppID, Name ,Owner\n" + kA.toUtf8() + "\n").columns, (QStringList{u"AppID"_s, u"Name"_s, u"Owner"_s}));
}

void TestTargetsFile::saysWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray("appid\nwx0123456789abcdef\n") << 0 << QString();
    QTest::newRow("a letter l") << QByteArray("appid\nwx0l23456789abcdef\n") << 2 << u"“l”"_s;
    QTest::newRow("a letter g") << QByteArray("appid\nwx0123456789abcdeg\n") << 2 << u"“g”"_s;
    QTest::newRow("a capital") << QByteArray("appid\nwx0123CDEF89abcdef\n") << 2 << u"“C”"_s;
    QTest::newRow("a title above the header") << QByteArray("May\nappid\nwx0123456789abcdef\n") << 2 << u"above"_s;
}

void TestTargetsFile::saysWhatIsOdd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, says);
    const ImportedList list = fakes::readCsv(bytes);
    QCOMPARE(list.bad.size(), 0);
    QCOMPARE(list.rows.size(), 1); // it is read all the same
    QCOMPARE(list.remarks.size(), line == 0 ? 0 : 1);
    if (line > 0) {
        QCOMPARE(list.remarks.first().line, line);
        QVERIFY2(list.remarks.first().why.contains(says), qPrintable(list.remarks.first().why));
    }
}

void TestTargetsFile::namesWhatIsWrongWithAnId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    QTest::newRow("an invisible character inside") << u"wx01234567\u200b89abcdef"_s << u"(U+200B) at position 11"_s;
    QTest::newRow("a soft hyphen inside") << u"wx01234567\u00ad89abcdef"_s << u"(U+00AD) at position 11"_s;
    QTest::newRow("the original id") << u"gh_0123456789ab"_s << u"original id of the account"_s;
    QTest::newRow("the tool's placeholder") << u"touristappid"_s << u"placeholder of the developer tool"_s;
    QTest::newRow("17 characters") << u"wx0123456789abcde"_s << u"17 characters"_s;
    QTest::newRow("19 characters") << u"wx0123456789abcdef0"_s << u"19 characters"_s;
    QTest::newRow("full-width letters") << u"ｗｘ0123456789abcdef"_s << u"must be “wx”"_s;
    QTest::newRow("something else") << u"app-1"_s << u"must be “wx”"_s;
}

void TestTargetsFile::namesWhatIsWrongWithAnId()
{
    QFETCH(QString, id);
    QFETCH(QString, says);
    for (const ImportedList &list : {readTargets(u"appid,name\n"_s + id + u",A\n"_s, toy()), readPasted(id + u"\n"_s, toy())}) {
        QCOMPARE(list.rows.size(), 0);
        QCOMPARE(list.bad.size(), 1);
        const QString why = list.bad.first().why;
        QVERIFY2(why.contains(says), qPrintable(why));
        QVERIFY2(!why.contains(u'\u200b') && !why.contains(u'\u00ad'), qPrintable(why)); // it says so, it does not show it
    }
}

void TestTargetsFile::theExportComesBackAsItWas_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"Harbour"_s, u"-50% Shop"_s, u"=SUM(A1)"_s, u"+86"_s, u"@home"_s, u"＝1+1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s,
                             u"'t Hart"_s, u"'"_s, u"''"_s, u"'-50%"_s, u"''=1"_s, u"a=b"_s, u"Quay, \"old\"; 'new'"_s, u"海港，北"_s,
                             u"two\nlines"_s, u"- "_s}) {
        QTest::newRow(qPrintable(name)) << name.trimmed();
    }
}

void TestTargetsFile::theExportComesBackAsItWas()
{
    QFETCH(QString, name);
    QString text = csvLine({u"appid"_s, u"name"_s, u"tags"_s, u"note"_s}) + csvLine({kA, name, name, name});
    const ImportedList list = readTargets(text, toy());
    QCOMPARE(badLines(list), QList<int>{});
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.rows.first().program.name, name);
    QCOMPARE(list.rows.first().program.note, name);
}

void TestTargetsFile::aPersonNamesTheColumns()
{
    const QString text = u"Shops of May\nCode;Shop\n'%1;'-50%\n"_s.arg(kA);
    const ImportedList list = readTargets(text, toy(), ListColumns{0, 1});
    QCOMPARE(list.columns, (QStringList{u"Code"_s, u"Shop"_s}));
    QCOMPARE(shown(list), QStringList{u"3 "_s + kA + u" -50%"_s});
    QCOMPARE(shown(readTargets(kA + u",Quay\n"_s + kB + u",Hill\n"_s, toy(), ListColumns{0, 1})),
             (QStringList{u"1 "_s + kA + u" Quay"_s, u"2 "_s + kB + u" Hill"_s})); // the first row is data
    QCOMPARE(badLines(readTargets(text, toy(), ListColumns{})), QList<int>{0});
    QCOMPARE(shown(readTargets(text, toy(), ListColumns{0, 0})), QStringList{u"3 "_s + kA}); // one column is one thing
}

// A platform with AppIDs of another form; that of the others means nothing to it.
void TestTargetsFile::thePlatformJudgesTheAppIds()
{
    class DockWords : public Words
    {
    public:
        [[nodiscard]] QString platform() const override { return u"Dock"_s; }
    };
    const DockWords words;
    Platform dock;
    dock.words = &words;
    dock.isWellFormed = [](const MiniProgramId &id) { return id.value.size() == 16 && id.value.startsWith("mp"_L1); };
    const QString a = u"mp0eexzsjkl6p8q3"_s;
    const QString b = u"mpjnms6wibvjj8dd"_s;

    const ImportedList list = readTargets(u"Berths\nappid,name\n%1,Quay\n%2,Hill\n%3,Pier\n"_s.arg(a, kA, b), dock);
    QCOMPARE(shown(list), (QStringList{u"3 "_s + a + u" Quay"_s, u"5 "_s + b + u" Pier"_s}));
    QCOMPARE(badLines(list), QList<int>{4});
    QCOMPARE(list.bad.first().why, u"“%1” is not an AppID of Dock."_s.arg(kA));
    QCOMPARE(list.remarks.size(), 1); // of the title; letters behind f are usual here
    QCOMPARE(shown(readTargets(a + u",Quay\n"_s, dock, ListColumns{0, 1})), QStringList{u"1 "_s + a + u" Quay"_s}); // data, no header
    QCOMPARE(shown(readPasted(a + u" Quay "_s + b + u"\n"_s, dock)), (QStringList{u"1 "_s + a + u" Quay"_s, u"1 "_s + b}));
    QCOMPARE(badLines(readPasted(a + u' ' + kA + u"\nShop\n"_s, dock)), (QList<int>{1, 2}));

    dock.isWellFormed = nullptr; // it says nothing about them
    QCOMPARE(shown(readTargets(u"appid\n%1\nberth 7\n"_s.arg(kA), dock)), (QStringList{u"2 "_s + kA, u"3 berth 7"_s}));
}

void TestTargetsFile::readsPastedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QList<int>>("bad");
    const QString rowA = u"1 "_s + kA;
    const QString rowB = u"2 "_s + kB;

    QTest::newRow("one per line") << kA + u"\n"_s + kB << QStringList{rowA, rowB} << QList<int>{};
    QTest::newRow("names behind") << kA + u" Shop Hill\n"_s + kB + u"\tQuay\n"_s
                                  << QStringList{rowA + u" Shop Hill"_s, rowB + u" Quay"_s} << QList<int>{};
    QTest::newRow("all in one line") << kA + u", "_s + kB << QStringList{rowA, u"1 "_s + kB} << QList<int>{};
    QTest::newRow("Chinese commas") << kA + u"，海港；"_s + kB << QStringList{rowA + u" 海港"_s, u"1 "_s + kB} << QList<int>{};
    QTest::newRow("a table with a header") << u"Name\tappid\nShop\t"_s + kA
                                           << QStringList{u"2 "_s + kA + u" Shop"_s} << QList<int>{};
    QTest::newRow("a malformed one is not taken for a name")
        << kA + u" wx0123456789abcde\nShop\n"_s << QStringList{rowA} << QList<int>{1, 2};
    QTest::newRow("invisible characters around") << u"\ufeff"_s + kA + u"\u200b Shop\n\u200b"_s + kB + u"\u200b"_s
                                                 << QStringList{rowA + u" Shop"_s, rowB} << QList<int>{};
    QTest::newRow("a formula and a text mark") << u"=\"%1\"\n'%2"_s.arg(kA, kB) << QStringList{rowA, rowB} << QList<int>{};
    QTest::newRow("a duplicate") << kA + u"\n"_s + kA << QStringList{rowA} << QList<int>{2};
    QTest::newRow("nothing") << u" \n "_s << QStringList{} << QList<int>{0};
}

void TestTargetsFile::readsPastedText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QFETCH(QList<int>, bad);
    const ImportedList list = readPasted(text, toy());
    QCOMPARE(shown(list), expected);
    QCOMPARE(badLines(list), bad);
}

FLOTILLA_TEST(TestTargetsFile)
#include "tst_targetsfile.moc"
