// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/windowrig.h"
#include "models/applistmodel.h"
#include "publish/appcolumn.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/optionscolumn.h"
#include "publish/programcolumn.h"
#include "publish/publishpage.h"
#include "widgets/checktable.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

namespace {

/// "app mini program", in the order in which they are published.
QStringList pairs(const Order &order)
{
    QStringList result;
    for (const Target &target : order.targets) {
        result.append(target.app.value + u' ' + target.program.value);
    }
    return result;
}

} // namespace

class TestPublishPage : public QObject
{
    Q_OBJECT
private slots:
    void theButtonNamesWhatItDoes();
    void theReasonStandsBesideTheButton();
    void aFrozenOneStopsAndCanBeUnticked();
    void theConfirmationSaysEverything();
    void manyTargetsMustBeTyped();
    void theConfirmationTellsApartWhatIsSent();
    void confirmedItGoesToTheBatch();
    void whatIsTickedDuringTheStartStays();
    void aWarningOfTheStartIsSaid();
    void whatStopsAtTheStartIsShown();
    void publishAgainFillsEverythingIn();
    void publishAgainKeepsWhichAppGoesWhere();
    void publishAgainOfADeletedConnectionChoosesNone();
    void publishAgainAddsWhatTheCatalogueDoesNotHave();
    void aSingleAppIsChosenOnlyAtFirst();
    void aDeletedConnectionIsNotReplaced();
    void chosenAppsAreCountedUnderTheList();
    void anotherSecretIsTriedAtOnce();
    void aBatchOfSomebodyElseDoesNotResetTheTable();
    void theOlderBatchCanBeOpened();
    void aBadListTicksNothing();
    void aListBringsNewMiniPrograms();
    void aListMayNameTheApp();
    void whoIsLeftOutIsSaid();
    void anEmptyAppCellIsABadRow();
    void anUnreadableListOfAppsSaysWhy();
    void theKeyboardTicks();
    void everyFieldHasAKeyAndAName();
    void aConnectionIsRemembered();
    void theLanguageChangesAtRunTime();

private:
    struct Shown
    {
        WindowRig &rig;
        Bulletin bulletin;
        PublishPage page;
        explicit Shown(WindowRig &r) : rig(r), page(r.context, bulletin, nullptr)
        {
            page.resize(1200, 700);
            page.show();
            auto *apps = page.findChild<AppListModel *>();
            if (!r.listing.broken && !r.store.connectionRows.isEmpty()) {
                QVERIFY(r.until([apps] { return apps->count() == 3; }));
            }
        }
        void choose(const QStringList &ids)
        {
            QSet<AppId> apps;
            for (const QString &id : ids) {
                apps.insert({id});
            }
            page.findChild<AppListModel *>()->setChosen(apps);
        }
        void tick(int count)
        {
            QList<MiniProgramId> ids;
            for (int i = 0; i < count; ++i) {
                ids.append(rig.store.programRows.at(i).id);
            }
            page.publishPrograms(ids);
        }
        QPushButton *button()
        {
            const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
            for (QPushButton *b : buttons) {
                if (b->isDefault()) {
                    return b;
                }
            }
            return nullptr;
        }
        QString why() { return button()->accessibleDescription(); }
        /// The platform has answered; nothing stops.
        bool ready()
        {
            return rig.until([this] { return button()->isEnabled(); });
        }
        AppListModel *apps() { return page.findChild<AppListModel *>(); }
        ProgramColumn *programs() { return page.findChild<ProgramColumn *>(); }
        QComboBox *connections()
        {
            const QList<QComboBox *> boxes = page.findChildren<QComboBox *>();
            return *std::find_if(boxes.cbegin(), boxes.cend(),
                                 [](const QComboBox *b) { return b->accessibleName() == u"Connection"_s; });
        }
        MessageBar *bar() { return page.findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly); }
    };
};

void TestPublishPage::theButtonNamesWhatItDoes()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    QCOMPARE(shown.button()->text(), u"Publish to 12 mini programs"_s);
    QVERIFY(shown.ready());
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(shown.button()->text(), u"Publish 2 apps to 12 mini programs: 24 publishes"_s);
    QCOMPARE(shown.page.order().targets.size(), 24);
    QCOMPARE(shown.page.order().appTitles, (QStringList{u"Harbour order app"_s, u"Table booking"_s}));
}

