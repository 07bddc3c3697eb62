// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionuse.h"
#include "models/trailwords.h"
#include "procedures/proceduresheet.h"
#include "run/procedurerecord.h"
#include "run/programsecrets.h"
#include "run/trailnames.h"
#include "testmain.h"
#include "ui/fakes/wechatpages.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::WechatPages;

namespace {

const QString kValue = u"0f1e2d3c4b5a69788796a5b4c3d2e1f0"_s;

struct ProcedureShown
{
    WechatPages rig;
    std::unique_ptr<ProcedureSheet> sheet;

    void open(int program = 1)
    {
        sheet = std::make_unique<ProcedureSheet>(rig.context, rig.connection(), rig.store.programRows.at(program - 1),
                                                 wechat::platform().procedures.constFirst(), nullptr);
        sheet->show();
    }
    [[nodiscard]] QByteArray kept(int program = 1) const
    {
        return rig.secrets.values.value(secretsOf(rig.connection().id, WechatPages::program(program)));
    }
    /// All that the journal has, as text.
    [[nodiscard]] QString journal() const
    {
        QStringList all;
        for (const TrailEntry &line : rig.store.entries) {
            all += QStringList{line.who, line.what, line.step, line.code, line.requestId, line.detail, line.program.value} + line.arguments;
        }
        return all.join(u'\n') + rig.store.settings.values().join(u'\n');
    }
    bool store(const QString &value)
    {
        sheet->secretField()->setText(value);
        sheet->storeButton()->click();
        return rig.until([this] { return sheet->text().contains(u"One is stored in"_s); });
    }
};

} // namespace

class TestProcedureSheet : public QObject
{
    Q_OBJECT

private slots:
    void theStepsAreRecordedOneByOne()
    {
        ProcedureShown shown;
        shown.open();
        QCOMPARE(shown.sheet->steps().size(), 5);
        QVERIFY(!shown.sheet->endButton()->isEnabled());
        QVERIFY(shown.sheet->text().contains(u"https://mp.weixin.qq.com/"_s));
        shown.sheet->steps().at(0)->click();
        QVERIFY(shown.sheet->text().contains(u"(tester, just now)"_s) || shown.sheet->text().contains(shown.rig.ports.self.user));
        shown.sheet->steps().at(1)->click();
        shown.sheet->steps().at(1)->click(); // not after all
        shown.open(); // the next day, or another person
        QVERIFY(shown.sheet->steps().at(0)->isChecked());
        QVERIFY(!shown.sheet->steps().at(1)->isChecked());
        shown.open(2);
        QVERIFY(!shown.sheet->steps().at(0)->isChecked()); // of another mini program
        const TrailEntry last = shown.rig.store.entries.constLast();
        QCOMPARE(last.what, QString(trail::ProcedureStepUndone));
        QCOMPARE(last.program, WechatPages::program(1));
        QVERIFY(trailText(last, *wechat::platform().words).startsWith(u"Reset the AppSecret: "_s));
    }

