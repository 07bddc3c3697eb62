// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"
#include "fakes/wechatrig.h"
#include "followcommand.h"
#include "reopencommand.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

/// `follow` for a timer.
class TestFollowCommand : public QObject
{
    Q_OBJECT
private slots:
    // The process before ended between its look and the release.
    void itGoesOnWithWhatAKilledProcessHadMadeReady()
    {
        WechatRig rig;
        const BatchId id = rig.leftReady();
        QCOMPARE(rig.row(id, 0).phase, Phase::Ready);
        FollowCommand follow(rig.workspace(), m_console, Arguments());
        QCOMPARE(codeOf(rig, follow), ExitCode::Done);
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.weixin.effects.value({wechat::calls::Release, Rig::program(1)}), 1);
    }

    // One row needs a person, two are in review: those are waited for and released, and the code says that one is left.
    void aRowThatNeedsAPersonHoldsUpNobodyElse()
    {
        WechatRig rig;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("release"), 3));
        rig.run();
        QCOMPARE(rig.totals(id).resting, 3);
        Progress &row = rig.store.stored[id.value].state.targets[1];
        row.phase = Phase::NeedsPerson;
        row.step = wechat::steps::Commit;
        row.reason = {wechat::reasons::CommitUnclear, {}, {}, {}};
        row.marks.insert(wechat::marks::TrialBefore, u"1.0|1"_s);
        rig.at(2).trial.version = u"of somebody else"_s;
        rig.restart();
        Arguments arguments;
        arguments.verb = u"resume"_s;
        arguments.batch = id;
        ReopenCommand resume(rig.workspace(), m_console, arguments);
        QCOMPARE(codeOf(rig, resume), ExitCode::Interrupted);
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.row(id, 1).phase, Phase::NeedsPerson);
        QCOMPARE(rig.row(id, 2).phase, Phase::Succeeded);
        for (const int n : {1, 2, 3}) {
            QCOMPARE(rig.weixin.effects.value({wechat::calls::Commit, Rig::program(n)}), 1);
            QCOMPARE(rig.weixin.effects.value({wechat::calls::Release, Rig::program(n)}), n == 2 ? 0 : 1);
        }
        QVERIFY(rig.store.held.isEmpty());
    }

private:
    /// How it ends; the clock goes on whenever nothing else does.
    static ExitCode codeOf(WechatRig &rig, Command &command)
    {
        QSignalSpy finished(&command, &Command::finished);
        command.start();
        for (int guard = 0; guard < 100'000 && finished.isEmpty(); ++guard) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        return finished.size() == 1 ? finished.at(0).at(0).value<ExitCode>() : ExitCode::NotStarted;
    }

    const Console m_console{};
};

FLOTILLA_TEST(TestFollowCommand)
#include "tst_followcommand.moc"
