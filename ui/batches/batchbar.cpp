// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchbar.h"

#include "batches/batchfeed.h"
#include "batches/batchwords.h"
#include "models/retrywords.h"
#include "run/plannedorders.h"
#include "widgets/timewords.h"
#include "workflow/toresume.h"

#include <QPushButton>

namespace flotilla {

BatchBar::BatchBar(QWidget *parent) : MessageBar(parent)
{
    setClosable(false);
    connect(this, &MessageBar::closed, this, &BatchBar::forget);
}

BatchBar::Line BatchBar::gateOrNothing(const StoredBatch &stored, const GateView &gate)
{
    const bool asks = waitsForPerson(gate.need);
    return {gateText(gate), asks ? Tone::Attention : Tone::Running, false, false, asks ? nextWaveCount(stored) : 0};
}

BatchBar::Line BatchBar::lineOf(const BatchFeed &feed, const Platforms &platforms, const QString &trouble)
{
    const StoredBatch &stored = feed.stored();
    const Words &words = *platforms.of(stored.batch).words;
    const Totals totals = totalsOf(stored.state.targets);
    if (!trouble.isEmpty()) {
        return {trouble, Tone::Bad, false, true};
    }
    if (feed.runState() == RunState::Stopping) {
        return {tr("Stopping: the calls in flight are being finished, no other is started."), Tone::Running};
    }
    const QString retried = retryText(stored.state, feed.attempts(), words);
    if (const BatchRunner *runner = feed.runner()) {
        Line gate = gateOrNothing(stored, runner->gate());
        if (runner->pauseReason().kind == reasons::Gate) {
            return gate;
        }
        if (const QString why = pauseText(stored, words, runner->pauseReason()); !why.isEmpty()) {
            return {why, Tone::Attention, true};
        }
        if (const Instant since = feed.awaySince(); isSet(since)) {
            return {tr("The platform cannot be reached since %1. The calls are tried again by themselves; after five minutes the "
                       "batch pauses. Nothing is lost.").arg(timeOfDay(since)),
                    Tone::Attention};
        }
        return gate.nextWave == 0 && !gate.text.isEmpty() ? gate : Line{retried, Tone::Running}; // it waits for a time
    }
    if (feed.runsElsewhere()) {
        return {tr("This batch runs in another process. It can be watched and stopped from here."), Tone::Quiet};
    }
    if (feed.isStarting()) {
        return {tr("The platform is being looked at before the first call. Nothing has been sent; a stop keeps it so."),
                Tone::Running};
    }
    if (const Instant start = plannedFor(stored); isSet(start)) {
        return startState(start, feed.now()) == StartState::Overdue
                   ? Line{tr("Its start time is past: %1. Nothing was sent, and nothing is before you start it.").arg(startText(start)), Tone::Attention}
                   : Line{tr("Begins %1 by itself, while a window is open or flotilla-cli follow runs. Nothing was sent.").arg(startText(start)), Tone::Quiet};
    }
    if (Line gate = gateOrNothing(stored, gateOf(stored.batch, stored.state, feed.now())); gate.nextWave > 0 && totals.waiting > 0) {
        gate.text = linesText({gate.text, laneTexts(stored, words)});
        return gate;
    }
    if (leftToResume(stored.state.targets) > 0) {
        return {linesText({retried, stoppedText(stored, words)}), Tone::Attention};
    }
    if (hasLaneToClose(stored)) {
        return {linesText({tr("Interrupted before the last step, which comes after all mini programs. Resume does it."),
                           laneTexts(stored, words)}),
                Tone::Attention};
    }
    const Tone tone = retried.isEmpty() ? Tone::Quiet : retryHelped(stored.state, feed.attempts()) ? Tone::Good : Tone::Bad;
    return {linesText({retried, laneTexts(stored, words)}), tone};
}

void BatchBar::show(const BatchFeed &feed, const Platforms &platforms, const QString &trouble)
{
    const Line line = lineOf(feed, platforms, trouble);
    if (line == m_shown) {
        return;
    }
    m_shown = line;
    setClosable(line.closable);
    setMessage(line.text, line.tone);
    if (line.nextWave > 0) {
        const int next = line.nextWave;
        connect(addButton(tr("Open the gate: next %n mini programs", nullptr, next)), &QPushButton::clicked, this, &BatchBar::openGateRequested);
    }
    if (line.goOn) {
        connect(addButton(tr("Go on")), &QPushButton::clicked, this, &BatchBar::goOnRequested);
    }
}

} // namespace flotilla

#include "moc_batchbar.cpp"
