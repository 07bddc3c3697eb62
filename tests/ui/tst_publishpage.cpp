// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/csv.h"
#include "fakes/publishshown.h"
#include "fakes/windowparts.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/publishwords.h"
#include "testmain.h"
#include "widgets/checktable.h"
#include "widgets/filteredit.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::pairs;
using fakes::PublishShown;
using fakes::WindowRig;

class TestPublishPage : public QObject
{
    Q_OBJECT
private slots:
    void theButtonNamesWhatItDoes();
    void theReasonStandsBesideTheButton();
    void aFrozenOneStopsAndCanBeUnticked();
    void theConfirmationSaysEverything();
    void aPreviewIsNotCalledPublishing();
    void manyTargetsMustBeTyped();
    void theNumberHasTheKeyboardAndIsJudged_data();
    void theNumberHasTheKeyboardAndIsJudged();
    void enterNeverPublishes();
    void theConfirmationTellsApartWhatIsSent();
    void whatIsTickedButHiddenIsSaid();
    void tickingAllShownTellsOfTheHiddenOnes();
    void theCheckCountsMiniPrograms();
    void confirmedItGoesToTheBatch();
    void whatIsTickedDuringTheStartStays();
    void aWarningOfTheStartIsSaid();
    void whatStopsAtTheStartIsShown();
    void theOlderBatchCanBeOpened();
    void theKeyboardTicks();
    void everyFieldHasAKeyAndAName();
    void theLanguageChangesAtRunTime();
    void anOddIdIsNamedWhileItIsNew();
};

void TestPublishPage::theButtonNamesWhatItDoes()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    QCOMPARE(shown.button()->accessibleName(), u"Publish to 12 mini programs"_s);
    QVERIFY(shown.ready());
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(shown.button()->accessibleName(), u"Publish 2 apps to 12 mini programs: 24 publishes"_s);
    QCOMPARE(shown.page.order().targets.size(), 24);
    QCOMPARE(shown.page.order().laneTitles, (QStringList{u"Harbour order app"_s, u"Table booking"_s}));
}

void TestPublishPage::theReasonStandsBesideTheButton()
{
    WindowRig rig;
    PublishShown shown(rig);
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
    PublishShown empty(nobody);
    QCOMPARE(empty.why(), u"Choose a connection."_s);
}