void TestPublishPage::theReasonStandsBesideTheButton()
{
    WindowRig rig;
    Shown shown(rig);
    QCOMPARE(shown.why(), u"Choose an app."_s);
    QVERIFY(!shown.button()->isEnabled());
    shown.choose({u"app-1"_s});
    QCOMPARE(shown.why(), u"Tick at least one mini program."_s);
    shown.tick(1);
    QCOMPARE(shown.why(), u"The platform is still being asked."_s);
    QVERIFY(!shown.button()->isEnabled());
    shown.page.activatePrimary(); // Ctrl+Enter does not get past it
    QVERIFY(!shown.page.findChild<ConfirmDialog *>());
    QVERIFY(shown.ready());
    QCOMPARE(shown.why(), QString());

    WindowRig nobody(0);
    nobody.store.connectionRows.clear();
    Shown empty(nobody);
    QCOMPARE(empty.why(), u"Add a connection first."_s);
}

void TestPublishPage::aFrozenOneStopsAndCanBeUnticked()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(20); // the 17th is frozen
    QVERIFY2(shown.why().contains(u"Shop 海滨路店 17"_s), qPrintable(shown.why()));
    QVERIFY(!shown.button()->isEnabled());
    auto *panel = shown.page.findChild<CheckPanel *>();
    QVERIFY(panel->text().contains(u"19 ready"_s));
    const QList<QPushButton *> buttons = panel->findChildren<QPushButton *>();
    const auto untick = std::find_if(buttons.cbegin(), buttons.cend(),
                                     [](const QPushButton *b) { return b->text().contains(u"cannot go"_s); });
    QVERIFY(untick != buttons.cend());
    (*untick)->click();
    QCOMPARE(shown.page.order().targets.size(), 19);
    QVERIFY(shown.ready());
}

void TestPublishPage::theConfirmationSaysEverything()
{
    WindowRig rig;
    Order order = rig.orderOf(42);
    order.release.bindingAfter = BindingAfter::Keep;
    const ConfirmDialog dialog(order, {Finding{Level::Warn, Check::RecentlyPublished, {}, order.targets.at(1).program, {}}}, nullptr);
    const QString text = dialog.text();
    QVERIFY(text.contains(u"“Harbour order app” will be published to 42 mini programs."_s));
    QVERIFY(text.contains(u"Shop Hill 1, Shop Quay 2, Shop Garden 3 and 39 more"_s));
    QVERIFY(text.contains(u"Harbour group (production)"_s));
    QVERIFY(text.contains(u"stays bound to Shop Harbour 42"_s));
    QVERIFY(text.contains(u"published in the last 24 hours: Shop Quay 2"_s));
    QVERIFY(text.contains(u"Harbour order app (app-1): 42 mini programs"_s));
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    for (const QPushButton *button : buttons) {
        QCOMPARE(button->isDefault(), button->text() == u"Cancel"_s);
        QVERIFY(button->isEnabled());
        QVERIFY(button->text() == u"Cancel"_s || button->text() == u"Publish to 42 mini programs"_s);
    }
}

void TestPublishPage::manyTargetsMustBeTyped()
{
    WindowRig rig(150);
    const ConfirmDialog dialog(rig.orderOf(150), {}, nullptr);
    auto *line = dialog.findChild<QLineEdit *>();
    QVERIFY(line);
    const auto publish = [&dialog] {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        return *std::find_if(buttons.cbegin(), buttons.cend(),
                             [](const QPushButton *b) { return b->text() == u"Publish to 150 mini programs"_s; });
    };
    QVERIFY(!publish()->isEnabled());
    line->setText(u"15"_s);
    QVERIFY(!publish()->isEnabled());
    line->setText(u" 150"_s);
    QVERIFY(publish()->isEnabled());
}

