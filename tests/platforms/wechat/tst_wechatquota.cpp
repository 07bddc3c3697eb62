// SPDX-License-Identifier: GPL-3.0-or-later
// A quota that is too small for an order of WeChat, or is used up on the way: what is sent, what waits, and what is never touched.
#include "fakes/wechatrig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;
namespace calls = wechat::calls;

class TestWechatQuota : public QObject
{
    Q_OBJECT

private slots:
    // Somebody else submits meanwhile: the rest waits, and goes on when there is quota again.
    void anEmptyQuotaPausesTheBatch()
    {
        WechatRig rig;
        rig.weixin.quota = 3;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), 3));
        rig.weixin.quota = 2;
        rig.run();
        QCOMPARE(rig.totals(id).resting, 2);
        QCOMPARE(rig.totals(id).waiting, 1);
        QVERIFY(!rig.board->runner(id));
        const QList<Progress> rows = rig.state(id).targets;
        QCOMPARE(std::count_if(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.reason.code == "85085"_L1; }), 1);
        rig.restart();
        rig.weixin.quota = 1;
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 3);
    }

    void whatDoesNotFitWaits_data()
    {
        QTest::addColumn<QLatin1StringView>("operation");
        QTest::addColumn<int>("quota");
        QTest::addColumn<QString>("reserve");
        QTest::addColumn<QList<int>>("submitted");
        QTest::addColumn<int>("reviewed"); ///< so many of the first are under review already
        QTest::newRow("in the order of the list") << wechat::operations::Publish << 2 << QString() << QList<int>{1, 2} << 0;
        QTest::newRow("none at all") << wechat::operations::Publish << 0 << QString() << QList<int>{} << 0;
        QTest::newRow("beside the reserve") << wechat::operations::Publish << 5 << u"3"_s << QList<int>{1, 2} << 0;
        QTest::newRow("a reserve above what is left") << wechat::operations::Publish << 3 << u"30"_s << QList<int>{} << 0;
        QTest::newRow("what needs none leaves it to the next") << wechat::operations::Publish << 2 << QString() << QList<int>{2, 3} << 1;
        QTest::newRow("submissions alone") << wechat::operations::SubmitAudit << 2 << QString() << QList<int>{3, 4} << 2;
    }
    void whatDoesNotFitWaits()
    {
        QFETCH(QLatin1StringView, operation);
        QFETCH(int, quota);
        QFETCH(QString, reserve);
        QFETCH(QList<int>, submitted);
        QFETCH(int, reviewed);
        WechatRig rig;
        rig.weixin.quota = quota;
        const bool publishes = operation == wechat::operations::Publish;
        for (int n = 1; n <= 6; ++n) {
            rig.at(n).trial = publishes ? FakeWechat::Version{} : FakeWechat::Version{u"2.0"_s, rig.clock.now()};
            rig.at(n).review = n <= reviewed ? fakes::reviewed(rig, "2.0", "2") : FakeWechat::Review{};
        }
        Order order = wechatOrder(rig, operation, publishes ? publishOptions("submit") : Values{}, 6);
        order.options.insert(wechat::opts::Reserve, reserve);
        const BatchId id = rig.begin(order);
        rig.run();
        QVERIFY(!rig.board->runner(id)); // nothing of it is held for a month
        const int done = reviewed + static_cast<int>(submitted.size());
        QCOMPARE(rig.totals(id).resting, done);
        QCOMPARE(rig.totals(id).waiting, 6 - done);
        for (int n = 1; n <= 6; ++n) {
            QCOMPARE(rig.weixin.effects.value({QString(calls::Submit), Rig::program(n)}), submitted.contains(n) ? 1 : 0);
            const Progress &row = rig.state(id).targets.at(n - 1);
            if (!isOver(row.phase)) {
                QCOMPARE(row.reason.kind, QString(wechat::reasons::NoQuota));
                QCOMPARE(row.reason.code, u"85085"_s);
                QCOMPARE(rig.weixin.effects.value({QString(calls::Commit), Rig::program(n)}), 0);
            }
        }
        rig.weixin.quota = 100;
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 6);
    }

    // Others submit at the same time: what they leave is looked at before each submission.
    void theReserveIsNeverTouched()
    {
        WechatRig rig;
        rig.weixin.quota = 10;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("submit"), 4);
        order.options.insert(wechat::opts::Reserve, u"3"_s);
        const BatchId id = rig.begin(order);
        rig.weixin.quota = 3;
        rig.run();
        QCOMPARE(rig.totals(id).waiting, 4);
        QCOMPARE(rig.weixin.quota, 3);
        QCOMPARE(rig.state(id).targets.constFirst().reason.code, u"85085"_s);
    }

    // All of them look before the first has submitted: what they see is there once.
    void theReserveIsNotTouchedByManyAtOnce()
    {
        WechatRig rig;
        rig.weixin.quota = 10;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("submit"), 4);
        order.options.insert(wechat::opts::Reserve, u"3"_s);
        const BatchId id = rig.begin(order);
        rig.weixin.quota = 4;
        rig.run();
        QCOMPARE(rig.totals(id).resting, 1);
        QCOMPARE(rig.totals(id).waiting, 3);
        QCOMPARE(rig.weixin.quota, 3);
    }

    // Who only waits for quota has its mini program to itself no longer, and looks again before it goes on.
    void whoWaitsForQuotaHoldsNobodyUp()
    {
        WechatRig rig;
        rig.weixin.quota = 3;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), 3));
        rig.weixin.quota = 1; // somebody else submits meanwhile
        rig.run();
        QCOMPARE(rig.totals(id).resting, 1);
        QCOMPARE(rig.totals(id).waiting, 2);
        int waiting = 0;
        for (int n = 1; n <= 3; ++n) {
            if (!isOver(rig.row(id, n - 1).phase)) {
                waiting = n; // the last of them
            }
        }
        QCOMPARE(rig.weixin.effects.value({QString(calls::Commit), Rig::program(waiting)}), 1);
        Order other = wechatOrder(rig, wechat::operations::Publish, publishOptions("commit"), 3);
        other.options.insert(options::Label, u"3.0"_s);
        other.targets = {other.targets.at(waiting - 1)};
        const BatchId newer = rig.begin(other);
        rig.run();
        QCOMPARE(rig.row(newer, 0).phase, Phase::Succeeded);

        rig.restart();
        rig.weixin.quota = 10;
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 2);
        const Progress row = rig.row(id, waiting - 1); // what is on trial now was never meant
        QCOMPARE(row.phase, Phase::Failed);
        QCOMPARE(row.reason.kind, QString(wechat::reasons::TrialReplaced));
        QCOMPARE(rig.weixin.effects.value({QString(calls::Submit), Rig::program(waiting)}), 0);
        QCOMPARE(rig.again(id, &BatchBoard::retry).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.totals(id).resting, 3);
        QCOMPARE(rig.at(waiting).trial.version, u"2.0"_s);
    }
};

FLOTILLA_TEST(TestWechatQuota)
#include "tst_wechatquota.moc"
