// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/csv.h"
#include "models/importpreview.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using What = ImportLine::What;

namespace {

QList<MiniProgram> known()
{
    MiniProgram harbour;
    harbour.connection = {u"c1"_s};
    harbour.id = {u"wx0000000000000001"_s};
    harbour.name = u"Harbour"_s;
    harbour.tags = {u"vip"_s};
    harbour.note = u"keep"_s;
    harbour.frozen = true;
    MiniProgram hill;
    hill.connection = {u"c1"_s};
    hill.id = {u"wx0000000000000002"_s};
    hill.name = u"Hill"_s;
    return {harbour, hill};
}

} // namespace

class TestImportPreview : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWouldHappenToEachLine()
    {
        const ImportedList list = fakes::readCsv("appid,name,tags,note\n"
                                              "wx0000000000000001,New Harbour,north,\n"
                                              "wx00000000000000ff,Quay,,\n"
                                              "wx12,bad,,\n"
                                              "wx0000000000000002,,,\n");
        const QList<ImportLine> lines = compareImport(list, known(), {u"c1"_s});
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0).what, What::Bad);
        QCOMPARE(lines.at(0).line, 4);
        QVERIFY(!lines.at(0).why.isEmpty());
        QCOMPARE(lines.at(1).what, What::Changed);
        QVERIFY(lines.at(1).why.contains(u"Harbour"_s));
        QVERIFY(lines.at(1).why.contains(u"north"_s));
        QCOMPARE(lines.at(2).what, What::Added);
        QCOMPARE(lines.at(3).what, What::Same);
        QCOMPARE(countOf(lines, What::Added), 1);
    }

    void whatIsOddIsSaidAtItsLine()
    {
        const QList<ImportLine> lines = compareImport(fakes::readCsv("appid,name\nwx0l23456789abcdef,Quay\nwx00000000000000ff,Hill\n"), known(), {u"c1"_s});
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).why.contains(u"“l”"_s));
        QVERIFY(lines.at(1).why.isEmpty());
    }

    void anImportNeverLosesWhatIsThere()
    {
        const QList<ImportLine> lines =
            compareImport(fakes::readCsv("appid,name,tags\nwx0000000000000001,New Harbour,VIP;north\n"), known(), {u"c1"_s});
        const QList<MiniProgram> saved = toSave(lines);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.constFirst().name, u"New Harbour"_s);
        QCOMPARE(saved.constFirst().tags, (QStringList{u"vip"_s, u"north"_s}));
        QCOMPARE(saved.constFirst().note, u"keep"_s);
        QVERIFY(saved.constFirst().frozen);
    }

    void aListBelongsToOneConnection()
    {
        const QList<ImportLine> lines = compareImport(fakes::readCsv("appid,name\nwx0000000000000001,Elsewhere\n"), known(), {u"c2"_s});
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.constFirst().what, What::Added); // the same AppID under another connection is another one
        QCOMPARE(lines.constFirst().program.connection.value, u"c2"_s);
        QVERIFY(lines.constFirst().program.tags.isEmpty());
    }

    void badAndUnchangedLinesAreNotSaved()
    {
        QVERIFY(toSave(compareImport(fakes::readCsv("appid\nwx12\nwx0000000000000002\n"), known(), {u"c1"_s})).isEmpty());
    }

    void theTableShowsLinesAndReasons()
    {
        ImportPreviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLines(compareImport(fakes::readCsv("appid\nwx12\nwx00000000000000ff\n"), known(), {u"c1"_s}));
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, ImportPreviewModel::Column column) {
            return model.index(row, int(column)).data().toString();
        };
        QCOMPARE(cell(0, ImportPreviewModel::Column::Line), u"2"_s);
        QVERIFY(!cell(0, ImportPreviewModel::Column::Why).isEmpty());
        QCOMPARE(cell(1, ImportPreviewModel::Column::Program), u"wx00000000000000ff"_s);
        QCOMPARE(cell(1, ImportPreviewModel::Column::What), u"added"_s);
    }
};

FLOTILLA_WINDOW_TEST(TestImportPreview)
#include "tst_importpreview.moc"
