// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/csv.h"
#include "fakes/markingtranslator.h"
#include "fakes/publishshown.h"
#include "listfile.h"
#include "models/nameorder.h"
#include "models/pickmodel.h"
#include "programs/importdialog.h"
#include "publish/lanecolumn.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/programcolumn.h"
#include "settings/settingkeys.h"
#include "testmain.h"
#include "widgets/filteredit.h"
#include "weda/platform.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::MarkingTranslator;
using fakes::pairs;
using fakes::PublishShown;
using fakes::WindowRig;

/// Where connection, apps and ticks of the Publish page come from: lists, older batches, other pages.
class TestPublishChoices : public QObject
{
    Q_OBJECT
private slots:
    void publishAgainFillsEverythingIn();
    void theLimitsAreThoseOfTheSettingsUntilTouched();
    void publishAgainKeepsWhichAppGoesWhere();
    void publishAgainOfADeletedConnectionChoosesNone();
    void publishAgainAddsWhatTheCatalogueDoesNotHave();
    void aSingleAppIsChosenOnlyAtFirst();
    void aDeletedConnectionIsNotReplaced();
    void chosenAppsAreCountedUnderTheList();
    void anotherSecretIsTriedAtOnce();
    void anotherTokenVariableIsCheckedAnew();
    void aBatchOfSomebodyElseDoesNotResetTheTable();
    void aBadListTicksNothing();
    void aListInADoubtfulEncodingIsAskedAbout();
    void aListBringsNewMiniPrograms();
    void aListMayNameTheApp();
    void whoIsLeftOutIsSaid();
    void anEmptyAppCellIsABadRow();
    void anUnreadableListOfAppsSaysWhy();
    void theConnectionIsTheOneThatIsChosen();
    void anAppSaysItsEnvironmentFirst();
    void timesGrowOld();
    void errorsComeInTheNewLanguage();
    void theMiniProgramsAreReadWhenSomebodyLooks();
    void anEmptyTableIsHeardWithItsReason();
};

void TestPublishChoices::publishAgainFillsEverythingIn()
{
    WindowRig rig;
    Order order = rig.orderOf(5, {u"app-2"_s});
    order.connection = rig.store.connectionRows.at(1);
    order.options.insert(weda::opts::Mode, u"preview"_s);
    order.options.insert(weda::opts::Binding, u"restore"_s);
    order.options.insert(options::Label, u"9.9"_s);
    order.limits.stopAfter = 2;
    order.limits.followLimit = std::chrono::minutes(90);
    const BatchId id = rig.board->create(order).value();
    PublishShown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 5; }));
    const Order filled = shown.page.order();
    QCOMPARE(filled.connection.id, order.connection.id);
    for (auto it = order.options.cbegin(); it != order.options.cend(); ++it) {
        QCOMPARE(filled.options.value(it.key()), it.value());
    }
    QCOMPARE(filled.limits, order.limits);
    QList<Target> targets; // by their names, as the page lists them
    for (const MiniProgram &program : byName(rig.store.programRows.first(5))) {
        const auto it = std::find_if(order.targets.cbegin(), order.targets.cend(), [&program](const Target &one) { return one.program == program.id; });
        QVERIFY(it != order.targets.cend());
        targets.append(*it);
    }
    QCOMPARE(filled.targets, targets);
}

void TestPublishChoices::theLimitsAreThoseOfTheSettingsUntilTouched()
{
    WindowRig rig;
    rig.store.settings.insert(settingkeys::kBuildMinutes, u"45"_s);
    Order older = rig.orderOf(1);
    older.limits = {2, std::chrono::minutes(90), 0};
    const BatchId id = rig.board->create(older).value();
    (void)rig.board->stop(id); // so that it is not in the way
    PublishShown shown(rig);
    const auto limits = [&shown] { return shown.page.order().limits; };
    const auto store = [&rig, &shown](QLatin1StringView key, const QString &value) {
        rig.store.settings.insert(key, value);
        emit shown.bulletin.settingsChanged();
    };
    QCOMPARE(limits(), (Limits{5, std::chrono::minutes(45), 0}));
    store(settingkeys::kBuildMinutes, u"60"_s);
    QCOMPARE(limits(), (Limits{5, std::chrono::minutes(60), 0}));
    const QList<QSpinBox *> boxes = shown.page.findChildren<QSpinBox *>();
    QCOMPARE(boxes.size(), 5); // and those of the waves
    shown.page.publishAgain(id);
    QCOMPARE(limits(), older.limits);
    QVERIFY(std::any_of(boxes.cbegin(), boxes.cend(), [](const QSpinBox *b) { return b->text() == u"90 min"_s; })); // and it is seen
    store(settingkeys::kTheme, u"dark"_s);
    store(settingkeys::kStopAfter, u"7"_s);
    QCOMPARE(limits(), older.limits); // what a person or an older batch said stays
    QVERIFY(shown.ready());
    QSignalSpy showBatch(&shown.bulletin, &Bulletin::showBatch);
    shown.page.activatePrimary();
    shown.page.findChild<ConfirmDialog *>()->accept();
    QVERIFY(rig.until([&showBatch] { return !showBatch.isEmpty(); }));
    QCOMPARE(rig.store.stored.value(showBatch.at(0).at(0).value<BatchId>().value).batch.limits, older.limits);
    QCOMPARE(limits(), (Limits{7, std::chrono::minutes(60), 0})); // the next one starts with the defaults again
}