void TestPublishPage::theConfirmationTellsApartWhatIsSent()
{
    WindowRig rig(90);
    const Order both = rig.orderOf(60, {u"app-1"_s, u"app-2"_s});
    const ConfirmDialog all(both, {}, nullptr);
    QVERIFY2(all.text().contains(u"2 apps will be published to 60 mini programs. These are 120 publishes."_s), qPrintable(all.text()));
    QVERIFY(all.text().contains(u"Harbour order app (app-1): 60 mini programs\nTable booking (app-2): 60 mini programs"_s));
    const QString button = u"Publish 2 apps to 60 mini programs: 120 publishes"_s;
    QCOMPARE(all.windowTitle(), button);
    auto *line = all.findChild<QLineEdit *>();
    QVERIFY(line);
    const QList<QPushButton *> buttons = all.findChildren<QPushButton *>();
    auto *publish = *std::find_if(buttons.cbegin(), buttons.cend(), [&button](const QPushButton *b) { return b->text() == button; });
    line->setText(u"60"_s);
    QVERIFY(!publish->isEnabled());
    line->setText(u"120"_s); // the number that is over the threshold, named on the button
    QVERIFY(publish->isEnabled());

    Order split = rig.orderOf(60);
    for (int i = 0; i < 20; ++i) {
        split.targets[i].app = {u"app-2"_s};
    }
    split.appTitles = {u"Table booking"_s, u"Harbour order app"_s};
    const ConfirmDialog parts(split, {}, nullptr);
    QVERIFY2(parts.text().startsWith(u"2 apps will be published to 60 mini programs.\n"_s), qPrintable(parts.text()));
    QVERIFY(parts.text().contains(u"Table booking (app-2): 20 mini programs\nHarbour order app (app-1): 40 mini programs"_s));
    QCOMPARE(parts.windowTitle(), u"Publish 2 apps to 60 mini programs"_s);
}

void TestPublishPage::confirmedItGoesToTheBatch()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
    QVERIFY(shown.ready());
    QSignalSpy showBatch(&shown.bulletin, &Bulletin::showBatch);
    shown.page.activatePrimary();
    auto *dialog = shown.page.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(rig.store.stored.isEmpty());
    dialog->accept();
    QCOMPARE(rig.store.stored.size(), 1);
    QVERIFY(rig.until([&showBatch] { return !showBatch.isEmpty(); }));
    QCOMPARE(shown.page.order().targets.size(), 0); // ticks are gone: the same is not published twice by accident
}

void TestPublishPage::whatStopsAtTheStartIsShown()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
    QVERIFY(rig.until([&shown] { return shown.page.clockOffset().has_value(); }));
    rig.platform.always.insert(Verb::WhoAmI, fakes::FakePlatform::Fault::Deny);
    shown.page.activatePrimary();
    shown.page.findChild<ConfirmDialog *>()->accept();
    auto *bar = shown.page.findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(rig.until([bar] { return !bar->isHidden(); }));
    QVERIFY2(bar->text().startsWith(u"Nothing was sent."_s), qPrintable(bar->text()));
    QCOMPARE(rig.platform.deployed.size(), 0);
    QCOMPARE(shown.page.order().targets.size(), 3); // to be started again once it is repaired
}

void TestPublishPage::publishAgainFillsEverythingIn()
{
    WindowRig rig;
    Order order = rig.orderOf(5, {u"app-2"_s});
    order.connection = rig.store.connectionRows.at(1);
    order.release.mode = u"preview"_s;
    order.release.bindingAfter = BindingAfter::Restore;
    order.release.label = u"9.9"_s;
    order.limits.stopAfter = 2;
    const BatchId id = rig.board->create(order).value();
    Shown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 5; }));
    const Order filled = shown.page.order();
    QCOMPARE(filled.connection.id, order.connection.id);
    QCOMPARE(filled.release, order.release);
    QCOMPARE(filled.limits, order.limits);
    QCOMPARE(filled.targets, order.targets);
}

void TestPublishPage::publishAgainKeepsWhichAppGoesWhere()
{
    WindowRig rig;
    Order order = rig.orderOf(1, {u"app-1"_s, u"app-2"_s});
    const MiniProgram &other = rig.store.programRows.at(1);
    order.targets.append(Target{{u"app-3"_s}, other.id, other.name, other.tags});
    order.appTitles.append(u"Loyalty card"_s);
    const BatchId id = rig.board->create(order).value();
    Shown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 3; }));
    QCOMPARE(shown.page.order().targets, order.targets);
}

