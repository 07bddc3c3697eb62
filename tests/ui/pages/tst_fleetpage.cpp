// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfile.h"
#include "models/programmodel.h"
#include "overview/overviewfeed.h"
#include "programs/fleetpage.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsaspages.h"
#include "ui/pages/pagerig.h"
#include "widgets/ask.h"
#include "widgets/calmtable.h"
#include "widgets/filteredit.h"
#include "widgets/savedviews.h"
#include "widgets/timewords.h"
#include "weda/platform.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <ctime>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::hurryMinute;
using fakes::PageRig;

namespace {

/// What this process has used of a processor: a busy machine takes longer, but not more of it.
double workedMillis() { return double(std::clock()) * 1e3 / CLOCKS_PER_SEC; }

struct FleetFixture
{
    PageRig rig;
    std::unique_ptr<FleetPage> page;
    QTableView *table = nullptr;

    explicit FleetFixture(int programs)
    {
        rig.addPrograms(programs);
        page = std::make_unique<FleetPage>(rig.context, rig.bulletin, nullptr);
        page->shown();
        page->show();
        table = page->findChild<QTableView *>();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const QPushButton *b) { return b->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
    }
    void filter(const QString &line) const { page->findChild<FilterEdit *>()->setText(line); }
    [[nodiscard]] QDialog *dialog() const
    {
        const QList<QDialog *> dialogs = page->findChildren<QDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.constLast();
    }
    [[nodiscard]] MiniProgram stored(int n) const
    {
        for (const MiniProgram &program : rig.store.programRows) {
            if (program.id == PageRig::program(n)) {
                return program;
            }
        }
        return {};
    }
};

} // namespace

class TestFleetPage : public QObject
{
    Q_OBJECT

private slots:
    // The platform is asked of thousands for minutes; until it has told of the last one nobody has to import a list.
    void theFirstReadingShowsWhatComes()
    {
        fakes::TcsasPages rig;
        Bulletin bulletin;
        rig.store.programRows.clear();
        FleetPage page(rig.both, bulletin, nullptr);
        page.show();
        page.shown();
        const auto *table = page.findChild<QTableView *>();
        const auto *feed = page.findChild<OverviewFeed *>();
        const QString none = u"No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand."_s;
        QVERIFY(fakes::says(page, none));
        page.refresh();
        QVERIFY(fakes::says(page, u"The platform is being asked which mini programs there are. They appear here as it names them."_s));
        QVERIFY(!fakes::says(page, none));
        for (int i = 0; i < 500 && table->model()->rowCount() == 0; ++i) {
            QCoreApplication::sendPostedEvents();
            (void)rig.deliver();
        }
        QCOMPARE(table->model()->rowCount(), fakes::TcsasPages::kPrograms);
        QVERIFY(feed->isReading());
        QVERIFY(!isSet(feed->at()));
        QVERIFY(feed->rows().constFirst().values.contains(tcsas::told::Status)); // what was told so far, which is not kept yet
        for (int i = 0; i < 500 && feed->isReading(); ++i) {
            QCoreApplication::sendPostedEvents();
            (void)rig.deliver();
        }
        QVERIFY(isSet(feed->at()));
        QCOMPARE(table->model()->rowCount(), fakes::TcsasPages::kPrograms);
    }

    void theConnectionIsNamed()
    {
        FleetFixture f(1);
        QCOMPARE(f.table->model()->index(0, int(ProgramModel::Column::Connection)).data().toString(),
                 f.rig.store.connectionRows.constFirst().name);
    }

    void timesGrowOld()
    {
        FleetFixture f(1);
        const auto published = [&f] { return f.table->model()->index(0, int(ProgramModel::Column::Published)).data().toString(); };
        const auto right = [&f] { return ago(f.rig.store.programRows.constFirst().lastPublishedAt, f.rig.clock.now()); };
        const QString before = published();
        QCOMPARE(before, right());
        f.rig.clock.set(f.rig.clock.now() + std::chrono::hours(24 * 5));
        QVERIFY(right() != before);
        QVERIFY(hurryMinute(*f.page));
        QTRY_COMPARE(published(), right());
    }

