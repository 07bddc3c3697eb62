// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"
#include "batches/batchheader.h"
#include "batches/batchview.h"
#include "batches/liftquestion.h"
#include "connections/programquestion.h"
#include "fakes/door.h"
#include "fakes/fakepeople.h"
#include "fakes/faketcsas.h"
#include "fakes/toywindowrig.h"
#include "fakes/windowparts.h"
#include "home/firstrun.h"
#include "json/jsonsheet.h"
#include "keys/newsecretsheet.h"
#include "keys/secretclipboard.h"
#include "listfile.h"
#include "look/cuttexts.h"
#include "look/spoken.h"
#include "models/itemlistmodel.h"
#include "overview/quotabar.h"
#include "pagenames.h"
#include "platforms/tcsas/grayscalepage.h"
#include "platforms/tcsas/messagecopysheet.h"
#include "programs/filesheet.h"
#include "programs/fleetpage.h"
#include "programs/importdialog.h"
#include "programs/listorder.h"
#include "publish/confirmdialog.h"
#include "publish/filechoice.h"
#include "publish/operationsheet.h"
#include "publish/optionscolumn.h"
#include "publish/optiontext.h"
#include "publish/programcolumn.h"
#include "runners/runnersdialog.h"
#include "run/plannedorders.h"
#include "run/trailnames.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "run/freezes.h"
#include "testmain.h"
#include "widgets/ask.h"
#include "widgets/filteredit.h"
#include "widgets/openoverpage.h"
#include "widgets/pictureview.h"
#include "widgets/savedviews.h"
#include "widgets/savefile.h"
#include "window/teamdialog.h"
#include "weda/platform.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::buttonOf;
using fakes::canPublish;
using fakes::startLong;
using fakes::ToyWindowRig;

namespace {

/// A window on the screen whose apps were read.
struct Scene
{
    ToyWindowRig rig;
    std::unique_ptr<MainWindow> window;

    explicit Scene(int programs) : rig(programs)
    {
        window = std::make_unique<MainWindow>(rig.both, rig.desktop);
        window->show();
        window->showPage(pages::Publish);
        if (!QTest::qWaitForWindowActive(window.get())) { // a key is no shortcut elsewhere
            qFatal("the window is not active");
        }
        if (!rig.until([this] { return window->findChild<ItemListModel *>()->count() == 3; })) {
            qFatal("the apps are not read");
        }
    }
    void press(const QString &text) const
    {
        QPushButton *button = buttonOf(window->page(window->currentPage()), text);
        if (!button || !button->isEnabled()) {
            qFatal("no button %s", qPrintable(text));
        }
        button->click();
    }
    [[nodiscard]] QTableView *table(const QString &page) const
    {
        window->showPage(page);
        return window->page(page)->findChild<QTableView *>();
    }
    void publish(int programs)
    {
        window->findChild<ItemListModel *>()->setChosen({{u"app-1"_s}});
        QList<MiniProgramId> ids;
        for (const MiniProgram &program : std::as_const(rig.store.programRows)) {
            if (!program.frozen && ids.size() < programs) {
                ids.append(program.id);
            }
        }
        window->publishPage()->publishPrograms(ids);
        if (!rig.until([this] { return canPublish(*window); })) {
            qFatal("nothing can be published");
        }
        window->publishPage()->activatePrimary();
    }
    /// The dialog that is open.
    [[nodiscard]] QDialog *dialog() const
    {
        const QList<QDialog *> dialogs = window->findChildren<QDialog *>();
        const auto found = std::find_if(dialogs.cbegin(), dialogs.cend(), [](const QDialog *d) { return d->isVisible(); });
        return found == dialogs.cend() ? nullptr : *found;
    }
};

/// What a dialog does with the keyboard when it opens.
enum class Kind {
    Question, ///< the safe button has it and is the default
    Number,   ///< a field has it, the safe button is the default, Enter leaves the dialog open
    Form,     ///< a field has it
    File,     ///< Qt's own
};

using Open = std::function<void(Scene &)>;

/// An order of somebody else waits, and who uses the window is an approver.
void showWaiting(Scene &s)
{
    static fakes::FakePeople server;
    server.me = {u"anna"_s, true};
    Order order = s.rig.orderOf(3);
    setStart(order.options, s.rig.clock.now() + std::chrono::hours(1));
    const BatchId id = s.rig.board->create(order).value();
    s.rig.store.settings.insert(u"second_person"_s, u"every"_s);
    s.rig.ports.people = &server;
    s.window->showPage(pages::Releases);
    static_cast<BatchesPage *>(s.window->page(pages::Releases))->openBatch(id);
}

} // namespace

