// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of every platform is killed at each write of the journal and at each call whose effect is done while its reply
// is lost; it must end as it should, and what is done once must be done once.
#include "fakes/trials.h"

#include "run/secondperson.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;

namespace {

/// How a run is cut short.
enum class Cut {
    BeforeWrite, ///< the process dies and a write with it
    AfterWrite,  ///< the process dies right after a write
    InsideCall,  ///< the process dies before the reply to a call arrives
    LostReply,   ///< the reply to a call is lost, the process lives
    LostCall,    ///< the same, and the call never arrived
};

const Trial &trialNamed(const QString &name)
{
    static const QList<Trial> all = everyTrial();
    return *std::find_if(all.cbegin(), all.cend(), [&name](const Trial &one) { return one.name == name; });
}

} // namespace

class TestEveryOperation : public QObject
{
    Q_OBJECT

private:
    /// Runs until the cut; false if the run ended before there was anything left to cut.
    static bool runUntilCut(EveryRig &rig, const Trial &trial, BatchId &id, Cut cut, int n)
    {
        FakeVendor &vendor = trial.vendor(rig);
        if (cut == Cut::BeforeWrite || cut == Cut::AfterWrite) {
            rig.store.trouble = cut == Cut::BeforeWrite ? MemoryStore::Trouble::PowerCutBefore : MemoryStore::Trouble::PowerCutAfter;
            rig.store.troubleAt = n; // write 0 creates the batch
            id = rig.begin(trial.order(rig));
            rig.run();
            return rig.store.dead;
        }
        vendor.loseAt = cut == Cut::LostReply || cut == Cut::LostCall ? n : -1;
        vendor.losesCalls = cut == Cut::LostCall;
        vendor.holdAfter = cut == Cut::InsideCall ? n - 1 : -1;
        id = rig.begin(trial.order(rig));
        rig.run([&vendor, cut, n] { return cut == Cut::InsideCall && vendor.arrivals >= n; });
        return vendor.arrivals >= n;
    }

    /// What nothing can tell a person looks up: here in what the vendor has done.
    static void askPerson(EveryRig &rig, const Trial &trial, const BatchId &id)
    {
        const StoredBatch stored = rig.store.stored[id.value];
        for (int i = 0; i < stored.state.targets.size(); ++i) {
            const Progress &row = stored.state.targets.at(i);
            const Target &target = stored.batch.targets.at(i);
            const StepRule *rule = findRule(rig.platforms.operationOf(stored.batch).steps, row.step);
            if (row.phase == Phase::NeedsPerson && rule && rule->effect == Effect::Once) {
                const bool done = trial.vendor(rig).effects.value({rule->call, target.program}) > 0;
                (void)rig.board->resolve(id, target.lane, target.program, done ? Verdict::Accepted : Verdict::NotAccepted);
            }
        }
        rig.run();
    }

    /// Whether the order's options leave the step in its way.
    static bool applies(const StepRule &rule, const Values &options)
    {
        return std::all_of(rule.when.cbegin(), rule.when.cend(), [&options](const Condition &condition) {
            const QString value = options.value(condition.name);
            const bool holds = condition.values.isEmpty() ? !value.isEmpty() : condition.values.contains(value);
            return condition.of != Condition::Of::Option || holds != condition.holdsNot;
        });
    }

    /// What is left to do: now, and as often as the watch has seen something.
    static QString finish(EveryRig &rig, const Trial &trial, const BatchId &id)
    {
        for (int round = 0; round < 10; ++round) {
            const bool waits = rig.board->runner(id) != nullptr; // the process lives, and nothing but a person moves its run
            const Error error = waits ? Error{} : rig.again(id, &BatchBoard::resume);
            if (error.kind != ErrorKind::None && error.kind != ErrorKind::NotFound) {
                return error.text;
            }
            rig.run();
            const Totals totals = rig.totals(id);
            askPerson(rig, trial, id);
            if (totals.succeeded == totals.all()) {
                return {};
            }
            rig.clock.advance(std::chrono::hours(1));
            (void)rig.watch(true);
        }
        return u"it never ends"_s;
    }

