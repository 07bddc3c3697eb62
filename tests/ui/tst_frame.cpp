// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/toywindowrig.h"
#include "fakes/windowparts.h"
#include "model/words.h"
#include "page.h"
#include "pagenames.h"
#include "testmain.h"
#include "theme.h"
#include "window/commandpalette.h"
#include "window/connectionswitcher.h"
#include "window/navigation.h"
#include "window/noticebar.h"
#include "window/pageheader.h"
#include "window/sidebar.h"

#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::says;
using fakes::ToyWindowRig;
using fakes::WindowRig;

namespace {

const QStringList kWorkspace{pages::Home, pages::Releases, pages::Connections, pages::Settings};
const QStringList kLast{pages::Releases, pages::Connections, pages::Settings};

ConnectionId idOf(const QString &id) { return {id}; }

/// What the list of connections offers, by the text that is shown.
QAction *entry(ConnectionSwitcher &switcher, const QString &text)
{
    emit switcher.menu()->aboutToShow();
    const QList<QAction *> actions = switcher.menu()->actions();
    const auto found = std::find_if(actions.cbegin(), actions.cend(), [&text](const QAction *a) { return a->text().contains(text); });
    return found == actions.cend() ? nullptr : *found;
}

} // namespace

/// The frame of the window: the connection, its pages, header and strip.
class TestFrame : public QObject
{
    Q_OBJECT
private slots:
    void thePlatformDeclaresThePages();
    void everythingFollowsTheConnection();
    void allConnectionsLeaveThePagesOfTheWorkspace();
    void oneAppIdUnderTwoConnectionsIsTwo();
    void theChoiceIsRemembered();
    void aDeletedConnectionIsNotReplaced();
    void theFirstConnectionIsChosenByItself();
    void aBatchOfAnotherConnectionBringsItsConnection();
    void theSwitcherIsReachedByTheKeyboard();
    void thePaletteChoosesAConnection();
    void purposeAndHealthAreTwoSigns_data();
    void purposeAndHealthAreTwoSigns();
    void thePurposeIsNeverRed();
    void noTwoPlatformsHaveTheSameMark();
    void aNarrowWindowFoldsTheSidebar();
    void theSidebarHasOneWidth();
    void practiceBeginsWithItsFleet();
};

void TestFrame::thePlatformDeclaresThePages()
{
    ToyWindowRig rig;
    MainWindow window(rig.both, rig.desktop);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.pageNames(), QStringList({pages::Home, pages::Fleet, pages::Publish, pages::Audits}) + kLast);
    window.showPage(pages::Publish);
    window.chooseConnection(idOf(u"t1"_s));
    QCOMPARE(window.pageNames(), QStringList({pages::Home, pages::Fleet}) + kLast);
    QCOMPARE(window.currentPage(), pages::Fleet); // the page that was open is not one of this platform's
    QCOMPARE(window.findChild<Navigation *>()->count(), 5);
    window.showPage(pages::Publish);
    QCOMPARE(window.currentPage(), pages::Fleet);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), pages::Fleet); // there is none
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    QTRY_COMPARE(window.currentPage(), pages::Releases); // as with every connection
    window.chooseConnection(idOf(u"c1"_s));
    QCOMPARE(window.currentPage(), pages::Releases); // a page of the workspace stays
    QCOMPARE(window.findChild<Navigation *>()->currentRow(), 4);
}

void TestFrame::everythingFollowsTheConnection()
{
    WindowRig rig;
    MiniProgram other;
    other.connection = idOf(u"c2"_s);
    other.id = WindowRig::program(4711);
    other.name = u"Only in rehearsal"_s;
    rig.store.programRows.append(other);
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    auto *table = window.page(pages::Fleet)->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 60);
    QCOMPARE(window.publishPage()->connection().id, idOf(u"c1"_s));
    entry(*window.findChild<ConnectionSwitcher *>(), u"Rehearsal"_s)->trigger();
    QCOMPARE(window.connection().id, idOf(u"c2"_s));
    QCOMPARE(window.publishPage()->connection().id, idOf(u"c2"_s));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(says(window, u"test · Rehearsal"_s));
    QCOMPARE(window.windowTitle(), u"Flotilla — Rehearsal"_s);
}

void TestFrame::allConnectionsLeaveThePagesOfTheWorkspace()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Audits);
    entry(*window.findChild<ConnectionSwitcher *>(), u"All connections"_s)->trigger();
    QCOMPARE(window.pageNames(), kWorkspace);
    QCOMPARE(window.currentPage(), pages::Home);
    QVERIFY(window.publishPage()->connection().id.isEmpty()); // nothing works for a connection that nobody sees
    QCOMPARE(window.findChild<ConnectionSwitcher *>()->accessibleName(), u"Connection: All connections"_s);
}