void TestPublishPage::publishAgainOfADeletedConnectionChoosesNone()
{
    WindowRig rig;
    Order order = rig.orderOf(2);
    order.connection.id = {u"gone"_s};
    order.connection.name = u"Old harbour"_s;
    const BatchId id = rig.board->create(order).value();
    Shown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(shown.page.connection().id.isEmpty());
    QCOMPARE(shown.why(), u"Choose a connection."_s);
    QVERIFY2(shown.bar()->text().contains(u"“Old harbour” of that batch no longer exists"_s), qPrintable(shown.bar()->text()));
    emit shown.bulletin.connectionsChanged(); // and none takes its place later
    QVERIFY(shown.page.connection().id.isEmpty());
    QCOMPARE(shown.connections()->currentIndex(), -1);
}

void TestPublishPage::publishAgainAddsWhatTheCatalogueDoesNotHave()
{
    WindowRig rig;
    Order order = rig.orderOf(1);
    order.targets.append(Target{{u"app-1"_s}, {u"wxaaaaaaaaaaaaaaaa"_s}, u"Shop of the command line"_s, {u"ci"_s}});
    const BatchId id = rig.board->create(order).value();
    Shown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 2; }));
    QCOMPARE(shown.page.order().targets, order.targets);
    QCOMPARE(rig.store.programRows.size(), 61);
    QVERIFY2(shown.bar()->text().contains(u"1 mini programs of that batch were not in the catalogue"_s),
             qPrintable(shown.bar()->text()));
}

void TestPublishPage::aSingleAppIsChosenOnlyAtFirst()
{
    WindowRig rig;
    rig.listing.apps = {rig.listing.apps.constFirst()};
    Bulletin bulletin;
    PublishPage page(rig.context, bulletin, nullptr);
    auto *apps = page.findChild<AppListModel *>();
    QVERIFY(rig.until([apps] { return apps->chosen().size() == 1; }));
    QVERIFY(apps->setData(apps->index(0), Qt::Unchecked, Qt::CheckStateRole));
    QSignalSpy read(apps, &QAbstractItemModel::modelReset);
    page.refresh();
    QVERIFY(rig.until([&read] { return !read.isEmpty(); }));
    QCOMPARE(apps->chosen().size(), 0); // a person unticked it
}

void TestPublishPage::aDeletedConnectionIsNotReplaced()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    rig.store.connectionRows.removeFirst();
    emit shown.bulletin.connectionsChanged();
    QVERIFY(shown.page.connection().id.isEmpty());
    QCOMPARE(shown.why(), u"Choose a connection."_s);
    QCOMPARE(shown.connections()->currentIndex(), -1);
    QCOMPARE(shown.apps()->count(), 0);
    emit shown.bulletin.connectionsChanged();
    QVERIFY(shown.page.connection().id.isEmpty());
}

void TestPublishPage::chosenAppsAreCountedUnderTheList()
{
    WindowRig rig;
    Shown shown(rig);
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

void TestPublishPage::anotherSecretIsTriedAtOnce()
{
    WindowRig rig;
    const QByteArray key = rig.secrets.values.take({u"c1"_s});
    QVERIFY(!key.isEmpty());
    Bulletin bulletin;
    PublishPage page(rig.context, bulletin, nullptr);
    auto *apps = page.findChild<AppListModel *>();
    auto *column = page.findChild<AppColumn *>();
    QVERIFY(rig.until([column] { return !column->error().isEmpty(); }));
    rig.secrets.values.insert({u"c1"_s}, key);
    emit bulletin.connectionsChanged();
    QVERIFY(rig.until([apps] { return apps->count() == 3; }));

    rig.secrets.values.remove({u"c1"_s});
    apps->setChosen({{u"app-1"_s}});
    page.publishPrograms({rig.store.programRows.at(0).id});
    auto *panel = page.findChild<CheckPanel *>();
    QVERIFY(rig.until([panel] { return panel->text().contains(u"redentials"_s) || panel->text().contains(u"ecret"_s); }));
    const auto open = [&page] { return page.commands().constFirst()->isEnabled(); };
    QVERIFY(!open());
    rig.secrets.values.insert({u"c1"_s}, key);
    emit bulletin.connectionsChanged();
    QVERIFY(rig.until(open));
}

void TestPublishPage::whatIsTickedDuringTheStartStays()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(2);
    QVERIFY(shown.ready());
    QSignalSpy showBatch(&shown.bulletin, &Bulletin::showBatch);
    shown.page.activatePrimary();
    shown.page.findChild<ConfirmDialog *>()->accept();
    shown.tick(4);
    QVERIFY(rig.until([&showBatch] { return !showBatch.isEmpty(); }));
    QCOMPARE(pairs(shown.page.order()), (QStringList{u"app-1 "_s + rig.store.programRows.at(2).id.value,
                                                     u"app-1 "_s + rig.store.programRows.at(3).id.value}));
}

