// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/approvaloffers.h"
#include "audit/approvalspage.h"
#include "audit/auditfilters.h"
#include "models/approvalrows.h"
#include "models/reviewmodel.h"
#include "publish/operationsheet.h"
#include "run/needs.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsaspages.h"

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QTimer>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::says;
using fakes::TcsasPages;

namespace {

/// The page with what the platform told.
struct ApprovalsFixture
{
    TcsasPages rig;
    Bulletin bulletin;
    std::unique_ptr<ApprovalsPage> page;
    QTableView *table = nullptr;
    ReviewModel *model = nullptr;

    explicit ApprovalsFixture(bool read = true)
    {
        page = std::make_unique<ApprovalsPage>(rig.both, bulletin, nullptr);
        page->resize(1200, 700);
        page->show();
        table = page->findChild<QTableView *>();
        model = page->findChild<ReviewModel *>();
        page->setConnection(rig.connection());
        if (read) {
            readAgain();
        }
    }
    void readAgain()
    {
        page->refresh();
        if (!rig.until([this] { return buttonOf(page.get(), u"Refresh"_s)->isEnabled() && model->total() > 0; })) {
            qFatal("the approvals are not read");
        }
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] bool select(const QList<int> &numbers) const
    {
        table->clearSelection();
        qsizetype found = 0;
        for (int row = 0; row < rows(); ++row) {
            for (const int n : numbers) {
                if (model->at(row).program == fakes::tcsasProgram(n) && model->at(row).version == "2.0"_L1) { // older ones were approved long ago
                    table->selectionModel()->select(model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                    ++found;
                }
            }
        }
        return found == numbers.size();
    }
    [[nodiscard]] QString cell(int n, ReviewModel::Column column) const
    {
        for (int row = 0; row < rows(); ++row) {
            if (model->at(row).program == fakes::tcsasProgram(n) && model->at(row).version == "2.0"_L1) {
                return model->index(row, int(column)).data().toString();
            }
        }
        return {};
    }
    /// Fills in what is missing, starts, and lets the order run.
    [[nodiscard]] bool start(const QString &button, const Values &more = {})
    {
        QPushButton *opens = buttonOf(page.get(), button);
        if (!opens || !opens->isEnabled()) {
            return false;
        }
        opens->click();
        auto *sheet = page->findChild<OperationSheet *>();
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            sheet->findChild<QWidget *>(it.key())->setProperty("text", it.value());
        }
        if (!rig.until([sheet] { return sheet->startButton()->isEnabled(); })) {
            return false;
        }
        sheet->startButton()->click();
        return rig.until([this] { return rig.board->runners().isEmpty() && rig.board->startingCount() == 0 && !rig.store.stored.isEmpty(); });
    }
};

/// A label in sight has this in it.
bool toldOnApprovals(const QWidget &page, const QString &part)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

class TestApprovalsPage : public QObject
{
    Q_OBJECT

private slots:
    void nothingWasAskedYet()
    {
        ApprovalsFixture f(false);
        QCOMPARE(f.rows(), 0);
        QVERIFY(says(*f.page, u"platform not read yet (F5)"_s));
        QCOMPARE(f.rig.superapp.arrivals, 0);
        buttonOf(f.page.get(), u"Ask it now"_s)->click();
        QVERIFY(f.rig.until([&f] { return f.rows() > 0; }));
    }

    void theInboxTellsWhatWaitsForWhomSinceWhen()
    {
        ApprovalsFixture f;
        const QMap<ReviewState, int> counts = f.model->counts();
        QCOMPARE(counts.value(ReviewState::InReview), 5);
        QCOMPARE(counts.value(ReviewState::Rejected), 3);
        QCOMPARE(counts.value(ReviewState::Withdrawn), 1);
        QCOMPARE(f.model->overdue(), 1);
        QCOMPARE(f.page->badge(), 5);
        QCOMPARE(f.cell(2, ReviewModel::Column::Deciders), u"app-1, app-2"_s); // one row, whoever decides
        QCOMPARE(f.cell(2, ReviewModel::Column::By), u"operator"_s);
        QCOMPARE(f.cell(1, ReviewModel::Column::Since), u"9 days ago, overdue"_s);
        QVERIFY(says(*f.page, u"platform read just now"_s));
    }

    void whatOneHasDecidedIsStillOpen()
    {
        ApprovalsFixture f(false);
        f.rig.at(2).versions.last().approval.open = {u"app-2"_s};
        f.rig.at(2).versions.last().approval.state = tcsas::words::Processing;
        f.readAgain();
        QCOMPARE(f.model->counts().value(ReviewState::InReview), 5);
    }

