// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messageadder.h"
#include "platforms/tcsas/messagecopysheet.h"
#include "platforms/tcsas/messagelibrary.h"
#include "platforms/tcsas/messagepreview.h"
#include "platforms/tcsas/messagespage.h"
#include "platforms/tcsas/messagetemplates.h"
#include "publish/operationsheet.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsasdesk.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/orderpicker.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::TcsasDesk;
using fakes::tcsasProgram;

namespace {

/// A page whose library was read, with its one template chosen and its keywords there.
struct Shown
{
    TcsasDesk rig;
    MessagesPage page{rig.context, rig.bulletin, nullptr};
    MessageAdder &adder{page.adder()};

    Shown()
    {
        page.show();
        page.shown();
        if (!rig.until([this] { return adder.library().items().size() == 1; })) {
            qFatal("the library is not read");
        }
        page.findChild<QListWidget *>(u"message-library"_s)->setCurrentRow(0);
        if (!rig.until([this] { return adder.picker().entries().size() == 3; })) {
            qFatal("the keywords are not read");
        }
    }
};

} // namespace

class TestMessagesPage : public QObject
{
    Q_OBJECT

private slots:
    void theLibraryIsAskedThroughOne()
    {
        Shown s;
        QCOMPARE(s.rig.superapp.calls.value(tcsas::calls::ListLibrary), 1);
        QCOMPARE(s.rig.superapp.calls.value(tcsas::calls::ReadLibraryTemplate), 1);
        s.adder.library().search()->setText(u"Nothing like it"_s);
        QVERIFY(s.rig.until([&s] { return s.adder.library().items().isEmpty(); }));
        QCOMPARE(s.adder.library().chosen(), nullptr);
        QVERIFY(s.adder.picker().entries().isEmpty());
    }

    void anotherIsAskedWhereTheFirstHasNoSay()
    {
        TcsasDesk rig;
        rig.superapp.programs.remove(tcsasProgram(1)); // somebody deleted it
        MessagesPage page(rig.context, rig.bulletin, nullptr);
        page.show();
        page.shown();
        QVERIFY(rig.until([&page] { return page.adder().library().items().size() == 1; }));
        page.findChild<QListWidget *>(u"message-library"_s)->setCurrentRow(0);
        QVERIFY(rig.until([&page] { return page.adder().picker().entries().size() == 3; }));
    }