    void theSecretGoesIntoTheStoreAndNowhereElse()
    {
        ProcedureShown shown;
        shown.open();
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->text().contains(u"None is stored."_s); }));
        QCOMPARE(shown.sheet->secretField()->echoMode(), QLineEdit::Password);
        QGuiApplication::clipboard()->setText(kValue);
        QVERIFY(shown.store(kValue));
        QCOMPARE(shown.kept(), "{\"app_secret\":\"" + kValue.toUtf8() + "\"}");
        QVERIFY(shown.sheet->secretField()->text().isEmpty());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(shown.sheet->steps().at(2)->isChecked()); // storing it is that step
        QVERIFY(!shown.journal().contains(kValue));
        QVERIFY(!shown.sheet->text().contains(kValue));
        QVERIFY(shown.journal().contains(QString(trail::SecretKept)));
        for (const int step : {0, 1, 4}) { // the check is left out: nobody has to take it
            shown.sheet->steps().at(step)->click();
        }
        QVERIFY(shown.sheet->endButton()->isEnabled());
        shown.sheet->endButton()->click();
        shown.rig.clock.advance(std::chrono::hours(24 * 40));
        shown.open();
        QVERIFY(!shown.sheet->steps().at(0)->isChecked()); // it begins anew
        QVERIFY(shown.sheet->text().contains(u"Done the last time by"_s));
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->text().contains(u"put there by"_s); }));
    }

    void whatIsStoredBesideItStays()
    {
        ProcedureShown shown;
        shown.rig.secrets.values.insert(secretsOf(shown.rig.connection().id, WechatPages::program(1)), R"({"other":"x"})");
        shown.open();
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->text().contains(u"None is stored."_s); }));
        QVERIFY(shown.store(kValue));
        QVERIFY(shown.kept().contains("\"other\":\"x\""));
    }

    void aLockedKeychainKeepsNothing()
    {
        ProcedureShown shown;
        shown.rig.secrets.state = KeychainState::Locked;
        shown.open();
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->text().contains(u"cannot be seen"_s); }));
        shown.sheet->secretField()->setText(kValue);
        shown.sheet->storeButton()->click();
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->text().contains(u"It was not stored"_s); }));
        QVERIFY(!shown.sheet->steps().at(2)->isChecked());
        QVERIFY(shown.kept().isEmpty());
        QVERIFY(!shown.journal().contains(kValue));
    }

    void variablesTakeNoSecret()
    {
        ProcedureShown shown;
        for (Connection &connection : shown.rig.store.connectionRows) {
            connection.source = SecretSource::Environment;
        }
        shown.open();
        QVERIFY(!shown.sheet->secretField()->isEnabled());
        QVERIFY(!shown.sheet->storeButton()->isEnabled());
        QVERIFY(shown.sheet->text().contains(u"environment variables"_s));
    }

    void thePlatformIsAskedWhetherItIsRight_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("stored");
        QTest::addColumn<QString>("said");
        QTest::newRow("right, as typed") << u""_s << false << u"It is right"_s;
        QTest::newRow("right, as stored") << u""_s << true << u"It is right"_s;
        QTest::newRow("wrong") << u"40125"_s << true << u"It is wrong: said no [40125]"_s;
        QTest::newRow("frozen") << u"40243"_s << true << u"is not known: said no [40243]"_s;
        QTest::newRow("the platform has trouble") << u"-1"_s << false << u"is not known: said no [-1]"_s;
    }
    void thePlatformIsAskedWhetherItIsRight()
    {
        QFETCH(QString, code);
        QFETCH(bool, stored);
        ProcedureShown shown;
        shown.rig.weixin.refuse.insert({wechat::calls::ReadSecretFits, WechatPages::program(1)}, code);
        shown.open();
        QVERIFY(!shown.sheet->checkButton()->isEnabled()); // there is nothing to ask about
        if (stored) {
            QVERIFY(shown.store(kValue));
        } else {
            shown.sheet->secretField()->setText(kValue);
        }
        QVERIFY(shown.rig.until([&shown] { return shown.sheet->checkButton()->isEnabled(); }));
        shown.sheet->checkButton()->setFocus();
        shown.sheet->checkButton()->click();
        QVERIFY(!shown.sheet->storeButton()->isEnabled());
        QFETCH(QString, said);
        QVERIFY(shown.rig.until([&shown, &said] { return shown.sheet->text().contains(said); }));
        QCOMPARE(shown.rig.weixin.askedAbout, QList<QByteArray>{kValue.toUtf8()});
        QCOMPARE(shown.sheet->focusWidget(), shown.sheet->checkButton()); // not on the console's, which is a browser away
        QCOMPARE(shown.sheet->steps().at(3)->isChecked(), code.isEmpty());
        const auto isCheck = [](const TrailEntry &line) { return line.step == wechat::procedures::Check; };
        QCOMPARE(std::count_if(shown.rig.store.entries.cbegin(), shown.rig.store.entries.cend(), isCheck), code.isEmpty() ? 1 : 0);
        QVERIFY(!shown.journal().contains(kValue));
        QVERIFY(!shown.sheet->text().contains(kValue));
    }

    void enterNeitherStoresNorCloses()
    {
        ProcedureShown shown;
        shown.open();
        shown.sheet->secretField()->setText(kValue);
        shown.sheet->secretField()->setFocus();
        QTest::keyClick(shown.sheet->secretField(), Qt::Key_Return);
        QVERIFY(shown.sheet->isVisible());
        QVERIFY(shown.kept().isEmpty());
    }

    void theyGoWithTheirConnection()
    {
        ProcedureShown shown;
        shown.open(1);
        QVERIFY(shown.store(kValue));
        shown.open(2);
        QVERIFY(shown.store(kValue));
        const Connection connection = shown.rig.connection();
        QVERIFY(ConnectionUse(shown.rig.context).whatHangsOn(connection).join(u'\n').contains(u"The secrets of 2 single mini program"_s));
        bool gone = false;
        QObject context;
        forgetSecrets(shown.rig.ports, connection, &context, [&gone](const Status &status) { gone = status.ok(); });
        QVERIFY(shown.rig.until([&gone] { return gone; }));
        QVERIFY(shown.kept(1).isEmpty() && shown.kept(2).isEmpty());
        QVERIFY(!ConnectionUse(shown.rig.context).whatHangsOn(connection).join(u'\n').contains(u"single mini program"_s));
    }
};

FLOTILLA_WINDOW_TEST(TestProcedureSheet)
#include "tst_proceduresheet.moc"