void TestFrame::oneAppIdUnderTwoConnectionsIsTwo()
{
    WindowRig rig(3);
    MiniProgram twin = rig.store.programRows.constFirst();
    twin.connection = idOf(u"c2"_s);
    twin.name = u"Twin"_s;
    rig.store.programRows.append(twin);
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    auto *table = window.page(pages::Fleet)->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    window.chooseConnection(idOf(u"c2"_s));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Twin"_s);
    table->selectRow(0);
    buttonOf(window.page(pages::Fleet), u"Freeze 1"_s)->click();
    QVERIFY(rig.store.programRows.constLast().frozen);
    QVERIFY(!rig.store.programRows.constFirst().frozen);
}

void TestFrame::theChoiceIsRemembered()
{
    WindowRig rig;
    for (const QString &id : {u"c2"_s, QString(), u"c1"_s}) {
        {
            MainWindow window(rig.context, rig.desktop);
            window.chooseConnection(idOf(id));
        }
        const MainWindow window(rig.context, rig.desktop);
        QCOMPARE(window.connection().id, idOf(id));
    }
}

void TestFrame::aDeletedConnectionIsNotReplaced()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    rig.store.connectionRows.removeFirst();
    emit window.bulletin().connectionsChanged();
    QVERIFY(window.connection().id.isEmpty());
    QCOMPARE(window.pageNames(), kWorkspace);
    emit window.bulletin().connectionsChanged();
    QVERIFY(window.connection().id.isEmpty());
}

void TestFrame::theFirstConnectionIsChosenByItself()
{
    WindowRig rig;
    const QList<Connection> rows = std::exchange(rig.store.connectionRows, {});
    MainWindow window(rig.context, rig.desktop);
    QCOMPARE(window.currentPage(), pages::Home);
    QCOMPARE(window.findChild<ConnectionSwitcher *>()->accessibleName(), u"Connection: No connection"_s);
    rig.store.connectionRows = {rows.constFirst()};
    emit window.bulletin().connectionsChanged();
    QCOMPARE(window.connection().id, idOf(u"c1"_s));
    QVERIFY(window.pageNames().contains(pages::Publish));
    QCOMPARE(window.currentPage(), pages::Home); // nobody is moved away
}

void TestFrame::aBatchOfAnotherConnectionBringsItsConnection()
{
    WindowRig rig;
    Order order = rig.orderOf(2);
    order.connection = rig.store.connectionRows.at(1);
    const BatchId id = rig.board->create(order).value();
    MainWindow window(rig.context, rig.desktop);
    window.show();
    emit window.bulletin().publishAgain(id);
    QCOMPARE(window.connection().id, idOf(u"c2"_s));
    QCOMPARE(window.publishPage()->connection().id, idOf(u"c2"_s));
    QCOMPARE(window.currentPage(), pages::Publish);

    window.showPage(pages::Fleet);
    rig.store.connectionRows.removeLast();
    emit window.bulletin().connectionsChanged();
    emit window.bulletin().publishAgain(id);
    QCOMPARE(window.currentPage(), pages::Home);
    QVERIFY2(window.notices()->text().contains(u"“Rehearsal” of that batch no longer exists"_s), qPrintable(window.notices()->text()));
}

void TestFrame::theSwitcherIsReachedByTheKeyboard()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *switcher = window.findChild<ConnectionSwitcher *>();
    window.findChild<Navigation *>()->setFocus();
    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(switcher->hasFocus());
    QVERIFY(entry(*switcher, u"Harbour group"_s)->isChecked());
    QVERIFY(!entry(*switcher, u"Rehearsal"_s)->isChecked());
}

void TestFrame::thePaletteChoosesAConnection()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    CommandPalette *palette = window.openPalette();
    palette->line()->setText(u"rehears"_s);
    QCOMPARE(palette->shownKinds().at(0), u"connection"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.connection().id, idOf(u"c2"_s));
}

void TestFrame::purposeAndHealthAreTwoSigns_data()
{
    QTest::addColumn<bool>("tested");
    QTest::addColumn<bool>("passed");
    QTest::addColumn<bool>("away");
    QTest::addColumn<bool>("pending");
    QTest::addColumn<QString>("sign");
    QTest::newRow("works") << true << true << false << false << u"✔"_s;
    QTest::newRow("works, but away") << true << true << true << false << u"⚠"_s;
    QTest::newRow("not tested") << false << false << false << false << u"○"_s;
    QTest::newRow("failed") << true << false << false << false << u"✖"_s;
    QTest::newRow("its secret was not stored") << true << true << false << true << u"✖"_s;
    QTest::newRow("nor was it tested") << false << false << false << true << u"✖"_s;
}

