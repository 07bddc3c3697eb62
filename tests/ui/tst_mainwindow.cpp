// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "fakes/csv.h"
#include "fakes/markingtranslator.h"
#include "fakes/windowparts.h"
#include "models/itemlistmodel.h"
#include "models/programmodel.h"
#include "page.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "publish/programcolumn.h"
#include "settings/settingkeys.h"
#include "testmain.h"
#include "widgets/columnfit.h"
#include "theme.h"
#include "widgets/filteredit.h"
#include "widgets/savefile.h"
#include "window/noticebar.h"
#include "window/commandpalette.h"
#include "window/helppanel.h"
#include "window/navigation.h"
#include "window/statusline.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::MarkingTranslator;
using fakes::buttonOf;
using fakes::canPublish;
using fakes::says;
using fakes::startLong;
using fakes::WindowRig;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void shortcutsReachThePages();
    void theArrowKeysWalkThroughAllPages();
    void escapeClearsTheFilter();
    void themeAndLanguageChangeAtRunTime();
    void everyTextFollowsTheLanguage();
    void everyControlHasAName();
    void thePurposeIsOnEveryPage();
    void theStatusLineSaysWhatRuns();
    void oneMessagePerRun_data();
    void oneMessagePerRun();
    void messagesCanBeSwitchedOff();
    void sleepIsHeldOffWhileABatchRuns();
    void aBatchOfADeletedConnectionIsNotShownAsAnother();
    void thePaletteFindsThings();
    void thePaletteOpensAProgramWithoutTickingIt();
    void thePaletteRunsNothingOutOfSight();
    void fuzzyScores();
    void theSizeIsRemembered();
    void theColumnsAreRemembered();
    void publishToBatchAndBack();
    void whereAFileIsSavedIsSaid();
};

void TestMainWindow::shortcutsReachThePages()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QStringList names{pages::Home, pages::Fleet, pages::Publish, pages::Audits, pages::Releases, pages::Connections, pages::Settings};
    QCOMPARE(window.pageNames(), names);
    QCOMPARE(window.currentPage(), pages::Home); // the day begins here
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(window.currentPage(), pages::Home);
    const QList<int> keys{0, 1, 2, 3, 7, 8, 9}; // those of the workspace never differ
    for (const int i : {6, 5, 4, 3, 0, 1, 2}) {
        QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + keys.at(i)), Qt::ControlModifier);
        QCOMPARE(window.currentPage(), names.at(i));
        QCOMPARE(window.findChild<Navigation *>()->currentRow(), i);
        const QString tip = window.findChild<Navigation *>()->item(i)->toolTip();
        QVERIFY2(tip.contains(u"Ctrl+%1"_s.arg(keys.at(i))), qPrintable(tip));
    }
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier); // there is none
    QCOMPARE(window.currentPage(), pages::Publish);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(window.publishPage()->findChild<ProgramColumn *>()->filter()->hasFocus());
    QTest::keyClick(&window, Qt::Key_F1);
    auto *help = window.findChild<HelpPanel *>();
    QVERIFY(help->isVisible());
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(!help->isVisible());
    QVERIFY(rig.until([&] { return window.findChild<ItemListModel *>()->count() == 3; }));
    window.findChild<ItemListModel *>()->setChosen({{u"app-1"_s}});
    window.publishPage()->publishPrograms({rig.store.programRows.at(0).id});
    QVERIFY(rig.until([&] { return canPublish(window); }));
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.findChild<ConfirmDialog *>());
}

void TestMainWindow::theArrowKeysWalkThroughAllPages()
{
    WindowRig rig;
    (void)rig.board->create(rig.orderOf(2)).value();
    MainWindow window(rig.context, rig.desktop);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *navigation = window.findChild<Navigation *>();
    navigation->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        for (int i = 0; i < 6; ++i) {
            QVERIFY(window.focusWidget());
            QTest::keyClick(window.focusWidget(), key);
        }
        QCOMPARE(window.currentPage(), key == Qt::Key_Down ? pages::Settings : pages::Home);
    }
    navigation->clearFocus();
    window.showPage(pages::Releases);
    QVERIFY(window.batchesPage()->isAncestorOf(window.focusWidget())); // else the batches get the keyboard
}

void TestMainWindow::escapeClearsTheFilter()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.resize(1280, 800); // all steps side by side
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    FilterEdit *filter = window.publishPage()->findChild<ProgramColumn *>()->filter();
    filter->setText(u"harbour"_s);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    filter->setText(u"harbour"_s);
    window.findChild<Navigation *>()->setFocus(); // also from elsewhere on the page
    QTest::keyClick(window.findChild<Navigation *>(), Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
}

