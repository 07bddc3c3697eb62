// SPDX-License-Identifier: GPL-3.0-or-later
// A grayscale release in stages: each share is watched before the next one, too many error lines end it where it is, and what
// somebody else did to the plan meanwhile is never undone.
#include "fakes/wechatrig.h"
#include "model/toldstate.h"
#include "wechat/stages.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace opts = wechat::opts;
namespace operations = wechat::operations;

namespace {

struct StagesRig : WechatRig
{
    StagesRig()
    {
        at(1).review = {5, u"2.0"_s, u"0"_s, clock.now()};
        at(1).online = {u"1.0"_s, clock.now()};
        weixin.reviewing = std::chrono::years(1);
    }

    BatchId order(Values options)
    {
        const BatchId id = begin(wechatOrder(*this, operations::Gray, options, 1));
        run();
        return id;
    }
    /// An hour later: what rests is looked at, and goes on if it was time.
    void hour(const BatchId &id)
    {
        clock.advance(std::chrono::minutes(61));
        if (!watch(true).isEmpty()) {
            again(id, &BatchBoard::resume);
            run();
        }
    }
    [[nodiscard]] Progress row(const BatchId &id) { return store.stored[id.value].state.targets.at(0); }
    [[nodiscard]] int sent(QLatin1StringView call) const { return weixin.effects.value({QString(call), program(1)}); }
};

Values staged(const char *stages)
{
    return {{opts::Stages, QString::fromLatin1(stages)}, {opts::SoakHours, u"1"_s}};
}

} // namespace