    /// Each call of a Once step was carried out once per target, all others at least once.
    static QString miscounted(EveryRig &rig, const Trial &trial, const BatchId &id)
    {
        const Batch &batch = rig.store.stored[id.value].batch;
        const FakeVendor &vendor = trial.vendor(rig);
        for (const StepRule &rule : rig.platforms.operationOf(batch).steps) {
            if (!applies(rule, batch.options)) {
                continue;
            }
            for (const Target &target : batch.targets) {
                const int times = vendor.effects.value({rule.call, target.program});
                const bool wrong = rule.effect == Effect::Once ? times != trial.times : times < 1 && rule.effect == Effect::Absolute;
                if (wrong && rule.onRefused != OnRefused::GoOn) {
                    return u"%1 for %2: %3 times"_s.arg(rule.call, target.program.value).arg(times);
                }
            }
        }
        return {};
    }

private slots:
    void everyOperationIsHere()
    {
        EveryRig rig;
        QSet<QPair<QString, QString>> tried;
        for (const Trial &trial : everyTrial()) {
            const Order order = trial.order(rig);
            tried.insert({order.connection.platform, order.operation});
        }
        for (const Platform *platform : rig.platforms.all()) {
            for (const Operation &operation : platform->operations) {
                QVERIFY2(tried.contains({platform->id, operation.name}), qPrintable(operation.name));
            }
        }
    }

    // The rule "visible" of the second person is about the others.
    void whatNoUserSees()
    {
        const EveryRig rig;
        QStringList unseen;
        for (const Platform *platform : rig.platforms.all()) {
            for (const Operation &operation : platform->operations) {
                if (!changesWhatUsersSee(operation)) {
                    unseen.append(platform->id + u'/' + operation.name);
                }
            }
        }
        unseen.sort();
        const QStringList expected = u"tcsas/approve tcsas/create-program tcsas/message-template-add tcsas/preview tcsas/secret-generate tcsas/sensitive-api-apply"
                                     " tcsas/submit-approval tcsas/withdraw-approval toy/paint wechat/apply-privacy-api wechat/message-template-add wechat/speedup-audit"
                                     " wechat/submit-audit wechat/template-add wechat/testers wechat/undo-audit"_s.split(u' ');
        QCOMPARE(unseen.join(u' '), expected.join(u' '));
    }

    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<QString>("trial");
        QTest::addColumn<Cut>("cut");
        for (const Trial &trial : everyTrial()) {
            QTest::addRow("%s, before each write", qPrintable(trial.name)) << trial.name << Cut::BeforeWrite;
            QTest::addRow("%s, after each write", qPrintable(trial.name)) << trial.name << Cut::AfterWrite;
            QTest::addRow("%s, inside each call", qPrintable(trial.name)) << trial.name << Cut::InsideCall;
            QTest::addRow("%s, each reply lost", qPrintable(trial.name)) << trial.name << Cut::LostReply;
            QTest::addRow("%s, each call lost", qPrintable(trial.name)) << trial.name << Cut::LostCall;
        }
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(QString, trial);
        QFETCH(Cut, cut);
        int cuts = 0;
        for (int n = 1; n < 500; ++n, ++cuts) {
            EveryRig rig;
            const Trial &tried = trialNamed(trial);
            BatchId id;
            if (!runUntilCut(rig, tried, id, cut, n)) {
                break;
            }
            if (cut != Cut::LostReply && cut != Cut::LostCall) {
                rig.restart();
            }
            const QString where = u"cut %1: "_s.arg(n);
            QString wrong = finish(rig, tried, id);
            wrong = wrong.isEmpty() ? miscounted(rig, tried, id) : wrong;
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
            QVERIFY2(tried.endsWell(rig), qPrintable(where + u"it does not end well"_s));
            QVERIFY2(rig.store.held.isEmpty(), qPrintable(where + u"a lease is left"_s));
        }
        QVERIFY2(cuts > 0 && cuts < 499, qPrintable(QString::number(cuts)));
    }
};

FLOTILLA_TEST(TestEveryOperation)
#include "tst_everyoperation.moc"
