// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::PageRig;

class TestAuditModel : public QObject
{
    Q_OBJECT

private slots:
    void filtersByStateReasonAndWordTogether()
    {
        PageRig rig;
        rig.addPublications();
        AuditModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPublications(rig.store.publicationRows);
        model.setNow(rig.clock.now(), 7);
        QCOMPARE(model.rowCount(), 57);
        model.setStateFilter(ReviewState::Rejected);
        QCOMPARE(model.rowCount(), 14);
        model.setReasonFilter(u"category not allowed"_s);
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(u"garden"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({});
        model.setReasonFilter({});
        model.setStateFilter(std::nullopt);
        QCOMPARE(model.rowCount(), 57);
    }

    void countsStatesAndWhatWaits()
    {
        PageRig rig;
        rig.addPublications();
        AuditModel model;
        model.setPublications(rig.store.publicationRows);
        const QMap<ReviewState, int> counts = model.counts();
        QCOMPARE(counts.value(ReviewState::ToSubmit), 18);
        QCOMPARE(counts.value(ReviewState::InReview), 9);
        QCOMPARE(counts.value(ReviewState::ToRelease), 1);
        QCOMPARE(counts.value(ReviewState::Rejected), 14);
        QCOMPARE(model.waiting(), 18 + 1 + 14);
    }

    void marksOverdueRowsInWords()
    {
        PageRig rig;
        rig.store.publicationRows = {rig.publication(40, AuditState::Uploaded, u"success"_s),
                                     rig.publication(1, AuditState::Uploaded, u"success"_s),
                                     rig.publication(41, AuditState::Released, u"releaseSuccess"_s)};
        AuditModel model;
        model.setPublications(rig.store.publicationRows);
        model.setNow(rig.clock.now(), 7);
        QCOMPARE(model.overdue(), 1);
        model.setFilter(u"state:overdue"_s);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, int(AuditModel::Column::Age)).data().toString().contains(u"overdue"_s));
        model.setNow(rig.clock.now(), 30);
        QCOMPARE(model.overdue(), 0);
    }

    void saysSinceWhenByTheNewestTick()
    {
        PageRig rig;
        Publication row = rig.publication(10, AuditState::Uploaded, u"success"_s);
        QCOMPARE(inStateSince(row), row.since);
        row.submitted = Tick{u"lin"_s, rig.clock.now()};
        QCOMPARE(inStateSince(row), rig.clock.now());
    }

    void showsAStrangeWordAsItIs()
    {
        PageRig rig;
        AuditModel model;
        model.setPublications({rig.publication(1, AuditState::NotKnown, u"grayRelease"_s)});
        QCOMPARE(model.index(0, int(AuditModel::Column::State)).data().toString(), u"grayRelease"_s);
        QVERIFY(model.index(0, int(AuditModel::Column::State)).data(Qt::ToolTipRole).toString().contains(u"grayRelease"_s));
    }
};

FLOTILLA_WINDOW_TEST(TestAuditModel)
#include "tst_auditmodel.moc"
