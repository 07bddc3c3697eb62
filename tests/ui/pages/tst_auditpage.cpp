// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditdetails.h"
#include "audit/auditpage.h"
#include "testmain.h"
#include "ui/pages/pagerig.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::PageRig;

namespace {

QPushButton *button(QWidget &page, const QString &text)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    for (QPushButton *b : buttons) {
        if (b->text() == text) {
            return b;
        }
    }
    return nullptr;
}

/// A page whose rows are loaded.
struct AuditFixture
{
    PageRig rig;
    std::unique_ptr<AuditPage> page;
    QTableView *table = nullptr;

    explicit AuditFixture(const std::function<void(PageRig &)> &prepare = [](PageRig &r) { r.addPublications(); })
    {
        prepare(rig);
        page = std::make_unique<AuditPage>(rig.context, rig.bulletin, nullptr);
        page->show();
        table = page->findChild<QTableView *>();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] QCheckBox *box(int stage) const { return page->findChild<AuditDetails *>()->findChildren<QCheckBox *>().at(stage); }
    [[nodiscard]] const Publication &stored(int n) const
    {
        for (const Publication &row : rig.store.publicationRows) {
            if (row.program == PageRig::program(n)) {
                return row;
            }
        }
        return rig.store.publicationRows.constFirst();
    }
};

} // namespace

class TestAuditPage : public QObject
{
    Q_OBJECT

public slots:
    void opened(const QUrl &url) { m_opened = url; }

private slots:
    void theBadgeCountsWhatWaitsForAPerson()
    {
        AuditFixture f;
        QTRY_COMPARE(f.page->badge(), 33);
        f.rig.store.publicationRows.clear();
        QSignalSpy changed(f.page.get(), &Page::badgeChanged);
        emit f.rig.bulletin.publicationsChanged();
        QCOMPARE(f.page->badge(), 0);
        QCOMPARE(changed.size(), 1);
    }

    // A running batch tells of its rows every second.
    void outOfSightItReadsOnceForMany()
    {
        AuditFixture f;
        QTRY_COMPARE(f.page->badge(), 33);
        f.page->hide();
        f.rig.store.publicationRows.clear();
        for (int i = 0; i < 5; ++i) {
            emit f.rig.bulletin.publicationsChanged();
        }
        QCOMPARE(f.page->badge(), 33);
        QCOMPARE(f.rows(), 57);
        QTRY_COMPARE_WITH_TIMEOUT(f.page->badge(), 0, 10'000);
    }

    void aTickIsStoredWithWhoAndWhen()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        f.table->selectRow(0);
        f.box(0)->click();
        const Publication &row = f.stored(1);
        QVERIFY(row.ticks.contains(stages::Submitted));
        QCOMPARE(row.ticks.value(stages::Submitted).who, u"tester"_s);
        QCOMPARE(row.ticks.value(stages::Submitted).when, f.rig.clock.now());
        QVERIFY(!row.ticks.contains(stages::Approved));
        QCOMPARE(f.page->badge(), 32);
        f.box(0)->click();
        QVERIFY(!f.stored(1).ticks.contains(stages::Submitted));
    }

