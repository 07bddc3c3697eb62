// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolloutrows.h"
#include "publish/operationsheet.h"
#include "rollout/rolloutpage.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/wechatpages.h"
#include "widgets/filteredit.h"

#include <QCheckBox>
#include <QTableView>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::WechatPages;

namespace {

struct RolloutFixture
{
    WechatPages rig;
    std::unique_ptr<RolloutPage> page;
    QTableView *table = nullptr;
    RolloutModel *model = nullptr;

    explicit RolloutFixture(const std::function<void(WechatPages &)> &prepare = {})
    {
        if (prepare) {
            prepare(rig);
        }
        page = std::make_unique<RolloutPage>(rig.context, rig.bulletin, nullptr);
        page->resize(1100, 800);
        page->show();
        table = page->findChild<QTableView *>();
        model = page->findChild<RolloutModel *>();
        page->refresh();
        if (!rig.until([this] { return buttonOf(page.get(), u"Refresh"_s)->isEnabled(); })) {
            qFatal("the plans are not read");
        }
    }
};

} // namespace

class TestRolloutPage : public QObject
{
    Q_OBJECT

private slots:
    void plansAreToldAndThoseThatAreOverStayOut()
    {
        RolloutFixture f([](WechatPages &rig) {
            rig.at(19).plan = u"3"_s;
            rig.at(19).percent = 100;
            rig.at(20).plan = u"9"_s; // a word that nobody knows may well be a plan that goes on
        });
        QCOMPARE(f.model->total(), 4);
        QCOMPARE(f.table->model()->rowCount(), 3);
        QCOMPARE(f.model->over(), 1);
        QCOMPARE(f.model->at(1).percent, 5);
        QCOMPARE(f.model->at(1).version, u"2.4.0"_s);
        QCOMPARE(f.model->at(1).before, u"2.3.0"_s);
        QCOMPARE(f.table->model()->index(0, int(RolloutModel::Column::State)).data().toString(), u"9"_s);
        QCOMPARE(f.table->model()->index(1, int(RolloutModel::Column::State)).data().toString(), u"running"_s);
    }

