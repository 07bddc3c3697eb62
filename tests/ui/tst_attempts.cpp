// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/attemptblocks.h"
#include "fakes/batchesshown.h"
#include "models/retrywords.h"
#include "theme.h"
#include "timeline/timelinebars.h"
#include "testmain.h"
#include "timeline/timelinepaint.h"
#include "timeline/timelineview.h"

#include <QLabel>
#include <QPainter>
#include <QPicture>
#include <QPointer>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;
using Shown = fakes::BatchesShown;

/// Retries: what came of them, and that what was before is not forgotten.
class TestAttempts : public QObject
{
    Q_OBJECT
private slots:
    void aRetrySaysWhatCameOfIt();
    void aRetryIsStartedOnce();
    void aRetryOfOneSpeaksOfOne();
    void whatAResumeDoesIsNoRetry();
    void theFailedTryStaysInTheTimelineAndTheDetails();
    void whatWasOnlyInterruptedIsNoFailure();
    void thousandsCostNoMoreThanTheTimelineIsWide();

private:
    /// A batch of `count` whose binds of the first `failing` were refused.
    static BatchId failed(WindowRig &rig, int count, int failing)
    {
        for (int i = 0; i < failing; ++i) {
            rig.platform.refuseBind.insert(rig.store.programRows.at(i).id);
        }
        const BatchId id = rig.startBatch(rig.orderOf(count));
        if (!rig.until([&] { return rig.board->runner(id); }) || !rig.until([&] { return rig.board->runners().isEmpty(); })) {
            qFatal("the batch does not end");
        }
        rig.clock.advance(std::chrono::minutes(1));
        return id;
    }
    static bool runsToItsEnd(WindowRig &rig, const BatchId &id)
    {
        return rig.until([&] { return rig.board->runner(id); }) && rig.until([&] { return rig.board->runners().isEmpty(); });
    }
};

