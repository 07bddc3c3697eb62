// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmapping.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kFirst = "wx0000000000000001";
const QByteArray kSecond = "wx0000000000000002";

} // namespace

class TestImportMapping : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsMappedOnlyWhereItHasTo_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("needed");
        QTest::newRow("it names the column itself") << QByteArray("AppID,name\n" + kFirst + ",Quay\n") << false;
        QTest::newRow("another header") << QByteArray("Shop,Code\nQuay," + kFirst + "\n") << true;
        QTest::newRow("no header at all") << QByteArray(kFirst + ",Quay\n") << true;
        QTest::newRow("nothing in it") << QByteArray() << false;
        QTest::newRow("no text") << QByteArray("\xFF\xFE\x41\x00") << false;
    }

    void aFileIsMappedOnlyWhereItHasTo()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, needed);
        QCOMPARE(needsMapping(readTargets(file)), needed);
    }

    void columnsAreFoundByWhatIsInThemAndByTheirHeader_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("line");
        const QByteArray rows = "Quay;" + kFirst + ";vip\r\nHill;" + kSecond + ";\r\n";
        QTest::newRow("semicolons and a mark of UTF-8") << QByteArray("\xEF\xBB\xBFShop name;Code;Tags\r\n" + rows) << u"Quay"_s << 2;
        QTest::newRow("Chinese headers in GB18030") << QByteArray("\xC3\xFB\xB3\xC6;Code;\xB1\xEA\xC7\xA9\r\n" + rows) << u"Quay"_s << 2;
        QTest::newRow("a blank line in front") << QByteArray("\r\nShop name;Code;Tags\r\n" + rows) << u"Quay"_s << 3;
        QTest::newRow("no header, so nothing is called a name") << rows << QString() << 1;
    }

    void columnsAreFoundByWhatIsInThemAndByTheirHeader()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, name);
        QFETCH(int, line);
        const QStringList columns = readTargets(file).columns;
        QCOMPARE(columns.size(), 3);
        const ImportMapping mapping = guessMapping(file, columns);
        QCOMPARE(mapping.appid, 1);
        const ImportedList list = readMapped(file, columns, mapping);
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.rows.at(0).program.id.value, QString::fromLatin1(kFirst));
        QCOMPARE(list.rows.at(0).program.name, name);
        QCOMPARE(list.rows.at(0).line, line);
        QVERIFY2(list.bad.isEmpty(), qPrintable(list.bad.value(0).why));
    }

    void whatAPersonChoosesCounts()
    {
        const QByteArray file = "a,b,c\n" + kFirst + ",x," + kSecond + "\n";
        const QStringList columns = readTargets(file).columns;
        const ImportedList list = readMapped(file, columns, {2, -1, 1, 0});
        QCOMPARE(list.rows.size(), 1);
        QCOMPARE(list.rows.at(0).program.id.value, QString::fromLatin1(kSecond));
        QCOMPARE(list.rows.at(0).program.tags, QStringList{u"x"_s});
        QCOMPARE(list.rows.at(0).program.note, QString::fromLatin1(kFirst));
        QVERIFY(readMapped(file, columns, {}).rows.isEmpty());
        QVERIFY(!readMapped(file, columns, {}).bad.isEmpty());
    }

    void theAppOfARowKeepsItsColumn()
    {
        const QByteArray file = "Code,App\n" + kFirst + ",app-1\n" + kFirst + ",app-2\n";
        const ImportedList list = readMapped(file, readTargets(file).columns, {0});
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.rows.at(1).lane.value, u"app-2"_s);
    }
};

FLOTILLA_TEST(TestImportMapping)
#include "tst_importmapping.moc"
