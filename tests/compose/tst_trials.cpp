// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"
#include "fakes/trials.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;

/// No operation of a platform that the programs know goes without the tests that kill a run of it.
class TestTrials : public QObject
{
    Q_OBJECT
private slots:
    void everyOperationOfEveryPlatformIsTried();
};

void TestTrials::everyOperationOfEveryPlatformIsTried()
{
    EveryRig rig;
    QSet<QPair<QString, QString>> tried;
    for (const Trial &trial : everyTrial()) {
        const Order order = trial.order(rig);
        tried.insert({order.connection.platform, order.operation});
    }
    const QList<const Platform *> platforms = allPlatforms().all();
    QVERIFY(!platforms.isEmpty());
    for (const Platform *platform : platforms) {
        QVERIFY(!platform->operations.isEmpty());
        for (const Operation &operation : platform->operations) {
            QVERIFY2(tried.contains({platform->id, operation.name}), qPrintable(platform->id + u' ' + operation.name));
        }
    }
}

FLOTILLA_TEST(TestTrials)
#include "tst_trials.moc"