    void publishTakesTheSelectionWithoutFrozenOnes()
    {
        FleetFixture f(34); // 17 and 34 are frozen
        f.filter(u"tag:north"_s);
        f.filter({});
        f.table->selectAll();
        QSignalSpy asked(&f.rig.bulletin, &Bulletin::publishPrograms);
        QPushButton *publish = f.button(u"Publish these 32…"_s);
        QVERIFY(publish && publish->isEnabled());
        publish->click();
        QCOMPARE(asked.size(), 1);
        const auto ids = asked.at(0).at(0).value<QList<MiniProgramId>>();
        QCOMPARE(ids.size(), 32);
        QVERIFY(!ids.contains(PageRig::program(17)));
    }

    void withoutASelectionTheButtonsSayWhy()
    {
        FleetFixture f(5);
        QPushButton *publish = f.button(u"Publish…"_s);
        QVERIFY(publish && !publish->isEnabled());
        QCOMPARE(publish->toolTip(), u"Select mini programs first."_s);
    }

    void theSelectionSurvivesAFilterById()
    {
        FleetFixture f(40);
        f.filter(u"tag:vip"_s);
        f.table->selectAll();
        const auto selected = f.table->selectionModel()->selectedRows().size();
        QCOMPARE(selected, 13);
        f.filter({});
        QCOMPARE(f.table->selectionModel()->selectedRows().size(), selected);
    }

    void whatWasUnselectedStaysUnselected()
    {
        FleetFixture f(40);
        f.table->selectAll();
        f.filter(u"tag:vip"_s);
        QVERIFY(f.button(u"Publish these 13…"_s)); // what is shown, not what a filter hid
        f.table->clearSelection();
        f.filter({});
        QVERIFY(!f.table->selectionModel()->hasSelection());
        f.table->sortByColumn(1, Qt::DescendingOrder);
        QVERIFY(!f.table->selectionModel()->hasSelection());
        QVERIFY(!f.button(u"Freeze"_s)->isEnabled());
    }

