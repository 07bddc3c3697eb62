// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "widgets/columnfit.h"
#include "widgets/columnmemory.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

struct TableShown
{
    QWidget parent;
    QTableView *table = new QTableView(&parent);
    QStandardItemModel model{0, 4};
    ColumnFit *fit = nullptr;

    TableShown()
    {
        table->setObjectName(u"shown"_s);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Tags"_s, u"Shelf"_s, u"Problem"_s});
        table->setModel(&model);
        fit = new ColumnFit(table);
        fit->setUp({{3, 8}, {1, 8}}, 3);
        add({u"Shop Harbour"_s, u"vip, north, a tag that is rather long"_s, u"on the shelf"_s, u"none"_s});
        parent.resize(1000, 300);
        table->resize(1000, 300);
        parent.show();
    }
    void add(const QStringList &texts)
    {
        QList<QStandardItem *> row;
        for (const QString &text : texts) {
            row.append(new QStandardItem(text));
        }
        model.appendRow(row);
    }
    [[nodiscard]] int needed(int column) const
    {
        int width = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            width = std::max(width, table->fontMetrics().horizontalAdvance(model.index(row, column).data().toString()));
        }
        return width;
    }
    [[nodiscard]] bool fits(int column) const { return table->columnWidth(column) > needed(column); }
    [[nodiscard]] int sum() const { return table->horizontalHeader()->length(); }
};

} // namespace

class TestColumnFit : public QObject
{
    Q_OBJECT
private slots:
    void whatHasRoomIsNotCut()
    {
        TableShown shown;
        QTRY_VERIFY(shown.fits(0) && shown.fits(1) && shown.fits(2));
        QTRY_COMPARE(shown.sum(), shown.table->viewport()->width()); // the rest goes to the last one
        shown.add({u"A shop with a name that is longer than the other one"_s, {}, {}, {}});
        QTRY_VERIFY(shown.fits(0));
    }

    void theFirstOneGivesWayFirst()
    {
        TableShown shown;
        QTRY_VERIFY(shown.fits(1));
        const int all = shown.needed(0) + shown.needed(1) + shown.needed(2);
        shown.table->resize(all, 300);
        QTRY_VERIFY(!shown.fits(1));
        QVERIFY(shown.fits(0) && shown.fits(2));
        QVERIFY(shown.table->columnWidth(1) >= 8 * shown.table->fontMetrics().averageCharWidth());
    }

    void aTitleGivesWayBeforeANameIsCut()
    {
        TableShown shown;
        shown.model.setHorizontalHeaderLabels({u"Name"_s, u"Tags"_s, u"Whether it is on the shelf or not"_s, u"Problem"_s});
        shown.fit->setUp({{0, 4}}, -1);
        const int all = shown.needed(0) + shown.needed(1) + shown.needed(2) + shown.needed(3);
        shown.table->resize(all + 24 * shown.table->fontMetrics().averageCharWidth(), 300);
        QTRY_VERIFY(shown.fits(0) && shown.fits(1) && shown.fits(2));
        QVERIFY(shown.sum() <= shown.table->viewport()->width()); // nothing scrolls sideways
    }

    void whatHoldsNothingGivesWayBeforeATitleIsCut()
    {
        TableShown shown;
        shown.model.setHorizontalHeaderLabels({u"Name"_s, u"Nobody has filled this in"_s, u"Whether it is on the shelf"_s, u"Problem"_s});
        shown.model.item(0, 1)->setText({});
        shown.fit->setUp({{0, 4}}, -1);
        const QHeaderView *header = shown.table->horizontalHeader();
        QTRY_COMPARE(shown.table->columnWidth(2), header->sectionSizeHint(2));
        shown.table->resize(shown.sum() - header->sectionSizeHint(1) / 2, 300);
        QTRY_VERIFY(shown.sum() <= shown.table->viewport()->width());
        QCOMPARE(shown.table->columnWidth(2), header->sectionSizeHint(2));
        QVERIFY(shown.fits(0));
    }

    void whatScrollsAnyhowKeepsItsTitles()
    {
        TableShown shown;
        shown.model.setHorizontalHeaderLabels({u"Name"_s, u"Who has decided"_s, u"Shelf"_s, u"Problem"_s});
        shown.fit->setUp({{1, 2}}, -1);
        QTRY_VERIFY(shown.fits(1));
        shown.table->resize(shown.needed(0), 300);
        const QHeaderView *header = shown.table->horizontalHeader();
        QTRY_COMPARE(shown.table->columnWidth(1), header->sectionSizeHint(1));
    }

    void whatWasThereBeforeTakesNoRoom()
    {
        TableShown shown;
        QTRY_VERIFY(shown.fits(1));
        const int wide = shown.table->columnWidth(1);
        shown.model.removeRows(0, 1);
        shown.fit->forget();
        shown.add({u"Shop Harbour"_s, u"vip"_s, u"on the shelf"_s, u"none"_s});
        QTRY_VERIFY(shown.table->columnWidth(1) < wide && shown.fits(1));
    }

    void theWidthsAreThereBeforeTheRowsAreSeen()
    {
        TableShown shown;
        QTRY_VERIFY(shown.fits(1));
        shown.add({u"A shop with a name that is longer than the other one"_s, {}, {}, {}});
        QCoreApplication::sendPostedEvents(shown.fit, QEvent::MetaCall); // posted, as the paint is, and before it
        QVERIFY(shown.fits(0));
    }

    void aPersonsWidthsStayAndAreRemembered()
    {
        TableShown shown;
        QTRY_VERIFY(shown.fits(1));
        QCOMPARE(columnsOf(&shown.parent), u"{}"_s); // what is by itself is made anew the next time
        const QHeaderView *header = shown.table->horizontalHeader();
        const QPoint edge(header->sectionViewportPosition(1) - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
        const int width = shown.table->columnWidth(0);
        shown.add({u"A shop with a name that is longer than the other one by far"_s, {}, {}, {}});
        shown.table->resize(700, 300);
        QCOMPARE(shown.table->columnWidth(0), width);
        const QString kept = columnsOf(&shown.parent);
        TableShown again;
        arrangeColumns(&again.parent, kept);
        QCOMPARE(again.table->columnWidth(0), width);
        again.table->resize(650, 300);
        QCOMPARE(again.table->columnWidth(0), width);
    }
};

FLOTILLA_WINDOW_TEST(TestColumnFit)
#include "tst_columnfit.moc"