/// Every dialog of the window. The name of each row begins with the source that opens it: tests/checks/gates.sh demands one
/// for every source that opens a dialog.
class TestDialogs : public QObject
{
    Q_OBJECT
private slots:
    void enterIsHarmless_data();
    void enterIsHarmless();
    void deleteAndEnterRemoveNothing();
};

void TestDialogs::enterIsHarmless_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Open>("open");
    QTest::newRow("publishpage: a few") << Kind::Question << Open([](Scene &s) { s.publish(3); });
    QTest::newRow("publishpage: many") << Kind::Number << Open([](Scene &s) { s.publish(ConfirmDialog::typedBeyond(Purpose::Production, Risk::Dangerous) + 1); });
    QTest::newRow("operationsheet: an operation") << Kind::Question << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        openOperationSheet(s.rig.both, s.window->bulletin(), s.window->page(pages::Fleet),
                           {s.rig.connectionOf(fakes::toy::platform().id), fakes::toy::operations::Paint, s.rig.store.programRows.first(3)});
    });
    const auto editNote = [](Scene &s) {
        Page *page = s.window->publishPage();
        Order order;
        order.connection = s.rig.connectionOf(fakes::toy::platform().id);
        order.operation = fakes::toy::platform().operations.constFirst().name;
        editOption(s.rig.both.workspace, order, flotilla::options::Note, *page->findChild<OptionsColumn *>());
    };
    QTest::newRow("optiontext: an option at full size") << Kind::Form << Open(editNote);
    QTest::newRow("jsonsheet: keep") << Kind::Form << Open([editNote](Scene &s) {
        editNote(s);
        auto *sheet = s.window->findChild<JsonSheet *>();
        buttonOf(sheet, u"Keep as…"_s)->click();
        sheet->hide(); // the one above it is looked at
    });
    QTest::newRow("connectionspage: delete") << Kind::Question << Open([](Scene &s) {
        s.table(pages::Connections)->selectRow(0);
        s.press(u"Delete…"_s);
    });
    QTest::newRow("connectionspage: add") << Kind::Form << Open([](Scene &s) {
        s.window->showPage(pages::Connections);
        s.press(u"Add connection…"_s);
    });
    QTest::newRow("connectionspage: edit") << Kind::Form << Open([](Scene &s) {
        s.table(pages::Connections)->selectRow(0);
        s.press(u"Edit…"_s);
    });
    QTest::newRow("freezedialog: when it is frozen") << Kind::Question << Open([](Scene &s) {
        s.table(pages::Connections)->selectRow(0);
        s.press(u"Freezes…"_s);
    });
    QTest::newRow("plannedquestions: start now") << Kind::Question << Open([](Scene &s) {
        Order order = s.rig.orderOf(2);
        setStart(order.options, s.rig.clock.now() + std::chrono::hours(1));
        (void)s.rig.board->create(order);
        s.window->showPage(pages::Home);
        if (!s.rig.until([&s] { return buttonOf(s.window->page(pages::Home), u"Start now…"_s) != nullptr; })) {
            qFatal("the planned order is not shown");
        }
        s.press(u"Start now…"_s);
    });
    QTest::newRow("plannedquestions: cancel the order") << Kind::Question << Open([](Scene &s) {
        Order order = s.rig.orderOf(2);
        setStart(order.options, s.rig.clock.now() + std::chrono::hours(1));
        (void)s.rig.board->create(order);
        s.window->showPage(pages::Home);
        if (!s.rig.until([&s] { return buttonOf(s.window->page(pages::Home), u"Cancel the order…"_s) != nullptr; })) {
            qFatal("the planned order is not shown");
        }
        s.press(u"Cancel the order…"_s);
    });
    QTest::newRow("fleetedits: remove") << Kind::Question << Open([](Scene &s) {
        s.table(pages::Fleet)->selectRow(0);
        s.press(u"Remove 1…"_s);
    });
    QTest::newRow("fleetedits: remove by key") << Kind::Question << Open([](Scene &s) {
        s.table(pages::Fleet)->selectRow(0);
        s.table(pages::Fleet)->setFocus();
        QTest::keyClick(s.table(pages::Fleet), Qt::Key_Delete);
    });
    QTest::newRow("fleetedits: add") << Kind::Form << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        s.press(u"Add…"_s);
    });
    QTest::newRow("fleetedits: edit") << Kind::Form << Open([](Scene &s) {
        s.table(pages::Fleet)->selectRow(0);
        s.press(u"Edit…"_s);
    });
    QTest::newRow("fleetedits: tags") << Kind::Form << Open([](Scene &s) {
        s.table(pages::Fleet)->selectRow(0);
        s.press(u"Tags of 1…"_s);
    });
    QTest::newRow("fleetedits: paste") << Kind::Question << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        QGuiApplication::clipboard()->setText(u"wxaaaaaaaaaaaaaaaa"_s);
        s.press(u"Paste"_s);
    });
    QTest::newRow("fleetedits: columns of a file") << Kind::Form << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        const QByteArray file = "Shop,Code\nQuay,wxabcdef0123456789\n";
        static_cast<FleetPage *>(s.window->page(pages::Fleet))->previewImport(readList(file, weda::platform()), u"fleet.csv"_s);
    });
    QTest::newRow("listorder: what a list orders") << Kind::Question << Open([](Scene &s) {
        const ListFile file = readList("name,type,icon,intro,desc\nQuay,Tools,https://i.example/a.png,x,y\n", tcsas::platform(), {}, ListOf::NewPrograms);
        auto *preview = new ImportDialog(file, {}, {}, u"new.csv"_s, ImportDialog::Purpose::Order, s.window->publishPage());
        preview->orderFor(*tcsas::platform().operation(tcsas::operations::CreateProgram), {});
        openOverPage(preview);
    });
    QTest::newRow("listorder: which file") << Kind::File << Open([](Scene &s) {
        askForListOrder(s.rig.both, s.window->bulletin(), s.window->publishPage(), s.rig.connectionOf(fakes::toy::platform().id), {}, [](const QString &) {});
    });
    QTest::newRow("fleetactions: a procedure") << Kind::Question << Open([](Scene &s) {
        s.rig.store.programRows[0].connection = fakes::toy::connection().id;
        s.window->chooseConnection(fakes::toy::connection().id);
        s.table(pages::Fleet)->selectRow(0);
        const QList<QAction *> actions = s.window->page(pages::Fleet)->commands();
        for (QAction *action : actions) {
            if (action->objectName() == "varnish"_L1) {
                action->trigger();
            }
        }
    });
    QTest::newRow("fleetactions: files") << Kind::Question << Open([](Scene &s) {
        Query query{.name = u"package"_s, .call = u"package"_s, .perProgram = true, .file = u"zip"_s, .fileName = u"name"_s};
        Page *fleet = s.window->page(pages::Fleet);
        s.window->showPage(pages::Fleet);
        openOverPage(new FileSheet(s.rig.both, s.rig.connectionOf(fakes::toy::platform().id), query, s.rig.store.programRows.first(3), {}, fleet));
    });
    QTest::newRow("grayscalepage: plan a task") << Kind::Form << Open([](Scene &s) {
        auto *page = new GrayscalePage(s.rig.both, s.window->bulletin(), s.window.get());
        page->show();
        page->activatePrimary();
    });
    QTest::newRow("keyspage: forget a value") << Kind::Question << Open([](Scene &s) {
        Connection connection = fakes::FakeTcsas::connection();
        connection.platform = tcsas::platform().id;
        s.rig.ports.platforms = Platforms(s.rig.platforms.all() + QList<const Platform *>{&tcsas::platform()});
        s.rig.store.connectionRows.append(connection);
        MiniProgram &program = s.rig.store.programRows.first();
        program.connection = connection.id;
        TrailEntry kept;
        kept.what = trail::SecretKept;
        kept.program = program.id;
        kept.arguments = {connection.id.value};
        (void)s.rig.store.note(kept);
        (void)s.rig.store.keep(connection.id, u"secrets"_s, {{{program.id.value, {}, {{tcsas::told::Secret, tcsas::words::Active}}}}, s.rig.clock.now()});
        emit s.window->bulletin().connectionsChanged();
        s.window->chooseConnection(connection.id);
        s.table(pages::Keys)->selectRow(0);
        s.press(u"Forget the value…"_s);
    });
    QTest::newRow("newsecrets: a new key") << Kind::Form << Open([](Scene &s) {
        auto *sheet = new NewSecretSheet(*s.window->findChild<SecretClipboard *>(), s.window.get());
        sheet->showKept(s.rig.store.programRows.first().id, u"Shop"_s, Secret("value"), u"Test Keyring"_s);
        openOverPage(sheet);
    });
    QTest::newRow("quotabar: how it went") << Kind::Question << Open([](Scene &s) {
        s.window->chooseConnection(fakes::toy::connection().id);
        s.window->findChild<QuotaBar *>()->findChild<QPushButton *>()->click();
    });
    QTest::newRow("fleetedits: file") << Kind::File << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        s.press(u"Import a list…"_s);
    });
    QTest::newRow("fleetedits: export") << Kind::File << Open([](Scene &s) {
        s.window->showPage(pages::Fleet);
        s.press(u"Export…"_s);
    });
    QTest::newRow("filechoice: file") << Kind::File << Open([](Scene &s) {
        auto *choice = new FileChoice(s.window->publishPage());
        choice->setOperation(tcsas::platform(), *tcsas::platform().operation(tcsas::operations::Publish));
        choice->show();
        choice->findChild<QPushButton *>(u"chooseFile"_s)->click();
    });
    QTest::newRow("programcolumn: file") << Kind::File << Open([](Scene &s) { s.press(u"Import a list…"_s); });
    QTest::newRow("savedviews: name") << Kind::Form << Open([](Scene &s) {
        s.window->publishPage()->findChild<ProgramColumn *>()->filter()->setText(u"tag:vip"_s);
        QMenu *menu = s.window->publishPage()->findChild<SavedViews *>()->menu();
        emit menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == u"Save this filter as…"_s) {
                action->trigger();
            }
        }
    });
    QTest::newRow("pictureview: large") << Kind::Question << Open([](Scene &s) {
        QPixmap picture(900, 1600);
        picture.fill(Qt::gray);
        showPicture(s.window->publishPage(), u"Shop"_s, picture);
    });
    QTest::newRow("messagetemplates: several to others") << Kind::Form << Open([](Scene &s) {
        const MessageCopySheet::Set set{s.rig.connectionOf(fakes::toy::platform().id), s.rig.store.programRows.first().id, {{u"one-time"_s, u"Paid"_s, {u"Amount"_s}}}, {}};
        openOverPage(new MessageCopySheet(s.rig.both, s.window->bulletin(), set, s.window->publishPage()));
    });
    QTest::newRow("savefile: which folder") << Kind::File << Open([](Scene &s) { chooseFolder(s.window->publishPage(), u"Save"_s, [](const QString &) {}); });
    QTest::newRow("savefile: where to") << Kind::File << Open([](Scene &s) {
        saveFile(s.window->publishPage(), u"Export"_s, u"findings.csv"_s, u"CSV (*.csv)"_s, {});
    });
    QTest::newRow("savefile: not written") << Kind::Question << Open([](Scene &s) {
        saveFile(s.window->publishPage(), u"Export"_s, u"findings.csv"_s, u"CSV (*.csv)"_s, {});
        auto *files = static_cast<QFileDialog *>(s.dialog());
        files->hide();
        emit files->fileSelected(u"/no/such/folder/findings.csv"_s);
    });
    QTest::newRow("batchorders: a name") << Kind::Form << Open([](Scene &s) {
        const BatchId id = s.rig.board->create(s.rig.orderOf(3)).value();
        s.window->showPage(pages::Releases);
        auto *page = static_cast<BatchesPage *>(s.window->page(pages::Releases));
        page->openBatch(id);
        page->view()->header()->ofHistory().constFirst()->trigger();
    });
    QTest::newRow("comparesheet") << Kind::Question << Open([](Scene &s) {
        const BatchId id = s.rig.board->create(s.rig.orderOf(3)).value();
        s.window->showPage(pages::Releases);
        auto *page = static_cast<BatchesPage *>(s.window->page(pages::Releases));
        page->openBatch(id);
        page->view()->header()->ofHistory().constLast()->trigger();
    });
    QTest::newRow("batchorders: cancel the rest") << Kind::Question << Open([](Scene &s) {
        const BatchId id = s.rig.board->create(s.rig.orderOf(3)).value();
        s.window->showPage(pages::Releases);
        static_cast<BatchesPage *>(s.window->page(pages::Releases))->openBatch(id);
        s.press(u"Cancel the rest"_s);
    });
    QTest::newRow("liftquestion: a freeze on the way") << Kind::Form << Open([](Scene &s) {
        const Order order = s.rig.orderOf(2);
        const BatchId id = s.rig.board->create(order).value();
        const auto window = datedWindow(s.rig.clock.now() - std::chrono::hours(1), s.rig.clock.now() + std::chrono::hours(1), u"UTC"_s, u"closed"_s);
        (void)storeFreezes(s.rig.workspace(), order.connection.id, {}, {*window});
        liftFirst(s.window->page(pages::Home), s.rig.workspace(), s.rig.store.stored.value(id.value).batch, [] { });
    });
    QTest::newRow("batchorders: approve") << Kind::Question << Open([](Scene &s) {
        showWaiting(s);
        s.press(u"Approve…"_s);
    });
    QTest::newRow("batchorders: reject") << Kind::Form << Open([](Scene &s) {
        showWaiting(s);
        s.press(u"Reject…"_s);
    });
    QTest::newRow("programquestion: a program that gives tokens") << Kind::Question << Open([](Scene &s) {
        s.window->showPage(pages::Connections);
        askForProgram(s.window->page(pages::Connections), {u"/usr/bin/token"_s, u"--for"_s, u"{appid}"_s}, [&s] { s.rig.store.connectionRows.clear(); });
    });
    QTest::newRow("closeguard: quit while a batch runs") << Kind::Question << Open([](Scene &s) {
        startLong(s.rig);
        s.window->close();
    });
    QTest::newRow("teamdialog: a team workspace") << Kind::Form << Open([](Scene &s) {
        static fakes::Door door;
        s.window->showPage(pages::Settings);
        openTeamDialog(door, s.window->page(pages::Settings));
    });
    QTest::newRow("runnersdialog: the runners") << Kind::Question << Open([](Scene &s) {
        s.window->showPage(pages::Connections);
        openRunners(s.rig.context, s.rig.store.connectionRows.constFirst(), s.window->page(pages::Connections));
    });
    QTest::newRow("homepage: the first connection") << Kind::Form << Open([](Scene &s) {
        s.window->showPage(pages::Home);
        emit s.window->page(pages::Home)->findChild<FirstRun *>()->connectionRequested();
    });
}