    void whatCannotBeDoneSaysWhyBelowTheTable()
    {
        ApprovalsFixture f;
        f.page->findChild<AuditFilters *>()->chooseState(ReviewState::Rejected);
        QVERIFY(f.rows() > 0);
        QVERIFY(toldOnApprovals(*f.page, u"None of these waits for a decision."_s));
        f.page->findChild<AuditFilters *>()->chooseState(std::nullopt);
        QVERIFY(!toldOnApprovals(*f.page, u"None of these waits for a decision."_s));
    }

    void equalReasonsStandTogetherAndFilter()
    {
        ApprovalsFixture f;
        const QList<ReasonGroup> expected{{u"Privacy agreement is missing <b>now</b>"_s, 2}, {u"Wrong category"_s, 1}};
        QCOMPARE(f.model->reasons(), expected);
        auto *filters = f.page->findChild<AuditFilters *>();
        filters->chooseReason(expected.constFirst().reason);
        QCOMPARE(f.rows(), 2);
        filters->chooseReason({});
        filters->chooseState(ReviewState::InReview);
        QCOMPARE(f.rows(), 5);
    }

    void manyAreApprovedAtOnce()
    {
        ApprovalsFixture f;
        QVERIFY(f.select({1, 2, 3}));
        QVERIFY(f.start(u"Approve (3)…"_s));
        for (const int n : {1, 2, 3}) {
            QCOMPARE(f.rig.at(n).approvalState(), QString(tcsas::words::Approved));
        }
        QCOMPARE(f.rig.at(4).approvalState(), QString(tcsas::words::Pending));
        f.readAgain();
        QCOMPARE(f.page->badge(), 2);
    }

    // The platform lists the newest first, and the row below it is the one that was chosen.
    void theChosenOneOfSeveralIsDecided()
    {
        ApprovalsFixture f(false);
        f.rig.superapp.addVersion(f.rig.at(2), u"3.0"_s);
        f.rig.superapp.ask(f.rig.at(2));
        f.readAgain();
        QVERIFY(f.select({2}));
        QVERIFY(f.start(u"Approve (1)…"_s));
        const QList<fakes::FakeTcsas::Version> &versions = f.rig.at(2).versions;
        QCOMPARE(versions.at(versions.size() - 2).approval.state, QString(tcsas::words::Approved));
        QCOMPARE(versions.constLast().approval.state, QString(tcsas::words::Pending));
    }

