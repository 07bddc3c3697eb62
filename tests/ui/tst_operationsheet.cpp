// SPDX-License-Identifier: GPL-3.0-or-later
// One operation over a selection: what the sheet says, asks and starts.
#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "fakes/buttons.h"
#include "fakes/toywindowrig.h"
#include "fakes/wechatwindowrig.h"
#include "page.h"
#include "publish/checkpanel.h"
#include "publish/operationplan.h"
#include "publish/operationsheet.h"
#include "publish/optionscolumn.h"
#include "publish/publishcheck.h"
#include "publish/typednumber.h"
#include "publish/usersshare.h"
#include "publish/waveoptions.h"
#include "testmain.h"
#include "wechat/targetlook.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

class EmptyPage : public Page
{
public:
    EmptyPage() : Page(nullptr) {}
    [[nodiscard]] QString title() const override { return {}; }
};

/// The sheet over a page, with the first mini programs of the catalogue.
struct SheetShown
{
    WechatWindowRig &rig;
    Bulletin bulletin;
    QSignalSpy batches{&bulletin, &Bulletin::showBatch};
    EmptyPage page;
    QPointer<OperationSheet> sheet;

    SheetShown(WechatWindowRig &r, const QString &operation, qsizetype programs, const QSet<MiniProgramId> &hidden = {}) : rig(r)
    {
        page.show();
        sheet = openOperationSheet(rig.both, bulletin, &page,
                                   {rig.weixinConnection(), operation, rig.store.programRows.first(programs), hidden});
    }
    QPushButton *start() const { return sheet->startButton(); }
    bool ready()
    {
        return rig.until([this] { return start()->isEnabled(); });
    }
    [[nodiscard]] QString why() const { return start()->accessibleDescription(); }
    [[nodiscard]] QLineEdit *number() const { return sheet->findChild<TypedNumber *>()->findChild<QLineEdit *>(); }
};

} // namespace

class TestOperationSheet : public QObject
{
    Q_OBJECT
private slots:
    void itSaysWhatIsDoneToHowMany()
    {
        WechatWindowRig rig;
        const SheetShown shown(rig, wechat::operations::SubmitAudit, 20, {rig.store.programRows.at(3).id});
        QCOMPARE(shown.start()->text(), u"Submit 19 mini programs for review"_s); // the 17th is frozen
        const QString text = shown.sheet->text();
        QVERIFY2(text.contains(u"Shop Hill 1, Shop Quay 2, Shop Garden 3 and 16 more"_s), qPrintable(text));
        QVERIFY(text.contains(u"1 frozen mini programs are left out."_s));
        QVERIFY(text.contains(u"1 of these 19 mini programs are hidden by the filter: Shop Station 4."_s));
        QVERIFY(text.contains(u"Merchants"_s));
    }

    // Two versions may wait among hundreds that were chosen together.
    void itSaysWhichVersionIsReleased()
    {
        WechatWindowRig rig;
        Listing known;
        known.at = rig.clock.now() - std::chrono::minutes(3);
        for (int i = 0; i < 3; ++i) {
            known.items.append({rig.store.programRows.at(i).id.value, {}, {{wechat::told::AuditVersion, i == 0 ? u"2.3.9"_s : u"2.4.0"_s}}});
        }
        rig.store.listings.insert({rig.weixinConnection().id.value, u"fleet"_s}, known);
        const SheetShown release(rig, wechat::operations::Release, 4);
        QVERIFY2(release.sheet->text().contains(u"Version: 2.4.0 × 2, 2.3.9 × 1, not known × 1 (read 3 min ago)"_s), qPrintable(release.sheet->text()));
        release.sheet->leaveOut({rig.store.programRows.at(0).id, rig.store.programRows.at(3).id});
        QVERIFY2(release.sheet->text().contains(u"Version: 2.4.0 × 2 ("_s), qPrintable(release.sheet->text()));
        const SheetShown domains(rig, wechat::operations::Domains, 4); // acts on no version
        QVERIFY(!domains.sheet->text().contains(u"Version:"_s));
    }

    // An order of a minute ago put another version there, and the page that keeps the versions was not looked at since.
    void aVersionThatMayHaveChangedIsAskedAnew()
    {
        WechatWindowRig rig;
        Listing known;
        known.at = rig.clock.now() - std::chrono::minutes(6);
        for (int i = 0; i < 3; ++i) {
            const MiniProgramId id = rig.store.programRows.at(i).id;
            known.items.append({id.value, {}, {{wechat::told::AuditVersion, u"2.3.9"_s}}});
            rig.weixin.programs[id].review = {i + 1, u"2.4.0"_s, u"0"_s, rig.clock.now()};
        }
        rig.store.listings.insert({rig.weixinConnection().id.value, u"fleet"_s}, known);
        const SheetShown release(rig, wechat::operations::Release, 3);
        QVERIFY2(rig.until([&release] { return release.sheet->text().contains(u"Version: 2.4.0 × 3 (read just now)"_s); }), qPrintable(release.sheet->text()));
    }