void TestPublishChoices::publishAgainKeepsWhichAppGoesWhere()
{
    WindowRig rig;
    Order order = rig.orderOf(1, {u"app-1"_s, u"app-2"_s});
    const MiniProgram &other = rig.store.programRows.at(1);
    order.targets.append(Target{{u"app-3"_s}, other.id, other.name, other.tags, {}});
    order.laneTitles.append(u"Loyalty card"_s);
    const BatchId id = rig.board->create(order).value();
    PublishShown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 3; }));
    QCOMPARE(shown.page.order().targets, order.targets);
}

void TestPublishChoices::publishAgainOfADeletedConnectionChoosesNone()
{
    WindowRig rig;
    Order order = rig.orderOf(2);
    order.connection.id = {u"gone"_s};
    order.connection.name = u"Old harbour"_s;
    const BatchId id = rig.board->create(order).value();
    PublishShown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(shown.page.connection().id.isEmpty());
    QCOMPARE(shown.why(), u"Choose a connection."_s);
    emit shown.bulletin.connectionsChanged(); // and none takes its place later
    QVERIFY(shown.page.connection().id.isEmpty());
}

void TestPublishChoices::publishAgainAddsWhatTheCatalogueDoesNotHave()
{
    WindowRig rig;
    Order order = rig.orderOf(1);
    order.targets.append(Target{{u"app-1"_s}, {u"wxaaaaaaaaaaaaaaaa"_s}, u"Shop of the command line"_s, {u"ci"_s}, {}});
    const BatchId id = rig.board->create(order).value();
    PublishShown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 2; }));
    QCOMPARE(shown.page.order().targets, order.targets);
    QCOMPARE(rig.store.programRows.size(), 61);
    QVERIFY2(shown.bar()->text().contains(u"1 mini programs of that batch were not in the catalogue"_s),
             qPrintable(shown.bar()->text()));
}

void TestPublishChoices::aSingleAppIsChosenOnlyAtFirst()
{
    WindowRig rig;
    rig.listing.apps = {rig.listing.apps.constFirst()};
    Bulletin bulletin;
    PublishPage page(rig.context, bulletin, nullptr);
    auto *apps = page.findChild<ItemListModel *>();
    QVERIFY(rig.until([apps] { return apps->chosen().size() == 1; }));
    QVERIFY(apps->setData(apps->index(0), Qt::Unchecked, Qt::CheckStateRole));
    QSignalSpy read(apps, &QAbstractItemModel::modelReset);
    page.refresh();
    QVERIFY(rig.until([&read] { return !read.isEmpty(); }));
    QCOMPARE(apps->chosen().size(), 0); // a person unticked it
}

void TestPublishChoices::aDeletedConnectionIsNotReplaced()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    rig.store.connectionRows.removeFirst();
    emit shown.bulletin.connectionsChanged();
    QVERIFY(shown.page.connection().id.isEmpty());
    QCOMPARE(shown.why(), u"Choose a connection."_s);
    QCOMPARE(shown.apps()->count(), 0);
    emit shown.bulletin.connectionsChanged();
    QVERIFY(shown.page.connection().id.isEmpty());
}

void TestPublishChoices::chosenAppsAreCountedUnderTheList()
{
    WindowRig rig;
    PublishShown shown(rig);
    const auto says = [&shown](const QString &text) {
        const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *l) { return l->text() == text && l->isVisible(); });
    };
    shown.choose({u"app-1"_s, u"app-2"_s});
    shown.apps()->setFilter(u"loyalty"_s);
    QVERIFY(says(u"2 chosen."_s));
    shown.choose({u"app-1"_s, u"gone"_s});
    QVERIFY(says(u"1 chosen. 1 chosen apps are not in this list."_s));
}