    void allChosenOnesOfAMiniProgramAreDecided()
    {
        ApprovalsFixture f(false);
        f.rig.superapp.addVersion(f.rig.at(2), u"3.0"_s);
        f.rig.superapp.ask(f.rig.at(2));
        f.readAgain();
        for (int row = 0; row < f.rows(); ++row) {
            if (f.model->at(row).program == fakes::tcsasProgram(2) && f.model->at(row).isOpen()) {
                f.table->selectionModel()->select(f.model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        }
        QVERIFY(f.start(u"Approve (1)…"_s));
        const QList<fakes::FakeTcsas::Version> &versions = f.rig.at(2).versions;
        QCOMPARE(versions.at(versions.size() - 2).approval.state, QString(tcsas::words::Approved));
        QCOMPARE(versions.constLast().approval.state, QString(tcsas::words::Approved));
    }

    // It is approved and not online, like one that waits for its release.
    void whatWasRolledBackGoesOutOnlyIfSelected()
    {
        const Platform &platform = tcsas::platform();
        LastChange change;
        change.operation = tcsas::operations::Rollback;
        change.left = u"2.0"_s;
        const QList<Item> told{{u"mp1"_s, {}, {{tcsas::told::PlatformVersion, u"2.0"_s}, {tcsas::told::PlatformApproval, tcsas::words::Approved}, {tcsas::told::OnlineVersion, u"1.0"_s}}},
                               {u"mp2"_s, {}, {{tcsas::told::PlatformVersion, u"3.0"_s}, {tcsas::told::PlatformApproval, tcsas::words::Approved}, {tcsas::told::OnlineVersion, u"1.0"_s}}}};
        const QList<ReviewRow> rows = submissionRows(platform, told, {}, {{{u"mp1"_s}, change}, {{u"mp2"_s}, change}});
        QCOMPARE(rows.at(0).state, ReviewState::RolledBack);
        QCOMPARE(rows.at(1).state, ReviewState::ToRelease); // a newer one
        const auto released = [&](bool selected) {
            const QList<OperationOffer> offers = submissionOffers(platform, rows, selected);
            const auto offer = std::find_if(offers.cbegin(), offers.cend(), [](const OperationOffer &one) { return one.operation == tcsas::operations::Release; });
            return offer == offers.cend() ? qsizetype(-1) : offer->programs.size();
        };
        QCOMPARE(released(false), 1);
        QCOMPARE(released(true), 2);
        Listing listing;
        listing.items = told;
        QHash<QString, Listing> tellings;
        for (const Attention &one : platform.attention) {
            for (const Fit &fit : one.rows) {
                tellings.insert(toldKey(fit), listing);
            }
        }
        const QList<Need> needs = needsOfTold(platform, {u"c"_s}, tellings, {{{u"mp1"_s}, change}});
        QVERIFY(std::none_of(needs.cbegin(), needs.cend(), [](const Need &need) { return need.program.value == "mp1"_L1; }));
        QVERIFY(!needs.isEmpty());
    }

    // The order is looked at on another page.
    void theNumberOfWhatIsOpenFollowsAnOwnOrder()
    {
        ApprovalsFixture f;
        QVERIFY(f.select({2}));
        QVERIFY(f.start(u"Approve (1)…"_s));
        f.page->hide();
        QVERIFY(f.rig.until([&f] { return f.page->badge() == 4; }));
    }

    void theSheetNamesVersionAndNumber()
    {
        ApprovalsFixture f;
        (void)f.rig.store.keep(f.rig.connection().id, u"fleet"_s,
                               {{{fakes::tcsasProgram(4).value, {}, {{tcsas::told::PlatformVersion, u"1.9"_s}}}}, f.rig.clock.now()});
        QVERIFY(f.select({4}));
        buttonOf(f.page.get(), u"Approve (1)…"_s)->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        const QString number = f.rig.at(4).versions.constLast().approval.number;
        QVERIFY2(sheet->text().contains(u"version 2.0, approval number %1"_s.arg(number)), qPrintable(sheet->text()));
        QVERIFY2(!sheet->text().contains("1.9"_L1), qPrintable(sheet->text())); // what the fleet had when it was read
        sheet->reject();
    }

    void aRejectionNeedsANote()
    {
        ApprovalsFixture f;
        QVERIFY(f.select({4}));
        buttonOf(f.page.get(), u"Reject (1)…"_s)->click();
        auto *sheet = f.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().options.value(tcsas::opts::Result), u"reject"_s);
        QVERIFY(!sheet->startButton()->isEnabled());
        QVERIFY(sheet->text().contains("note"_L1));
        sheet->reject();
    }

    void whatIsDecidedAlreadyOffersNothing()
    {
        ApprovalsFixture f;
        QVERIFY(f.select({6}));
        QVERIFY(!buttonOf(f.page.get(), u"Approve"_s)->isEnabled());
        QVERIFY(f.select({5, 6}));
        QVERIFY(buttonOf(f.page.get(), u"Approve (1)…"_s)->isEnabled());
    }

    // What was selected went by itself; every step of the person makes the buttons live again.
    void whatWasSelectedIsDecidedElsewhere_data()
    {
        QTest::addColumn<bool>("byReason");
        QTest::newRow("a state") << false;
        QTest::newRow("a reason") << true;
    }
    void whatWasSelectedIsDecidedElsewhere()
    {
        QFETCH(bool, byReason);
        ApprovalsFixture f;
        auto *filters = f.page->findChild<AuditFilters *>();
        filters->chooseState(ReviewState::InReview);
        QVERIFY(f.select({2}));
        f.rig.at(2).versions.last().approval.open.clear();
        f.rig.at(2).versions.last().approval.state = tcsas::words::Approved;
        f.readAgain();
        QVERIFY(f.rig.until([&f] { return buttonOf(f.page.get(), u"Approve"_s) && !buttonOf(f.page.get(), u"Approve"_s)->isEnabled(); }));
        if (byReason) {
            filters->chooseReason(u"Wrong category"_s);
            filters->chooseReason({});
        } else {
            filters->chooseState(std::nullopt);
        }
        QPushButton *approve = buttonOf(f.page.get(), u"Approve (4)…"_s);
        QVERIFY(approve && approve->isEnabled());
    }

    void newRowsWaitWhileTheMouseIsOverTheTable()
    {
        ApprovalsFixture f;
        const int before = f.rows();
        pointAt(f);
        askForAnother(f);
        f.readAgain();
        QCOMPARE(f.rows(), before);
        QPushButton *fresh = buttonOf(f.page.get(), u"1 new"_s);
        QVERIFY(fresh);
        fresh->click();
        QCOMPARE(f.rows(), before + 1);
        QVERIFY(!buttonOf(f.page.get(), u"1 new"_s));
    }

    void theRowsOfTheOtherSideGoWithItsTab()
    {
        ApprovalsFixture f;
        pointAt(f);
        QVERIFY(f.rows() > 0);
        f.page->showSide(ApprovalsPage::Side::Submissions); // never read
        QCOMPARE(f.rows(), 0);
        QVERIFY(!buttonOf(f.page.get(), u"Withdraw from approval (5)…"_s));
    }

    void theRowsOfAnotherConnectionGoWithIt()
    {
        ApprovalsFixture f;
        pointAt(f);
        Connection other = f.rig.connection();
        other.id = {u"another"_s};
        f.page->setConnection(other); // never read
        QCOMPARE(f.rows(), 0);
    }

    void whatIsEmptyNowIsShownEmptyOnceTheMouseIsElsewhere()
    {
        ReviewModel model;
        ReviewRow row;
        row.program = fakes::tcsasProgram(1);
        model.setReviews({row});
        model.setReviews({}, true);
        QCOMPARE(model.rowCount(), 1);
        model.release();
        QCOMPARE(model.rowCount(), 0);
    }

    void aMiniProgramWithTwoSubmissionsIsOfferedOnce()
    {
        const Platform &platform = tcsas::platform();
        const Operation &release = *platform.operation(tcsas::operations::Release);
        ReviewRow row;
        row.program = fakes::tcsasProgram(9);
        row.state = ReviewState::ToRelease;
        for (const Fit &fit : release.fits) {
            if (fit.overview == platform.inbox.overview && fit.column == platform.inbox.state) {
                row.word = fit.words.constFirst();
            }
        }
        const QList<OperationOffer> offers = submissionOffers(platform, {row, row}, true);
        const auto offer = std::find_if(offers.cbegin(), offers.cend(), [&release](const OperationOffer &one) { return one.operation == release.name; });
        QVERIFY(offer != offers.cend());
        QCOMPARE(offer->programs, QList<MiniProgramId>{row.program});
    }

    void aLineOfHomeSelectsItsSubmission()
    {
        ApprovalsFixture f;
        f.page->showSide(ApprovalsPage::Side::Submissions);
        f.readAgain();
        QVERIFY(f.rig.until([&f] { return f.rows() == 11; }));
        f.page->showSide(ApprovalsPage::Side::Inbox);
        f.page->showPrograms({fakes::tcsasProgram(9)});
        QVERIFY(f.page->side() == ApprovalsPage::Side::Submissions);
        QVERIFY(buttonOf(f.page.get(), u"Release (1)…"_s));
    }

    void ownSubmissionsStandBeside()
    {
        ApprovalsFixture f;
        f.page->showSide(ApprovalsPage::Side::Submissions);
        f.readAgain();
        QVERIFY(f.rig.until([&f] { return f.rows() == 11; })); // 12 has nothing on its way
        QVERIFY(buttonOf(f.page.get(), u"Release (2)…"_s)->isEnabled());
        QVERIFY(buttonOf(f.page.get(), u"Withdraw from approval (5)…"_s)->isEnabled());
        QVERIFY(buttonOf(f.page.get(), u"Submit for approval (4)…"_s)->isEnabled());
        QCOMPARE(f.cell(8, ReviewModel::Column::Reason), u"Wrong category"_s);
        QVERIFY(f.select({9}));
        QVERIFY(f.start(u"Release (1)…"_s));
        QCOMPARE(f.rig.at(9).onlineText(), u"2.0"_s);
    }

    void troubleIsSaidAndWhatWasKnownStays()
    {
        ApprovalsFixture f;
        const int before = f.rows();
        f.rig.superapp.always.insert(tcsas::calls::ListApprovals, fakes::FakeVendor::Fault::NotSent);
        f.rig.clock.advance(std::chrono::hours(2));
        f.readAgain();
        QCOMPARE(f.rows(), before);
        QVERIFY(says(*f.page, u"platform not read since 2 h ago"_s));
    }

private:
    static void pointAt(ApprovalsFixture &f)
    {
        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(f.table->viewport(), &enter);
    }
    static void askForAnother(ApprovalsFixture &f)
    {
        f.rig.superapp.addVersion(f.rig.at(12), u"3.0"_s);
        f.rig.superapp.ask(f.rig.at(12));
    }
};

FLOTILLA_WINDOW_TEST(TestApprovalsPage)
#include "tst_approvalspage.moc"
