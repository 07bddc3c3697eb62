// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayform.h"
#include "platforms/tcsas/grayfunnel.h"
#include "platforms/tcsas/grayobjects.h"
#include "platforms/tcsas/grayramp.h"
#include "platforms/tcsas/grayscalepage.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsasdesk.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryFile>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::TcsasDesk;
using fakes::tcsasProgram;
namespace gray = tcsas::gray;

namespace {

struct Planner
{
    TcsasDesk rig;
    std::unique_ptr<GrayscalePage> page;

    Planner()
    {
        rig.tell(1, TcsasDesk::versions(u"2.4.0"_s, u"2.5.0"_s));
        rig.tell(2, TcsasDesk::versions(u"2.4.0"_s, u"2.5.0"_s));
        page = std::make_unique<GrayscalePage>(rig.context, rig.bulletin, nullptr);
        page->resize(1000, 700);
        page->show();
        QCoreApplication::processEvents(); // it has read what was told until now
    }
    [[nodiscard]] QTableView *table() const { return page->findChild<QTableView *>(u"grayscale"_s); }
    [[nodiscard]] QString cell(GrayModel::Column column, int row = 0) const { return table()->model()->index(row, int(column)).data().toString(); }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *one : page->commands()) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }
    /// Plans a task of the first mini program.
    void plan(const QString &name)
    {
        page->activatePrimary();
        auto *sheet = page->findChild<GraySheet *>();
        sheet->form().name()->setText(name);
        sheet->saveButton()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] LocalRecord record() const { return recordsOf(rig.ports, rig.connection().id, gray::Kind)->constFirst(); }
};

} // namespace

class TestGrayscalePage : public QObject
{
    Q_OBJECT

private slots:
    void aPlanIsKeptAndNothingIsSent()
    {
        Planner p;
        const int before = p.rig.superapp.arrivals;
        p.plan(u"First 1000"_s);
        QCOMPARE(p.table()->model()->rowCount(), 1);
        QCOMPARE(p.cell(GrayModel::Column::Program), u"Shop 1"_s);
        QCOMPARE(p.cell(GrayModel::Column::Version), u"2.5.0"_s); // what is approved is what is planned
        QCOMPARE(p.cell(GrayModel::Column::State), u"planned"_s);
        QVERIFY(p.rig.until([] { return true; }));
        QCOMPARE(p.rig.superapp.calls.value(tcsas::calls::Release), 0);
        QVERIFY(p.rig.superapp.arrivals - before <= 1); // the list of superapps
        GrayscalePage again(p.rig.context, p.rig.bulletin, nullptr);
        QCOMPARE(again.findChild<QTableView *>(u"grayscale"_s)->model()->rowCount(), 1); // it is in the journal
    }

    void whatTheConsoleWouldRefuseIsNotKept()
    {
        Planner p;
        p.page->activatePrimary();
        auto *sheet = p.page->findChild<GraySheet *>();
        QVERIFY(!sheet->saveButton()->isEnabled()); // it has no name
        sheet->form().name()->setText(QString(21, u'x'));
        QVERIFY(sheet->told().contains(u"more than 20 characters"_s));
        sheet->form().name()->setText(u"First"_s);
        QVERIFY2(sheet->saveButton()->isEnabled(), qPrintable(sheet->told()));
        sheet->form().version()->setText(u"2.4.0"_s);
        QVERIFY(sheet->told().contains(u"not higher than 2.4.0"_s));
        QVERIFY(!sheet->saveButton()->isEnabled());
    }

    void whatIsTypedAndNotInTheListIsNoMiniProgram()
    {
        Planner p;
        p.page->activatePrimary();
        auto *sheet = p.page->findChild<GraySheet *>();
        sheet->form().name()->setText(u"First"_s);
        QVERIFY2(sheet->saveButton()->isEnabled(), qPrintable(sheet->told()));
        auto *combo = sheet->findChild<QComboBox *>(u"program"_s);
        const QString whole = combo->itemText(1);
        combo->lineEdit()->setText(u"Shop 7"_s); // of a longer line
        QVERIFY(!sheet->saveButton()->isEnabled());
        QVERIFY2(sheet->told().contains(u"Choose a mini program of the list"_s), qPrintable(sheet->told()));
        combo->lineEdit()->setText(whole);
        emit combo->lineEdit()->editingFinished();
        QCOMPARE(combo->currentIndex(), 1);
        QVERIFY2(sheet->saveButton()->isEnabled(), qPrintable(sheet->told()));
    }

    void aListOfObjectsIsReadFromAFile()
    {
        Planner p;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("\xEF\xBB\xBFg-1\r\ng-2\r\nbad one\r\ng-1\r\n");
        file.close();
        p.page->activatePrimary();
        auto *sheet = p.page->findChild<GraySheet *>();
        sheet->form().name()->setText(u"Named"_s);
        sheet->form().objects().readFile(file.fileName());
        QCOMPARE(sheet->form().task().objectKind, QString(gray::Guid));
        QCOMPARE(sheet->form().task().objects, QStringList({u"g-1"_s, u"g-2"_s}));
        QVERIFY(sheet->form().objects().told().contains(u"Line 3:"_s));
        QVERIFY(sheet->form().objects().told().contains(u"Line 4:"_s));
        QVERIFY(!sheet->saveButton()->isEnabled()); // nobody is left out without being told
        QVERIFY(p.page->findChild<GrayFunnel *>());
        const auto funnels = sheet->findChildren<GrayFunnel *>();
        QVERIFY(funnels.constFirst()->accessibleDescription().contains(u"GUIDs: 2"_s));
    }

