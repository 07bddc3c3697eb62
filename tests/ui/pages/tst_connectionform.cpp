// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectiondialog.h"
#include "connections/connectioneditor.h"
#include "connections/connectionform.h"
#include "run/credentials.h"
#include "testmain.h"
#include "theme.h"
#include "ui/pages/pagerig.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::PageRig;

namespace {

const QString kMarked = u"marked-secret-9f8e"_s;

/// As the keychain has it.
QByteArray storedForm(const QString &key, const QString &token = {})
{
    Secrets secrets{{weda::fields::SecretKey, Secret(key.toUtf8())}};
    if (!token.isEmpty()) {
        secrets.insert(weda::fields::Token, Secret(token.toUtf8()));
    }
    return packed(secrets).reveal();
}

struct FormFixture
{
    PageRig rig;
    std::unique_ptr<ConnectionEditor> editor;
    std::unique_ptr<QSignalSpy> saved;

    explicit FormFixture(KeychainState state = KeychainState::Ready)
    {
        rig.secrets.state = state;
        editor = std::make_unique<ConnectionEditor>(rig.ports, nullptr);
        saved = std::make_unique<QSignalSpy>(editor.get(), &ConnectionEditor::saved);
        editor->load({});
        editor->show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QLineEdit *edit(const char *name) const { return editor->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    void fill() const
    {
        edit("nameEdit")->setText(u"Harbour"_s);
        edit("environmentEdit")->setText(u"lowcode-1"_s);
        edit("secretIdEdit")->setText(u"AKIDexample"_s);
        QTest::keyClicks(edit("secretKeyEdit"), kMarked);
    }
    /// What the bar says; empty: it is hidden.
    [[nodiscard]] QString messages() const
    {
        const auto *bar = editor->findChild<MessageBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] QPushButton *offer() const
    {
        const QList<QPushButton *> buttons = editor->findChild<MessageBar *>()->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return b->isVisible(); });
        return found == buttons.cend() ? nullptr : *found;
    }
    void chooseSource(SecretSource source) const
    {
        auto *box = editor->findChild<QComboBox *>(u"sourceBox"_s);
        box->setCurrentIndex(box->findData(int(source)));
    }
    [[nodiscard]] bool anyFieldHolds(const QString &text) const
    {
        const QList<QLineEdit *> edits = editor->findChildren<QLineEdit *>();
        for (QLineEdit *e : edits) {
            e->undo();
            if (e->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] Connection stored() const { return rig.store.connectionRows.constLast(); }
};

} // namespace

class TestConnectionForm : public QObject
{
    Q_OBJECT

private slots:
    void theSecretGoesToTheKeychainAndNowhereElse()
    {
        FormFixture f;
        f.fill();
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        const Connection connection = f.stored();
        QCOMPARE(f.rig.secrets.values.value(secretsOf(connection.id)), storedForm(kMarked));
        QVERIFY(f.rig.session.values.isEmpty());
        for (const QString &text : QStringList{connection.id.value, connection.name, connection.testResult} + connection.fields.values()
                                       + connection.variables.values()) {
            QVERIFY(!text.contains(kMarked));
        }
        QVERIFY(!f.anyFieldHolds(kMarked));
    }

    void aTokenIsStoredBehindTheKey()
    {
        FormFixture f;
        f.fill();
        QTest::keyClicks(f.edit("tokenEdit"), u"tok"_s);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.rig.secrets.values.value(secretsOf(f.stored().id)), storedForm(kMarked, u"tok"_s));
    }

    void anEmptyFieldKeepsTheStoredSecret()
    {
        FormFixture f;
        Connection old = f.rig.store.connectionRows.constFirst();
        old.fields[weda::fields::SecretId] = u"AKIDold"_s;
        f.editor->load(old);
        f.edit("nameEdit")->setText(u"Renamed"_s);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.stored().name, u"Renamed"_s);
        QCOMPARE(f.stored().id, old.id);
        QCOMPARE(f.rig.secrets.values.value(secretsOf(old.id)), storedForm(u"key"_s));
    }

    void aLockedKeychainSavesNothingAndKeepsWhatWasTyped()
    {
        FormFixture f(KeychainState::Locked);
        f.fill();
        f.editor->save();
        QTRY_VERIFY(!f.editor->isBusy());
        QCOMPARE(f.saved->size(), 0);
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
        QCOMPARE(f.edit("secretKeyEdit")->text(), kMarked);
        QCOMPARE(f.edit("secretKeyEdit")->echoMode(), QLineEdit::Password);
    }

