// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keysrig.h"

#include "testmain.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTimer>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::says;
using fakes::TcsasPages;

class TestKeysPage : public QObject
{
    Q_OBJECT

private slots:
    void whereThereIsNoKeyNothingIsMissing()
    {
        KeysFixture f;
        for (int n = 1; n <= TcsasPages::kPrograms; ++n) {
            QCOMPARE(f.model->index(f.model->rowOf(f.model->rowOfId(fakes::tcsasProgram(n).value)), int(KeyModel::Column::Place)).data().toString(), f.row(n).word == tcsas::words::None ? QString() : u"not kept here"_s);
        }
    }

    void whileItIsAskedItIsSaid()
    {
        KeysFixture f;
        (void)f.rig.ports.fleet.keep(f.rig.connection().id, u"secrets"_s, {});
        emit f.bulletin.publicationsChanged();
        QVERIFY(f.rig.until([&f] { return f.model->total() == 0; }));
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return says(*f.page, u"The platform is being asked."_s); }));
    }

    void theTableTellsStatesAndCounts()
    {
        KeysFixture f;
        QCOMPARE(f.model->total(), TcsasPages::kPrograms);
        auto *tabs = f.page->findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(0), u"All (12)"_s);
        QCOMPARE(tabs->tabText(1), u"frozen (1)"_s);
        QCOMPARE(tabs->tabText(4), u"none (8)"_s);
        tabs->setCurrentIndex(1);
        QCOMPARE(f.table->model()->rowCount(), 1);
        QCOMPARE(f.page->badge(), 1);
    }

    // Home or another page has read the keys again: a person sees no more of that than the badge.
    void theBadgeFollowsOutOfSight()
    {
        KeysFixture f;
        QCOMPARE(f.page->badge(), 1);
        f.page->hide();
        Listing told = *f.rig.ports.fleet.told(f.rig.connection().id, u"secrets"_s);
        for (Item &item : told.items) {
            item.values.insert(tcsas::told::Secret, tcsas::words::Frozen);
        }
        (void)f.rig.ports.fleet.keep(f.rig.connection().id, u"secrets"_s, told);
        const QSignalSpy changed(f.page.get(), &Page::badgeChanged);
        emit f.bulletin.publicationsChanged();
        QVERIFY(f.rig.until([&changed] { return !changed.isEmpty(); }));
        QCOMPARE(f.page->badge(), TcsasPages::kPrograms);
    }

    void whatAnOrderChangedIsAskedOutOfSight()
    {
        KeysFixture f;
        f.select({3});
        OperationSheet *sheet = f.open(u"Freeze (1)…"_s);
        QVERIFY(sheet);
        f.type(sheet, f.row(3).title());
        QVERIFY(f.rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
        f.page->hide();
        sheet->startButton()->click();
        QVERIFY(f.rig.until([&f] { return f.page->badge() == 2; }));
    }

    void withoutASelectionNothingIsChanged()
    {
        KeysFixture f;
        for (const QString &text : {u"Generate"_s, u"Reset"_s, u"Freeze"_s, u"Unfreeze"_s}) {
            QVERIFY(!buttonOf(f.page.get(), text)->isEnabled());
        }
        f.select({1, 3});
        QVERIFY(buttonOf(f.page.get(), u"Generate (1)…"_s)->isEnabled());
        QVERIFY(buttonOf(f.page.get(), u"Reset (1)…"_s)->isEnabled());
        QVERIFY(!buttonOf(f.page.get(), u"Unfreeze"_s)->isEnabled());
        OperationSheet *sheet = f.open(u"Generate (1)…"_s);
        QVERIFY(sheet->text().contains("1 of the selected mini program"_L1));
        sheet->reject();
    }

    void aNewKeyIsKeptAndShownOnce()
    {
        KeysFixture f;
        f.select({1});
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return f.newValues() != nullptr; }));
        const QString value = QString::fromLatin1(f.rig.at(1).secret);
        QVERIFY(f.kept(1).contains(value.toLatin1()));
        QCOMPARE(f.newValues()->findChild<QLineEdit *>()->text(), value);
        QVERIFY(f.newValues()->text().contains("Test Keyring"_L1));
        f.newValues()->reject();
        QVERIFY(f.rig.until([&f] { return f.newValues() == nullptr; }));
        f.readAgain();
        QCOMPARE(f.row(1).word, QString(tcsas::words::Active));
        QCOMPARE(f.row(1).place, KeyPlace::Kept);
        QCOMPARE(f.row(1).change.operation, QString(tcsas::operations::SecretGenerate));
        QCOMPARE(f.row(1).change.who, u"anna"_s);
    }

    void whatStopsWorkingIsSaidAndTheNameIsTyped()
    {
        KeysFixture f;
        f.select({3});
        OperationSheet *sheet = f.open(u"Reset (1)…"_s);
        QVERIFY(sheet->text().contains("Login and payment of the mini program stop at once"_L1));
        auto *typed = sheet->findChild<TypedNumber *>();
        QVERIFY(typed->isAsked());
        QVERIFY(f.rig.until([sheet] { return !sheet->text().contains("being checked"_L1); }));
        QVERIFY(!sheet->startButton()->isEnabled());
        f.type(sheet, u"1"_s);
        QVERIFY(!typed->isRight());
        f.type(sheet, f.rig.at(3).name);
        QVERIFY(f.rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
        sheet->reject();
        f.select({3, 6});
        sheet = f.open(u"Freeze (2)…"_s);
        typed = sheet->findChild<TypedNumber *>();
        f.type(sheet, f.rig.at(3).name);
        QVERIFY(!typed->isRight());
        f.type(sheet, u"2"_s);
        QVERIFY(typed->isRight());
        sheet->reject();
    }

    void resetFreezeAndUnfreezeAreReadBack()
    {
        KeysFixture f;
        f.select({3});
        QVERIFY(f.change(u"Reset (1)…"_s, f.rig.at(3).name));
        QVERIFY(f.rig.until([&f] { return f.newValues() != nullptr; }));
        QVERIFY(f.kept(3).contains(f.rig.at(3).secret));
        f.readAgain();
        QCOMPARE(f.row(3).word, QString(tcsas::words::WasReset));
        f.select({3});
        QVERIFY(f.change(u"Freeze (1)…"_s, f.rig.at(3).name));
        f.readAgain();
        QCOMPARE(f.row(3).word, QString(tcsas::words::Frozen));
        f.select({3});
        QVERIFY(f.change(u"Unfreeze (1)…"_s));
        f.readAgain();
        QCOMPARE(f.row(3).word, QString(tcsas::words::Active));
    }

    void anAnswerOfTheConnectionBeforeIsDropped()
    {
        KeysFixture f;
        f.select({1});
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return !f.kept(1).isEmpty(); }));
        f.readAgain();
        f.select({1});
        buttonOf(f.page.get(), u"Check in the keychain"_s)->click();
        Connection other = f.rig.connection();
        other.id = {u"another"_s};
        f.page->setConnection(other);
        f.page->setConnection(f.rig.connection());
        QCoreApplication::sendPostedEvents(); // it comes now
        QVERIFY(f.row(1).place != KeyPlace::Seen);
        f.select({1});
        buttonOf(f.page.get(), u"Check in the keychain"_s)->click(); // and the next look is not in the way of the one before
        QVERIFY(f.rig.until([&f] { return f.row(1).place == KeyPlace::Seen; }));
    }

    void aLineOfHomeSelectsItsKey()
    {
        KeysFixture f;
        f.page->findChild<QTabBar *>()->setCurrentIndex(1);
        f.page->showPrograms({fakes::tcsasProgram(3)});
        QVERIFY(buttonOf(f.page.get(), u"Reset (1)…"_s));
    }

    void aLostValueIsSaidWithTheWayOut()
    {
        KeysFixture f;
        f.select({3});
        QVERIFY(f.change(u"Reset (1)…"_s, f.rig.at(3).name));
        f.readAgain();
        QCOMPARE(f.row(3).place, KeyPlace::Kept);
        f.rig.clock.advance(std::chrono::minutes(1));
        f.rig.superapp.always.insert(tcsas::calls::ResetSecret, fakes::FakeVendor::Fault::LostAfter);
        f.select({3});
        QVERIFY(f.change(u"Reset (1)…"_s, f.rig.at(3).name));
        f.readAgain();
        QVERIFY(f.row(3).waits());
        QCOMPARE(f.row(3).place, KeyPlace::Old); // what is kept is not the key that works now
        f.select({3});
        QVERIFY(!buttonOf(f.page.get(), u"Reset"_s)->isEnabled());
        const auto *details = f.page->findChild<KeyDetails *>();
        const QList<QLabel *> labels = details->findChildren<QLabel *>();
        // It was in state reset before, too: nobody can tell whether this reset was done.
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](QLabel *l) { return l->text().contains("Perhaps a key was made and its value was lost on the way"_L1); }));
        f.rig.superapp.always.clear();
        buttonOf(f.page.get(), u"Leave it out of the order"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.rig.board->runners().isEmpty(); }));
        f.readAgain();
        QVERIFY(!f.row(3).waits());
        QCOMPARE(f.row(3).place, KeyPlace::Old);
        f.select({3});
        QVERIFY(f.change(u"Reset (1)…"_s, f.rig.at(3).name));
        QVERIFY(f.kept(3).contains(f.rig.at(3).secret));
    }

    void aValueIsLookedForAndForgotten()
    {
        KeysFixture f;
        f.select({1});
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return !f.kept(1).isEmpty(); }));
        f.readAgain();
        f.select({1});
        buttonOf(f.page.get(), u"Check in the keychain"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.row(1).place == KeyPlace::Seen; }));
        f.rig.secrets.values.remove(secretsOf(f.rig.connection().id, fakes::tcsasProgram(1)));
        buttonOf(f.page.get(), u"Check in the keychain"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.row(1).place == KeyPlace::Gone; }));
        buttonOf(f.page.get(), u"Forget the value…"_s)->click();
        auto *question = f.page->findChild<AskDialog *>();
        QVERIFY(question);
        QVERIFY(question->text().contains("Test Keyring"_L1));
        question->actButton()->click();
        QVERIFY(f.rig.until([&f] { return f.row(1).place == KeyPlace::Nowhere; }));
        QVERIFY(!f.rig.secrets.values.value(secretsOf(f.rig.connection().id)).isEmpty()); // that of the connection stays
    }
};

FLOTILLA_WINDOW_TEST(TestKeysPage)
#include "tst_keyspage.moc"
