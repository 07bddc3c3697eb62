// SPDX-License-Identifier: GPL-3.0-or-later
// The Fleet page of a superapp platform: three phases side by side, the details in tabs, and what can be done from there.
#include "fakes/tcsaswindowrig.h"
#include "fakes/windowparts.h"
#include "buttonlook.h"
#include "models/batchlistmodel.h"
#include "overview/overviewbar.h"
#include "pageregistry.h"
#include "programs/fleetactions.h"
#include "programs/fleetpage.h"
#include "programs/programtabs.h"
#include "publish/checkpanel.h"
#include "publish/operationplan.h"
#include "publish/operationsheet.h"
#include "publish/typednumber.h"
#include "testmain.h"
#include "widgets/actionbutton.h"
#include "widgets/drawer.h"
#include "widgets/filteredit.h"
#include "widgets/wraptabs.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

struct SuperFleet
{
    TcsasWindowRig rig{8};
    Bulletin bulletin;
    std::unique_ptr<FleetPage> page;
    QTableView *table = nullptr;

    SuperFleet()
    {
        rig.superapp.addVersion(rig.at(1), u"1.1"_s);
        rig.superapp.addVersion(rig.at(2), u"1.1"_s);
        rig.superapp.ask(rig.at(2));
        rig.at(3).offShelf = true;
        rig.at(4).shown = rig.superapp.addVersion(rig.at(4), u"1.2"_s).id;
        rig.at(5).secretState = tcsas::words::Frozen;
        page = std::make_unique<FleetPage>(rig.both, bulletin, nullptr);
        page->setConnection(rig.superappConnection());
        page->resize(1100, 640);
        page->show();
        page->shown();
        table = page->findChild<QTableView *>();
    }
    bool read()
    {
        page->refresh();
        return rig.until([this] { return says(*page, u"platform read just now"_s); });
    }
    void select(int n) const
    {
        for (int r = 0; r < table->model()->rowCount(); ++r) {
            if (table->model()->index(r, 1).data().toString() == tcsasProgram(n).value) {
                table->selectRow(r);
            }
        }
    }
    [[nodiscard]] WrapTabs *bar() const { return page->findChild<ProgramTabs *>()->bar(); }
    [[nodiscard]] bool tells(const QString &text) const
    {
        const QList<QLabel *> labels = page->findChild<ProgramTabs *>()->findChildren<QLabel *>();
        const QList<QTextEdit *> answers = page->findChild<ProgramTabs *>()->findChildren<QTextEdit *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); })
            || std::any_of(answers.cbegin(), answers.cend(), [&text](const QTextEdit *answer) { return answer->isVisible() && answer->toPlainText().contains(text); });
    }
    [[nodiscard]] QAction *action(const QString &operation) const
    {
        const QList<QAction *> all = page->findChildren<QAction *>();
        const auto it = std::find_if(all.cbegin(), all.cend(), [&operation](const QAction *one) { return one->data().toString() == operation; });
        return it == all.cend() ? nullptr : *it;
    }
    void open(const QString &tab) const
    {
        for (int i = 0; i < bar()->count(); ++i) {
            if (bar()->tabText(i) == tab) {
                bar()->setCurrentIndex(i);
            }
        }
    }
};

/// Back to the version before the one that is online.
void rollBackAlready(FakeTcsas::Program &program)
{
    program.online = program.versions.at(program.versions.size() - 2).id;
    program.rolledBack = true;
}

} // namespace

class TestTcsasFleet : public QObject
{
    Q_OBJECT
private slots:
    void publishHasAPageToLeadTo()
    {
        QVERIFY(pagesOf(tcsas::platform(), {}).contains(u"publish"_s));
    }

    void deletingComesLast()
    {
        SuperFleet shown;
        const QList<QAction *> all = shown.page->findChild<FleetActions *>()->operations();
        QVERIFY(!all.isEmpty());
        QCOMPARE(all.constLast()->data().toString(), QString(tcsas::operations::DeleteProgram));
        QVERIFY(isDangerous(all.constLast()));
    }