void TestPublishChoices::anotherSecretIsTriedAtOnce()
{
    WindowRig rig;
    const QByteArray key = rig.secrets.values.take(secretsOf(ConnectionId{u"c1"_s}));
    QVERIFY(!key.isEmpty());
    Bulletin bulletin;
    PublishPage page(rig.context, bulletin, nullptr);
    auto *apps = page.findChild<ItemListModel *>();
    auto *column = page.findChild<LaneColumn *>();
    QVERIFY(rig.until([column] { return !column->error().isEmpty(); }));
    rig.secrets.values.insert(secretsOf(ConnectionId{u"c1"_s}), key);
    emit bulletin.connectionsChanged();
    QVERIFY(rig.until([apps] { return apps->count() == 3; }));

    rig.secrets.values.remove(secretsOf(ConnectionId{u"c1"_s}));
    apps->setChosen({{u"app-1"_s}});
    page.publishPrograms({rig.store.programRows.at(0).id});
    auto *panel = page.findChild<CheckPanel *>();
    QVERIFY(rig.until([panel] { return panel->text().contains(u"redentials"_s) || panel->text().contains(u"ecret"_s); }));
    const auto open = [&page] { return page.commands().constFirst()->isEnabled(); };
    QVERIFY(!open());
    rig.secrets.values.insert(secretsOf(ConnectionId{u"c1"_s}), key);
    emit bulletin.connectionsChanged();
    QVERIFY(rig.until(open));
}

void TestPublishChoices::anotherTokenVariableIsCheckedAnew()
{
    qputenv("FLOTILLA_TEST_KEY", "key");
    WindowRig rig;
    rig.store.connectionRows[0].source = SecretSource::Environment;
    rig.store.connectionRows[0].variables[weda::fields::SecretKey] = u"FLOTILLA_TEST_KEY"_s;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(1);
    QVERIFY(shown.ready());
    rig.store.connectionRows[0].variables[weda::fields::Token] = u"FLOTILLA_TEST_NO_SUCH_TOKEN"_s;
    emit shown.bulletin.connectionsChanged();
    auto *panel = shown.page.findChild<CheckPanel *>();
    QVERIFY(rig.until([panel] { return panel->text().contains(u"FLOTILLA_TEST_NO_SUCH_TOKEN"_s); }));
    QVERIFY(!shown.button()->isEnabled());
    qunsetenv("FLOTILLA_TEST_KEY");
}

void TestPublishChoices::aBatchOfSomebodyElseDoesNotResetTheTable()
{
    WindowRig rig;
    PublishShown shown(rig);
    QSignalSpy reset(&shown.programs()->model(), &QAbstractItemModel::modelReset);
    (void)rig.board->create(rig.orderOf(2)).value();
    QCOMPARE(reset.size(), 0);
    rig.store.programRows[0].lastLabel = u"3.0"_s;
    QSignalSpy changed(&shown.programs()->model(), &QAbstractItemModel::dataChanged);
    emit shown.bulletin.programsChanged();
    QCOMPARE(reset.size(), 0);
    QVERIFY(!changed.isEmpty());
}

void TestPublishChoices::aBadListTicksNothing()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    const QString good = rig.store.programRows.at(4).id.value;
    column->takeList(fakes::readCsv("appid,name\n" + good.toUtf8() + ",A\nnonsense,B\n"));
    QCOMPARE(column->model().checkedCount(), 0);
    QVERIFY2(column->message().contains(u"Line 3"_s), qPrintable(column->message()));
    const QList<QPushButton *> buttons = column->findChildren<QPushButton *>();
    const auto rest = std::find_if(buttons.cbegin(), buttons.cend(),
                                   [](const QPushButton *b) { return b->text() == u"Use the other 1"_s; });
    QVERIFY(rest != buttons.cend());
    (*rest)->click();
    QCOMPARE(column->model().checkedCount(), 1);
}

