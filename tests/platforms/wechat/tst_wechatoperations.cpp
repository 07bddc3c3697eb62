// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of one step: what is so already, what is refused before anything is sent, what is never repeated.
#include "fakes/wechatrig.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
namespace opts = wechat::opts;
namespace operations = wechat::operations;

namespace {
using Arrange = std::function<void(WechatRig &)>;
} // namespace

class TestWechatOperations : public QObject
{
    Q_OBJECT

private slots:
    void eachEnd_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Values>("options");
        QTest::addColumn<Arrange>("prepare");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("changes");
        const auto row = [](const char *name, QLatin1StringView operation, const Values &options, const Arrange &prepare, Phase phase,
                            const QString &reason, const char *code, int changes) {
            QTest::newRow(name) << QString(operation) << options << prepare << phase << reason << QString::fromLatin1(code) << changes;
        };
        const auto review = [](const char *status, const char *online = "1.0") -> Arrange {
            return [=](WechatRig &rig) {
                FakeWechat::Program &one = rig.at(1);
                one.review = {5, u"2.0"_s, QString::fromLatin1(status), rig.clock.now()};
                one.trial = {u"2.0"_s, rig.clock.now()};
                one.online = {QString::fromLatin1(online), rig.clock.now()};
                rig.weixin.reviewing = std::chrono::years(1);
            };
        };
        const auto plan = [review](const char *status, int percent) -> Arrange {
            return [=](WechatRig &rig) {
                review("0")(rig);
                rig.at(1).plan = QString::fromLatin1(status);
                rig.at(1).percent = percent;
                rig.at(1).history = {{3, u"0.9"_s}};
            };
        };
        const auto with = [](const Arrange &first, QLatin1StringView call, const char *code) -> Arrange {
            return [=](WechatRig &rig) {
                first(rig);
                rig.weixin.refuse.insert({call, Rig::program(1)}, QString::fromLatin1(code));
            };
        };
        const auto lost = [](const Arrange &first, QLatin1StringView call) -> Arrange {
            return [=](WechatRig &rig) {
                first(rig);
                rig.weixin.faults.insert({call, 1}, FakeVendor::Fault::LostBefore);
            };
        };
        const Arrange nothing = [](WechatRig &) {};
        const Values ten{{opts::Percent, u"10"_s}};
        const Values previous{{opts::To, u"previous"_s}};
        row("submit without a trial version", operations::SubmitAudit, {}, nothing, Phase::Failed, wechat::reasons::NoTrial, "86001", 0);
        row("submit", operations::SubmitAudit, {}, review("1"), Phase::Resting, {}, "", 1);
        row("undo", operations::UndoAudit, {}, review("2"), Phase::Succeeded, {}, "", 1);
        row("undo a delayed one", operations::UndoAudit, {}, review("4"), Phase::Succeeded, {}, "", 1);
        row("undo where nothing is open", operations::UndoAudit, {}, review("0"), Phase::Failed, wechat::reasons::NoOpenAudit, "", 0);
        row("undo once too often", operations::UndoAudit, {}, with(review("2"), calls::Undo, "87013"), Phase::Failed, wechat::reasons::UndoRefused, "87013", 0);
        row("speed up", operations::SpeedupAudit, {}, review("2"), Phase::Succeeded, {}, "", 1);
        row("sped up already", operations::SpeedupAudit, {}, with(review("2"), calls::Speedup, "89404"), Phase::Succeeded, {}, "", 0);
        row("release", operations::Release, {}, review("0"), Phase::Succeeded, {}, "", 1);
        row("release of what is online", operations::Release, {}, review("0", "2.0"), Phase::Succeeded, {}, "", 0);
        row("release after a rejection", operations::Release, {}, review("1"), Phase::Failed, wechat::reasons::NotApproved, "85020", 0);
        row("release without a review", operations::Release, {}, nothing, Phase::Failed, wechat::reasons::NotApproved, "85019", 0);
        row("gray", operations::Gray, ten, review("0"), Phase::Succeeded, {}, "", 1);
        row("gray, wider", operations::Gray, ten, plan("1", 5), Phase::Succeeded, {}, "", 1);
        row("gray, reached already", operations::Gray, ten, plan("1", 10), Phase::Succeeded, {}, "", 0);
        row("gray, lower", operations::Gray, ten, plan("1", 20), Phase::Failed, wechat::reasons::GrayLower, "85082", 0);
        row("cancel gray", operations::CancelGray, {}, plan("1", 20), Phase::Succeeded, {}, "", 1);
        row("cancel gray without one", operations::CancelGray, {}, plan("4", 20), Phase::Failed, wechat::reasons::NoGray, "", 0);
        row("rollback", operations::Rollback, previous, plan("", 0), Phase::Succeeded, {}, "", 1);
        row("rollback to a version", operations::Rollback, {{opts::To, u"3"_s}}, plan("", 0), Phase::Succeeded, {}, "", 1);
        row("rollback to one that is not there", operations::Rollback, {{opts::To, u"9"_s}}, plan("", 0), Phase::Failed, wechat::reasons::NoHistory, "87012", 0);
        row("rollback without a history", operations::Rollback, previous, review("0"), Phase::Failed, wechat::reasons::NoHistory, "87012", 0);
        row("rollback during a grayscale release", operations::Rollback, previous, plan("1", 5), Phase::Failed, wechat::reasons::GrayRunning, "87011", 0);
        row("a lost rollback waits for a person", operations::Rollback, previous, lost(plan("", 0), calls::Rollback), Phase::NeedsPerson,
            wechat::reasons::RollbackUnclear, "", 0);
        row("close", operations::Visibility, {{opts::Set, u"close"_s}}, nothing, Phase::Succeeded, {}, "", 1);
        row("open already", operations::Visibility, {{opts::Set, u"open"_s}}, with(nothing, calls::SetVisibility, "85021"), Phase::Succeeded, {}, "", 0);
        row("cannot be closed", operations::Visibility, {{opts::Set, u"close"_s}}, with(nothing, calls::SetVisibility, "85021"), Phase::Failed,
            wechat::reasons::VisibilityRefused, "85021", 0);
        row("lowest base library", operations::MinVersion, {{opts::Set, u"3.0.1"_s}}, nothing, Phase::Succeeded, {}, "", 1);
        row("a wrong base library", operations::MinVersion, {{opts::Set, u"3.0.1"_s}}, with(nothing, calls::SetMinVersion, "85015"), Phase::Failed,
            wechat::reasons::MinVersionRefused, "85015", 0);
    }
    void eachEnd()
    {
        QFETCH(QString, operation);
        QFETCH(Values, options);
        QFETCH(Arrange, prepare);
        WechatRig rig;
        prepare(rig);
        Order order = wechatOrder(rig, operations::Publish, options, 1);
        order.operation = operation;
        const BatchId id = rig.begin(order);
        rig.run();
        QTEST(rig.row(id, 0).phase, "phase");
        QTEST(rig.row(id, 0).reason.kind, "reason");
        QTEST(rig.row(id, 0).reason.code, "code");
        int changes = 0;
        for (const int times : std::as_const(rig.weixin.effects)) {
            changes += times;
        }
        QTEST(changes, "changes");
    }
};

FLOTILLA_TEST(TestWechatOperations)
#include "tst_wechatoperations.moc"
