// SPDX-License-Identifier: GPL-3.0-or-later
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
    void readsGb18030();
    void refusesOtherEncodings();
    void keepsColumnsAsWritten();
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
    QTest::newRow("Chinese in UTF-8")
        << QByteArray("appid,name,tags\n" + a + ",\xE6\xB5\xB7\xE6\xB8\xAF,\xE5\x8C\x97\xEF\xBC\x8C\xE5\x8D\x97\n")
        << QStringList{rowA + u" 海港 北|南"_s};
}

void TestTargetsFile::readsGoodFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const ImportedList list = readTargets(bytes);
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
    QTest::newRow("more cells than columns") << QByteArray("appid,name\n" + a + ",Shop,Hill\n") << QList<int>{2} << u"more cells"_s;
    QTest::newRow("a quote that never ends") << QByteArray("appid,name\n" + a + ",\"Shop\n") << QList<int>{2} << u"never ends"_s;
}

void TestTargetsFile::listsBadRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, bad);
    QFETCH(QString, says);
    const ImportedList list = readTargets(bytes);
    QCOMPARE(badLines(list), bad);
    QVERIFY2(list.bad.first().why.contains(says), qPrintable(list.bad.first().why));
}

void TestTargetsFile::readsGb18030()
{
    // 海港点单 in GB18030; no valid UTF-8.
    const QByteArray name = QByteArray::fromHex("baa3b8dbb5e3b5a5");
    const ImportedList list = readTargets("appid,name\r\n" + kA.toUtf8() + "," + name + "\r\n");
    QCOMPARE(badLines(list), QList<int>{});
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.rows.first().program.name, QString::fromUtf8("\xE6\xB5\xB7\xE6\xB8\xAF\xE7\x82\xB9\xE5\x8D\x95"));
}

void TestTargetsFile::refusesOtherEncodings()
{
    QCOMPARE(badLines(readTargets(QByteArray("\xFF\xFE" "a\0p\0", 6))), QList<int>{0});
    QCOMPARE(badLines(readTargets("appid\n\xFF\xFF\xFF\n")), QList<int>{0});
}

void TestTargetsFile::keepsColumnsAsWritten()
{
    QCOMPARE(readTargets("AppID, Name ,Owner\n" + kA.toUtf8() + "\n").columns, (QStringList{u"AppID"_s, u"Name"_s, u"Owner"_s}));
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
    QTest::newRow("a duplicate") << kA + u"\n"_s + kA << QStringList{rowA} << QList<int>{2};
    QTest::newRow("nothing") << u" \n "_s << QStringList{} << QList<int>{0};
}

void TestTargetsFile::readsPastedText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QFETCH(QList<int>, bad);
    const ImportedList list = readPasted(text);
    QCOMPARE(shown(list), expected);
    QCOMPARE(badLines(list), bad);
}

FLOTILLA_TEST(TestTargetsFile)
#include "tst_targetsfile.moc"
