// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"
#include "fakes/rig.h"
#include "publishcommand.h"
#include "testmain.h"
#include "weda/names.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

/// publish --dry-run looks at the lanes that the run would take.
class TestDryRun : public QObject
{
    Q_OBJECT
private slots:
    void itSeesWhoHasTheLaneHoweverTheEndpointIsSpelt_data();
    void itSeesWhoHasTheLaneHoweverTheEndpointIsSpelt();

private:
    const Console m_console{};
};

void TestDryRun::itSeesWhoHasTheLaneHoweverTheEndpointIsSpelt_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("leased");
    QTest::newRow("plain") << u"https://gw.corp"_s << true;
    QTest::newRow("with a path and capitals") << u"HTTPS://GW.corp:443/"_s << true;
    QTest::newRow("nobody has it") << u"https://gw.corp"_s << false;
}

void TestDryRun::itSeesWhoHasTheLaneHoweverTheEndpointIsSpelt()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, leased);
    Rig rig;
    rig.store.connectionRows.first().fields[weda::fields::Endpoint] = endpoint;
    Order order = rig.order(1);
    const BatchId running = *rig.board->create(order);
    const LaneKey lane = rig.store.stored[running.value].batch.laneKey({u"app-1"_s});
    rig.store.stored.clear(); // only the lease tells
    if (leased) {
        rig.store.held.insert(lane.text(), {Holder{u"another"_s, 7, 7, u"someone"_s}, running});
    }

    QTemporaryDir folder;
    QFile list(folder.filePath(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("appid\nwx0000000000000001\n");
    list.close();
    const auto arguments = parseArguments(allPlatforms(), {u"publish"_s, u"--connection"_s, u"Test"_s, u"--app"_s, u"app-1"_s, u"--targets"_s,
                                           list.fileName(), u"--dry-run"_s});
    QVERIFY(arguments.ok());
    PublishCommand publish(rig.workspace(), m_console, *arguments);
    QSignalSpy finished(&publish, &Command::finished);
    publish.start();
    for (int i = 0; i < 1'000 && finished.isEmpty(); ++i) {
        QCoreApplication::sendPostedEvents();
        rig.platform.deliver();
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<ExitCode>(), leased ? ExitCode::NotStarted : ExitCode::Done);
}

FLOTILLA_TEST(TestDryRun)
#include "tst_dryrun.moc"
