// SPDX-License-Identifier: GPL-3.0-or-later
// publish of WeChat over a vendor in memory: what each state and code does to the row, and how often anything was sent.
#include "fakes/wechatrig.h"
#include "run/restfollower.h"
#include "run/runners.h"
#include "run/wakeresting.h"
#include "wechat/checks.h"
#include "wechat/seeing.h"
#include "wechat/sight.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;
namespace calls = wechat::calls;

namespace {

using Prepare = std::function<void(WechatRig &, Order &)>;

/// What was really done to the first mini program, e.g. "commit submit release".
QString done(const WechatRig &rig)
{
    QStringList words;
    for (const auto call : {calls::Commit, calls::Submit, calls::Gray, calls::Release}) {
        const int times = rig.weixin.effects.value({QString(call), Rig::program(1)});
        if (times > 0) {
            words.append(times == 1 ? QString(call) : u"%1×%2"_s.arg(call).arg(times));
        }
    }
    return words.join(u' ');
}

void refuses(WechatRig &rig, QLatin1StringView call, const char *code)
{
    rig.weixin.refuse.insert({call, Rig::program(1)}, QString::fromLatin1(code));
}

} // namespace

class TestWechatPublish : public QObject
{
    Q_OBJECT

private slots:
    void eachEnd_data()
    {
        QTest::addColumn<QByteArray>("until");
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("effects");
        const auto row = [](const char *name, const char *until, const Prepare &prepare, Phase phase, const QString &reason, const char *effects) {
            QTest::newRow(name) << QByteArray(until) << prepare << phase << reason << QString::fromLatin1(effects);
        };
        const Prepare plain = [](WechatRig &, Order &) {};
        const auto review = [](const char *version, const char *status) -> Prepare {
            return [=](WechatRig &rig, Order &) { rig.at(1).review = reviewed(rig, version, status); };
        };
        const auto verdict = [](const char *status) -> Prepare {
            return [=](WechatRig &rig, Order &) { rig.weixin.verdicts.insert(Rig::program(1), QString::fromLatin1(status)); };
        };
        const auto code = [](QLatin1StringView call, const char *text) -> Prepare {
            return [=](WechatRig &rig, Order &) { refuses(rig, call, text); };
        };
        const auto lost = [](QLatin1StringView call, FakeVendor::Fault fault) -> Prepare {
            return [=](WechatRig &rig, Order &) { rig.weixin.faults.insert({call, 1}, fault); };
        };
        const auto gray = [](const char *percent, const char *online) -> Prepare {
            return [=](WechatRig &rig, Order &order) {
                order.options.insert(wechat::opts::Gray, QString::fromLatin1(percent));
                rig.at(1).online = {QString::fromLatin1(online), rig.clock.now()};
            };
        };
        using Fault = FakeVendor::Fault;
        namespace reasons = wechat::reasons;
        row("to the trial version", "commit", plain, Phase::Succeeded, {}, "commit");
        row("to the submission", "submit", verdict("2"), Phase::Resting, {}, "commit submit");
        row("to the submission, approved meanwhile", "submit", plain, Phase::Succeeded, {}, "commit submit");
        row("to the verdict", "audit", plain, Phase::Succeeded, {}, "commit submit");
        row("to online", "release", plain, Phase::Succeeded, {}, "commit submit release");
        row("a first release cannot be gray", "release", gray("10", ""), Phase::Failed, reasons::GrayRefused, "commit submit");
        row("to a grayscale release", "release", gray("10", "1.0"), Phase::Succeeded, {}, "commit submit gray_release");
        const Prepare otherCode = [](WechatRig &rig, Order &) { rig.at(1).online = {u"2.0"_s, rig.clock.now() - std::chrono::hours(24)}; };
        row("other code of this version is online", "release", otherCode, Phase::Succeeded, {}, "commit submit release");
        row("rejected", "release", verdict("1"), Phase::Rejected, reasons::AuditRejected, "commit submit");
        row("delayed is no end", "release", verdict("4"), Phase::Resting, {}, "commit submit");
        row("an unknown status is no approval", "release", verdict("5"), Phase::Resting, {}, "commit submit");
        row("withdrawn outside", "release", verdict("3"), Phase::Cancelled, reasons::AuditWithdrawn, "commit submit");
        row("another version is in review", "submit", review("1.9", "2"), Phase::Failed, reasons::ForeignAudit, "commit");
        row("a variable without a value", "commit",
            [](WechatRig &, Order &order) { order.options.insert(wechat::opts::ExtJson, u"{\"ext\":{\"a\":\"${city}\"}}"_s); }, Phase::Failed,
            flotilla::reasons::RefusedHere, "");
        row("ours is in review already", "audit", review("2.0", "2"), Phase::Succeeded, {}, "commit");
        row("ours was approved before this commit", "audit", review("2.0", "0"), Phase::Succeeded, {}, "commit submit");
        row("ours was rejected before", "audit", review("2.0", "1"), Phase::Succeeded, {}, "commit submit");
        row("not authorised any more", "submit", code(calls::ReadVersions, "61003"), Phase::Failed, reasons::ReadRefused, "");
        row("permission set missing", "submit", code(calls::Commit, "61007"), Phase::Failed, reasons::CommitRefused, "");
        row("name missing", "submit", code(calls::Submit, "86002"), Phase::Failed, reasons::SubmitRefused, "commit");
        row("ext_json refused", "submit", code(calls::Commit, "85013"), Phase::Failed, reasons::CommitRefused, "");
        row("too early for a release, whenever it is tried", "release", code(calls::Release, "85020"), Phase::Failed, reasons::ReleaseRefused, "commit submit");
        row("busy, whenever it is tried", "commit", code(calls::Commit, "9402202"), Phase::Failed, reasons::CommitRefused, "");
        row("privacy findings", "submit", code(calls::ReadScan, "61040"), Phase::Failed, reasons::ScanRefused, "commit");
        row("the commit's reply is lost", "commit", lost(calls::Commit, Fault::LostAfter), Phase::Succeeded, {}, "commit");
        row("the commit is lost", "commit", lost(calls::Commit, Fault::LostBefore), Phase::Succeeded, {}, "commit");
        const Prepare thrice = [](WechatRig &rig, Order &) {
            for (int call = 1; call <= 3; ++call) {
                rig.weixin.faults.insert({calls::Commit, call}, Fault::LostBefore);
            }
        };
        row("the commit is lost three times", "commit", thrice, Phase::NeedsPerson, reasons::CommitUnclear, "");
        row("the submission's reply is lost", "audit", lost(calls::Submit, Fault::LostAfter), Phase::Succeeded, {}, "commit submit");
        row("the release's reply is lost", "release", lost(calls::Release, Fault::LostAfter), Phase::Succeeded, {}, "commit submit release");
        row("the release is lost", "release", lost(calls::Release, Fault::LostBefore), Phase::Succeeded, {}, "commit submit release");
    }
    void eachEnd()
    {
        QFETCH(QByteArray, until);
        QFETCH(Prepare, prepare);
        QFETCH(QString, effects);
        WechatRig rig;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions(until.constData()), 1);
        prepare(rig, order);
        const BatchId id = rig.publish(order);
        QTEST(rig.row(id, 0).phase, "phase");
        QTEST(rig.row(id, 0).reason.kind, "reason");
        QCOMPARE(done(rig), effects);
    }

    // Looked for at once, after one and after four seconds, as it may show late; only then it is sent again.
    void aLostCommitIsLookedForBeforeItIsSentAgain()
    {
        WechatRig rig;
        rig.weixin.faults.insert({calls::Commit, 1}, FakeVendor::Fault::LostBefore);
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("commit"), 1));
        Instant lost;
        int looks = 0;
        QList<qint64> after;
        rig.run([&] {
            const int now = rig.weixin.calls.value(calls::ReadVersions);
            if (rig.weixin.calls.value(calls::Commit) == 1) {
                if (!isSet(lost)) {
                    lost = rig.clock.now();
                } else if (now > looks) {
                    after.append((rig.clock.now() - lost).count());
                }
            }
            looks = now;
            return false;
        });
        QCOMPARE(after.mid(0, 3), (QList<qint64>{0, 1000, 4000})); // and once more before it is sent
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.weixin.calls.value(calls::Commit), 2);
    }

    // While it is reviewed somebody withdraws it and submits another one.
    void anotherSubmissionIsNotOurs_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("reason");
        QTest::newRow("of another version") << u"3.0"_s << QString(wechat::reasons::ForeignAudit);
        QTest::newRow("of the same") << u"2.0"_s << QString(wechat::reasons::SubmittedAnew);
    }
    void anotherSubmissionIsNotOurs()
    {
        QFETCH(QString, version);
        WechatRig rig;
        rig.weixin.verdicts.insert(Rig::program(1), u"2"_s);
        const BatchId id = rig.publish(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), 1), 0);
        QCOMPARE(rig.row(id, 0).phase, Phase::Resting);
        rig.at(1).review = {99, version, u"2"_s, rig.clock.now()};
        rig.watch(true);
        QCOMPARE(rig.row(id, 0).phase, Phase::Failed);
        QTEST(rig.row(id, 0).reason.kind, "reason");
        QCOMPARE(rig.row(id, 0).reason.code, u"85009"_s);
        QCOMPARE(rig.row(id, 0).reason.text, version);
    }

    void whoHadAnExtJsonIsNotLeftWithoutOneInSilence()
    {
        WechatRig rig;
        const Order plain = wechatOrder(rig, wechat::operations::Publish, publishOptions("commit"), 2);
        Order with = plain;
        with.targets.removeLast();
        with.options.insert(wechat::opts::ExtJson, u"{\"ext\":{\"shop\":\"${appid}\"}}"_s);
        const auto told = [&rig](const Order &order) {
            const Result<Batch> batch = batchOf(rig.workspace(), order);
            return wechat::missingExtFindings(*batch, *stateOf(rig.workspace(), *batch));
        };
        QVERIFY(told(plain).isEmpty());
        rig.publish(with, 0);
        QVERIFY(told(with).isEmpty());
        const QList<Finding> found = told(plain);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().level, Level::Warn);
        QCOMPARE(found.constFirst().program, Rig::program(1));
        Order empty = plain;
        empty.options.insert(wechat::opts::ExtJson, u"{ }"_s);
        QCOMPARE(told(empty), found);
        Order next = plain;
        next.options.insert(flotilla::options::Label, u"2.1"_s);
        QCOMPARE(told(next), found);
        rig.publish(next, 0);
        QVERIFY(told(plain).isEmpty());
    }

    // A commit starts the scan anew, so waiting never commits; the look before the start does not either.
    void theScanIsWaitedForAfterOneCommit()
    {
        WechatRig rig;
        rig.weixin.scan = 5min;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), 1));
        rig.run([&rig] { return rig.weixin.calls.value(calls::ReadScan) == 5; });
        rig.restart();
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Resting);
        QCOMPARE(done(rig), u"commit submit"_s);
        QVERIFY2(rig.weixin.calls.value(calls::ReadScan) < 25, qPrintable(QString::number(rig.weixin.calls.value(calls::ReadScan))));
    }

    void whatIsOnTrialAlreadyIsNotCommittedAgain()
    {
        WechatRig rig;
        const Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("commit"), 1);
        rig.publish(order, 0);
        const BatchId again = rig.publish(order, 0);
        QCOMPARE(rig.row(again, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.row(again, 0).mark(marks::Already), u"1"_s);
        QCOMPARE(rig.row(again, 0).reason.kind, QString(reasons::AlreadySo));
        QCOMPARE(done(rig), u"commit"_s);
        rig.at(1).trial.at += 1min; // somebody else has committed, under the same version
        rig.publish(order, 0);
        QCOMPARE(done(rig), u"commit×2"_s);
        Order other = order;
        other.options.insert(wechat::opts::ExtJson, u"{\"ext\":{}}"_s);
        rig.publish(other, 0);
        QCOMPARE(done(rig), u"commit×3"_s);
    }

    // Merchants that left come one after the other: however many, they stop nothing.
    void unfitTargetsStopNoOther()
    {
        const char *const codes[] = {"61003", "61023", "61007", "48001", "86002", "42007", "50002", "85013", "85013", "85013", "85046"};
        constexpr int kUnfit = 11;
        WechatRig rig;
        for (int n = 1; n <= kUnfit; ++n) {
            rig.weixin.refuse.insert({n == 5 ? calls::Submit : calls::Commit, Rig::program(n)}, QString::fromLatin1(codes[n - 1]));
        }
        const BatchId id = rig.publish(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), kUnfit + 2));
        QCOMPARE(rig.totals(id).failed, kUnfit);
        QCOMPARE(rig.totals(id).succeeded, 2);
        for (int n = 1; n <= kUnfit; ++n) {
            QCOMPARE(rig.row(id, n - 1).reason.code, QString::fromLatin1(codes[n - 1]));
        }
    }

    // What looks like a fault of the template stops after the first three.
    void alikeRefusalsStopTheBatch()
    {
        WechatRig rig;
        for (int n = 1; n <= 12; ++n) {
            rig.weixin.refuse.insert({calls::Commit, Rig::program(n)}, u"80066"_s);
        }
        const BatchId id = rig.publish(wechatOrder(rig, wechat::operations::Publish, publishOptions("audit"), 12), 0);
        QVERIFY2(rig.totals(id).failed < 12, qPrintable(QString::number(rig.totals(id).failed)));
        QCOMPARE(rig.totals(id).failed + rig.totals(id).cancelled, 12); // resume takes the rest
    }

    void whatIsWrongForAllStopsBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::newRow("template missing") << Prepare([](WechatRig &rig, Order &) { rig.weixin.hasTemplate = false; });
        QTest::newRow("foreign address") << Prepare([](WechatRig &rig, Order &) { refuses(rig, calls::ListTemplates, "61004"); });
        QTest::newRow("component credentials") << Prepare([](WechatRig &rig, Order &) { refuses(rig, calls::ListTemplates, "40125"); });
        QTest::newRow("a list for preview_info") << Prepare(
            [](WechatRig &, Order &order) { order.options.insert(wechat::opts::AuditProfile, u"{\"preview_info\":[]}"_s); });
        QTest::newRow("ext_json is no JSON") << Prepare(
            [](WechatRig &, Order &order) { order.options.insert(wechat::opts::ExtJson, u"{ext:{}}"_s); });
    }
    void whatIsWrongForAllStopsBeforeAnythingIsWritten()
    {
        QFETCH(Prepare, prepare);
        WechatRig rig;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("submit"), 3);
        prepare(rig, order);
        const auto id = rig.board->create(order);
        QVERIFY(id.ok());
        QVERIFY(rig.again(*id, &BatchBoard::start).kind != ErrorKind::None);
        QVERIFY(rig.weixin.effects.isEmpty());
    }

    // Its address is not let in: another runner's may be.
    void anOrderForARunnerWaitsForOneThatIsLetIn()
    {
        WechatRig rig;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("submit"), 3);
        order.options.insert(kRunOnOption, u"server"_s);
        const BatchId id = *rig.board->create(order);
        refuses(rig, calls::ListTemplates, "61004");
        QCOMPARE(rig.again(id, &BatchBoard::start).kind, ErrorKind::Unreachable);
        QCOMPARE(rig.totals(id).waiting, 3);
        QVERIFY(rig.weixin.effects.isEmpty());
    }

    // The address is taken off the list while the order runs: all others wait, and go on once it is there again.
    void aForeignAddressInTheMiddlePausesTheBatch()
    {
        WechatRig rig;
        Order order = wechatOrder(rig, wechat::operations::Publish, publishOptions("commit"), 4);
        order.limits.width = 1;
        rig.weixin.refuse.insert({calls::Commit, Rig::program(3)}, u"61004"_s);
        const BatchId id = rig.begin(order);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 2);
        QCOMPARE(rig.totals(id).waiting, 2);
        QCOMPARE(rig.row(id, 2).reason.code, u"61004"_s);
        rig.weixin.refuse.clear();
        rig.restart();
        rig.again(id, &BatchBoard::resume);
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 4);
        for (int n = 1; n <= 4; ++n) {
            QCOMPARE(rig.weixin.effects.value({calls::Commit, Rig::program(n)}), 1);
        }
    }

    // A process that was asked for more than a review in progress looks when it is due, and goes on.
    void theEndThatWasAskedForIsWaitedFor()
    {
        WechatRig rig;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("release"), 2));
        rig.run();
        QCOMPARE(rig.totals(id).resting, 2);
        RestFollower follower(rig.workspace());
        QStringList told;
        connect(&follower, &RestFollower::goesOn, this, [&told] { told.append(u"goes on"_s); });
        connect(&follower, &RestFollower::over, this, [&told] { told.append(u"over"_s); });
        connect(&follower, &RestFollower::failed, this, [&told](const QString &why) { told.append(why); });
        const int looks = rig.weixin.calls.value(calls::ReadAudit);
        for (int round = 0; round < 4 && !told.contains(u"over"_s); ++round) {
            const qsizetype before = told.size();
            follower.follow(id);
            for (int guard = 0; guard < 100'000 && told.size() == before; ++guard) {
                QCoreApplication::sendPostedEvents();
                if (!rig.deliver() && !rig.clock.fireNext()) {
                    break;
                }
            }
            if (told.value(before) == u"goes on"_s) {
                rig.again(id, &BatchBoard::resume);
                rig.run();
            }
        }
        QCOMPARE(told.constLast(), u"over"_s);
        QCOMPARE(rig.totals(id).succeeded, 2);
        // Twelve looks in the first two hours would be every ten minutes; they begin a second apart.
        QVERIFY2(rig.weixin.calls.value(calls::ReadAudit) - looks < 200, qPrintable(QString::number(rig.weixin.calls.value(calls::ReadAudit))));
    }

    // Withdrawn in the console, then published anew from here: the older order is over, and nobody else has done that.
    void aNewerOrderFromHereTakesItsPlace()
    {
        WechatRig rig;
        const BatchId old = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("release"), 1));
        rig.run();
        QCOMPARE(rig.row(old, 0).phase, Phase::Resting);
        rig.at(1).review.status = u"3"_s;
        rig.clock.advance(std::chrono::minutes(5));
        const Instant ordered = rig.clock.now();
        Values newer = publishOptions("submit");
        newer.insert(flotilla::options::Label, u"2.1"_s);
        const BatchId next = rig.begin(wechatOrder(rig, wechat::operations::Publish, newer, 1));
        rig.run();
        QCOMPARE(rig.row(next, 0).phase, Phase::Resting);
        rig.clock.advance(std::chrono::minutes(20));
        rig.watch(true);
        const Progress row = rig.row(old, 0);
        QCOMPARE(row.phase, Phase::Cancelled);
        QVERIFY(wasTakenBack(row)); // no resume begins it again
        QCOMPARE(row.reason.kind, QString(wechat::reasons::OwnNewerAudit));
        QCOMPARE(row.reason.text, u"2.1, "_s + toDateTime(ordered).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
        const Words &words = *wechat::platform().words;
        QVERIFY2(words.sentence(row.reason).contains(u"A newer order from here"_s) && words.sentence(row.reason).contains(u"2.1"_s), qPrintable(words.sentence(row.reason)));
        QCOMPARE(rig.row(next, 0).phase, Phase::Resting); // the newer one follows its own
        // What somebody else has submitted is no order of ours.
        rig.at(1).review.id += 1;
        rig.at(1).review.version = u"3.0"_s;
        rig.watch(true);
        QCOMPARE(rig.row(next, 0).phase, Phase::Failed);
        QCOMPARE(rig.row(next, 0).reason.code, u"85009"_s);
    }

    // Its look made the row ready, and then the process was gone: nothing rests any more, and something is left to do.
    void whatAnotherProcessLeftReadyIsGoneOnWith()
    {
        WechatRig rig;
        const BatchId id = rig.leftReady();
        QCOMPARE(rig.row(id, 0).phase, Phase::Ready);
        const auto tellsOf = [&] {
            RestFollower follower(rig.workspace());
            QStringList told;
            connect(&follower, &RestFollower::goesOn, this, [&told] { told.append(u"goes on"_s); });
            connect(&follower, &RestFollower::over, this, [&told] { told.append(u"over"_s); });
            follower.follow(id);
            for (int guard = 0; guard < 1000 && told.isEmpty(); ++guard) {
                QCoreApplication::sendPostedEvents();
                (void)(rig.deliver() || rig.clock.fireNext());
            }
            return told;
        };
        const StoredBatch stored = *rig.workspace().history.load(id);
        QVERIFY(RestFollower::isLeft(rig.workspace(), stored));
        QCOMPARE(tellsOf(), QStringList{u"goes on"_s});
        // What somebody has stopped is hers.
        StoredBatch stopped = stored;
        stopped.state.stopRequested = true;
        QVERIFY(!RestFollower::isLeft(rig.workspace(), stopped));
        stopped = stored;
        stopped.state.targets[0].reason.kind = reasons::Stopped;
        QVERIFY(!RestFollower::isLeft(rig.workspace(), stopped));
        // And what another living process has is that one's.
        const LaneKey lane = stored.batch.laneKey(stored.batch.targets.constFirst().lane);
        rig.store.held.insert(lane.text(), {Holder{u"another"_s, 7, 7, u"someone"_s}, id});
        QVERIFY(!RestFollower::isLeft(rig.workspace(), stored));
        rig.store.held.clear();
        rig.again(id, &BatchBoard::resume);
        QVERIFY(!RestFollower::isLeft(rig.workspace(), *rig.workspace().history.load(id)));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 1);
        QCOMPARE(rig.weixin.effects.value({calls::Release, Rig::program(1)}), 1);
    }

    // The look after the first hours is ten minutes away; another process hears from the platform meanwhile.
    void whatAnotherProcessMadeDueIsLookedAtWithinAMinute()
    {
        WechatRig rig;
        const BatchId id = rig.begin(wechatOrder(rig, wechat::operations::Publish, publishOptions("release"), 1));
        rig.run();
        RestFollower follower(rig.workspace());
        follower.follow(id);
        const auto dueIn = [&] { return rig.row(id, 0).notBefore - rig.clock.now(); };
        const auto goOn = [&](const auto &until) {
            for (int guard = 0; guard < 100'000 && !until(); ++guard) {
                QCoreApplication::sendPostedEvents();
                if (!rig.deliver() && !rig.clock.fireNext()) {
                    break;
                }
            }
        };
        goOn([&] { return dueIn() > std::chrono::minutes(5); });
        QVERIFY(dueIn() > std::chrono::minutes(5));
        const int looks = rig.weixin.calls.value(calls::ReadAudit);
        QCOMPARE(wakeResting(rig.workspace(), wechat::platform().id, Rig::program(1), u"weapp_audit_success"_s).value(), 1);
        const Instant woken = rig.clock.now();
        goOn([&] { return rig.weixin.calls.value(calls::ReadAudit) > looks; });
        QVERIFY(rig.clock.now() - woken <= std::chrono::minutes(1));
    }

    void reviewsArePlainText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        QTest::newRow("lines") << u"1:A:<br>(1):B<br>"_s << u"1:A:\n(1):B"_s;
        QTest::newRow("markup") << u"<script>x</script><img src=http://e/>A &lt;b&gt; &amp;amp;"_s << u"xA <b> &amp;"_s;
        QTest::newRow("plain") << u"a < b"_s << u"a < b"_s;
    }
    void reviewsArePlainText()
    {
        QFETCH(QString, html);
        QTEST(wechat::plainReason(html), "plain");
    }
};

FLOTILLA_TEST(TestWechatPublish)
#include "tst_wechatpublish.moc"