    void oneIsEditedFromTheSelection()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(1);
        const QAction *edit = shown.action(tcsas::operations::EditProgram);
        QVERIFY(edit && edit->isEnabled()); // it has a form, and needs no list
    }

    void anOwnOrderMakesATabAskAgain()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(5);
        shown.open(u"Domains"_s);
        const auto asked = [&shown] { return shown.rig.superapp.calls.value(tcsas::calls::ReadDomains); };
        QVERIFY(shown.rig.until([&asked] { return asked() == 1; }));
        Order order;
        order.connection = shown.rig.superappConnection();
        order.operation = tcsas::operations::SecretUnfreeze;
        order.targets = {Target{{tcsasProgram(5).value}, tcsasProgram(5), {}, {}}};
        const Result<BatchId> made = shown.rig.board->create(order);
        QVERIFY(made.ok());
        shown.rig.board->start(made.value(), [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(shown.rig.until([&asked] { return asked() == 2; }));
    }

    void whoAsksWhileAFewAreReadGetsAll()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        Order order;
        order.connection = shown.rig.superappConnection();
        order.operation = tcsas::operations::SecretUnfreeze;
        order.targets = {Target{{tcsasProgram(5).value}, tcsasProgram(5), {}, {}}};
        const Result<BatchId> made = shown.rig.board->create(order);
        QVERIFY(made.ok());
        const auto asked = [&shown] { return shown.rig.superapp.calls.value(tcsas::calls::ReadVersions); };
        const int before = asked();
        shown.rig.board->start(made.value(), [&shown](const Result<BatchRunner *> &runner, const QList<Finding> &) {
            QVERIFY(runner.ok());
            QObject::connect(*runner, &BatchRunner::ended, shown.page.get(), [&shown] { shown.page->refresh(); }, Qt::QueuedConnection);
        });
        QVERIFY(shown.rig.until([&asked, before] { return asked() >= before + 8; }));
    }

    // Else it could be published to, as nothing is known against it.
    void whatAnOrderHasDeletedLeavesTheTable()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        QCOMPARE(shown.table->model()->rowCount(), 8);
        Order order;
        order.connection = shown.rig.superappConnection();
        order.operation = tcsas::operations::DeleteProgram;
        order.targets = {Target{{tcsasProgram(7).value}, tcsasProgram(7), {}, {}}};
        const Result<BatchId> made = shown.rig.board->create(order);
        QVERIFY(made.ok());
        shown.rig.board->start(made.value(), [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(shown.rig.until([&shown] { return shown.table->model()->rowCount() == 7; }));
    }

    // Its order knew it by its name only.
    void whatAnOrderHasMadeIsInTheTable()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        QCOMPARE(shown.table->model()->rowCount(), 8);
        namespace columns = tcsas::columns;
        Target target{{u"Lotus Clinic"_s}, {u"Lotus Clinic"_s}, u"Lotus Clinic"_s, {}};
        target.values = {{columns::Name, u"Lotus Clinic"_s}, {columns::Type, u"Tools->Calculator"_s}, {columns::Icon, u"https://a.example/icon.png"_s},
                         {columns::Intro, u"Clinic"_s}, {columns::Desc, u"A clinic"_s}};
        Order order;
        order.connection = shown.rig.superappConnection();
        order.operation = tcsas::operations::CreateProgram;
        order.targets = {target};
        const Result<BatchId> made = shown.rig.board->create(order);
        QVERIFY(made.ok());
        shown.rig.board->start(made.value(), [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        QVERIFY(shown.rig.until([&shown] { return shown.table->model()->rowCount() == 9; }));
    }

    void anotherLanguageMakesATabAskAgain()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(5);
        shown.open(u"Domains"_s);
        const auto asked = [&shown] { return shown.rig.superapp.calls.value(tcsas::calls::ReadDomains); };
        QVERIFY(shown.rig.until([&asked] { return asked() == 1; }));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(shown.page.get(), &change);
        QVERIFY(shown.rig.until([&asked] { return asked() == 2; }));
    }

    void whatDestroysIsToldByItsColour()
    {
        SuperFleet shown;
        QVERIFY(isDangerous(shown.action(tcsas::operations::DeleteProgram)));
        QVERIFY(isDangerous(shown.action(tcsas::operations::OffShelf)));
        QVERIFY(!isDangerous(shown.action(tcsas::operations::Release)));
        const QList<QAction *> all = shown.page->findChildren<QAction *>();
        const auto remove = std::find_if(all.cbegin(), all.cend(), [](const QAction *one) { return one->text() == u"Remove…"_s; });
        QVERIFY(remove != all.cend() && !isDangerous(*remove)); // it leaves the own list only
    }

    // A number tells nobody what goes.
    void theNameOfTheOneThatGoesIsTyped()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(1);
        shown.action(tcsas::operations::DeleteProgram)->trigger();
        auto *sheet = shown.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        auto *typed = sheet->findChild<TypedNumber *>();
        auto *edit = typed->findChild<QLineEdit *>();
        edit->setText(u"1"_s);
        QVERIFY(typed->isAsked() && !typed->isRight());
        edit->setText(sheet->order().targets.constFirst().name);
        QVERIFY(typed->isRight());
        sheet->reject();
    }

    void theTeamIsAKeyOfTheFilter()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.page->findChild<FilterEdit *>()->setText(u"team:harbour"_s);
        QCOMPARE(shown.table->model()->rowCount(), 8);
        shown.page->findChild<FilterEdit *>()->setText(u"team:nobody"_s);
        QCOMPARE(shown.table->model()->rowCount(), 0);
        shown.page->findChild<FilterEdit *>()->setText(u"status:off_shelf"_s);
        QCOMPARE(shown.table->model()->rowCount(), 1);
    }

    void everyTabIsInSightAndTellsItsPart_data()
    {
        QTest::addColumn<int>("program");
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QString>("text");
        QTest::newRow("versions") << 2 << u"Versions"_s << u"Platform: 1.1"_s;
        QTest::newRow("approvals") << 2 << u"Approvals"_s << u"app-1"_s;
        QTest::newRow("no approval") << 6 << u"Approvals"_s << u"There are none."_s;
        QTest::newRow("keys") << 5 << u"Keys"_s << u"State:\n    frozen"_s;
        QTest::newRow("trial") << 4 << u"Trial"_s << u"1.2"_s;
        QTest::newRow("no trial") << 6 << u"Trial"_s << u"There are none."_s;
        QTest::newRow("trail") << 6 << u"Trail"_s << u"Nothing was done with it from here yet."_s;
    }
    void everyTabIsInSightAndTellsItsPart()
    {
        QFETCH(int, program);
        QFETCH(QString, tab);
        QFETCH(QString, text);
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(program);
        const auto *drawer = shown.page->findChild<Drawer *>();
        QVERIFY(drawer->isVisible());
        const QList<QAbstractButton *> tabs = shown.bar()->findChildren<QAbstractButton *>();
        QCOMPARE(tabs.size(), 9);
        for (const QAbstractButton *one : tabs) {
            QVERIFY2(one->geometry().right() < shown.bar()->width() && one->width() >= one->sizeHint().width(), qPrintable(one->accessibleName()));
        }
        shown.open(tab);
        QVERIFY(shown.rig.until([&shown, text] { return shown.tells(text); }));
    }

    void aTabOffersWhatCanBeDoneAboutIt()
    {
        SuperFleet shown;
        QVERIFY(shown.read());
        shown.select(2);
        shown.open(u"Approvals"_s);
        auto *tabs = shown.page->findChild<ProgramTabs *>();
        QPushButton *withdraw = fakes::buttonOf(tabs, u"Withdraw from approval (1)…"_s);
        QVERIFY(withdraw && withdraw->isEnabled());
        QVERIFY(!fakes::buttonOf(tabs, u"Domains (1)…"_s));
        withdraw->click();
        auto *sheet = shown.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(tcsas::operations::WithdrawApproval));
        QCOMPARE(sheet->order().targets.constFirst().program, tcsasProgram(2));
        sheet->reject();
        shown.select(6); // nothing is open there: the button says why not
        withdraw = fakes::buttonOf(tabs, u"Withdraw from approval…"_s);
        QVERIFY(withdraw && !withdraw->isEnabled() && !withdraw->accessibleDescription().isEmpty());
    }

    void onceMoreIsTheSameSheetNotAPublish()
    {
        TcsasWindowRig rig{8};
        const BatchId id = rig.board->create(tcsasOrder(rig, tcsas::operations::Rollback, {{tcsas::opts::To, u"0.9"_s}}, 2)).value();
        MainWindow window(rig.both, rig.desktop);
        window.show();
        emit window.bulletin().publishAgain(id);
        auto *sheet = window.findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(tcsas::operations::Rollback));
        QCOMPARE(sheet->order().options.value(tcsas::opts::To), u"0.9"_s);
        QCOMPARE(sheet->order().targets.size(), 2);
        QVERIFY2(sheet->text().contains(u"only a higher version can be released after it"_s), qPrintable(sheet->text()));
        sheet->reject();
    }

    void thePlanOfARollbackKnowsWhatIsOnline()
    {
        SuperFleet shown;
        rollBackAlready(shown.rig.at(7));
        QVERIFY(shown.read());
        auto *sheet = openOperationSheet(shown.rig.both, shown.bulletin, shown.page.get(),
                                         {shown.rig.superappConnection(), tcsas::operations::Rollback, shown.rig.store.programRows.mid(5, 2)});
        QCOMPARE(sheet->order().options.value(tcsas::opts::To), u"previous"_s);
        auto *plan = sheet->findChild<OperationPlan *>();
        QVERIFY(shown.rig.until([plan] { return !plan->isReading(); }));
        QVERIFY2(plan->text().contains(u": to 0.9 ("_s), qPrintable(plan->text()));
        QVERIFY2(plan->text().contains(u"not possible: What is online came by a rollback"_s), qPrintable(plan->text()));
        sheet->reject();
    }

    // It is approved and above what is online, like one that waits for its release: only the workspace knows why it is not there.
    void aReleaseOfWhatWasRolledBackIsTold()
    {
        SuperFleet shown;
        Order back;
        back.connection = shown.rig.superappConnection();
        back.operation = tcsas::operations::Rollback;
        back.options = {{tcsas::opts::To, u"previous"_s}};
        back.targets = {Target{{tcsasProgram(7).value}, tcsasProgram(7), {}, {}}};
        bool ended = false;
        const Result<BatchId> made = shown.rig.board->create(back);
        QVERIFY(made.ok());
        shown.rig.board->start(made.value(), [&ended](const Result<BatchRunner *> &runner, const QList<Finding> &) {
            QVERIFY(runner.ok());
            QObject::connect(*runner, &BatchRunner::ended, *runner, [&ended] { ended = true; });
        });
        QVERIFY(shown.rig.until([&ended] { return ended; }));
        auto *sheet = openOperationSheet(shown.rig.both, shown.bulletin, shown.page.get(),
                                         {shown.rig.superappConnection(), tcsas::operations::Release, shown.rig.store.programRows.mid(6, 1)});
        const auto *check = sheet->findChild<CheckPanel *>();
        QVERIFY(shown.rig.until([check] { return check->text().contains(u"This version was rolled back here"_s); }));
        sheet->reject();
    }

    // Nobody is to import what comes by itself.
    void beforeTheFirstAnswerItIsSaidThatThePlatformIsAsked()
    {
        SuperFleet shown;
        shown.rig.store.programRows.clear();
        shown.page->refresh();
        QVERIFY(says(*shown.page, u"The platform is being asked which mini programs there are. They appear here as it names them."_s));
        QVERIFY(shown.rig.until([&shown] { return says(*shown.page, u"platform read just now"_s); }));
        QVERIFY(!says(*shown.page, u"The platform is being asked which mini programs there are. They appear here as it names them."_s));
    }

    void nothingIsReadyBeforeItIsFilledIn()
    {
        SuperFleet shown;
        auto *sheet = openOperationSheet(shown.rig.both, shown.bulletin, shown.page.get(),
                                         {shown.rig.superappConnection(), tcsas::operations::ApplyApi, shown.rig.store.programRows.mid(5, 1)});
        const auto *check = sheet->findChild<CheckPanel *>();
        QVERIFY2(!check->text().contains(u"ready"_s), qPrintable(check->text()));
        sheet->reject();
    }

    void anOrderIsCalledByWhatItDecidedAndDoes()
    {
        const Platform &platform = tcsas::platform();
        const auto title = [&platform](const QString &name, const Values &options) { return operationTitle(*platform.words, *platform.operation(name), options); };
        QCOMPARE(title(tcsas::operations::Approve, {{tcsas::opts::Result, u"reject"_s}}), u"Approve or reject: reject"_s);
        QCOMPARE(title(tcsas::operations::Release, {}), u"Release"_s);
        QVERIFY(platform.words->consequence(tcsas::operations::ApproveApi).contains(u"gets this decision"_s));
        QCOMPARE(platform.words->action(tcsas::operations::Preview, {{tcsas::opts::Cancel, u"yes"_s}}, 2), u"Cancel the trial version of 2 mini programs"_s);
        QCOMPARE(platform.words->action(tcsas::operations::Preview, {{tcsas::opts::Path, u"a"_s}}, 2), u"Set the trial version of 2 mini programs"_s);
        QCOMPARE(platform.words->action(tcsas::operations::ApproveApi, {{tcsas::opts::Result, u"reject"_s}}, 2),
                 u"Reject the sensitive APIs of 2 mini programs"_s);
    }

    void everyColumnHasRoomForWhatItHolds()
    {
        SuperFleet shown;
        shown.page->resize(1400, 640);
        QVERIFY(shown.read());
        QVERIFY(QTest::qWaitFor([&shown] { return shown.table->columnWidth(0) > 0; }));
        const QAbstractItemModel *model = shown.table->model();
        const auto isCut = [&shown, model] {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (int row = 0; row < model->rowCount() && !shown.table->isColumnHidden(column); ++row) {
                    const QString text = model->index(row, column).data().toString();
                    if (column != 2 && shown.table->fontMetrics().horizontalAdvance(text) > shown.table->columnWidth(column)) {
                        return true;
                    }
                }
            }
            return false;
        };
        QTRY_VERIFY(!isCut());
    }
};

FLOTILLA_WINDOW_TEST(TestTcsasFleet)
#include "tst_tcsasfleet.moc"