    void aSelectionIsTickedTogetherAndKeepsWhoWasFirst()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        f.table->selectAll();
        QCOMPARE(f.box(0)->checkState(), Qt::PartiallyChecked);
        f.box(0)->click();
        QCOMPARE(f.box(0)->checkState(), Qt::Checked);
        for (const Publication &row : std::as_const(f.rig.store.publicationRows)) {
            QVERIFY(row.ticks.contains(stages::Submitted));
        }
        QCOMPARE(f.stored(3).ticks.value(stages::Submitted).who, u"lin"_s);
        QCOMPARE(f.stored(1).ticks.value(stages::Submitted).who, u"tester"_s);
    }

    void selectingRowsTicksNothing()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        const QList<Publication> before = f.rig.store.publicationRows;
        for (int row = 0; row < f.rows(); ++row) {
            f.table->selectRow(row);
        }
        QCOMPARE(f.rig.store.publicationRows, before);
    }

    void statesAndReasonsFilterTheTable()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        const QList<QTreeWidget *> lists = f.page->findChildren<QTreeWidget *>();
        QTreeWidget *reasons = lists.at(1);
        QCOMPARE(reasons->topLevelItem(1)->text(0), u"privacy guideline incomplete"_s);
        QCOMPARE(reasons->topLevelItem(1)->text(1), u"12 ×"_s);
        reasons->setCurrentItem(reasons->topLevelItem(1));
        QCOMPARE(f.rows(), 12);
        reasons->setCurrentItem(reasons->topLevelItem(0));
        lists.at(0)->setCurrentItem(lists.at(0)->topLevelItem(3));
        QCOMPARE(f.rows(), 14);
        lists.at(0)->setCurrentItem(lists.at(0)->topLevelItem(0));
        QCOMPARE(f.rows(), 57);
    }

    void aReasonThatIsGoneNoLongerFilters()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        QTreeWidget *reasons = f.page->findChildren<QTreeWidget *>().at(1);
        reasons->setCurrentItem(reasons->topLevelItem(1));
        QCOMPARE(f.rows(), 12);
        for (Publication &row : f.rig.store.publicationRows) {
            row.reason.clear();
        }
        emit f.rig.bulletin.publicationsChanged();
        QCOMPARE(f.rows(), 57);
    }

    void refreshAsksThePlatformAndShowsTheAnswers()
    {
        AuditFixture f([](PageRig &rig) {
            rig.store.publicationRows = {rig.publication(1, AuditState::Uploaded, u"success"_s),
                                         rig.publication(2, AuditState::Uploaded, u"success"_s)};
            rig.platform.builds.insert(u"build-1"_s, {PageRig::program(1), {}});
            rig.platform.builds.insert(u"build-2"_s, {PageRig::program(2), {}});
            rig.platform.words.insert(PageRig::program(2), u"releaseSuccess"_s);
        });
        QTRY_COMPARE(f.rows(), 2);
        f.page->show();
        f.page->refresh();
        QVERIFY(button(*f.page, u"Stop"_s)->isVisible());
        QSignalSpy finished(&f.rig.audits, &AuditWatch::finished);
        QTRY_VERIFY((f.rig.platform.deliver(), finished.size() == 1));
        QCOMPARE(f.stored(2).state, AuditState::Released);
        QVERIFY(!button(*f.page, u"Stop"_s)->isVisible());
        QTRY_COMPARE(f.page->badge(), 1);
    }

    void whatWasPublishedMeanwhileIsSeen()
    {
        AuditFixture f([](PageRig &) {});
        QCOMPARE(f.rows(), 0);
        QSignalSpy changed(&f.rig.bulletin, &Bulletin::publicationsChanged);
        f.rig.addPublications(); // by another process
        f.rig.store.publicationRows.resize(3);
        f.page->shown();
        QCOMPARE(f.rows(), 3);
        f.rig.store.publicationRows.removeLast();
        f.page->refresh();
        QCOMPARE(f.rows(), 2);
        QSignalSpy finished(&f.rig.audits, &AuditWatch::finished);
        QTRY_VERIFY((f.rig.platform.deliver(), finished.size() == 1));
        QCOMPARE(changed.size(), 1); // the other pages hear of it
    }

    void stopEndsARefreshAfterTheAnswerUnderWay()
    {
        AuditFixture f([](PageRig &rig) {
            for (int n = 1; n <= 5; ++n) {
                rig.store.publicationRows += rig.publication(n, AuditState::Uploaded, u"success"_s);
            }
        });
        QTRY_COMPARE(f.rows(), 5);
        f.page->show();
        f.page->refresh();
        QTRY_COMPARE(f.rig.platform.arrivals, 1);
        button(*f.page, u"Stop"_s)->click();
        QSignalSpy finished(&f.rig.audits, &AuditWatch::finished);
        QTRY_VERIFY((f.rig.platform.deliver(), finished.size() == 1));
        QCOMPARE(f.rig.platform.arrivals, 1);
    }

    void consoleAndClipboardAreOneClickAway()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        f.table->selectRow(0);
        QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
        button(*f.page, u"Open console"_s)->click();
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_opened, QUrl(u"https://mp.weixin.qq.com/"_s));
        button(*f.page, u"Copy version"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"2.3.1"_s);
        button(*f.page, u"Copy description"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Faster order page, new coupons."_s);
    }

    void newRowsWaitWhileTheMouseIsOverTheTable()
    {
        AuditFixture f;
        QTRY_COMPARE(f.rows(), 57);
        f.page->resize(1000, 600);
        f.page->show();
        const auto firstRow = [&f] { return f.table->model()->index(0, 0).data(Qt::UserRole).toString(); };
        const QString first = firstRow();
        const QPointF over(20, 20);
        QEnterEvent enter(over, over, f.table->viewport()->mapToGlobal(over));
        QCoreApplication::sendEvent(f.table->viewport(), &enter);
        for (int n = 58; n < 70; ++n) {
            f.rig.store.publicationRows.prepend(f.rig.publication(n, AuditState::Uploaded, u"success"_s));
        }
        emit f.rig.bulletin.publicationsChanged();
        QCOMPARE(f.rows(), 57);
        QCOMPARE(firstRow(), first);
        QPushButton *waiting = button(*f.page, u"12 new"_s);
        QVERIFY(waiting && waiting->isVisible());
        QCOMPARE(f.page->badge(), 33 + 12);
        waiting->click();
        QCOMPARE(f.rows(), 69);
        QVERIFY(!waiting->isVisible());

        f.rig.store.publicationRows.removeFirst();
        f.rig.store.publicationRows.prepend(f.rig.publication(80, AuditState::Uploaded, u"success"_s));
        emit f.rig.bulletin.publicationsChanged();
        QVERIFY(button(*f.page, u"1 new"_s));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(f.table->viewport(), &leave);
        QVERIFY(!button(*f.page, u"1 new"_s));
        QCOMPARE(f.rows(), 69);
    }

    void supersededRowsComeWithATick()
    {
        AuditFixture f([](PageRig &rig) {
            for (const QString &app : {u"app-1"_s, u"app-2"_s, u"app-3"_s}) {
                Publication p = rig.publication(1, AuditState::Uploaded, u"success"_s);
                p.lane = {app};
                p.publishedAt += std::chrono::minutes(rig.store.publicationRows.size());
                rig.store.publicationRows.append(p);
            }
        });
        f.page->show();
        QTRY_COMPARE(f.rows(), 1);
        QCOMPARE(f.page->badge(), 1);
        QCheckBox *more = nullptr;
        for (QCheckBox *box : f.page->findChildren<QCheckBox *>()) {
            more = box->text() == u"Show 2 superseded"_s ? box : more;
        }
        QVERIFY(more && more->isVisible());
        more->click();
        QCOMPARE(f.rows(), 3);
        QCOMPARE(f.page->badge(), 1);
    }

    void anEmptyBoardLeadsToPublish()
    {
        AuditFixture f([](PageRig &) {});
        f.page->show();
        QSignalSpy asked(&f.rig.bulletin, &Bulletin::showPage);
        button(*f.page, u"Go to Publish"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

private:
    QUrl m_opened;
};

FLOTILLA_WINDOW_TEST(TestAuditPage)
#include "tst_auditpage.moc"
