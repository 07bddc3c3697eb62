// SPDX-License-Identifier: GPL-3.0-or-later
// Which runners may run the orders of a connection.
#include "fakes/fakerunners.h"
#include "fakes/toyrig.h"
#include "run/exitaddress.h"
#include "run/runnerlabels.h"
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace flotilla;
using namespace flotilla::fakes;

class TestRunnerLabels : public QObject
{
    Q_OBJECT
private slots:
    void labelsAreReadFromWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("nothing") << u"  "_s << QStringList();
        QTest::newRow("blanks and commas") << u"server, night  b"_s << QStringList{u"server"_s, u"night"_s, u"b"_s};
        QTest::newRow("commas of another script") << u"server，night、b"_s << QStringList{u"server"_s, u"night"_s, u"b"_s};
        QTest::newRow("each once") << u"a b a"_s << QStringList{u"a"_s, u"b"_s};
    }
    void labelsAreReadFromWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, labels);
        QCOMPARE(labelsFromText(text), labels);
    }

    void onlyWhatLivesAndMayIsOffered()
    {
        const QList<RunnerRow> rows{FakeRunners::row(u"b"_s, {u"night"_s, u"server"_s}), FakeRunners::row(u"a"_s, {u"server"_s}),
                                    FakeRunners::row(u"c"_s, {u"silent"_s}, 31s)};
        QCOMPARE(labelsToOffer(rows, {}), (QStringList{u"night"_s, u"server"_s}));
        QCOMPARE(labelsToOffer(rows, {u"server"_s, u"silent"_s}), QStringList{u"server"_s});
        QCOMPARE(labelsToOffer({}, {u"server"_s}), QStringList());
    }

    void aBatchIsWithTheRunnerThatSaysSoAndLives()
    {
        QList<RunnerRow> rows{FakeRunners::row(u"a"_s, {u"server"_s}), FakeRunners::row(u"b"_s, {u"server"_s})};
        rows[1].state.batches = {BatchId{u"b1"_s}};
        QCOMPARE(runnerOf(rows, BatchId{u"b1"_s})->state.name, u"b"_s);
        QVERIFY(!runnerOf(rows, BatchId{u"b2"_s}));
        rows[1].silence = 40s;
        QVERIFY(!runnerOf(rows, BatchId{u"b1"_s}));
    }

    void anOrderForAnotherRunnerIsRefused()
    {
        ToyRig rig;
        const Connection connection = rig.connectionOf(toy::platform().id);
        QCOMPARE(setRunnerLabels(rig.workspace(), connection.id, {u"Night"_s}).error().kind, ErrorKind::Usage);
        QVERIFY(setRunnerLabels(rig.workspace(), connection.id, {u"night"_s}).ok());
        Order order = rig.ship(2);
        put(order.options, kRunOnOption, u"server"_s);
        const auto refused = rig.board->create(order);
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        QVERIFY(refused.error().text.contains(u"night"_s));
        QVERIFY(rig.store.stored.isEmpty());
        order.options.insert(kRunOnOption, u"night"_s);
        QVERIFY(rig.board->create(order).ok());
        order.options.remove(kRunOnOption); // it runs here
        QVERIFY(rig.board->create(order).ok());
    }

    void aRefusalTellsTheAddressOfTheComputer()
    {
        static const Platform kNaming = [] {
            Platform p = toy::platform();
            p.refusedAddress = [](const Connection &, const QString &told) { return told.startsWith("13 "_L1) ? told.section(u' ', -1) : QString(); };
            return p;
        }();
        ToyRig rig;
        Batch batch;
        batch.platform = kNaming.id;
        batch.connection = rig.connectionOf(kNaming.id).id;
        const QList<Finding> findings{{Level::Warn, checks::Clock, {}, {}, u"2 s"_s}, {Level::Stop, checks::Address, {}, {}, u"13 go away 192.0.2.7"_s}};
        QCOMPARE(exitAddress(rig.workspace(), batch, findings), QString()); // this one never names any
        rig.platforms = Platforms(QList<const Platform *>{&kNaming});
        QCOMPARE(exitAddress(rig.workspace(), batch, findings), u"192.0.2.7"_s);
        QCOMPARE(exitAddress(rig.workspace(), batch, Reason{reasons::Denied, u"13"_s, u"go away 192.0.2.8"_s, {}}), u"192.0.2.8"_s);
        QCOMPARE(exitAddress(rig.workspace(), batch, Reason{reasons::Denied, u"14"_s, u"no 192.0.2.8"_s, {}}), QString());
        batch.connection = {u"another"_s};
        QCOMPARE(exitAddress(rig.workspace(), batch, findings), QString());
    }

    void anAddressThatIsNotLetInIsOfOneComputer()
    {
        const QList<Finding> found = foundForRunner({{Level::Stop, checks::Address, {}, {}, {}}, {Level::Stop, checks::Frozen, {}, {}, {}}});
        QCOMPARE(found.at(0).level, Level::Warn);
        QCOMPARE(found.at(1).level, Level::Stop);
    }
};

FLOTILLA_TEST(TestRunnerLabels)
#include "tst_runnerlabels.moc"