class TestWechatStages : public QObject
{
    Q_OBJECT

private slots:
    void sharesAreReachedOneAfterTheOther()
    {
        StagesRig rig;
        const BatchId id = rig.order(staged("1,5,100"));
        QCOMPARE(rig.row(id).phase, Phase::Resting);
        QCOMPARE(rig.at(1).percent, 1);
        QCOMPARE(jsonState(rig.row(id).phase, *wechat::platform().operation(operations::Gray), staged("1")), u"waiting"_s);
        rig.clock.advance(std::chrono::minutes(30)); // it is looked at before its time
        rig.watch(true);
        QCOMPARE(rig.at(1).percent, 1);
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Resting);
        QCOMPARE(rig.at(1).percent, 5);
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Succeeded); // behind the last one nothing comes, so nothing is watched
        QCOMPARE(rig.at(1).percent, 100);
        QCOMPARE(rig.sent(wechat::calls::Gray), 3);
        QCOMPARE(rig.sent(wechat::calls::Release), 0);
    }

    void testersComeFirst()
    {
        StagesRig rig;
        Values options = staged("20");
        options.insert(opts::TestersFirst, u"yes"_s);
        const BatchId id = rig.order(options);
        QCOMPARE(rig.row(id).mark(wechat::marks::Stage), u"0"_s);
        QCOMPARE(rig.at(1).plan, u"1"_s);
        QCOMPARE(rig.at(1).percent, 0);
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 20);
        QCOMPARE(rig.row(id).phase, Phase::Succeeded);
    }

    void aReleaseFollowsOnlyIfTheOrderSaysSo()
    {
        StagesRig rig;
        Values options = staged("50");
        options.insert(opts::ThenRelease, u"yes"_s);
        const BatchId id = rig.order(options);
        QCOMPARE(rig.row(id).phase, Phase::Resting);
        QCOMPARE(rig.at(1).online.version, u"1.0"_s);
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Succeeded);
        QCOMPARE(rig.at(1).online.version, u"2.0"_s);
        QCOMPARE(rig.sent(wechat::calls::Release), 1);
    }

    void tooManyErrorsEndItWhereItIs()
    {
        StagesRig rig;
        Values options = staged("5,20,50");
        options.insert(opts::MaxErrors, u"2"_s);
        const BatchId id = rig.order(options);
        rig.at(1).errors = 2;
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 20);
        rig.at(1).errors = 3;
        rig.clock.advance(std::chrono::minutes(20)); // long before its time
        rig.watch(true);
        QCOMPARE(rig.row(id).phase, Phase::Failed);
        QCOMPARE(rig.row(id).reason.kind, QString(wechat::reasons::TooManyErrors));
        QCOMPARE(rig.row(id).reason.text, u"3 > 2, 20 %"_s);
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 20);
        // A person who tries again goes on from there, and lines are counted anew.
        rig.at(1).errors = 0;
        rig.again(id, &BatchBoard::retry);
        rig.run();
        QCOMPARE(rig.row(id).phase, Phase::Resting);
        QCOMPARE(rig.row(id).mark(wechat::marks::Stage), u"20"_s);
        QCOMPARE(rig.sent(wechat::calls::Gray), 2);
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 50);
    }

    void whatSomebodyHasTakenBackIsNotBegunAnew_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<bool>("countsErrors"); ///< then only the log is looked at in between
        QTest::addColumn<QString>("reason");
        const QList<QPair<QString, QString>> ends{{u"2"_s, wechat::reasons::PlanPaused}, {u"3"_s, wechat::reasons::PlanReleased},
                                                  {u"4"_s, wechat::reasons::PlanCancelled}, {u""_s, wechat::reasons::PlanCancelled}};
        for (const auto &[plan, reason] : ends) {
            QTest::addRow("status %s", qPrintable(plan)) << plan << false << reason;
            QTest::addRow("status %s, with the log", qPrintable(plan)) << plan << true << reason;
        }
    }
    void whatSomebodyHasTakenBackIsNotBegunAnew()
    {
        QFETCH(QString, plan);
        QFETCH(bool, countsErrors);
        StagesRig rig;
        Values options = staged("5,20");
        if (countsErrors) {
            options.insert(opts::MaxErrors, u"9"_s);
        }
        const BatchId id = rig.order(options);
        rig.at(1).plan = plan;
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Cancelled); // and no failure: somebody wanted it so
        QTEST(rig.row(id).reason.kind, "reason");
        QCOMPARE(rig.sent(wechat::calls::Gray), 1);
        rig.again(id, &BatchBoard::resume); // what else the batch has goes on; this one is somebody's
        rig.run();
        QCOMPARE(rig.row(id).phase, Phase::Cancelled);
        QCOMPARE(rig.sent(wechat::calls::Gray), 1);
    }

    // A new state of a plan says nothing of what somebody did; the order waits for a person and goes no further.
    void aWordThatNobodyKnowsTakesNothingBack()
    {
        for (const bool countsErrors : {false, true}) {
            StagesRig rig;
            Values options = staged("5,20");
            if (countsErrors) {
                options.insert(opts::MaxErrors, u"9"_s);
            }
            const BatchId id = rig.order(options);
            rig.at(1).plan = u"9"_s;
            rig.hour(id);
            QVERIFY(rig.row(id).phase != Phase::Cancelled);
            for (int hours = 0; hours < 3 && rig.row(id).phase != Phase::NeedsPerson; ++hours) {
                rig.hour(id);
            }
            QCOMPARE(rig.row(id).phase, Phase::NeedsPerson);
            QCOMPARE(rig.row(id).reason.kind, QString(flotilla::reasons::StrangeWord));
            QCOMPARE(rig.row(id).reason.code, u"9"_s);
            QCOMPARE(rig.sent(wechat::calls::Gray), 1);
        }
    }

    void aShareThatSomebodyHasWidenedIsWatchedAndNotLowered()
    {
        StagesRig rig;
        const BatchId id = rig.order(staged("1,5,50"));
        rig.at(1).percent = 20;
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Resting);
        QCOMPARE(rig.at(1).percent, 20);
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 50);
        QCOMPARE(rig.sent(wechat::calls::Gray), 2);
    }

    void anotherVersionThatWasApprovedMeanwhileDoesNotFollow()
    {
        StagesRig rig;
        const BatchId id = rig.order(staged("1,5"));
        rig.at(1).review = {6, u"3.0"_s, u"0"_s, rig.clock.now()};
        rig.hour(id);
        QCOMPARE(rig.row(id).phase, Phase::Failed);
        QCOMPARE(rig.row(id).reason.kind, QString(wechat::reasons::OtherApproved));
        QCOMPARE(rig.at(1).percent, 1);
    }

    void aLostWideningIsLookedForAndSentOnce()
    {
        for (const auto fault : {FakeVendor::Fault::LostBefore, FakeVendor::Fault::LostAfter}) {
            StagesRig rig;
            const BatchId id = rig.order(staged("1,5"));
            rig.weixin.faults.insert({QString(wechat::calls::Gray), 2}, fault);
            rig.hour(id);
            QCOMPARE(rig.row(id).phase, Phase::Succeeded);
            QCOMPARE(rig.at(1).percent, 5);
            QCOMPARE(rig.sent(wechat::calls::Gray), 2);
        }
    }

    void whatRestsCanBeLeftOutAndStopped()
    {
        StagesRig rig;
        const BatchId id = rig.order(staged("1,5"));
        QVERIFY(rig.board->skip(id, 0).ok());
        QCOMPARE(rig.row(id).phase, Phase::Skipped);
        rig.hour(id);
        QCOMPARE(rig.at(1).percent, 1);
        StagesRig other;
        const BatchId stopped = other.order(staged("1,5"));
        QVERIFY(other.board->stop(stopped).ok());
        QCOMPARE(other.row(stopped).phase, Phase::Cancelled);
        other.hour(stopped);
        QCOMPARE(other.at(1).percent, 1);
    }

    void optionsFitTogether_data()
    {
        QTest::addColumn<Values>("options");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const Values &options, bool good) { QTest::newRow(name) << options << good; };
        row("one share", {{opts::Percent, u"10"_s}}, true);
        row("stages", staged("1, 5,100"), true);
        row("nothing", {}, false);
        row("both", {{opts::Percent, u"10"_s}, {opts::Stages, u"1,5"_s}}, false);
        row("falling", staged("5,1"), false);
        row("too much", staged("5,101"), false);
        row("nobody", staged("0,5"), false);
        row("no number", staged("a"), false);
        row("a limit without stages", {{opts::Percent, u"10"_s}, {opts::MaxErrors, u"1"_s}}, false);
        row("a release without stages", {{opts::Percent, u"10"_s}, {opts::ThenRelease, u"yes"_s}}, false);
    }
    void optionsFitTogether()
    {
        QFETCH(Values, options);
        QFETCH(bool, good);
        QCOMPARE(wechat::platform().operation(operations::Gray)->optionsProblem(options).isEmpty(), good);
    }
};

FLOTILLA_TEST(TestWechatStages)
#include "tst_wechatstages.moc"