void TestMainWindow::themeAndLanguageChangeAtRunTime()
{
    WindowRig rig;
    rig.store.settings.insert(settingkeys::kTheme, u"light"_s);
    MainWindow window(rig.context, rig.desktop);
    window.show();
    QVERIFY(!isDark(window.palette()));
    rig.store.settings.insert(settingkeys::kTheme, u"dark"_s);
    rig.store.settings.insert(settingkeys::kLanguage, u"zh_CN"_s);
    emit window.bulletin().settingsChanged();
    QTRY_VERIFY(isDark(window.palette()));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    rig.store.settings.insert(settingkeys::kTheme, u"light"_s);
    rig.store.settings.insert(settingkeys::kLanguage, u"en"_s);
    emit window.bulletin().settingsChanged();
    QTRY_VERIFY(!isDark(window.palette()));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestMainWindow::everyTextFollowsTheLanguage()
{
    WindowRig rig;
    rig.store.settings.insert(settingkeys::kLanguage, u"en"_s);
    const BatchId id = rig.startBatch(rig.orderOf(3));
    rig.run();
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.batchesPage()->openBatch(id);
    for (const QString &page : window.pageNames()) {
        window.showPage(page);
    }
    emit window.bulletin().warn(u"The clock is off."_s);
    QVERIFY(window.notices()->isVisible());
    MarkingTranslator marking;
    QCoreApplication::installTranslator(&marking);
    QTRY_VERIFY(window.findChild<Navigation *>()->item(0)->text().startsWith(u'»'));
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->text().isEmpty() && !button->objectName().startsWith(u"qt_"_s)) {
            QTRY_VERIFY2(button->text().contains(u'»'), qPrintable(button->text()));
        }
    }
    const QList<FilterEdit *> filters = window.findChildren<FilterEdit *>();
    for (const FilterEdit *filter : filters) {
        QTRY_VERIFY2(filter->placeholderText().startsWith(u'»'), qPrintable(filter->placeholderText()));
    }
    QVERIFY(window.batchesPage()->view()->model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(u'»'));
    QVERIFY(window.windowTitle().startsWith(u'»'));
    QVERIFY(!window.notices()->isVisible()); // it was said in the language of before
    QCoreApplication::removeTranslator(&marking);
    QTRY_VERIFY(!window.windowTitle().startsWith(u'»'));
}

void TestMainWindow::everyControlHasAName()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->text().isEmpty() && button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!button->accessibleName().isEmpty(), button->metaObject()->className());
        }
    }
    const QList<QAbstractItemView *> views = window.publishPage()->findChildren<QAbstractItemView *>()
                                             + window.batchesPage()->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (view->inherits("QTableView") || view->inherits("QListView")) {
            const bool inside = view->parentWidget() && view->parentWidget()->inherits("QComboBoxPrivateContainer");
            QVERIFY2(inside || !view->accessibleName().isEmpty(), view->metaObject()->className());
        }
    }
}

void TestMainWindow::thePurposeIsOnEveryPage()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    for (const QString &page : window.pageNames()) {
        window.showPage(page);
        QVERIFY(says(window, u"production · Harbour group"_s));
    }
    QCOMPARE(window.windowTitle(), u"Flotilla — Harbour group"_s);
    Order order = rig.orderOf(2);
    order.connection = rig.store.connectionRows.at(1);
    const BatchId id = rig.board->create(order).value();
    emit window.bulletin().showBatch(id);
    QVERIFY(says(window, u"test · Rehearsal"_s)); // the line belongs to the batch that is open
}

void TestMainWindow::theStatusLineSaysWhatRuns()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    auto *line = window.findChild<StatusLine *>();
    const auto says = [line](const QString &text) {
        const QList<QLabel *> labels = line->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *l) { return l->text() == text; });
    };
    QPushButton *stop = buttonOf(&window, u"Stop everything"_s);
    QVERIFY(stop);
    QVERIFY(says(u"nothing is running"_s));
    QVERIFY(!stop->isEnabled());
    startLong(rig);
    QTRY_VERIFY(stop->isEnabled());
    QVERIFY(says(u"1 batches running: 0 of 5"_s));
    QVERIFY(rig.until([&] { return rig.board->runners().constFirst()->totals().done() == 2; }));
    QTRY_VERIFY(says(u"1 batches running: 2 of 5"_s));
}

void TestMainWindow::oneMessagePerRun_data()
{
    QTest::addColumn<bool>("failing");
    QTest::addColumn<QString>("text");
    QTest::newRow("all well: at the end") << false << u"Ended: 4 done"_s;
    QTest::newRow("two fail: at the first of them") << true << u"Shop Quay 2 failed"_s;
}