    void theNextStepIsOnTheButton()
    {
        RolloutFixture f;
        QVERIFY(buttonOf(f.page.get(), u"Widen to 20 % (1)…"_s)); // the other one has 20 percent already, and would pass over a share
        QVERIFY(fakes::says(*f.page, u"20 % of the users of each get 2.4.0; all others stay with 2.3.0. A share can only grow. 1 at another share are no part of it."_s));
        f.table->selectRow(0);
        QPushButton *widen = buttonOf(f.page.get(), u"Widen to 20 % (1)…"_s);
        QVERIFY(widen);
        QVERIFY(fakes::says(*f.page, u"20 % of the users of each get 2.4.0; all others stay with 2.3.0. A share can only grow."_s));
        widen->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(wechat::operations::Gray));
        QCOMPARE(sheet->order().options.value(wechat::opts::Percent), u"20"_s);
        QCOMPARE(sheet->order().targets.size(), 1);
        QCOMPARE(sheet->order().targets.constFirst().program, WechatPages::program(17));
        sheet->reject();
    }

    void nothingIsRolledBackWhileAPlanGoesOn()
    {
        RolloutFixture f;
        QPushButton *back = buttonOf(f.page.get(), u"Roll back"_s);
        QVERIFY(back);
        QVERIFY(!back->isEnabled());
        QVERIFY(back->accessibleDescription().startsWith("While a rollout goes on"_L1));
        QVERIFY(buttonOf(f.page.get(), u"Cancel the rollout (2)…"_s)->isEnabled());
        QVERIFY(buttonOf(f.page.get(), u"Release to all (2)…"_s)->isEnabled());
    }

    // Its users have the version before already: a rollback would take that one from them, too.
    void whatWasCancelledIsNotRolledBack()
    {
        RolloutFixture f([](WechatPages &rig) {
            rig.at(17).plan = u"4"_s;
            rig.at(18).plan = u"3"_s;
            rig.at(18).percent = 100;
        });
        f.page->findChild<QCheckBox *>()->click();
        QCOMPARE(f.table->model()->rowCount(), 2);
        QPushButton *back = buttonOf(f.page.get(), u"Roll back (1)…"_s);
        QVERIFY(back && back->isEnabled());
        f.table->selectRow(f.model->at(0).program == WechatPages::program(17) ? 0 : 1);
        back = buttonOf(f.page.get(), u"Roll back"_s);
        QVERIFY(back && !back->isEnabled());
        QVERIFY2(back->accessibleDescription().startsWith("What was cancelled"_L1), qPrintable(back->accessibleDescription()));
    }

    void theLastShareIsFollowedByTheRelease()
    {
        Rollout rollout;
        rollout.ramp = {1, 5, 20, 50, 100};
        const auto plan = [](int percent) {
            RolloutRow row;
            row.percent = percent;
            return row;
        };
        QCOMPARE(nextShare(rollout, {plan(0)}), 1);
        QCOMPARE(nextShare(rollout, {plan(7)}), 20);
        QCOMPARE(nextShare(rollout, {plan(5), plan(20)}), 20); // whoever has more is no part of it
        QCOMPARE(nextShare(rollout, {plan(50)}), 0);
    }

    void aShareThatAPersonReachedIsNotToCome()
    {
        StagePlan plan;
        plan.shares = {u"1"_s, u"5"_s, u"20"_s};
        plan.share = u"1"_s;
        QCOMPARE(plan.next(), u"5"_s);
        RolloutRow row;
        row.isOpen = true;
        row.percent = 5; // widened by hand
        row.plan = plan;
        const QString text = stageText(row, u"24"_s, {});
        QVERIFY2(text.contains(u"20 %"_s) && !text.contains(u" 5 %"_s), qPrintable(text));
    }

    void oneThatGoesOnByItselfSaysWhatComesNextAndCanBeHeld()
    {
        BatchId batch;
        RolloutFixture f([&batch](WechatPages &rig) {
            Order order = wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Stages, u"1,5,20,100"_s}, {wechat::opts::SoakHours, u"12"_s}}, 0);
            order.targets = {WechatPages::target(WechatPages::program(17).value, 17)};
            batch = rig.begin(order);
            rig.run();
        });
        const QModelIndex next = f.model->index(0, int(RolloutModel::Column::Stages));
        QVERIFY2(next.data().toString().startsWith(u"20 % from "_s), qPrintable(next.data().toString()));
        QVERIFY(buttonOf(f.page.get(), u"Go on by itself (1)…"_s)); // the other one
        QPushButton *hold = buttonOf(f.page.get(), u"No longer by itself (1)"_s);
        QVERIFY(hold);
        hold->click(); // it takes nothing from anybody: nothing is asked
        QCOMPARE(f.rig.store.stored[batch.value].state.targets.constFirst().phase, Phase::Skipped);
        QVERIFY(buttonOf(f.page.get(), u"Go on by itself (2)…"_s));
        QCOMPARE(f.model->index(0, int(RolloutModel::Column::Stages)).data().toString(), QString());
    }

    // The page asks each time that a row has moved; there may be dozens of orders with hundreds of rows.
    void onlyWhatHasChangedIsLoadedAgain()
    {
        WechatPages rig;
        Order order = wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Stages, u"1,5,20,100"_s}}, 0);
        order.targets = {WechatPages::target(WechatPages::program(17).value, 17)};
        const BatchId batch = rig.begin(order);
        rig.run();
        LoadedBatches loaded;
        const auto shares = [&] { return stagePlans(rig.ports, rig.connection(), loaded).value(WechatPages::program(17)).shares; };
        QCOMPARE(shares().size(), 4);
        QCOMPARE(loaded.size(), 1);
        loaded[batch].second.batch.options.insert(wechat::opts::Stages, u"50"_s); // tells where it was read
        QCOMPARE(shares(), QStringList{u"50"_s});
        rig.store.stored[batch.value].state.targets[0].phase = Phase::Skipped;
        QCOMPARE(shares().size(), 4);
    }

    void tooManyErrorsAreSaidInTheTable()
    {
        RolloutFixture f([](WechatPages &rig) {
            Order order = wechatOrder(rig, wechat::operations::Gray, {{wechat::opts::Stages, u"5,20"_s}, {wechat::opts::MaxErrors, u"3"_s}}, 0);
            order.targets = {WechatPages::target(WechatPages::program(17).value, 17)};
            rig.at(17).errors = 9;
            (void)rig.begin(order);
            rig.run();
        });
        const QString told = f.model->index(0, int(RolloutModel::Column::Stages)).data().toString();
        QVERIFY2(told.startsWith(u"stopped: The log has more error lines than the limit"_s), qPrintable(told));
        QVERIFY(buttonOf(f.page.get(), u"Go on by itself (2)…"_s)); // a new plan begins with its share
    }

    void aPlanInStagesIsProposed()
    {
        RolloutFixture f;
        f.table->selectRow(0);
        QPushButton *stages = buttonOf(f.page.get(), u"Go on by itself (1)…"_s);
        QVERIFY(stages);
        stages->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().options.value(wechat::opts::Stages), u"1,5,20,50,100"_s);
        QVERIFY(sheet->order().options.value(wechat::opts::Percent).isEmpty());
        QVERIFY(sheet->text().startsWith(u"Release 1 mini programs in stages"_s));
        sheet->reject();
    }

    void frozenOnesDoNotCount()
    {
        RolloutFixture f([](WechatPages &rig) { rig.store.programRows[16].frozen = true; });
        QVERIFY(buttonOf(f.page.get(), u"Release to all (1)…"_s));
    }

    // What was selected is over: that makes no "all" of it under the cursor, but every step of the person makes the buttons live again.
    void whatWasSelectedIsOver_data()
    {
        QTest::addColumn<std::function<void(RolloutFixture &)>>("then");
        const auto row = [](const char *name, const std::function<void(RolloutFixture &)> &then) { QTest::newRow(name) << then; };
        row("a filter", [](RolloutFixture &f) { f.page->findChild<FilterEdit *>()->setText(u"state:running"_s); });
        row("another row", [](RolloutFixture &f) { f.table->selectRow(0); });
        row("back to the page", [](RolloutFixture &f) { f.page->shown(); });
        row("those that are over, too", [](RolloutFixture &f) { f.page->findChild<QCheckBox *>()->click(); });
    }
    void whatWasSelectedIsOver()
    {
        QFETCH(std::function<void(RolloutFixture &)>, then);
        RolloutFixture f;
        f.table->selectRow(1);
        f.rig.at(18).plan = u"4"_s;
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return f.model->over() == 1; }));
        QPushButton *cancel = buttonOf(f.page.get(), u"Cancel the rollout"_s);
        QVERIFY(cancel && !cancel->isEnabled());
        then(f);
        const auto live = [&f] {
            QPushButton *button = buttonOf(f.page.get(), u"Cancel the rollout (1)…"_s);
            QPushButton *back = buttonOf(f.page.get(), u"Roll back (1)…"_s);
            return (button && button->isEnabled()) || (back && back->isEnabled());
        };
        QVERIFY(f.rig.until(live));
    }

    // Nobody chose that they stay out.
    void whereAllAreOverNothingWasChosen()
    {
        RolloutFixture f([](WechatPages &rig) {
            rig.at(17).plan = u"3"_s;
            rig.at(18).plan = u"3"_s;
        });
        QCOMPARE(f.model->over(), f.model->total());
        // What was released, rolled back or put into review since is not theirs, and nobody has a share.
        f.page->findChild<QCheckBox *>()->click();
        QCOMPARE(f.model->at(0).version, QString());
        QCOMPARE(f.model->at(0).before, QString());
        QCOMPARE(f.table->model()->index(0, int(RolloutModel::Column::Share)).data().toString(), QString());
        f.page->findChild<QCheckBox *>()->click();
        QVERIFY(fakes::says(*f.page, u"No version is on its way to all users, as far as is known."_s));
        f.page->findChild<FilterEdit *>()->setText(u"nothing like it"_s);
        QTRY_VERIFY(fakes::says(*f.page, u"No rollout matches what you chose."_s));
    }

    void withoutPlansTheNextStepIsSaid()
    {
        RolloutFixture f([](WechatPages &rig) {
            rig.at(17).plan.clear();
            rig.at(18).plan.clear();
        });
        QCOMPARE(f.model->total(), 0);
        QVERIFY(buttonOf(f.page.get(), u"Go to Audits"_s));
        QVERIFY(!buttonOf(f.page.get(), u"Roll back"_s)->isVisible());
    }
};

FLOTILLA_WINDOW_TEST(TestRolloutPage)
#include "tst_rolloutpage.moc"