void TestPublishPage::aWarningOfTheStartIsSaid()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(2);
    QVERIFY(shown.ready());
    shown.page.activatePrimary();
    rig.listing.clockOffset = std::chrono::seconds(75); // after the confirmation was shown
    QSignalSpy warned(&shown.bulletin, &Bulletin::warn);
    shown.page.findChild<ConfirmDialog *>()->accept();
    QVERIFY(rig.until([&warned] { return !warned.isEmpty(); }));
    QVERIFY2(warned.at(0).at(0).toString().contains(u"clock"_s), qPrintable(warned.at(0).at(0).toString()));
}

void TestPublishPage::aBatchOfSomebodyElseDoesNotResetTheTable()
{
    WindowRig rig;
    Shown shown(rig);
    QSignalSpy reset(&shown.programs()->model(), &QAbstractItemModel::modelReset);
    (void)rig.board->create(rig.orderOf(2)).value();
    QCOMPARE(reset.size(), 0);
    rig.store.programRows[0].lastLabel = u"3.0"_s;
    QSignalSpy changed(&shown.programs()->model(), &QAbstractItemModel::dataChanged);
    emit shown.bulletin.programsChanged();
    QCOMPARE(reset.size(), 0);
    QVERIFY(!changed.isEmpty());
}

void TestPublishPage::theOlderBatchCanBeOpened()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(1);
    QPushButton *open = nullptr;
    const QList<QPushButton *> buttons = shown.page.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        open = button->text() == u"Open the older batch"_s ? button : open;
    }
    QVERIFY(open);
    QVERIFY(rig.until([open] { return open->isVisible(); }));
    QSignalSpy showBatch(&shown.bulletin, &Bulletin::showBatch);
    open->click();
    QCOMPARE(showBatch.size(), 1);
    QCOMPARE(showBatch.at(0).at(0).value<BatchId>(), id);
}

void TestPublishPage::aBadListTicksNothing()
{
    WindowRig rig;
    Shown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    const QString good = rig.store.programRows.at(4).id.value;
    column->takeList(readTargets(QByteArray("appid,name\n" + good.toUtf8() + ",A\nnonsense,B\n")));
    QCOMPARE(column->model().checkedCount(), 0);
    QVERIFY2(column->message().contains(u"Line 3"_s), qPrintable(column->message()));
    const QList<QPushButton *> buttons = column->findChildren<QPushButton *>();
    const auto rest = std::find_if(buttons.cbegin(), buttons.cend(),
                                   [](const QPushButton *b) { return b->text() == u"Use the other 1"_s; });
    QVERIFY(rest != buttons.cend());
    (*rest)->click();
    QCOMPARE(column->model().checkedCount(), 1);
}

void TestPublishPage::aListBringsNewMiniPrograms()
{
    WindowRig rig;
    Shown shown(rig);
    QSignalSpy changed(&shown.bulletin, &Bulletin::programsChanged);
    auto *column = shown.page.findChild<ProgramColumn *>();
    column->takeList(readPasted(u"wxaaaaaaaaaaaaaaaa\nwxbbbbbbbbbbbbbbbb"_s));
    QCOMPARE(column->model().checkedCount(), 2);
    QCOMPARE(rig.store.programRows.size(), 62);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(column->model().checkedCount(), 2); // still, after everybody has read the catalogue again
    QVERIFY(column->message().contains(u"new in the catalogue"_s));
}

void TestPublishPage::aListMayNameTheApp()
{
    WindowRig rig;
    Shown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    column->takeList(readTargets("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxaaaaaaaaaaaaaaaa,app-2\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(pairs(shown.page.order()), (QStringList{u"app-1 wxaaaaaaaaaaaaaaaa"_s, u"app-2 wxaaaaaaaaaaaaaaaa"_s,
                                                     u"app-2 wxbbbbbbbbbbbbbbbb"_s}));
    shown.choose({u"app-3"_s});
    QVERIFY(shown.why().contains(u"apps that are not chosen"_s));
}

