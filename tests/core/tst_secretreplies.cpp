// SPDX-License-Identifier: GPL-3.0-or-later
// A reply with a secret that is told only once: it is stored before the step counts as done, and written nowhere else.
#include "fakes/checking.h"
#include "fakes/toyrig.h"
#include "run/goon.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;

namespace {

/// A connection with its secrets in variables, on a platform whose painting is declared to tell a secret.
struct TellingRig : ToyRig
{
    Platform telling = toy::platform();

    TellingRig()
    {
        for (Operation &operation : telling.operations) {
            operation.tellsSecret = operation.name == toy::operations::Paint;
        }
        platforms = Platforms({&weda::platform(), &telling});
        store.connectionRows.last().source = SecretSource::Environment;
        board = std::make_unique<BatchBoard>(workspace());
    }
    ~TellingRig() { board.reset(); }
    TellingRig(const TellingRig &) = delete;
    TellingRig &operator=(const TellingRig &) = delete;
};

} // namespace

class TestSecretReplies : public QObject
{
    Q_OBJECT

private:
    static QByteArray kept(const ToyRig &rig) { return rig.secrets.values.value(secretsOf(toy::connection().id, Rig::program(1))); }
    static int painted(const ToyRig &rig) { return rig.shed.effects.value({toy::calls::Paint, Rig::program(1)}); }

private slots:
    void itIsStoredBeforeTheStepIsDone()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.paint());
        Phase whenKept = Phase::Ready;
        rig.secrets.written = [&rig, &id, &whenKept] { whenKept = rig.row(id, 0).phase; };
        rig.run();
        QCOMPARE(whenKept, Phase::InFlight);
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(painted(rig), 1);
        QCOMPARE(kept(rig), QByteArray(R"({"paint_key":"key-1"})"));
    }

    void itIsJournaledNowhere()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.paint());
        rig.run();
        QCOMPARE(painted(rig), 1);
        QVERIFY(!rig.store.entries.isEmpty());
        for (const TrailEntry &entry : std::as_const(rig.store.entries)) {
            QVERIFY(!(entry.detail + entry.code + entry.arguments.join(u' ')).contains(u"key-1"_s));
        }
        const Progress &row = rig.row(id, 0);
        QCOMPARE(row.phase, Phase::Succeeded);
        QVERIFY(!(row.marks.values() + row.requestIds + QStringList{row.reason.text, row.word}).join(u' ').contains(u"key-1"_s));
        QVERIFY(!(rig.state(id).lanes.at(0).memory.values() + rig.state(id).lanes.at(0).marks.values()).join(u' ').contains(u"key-1"_s));
    }

    void aLockedKeychainAsksAndGoOnStoresIt()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.paint());
        rig.secrets.state = KeychainState::Locked;
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
        QCOMPARE(rig.row(id, 0).reason.kind, QString(reasons::SecretNotKept));
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson); // still locked
        rig.secrets.state = KeychainState::Ready;
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(painted(rig), 1); // the same secret: no second one was asked for
        QVERIFY(kept(rig).contains("key-1"));
    }

    // In a freeze nothing goes on, and what is nowhere else is stored all the same.
    void itIsStoredWithoutGoingOn()
    {
        ToyRig rig;
        Order order = rig.paint();
        order.targets = {Rig::target(u"wall"_s, 1), Rig::target(u"wall"_s, 2)}; // the second one waits for the first
        const BatchId id = rig.begin(order);
        rig.secrets.state = KeychainState::Locked;
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
        BatchRunner *runner = rig.board->runner(id);
        runner->pause();
        rig.run();
        rig.secrets.state = KeychainState::Ready;
        runner->storeHeld();
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QVERIFY(kept(rig).contains("key-1"));
        QCOMPARE(runner->runState(), RunState::Paused);
        QCOMPARE(rig.shed.effects.value({toy::calls::Paint, Rig::program(2)}), 0);
    }

    // Each would be shown once and lost, and a reset has ended the one before.
    void whileOneCannotBeStoredNoOtherIsMade()
    {
        constexpr int kPrograms = 6;
        TellingRig rig;
        rig.store.connectionRows.last().source = SecretSource::Keychain;
        Order order = rig.paint();
        order.targets = rig.ship(kPrograms).targets;
        order.limits.width = 2;
        const BatchId id = rig.begin(order);
        rig.secrets.state = KeychainState::Locked;
        const auto all = [&rig] {
            int made = 0;
            for (int n = 1; n <= kPrograms; ++n) {
                made += rig.shed.effects.value({toy::calls::Paint, Rig::program(n)});
            }
            return made;
        };
        rig.run();
        const int lost = all();
        QVERIFY2(lost >= 1 && lost <= 2, qPrintable(QString::number(lost)));
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(all(), lost); // still locked
        rig.secrets.state = KeychainState::Ready;
        rig.board->runner(id)->resume();
        rig.run();
        QCOMPARE(all(), kPrograms);
        for (int i = 0; i < kPrograms; ++i) {
            QCOMPARE(rig.row(id, i).phase, Phase::Succeeded);
        }
    }

    // What others of its width have begun waits as well, also in the queue of the rate limit.
    void whatHasNotLeftYetIsHeldToo()
    {
        constexpr int kPrograms = 4;
        TellingRig rig;
        rig.store.connectionRows.last().source = SecretSource::Keychain;
        rig.shed.faults = {{{toy::calls::Paint, 1}, FakeVendor::Fault::Limit}, {{toy::calls::Paint, 2}, FakeVendor::Fault::Limit}};
        Order order = rig.paint();
        order.targets = rig.ship(kPrograms).targets;
        order.limits.width = 3;
        const BatchId id = rig.begin(order);
        const auto made = [&rig] {
            int count = 0;
            for (int n = 1; n <= kPrograms; ++n) {
                count += rig.shed.effects.value({toy::calls::Paint, Rig::program(n)});
            }
            return count;
        };
        while (rig.deliver()) { } // what the third one told is being stored
        QCOMPARE(made(), 1);
        rig.secrets.state = KeychainState::Locked;
        rig.shed.waitForTurn.insert(toy::calls::Paint);
        QVERIFY(rig.clock.fireNext());
        for (int fired = 1; fired < 10 && rig.row(id, 0).phase != Phase::InFlight; ++fired) {
            QVERIFY(rig.clock.fireNext());
        }
        QCOMPARE(rig.row(id, 0).phase, Phase::InFlight);
        rig.run([&rig, &id] { return rig.row(id, 2).phase == Phase::NeedsPerson && rig.row(id, 0).phase != Phase::InFlight; });
        rig.shed.letGo();
        rig.run();
        QCOMPARE(rig.row(id, 2).reason.kind, QString(reasons::SecretNotKept));
        QCOMPARE(made(), 1);
        QCOMPARE(rig.board->runner(id)->runState(), RunState::Paused);
        const qsizetype written = rig.store.entries.size();
        rig.run();
        QCOMPARE(rig.store.entries.size(), written); // nothing goes round meanwhile
        rig.secrets.state = KeychainState::Ready;
        storeAgain(rig.workspace(), *rig.board->runner(id));
        rig.run();
        QCOMPARE(made(), kPrograms);
        for (int i = 0; i < kPrograms; ++i) {
            QCOMPARE(rig.row(id, i).phase, Phase::Succeeded);
        }
    }

    // One stop ends the order, what waits for a person as well; the end of the program leaves the question for the next start.
    void oneStopFreesTheMiniProgram()
    {
        for (const bool atQuit : {false, true}) {
            ToyRig rig;
            const BatchId id = rig.begin(rig.paint());
            rig.secrets.state = KeychainState::Locked;
            rig.run();
            QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
            if (atQuit) {
                rig.board->stopEverything(true);
            } else {
                QVERIFY(rig.board->stop(id).ok());
            }
            rig.run();
            QVERIFY(!rig.board->runner(id));
            QCOMPARE(rig.row(id, 0).phase, atQuit ? Phase::NeedsPerson : Phase::Cancelled);
            rig.secrets.state = KeychainState::Ready;
            const auto next = *rig.board->create(rig.paint());
            QCOMPARE(rig.again(next, &BatchBoard::start).text.isEmpty(), !atQuit);
        }
    }

    void aSecretThatWasLostIsMadeAnew()
    {
        ToyRig rig;
        const BatchId id = rig.begin(rig.paint());
        rig.secrets.state = KeychainState::Locked;
        rig.run();
        QCOMPARE(rig.row(id, 0).reason.kind, QString(reasons::SecretNotKept));
        rig.restart(); // with the process it is gone
        rig.secrets.state = KeychainState::Ready;
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(painted(rig), 2);
        QVERIFY(kept(rig).contains("key-2"));
    }

    void aConnectionWithVariablesHasNoPlaceForIt()
    {
        TellingRig rig;
        const Result<BatchId> id = rig.board->create(rig.paint());
        QVERIFY(id.ok());
        QList<Finding> findings;
        rig.board->start(*id, [&findings](const Result<BatchRunner *> &, const QList<Finding> &found) { findings = found; });
        rig.run();
        QCOMPARE(checksOf(findings), QStringList{QString(checks::NoPlaceForSecret)});
        QVERIFY(stops(findings));
        QVERIFY(!findings.constFirst().detail.isEmpty());
        QCOMPARE(painted(rig), 0); // nothing was made that would be lost
        QVERIFY(!rig.board->runner(*id));
    }

    void whoAsksToBeToldItNeedsNoPlace()
    {
        TellingRig rig;
        Order order = rig.paint();
        order.options.insert(options::Reveal, u"yes"_s);
        rig.begin(order);
        rig.run();
        QCOMPARE(painted(rig), 1);
    }

    // Between the end of the run and the note a person looked at the lost answer and decided.
    void aVerdictGivenMeanwhileStays()
    {
        for (const bool decided : {false, true}) {
            TellingRig rig;
            Order order = rig.paint();
            order.options.insert(options::Reveal, u"yes"_s);
            const BatchId id = rig.begin(order);
            StoredBatch ran;
            QObject::connect(rig.board->runner(id), &BatchRunner::ended, rig.board.get(),
                             [&ran, runner = rig.board->runner(id)] { ran = {runner->batch(), runner->state()}; });
            rig.run();
            QVERIFY(ran.state.targets.first().marks.contains(marks::Untold));
            if (decided) {
                QVERIFY(resolveIdle(rig.workspace(), id, {}, Rig::program(1), Verdict::Skip).ok());
            }
            const Phase before = rig.row(id, 0).phase;
            QVERIFY(noteTold(rig.workspace(), ran).ok());
            QCOMPARE(rig.row(id, 0).phase, decided ? before : Phase::Succeeded);
            QVERIFY(!decided || before == Phase::Skipped);
        }
    }

    void anOldStoredFormIsCarriedOver()
    {
        ToyRig rig;
        const SecretName name = secretsOf(toy::connection().id);
        rig.secrets.values.insert(name, "old-key\nand-a-token");
        rig.begin(rig.paint());
        rig.run();
        QCOMPARE(rig.secrets.values.value(name), QByteArray(R"({"secret_key":"old-key"})"));
    }
};

FLOTILLA_TEST(TestSecretReplies)
#include "tst_secretreplies.moc"
