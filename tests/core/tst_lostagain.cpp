// SPDX-License-Identifier: GPL-3.0-or-later
// A call whose answer was lost is sent again and refused for what the lost one did, which shows late.
#include "fakes/trials.h"
#include "run/programsecrets.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;

class TestLostAgain : public QObject
{
    Q_OBJECT

private:
    using Fault = FakeVendor::Fault;

    /// Runs an upload to one mini program whose builds take so long, and lets the time pass that it waits for.
    static Progress uploaded(EveryRig &rig, Millis building)
    {
        rig.superapp.building = building;
        const BatchId id = rig.begin(tcsasOrder(rig, tcsas::operations::Publish, tcsasPublishOptions("upload", "no"), 1));
        for (int second = 0; second < 3000 && !isOver(rig.row(id, 0).phase) && rig.row(id, 0).phase != Phase::NeedsPerson; ++second) {
            rig.run();
            rig.clock.advance(std::chrono::seconds(1));
        }
        return rig.row(id, 0);
    }

private slots:
    void aLateVersionIsFound_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("as soon as usual") << 8;
        QTest::newRow("later than it is waited for") << 15;
        QTest::newRow("much later") << 300;
    }
    void aLateVersionIsFound()
    {
        QFETCH(int, seconds);
        EveryRig rig;
        rig.superapp.faults.insert({tcsas::calls::CreateVersion, 1}, Fault::LostAfter);
        const Progress row = uploaded(rig, std::chrono::seconds(seconds));
        QCOMPARE(row.phase, Phase::Succeeded);
        QCOMPARE(rig.superapp.effects.value({tcsas::calls::CreateVersion, tcsasProgram(1)}), 1);
        QVERIFY(row.mark(marks::Doubted).isEmpty());
    }

    // It may still come: nobody says that it failed, but nobody waits for ever.
    void whatNeverShowsIsAPersonsMatter()
    {
        EveryRig rig;
        rig.superapp.faults.insert({tcsas::calls::CreateVersion, 1}, Fault::LostAfter);
        QCOMPARE(uploaded(rig, std::chrono::hours(2)).phase, Phase::NeedsPerson);
    }

    // The lost call never arrived, so the refusal of the second one has a reason of its own.
    void aRefusalOfItsOwnStands()
    {
        EveryRig rig;
        rig.superapp.faults.insert({tcsas::calls::CreateVersion, 1}, Fault::LostBefore);
        rig.superapp.faults.insert({tcsas::calls::CreateVersion, 2}, Fault::Refuse);
        const Progress row = uploaded(rig, std::chrono::seconds(8));
        QCOMPARE(row.phase, Phase::Failed);
        QCOMPARE(row.reason.kind, QString(tcsas::reasons::CreateRefused));
        QCOMPARE(row.reason.code, u"FailedOperation"_s);
    }

    void aKeyOfWhichAnAnswerWasLostIsInDoubt()
    {
        EveryRig rig;
        rig.superapp.programs[tcsasProgram(1)].secretState = tcsas::words::None;
        const ConnectionId connection = FakeTcsas::connection().id;
        const auto order = [&rig](QLatin1StringView operation) { return tcsasOrder(rig, operation, {}, 1); };
        rig.begin(order(tcsas::operations::SecretGenerate));
        rig.run();
        QVERIFY(programsInDoubt(rig.workspace(), connection)->isEmpty());
        rig.superapp.faults.insert({tcsas::calls::ResetSecret, 1}, Fault::LostAfter);
        const BatchId lost = rig.begin(order(tcsas::operations::SecretReset));
        rig.run();
        QCOMPARE(rig.row(lost, 0).phase, Phase::NeedsPerson);
        QVERIFY(programsInDoubt(rig.workspace(), connection)->contains(tcsasProgram(1)));
        rig.restart(); // what does not run any more is ended by a stop
        QVERIFY(rig.board->stop(lost).ok());
        const auto again = *rig.board->create(order(tcsas::operations::SecretReset));
        QCOMPARE(rig.again(again, &BatchBoard::start).text, QString());
        rig.run();
        QCOMPARE(rig.row(again, 0).phase, Phase::Succeeded);
        QVERIFY(programsInDoubt(rig.workspace(), connection)->isEmpty());
    }

    void aKeyThatTheKeychainRefusesIsInDoubtUntilItIsKept()
    {
        EveryRig rig;
        rig.superapp.programs[tcsasProgram(1)].secretState = tcsas::words::Active;
        const ConnectionId connection = FakeTcsas::connection().id;
        const BatchId id = rig.begin(tcsasOrder(rig, tcsas::operations::SecretReset, {}, 1));
        rig.secrets.state = KeychainState::Locked;
        rig.run();
        QCOMPARE(rig.row(id, 0).reason.kind, QString(reasons::SecretNotKept));
        QVERIFY(programsInDoubt(rig.workspace(), connection)->contains(tcsasProgram(1)));
        rig.secrets.state = KeychainState::Ready;
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QVERIFY(programsInDoubt(rig.workspace(), connection)->isEmpty());
    }

    void aPersonsWordKeepsNoKey_data()
    {
        QTest::addColumn<flotilla::Verdict>("verdict");
        QTest::addColumn<bool>("doubted");
        QTest::newRow("accepted") << Verdict::Accepted << true;
        QTest::newRow("left out") << Verdict::Skip << true;
        QTest::newRow("not accepted") << Verdict::NotAccepted << false;
    }
    void aPersonsWordKeepsNoKey()
    {
        QFETCH(flotilla::Verdict, verdict);
        EveryRig rig;
        rig.superapp.programs[tcsasProgram(1)].secretState = tcsas::words::Active;
        const BatchId id = rig.begin(tcsasOrder(rig, tcsas::operations::SecretReset, {}, 1));
        rig.run([&rig, &id] { return rig.row(id, 0).phase == Phase::InFlight; });
        rig.restart(); // nobody heard the answer
        QCOMPARE(rig.row(id, 0).phase, Phase::InFlight);
        QVERIFY(rig.board->resolve(id, {}, tcsasProgram(1), verdict).ok());
        QTEST(programsInDoubt(rig.workspace(), FakeTcsas::connection().id)->contains(tcsasProgram(1)), "doubted");
    }
};

FLOTILLA_TEST(TestLostAgain)
#include "tst_lostagain.moc"
