// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"
#include "fakes/trials.h"
#include "model/platformmark.h"
#include "model/words.h"
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
    void everyButtonSaysWhatIsDoneToHowMany();
    void noTwoPlatformsHaveTheSameMark();
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

// "Lowest base library: 3 mini programs" is no sentence: what is done is the operation's own to say.
void TestTrials::everyButtonSaysWhatIsDoneToHowMany()
{
    const QList<const Platform *> platforms = allPlatforms().all();
    for (const Platform *platform : platforms) {
        for (const Operation &operation : platform->operations) {
            if (!operation.laneField.isEmpty() || !operation.targetField.isEmpty()) {
                continue; // its button names apps, or the one thing that it is done to
            }
            const QString said = platform->words->action(operation.name, {}, 37);
            QVERIFY2(said.contains(QLatin1StringView("37")) && !said.contains(u':'), qPrintable(platform->id + u' ' + operation.name + u' ' + said));
        }
    }
}

void TestTrials::noTwoPlatformsHaveTheSameMark()
{
    const Platforms platforms = allPlatforms();
    QSet<QString> marks;
    for (const Platform *platform : platforms.all()) {
        const QString mark = markOf(*platform, platforms);
        QVERIFY2(mark.size() == 2 && !marks.contains(mark), qPrintable(platform->id + u' ' + mark));
        marks.insert(mark);
    }
}

FLOTILLA_TEST(TestTrials)
#include "tst_trials.moc"
