// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch may spend, and when it stops for what nobody knows.
#include "workflow/budgetrule.h"
#include "workflow/stoprule.h"
#include "workflow/workflow.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// Look, spend, read back; with the option `not` it spends nothing.
Operation spender()
{
    Operation o;
    o.name = u"spend"_s;
    StepRule look{.name = u"look"_s, .call = u"look"_s};
    StepRule spend{.name = u"spend"_s, .call = u"spend"_s, .effect = Effect::Once, .spends = u"none_left"_s};
    spend.when = {{.of = Condition::Of::Option, .name = u"not"_s, .holdsNot = true}};
    StepRule back{.name = u"back"_s, .call = u"look"_s};
    o.steps = {look, spend, back};
    return o;
}

Progress row(const QString &step, Phase phase = Phase::Ready)
{
    Progress p;
    p.step = step;
    p.phase = phase;
    return p;
}

QString fitting(const BudgetRule &rule, const QList<Progress> &rows)
{
    QString all;
    for (int i = 0; i < rows.size(); ++i) {
        all += rule.fits(rows, i) ? u'y' : u'n';
    }
    return all;
}

} // namespace

class TestBudgetRule : public QObject
{
    Q_OBJECT

private slots:
    void rowsBeforeTheSpendingStepStillNeedTheirShare()
    {
        const QList<Progress> rows{Progress(), row(u"look"_s, Phase::Waiting), row(u"spend"_s, Phase::InFlight), row(u"back"_s),
                                   row(u"look"_s, Phase::Failed), row(u"back"_s, Phase::Resting)};
        QCOMPARE(stillNeeded(spender(), u"none_left"_s, {}, rows), 3);
        QCOMPARE(stillNeeded(spender(), u"something_else"_s, {}, rows), 0);
        QCOMPARE(stillNeeded(spender(), u"none_left"_s, {{u"not"_s, u"yes"_s}}, rows), 0); // an order that spends nothing
    }

    void theOrderIsThePriority()
    {
        const Operation operation = spender();
        BudgetRule rule(operation, {});
        QList<Progress> rows(4);
        QCOMPARE(fitting(rule, rows), u"yyyy"_s); // not told: everybody may try
        rule.begin(Budget{2, {u"none_left"_s, u"E1"_s, {}, {}}});
        QCOMPARE(fitting(rule, rows), u"yynn"_s);
        rows[0] = row(u"back"_s); // it is so already: its share goes to the next
        QCOMPARE(fitting(rule, rows), u"yyyn"_s);
        rows[1] = row(u"spend"_s, Phase::InFlight);
        rule.note(1, rows[1]);
        QCOMPARE(fitting(rule, rows), u"yyyn"_s);
        rows[1] = row(u"spend"_s, Phase::Failed); // refused: it took nothing
        rule.note(1, rows[1]);
        QCOMPARE(fitting(rule, rows), u"yyyy"_s);
        QCOMPARE(fitting(BudgetRule(operation, {}), rows), u"yyyy"_s);
    }

    void whatWasSpentIsSpent()
    {
        const Operation operation = spender();
        BudgetRule rule(operation, {});
        rule.begin(Budget{2, {}});
        QList<Progress> rows(3);
        for (const int i : {0, 1}) {
            rows[i] = row(u"spend"_s, Phase::InFlight);
            rule.note(i, rows[i]);
            rows[i] = row(u"back"_s);
            rule.note(i, rows[i]);
        }
        QCOMPARE(fitting(rule, rows), u"yyn"_s);
    }

    void thePlatformKnowsBetter()
    {
        const Operation operation = spender();
        BudgetRule rule(operation, {});
        QList<Progress> rows(3);
        rows[0] = row(u"spend"_s, Phase::InFlight);
        rule.note(0, rows[0]);
        rule.spent(0, {u"none_left"_s, u"E1"_s, {}, {}});
        rows[0] = row(u"look"_s);
        QCOMPARE(fitting(rule, rows), u"nnn"_s);
        QCOMPARE(rule.reason().code, u"E1"_s);
    }

