// SPDX-License-Identifier: GPL-3.0-or-later
// A value that the platform shows once: where it is until it is safe, and who forgets it when.
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

class TestNewSecrets : public QObject
{
    Q_OBJECT

private slots:
    void whatTheKeychainRefusesStaysUntilItIsSafe()
    {
        KeysFixture f;
        f.select({1});
        f.rig.secrets.written = {};
        OperationSheet *sheet = f.open(u"Generate (1)…"_s);
        QVERIFY(f.rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
        sheet->startButton()->click();
        QVERIFY(f.rig.until([&f] { return !f.rig.board->runners().isEmpty(); }));
        f.rig.secrets.state = KeychainState::Locked;
        QVERIFY(f.rig.until([&f] { return f.newValues() != nullptr; }));
        NewSecretSheet *shown = f.newValues();
        QCOMPARE(shown->heldCount(), 1);
        QCOMPARE(shown->findChild<QLineEdit *>()->text(), QString::fromLatin1(f.rig.at(1).secret));
        QVERIFY(shown->text().contains("keychain not usable"_L1));
        shown->reject();
        QVERIFY(shown->isVisible()); // it would be lost
        buttonOf(shown, u"It is in a safe place"_s)->click();
        QCOMPARE(shown->heldCount(), 0);
        QVERIFY(f.rig.until([&f] { return f.rig.board->runners().isEmpty(); }));
        shown->reject();
        QVERIFY(!shown->isVisible());
        QVERIFY(f.kept(1).isEmpty());
        QCOMPARE(f.rig.superapp.calls.value(tcsas::calls::GenerateSecret), 1);
    }

    void aHeldValueOfAStoppedOrderIsLetGo()
    {
        KeysFixture f;
        QVERIFY(f.hold(1));
        NewSecretSheet *shown = f.newValues();
        QVERIFY(buttonOf(shown, u"Store again"_s));
        QVERIFY(f.rig.board->stop(f.rig.board->runners().constFirst()->batch().id).ok());
        QVERIFY(f.rig.until([&f] { return f.rig.board->runners().isEmpty(); }));
        QCOMPARE(f.fresh->heldCount(), 1);
        QVERIFY(!buttonOf(shown, u"Store again"_s)); // nobody could
        buttonOf(shown, u"It is in a safe place"_s)->click();
        QCOMPARE(f.fresh->heldCount(), 0);
        shown->reject();
        QVERIFY(!shown->isVisible());
    }

    void quittingAsksAboutAValueThatIsNowhereElse()
    {
        KeysFixture f;
        MainWindow main(f.rig.both, f.rig.desktop);
        main.show();
        QVERIFY(f.hold(1));
        QVERIFY(f.rig.board->stop(f.rig.board->runners().constFirst()->batch().id).ok());
        QVERIFY(f.rig.until([&f] { return f.rig.board->runners().isEmpty(); }));
        const auto question = [&main] {
            const QList<AskDialog *> all = main.findChildren<AskDialog *>();
            const auto found = std::find_if(all.cbegin(), all.cend(), [](const AskDialog *one) { return one->isVisible(); });
            return found == all.cend() ? nullptr : *found;
        };
        QVERIFY(!main.close());
        QVERIFY(question());
        QVERIFY2(question()->text().contains("nowhere but here"_L1), qPrintable(question()->text()));
        question()->safeButton()->click();
        QVERIFY(main.isVisible());
        QVERIFY(!main.close());
        question()->actButton()->click();
        QVERIFY(!main.isVisible());
    }

    void aKeyForAnotherWindowClosesNoNewValue()
    {
        KeysFixture f;
        f.select({1});
        f.window.show();
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return f.newValues() != nullptr; }));
        QVERIFY(QTest::qWaitForWindowActive(f.newValues()));
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(f.newValues()->focusWidget(), key);
            QVERIFY(f.newValues()->isVisible());
        }
    }

    void whatIsCopiedByHandIsForgottenToo()
    {
        KeysFixture f;
        f.select({1});
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return f.newValues() != nullptr; }));
        auto *line = f.newValues()->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), line->text());
        QVERIFY(f.fresh->findChild<SecretClipboard *>()->isHolding());
        QCOMPARE(line->contextMenuPolicy(), Qt::NoContextMenu);
    }

    void anUnlockedKeychainTakesWhatWasHeld()
    {
        KeysFixture f;
        f.select({1});
        OperationSheet *sheet = f.open(u"Generate (1)…"_s);
        QVERIFY(f.rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
        sheet->startButton()->click();
        QVERIFY(f.rig.until([&f] { return !f.rig.board->runners().isEmpty(); }));
        f.rig.secrets.state = KeychainState::Locked;
        QVERIFY(f.rig.until([&f] { return f.newValues() && f.newValues()->heldCount() == 1; }));
        f.rig.secrets.state = KeychainState::Ready;
        buttonOf(f.newValues(), u"Store again"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.newValues()->heldCount() == 0; }));
        QVERIFY(f.rig.until([&f] { return f.rig.board->runners().isEmpty(); }));
        QVERIFY(f.kept(1).contains(f.rig.at(1).secret));
    }

    void inAFreezeAHeldValueIsStoredAndNothingElse()
    {
        KeysFixture f;
        QVERIFY(f.hold(1));
        const Instant now = f.rig.workspace().clock.now();
        QVERIFY(storeFreezes(f.rig.workspace(), f.rig.connection().id, {}, {*datedWindow(now, now + std::chrono::hours(1), u"UTC"_s, u"closed"_s)}));
        BatchRunner *runner = f.rig.board->runners().constFirst();
        bool wentOn = false;
        connect(runner, &BatchRunner::runStateChanged, this, [&wentOn, runner] { wentOn = wentOn || runner->runState() == RunState::Running; });
        f.rig.secrets.state = KeychainState::Ready;
        buttonOf(f.newValues(), u"Store again"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.newValues()->heldCount() == 0; }));
        QVERIFY(f.kept(1).contains(f.rig.at(1).secret));
        QVERIFY(!wentOn);
    }

    void aValueInMemoryEndsWithTheProgram()
    {
        KeysFixture f;
        f.select({1});
        QVERIFY(f.change(u"Generate (1)…"_s));
        QVERIFY(f.rig.until([&f] { return !f.kept(1).isEmpty(); }));
        f.readAgain();
        QCOMPARE(f.row(1).place, KeyPlace::Kept);
        Connection here = f.rig.connection();
        here.source = SecretSource::Memory; // of another run: nothing is in it
        f.page->setConnection(here);
        QVERIFY(f.rig.until([&f] { return f.row(1).place == KeyPlace::Gone; }));
    }

    void theClipboardForgetsWhatItStillHolds()
    {
        auto *clipboard = QGuiApplication::clipboard();
        SecretClipboard secrets(nullptr);
        auto *timer = secrets.findChild<QTimer *>();
        const auto expire = [&secrets, timer] {
            QSignalSpy over(&secrets, &SecretClipboard::over);
            timer->setInterval(0);
            return over.count() == 1 || over.wait();
        };
        QCOMPARE(timer->intervalAsDuration(), SecretClipboard::kStays);
        secrets.copy(Secret("value"));
        QCOMPARE(clipboard->text(), u"value"_s);
        QVERIFY(expire());
        QVERIFY(clipboard->text().isEmpty());
        secrets.copy(Secret("value"));
        clipboard->setText(u"something else"_s);
        QVERIFY(expire());
        QCOMPARE(clipboard->text(), u"something else"_s);
    }
};

FLOTILLA_WINDOW_TEST(TestNewSecrets)
#include "tst_newsecrets.moc"
