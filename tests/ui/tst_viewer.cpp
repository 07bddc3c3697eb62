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
#include "run/batchnews.h"
#include "run/freezes.h"
#include "run/secondperson.h"
#include "testmain.h"
#include "widgets/actionbutton.h"
#include "widgets/awayguard.h"
#include "widgets/readerguard.h"
#include "window/teamdialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
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
    u"Open weda.cloud.tencent.com"_s, u"Open open.weixin.qq.com"_s, u"Open console.tencentcloud.com"_s,
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
    void withoutTheServerNothingIsWritten();
    void aPageDecidesAgainOnceTheServerIsBack();
    void aPageSpeaksAgainOnceTheServerIsBack();
    void whoIsNoApproverReadsFreezesAndWhy();
    void anApproverSaysWhichOrdersNeedASecondPerson();
    void aServerThatDoesNotAnswerCanBeStopped();
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
        window.showPage(pages::Fleet);
        const QList<QLabel *> labels = window.findChildren<QLabel *>(); // the reason stands where the buttons are
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *one) { return one->isVisible() && one->text().contains(u"you may only read"_s); }));
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

void TestViewer::withoutTheServerNothingIsWritten()
{
    WindowRig rig;
    Door door;
    FakePeople people;
    BatchNews news;
    UiContext context = seenAs(rig, rig.context, door, people, u"operator"_s);
    context.news = &news;
    MainWindow window(context, rig.desktop);
    window.resize(1280, 800);
    window.show();
    const QStringList before = pressable(window);
    QVERIFY(before.contains(u"connections: Edit…"_s));
    emit news.lost();
    const QStringList found = pressable(window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
    emit news.restored();
    QCOMPARE(pressable(window), before);
}

// What a page wants of its buttons meanwhile is what they are afterwards.
void TestViewer::aPageDecidesAgainOnceTheServerIsBack()
{
    QWidget page;
    AwayGuard guard(&page);
    QAction other;
    QPushButton wanted(&page), unwanted(&page), reading(&page), alone(&page);
    ActionButton shown(&other, &page);
    for (QObject *writes : std::initializer_list<QObject *>{&wanted, &unwanted, &alone, &other}) {
        makeWriting(writes);
    }
    makeWorkingAlone(&alone);
    wanted.setEnabled(false);
    wanted.setToolTip(u"its tip"_s);
    page.show();
    guard.setAway(true);
    QVERIFY(!unwanted.isEnabled() && !shown.isEnabled() && reading.isEnabled() && alone.isEnabled());
    QCOMPARE(shown.accessibleDescription(), AwayGuard::why());
    wanted.setEnabled(true);
    unwanted.setEnabled(false);
    QVERIFY(!wanted.isEnabled());
    QCOMPARE(wanted.accessibleDescription(), AwayGuard::why());
    guard.setAway(false);
    QVERIFY(wanted.isEnabled() && !unwanted.isEnabled() && shown.isEnabled());
    QCOMPARE(wanted.toolTip(), u"its tip"_s);
    guard.setAway(true);
    other.setEnabled(false);
    guard.setAway(false);
    QVERIFY(!shown.isEnabled());
}

// What the page says when another row is chosen is said once the server is back, and not before.
void TestViewer::aPageSpeaksAgainOnceTheServerIsBack()
{
    QWidget page;
    AwayGuard guard(&page);
    QAction action;
    QPushButton button(&page);
    ActionButton shown(&action, &page);
    makeWriting(&action);
    makeWriting(&button);
    action.setStatusTip(u"Choose a row first."_s);
    page.show();
    guard.setAway(true);
    action.setStatusTip(QString());
    QCOMPARE(action.statusTip(), AwayGuard::why());
    QCOMPARE(shown.accessibleDescription(), AwayGuard::why());
    button.setAccessibleDescription(u"of this row"_s);
    guard.setAway(false);
    QCOMPARE(action.statusTip(), QString());
    QCOMPARE(button.accessibleDescription(), u"of this row"_s);
    guard.setAway(true);
    guard.setAway(false);
    QCOMPARE(action.statusTip(), QString());
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
    QVERIFY(!dialog.findChild<QComboBox *>(u"secondPersonOfAll"_s)->isEnabled());
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
    auto *ofAll = dialog.findChild<QComboBox *>(u"secondPersonOfAll"_s);
    const auto choose = [](QComboBox *box, const QString &data) {
        box->setCurrentIndex(box->findData(data));
        emit box->activated(box->currentIndex());
    };
    QCOMPARE(rule->currentData().toString(), u"workspace"_s);
    QCOMPARE(ofAll->currentData().toString(), u"never"_s);
    choose(ofAll, u"visible"_s);
    QCOMPARE(*secondPersonRule(rig.ports, {}), SecondPerson::Visible);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Visible); // it has none of its own
    choose(rule, u"every"_s);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Every);
    QCOMPARE(*secondPersonRule(rig.ports, {}), SecondPerson::Visible);
    choose(rule, u"workspace"_s);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Visible);
    people.me.approves = false; // meanwhile taken away
    choose(rule, u"never"_s);
    choose(ofAll, u"never"_s);
    QCOMPARE(*secondPersonRule(rig.ports, connection.id), SecondPerson::Visible);
    QCOMPARE(rule->currentData().toString(), u"workspace"_s); // what holds
    QCOMPARE(ofAll->currentData().toString(), u"visible"_s);
    dialog.show();
    QVERIFY(fakes::says(dialog, mayApprove(rig.ports).error().text));
}

void TestViewer::aServerThatDoesNotAnswerCanBeStopped()
{
    Door door;
    door.isSlow = true;
    QWidget page;
    page.show();
    TeamDialog dialog(door, &page);
    dialog.show(u"postgresql://li@db.example.com/fleet"_s, {});
    dialog.findChild<QLineEdit *>(u"teamPassword"_s)->setText(u"right"_s);
    buttonOf(&dialog, u"Open"_s)->click();
    QVERIFY(fakes::says(dialog, u"Connecting…"_s));
    QVERIFY(!buttonOf(&dialog, u"Open"_s)->isEnabled());
    buttonOf(&dialog, u"Stop"_s)->click();
    QVERIFY(dialog.isVisible());
    door.answer(); // too late
    QVERIFY(door.opened.isEmpty());
    buttonOf(&dialog, u"Open"_s)->click();
    door.answer();
    QCOMPARE(door.opened, u"postgresql://li@db.example.com/fleet"_s);
    QVERIFY(!dialog.isVisible());
}

FLOTILLA_WINDOW_TEST(TestViewer)
#include "tst_viewer.moc"
