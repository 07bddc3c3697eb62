// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditfilters.h"
#include "audit/reviewspage.h"
#include "fakes/countingfleet.h"
#include "models/reviewmodel.h"
#include "overview/overviewfeed.h"
#include "publish/operationsheet.h"
#include "run/trailnames.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/wechatpages.h"
#include "widgets/pictureview.h"

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::says;
using fakes::WechatPages;

namespace {

/// The page with what the platform told.
struct ReviewsFixture
{
    WechatPages rig;
    std::unique_ptr<ReviewsPage> page;
    QTableView *table = nullptr;
    ReviewModel *model = nullptr;

    explicit ReviewsFixture(bool read = true)
    {
        page = std::make_unique<ReviewsPage>(rig.context, rig.bulletin, nullptr);
        page->resize(1100, 700);
        page->show();
        table = page->findChild<QTableView *>();
        model = page->findChild<ReviewModel *>();
        page->setConnection(rig.connection());
        if (read) {
            page->refresh();
            if (!rig.until([this] { return model->total() > 0; })) {
                qFatal("the reviews are not read");
            }
        }
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] bool select(int n) const
    {
        for (int row = 0; row < rows(); ++row) {
            if (model->at(row).program == WechatPages::program(n)) {
                table->selectRow(row);
                return true;
            }
        }
        return false;
    }
};

/// A label in sight has this in it.
bool toldOnReviews(const QWidget &page, const QString &part)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

class TestReviewsPage : public QObject
{
    Q_OBJECT

private slots:
    void whatComesIntoSightIsReadOnce()
    {
        WechatPages rig;
        fakes::CountingFleet counting(rig.store);
        Workspace workspace = counting.in(rig.ports);
        const UiContext context{workspace, *rig.board, rig.audits, false, u"0.1.0"_s, {}};
        const Overview &overview = wechat::platform().overviews.constFirst();
        (void)rig.store.keep(rig.connection().id, overview.name, {{{WechatPages::program(1).value, {}, {}}}, rig.clock.now()});
        QWidget page;
        OverviewFeed feed(context, overview.name, &page);
        QSignalSpy changed(&feed, &OverviewFeed::changed);
        feed.setConnection(rig.connection());
        QCOMPARE(counting.reads, 0);
        page.show();
        feed.readWhenShown();
        QCOMPARE(counting.reads, 1);
        QCOMPARE(feed.rows().size(), WechatPages::kPrograms);
        QCoreApplication::processEvents();
        const auto before = changed.size();
        feed.refreshIfOld(); // nothing is old, and nothing is other
        QCOMPARE(counting.reads, 2);
        QCOMPARE(changed.size(), before);
        (void)rig.store.keep(rig.connection().id, overview.name, {{{WechatPages::program(2).value, {}, {}}}, rig.clock.now() + std::chrono::seconds(1)});
        feed.refreshIfOld(); // another page has asked
        QCOMPARE(changed.size(), before + 1);
        QVERIFY(!feed.isReading());
        TrailEntry pushed;
        pushed.what = trail::Pushed;
        pushed.when = rig.clock.now() + std::chrono::seconds(2);
        (void)rig.store.note(pushed);
        feed.refreshIfOld(); // the platform said that somebody has authorised it
        QVERIFY(feed.isReading());
    }

