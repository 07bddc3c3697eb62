// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchView says and does; how it is put together is in batchview.cpp.
#include "batches/batchview.h"

#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "publish/publishwords.h"
#include "run/report.h"
#include "timeline/timelineview.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/savefile.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr Millis kLogPace = std::chrono::seconds(2);

} // namespace

void BatchView::showHeader()
{
    BatchStanding standing;
    standing.title = batchTitle(m_stored.batch);
    standing.subtitle = batchSubtitle(m_stored.batch);
    standing.run = runsHere() ? m_runner->runState() : RunState::Idle;
    standing.elsewhere = m_elsewhere && !runsHere();
    standing.starting = isStarting();
    standing.toClose = !runsHere() && hasLaneToClose(m_stored);
    standing.totals = totalsOf(m_stored.state.targets);
    standing.retryable = standing.totals.failed;
    if (runsHere()) {
        standing.timeLeft = timeLeftText(m_runner->expectedEnd(), m_context.workspace.clock.now());
    }
    m_header->show(standing);
}

BatchView::Bar BatchView::barNow() const
{
    const Totals totals = totalsOf(m_stored.state.targets);
    if (!m_trouble.isEmpty()) {
        return {m_trouble, Tone::Bad, false, true};
    }
    if (runsHere() && m_runner->runState() == RunState::Stopping) {
        return {tr("Stopping: the calls in flight are being finished, no other is started."), Tone::Running};
    }
    if (runsHere()) {
        const QString why = pauseText(m_stored, m_runner->pauseReason());
        return {why, Tone::Attention, !why.isEmpty()};
    }
    if (m_elsewhere) {
        return {tr("This batch runs in another process. It can be watched and stopped from here."), Tone::Quiet};
    }
    if (isStarting()) {
        return {tr("The platform is being looked at before the first call. Nothing has been sent; a stop keeps it so."),
                Tone::Running};
    }
    if (totals.waiting + totals.cancelled > 0) {
        return {stoppedText(m_stored), Tone::Attention};
    }
    if (hasLaneToClose(m_stored)) {
        return {tr("Interrupted before the last step: what the app is bound to afterwards. Resume does it.") + u'\n'
                    + boundTexts(m_stored),
                Tone::Attention};
    }
    return {boundTexts(m_stored), Tone::Quiet};
}

void BatchView::showBar()
{
    const Bar bar = barNow();
    if (bar == m_barShown) {
        return;
    }
    m_barShown = bar;
    m_bar->setClosable(bar.closable);
    m_bar->setMessage(bar.text, bar.tone);
    if (bar.goOn) {
        QPushButton *goOn = m_bar->addButton(tr("Go on"));
        connect(goOn, &QPushButton::clicked, this, [this] { if (m_runner) { m_runner->resume(); } });
    }
}

DetailsPane::Can BatchView::whatCanBeDone(const Progress &progress) const
{
    DetailsPane::Can can;
    if (m_elsewhere || isStarting()) {
        can.retryLater = progress.phase == Phase::Failed;
        return can;
    }
    const RunState run = runsHere() ? m_runner->runState() : RunState::Idle;
    const bool again = progress.phase == Phase::Failed || (!runsHere() && progress.phase == Phase::Cancelled);
    const int toGo = totalsOf(m_stored.state.targets).waiting;
    if (again && toGo > 0 && (run == RunState::Idle || run == RunState::Paused)) {
        can.resumeFirst = toGo; // a retry opens everything that is still to go
    } else {
        can.retry = again && !runsHere();
        can.retryLater = again && runsHere();
    }
    // Here the lane itself waits for the answer of a call in flight.
    can.resolve = isResolvable(progress) && !(runsHere() && progress.phase == Phase::InFlight);
    can.refuse = can.resolve && mayResolve(progress, Verdict::NotAccepted);
    const bool open = !isFinal(progress.phase) && progress.phase != Phase::InFlight && progress.phase != Phase::Unsure;
    // A resume would start the cancelled ones again, a retry the failed ones.
    const bool leftOver = progress.phase == Phase::Cancelled || progress.phase == Phase::Failed;
    can.skip = runsHere() ? open && !isSet(progress.startedAt) : open || leftOver;
    return can;
}

