// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/windowrig.h"
#include "models/applistmodel.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/optionscolumn.h"
#include "publish/programcolumn.h"
#include "publish/publishpage.h"
#include "widgets/checktable.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

class TestPublishPage : public QObject
{
    Q_OBJECT
private slots:
    void theButtonNamesWhatItDoes();
    void theReasonStandsBesideTheButton();
    void aFrozenOneStopsAndCanBeUnticked();
    void theConfirmationSaysEverything();
    void manyTargetsMustBeTyped();
    void confirmedItGoesToTheBatch();
    void whatStopsAtTheStartIsShown();
    void publishAgainFillsEverythingIn();
    void aBadListTicksNothing();
    void aListBringsNewMiniPrograms();
    void aListMayNameTheApp();
    void anUnreadableListOfAppsSaysWhy();
    void theKeyboardTicks();
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
    };
};

void TestPublishPage::theButtonNamesWhatItDoes()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    QCOMPARE(shown.button()->text(), u"Publish to 12 mini programs"_s);
    QVERIFY(shown.button()->isEnabled());
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(shown.button()->text(), u"Publish 2 apps to 12 mini programs"_s);
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
    QVERIFY(shown.button()->isEnabled());
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

void TestPublishPage::confirmedItGoesToTheBatch()
{
    WindowRig rig;
    Shown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
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
    column->takeList(readTargets("appid,app\nwxaaaaaaaaaaaaaaaa,app-1\nwxbbbbbbbbbbbbbbbb,app-2\n"));
    shown.choose({u"app-1"_s, u"app-2"_s});
    const Order order = shown.page.order();
    QCOMPARE(order.targets.size(), 2);
    QCOMPARE(order.targets.at(0).app.value, u"app-1"_s);
    QCOMPARE(order.targets.at(1).app.value, u"app-2"_s);
    shown.choose({u"app-3"_s});
    QVERIFY(shown.why().contains(u"apps that are not chosen"_s));
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

void TestPublishPage::aConnectionIsRemembered()
{
    WindowRig rig;
    {
        Shown shown(rig);
        QCOMPARE(shown.page.connection().name, u"Harbour group"_s);
        const QList<QComboBox *> boxes = shown.page.findChildren<QComboBox *>();
        auto *box = *std::find_if(boxes.cbegin(), boxes.cend(),
                                  [](const QComboBox *b) { return b->accessibleName() == u"Connection"_s; });
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
