// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/programmodel.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::PageRig;

namespace {

QString cell(const ProgramModel &model, int row, ProgramModel::Column column)
{
    return model.data(model.index(row, int(column)), Qt::DisplayRole).toString();
}

} // namespace

class TestProgramModel : public QObject
{
    Q_OBJECT

private slots:
    void filtersTenThousandRowsCorrectly_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<std::function<bool(const MiniProgram &)>>("expected");
        const auto row = [](const char *name, const QString &line, std::function<bool(const MiniProgram &)> expected) {
            QTest::newRow(name) << line << expected;
        };
        row("nothing typed shows all", {}, [](const MiniProgram &) { return true; });
        row("a word of the name", u"harbour"_s, [](const MiniProgram &p) { return p.name.contains(u"Harbour"_s); });
        row("part of the AppID in capitals", u"00FF"_s, [](const MiniProgram &p) { return p.id.value.contains(u"00ff"_s); });
        row("a tag", u"tag:vip"_s, [](const MiniProgram &p) { return p.tags.contains(u"vip"_s); });
        row("two conditions at once", u"quay tag:north"_s,
            [](const MiniProgram &p) { return p.name.contains(u"Quay"_s) && p.tags.contains(u"north"_s); });
        row("a state", u"state:failed"_s, [](const MiniProgram &p) { return p.lastPhase == Phase::Failed; });
        row("never published", u"state:never"_s, [](const MiniProgram &p) { return !isSet(p.lastPublishedAt); });
        row("all but the frozen ones", u"-state:frozen"_s, [](const MiniProgram &p) { return !p.frozen; });
        row("a word of the note", u"lin"_s, [](const MiniProgram &p) { return p.note.contains(u"Lin"_s); });
        row("nothing fits", u"no-such-shop"_s, [](const MiniProgram &) { return false; });
    }
    void filtersTenThousandRowsCorrectly()
    {
        QFETCH(QString, line);
        QFETCH(std::function<bool(const MiniProgram &)>, expected);
        PageRig rig;
        rig.addPrograms(10'000);
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rig.store.programRows);
        model.setFilter(line);
        QSet<QString> wanted;
        for (const MiniProgram &program : std::as_const(rig.store.programRows)) {
            if (expected(program)) {
                wanted.insert(program.id.value);
            }
        }
        QSet<QString> shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            shown.insert(cell(model, row, ProgramModel::Column::Program));
        }
        QCOMPARE(model.rowCount(), int(wanted.size()));
        QCOMPARE(shown, wanted);
    }

    void wordsAreLookedForInWhatIsOnTheScreen()
    {
        PageRig rig;
        rig.addPrograms(50);
        rig.store.programRows[7].note = u"Overhaul"_s;
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rig.store.programRows);
        bool withNotes = true;
        model.setShownColumns([&withNotes](int column) { return withNotes || column != int(ProgramModel::Column::Note); });
        model.setFilter(u"overhaul"_s);
        QCOMPARE(model.rowCount(), 1);
        withNotes = false;
        model.shownColumnsChanged();
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(rig.store.programRows.at(7).id.value); // stands below the name where it has no column
        QCOMPARE(model.rowCount(), 1);
    }

    void keepsTheModelRulesThroughFilterSortAndChange()
    {
        PageRig rig;
        rig.addPrograms(50);
        ProgramModel model(Platforms({&weda::platform()}));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPrograms(rig.store.programRows);
        model.setFilter(u"tag:vip"_s);
        model.sort(int(ProgramModel::Column::Published), Qt::DescendingOrder);
        model.setNow(rig.clock.now());
        model.retranslate();
        model.setPrograms(rig.store.programRows.first(10));
        QCOMPARE(model.total(), 10);
        QCOMPARE(model.rowCount(), 3);
        model.setPrograms({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsNamesAsReadersExpect()
    {
        QList<MiniProgram> rows(3);
        rows[0] = PageRig::programRow(1);
        rows[0].name = u"shop 13"_s;
        rows[1] = PageRig::programRow(2);
        rows[1].name = u"Shop 9"_s;
        rows[2] = PageRig::programRow(3);
        rows[2].name = u"Shop 100"_s;
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rows);
        model.sort(int(ProgramModel::Column::Name), Qt::AscendingOrder);
        QCOMPARE(cell(model, 0, ProgramModel::Column::Name), u"Shop 9"_s);
        QCOMPARE(cell(model, 1, ProgramModel::Column::Name), u"shop 13"_s);
        model.sort(int(ProgramModel::Column::Name), Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, ProgramModel::Column::Name), u"Shop 100"_s);
    }

    void sortsTimesByTimeNotByWords()
    {
        PageRig rig;
        rig.addPrograms(40);
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rig.store.programRows);
        model.sort(int(ProgramModel::Column::Published), Qt::AscendingOrder);
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(model.at(row - 1).lastPublishedAt <= model.at(row).lastPublishedAt);
        }
    }

    // What the review has rejected was sent, not published.
    void aRejectedVersionIsNotCalledPublished()
    {
        PageRig rig;
        rig.addPrograms(1);
        rig.store.programRows[0].lastPhase = Phase::Failed;
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rig.store.programRows);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"Published"_s));
        }
    }

    void theSameRowsChangeInPlace()
    {
        PageRig rig;
        rig.addPrograms(20);
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(rig.store.programRows);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        rig.store.programRows[3].frozen = true;
        model.setPrograms(rig.store.programRows);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        model.setFilter(u"state:frozen"_s);
        QVERIFY(model.rowCount() >= 1);
    }

    void namesThatComeAfterTheIdsAreSorted()
    {
        PageRig rig;
        rig.addPrograms(20);
        QList<MiniProgram> ids = rig.store.programRows;
        for (MiniProgram &program : ids) {
            program.name.clear();
        }
        ProgramModel model(Platforms({&weda::platform()}));
        model.setPrograms(ids);
        model.sort(int(ProgramModel::Column::Name), Qt::AscendingOrder);
        model.setPrograms(rig.store.programRows);
        QStringList named;
        for (int row = 0; row < model.rowCount(); ++row) {
            named += cell(model, row, ProgramModel::Column::Name);
        }
        model.sort(int(ProgramModel::Column::Name), Qt::AscendingOrder);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(named.at(row), cell(model, row, ProgramModel::Column::Name));
        }
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        rig.store.programRows[3].name = u"Zoo"_s; // one that changes its name moves nothing under the reader's eyes
        model.setPrograms(rig.store.programRows);
        QCOMPARE(resets.size(), 0);
    }
};

FLOTILLA_WINDOW_TEST(TestProgramModel)
#include "tst_programmodel.moc"