    // A second press of the key is not the next state.
    void theKeyboardDoesNotStayWithTheRecords()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        QPushButton *pending = fakes::buttonOf(p.page.get(), u"Record: in the console, pending"_s);
        QVERIFY(pending && pending->isEnabled());
        pending->setFocus();
        pending->click();
        QCOMPARE(p.page->focusWidget(), p.table());
        QCOMPARE(p.cell(GrayModel::Column::State), u"pending"_s);
    }

    void whatPeopleRecordIsKeptWithWhoAndWhen()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        QVERIFY(!p.action(u"Record: suspended"_s)->isEnabled()); // it is not in the console yet
        p.action(u"Record: in the console, pending"_s)->trigger();
        p.rig.clock.advance(std::chrono::minutes(90));
        p.table()->selectRow(0);
        p.action(u"Record: delivering"_s)->trigger();
        QCOMPARE(p.cell(GrayModel::Column::State), u"delivering"_s);
        const LocalRecord record = p.record();
        QCOMPARE(record.changes.size(), 3);
        QCOMPARE(record.changes.at(2).by, (Tick{u"tester"_s, p.rig.clock.now()}));
        p.table()->selectRow(0);
        QVERIFY(!p.action(u"Remove…"_s)->isEnabled()); // it is in the console
        p.action(u"Record: ended"_s)->trigger();
        p.table()->selectRow(0);
        QVERIFY(p.action(u"Remove…"_s)->isEnabled());
    }

    void aVersionOnlineForAllEndsThePlan()
    {
        Planner p;
        p.plan(u"First"_s);
        auto canary = TcsasDesk::versions(u"2.5.0"_s, u"2.5.0"_s);
        canary.insert(tcsas::told::OnlineCanary, u"1"_s);
        p.rig.tell(1, canary); // it is online for those who try it
        p.page->shown();
        QCOMPARE(p.cell(GrayModel::Column::State), u"planned"_s);
        QCOMPARE(p.cell(GrayModel::Column::Seen), u"a canary release"_s);
        p.rig.tell(2, TcsasDesk::versions(u"2.6.0"_s, u"2.6.0"_s)); // another mini program's matter
        p.page->shown();
        QCOMPARE(p.cell(GrayModel::Column::State), u"planned"_s);
        p.rig.tell(1, TcsasDesk::versions(u"2.5.1"_s, u"2.5.1"_s));
        p.page->shown();
        QCOMPARE(p.cell(GrayModel::Column::State), u"ended"_s);
        QCOMPARE(p.record().changes.constLast().note, u"2.5.1"_s);
        p.page->shown();
        QCOMPARE(p.record().changes.size(), 2); // once
    }

    void theNextStepBeginsWhereThisOneEnds()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        p.action(u"Next step of the ramp…"_s)->trigger();
        auto *sheet = p.page->findChild<GraySheet *>();
        const auto first = tcsas::grayTaskOf(p.record().text);
        QVERIFY(sheet && first);
        QCOMPARE(sheet->form().task().from, first->to);
        QVERIFY(sheet->form().task().users > first->users);
        sheet->form().name()->setText(u"Second"_s);
        sheet->saveButton()->click();
        QCOMPARE(p.table()->model()->rowCount(), 2);
        const QString ramp = p.page->findChild<GrayRamp *>()->accessibleDescription();
        QCOMPARE(ramp.split(u'\n').size(), 2);
        QVERIFY(ramp.contains(u"First: 1000 users"_s) && ramp.contains(u"Second: 5000 users"_s));
    }

    void theChecklistIsCopied()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        p.action(u"Copy the checklist"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Name of the task: First"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(tcsasProgram(1).value));
    }

    void somebodyIsAskedToLookWhenATimeHasPassed()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        p.action(u"Record: in the console, pending"_s)->trigger();
        QCOMPARE(p.page->badge(), 0);
        p.rig.clock.advance(std::chrono::hours(2));
        p.page->shown();
        QCOMPARE(p.page->badge(), 1);
        QCOMPARE(p.cell(GrayModel::Column::State), u"pending"_s); // nothing is said to have happened that nobody saw
    }

    void theBadgeEndsWithThePlanAlsoOutOfSight()
    {
        Planner p;
        p.plan(u"First"_s);
        p.table()->selectRow(0);
        p.action(u"Record: in the console, pending"_s)->trigger();
        p.rig.clock.advance(std::chrono::hours(2));
        p.page->shown();
        QCOMPARE(p.page->badge(), 1);
        p.page->hide();
        p.rig.tell(1, TcsasDesk::versions(u"2.5.1"_s, u"2.5.1"_s));
        emit p.rig.bulletin.publicationsChanged();
        QCOMPARE(p.page->badge(), 0);
    }
};

FLOTILLA_WINDOW_TEST(TestGrayscalePage)
#include "tst_grayscalepage.moc"