void TestPublishPage::aFrozenOneStopsAndCanBeUnticked()
{
    WindowRig rig;
    PublishShown shown(rig);
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
    order.connection.purpose = Purpose::Test; // nothing has to be typed yet
    order.options.insert(weda::opts::Binding, u"keep"_s);
    const ConfirmDialog dialog(order, weda::platform(), {Finding{Level::Warn, checks::RecentlyPublished, {}, order.targets.at(1).program, {}}}, nullptr);
    const QString text = dialog.text();
    QVERIFY(text.contains(u"“Harbour order app” will be published to 42 mini programs."_s));
    QVERIFY(text.contains(u"Shop Hill 1, Shop Quay 2, Shop Garden 3 and 39 more"_s));
    QVERIFY(text.contains(u"Harbour group (test)"_s));
    QVERIFY2(text.contains(u"stops after 5 failures"_s) && text.contains(u"30 min"_s), qPrintable(text));
    QVERIFY(text.contains(u"Afterwards the app is: bound to the last one"_s));
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

void TestPublishPage::aPreviewIsNotCalledPublishing()
{
    WindowRig rig;
    Order order = rig.orderOf(3);
    order.options.insert(weda::opts::Mode, u"preview"_s);
    order.options.insert(options::Label, u"2.4.0"_s);
    order.options.insert(options::Note, u"spring menu"_s);
    const ConfirmDialog dialog(order, weda::platform(), {}, nullptr, {}, u"≈ 12 min · ends about 16:40"_s);
    const QString text = dialog.text();
    QVERIFY2(text.startsWith(u"Make a preview for 3 mini programs?"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"publish"_s, Qt::CaseInsensitive), qPrintable(text));
    for (const QString &said : {u"2.4.0"_s, u"spring menu"_s, u"≈ 12 min"_s, u"Preview only"_s, u"Harbour order app"_s}) {
        QVERIFY2(text.contains(said), qPrintable(said));
    }
    QCOMPARE(dialog.windowTitle(), u"Make a preview for 3 mini programs"_s); // as on its button
    order.options.insert(weda::opts::Mode, u"upload"_s);
    QCOMPARE(publishButtonText(order, weda::platform()), u"Publish to 3 mini programs"_s);
}

void TestPublishPage::manyTargetsMustBeTyped()
{
    WindowRig rig(151);
    const ConfirmDialog dialog(rig.orderOf(150), weda::platform(), {}, nullptr);
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

void TestPublishPage::theNumberHasTheKeyboardAndIsJudged_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("said"); // after Enter
    const QString right = u"That is the number. Now press “Publish to 150 mini programs”; Enter does not."_s;
    QTest::newRow("nothing") << QString() << false << u"Type 150 first, then press “Publish to 150 mini programs”."_s;
    QTest::newRow("the beginning of it") << u"15"_s << false << u"15 is not 150, the number that is asked for."_s;
    QTest::newRow("another number") << u"151"_s << false << u"151 is not 150, the number that is asked for."_s;
    QTest::newRow("no number") << u"yes"_s << false << u"“yes” is not a number. Type 150."_s;
    QTest::newRow("the number") << u"150"_s << true << right;
    QTest::newRow("as a person writes it") << u" 1,50 "_s << true << right;
    QTest::newRow("in wide digits") << u"１５０"_s << true << right;
}

void TestPublishPage::theNumberHasTheKeyboardAndIsJudged()
{
    QFETCH(QString, typed);
    QFETCH(bool, open);
    QFETCH(QString, said);
    WindowRig rig(151);
    ConfirmDialog dialog(rig.orderOf(150), weda::platform(), {}, nullptr);
    dialog.show();
    auto *line = dialog.findChild<QLineEdit *>();
    QCOMPARE(dialog.focusWidget(), line);
    line->insert(typed);
    const auto publish = [&dialog] {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        return *std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return !b->isDefault(); });
    };
    QCOMPARE(publish()->isEnabled(), open);
    QSignalSpy finished(&dialog, &QDialog::finished);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(line, enter);
        QCOMPARE(line->accessibleDescription(), said);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&said](const QLabel *l) { return l->text() == said && l->isVisible(); }));
    }
    QVERIFY(finished.isEmpty()); // neither published nor closed without a word
    QVERIFY(dialog.isVisible());
}

void TestPublishPage::enterNeverPublishes()
{
    WindowRig rig;
    ConfirmDialog dialog(rig.orderOf(3), weda::platform(), {}, nullptr);
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy finished(&dialog, &QDialog::finished);
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    QPushButton *publish = *std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return !b->isDefault(); });
    publish->setFocus();
    QTest::keyClick(publish, Qt::Key_Return);
    QVERIFY(finished.isEmpty()); // nor does it press Cancel while another button has the keyboard
    QTest::keyClick(publish, Qt::Key_Space);
    QCOMPARE(accepted.size(), 1);
}

void TestPublishPage::whatIsTickedButHiddenIsSaid()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    FilterEdit *filter = shown.programs()->filter();
    const auto showAll = [&shown] { return fakes::buttonOf(&shown.page, u"Show them"_s); };
    shown.tick(12);
    QVERIFY(shown.ready());
    QCOMPARE(shown.why(), QString());
    QVERIFY(!showAll());
    filter->setText(u"tag:vip"_s); // 3, 6, 9 and 12 of the ticked ones
    const QString said = u"8 of these 12 mini programs are hidden by the filter: Shop Hill 1, Shop Hill 7, Shop Quay 2 and 5 more."_s;
    QCOMPARE(shown.why(), said);
    QVERIFY(fakes::says(shown.page, said));
    shown.page.activatePrimary();
    auto *dialog = shown.page.findChild<ConfirmDialog *>();
    QVERIFY2(dialog->text().contains(said), qPrintable(dialog->text()));
    dialog->reject();
    shown.choose({u"app-1"_s, u"app-2"_s}); // two apps do not make them more
    QVERIFY2(shown.why().contains(said), qPrintable(shown.why()));
    showAll()->click();
    QCOMPARE(filter->text(), QString());
    QVERIFY(!shown.why().contains(u"hidden"_s));
    QVERIFY(!showAll());
}