    void nothingWasAskedYet()
    {
        ReviewsFixture f(false);
        QCOMPARE(f.rows(), 0);
        QVERIFY(says(*f.page, u"platform not read yet (F5)"_s));
        const auto *states = f.page->findChild<AuditFilters *>()->findChild<QTreeWidget *>();
        QCOMPARE(states->topLevelItem(0)->text(1), u"–"_s); // 0 would say that there are none
        QVERIFY(!toldOnReviews(*f.page, u"the buttons are for all"_s));
        QVERIFY(buttonOf(f.page.get(), u"Ask it now"_s));
        QCOMPARE(f.rig.weixin.arrivals, 0);
        buttonOf(f.page.get(), u"Ask it now"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.rows() > 0; }));
    }

    void whatThePlatformToldIsShown()
    {
        ReviewsFixture f;
        QCOMPARE(f.rows(), 39); // one was never submitted
        const QMap<ReviewState, int> counts = f.model->counts();
        QCOMPARE(counts.value(ReviewState::Rejected), 3);
        QCOMPARE(counts.value(ReviewState::Delayed), 1);
        QCOMPARE(counts.value(ReviewState::InReview), 4);
        QCOMPARE(counts.value(ReviewState::Withdrawn), 1);
        QCOMPARE(counts.value(ReviewState::ToRelease), 30);
        QCOMPARE(f.model->overdue(), 1);
        QCOMPARE(f.page->badge(), 33);
        QVERIFY(says(*f.page, u"platform read just now"_s));
        // The id is told digit for digit, the reason as text.
        QVERIFY(f.select(1));
        const int row = f.table->currentIndex().row();
        QCOMPARE(f.table->model()->index(row, int(ReviewModel::Column::AuditId)).data().toString(), u"9007199254740994"_s);
        QCOMPARE(f.table->model()->index(row, int(ReviewModel::Column::Reason)).data().toString(), u"1: privacy guideline incomplete"_s);
    }

    void theDetailsLeaveRoomForTheTable()
    {
        ReviewsFixture f;
        f.page->resize(1070, 700); // what a window of 1280 leaves
        QVERIFY(f.select(1));
        QTRY_VERIFY(f.table->viewport()->width() < 600); // they are open
        QTRY_COMPARE(f.table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(f.table->columnWidth(int(ReviewModel::Column::Reason)) > 12 * f.table->fontMetrics().averageCharWidth()); // more than its number
    }

    void aLongReasonCutsNobodysName()
    {
        ReviewsFixture f;
        for (const int n : {1, 2}) {
            f.rig.at(n).review.reason = u"1: the privacy guideline does not say for what the place of the users is read, nor for how long it is kept"_s;
        }
        f.page->resize(1070, 700);
        f.page->refresh();
        QVERIFY(f.rig.until([&f] {
            return f.select(1) && f.table->model()->index(f.table->currentIndex().row(), int(ReviewModel::Column::Reason)).data().toString().endsWith("kept"_L1);
        }));
        f.table->clearSelection();
        QTRY_VERIFY(f.table->viewport()->width() > 700); // the details are closed
        const int program = int(ReviewModel::Column::Program);
        QTRY_VERIFY(f.table->columnWidth(program) >= static_cast<QAbstractItemView *>(f.table)->sizeHintForIndex(f.table->model()->index(0, program)).width());
    }

    void anApprovedVersionThatIsOnlineIsReleased()
    {
        ReviewsFixture f;
        (void)f.rig.store.keep(f.rig.connection().id, u"fleet"_s,
                               {{{WechatPages::program(11).value, {}, {{wechat::told::OnlineVersion, u"2.4.0"_s}}}}, f.rig.clock.now()});
        f.page->shown();
        QCOMPARE(f.model->counts().value(ReviewState::Released), 1);
        QCOMPARE(f.model->counts().value(ReviewState::ToRelease), 29);
    }

    void whatWasTakenBackOrGoesOutIsNotOfferedForRelease()
    {
        ReviewsFixture f;
        const Instant now = f.rig.clock.now();
        const auto told = [now](int n, const QString &state) {
            return Item{WechatPages::program(n).value, {}, {{wechat::told::GrayState, state}, {wechat::told::GrayAt, instantText(now)}}};
        };
        (void)f.rig.store.keep(f.rig.connection().id, u"fleet"_s, {{told(17, u"running"_s), told(18, u"deleted"_s), told(19, u"finished"_s)}, now});
        f.page->shown();
        QCOMPARE(f.model->counts().value(ReviewState::RollingOut), 1);
        QCOMPARE(f.model->counts().value(ReviewState::RolledBack), 1);
        QCOMPARE(f.model->counts().value(ReviewState::ToRelease), 28);
        QCOMPARE(f.page->badge(), 31);
        QVERIFY(buttonOf(f.page.get(), u"Release (28)…"_s)->isEnabled()); // nobody chose those two
        QVERIFY(f.select(18));
        QVERIFY(buttonOf(f.page.get(), u"Release (1)…"_s)->isEnabled()); // somebody did
    }

    void aVersionThatWasRolledBackDoesNotComeBackByItself()
    {
        const Item audit{u"wx1"_s, {}, {{wechat::told::AuditState, u"approved"_s}, {wechat::told::AuditVersion, u"2.3.0"_s},
                                        {wechat::told::AuditAt, instantText(Instant(std::chrono::hours(1000)))}}};
        const Item online{u"wx1"_s, {}, {{wechat::told::OnlineVersion, u"2.2.0"_s}}};
        const auto stateAfter = [&](const QString &operation, const QString &left, int hour) {
            LastChange change;
            change.operation = operation;
            change.left = left;
            change.when = Instant(std::chrono::hours(hour));
            return reviewRows(wechat::platform(), {audit}, {online}, {{MiniProgramId{u"wx1"_s}, change}}).constFirst().state;
        };
        QCOMPARE(stateAfter(wechat::operations::Rollback, u"2.3.0"_s, 1001), ReviewState::RolledBack);
        QCOMPARE(stateAfter(wechat::operations::Rollback, u"2.2.9"_s, 1001), ReviewState::ToRelease); // of another version
        QCOMPARE(stateAfter(wechat::operations::Rollback, u"2.3.0"_s, 999), ReviewState::ToRelease);  // approved anew since
        QCOMPARE(stateAfter(wechat::operations::CancelGray, {}, 1001), ReviewState::RolledBack);
        QCOMPARE(stateAfter(wechat::operations::Release, {}, 1001), ReviewState::ToRelease);
    }

    // The overview was read before the order: it tells of the time before.
    void whatAnOwnOrderDidSinceCounts_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("online");
        QTest::addColumn<int>("readAt");
        QTest::addColumn<ReviewState>("state");
        QTest::newRow("rolled back since") << QString(wechat::operations::Rollback) << u"2.3.0"_s << 1001 << ReviewState::RolledBack;
        QTest::newRow("rolled back, and online again") << QString(wechat::operations::Rollback) << u"2.3.0"_s << 1003 << ReviewState::Released;
        QTest::newRow("released since") << QString(wechat::operations::Release) << u"2.2.0"_s << 1001 << ReviewState::Released;
        QTest::newRow("released, and gone again") << QString(wechat::operations::Release) << u"2.2.0"_s << 1003 << ReviewState::ToRelease;
    }
    void whatAnOwnOrderDidSinceCounts()
    {
        QFETCH(QString, operation);
        QFETCH(QString, online);
        QFETCH(int, readAt);
        QFETCH(ReviewState, state);
        const Item audit{u"wx1"_s, {}, {{wechat::told::AuditState, u"approved"_s}, {wechat::told::AuditVersion, u"2.3.0"_s},
                                        {wechat::told::AuditAt, instantText(Instant(std::chrono::hours(1000)))}}};
        LastChange change;
        change.operation = operation;
        change.left = operation == wechat::operations::Rollback ? u"2.3.0"_s : QString();
        change.when = Instant(std::chrono::hours(1002));
        QCOMPARE(reviewRows(wechat::platform(), {audit}, {Item{u"wx1"_s, {}, {{wechat::told::OnlineVersion, online}}}},
                            {{MiniProgramId{u"wx1"_s}, change}}, Instant(std::chrono::hours(readAt))).constFirst().state, state);
    }

    void whatIsApprovedAlreadyIsNotSubmittedAgain()
    {
        ReviewsFixture f;
        const auto told = [](int n, const QString &trial) { return Item{WechatPages::program(n).value, {}, {{wechat::told::TrialVersion, trial}}}; };
        (void)f.rig.store.keep(f.rig.connection().id, u"fleet"_s, {{told(20, u"2.4.0"_s), told(21, u"2.5.0"_s)}, f.rig.clock.now()});
        f.page->shown();
        QVERIFY(f.select(20));
        QVERIFY(!buttonOf(f.page.get(), u"Submit for review"_s)->isEnabled());
        QVERIFY(f.select(21)); // another one was uploaded since
        QVERIFY(buttonOf(f.page.get(), u"Submit for review (1)…"_s)->isEnabled());
    }

    void equalReasonsStandTogetherAndFilter()
    {
        ReviewsFixture f;
        const QList<ReasonGroup> expected{{u"1: privacy guideline incomplete"_s, 2}, {u"1: the category does not fit"_s, 1}};
        QCOMPARE(f.model->reasons(), expected);
        auto *filters = f.page->findChild<AuditFilters *>();
        filters->chooseReason(expected.constFirst().reason);
        QCOMPARE(f.rows(), 2);
        filters->chooseReason({});
        filters->chooseState(ReviewState::Delayed);
        QCOMPARE(f.rows(), 1);
    }

    void theButtonsSayForHowManyTheyAre()
    {
        ReviewsFixture f;
        QVERIFY(buttonOf(f.page.get(), u"Release (30)…"_s)->isEnabled()); // all that are approved
        QVERIFY(buttonOf(f.page.get(), u"Withdraw from review (5)…"_s)->isEnabled());
        // … are offered for release; that they could be submitted again takes a selection.
        QVERIFY(buttonOf(f.page.get(), u"Submit for review (4)…"_s)->isEnabled());
        QVERIFY(f.select(20));
        QVERIFY(buttonOf(f.page.get(), u"Release (1)…"_s)->isEnabled());
        QVERIFY(f.select(9)); // withdrawn
        QVERIFY(!buttonOf(f.page.get(), u"Release"_s)->isEnabled());
        QPushButton *again = buttonOf(f.page.get(), u"Submit for review (1)…"_s);
        QVERIFY(again);
        again->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(wechat::operations::SubmitAudit));
        QCOMPARE(sheet->order().targets.size(), 1);
        QCOMPARE(sheet->order().targets.constFirst().program, WechatPages::program(9));
        sheet->reject();
    }

    void whatIsApprovedIsReleasedInStages()
    {
        ReviewsFixture f;
        QVERIFY(f.select(9)); // withdrawn
        QVERIFY(!buttonOf(f.page.get(), u"Release in stages"_s)->isEnabled());
        QVERIFY(f.select(20));
        QPushButton *stages = buttonOf(f.page.get(), u"Release in stages (1)…"_s);
        QVERIFY(stages);
        stages->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().operation, QString(wechat::operations::Gray));
        QCOMPARE(sheet->order().targets.constFirst().program, WechatPages::program(20));
        QCOMPARE(sheet->order().options.value(wechat::opts::Stages), u"1,5,20,50,100"_s);
        QCOMPARE(sheet->order().options.value(wechat::opts::SoakHours), u"24"_s);
        sheet->reject();
    }

    void screenshotsAreFetchedWhileThePlatformHasThem()
    {
        ReviewsFixture f;
        QVERIFY(f.select(1));
        QVERIFY(f.rig.until([&f] { return f.rig.weixin.calls.value(wechat::calls::ReadMaterial) == 2; }));
        QTRY_VERIFY(!f.page->findChildren<QToolButton *>().isEmpty());
        const auto shots = [&f] {
            QList<QToolButton *> all = f.page->findChildren<QToolButton *>();
            all.removeIf([](QToolButton *b) { return !b->accessibleName().startsWith("Screenshot"_L1) || b->isHidden(); });
            return all;
        };
        QVERIFY(f.rig.until([&shots] { return shots().size() == 2; }));
        shots().constFirst()->click();
        auto *view = f.page->findChild<PictureView *>();
        QVERIFY(view);
        const double fit = view->zoom();
        view->setZoom(fit * 2);
        QCOMPARE(view->zoom(), fit * 2);
        view->reject();
        // Those that are gone are said to be.
        f.rig.weixin.refuse.insert({wechat::calls::ReadMaterial, WechatPages::program(2)}, u"40007"_s);
        QVERIFY(f.select(2));
        QVERIFY(f.rig.until([&f] {
            const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](QLabel *l) { return l->text().startsWith("2 screenshot(s) could not be fetched"_L1); });
        }));
    }

    // A row that has come as far as it does for now is asked again while the others go on.
    void anOrderThatRunsShowsWhatItHasDone()
    {
        ReviewsFixture f;
        const auto stateOf = [&f](int n) {
            for (int row = 0; row < f.rows(); ++row) {
                if (f.model->at(row).program == WechatPages::program(n)) {
                    return f.model->at(row).state;
                }
            }
            return ReviewState::NotKnown;
        };
        QCOMPARE(stateOf(5), ReviewState::InReview);
        Order order = fakes::wechatOrder(f.rig, wechat::operations::UndoAudit, {}, 6);
        order.targets = order.targets.mid(4); // 5 and 6
        f.rig.weixin.faults.insert({wechat::calls::Undo, 2}, fakes::FakeVendor::Fault::Limit);
        const BatchId id = f.rig.begin(order);
        QVERIFY(f.rig.until([&] { return isOver(f.rig.state(id).targets.at(0).phase) || !f.rig.clock.fireNext(); }));
        QVERIFY(f.rig.until([&] { return stateOf(5) == ReviewState::Withdrawn; }));
        QVERIFY(f.rig.board->runner(id)); // which waits with the other one
        QCOMPARE(stateOf(6), ReviewState::InReview);
    }

    // Those that are known are asked all the same: nothing of them was read before.
    void aListThatIsRefusedMakesNoRowOld()
    {
        ReviewsFixture f;
        f.rig.weixin.refuse.insert({wechat::calls::ListPrograms, MiniProgramId()}, u"40001"_s);
        f.rig.clock.advance(std::chrono::hours(2));
        f.page->refresh();
        QVERIFY(f.rig.until([&f] { return !buttonOf(f.page.get(), u"Stop"_s); }));
        const auto isSaid = [&f](QLatin1StringView text) {
            const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [text](QLabel *l) { return l->text().contains(text) && l->isVisible(); });
        };
        QVERIFY(f.rig.until([&isSaid] { return isSaid("those that are known were asked all the same"_L1); }));
        QVERIFY(isSaid("platform read just now"_L1));
        QVERIFY(!isSaid("was read before"_L1));
    }

    void readingCanBeStoppedAndTroubleIsSaid()
    {
        ReviewsFixture f;
        f.rig.weixin.always.insert(wechat::calls::ReadAudit, fakes::FakeVendor::Fault::NotSent);
        f.rig.clock.advance(std::chrono::hours(2));
        f.page->refresh();
        QVERIFY(buttonOf(f.page.get(), u"Stop"_s));
        QVERIFY(f.rig.until([&f] { return !buttonOf(f.page.get(), u"Stop"_s); }));
        QCOMPARE(f.rows(), 39); // what was known stays
        const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](QLabel *l) { return l->text().endsWith("What is shown was read before."_L1) && l->isVisible(); }));
    }
};

FLOTILLA_WINDOW_TEST(TestReviewsPage)
#include "tst_reviewspage.moc"
