// SPDX-License-Identifier: GPL-3.0-or-later
// The Fleet page where the platform tells of all mini programs side by side.
#include "fakes/wechatwindowrig.h"
#include "fakes/windowparts.h"
#include "models/programmodel.h"
#include "overview/overviewbar.h"
#include "programs/fleetpage.h"
#include "programs/operationbar.h"
#include "programs/programtabs.h"
#include "publish/operationsheet.h"
#include "testmain.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/filteredit.h"
#include "widgets/timewords.h"
#include "widgets/wraptabs.h"

#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

struct FleetShown
{
    WechatWindowRig rig{12};
    Bulletin bulletin;
    std::unique_ptr<FleetPage> page;
    QTableView *table = nullptr;

    FleetShown()
    {
        for (int i = 0; i < 12; ++i) {
            FakeWechat::Program &program = rig.weixin.programs[id(i)];
            program.trial = {u"2.4.0"_s, rig.clock.now() - std::chrono::hours(2)};
            program.online = {i < 6 ? u"2.10.0"_s : u"2.4.0"_s, rig.clock.now() - std::chrono::hours(50)};
            if (i % 3 == 0) {
                program.review = {900 + i, u"2.4.0"_s, i == 0 ? u"1"_s : u"2"_s, rig.clock.now() - std::chrono::hours(1)};
            }
        }
        rig.weixin.programs[id(1)].plan = u"1"_s;
        rig.weixin.programs[id(1)].percent = 20;
        rig.weixin.refuse.insert({wechat::calls::ReadVersions, id(11)}, u"61007"_s);
    }
    void open()
    {
        page = std::make_unique<FleetPage>(rig.both, bulletin, nullptr);
        page->setConnection(rig.weixinConnection());
        page->resize(1100, 640);
        page->show();
        page->shown();
        table = page->findChild<QTableView *>();
    }
    bool read()
    {
        page->refresh();
        return rig.until([this] { return said().contains(u"platform read"_s); });
    }
    [[nodiscard]] MiniProgramId id(int i) const { return rig.store.programRows.at(i).id; }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        const QList<QLabel *> labels = page->findChild<OverviewBar *>()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            texts.append(label->text());
        }
        return texts.join(u' ');
    }
    [[nodiscard]] int column(const QString &title) const
    {
        for (int i = 0; i < table->model()->columnCount(); ++i) {
            if (table->model()->headerData(i, Qt::Horizontal).toString() == title) {
                return i;
            }
        }
        return -1;
    }
    [[nodiscard]] int row(int i) const
    {
        for (int r = 0; r < table->model()->rowCount(); ++r) {
            if (table->model()->index(r, 0).data(ProgramModel::ProgramRole).toString() == id(i).value) {
                return r;
            }
        }
        return -1;
    }
    [[nodiscard]] QString cell(int i, const QString &title, int role = Qt::DisplayRole) const
    {
        return table->model()->index(row(i), column(title)).data(role).toString();
    }
    void filter(const QString &line) const { page->findChild<FilterEdit *>()->setText(line); }
    [[nodiscard]] QAction *action(QLatin1StringView operation) const
    {
        const QList<QAction *> all = page->commands();
        const auto found = std::find_if(all.cbegin(), all.cend(), [operation](const QAction *a) { return a->data().toString() == operation; });
        return found == all.cend() ? nullptr : *found;
    }
};

/// The place of a tab of the details; the first one is the window's own.
int tabNamed(const QString &name)
{
    const QList<DetailTab> &all = wechat::platform().details;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).name == name) {
            return i + 1;
        }
    }
    return -1;
}

} // namespace

class TestWechatFleet : public QObject
{
    Q_OBJECT
private slots:
    void nothingWasAskedYetSaysSo()
    {
        FleetShown shown;
        shown.open();
        QCOMPARE(shown.said().trimmed(), u"platform not read yet (F5)"_s);
        QVERIFY(shown.rig.weixin.calls.isEmpty());
    }

