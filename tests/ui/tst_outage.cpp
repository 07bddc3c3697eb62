// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchheader.h"
#include "fakes/batchesshown.h"
#include "fakes/windowparts.h"
#include "workflow/outage.h"
#include "pagenames.h"
#include "theme.h"
#include "window/statusline.h"

#include <QApplication>
#include <QLabel>
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::FakePlatform;
using fakes::says;
using fakes::startLong;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

namespace {

const QString kNoEstimate = u"no estimate while the platform is away"_s;

/// A platform that goes away and comes back under a batch in its first build.
struct Outage
{
    WindowRig rig;
    BatchId id;
    Outage()
    {
        const LaneKey lane = rig.store.stored.value(rig.board->create(rig.orderOf(1)).value().value).batch.laneKey({u"app-1"_s});
        rig.store.stored.clear();
        rig.store.followed.insert(lane.text(), {std::chrono::minutes(3)});
        id = startLong(rig);
    }
    [[nodiscard]] const BatchRunner &runner() const { return *rig.board->runner(id); }
    [[nodiscard]] Millis lasts() const
    {
        const Instant since = unreachableSince(runner().state());
        return isSet(since) ? rig.clock.now() - since : Millis(-1);
    }
    /// Until it has lasted so long.
    [[nodiscard]] bool goAway(Millis time)
    {
        rig.platform.always.insert(weda::calls::CheckBuild, FakePlatform::Fault::NotSent);
        return rig.until([this, time] { return lasts() > time; }); // what is due at that moment has happened
    }
    [[nodiscard]] bool comeBack()
    {
        rig.platform.always.clear();
        return rig.until([this] { return !rig.board->runner(id) || lasts() < Millis(0); });
    }
};

} // namespace

/// What the window says while a platform cannot be reached.
class TestOutage : public QObject
{
    Q_OBJECT
private slots:
    void theLineAtTheBottomTurnsAmberOnEveryPage();
    void itIsToldOnceAndNotForASneeze();
    void theBatchFreezesItsEstimate();
    void aPausedBatchIsNotSaidToRun();
};

void TestOutage::theLineAtTheBottomTurnsAmberOnEveryPage()
{
    Outage outage;
    MainWindow window(outage.rig.context, outage.rig.desktop);
    window.show();
    QCoreApplication::processEvents(); // the theme
    auto *line = window.findChild<StatusLine *>();
    const QColor calm = line->palette().color(QPalette::Window);
    const QColor amber = toneFill(Tone::Attention, QApplication::palette());
    QVERIFY(calm != amber);
    QVERIFY(outage.goAway(kAwayAfter));
    for (const QString &page : window.pageNames()) {
        window.showPage(page);
        QVERIFY(line->isVisible());
        QTRY_COMPARE(line->palette().color(QPalette::Window), amber);
        QVERIFY(says(*line, kNoEstimate));
        const QList<QLabel *> labels = line->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *l) {
            return l->isVisible() && l->text().startsWith(u"Harbour group cannot be reached since "_s);
        }));
    }
    QVERIFY(outage.comeBack());
    QTRY_COMPARE(line->palette().color(QPalette::Window), calm);
    QVERIFY(!says(*line, kNoEstimate));
}

void TestOutage::itIsToldOnceAndNotForASneeze()
{
    Outage outage;
    MainWindow window(outage.rig.context, outage.rig.desktop);
    const QStringList &titles = outage.rig.notifier.titles;
    QVERIFY(outage.goAway(Millis(1)));
    QVERIFY(outage.lasts() < kAwayAfter);
    QVERIFY(outage.comeBack());
    QVERIFY(titles.isEmpty());
    QVERIFY(outage.goAway(kAwayAfter));
    QTRY_COMPARE(titles, QStringList{u"Harbour group cannot be reached"_s});
    QVERIFY(outage.goAway(std::chrono::minutes(2)));
    QCOMPARE(titles.size(), 1);
    QVERIFY(outage.rig.until([&] { return outage.runner().runState() == RunState::Paused; }));
    QCOMPARE(titles.size(), 1);
}

void TestOutage::theBatchFreezesItsEstimate()
{
    Outage outage;
    Shown shown(outage.rig);
    shown.page.openBatch(outage.id);
    const auto heading = [&shown](const QString &text) { return says(*shown.view().header(), text); };
    QVERIFY(heading(u"≈ 15 min left"_s));
    QVERIFY(outage.goAway(kAwayAfter));
    shown.view().reload();
    QVERIFY(heading(kNoEstimate));
    QVERIFY(!heading(u"≈ 15 min left"_s));
    QVERIFY2(shown.bar().startsWith(u"The platform cannot be reached since "_s), qPrintable(shown.bar()));
    QCOMPARE(shown.cell(0, weda::steps::Build), u"waiting"_s);
    QVERIFY(outage.comeBack());
    shown.view().reload();
    QVERIFY(!heading(kNoEstimate));
    QCOMPARE(shown.bar(), QString());
}

void TestOutage::aPausedBatchIsNotSaidToRun()
{
    Outage outage;
    MainWindow window(outage.rig.context, outage.rig.desktop);
    window.show();
    Shown shown(outage.rig);
    shown.page.openBatch(outage.id);
    QCOMPARE(shown.cell(0, BatchModel::Column::Why), u"going on, usually 3:00"_s);
    QVERIFY(outage.goAway(kAwayAfter));
    QVERIFY(outage.rig.until([&] { return outage.runner().runState() == RunState::Paused; }));
    auto *line = window.findChild<StatusLine *>();
    QVERIFY(says(*line, u"1 batches paused: 0 of 5"_s));
    QVERIFY(!says(*line, u"1 batches running: 0 of 5"_s));
    const QList<QLabel *> labels = shown.view().header()->findChildren<QLabel *>();
    QVERIFY(std::none_of(labels.cbegin(), labels.cend(), [](const QLabel *l) { return l->text().startsWith(u'≈'); }));
    QCOMPARE(shown.cell(0, weda::steps::Build), u"waiting"_s);
    const QString took = shown.cell(0, BatchModel::Column::Took);
    outage.rig.clock.advance(std::chrono::minutes(7));
    QCOMPARE(shown.cell(0, BatchModel::Column::Took), took);
}

FLOTILLA_WINDOW_TEST(TestOutage)
#include "tst_outage.moc"