void TestDialogs::enterIsHarmless()
{
    QFETCH(Kind, kind);
    QFETCH(Open, open);
    Scene scene(30);
    open(scene);
    QDialog *dialog = scene.dialog();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(dialog->isEnabled());
    QWidget *first = dialog->focusWidget();
    QVERIFY(first);
    QVERIFY(!(dialog->windowFlags() & Qt::WindowContextHelpButtonHint)); // no "?" …
    QVERIFY(!dialog->inherits("QMessageBox"));                           // … and no picture of one
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    const auto standard = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return b->isDefault(); });
    const QString safe = u"Cancel|Back|Keep running|Keep them|Keep it|Close"_s;
    if (kind == Kind::Question || kind == Kind::Number) {
        QVERIFY(standard != buttons.cend());
        QVERIFY2(safe.split(u'|').contains((*standard)->text()), qPrintable((*standard)->text()));
    }
    if (kind == Kind::Question) {
        QCOMPARE(first, *standard);
    } else if (kind != Kind::File) {
        QVERIFY2(!qobject_cast<QPushButton *>(first) || first->inherits("QCommandLinkButton"), first->metaObject()->className());
    }
    if (kind == Kind::File) {
        return; // it names a file: Enter would write or read it
    }
    constexpr int lowScreen = 500; // full HD at 200 %, without a title
    QVERIFY2(dialog->minimumHeight() <= lowScreen, qPrintable(u"it needs %1"_s.arg(dialog->minimumHeight())));
    for (const QPushButton *button : buttons) {
        QVERIFY2(button->icon().isNull() || !qobject_cast<QDialogButtonBox *>(button->parentWidget()), qPrintable(button->text()));
    }
    QCOMPARE(look::cutTexts(*dialog), QStringList());
    QCOMPARE(look::unspoken(*dialog), QStringList());
    QCOMPARE(look::stepsBack(*dialog), QStringList());
    const auto programs = scene.rig.store.programRows;
    const auto connections = scene.rig.store.connectionRows;
    const auto batches = scene.rig.store.stored.keys();
    const qsizetype runners = scene.rig.board->runners().size();
    QTest::keyClick(first, Qt::Key_Return);
    QCoreApplication::processEvents(); // what a keychain does, it does here
    QCOMPARE(scene.rig.store.programRows, programs);
    QCOMPARE(scene.rig.store.connectionRows, connections);
    QCOMPARE(scene.rig.store.stored.keys(), batches);
    QCOMPARE(scene.rig.board->runners().size(), runners);
    QVERIFY(scene.window->isVisible());
    QVERIFY(kind != Kind::Number || dialog->isVisible());
}

void TestDialogs::deleteAndEnterRemoveNothing()
{
    Scene scene(30);
    QTableView *table = scene.table(pages::Fleet);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    auto *dialog = static_cast<AskDialog *>(scene.dialog());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->actButton()->setFocus();
    QTest::keyClick(dialog->actButton(), Qt::Key_Enter);
    QVERIFY(dialog->isVisible()); // Enter presses neither this button nor the safe one from here
    QCOMPARE(scene.rig.store.programRows.size(), 30);
    QTest::keyClick(dialog->actButton(), Qt::Key_Space);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(scene.rig.store.programRows.size(), 29);
}

FLOTILLA_WINDOW_TEST(TestDialogs)
#include "tst_dialogs.moc"