void TestPublishChoices::aListInADoubtfulEncodingIsAskedAbout()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    // 海港點單 in Big5.
    const QByteArray file = "appid,name\n" + rig.store.programRows.at(4).id.value.toUtf8() + ',' + QByteArray::fromHex("aefcb4e4c249b3e6") + '\n';
    column->takeFile(readList(file, weda::platform()), u"fleet.csv"_s);
    QCOMPARE(column->model().checkedCount(), 0);
    auto *dialog = shown.page.findChild<ImportDialog *>();
    QVERIFY(dialog);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    auto *encoding = dialog->findChild<QComboBox *>(u"encodingBox"_s);
    encoding->setCurrentText(u"Big5"_s);
    emit encoding->activated(encoding->currentIndex());
    QCOMPARE(ok->text(), u"Tick 1"_s); // also one that is in the catalogue as it is
    ok->click();
    QCOMPARE(column->model().checkedCount(), 1);
}

void TestPublishChoices::aListBringsNewMiniPrograms()
{
    WindowRig rig;
    PublishShown shown(rig);
    QSignalSpy changed(&shown.bulletin, &Bulletin::programsChanged);
    auto *column = shown.page.findChild<ProgramColumn *>();
    column->takeList(readPasted(u"wxaaaaaaaaaaaaaaaa\nwxbbbbbbbbbbbbbbbb"_s, weda::platform()));
    QCOMPARE(column->model().checkedCount(), 2);
    QCOMPARE(rig.store.programRows.size(), 62);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(column->model().checkedCount(), 2); // still, after everybody has read the catalogue again
    QVERIFY(column->message().contains(u"new in the catalogue"_s));
}

void TestPublishChoices::aListMayNameTheApp()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    column->takeList(fakes::readCsv("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxaaaaaaaaaaaaaaaa,app-2\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(pairs(shown.page.order()), (QStringList{u"app-1 wxaaaaaaaaaaaaaaaa"_s, u"app-2 wxaaaaaaaaaaaaaaaa"_s,
                                                     u"app-2 wxbbbbbbbbbbbbbbbb"_s}));
    shown.choose({u"app-3"_s});
    QVERIFY(shown.why().contains(u"apps that are not chosen"_s));
}

void TestPublishChoices::whoIsLeftOutIsSaid()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.programs()->takeList(
        fakes::readCsv("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxaaaaaaaaaaaaaaaa,app-2\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    shown.choose({u"app-1"_s});
    QVERIFY(shown.ready());
    QCOMPARE(shown.button()->accessibleName(), u"Publish to 1 mini programs"_s);
    const QString left = u"1 ticked mini programs are left out, because their app is not chosen: Table booking."_s;
    QVERIFY2(shown.why().startsWith(left), qPrintable(shown.why()));
    QVERIFY2(shown.why().contains(u"1 ticked mini programs get only some of their apps"_s), qPrintable(shown.why()));
    shown.page.activatePrimary();
    QVERIFY(shown.page.findChild<ConfirmDialog *>()->text().contains(left));
}

void TestPublishChoices::anEmptyAppCellIsABadRow()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.programs()->takeList(fakes::readCsv("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxbbbbbbbbbbbbbbbb,\n"));
    QCOMPARE(shown.programs()->model().checkedCount(), 0);
    QVERIFY2(shown.programs()->message().contains(u"Line 3: The cell “app” is empty."_s), qPrintable(shown.programs()->message()));
}

void TestPublishChoices::anUnreadableListOfAppsSaysWhy()
{
    WindowRig rig;
    rig.listing.broken = true;
    PublishShown shown(rig);
    QVERIFY(rig.until([&shown] { return shown.why() == u"The list of apps could not be read."_s; }));
    rig.listing.broken = false;
    shown.page.refresh();
    QVERIFY(rig.until([&shown] { return shown.why() == u"Choose an app."_s; }));
}

void TestPublishChoices::theConnectionIsTheOneThatIsChosen()
{
    WindowRig rig;
    PublishShown shown(rig);
    QCOMPARE(shown.page.connection().name, u"Harbour group"_s);
    shown.choose({u"app-1"_s});
    shown.programs()->filter()->setText(u"harbour"_s);
    shown.page.setConnection(rig.store.connectionRows.at(0)); // it was edited
    QCOMPARE(shown.programs()->filter()->text(), u"harbour"_s);
    shown.page.setConnection(rig.store.connectionRows.at(1));
    QCOMPARE(shown.page.connection().name, u"Rehearsal"_s);
    QCOMPARE(shown.programs()->filter()->text(), QString()); // neither does it hide everything of another one
    QCOMPARE(shown.apps()->chosen().size(), 0); // what was chosen belonged to the other one
    shown.page.setConnection({});
    QCOMPARE(shown.why(), u"Choose a connection."_s);
}

