// SPDX-License-Identifier: GPL-3.0-or-later
// What is one of several in the form of a connection.
#include "connections/connectiondialog.h"
#include "connections/connectioneditor.h"
#include "connections/connectionform.h"
#include "connections/connectionspage.h"
#include "testmain.h"
#include "ui/fakes/wechatpages.h"
#include "widgets/ask.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestConnectionChoice : public QObject
{
    Q_OBJECT

private slots:
    // Nobody knows the words of the command line.
    void whatIsOneOfSeveralIsChosen()
    {
        fakes::WechatPages rig;
        ConnectionForm form(rig.ports.platforms);
        form.load(rig.connection(), {});
        form.show();
        auto *source = form.findChild<QComboBox *>(u"tokenSourceBox"_s);
        QVERIFY(source);
        QCOMPARE(source->count(), 7);
        const int gateway = source->findText(u"Behind a gateway that adds them"_s);
        QVERIFY(gateway >= 0);
        source->setCurrentIndex(gateway);
        emit source->activated(gateway);
        QCOMPARE(form.connection().field(wechat::fields::TokenSource), QString(wechat::sources::Gateway));
        QVERIFY(form.findChild<QLineEdit *>(u"gatewayUrlEdit"_s)->isVisible());
        QVERIFY(!form.findChild<QLineEdit *>(u"httpUrlEdit"_s)->isVisible());
        Connection broker = rig.connection();
        broker.fields = {{wechat::fields::TokenSource, wechat::sources::Broker}, {wechat::fields::BrokerPassword, u"plain"_s}};
        form.load(broker, {});
        QCOMPARE(form.connection().fields, broker.fields);
        broker.fields.remove(wechat::fields::BrokerPassword); // the usual one is shown and not written down
        form.load(broker, {});
        QCOMPARE(form.findChild<QComboBox *>(u"brokerPasswordBox"_s)->currentData().toString(), u"md5"_s);
        QCOMPARE(form.connection().fields, broker.fields);
    }

    void whatMustBeChosenIsNotChosenByItself()
    {
        fakes::WechatPages rig;
        ConnectionForm form(rig.ports.platforms);
        Connection fresh = rig.connection();
        fresh.fields.clear();
        form.load(fresh, {});
        form.show();
        QVERIFY(form.connection().field(wechat::fields::TokenSource).isEmpty());
        QVERIFY(!form.validate());
        QVERIFY(!form.findChild<QLabel *>(u"tokenSourceError"_s)->text().isEmpty());
    }

    // What appears below must not take a line from the hints above.
    void hintsStayWholeWhereMoreIsShown()
    {
        fakes::WechatPages rig;
        rig.secrets.state = KeychainState::Absent;
        Connection fresh = rig.connection();
        fresh.id = {};
        fresh.fields.clear();
        ConnectionDialog dialog(rig.ports, fresh, nullptr);
        dialog.show();
        auto *source = dialog.findChild<QComboBox *>(u"tokenSourceBox"_s);
        for (int i = 0; i < source->count(); ++i) {
            source->setCurrentIndex(i);
            emit source->activated(i);
            for (const bool open : {true, false}) {
                dialog.findChild<QToolButton *>(u"advancedButton"_s)->setChecked(open);
                const QList<QLabel *> labels = dialog.findChild<ConnectionForm *>()->findChildren<QLabel *>();
                for (const QLabel *label : labels) {
                    if (label->wordWrap() && label->isVisible()) {
                        QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(source->currentText() + u": "_s + label->text()));
                        QTRY_VERIFY2(label->height() < label->heightForWidth(label->width()) + label->fontMetrics().height(), qPrintable(source->currentText() + u" has a hole: "_s + label->text()));
                    }
                }
            }
        }
    }

    void whatNeedsNoSecretIsNotAskedForOne()
    {
        fakes::WechatPages rig;
        ConnectionForm form(rig.ports.platforms);
        form.load(rig.connection(), {});
        form.show();
        auto *source = form.findChild<QComboBox *>(u"tokenSourceBox"_s);
        for (int i = 0; i < source->count(); ++i) {
            source->setCurrentIndex(i);
            emit source->activated(i);
            QCOMPARE(form.findChild<QComboBox *>(u"sourceBox"_s)->isVisible(), source->currentData().toString() != wechat::sources::Command);
        }
        Connection &command = *std::find_if(rig.store.connectionRows.begin(), rig.store.connectionRows.end(),
                                            [&rig](const Connection &c) { return c.id == rig.connection().id; });
        command.source = SecretSource::Memory;
        command.fields = {{wechat::fields::TokenSource, wechat::sources::Command}, {wechat::fields::Command, u"tokens {appid}"_s}};
        ConnectionsPage page(rig.context, rig.bulletin, nullptr);
        page.shown();
        page.show();
        page.showConnection(command.id);
        QTRY_VERIFY2(facts(page).contains(u"It needs no secret."_s), qPrintable(facts(page)));
        QVERIFY2(facts(page).contains(u"A program of mine prints them"_s), qPrintable(facts(page)));
        QCoreApplication::processEvents();
        QVERIFY2(!facts(page).contains(u"enter it again"_s), qPrintable(facts(page)));
    }

    void aProgramIsStartedOnlyOnceItWasSeen()
    {
        fakes::WechatPages rig;
        Connection &stored = *std::find_if(rig.store.connectionRows.begin(), rig.store.connectionRows.end(),
                                           [&rig](const Connection &c) { return c.id == rig.connection().id; });
        stored.source = SecretSource::Memory;
        stored.fields = {{wechat::fields::TokenSource, wechat::sources::Command}, {wechat::fields::Command, u"tokens {appid}"_s}};
        ConnectionDialog dialog(rig.ports, stored, nullptr);
        dialog.show();
        auto *editor = dialog.findChild<ConnectionEditor *>();
        QSignalSpy saved(editor, &ConnectionEditor::saved);
        editor->save();
        QTRY_COMPARE(saved.size(), 1); // the one that was agreed to
        auto *command = editor->findChild<QLineEdit *>(u"commandEdit"_s);
        QVERIFY(command);
        const QString other = u"/bin/sh -c \"cat 'a b'\" {appid}"_s;
        command->setText(other);
        editor->save();
        auto *question = editor->findChild<AskDialog *>();
        QVERIFY(question);
        QCOMPARE(saved.size(), 1);
        QVERIFY2(question->text().contains(u"Program: “/bin/sh”\nArgument 1: “-c”\nArgument 2: “cat 'a b'”\nArgument 3: “{appid}”\nIt runs as you"_s),
                 qPrintable(question->text()));
        question->safeButton()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!editor->isBusy());
        QCOMPARE(rig.connection().field(wechat::fields::Command), u"tokens {appid}"_s);
        editor->test();
        question = editor->findChild<AskDialog *>();
        QVERIFY(question);
        QVERIFY(!editor->isBusy());
        question->safeButton()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        editor->save();
        editor->findChild<AskDialog *>()->actButton()->click();
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(rig.connection().field(wechat::fields::Command), other);
    }

private:
    static QString facts(const QWidget &page)
    {
        QStringList all;
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            all.append(label->text());
        }
        return all.join(u'\n');
    }
};

FLOTILLA_WINDOW_TEST(TestConnectionChoice)
#include "tst_connectionchoice.moc"