    // The button speaks of all of them, and only the first ones go out by it.
    void itSaysWhatGoesFirst()
    {
        WechatWindowRig rig;
        const SheetShown shown(rig, wechat::operations::UndoAudit, 5);
        QVERIFY(!shown.sheet->text().contains(u"First 2"_s));
        shown.sheet->findChild<WaveOptions *>()->set(2, Gate{.person = true}, 0);
        QVERIFY2(shown.sheet->text().contains(u"First 2 mini programs"_s), qPrintable(shown.sheet->text()));
    }

    void theSafeButtonHasTheFocusAndEnterNeverStarts()
    {
        WechatWindowRig rig;
        SheetShown shown(rig, wechat::operations::UndoAudit, 3);
        QVERIFY(shown.ready());
        QVERIFY(shown.sheet->safeButton()->isDefault());
        QCOMPARE(shown.sheet->focusWidget(), shown.sheet->safeButton());
        shown.start()->setFocus();
        QTest::keyClick(shown.start(), Qt::Key_Return);
        QVERIFY(rig.store.stored.isEmpty());
        QVERIFY(shown.sheet->isVisible());
    }

    void whatWasStartedIsShownOnReleases()
    {
        WechatWindowRig rig;
        for (int i = 0; i < 3; ++i) {
            rig.weixin.programs[rig.store.programRows.at(i).id].review = {i + 1, u"2.0"_s, u"2"_s, rig.clock.now()};
        }
        SheetShown shown(rig, wechat::operations::UndoAudit, 3);
        QVERIFY(shown.ready());
        shown.start()->click();
        QVERIFY(rig.until([&shown] { return !shown.batches.isEmpty(); }));
        const auto id = shown.batches.at(0).at(0).value<BatchId>();
        QCOMPARE(rig.store.stored[id.value].batch.operation, QString(wechat::operations::UndoAudit));
        rig.run();
        QCOMPARE(rig.totals(id).succeeded, 3);
        QVERIFY(shown.page.isEnabled());
    }

    void theOptionsAreThoseOfTheOperation()
    {
        WechatWindowRig rig;
        SheetShown shown(rig, wechat::operations::Domains, 1);
        QVERIFY2(shown.why().startsWith(u"Settings (JSON):"_s), qPrintable(shown.why())); // named before the platform is asked
        shown.sheet->findChild<QPlainTextEdit *>(wechat::opts::File)->setPlainText(u"{\"requestdomain\":[\"https://a.example\"]}"_s);
        QVERIFY(shown.why().startsWith(u"What is done with them:"_s));
        shown.sheet->findChild<QRadioButton *>(u"add"_s)->setChecked(true);
        QVERIFY(shown.ready());
        QCOMPARE(shown.sheet->order().options.value(wechat::opts::Mode), u"add"_s);
    }

    void theNetworkCheckSpeaksToo()
    {
        WechatWindowRig rig;
        rig.weixin.refuse.insert({wechat::calls::ListTemplates, rig.store.programRows.at(0).id}, u"61004"_s);
        SheetShown shown(rig, wechat::operations::SubmitAudit, 3);
        QVERIFY(rig.until([&shown] { return shown.why().startsWith(u"Not yet:"_s); }));
        QVERIFY(!shown.start()->isEnabled());
        QVERIFY(shown.sheet->findChild<CheckPanel *>()->text().contains(u"address"_s));
    }

    // Who works with the keyboard alone sees no tip.
    void aFieldSaysWhatGoesIntoIt()
    {
        WechatWindowRig rig;
        const SheetShown shown(rig, wechat::operations::Testers, 3);
        const auto *add = shown.sheet->findChild<QLineEdit *>(wechat::opts::Add);
        QVERIFY(add);
        QVERIFY2(add->placeholderText().contains(u"commas"_s), qPrintable(add->placeholderText()));
        const SheetShown domains(rig, wechat::operations::Domains, 3);
        const auto *file = domains.sheet->findChild<QPlainTextEdit *>(wechat::opts::File);
        QVERIFY(file && file->placeholderText().contains(u"requestdomain"_s));
    }

