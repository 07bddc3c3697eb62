// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "widgets/orderpicker.h"

#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// What a list tells as the source of a drag is the list that began it; a test cannot begin one without a real mouse.
class DropFrom : public QDropEvent
{
public:
    DropFrom(QPointF at, const QMimeData *data) : QDropEvent(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier) {}
};

struct Picker
{
    OrderPicker picker{nullptr};
    QListWidget *all;
    QListWidget *list;

    Picker()
    {
        QList<OrderPicker::Entry> entries;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}) {
            entries.append({id, id.toUpper(), {}});
        }
        picker.setEntries(entries);
        picker.resize(500, 300);
        picker.show();
        const QList<QListWidget *> lists = picker.findChildren<QListWidget *>();
        all = lists.at(0);
        list = lists.at(1);
    }
};

} // namespace

class TestOrderPicker : public QObject
{
    Q_OBJECT

private slots:
    void theKeyboardPicksAndOrders()
    {
        Picker p;
        QSignalSpy changed(&p.picker, &OrderPicker::changed);
        for (const int row : {2, 0, 1}) {
            p.all->setCurrentRow(row);
            QTest::keyClick(p.all, row == 0 ? Qt::Key_Return : Qt::Key_Space);
        }
        QCOMPARE(p.picker.picked(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(changed.size(), 3);
        QTest::keyClick(p.list, Qt::Key_Up, Qt::AltModifier); // the one that was picked last is the current one
        QCOMPARE(p.picker.picked(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        QTest::keyClick(p.list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(p.list, Qt::Key_Up, Qt::AltModifier); // it is the first already
        QCOMPARE(p.picker.picked(), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        QTest::keyClick(p.list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(p.list, Qt::Key_Delete);
        QCOMPARE(p.picker.picked(), QStringList({u"c"_s, u"a"_s}));
        QCOMPARE(p.list->count(), 2);
        QVERIFY(p.list->item(0)->text().contains(u"1. C"_s));
    }

    void noneTwiceAndNoMoreThanFit()
    {
        Picker p;
        for (int row = 0; row < 6; ++row) {
            p.all->setCurrentRow(row);
            QTest::keyClick(p.all, Qt::Key_Space);
            QTest::keyClick(p.all, Qt::Key_Space);
        }
        QCOMPARE(p.picker.picked(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
        p.picker.setPicked({u"f"_s, u"nothing"_s, u"f"_s, u"a"_s});
        QCOMPARE(p.picker.picked(), QStringList({u"f"_s, u"a"_s}));
        p.picker.setEntries({{u"a"_s, u"A"_s, {}}}); // another template: what it does not have is not picked any more
        QCOMPARE(p.picker.picked(), QStringList({u"a"_s}));
    }

    void aDoubleClickPicks()
    {
        Picker p;
        p.all->setCurrentRow(3);
        emit p.all->itemDoubleClicked(p.all->item(3));
        QCOMPARE(p.picker.picked(), QStringList({u"d"_s}));
        p.list->setCurrentRow(0);
        emit p.list->itemDoubleClicked(p.list->item(0));
        QVERIFY(p.picker.picked().isEmpty());
    }

    void aForeignDropChangesNothing()
    {
        Picker p;
        p.picker.setPicked({u"a"_s, u"b"_s});
        QMimeData data;
        data.setText(u"something else"_s);
        DropFrom drop(QPointF(5, 5), &data);
        QCoreApplication::sendEvent(p.list->viewport(), &drop);
        QCOMPARE(p.picker.picked(), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(p.list->count(), 2);
    }

    void aMoveKeepsTheOthersInOrder()
    {
        Picker p;
        p.picker.setPicked({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        p.list->setCurrentRow(0);
        p.picker.move(2);
        QCOMPARE(p.picker.picked(), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    }
};

FLOTILLA_WINDOW_TEST(TestOrderPicker)
#include "tst_orderpicker.moc"
