// SPDX-License-Identifier: GPL-3.0-or-later
// What is one of several in the form of a connection.
#include "connections/connectionform.h"
#include "testmain.h"
#include "ui/fakes/wechatpages.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

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
        QCOMPARE(source->count(), 6);
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
};

FLOTILLA_WINDOW_TEST(TestConnectionChoice)
#include "tst_connectionchoice.moc"