void TestAttempts::aRetrySaysWhatCameOfIt()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = failed(rig, 4, 2);
    shown.page.openBatch(id);
    QVERIFY(!shown.bar().contains(u"tried again"_s));
    shown.button(u"Retry 2 failed"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QVERIFY2(shown.bar().startsWith(u"2 tried again: 2 failed again, same reason\n"_s), qPrintable(shown.bar()));

    rig.clock.advance(std::chrono::minutes(1));
    rig.platform.refuseBind.remove(rig.store.programRows.at(0).id);
    shown.button(u"Retry 2 failed"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QVERIFY2(shown.bar().startsWith(u"2 tried again: 1 done, 1 failed again, same reason\n"_s), qPrintable(shown.bar()));

    rig.clock.advance(std::chrono::minutes(1));
    rig.platform.refuseBind.clear();
    rig.platform.refuseDeploy.insert(rig.store.programRows.at(1).id);
    shown.button(u"Retry 1 failed"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QVERIFY2(shown.bar().startsWith(u"1 tried again: 1 failed again, another reason\n"_s), qPrintable(shown.bar()));
    Shown later(rig); // another window knows it, too
    later.page.openBatch(id);
    QCOMPARE(later.bar(), shown.bar());
}

void TestAttempts::aRetryIsStartedOnce()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = failed(rig, 3, 2);
    shown.page.openBatch(id);
    const int before = rig.platform.calls[weda::calls::Bind];
    QPushButton *retry = shown.button(u"Retry 2 failed"_s);
    retry->click();
    QVERIFY(!retry->isEnabled());
    QVERIFY2(shown.bar().startsWith(u"The platform is being looked at"_s), qPrintable(shown.bar()));
    retry->click();
    QVERIFY(runsToItsEnd(rig, id));
    QCOMPARE(rig.platform.calls[weda::calls::Bind], before + 2);
}

void TestAttempts::aRetryOfOneSpeaksOfOne()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = failed(rig, 3, 2);
    shown.page.openBatch(id);
    shown.view().selectTarget(1);
    shown.button(u"Retry"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QVERIFY2(shown.bar().startsWith(u"1 tried again: 1 failed again, same reason\n"_s), qPrintable(shown.bar()));
}

void TestAttempts::whatAResumeDoesIsNoRetry()
{
    WindowRig rig;
    const BatchId id = failed(rig, 6, 1);
    Shown shown(rig);
    StoredBatch &stored = rig.store.stored[id.value];
    stored.state.targets[5].phase = Phase::Cancelled;
    shown.page.openBatch(id);
    shown.button(u"Resume 1"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QVERIFY2(!shown.bar().contains(u"tried again"_s), qPrintable(shown.bar()));
}

void TestAttempts::theFailedTryStaysInTheTimelineAndTheDetails()
{
    WindowRig rig;
    Shown shown(rig);
    const BatchId id = failed(rig, 3, 1);
    const Instant first = rig.state(id).targets.at(0).startedAt;
    rig.platform.refuseBind.clear();
    shown.page.openBatch(id);
    shown.button(u"Retry 1 failed"_s)->click();
    QVERIFY(runsToItsEnd(rig, id));
    QCOMPARE(rig.state(id).targets.at(0).phase, Phase::Succeeded);

    const StoredBatch &stored = shown.view().stored();
    const Attempts attempts = attemptsOf(stored, rig.platforms.operationOf(stored.batch), rig.store.entries);
    QCOMPARE(attempts.earlier.keys(), QList<int>{0});
    QCOMPARE(attempts.earlier.value(0).size(), 1);
    const Attempt &attempt = attempts.earlier.value(0).constFirst();
    QCOMPARE(attempt.reason.kind, QString(weda::reasons::BindRefused));
    QCOMPARE(attempt.parts.constFirst(), (AttemptPart{weda::steps::Unbind, first, first}));
    const TimelineBars bars = timelineBars(stored, rig.platforms.operationOf(stored.batch), rig.clock.now(), false, attempts.earlier);
    QCOMPARE(bars.bars.size(), 4);
    QCOMPARE(bars.bars.at(0).target, 0);
    QCOMPARE(bars.bars.at(0).phase, Phase::Failed);
    QVERIFY(bars.bars.at(0).earlier);
    QCOMPARE(bars.bars.at(3).target, 0);
    QVERIFY(!bars.bars.at(3).earlier);

    auto *timeline = shown.view().findChild<TimelineView *>();
    shown.view().findChild<QTabWidget *>()->setCurrentWidget(timeline);
    QTest::keyClick(timeline, Qt::Key_Right); // the earlier try is left out: its target is chosen by its last one
    QCOMPARE(timeline->current(), 1);
    shown.view().selectTarget(0);
    QVERIFY(timeline->accessibleDescription().startsWith(u"Shop Hill 1 — done"_s));
    const QString text = shown.view().details()->text();
    QVERIFY2(text.contains(u"Try 1, "_s) && text.contains(u"FailedOperation"_s), qPrintable(text));
    auto *blocks = shown.view().findChild<AttemptBlocks *>();
    const QPointer<QLabel> title = blocks->findChild<QLabel *>();
    QPalette dark = blocks->palette();
    dark.setColor(QPalette::Window, Qt::black);
    blocks->setPalette(dark); // no block goes while somebody walks all of them
    QVERIFY(title && title->palette().color(QPalette::WindowText) == toneColour(Tone::Bad, dark));
    const QStringList block = shown.view().findChild<AttemptBlocks *>()->text().split(u'\n');
    QCOMPARE(block.size(), 3); // when and how it ended, its steps, what was said
    QVERIFY2(block.at(0).endsWith(u": failed"_s), qPrintable(block.at(0)));
    QVERIFY2(block.at(1).startsWith(u"Unbind 0:"_s) && block.at(1).contains(u" → Bind 0:"_s), qPrintable(block.at(1)));
    shown.view().selectTarget(1);
    QVERIFY(!shown.view().details()->text().contains(u"Try 1"_s));
}

void TestAttempts::whatWasOnlyInterruptedIsNoFailure()
{
    WindowRig rig;
    const Instant t0 = rig.clock.now();
    StoredBatch stored;
    stored.batch.targets = {Target{{u"a"_s}, {u"wx1"_s}, {}, {}, {}}};
    stored.state.targets.resize(1);
    Progress &row = stored.state.targets[0];
    row.starts = 2;
    row.startedAt = t0 + std::chrono::minutes(5);
    const auto entry = [&](Millis after, const QString &what, const QString &step = {}) {
        TrailEntry e;
        e.when = t0 + after;
        e.what = what;
        e.step = step;
        if (!step.isEmpty()) {
            e.lane = {u"a"_s};
            e.program = {u"wx1"_s};
        }
        return e;
    };
    const QList<TrailEntry> trail{entry(Millis(0), u"batch started"_s),
                                  entry(Millis(10), u"sent"_s, weda::steps::Unbind),
                                  entry(Millis(900), u"accepted"_s, weda::steps::Unbind),
                                  entry(Millis(1000), u"sent"_s, weda::steps::Bind),
                                  entry(std::chrono::minutes(5), u"batch resumed"_s),
                                  entry(std::chrono::minutes(5), u"sent"_s, weda::steps::Unbind)};
    const Attempts attempts = attemptsOf(stored, *weda::platform().operation(u"publish"_s), trail);
    QCOMPARE(attempts.earlier.value(0).size(), 1);
    const Attempt &attempt = attempts.earlier.value(0).constFirst();
    QVERIFY(!attempt.failed());
    QCOMPARE(attempt.parts.size(), 2);
    QCOMPARE(attempt.parts.at(0), (AttemptPart{weda::steps::Unbind, t0 + Millis(10), t0 + Millis(900)}));
    QCOMPARE(attempt.parts.at(1), (AttemptPart{weda::steps::Bind, t0 + Millis(1000), t0 + Millis(1000)}));
    QVERIFY(attempts.triedAgain.isEmpty());
    QCOMPARE(retryText(stored.state, attempts, *weda::platform().words), QString());
}

void TestAttempts::thousandsCostNoMoreThanTheTimelineIsWide()
{
    const Operation &publish = *weda::platform().operation(u"publish"_s);
    const Instant t0 = fakes::ManualClock().now();
    const auto drawn = [&](int targets) {
        StoredBatch stored;
        for (int i = 0; i < targets; ++i) {
            stored.batch.targets.append(Target{{u"a"_s}, WindowRig::program(i), {}, {}, {}});
            Progress row;
            row.phase = i % 7 == 0 ? Phase::Failed : Phase::Succeeded;
            row.step = weda::steps::Build;
            row.startedAt = t0 + std::chrono::minutes(i);
            row.finishedAt = row.startedAt + std::chrono::minutes(1);
            row.spans[weda::steps::Build] = {row.startedAt, row.finishedAt};
            stored.state.targets.append(row);
        }
        const TimelineBars bars = timelineBars(stored, publish, t0 + std::chrono::minutes(targets), false, {});
        const TimelineLayout layout{bars, 1, {1000, 400}, {0, 0}, 1, QFontMetrics(QFont())};
        QPicture picture; // keeps what is drawn, command by command
        QPainter painter(&picture);
        TimelinePaint(painter, layout, stored, publish, *weda::platform().words, QPalette()).paint(-1, false, {});
        painter.end();
        return picture.size();
    };
    const uint many = drawn(5000);
    QVERIFY(many > drawn(50));
    QVERIFY2(drawn(40'000) < many * 3 / 2, qPrintable(QString::number(many)));
}

FLOTILLA_WINDOW_TEST(TestAttempts)
#include "tst_attempts.moc"
