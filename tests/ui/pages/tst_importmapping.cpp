// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/csv.h"
#include "fakes/toy.h"
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
    }

    void aFileIsMappedOnlyWhereItHasTo()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, needed);
        QCOMPARE(needsMapping(fakes::readCsv(file)), needed);
    }

    void columnsAreFoundByWhatIsInThemAndByTheirHeader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("line");
        const QString rows = u"Quay;%1;vip\r\nHill;%2;\r\n"_s.arg(QLatin1StringView(kFirst), QLatin1StringView(kSecond));
        QTest::newRow("semicolons") << u"Shop name;Code;Tags\r\n"_s + rows << u"Quay"_s << 2;
        QTest::newRow("a mark in front that is left over") << u"\ufeffShop name;Code;Tags\r\n"_s + rows << u"Quay"_s << 2;
        QTest::newRow("Chinese headers") << u"门店名称;Code;标签\r\n"_s + rows << u"Quay"_s << 2;
        QTest::newRow("a blank line in front") << u"\r\nShop name;Code;Tags\r\n"_s + rows << u"Quay"_s << 3;
        QTest::newRow("a title in front") << u"Shops of May\r\nShop name;Code;Tags\r\n"_s + rows << u"Quay"_s << 3;
        QTest::newRow("no header, so nothing is called a name") << rows << QString() << 1;
    }

    void columnsAreFoundByWhatIsInThemAndByTheirHeader()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(int, line);
        const QStringList columns = readTargets(text, fakes::toy::platform()).columns;
        QCOMPARE(columns.size(), 3);
        const ListColumns mapping = guessMapping(text, fakes::toy::platform(), columns);
        QCOMPARE(mapping.appid, 1);
        const ImportedList list = readTargets(text, fakes::toy::platform(), mapping);
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.rows.at(0).program.id.value, QString::fromLatin1(kFirst));
        QCOMPARE(list.rows.at(0).program.name, name);
        QCOMPARE(list.rows.at(0).line, line);
        QVERIFY2(list.bad.isEmpty(), qPrintable(list.bad.value(0).why));
    }

    void whatAPersonChoosesCounts()
    {
        const QString text = u"a,b,c\n%1,x,%2\n"_s.arg(QLatin1StringView(kFirst), QLatin1StringView(kSecond));
        const ImportedList list = readTargets(text, fakes::toy::platform(), {2, -1, 1, 0});
        QCOMPARE(list.rows.size(), 1);
        QCOMPARE(list.rows.at(0).program.id.value, QString::fromLatin1(kSecond));
        QCOMPARE(list.rows.at(0).program.tags, QStringList{u"x"_s});
        QCOMPARE(list.rows.at(0).program.note, QString::fromLatin1(kFirst));
    }

    void theAppOfARowKeepsItsColumn()
    {
        const QString text = u"Code,App\n%1,app-1\n%1,app-2\n"_s.arg(QLatin1StringView(kFirst));
        const Platform &toy = fakes::toyWithLanes();
        const ImportedList list = readTargets(text, toy, guessMapping(text, toy, readTargets(text, toy).columns));
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.rows.at(1).lane.value, u"app-2"_s);
    }
};

FLOTILLA_TEST(TestImportMapping)
#include "tst_importmapping.moc"