void TestPublishChoices::anAppSaysItsEnvironmentFirst()
{
    WindowRig rig;
    rig.listing.apps[2].values.remove(weda::app::LastDeploy);
    PublishShown shown(rig);
    const auto tip = [&shown](int row) { return shown.apps()->index(row).data(Qt::ToolTipRole).toString(); };
    QCOMPARE(shown.apps()->index(0).data(ItemListModel::SecondRole).toString(), u"env env-1"_s);
    QCOMPARE(shown.apps()->index(0).data(ItemListModel::ThirdRole).toString(), u"last build 37 min ago"_s);
    QCOMPARE(shown.apps()->index(2).data(ItemListModel::ThirdRole).toString(), QString());
    QVERIFY2(tip(0).startsWith(u"app-1 · env env-1 · last build "_s), qPrintable(tip(0)));
    QCOMPARE(tip(2), u"app-3 · env env-1"_s);
}

void TestPublishChoices::timesGrowOld()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    QVERIFY(rig.until([&shown] { return shown.page.clockOffset().has_value(); }));
    const auto says = [&shown](const QString &text) {
        const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *l) { return l->text() == text && l->isVisible(); });
    };
    QTRY_VERIFY(says(u"The platform was asked just now."_s));
    rig.clock.set(rig.clock.now() + std::chrono::minutes(7));
    QTimer *minute = nullptr;
    const QList<QTimer *> timers = shown.page.findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTimer *timer : timers) {
        minute = timer->intervalAsDuration() == std::chrono::minutes(1) && timer->isActive() ? timer : minute;
    }
    QVERIFY(minute);
    QSignalSpy redrawn(&shown.programs()->model(), &QAbstractItemModel::dataChanged);
    minute->setInterval(0); // a minute has passed
    QTRY_VERIFY(says(u"The platform was asked 7 min ago."_s));
    QVERIFY(!redrawn.isEmpty());
}

void TestPublishChoices::errorsComeInTheNewLanguage()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(1);
    QVERIFY(shown.ready());
    rig.secrets.values.remove(secretsOf(ConnectionId{u"c1"_s}));
    shown.page.refresh();
    auto *column = shown.page.findChild<LaneColumn *>();
    auto *panel = shown.page.findChild<CheckPanel *>();
    const QString error = u"No secret is stored for the connection"_s;
    QVERIFY(rig.until([&] { return column->error().startsWith(error) && panel->text().contains(error); }));
    MarkingTranslator marking;
    QCoreApplication::installTranslator(&marking);
    const bool followed = rig.until([&] { return column->error().startsWith(u'»' + error) && panel->text().contains(u'»' + error); });
    QCoreApplication::removeTranslator(&marking);
    QVERIFY2(followed, qPrintable(column->error() + u'\n' + panel->text()));
}

// There may be a hundred thousand, and the window opens on another page.
void TestPublishChoices::theMiniProgramsAreReadWhenSomebodyLooks()
{
    WindowRig rig;
    Bulletin bulletin;
    PublishPage page(rig.context, bulletin, nullptr);
    const auto *model = page.findChild<PickModel *>();
    QVERIFY(model);
    QCOMPARE(model->count(), 0);
    page.resize(1200, 700);
    page.show();
    const int all = model->count();
    QVERIFY(all > 1);
    page.hide();
    rig.store.programRows.removeLast();
    emit bulletin.programsChanged();
    QCOMPARE(model->count(), all);
    page.show();
    QCOMPARE(model->count(), all - 1);
}

void TestPublishChoices::anEmptyTableIsHeardWithItsReason()
{
    WindowRig rig;
    PublishShown shown(rig);
    const auto *table = shown.page.findChild<QTableView *>(u"pick"_s);
    QVERIFY(table);
    QVERIFY(table->accessibleDescription().isEmpty());
    auto *filter = shown.page.findChild<ProgramColumn *>()->filter();
    filter->setText(u"nothing is called that"_s);
    QCOMPARE(table->accessibleDescription(), u"No mini program matches the filter."_s);
    const QList<QAbstractButton *> parts = filter->findChildren<QAbstractButton *>();
    QCOMPARE(parts.size(), 2);
    for (const QAbstractButton *part : parts) {
        QVERIFY(!part->accessibleName().isEmpty());
    }
}

FLOTILLA_WINDOW_TEST(TestPublishChoices)
#include "tst_publishchoices.moc"
