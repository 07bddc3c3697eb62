// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filteredtable.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

struct Boat
{
    QString id;
    QString name;
    qlonglong length = 0;
};

/// A table of two columns.
class Boats : public FilteredTable
{
public:
    Boats() : FilteredTable(nullptr)
    {
        setColumns({{.title = [] { return u"Name"_s; }, .text = [this](int row) { return boats.at(row).name; }},
                    {.title = [] { return u"Length"_s; },
                     .text = [this](int row) { return QString::number(boats.at(row).length); },
                     .key = [this](int row) { return QVariant(boats.at(row).length); },
                     .raw = [this](int row) { return QVariant(static_cast<double>(boats.at(row).length)); },
                     .number = true}});
    }
    void take(const QList<Boat> &rows)
    {
        QStringList ids;
        for (const Boat &boat : rows) {
            ids.append(boat.id);
        }
        takeRows(ids, [this, &rows] { boats = rows; });
    }
    void grow(int row, qlonglong length)
    {
        boats[row].length = length;
        rowChanged(row);
    }
    QStringList shownIds() const
    {
        QStringList ids;
        for (int row = 0; row < rowCount(); ++row) {
            ids.append(index(row, 0).data(IdRole).toString());
        }
        return ids;
    }

    QList<Boat> boats;
    qlonglong longest = 100;

protected:
    FilterText filterText(int row) const override { return {fold(boats.at(row).name), {}, {}}; }
    bool admits(int row) const override { return boats.at(row).length <= longest; }
};

QList<Boat> fleet() { return {{u"a"_s, u"Shop 10"_s, 30}, {u"b"_s, u"Shop 2"_s, 9}, {u"c"_s, u"Quay"_s, 100}, {u"d"_s, u"Hill"_s, 7}}; }

} // namespace

/// What all the big tables have from their base.
class TestFilteredTable : public QObject
{
    Q_OBJECT
private slots:
    void showsSortsAndTellsTheValueApart();
    void whatComesByItselfResetsNothing();
    void whoGoesLeavesAndWhoIsNewComesInOrder();
    void aRowMovesOnlyWhenSomebodySorts();
    void whatNoLongerMatchesStaysUntilTheFilterChanges();
    void rowsAreFoundByTheirIds();
    void moreThanAViewTakesOneByOneIsAReset();
};

void TestFilteredTable::showsSortsAndTellsTheValueApart()
{
    Boats table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.take(fleet());
    QCOMPARE(table.shownIds(), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    table.sort(0, Qt::AscendingOrder);
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s})); // 2 before 10
    table.sort(1, Qt::DescendingOrder);
    QCOMPARE(table.shownIds(), (QStringList{u"c"_s, u"a"_s, u"b"_s, u"d"_s}));
    const QModelIndex cell = table.index(0, 1);
    QCOMPARE(cell.data(), QVariant(u"100"_s));
    QCOMPARE(cell.data(FilteredTable::SortRole), QVariant(100LL));
    QCOMPARE(cell.data(FilteredTable::RawRole), QVariant(100.0));
    QCOMPARE(cell.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignVCenter | Qt::AlignRight));
    QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Length"_s);
    table.sort(-1, Qt::AscendingOrder);
    QCOMPARE(table.shownIds().constFirst(), u"a"_s);
}

void TestFilteredTable::whatComesByItselfResetsNothing()
{
    Boats table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.take(fleet());
    table.sort(1, Qt::AscendingOrder);
    const QPersistentModelIndex quay = table.index(3, 0);
    QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    QList<Boat> rows = fleet();
    rows[2].name = u"Old quay"_s;
    table.take(rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(quay.data().toString(), u"Old quay"_s);
    rows.removeAt(1);
    rows.prepend({u"n"_s, u"New"_s, 50});
    table.take(rows);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(quay.data().toString(), u"Old quay"_s);
    QCOMPARE(quay.data(FilteredTable::IdRole).toString(), u"c"_s);
}

void TestFilteredTable::whoGoesLeavesAndWhoIsNewComesInOrder()
{
    Boats table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.take(fleet());
    table.sort(1, Qt::AscendingOrder); // d b a c
    QList<Boat> rows = fleet();
    rows.removeAt(0);
    rows.append({u"e"_s, u"Eight"_s, 8});
    rows.append({u"f"_s, u"Fifty"_s, 50});
    rows.append({u"g"_s, u"Fifty-one"_s, 51});
    table.take(rows);
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"e"_s, u"b"_s, u"f"_s, u"g"_s, u"c"_s}));
    table.longest = 50;
    table.take(rows); // what a table does not show at all goes at once
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"e"_s, u"b"_s, u"f"_s}));
    table.take({});
    QCOMPARE(table.rowCount(), 0);
    table.take(rows);
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"e"_s, u"b"_s, u"f"_s}));
}

void TestFilteredTable::aRowMovesOnlyWhenSomebodySorts()
{
    Boats table;
    table.take(fleet());
    table.sort(1, Qt::AscendingOrder); // d b a c
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    table.grow(3, 80);
    QVERIFY(changed.wait());
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"b"_s, u"a"_s, u"c"_s}));
    table.take(table.boats);
    QCOMPARE(table.shownIds(), (QStringList{u"d"_s, u"b"_s, u"a"_s, u"c"_s}));
    table.sort(1, Qt::AscendingOrder);
    QCOMPARE(table.shownIds(), (QStringList{u"b"_s, u"a"_s, u"d"_s, u"c"_s}));
}

void TestFilteredTable::whatNoLongerMatchesStaysUntilTheFilterChanges()
{
    Boats table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.take(fleet());
    table.setFilter(u"shop"_s);
    QCOMPARE(table.shownIds(), (QStringList{u"a"_s, u"b"_s}));
    QList<Boat> rows = fleet();
    rows[0].name = u"Pier"_s;
    rows[3].name = u"Shop 3"_s;
    table.take(rows);
    QCOMPARE(table.shownIds(), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    table.setFilter(u"shop "_s);
    QCOMPARE(table.shownIds(), (QStringList{u"b"_s, u"d"_s}));
}

void TestFilteredTable::rowsAreFoundByTheirIds()
{
    Boats table;
    table.take(fleet());
    table.setFilter(u"quay"_s);
    QCOMPARE(table.total(), 4);
    QCOMPARE(table.rowOfId(u"c"_s), 2);
    QCOMPARE(table.rowOf(2), 0);
    QCOMPARE(table.rowOf(0), -1);
    QCOMPARE(table.indexAt(0), 2);
    QCOMPARE(table.rowOfId(u"nobody"_s), -1);
}

void TestFilteredTable::moreThanAViewTakesOneByOneIsAReset()
{
    Boats table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Boat> all;
    QList<Boat> even;
    for (int i = 0; i < 1000; ++i) {
        all.append({u"b%1"_s.arg(i), u"Boat %1"_s.arg(i), i % 100});
        if (i % 2 == 0) {
            even.append(all.constLast());
        }
    }
    table.take(all);
    QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
    table.take(even);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(table.rowCount(), 500);
    table.take(all);
    QCOMPARE(table.rowCount(), 1000);
    QCOMPARE(table.shownIds().at(501), u"b501"_s);
}

FLOTILLA_TEST(TestFilteredTable)
#include "tst_filteredtable.moc"