    void versionsStandSideBySideAndDifferencesAreMarked()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        QCOMPARE(shown.cell(0, u"Trial"_s), u"2.4.0"_s);
        QCOMPARE(shown.cell(0, u"Online"_s), u"2.10.0"_s);
        QCOMPARE(shown.cell(0, u"Trial"_s, ProgramModel::ToneRole), QString::number(int(Tone::Attention)));
        QCOMPARE(shown.cell(0, u"Trial"_s, Qt::AccessibleTextRole), u"2.4.0 (Online: 2.10.0)"_s); // not by colour alone
        QCOMPARE(shown.cell(6, u"Trial"_s, ProgramModel::ToneRole), QString());
        QCOMPARE(shown.cell(0, u"Review"_s), u"rejected"_s);
        QCOMPARE(shown.cell(0, u"Review"_s, ProgramModel::ToneRole), QString::number(int(Tone::Bad)));
        QCOMPARE(shown.cell(1, u"Grayscale"_s), u"20 %"_s);
        QCOMPARE(shown.cell(2, u"Grayscale"_s), QString());
        QVERIFY(!shown.cell(11, u"Last error"_s).isEmpty());
        QVERIFY(shown.said().contains(u"1 could not be asked"_s));
    }

    void theCacheIsShownWithItsAge()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        shown.page.reset();
        shown.rig.clock.advance(std::chrono::hours(3));
        shown.rig.weixin.calls.clear();
        shown.open();
        QCOMPARE(shown.cell(0, u"Online"_s), u"2.10.0"_s);
        QVERIFY2(shown.said().contains(u"platform read 3 h ago"_s), qPrintable(shown.said()));
        QVERIFY(shown.rig.weixin.calls.isEmpty());
    }

    // Who was not there when an order ended does not know the versions that it left.
    void whatAnOrderOfBeforeTheStartDidIsAsked()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        shown.page.reset();
        shown.rig.clock.advance(std::chrono::minutes(2));
        Batch order;
        order.id = {u"20260101-000000-0001"_s};
        order.platform = shown.rig.weixinConnection().platform;
        order.connectionName = shown.rig.weixinConnection().name;
        order.createdAt = shown.rig.clock.now();
        shown.rig.store.stored.insert(order.id.value, {order, {}});
        shown.rig.clock.advance(std::chrono::minutes(1));
        shown.rig.weixin.calls.clear();
        shown.open();
        QVERIFY(shown.rig.until([&shown] { return shown.rig.weixin.calls.value(wechat::calls::ReadVersions) > 0; }));
    }

    void theFilterKnowsTheColumns_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("rows");
        QTest::newRow("a state") << u"audit:rejected"_s << 1;
        QTest::newRow("in words") << u"audit:\"in rev\""_s << 3;
        QTest::newRow("an older version") << u"online:<2.9"_s << 5; // the last one could not be read
        QTest::newRow("a newer one") << u"online:>=2.10"_s << 6;
        QTest::newRow("the whole name of a column") << u"audit.version:2.4"_s << 4;
        QTest::newRow("nothing there") << u"audit.version:none"_s << 8;
        QTest::newRow("several, and not") << u"online:<2.9 -tag:vip"_s << 4;
        QTest::newRow("a share") << u"gray:>10"_s << 1;
    }
    void theFilterKnowsTheColumns()
    {
        QFETCH(QString, line);
        QFETCH(int, rows);
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        shown.filter(line);
        QCOMPARE(shown.table->model()->rowCount(), rows);
    }

    void theFilterIsCompleted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("line");
        QTest::newRow("a state") << u"shop -audit:re"_s << u"audit:rejected"_s << u"shop -audit:rejected"_s;
        QTest::newRow("a tag with blanks") << u"tag:bi"_s << u"tag:big shop"_s << u"tag:\"big shop\""_s;
        QTest::newRow("… behind its blank") << u"x -tag:big s"_s << u"tag:big shop"_s << u"x -tag:\"big shop\""_s;
        QTest::newRow("… in a quote") << u"tag:\"big s"_s << u"tag:big shop"_s << u"tag:\"big shop\""_s;
        QTest::newRow("… all of it quoted") << u"x \"tag:big"_s << u"tag:big shop"_s << u"x tag:\"big shop\""_s;
    }
    void theFilterIsCompleted()
    {
        QFETCH(QString, typed);
        FleetShown shown;
        shown.rig.store.programRows[0].tags = {u"big shop"_s};
        shown.open();
        QVERIFY(shown.read());
        auto *edit = shown.page->findChild<FilterEdit *>();
        QTest::keyClicks(edit, typed);
        auto *completer = edit->findChild<QCompleter *>();
        QTEST(completer->currentCompletion(), "offered");
        emit completer->activated(completer->currentCompletion());
        QTEST(edit->text(), "line");
    }

    void everyOperationIsThereWithItsCount()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        QAction *undo = shown.action(wechat::operations::UndoAudit);
        QVERIFY(undo && !undo->isEnabled());
        QCOMPARE(undo->statusTip(), u"Select mini programs first."_s);
        shown.table->selectAll();
        QVERIFY(undo->isEnabled());
        QCOMPARE(undo->text(), u"Withdraw from review (3)…"_s); // the others have none, or a rejected one
        for (const Operation &operation : wechat::platform().operations) {
            const bool hasSheet = operation.targetField.isEmpty() && operation.sourceOption.isEmpty();
            const QByteArray name = operation.name.toLatin1();
            QAction *action = shown.action(QLatin1StringView(name));
            QCOMPARE(action != nullptr, hasSheet);
            QVERIFY(!action || shown.table->actions().contains(action)); // the same in the context menu
        }
        shown.table->clearSelection();
        shown.table->selectRow(shown.row(0));
        QVERIFY(!undo->isEnabled());
        QVERIFY2(undo->statusTip().contains(u"in review"_s), qPrintable(undo->statusTip()));
    }

    void anActionOpensTheSheet()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        shown.table->selectRow(shown.row(3));
        shown.action(wechat::operations::UndoAudit)->trigger();
        auto *sheet = shown.page->findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().targets.size(), 1);
        QCOMPARE(sheet->order().targets.constFirst().program, shown.id(3));
    }

    void theDrawerAsksAboutOne()
    {
        FleetShown shown;
        shown.rig.weixin.programs[shown.id(2)].history = {{12, u"2.3.0"_s}, {11, u"2.2.4"_s}};
        shown.open();
        QVERIFY(shown.read());
        shown.table->selectRow(shown.row(2));
        auto *tabs = shown.page->findChild<ProgramTabs *>();
        QVERIFY(tabs->bar()->isVisible());
        QCOMPARE(tabs->bar()->count(), 1 + int(wechat::platform().details.size()));
        QVERIFY(tabs->isFirst());
        tabs->bar()->setCurrentIndex(1); // opened by a person: it is asked about this one
        QVERIFY(shown.rig.until([&shown] { return says(*shown.page, u"12 · 2.3.0\n11 · 2.2.4"_s); }));
        const int asked = shown.rig.weixin.calls.value(wechat::calls::ReadHistory);
        shown.table->selectRow(shown.row(3)); // another one: nothing of it stays, and nothing is asked by itself
        QVERIFY(!says(*shown.page, u"12 · 2.3.0\n11 · 2.2.4"_s));
        QVERIFY(says(*shown.page, u"not read yet"_s));
        QCOMPARE(shown.rig.weixin.calls.value(wechat::calls::ReadHistory), asked);
        shown.table->selectRow(shown.row(2)); // what was told is still there, with its age
        QVERIFY(says(*shown.page, u"12 · 2.3.0\n11 · 2.2.4"_s));
    }

    // Who imports a list meanwhile does what is being done already.
    void anEmptyFleetThatIsBeingReadSaysSo()
    {
        FleetShown shown;
        shown.rig.store.programRows.clear();
        shown.open();
        QVERIFY(says(*shown.page, u"No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand."_s));
        shown.page->refresh();
        QVERIFY(says(*shown.page, u"The platform is being asked which mini programs there are. They appear here as it names them."_s));
    }

    void whatIsToldOfOneIsForPeople()
    {
        FleetShown shown;
        auto &program = shown.rig.weixin.programs[shown.id(2)];
        const Instant submitted = shown.rig.clock.now();
        program.review = {7, u"2.4.0"_s, u"2"_s, submitted, {}};
        program.privacy = u"{\"notice_method\":\"in the app\"}"_s;
        shown.open();
        QVERIFY(shown.read());
        shown.table->selectRow(shown.row(2));
        auto *tabs = shown.page->findChild<ProgramTabs *>();
        tabs->bar()->setCurrentIndex(tabNamed(u"audit"_s));
        QVERIFY(shown.rig.until([&] { return says(*shown.page, u"Version:\n    2.4.0\nReview id:\n    7\nWhen:\n    "_s + absolute(submitted)); }));
        tabs->bar()->setCurrentIndex(tabNamed(u"privacy"_s));
        QVERIFY(shown.rig.until([&shown] { return says(*shown.page, u"As it is set:\n    {\n        \"notice_method\": \"in the app\"\n    }"_s); }));
    }

    // Neither has a blank in it, and both are there to be copied.
    void aLongIdIsShownWhole()
    {
        FleetShown shown;
        const QString id = u"b8KnrqVTQ4wEv2zLrW0m-ySUMnYhhZbJAs5iVn1E9_4"_s;
        shown.rig.weixin.programs[shown.id(2)].testers = {id};
        shown.open();
        QVERIFY(shown.read());
        shown.table->selectRow(shown.row(2));
        auto *tabs = shown.page->findChild<ProgramTabs *>();
        tabs->bar()->setCurrentIndex(tabNamed(u"testers"_s));
        QVERIFY(shown.rig.until([&shown, &id] { return says(*shown.page, u"Testers, as the platform names them:\n    "_s + id); }));
        const QList<QTextEdit *> texts = tabs->findChildren<QTextEdit *>();
        const auto found = std::find_if(texts.cbegin(), texts.cend(), [](const QTextEdit *text) { return text->isVisible(); });
        QVERIFY(found != texts.cend());
        const QTextEdit *answer = *found;
        QTRY_VERIFY(answer->document()->size().height() <= answer->height());
        QVERIFY2(answer->document()->size().width() <= answer->width(), qPrintable(QString::number(answer->width())));
        QVERIFY(answer->document()->size().height() > 2.5 * QFontMetricsF(answer->font()).height());
    }

    void aQuestionThatIsRefusedIsSaidAndCanBeTriedAgain()
    {
        FleetShown shown;
        shown.open();
        QVERIFY(shown.read());
        shown.table->selectRow(shown.row(2));
        auto *tabs = shown.page->findChild<ProgramTabs *>();
        shown.rig.weixin.refuse.insert({wechat::calls::ReadTesters, shown.id(2)}, u"61007"_s);
        tabs->bar()->setCurrentIndex(tabNamed(u"testers"_s));
        QVERIFY(shown.rig.until([&shown] { return says(*shown.page, u"said no (61007)"_s); }));
        shown.rig.weixin.refuse.clear();
        shown.rig.weixin.programs[shown.id(2)].testers = {u"u-ann"_s};
        QPushButton *again = fakes::buttonOf(tabs, u"Try again"_s);
        QVERIFY(again);
        again->click();
        QVERIFY(shown.rig.until([&shown] { return says(*shown.page, u"Testers, as the platform names them:\n    u-ann"_s); }));
        tabs->bar()->setCurrentIndex(tabNamed(u"trail"_s));
        QVERIFY(says(*shown.page, u"Nothing was done with it from here yet."_s));
        const QList<QShortcut *> keys = shown.page->findChildren<QShortcut *>();
        const auto next = std::find_if(keys.cbegin(), keys.cend(), [](const QShortcut *key) { return key->key() == QKeySequence(Qt::CTRL | Qt::Key_Tab); });
        QVERIFY(next != keys.cend());
        emit (*next)->activated();
        QCOMPARE(tabs->bar()->currentIndex(), 0);
    }

    void whatHasNoRoomIsInTheMenu()
    {
        FleetShown shown;
        shown.open();
        shown.page->resize(700, 500);
        auto *bar = shown.page->findChild<OperationBar *>();
        const QList<ActionButton *> buttons = bar->findChildren<ActionButton *>();
        QVERIFY(!buttons.constLast()->isVisible());
        for (const ActionButton *button : buttons) {
            QVERIFY(!button->isVisible() || button->geometry().right() < bar->width());
        }
    }

    void anotherPlatformHasNoneOfThis()
    {
        FleetShown shown;
        shown.open();
        shown.page->setConnection(shown.rig.store.connectionRows.constFirst());
        QCOMPARE(shown.column(u"Trial"_s), -1);
        QVERIFY(!shown.page->findChild<OverviewBar *>()->isVisible());
        QVERIFY(!shown.page->findChild<OperationBar *>()->isVisible());
        QVERIFY(!shown.table->isColumnHidden(int(ProgramModel::Column::Program)));
        shown.page->setConnection(shown.rig.weixinConnection());
        QVERIFY(shown.column(u"Trial"_s) > 0);
        QVERIFY(shown.table->isColumnHidden(int(ProgramModel::Column::Program)));
    }
};

FLOTILLA_WINDOW_TEST(TestWechatFleet)
#include "tst_wechatfleet.moc"