    void anOldSecretThatStaysBehindIsSaid()
    {
        FormFixture f;
        f.editor->load(f.rig.store.connectionRows.constFirst());
        f.rig.secrets.state = KeychainState::Locked;
        f.chooseSource(SecretSource::Memory);
        f.edit("secretIdEdit")->setText(u"AKIDexample"_s);
        QTest::keyClicks(f.edit("secretKeyEdit"), kMarked);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.stored().source, SecretSource::Memory);
        const QString remark = f.saved->at(0).at(1).toString();
        QVERIFY2(remark.contains(u"still in Test Keyring: The keychain is locked."_s), qPrintable(remark));
    }

    void mistakesFollowTheColoursOfTheTheme()
    {
        FormFixture f;
        f.editor->save();
        auto *label = f.editor->findChild<QLabel *>(u"nameError"_s);
        QVERIFY(!label->text().isEmpty());
        for (const QPalette &palette : {darkPalette(), lightPalette()}) {
            QApplication::setPalette(palette);
            QCoreApplication::processEvents();
            QCOMPARE(label->palette().color(QPalette::WindowText), toneColour(Tone::Bad, palette));
        }
    }

    void withoutAKeychainTheMemoryIsTheOneOffer_data()
    {
        QTest::addColumn<KeychainState>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("there is none") << KeychainState::Absent << u"There is no keychain in this session"_s;
        QTest::newRow("its library is missing") << KeychainState::NoLibrary << u"The library libsecret is missing"_s;
        QTest::newRow("it does not answer") << KeychainState::Silent << u"The keychain does not answer"_s;
    }
    void withoutAKeychainTheMemoryIsTheOneOffer()
    {
        QFETCH(KeychainState, state);
        QFETCH(QString, says);
        FormFixture f(state);
        QVERIFY2(f.messages().startsWith(says), qPrintable(f.messages()));
        const QList<QLabel *> labels = f.editor->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY2(!label->text().contains(u"locked"_s), qPrintable(label->text()));
        }
        QPushButton *memory = f.offer();
        QVERIFY(memory);
        QCOMPARE(f.editor->focusWidget(), memory);
        QVERIFY(memory->autoDefault()); // in a dialog Enter presses it and not the one that saves
        memory->click();
        QVERIFY(f.messages().isEmpty());
        QCOMPARE(f.editor->focusWidget(), f.edit("nameEdit"));
        f.fill();
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.stored().source, SecretSource::Memory);
        QCOMPARE(f.rig.session.values.value(secretsOf(f.stored().id)), storedForm(kMarked));
        QVERIFY(!f.rig.secrets.values.contains(secretsOf(f.stored().id)));
    }

    void theOfferInterruptsNobodyWhoTypes()
    {
        PageRig rig;
        rig.secrets.state = KeychainState::Absent;
        ConnectionEditor editor(rig.ports, nullptr);
        editor.load({});
        editor.show();
        auto *name = editor.findChild<QLineEdit *>(u"nameEdit"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Har"_s);
        QTRY_VERIFY(editor.findChild<MessageBar *>()->isVisible()); // the keychain answers later
        QCOMPARE(editor.focusWidget(), name);
    }

    void aSecretThatCannotBeStoredCanStayInMemory_data()
    {
        QTest::addColumn<KeychainState>("state");
        QTest::newRow("it went away meanwhile") << KeychainState::Absent;
        QTest::newRow("it fell silent") << KeychainState::Silent;
    }
    void aSecretThatCannotBeStoredCanStayInMemory()
    {
        QFETCH(KeychainState, state);
        FormFixture f;
        f.fill();
        f.rig.secrets.state = state;
        f.editor->save();
        QTRY_VERIFY(f.offer());
        QVERIFY2(f.messages().contains(u"The secret was not stored"_s), qPrintable(f.messages()));
        QCOMPARE(f.editor->focusWidget(), f.offer());
        QCOMPARE(f.saved->size(), 0);
        f.offer()->click(); // saves at once: that is what was asked for
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.stored().source, SecretSource::Memory);
        QCOMPARE(f.rig.session.values.value(secretsOf(f.stored().id)), storedForm(kMarked));
    }

    void whereAKeychainIsNothingIsOffered()
    {
        FormFixture locked(KeychainState::Locked);
        locked.fill();
        locked.editor->save();
        QTRY_VERIFY(locked.messages().contains(u"The secret was not stored"_s));
        QCoreApplication::processEvents();
        QVERIFY(!locked.offer());
        FormFixture absent(KeychainState::Absent);
        absent.editor->load(absent.rig.store.connectionRows.constFirst()); // that one has its secret
        QVERIFY(!absent.offer());
    }

    void anotherWayInForgetsTheLastTest_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"regionEdit", "endpointEdit", "secretKeyVariableEdit", "tokenVariableEdit"}) {
            QTest::newRow(field) << QString::fromLatin1(field);
        }
    }

    void anotherWayInForgetsTheLastTest()
    {
        QFETCH(QString, field);
        FormFixture f;
        Connection old = f.rig.store.connectionRows.constFirst();
        old.fields[weda::fields::SecretId] = u"AKIDold"_s;
        old.source = SecretSource::Environment;
        old.variables[weda::fields::SecretKey] = u"KEY"_s;
        old.testedAt = f.rig.clock.now();
        old.testPassed = true;
        f.editor->load(old);
        f.edit(field.toLatin1().constData())->setText(field == u"endpointEdit"_s ? u"https://relay.example"_s : u"OTHER"_s);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QVERIFY(!f.stored().testPassed);
    }

    void anotherPlaceMovesTheSecretThere()
    {
        FormFixture f;
        Connection old = f.rig.store.connectionRows.constFirst();
        old.fields[weda::fields::SecretId] = u"AKIDold"_s;
        f.editor->load(old);
        f.chooseSource(SecretSource::Memory);
        f.editor->save();
        QVERIFY2(!f.editor->findChild<QLabel *>(u"secretKeyError"_s)->text().isEmpty(), "the secret must be entered again");
        QTest::keyClicks(f.edit("secretKeyEdit"), kMarked);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.rig.session.values.value(secretsOf(old.id)), storedForm(kMarked));
        QTRY_VERIFY(!f.rig.secrets.values.contains(secretsOf(old.id)));
    }

    void ofAnEnvironmentVariableOnlyTheNameIsStored()
    {
        FormFixture f;
        f.fill();
        f.chooseSource(SecretSource::Environment);
        f.edit("secretKeyVariableEdit")->setText(u"FLEET_KEY"_s);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QCOMPARE(f.stored().variables.value(weda::fields::SecretKey), u"FLEET_KEY"_s);
        QVERIFY(!f.rig.secrets.values.contains(secretsOf(f.stored().id)));
        QVERIFY(f.rig.session.values.isEmpty());
    }

    void aTestStoresNothing()
    {
        FormFixture f;
        f.fill();
        f.editor->test();
        QVERIFY(f.editor->isBusy());
        QTRY_VERIFY((f.rig.platform.deliver(), !f.editor->isBusy()));
        QVERIFY(f.rig.platform.arrivals > 0);
        QTRY_VERIFY(f.rig.session.values.isEmpty());
        QCOMPARE(f.rig.secrets.values.size(), 1);
        QCOMPARE(f.rig.store.connectionRows.size(), 1);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QVERIFY(f.stored().testPassed);
        QVERIFY(isSet(f.stored().testedAt));
    }

    void aTestOfOtherValuesIsNotKept()
    {
        FormFixture f;
        f.fill();
        f.editor->test();
        QTRY_VERIFY((f.rig.platform.deliver(), !f.editor->isBusy()));
        QTest::keyClicks(f.edit("secretIdEdit"), u"x"_s);
        f.editor->save();
        QTRY_COMPARE(f.saved->size(), 1);
        QVERIFY(!isSet(f.stored().testedAt));
    }

    void mistakesAreSaidBesideTheField()
    {
        FormFixture f;
        f.editor->save();
        QCOMPARE(f.saved->size(), 0);
        auto *error = f.editor->findChild<QLabel *>(u"nameError"_s);
        QVERIFY(error->isVisible());
        QCOMPARE(f.edit("nameEdit")->accessibleDescription(), error->text());
        f.edit("nameEdit")->setText(u"test"_s); // "Test" exists
        f.edit("endpointEdit")->setText(u"http://example.com"_s);
        f.editor->save();
        QVERIFY(f.editor->findChild<QLabel *>(u"endpointError"_s)->isVisible());
        QVERIFY(error->isVisible());
    }

    void aKeyInAFieldThatIsNoSecretIsNotStored()
    {
        const QString key = u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s;
        for (const char *name : {"nameEdit", "environmentEdit", "secretIdEdit", "regionEdit", "endpointEdit"}) {
            FormFixture f;
            f.fill();
            f.edit(name)->setText(key);
            const QList<Connection> before = f.rig.store.connectionRows;
            f.editor->save();
            QCoreApplication::processEvents();
            QCOMPARE(f.saved->size(), 0);
            QCOMPARE(f.rig.store.connectionRows, before);
            QVERIFY(!f.rig.secrets.values.values().contains(storedForm(kMarked)));
        }
    }

    void anUnusualSecretIdIsSaidWhenItsFieldIsLeft()
    {
        FormFixture f;
        auto *hint = f.editor->findChild<QLabel *>(u"secretIdError"_s);
        QLineEdit *id = f.edit("secretIdEdit");
        QTest::keyClicks(id, u"2026123456"_s);
        QVERIFY(!hint->isVisible());
        QTest::keyClick(id, Qt::Key_Return);
        QVERIFY(hint->isVisible());
        QVERIFY(!f.editor->findChild<QLabel *>(u"nameError"_s)->isVisible()); // nobody asked to save
        id->setText(u"AKIDexample"_s);
        QTest::keyClick(id, Qt::Key_Return);
        QVERIFY(!hint->isVisible());
    }

    void nobodyLeavesWhileTheSecretIsBeingStored_data()
    {
        QTest::addColumn<KeychainState>("keychain");
        QTest::newRow("it is stored: the dialog closes as saved") << KeychainState::Ready;
        QTest::newRow("it is not stored: the dialog stays and can be left") << KeychainState::Locked;
    }

    void nobodyLeavesWhileTheSecretIsBeingStored()
    {
        QFETCH(KeychainState, keychain);
        PageRig rig;
        rig.secrets.state = keychain;
        ConnectionDialog dialog(rig.ports, rig.store.connectionRows.constFirst(), nullptr);
        QSignalSpy finished(&dialog, &QDialog::finished);
        dialog.open();
        QCoreApplication::processEvents();
        dialog.findChild<QLineEdit *>(u"environmentEdit"_s)->setText(u"lowcode-1"_s);
        dialog.findChild<QLineEdit *>(u"secretIdEdit"_s)->setText(u"AKIDexample"_s);
        dialog.findChild<QLineEdit *>(u"secretKeyEdit"_s)->setText(kMarked);
        dialog.findChild<ConnectionEditor *>()->save();
        QVERIFY(dialog.findChild<ConnectionEditor *>()->isSaving());
        QPushButton *cancel = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
        QVERIFY(!cancel->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        dialog.close();
        QCOMPARE(finished.size(), 0);
        if (keychain == KeychainState::Ready) {
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        } else {
            QTRY_VERIFY(cancel->isEnabled());
            QTest::keyClick(&dialog, Qt::Key_Escape);
            QCOMPARE(finished.size(), 1);
            QCOMPARE(rig.secrets.values.value(secretsOf(rig.store.connectionRows.constFirst().id)), storedForm(u"key"_s));
        }
    }

    // Return would throw away what was filled in if it were on Cancel.
    void afterATestTheKeyboardIsWhereItWas()
    {
        PageRig rig;
        ConnectionDialog dialog(rig.ports, rig.store.connectionRows.constFirst(), nullptr);
        dialog.open();
        dialog.findChild<QLineEdit *>(u"environmentEdit"_s)->setText(u"lowcode-1"_s);
        dialog.findChild<QLineEdit *>(u"secretIdEdit"_s)->setText(u"AKIDexample"_s);
        dialog.findChild<QLineEdit *>(u"secretKeyEdit"_s)->setText(kMarked);
        const QList<QPushButton *> buttons = dialog.findChild<QDialogButtonBox *>()->findChildren<QPushButton *>();
        const auto test = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->text().contains("Test"_L1); });
        QVERIFY(test != buttons.end());
        (*test)->setFocus();
        (*test)->click();
        QTRY_VERIFY(!(*test)->isEnabled());
        QTRY_VERIFY((rig.platform.deliver(), (*test)->isEnabled()));
        QCOMPARE(dialog.focusWidget(), *test);
        QTRY_VERIFY(rig.session.values.isEmpty()); // what was typed is forgotten before the rig is
    }

    void mistakesAreShownWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("as wide as the dialog") << 660;
        QTest::newRow("narrow: three lines") << 420;
        QTest::newRow("wide: one line") << 1100;
    }

    void mistakesAreShownWhole()
    {
        QFETCH(int, width);
        FormFixture f(KeychainState::Locked); // which has a hint of its own
        f.editor->resize(width, 700);
        f.edit("nameEdit")->setText(u"Test"_s);
        f.edit("environmentEdit")->setText(u"not an id"_s);
        f.edit("endpointEdit")->setText(u"http://example.com"_s);
        f.edit("regionEdit")->setText(u"not a region"_s);
        f.editor->save();
        int seen = 0;
        const QList<QLabel *> labels = f.editor->form()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->wordWrap() && label->isVisible()) {
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QStringLiteral("%1 is %2 high, not %3").arg(label->objectName()).arg(label->height()).arg(label->heightForWidth(label->width()))));
                ++seen;
            }
        }
        QVERIFY2(seen >= 7, qPrintable(QString::number(seen)));
    }

    void aHiddenFormForgetsTheSecret()
    {
        FormFixture f;
        f.fill();
        f.editor->hide();
        QVERIFY(!f.anyFieldHolds(kMarked));
    }
};

FLOTILLA_WINDOW_TEST(TestConnectionForm)
#include "tst_connectionform.moc"