void TestPublishPage::tickingAllShownTellsOfTheHiddenOnes()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    ProgramColumn *column = shown.programs();
    auto *table = column->findChild<CheckTable *>();
    column->filter()->setText(u"tag:vip"_s);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(column->message(), QString()); // nothing is hidden
    column->filter()->setText(u"tag:north"_s); // 15 of which 5 are ticked already
    QCOMPARE(column->model().checkedCount(), 20);
    fakes::buttonOf(column, u"Tick shown"_s)->click();
    QCOMPARE(column->model().checkedCount(), 30);
    QCOMPARE(column->message(), u"15 mini programs that the filter hides stay ticked, too."_s);
    QVERIFY(fakes::says(*column, u"30 of 60, 15 hidden"_s));
    fakes::buttonOf(column, u"Untick the hidden 15"_s)->click();
    QCOMPARE(column->model().checkedCount(), 15);
    QCOMPARE(column->message(), QString());
    QVERIFY(column->model().hiddenIds().isEmpty());
}

void TestPublishPage::theCheckCountsMiniPrograms()
{
    WindowRig rig;
    const Order order = rig.orderOf(10, {u"app-1"_s, u"app-2"_s, u"app-3"_s});
    QCOMPARE(order.targets.size(), 30);
    LocalFacts facts;
    for (const Target &target : order.targets) {
        facts.lastPublished.insert(target.program, rig.clock.now());
    }
    const QList<Finding> findings = localFindings(weda::platform(), order.operation, order.targets, facts, rig.clock.now());
    QCOMPARE(findings.size(), 30); // each thing once per mini program, and who gets more than one app
    const QList<FindingGroup> groups = grouped(findings);
    QCOMPARE(groups.size(), 2);
    for (const FindingGroup &group : groups) {
        QVERIFY2(groupText(group, *weda::platform().words).startsWith(u"10 × "_s), qPrintable(groupText(group, *weda::platform().words)));
    }
    QCOMPARE(readyCount(order.targets, findings), 10);
    QCOMPARE(readyCount(order.targets, {Finding{Level::Stop, checks::Frozen, order.targets.at(4).lane, order.targets.at(4).program, {}}}), 9);

    // What is wrong for all is not counted with what is wrong for one, which is named, and is not ready.
    const Target &one = order.targets.at(4);
    const QList<Finding> mixed{{Level::Warn, u"x"_s, {}, {}, u"an odd key"_s}, {Level::Warn, u"x"_s, one.lane, one.program, u"no city"_s, true}};
    QCOMPARE(readyCount(order.targets, mixed), 9);
    QCOMPARE(grouped(mixed).size(), 2);
    QVERIFY(groupText(grouped(mixed).at(1), *weda::platform().words).contains(u"no city"_s));
    const QList<Finding> alike{{Level::Warn, u"x"_s, one.lane, one.program, u"no city"_s},
                               {Level::Warn, u"x"_s, order.targets.at(0).lane, order.targets.at(0).program, u"no city"_s}};
    QVERIFY(groupText(grouped(alike).at(0), *weda::platform().words).contains(u"no city"_s));

    PublishShown shown(rig);
    shown.choose({u"app-1"_s, u"app-2"_s, u"app-3"_s});
    shown.tick(5);
    auto *panel = shown.page.findChild<CheckPanel *>();
    QVERIFY2(panel->text().contains(u"5 ready"_s), qPrintable(panel->text()));
    QVERIFY2(panel->text().contains(u"5 × The mini program gets two apps"_s), qPrintable(panel->text()));
    QCOMPARE(panel->text().count(rig.store.programRows.at(0).name), 1);
}

