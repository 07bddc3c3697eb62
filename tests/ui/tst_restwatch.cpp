// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/wechatpages.h"
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
    void whatIsThroughItsRestGoesOn();
    void whatSomebodyTookBackHoldsUpNobodyElse();
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

void TestRestWatch::whatIsThroughItsRestGoesOn()
{
    for (const QString &how : {QString(), u"cancelled"_s, u"stopped under way"_s}) {
        const bool stopped = !how.isEmpty();
        fakes::WechatPages rig;
        Order order = fakes::wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Stages, u"20,50"_s}, {wechat::opts::SoakHours, u"1"_s}}, 0);
        order.targets = {fakes::WechatPages::target(fakes::WechatPages::program(18).value, 18), fakes::WechatPages::target(fakes::WechatPages::program(17).value, 17)};
        const BatchId id = rig.begin(order);
        rig.run();
        if (stopped) { // one row of it: going on would begin that anew
            Progress &other = rig.store.stored[id.value].state.targets[1];
            other.phase = how == "cancelled"_L1 ? Phase::Cancelled : Phase::Waiting;
            other.reason = {reasons::Stopped, {}, {}, {}};
        }
        rig.clock.advance(std::chrono::minutes(61));
        RestWatch watch(rig.context, rig.bulletin, nullptr);
        watch.start();
        if (stopped) {
            int rounds = 0; // of the event loop, after which it would have begun
            QVERIFY(rig.until([&rig, &id, &rounds] { return rig.store.stored[id.value].state.targets.at(0).phase == Phase::Ready && ++rounds > 20; }));
            QVERIFY(rig.board->runners().isEmpty());
        } else {
            QVERIFY(rig.until([&rig] { return rig.at(18).percent == 50; }));
        }
        QCOMPARE(rig.at(18).percent, stopped ? 20 : 50);
    }
}

// Ended on the platform is not stopped here: the other rows of the order go on by themselves.
void TestRestWatch::whatSomebodyTookBackHoldsUpNobodyElse()
{
    fakes::WechatPages rig;
    Order order = fakes::wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Stages, u"20,50"_s}, {wechat::opts::SoakHours, u"1"_s}}, 0);
    order.targets = {fakes::WechatPages::target(fakes::WechatPages::program(18).value, 18), fakes::WechatPages::target(fakes::WechatPages::program(17).value, 17)};
    const BatchId id = rig.begin(order);
    rig.run();
    rig.at(17).plan = u"4"_s;
    rig.clock.advance(std::chrono::minutes(61));
    RestWatch watch(rig.context, rig.bulletin, nullptr);
    watch.start();
    QVERIFY(rig.until([&rig] { return rig.at(18).percent == 50; }));
    const Progress &other = rig.store.stored[id.value].state.targets.at(1);
    QCOMPARE(other.phase, Phase::Cancelled);
    QCOMPARE(other.reason.kind, QString(wechat::reasons::PlanCancelled));
    QCOMPARE(rig.at(17).plan, u"4"_s);
}

FLOTILLA_WINDOW_TEST(TestRestWatch)
#include "tst_restwatch.moc"