void TestMainWindow::oneMessagePerRun()
{
    QFETCH(bool, failing);
    QFETCH(QString, text);
    WindowRig rig;
    if (failing) {
        rig.platform.refuseBind = {rig.store.programRows.at(1).id, rig.store.programRows.at(2).id};
    }
    MainWindow window(rig.context, rig.desktop);
    rig.startBatch(rig.orderOf(4));
    rig.run();
    QVERIFY(rig.board->runners().isEmpty());
    QCOMPARE(rig.notifier.texts.size(), 1);
    QVERIFY2(rig.notifier.texts.at(0).startsWith(text), qPrintable(rig.notifier.texts.at(0)));
    QCOMPARE(rig.notifier.titles.at(0), u"Harbour order app → 4 mini programs"_s);
}

void TestMainWindow::messagesCanBeSwitchedOff()
{
    WindowRig rig;
    rig.store.settings.insert(settingkeys::kNotifications, u"off"_s);
    MainWindow window(rig.context, rig.desktop);
    rig.startBatch(rig.orderOf(2));
    rig.run();
    QVERIFY(rig.notifier.texts.isEmpty());
}

void TestMainWindow::sleepIsHeldOffWhileABatchRuns()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    QVERIFY(!rig.guard.held);
    startLong(rig);
    QVERIFY(rig.guard.held);
    rig.run();
    QVERIFY(!rig.guard.held);
}

void TestMainWindow::aBatchOfADeletedConnectionIsNotShownAsAnother()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    Order order = rig.orderOf(2);
    order.connection = rig.store.connectionRows.takeLast();
    emit window.bulletin().connectionsChanged();
    const BatchId id = rig.board->create(order).value();
    emit window.bulletin().showBatch(id);
    QVERIFY(says(window, u"Rehearsal"_s)); // its name, without a purpose that nobody knows any more
    QVERIFY(!says(window, u"production · Harbour group"_s));
    QCOMPARE(window.windowTitle(), u"Flotilla — Rehearsal"_s);
}

void TestMainWindow::thePaletteFindsThings()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    MainWindow window(rig.context, rig.desktop);
    window.show();
    CommandPalette *palette = window.openPalette();
    QCOMPARE(palette->shownTexts().at(0), u"Home"_s);
    QVERIFY(!palette->shownTexts().contains(u"Shop Hill 1"_s)); // thousands of them only when typed
    QCOMPARE(palette->shownKinds().at(0), u"page · Ctrl+0"_s); // its keys, to learn them
    palette->line()->setText(u"qqqq"_s);
    QVERIFY(palette->shownTexts().isEmpty());
    QVERIFY(says(*palette, u"Nothing is called that."_s));
    palette->line()->setText(u"sett"_s);
    QCOMPARE(palette->shownTexts().at(0), u"Settings"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage(), pages::Settings);

    palette = window.openPalette();
    palette->line()->setText(u"harb ord"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.batchesPage()->view()->id(), id);

    palette = window.openPalette();
    palette->line()->setText(u"later"_s);
    QCOMPARE(palette->shownTexts().at(0), u"Begin later…"_s);
    palette->line()->setText(u"language"_s);
    QVERIFY2(palette->shownTexts().at(0).startsWith(u"Language"_s), qPrintable(palette->shownTexts().at(0)));
    palette->line()->setText(u"garden 21"_s);
    QVERIFY(palette->shownTexts().at(0).startsWith(u"Shop Garden 21"_s));
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage(), pages::Fleet);
}

void TestMainWindow::thePaletteOpensAProgramWithoutTickingIt()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    auto *column = window.publishPage()->findChild<ProgramColumn *>();
    column->takeList(fakes::readCsv("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    const OwnLanes own = column->model().ownLanes();
    QCOMPARE(own.size(), 2);
    const QSet<MiniProgramId> ticked = column->model().checkedIds();
    QCOMPARE(ticked.size(), 2);
    auto *page = window.page(pages::Fleet);
    auto *table = page->findChild<QTableView *>();
    page->findChild<FilterEdit *>()->setText(u"tag:north"_s); // it hides the one that is looked for
    CommandPalette *palette = window.openPalette();
    palette->line()->setText(u"garden 21"_s);
    QCOMPARE(palette->shownKinds().at(0), u"mini program"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage(), pages::Fleet);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->currentIndex().data(ProgramModel::IdRole).toString(), u"c1|"_s + rig.store.programRows.at(20).id.value);
    QVERIFY(table->visualRect(table->currentIndex()).intersects(table->viewport()->rect()));
    QCOMPARE(column->model().checkedIds(), ticked);
    QCOMPARE(column->model().ownLanes(), own);
    emit window.bulletin().publishPrograms({rig.store.programRows.at(0).id}); // "Publish these" means just these
    QCOMPARE(column->model().checkedIds(), QSet<MiniProgramId>{rig.store.programRows.at(0).id});
}