void TestPublishPage::theConfirmationTellsApartWhatIsSent()
{
    WindowRig rig(90);
    const Order both = rig.orderOf(60, {u"app-1"_s, u"app-2"_s});
    const ConfirmDialog all(both, weda::platform(), {}, nullptr);
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
        split.targets[i].lane = {u"app-2"_s};
    }
    split.laneTitles = {u"Table booking"_s, u"Harbour order app"_s};
    const ConfirmDialog parts(split, weda::platform(), {}, nullptr);
    QVERIFY2(parts.text().startsWith(u"2 apps will be published to 60 mini programs.\n"_s), qPrintable(parts.text()));
    QVERIFY(parts.text().contains(u"Table booking (app-2): 20 mini programs\nHarbour order app (app-1): 40 mini programs"_s));
    QCOMPARE(parts.windowTitle(), u"Publish 2 apps to 60 mini programs"_s);
}

void TestPublishPage::confirmedItGoesToTheBatch()
{
    WindowRig rig;
    PublishShown shown(rig);
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

void TestPublishPage::whatIsTickedDuringTheStartStays()
{
    WindowRig rig;
    PublishShown shown(rig);
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
    PublishShown shown(rig);
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

void TestPublishPage::whatStopsAtTheStartIsShown()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(3);
    QVERIFY(rig.until([&shown] { return shown.page.clockOffset().has_value(); }));
    rig.platform.always.insert(weda::calls::WhoAmI, fakes::FakePlatform::Fault::Deny);
    shown.page.activatePrimary();
    shown.page.findChild<ConfirmDialog *>()->accept();
    auto *bar = shown.page.findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(rig.until([bar] { return !bar->isHidden(); }));
    QVERIFY2(bar->text().startsWith(u"Nothing was sent."_s), qPrintable(bar->text()));
    QCOMPARE(rig.platform.deployed.size(), 0);
    QCOMPARE(shown.page.order().targets.size(), 3); // to be started again once it is repaired
}

void TestPublishPage::theOlderBatchCanBeOpened()
{
    WindowRig rig;
    const BatchId id = rig.board->create(rig.orderOf(2)).value();
    PublishShown shown(rig);
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

void TestPublishPage::theKeyboardTicks()
{
    WindowRig rig;
    PublishShown shown(rig);
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
    PublishShown shown(rig);
    QStringList keys;
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (const qsizetype at = label->text().indexOf(u'&'); label->buddy() && at >= 0) {
            keys.append(label->text().mid(at + 1, 1).toUpper());
        } else {
            QVERIFY2(!label->buddy(), qPrintable(label->text()));
        }
    }
    QCOMPARE(keys.size(), 10); // apps, mini programs, what can be typed among the options, and the waves
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    QStringList names;
    const QList<QRadioButton *> radios = shown.page.findChildren<QRadioButton *>();
    for (const QRadioButton *radio : radios) {
        names.append(radio->accessibleName());
    }
    QVERIFY(names.contains(u"Afterwards the app is bound to nothing"_s));
    QVERIFY(names.contains(u"Afterwards the app is bound as before"_s));
}

void TestPublishPage::theLanguageChangesAtRunTime()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&shown.page, &event);
    QCOMPARE(shown.button()->accessibleName(), u"Publish to 12 mini programs"_s);
    QCOMPARE(shown.page.order().targets.size(), 12);
}

void TestPublishPage::anOddIdIsNamedWhileItIsNew()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.programs()->takeList(fakes::readCsv("appid\nwxaaaaaaaaaaaaaaar\n"));
    QVERIFY2(shown.programs()->message().contains(u"wxaaaaaaaaaaaaaaar"_s), qPrintable(shown.programs()->message()));
    shown.programs()->takeList(fakes::readCsv("appid\nwxaaaaaaaaaaaaaaar\n")); // it is in the fleet now
    QVERIFY2(!shown.programs()->message().contains(u"wxaaaaaaaaaaaaaaar"_s), qPrintable(shown.programs()->message()));
}

FLOTILLA_WINDOW_TEST(TestPublishPage)
#include "tst_publishpage.moc"
