// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
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
        AuditModel model(rig.platforms);
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
        AuditModel model(rig.platforms);
        model.setPublications(rig.store.publicationRows);
        const QMap<ReviewState, int> counts = model.counts();
        QCOMPARE(counts.value(ReviewState::ToSubmit), 18);
        QCOMPARE(counts.value(ReviewState::InReview), 9);
        QCOMPARE(counts.value(ReviewState::ToRelease), 1);
        QCOMPARE(counts.value(ReviewState::Rejected), 14);
        QCOMPARE(model.waiting(), 18 + 1 + 14);
    }

    void noRowMovesWhileSomebodyPointsAtIt()
    {
        PageRig rig;
        rig.addPublications();
        AuditModel model(rig.platforms);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Publication> rows = rig.store.publicationRows.first(40);
        model.setPublications(rows);
        model.setStateFilter(ReviewState::ToSubmit);
        const auto shown = [&model] {
            QStringList ids;
            for (int row = 0; row < model.rowCount(); ++row) {
                ids += model.index(row, 0).data(AuditModel::IdRole).toString();
            }
            return ids;
        };
        const QStringList before = shown();
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        rows = rig.store.publicationRows; // 17 new ones
        rows[0].state = AuditState::InReview;
        model.setPublications(rows, true);
        QCOMPARE(shown(), before);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.heldBack(), 17);
        QCOMPARE(model.total(), 57);
        QCOMPARE(model.counts().value(ReviewState::InReview), 10);
        QCOMPARE(model.index(int(before.indexOf(before.first())), int(AuditModel::Column::State)).data().toString(), u"In review"_s);
        model.release();
        QCOMPARE(model.heldBack(), 0);
        QCOMPARE(model.rowCount(), 17); // the one in review is gone from this filter
        model.setStateFilter(std::nullopt);
        QCOMPARE(model.rowCount(), 57);
        model.setPublications({}, true);
        QCOMPARE(model.rowCount(), 57);
        model.sort(int(AuditModel::Column::Program), Qt::AscendingOrder); // who sorts wants to see what there is now: nothing
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsSupersededIsFoldedAway()
    {
        PageRig rig;
        const auto of = [&rig](const QString &app, int n, AuditState state, const QString &word, int hoursAgo) {
            Publication p = rig.publication(n, state, word);
            p.lane = {app};
            p.publishedAt = rig.clock.now() - std::chrono::hours(hoursAgo);
            p.since = p.publishedAt;
            return p;
        };
        const QList<Publication> rows{of(u"app-3"_s, 1, AuditState::Uploaded, u"success"_s, 1),
                                      of(u"app-2"_s, 1, AuditState::Uploaded, u"success"_s, 2),
                                      of(u"app-1"_s, 1, AuditState::Uploaded, u"success"_s, 300),
                                      of(u"app-1"_s, 2, AuditState::Uploaded, u"success"_s, 3),
                                      of(u"app-2"_s, 2, AuditState::InReview, u"underReview"_s, 4)};
        AuditModel model(rig.platforms);
        model.setNow(rig.clock.now(), 7);
        model.setPublications(rows);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.superseded(), 2);
        QCOMPARE(model.counts().value(ReviewState::ToSubmit), 2);
        QCOMPARE(model.counts().value(ReviewState::InReview), 1); // that one goes its own way
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(model.overdue(), 0);
        model.setShowSuperseded(true);
        QCOMPARE(model.rowCount(), 5);
        model.setFilter(u"state:superseded"_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, int(AuditModel::Column::State)).data().toString(), u"Superseded"_s);
        model.setFilter({});
        model.setStateFilter(ReviewState::ToSubmit);
        QCOMPARE(model.rowCount(), 2);
    }

    // The same words as on Fleet.
    void tagsAreFound()
    {
        PageRig rig;
        rig.store.publicationRows = {rig.publication(1, AuditState::Uploaded, u"success"_s), rig.publication(2, AuditState::Uploaded, u"success"_s)};
        AuditModel model(rig.platforms);
        model.setTags({{rig.store.publicationRows.at(1).program, {u"East"_s}}});
        model.setPublications(rig.store.publicationRows);
        model.setFilter(u"tag:east"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).program, rig.store.publicationRows.at(1).program);
    }

    void marksOverdueRowsInWords()
    {
        PageRig rig;
        rig.store.publicationRows = {rig.publication(40, AuditState::Uploaded, u"success"_s),
                                     rig.publication(1, AuditState::Uploaded, u"success"_s),
                                     rig.publication(41, AuditState::Released, u"releaseSuccess"_s)};
        AuditModel model(rig.platforms);
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
        row.ticks.insert(stages::Submitted, Tick{u"lin"_s, rig.clock.now()});
        QCOMPARE(inStateSince(row), rig.clock.now());
    }

    void showsAStrangeWordAsItIs()
    {
        PageRig rig;
        AuditModel model(rig.platforms);
        model.setPublications({rig.publication(1, AuditState::NotKnown, u"grayRelease"_s)});
        QCOMPARE(model.index(0, int(AuditModel::Column::State)).data().toString(), u"grayRelease"_s);
        QVERIFY(model.index(0, int(AuditModel::Column::State)).data(Qt::ToolTipRole).toString().contains(u"grayRelease"_s));
    }
};

FLOTILLA_WINDOW_TEST(TestAuditModel)
#include "tst_auditmodel.moc"