    void aScatteredSelectionOfThousandsIsKeptAtOnce()
    {
        FleetFixture f(10'000);
        f.filter(u"tag:vip"_s);
        f.table->selectAll();
        const double before = workedMillis();
        f.filter({}); // every third row
        const double worked = workedMillis() - before;
        QVERIFY2(worked < 2000, qPrintable(QString::number(worked)));
        QCOMPARE(selectedRows(f.table).size(), 3333);
    }

    // A bound for what would freeze: a moment here, seconds there.
    void tenThousandAreSelectedAtOnce()
    {
        FleetFixture f(10'000);
        f.table->setFocus();
        f.table->selectRow(0);
        const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{{Qt::Key_A, Qt::ControlModifier}, {Qt::Key_Home, Qt::ControlModifier},
                                                                    {Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_C, Qt::ControlModifier}};
        for (const auto &[key, modifiers] : keys) {
            const double before = workedMillis();
            QTest::keyClick(f.table, key, modifiers);
            const double worked = workedMillis() - before;
            QVERIFY2(worked < 1000, qPrintable(u"%1: %2 ms"_s.arg(key).arg(worked)));
        }
        QCOMPARE(selectedRows(f.table).size(), 10'000);
    }

    void aChangeOfAnotherWindowIsKept_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("freeze") << u"Freeze 1"_s;
        QTest::newRow("tags") << u"Tags of 1…"_s;
        QTest::newRow("edit") << u"Edit…"_s;
        QTest::newRow("import") << QString();
    }

    void aChangeOfAnotherWindowIsKept()
    {
        QFETCH(QString, button);
        FleetFixture f(3);
        f.table->selectRow(0);
        const MiniProgramId id{f.table->model()->index(0, 1).data().toString()};
        if (button.isEmpty()) {
            f.page->previewImport(readList("appid,name\n" + id.value.toUtf8() + ",New name\n", weda::platform()), {});
        } else if (button != u"Freeze 1"_s) {
            f.button(button)->click();
        }
        for (MiniProgram &program : f.rig.store.programRows) {
            if (program.id == id) {
                program.note = u"written elsewhere"_s;
            }
        }
        if (QDialog *dialog = f.dialog()) {
            for (const QString &name : {u"addEdit"_s, u"nameEdit"_s}) {
                if (auto *edit = dialog->findChild<QLineEdit *>(name)) {
                    edit->setText(u"spring"_s);
                }
            }
            dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        } else {
            f.button(button)->click();
        }
        const auto stored = std::find_if(f.rig.store.programRows.cbegin(), f.rig.store.programRows.cend(),
                                         [&id](const MiniProgram &p) { return p.id == id; });
        QCOMPARE(stored->note, u"written elsewhere"_s);
        QVERIFY(stored->frozen || stored->tags.contains(u"spring"_s) || stored->name == u"spring"_s || stored->name == u"New name"_s);
    }

    void freezingIsStoredAndUndone()
    {
        FleetFixture f(3);
        f.table->selectAll();
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::programsChanged);
        f.button(u"Freeze 3"_s)->click();
        QVERIFY(f.stored(1).frozen && f.stored(3).frozen);
        QCOMPARE(changed.size(), 1);
        f.button(u"Unfreeze 3"_s)->click();
        QVERIFY(!f.stored(1).frozen);
    }

    void anImportIsPreviewedAndThenSaved()
    {
        FleetFixture f(2);
        f.page->previewImport(readList("appid,name,tags\nwx0000000000000001,New name,\nwx12,,\nwxabcdef0123456789,Quay,vip\n", weda::platform()),
                              u"fleet.csv"_s);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QCOMPARE(ok->text(), u"Import 2"_s);
        QCOMPARE(f.rig.store.programRows.size(), 2);
        ok->click();
        QCOMPARE(f.rig.store.programRows.size(), 3);
        QCOMPARE(f.stored(1).name, u"New name"_s);
        QCOMPARE(f.table->model()->rowCount(), 3);
    }

    void anImportWithNothingUsableCannotBeConfirmed()
    {
        FleetFixture f(1);
        f.page->previewImport(readList("appid\nwx12\n", weda::platform()), {});
        QVERIFY(!f.dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void aFileWithOtherColumnsIsMapped()
    {
        FleetFixture f(1);
        const QByteArray file = "Shop,Code\nQuay,wxabcdef0123456789\n";
        f.page->previewImport(readList(file, weda::platform()), u"fleet.csv"_s);
        QDialog *dialog = f.dialog();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
        auto *encoding = dialog->findChild<QComboBox *>(u"encodingBox"_s);
        QVERIFY(!encoding->isVisible()); // it is in UTF-8
        boxes.removeOne(encoding);
        QCOMPARE(boxes.size(), 4);
        QCOMPARE(boxes.at(0)->currentText(), u"Code"_s); // found by what is in it
        QVERIFY(ok->isEnabled());
        boxes.at(0)->setCurrentIndex(0);
        QVERIFY(!ok->isEnabled());
        boxes.at(0)->setCurrentIndex(2);
        boxes.at(1)->setCurrentIndex(1);
        QCOMPARE(ok->text(), u"Import 1"_s);
        ok->click();
        QCOMPARE(f.rig.store.programRows.constLast().id.value, u"wxabcdef0123456789"_s);
        QCOMPARE(f.rig.store.programRows.constLast().name, u"Quay"_s);
    }

    void aGuessedEncodingIsForAPersonToSay()
    {
        FleetFixture f(1);
        // 海港點單 in Big5; as GB18030 it would be other characters, as Western text signs.
        const QByteArray file = "appid,name\nwxabcdef0123456789," + QByteArray::fromHex("aefcb4e4c249b3e6") + "\n";
        f.page->previewImport(readList(file, weda::platform()), u"fleet.csv"_s);
        QDialog *dialog = f.dialog();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        auto *encoding = dialog->findChild<QComboBox *>(u"encodingBox"_s);
        auto *doubt = dialog->findChild<QLabel *>(u"doubtLabel"_s);
        QVERIFY(encoding->isVisible() && doubt->isVisible());
        QCOMPARE(encoding->currentIndex(), -1);
        QVERIFY2(!ok->isEnabled(), "nobody has looked at the names yet");
        const auto choose = [encoding](const QString &name) {
            encoding->setCurrentText(name);
            emit encoding->activated(encoding->currentIndex());
        };
        choose(u"UTF-8"_s); // which it is not
        QVERIFY(!ok->isEnabled());
        choose(u"Big5"_s);
        QVERIFY(ok->isEnabled());
        QVERIFY(!doubt->isVisible());
        ok->click();
        QCOMPARE(f.rig.store.programRows.constLast().name, u"海港點單"_s);
    }

    void theColumnsAreAskedForInTheEncodingThatWasChosen()
    {
        FleetFixture f(1);
        // 店名,代號 and 海港點單 in Big5.
        const QByteArray file = QByteArray::fromHex("a9b1a657") + ',' + QByteArray::fromHex("a54eb8b9") + "\n"
            + QByteArray::fromHex("aefcb4e4c249b3e6") + ",wxabcdef0123456789\n";
        f.page->previewImport(readList(file, weda::platform()), u"fleet.csv"_s);
        QDialog *dialog = f.dialog();
        auto *encoding = dialog->findChild<QComboBox *>(u"encodingBox"_s);
        encoding->setCurrentText(u"Big5"_s);
        emit encoding->activated(encoding->currentIndex());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
        boxes.removeOne(encoding);
        QCOMPARE(boxes.size(), 4);
        QCOMPARE(boxes.at(0)->currentText(), u"代號"_s);
        QCOMPARE(boxes.at(1)->currentText(), u"店名"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(f.rig.store.programRows.constLast().name, u"海港點單"_s);
    }

    void aFilterIsSavedChosenAndDeleted()
    {
        FleetFixture f(12);
        auto *views = f.page->findChild<SavedViews *>();
        auto *filter = f.page->findChild<FilterEdit *>();
        const auto entry = [views](const QString &text) {
            emit views->menu()->aboutToShow();
            const QList<QAction *> top = views->menu()->actions();
            QList<QAction *> actions = top;
            for (const QAction *action : top) {
                actions += action->menu() ? action->menu()->actions() : QList<QAction *>();
            }
            const auto found = std::find_if(actions.cbegin(), actions.cend(), [&text](const QAction *a) { return a->text() == text; });
            return found == actions.cend() ? nullptr : *found;
        };
        QVERIFY(!entry(u"Save this filter as…"_s)->isEnabled());
        f.filter(u"tag:vip"_s);
        entry(u"Save this filter as…"_s)->trigger();
        QDialog *dialog = f.dialog();
        auto *name = dialog->findChild<QLineEdit *>();
        QCOMPARE(name->text(), u"tag:vip"_s);
        name->setText(u"  "_s);
        QTest::keyClick(name, Qt::Key_Return); // a view needs a name
        QVERIFY(dialog->isVisible());
        name->setText(u"Important"_s);
        QTest::keyClick(name, Qt::Key_Return);
        f.filter({});
        SavedViews other(f.rig.ports.catalogue, filter, nullptr); // the one of another page
        emit other.menu()->aboutToShow();
        QCOMPARE(other.menu()->actions().constFirst()->text(), u"Important"_s);
        other.menu()->actions().constFirst()->trigger();
        QCOMPARE(filter->text(), u"tag:vip"_s);
        QCOMPARE(f.table->model()->rowCount(), 4);
        QVERIFY(entry(u"Important"_s)->isChecked());
        QMenu *gone = nullptr;
        const QList<QAction *> top = views->menu()->actions();
        for (const QAction *action : top) {
            gone = action->menu() ? action->menu() : gone;
        }
        gone->actions().constFirst()->trigger();
        QVERIFY(!entry(u"Important"_s));
        QCOMPARE(filter->text(), u"tag:vip"_s);
    }

    void aNewMiniProgramNeedsAFreeAndWellFormedAppId()
    {
        FleetFixture f(1);
        f.button(u"Add…"_s)->click();
        QDialog *dialog = f.dialog();
        auto *id = dialog->findChild<QLineEdit *>(u"idEdit"_s);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        id->setText(u"wx12"_s);
        ok->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QLabel *>(u"idError"_s)->text().isEmpty());
        id->setText(PageRig::program(1).value);
        ok->click();
        QVERIFY(dialog->isVisible());
        id->setText(u"wxabcdef0123456789"_s);
        dialog->findChild<QLineEdit *>(u"tagsEdit"_s)->setText(u"vip，north"_s);
        ok->click();
        QCOMPARE(f.rig.store.programRows.size(), 2);
        QCOMPARE(f.rig.store.programRows.constLast().tags, (QStringList{u"vip"_s, u"north"_s}));
    }

    void noKeyIsStoredWithAMiniProgram()
    {
        const QString key = u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s;
        FleetFixture f(1);
        f.button(u"Add…"_s)->click();
        QDialog *dialog = f.dialog();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        auto *name = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
        dialog->findChild<QLineEdit *>(u"idEdit"_s)->setText(u"wxabcdef0123456789"_s);
        name->setText(key);
        ok->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"textError"_s)->isVisible());
        QVERIFY(!name->accessibleDescription().isEmpty());
        name->setText(u"Harbour"_s);
        dialog->findChild<QLineEdit *>(u"tagsEdit"_s)->setText(u"vip, "_s + key);
        ok->click();
        QCOMPARE(f.rig.store.programRows.size(), 1);
        dialog->findChild<QLineEdit *>(u"tagsEdit"_s)->clear();
        ok->click();
        QCOMPARE(f.rig.store.programRows.size(), 2);
    }

    void tagsGoToTheWholeSelection()
    {
        FleetFixture f(6);
        f.table->selectAll();
        f.button(u"Tags of 6…"_s)->click();
        QDialog *dialog = f.dialog();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit *>(u"addEdit"_s)->setText(u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s);
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit *>(u"addEdit"_s)->setText(u"spring"_s);
        dialog->findChild<QLineEdit *>(u"removeEdit"_s)->setText(u"VIP"_s);
        ok->click();
        for (const MiniProgram &program : std::as_const(f.rig.store.programRows)) {
            QVERIFY(program.tags.contains(u"spring"_s));
            QVERIFY(!program.tags.contains(u"vip"_s));
        }
    }

    void removingAsksFirstAndCancelIsTheDefault()
    {
        FleetFixture f(3);
        f.table->selectRow(0);
        f.button(u"Remove 1…"_s)->click();
        auto *box = qobject_cast<AskDialog *>(f.dialog());
        QVERIFY(box);
        QCOMPARE(box->safeButton()->text(), u"Cancel"_s);
        QCOMPARE(f.rig.store.programRows.size(), 3);
        QCOMPARE(box->actButton()->text(), u"Remove 1"_s);
        box->actButton()->click();
        QCOMPARE(f.rig.store.programRows.size(), 2);
    }

    void emptyStatesNameTheNextStep()
    {
        FleetFixture f(0);
        QVERIFY(f.button(u"Import a list…"_s));
        FleetFixture full(3);
        full.filter(u"nothing-like-this"_s);
        QPushButton *clear = full.button(u"Clear the filter"_s);
        QVERIFY(clear && clear->isVisible());
        clear->click();
        QCOMPARE(full.table->model()->rowCount(), 3);
    }
};

FLOTILLA_WINDOW_TEST(TestFleetPage)
#include "tst_fleetpage.moc"
