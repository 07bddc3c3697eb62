// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a target that the key may not touch, and of the others.
#include "workflow/stoprule.h"
#include "workflow/workflow.h"

#include "testmain.h"

#include <QTest>

#include <chrono>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const Instant kThen = fromEpochMillis(1'700'000'000'000);

Operation changing()
{
    Operation o;
    o.name = u"change"_s;
    o.steps = {{.name = u"change"_s, .call = u"change"_s, .probe = u"look"_s, .effect = Effect::Once, .refusal = u"not_done"_s,
                .onUnknown = OnUnknown::Probe, .unclear = u"who_knows"_s},
               {.name = u"watch"_s, .call = u"look"_s, .follow = {.on = true}, .timedOut = u"too_long"_s}};
    return o;
}

Progress standing(const QString &step, Phase phase)
{
    Progress p;
    p.step = step;
    p.phase = phase;
    p.watchSince = kThen;
    return p;
}

Reply no(Outcome outcome, RefusalScope scope, const QString &code)
{
    Reply reply;
    reply.outcome = outcome;
    reply.scope = scope;
    reply.error.vendorCode = code;
    return reply;
}

Applied after(const Operation &operation, const Progress &row, const Reply &reply)
{
    Plan plan;
    plan.steps = operation.steps;
    plan.followLimit = std::chrono::minutes(30);
    return apply(row, reply, plan, kThen);
}

/// Denied twice: the first time it may just not have spread.
Applied denied(const Operation &operation, RefusalScope scope)
{
    const Reply reply = no(Outcome::Denied, scope, u"E2"_s);
    Progress row = after(operation, standing(u"change"_s, Phase::InFlight), reply).progress;
    row.phase = row.phase == Phase::Waiting ? Phase::InFlight : Phase::NeedsPerson; // the second is no test without the first
    return after(operation, row, reply);
}

} // namespace

class TestPermission : public QObject
{
    Q_OBJECT

private slots:
    void whoMayNothingStopsTheBatch()
    {
        const Operation operation = changing();
        QCOMPARE(denied(operation, RefusalScope::Batch).halt, Halt::Batch);
        QCOMPARE(denied(operation, RefusalScope::Batch).progress.phase, Phase::Ready);
        QCOMPARE(denied(operation, RefusalScope::Alike).halt, Halt::None);
        QCOMPARE(denied(operation, RefusalScope::Alike).progress.phase, Phase::Failed);
        QCOMPARE(denied(operation, RefusalScope::Alike).progress.reason.code, u"E2"_s);
    }

    void oneThatTheKeyMayNotTouchFailsAlone_data()
    {
        QTest::addColumn<QString>("rows"); // s: came through, d: denied, f: failed for something else
        QTest::addColumn<QString>("why");
        QTest::newRow("one of many") << u"sds"_s << QString();
        QTest::newRow("many behind one that came through") << u"sdddddd"_s << QString();
        QTest::newRow("ten behind one that came through") << u"sdddddddddd"_s << QString(reasons::AllAlike);
        QTest::newRow("the first two") << u"dds"_s << QString();
        QTest::newRow("the first three") << u"ddd"_s << QString(reasons::AllAlike);
        QTest::newRow("others fail between them") << u"dfdfds"_s << QString();
    }
    void oneThatTheKeyMayNotTouchFailsAlone()
    {
        QFETCH(QString, rows);
        QFETCH(QString, why);
        const Operation operation = changing();
        QList<Progress> all;
        StopRule rule(operation, 5, all);
        QString stopped;
        for (const QChar one : std::as_const(rows)) {
            all.append(one == u's'   ? standing(u"change"_s, Phase::Succeeded)
                       : one == u'd' ? denied(operation, RefusalScope::Alike).progress
                                     : after(operation, standing(u"change"_s, Phase::InFlight), no(Outcome::Refused, RefusalScope::Target, u"E1"_s)).progress);
            const QString said = rule.ended(all, static_cast<int>(all.size()) - 1);
            stopped = stopped.isEmpty() ? said : stopped;
        }
        QCOMPARE(stopped, why);
    }

    void whatIsFollowedOrUnsureIsNotGivenUp()
    {
        const Operation operation = changing();
        const Reply reply = no(Outcome::Denied, RefusalScope::Alike, u"E2"_s);
        QCOMPARE(after(operation, standing(u"watch"_s, Phase::InFlight), reply).progress.phase, Phase::Waiting);
        QCOMPARE(after(operation, standing(u"change"_s, Phase::Unsure), reply).progress.phase, Phase::NeedsPerson);
    }
};

FLOTILLA_TEST(TestPermission)
#include "tst_permission.moc"