    // Rows that look at the same time see the same: only one of them has what is left.
    void whatTheLooksSeeIsSharedOut()
    {
        const Operation operation = spender();
        for (const bool told : {true, false}) {
            BudgetRule rule(operation, {});
            if (told) {
                rule.begin(Budget{7, {u"none_left"_s, u"E1"_s, {}, {}}});
            }
            QList<Progress> rows(4, row(u"spend"_s));
            for (int i = 0; i < rows.size(); ++i) {
                rows[i].marks.insert(marks::Left, u"1"_s);
                rule.note(i, rows.at(i));
            }
            QCOMPARE(fitting(rule, rows), u"ynnn"_s);
            rows[0] = row(u"spend"_s, Phase::InFlight);
            rule.note(0, rows.at(0));
            rule.note(1, rows.at(1)); // what it saw is old by now
            QCOMPARE(fitting(rule, rows), u"ynnn"_s);
            rows[0] = row(u"spend"_s, Phase::Failed);
            rule.note(0, rows.at(0));
            QCOMPARE(fitting(rule, rows), u"yynn"_s);
        }
    }

    void whoSpendsNothingNeedsNothing()
    {
        const Operation operation = spender();
        BudgetRule rule(operation, {{u"not"_s, u"1"_s}});
        rule.begin(Budget{0, {}});
        QCOMPARE(fitting(rule, QList<Progress>(2)), u"yy"_s);
        BudgetRule less(operation, {});
        less.begin(Budget{-3, {}});
        QCOMPARE(fitting(less, QList<Progress>(1)), u"n"_s);
    }

    // What did not reach the platform is no "slow down" of it.
    void anAwayNetworkIsNoLimit()
    {
        const Operation operation = spender();
        Plan plan;
        plan.steps = operation.steps;
        Instant now = fromEpochMillis(1'767'225'600'000);
        const auto after = [&plan, &now](const Progress &p, Outcome outcome) {
            Reply reply;
            reply.outcome = outcome;
            reply.scope = outcome == Outcome::Limited ? RefusalScope::Alone : RefusalScope::Target;
            return apply(p, reply, plan, now).progress;
        };
        Progress p = row(u"look"_s, Phase::InFlight);
        for (int i = 0; i < 12; ++i) {
            p = after(p, Outcome::NotSent);
            QVERIFY(p.phase == Phase::Waiting && p.notBefore > now);
            now += Millis{1000};
        }
        for (int i = 0; i < 9; ++i) {
            p = after(p, Outcome::Limited);
            QCOMPARE(p.phase, Phase::Waiting);
        }
        QCOMPARE(after(p, Outcome::Limited).phase, Phase::Failed);
    }

    // What nobody knows may be wrong for all, wherever in the batch it comes up.
    void whatNobodyKnowsStopsTheBatchWhenItComesThreeTimes()
    {
        const Operation operation = spender();
        const auto failed = [](const QString &code) {
            Progress p = row(u"spend"_s, Phase::Failed);
            p.reason.code = code;
            p.marks.insert(marks::Alike, u"1"_s);
            return p;
        };
        const Progress strange = failed(u"31415"_s);
        const Progress other = failed(u"27182"_s);
        const Progress good = row(u"back"_s, Phase::Succeeded);
        const auto stopsAt = [&operation](const QList<Progress> &rows, int limit = 10) {
            StopRule rule(operation, limit, {});
            for (int i = 0; i < rows.size(); ++i) {
                if (rule.ended(rows.mid(0, i + 1), i) == reasons::AllAlike) {
                    return i;
                }
            }
            return -1;
        };
        QCOMPARE(stopsAt({good, good, good, good, strange, strange, strange}), 6);
        QCOMPARE(stopsAt({good, good, good, good, strange, strange, strange}, 0), 6); // also where failures stop nothing
        QCOMPARE(stopsAt({good, good, good, strange, strange, other, strange}), -1);
        QCOMPARE(stopsAt({good, good, good, strange, strange, good, strange}), -1);
    }
};

FLOTILLA_TEST(TestBudgetRule)
#include "tst_budgetrule.moc"