    // The first of them have it, the rest waits for the next month: that is said and stops nothing.
    void theLowestBaseLibrarySaysWhoHasLess()
    {
        WechatWindowRig rig(3);
        const auto has = [](const char *version, const char *share) {
            return Item{QString::fromLatin1(version), {}, {{wechat::told::Share, QString::fromLatin1(share)}}};
        };
        rig.weixin.users = {has("2.9.0", "2.5"), has("3.6.0", "80"), has("2.30.0", "10"), has("2.19.4", "7.5")};
        SheetShown shown(rig, wechat::operations::MinVersion, 3);
        auto *users = shown.sheet->findChild<UsersShare *>();
        QVERIFY(users);
        QVERIFY(rig.until([users] { return users->text().contains(u"3.6.0"_s); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const auto *chart = users->findChild<ShareChart *>();
        QVERIFY2(chart->height() >= chart->minimumHeight() && chart->geometry().bottom() < users->height(), "the check below it takes its last bars");
        QVERIFY2(shown.sheet->findChild<CheckPanel *>()->y() > users->parentWidget()->geometry().bottom(), "it covers the heading of the check");
        const QStringList bars = users->findChild<ShareChart *>()->accessibleDescription().split(u'\n');
        QCOMPARE(bars, (QStringList{u"3.6.0 · 80 %"_s, u"2.30.0 · 10 %"_s, u"2.19.4 · 7.5 %"_s, u"2.9.0 · 2.5 %"_s})); // 2.9 is older than 2.19
        QVERIFY(users->text().contains(u"Fill in a version"_s));
        shown.sheet->findChild<QLineEdit *>(wechat::opts::Set)->setText(u"2.30.0"_s);
        QVERIFY2(users->text().contains(u"10 % of its users have less than 2.30.0"_s), qPrintable(users->text()));
        QCOMPARE(rig.weixin.calls.value(wechat::calls::ReadMinVersion), 1); // of the first, until a person asks about another
        shown.sheet->reject();
    }

    void theReleaseSaysWhatWasTyped()
    {
        WechatWindowRig rig;
        SheetShown shown(rig, wechat::operations::Testers, 3);
        shown.sheet->findChild<QLineEdit *>(wechat::opts::Remove)->setText(u"liwei"_s);
        QVERIFY(shown.ready());
        QCOMPARE(shown.start()->text(), u"Remove testers from 3 mini programs"_s);
        shown.start()->click();
        QVERIFY(rig.until([&shown] { return !shown.batches.isEmpty(); }));
        const auto stored = rig.both.workspace.history.load(shown.batches.constFirst().constFirst().value<BatchId>());
        QVERIFY(stored);
        const QString said = batchSubtitle(stored.value(), rig.both.workspace.platforms);
        QVERIFY2(said.endsWith(u"Remove: liwei"_s), qPrintable(said));
    }

    void whatIsStillWatchedHasNotEnded()
    {
        const WechatWindowRig rig;
        BatchHeader header(nullptr);
        BatchStanding standing;
        const Words &words = *rig.both.workspace.platforms.of(rig.weixinConnection().platform).words;
        standing.words = &words;
        standing.operation = wechat::operations::Gray;
        standing.totals.resting = 1;
        const auto says = [&header](const QString &text) {
            const QList<QLabel *> labels = header.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->text() == text; });
        };
        header.show(standing);
        QVERIFY(says(words.phaseOf(Phase::Resting, wechat::operations::Gray)) && !says(u"ended"_s));
        standing.totals.resting = 0;
        header.show(standing);
        QVERIFY(says(u"ended"_s));
    }

    void aQuotaThatIsTooSmallIsSaid()
    {
        WechatWindowRig rig;
        rig.weixin.quota = 1;
        SheetShown shown(rig, wechat::operations::SubmitAudit, 3);
        QVERIFY(shown.ready());
        const QString said = shown.sheet->findChild<CheckPanel *>()->text();
        QVERIFY2(said.contains(u"Not enough is left this month"_s), qPrintable(said));
    }

    void whatItTakesOfTheQuotaIsPartOfTheQuestion()
    {
        WechatWindowRig rig;
        rig.weixin.quota = 7;
        SheetShown shown(rig, wechat::operations::SubmitAudit, 3);
        QVERIFY(shown.ready());
        QVERIFY2(shown.sheet->text().contains(u"3 of 7 submissions that are left"_s), qPrintable(shown.sheet->text()));
    }

    // Each is asked about after the rest; who would be refused is named, and the others can go.
    void whoWouldFailIsNamedByTheCheck()
    {
        WechatWindowRig rig;
        rig.weixin.refuse.insert({wechat::calls::ReadAudit, rig.store.programRows.at(1).id}, u"61023"_s);
        SheetShown shown(rig, wechat::operations::SubmitAudit, 3);
        QVERIFY(shown.ready());
        const auto *panel = shown.sheet->findChild<CheckPanel *>();
        QVERIFY(rig.until([panel] { return panel->text().contains(u"The platform refuses calls for it"_s); }));
        QVERIFY2(panel->text().contains(u"61023"_s) && panel->text().contains(u"2 ready"_s), qPrintable(panel->text()));
        QVERIFY(shown.start()->isEnabled());
        QVERIFY(buttonOf(shown.sheet, u"Leave out 1 that would fail"_s)->isVisibleTo(shown.sheet));
        QVERIFY(rig.weixin.effects.isEmpty());
        const QList<QLabel *> labels = panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().startsWith(u"3 of 3 mini programs were asked about"_s); }));
    }

    // Every batch that moves has the page check again: hundreds would be asked about each time.
    void whatWasToldOfEachHoldsWhileABatchMoves()
    {
        WechatWindowRig rig;
        Order order;
        order.connection = rig.weixinConnection();
        order.operation = wechat::operations::SubmitAudit;
        QList<LaneId> lanes;
        for (const MiniProgram &program : rig.store.programRows.mid(0, 2)) {
            lanes.append({program.id.value});
            order.targets.append(Target{lanes.constLast(), program.id, program.name, {}, {}});
        }
        PublishCheck check(rig.both.workspace);
        check.setOrder(order, lanes);
        const auto isChecked = [&check] { return !check.isAsking() && !check.looks() && check.looked().looked == 2; };
        const auto isRefused = [&check] {
            const QList<Finding> &found = check.looked().findings;
            return std::any_of(found.cbegin(), found.cend(), [](const Finding &finding) { return finding.check == wechat::checks::RefusesCalls; });
        };
        QVERIFY(rig.until(isChecked));
        rig.weixin.refuse.insert({wechat::calls::ReadAudit, order.targets.constFirst().program}, u"61023"_s);
        check.recheck(PublishCheck::Answers::Kept);
        QVERIFY(check.isAsking());
        QVERIFY(rig.until(isChecked));
        QVERIFY(!isRefused());
        check.recheck();
        QVERIFY(rig.until(isRefused));
    }

    void aGrayscaleThatIsOvertakenIsSaid()
    {
        WechatWindowRig rig;
        FakeWechat::Program &one = rig.weixin.programs[rig.store.programRows.at(1).id];
        one.plan = u"1"_s;
        one.percent = 10;
        SheetShown shown(rig, wechat::operations::Release, 3);
        QVERIFY(shown.ready());
        const QString said = shown.sheet->findChild<CheckPanel *>()->text();
        QVERIFY2(said.contains(u"this release overtakes it"_s) && said.contains(u"10 %"_s), qPrintable(said));
    }

    void aRollbackAlwaysAsksForTheNumber()
    {
        WechatWindowRig rig;
        rig.setPurpose(Purpose::Practice);
        for (int i = 0; i < 2; ++i) {
            rig.weixin.programs[rig.store.programRows.at(i).id].history = {{12, u"2.3.0"_s}};
        }
        SheetShown shown(rig, wechat::operations::Rollback, 2);
        shown.sheet->findChild<QLineEdit *>(wechat::opts::To)->setText(u"previous"_s);
        QVERIFY(rig.until([&shown] { return shown.why().isEmpty(); }));
        QVERIFY(!shown.start()->isEnabled());
        QCOMPARE(shown.sheet->focusWidget(), shown.number()); // what is to be typed has the focus
        shown.number()->setText(u"3"_s);
        QVERIFY(!shown.start()->isEnabled());
        shown.number()->setText(u"2"_s);
        QVERIFY(shown.start()->isEnabled());
        shown.number()->setFocus();
        QTest::keyClick(shown.number(), Qt::Key_Return);
        QVERIFY(rig.store.stored.isEmpty());
        QVERIFY(shown.sheet->isVisible());
    }

    void aRollbackShowsItsPlanFirst()
    {
        WechatWindowRig rig;
        rig.weixin.programs[rig.store.programRows.at(0).id].history = {{12, u"2.3.0"_s}, {11, u"2.2.4"_s}};
        SheetShown shown(rig, wechat::operations::Rollback, 2);
        shown.sheet->findChild<QLineEdit *>(wechat::opts::To)->setText(u"previous"_s);
        shown.number()->setText(u"2"_s);
        auto *plan = shown.sheet->findChild<OperationPlan *>();
        QVERIFY(plan->isReading());
        QVERIFY(rig.until([&shown, plan] { return !plan->isReading() && shown.why().startsWith(u"1 of them cannot take part"_s); }));
        QVERIFY2(plan->text().contains(u"Shop Hill 1: to 2.3.0 (12); it also has 2.2.4 (11)"_s), qPrintable(plan->text()));
        QVERIFY(plan->text().startsWith(u"Shop Quay 2: not possible: nothing to choose from"_s)); // what is to be decided comes first
        const auto *panel = shown.sheet->findChild<CheckPanel *>();
        QVERIFY2(panel->text().contains(u"1 ready"_s) && panel->text().contains(u"1 cannot take part"_s), qPrintable(panel->text()));
        const QList<QPushButton *> buttons = plan->findChildren<QPushButton *>();
        QVERIFY(buttons.constFirst()->isVisible());
        buttons.constFirst()->click();
        QCOMPARE(shown.sheet->order().targets.size(), 1);
        QVERIFY(!plan->text().contains(u"Shop Quay 2"_s));
        QVERIFY(!shown.start()->isEnabled()); // the number is another one now
    }

    void productionAsksMore()
    {
        WechatWindowRig rig;
        rig.setPurpose(Purpose::Production);
        {
            const SheetShown shown(rig, wechat::operations::Release, 30);
            QVERIFY(shown.number()->isVisible());
        }
        rig.setPurpose(Purpose::Test);
        const SheetShown shown(rig, wechat::operations::Release, 30);
        QVERIFY(!shown.number()->isVisible());
    }

    void whatCannotGoIsLeftOut()
    {
        WechatWindowRig rig;
        rig.store.programRows[1].id = {u"not an id"_s};
        SheetShown shown(rig, wechat::operations::UndoAudit, 3);
        QVERIFY(shown.why().startsWith(u"Not yet:"_s));
        const QList<QPushButton *> buttons = shown.sheet->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return b->text() == "Leave out 1 that cannot go"_L1; });
        QVERIFY(found != buttons.cend());
        (*found)->click();
        QVERIFY(shown.ready());
        QCOMPARE(shown.sheet->order().targets.size(), 2);
    }

    void whatIsDoneToTheConnectionNeedsNobody()
    {
        WechatWindowRig rig;
        Connection connection = rig.weixinConnection();
        connection.fields.insert(wechat::fields::ComponentAppid, u"wx00000000000000ff"_s);
        EmptyPage page;
        page.show();
        Bulletin bulletin;
        OperationSheet *sheet = openOperationSheet(rig.both, bulletin, &page,
                                                   {connection, wechat::operations::TemplateAdd, {}, {}, {{wechat::opts::Draft, u"5"_s}}});
        QVERIFY(sheet);
        QCOMPARE(sheet->startButton()->text(), u"Add a draft to the template library"_s);
        QCOMPARE(sheet->order().options.value(wechat::opts::Draft), u"5"_s);
        QVERIFY(rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
    }

    void aStartThatIsTakenBackSendsNothing()
    {
        WechatWindowRig rig;
        SheetShown shown(rig, wechat::operations::UndoAudit, 3);
        QVERIFY(shown.ready());
        shown.start()->click();
        QCOMPARE(shown.sheet->safeButton()->text(), u"Stop"_s);
        shown.sheet->safeButton()->click();
        QVERIFY(rig.until([&shown] { return shown.sheet->safeButton()->text() == u"Back"_s; }));
        QCOMPARE(rig.store.stored.size(), 1);
        QVERIFY(shown.batches.isEmpty());
        QVERIFY(rig.weixin.effects.isEmpty());
    }

    void anotherPlatformHasItsOwnOperations()
    {
        ToyWindowRig rig;
        EmptyPage page;
        page.show();
        Bulletin bulletin;
        MiniProgram one;
        one.id = Rig::program(1);
        const Connection backyard = rig.connectionOf(toy::platform().id);
        OperationSheet *sheet = openOperationSheet(rig.both, bulletin, &page, {backyard, toy::operations::Paint, {one}});
        QVERIFY(sheet);
        sheet->findChild<QRadioButton *>(u"green"_s)->setChecked(true);
        QCOMPARE(sheet->startButton()->text(), u"Paint: 1 mini programs"_s);
        QVERIFY(rig.until([sheet] { return sheet->startButton()->isEnabled(); }));
        // What has lanes or a source is put together on the Publish page.
        QCOMPARE(openOperationSheet(rig.both, bulletin, &page, {rig.store.connectionRows.constFirst(), u"publish"_s, {one}}), nullptr);
    }
};

FLOTILLA_WINDOW_TEST(TestOperationSheet)
#include "tst_operationsheet.moc"