    void aSearchThatFailedHasFoundNothing()
    {
        Shown s;
        s.rig.superapp.always.insert(tcsas::calls::ListLibrary, fakes::FakeVendor::Fault::NotSent);
        s.adder.library().search()->setText(u"paid"_s);
        auto *list = s.page.findChild<QListWidget *>(u"message-library"_s);
        QVERIFY(s.rig.until([list] { return list->count() == 0; }));
        const QList<QLabel *> labels = list->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().startsWith(u"The library could not be read"_s); }));
    }

    void theTroubleOfAConnectionStaysThere()
    {
        Shown s;
        s.rig.superapp.always.insert(tcsas::calls::ListMessages, fakes::FakeVendor::Fault::NotSent);
        s.page.templates().refresh();
        auto *bar = s.page.templates().findChild<MessageBar *>();
        QVERIFY(s.rig.until([bar] { return !bar->text().isEmpty(); }));
        Connection other = s.rig.connection();
        other.id = {u"another"_s};
        s.page.setConnection(other);
        QCOMPARE(bar->text(), QString());
    }

    void thePrimaryButtonIsThatOfTheTab()
    {
        Shown s;
        s.adder.picker().setPicked({u"2"_s, u"1"_s});
        s.adder.scene()->setText(u"after the payment"_s);
        s.adder.programs().setChecked({tcsasProgram(2)});
        QVERIFY(s.adder.add()->isEnabled());
        s.page.findChild<QTabWidget *>()->setCurrentIndex(1);
        s.page.activatePrimary();
        QVERIFY(!s.page.findChild<OperationSheet *>());
    }

    void whatTheUserWillSeeIsShownInOrder()
    {
        Shown s;
        s.adder.picker().setPicked({u"2"_s, u"1"_s});
        QCOMPARE(s.adder.preview().text(), u"Order paid\nAmount: example 2\nOrder number: example 1"_s);
        s.adder.picker().setPicked({u"1"_s, u"2"_s});
        QCOMPARE(s.adder.preview().text(), u"Order paid\nOrder number: example 1\nAmount: example 2"_s);
    }

    void theOrderGoesThroughTheSheet()
    {
        Shown s;
        QVERIFY(!s.adder.add()->isEnabled());
        QVERIFY(s.adder.add()->statusTip().contains(u"keywords"_s));
        s.adder.picker().setPicked({u"2"_s, u"1"_s});
        QVERIFY(s.adder.add()->statusTip().contains(u"scene"_s));
        s.adder.scene()->setText(u"after the payment"_s);
        QVERIFY(s.adder.add()->statusTip().contains(u"Tick"_s));
        s.adder.programs().setChecked({tcsasProgram(2), tcsasProgram(5)});
        QVERIFY(s.adder.add()->isEnabled());
        s.adder.add()->trigger();
        auto *sheet = s.page.findChild<OperationSheet *>();
        QVERIFY(sheet);
        const Order order = sheet->order();
        QCOMPARE(order.operation, QString(tcsas::operations::MessageTemplateAdd));
        QCOMPARE(order.options.value(tcsas::opts::Library), u"lib-1"_s);
        QCOMPARE(order.options.value(tcsas::opts::Keywords), u"2,1"_s);
        QCOMPARE(order.options.value(tcsas::opts::Scene), u"after the payment"_s);
        QCOMPARE(order.targets.size(), 2);
        QVERIFY(sheet->text().contains(u"Order paid: Amount"_s));
    }

    void aTemplateIsCopiedToOthers()
    {
        Shown s;
        s.rig.superapp.programs[tcsasProgram(3)].messages = {u"m1"_s};
        s.page.templates().refresh();
        auto *table = s.page.findChild<QTableView *>(u"message-templates"_s);
        QVERIFY(s.rig.until([table] { return table->model()->rowCount() == 1; }));
        QCOMPARE(s.rig.superapp.calls.value(tcsas::calls::ListMessages), 12);
        s.adder.picker().setPicked({u"3"_s});
        table->selectRow(0);
        const QList<QAction *> actions = s.page.templates().actionList();
        actions.at(2)->trigger();
        QVERIFY(s.rig.until([&s] { return s.adder.picker().picked() == QStringList({u"2"_s, u"1"_s}); })); // as that one has them
        QVERIFY(s.adder.isVisible());
    }

    void whatEachLacksIsARule()
    {
        const tcsas::MessageLike paid{u"one-time"_s, u"Order paid"_s, {u"Amount"_s, u"Time"_s}};
        tcsas::MessageLike turned = paid;
        turned.keywords = {u"Time"_s, u"Amount"_s}; // reads otherwise
        const tcsas::MessageLike sent{u"long-term"_s, u"Order sent"_s, {u"Time"_s}};
        QCOMPARE(tcsas::lacking({paid, sent}, {sent}), QList<tcsas::MessageLike>{paid});
        QCOMPARE(tcsas::lacking({paid, sent}, {turned, sent}), QList<tcsas::MessageLike>{paid});
        QVERIFY(tcsas::lacking({paid, sent}, {sent, paid}).isEmpty());
    }

    // Two mini programs have the same one: it is copied once, and to none that has it.
    void severalAreCopiedTogether()
    {
        Shown s;
        s.rig.superapp.programs[tcsasProgram(3)].messages = {u"m1"_s};
        s.rig.superapp.programs[tcsasProgram(4)].messages = {u"m1"_s};
        s.page.templates().refresh();
        auto *table = s.page.findChild<QTableView *>(u"message-templates"_s);
        QVERIFY(s.rig.until([table] { return table->model()->rowCount() == 2; }));
        table->selectAll();
        const QAction *copy = s.page.templates().copyAction();
        QCOMPARE(copy->text(), u"Copy these 2 to others…"_s);
        s.page.templates().copyAction()->trigger();
        auto *sheet = s.page.findChild<MessageCopySheet *>();
        QVERIFY(sheet);
        QVERIFY(s.rig.until([sheet] { return sheet->why() == u"Tick the mini programs that get them."_s; }));
        sheet->tick({tcsasProgram(3), tcsasProgram(5)});
        QVERIFY2(sheet->why().contains(u"would get them twice: Shop 3."_s), qPrintable(sheet->why()));
        QVERIFY(!sheet->goOnButton()->isEnabled());
        sheet->tick({tcsasProgram(5), tcsasProgram(6)});
        QVERIFY(s.rig.until([sheet] { return sheet->scene(0)->text() == u"scene of m1"_s; })); // as the one that has it was told
        sheet->scene(0)->clear();
        QVERIFY(sheet->why().contains(u"scene"_s));
        sheet->scene(0)->setText(u"after the payment"_s);
        QVERIFY2(sheet->goOnButton()->isEnabled(), qPrintable(sheet->why()));
        sheet->goOnButton()->click();
        auto *order = s.page.findChild<OperationSheet *>();
        QVERIFY(order);
        QCOMPARE(order->order().targets.size(), 2);
        QCOMPARE(order->order().options.value(tcsas::opts::Library), u"lib-1"_s);
        QCOMPARE(order->order().options.value(tcsas::opts::Keywords), u"2,1"_s);
        QCOMPARE(order->order().options.value(tcsas::opts::Scene), u"after the payment"_s);
    }

    void oneIsDeletedThroughTheSheet()
    {
        Shown s;
        s.rig.superapp.programs[tcsasProgram(3)].messages = {u"m1"_s};
        s.page.templates().refresh();
        auto *table = s.page.findChild<QTableView *>(u"message-templates"_s);
        QVERIFY(s.rig.until([table] { return table->model()->rowCount() == 1; }));
        table->selectRow(0);
        s.page.templates().actionList().at(3)->trigger();
        auto *sheet = s.page.findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().options.value(tcsas::opts::MessageTemplate), u"m1"_s);
        QCOMPARE(sheet->order().targets.constFirst().program, tcsasProgram(3));
    }

    void whatWasReadIsThereAtTheNextStart()
    {
        TcsasDesk rig;
        rig.superapp.programs[tcsasProgram(3)].messages = {u"m1"_s, u"m2"_s};
        {
            MessagesPage page(rig.context, rig.bulletin, nullptr);
            page.templates().refresh();
            auto *table = page.findChild<QTableView *>(u"message-templates"_s);
            QVERIFY(rig.until([table] { return table->model()->rowCount() == 2; }));
        }
        const int before = rig.superapp.arrivals;
        MessagesPage page(rig.context, rig.bulletin, nullptr);
        QCOMPARE(page.findChild<QTableView *>(u"message-templates"_s)->model()->rowCount(), 2);
        QCOMPARE(rig.superapp.arrivals, before);
    }
};

FLOTILLA_WINDOW_TEST(TestMessagesPage)
#include "tst_messagespage.moc"
