// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/windowrig.h"
#include "testmain.h"
#include "window/restwatch.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

/// What rests on the platform, as long as the window is open.
class TestRestWatch : public QObject
{
    Q_OBJECT
private slots:
    void whatRestsIsLookedAtAndTold();
};

void TestRestWatch::whatRestsIsLookedAtAndTold()
{
    WindowRig rig;
    const Order order = rig.orderOf(2);
    rig.platform.words.insert(order.targets.at(0).program, u"underReview"_s);
    const BatchId id = rig.startBatch(order);
    rig.run();
    QCOMPARE(rig.row(id, 0).phase, Phase::Resting);

    rig.clock.advance(std::chrono::hours(1));
    rig.platform.words.insert(order.targets.at(0).program, u"reviewFail"_s);
    Bulletin bulletin;
    const QSignalSpy changed(rig.board.get(), &BatchBoard::batchChanged);
    const QSignalSpy published(&bulletin, &Bulletin::publicationsChanged);
    RestWatch watch(rig.context, bulletin, nullptr);
    watch.start();
    QVERIFY(rig.until([&published] { return !published.isEmpty(); }));
    QCOMPARE(rig.row(id, 0).phase, Phase::Rejected);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().value<BatchId>(), id);
}

FLOTILLA_WINDOW_TEST(TestRestWatch)
#include "tst_restwatch.moc"