void TestPublishPage::whoIsLeftOutIsSaid()
{
    WindowRig rig;
    Shown shown(rig);
    shown.programs()->takeList(
        readTargets("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxaaaaaaaaaaaaaaaa,app-2\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    shown.choose({u"app-1"_s});
    QVERIFY(shown.ready());
    QCOMPARE(shown.button()->text(), u"Publish to 1 mini programs"_s);
    const QString left = u"1 ticked mini programs are left out, because their app is not chosen: Table booking."_s;
    QVERIFY2(shown.why().startsWith(left), qPrintable(shown.why()));
    QVERIFY2(shown.why().contains(u"1 ticked mini programs get only some of their apps"_s), qPrintable(shown.why()));
    shown.page.activatePrimary();
    QVERIFY(shown.page.findChild<ConfirmDialog *>()->text().contains(left));
}

void TestPublishPage::anEmptyAppCellIsABadRow()
{
    WindowRig rig;
    Shown shown(rig);
    shown.programs()->takeList(readTargets("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxbbbbbbbbbbbbbbbb,\n"));
    QCOMPARE(shown.programs()->model().checkedCount(), 0);
    QVERIFY2(shown.programs()->message().contains(u"Line 3: The cell “app” is empty."_s), qPrintable(shown.programs()->message()));
}

void TestPublishPage::anUnreadableListOfAppsSaysWhy()
{
    WindowRig rig;
    rig.listing.broken = true;
    Shown shown(rig);
    QVERIFY(rig.until([&shown] { return shown.why() == u"The list of apps could not be read."_s; }));
    rig.listing.broken = false;
    shown.page.refresh();
    QVERIFY(rig.until([&shown] { return shown.why() == u"Choose an app."_s; }));
}

void TestPublishPage::theKeyboardTicks()
{
    WindowRig rig;
    Shown shown(rig);
    auto *column = shown.page.findChild<ProgramColumn *>();
    auto *table = column->findChild<CheckTable *>();
    shown.page.focusFilter();
    QTest::keyClicks(column->filter(), u"tag:vip"_s);
    QCOMPARE(table->model()->rowCount(), 20);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(column->model().checkedCount(), 20);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(column->model().checkedCount(), 19);
    QTest::keyClick(column->filter(), Qt::Key_Escape);
    QCOMPARE(column->filter()->text(), QString());
    QCOMPARE(table->model()->rowCount(), 60);
    QCOMPARE(column->model().checkedCount(), 19);
}

void TestPublishPage::everyFieldHasAKeyAndAName()
{
    WindowRig rig;
    Shown shown(rig);
    QStringList keys;
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (const qsizetype at = label->text().indexOf(u'&'); label->buddy() && at >= 0) {
            keys.append(label->text().mid(at + 1, 1).toUpper());
        } else {
            QVERIFY2(!label->buddy(), qPrintable(label->text()));
        }
    }
    QCOMPARE(keys.size(), 6); // apps, mini programs, and what can be typed among the options
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    QStringList names;
    const QList<QRadioButton *> radios = shown.page.findChildren<QRadioButton *>();
    for (const QRadioButton *radio : radios) {
        names.append(radio->accessibleName());
    }
    QVERIFY(names.contains(u"Afterwards the app is bound to nothing"_s));
    QVERIFY(names.contains(u"Afterwards the app is bound as before"_s));
}

void TestPublishPage::aConnectionIsRemembered()
{
    WindowRig rig;
    {
        Shown shown(rig);
        QCOMPARE(shown.page.connection().name, u"Harbour group"_s);
        QComboBox *box = shown.connections();
        box->setCurrentIndex(1);
        emit box->activated(1);
        QCOMPARE(shown.page.connection().name, u"Rehearsal"_s);
    }
    Shown again(rig);
    QCOMPARE(again.page.connection().name, u"Rehearsal"_s);
}

void TestPublishPage::theLanguageChangesAtRunTime()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&shown.page, &event);
    QCOMPARE(shown.button()->text(), u"Publish to 12 mini programs"_s);
    QCOMPARE(shown.page.order().targets.size(), 12);
}

QTEST_MAIN(TestPublishPage)
#include "tst_publishpage.moc"