void BatchView::showDetails()
{
    const int index = currentTarget();
    if (index < 0 || index >= m_stored.state.targets.size()) {
        m_details->showNothing();
        return;
    }
    const Target &target = m_stored.batch.targets.at(index);
    const Progress &progress = m_stored.state.targets.at(index);
    const auto trail = m_context.workspace.history.trail(id(), target.app, target.program);
    m_details->show(target, progress, trail ? trail.value() : QList<TrailEntry>(), whatCanBeDone(progress));
}

void BatchView::showLog()
{
    // The log of a big batch has tens of thousands of lines: it follows at its own, slower pace, and only when seen.
    if (!m_log->isVisible()) {
        return;
    }
    const Instant now = m_context.workspace.clock.now();
    if (runsHere() && m_logShown == id() && now - m_logAt < kLogPace) {
        return;
    }
    m_logShown = id();
    m_logAt = now;
    const auto trail = m_context.workspace.history.trail(id(), {}, {});
    if (trail) {
        m_trail.setTrail(trail.value());
    }
}

BatchBoard::Started BatchView::startedCallback()
{
    const QPointer<BatchView> view(this); // the board outlives this view
    const BatchId asked = id();
    return [view, asked](const Result<BatchRunner *> &runner, const QList<Finding> &findings) {
        if (view && view->id() == asked) {
            view->batchStarted(runner, findings);
        }
    };
}

void BatchView::batchStarted(const Result<BatchRunner *> &runner, const QList<Finding> &findings)
{
    m_trouble.clear();
    if (!runner) {
        QStringList lines{tr("Nothing was sent. %1").arg(runner.error().text)};
        const QList<FindingGroup> groups = grouped(findings);
        for (const FindingGroup &group : groups) {
            if (group.level == Level::Stop) {
                lines.append(groupText(group));
            }
        }
        m_trouble = lines.join(u'\n');
    }
    reload();
}

void BatchView::resumeBatch()
{
    m_trouble.clear();
    m_context.board.resume(id(), startedCallback());
    showNow();
}

void BatchView::retryTarget()
{
    const int index = currentTarget();
    if (index >= 0) {
        m_trouble.clear();
        m_context.board.retryOnly(id(), {index}, startedCallback());
        showNow();
    }
}

void BatchView::skipTarget()
{
    const int index = currentTarget();
    if (index >= 0) {
        told(m_context.board.skip(id(), index));
    }
}

void BatchView::resolveTarget(Verdict verdict)
{
    const int index = currentTarget();
    if (index >= 0) {
        const Target &target = m_stored.batch.targets.at(index);
        told(m_context.board.resolve(id(), target.app, target.program, verdict));
    }
}

void BatchView::told(const Status &status)
{
    m_trouble = status ? QString() : status.error().text;
    reload();
}

void BatchView::report(const QString &format)
{
    QByteArray content;
    QString filter;
    if (format == "csv"_L1) {
        content = batchCsv(m_stored);
        filter = tr("CSV (*.csv)");
    } else if (format == "html"_L1) {
        content = batchHtml(m_stored);
        filter = tr("HTML (*.html)");
    } else {
        content = QJsonDocument(batchJson(m_stored)).toJson();
        filter = tr("JSON (*.json)");
    }
    saveFile(this, tr("Save the report"), u"flotilla-%1.%2"_s.arg(id().value, format), filter, content);
}

void BatchView::retranslate()
{
    m_trouble.clear(); // said in the language of before
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Timeline"));
    m_tabs->setTabText(2, tr("Log"));
    m_filter->setPlaceholderText(tr("Filter, e.g. harbour state:failed"));
    m_filter->setAccessibleName(tr("Filter the mini programs of this batch"));
    m_empty->setTexts(tr("No mini program matches the filter."), tr("Clear the filter"));
    m_table->setAccessibleName(tr("Mini programs of this batch"));
    m_log->setAccessibleName(tr("Log of this batch"));
    m_model.retranslate();
    m_trail.retranslate();
    m_header->retranslate();
    m_details->retranslate();
    showNow();
}

} // namespace flotilla
