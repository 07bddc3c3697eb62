// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchbar.h"

#include "batches/batchfeed.h"
#include "batches/batchwords.h"
#include "models/retrywords.h"
#include "run/plannedorders.h"
#include "widgets/readerguard.h"
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

// Only of what nothing was begun: later its rows say more.
std::optional<BatchBar::Line> BatchBar::approvalLine(const BatchFeed &feed)
{
    const Approval &approval = feed.approval();
    switch (approval.state) {
    case Approval::State::Waits: {
        const Status &may = feed.mayDecide();
        const QString text = tr("Waits for a second person: %1 ordered it, and nothing is sent before an approver has approved it.").arg(approval.author);
        return Line{may ? text : linesText({text, may.error().text}), Tone::Attention, false, false, 0, may.ok()};
    }
    case Approval::State::Rejected:
        return Line{tr("Rejected by %1: %2. Nothing is sent for it any more.").arg(approval.signature->signer, approval.signature->reason), Tone::Bad};
    case Approval::State::Changed:
        return Line{tr("It is not what %1 signed: it was changed afterwards. Nothing is sent for it.").arg(approval.signature->signer), Tone::Bad};
    case Approval::State::NotNeeded:
    case Approval::State::Approved:
        break;
    }
    return {};
}

BatchBar::Line BatchBar::plannedLine(const BatchFeed &feed, Instant start)
{
    const Batch &batch = feed.stored().batch;
    const QString label = runOn(batch.options);
    const bool isForATime = start > batch.createdAt;
    if (!isForATime && label.isEmpty() && feed.approval().signature) {
        return {tr("Approved by %1. Begins by itself, while a window is open or flotilla-cli follow runs. Nothing was sent.")
                    .arg(feed.approval().signature->signer),
                Tone::Quiet};
    }
    if (startStateOf(batch.options, batch.createdAt, feed.now()) == StartState::Overdue) {
        return {tr("Its start time is past: %1. Nothing was sent, and nothing is before you start it.").arg(startText(start)), Tone::Attention};
    }
    if (!label.isEmpty() && !feed.heldWhy().isEmpty()) {
        return {tr("No runner takes it any more, as a person is needed: %1").arg(feed.heldWhy()), Tone::Attention};
    }
    if (!feed.frozenWhy().isEmpty()) {
        const QString when = isForATime ? tr("It should begin %1.").arg(startText(start)) : QString();
        return {linesText({when, tr("%1. Nothing is sent before, unless the freeze is lifted for it.", "frozen until when").arg(feed.frozenWhy())}), Tone::Attention};
    }
    if (!label.isEmpty()) {
        return {isForATime ? tr("Begins %1 on a runner with the label “%2”. Nothing was sent.").arg(startText(start), label)
                           : tr("Waits for a runner with the label “%1”. Nothing was sent.").arg(label),
                Tone::Quiet};
    }
    return {tr("Begins %1 by itself, while a window is open or flotilla-cli follow runs. Nothing was sent.").arg(startText(start)), Tone::Quiet};
}

BatchBar::Line BatchBar::runnerLine(const BatchFeed &feed, const QString &lanes)
{
    if (!feed.heldWhy().isEmpty()) {
        return {linesText({tr("No runner takes it any more, as a person is needed: %1").arg(feed.heldWhy()), lanes}), Tone::Attention};
    }
    const QString label = runOn(feed.stored().batch.options);
    return {linesText({tr("The next runner with the label “%1” that is free goes on with it. “Resume” goes on with it here.").arg(label), lanes}), Tone::Quiet};
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
    if (feed.runsElsewhere() && !feed.onRunner().isEmpty()) {
        return {tr("This batch runs on the runner %1. It can be watched and stopped from here.").arg(feed.onRunner()), Tone::Quiet};
    }
    if (feed.runsElsewhere()) {
        return {tr("This batch runs in another process. It can be watched and stopped from here."), Tone::Quiet};
    }
    if (feed.isStarting()) {
        return {tr("The platform is being looked at before the first call. Nothing has been sent; a stop keeps it so."),
                Tone::Running};
    }
    if (const auto line = approvalLine(feed)) {
        return *line;
    }
    if (const Instant start = plannedFor(stored); isSet(start)) {
        return plannedLine(feed, start);
    }
    if (Line gate = gateOrNothing(stored, gateOf(stored.batch, stored.state, feed.now())); gate.nextWave > 0 && totals.waiting > 0) {
        gate.text = linesText({gate.text, laneTexts(stored, words)});
        return gate;
    }
    if (feed.isForRunner()) {
        return runnerLine(feed, laneTexts(stored, words));
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

QPushButton *BatchBar::addOrder(const QString &text)
{
    QPushButton *button = addButton(text);
    makeWriting(button);
    return button;
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
        connect(addOrder(tr("Open the gate: next %n mini programs", nullptr, next)), &QPushButton::clicked, this, &BatchBar::openGateRequested);
    }
    if (line.decides) {
        connect(addOrder(tr("Approve…")), &QPushButton::clicked, this, &BatchBar::approveRequested);
        connect(addOrder(tr("Reject…")), &QPushButton::clicked, this, &BatchBar::rejectRequested);
    }
    if (line.goOn) {
        connect(addOrder(tr("Go on")), &QPushButton::clicked, this, &BatchBar::goOnRequested);
    }
}

} // namespace flotilla

#include "moc_batchbar.cpp"
