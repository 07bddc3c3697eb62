// SPDX-License-Identifier: GPL-3.0-or-later
// What a viewer of a team workspace finds in the window: everything to read, nothing to press that writes.
#include "batches/batchespage.h"
#include "connections/freezedialog.h"
#include "fakes/door.h"
#include "fakes/fakepeople.h"
#include "fakes/tcsaswindowrig.h"
#include "fakes/wechatwindowrig.h"
#include "fakes/windowparts.h"
#include "pagenames.h"
#include "run/freezes.h"
#include "run/secondperson.h"
#include "testmain.h"
#include "widgets/actionbutton.h"
#include "widgets/readerguard.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::Door;
using fakes::FakePeople;
using fakes::TcsasWindowRig;
using fakes::WechatWindowRig;
using fakes::WindowRig;

namespace {

enum class Desk { Weda, Wechat, Tcsas };

/// Words of buttons that read, look, or go elsewhere: a new button that is not among them is marked with makeWriting(), or named here.
const QStringList kHarmless{
    u"Search and commands"_s, u"Export"_s, u"Report"_s, u"Saved views"_s, u"Open console"_s, u"Check again"_s, u"Tick shown"_s, u"Untick all"_s,
    u"Edit and preview…"_s, u"Choose a file…"_s, u"Freezes, second person…"_s, u"Runners…"_s, u"Open a team workspace…"_s, u"Open folder"_s, u"Fetch"_s,
};

bool isHarmless(const QString &text)
{
    return std::any_of(kHarmless.cbegin(), kHarmless.cend(), [&text](const QString &word) { return text.startsWith(word); });
}

/// "page: what can be pressed there" of all push buttons that can be, but for what is harmless; and commands of the palette.
QStringList pressable(MainWindow &window)
{
    QStringList found;
    for (const QString &name : window.pageNames()) {
        window.showPage(name);
        Page *page = window.page(name);
        for (QTableView *table : page->findChildren<QTableView *>()) {
            table->selectRow(0);
        }
        QCoreApplication::processEvents();
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            const QString text = button->text().isEmpty() ? button->accessibleName() : button->text();
            if (button->isVisible() && button->isEnabled() && !button->isFlat() && !isHarmless(text)) {
                found.append(name + u": "_s + text);
            }
        }
        for (QAction *action : page->commands()) {
            if (isWriting(action) && action->isEnabled() && !action->associatedObjects().isEmpty()) {
                found.append(name + u": command "_s + action->text());
            }
        }
    }
    return found;
}

UiContext seenAs(WindowRig &rig, UiContext context, Door &door, FakePeople &people, const QString &role)
{
    door.may = role;
    people.me = {u"vera"_s, false};
    rig.ports.people = &people;
    context.workspace.people = &people;
    context.door = &door;
    return context;
}

} // namespace

class TestViewer : public QObject
{
    Q_OBJECT
private slots:
    void aViewerCanPressNothingThatWrites_data();
    void aViewerCanPressNothingThatWrites();
    void anOperatorCan();
    void whoIsNoApproverReadsFreezesAndWhy();
    void anApproverSaysWhichOrdersNeedASecondPerson();
};

void TestViewer::aViewerCanPressNothingThatWrites_data()
{
    QTest::addColumn<Desk>("desk");
    QTest::newRow("weda") << Desk::Weda;
    QTest::newRow("wechat") << Desk::Wechat;
    QTest::newRow("tcsas") << Desk::Tcsas;
}

void TestViewer::aViewerCanPressNothingThatWrites()
{
    QFETCH(Desk, desk);
    Door door;
    FakePeople people;
    const auto look = [&](WindowRig &rig, const UiContext &context, const ConnectionId &connection) {
        (void)setCurrentConnection(rig.ports, connection);
        MainWindow window(seenAs(rig, context, door, people, u"viewer"_s), rig.desktop);
        window.resize(1280, 800);
        window.show();
        const QStringList found = pressable(window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    };
    if (desk == Desk::Weda) {
        WindowRig rig;
        const BatchId id = rig.startBatch(rig.orderOf(3));
        QVERIFY(rig.until([&] { return !rig.board->runner(id); }));
        look(rig, rig.context, rig.store.connectionRows.constFirst().id);
    } else if (desk == Desk::Wechat) {
        WechatWindowRig rig;
        look(rig, rig.both, rig.weixinConnection().id);
    } else {
        TcsasWindowRig rig;
        look(rig, rig.both, rig.superappConnection().id);
    }
}

// The same walk finds what it looks for.
void TestViewer::anOperatorCan()
{
    WindowRig rig;
    Door door;
    FakePeople people;
    MainWindow window(seenAs(rig, rig.context, door, people, u"operator"_s), rig.desktop);
    window.resize(1280, 800);
    window.show();
    const QStringList found = pressable(window);
    QVERIFY(found.contains(u"connections: Edit…"_s));
    QVERIFY(found.contains(u"connections: command Edit…"_s));
}

void TestViewer::whoIsNoApproverReadsFreezesAndWhy()
{
    WindowRig rig;
    FakePeople people;
    const Connection connection = rig.store.connectionRows.constFirst();
    const FreezeWindow weekend = *weeklyWindow(u"Fri 18:00-Mon 08:00"_s, u"UTC"_s, u"weekend"_s);
    QVERIFY(storeFreezes(rig.workspace(), connection.id, {}, {weekend}).ok());
    rig.ports.people = &people;
    FreezeDialog dialog(rig.ports, connection, nullptr);
    dialog.findChild<QListWidget *>()->setCurrentRow(0);
    QVERIFY(!buttonOf(&dialog, u"Add"_s)->isEnabled());
    QVERIFY(!buttonOf(&dialog, u"Remove"_s)->isEnabled());
    QVERIFY(!dialog.findChild<QComboBox *>(u"secondPerson"_s)->isEnabled());
    dialog.show();
    QVERIFY(fakes::says(dialog, mayApprove(rig.ports).error().text));
}

void TestViewer::anApproverSaysWhichOrdersNeedASecondPerson()
{
    WindowRig rig;
    FakePeople people;
    people.me = {u"anna"_s, true};
    rig.ports.people = &people;
    const Connection connection = rig.store.connectionRows.constFirst();
    FreezeDialog dialog(rig.ports, connection, nullptr);
    auto *rule = dialog.findChild<QComboBox *>(u"secondPerson"_s);
    QCOMPARE(rule->currentText(), u"no order of this connection"_s);
    rule->setCurrentIndex(2);
    emit rule->activated(2);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Every);
    people.me.approves = false; // meanwhile taken away
    rule->setCurrentIndex(0);
    emit rule->activated(0);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Every);
    QCOMPARE(rule->currentIndex(), 2); // what holds
    dialog.show();
    QVERIFY(fakes::says(dialog, mayApprove(rig.ports).error().text));
}

FLOTILLA_WINDOW_TEST(TestViewer)
#include "tst_viewer.moc"