void TestMainWindow::thePaletteRunsNothingOutOfSight()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    auto *table = window.page(pages::Fleet)->findChild<QTableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    window.showPage(pages::Publish);
    CommandPalette *palette = window.openPalette();
    palette->line()->setText(u"Freeze"_s);
    QCOMPARE(palette->shownTexts().at(0), u"Freeze 1"_s);
    QCOMPARE(palette->shownKinds().at(0), u"action · Fleet"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage(), pages::Fleet);
    QVERIFY(!rig.store.programRows.at(0).frozen);

    palette = window.openPalette(); // in sight it does what it says
    palette->line()->setText(u"Freeze"_s);
    QCOMPARE(palette->shownKinds().at(0), u"action"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    const auto frozen = std::count_if(rig.store.programRows.cbegin(), rig.store.programRows.cend(),
                                      [](const MiniProgram &p) { return p.frozen; });
    QCOMPARE(frozen, 2);

    palette = window.openPalette(); // a setting is a field, which has the keyboard then
    palette->line()->setText(u"Language"_s);
    QCOMPARE(palette->shownKinds().at(0), u"setting"_s);
    QTest::keyClick(palette->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage(), pages::Settings);
    QVERIFY(window.page(pages::Settings)->isAncestorOf(window.focusWidget()));
}

void TestMainWindow::fuzzyScores()
{
    QCOMPARE(fuzzyScore(u"xyz"_s, u"settings"_s), 0);
    QVERIFY(fuzzyScore(u"stg"_s, u"settings"_s) > 0);
    QVERIFY(fuzzyScore(u"set"_s, u"settings"_s) > fuzzyScore(u"set"_s, u"shop east"_s));
    QVERIFY(fuzzyScore(u"sh"_s, u"shop hill"_s) > fuzzyScore(u"sh"_s, u"publish"_s));
}

void TestMainWindow::theSizeIsRemembered()
{
    WindowRig rig;
    {
        MainWindow window(rig.context, rig.desktop);
        window.show();
        window.resize(1000, 640);
        QVERIFY(window.close());
    }
    const MainWindow window(rig.context, rig.desktop);
    QCOMPARE(window.size(), QSize(1000, 640));
}

void TestMainWindow::theColumnsAreRemembered()
{
    WindowRig rig;
    const auto header = [](const MainWindow &window) { return window.findChild<QTableView *>(u"programs"_s)->horizontalHeader(); };
    {
        MainWindow window(rig.context, rig.desktop);
        leaveColumnsToPerson(header(window)->parent()); // as dragging one of them does
        header(window)->resizeSection(1, 333);
        header(window)->moveSection(2, 4);
        header(window)->hideSection(3);
        header(window)->setSortIndicator(1, Qt::DescendingOrder);
        window.close();
    }
    {
        const MainWindow window(rig.context, rig.desktop);
        QCOMPARE(header(window)->sectionSize(1), 333);
        QCOMPARE(header(window)->visualIndex(2), 4);
        QVERIFY(header(window)->isSectionHidden(3));
        QVERIFY(header(window)->sortIndicatorSection() != 1); // a table starts in its own order
    }
    rig.store.settings.insert(u"ui/columns"_s, u"{\"programs/2\":\"AAAA\",\"audit\""_s); // not one of ours
    const MainWindow window(rig.context, rig.desktop);
    QVERIFY(!header(window)->isSectionHidden(3));
}

void TestMainWindow::publishToBatchAndBack()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Publish);
    QVERIFY(rig.until([&] { return window.findChild<ItemListModel *>()->count() == 3; }));
    window.findChild<ItemListModel *>()->setChosen({{u"app-2"_s}});
    emit window.bulletin().publishPrograms({rig.store.programRows.at(0).id, rig.store.programRows.at(1).id});
    QVERIFY(rig.until([&] { return canPublish(window); }));
    window.publishPage()->activatePrimary();
    window.findChild<ConfirmDialog *>()->accept();
    QVERIFY(rig.until([&] { return window.currentPage() == pages::Releases; }));
    const BatchId id = window.batchesPage()->view()->id();
    QVERIFY(rig.until([&] { return totalsOf(rig.state(id).targets).succeeded == 2; }));
    emit window.bulletin().publishAgain(id);
    QCOMPARE(window.currentPage(), pages::Publish);
    QCOMPARE(window.publishPage()->order().targets, rig.store.stored[id.value].batch.targets);
}

void TestMainWindow::whereAFileIsSavedIsSaid()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"findings.csv"_s);
    saveFile(window.publishPage(), u"Export"_s, u"findings.csv"_s, u"CSV (*.csv)"_s, "a");
    auto *files = window.findChild<QFileDialog *>();
    QVERIFY(files);
    files->hide();
    emit files->fileSelected(path);
    QVERIFY(QFile::exists(path));
    QCOMPARE(window.findChild<StatusLine *>()->currentMessage(), u"Saved: "_s + path);
}

FLOTILLA_WINDOW_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
