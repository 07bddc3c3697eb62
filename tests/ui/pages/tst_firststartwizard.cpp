// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionform.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"
#include "wizard/firststartwizard.h"

#include <QApplication>
#include <QCommandLinkButton>
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

void press(QWidget &wizard, const QString &text)
{
    const QList<QPushButton *> buttons = wizard.findChildren<QPushButton *>();
    for (QPushButton *b : buttons) {
        if (b->text() == text) {
            b->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

} // namespace

class TestFirstStartWizard : public QObject
{
    Q_OBJECT

private slots:
    void practiceIsAskedForOnce()
    {
        PageRig rig;
        FirstStartWizard wizard(rig.context, rig.bulletin, nullptr);
        QSignalSpy practice(&wizard, &FirstStartWizard::practiceRequested);
        wizard.open();
        press(wizard, u"Practise first"_s);
        QCOMPARE(practice.size(), 1);
        QVERIFY(!wizard.isVisible());
    }

    void skippingChangesNothing()
    {
        PageRig rig;
        rig.store.connectionRows.clear();
        FirstStartWizard wizard(rig.context, rig.bulletin, nullptr);
        QSignalSpy practice(&wizard, &FirstStartWizard::practiceRequested);
        QSignalSpy rejected(&wizard, &QDialog::rejected);
        wizard.open();
        press(wizard, u"Skip"_s);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(practice.size(), 0);
        QVERIFY(rig.store.connectionRows.isEmpty());
    }

    void aConnectionIsSavedAndAnnounced()
    {
        PageRig rig;
        rig.store.connectionRows.clear();
        FirstStartWizard wizard(rig.context, rig.bulletin, nullptr);
        QSignalSpy accepted(&wizard, &QDialog::accepted);
        QSignalSpy changed(&rig.bulletin, &Bulletin::connectionsChanged);
        wizard.open();
        press(wizard, u"Add a connection"_s);
        wizard.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Mine"_s);
        wizard.findChild<QLineEdit *>(u"environmentEdit"_s)->setText(u"lowcode-1"_s);
        wizard.findChild<QLineEdit *>(u"secretIdEdit"_s)->setText(u"AKID1"_s);
        wizard.findChild<QLineEdit *>(u"secretKeyEdit"_s)->setText(u"key"_s);
        press(wizard, u"&Save connection"_s);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(rig.store.connectionRows.constFirst().name, u"Mine"_s);
    }

    void theSentenceFollowsThePlaceOfTheSecret()
    {
        PageRig rig;
        FirstStartWizard wizard(rig.context, rig.bulletin, nullptr);
        wizard.open();
        press(wizard, u"Add a connection"_s);
        const auto says = [&wizard](const QString &text) {
            const QList<QLabel *> labels = wizard.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QVERIFY(says(u"goes to your keychain and nowhere else"_s));
        wizard.findChild<ConnectionForm *>()->keepInMemory();
        QVERIFY(!says(u"goes to your keychain"_s));
        QVERIFY(says(u"stays in memory until you quit"_s));
    }

    void nobodyLeavesWhileTheSecretIsBeingStored()
    {
        PageRig rig;
        rig.store.connectionRows.clear();
        FirstStartWizard wizard(rig.context, rig.bulletin, nullptr);
        QSignalSpy accepted(&wizard, &QDialog::accepted);
        wizard.open();
        press(wizard, u"Add a connection"_s);
        wizard.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Mine"_s);
        wizard.findChild<QLineEdit *>(u"environmentEdit"_s)->setText(u"lowcode-1"_s);
        wizard.findChild<QLineEdit *>(u"secretIdEdit"_s)->setText(u"AKID1"_s);
        wizard.findChild<QLineEdit *>(u"secretKeyEdit"_s)->setText(u"key"_s);
        press(wizard, u"&Save connection"_s);
        QTest::keyClick(&wizard, Qt::Key_Escape);
        QVERIFY(wizard.isVisible());
        press(wizard, u"Back"_s); // it is disabled
        QVERIFY(wizard.findChild<QLineEdit *>(u"nameEdit"_s)->isVisible());
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(rig.store.connectionRows.size(), 1);
    }
};

FLOTILLA_WINDOW_TEST(TestFirstStartWizard)
#include "tst_firststartwizard.moc"