void TestFrame::purposeAndHealthAreTwoSigns()
{
    QFETCH(bool, tested);
    QFETCH(bool, passed);
    QFETCH(bool, away);
    QFETCH(bool, pending);
    QFETCH(QString, sign);
    for (const Purpose purpose : {Purpose::Production, Purpose::Test, Purpose::Practice}) {
        Connection connection;
        connection.id = idOf(u"c1"_s);
        connection.name = u"Harbour"_s;
        connection.purpose = purpose;
        connection.testedAt = tested ? Instant(Millis(1)) : Instant();
        connection.testPassed = passed;
        connection.secretPending = pending;
        const ConnectionFace face = faceOf(connection, weda::platform(), away);
        QCOMPARE(face.sign, sign);
        ConnectionSwitcher switcher(nullptr);
        switcher.setFaces({face}, connection.id);
        QVERIFY(!face.health.isEmpty());
        QVERIFY(switcher.accessibleName().contains(face.health));
        QVERIFY(switcher.accessibleName().contains(purposeWord(purpose)));
        QVERIFY(switcher.toolTip().contains(purposeWord(purpose)));
    }
}

void TestFrame::thePurposeIsNeverRed()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (const Purpose purpose : {Purpose::Production, Purpose::Test, Purpose::Practice}) {
            const QColor colour = purposeColour(purpose, palette);
            QVERIFY(colour != toneColour(Tone::Bad, palette));
            QVERIFY2(colour.hsvSaturation() < 60 || (colour.hsvHue() > 60 && colour.hsvHue() < 330), qPrintable(colour.name()));
        }
    }
}

void TestFrame::noTwoPlatformsHaveTheSameMark()
{
    QCOMPARE(platformMark(u"WeDa"_s), u"WD"_s);
    QCOMPARE(platformMark(u"WeChat third-party platform"_s), u"WC"_s);
    QCOMPARE(platformMark(u"TCSAS superapp platform"_s), u"TC"_s);
    QCOMPARE(platformMark(u"微搭"_s), u"微搭"_s);
    QCOMPARE(platformMark(u"微信第三方平台"_s), u"微信"_s);
    QCOMPARE(platformMark(QString()), QString());
}

void TestFrame::aNarrowWindowFoldsTheSidebar()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.resize(1280, 800);
    const int wide = window.findChild<Sidebar *>()->width();
    QVERIFY(buttonOf(&window, u"Stop everything"_s));
    window.resize(960, 540);
    QVERIFY(window.findChild<Sidebar *>()->width() < wide / 3);
    QVERIFY(window.findChild<Navigation *>()->item(1)->toolTip().startsWith(u"Fleet"_s)); // the word is still told
    QList<QPushButton *> buttons = window.findChild<PageHeader *>()->findChildren<QPushButton *>();
    buttons.removeIf([&window](const QPushButton *button) { return !button->isVisibleTo(&window); });
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons.at(1)->accessibleName(), u"Stop everything"_s);
}

void TestFrame::theSidebarHasOneWidth()
{
    ToyWindowRig rig;
    MainWindow window(rig.both, rig.desktop);
    window.resize(1280, 800);
    window.show();
    const int width = window.findChild<Sidebar *>()->width();
    (void)rig.board->create(rig.orderOf(2)).value(); // it waits for somebody
    for (const QString &id : {u"t1"_s, QString(), u"c1"_s}) {
        window.chooseConnection(idOf(id));
        QCOMPARE(window.findChild<Sidebar *>()->width(), width);
    }
    window.page(pages::Home)->refresh();
    QTRY_VERIFY(window.page(pages::Home)->badge() > 0);
    QCOMPARE(window.findChild<Sidebar *>()->width(), width);
}

void TestFrame::practiceBeginsWithItsFleet()
{
    WindowRig rig;
    const QList<Connection> rows = std::exchange(rig.store.connectionRows, {});
    UiContext context = rig.context;
    context.practice = true;
    MainWindow window(context, rig.desktop);
    window.show();
    QCOMPARE(window.currentPage(), pages::Home);
    rig.store.connectionRows = rows; // the simulated platform has come up
    emit window.bulletin().connectionsChanged();
    QCOMPARE(window.currentPage(), pages::Fleet);
    window.showPage(pages::Settings);
    emit window.bulletin().connectionsChanged();
    QCOMPARE(window.currentPage(), pages::Settings);
}

FLOTILLA_WINDOW_TEST(TestFrame)
#include "tst_frame.moc"
